"""The names of what is built, and opens or closes as a whole: Lindqvist TUNNEL, the MUSEUM of Corvaly."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.language.entities import names, undergoers
from factcheck.language.model import Mention
from factcheck.language.passage import Clause, Passage

BEHIND = 8  # tokens of a name before its noun


def works_named(passage: Passage, clause: Clause, first: int) -> Mention | None:
    """The name of the bridge, airport or museum that the verb or noun at token `first` is about. An airport that
    opens its TERMINAL is not what opens."""
    found = [
        (hit, name)
        for hit in clause.of("works")
        if (name := _name_around(passage, clause, hit.first, hit.last)) is not None
        and not _is_whereabouts(passage, clause, hit.first, name)
    ]
    if len(found) > 1 and not undergoers.in_passive(passage, clause, first):
        behind = [name for hit, name in found if hit.first > first]
        if behind and not passage.wording.stance.verb_last:
            return behind[0]
        if passage.wording.stance.verb_last:
            return found[1][1]
    return found[0][1] if found else None


def _is_whereabouts(passage: Passage, clause: Clause, hit: int, name: Mention) -> bool:
    """Whether a bridge or museum is only where it happened: an exhibition opened AT the Corvaly Museum."""
    begins = hit if name.span is None else min(hit, bisect_left(passage.tokens.starts, name.span.start))
    while begins - 1 > clause.first and passage.keys[begins - 1] in names.articles(passage.wording.code):
        begins -= 1
    return begins > clause.first and passage.keys[begins - 1] in passage.wording.reference.inside


def _name_around(passage: Passage, clause: Clause, first: int, last: int) -> Mention | None:
    """The name that a common noun at tokens [first, last) belongs to: Lindqvist TUNNEL, the Oldersund MINE, the
    MUSEUM of Corvaly, FLUGHAFEN Aldborg."""
    for named in clause.named:
        if named.last == first or named.first in (last, last + 1):
            return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
    blocked = undergoers.of_values(clause)
    start = first
    while start > clause.first and start - 1 not in blocked and _in_name(passage, start - 1) and first - start < BEHIND:
        start -= 1
    while start < first and (names.is_common(passage, start) or not passage.capital(start)):
        start += 1
    if start < first:
        end = last if passage.capital(first) else first - (passage.keys[first - 1] in "-'")
        return Mention(None, passage.slice(start, end), passage.span(start, end))
    between = undergoers.undergoing(passage.wording.code) | names.articles(passage.wording.code) | {"-", "'"}
    at = last
    while at < clause.last and passage.keys[at] in between:
        at += 1
    run = names.run_at(passage, clause, at, clause.last, blocked) if passage.capital(at) else None
    if run is None:
        return None
    start = first if passage.capital(first) and at == last else run[0]
    return Mention(None, passage.slice(start, run[1]), passage.span(start, run[1]))


def _in_name(passage: Passage, index: int) -> bool:
    return passage.capital(index) or passage.keys[index] == "-"

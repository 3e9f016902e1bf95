"""The names of what is built, and opens or closes as a whole: Lindqvist TUNNEL, the MUSEUM of Corvaly."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.language.entities import descriptions, names, undergoers
from factcheck.language.glossary import Hit, Named
from factcheck.language.model import Mention
from factcheck.language.passage import Clause, Passage

OBJECT_WITHIN = 4  # tokens from what is opened back to its article: A NEW INTERNATIONAL terminal
VERB_WITHIN = 3  # tokens from a name to its verb: Lindqvist WILL THUS open
BEHIND = 8  # tokens of a name before its noun


def works_named(passage: Passage, clause: Clause, first: int) -> Mention | None:
    """The name of the bridge, airport or museum that the verb or noun at token `first` is about. An airport that
    opens its TERMINAL is not what opens."""
    listed = _listed(passage, clause)
    found = [
        (hit, name)
        for hit in clause.of("works")
        if (name := _name_around(passage, clause, hit.first, hit.last)) is not None
        and not _is_whereabouts(passage, clause, hit.first, name)
    ]
    if listed:
        listed = [one for one in listed if not _is_whereabouts(passage, clause, one[0].first, one[1])]
        found = sorted((*listed, *found), key=lambda one: one[0].first)
    if len(found) > 1 and not undergoers.in_passive(passage, clause, first):
        behind = [name for hit, name in found if hit.first > first]
        if behind and not passage.wording.stance.verb_last:
            return behind[0]
        if passage.wording.stance.verb_last:
            return found[1][1]
    return found[0][1] if found else None


def _listed(passage: Passage, clause: Clause) -> list[tuple[Hit, Mention]]:
    """The listed names with such a noun among their own words."""
    return [
        (hit, Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last)))
        for hit in passage.nouns_in(clause)
        if hit.category == "works"
        for named in clause.named
        if named.first <= hit.first < named.last
    ]


def is_of_another(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether the verb at token `first` tells what a listed house opens or closes, or what opens in it, and not that
    it does so itself: the Lindqvist Clinic opened A NEW TERMINAL, an exhibition opened at the Corvaly Museum."""
    listed = _listed(passage, clause) if passage.in_names else []
    if not listed:
        return False
    if all(_is_whereabouts(passage, clause, hit.first, name) for hit, name in listed):
        return True
    if undergoers.in_passive(passage, clause, first):
        return False
    reference = passage.wording.reference
    for hit in clause.of("works"):
        begins = hit.first
        while begins > listed[0][0].last and passage.keys[begins - 1].isalpha() and begins > hit.first - OBJECT_WITHIN:
            if passage.keys[begins - 1] in reference.prepositions:
                break
            if passage.keys[begins - 1] in names.articles(passage.wording.code):
                return True
            begins -= 1
    return False


def itself(passage: Passage, clause: Clause, verb: Hit) -> Named | None:
    """The listed house before a verb of opening, in whose name here no such noun stands, though it does in another of
    its names: LINDQVIST will open in March."""
    keys, code = passage.keys, passage.wording.code
    if keys[verb.last] in names.articles(code) or keys[verb.last] in passage.wording.reference.pronouns:
        return None  # Lindqvist opened A shop
    for named in clause.named:
        if named.last > verb.first or descriptions.BUILDINGS.isdisjoint(descriptions.kinds_by_name(named.entry)):
            continue
        mention = Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
        told = verb.first - named.last <= VERB_WITHIN or passage.wording.stance.verb_last
        if told and not _is_whereabouts(passage, clause, named.first, mention):
            return named
    return None


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

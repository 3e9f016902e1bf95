"""Who stands second: the name between two figures of a kind that the later one belongs to.

"Volta won 30 percent, ahead of NORVIK with 19", "… seguido del PSOE con el 27 %", "Torvik is on 30% and NORVIK on 19%",
"Volta won 51 percent, against 47 percent for NORVIK", "Volta 30 percent, NORVIK 19":
whoever the sentence began with has the first figure only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language.counting import formers, ownnouns
from factcheck.language.entities import names
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT, PERCENTAGE_POINT
from factcheck.language.tokens import Phrases, phrase_set

GAP = 14  # tokens at most from one figure to the next
RIVAL_WITHIN = 5  # tokens from "for her" to the name: Republican challenger,
RANKED_WITHIN = 2  # tokens from "followed by" to the name: diikuti OLEH PASANGAN
SMALL_WITHIN = 3  # tokens from a name to its figure: WITH THE 27 %


class Follower(NamedTuple):
    name: Mention
    begins: int  # the token where the words with capitals begin


def follower(passage: Passage, clauses: Sequence[Clause], at: int, located: Located) -> Follower | None:
    """Who a figure belongs to, where that is somebody else than the one of the figure before it."""
    keys, joining = passage.keys, _joining(passage.wording.code)
    if keys[located.last] in passage.wording.figure_for and _is_share(located):
        begins = _rival_begins(passage, located.last + 1)
        if begins:
            return _behind(passage, clauses, at, located, begins)
    end = located.first
    while end > clauses[0].first and located.first - end < SMALL_WITHIN and _is_small(passage, end - 1):
        end -= 1
    if not passage.capital(end - 1):
        return None
    if isinstance(located.value, Quantity) and located.value.unit is None and ownnouns.has_own_word(passage, located):
        return None  # 14 people died in a village with 2,600 INHABITANTS
    before = _before(passage, clauses[: at + 1], located)
    if before is None or not 0 < end - before.last <= GAP or passage.values_in(end - 1, end):
        return None
    begins = end - 1
    while begins > before.last + 1 and (passage.capital(begins - 1) or _is_pair(passage, begins - 1)):
        begins -= 1
    told = not joining.isdisjoint(keys[end : located.first]) or _is_ranked(passage, begins)
    if not told and not _is_next(passage, before.last, begins):
        return None
    named = next((name for name in passage.named_in(before.last, end) if name.last == end), None)
    if named is not None:
        return Follower(Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last)), begins)
    run = names.name_before(passage, end, before.last)
    if run is None and passage.slice(end - 1, end).isupper():
        run = (end - 1, end)  # vor der SPD mit 19 Prozent
    if run is None or passage.values_in(*run):
        return None
    if _is_common(passage, run) and not (_is_share(located) and _is_listed(passage, clauses[at], before.last, run[0])):
        return None
    return Follower(Mention(None, passage.slice(*run), passage.span(*run)), begins)


def in_bracket(passage: Passage, located: Located) -> bool:
    """Whether a figure opens a bracket, with its sign or without: (+2), (plus eins)."""
    return "(" in passage.keys[max(0, located.first - 2) : located.first + 1]


def _is_pair(passage: Passage, index: int) -> bool:
    """Whether a hyphen joins the names of two who stand together: Bima Putra-RUDI Halim."""
    tokens = passage.tokens
    glued = passage.keys[index] == "-" and tokens.glued(index) and tokens.glued(index + 1)
    return glued and passage.capital(index - 1) and passage.capital(index + 1)


def _is_next(passage: Passage, last: int, begins: int) -> bool:
    """Whether a name begins right behind the figure that ends at `last`, with a comma or an "and" between: SPD 12
    percent (+1), FDP 9."""
    keys, at = passage.keys, begins - 1
    at -= keys[at] in passage.wording.reference.articles
    joined = keys[at] in passage.wording.clauses.coordinators
    at -= joined
    if keys[at] in ",;":
        at -= 1
    elif not joined:
        return False
    return at == last - 1 or (keys[at] == ")" and keys[last] == "(" and ")" not in keys[last:at])


def _is_ranked(passage: Passage, begins: int) -> bool:
    """Whether a word that sets a name behind or before another stands before it: DISUSUL Partai Nusa 18 persen,
    DIIKUTI OLEH PASANGAN Torvik."""
    phrases = _ranking(passage.wording.code)
    return any(phrases.before(passage.keys, at) is not None for at in range(begins, begins - RANKED_WITHIN - 1, -1))


@cache
def _ranking(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).ranking)


def _is_listed(passage: Passage, clause: Clause, last: int, begins: int) -> bool:
    """Whether a German noun in a row of shares is who has the next: Volta auf 30 Prozent, die LINKE auf 19; not: den
    Umsatz auf 300, die KOSTEN auf 200."""
    return _is_next(passage, last, begins) and not any(hit.first == begins for hit in clause.of("measure"))


def _is_share(located: Located) -> bool:
    return isinstance(located.value, Quantity) and located.value.unit == PERCENT


def _rival_begins(passage: Passage, index: int) -> int:
    """Where the name begins of whom a figure is for, behind what he is: her challenger, MIKE DORSEY; 0 where none
    does."""
    keys, reference = passage.keys, passage.wording.reference
    if passage.capital(index) or keys[index] not in reference.articles:
        return index if passage.capital(index) else 0
    for at in range(index + 1, index + 1 + RIVAL_WITHIN):
        if keys[at] == "," or (keys[at].isalpha() and keys[at] not in reference.prepositions):
            if passage.capital(at) and passage.capital(at + 1):
                return at
            continue
        break
    return 0


def _behind(passage: Passage, clauses: Sequence[Clause], at: int, located: Located, begins: int) -> Follower | None:
    """Who stands behind a second figure that is theirs: against 47 percent FOR DURAND."""
    before = _before(passage, clauses[: at + 1], located)
    if before is None or not 0 < located.first - before.last <= GAP:
        return None
    named = next((name for name in passage.named_in(begins, begins + 1)), None)
    if named is not None:
        return Follower(Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last)), begins)
    run = (begins, names.run_end(passage, begins, clauses[at].last, ()))
    if run[1] <= begins or passage.values_in(*run) or _is_common(passage, run):
        return None
    return Follower(Mention(None, passage.slice(*run), passage.span(*run)), begins)


def _is_common(passage: Passage, run: tuple[int, int]) -> bool:
    """Whether a German word with a capital may be no name."""
    return passage.wording.inflection.compounds and run[1] - run[0] == 1 and not passage.slice(*run).isupper()


def _is_small(passage: Passage, index: int) -> bool:
    key, reference = passage.keys[index], passage.wording.reference
    return key in reference.articles or key in _joining(passage.wording.code)


def _before(passage: Passage, clauses: Sequence[Clause], located: Located) -> Located | None:
    """The last figure of the same kind before one in its sentence."""
    for clause in reversed(clauses):
        for other in reversed(clause.values):
            if other.first < located.first and isinstance(other.value, Quantity):
                if other.value.unit == PERCENTAGE_POINT and in_bracket(passage, other):
                    continue  # 23 percent (+2)
                return other if formers.same_kind(other.value, located.value) else None
    return None


@cache
def _joining(code: str) -> frozenset[str]:
    return frozenset(wording(code).with_figure)

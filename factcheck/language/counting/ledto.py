"""Levels that a change led to, which measure what it does: profit rose BY 14 PERCENT in March TO 318 million."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs, measures
from factcheck.language.counting import formers
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import Phrases, phrase_set


def moved_from(passage: Passage, clause: Clause, located: Located) -> Located | None:
    """The change right before a level in its clause that led to it, or the level that it changed from: "profit rose BY
    14 PERCENT in March to 318 million", "from 62 to 64 years"."""
    before = None
    for other in clause.values:
        if other.first >= located.first:
            break
        if isinstance(other.value, Quantity):
            before = other
    if before is None or not isinstance(before.value, Quantity):
        return None
    if before.value.change is None and not formers.is_former(passage, clause, before):
        return None
    value, (_, to_words) = located.value, formers.change_words(passage.wording.code)
    level = isinstance(value, Quantity) and value.change is None
    if isinstance(value, Quantity) and _is_told_between(passage, clause, before, located, value.unit):
        return None
    at = located.first
    at -= passage.keys[at - 1] in langs.language(passage.wording.code).bounds.sum_of  # menjadi SENILAI Rp 5 miliar
    led = not to_words.isdisjoint((*passage.keys[at - 2 : at], passage.keys[located.first]))  # auf DERZEIT 26
    return before if level and led else None


def _is_told_between(passage: Passage, clause: Clause, before: Located, located: Located, unit: str | None) -> bool:
    """Whether money behind a change has a noun of its own before it: saham turun 10 persen setelah memangkas proyeksi
    PENDAPATAN menjadi 84 miliar."""
    if not measures.is_money(unit):
        return False
    between = (hit for hit in clause.of("measure") if before.last <= hit.first and hit.last <= located.first)
    return any(measures.takes(hit.key, unit) and not is_aside(passage, hit) for hit in between)


def is_aside(passage: Passage, hit: Hit) -> bool:
    """Whether a noun stands behind a preposition, with an article or an adjective between: in early trading."""
    prepositions = passage.wording.reference.prepositions
    return any(key in prepositions for key in passage.keys[max(0, hit.first - 2) : hit.first])


def is_left(passage: Passage, clause: Clause, located: Located, nouns: frozenset[str]) -> bool:
    """Whether a figure tells how many of whom one of the `nouns` names there are or were, and not how many were cut or
    hired: cut its STAFF TO 3,000 FROM 4,000, its workforce BY A THIRD TO 3,000."""
    from_words, to_words = formers.change_words(passage.wording.code)
    key, moved_at = passage.keys[located.first - 1], located.first - 1
    if key in from_words:
        return formers.is_former(passage, clause, located)
    if key not in to_words:
        return False
    for other in clause.values:
        if other.last == moved_at and isinstance(other.value, Quantity):
            return other.value.change is not None or formers.is_former(passage, clause, other)
    return any(hit.last == moved_at and hit.key in nouns for hit in clause.of("measure"))


def remains(passage: Passage, located: Located) -> bool:
    """Whether a figure is how many there are behind a change told before: closed 12 shops, LEAVING IT WITH 88."""
    return _remaining(passage.wording.code).before(passage.keys, located.first) is not None


@cache
def _remaining(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).remaining)


def only_moves(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a verb that also tells what somebody collects only tells what something was moved to: RAISED its stake TO
    12 percent."""
    code = passage.wording.code
    from_words, to_words = formers.change_words(code)
    key = passage.keys[located.first - 1]
    if hit.last >= located.first or (key not in to_words and key not in from_words):
        return False
    return passage.keys[hit.first] in langs.language(code).bounds.up

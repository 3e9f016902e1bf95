"""Figures that count again what the one before counts, and have no noun of their own: damaged 120 houses and DESTROYED
14, 14 OF WHICH were destroyed; handled 8 million passengers and EXPECTS 9 million."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import measures
from factcheck.language.counting import belonging, continued, ownnouns
from factcheck.language.entities import bearers
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import BEFALLEN

WRECKED = "destroyed"  # so many of nobody knows what
AHEAD = frozenset({"plan", "forecast"})
PARTITIVE_WITHIN = 5  # tokens from it to the figure: en détiennent encore plus d'une centaine
NEAR = 2  # times the figure before that one expected next is at most
MOVING = ("gaining", "losing", "acquiring", "parting")  # with them a figure tells a change


def measure_of(
    passage: Passage, clause: Clause, located: Located, value: Quantity, key: str | None, told: Sequence[Assertion]
) -> str | None:
    """The measure of the count before in the sentence, where a bare figure of measure `key` counts of the same; None
    for others."""
    before, other = told[-1], told[-1].value
    if value.unit is not None or value.change is not None or key not in (None, WRECKED):
        return None
    if before.measure is None or not isinstance(other, Quantity) or other.unit != before.measure:
        return None
    if not measures.takes(before.measure, None) or before.measure in BEFALLEN:
        return None
    if key is None and _is_partitive(passage, clause, located):
        return before.measure
    if other.change is not None:
        return None
    persons = before.measure in measures.PERSONS
    if not persons and _is_wrecked(passage, clause, located):
        return before.measure
    return before.measure if key is None and _is_expected(passage, clause, located, value, other) else None


def is_next_share(
    passage: Passage, clauses: Sequence[Clause], located: Located, value: Quantity, before: Assertion
) -> bool:
    """Whether percent in a bracket are a second name's of what the ones before are the first's: with 34 percent of the
    vote, ahead of LENA MORVAN (29 PERCENT)."""
    other = before.value
    if passage.keys[located.first - 1] != "(" or value.unit != PERCENT or value.change is not None:
        return False
    if not isinstance(other, Quantity) or other.unit != PERCENT or other.change is not None:
        return False
    return bearers.bracketed(passage, located.first, clauses[0].first) is not None


def _is_wrecked(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure only tells how many of those counted before were wrecked: DESTROYED 14, 14 OF THEM BURNED DOWN,
    et 14 DÉTRUITES."""
    keys, words = passage.keys, _wrecking(passage.wording.code)
    behind = located.last + (keys[located.last] in passage.wording.inflection.classifiers)
    part = belonging.of_these(passage.wording.code).at(keys, behind)
    led = words.before(keys, located.first) is not None
    if part is not None or belonging.is_part_of_before(passage, located):
        return led or any(words.at(keys, at) is not None for at in range(behind, clause.last))
    if led and not keys[behind].isalpha():
        return True
    passive = passage.wording.clauses.passive
    while keys[behind] in passive or keys[behind] in passage.wording.clauses.auxiliaries:
        behind += 1
    return words.at(keys, behind) is not None


def _is_partitive(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a pronoun and a verb of having say that a figure counts what the one before does: n'EN CONSERVE que 31;
    not: en rénove 31, which are but some of them."""
    keys, words = passage.keys, _holding(passage.wording.code)
    if not len(words):
        return False
    near = range(max(clause.first, located.first - PARTITIVE_WITHIN), located.first)
    if all(words.at(keys, at) is None for at in near):
        return False
    return not keys[located.last].isalpha() or keys[located.last] in ownnouns.ending_nouns(passage.wording.code)


@cache
def _holding(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).partitive)


@cache
def _wrecking(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).wrecking)


def _is_expected(passage: Passage, clause: Clause, located: Located, value: Quantity, other: Quantity) -> bool:
    """Whether a figure tells what the one before is expected or meant to come to next: and EXPECTS more than 9 million
    this year."""
    if clause.opened_by not in passage.wording.clauses.coordinators:
        return False
    if not any(hit.key in AHEAD for hit in clause.of("modality")):
        return False
    if clause.of("measure") or clause.of("product") or clause.of("event") or clause.of("verb"):
        return False
    if sum(isinstance(found.value, Quantity) for found in clause.values) > 1:
        return False
    if not _moving(passage.wording.code).isdisjoint(passage.keys[clause.first : located.first]):
        return False
    if not continued.may_be_like(passage, located, value, other) or value.stated is None or other.stated is None:
        return False
    return max(value.stated, other.stated) <= NEAR * min(value.stated, other.stated)


@cache
def _moving(code: str) -> frozenset[str]:
    """Words with which a figure tells how many more or fewer there will be."""
    data = wording(code)
    return frozenset(word for field in MOVING for phrase in getattr(data, field) for word in phrase.split(" "))

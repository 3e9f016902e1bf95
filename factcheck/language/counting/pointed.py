"""Figures of a sentence that begins by pointing at the one before: JUMLAH TERSEBUT naik 11 persen, THIS FIGURE rose to
5 million. They measure what that one tells, of whom and when it tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import measures
from factcheck.language.counting import ownnouns
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.records import replace
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import BEFALLEN

OPEN = frozenset({None, "people"})  # measures of figures that may be of what was told before
PEOPLE = measures.PERSONS | BEFALLEN  # what "people" may stand for
OPENS_WITHIN = 2  # tokens before the words that point: but then this figure


def completed(passage: Passage, clause: Clause, assertion: Assertion, before: Sequence[Assertion]) -> Assertion:
    """The statement of a figure in a clause, and where that points at one of the statements `before`, those of the
    sentence before it, with all that it does not say itself from there."""
    value = assertion.value
    told = _at(passage, clause, value, before) if before and isinstance(value, Quantity) else None
    return assertion if told is None else _likened(assertion, told)


def _at(passage: Passage, clause: Clause, value: Quantity, before: Sequence[Assertion]) -> Assertion | None:
    """What a figure points at: the last level of a kind that it may change or replace, where all levels there are of
    one measure."""
    words = _pointing(passage.wording.code)
    places = range(clause.first, min(clause.last, clause.first + OPENS_WITHIN + 1))
    if not any(words.at(passage.keys, index) is not None for index in places):
        return None
    levels = [one for one in before if isinstance(one.value, Quantity) and one.value.change is None]
    if not levels or len({one.measure for one in levels}) > 1 or levels[-1].measure is None:
        return None
    if value.unit is None and not _is_alone(passage, clause, value):
        return None  # angka itu berasal dari 41.526 SPESIMEN
    return levels[-1] if _may_be_like(value, levels[-1]) else None


def _is_alone(passage: Passage, clause: Clause, value: Quantity) -> bool:
    """Whether no noun of its own follows a figure."""
    located = next((one for one in clause.values if one.value.span == value.span), None)
    return located is not None and ownnouns.ends_with_figure(passage, clause, located)


def _likened(assertion: Assertion, told: Assertion) -> Assertion:
    value, when, entity = assertion.value, assertion.when, assertion.entity
    if isinstance(value, Quantity) and value.unit in OPEN:
        value = replace(value, unit=told.measure)
    if told.when is not None and not told.when.assumed and (when is None or when.assumed):
        when = replace(told.when, span=None)
    if entity is None and told.entity is not None:
        entity = replace(told.entity, span=None, inferred=True)
    return replace(assertion, measure=told.measure, value=value, when=when, entity=entity)


def _may_be_like(value: Quantity, told: Assertion) -> bool:
    other = told.value
    if not isinstance(other, Quantity) or told.measure is None:
        return False
    if value.unit == PERCENT and value.change is not None:
        return True
    if value.unit in OPEN:
        return other.unit == told.measure and (value.unit is None or told.measure in PEOPLE)
    return value.unit == other.unit


@cache
def _pointing(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).pointing_back)

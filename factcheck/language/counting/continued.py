"""Which figures go on from the one right before them and measure what it does: "8 billion dollars (7 billion euros)",
"to 300 euros, then to 500", "25 billion, up 4 percent"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language import measures
from factcheck.language.counting import formers, labels, ownnouns
from factcheck.language.model import Assertion, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.records import replace

LONGEST_GAP = 8  # tokens from a figure to the one that goes on from it
SHORTEST_GAP = 3  # tokens from a figure to another of its kind, the "and" between them
SIGNS = frozenset(",(")
SET_OFF = 24  # characters from a figure, its noun between, to the comma before the difference
COMPARABLE = 10  # times the figure before that one without its money may be


def measure_of(passage: Passage, clause: Clause, located: Located, before: Assertion) -> str | None:
    """The measure of the statement before, where this figure only adds to it what it is in other money, how much it
    has changed, or what it was next."""
    value, other = located.value, before.value
    if not isinstance(value, Quantity) or not isinstance(other, Quantity) or before.measure is None:
        return None
    if value.unit is None or before.measure in {"duration", "age"} or not measures.takes(before.measure, value.unit):
        return None
    tokens = passage.tokens
    first = bisect_left(tokens.starts, other.span.end)
    gap = passage.keys[first : located.first]
    if (
        not gap
        or len(gap) > LONGEST_GAP
        or any(hit.first in range(first, located.first) for hit in clause.of("measure"))
    ):
        return None
    if any(found.first in range(first, located.first) for found in clause.values if isinstance(found.value, Quantity)):
        return None
    wording = passage.wording
    if measures.is_money(value.unit) and measures.is_money(other.unit) and value.unit != other.unit:
        return before.measure if gap[0] == "(" or any(key in wording.alternatives for key in gap) else None
    if value.change is not None and value.unit == PERCENT and other.change is None and other.unit != PERCENT:
        return before.measure if gap[0] in SIGNS and not _names(passage, first, located.first) else None
    if value.unit != other.unit or value.change != other.change or _names(passage, first, located.first):
        return None
    to_words = formers.change_words(wording.code)[1]
    led = gap[-1] in to_words or passage.keys[located.first] in to_words
    joined = len(gap) <= SHORTEST_GAP and any(key in wording.clauses.coordinators for key in gap)
    return before.measure if led or joined else None


class Former(NamedTuple):
    """A former figure as it is meant, what it measures, and the statement of the newer one."""

    value: Quantity
    measure: str
    newer: Assertion


def as_before(
    passage: Passage, clauses: Sequence[Clause], at: int, located: Located, told: Sequence[Assertion]
) -> Former | None:
    """A former figure, which measures what the nearest one `told` in the sentence does that a label or "against" holds
    it against: "120 million euros (2022: 98 million)", "contre 98 millions un an plus tôt"."""
    value, labelled = located.value, labels.label_of(passage, clauses, at) is not None
    if not isinstance(value, Quantity):
        return None
    if value.change is not None:
        return None
    if not labelled and (value.unit is not None or not formers.is_held_against(passage, clauses[at], located)):
        return None
    for before in reversed(told):
        other = before.value
        if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
            continue
        own = _own_measure(passage, clauses[at], located, other)
        if own is not None and not measures.takes(own, value.unit or other.unit):
            return None
        if labelled and value.unit == other.unit and value.unit is not None:
            return Former(value, own or before.measure, before)
        if value.unit is not None or not _may_be_like(passage, located, value, other):
            continue
        if measures.is_money(other.unit):
            return Former(replace(value, unit=other.unit), own or before.measure, before)
        if other.unit == before.measure and own is None:
            return Former(value, before.measure, before)
    return None


def as_held(
    passage: Passage, clause: Clause, located: Located, value: Quantity, told: Sequence[Assertion]
) -> str | None:
    """The measure of a former sum or percentage of no noun, that of the nearest level of its kind that it is held
    against: a profit of 5 million, UP FROM 4 MILLION."""
    if value.unit is None or value.change is not None:
        return None
    if not (formers.is_held_against(passage, clause, located) or formers.is_told_behind_time(passage, clause, located)):
        return None
    for before in reversed(told):
        other = before.value
        if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
            continue
        own = _own_measure(passage, clause, located, other)
        own = own if own is not None and measures.takes(own, value.unit) else None  # dari POSISI Rp 4 miliar
        return before.measure if other.unit == value.unit and own is None else None
    return None


def _own_measure(passage: Passage, clause: Clause, located: Located, other: Quantity) -> str | None:
    """What is named between the other figure and this one, and so is what this one measures: contre UNE PERTE de."""
    first = bisect_left(passage.tokens.starts, other.span.end)
    own = [hit.key for hit in clause.of("measure") if first <= hit.first < located.first]
    return own[-1] if own else None


def difference(passage: Passage, located: Located, value: Quantity, before: Assertion) -> tuple[Quantity, str] | None:
    """A figure that only tells how far the one right before it is from another: 5,200 employees, 300 FEWER."""
    other, first = before.value, located.first - 1
    if value.change is None or value.unit is not None:
        return None
    if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
        return None
    apart = passage.keys[first] == "," and passage.tokens.starts[first] - other.span.end <= SET_OFF
    return (value, before.measure) if apart and measures.takes(before.measure, None) else None


def _may_be_like(passage: Passage, located: Located, value: Quantity, other: Quantity) -> bool:
    """Whether a figure without a noun is near enough to another to be of the same."""
    key, clauses = passage.keys[located.last], passage.wording.clauses
    if key.isalpha() and key not in ownnouns.ending_nouns(passage.wording.code):
        return False
    if key in clauses.auxiliaries or key in clauses.passive or key in clauses.perfect:
        return False  # 180 aboard, after 20 HAD left
    if value.stated is None or other.stated is None or value.stated <= 0 or other.stated <= 0:
        return False
    return max(value.stated, other.stated) <= COMPARABLE * min(value.stated, other.stated)


def _names(passage: Passage, first: int, last: int) -> bool:
    """Whether a name stands between two figures; German nouns, capitals all, are none."""
    return not passage.wording.inflection.compounds and bool(passage.capitals(first, last))

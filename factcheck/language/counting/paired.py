"""Figures told in turn of as many things: "revenue and profit rose 3% and 5%", "Volta and Norvik sold 300 and 500".

Neither figure is then of what stands nearest to it, nor of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.language import langs, measures
from factcheck.language.entities import names
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT

BETWEEN = 3  # tokens at most between two things, or two figures, in a row
TWO = 2


def in_turn(passage: Passage, clause: Clause, located: Located) -> Sequence[Located]:
    """The figures of one unit in a row that the one at `located` is one of, where an "and" joins the last two."""
    figures = [value for value in clause.values if isinstance(value.value, Quantity)]
    if len(figures) < TWO:
        return ()
    at = figures.index(located)
    first = last = at
    while first > 0 and _follows(passage, figures[first - 1], figures[first]):
        first -= 1
    while last + 1 < len(figures) and _follows(passage, figures[last], figures[last + 1]):
        last += 1
    row = figures[first : last + 1]
    return row if len(row) >= TWO and _is_joined(passage, row[-2].last, row[-1].first) else ()


def measure_of(
    passage: Passage, clause: Clause, located: Located, row: Sequence[Located], hit: Hit | None
) -> tuple[str, Hit] | None:
    """The measure of a figure in a `row`, where as many are named in a row before it, the `hit` of the nearest among
    them. None where it is told of no other than that one."""
    if hit is None or not isinstance(located.value, Quantity):
        return None
    places: dict[tuple[int, int], list[Hit]] = {}
    for measured in clause.of("measure"):
        if measured.last <= row[0].first:
            places.setdefault((measured.first, measured.last), []).append(measured)
    things = _row(passage, list(places), hit.first)
    if len(things) != len(row):
        return None
    unit = located.value.unit
    for own in places[things[row.index(located)]]:
        if measures.takes(own.key, unit) or (unit == PERCENT and own.key == "units_sold"):
            return own.key, own
    return None


def subject_of(passage: Passage, clause: Clause, located: Located, row: Sequence[Located]) -> Mention | None:
    """The name that a figure in a `row` is told of, where as many are joined before it: VOLTA AND NORVIK sold 300 and
    500. German nouns have capitals too, so that only those of the glossary are names in a row."""
    keys, coordinators = passage.keys, passage.wording.clauses.coordinators
    if len(row) != TWO:
        return None
    joints = [at for at in range(clause.first + 1, row[0].first - 1) if keys[at] in coordinators]
    for at in joints:
        known = [
            next((name for name in clause.named if name.last == at), None),
            next((name for name in clause.named if name.first == at + 1), None),
        ]
        one = known[row.index(located)]
        if one is not None and None not in known:
            return Mention(one.entry.key, one.entry.name, passage.span(one.first, one.last))
        if passage.wording.inflection.compounds and not _is_named_in_turn(passage, clause, at, row):
            continue
        begins = at + 1 + (passage.wording.inflection.compounds and keys[at + 1] in passage.wording.reference.articles)
        if not (passage.capital(at - 1) and passage.capital(begins)):
            continue
        left = names.name_before(passage, at, clause.first)
        right = names.run_at(passage, clause, begins, row[0].first, ())
        if left is None or right is None:
            continue
        run = (left, right)[row.index(located)]
        return Mention(None, passage.slice(*run), passage.span(*run))
    return None


def _is_named_in_turn(passage: Passage, clause: Clause, at: int, row: Sequence[Located]) -> bool:
    """Whether two German nouns with an "and" at a token between are whose figures are told in turn, as they measure
    nothing: DIE SPD UND DIE CDU kommen auf 19 BZW. 15 Prozent."""
    if not any(key in passage.wording.in_turn for key in passage.keys[row[0].last : row[1].first]):
        return False
    return not any(at - 1 <= hit.first <= at + 2 for hit in clause.of("measure"))


def _follows(passage: Passage, one: Located, other: Located) -> bool:
    """Whether a figure of the same unit follows another with no more than a sign or an "and" between."""
    if not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    if one.value.unit != other.value.unit or other.value.change not in (one.value.change, None):
        return False
    between = passage.keys[one.last : other.first]
    small = _small(passage.wording.code)
    joints = [key for key in between if key not in small and key != "."]  # 3 bzw. 5
    return len(between) <= BETWEEN and len(joints) == 1 and _joins(passage, joints[0])


def _is_joined(passage: Passage, first: int, last: int) -> bool:
    return any(_joins(passage, key) and key != "," for key in passage.keys[first:last])


def _joins(passage: Passage, key: str) -> bool:
    return key == "," or key in passage.wording.clauses.coordinators or key in passage.wording.in_turn


def _row(passage: Passage, places: Sequence[tuple[int, int]], chosen: int) -> Sequence[tuple[int, int]]:
    """The places of things in a row that end with the one at token `chosen`; of one and the same word none is two."""
    row = [place for place in places if place[0] <= chosen]
    if not row or row[-1][0] != chosen:
        return ()
    first = len(row) - 1
    while first > 0 and _named_next(passage, row[first - 1], row[first]):
        first -= 1
    row = row[first:]
    return row if all(one[1] <= other[0] for one, other in pairwise(row)) else ()


def _named_next(passage: Passage, one: tuple[int, int], other: tuple[int, int]) -> bool:
    between = passage.keys[one[1] : other[0]]
    joints = [key for key in between if _joins(passage, key)]
    return len(between) <= BETWEEN and len(joints) == 1 and _joins(passage, between[0])


@cache
def _small(code: str) -> frozenset[str]:
    """Words that may stand before each of several figures: un 3 % y UN 5 %, DE 3 % et DE 5 %."""
    reference = wording(code).reference
    return frozenset((*reference.articles, *reference.prepositions, *langs.language(code).numbers.articles))

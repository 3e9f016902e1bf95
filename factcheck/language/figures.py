"""What a figure of a clause says: how much of which measure, and of whom where its place in a row tells that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language import measures
from factcheck.language.counting import (
    befallen,
    continued,
    counted,
    followers,
    formers,
    gains,
    numbered,
    ownsums,
    paired,
    points,
    prices,
    samethings,
    wholes,
)
from factcheck.language.entities import tellers
from factcheck.language.glossary import Hit
from factcheck.language.model import Assertion, Mention, Quantity, Value, When
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENTAGE_POINT
from factcheck.language.records import replace
from factcheck.language.times import heldagainst

PAID = frozenset({"price", "cost", "investment", "spending", "funding", "damage", "debt"})
EARNED = frozenset({"profit", "loss", "revenue", "cost"})  # by a firm, and not for each of its shares


class Figure(NamedTuple):
    """`hit`: the word that names the measure; `entity`: whom the figure is of, where its place in a row or behind a
    second name tells; `is_former`: it tells what there was before; `newer`: the statement it is held against, and is
    like in all that it does not say itself."""

    value: Quantity
    measure: str | None
    hit: Hit | None
    entity: Mention | None
    is_former: bool
    newer: Assertion | None = None


def figure_of(
    passage: Passage, clauses: Sequence[Clause], at: int, located: Located, value: Quantity, told: Sequence[Assertion]
) -> Figure:
    """The figure at `located` in clause `at`, `told` what its sentence says before it."""
    clause = clauses[at]
    row = paired.in_turn(passage, clause, located) if len(clause.values) > 1 else ()
    again = tellers.told_again(passage, clause, located, told) if told and clause.of("according") else None
    before = continued.as_before(passage, clauses, at, located, told) if told else None
    known: tuple[Quantity, str | None] | None
    known = (None if before is None else (before.value, before.measure)) or again
    known = known or (continued.difference(passage, located, value, told) if told else None)
    known = known or (continued.changed_too(passage, clause, located, value, told) if told else None)
    again_in_percent = continued.restated(passage, located, value, told) if told and known is None else None
    known = known or (None if again_in_percent is None else (value, again_in_percent))
    known = known or gains.in_points(passage, clause, located, told)
    known = known or (ownsums.in_same_currency(passage, clause, located) if len(clause.values) > 1 else None)
    hit: Hit | None = None
    turn: tuple[str, Hit] | None = None
    key: str | None
    if known is not None:
        value, key = known
    else:
        head = numbered.headed(passage, clauses, at, located)
        key, hit = counted.measure_of(passage, clause, located) if head is None else (head.key, head)
        turn = paired.measure_of(passage, clause, located, row, hit) if row else None
        if turn is not None:
            key, hit = turn
        value = _changed_as(value, row[0].value) if row else value
    grown = continued.grown(passage, hit, value, told)
    key, hit = (key, hit) if grown is None else (grown, None)
    if key in measures.PERSONS and value.unit is None and at + 1 < len(clauses):
        key = befallen.told_behind(passage, clauses, at, key)
    second = followers.follower(passage, clauses, at, located) if told else None
    if told and key is None and hit is None and value.unit is None:
        key = wholes.placed_part(passage, clause, located, told[-1])
    if told:
        key = samethings.measure_of(passage, clause, located, value, key, told) or key
        key = key or _parallel(passage, clause, located, value, told[-1])
        key = key or (continued.as_held(passage, clause, located, value, told) if hit is None else None)
        if second is not None and (hit is None or hit.first < second.begins):
            key = next((one.measure for one in reversed(told) if one.value is not None), None)  # re-elected with 51%
        key = "layoffs" if continued.is_cut(passage, clause, key, told[-1]) else key
        if key is None and hit is None and samethings.is_next_share(passage, clauses, located, value, told[-1]):
            key = told[-1].measure
    led = points.lead(passage, clause, located) if key == "points" else None
    if led is None and points.is_gap(passage, located, key):
        led = "up"
    if led is not None:
        key, hit = None, None
        value = replace(value, change=value.change or led)  # how many more there are, or fewer, and no level
    if key in EARNED and prices.is_per_share(passage, located):
        key, hit = None, None
    if key in PAID and measures.is_money(value.unit) and prices.is_per_part(passage, clause, located):
        key, hit = None, None
    entity = paired.subject_of(passage, clause, located, row) if row and turn is None else None
    if entity is None and second is not None:
        entity = second.name
    elif told and value.unit == PERCENTAGE_POINT and followers.in_bracket(passage, located):
        entity = entity or told[-1].entity  # Volta 30 percent, Norvik 19 percent (+2)
    theirs = second is not None and second.begins > located.first  # against 47 percent for Durand
    former = (again is None and not theirs) and (
        formers.is_former(passage, clause, located) or _is_held_against(passage, clauses, at, located, value)
    )
    former = former or (before is not None and formers.in_bare_bracket(passage, located))
    newer = None if before is None else before.newer
    return Figure(_meant(passage, clause, located, value, key), key, hit, entity, former, newer)


def is_dated(clause: Clause, located: Located, when: When | None) -> bool:
    """Whether a figure has a time of its own behind it, before any other figure: "up from 58 percent IN 2014"."""
    span = located.value.span
    if when is None or when.span is None or when.span.start < span.start:
        return False
    between = range(span.end, when.span.start)
    return not any(other.value.span.start in between for other in clause.values if isinstance(other.value, Quantity))


def _meant(passage: Passage, clause: Clause, located: Located, value: Quantity, key: str | None) -> Quantity:
    """A figure as its measure means it: which way it moved, as a percentage, counted in its own unit."""
    change = gains.moved(passage, clause, located, key)
    if key == "points" and value.change is None:
        change = points.moved(passage, clause, located)
    if change is not None:
        value = replace(value, change=change)
    if key == "sales_share" and wholes.is_part(value):
        return wholes.as_percent(value)
    return value if key is None or value.unit is not None else replace(value, unit=key)


def _changed_as(value: Quantity, first: Value) -> Quantity:
    """A figure told in turn has changed the way the first of the row has."""
    if value.change is None and isinstance(first, Quantity) and first.change is not None:
        return replace(value, change=first.change)
    return value


def _is_held_against(passage: Passage, clauses: Sequence[Clause], at: int, located: Located, value: Quantity) -> bool:
    """Whether a figure, which means `value`, is a former one that another of its kind is held against: "71 percent,
    against 64"."""
    if (at == 0 and clauses[at].values[0] is located) or not formers.is_held_against(passage, clauses[at], located):
        return False
    others = [
        other
        for clause in clauses[: at + 1]
        for other in clause.values
        if other.first < located.first
        and isinstance(other.value, Quantity)
        and (formers.same_kind(other.value, located.value) or other.value.unit == value.unit)
    ]
    return bool(others) and not heldagainst.is_of_one_moment(passage, clauses[at], located, others[-1])


def _parallel(passage: Passage, clause: Clause, located: Located, value: Quantity, before: Assertion) -> str | None:
    """The measure of the statement before, where this figure goes on from it, or where its clause only names another
    subject and figure: "Xiaomi had 4 percent, Huawei 2 percent"."""
    goes_on = continued.measure_of(passage, clause, located, before)
    if goes_on is not None or not counted.is_bare(passage, clause, located):
        return goes_on
    other = before.value
    if not isinstance(other, Quantity) or before.measure is None or other.change != value.change:
        return None
    if other.unit != (before.measure if value.unit is None else value.unit):
        return None
    return before.measure if before.span.end <= passage.tokens.starts[clause.first] else None

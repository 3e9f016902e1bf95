"""What every comparison must hold to, whatever was said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.language import Assertion, Mention, Quantity, Rank, Scope, When
from factcheck.tracking.comparing import (
    CONTRADICTING,
    Relation,
    Side,
    compare,
    explain,
    finding_as_dict,
    finding_from_dict,
    gate_rows,
    mirrored,
    relation_label,
)
from factcheck.tracking.comparing.moments import Moment
from tests.tracking.comparing.strategies import SPAN, assertions, numbers, pairs, periods, quantities, sides

LANGUAGES = ["en", "de", "fr", "id"]
laws = settings(max_examples=100)


@laws
@given(pairs(), st.booleans())
def test_changing_the_sides_over_changes_nothing_else(pair: tuple[Side, Side], same_matter: bool) -> None:
    left, right = pair
    found = compare(left, right, same_matter=same_matter)
    assert compare(right, left, same_matter=same_matter) == mirrored(found)
    assert mirrored(mirrored(found)) == found


@laws
@given(sides(), st.booleans())
def test_nothing_contradicts_itself(side: Side, same_matter: bool) -> None:
    assert compare(side, side, same_matter=same_matter).relation not in CONTRADICTING


@laws
@given(pairs(), st.booleans(), st.sampled_from(LANGUAGES))
def test_every_pair_gets_a_relation_and_a_reason(pair: tuple[Side, Side], same_matter: bool, language: str) -> None:
    found = compare(*pair, same_matter=same_matter)
    assert found.relation in get_args(Relation)
    assert (found.cause is not None) == (found.relation in CONTRADICTING)
    assert 0 < found.confidence <= 1
    said = explain(found, language)
    assert said.endswith(".")
    assert "{" not in said
    assert "None" not in said
    assert said[0] == said[0].upper()
    assert relation_label(found, language)
    rows = gate_rows(found, language)
    assert [row.gate for row in rows] == [gate.gate for gate in found.gates]
    assert all(row.label and row.left and row.right and row.result_label for row in rows)


@laws
@given(pairs())
def test_a_finding_is_data(pair: tuple[Side, Side]) -> None:
    found = compare(*pair)
    again = finding_from_dict(json.loads(json.dumps(finding_as_dict(found))))
    assert again == found
    assert explain(again, "fr") == explain(found, "fr")


@laws
@given(pairs(plain=True), st.booleans(), st.data())
def test_values_that_overlap_never_contradict(pair: tuple[Side, Side], same_matter: bool, data: st.DataObject) -> None:
    left, right = pair
    value = left.assertion.value
    assume(isinstance(value, Quantity))
    assert isinstance(value, Quantity)
    wider = _wider(value, data.draw(numbers), data.draw(numbers))
    right = _with(right, value=wider, measure=left.assertion.measure)
    assert compare(left, right, same_matter=same_matter).relation not in CONTRADICTING


@laws
@given(pairs(plain=True), st.booleans(), numbers, numbers)
def test_a_less_precise_value_creates_no_contradiction(
    pair: tuple[Side, Side], same_matter: bool, below: Decimal, above: Decimal
) -> None:
    left, right = pair
    assume(compare(left, right, same_matter=same_matter).relation not in CONTRADICTING)
    value = right.assertion.value
    if isinstance(value, Quantity):
        right = _with(right, value=_wider(value, below, above))
    elif isinstance(value, Rank):
        right = _with(right, value=replace(value, upper=value.upper + 1))
    assert compare(left, right, same_matter=same_matter).relation not in CONTRADICTING


@laws
@given(pairs(plain=True), st.booleans(), st.sampled_from(["month", "year", "by", "since"]))
@example(
    (
        Side(
            Assertion(
                SPAN, "x", "en", Mention("acme", "Acme"), "data_center", None, Scope(("SG",)),
                When(date(2014, 11, 25), date(2014, 11, 26), "day", True), "positive", "fact",
            )
        ),
        Side(
            Assertion(
                SPAN, "x", "en", Mention("acme", "Acme"), "data_center", None, Scope(),
                When(date(2014, 11, 2), date(2014, 11, 3), "day", True), "positive", "undecided",
            )
        ),
    ),
    False,
    "month",
)  # fmt: skip
def test_a_less_precise_date_creates_no_contradiction(pair: tuple[Side, Side], same_matter: bool, coarser: str) -> None:
    """Unless it makes both sides name one and the same period: that period is then what they speak
    of ("12 % in 2014" and "9 % in 2014"), and not a lack of precision; and so is the end that a month shares
    with what is told of its end ("by the end of March", "in March")."""
    left, right = pair
    assume(compare(left, right, same_matter=same_matter).relation not in CONTRADICTING)
    when = right.assertion.when
    assume(when is not None)
    assert when is not None
    since, until = _coarser(when.since, when.until, coarser)
    assume(since is not None or until is not None)  # no date at all is a gap, not a coarse date
    other = left.assertion.when
    assume(other is None or (other.since, other.until) != (since, until))
    assume((left.published_since, left.published_until) != (since, until))
    if other is not None:
        told, coarse = Moment(other.since, other.until), Moment(since, until)
        assume(not (told.ends_with(coarse) or told.begins_with(coarse)))
    right = _with(right, when=When(since, until, "range", when.assumed))
    assert compare(left, right, same_matter=same_matter).relation not in CONTRADICTING


@laws
@given(pairs(), st.sampled_from(LANGUAGES))
def test_the_language_and_the_words_do_not_matter(pair: tuple[Side, Side], language: str) -> None:
    left, right = pair
    found = compare(left, right)
    told = compare(_with(left, language=language, text="otherwise worded"), right)
    assert (told.relation, told.cause, told.confidence, told.gates) == (
        found.relation,
        found.cause,
        found.confidence,
        found.gates,
    )


@laws
@given(quantities("km"), quantities("km"), st.sampled_from([("m", 1000), ("cm", 100_000), ("mm", 1_000_000)]))
def test_the_unit_does_not_matter(one: Quantity, other: Quantity, smaller: tuple[str, int]) -> None:
    unit, factor = smaller
    left, right = (
        Side(Assertion(SPAN, "x", "en", Mention("road", "Road"), "distance", value)) for value in (one, other)
    )
    found = compare(left, right, same_matter=True)
    converted = compare(_with(left, value=_times(one, unit, factor)), right, same_matter=True)
    assert (converted.relation, converted.cause) == (found.relation, found.cause)
    both = compare(
        _with(left, value=_times(one, unit, factor)), _with(right, value=_times(other, unit, factor)), same_matter=True
    )
    assert (both.relation, both.cause) == (found.relation, found.cause)


@laws
@given(st.decimals(Decimal("0.1"), 10_000_000_000, places=1), st.integers(2, 4))
def test_a_figure_and_its_own_rounding_are_one(number: Decimal, digits: int) -> None:
    rounded = Decimal(f"{number:.{digits - 1}e}")
    left, right = (
        Side(
            Assertion(
                SPAN, "x", "en", Mention("acme", "Acme"), "price", Quantity(SPAN, "x", value, value, "USD", value)
            )
        )
        for value in (number, rounded)
    )
    assert compare(left, right, same_matter=True).relation == "equivalent"


@laws
@given(assertions(plain=True), periods())
def test_what_is_only_possible_contradicts_nothing(said: Assertion, when: tuple[date, date]) -> None:
    for modality in ("possible", "conditional", "question"):
        unsure = replace(said, modality=modality, when=When(*when))
        assert compare(Side(said), Side(unsure)).relation not in CONTRADICTING


def _with(side: Side, **changed: object) -> Side:
    return replace(side, assertion=replace(side.assertion, **changed))


def _wider(value: Quantity, below: Decimal, above: Decimal) -> Quantity:
    return replace(
        value,
        lower=None if value.lower is None else value.lower - below,
        upper=None if value.upper is None else value.upper + above,
    )


def _times(value: Quantity, unit: str, factor: int) -> Quantity:
    bounds = {name: getattr(value, name) for name in ("lower", "upper", "stated")}
    return replace(value, unit=unit, **{name: None if n is None else n * factor for name, n in bounds.items()})


def _coarser(since: date | None, until: date | None, how: str) -> tuple[date | None, date | None]:
    """A period that holds the given one."""
    if how == "by":
        return None, until
    if how == "since":
        return since, None
    if since is not None:
        since = since.replace(day=1) if how == "month" else date(since.year, 1, 1)
    if until is not None and (until.day, until.month if how == "year" else 1) != (1, 1):
        later = until.month == 12 or how == "year"
        until = date(until.year + 1, 1, 1) if later else date(until.year, until.month + 1, 1)
    return since, until

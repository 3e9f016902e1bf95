"""What is written is read back exactly, for every value and assertion there can be."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import (
    Assertion,
    Mention,
    Period,
    Places,
    Quantity,
    Rank,
    Scope,
    Span,
    When,
)
from factcheck.language.interchange import (
    assertion_as_dict,
    assertion_from_dict,
    value_as_dict,
    value_from_dict,
)

VALUE_KEYS = {
    "start",
    "end",
    "text",
    "kind",
    "stated",
    "lower",
    "upper",
    "unit",
    "approximate",
    "change",
    "from",
    "to",
    "precision",
}

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**7), st.integers(0, 500))
decimals = st.decimals(allow_nan=False, allow_infinity=False)
days = st.none() | st.dates()
precisions = st.sampled_from(["day", "week", "month", "quarter", "season", "half", "year", "decade", "range"])
labels = st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple)
quantities = st.builds(
    Quantity,
    spans,
    st.text(max_size=20),
    st.none() | decimals,
    st.none() | decimals,
    st.none() | st.text(max_size=10),
    st.none() | decimals,
    st.booleans(),
    st.sampled_from([None, "up", "down"]),
)
values = st.one_of(
    quantities,
    st.builds(Rank, spans, st.text(max_size=20), decimals, decimals, st.none() | decimals, st.booleans()),
    st.builds(Period, spans, st.text(max_size=20), days, days, precisions, st.booleans()),
    st.builds(Places, spans, st.text(max_size=20), labels),
)
assertions = st.builds(
    Assertion,
    span=spans,
    text=st.text(max_size=40),
    language=st.sampled_from(["en", "de", "fr", "id"]),
    entity=st.none()
    | st.builds(Mention, st.none() | st.text(max_size=9), st.text(max_size=20), st.none() | spans, st.booleans()),
    measure=st.none() | st.text(max_size=20),
    value=st.none() | values,
    scope=st.builds(Scope, labels, labels, labels, labels),
    when=st.none() | st.builds(When, days, days, precisions, st.booleans(), st.none() | spans),
    polarity=st.sampled_from(["positive", "negative"]),
    modality=st.sampled_from(["fact", "plan", "undecided", "denied"]),
    speaker=st.none() | st.text(max_size=20),
    quoted=st.booleans(),
)


@given(values)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    row = value_as_dict(value)
    assert set(row) - {"codes"} == VALUE_KEYS
    assert value_from_dict(json.loads(json.dumps(row))) == value


@given(assertions)
def test_an_assertion_comes_back_as_it_was(assertion: Assertion) -> None:
    assert assertion_from_dict(json.loads(json.dumps(assertion_as_dict(assertion)))) == assertion


def test_numbers_are_written_without_exponents() -> None:
    row = value_as_dict(Quantity(Span(0, 4), "100M", Decimal("1E+8"), None, "users", Decimal("1E+8")))
    assert row["lower"] == "100000000"
    assert row["upper"] is None
    assert row["unit"] == "users"


def test_a_period_is_half_open_under_from_and_to() -> None:
    row = value_as_dict(Period(Span(0, 4), "2014", date(2014, 1, 1), date(2015, 1, 1), "year"))
    assert (row["kind"], row["from"], row["to"], row["precision"]) == ("period", "2014-01-01", "2015-01-01", "year")


@pytest.mark.parametrize(
    "change",
    [{"kind": "colour"}, {"kind": "rank", "lower": None}, {"lower": "many"}],
)
def test_what_was_never_written_is_refused(change: dict[str, object]) -> None:
    row = value_as_dict(Quantity(Span(0, 1), "5", Decimal(5), Decimal(5)))
    with pytest.raises(ValueError, match=r"unknown kind|both bounds|not a decimal"):
        value_from_dict(row | change)

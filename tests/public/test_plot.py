"""The drawing of figures over time: where things come to lie, and that nothing lies upon another."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import Quantity, Rank, Span
from factcheck.public import figures
from factcheck.public.plot import Point, draw

DAY = timedelta(days=1)


def point(key: str, value: int, since: date = date(2015, 2, 1), days: int = 1, **fields) -> Point:
    return Point(
        key=key,
        value=Decimal(value),
        since=since,
        until=since + days * DAY,
        label=str(value),
        by="Outlet",
        **{"kind": "with", **fields},
    )


def drawn(points, clashes=(), width=340, **fields):
    return draw(points, list(clashes), width=width, number=str, month=lambda day, year: f"{day:%b %Y}", **fields)


def test_later_is_further_right_and_more_is_higher():
    drawing = drawn([point("a", 70), point("b", 100, date(2015, 8, 1))])
    low, high = drawing.dots
    assert low.x < high.x
    assert low.y > high.y


def test_an_arrow_says_at_least_or_at_most():
    up, down = drawn([point("a", 5, upward=True), point("b", 9, date(2015, 8, 1), downward=True)]).dots
    assert up.stem[1] < up.y
    assert down.stem[1] > down.y


def test_figures_of_one_time_lie_on_one_line():
    drawing = drawn([point("a", 4000), point("b", 40000, date(2015, 2, 3))], [("a", "b")])
    assert drawing.flat
    assert drawing.dots[0].y == drawing.dots[1].y
    assert drawing.dots[0].x < drawing.dots[1].x
    assert drawing.clashes[0].x1 < drawing.clashes[0].x2


def test_a_stretch_of_time_is_drawn_as_long_as_it_is():
    wide, narrow = drawn([point("a", 5, days=90), point("b", 9, date(2015, 8, 1))]).dots
    assert wide.right - wide.left > 20
    assert narrow.left is None


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**12),
            st.dates(date(1900, 1, 1), date(2100, 1, 1)),
            st.integers(1, 4000),
            st.sampled_from(["up", "down", ""]),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from([340, 680]),
)
def test_everything_stays_inside(rows, width):
    points = [
        point(str(n), value, since, days, upward=bound == "up", downward=bound == "down")
        for n, (value, since, days, bound) in enumerate(rows)
    ]
    pairs = [("0", str(len(points) - 1))] if len(points) > 1 else []
    drawing = drawn(points, pairs, width=width)
    for dot in drawing.dots:
        assert 0 <= dot.x <= width
        assert 0 <= dot.y <= drawing.height
    for text in [*drawing.labels, *drawing.columns, *drawing.rows]:
        assert 0 <= text.x <= width
        assert 0 <= text.y <= drawing.height


def quantity(lower, upper, *, unit=None, stated=None, approximate=False) -> Quantity:
    numbers = (None if end is None else Decimal(end) for end in (lower, upper, stated))
    low, high, said = numbers
    return Quantity(Span(0, 1), "x", low, high, unit, said, approximate)


@pytest.mark.parametrize(
    ("language", "value", "words"),
    [
        ("en", quantity(10**8, None), "at least 100 million"),
        ("de", quantity(10**8, None), "mindestens 100 Millionen"),
        ("en", quantity(None, 5, unit="percent"), "at most 5%"),
        ("fr", quantity(4000, 4000, stated=4000), "4\u202f000"),
        ("id", quantity(1500000, 1500000, stated=1500000), "1,5 juta"),
        ("en", quantity(280, 280, unit="USD", stated=280), "$280"),
        ("en", quantity("9.5", "9.5", unit="EUR", stated="9.5"), "€9.50"),
        ("en", quantity(1900000, 2100000, stated=2000000, approximate=True), "about 2 million"),
        ("en", quantity(5, 7, unit="percent"), "5%–7%"),
        ("en", Rank(Span(0, 1), "x", Decimal(1), Decimal(3)), "place 1–3"),
    ],
)
def test_figures_in_words(language, value, words):
    with translation.override(language):
        assert figures.words(value) == words

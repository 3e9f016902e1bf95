"""Assertions and sides as a reader might yield them, drawn so that pairs often speak of one matter."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from factcheck.language import Assertion, Mention, Period, Places, Quantity, Rank, Scope, Span, When
from factcheck.tracking.comparing import Side

SPAN = Span(0, 9)
MODALITIES = ["fact", "estimate", "plan", "forecast", "possible", "undecided", "denied", "conditional", "question"]
SPEAKERS = [None, None, "Mira Okafor", "Okafor", "Jan Wolff"]
COUNTS = ["users", "customers", "units_sold", "dead", "stores"]
EVENTS = ["market_entry", "data_center", "launch", "unveiling", "founding", "strike", "conviction", "acquittal"]
PLACES = ["CN", "ES", "SG", "US", "150", "142", "001", "US-CA"]

numbers = st.one_of(
    st.integers(0, 40).map(Decimal),
    st.integers(1, 400).map(lambda n: Decimal(n) * 1_000_000),
    st.decimals(0, 1000, places=1),
)
figures = st.one_of(st.integers(1, 40).map(Decimal), st.sampled_from([Decimal(n) for n in (70, 80, 99, 100, 101, 120)]))


@st.composite
def quantities(draw: st.DrawFn, unit: str | None = None) -> Quantity:
    stated = draw(st.one_of(numbers, figures))
    shape = draw(st.sampled_from(["exact", "exact", "over", "under", "between", "about", "none"]))
    lower: Decimal | None = stated
    upper: Decimal | None = stated
    if shape == "over":
        upper = None
    elif shape == "under":
        lower = None
    elif shape == "between":
        upper = stated + draw(figures)
    elif shape == "about":
        lower, upper = stated * Decimal("0.9"), stated * Decimal("1.1")
    elif shape == "none":
        lower = upper = None
    change = draw(st.sampled_from([None, None, None, "up", "down"]))
    said = None if shape in ("between", "none") else stated
    return Quantity(SPAN, "so many", lower, upper, unit, said, shape == "about", change)


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, date]:
    """A day, a month, a quarter or a year."""
    year, month = draw(st.integers(2013, 2016)), draw(st.integers(1, 12))
    shape = draw(st.sampled_from(["day", "month", "quarter", "year"]))
    if shape == "day":
        start = date(year, month, draw(st.integers(1, 28)))
        return start, start + timedelta(days=1)
    if shape == "year":
        return date(year, 1, 1), date(year + 1, 1, 1)
    if shape == "quarter":
        month = 3 * ((month - 1) // 3) + 1
        return date(year, month, 1), _after(year, month + 2)
    return date(year, month, 1), _after(year, month)


def _after(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) + timedelta(days=1)


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    since, until = draw(periods())
    shape = draw(st.sampled_from(["stated", "stated", "assumed", "by", "since", "none"]))
    if shape == "none":
        return None
    return When(
        None if shape == "by" else since,
        None if shape == "since" else until,
        "range",
        shape == "assumed",
    )


@st.composite
def scopes(draw: st.DrawFn) -> Scope:
    return Scope(
        tuple(draw(st.lists(st.sampled_from(PLACES), max_size=2, unique=True))),
        tuple(draw(st.lists(st.sampled_from(["phone", "tablet"]), max_size=1))),
        (),
        tuple(draw(st.lists(st.sampled_from(["online", "shop"]), max_size=1))),
    )


@st.composite
def assertions(draw: st.DrawFn, measures: list[str | None] | None = None, *, plain: bool = False) -> Assertion:
    """`plain`: a positive fact about one entity, limited to nothing: what compares most strictly."""
    measure = draw(
        st.sampled_from(measures or [*COUNTS, *EVENTS, "price", "market_share", "rank", "own_measure", None])
    )
    value: Quantity | Rank | Period | Places | None = None
    if measure in EVENTS or measure is None:
        since, until = draw(periods())
        place = Places(SPAN, "there", tuple(draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=2))))
        value = draw(st.sampled_from([None, None, Period(SPAN, "then", since, until), place, draw(quantities())]))
    elif measure == "rank":
        low = draw(st.integers(1, 9))
        value = Rank(SPAN, "in order", Decimal(low), Decimal(low + draw(st.integers(0, 2))))
    else:
        units: list[str | None] = [None, measure]
        if measure == "price":
            units = ["USD", "EUR"]
        if measure == "market_share":
            units = ["percent", "percent", "percentage_point"]
        value = draw(quantities(draw(st.sampled_from(units))))
    entities = [Mention("acme", "Acme")] if plain else [Mention("acme", "Acme"), Mention(None, "Acme Inc."), None]
    return Assertion(
        span=SPAN,
        text="something was said",
        language=draw(st.sampled_from(["en", "de", "fr", "id"])),
        entity=draw(st.sampled_from(entities)),
        measure=measure,
        value=value,
        scope=Scope() if plain else draw(scopes()),
        when=draw(whens()),
        polarity="positive" if plain else draw(st.sampled_from(["positive", "positive", "negative"])),
        modality="fact" if plain else draw(st.sampled_from(MODALITIES)),
        speaker=draw(st.sampled_from(SPEAKERS)),
    )


@st.composite
def sides(draw: st.DrawFn, said: st.SearchStrategy[Assertion] | None = None) -> Side:
    published = draw(st.one_of(st.none(), periods()))
    return Side(
        draw(said if said is not None else assertions()),
        source=draw(st.sampled_from([None, "The Harbour Post", "Kabar Pagi"])),
        origin=draw(st.sampled_from([None, None, "a press release", "a talk"])),
        published_since=published[0] if published else None,
        published_until=published[1] if published else None,
    )


@st.composite
def pairs(draw: st.DrawFn, *, plain: bool = False) -> tuple[Side, Side]:
    """Two sides that mostly share their measure, and often all but one dimension."""
    left = draw(sides(assertions(plain=plain)))
    other = draw(sides(assertions([left.assertion.measure], plain=plain)))
    if draw(st.booleans()):
        kept = {
            name: getattr(left.assertion, name)
            for name in draw(st.lists(st.sampled_from(["scope", "when", "value", "modality", "polarity", "entity"])))
        }
        other = replace(other, assertion=replace(other.assertion, **kept))
    if draw(st.booleans()):
        other = replace(other, published_since=left.published_since, published_until=left.published_until)
    return left, other

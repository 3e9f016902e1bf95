"""Short ways to say what somebody says: assertions as a reader yields them, without their text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.language import Assertion, Mention, Quantity, Rank, Scope, Span, When
from factcheck.tracking.comparing import Side

SPAN = Span(0, 7)


def days(stated: str) -> tuple[date, date]:
    """ "2014", "2014-11" or "2014-11-26" as a half-open period."""
    parts = [int(part) for part in stated.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    day = date(*parts)
    return day, date.fromordinal(day.toordinal() + 1)


def when(stated: str | None = None, *, by: str | None = None, assumed: bool = False) -> When:
    if by is not None:
        return When(None, days(by)[1], "range", assumed)
    since, until = days(stated or "2015")
    return When(since, until, "range", assumed)


def figure(
    exact: float | str | None = None,
    *,
    over: float | str | None = None,
    under: float | str | None = None,
    unit: str | None = None,
    **more: Any,
) -> Quantity:
    stated = next(Decimal(str(number)) for number in (exact, over, under) if number is not None)
    lower = stated if exact is not None or over is not None else None
    upper = stated if exact is not None or under is not None else None
    return Quantity(SPAN, "so many", lower, upper, unit, stated, **more)


def rank(number: int) -> Rank:
    return Rank(SPAN, "in order", Decimal(number), Decimal(number), Decimal(number))


def says(
    measure: str | None = "users",
    value: Any = None,
    *,
    of: str | None = "acme",
    at: str | When | None = None,
    places: tuple[str, ...] = (),
    products: tuple[str, ...] = (),
    channels: tuple[str, ...] = (),
    published: str | None = None,
    source: str | None = None,
    origin: str | None = None,
    **more: Any,
) -> Side:
    """One side: a positive fact about Acme, unless said otherwise. Published without a time of its
    own, it is about the time of publication."""
    time = when(at) if isinstance(at, str) else at
    if time is None and published is not None:
        time = when(published, assumed=True)
    since, until = days(published) if published else (None, None)
    return Side(
        Assertion(
            span=SPAN,
            text="somebody said so",
            language="en",
            entity=None if of is None else Mention(of, of.title()),
            measure=measure,
            value=value,
            scope=Scope(places, products, (), channels),
            when=time,
            **more,
        ),
        source=source,
        origin=origin,
        published_since=since,
        published_until=until,
    )

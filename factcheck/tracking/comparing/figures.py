"""Both figures of a pair in one unit."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language import Quantity, Rank
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.case import Case
from factcheck.tracking.comparing.intervals import Interval, interval


def intervals_of(case: Case) -> tuple[Interval, Interval] | None:
    """None where a side gives no figure, or the two cannot be brought to one unit. A fall counts as
    a change below nothing, so that falling by 5 and rising by 5 differ."""
    a, b = (assertion.value for assertion in case.assertions)
    if isinstance(a, Rank) and isinstance(b, Rank):
        return interval(a), interval(b)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    factors = units.scale(plain_unit(case, a), plain_unit(case, b))
    if factors is None or (a.change is None) != (b.change is None):
        return None
    return interval(a, _signed(a, factors[0])), interval(b, _signed(b, factors[1]))


def plain_unit(case: Case, quantity: Quantity) -> str | None:
    """The measure's own key as a unit, "100 million [users]", is a plain count."""
    return None if case.measure is not None and quantity.unit == case.measure.key else units.of(quantity)


def _signed(quantity: Quantity, factor: Decimal) -> Decimal:
    return -factor if quantity.change == "down" else factor

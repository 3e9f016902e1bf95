"""Figures as intervals, and what rounding makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.language import Quantity, Rank
from factcheck.tracking.comparing import units

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure means, `[lower, upper]`, None where unbounded; and how far the figure as
    written may stand for others, `(least, most)`: "100 million" also for 99.7 million."""

    lower: Decimal | None
    upper: Decimal | None
    least: Decimal | None
    most: Decimal | None

    def overlaps(self, other: Interval) -> bool:
        """Whether one number can be meant by both. Meanings meet at their ends, roundings do not:
        20 and 21 both touch 20.5, and are still two numbers."""
        if not (_above(self.lower, other.upper) or _above(other.lower, self.upper)):
            return True
        return not (_reaches(self.least, other.most) or _reaches(other.least, self.most))

    def exceeds(self, other: Interval) -> bool:
        """Whether every number meant is greater than every number the other means."""
        return not self.overlaps(other) and _above(self.lower, other.upper)

    def within(self, other: Interval) -> bool:
        above = other.lower is None or (self.lower is not None and self.lower >= other.lower)
        below = other.upper is None or (self.upper is not None and self.upper <= other.upper)
        return above and below

    def same(self, other: Interval) -> bool:
        """The same meaning, or two figures of which one is the other rounded."""
        if (self.lower, self.upper) == (other.lower, other.upper):
            return True
        return self.is_point and other.is_point and self.overlaps(other)

    @property
    def is_point(self) -> bool:
        return self.lower is not None and self.lower == self.upper


def _above(lower: Decimal | None, upper: Decimal | None) -> bool:
    return lower is not None and upper is not None and lower > upper


def _reaches(number: Decimal | None, bound: Decimal | None) -> bool:
    return number is not None and bound is not None and number >= bound


def interval(value: Quantity | Rank, factor: Decimal = Decimal(1)) -> Interval:
    """The value's interval in the unit that `factor` converts to. Numbers that are none (NaN,
    infinity) count as unbounded, bounds the wrong way round as written the other way."""
    lower, upper, stated = _finite(value.lower), _finite(value.upper), _finite(value.stated)
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    least, most = lower, upper
    if isinstance(value, Quantity) and stated is not None:
        below, above = slack(stated, value.unit)
        least = None if least is None else min(least, stated - below)
        most = None if most is None else max(most, stated + above)
    zero = units.zero(value.unit) if isinstance(value, Quantity) and value.change is None else Decimal(0)
    lower, upper, least, most = (None if n is None else (n - zero) * factor for n in (lower, upper, least, most))
    return Interval(upper, lower, most, least) if factor < 0 else Interval(lower, upper, least, most)


@lru_cache(maxsize=4096)
def slack(stated: Decimal, unit: str | None) -> tuple[Decimal, Decimal]:
    """How far below and above a written figure lie the numbers that round to it.

    Half of its last digit that counts. Of a long row of noughts the second digit counts (100
    million is right to 10 million above); of counts and shares at least the ones (20 is not 20.4
    rounded to a ten). Just below a power of ten a digit is worth a tenth of what it is above.
    """
    if stated == 0:
        return Decimal(0), Decimal(0)
    digits = stated.normalize()
    lead = Decimal(1).scaleb(digits.adjusted())
    last = Decimal(1).scaleb(int(digits.as_tuple().exponent))
    least_place = Decimal(0) if units.is_physical(unit) else Decimal(1)
    above = min(last, max(lead / 10, least_place))
    below = min(last, max(lead / 100, least_place)) if abs(digits) == lead else above
    if stated < 0:
        below, above = above, below
    return below * _HALF, above * _HALF


def _finite(number: Decimal | None) -> Decimal | None:
    return number if number is not None and number.is_finite() else None

"""The two ends of a range: which are near enough to be one, and what the upper one says of the lower.

10 to 12 MILLION: the scale counts for both; drei- bis VIERHUNDERT, and 60 to 80 CENTS, do so too.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.numbers.reading import Number

_CENT, _HUNDRED, _THOUSAND = Decimal("0.01"), 100, 1000


@dataclass(slots=True)
class Measured:
    """A number with its unit: tokens `first` to before `last`. `bare` is the token behind the number alone."""

    number: Number
    first: int
    last: int
    unit: str | None
    bare: int


def next_to(low: Measured, high: Measured) -> bool:
    """Whether two figures are near enough for "or" to make a range of them: five or six cents."""
    lower = low.number.lower
    if low.number.scale == 1 < high.number.scale:
        lower *= high.number.scale
    if high.number.cents and low.unit is None:
        lower *= _CENT
    return lower < high.number.lower <= lower * 2


def share_scale(number: Number, upper: Number) -> None:
    """10 to 12 million: the scale counts for both."""
    if number.scale == 1 and upper.scale > 1 and not number.fraction:
        lower = number.lower * upper.scale
        if lower <= upper.upper:
            number.lower, number.upper = lower, lower


def share_hundreds(number: Number, upper: Number) -> None:
    """Drei- bis vierHUNDERT, drei- bis vierHUNDERTtausend; the thousands are shared as any scale is."""
    group = upper.lower / upper.scale
    if not upper.digits and number.lower < _HUNDRED <= group < _THOUSAND and group % _HUNDRED == 0:
        number.times(_HUNDRED)


def share_cents(low: Measured, high: Measured) -> None:
    """Between 60 and 80 cents: both are cents where only one of them is named."""
    bare, named = (low, high) if high.number.cents else (high, low)
    if named.number.cents and bare.unit is None and bare.number.scale == 1:
        bare.number.times(_CENT)

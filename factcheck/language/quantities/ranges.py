"""What makes one range of two figures, and what they then share.

10 to 12 MILLION: the scale counts for both; drei- bis VIERHUNDERT, and 60 to 80 CENTS, do so too.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.numbers.reading import Number
from factcheck.language.quantities.measured import Measured
from factcheck.language.quantities.units import SPEEDS
from factcheck.language.tokens import SENTENCE_STARTS, Tokens

_FEW_COUNTED = 100  # of which "or" may tell two that are as likely: 20 or 30 people
SINKING = 10  # times that a level may sink to with one scale told for both
_CENT, _HUNDRED, _THOUSAND = Decimal("0.01"), 100, 1000


def hangs(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen stands for the end of a word that comes later: ZWEI- bis dreimal, a 20- to 30-year term."""
    return tokens.glued(index) and not tokens.glued(index + 1) and tokens.keys[index + 1].isalpha()


def counts_both(tokens: Tokens, low: Measured, high: Measured) -> bool:
    """Whether a noun behind two figures is what either counts: 20 or 30 PEOPLE; not rooms 101 or 102."""
    first, number = low.number.first, high.number
    named = first > 1 and tokens.text[tokens.starts[first - 1]].isupper()
    if named and tokens.keys[first - 2] not in SENTENCE_STARTS:
        return False
    if number.scale > 1:
        return low.number.plain  # 4 or 5 million
    return number.plain and tokens.keys[high.last].isalpha() and number.lower <= _FEW_COUNTED


def next_to(low: Measured, high: Measured) -> bool:
    """Whether two figures are near enough for "or" to make a range of them: five or six cents."""
    lower = low.number.lower
    if low.number.scale == 1 < high.number.scale:
        lower *= high.number.scale
    if high.number.cents and low.unit is None:
        lower *= _CENT
    return lower < high.number.lower <= lower * 2


def share_scale(number: Number, upper: Number, sinking: int = 1) -> None:
    """10 to 12 million: the scale counts for both; where a level sank, the first may be so many times the second:
    from 3.1 to 2.8 billion."""
    if number.scale == 1 and upper.scale > 1 and not number.fraction:
        lower = number.lower * upper.scale
        if lower <= upper.upper * sinking:
            number.lower, number.upper, number.scale = lower, lower, upper.scale


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


def speeds_up(low: Measured, unit: str | None) -> bool:
    """Whether a speed is reached from standing still: FROM 0 to 100 km/h in 7 seconds."""
    return not low.number.lower and unit in SPEEDS


def is_clock(tokens: Tokens, high: Measured) -> bool:
    """Whether the minutes behind an hour show that it is a time of day: toutes les demi-heures jusqu'à 23 h 45."""
    minutes = tokens.keys[high.last]
    return high.unit == "h" and tokens.keys[high.last - 1] == "h" and minutes.isdecimal() and len(minutes) == 2

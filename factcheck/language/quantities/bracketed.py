"""Figures in the bracket of another: 117,8 (Vorjahr: 119,5) MILLIONEN EURO share what stands behind it; 23 percent
(+2) moved by points.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.language.model import Quantity
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.measured import Measured
from factcheck.language.quantities.units import UnitReader
from factcheck.language.records import replace
from factcheck.language.tokens import Tokens

BRACKETS = frozenset("()")
_SINCE_WITHIN = 4  # tokens behind a sign and its figure that tell since when: gegenüber der Vorwoche
_WITHIN = 6  # tokens in such a bracket, its label and colon among them


def share_behind(tokens: Tokens, low: Measured, numbers: NumberReader, units: UnitReader) -> int:
    """Give a figure before a bracket, or one that ends it, the scale and the unit behind that; the token behind them,
    for the second, and 0 for the first or where nothing is shared. Asked of figures without a unit before a sign of
    BRACKETS."""
    keys = tokens.keys
    opens = keys[low.last] == "("
    close = _closing(tokens, low.last) if opens else low.last if _opened(tokens, low.first) else 0
    if not close or low.number.scale > 1:
        return 0
    scale, behind = numbers.scale_at(tokens, close + 1)
    unit = units.after(tokens, behind)
    if scale == 1 and unit is None:
        return 0
    _scale(low.number, scale)
    if unit is not None:
        low.unit, behind = unit
    return 0 if opens else behind


def is_of_points(tokens: Tokens, number: Number, plus: Collection[str], units: UnitReader) -> bool:
    """Whether a bare figure with a sign alone in a bracket says by how many points the percent before it moved: 23
    percent (+2), 14 Prozent (minus eins), 31 Prozent (plus 1 ZUR VORWOCHE)."""
    at, last = number.first - 1, number.last
    while last < min(number.last + _SINCE_WITHIN, tokens.count) and tokens.keys[last].isalpha():
        last += 1
    if tokens.keys[last] != ")":
        return False
    if number.upper >= 0:
        if tokens.keys[at] != "+" and tokens.keys[at] not in plus:
            return False
        at -= 1
    inside = tokens.keys[at] == "," and "(" in tokens.keys[max(at - _WITHIN, 0) : at]  # Marc Tellier (17,5 %, +1)
    return (tokens.keys[at] == "(" or inside) and units.percent_before(tokens, at) is not None


def moved(value: Quantity) -> Quantity:
    """Such a figure as a change, up where nothing says which way: (plus one), (17,5 %, -2)."""
    if value.change is None and value.lower is not None and value.upper is not None and value.upper < 0:
        stated = None if value.stated is None else -value.stated
        return replace(value, lower=-value.upper, upper=-value.lower, stated=stated, change="down")
    return value if value.change is not None else replace(value, change="up")


def _closing(tokens: Tokens, opening: int) -> int:
    """Where the bracket ends that opens at a token, if a figure ends it; 0 elsewhere."""
    for at in range(opening + 2, opening + 2 + _WITHIN):
        if tokens.keys[at] == ")":
            return at if tokens.keys[at - 1][:1].isdecimal() else 0
    return 0


def _opened(tokens: Tokens, first: int) -> bool:
    """Whether a figure stands right before the bracket that the one at a token is in."""
    for at in range(first - 1, max(first - 1 - _WITHIN, 0), -1):
        if tokens.keys[at] == "(":
            return tokens.keys[at - 1][:1].isdecimal()
    return False


def _scale(number: Number, scale: int) -> None:
    if scale > 1:
        number.times(scale)
        number.scale = scale

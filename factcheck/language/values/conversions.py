"""Figures in brackets that only tell the one before them in another unit or money: more than 40 km (25 MILES), up to 6
billion dollars (5.5 BILLION EUROS). What bounds the first bounds them too."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.language.model import Quantity, Value
from factcheck.language.quantities.reading import Found, plain
from factcheck.language.quantities.units import HEAT, LENGTHS, SPEEDS
from factcheck.language.records import replace
from factcheck.language.tokens import Tokens

_AREAS = frozenset({"m2", "km2", "har", "[sft_i]", "[smi_us]", "[acr_us]"})
_MASSES = frozenset({"g", "kg", "t", "[lb_av]", "[oz_av]"})
_KINDS = (LENGTHS, SPEEDS, _AREAS, _MASSES, HEAT)


def as_converted(tokens: Tokens, before: Value | None, found: Found, is_money: Callable[[str], bool]) -> Quantity:
    """The value of a figure, with the bound of the one `before` it where it stands in brackets for the same."""
    now = found.value
    if tokens.keys[found.first - 1] != "(" or tokens.keys[found.last] != ")" or not isinstance(before, Quantity):
        return now
    if before.span.end != tokens.ends[found.first - 2] or before.lower == before.upper or now.lower != now.upper:
        return now
    if now.stated is None or not before.stated or not _of_one_kind(before.unit, now.unit, is_money):
        return now
    two_sided = before.lower is not None and before.upper is not None
    if two_sided and before.unit in HEAT:
        return now  # a tenth of degrees Celsius is none of degrees Fahrenheit
    factor = now.lower / before.stated if two_sided and now.lower is not None else Decimal(0)
    lower = None if before.lower is None else before.lower * factor if two_sided else now.lower
    upper = None if before.upper is None else before.upper * factor if two_sided else now.upper
    return replace(now, lower=plain(lower), upper=plain(upper), approximate=before.approximate)


def _of_one_kind(unit: str | None, other: str | None, is_money: Callable[[str], bool]) -> bool:
    """Whether two units, which differ, may tell the same."""
    if unit is None or other is None or unit == other:
        return False
    if is_money(unit):
        return is_money(other)
    return any(unit in kind and other in kind for kind in _KINDS)

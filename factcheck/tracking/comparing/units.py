"""Which units are one another's multiple. UCUM-like symbols; currencies never convert, since a
rate needs a day and a source."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language import Quantity, is_part

# symbol → (what is measured, how many of the base unit)
_SCALES: dict[str, tuple[str, Decimal]] = {
    symbol: (dimension, Decimal(factor))
    for dimension, table in {
        "length": "m 1|km 1000|dm 0.1|cm 0.01|mm 0.001|um 0.000001|nm 0.000000001|[mi_i] 1609.344"
        "|hm 100|[ft_i] 0.3048|[in_i] 0.0254|[yd_i] 0.9144|[nmi_i] 1852|[ly] 9460730472580800",
        "mass": "kg 1|g 0.001|mg 0.000001|ug 0.000000001|t 1000|kt 1000000|Mt 1000000000|dt 100|zentner 50|hg 0.1"
        "|[lb_av] 0.45359237|[oz_av] 0.028349523125|[stone_av] 6.35029318",
        "time": "s 1|ms 0.001|min 60|h 3600|d 86400|wk 604800",
        "months": "mo 1|a 12|10.a 120|100.a 1200",
        "area": "m2 1|km2 1000000|cm2 0.0001|mm2 0.000001|har 10000|ar 100|acre_de 2500"
        "|[acr_us] 4046.8564224|[smi_us] 2589988.110336|[sft_i] 0.09290304",
        "volume": "l 1|ml 0.001|cl 0.01|dl 0.1|hl 100|cm3 0.001|m3 1000|km3 1000000000000|hm3 1000000000"
        "|[gal_us] 3.785411784|[gal_br] 4.54609|[bbl_us] 158.987294928|[pt_us] 0.473176473|[cft_i] 28.316846592",
        "power": "W 1|kW 1000|MW 1000000|GW 1000000000|TW 1000000000000",
        "energy": "J 1|kJ 1000|MJ 1000000|W.h 3600|kW.h 3600000|MW.h 3600000000|GW.h 3600000000000"
        "|TW.h 3600000000000000",
        "speed": "m/s 1|km/s 1000|km/h 0.27777777777777777778|[mi_i]/h 0.44704|[kn_i] 0.51444444444444444444",
        "data": "By 1|kB 1000|MB 1000000|GB 1000000000|TB 1000000000000|PB 1000000000000000",
        "frequency": "Hz 1|kHz 1000|MHz 1000000|GHz 1000000000",
        "current": "A 1|mA 0.001",
        "charge": "A.h 1|mA.h 0.001",
        "temperature": "Cel 1|K 1|[degF] 0.55555555555555555556",
    }.items()
    for symbol, factor in (entry.rsplit(" ", 1) for entry in table.split("|"))
}

# Where a scale begins that does not begin at the base unit's zero, in its own degrees.
_ZEROS = {"[degF]": Decimal(32), "K": Decimal("273.15")}

PERCENT, POINTS = "percent", "percentage_point"
FRACTION = "fraction"  # what a share without a unit of its own is in: a third, one in eight
_SHARES = {FRACTION: Decimal(100), PERCENT: Decimal(1)}


def of(quantity: Quantity) -> str | None:
    """The unit of a figure; a fraction counts nothing, whatever stands with it."""
    return FRACTION if is_part(quantity) else quantity.unit


def scale(left: str | None, right: str | None) -> tuple[Decimal, Decimal] | None:
    """Factors that bring both figures to one unit; None where they cannot be held together."""
    if left == right:
        return Decimal(1), Decimal(1)
    if left in _SCALES and right in _SCALES and _SCALES[left][0] == _SCALES[right][0]:
        return _SCALES[left][1], _SCALES[right][1]
    if left in _SHARES and right in _SHARES:
        return _SHARES[left], _SHARES[right]
    return None


def zero(unit: str | None) -> Decimal:
    """What is taken off a level in this unit before it is scaled: 32 degrees Fahrenheit are 0 Celsius."""
    return _ZEROS.get(unit or "", Decimal(0))


def is_physical(unit: str | None) -> bool:
    return unit in _SCALES


def is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isupper()


def is_percent(unit: str | None) -> bool:
    return unit in (PERCENT, POINTS)


def is_share(unit: str | None) -> bool:
    """Whether figures in a unit say how much of something, and count nothing."""
    return unit in (PERCENT, POINTS, FRACTION)

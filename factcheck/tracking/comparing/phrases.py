"""Normalised facts in a reader's language: figures, times, places. Numbers and dates as CLDR writes
them; the input is what `GateResult` holds (decimal strings, ISO dates, codes)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_quarter_names
from babel.lists import format_list
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    get_currency_name,
    get_currency_symbol,
)
from babel.units import format_unit

from factcheck.language.measures import takes
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.territories import WORLD
from factcheck.tracking.comparing.wording import Times, Wording

_MILLION = Decimal(1_000_000)
_ELIDED = re.compile(r"\bde (?=[aeiouéèêâ])")
# The first and the last day, that one exclusive, of what a text calls early, mid- and late in a month.
_THIRDS = {(1, 16): 0, (10, 21): 1, (16, 1): 2}
_LOCALES = {"en": "en_GB"}  # days before months
# UCUM writes some units as no reader would.
_SYMBOLS = {
    **{"[mi_i]": "mi", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd", "[lb_av]": "lb", "[oz_av]": "oz"},
    **{"[acr_us]": "acre", "[degF]": "°F", "Cel": "°C", "km2": "km²", "m2": "m²", "m3": "m³"},
    **{"By": "B", "kBy": "kB", "MBy": "MB", "GBy": "GB", "TBy": "TB", "Mpixel": "MP", "[HP]": "hp", "[mi_i]/h": "mph"},
    **{"kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh", "cm3": "cm³", "hm3": "hm³", "ug": "µg"},
    **{"cm2": "cm²", "har": "ha", "A.h": "Ah", "mA.h": "mAh", "W.h": "Wh", "N.m": "Nm"},
}
# Times of any length are told in words, as CLDR has them.
_DURATIONS = {
    **{"a": ("duration-year", 1), "mo": ("duration-month", 1), "wk": ("duration-week", 1), "d": ("duration-day", 1)},
    **{"h": ("duration-hour", 1), "min": ("duration-minute", 1), "s": ("duration-second", 1)},
    **{"10.a": ("duration-year", 10), "100.a": ("duration-year", 100)},
}


def locale_of(w: Wording) -> Locale:
    return _locale(_LOCALES.get(w.code, w.code))


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


def figure(
    value: Mapping[str, object], noun: str | None, w: Wording, own_unit: str | None, *, strict: bool = False
) -> str:
    """A quantity or rank with its bounds, unit and noun: "at least 100 million users". `strict`: its bound
    leaves the figure out, "more than 100 million"."""
    lower, upper, stated = (_number(value.get(name)) for name in ("lower", "upper", "stated"))
    if value.get("kind") == "rank":
        return _rank(lower, upper, w)
    unit = value.get("unit")
    unit = None if unit is None or unit == own_unit else str(unit)
    if lower is None and upper is None:
        return w.any_value
    said = _bounded(lower, upper, stated, bool(value.get("approximate")), unit, w, strict=strict)
    largest = max(abs(number) for number in (lower, upper) if number is not None)
    if value.get("change") in ("up", "down"):
        said = (w.up if value["change"] == "up" else w.down).format(n=said)
    if not noun:
        return said
    if is_labelled(value, own_unit):
        return w.labelled.format(n=said, noun=noun)
    if largest >= _MILLION and _is_round(largest):
        return _of_millions(said, noun, w)
    return w.counted.format(n=said, noun=noun)


def _of_millions(said: str, noun: str, w: Wording) -> str:
    """Millions of something: "2 millions d'euros", "2 Millionen Euro"."""
    pattern = w.counted_round_vowel if noun[0].lower() in "aeiouyhéèêà" else w.counted_round
    return pattern.format(n=said, noun=noun)


def is_labelled(value: Mapping[str, object], own_unit: str | None) -> bool:
    """Whether the noun stands beside the figure in brackets: a price, an age, a share, a change; no count."""
    if value.get("unit") not in (None, own_unit) or value.get("change") is not None:
        return True
    return own_unit is not None and not takes(own_unit, None)


def _bounded(
    lower: Decimal | None,
    upper: Decimal | None,
    stated: Decimal | None,
    approximate: bool,
    unit: str | None,
    w: Wording,
    *,
    strict: bool,
) -> str:
    if lower is not None and upper is not None:
        if lower == upper:
            return amount(lower, unit, w)
        if approximate and stated is not None:
            return w.about.format(n=amount(stated, unit, w))
        return w.between.format(low=amount(lower, None if unit else unit, w), high=amount(upper, unit, w))
    bound = lower if lower is not None else upper
    if bound is None:
        return w.any_value
    above, below = (w.over, w.under) if strict else (w.at_least, w.at_most)
    return (below if lower is None else above).format(n=amount(bound, unit, w))


def amount(number: Decimal, unit: str | None, w: Wording) -> str:
    """A number with its unit: "100 million", "US$280", "5 %", "3,2 km"."""
    locale = locale_of(w)
    compact = abs(number) >= _MILLION and _is_round(number)
    if units.is_currency(unit):
        pattern = locale.currency_formats["standard"].pattern.replace(".00", ".##")
        if not compact:
            return format_currency(number, str(unit), pattern, locale=locale, currency_digits=False)
        said = format_compact_decimal(number, format_type="long", locale=locale, fraction_digits=2)
        if pattern.startswith("¤"):
            return f"{get_currency_symbol(str(unit), locale=locale)}{said}"
        return _of_millions(said, get_currency_name(str(unit), number, locale), w)
    plain = (
        format_compact_decimal(number, format_type="long", locale=locale, fraction_digits=2)
        if compact
        else format_decimal(number, locale=locale, decimal_quantization=False)
    )
    if unit is None:
        return plain
    if unit == units.PERCENT:
        return f"{plain}%" if w.code in ("en", "id") else f"{plain} %"
    if unit == units.POINTS:
        return w.points.format(n=plain)
    if unit in _DURATIONS:
        name, times = _DURATIONS[unit]
        return format_unit(number * times, name, "long", locale=locale)
    if unit == "deg":
        return f"{plain}°"
    return f"{plain} {_SYMBOLS.get(unit) or w.labels.get(unit) or unit.replace('_', ' ')}"


def _is_round(number: Decimal) -> bool:
    """Few enough digits to be said in millions without losing any."""
    return len(number.normalize().as_tuple().digits) <= (2 + number.adjusted() % 3 + 1)


def placing(value: Mapping[str, object], w: Wording) -> str:
    """A rank as somebody's: "at rank 4"; empty where it has no bounds."""
    lower, upper = _number(value.get("lower")), _number(value.get("upper"))
    return "" if lower is None or upper is None else _between_ranks(lower, upper, w.at_rank, w.at_ranks, w)


def _rank(lower: Decimal | None, upper: Decimal | None, w: Wording) -> str:
    return w.any_value if lower is None or upper is None else _between_ranks(lower, upper, w.rank, w.ranks, w)


def _between_ranks(lower: Decimal, upper: Decimal, one: str, several: str, w: Wording) -> str:
    low, high = (format_decimal(number, locale=locale_of(w)) for number in (lower, upper))
    return one.format(n=low) if low == high else several.format(low=low, high=high)


def period(since: object, until: object, w: Wording) -> str:
    """A half-open period of ISO dates as one says it: a day, a month, a quarter, a half, a year, "by"
    and "since" where it is open; empty for none."""
    start, end = _day(since), _day(until)
    if end is None:
        return w.since.format(first=_long(start, w)) if start else ""
    if start is None:
        return w.by.format(last=_long(end - timedelta(days=1), w))
    named = _calendar(start, end, w)
    if named:
        return named
    if (end - start).days <= 1:
        return w.on.format(time=_long(start, w))
    return w.from_to.format(first=_long(start, w), last=_long(end - timedelta(days=1), w))


def _calendar(start: date, end: date, w: Wording) -> str:
    """The period's own name where the calendar has one."""
    kind, name = _named(start, end, w)
    patterns = {"month": w.in_month, "part": w.in_part, "year": w.in_year}
    return patterns[kind].format(time=name) if kind else ""


def _named(start: date, end: date, w: Wording) -> tuple[str, str]:
    """A whole month, quarter, half or year: which of them ("part" for a quarter or a half), and what
    the calendar calls it. Empty for any other period."""
    if start.day != 1 or end.day != 1:
        return "", ""
    months = (end.year - start.year) * 12 + end.month - start.month
    if months == 1:
        return "month", _month(start, w)
    if months == 3 and start.month % 3 == 1:
        quarter = get_quarter_names("wide", locale=locale_of(w))[(start.month + 2) // 3]
        return "part", w.quarter.format(n=quarter, number=(start.month + 2) // 3, year=start.year)
    if months == 6 and start.month in (1, 7):
        return "part", w.half_year[start.month // 7].format(year=start.year)
    if months == 12 and start.month == 1:
        return "year", str(start.year)
    return "", ""


def dated(since: object, until: object, times: Times, w: Wording) -> str:
    """The same period as a sentence tells it: in whole months and years wherever it is made of them;
    empty for none."""
    said = _dated(since, until, times, w)
    return _run_together(said) if w.code == "fr" else said


def _third(start: date, end: date) -> int | None:
    """Which part of a month a period is that a text calls its beginning, middle or end; None where it is none."""
    if (start.day, end.day) in _THIRDS and (end - timedelta(days=1)).month == start.month:
        return _THIRDS[start.day, end.day]
    return None


def _run_together(said: str) -> str:
    """French joins its prepositions to what follows: d’octobre, du 3 mai, au 3 mai."""
    joined = _ELIDED.sub("d’", said)
    return joined.replace("de le ", "du ").replace("à le ", "au ")


def _dated(since: object, until: object, times: Times, w: Wording) -> str:
    start, end = _day(since), _day(until)
    if end is None:
        if start is None:
            return ""
        if start.day == 1:
            return times.since_month.format(time=_month(start, w))
        return times.since_day.format(time=_long(start, w))
    last = end - timedelta(days=1)
    if start is None:
        if end.day == 1:
            return times.by_end.format(time=end.year - 1 if end.month == 1 else _month(last, w))
        return times.by_day.format(time=_long(last, w))
    kind, name = _named(start, end, w)
    if kind:
        patterns = {"month": times.month, "part": times.part, "year": times.year}
        return patterns[kind].format(time=name)
    third = _third(start, end)
    if third is not None:
        return times.thirds[third].format(time=_month(start, w))
    if last <= start:
        return times.day.format(time=_long(start, w))
    if start.day == end.day == 1:
        whole_years = start.month == end.month == 1
        ends = (str(one.year) if whole_years else _month(one, w) for one in (start, last))
    else:
        ends = (times.span_day.format(time=_long(one, w)) for one in (start, last))
    first, until_last = ends
    return times.span.format(first=first, last=until_last)


def _month(day: date, w: Wording) -> str:
    return format_skeleton("yMMMM", day, locale=locale_of(w))


def _long(day: date, w: Wording) -> str:
    said = format_date(day, "long", locale=locale_of(w))
    return f"1er {said[2:]}" if w.code == "fr" and day.day == 1 else said


def places(codes: Sequence[object], w: Wording) -> str:
    return listed([place(str(code), w) for code in codes], w)


def located(codes: Sequence[object], w: Wording) -> str:
    """Where something is: "in Singapore and the United States", "worldwide"; empty for nowhere."""
    if not codes:
        return ""
    if WORLD in codes:
        return w.world
    forms = (w.place_forms.get(str(code), w.place_forms[""]).format(name=place(str(code), w)) for code in codes)
    return w.located.format(places=listed(list(forms), w))


def place(code: str, w: Wording) -> str:
    if code == WORLD:
        return w.world
    return str(locale_of(w).territories.get(code, code))


def listed(words: Sequence[str], w: Wording) -> str:
    return format_list(list(words), locale=locale_of(w)) if words else ""


def _number(text: object) -> Decimal | None:
    number = None if text is None else Decimal(str(text))
    return number if number is not None and number.is_finite() else None


def _day(text: object) -> date | None:
    return None if text is None else date.fromisoformat(str(text))

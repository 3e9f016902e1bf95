"""Figures in the words of the page's language: short for a drawing, long for a sentence."""

from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from factcheck.language import Quantity, Rank

_COMPACT_FROM = 100_000  # smaller figures are written out: 4,000 is not 4K to a reader


def page_locale() -> Locale:
    """CLDR's locale for the language of the page."""
    try:
        return Locale.parse((get_language() or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def number(value: Decimal, unit: str | None = None, *, long: bool = False) -> str:
    """100M or 100 million, 4,000, $280, 5%."""
    locale = page_locale()
    if unit in ("percent", "percentage_point"):
        return format_percent(value / 100, locale=locale, decimal_quantization=False)
    compact = abs(value) >= _COMPACT_FROM
    width = "long" if long else "short"
    if unit is not None and len(unit) == 3 and unit.isupper():
        if compact:
            return format_compact_currency(value, unit, format_type="short", locale=locale, fraction_digits=2)
        whole = value == value.to_integral_value()
        return format_currency(
            value, unit, locale=locale, currency_digits=not whole, format=None if not whole else _whole(locale)
        )
    if compact:
        return format_compact_decimal(value, format_type=width, locale=locale, fraction_digits=2)
    return format_decimal(value, locale=locale)


def _whole(locale: Locale) -> str:
    """The currency pattern without its decimals."""
    return locale.currency_formats["standard"].pattern.replace(".00", "")


def short(value: Quantity | Rank) -> str:
    """For a label: ≥ 100M, ≈ 2M, 5–7%, 3."""
    unit = value.unit if isinstance(value, Quantity) else None
    if isinstance(value, Rank):
        return _span(value.lower, value.upper, None, long=False)
    if value.lower is not None and value.upper is None:
        return f"≥ {number(value.lower, unit)}"
    if value.upper is not None and value.lower is None:
        return f"≤ {number(value.upper, unit)}"
    if value.stated is not None:
        return f"{'≈ ' if value.approximate else ''}{number(value.stated, unit)}"
    return _span(value.lower, value.upper, unit, long=False)


def words(value: Quantity | Rank) -> str:
    """For a sentence: at least 100 million, about 2 million, 5% to 7%."""
    if isinstance(value, Rank):
        return _("place %(rank)s") % {"rank": _span(value.lower, value.upper, None, long=True)}
    if value.lower is not None and value.upper is None:
        return _("at least %(number)s") % {"number": number(value.lower, value.unit, long=True)}
    if value.upper is not None and value.lower is None:
        return _("at most %(number)s") % {"number": number(value.upper, value.unit, long=True)}
    if value.stated is not None:
        told = number(value.stated, value.unit, long=True)
        return _("about %(number)s") % {"number": told} if value.approximate else told
    return _span(value.lower, value.upper, value.unit, long=True)


def _span(lower: Decimal | None, upper: Decimal | None, unit: str | None, *, long: bool) -> str:
    ends = [number(end, unit, long=long) for end in (lower, upper) if end is not None]
    return ends[0] if len(set(ends)) == 1 else "–".join(ends)

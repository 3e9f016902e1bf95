"""Whose francs are meant where nobody says: Swiss ones in a text that names Switzerland or one of its towns, French
ones in one of France or of a year before the euro. In French else nobody knows, and the currency stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.model import Period, Places, Quantity, Value
from factcheck.language.records import replace
from factcheck.language.tokens import Tokens

OPEN = "XXX"  # ISO 4217: no currency
EURO_CASH = 2002  # the year in which the franc went out of use in France
_FRANCS = frozenset({"CHF", "FRF"})
_BARE = frozenset({"franc", "francs", "franco", "francos"})  # German has Franken for the Swiss ones
_AFRICAN = frozenset({"cfa", "fcfa"})


def settled(tokens: Tokens, code: str, values: Sequence[Value]) -> Sequence[Value]:
    """The values of a text, bare francs with the currency that it shows them to be."""
    bare = [value for value in values if isinstance(value, Quantity) and _is_bare(value)]
    if not bare:
        return values
    currency = _currency(tokens, code, values)
    if currency is None:
        return values
    meant = {value.span: replace(value, unit=currency) for value in bare}
    return tuple(meant.get(value.span, value) for value in values)


@cache
def _words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that name Switzerland and France, or what is of them."""
    units = langs.language(code).units
    return frozenset(units.swiss), frozenset(units.french)


def _is_bare(value: Quantity) -> bool:
    return value.unit in _FRANCS and value.text.rsplit(None, 1)[-1].rstrip(".").lower() in _BARE


def _currency(tokens: Tokens, code: str, values: Sequence[Value]) -> str | None:
    """Which francs a text tells of; None where what its language mostly means by them may stand."""
    words = frozenset(tokens.keys)
    swiss, french = _words(code)
    named = {place for value in values if isinstance(value, Places) for place in value.codes}
    if "CH" in named or not swiss.isdisjoint(words):
        return "CHF"
    if not _AFRICAN.isdisjoint(words):
        return OPEN
    old = any(isinstance(value, Period) and _is_old(value) for value in values)
    if old or "FR" in named or not french.isdisjoint(words):
        return "FRF"
    return OPEN if langs.language(code).units.francs_of_many else None


def _is_old(period: Period) -> bool:
    return period.until is not None and period.until.year <= EURO_CASH and period.precision != "century"

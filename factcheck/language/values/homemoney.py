"""Money whose name several countries share: 500 francs in a text on Switzerland are Swiss, where another text's are
not. Another sum of the text with its country's name tells, else the one country told of whose money is called so;
French francs are those of a text on France, or of a year in which it had them.

"Dollars" and "pounds" are left as they are: news means American and British ones wherever it says no more. Where
countries of several francs speak the language, no more said means no currency known.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from factcheck.language.lexicon import Language
from factcheck.language.model import Period, Places, Quantity, Value
from factcheck.language.records import replace
from factcheck.language.tokens import Tokens, keys_of

OPEN = "XXX"  # ISO 4217: no currency
FRANCE, FRENCH, EURO_CASH = "FR", "FRF", 2002  # the year in which the franc went out of use


class HomeMoney:
    """Tells in one language whose money is meant."""

    def __init__(self, language: Language) -> None:
        units = language.units
        self._code, self._open = language.code, units.francs_of_many
        self._shared = {name: units.currencies[name] for name in units.shared}  # what each means where nothing tells
        self._bare = frozenset(self._shared.values())
        # Words of a country that name no place: the SWISS group, in ZURICH.
        self._told = {"CH": frozenset(units.swiss), FRANCE: frozenset(units.french)}

    def settled(self, tokens: Tokens, values: Sequence[Value]) -> tuple[Value, ...]:
        """The values of a text with the currency of the country it tells of; asked once for each text."""
        if not any(isinstance(value, Quantity) and value.unit in self._bare for value in values):
            return tuple(values)
        countries = {code for value in values if isinstance(value, Places) for code in value.codes}
        countries |= {code for code, words in self._told.items() if not words.isdisjoint(tokens.keys)}
        return tuple(self._at_home(values, value, countries) for value in values)

    def _at_home(self, values: Sequence[Value], value: Value, countries: set[str]) -> Value:
        if not isinstance(value, Quantity) or value.unit not in self._bare:
            return value
        keys = keys_of(value.text)
        name = next((key for key in reversed(keys) if key in self._shared), None)
        if name is None or keys[-1] != name or self._shared[name] != value.unit:
            return value  # francs SUISSES
        named = {
            other.unit
            for other in values
            if isinstance(other, Quantity) and other.unit is not None and name not in keys_of(other.text)[-1:]
        }
        told = {unit for unit in named if name in _names(self._code, unit)}
        told = told or {unit for code in countries for unit in _of_country(code) if name in _names(self._code, unit)}
        if len(told) == 1:
            return replace(value, unit=told.pop())
        if name not in _names(self._code, FRENCH):
            return value
        if FRANCE in countries or any(isinstance(other, Period) and _is_old(other) for other in values):
            return replace(value, unit=FRENCH)
        return replace(value, unit=OPEN) if self._open else value


@cache
def _names(language: str, unit: str) -> frozenset[str]:
    """The words of a currency's names, in the singular and plural: franc, francs, suisse, suisses."""
    locale = Locale.parse(language)
    if unit not in locale.currencies:
        return frozenset()
    return frozenset(key for count in (1, 5) for key in keys_of(get_currency_name(unit, count, locale).lower()))


@cache
def _of_country(code: str) -> tuple[str, ...]:
    """The money of a territory today; of none that is larger than a country."""
    return tuple(get_territory_currencies(code)) if code.isalpha() and len(code) == 2 else ()


def _is_old(period: Period) -> bool:
    return period.until is not None and period.until.year <= EURO_CASH and period.precision != "century"

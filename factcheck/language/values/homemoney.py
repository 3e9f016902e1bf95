"""Money whose name several countries share: 500 francs in a text on Switzerland are Swiss, where another text's are
not. Another sum of the text with its country's name tells, else the one country named whose money is called so.

"Dollars" and "pounds" are left as they are: news means American and British ones wherever it says no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from factcheck.language.model import Places, Quantity, Value
from factcheck.language.records import replace
from factcheck.language.tokens import keys_of


class HomeMoney:
    """Tells in one language whose money is meant; `shared` are its names, with the currency of each where nothing tells
    whose it is."""

    def __init__(self, code: str, shared: dict[str, str]) -> None:
        self._code, self._shared = code, shared
        self._bare = frozenset(shared.values())

    def settled(self, values: list[Value]) -> list[Value]:
        """The values of a text with the currency of the country it tells of; asked once for each text."""
        if not any(isinstance(value, Quantity) and value.unit in self._bare for value in values):
            return values
        found: list[Value] = []
        for value in values:
            home = self._home(values, value) if isinstance(value, Quantity) and value.unit in self._bare else None
            found.append(value if home is None or not isinstance(value, Quantity) else replace(value, unit=home))
        return found

    def _home(self, values: Sequence[Value], value: Quantity) -> str | None:
        keys = keys_of(value.text)
        name = next((key for key in reversed(keys) if key in self._shared), None)
        if name is None or keys[-1] != name or self._shared[name] != value.unit:
            return None  # francs SUISSES
        named = {
            other.unit
            for other in values
            if isinstance(other, Quantity) and other.unit is not None and name not in keys_of(other.text)[-1:]
        }
        told = {unit for unit in named if name in _names(self._code, unit)}
        if not told:
            places = [code for other in values if isinstance(other, Places) for code in other.codes]
            told = {unit for code in places for unit in _of_country(code) if name in _names(self._code, unit)}
        return told.pop() if len(told) == 1 else None


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

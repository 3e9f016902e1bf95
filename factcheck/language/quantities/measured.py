"""A number with its unit, currency and part: 75 USD million, deux ans ET DEMI, half AN HOUR, minus 3 degrees."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.lexicon import Bounds
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.composed import ComposedReader
from factcheck.language.quantities.units import HEAT, POUNDS, STERLING, UnitReader, whole_currency
from factcheck.language.tokens import Tokens, phrase_set

_CENT = Decimal("0.01")


@dataclass(slots=True)
class Measured:
    """A number with its unit: tokens `first` to before `last`. `bare` is the token behind the number alone."""

    number: Number
    first: int
    last: int
    unit: str | None
    bare: int


class MeasuredReader:
    """Reads numbers with their units in one language."""

    def __init__(self, bounds: Bounds, numbers: NumberReader, units: UnitReader, composed: ComposedReader) -> None:
        self._numbers, self._units, self._composed = numbers, units, composed
        self._below_zero, self._to = phrase_set(bounds.below_zero), frozenset((*bounds.to, *bounds.and_))

    def at(self, tokens: Tokens, number: Number, floor: int, *, composed: bool = True) -> Measured:
        """A number with its unit; with what is told in a lesser unit, where it may be `composed`."""
        first, unit = number.first, None
        currency = self._units.currency_before(tokens, first)
        if currency is not None and currency[1] >= floor:
            unit, first = currency
            if number.digits:
                number = self._numbers.at(tokens, number.first, money=True) or number
        elif number.digits and number.scale == 1 and tokens.glued(number.last):
            number = self._of_named_money(tokens, number)
        last = bare = number.last
        after = self._units.after(tokens, last)
        if after is None and unit is None and number.fraction:
            after = self._of_one(tokens, last)
        if after is None and unit is None and number.scale == 1:
            scaled = self._units.scaled_money(tokens, last)
            if scaled is not None:
                number.times(scaled[1])
                number.scale = scaled[1]
                after = scaled[0], last + 1
            elif (found := self._units.parts.at(tokens.keys, last)) is not None:
                (share, whole), behind = found
                number.times(Decimal(share))
                number.fraction = True
                after = whole, behind
        if after is not None and unit is not None and tokens.keys[after[1]][:1].isdecimal():
            after = None  # $20 $30: the second sign belongs to what follows
        if after is not None and (unit is None or unit == after[0]):
            unit, last = after
            last = self._part_behind(tokens, number, last)
            if not number.digits or number.scale == 1:
                last = self._scaled_behind(tokens, number, unit, last)
        elif unit is None and self._may_part(tokens, last):
            parted = self._part_behind(tokens, number, last + 1)
            last = parted if parted > last + 1 else last
        if unit is not None:
            unit, last = self._composed.added(tokens, number, unit, last) if composed else (unit, last)
            if unit == STERLING and self._units.weighs(tokens, number, first, last):
                unit = POUNDS
            currency_of = whole_currency(unit)
            if currency_of is not None:
                number.times(_CENT)
                number.cents = True
                unit = currency_of
        led = currency is not None and first < number.first
        if first > floor and led and self._numbers.is_minus_of_money(tokens, first - 1):
            number.lower, number.upper = -number.upper, -number.lower
            first -= 1
        if first > floor and tokens.keys[first - 1] == "–" and self._is_minus(tokens, first, last, unit):
            number.lower, number.upper = -number.upper, -number.lower
            first -= 1
        below = self._below_zero.at(tokens.keys, last) if unit is None or unit in HEAT else None
        if below is not None:
            number.lower, number.upper = -number.upper, -number.lower
            last = below[1]
        return Measured(number, first, last, unit, bare)

    def _of_named_money(self, tokens: Tokens, number: Number) -> Number:
        """The number with the sign of its scale, where a currency's name follows: 1.8M Swiss francs, 2M Indian
        rupees."""
        if not self._numbers.money_sign(tokens, number.last):
            return number
        unit = self._units.after(tokens, number.last + 1)
        if unit is None or not self._units.is_money(unit[0]):
            return number
        return self._numbers.at(tokens, number.first, money=True) or number

    def _is_minus(self, tokens: Tokens, first: int, last: int, unit: str | None) -> bool:
        """Whether the dash that is written onto a figure of degrees makes it less than nought: une température de –5
        °C, de –10 à –5 °C; no range of 3–5 °C."""
        keys = tokens.keys
        if not tokens.glued(first) or tokens.glued(first - 1) or keys[first - 2][:1].isdecimal():
            return False
        return unit in HEAT or (unit is None and keys[last] in self._to and keys[last + 1] == "–")

    def _of_one(self, tokens: Tokens, at: int) -> tuple[str, int] | None:
        """A quarter OF AN HOUR, half AN HOUR."""
        keys, words = tokens.keys, self._numbers.words
        if keys[at] in words.articles and keys[at - 1] in words.lone_fractions:
            return self._units.after(tokens, at + 1)
        if keys[at] not in words.of or keys[at + 1] not in words.articles:
            return None
        return self._units.after(tokens, at + 2)

    def _may_part(self, tokens: Tokens, noun: int) -> bool:
        """Whether a part of what is counted may stand behind its noun: six entradas Y dos tercios, a length AND A
        HALF."""
        keys = tokens.keys
        if not keys[noun].isalpha():
            return False
        return keys[noun + 1] in self._numbers.words.parted or self._numbers.halved_behind(keys, noun + 1)

    def _part_behind(self, tokens: Tokens, number: Number, last: int) -> int:
        """Deux ans ET DEMI, a year AND A HALF, seis entradas Y DOS TERCIOS."""
        if number.fraction or number.scale > 1:
            return last
        part = self._numbers.parted(tokens, last)
        if part is None:
            return last
        number.add(part[0])
        number.fraction = True
        return part[1]

    def _scaled_behind(self, tokens: Tokens, number: Number, unit: str, last: int) -> int:
        """75 USD million."""
        factor = self._numbers.words.scales.get(tokens.keys[last], 0)
        if not factor or not self._units.is_money(unit):
            return last
        number.times(factor)
        number.scale = factor
        return last + 1

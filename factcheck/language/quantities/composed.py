"""Values told in a greater and a lesser unit, which are one: 2 hours 41 minutes, 7 pounds 4 ounces, 6 feet 2 inches, 15
dollars and 50 cents.

Times are told in the lesser unit, 161 minutes, since thirds and twelfths have no end; weights, lengths and money in the
greater one. Days behind months or years are no fixed part of them: the value lies between what they are of the longest
month and of the shortest.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck.language.lexicon import Bounds
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.units import FEET, INCHES, OUNCES, POUNDS, STERLING, UnitReader, whole_currency
from factcheck.language.tokens import Tokens

_INCHES_A_FOOT, _CENTS = 12, 100
# How many of a lesser unit make one of a greater: of times, and of weights.
_SPANS = {"a": {"mo": 12}, "wk": {"d": 7}, "d": {"h": 24, "min": 1440}, "h": {"min": 60, "s": 3600}, "min": {"s": 60}}
_WEIGHTS = {"t": {"kg": 1000}, "kg": {"g": 1000}, POUNDS: {OUNCES: 16}}
# What may be held together as the ends of a range: between 18 months and four years.
_SCALES = (
    {"s": 1, "min": 60, "h": 3600, "d": 86_400, "wk": 604_800}, {"mo": 1, "a": 12},
    {"mm": 1, "cm": 10, "m": 1000, "km": 1_000_000}, {"g": 1, "kg": 1000, "t": 1_000_000},
)  # fmt: skip
_DAYS = {"d": 1, "wk": 7}
_FEW_DAYS = {"a": 365, "mo": 31}  # fewer than these are less than the unit
_MONTHS_A_YEAR, _SHORTEST_MONTH, _LONGEST_MONTH = 12, 28, 31
_GREATER = frozenset((*_SPANS, *_WEIGHTS, *_FEW_DAYS))
_TENTH = Decimal("0.1")
# Letters that are minutes and seconds only behind hours and minutes: 2h 41m 30s.
_LETTERS = {"h": {"m": "min"}, "min": {"s": "s"}}
_PARTS_OF_SECONDS = (1, 2, 3)  # digits of 12 s 4, 10 s 92, 10 s 270
_STOPS = frozenset({"%", "-", "/", "$", "€", "£"})  # behind a figure they make another of it


class ComposedReader:
    """Adds what is told in a lesser unit to the number before it."""

    def __init__(self, bounds: Bounds, numbers: NumberReader, units: UnitReader) -> None:
        self._numbers, self._units = numbers, units
        self._and = frozenset(bounds.and_)
        self._determiners = frozenset((*numbers.words.articles, *numbers.words.definite))
        self._ones = frozenset((*numbers.words.articles, *numbers.words.one))
        self._comparing = frozenset((*bounds.counting, *bounds.compared))
        self._may_add = self._and.union((",",))

    def added(self, tokens: Tokens, number: Number, unit: str, last: int) -> tuple[str, int]:
        """The unit of the whole and the token behind it, where a lesser part follows at token `last`; the part is
        added to the number."""
        if number.scale > 1 or number.fraction:
            return unit, last
        if unit == FEET or self._units.is_money(unit):
            weight = self._weight(tokens, number, last) if unit == STERLING else None
            return weight or (unit, self._with_cents_or_inches(tokens, number, unit, last))
        while (found := self._part(tokens, number, unit, last)) is not None:
            part, lesser, last = found
            unit = self._sum(number, unit, part, lesser)
        return unit, last

    def goes_on(self, tokens: Tokens, unit: str, last: int) -> bool:
        """Whether a part follows a unit that ends at token `last`, so that an article before it is a one: A YEAR and
        six months."""
        if tokens.keys[last] == ",":
            return False  # a full day, 8 hours with lunch
        one = Number(last - 1, last, Decimal(1), Decimal(1), digits=False)
        return self._part(tokens, one, unit, last) is not None

    @staticmethod
    def levelled(low: Number, unit: str, high: Number, other: str) -> str | None:
        """The lesser of two units, in which both ends of a range are then told: between 18 MONTHS and 48. None where
        they cannot be, or are no range."""
        for scale in _SCALES:
            if unit in scale and other in scale:
                one, two = scale[unit], scale[other]
                least = min(one, two)
                if low.lower * one >= high.upper * two:
                    return None
                low.times(one // least)
                high.times(two // least)
                return unit if one == least else other
        return None

    def _part(self, tokens: Tokens, number: Number, unit: str, last: int) -> tuple[Decimal, str, int] | None:
        """The part that follows a number of units, what it is counted in, and the token behind."""
        keys, at = tokens.keys, last
        if unit == "s":
            return self._hundredths(tokens, at)
        if unit not in _GREATER or number.lower != number.upper or number.lower % 1:
            return None
        if keys[at] in self._may_add:
            at += 1 + (keys[at] == "," and keys[at + 1] in self._and)
        part = self._exact(tokens, at) or self._one(tokens, at)
        after = self._lesser(tokens, unit, part) if part is not None else None
        if part is None or after is None or part.lower >= _limit(unit, after[0]):
            return None
        if keys[after[1]] in self._comparing:
            return None  # 3 hours, 40 minutes MORE than planned
        return part.lower, *after

    def _exact(self, tokens: Tokens, at: int) -> Number | None:
        """The number at a token that may be a part."""
        if not tokens.keys[at] or not self._numbers.may_begin(tokens.keys[at]):
            return None
        part = self._numbers.at(tokens, at)
        if part is None or part.ordinal or part.scale > 1 or part.lower != part.upper or part.lower <= 0:
            return None
        return part

    def _one(self, tokens: Tokens, at: int) -> Number | None:
        """Two years and A MONTH, dos años y UN MES."""
        return self._numbers.article_at(tokens, at) if tokens.keys[at] in self._ones else None

    def _hundredths(self, tokens: Tokens, at: int) -> tuple[Decimal, str, int] | None:
        """What stands behind seconds, as in results: 10 s 92, 10 s 270."""
        key = tokens.keys[at]
        if not key.isdecimal() or len(key) not in _PARTS_OF_SECONDS:
            return None
        if tokens.keys[at + 1].isalnum() and not self._is_result(tokens, at):
            return None
        if tokens.keys[at + 1] in _STOPS or self._units.after(tokens, at + 1) is not None:
            return None
        return Decimal(key).scaleb(-len(key)), "s", at + 1

    def _is_result(self, tokens: Tokens, at: int) -> bool:
        """Whether hundredths behind a second's sign count nothing that follows: 0 s 07 D'avance, 41 s 02 POUR les
        Jamaïcaines."""
        return tokens.keys[at - 1] == "s" and self._numbers.no_plural(tokens.keys[at + 1])

    def _lesser(self, tokens: Tokens, unit: str, part: Number) -> tuple[str, int] | None:
        """The unit of a part, where it is less than that of the whole."""
        key = tokens.keys[part.last]
        if key in _LETTERS.get(unit, ()) and tokens.glued(part.last) and not tokens.glued_word(part.last + 1):
            return _LETTERS[unit][key], part.last + 1
        after = self._units.after(tokens, part.last)
        return after if after is not None and _limit(unit, after[0]) else None

    @staticmethod
    def _sum(number: Number, unit: str, part: Decimal, lesser: str) -> str:
        """Add a part to a number, and say what the whole is counted in."""
        if unit in _WEIGHTS or unit == lesser:
            number.add(part / _WEIGHTS[unit][lesser] if unit in _WEIGHTS else part)
            return unit
        if unit in _FEW_DAYS and lesser in _DAYS:
            number.times(_MONTHS_A_YEAR if unit == "a" else 1)
            days = part * _DAYS[lesser]
            number.lower += (days / _LONGEST_MONTH).quantize(_TENTH, ROUND_FLOOR)
            number.upper += (days / _SHORTEST_MONTH).quantize(_TENTH, ROUND_CEILING)
            return "mo"
        number.times(_SPANS[unit][lesser])
        number.add(part)
        return lesser

    def _weight(self, tokens: Tokens, number: Number, last: int) -> tuple[str, int] | None:
        """Pounds with ounces behind them, which then are a weight and no money."""
        part = self._part(tokens, number, POUNDS, last)
        return (self._sum(number, POUNDS, part[0], part[1]), part[2]) if part is not None else None

    def _with_cents_or_inches(self, tokens: Tokens, number: Number, unit: str, last: int) -> int:
        """15 dollars and 50 cents, "15 Dollar 50", "6 feet 2 inches", "6-foot-6": the part is added."""
        keys, at = tokens.keys, last
        linked = keys[at] in self._and or (unit == FEET and keys[at] == "-" and tokens.glued(at))
        at += linked
        dotted = keys[at] == "." and keys[at - 1] == "ft"  # 6 ft. 3 in.
        at += dotted
        part = self._exact(tokens, at)
        if part is None or part.lower >= _CENTS:
            return last
        after = self._units.after(tokens, part.last)
        if unit == FEET:
            few = part.digits and part.lower < _INCHES_A_FOOT
            if after is None and keys[part.last] == "in" and few and (not dotted or keys[part.last + 1] == "."):
                after = INCHES, part.last + self._ends_inches(tokens, part.last)
            if (after is not None and after[0] == INCHES) or (after is None and keys[at - 1] == "-"):
                number.add(part.lower / _INCHES_A_FOOT)
                return after[1] if after else part.last
            return last
        cents = after is not None and whole_currency(after[0]) is not None
        if not cents and (after is not None or keys[part.last].isalnum() or keys[part.last] in _STOPS):
            return last
        number.add(part.lower / _CENTS)
        return after[1] if after and cents else part.last

    def _ends_inches(self, tokens: Tokens, index: int) -> bool:
        """Whether the "in" behind feet and a figure is written for inches: 6ft 3in, 6 ft 3 in tall. Before what has
        a capital, a figure or an article it belongs to that."""
        following = tokens.text[tokens.starts[index + 1] : tokens.ends[index + 1]]
        if tokens.glued(index) or not following.isalnum():
            return True
        return following.islower() and following not in self._determiners


def _limit(unit: str, lesser: str) -> int:
    """How many of a lesser unit are as much as a greater one, so that no part is told in more; 0 where it is none."""
    if unit in _FEW_DAYS and lesser in _DAYS:
        return _FEW_DAYS[unit] // _DAYS[lesser]
    return _SPANS.get(unit, _WEIGHTS.get(unit, {})).get(lesser, 0)

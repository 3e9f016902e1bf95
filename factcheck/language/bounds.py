"""Quantities: a number with what bounds it and the unit it counts.

What the words of a bound mean, for a figure n:

    over, at_least    [n, ∞)              "more than 41", "at least 41", "passed 41"
    under, at_most    (-∞, n]             "fewer than 41", "up to 41"
    nearly            [n - 10 %, n]       "nearly 70", "knapp 70", "hampir 70"
    around            [n - 10 %, n + 10 %]  "around 2 million", "environ", "rund", "sekitar"
    exact             [n, n]              no word, or "exactly"
    A to B            [A, B]              "10 to 12 million": the scale of B counts for A where A has none
    between A and B   [A, B]

`nearly` and `around` are marked approximate. Whether n itself lies inside "more than n" is not kept:
no two sources are told apart by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.lexicon import BoundKind, Bounds
from factcheck.language.model import Change, Quantity, Span
from factcheck.language.numbers import Number, NumberReader
from factcheck.language.tokens import Phrases, Tokens
from factcheck.language.units import PERCENT, PERCENTAGE_POINT, UnitReader

TOLERANCE = Decimal("0.1")  # of "around" and "nearly", as a share of the figure
_DASHES = frozenset({"-", "–"})
_LONGEST = 60  # digits written out
_CLAUSE_ENDS = frozenset({".", ",", ";", ":", "!", "?", "\n", "", "(", ")"})
_LATE_REACH = 6  # tokens behind a figure in which a closing verb is sought
_CHANGE_REACH = 7  # tokens around a figure in which "rose", "Anstieg" is sought


def bounded(number: Number, kind: BoundKind) -> tuple[Decimal | None, Decimal | None]:
    """The interval that a bound makes of a number."""
    low, high = number.lower, number.upper
    if kind in ("over", "at_least"):
        return low, None
    if kind in ("under", "at_most"):
        return None, high
    if kind == "nearly":
        return low - abs(low) * TOLERANCE, high
    if kind == "around":
        return low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE
    return low, high


def plain(value: Decimal | None) -> Decimal | None:
    """The same number without a fraction of noughts: 2800000000 and not 2800000000.0."""
    if value is None or value.as_tuple().exponent == 0:
        return value
    whole = value.to_integral_value()
    if value == whole and whole.adjusted() < _LONGEST:
        return Decimal(int(whole))
    return value.normalize()


@dataclass(slots=True)
class Found:
    """A quantity and the tokens it covers, `first` to before `last`."""

    first: int
    last: int
    value: Quantity


class QuantityReader:
    """Reads the quantities of one language."""

    def __init__(self, bounds: Bounds, numbers: NumberReader, units: UnitReader) -> None:
        self.numbers, self.units = numbers, units
        self._before: Phrases[BoundKind] = Phrases(bounds.before)
        self._after: Phrases[BoundKind] = Phrases(bounds.after)
        self._late: Phrases[BoundKind] = Phrases(bounds.late)
        self._skip: Phrases[bool] = Phrases((word, True) for word in bounds.skip)
        self._between: Phrases[bool] = Phrases((word, True) for word in bounds.between)
        self._and = frozenset(bounds.and_)
        self._from: Phrases[bool] = Phrases((word, True) for word in bounds.from_)
        self._to: Phrases[bool] = Phrases((word, True) for word in bounds.to)
        self._or = frozenset(bounds.or_)
        self.links = self._and | self._or | _DASHES | frozenset(bounds.to)
        self._than = frozenset(bounds.than)
        self._moves = frozenset((*bounds.up, *bounds.down, *bounds.moved))
        self._up, self._down = frozenset(bounds.up), frozenset(bounds.down)
        self._by: Phrases[bool] = Phrases((word, True) for word in bounds.by)
        self._reaching: Phrases[bool] = Phrases((word, True) for word in bounds.reaching)

    def bare(self, tokens: Tokens, number: Number, unit: str | None = None) -> Quantity:
        """The number by itself."""
        return self._quantity(
            tokens, number.first, number.last, number.lower, number.upper, unit, number.lower, False, None
        )

    def bound_before(self, tokens: Tokens, index: int, floor: int) -> tuple[BoundKind, int] | None:
        """The bound that ends before token `index`, no further left than `floor`."""
        keys = tokens.keys
        at = index
        for _ in range(3):
            found = self._before.before(keys, at)
            if found is not None and found[1] >= floor:
                return found
            skipped = self._skip.before(keys, at)
            if skipped is None or skipped[1] < floor:
                return None
            at = skipped[1]
        return None

    def at(self, tokens: Tokens, number: Number, floor: int) -> list[Found]:
        """The quantity of a number that was found, with its bound and unit; or two, where a range
        proves to be a change from one level to another."""
        keys = tokens.keys
        first, unit = number.first, None
        currency = self.units.currency_before(tokens, first)
        if currency is not None and currency[1] >= floor:
            unit, first = currency
            if number.digits:
                number = self.numbers.at(tokens, number.first, money=True) or number
        last = number.last
        if unit is None:
            after = self.units.after(tokens, last)
            if after is not None:
                unit, last = after
        second = self._second(tokens, last if unit is None or currency else number.last, last, number)
        if second is not None:
            upper, upper_unit, end, joined = second
            self._share_scale(number, upper)
            if joined or number.lower < upper.upper:
                return self._range(tokens, number, upper, first, end, unit or upper_unit, floor, joined)
        return [self._single(tokens, number, first, last, unit, floor)]

    def _second(
        self, tokens: Tokens, at: int, behind_unit: int, number: Number
    ) -> tuple[Number, str | None, int, bool] | None:
        """The other end of a range, its unit, the token behind, and whether "between" opened it."""
        keys = tokens.keys
        for start in dict.fromkeys((at, behind_unit)):
            opened = False
            if keys[start] in _DASHES:
                begin = start + 1
            elif (to := self._to.at(keys, start)) is not None:
                begin = to[1]
            elif keys[start] in self._and and self._opened(tokens, number.first, self._between):
                begin, opened = start + 1, True
            elif keys[start] in self._or and not number.digits:
                begin = start + 1
            else:
                continue
            money = False
            if not self.numbers.may_begin(keys[begin] or "\n"):
                for width in (1, 2, 3):
                    currency = self.units.currency_before(tokens, begin + width)
                    if currency is not None and currency[1] == begin:
                        begin, money = begin + width, True
                        break
                else:
                    continue
            other = self.numbers.at(tokens, begin, money=money)
            if other is None or other.ordinal or other.vague or (other.fraction and not other.digits):
                continue
            if keys[start] in self._or and not number.lower < other.lower <= number.lower * 2:
                continue
            after = self.units.after(tokens, other.last)
            return (other, after[0], after[1], opened) if after else (other, None, other.last, opened)
        return None

    def _opened(self, tokens: Tokens, first: int, opener: Phrases[bool]) -> int | None:
        """Where the word that opens a range stands, just before its first figure."""
        found = opener.before(tokens.keys, first)
        if found is None:
            currency = self.units.currency_before(tokens, first)
            found = opener.before(tokens.keys, currency[1]) if currency else None
        return found[1] if found else None

    @staticmethod
    def _share_scale(number: Number, upper: Number) -> None:
        """"10 to 12 million": the scale counts for both."""
        if number.scale == 1 and upper.scale > 1 and not number.fraction:
            lower = number.lower * upper.scale
            if lower <= upper.upper:
                number.lower, number.upper = lower, lower

    def _range(
        self, tokens: Tokens, number: Number, upper: Number, first: int, last: int, unit: str | None, floor: int, between: bool
    ) -> list[Found]:
        for opener in (self._between, self._from):
            start = self._opened(tokens, number.first, opener)
            if start is not None and start >= floor:
                if opener is self._from and self._moved(tokens, start):
                    return self._ends(tokens, number, upper, first, last, unit)
                first = min(first, start)
                break
        low, high = sorted((number.lower, upper.upper))
        bound = self.bound_before(tokens, first, floor)
        approximate = False
        if bound is not None and not between:
            first = bound[1]
            approximate = bound[0] in ("around", "nearly")
        change = self._change(tokens, first, first, last, unit)
        return [Found(first, last, self._quantity(tokens, first, last, low, high, unit, None, approximate, change))]

    def _reached(self, tokens: Tokens, first: int, figure: int) -> bool:
        """Whether "rose" stands before "up to", which then is the level that it reached: naik hingga 5 persen."""
        found = self._reaching.before(tokens.keys, figure)
        if found is None or found[1] > first:
            return False
        for at in range(first - 1, max(first - 1 - _CHANGE_REACH, -1), -1):
            if tokens.keys[at] in _CLAUSE_ENDS:
                return False
            if tokens.keys[at] in self._moves:
                return True
        return False

    def _moved(self, tokens: Tokens, index: int) -> bool:
        """Whether "rose" stands before "from A to B", which then are two levels and no range."""
        for at in range(index - 1, max(index - 4, -1), -1):
            if tokens.keys[at] in _CLAUSE_ENDS:
                return False
            if tokens.keys[at] in self._moves:
                return True
        return False

    def _ends(
        self, tokens: Tokens, number: Number, upper: Number, first: int, last: int, unit: str | None
    ) -> list[Found]:
        """The two levels of "rose from A to B"."""
        middle = number.last
        after = self.units.after(tokens, middle)
        if after is not None and after[1] < upper.first:
            middle = after[1]
        return [
            Found(first, middle, self._quantity(tokens, first, middle, number.lower, number.lower, unit, number.lower, False, None)),
            Found(upper.first, last, self._quantity(tokens, upper.first, last, upper.lower, upper.upper, unit, upper.lower, False, None)),
        ]

    def _single(self, tokens: Tokens, number: Number, first: int, last: int, unit: str | None, floor: int) -> Found:
        kind: BoundKind = "around" if number.about else "exact"
        figure = first
        bound = self.bound_before(tokens, first, floor)
        if bound is not None:
            kind, first = bound
            if kind == "at_most" and self._reached(tokens, first, figure):
                kind = "exact"
        behind = self._after.at(tokens.keys, last)
        if behind is not None and kind in ("exact", "around") and tokens.keys[behind[1]] not in self._than:
            kind, last = behind
        elif kind == "exact":
            kind = self._late_bound(tokens, last) or kind
        lower, upper = bounded(number, kind)
        stated = None if number.vague else number.lower
        approximate = kind in ("nearly", "around") or number.vague
        change = self._change(tokens, first, figure, last, unit)
        return Found(
            first, last, self._quantity(tokens, first, last, lower, upper, unit, stated, approximate, change)
        )

    def _late_bound(self, tokens: Tokens, last: int) -> BoundKind | None:
        """A verb at the end of the clause: "100 Millionen Nutzer überschritten"."""
        keys = tokens.keys
        for at in range(last, min(last + _LATE_REACH, tokens.count)):
            if keys[at] in _CLAUSE_ENDS:
                return None
            found = self._late.at(keys, at)
            if found is not None:
                return found[0]
        return None

    def _change(self, tokens: Tokens, first: int, figure: int, last: int, unit: str | None) -> Change | None:
        """Whether the figure says how much something moved, and which way; None for a level."""
        keys = tokens.keys
        if self._reaching.before(keys, first) is not None:
            return None
        by = self._by.before(keys, first) is not None
        if not by and unit not in (PERCENT, PERCENTAGE_POINT):
            return None
        reach = _CHANGE_REACH if by else 2
        for at in range(first - 1, max(first - 1 - reach, -1), -1):
            if keys[at] in _CLAUSE_ENDS:
                break
            if keys[at] in self._up:
                return "up"
            if keys[at] in self._down:
                return "down"
        for at in range(last, min(last + reach, tokens.count)):
            if keys[at] in _CLAUSE_ENDS:
                break
            if keys[at] in self._up:
                return "up"
            if keys[at] in self._down:
                return "down"
        return None

    @staticmethod
    def _quantity(
        tokens: Tokens, first: int, last: int, lower: Decimal | None, upper: Decimal | None, unit: str | None,
        stated: Decimal | None, approximate: bool, change: Change | None,
    ) -> Quantity:  # fmt: skip
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return Quantity(
            span=Span(start, end),
            text=tokens.text[start:end],
            lower=plain(lower),
            upper=plain(upper),
            unit=unit,
            stated=plain(stated),
            approximate=approximate,
            change=change,
        )

"""Quantities: a number with what bounds it, the unit it counts, and whether it says a change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from factcheck.language.dates.steps import DateSteps
from factcheck.language.lexicon import BoundKind, Bounds
from factcheck.language.model import Change, Quantity, Span
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities import bracketed, ranges
from factcheck.language.quantities.bounding import BoundReader
from factcheck.language.quantities.bounds import bounded, is_round
from factcheck.language.quantities.changes import ChangeReader
from factcheck.language.quantities.composed import ComposedReader
from factcheck.language.quantities.measured import Measured, MeasuredReader
from factcheck.language.quantities.units import (
    DURATIONS,
    HEAT,
    PERCENT,
    PERCENTAGE_POINT,
    UnitReader,
)
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, Tokens, phrase_set

_DASHES = frozenset({"-", "–", "~"})
_FEW = 5  # up to which "one to" opens a range
_LONGEST = 60  # digits written out
_DIGITS = 15  # kept of a fraction that does not end
_CENT = Decimal("0.01")
# Currencies whose hundredths are named alike, so that the word does not tell which is meant.
_CENTED = frozenset({"USD", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "ZAR"})
_SHARES_UP_TO = 10  # a half to two of something is a range, and a half to twelve none
_APART = 8  # tokens between the ends of a range that are told apart
_ADDED_WITHIN = 3  # tokens between a half and "plus"


def plain(value: Decimal | None) -> Decimal | None:
    """The same number without a fraction of noughts: 2800000000 and not 2800000000.0."""
    if value is None or value.as_tuple().exponent == 0:
        return value
    whole = value.to_integral_value()
    if len(value.as_tuple().digits) > _DIGITS and value != whole:
        value = Context(prec=_DIGITS).plus(value)
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

    def __init__(self, bounds: Bounds, numbers: NumberReader, units: UnitReader, dates: DateSteps) -> None:
        self.numbers, self.units = numbers, units
        self.bounding = BoundReader(bounds, numbers.words)
        self.changes = ChangeReader(
            bounds,
            self.adds_one,
            self._is_share,
            units.is_money,
            numbers.may_begin,
            dates,
            nouns_are_capital=numbers.words.nouns_are_capital,
        )
        self.composed = ComposedReader(bounds, numbers, units)
        self._measuring = MeasuredReader(bounds, numbers, units, self.composed)
        self._ranging = phrase_set(bounds.ranging)
        self._between, self._from, self._to = (
            phrase_set(bounds.between),
            phrase_set(bounds.from_),
            phrase_set(bounds.to),
        )
        self._from_keys = self._from.last_keys()
        self._turning = frozenset(bounds.turning)
        self._and, self._or = frozenset(bounds.and_), frozenset(bounds.or_)
        self.behind_one = frozenset((*self._to.first_keys(), *self._or))
        self.plus = frozenset(bounds.plus)  # they may add the one behind them to a half
        self._joining = self._and.union(bounds.in_turn)  # each of two figures is told of another thing
        self._comparative = frozenset(bounds.comparative)
        self._in_turn = frozenset(bounds.in_turn)
        self._linking = _DASHES.union(self._to.first_keys(), self._and, self._or)
        self._alone = frozenset(bounds.alone)
        self._instead, self._instead_fillers = phrase_set(bounds.instead), frozenset(bounds.instead_fillers)
        self._than, self._counting = frozenset(bounds.than), frozenset(bounds.counting)

    def _is_share(self, tokens: Tokens, index: int) -> bool:
        """Whether a figure at a token is one of percent."""
        unit = self.units.after(tokens, index + 1) if tokens.keys[index][:1].isdecimal() else None
        return unit is not None and unit[0] in (PERCENT, PERCENTAGE_POINT)

    def bare(self, tokens: Tokens, number: Number, unit: str | None = None) -> Quantity:
        """The number by itself."""
        return self._exact(tokens, Measured(number, number.first, number.last, unit, number.last)).value

    def of_unit(self, tokens: Tokens, number: Number, unit: str | None, floor: int) -> Found:
        """A number that is one word with its unit."""
        last = number.last
        if unit is not None:
            unit, last = self.composed.added(tokens, number, unit, last)
        return self._single(tokens, Measured(number, number.first, last, unit, number.last), floor, joined=True)

    def compares(self, tokens: Tokens, index: int, floor: int) -> bool:
        """Whether a comparison of levels ends before a token, behind which a year may stand: höher als 2016."""
        if self._comparative and (told := self.bounding.before(tokens, index, floor)) is not None:
            start = told[1]  # lebih tinggi dari 2017
            adjective = index - start > 2 and tokens.keys[start + 1] in self._than  # and not lebih dari 2017
            if adjective and tokens.keys[start] in self._comparative:
                return True
        if not self._counting or tokens.keys[index - 1] not in self._than:
            return False
        found = self.bounding.before(tokens, index, floor)
        if found is None:
            return False
        # "5 Prozent mehr als 2016": how much more is said already.
        if tokens.keys[found[1]] not in self._counting:
            return True
        before = tokens.keys[found[1] - 1]
        counted = before[:1].isdecimal() or (before.isalpha() and tokens.keys[found[1] - 2][:1].isdecimal())
        return counted or self.units.percent_before(tokens, found[1]) is not None

    def at(self, tokens: Tokens, number: Number, floor: int) -> list[Found]:
        """The quantity of a number that was found, with its bound and unit; or two, where a range
        proves to be a change from one level to another."""
        low = self._measuring.at(tokens, number, floor)
        if low.number.cents:
            self._share_currency(tokens, low)
        joined = self._far_end(tokens, low)
        if joined is not None:
            high, opened = joined
            ranges.share_cents(low, high)
            ranges.share_scale(low.number, high.number)
            apart = low.unit == PERCENT == high.unit and low.last > low.bare and not opened
            rose = low.number.lower < high.number.upper
            if apart and self.changes.came_from(tokens, low.first, low.last, rose=rose):
                return [self._exact(tokens, low), self._exact(tokens, high)]
            if opened or rose or self._cools(tokens, low, high):
                return self._range(tokens, low, high, floor, opened)
            if low.unit is None and self._sinks(tokens, low, high):
                low.unit = high.unit
                return [self._exact(tokens, low), self._exact(tokens, high)]
        beside = tokens.keys[max(0, low.first - 2) : low.first + 1]
        opened = low.unit is None and ("(" in beside or tokens.keys[low.last] == ")")
        if opened and self.is_of_points(tokens, low.number):
            low.unit = PERCENTAGE_POINT
            found = self._single(tokens, low, floor)
            return [Found(found.first, found.last, bracketed.moved(found.value))]
        if low.unit is None and tokens.keys[low.last] in bracketed.BRACKETS and low.number.digits:
            behind = bracketed.share_behind(tokens, low, self.numbers, self.units)
            if behind:
                found = self._single(tokens, low, floor)
                return [Found(found.first, behind, found.value)]
        if low.unit is None and low.number.digits and tokens.keys[low.last] in self._joining:
            low.unit = self._shared_unit(tokens, low)
        elif low.unit is None and tokens.keys[low.last] in self._instead:
            self._share_with_old(tokens, low)
        if low.unit in DURATIONS and self.bounding.compares_times(tokens, low.first, low.last):
            return []
        return [self._single(tokens, low, floor)]

    def is_of_points(self, tokens: Tokens, number: Number) -> bool:
        return bracketed.is_of_points(tokens, number, self.plus, self.units)

    def _share_with_old(self, tokens: Tokens, low: Measured) -> None:
        """Take the unit of the old figure that a new one stands against: 4 INSTEAD OF 5 euros, 3,2 statt bisher 2,8
        Milliarden Euro."""
        instead = self._instead.at(tokens.keys, low.last)
        if instead is None:
            return
        begin = instead[1] + (tokens.keys[instead[1]] in self._instead_fillers)
        old = self._end(tokens, begin, low)
        if old is not None and (old.unit is not None or old.number.scale > 1):
            low.unit = old.unit
            ranges.share_scale(low.number, old.number, ranges.SINKING)

    def _share_currency(self, tokens: Tokens, low: Measured) -> None:
        """Take for hundredths the currency of the level that they led to, or that was told before: a gagné 83 CENTS à
        79,40 DOLLARS, cost 1.92 EUROS, up two CENTS."""
        to = self._to.at(tokens.keys, low.last)
        level = self._end(tokens, to[1], low) if to is not None else None
        told = level is None and low.unit == "USD"  # cents alone are taken for those of a dollar
        unit = self.units.money_told(tokens, low.first) if told else None if level is None else level.unit
        if unit in _CENTED and not (level is not None and level.number.cents):
            low.unit = unit

    def _shared_unit(self, tokens: Tokens, low: Measured) -> str | None:
        """The unit of two figures in turn: fell 5 AND 4 PERCENT, um 3 beziehungsweise 5 Prozent, des peines DE 3 et 5
        ANS. Of "killed 12 and 5 percent of the homes" only one is a share."""
        begin = low.last + 1 + (tokens.keys[low.last + 1] == ".")
        if not tokens.keys[begin][:1].isdecimal():
            return None
        number = self.numbers.at(tokens, begin)
        unit = self.units.after(tokens, number.last) if number is not None else None
        if number is None or unit is None:
            return None
        if unit[0] != PERCENT:
            led = tokens.keys[low.first - 1] in self.numbers.words.of and low.number.plain and number.plain
            return unit[0] if led and low.number.lower < number.lower else None
        return PERCENT if tokens.keys[unit[1]] not in self.numbers.words.of else None

    # Ranges

    def _far_end(self, tokens: Tokens, low: Measured) -> tuple[Measured, bool] | None:
        """The other end of a range, and whether "between" opened it."""
        keys = tokens.keys
        if keys[low.last] not in self._linking and keys[low.bare] not in self._linking:
            return None
        for start in (low.last,) if low.last == low.bare else (low.last, low.bare):
            hanging = keys[start] == "-" and ranges.hangs(tokens, start)
            start += hanging
            opened, dashed = False, keys[start] in _DASHES
            if dashed:
                begin = start + 1 + 2 * self._is_worded(tokens, start)
            elif (to := self._to.at(keys, start)) is not None:
                begin = to[1]
                if keys[start] in self._turning and self._opened(tokens, low, self._from) is None:
                    continue
            elif keys[start] in self._and and self._opened(tokens, low, self._between) is not None:
                begin, opened = start + 1, True
            elif keys[start] in self._or:
                begin = start + 1
            else:
                continue
            high = self._end(tokens, begin, low)
            if high is None and hanging:
                high = self._joined_end(tokens, begin)
            if high is None or (begin - start > 2 and high.unit is None):
                continue
            if low.unit is None and high.unit and not self._alone.isdisjoint(keys[max(0, low.first - 2) : low.first]):
                continue
            if ranges.is_clock(tokens, high):
                continue
            if hanging:
                ranges.share_hundreds(low.number, high.number)
            if keys[start] in self._or:
                apart = low.unit is not None or (high.unit is None and not ranges.counts_both(tokens, low, high))
                if (low.number.digits and not hanging and apart) or not ranges.next_to(low, high):
                    continue
            if (opened or dashed or self._opened(tokens, low, self._from) is not None) and low.unit and high.unit:
                self._share_unit(low, high)
            if low.unit is not None and low.unit != high.unit:
                written_behind = low.last > low.bare
                if high.unit is not None or (written_behind and not dashed and not opened):
                    continue  # up 5 % to 300 million; between 18 months and four years
            part = low.unit is None and low.number.fraction and low.number.upper < 1
            summed = high.number.scale > 1 or (high.unit is not None and self.units.is_money(high.unit))
            summed = summed or (high.unit is None and high.number.lower > _SHARES_UP_TO)
            if part and summed:
                continue  # grew by a fifth to 3 billion dollars, fell by a third to 229,751
            return high, opened
        return None

    def ranges_to_unit(self, tokens: Tokens, number: Number) -> bool:
        """Whether a number is the lower end of a range with a unit, or shares it in turn: 15 bis 20 PROZENT, flogen in
        einer Höhe von 45 beziehungsweise 60 KILOMETERN."""
        joined = self._far_end(tokens, Measured(number, number.first, number.last, None, number.last))
        if joined is not None:
            return joined[0].unit is not None
        if tokens.keys[number.last] not in self._in_turn:
            return False
        other = self.numbers.at(tokens, number.last + 1) if tokens.keys[number.last + 1][:1].isdecimal() else None
        return other is not None and self.units.after(tokens, other.last) is not None

    def _is_worded(self, tokens: Tokens, start: int) -> bool:
        """Whether a hyphen joins a figure to the word of a range: a 10-TO-15-year term."""
        keys = tokens.keys
        to = keys[start] == "-" and keys[start + 2] == "-" and tokens.glued(start) and tokens.glued(start + 2)
        return to and self._to.at(keys, start + 1) is not None

    def ranges_to_noun(self, tokens: Tokens, number: Number) -> bool:
        """Whether a number is the lower end of a range that counts a noun with a capital: 300 bis 400 STELLEN."""
        joined = self._far_end(tokens, Measured(number, number.first, number.last, None, number.last))
        if joined is None or joined[0].number.lower <= number.lower:
            return False
        behind = joined[0].last
        return tokens.keys[behind].isalpha() and tokens.text[tokens.starts[behind]].isupper()

    def _joined_end(self, tokens: Tokens, begin: int) -> Measured | None:
        """The other end of a range where it is one word with what it counts: zwei- bis DREIMAL."""
        joined = self.numbers.with_unit(tokens, begin)
        return Measured(joined[0], begin, begin + 1, joined[1] or None, begin + 1) if joined is not None else None

    def opens_range(self, tokens: Tokens, number: Number) -> bool:
        """Whether a one is the lower end of a range: ein bis zwei Wochen, one or two, ein- bis zweimal."""
        keys, at = tokens.keys, number.last
        hanging = keys[at] == "-" and ranges.hangs(tokens, at)
        at += hanging
        to = None if keys[at] in self._turning else self._to.at(keys, at)
        begin = to[1] if to else at + 1 if keys[at] in self._or else 0
        if not begin or not keys[begin].isalpha() or not self.numbers.may_begin(keys[begin]):
            return False
        high = self.numbers.at(tokens, begin)
        if high is None and hanging and (joined := self.numbers.with_unit(tokens, begin)) is not None:
            high = joined[0]
        return high is not None and not (high.ordinal or high.fraction or high.vague) and 2 <= high.lower <= _FEW

    def adds_one(self, tokens: Tokens, index: int, floor: int) -> bool:
        """Whether a one is added to the half that ends at token `floor`, for a majority: 50 % des voix plus une."""
        keys, words, plus = tokens.keys, self.numbers.words, index - 1
        if plus < floor or keys[plus] not in self.plus or plus - floor > _ADDED_WITHIN:
            return False
        if keys[plus - 1] in words.of or (keys[index] not in words.articles and keys[index] not in words.one):
            return False  # 50 % de plus
        percent = self.units.percent_before(tokens, floor)
        if percent is None:
            return keys[floor - 1] in words.lone_fractions
        return keys[percent - 1] == "50" or words.cardinals.get(keys[percent - 1]) == 50

    def _end(self, tokens: Tokens, begin: int, low: Measured) -> Measured | None:
        money = False
        first = begin
        if tokens.keys[begin] in self.numbers.words.articles and tokens.keys[begin + 1][:1].isdecimal():
            first = begin = begin + 1  # entre un 5 y UN 7 %
        if not self.numbers.may_begin(tokens.keys[begin] or "\n"):
            for width in (1, 2, 3):
                currency = self.units.currency_before(tokens, begin + width)
                if currency is not None and currency[1] == begin:
                    first, money = begin + width, True
                    break
            else:
                return None
        number = self.numbers.at(tokens, first, money=money)
        if (
            number is None
            or number.ordinal
            or number.vague
            or (number.fraction and not number.digits and not low.number.fraction)
        ):
            return None
        return self._measuring.at(tokens, number, begin, composed=low.unit is not None)  # two to three years

    def _opened(self, tokens: Tokens, low: Measured, opener: Phrases[bool]) -> int | None:
        """Where the word that opens a range stands, just before its first figure."""
        found = opener.before(tokens.keys, low.first)
        return found[1] if found else None

    def _share_unit(self, low: Measured, high: Measured) -> None:
        """Between 18 months and four YEARS: both are told in months."""
        if low.unit is not None and high.unit is not None and low.unit != high.unit:
            shared = self.composed.levelled(low.number, low.unit, high.number, high.unit)
            if shared is not None:
                low.unit = high.unit = shared

    def _range(self, tokens: Tokens, low: Measured, high: Measured, floor: int, between: bool) -> list[Found]:
        first, unit = low.first, low.unit or high.unit
        times = high.number.lower / low.number.lower if low.number.lower > 0 else Decimal(0)
        if not between and self.changes.is_step(tokens, first, unit, times):
            low.unit = unit
            return [self._single(tokens, low, floor), self._exact(tokens, high)]
        for opener in (self._between, self._from):
            start = self._opened(tokens, low, opener)
            if start is not None and start >= floor:
                led = self.bounding.before(tokens, low.first, floor)
                if led is not None and led[1] < start:
                    break  # plus DE 8 à 10 euros
                alone = low.first - start == 1  # and not "ranging from", which says of itself that it is a range
                turned = opener is self._from and (self._turned(tokens, low, high) or ranges.speeds_up(low, unit))
                if turned or (opener is self._from and alone and self.changes.went(tokens, start, unit)):
                    low.unit = unit
                    ranges.share_scale(low.number, high.number, sinking=ranges.SINKING)
                    return [self._exact(tokens, low), self._exact(tokens, high)]
                first = min(first, start)
                break
        told = self._ranging.before(tokens.keys, first) is not None  # up from its RANGE OF 2.3 to 2.5 billion euros
        priced = not told and low.unit is not None and high.unit is not None and self.units.is_money(low.unit)
        if priced and not between and first == low.first and self.changes.moved(tokens, first):
            return [self._single(tokens, low, floor), self._exact(tokens, high)]  # rose 4 cents to $2.15
        lower, upper = sorted((low.number.lower, high.number.upper))
        bound = self.bounding.before(tokens, first, floor)
        approximate = False
        if bound is not None and not between:
            first = bound[1]
            approximate = bound[0] in ("around", "nearly", "slightly_over", "estimated")
        change = self.changes.of(tokens, first, high.last, unit)
        return [
            Found(first, high.last, _quantity(tokens, first, high.last, lower, upper, unit, None, approximate, change))
        ]

    def _holds_against(
        self, tokens: Tokens, bound: tuple[BoundKind, int], first: int, last: int, unit: str | None
    ) -> bool:
        """Whether a bound bounds nothing, as it is the end of a range told apart or compares two levels."""
        if bound[0] == "at_most":
            return self._ends_apart(tokens, bound[1], first, unit)
        if bound[0] == "at_least":
            return self._begins_apart(tokens, bound[1], last, unit)
        return bound[0] in ("over", "under") and self.changes.compares(tokens, bound[1], first, last, unit)

    def _ends_apart(self, tokens: Tokens, start: int, first: int, unit: str | None) -> bool:
        """Whether the "to" at token `start` closes what a "from" and a figure of the same unit opened before:
        VON 95 Euro in der Nebensaison BIS 210 Euro im August. Either is then told of its own."""
        keys, to = tokens.keys, self._to.at(tokens.keys, start)
        if unit is None or to is None or to[1] != first:
            return False
        for at in range(start - 1, max(start - 1 - _APART, 0), -1):
            if keys[at] in CLAUSE_ENDS:
                return False
            if keys[at][:1].isdecimal():
                if self._from.before(keys, at) is None and keys[at - 1] not in self._from_keys:
                    return False
                number = self.numbers.at(tokens, at)
                behind = self.units.after(tokens, number.last) if number is not None else None
                times = behind is not None and unit in DURATIONS and behind[0] in DURATIONS
                return behind is not None and (behind[0] == unit or times) and behind[1] < start
        return False

    def _begins_apart(self, tokens: Tokens, start: int, last: int, unit: str | None) -> bool:
        """The same of the "from" at token `start`: MULAI DARI 95 euro pada musim sepi hingga 210 euro."""
        keys, opener = tokens.keys, self._from.at(tokens.keys, start)
        if unit is None or opener is None:
            return False
        for at in range(last, min(last + _APART, tokens.count)):
            if keys[at] in CLAUSE_ENDS or keys[at][:1].isdecimal():
                return False
            if (to := self._to.at(keys, at)) is not None and keys[to[1]][:1].isdecimal():
                number = self.numbers.at(tokens, to[1])
                behind = self.units.after(tokens, number.last) if number is not None else None
                return behind is not None and behind[0] == unit
        return False

    def _sinks(self, tokens: Tokens, low: Measured, high: Measured) -> bool:
        """Whether the second of two figures is the level that the first sank to: fell FROM 3.1 TO 2.8 percent."""
        start = self._opened(tokens, low, self._from)
        if start is None or not any(self._to.at(tokens.keys, at) for at in range(low.bare, high.first)):
            return False
        return self._turned(tokens, low, high) or self.changes.moved(tokens, start)

    def _cools(self, tokens: Tokens, low: Measured, high: Measured) -> bool:
        """Whether degrees are told as a range from the warmest on: 13 bis 7 Grad, 2 bis minus 3 Grad."""
        return high.unit in HEAT and low.unit in (None, high.unit) and not self._sinks(tokens, low, high)

    def _turned(self, tokens: Tokens, low: Measured, high: Measured) -> bool:
        """Whether the word between two figures says by itself that the one became the other."""
        return any(tokens.keys[at] in self._turning for at in range(low.bare, high.first))

    def _exact(self, tokens: Tokens, measured: Measured) -> Found:
        number = measured.number
        value = _quantity(
            tokens, measured.first, measured.last, number.lower, number.upper, measured.unit, number.lower, False, None
        )
        return Found(measured.first, measured.last, value)

    # Bounds and changes

    def _single(self, tokens: Tokens, measured: Measured, floor: int, *, joined: bool = False) -> Found:
        number, first, last = measured.number, measured.first, measured.last
        kind: BoundKind = "around" if number.about else "exact"
        bound = self.bounding.before(tokens, first, floor)
        if bound is not None:
            kind, start = bound
            stretch = kind == "over" and self.bounding.is_stretch(tokens, start, measured.unit, measured.last)
            counted = kind == "under" and measured.unit in (None, "a")  # unter den 15-Jährigen
            halved = kind == "around" and number.fraction and self.changes.is_by(tokens, first)
            covers = kind == "under" and self.bounding.covers(tokens, start, measured.unit, measured.last)
            if stretch or halved or covers or (counted and self.bounding.picks_out(tokens, start, first)):
                kind, start = "exact", first
            elif kind == "at_most" and (
                self.changes.reached(tokens, start, first, measured.unit)
                or self.bounding.took(tokens, start, measured.unit)
            ):
                kind = "exact"
            elif self._holds_against(tokens, bound, first, last, measured.unit):
                kind, start = "exact", first
            elif kind == "over" and self.bounding.is_forbidden(tokens, start):
                kind = "at_most"
            elif kind in ("over", "under"):
                kind, start = self.bounding.turned(tokens, kind, start, floor)
            elif kind == "at_most" and number.vague:
                kind = "exact"  # up to hundreds
            elif kind == "at_most" and number.upper < 0 and measured.unit in HEAT:
                kind = "at_least"  # bis zu -12 °C
            elif kind == "estimated":
                kind = "around" if is_round(number.lower) else "exact"
            first = start
        elif (
            measured.unit in DURATIONS and last == measured.bare + 1 and self.bounding.is_deadline(tokens, first, last)
        ):
            kind = "at_most"
        behind = self.bounding.behind(tokens, last, measured.unit)
        if behind is not None and kind in ("exact", "around"):
            kind, last = behind
        elif kind == "exact" and not joined:  # zwei fünfjährige Mandate beschränkt
            kind = self.bounding.further_on(tokens, first, last, measured.first) or kind
            if kind == "estimated":
                kind = "around" if is_round(number.lower) else "exact"
        fell = tokens.keys[first - 1] == "(" and number.upper < 0 and measured.unit in (PERCENT, PERCENTAGE_POINT)
        if fell:  # sales shrank (-4.5 %)
            number.lower, number.upper = -number.upper, -number.lower
        lower, upper = bounded(number.lower, number.upper, kind)
        stated = None if number.vague else number.lower
        if stated is not None and measured.unit is not None and number.cents:
            stated = stated * 100
        approximate = kind in ("nearly", "slightly_over", "around") or number.vague
        aged = behind is not None and measured.unit == "a"  # 60 ans et plus
        part = number.fraction and measured.unit is None and number.upper < 1
        level = aged or (bound is not None and self.changes.passes(tokens, first, measured.unit))
        change = "down" if fell else None if level else self.changes.of(tokens, first, last, measured.unit, part=part)
        return Found(
            first, last, _quantity(tokens, first, last, lower, upper, measured.unit, stated, approximate, change)
        )


def _quantity(
    tokens: Tokens, first: int, last: int, lower: Decimal | None, upper: Decimal | None, unit: str | None,
    stated: Decimal | None, approximate: bool, change: Change | None,
) -> Quantity:  # fmt: skip
    start, end = tokens.starts[first], tokens.ends[last - 1]
    written = plain(lower)  # of most figures all three are one
    above = written if upper is lower else plain(upper)
    said = written if stated is lower else plain(stated)
    return Quantity(Span(start, end), tokens.text[start:end], written, above, unit, said, approximate, change)

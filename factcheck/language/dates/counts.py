"""So many units of time from a day: three years ago, the past two weeks, two days before Christmas."""

from __future__ import annotations

from factcheck.language import periods
from factcheck.language.dates.forms import Base
from factcheck.language.dates.units import UnitDates
from factcheck.language.numbers.reading import Number
from factcheck.language.periods import Reference, Stretch
from factcheck.language.tokens import CLAUSE_ENDS, Tokens

_FUTURE_REACH = 11  # tokens around "in two days" in which "will" is sought
_LAST_OF_STRETCHES = frozenset({"day", "month", "quarter", "week"})  # what a stretch of units is told to end with
_HALF_YEAR, _YEAR = 6, 12  # months
_GENITIVE = ("er", "es", "en")  # of German words that tell with a noun whose months they are
_HOURS = 24  # a day
_MOST_HOURS = 120  # that days are counted in
_SENTENCE_ENDS = frozenset({"", ".", "!", "?", "\n", ";", ":"})
_LESSER = {"years": ("month", 12), "year": ("month", 12), "weeks": ("day", 7), "week": ("day", 7)}
_JOINED = {"d": "days", "wk": "weeks", "mo": "months", "a": "years", "10.a": "decades", "100.a": "centurys"}


class CountedDates(UnitDates):
    """What is counted in units of time."""

    def _counted(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """three years ago, vor drei Jahren, dans deux semaines; the past three years, tiga tahun terakhir;
        two days before Christmas."""
        keys = tokens.keys
        number = self._count(tokens, index)
        if number is None:
            return self._joined_ago(tokens, index, reference)
        at = number.last
        inner = self._side(self._next_n.at(keys, at), self._last_n.at(keys, at))  # les trois prochaines années
        first = self._first_n.at(keys, at)  # les neuf premiers mois de 2018
        if first is not None:
            inner = (1, first[1])
        if inner is not None:
            at = inner[1]
        if keys[at] in self._hours:
            return self._past_hours(tokens, index, at, int(number.lower), inner, reference)
        unit = self._units.at(keys, at)
        if unit is None or (inner is not None and not (unit[0].endswith("s") or keys[at].endswith("s"))):
            return None
        name, last = unit
        if self._numbers.half_joined(tokens, last) is not None:
            return None  # il y a un an et demi: told as a length
        if (
            name == "quarter"
            and keys[last] in self._numbers.words.of
            and keys[last + 1] in self._numbers.words.articles
        ):
            return None  # in a quarter of a second
        count = int(number.lower)
        if keys[at] in self._numbers.words.about:
            if keys[last] in self._numbers.words.of:
                return None  # dans une quinzaine de pays
            name, count = "weeks", count * 2
        if name == "fortnight":
            name, count = "weeks", count * 2
        if inner is None and (usual := self._lengths.at(keys, index)) is not None and usual[1] == last:
            name, count = usual[0]
        name, count, last = self._with_lesser(tokens, name, count, last)
        if inner is not None:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None:
                return Base(index, whole.last, periods.edge(whole.stretch, name, inner[0] * count), "range")
            if first is not None:
                return self._first_months(tokens, index, last, name, count, reference)
        else:
            onward = self._in_after.at(keys, last)
            if onward is not None and keys[onward[1]] in self._leaving:
                onward = None  # five weeks away from the vote
            away = self._side(onward, self._ago_after.at(keys, last))
            if away is not None and away[0] > 0 and (lasting := self._lasting.before(keys, index)) is not None:
                return self._wide(lasting[1], away[1], name, count, reference)
            if away is not None:
                return self._away(index, away[1], name, away[0] * count, reference)
            counted = self._counted_from(tokens, index, last, name, count, reference)
            if counted is not None:
                return counted
            ended = self._ended_on(tokens, index, last, name, count, reference)
            if ended is not None:
                return ended
            edge = self._edge(tokens, index, last, name, count, reference)
            if edge is not None:
                return edge
            inner = self._side(self._next_n.at(keys, last), self._last_n.at(keys, last))
            if inner is not None and not self._says_which(tokens, last):
                return self._wide(index, inner[1], name, inner[0] * count, reference)
            within = self._within_next.before(keys, index) or self._within.before(keys, index)
            if within is not None and self._is_promised(tokens, index, within[1]):
                return self._wide(within[1], last, name, count, reference)
            onward = self._in_before.before(keys, index) if self._lies_ahead(tokens, index) else None
            away = self._side(onward, self._ago_before.before(keys, index))
            if away is not None:
                return self._away(away[1], last, name, away[0] * count, reference)
            wide = self._side(self._next_n.before(keys, index), self._last_n.before(keys, index))
            if wide is not None and not (keys[index - 1] == "last" and keys[wide[1] - 1] in self._to_last):
                return self._wide(wide[1], last, name, wide[0] * count, reference)
            return None
        return self._wide(index, last, name, inner[0] * count, reference)

    def _past_hours(
        self, tokens: Tokens, index: int, unit: int, count: int, inner: tuple[int, int] | None,
        reference: Reference | None,
    ) -> Base | None:  # fmt: skip
        """The past 24 HOURS, les dernières 24 heures, 24 jam terakhir: from the day before up to the publication; those
        of something else are as long as they are."""
        keys, last = tokens.keys, unit + 1
        if inner is None:
            before, behind = self._last_n.before(keys, index), self._last_n.at(keys, last)
            if before is None and behind is None:
                return None
            first, last = (index, last) if before is None else (before[1], last)
            last = last if behind is None else behind[1]
        elif inner[0] > 0:
            return None
        else:
            first = index
        if count > _MOST_HOURS or keys[last] in self._numbers.words.of:
            return None
        return Base(first, last, periods.past_days(-(-count // _HOURS), reference) if reference else None, "range")

    def _with_lesser(self, tokens: Tokens, name: str, count: int, last: int) -> tuple[str, int, int]:
        """The unit, the count and the token behind where what is told in a lesser unit belongs to it: two years AND
        THREE MONTHS ago, vor zwei Wochen und drei Tagen."""
        lesser = _LESSER.get(name)
        at = last + (tokens.keys[last] in self._and) if lesser is not None else 0
        if lesser is None or not tokens.keys[at] or not self._numbers.may_begin(tokens.keys[at]):
            return name, count, last
        part = self._count(tokens, at)
        unit = self._units.at(tokens.keys, part.last) if part is not None else None
        if part is None or unit is None or unit[0].rstrip("s") != lesser[0] or part.lower >= lesser[1]:
            return name, count, last
        return f"{lesser[0]}s", count * lesser[1] + int(part.lower), unit[1]

    def _joined_ago(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Setahun lalu, seminggu lagi: one, and its unit, in a word."""
        joined = self._numbers.with_unit(tokens, index)
        name = _JOINED.get(joined[1]) if joined is not None and joined[0].lower == 1 else None
        if name is None:
            return None
        away = self._side(self._in_after.at(tokens.keys, index + 1), self._ago_after.at(tokens.keys, index + 1))
        if away is not None:
            return self._away(index, away[1], name, away[0], reference)
        span = self._side(self._next_n.at(tokens.keys, index + 1), self._last_n.at(tokens.keys, index + 1))
        return self._wide(index, span[1], name, span[0], reference) if span is not None else None

    def _lies_ahead(self, tokens: Tokens, index: int) -> bool:
        """Whether "in two days" is a time to come and no duration, where one word means both."""
        if not self._future:
            return True
        keys = tokens.keys
        for way in (range(index - 1, max(index - _FUTURE_REACH, -1), -1), range(index, index + _FUTURE_REACH)):
            for at in way:
                if keys[at] in _SENTENCE_ENDS or (at > index and keys[at] in self._and and keys[at].isalpha()):
                    break  # sold 2,000 in one day and plans to …
                if keys[at] in self._future:
                    return True
        return False

    def _is_promised(self, tokens: Tokens, index: int, first: int) -> bool:
        """Whether "within two weeks" counts from now: it will be open within two weeks. What must be done within them
        counts from what happens first, and what was done within them took so long."""
        if self._within_next.before(tokens.keys, index) is not None:
            return True
        keys, promised = tokens.keys, False
        for way in (range(first - 1, max(first - _FUTURE_REACH, -1), -1), range(index, index + _FUTURE_REACH)):
            for at in way:
                if keys[at] in CLAUSE_ENDS or (at > index and keys[at] in self._and and keys[at].isalpha()):
                    break
                if keys[at] in self._obliging:
                    return False
                promised = promised or keys[at] in self._future or self._says_ahead(tokens, at)
        return promised

    def _says_which(self, tokens: Tokens, at: int) -> bool:
        """Whether the "last" behind a length belongs to what follows: three months LAST YEAR."""
        found = self._before.at(tokens.keys, at)
        return found is not None and tokens.keys[found[1]] in self._units

    def _from_edge(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The first nine months of 2018, from its first word."""
        found = self._first_n.at(tokens.keys, index)
        return self._counted(tokens, found[1], reference) if found is not None else None

    def _edge(
        self, tokens: Tokens, first: int, last: int, unit: str, count: int, reference: Reference | None
    ) -> Base | None:
        """The first nine months of 2018, the last two weeks of July."""
        keys = tokens.keys
        side = self._side(self._first_n.before(keys, first), self._last_n.before(keys, first))
        if side is None:
            behind = self._side(self._first_n.at(keys, last), self._last_n.at(keys, last))
            if behind is None:
                return None
            side, last = (behind[0], first), behind[1]
        whole = self._whole_behind(tokens, last, reference)
        if whole is None:
            return self._first_months(tokens, side[1], last, unit, count, reference) if side[0] > 0 else None
        return Base(side[1], whole.last, periods.edge(whole.stretch, unit, side[0] * count), "range")

    def _first_months(
        self, tokens: Tokens, first: int, last: int, unit: str, count: int, reference: Reference | None
    ) -> Base | None:
        """In the FIRST NINE MONTHS, of nothing that is named: of the year that the publication is in, where they are
        over. Fewer than half a year may be those of anything."""
        keys = tokens.keys
        behind, after = keys[last], tokens.starts[last + 1]
        genitive = behind.endswith(_GENITIVE) and tokens.text[after : after + 1].isupper()  # ihrer Amtszeit
        if (
            unit.removesuffix("s") != "month"
            or not _HALF_YEAR <= count < _YEAR
            or genitive
            or not self._ends_first(behind)
        ):
            return None
        if reference is None:
            return Base(first, last, None, "range")
        stretch = periods.edge(periods.year(reference[0].year), unit, count)
        over = stretch is not None and stretch.until is not None and stretch.until <= reference[0]
        return Base(first, last, stretch, "range") if over else None

    def _ends_first(self, behind: str) -> bool:
        """Whether no word follows the first months that tells of what they are."""
        return not behind.isalpha() or behind not in self._leading_on

    def _ended_on(
        self, tokens: Tokens, first: int, last: int, unit: str, count: int, reference: Reference | None
    ) -> Base | None:
        """The three months to 31 March, den drei Monaten bis Ende März, tiga bulan yang berakhir 31 Maret. Before "to"
        an article shows that it is a stretch of time: two days to Christmas are how long it is still to go."""
        keys = tokens.keys
        to = self._ended.at(keys, last)
        if to is None and (keys[first - 1] not in self._definite or (to := self._ending.at(keys, last)) is None):
            return None
        at = self.skip_fillers(tokens, to[1])
        end = self._ends.at(keys, at)
        at = self.skip_fillers(tokens, end[1]) if end is not None else at
        base = self.at(tokens, at, reference)
        if base is None or base.first > at or base.precision not in _LAST_OF_STRETCHES:
            return None
        in_year, stretch = base.year, periods.ended(base.stretch, unit, count)
        begun = _year_of(base.stretch) - _year_of(stretch)  # years before it ends: 0 or more

        def ended_in(year: int) -> Stretch | None:
            return periods.ended(in_year(year + begun), unit, count) if in_year is not None else None

        return Base(first, base.last, stretch, "range", ended_in if in_year is not None else None)

    def _count(self, tokens: Tokens, index: int) -> Number | None:
        number = self._numbers.count_at(tokens, index)
        if number is None or not 0 < number.lower <= 10_000:
            return None
        return number

    @staticmethod
    def _side(onward: tuple[bool, int] | None, back: tuple[bool, int] | None) -> tuple[int, int] | None:
        """1 or -1 and where the phrase ends, of two that may both be there."""
        if onward is not None:
            return 1, onward[1]
        return (-1, back[1]) if back is not None else None

    def _counted_from(
        self, tokens: Tokens, first: int, last: int, unit: str, count: int, reference: Reference | None
    ) -> Base | None:
        """Two weeks after 3 May, three days from tomorrow; two weeks starting next Monday."""
        way = self._from_day.at(tokens.keys, last)
        if way is None or self._is_rate(tokens, first):
            return None
        base = self.at(tokens, self.skip_fillers(tokens, way[1]), reference)
        if base is None or base.precision != "day":
            return None
        if not way[0]:
            return Base(first, base.last, periods.from_day(base.stretch, unit, count), "range")
        return Base(first, base.last, periods.moved(base.stretch, unit, way[0] * count), "day")

    @staticmethod
    def _away(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        stretch = periods.away(unit, count, reference) if reference else None
        return Base(first, last, stretch, periods.PRECISIONS.get(unit.removesuffix("s"), "range"))

    @staticmethod
    def _wide(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        return Base(first, last, periods.span_of(unit, count, reference) if reference else None, "range")


def _year_of(stretch: Stretch | None) -> int:
    return stretch.since.year if stretch is not None and stretch.since is not None else 0

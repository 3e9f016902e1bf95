"""Dates by their unit: next month, the third quarter of 2018, three years ago, two weeks before Christmas."""

from __future__ import annotations

from factcheck.language import periods
from factcheck.language.dateforms import DASHES, MARKS, Base
from factcheck.language.datenames import NamedDates
from factcheck.language.model import Precision
from factcheck.language.numbers import Number
from factcheck.language.periods import Reference, Stretch
from factcheck.language.tokens import Tokens

_FUTURE_REACH = 11  # tokens around "in two days" in which "will" is sought
_SENTENCE_ENDS = frozenset({"", ".", "!", "?", "\n", ";"})
_JOINED = {"d": "days", "wk": "weeks", "mo": "months", "a": "years", "10.a": "decades", "100.a": "centurys"}
_LINK_REACH = 3  # tokens between two centuries: du XVe au XVIIIe siècle
_ROMAN = {"i": 1, "v": 5, "x": 10}


class UnitDates(NamedDates):
    """This, next and last units, the nth of a year, and so many of them ago."""

    def _relative(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """next month, dieses Jahres, ce mois-ci, last March, next Friday, this summer."""
        keys = tokens.keys
        found = self._before.at(keys, index)
        if found is None:
            return None
        offset, at = found
        unit = self._units.at(keys, at)
        if unit is not None and keys[unit[1] - 1] in self._needs_year:
            whole = self._whole_behind(tokens, unit[1], reference)
            if whole is None:
                return None  # the last half: of what, is not said
        if unit is not None:
            return self._relative_unit(tokens, index, unit[0], offset, unit[1], reference)
        season = self._seasons.at(keys, at)
        if season is not None:
            return self._relative_season(index, season[1], season[0], offset, reference)
        month = self.months.get(keys[at])
        if month is not None and not (keys[at] in self._verbs and self._is_verb(tokens, at)):
            dated = self._from_month(tokens, at, reference)
            if dated is not None and dated.precision == "day":
                dated.first = index
                return dated
            return self._with_offset(index, at + 1, month, offset, reference)
        weekday = self._weekdays.get(keys[at])
        if weekday is not None:
            dated = self._date_behind_weekday(tokens, index, at + 1, weekday, reference)
            if dated is not None:
                return dated
            nearest = offset == -1 or self._nearest_words.before(keys, at) is not None
            stretch = periods.weekday(weekday, reference, offset, nearest=nearest) if reference else None
            return Base(index, self._behind_day(tokens, at + 1), stretch, "day")
        holiday = self._holidays.at(keys, at)
        if holiday is not None:
            stretch = periods.nearest_year(holiday[0], reference, offset) if reference else None
            return Base(index, holiday[1], stretch, "day")
        return None

    @staticmethod
    def _with_offset(first: int, last: int, month: int, offset: int, reference: Reference | None) -> Base:
        if reference is None:
            return Base(first, last, None, "month")
        if offset == 0:
            return Base(first, last, periods.month(reference[0].year, month), "month")
        return Base(first, last, periods.nearest_month(month, reference, offset), "month")

    def _relative_unit(
        self, tokens: Tokens, first: int, unit: str, offset: int, last: int, reference: Reference | None
    ) -> Base | None:
        keys = tokens.keys
        if keys[first] in self._plural_relatives or keys[first + 1] in self._plural_relatives:
            unit = unit if unit.endswith("s") else f"{unit}s"
        behind = self._after.at(keys, last)
        if behind is not None and offset == 0:  # ce mois-ci; dieses Jahr is whole as it is
            offset, last = behind
        if unit.endswith("s") and offset == 0:
            return None
        if unit in ("quarter", "half", "week", "month") and offset == -1:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None and (unit != "month" or whole.precision == "year"):
                return Base(first, whole.last, periods.nth_within(unit, -1, whole.stretch), _precision(unit))
        stretch = periods.relative(unit, offset, reference) if reference else None
        if unit == "year" and keys[last] == "'" and keys[last + 1] == "s":
            part = self.at(tokens, last + 2, reference)  # next year's first quarter
            if part is not None and part.year is not None and part.precision in ("quarter", "half", "month"):
                since = stretch.since if stretch else None
                return Base(first, part.last, part.year(since.year) if since else None, part.precision)
        if unit == "week":
            at = last + 1 if keys[last] == "," else self.skip_fillers(tokens, last)
            weekday = self._weekdays.get(keys[at])
            if weekday is not None:
                return Base(first, at + 1, periods.day_of_week(stretch, weekday), "day")
        year_offset = offset if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=year_offset)

    def _whole_behind(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The month or year that a week or quarter belongs to: of July, de 2016, of last month."""
        at = self.skip_fillers(tokens, index)
        if at == index:
            return None
        base = self.at(tokens, at, reference)
        return base if base is not None and base.precision in ("month", "year") else None

    @staticmethod
    def _relative_season(first: int, last: int, name: str, offset: int, reference: Reference | None) -> Base:
        stretch = None
        if reference is not None:
            year = reference[0].year
            here = periods.season(name, year)
            if offset > 0 and here and here.since and here.since <= reference[0]:
                year += 1
            elif offset < 0 and here and here.until and here.until > reference[0]:
                year -= 1
            stretch = periods.season(name, year)
        return Base(first, last, stretch, "season")

    def _season(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        found = self._seasons.at(tokens.keys, index)
        if found is None:
            return None
        name, at = found
        year = self.year_behind(tokens, at, reference)
        if year is not None:
            stretch = periods.season(name, year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(index, year[1], stretch, "season")
        after = self._after.at(tokens.keys, at)
        return self._relative_season(index, after[1], name, after[0], reference) if after else None

    def _unit_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """bulan depan, le mois prochain, tahun 2018, kuartal III 2018, abad ke-19, the end of the year."""
        keys = tokens.keys
        found = self._units.at(keys, index)
        if found is None:
            return None
        unit, at = found
        after = self._after.at(keys, at)
        if after is not None and not (unit.endswith("s") and after[0] == 0):
            return self._relative_behind(tokens, index, unit, after[0], after[1], reference)
        if unit == "year" and keys[index] in self._year_words:
            decade = self._decade(tokens, at, reference)
            if decade is not None:
                decade.first = index
                return decade
            year = self.year(tokens, at)
            if year is not None:
                return Base(index, year[1], periods.year(year[0]), "year")
        if unit in ("quarter", "half", "week"):
            which = self._which(tokens, at)
            if which is not None and (unit != "week" or self._week_of_year.at(keys, index) is not None):
                return self._nth(tokens, index, unit, which[0], which[1], reference)
        if unit in ("century", "centurys"):
            centuries = self._centuries_behind(tokens, index, at) or self._roman_centuries(tokens, index, at)
            if centuries is not None:
                return centuries
        if unit == "week":
            dated = self._week_of_day(tokens, index, at, reference)
            if dated is not None:
                return dated
        if unit == "month" and keys[at] in self.months:
            return self._with_year(tokens, index, at + 1, self.months[keys[at]], None, reference)
        if unit == "weekend" and self._in_context(tokens, index) and keys[index - 1] not in self._and:
            return Base(index, at, periods.weekend(reference) if reference else None, "range")
        if unit in ("year", "month", "week", "quarter", "decade", "century"):
            return self._current(tokens, index, unit, at, reference)
        return None

    def _current(self, tokens: Tokens, first: int, unit: str, last: int, reference: Reference | None) -> Base | None:
        """The unit that the publication lies in, of which a part is named: the end of the year."""
        if not self._bounded_by_part(tokens, first):
            return None
        stretch = periods.relative(unit, 0, reference) if reference else None
        offset = 0 if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=offset)

    def _centuries_behind(self, tokens: Tokens, first: int, at: int) -> Base | None:
        """Abad ke-19, siglo XV; and several: abad ke-15 dan ke-16, del siglo XV al XVIII."""
        which = self._which(tokens, at)
        if which is None:
            return None
        begin = self._linked(tokens, which[1])
        if begin:
            begin += tokens.keys[begin] in self._units
            second = self._which(tokens, begin)
            if second is not None and not (tokens.keys[begin].isdecimal() and tokens.keys[second[1]].isalpha()):
                return _centuries(first, second[1], which[0], second[0])
        return _centuries(first, which[1], which[0], which[0])

    def _roman_centuries(self, tokens: Tokens, index: int, last: int) -> Base | None:
        """XVe siècle; XVe et XVIe siècles, du XVe au XVIIIe siècle."""
        keys = tokens.keys
        which = self._roman_ordinal(keys[index - 1]) if index else None
        if not which:
            return None
        for link in range(index - 2, max(index - 2 - _LINK_REACH, 0), -1):
            if self._linked(tokens, link) == index - 1:
                before = self._roman_ordinal(keys[link - 1]) if keys[link - 1][-1:] == "e" else None
                return _centuries(link - 1 if before else index - 1, last, before or which, which)
        return _centuries(index - 1, last, which, which)

    def _roman_ordinal(self, key: str) -> int | None:
        """The XVIIIe of "XVIIIe siècle"."""
        return _roman(key.rstrip("èem")) if key[:1] in _ROMAN else None

    def _linked(self, tokens: Tokens, index: int) -> int:
        """The token behind what links two ordinals: and, bis zum, et le; 0 where nothing does."""
        keys = tokens.keys
        if keys[index] in self._and_or or keys[index] in DASHES:
            return self.skip_fillers(tokens, index + 1)
        to = self._to.at(keys, index)
        return self.skip_fillers(tokens, to[1]) if to else 0

    def _centuries_before(self, tokens: Tokens, index: int, which: int, last: int) -> Base | None:
        """The 15th and 16th centuries, vom 15. bis zum 18. Jahrhundert."""
        begin = self._linked(tokens, last)
        if not begin or not tokens.keys[begin]:
            return None
        part = self._part_words.at(tokens.keys, begin)
        begin = self.skip_fillers(tokens, part[1]) if part else begin
        second = self._ordinal(tokens, begin)
        unit = self._units.at(tokens.keys, second[1] + (tokens.keys[second[1]] == "-")) if second else None
        if second is None or unit is None or unit[0] not in ("century", "centurys"):
            return None
        if part is not None or self._part_words.before(tokens.keys, index) is not None:
            return _centuries(index, last, which, which)  # the late 19th and early 20th century are read each
        return _centuries(index, unit[1], which, second[0])

    def _ordinal(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """An ordinal and the token behind it: 15th, "15.", fifteenth."""
        keys = tokens.keys
        if not keys[index].isdecimal():
            number = self._numbers.at(tokens, index) if self._numbers.may_begin(keys[index]) else None
            ordinal = number is not None and number.ordinal and number.lower <= 100
            return (int(number.lower), number.last) if number is not None and ordinal else None
        last = index + 1
        ended = keys[last] in self._numbers.endings or (keys[last] == "." and self._numbers.words.ordinal_dot)
        return (int(keys[index]), last + 1) if len(keys[index]) <= 2 and ended and tokens.glued(last) else None

    def _relative_behind(
        self, tokens: Tokens, first: int, unit: str, offset: int, last: int, reference: Reference | None
    ) -> Base:
        """The unit with its next or last behind it; a last week may be that of a month or year."""
        if not unit.endswith("s") and tokens.keys[first - 1] in self._plural_articles:
            unit = f"{unit}s"
        if unit in ("week", "quarter", "half") and offset == -1:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None:
                return Base(first, whole.last, periods.nth_within(unit, -1, whole.stretch), _precision(unit))
        stretch = periods.relative(unit, offset, reference) if reference else None
        year_offset = offset if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=year_offset)

    def _week_of_day(self, tokens: Tokens, index: int, at: int, reference: Reference | None) -> Base | None:
        """The week of April 10th; the week commencing 4 February; la semaine du 18."""
        of = self._week_of.at(tokens.keys, at)
        if of is None:
            return None
        start = self.skip_fillers(tokens, of[1])
        day = self.at(tokens, start, reference)
        if day is None and tokens.keys[start].isdecimal():
            number = self.day_number(tokens, start)
            month = periods.relative("month", 0, reference) if reference else None
            if number is not None and month is not None and month.since is not None:
                stretch = periods.day(month.since.year, month.since.month, number[0])
                day = Base(start, number[1], stretch, "day")
        if day is None or day.precision != "day":
            return None
        return Base(index, day.last, periods.week_of(day.stretch), "week")

    def _bounded_by_part(self, tokens: Tokens, index: int) -> bool:
        """Whether "end of the" stands before a bare unit, which makes it the current one."""
        keys, at = tokens.keys, index
        for _ in range(3):
            if self._part_words.before(keys, at) is not None:
                return at != index or keys[at - 1] in ("of", "mi", "-")
            filler = self._fillers.before(keys, at)
            if filler is None:
                return False
            at = filler[1]
        return False

    def _numbered_week(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """week 12, KW 12."""
        keys = tokens.keys
        week = self._week_of_year.at(keys, index)
        if week is None or not keys[week[1]].isdecimal() or len(keys[week[1]]) > 2:
            return None
        return self._nth(tokens, index, "week", int(keys[week[1]]), week[1] + 1, reference)

    def _which(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """The number behind a unit: ketiga, III, ke-19, 3."""
        keys = tokens.keys
        number = self._numbers.at(tokens, index) if keys[index] else None
        if number is not None and (number.ordinal or (number.plain and number.lower < 100)):
            return int(number.lower), number.last
        roman = _roman(keys[index]) if tokens.text[tokens.starts[index] : tokens.ends[index]].isupper() else None
        return (roman, index + 1) if roman else None

    def _nth(
        self, tokens: Tokens, first: int, unit: str, which: int, last: int, reference: Reference | None
    ) -> Base | None:
        if unit in ("century", "centurys"):
            stretch = periods.century(which)
            return Base(first, last, stretch, "century") if stretch else None
        if unit not in ("quarter", "half", "week", "month"):
            return None

        def in_year(number: int) -> Stretch | None:
            return periods.nth(unit, which, number)

        precision = _precision(unit)
        if unit == "week":
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None and whole.precision == "month":
                return Base(first, whole.last, periods.nth_within("week", which, whole.stretch), "week")
        year = self.year_behind(tokens, last, reference)
        if year is not None:
            stretch = in_year(year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(first, year[1], stretch, precision, in_year if stretch is None else None, year[2])
        if unit == "month" or in_year(2000) is None or tokens.keys[last - 1] in self._needs_year:
            return None
        if unit == "week" and tokens.keys[first] not in self._week_of_year:
            return None
        return Base(first, last, periods.this_or_last(in_year, reference) if reference else None, precision, in_year)

    def _ordinal_first(
        self, tokens: Tokens, index: int, reference: Reference | None, number: Number | None = None
    ) -> Base | None:
        """third quarter of 2018, 19. Jahrhundert, ersten Mai, twenty-third day of September. A `number` in words is
        given, one of figures is not."""
        keys = tokens.keys
        if number is None:
            ordinal = self._ordinal(tokens, index)
            if ordinal is None:
                return None
            which, last = ordinal
        else:
            if number.lower > 100 or number.lower != int(number.lower):
                return None
            which, last = int(number.lower), number.last
            if number.ordinal or self._numbers.words.cardinal_days:
                dated = self._day_of_month(tokens, index, reference)
                if dated is not None or not number.ordinal:
                    return dated
        if keys[last] == "-" and tokens.glued(last):
            last += 1
        unit = self._units.at(keys, last)
        if unit is not None and unit[0] == "centurys" and number is not None and not number.ordinal:
            return None
        if unit is None:
            return self._centuries_before(tokens, index, which, last)
        return self._nth(tokens, index, unit[0], which, unit[1], reference)

    def _quarter_sign(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Q3 2018, T3, H1 2019."""
        keys = tokens.keys
        key = keys[index]
        if key not in ("q", "t", "h") or not tokens.glued(index + 1) or keys[index + 1] not in ("1", "2", "3", "4"):
            return None
        if (key == "t" and "trimestre" not in self._units) or (key == "h" and int(keys[index + 1]) > 2):
            return None
        if tokens.glued(index + 2) and keys[index + 2].isalnum():
            return None
        if tokens.glued(index) and (keys[index - 1] not in MARKS):
            return None
        return self._nth(tokens, index, "half" if key == "h" else "quarter", int(keys[index + 1]), index + 2, reference)

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
        unit = self._units.at(keys, at)
        if unit is None or (inner is not None and not (unit[0].endswith("s") or keys[at].endswith("s"))):
            return None
        name, last = unit
        if self._numbers.half_joined(tokens, last) is not None:
            return None  # il y a un an et demi: told as a length
        count = int(number.lower)
        if name == "fortnight":
            name, count = "weeks", count * 2
        if inner is not None:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None:
                return Base(index, whole.last, periods.edge(whole.stretch, name, inner[0] * count), "range")
            if first is not None:
                return None
        else:
            onward = self._in_after.at(keys, last)
            if onward is not None and keys[onward[1]] in self._leaving:
                onward = None  # five weeks away from the vote
            away = self._side(onward, self._ago_after.at(keys, last))
            if away is not None:
                return self._away(index, away[1], name, away[0] * count, reference)
            counted = self._counted_from(tokens, index, last, name, count, reference)
            if counted is not None:
                return counted
            edge = self._edge(tokens, index, last, name, count, reference)
            if edge is not None:
                return edge
            inner = self._side(self._next_n.at(keys, last), self._last_n.at(keys, last))
            if inner is not None:
                return self._wide(index, inner[1], name, inner[0] * count, reference)
            within = self._within.before(keys, index) if self._lies_ahead(tokens, index) else None
            if within is not None:
                return self._wide(within[1], last, name, count, reference)
            onward = self._in_before.before(keys, index) if self._lies_ahead(tokens, index) else None
            away = self._side(onward, self._ago_before.before(keys, index))
            if away is not None:
                return self._away(away[1], last, name, away[0] * count, reference)
            wide = self._side(self._next_n.before(keys, index), self._last_n.before(keys, index))
            if wide is not None:
                return self._wide(wide[1], last, name, wide[0] * count, reference)
            return None
        return self._wide(index, last, name, inner[0] * count, reference)

    def _joined_ago(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Setahun lalu, seminggu lagi: one, and its unit, in a word."""
        joined = self._numbers.with_unit(tokens, index)
        name = _JOINED.get(joined[1]) if joined is not None and joined[0].lower == 1 else None
        if name is None:
            return None
        away = self._side(self._in_after.at(tokens.keys, index + 1), self._ago_after.at(tokens.keys, index + 1))
        return self._away(index, away[1], name, away[0], reference) if away is not None else None

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
            return None
        return Base(side[1], whole.last, periods.edge(whole.stretch, unit, side[0] * count), "range")

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
        if way is None:
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
        return Base(first, last, stretch, _precision(unit.removesuffix("s")))

    @staticmethod
    def _wide(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        return Base(first, last, periods.span_of(unit, count, reference) if reference else None, "range")


def _centuries(first: int, last: int, since: int, until: int) -> Base | None:
    """One century, or all from one to another."""
    start, end = periods.century(since), periods.century(until)
    if start is None or end is None or since > until:
        return None
    if since == until:
        return Base(first, last, start, "century")
    return Base(first, last, Stretch(start.since, end.until, "range"), "range")


def _precision(unit: str) -> Precision:
    return periods.PRECISIONS.get(unit, "range")


def _roman(key: str) -> int | None:
    """A Roman numeral up to 39; None for anything else."""
    if not key or len(key) > 7 or not all(letter in _ROMAN for letter in key):
        return None
    total = 0
    for letter, following in zip(key, key[1:] + " ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total

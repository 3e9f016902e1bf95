"""Dates that begin with a name: September 30, 2018; Friday; yesterday; Christmas."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language import periods
from factcheck.language.dates import yearly
from factcheck.language.dates.figures import full_year
from factcheck.language.dates.forms import DASHES, MARKS, Base
from factcheck.language.dates.tenses import TensedDates
from factcheck.language.model import Precision
from factcheck.language.periods import PRECISIONS, Reference, Stretch
from factcheck.language.tokens import SENTENCE_STARTS, Tokens

_SIGNS = frozenset("%°€$£")  # behind a figure, they make it no year
_YEAR = 4  # digits
_PAST_YEARS = 40  # from which on two figures behind a month are a year: mai 68
_OPENING = frozenset({"", ".", "!", "?", "\n", "“", '"', "„", "«"})
_COUNTING = frozenset({"%", "-", "–", "/", ":", "$", "€", "£", "°"})


class NamedDates(TensedDates):
    """Months, weekdays, days in one word and holidays."""

    def _from_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """September 30, 2018; September 2018; in September; Sep-23-2020; november 19-20."""
        keys = tokens.keys
        month = self.months.get(keys[index])
        if month is None or (keys[index] in self._verbs and self._is_verb(tokens, index)):
            return None
        if keys[index] in self._proper and self._is_proper(tokens, index):
            return None
        if self._is_somebodys(tokens, index):
            return None
        last = index + 1
        short = keys[index] in self._short
        is_number = keys[index] in self._numbers.words.cardinals and not (keys[last] == "." and tokens.glued(last))
        if is_number and not (keys[last].isdecimal() and len(keys[last]) == 4):
            return None  # sept is seven in French, and September only as "sept."
        dotted = (
            keys[index] in self._dotted
            and keys[index] not in self._wide_names
            and keys[last] == "."
            and tokens.glued(last)
        )
        if dotted and (last + 1 < tokens.count or self._in_context(tokens, index)):
            last += 1
        at = last + 1 if keys[last] in MARKS and tokens.glued(last) and tokens.glued_digits(last + 1) else last
        if keys[at] == "the":
            at += 1
        if (
            keys[at] == ","
            and keys[at + 1].isdecimal()
            and keys[at + 2] in self._numbers.endings
            and tokens.glued(at + 2)
        ):
            at += 1  # October, 1st
        if (keys[at][:1].isdecimal() or keys[at] in self._numbers.openings) and (at > last or not tokens.glued(at)):
            dated = self._day_behind(tokens, index, at, month, reference)
            if dated is not None:
                return dated
        if keys[index] in self._never_alone:
            behind = keys[self.skip_fillers(tokens, last)]
            if not (dotted and len(behind) == _YEAR and behind.isdecimal()):
                return None
        capital = tokens.text[tokens.starts[index]].isupper()
        if short and not (capital and self._named(tokens, index)) and not self._in_context(tokens, index):
            to = self._to.at(keys, last)
            if keys[to[1] if to else last + (keys[last] in DASHES)] not in self.months or (
                to is None and keys[last] not in DASHES
            ):
                return None
        return self._with_year(tokens, index, last, month, None, reference)

    def _day_behind(self, tokens: Tokens, first: int, at: int, month: int, reference: Reference | None) -> Base | None:
        """The day behind a month, or its year: September 30, 2018; May twenty-nine; Sep-23-2020."""
        keys = tokens.keys
        if len(keys[at]) == 4 and keys[at].isdecimal():
            return self._with_year(tokens, first, at, month, None, reference)
        if keys[at].isdecimal():
            if len(keys[at]) == 2 and int(keys[at]) >= _PAST_YEARS and not keys[at + 1].isalpha():
                counted = keys[at + 1] in _COUNTING or (keys[at + 1] == "," and keys[at + 2].isdecimal())
                year = None if counted else periods.month(full_year(int(keys[at])), month)  # mai 68
                return Base(first, at + 1, year, "month") if year is not None else None
            day = self.day_number(tokens, at)
            if day is not None and (self._words.month_first or keys[day[1]] in (",", "-", "–")):
                return self._with_year(tokens, first, day[1], month, day[0], reference)
            return None
        if not self._words.month_first:
            return None
        number = self._numbers.at(tokens, at)
        if number is None or number.lower != number.upper or not 1 <= number.lower <= 31 or number.fraction:
            return None
        following = keys[number.last]
        if not number.ordinal and (
            (following.isalnum() and not self._numbers.may_begin(following))
            or tokens.text[tokens.starts[first]].islower()
        ):
            return None
        return self._with_year(tokens, first, number.last, month, int(number.lower), reference)

    def _is_proper(self, tokens: Tokens, index: int) -> bool:
        """Whether a month is the planet: with a capital inside a sentence, and no day or year beside it."""
        before = tokens.keys[index - 1]
        if before in SENTENCE_STARTS or before in self._words.year_before:
            return False
        if not tokens.text[tokens.starts[index]].isupper():
            return False
        return not tokens.keys[index + 1][:1].isdecimal() and not tokens.keys[index - 1][:1].isdecimal()

    def _is_somebodys(self, tokens: Tokens, index: int) -> bool:
        """Whether a month is a first name: written by MAY Larkin, JULIO Cortés dijo. Another name stands behind it, and
        before it what names who did something, or nothing."""
        keys, text, starts = tokens.keys, tokens.text, tokens.starts
        if index + 1 >= tokens.count or not text[starts[index]].isupper() or not text[starts[index + 1]].isupper():
            return False
        behind, before = keys[index + 1], keys[index - 1] if index else ""
        if not behind.isalpha() or behind in self._dated_behind or tokens.slice(index + 1, index + 2).isupper():
            return False
        if before in self._words.named_by:
            done = keys[index - 2].endswith(self._words.named_by_behind or ("",))
            return done and self._to.at(keys, index + 1) is None
        return before in _OPENING and not tokens.in_headline(index)

    def _named(self, tokens: Tokens, index: int) -> bool:
        """Whether a capital tells: not at the start of a sentence, and the word is a month when written so."""
        behind = tokens.text[tokens.starts[index + 1] : tokens.ends[index + 1]] if index + 1 < tokens.count else ""
        if behind[:1].isupper() and behind.isalpha() and not behind.isupper():
            return False  # Mei Arisawa
        starts = index == 0 or tokens.keys[index - 1] in (".", "!", "?", "\n", ":", "“", '"')
        return not starts and tokens.keys[index] in self._words.not_months and len(tokens.keys[index]) > 3

    def _with_year(
        self, tokens: Tokens, first: int, at: int, month: int, day: int | None, reference: Reference | None
    ) -> Base:
        """Finish a month or day with the year behind it, named or relative, or without one."""

        def in_year(number: int) -> Stretch | None:
            return periods.day(number, month, day) if day else periods.month(number, month)

        keys = tokens.keys
        precision: Precision = "day" if day else "month"
        if day:
            ranged = self._days_behind(tokens, first, at, month, day, reference)
            if ranged is not None:
                return ranged
        year = self.year_behind(tokens, at, reference)
        if year is not None:
            stretch, last, offset = year
            resolved = in_year(stretch.since.year) if stretch is not None and stretch.since else None
            return Base(first, last, resolved, precision, in_year if stretch is None else None, offset)
        after = self._after.at(keys, at)
        if after is not None:
            return self._nearest(first, after[1], month, day, reference, after[0])
        return self._nearest(first, at, month, day, reference, None)

    def _days_behind(
        self, tokens: Tokens, first: int, at: int, month: int, day: int, reference: Reference | None
    ) -> Base | None:
        """November 19-20, 2018; April 9th through 17th; May 7 or 8."""
        keys = tokens.keys
        listed = keys[at] in self._and_or
        to = (True, at + 1) if listed or (keys[at] in DASHES and tokens.glued(at)) else self._to.at(keys, at)
        if to is None or (not self._words.month_first and keys[at] not in DASHES):
            return None
        second = self.day_number(tokens, self.skip_fillers(tokens, to[1]))
        if second is None or not day < second[0] or keys[second[1]] in self.months or keys[second[1]] in MARKS:
            return None
        if keys[self.skip_fillers(tokens, second[1])] in self.months:
            return None
        if listed and not tokens.glued(second[1] - 1) and self._counts_on(tokens, second[1]):
            return None
        right = self._with_year(tokens, first, second[1], month, second[0], reference)
        if right.stretch is None or right.stretch.since is None:
            return Base(first, right.last, None, "range")
        start = periods.day(right.stretch.since.year, month, day)
        return Base(first, right.last, Stretch(start.since, right.stretch.until, "range"), "range") if start else None

    def _counts_on(self, tokens: Tokens, index: int) -> bool:
        """Whether a figure behind a date may count what stands here: on May 7 and 8 people …"""
        keys = tokens.keys
        return keys[index] in ("%", "$", "€", "£", "°") or (keys[index].isalpha() and keys[index] not in self._context)

    def year_behind(
        self, tokens: Tokens, index: int, reference: Reference | None
    ) -> tuple[Stretch | None, int, int | None] | None:
        """The year behind a month or quarter: ", 2018", "of this year", "'98", "of 87"."""
        return tokens.nested(lambda: self._year_behind(tokens, index, reference))

    def _year_behind(
        self, tokens: Tokens, index: int, reference: Reference | None
    ) -> tuple[Stretch | None, int, int | None] | None:
        keys = tokens.keys
        at = index
        if keys[at] == "," or (keys[at] in MARKS and tokens.glued(at)):
            at += 1
        behind = self.skip_fillers(tokens, at)
        short = behind > at and len(keys[behind]) == 2 and keys[behind].isdecimal() and int(keys[behind]) > 31
        measured = keys[behind + 1].isalnum() or keys[behind + 1][:1] in _SIGNS  # en janvier à 38 °C
        if short and not measured and keys[behind - 1] not in self._words.clock_fillers:
            return periods.year(full_year(int(keys[behind]))), behind + 1, None  # April of 87
        if keys[behind] == "'" and keys[behind + 1].isdecimal() and len(keys[behind + 1]) == 2:
            return periods.year(full_year(int(keys[behind + 1]))), behind + 2, None
        year = self.year(tokens, behind)
        if year is not None:
            return periods.year(year[0]), year[1], None
        if behind > at and keys[behind - 1] in self._year_words:  # tahun lalu: no filler, where it is told which
            told = self._unit_first(tokens, behind - 1, reference)
            if told is not None and told.precision == "year":
                return told.stretch, told.last, told.year_offset
        if keys[behind] and not keys[behind][0].isdecimal() and self._numbers.may_begin(keys[behind]):
            number = self._numbers.at(tokens, behind)
            spelled = self._spelled_year(tokens, number) if number is not None else None
            if spelled is not None and spelled.first == behind:
                return spelled.stretch, spelled.last, None
        if keys[index] == ",":
            return None
        base = self._relative(tokens, behind, reference) or self._unit_first(tokens, behind, reference)
        if base is not None and base.precision == "year":
            return base.stretch, base.last, base.year_offset
        return None

    def _from_weekday(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Friday, 30 September; am Montag; lundi dernier; Senin (30/9/2018); Tuesday of next week; mardi 11."""
        keys = tokens.keys
        weekday = self._weekdays.get(keys[index])
        if weekday is None:
            weekday = self._short_weekdays.get(keys[index])
            if weekday is None:
                return None
            return self._date_behind_weekday(tokens, index, index + 1 + (keys[index + 1] == "."), weekday, reference)
        if self._every.before(keys, index) is not None:
            return None
        is_unit = keys[index] in self._units and keys[index - 1] not in self._day_words
        if is_unit and tokens.text[tokens.starts[index]].islower():
            return None  # minggu is a week, and Minggu is Sunday
        at = index + 1
        if keys[at] in self._behind_weekday or (keys[at] and self._numbers.may_begin(keys[at])):
            at = self._behind_day(tokens, at)
            told = self._weekday_and_more(tokens, index, at, weekday, reference)
            if told is not None:
                return told
        if keys[index - 1] in self._habitual or keys[index - 1] in self._numbers.words.ordinals:
            return None  # le lundi; the first Sunday of the month
        if reference is None:
            return Base(index, at, None, "day")
        stretch = (periods.coming_weekday if self.is_ahead(tokens, index, at) else periods.weekday)(weekday, reference)
        return Base(index, at, stretch, "day")

    def _weekday_and_more(
        self, tokens: Tokens, index: int, at: int, weekday: int, reference: Reference | None
    ) -> Base | None:
        """A weekday with the date or week that stands behind it, at token `at`."""
        dated = self._date_behind_weekday(tokens, index, at, weekday, reference)
        if dated is not None:
            return dated
        after = self._after.at(tokens.keys, at)
        week_at = self.skip_fillers(tokens, at)
        week = self._relative(tokens, week_at, reference) or (
            self._unit_first(tokens, week_at, reference) if tokens.keys[week_at] in self._units else None
        )
        if week is not None and week.precision == "week":
            return Base(index, week.last, periods.day_of_week(week.stretch, weekday), "day")
        if after is None:
            return None
        stretch = None
        if reference is not None:
            stretch = periods.weekday(weekday, reference, after[0] or None, nearest=after[0] == -1)
        return Base(index, after[1], stretch, "day")

    def coming_day(self, tokens: Tokens, base: Base, reference: Reference) -> Stretch | None:
        """The first such weekday from the publication on, where a date is a weekday and no more."""
        since = base.stretch.since if base.stretch else None
        if since is None or tokens.keys[base.first] not in self._weekdays:
            return None
        alone = base.last == self._behind_day(tokens, base.first + 1)
        return periods.coming_weekday(since.weekday(), reference) if alone else None

    def _date_behind_weekday(
        self, tokens: Tokens, first: int, at: int, weekday: int, reference: Reference | None
    ) -> Base | None:
        keys = tokens.keys
        while keys[at] in (",", "(") or keys[at] in self._day_words:
            at += 1
        comma = at
        at = self.skip_fillers(tokens, at)
        date: Base | None
        if keys[at][:1].isdecimal():
            date = self._numeric(tokens, at, reference) or self._day_of_month(tokens, at, reference)
        elif keys[at] in self.months:
            date = self._from_month(tokens, at, reference)
        else:
            number = self._numbers.at(tokens, at) if self._numbers.may_begin(keys[at] or "\n") else None
            date = self._ordinal_first(tokens, at, reference, number) if number is not None else None
        if date is not None and date.precision == "day":
            date.first = first
            return date
        day = self.day_number(tokens, at) if keys[at] else None
        if (
            day is None
            or keys[day[1]][:1].isalnum()
            or (keys[comma - 1] == "," and comma == at and keys[at].isdecimal())
            or keys[at - 1] in self._words.clock_fillers
        ):
            return None
        if keys[day[1]] in (":", "-", "–", "%", "/", "h"):
            return None
        stretch = periods.weekday_on(weekday, day[0], reference) if reference else None
        return Base(first, day[1], stretch, "day") if stretch or not reference else None

    def _behind_day(self, tokens: Tokens, index: int) -> int:
        """Swallow the part of the day: Friday night, lundi soir."""
        found = self._parts_of_day.at(tokens.keys, index)
        return found[1] if found else index

    def _one_word(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """today, gestern, kemarin; heuer; Christmas."""
        keys = tokens.keys
        day = self._days.at(keys, index)
        if day is not None and day[0] == -1 and self._within.before(keys, index) is not None:
            return None  # dalam semalam
        if day is not None and (keys[index] not in self._lower or tokens.text[tokens.starts[index]].islower()):
            stretch = periods.relative("day", day[0], reference) if reference else None
            return Base(index, self._behind_day(tokens, day[1]), stretch, "day")
        fixed = self._fixed.at(keys, index)
        if fixed is not None:
            (unit, offset), last = fixed
            return Base(
                index,
                last,
                periods.relative(unit, offset, reference) if reference else None,
                PRECISIONS.get(unit, "range"),
            )
        holiday = self._holidays.at(keys, index)
        if holiday is not None:
            if keys[index] in self._words.capital_holidays and tokens.text[tokens.starts[index]].islower():
                return None
            return self._holiday(tokens, index, holiday[0], holiday[1], reference)
        return None

    def _holiday_weekend(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Osterwochenende."""
        holiday = self._holidays.at([self._holiday_weekends[tokens.keys[index]]], 0)
        if holiday is None:
            return None
        day = self._holiday(tokens, index, holiday[0], index + 1, reference)
        return Base(index, day.last, periods.weekend_of(day.stretch), "range")

    def _from_now(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """between NOW and November"""
        now = self._now.at(tokens.keys, index)
        if now is None or tokens.keys[now[1]] not in self._and or self._between.before(tokens.keys, index) is None:
            return None
        return Base(index, now[1], periods.relative("day", 0, reference) if reference else None, "day")

    def _holiday(
        self,
        tokens: Tokens,
        first: int,
        in_year: Callable[[int], Stretch | None],
        last: int,
        reference: Reference | None,
    ) -> Base:
        eve = self._eve_of.before(tokens.keys, first)
        if eve is not None:
            told, first = in_year, eve[1]

            def in_year(number: int) -> Stretch | None:
                day = told(number)
                return periods.shifted(day, -1) if day is not None else None

        year = self.year_behind(tokens, last, reference)
        if year is not None:
            stretch = in_year(year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(first, year[1], stretch, "day", in_year if stretch is None else None, year[2])
        unit = self._units.at(tokens.keys, last)
        if unit is not None and unit[0] == "weekend":  # Easter weekend
            day = yearly.nearest_year(in_year, reference) if reference else None
            return Base(first, unit[1], periods.weekend_of(day), "range")
        after = self._after.at(tokens.keys, last)
        offset = after[0] if after else None
        stretch = yearly.nearest_year(in_year, reference, offset) if reference else None
        return Base(first, after[1] if after else last, stretch, "day", in_year)

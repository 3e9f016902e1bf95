"""Dates by their unit: next month, this summer, the third quarter of 2018, the end of the year."""

from __future__ import annotations

from abc import abstractmethod

from factcheck.language import periods
from factcheck.language.dates import yearly
from factcheck.language.dates.centuries import CenturyDates
from factcheck.language.dates.forms import MARKS, Base
from factcheck.language.model import Precision
from factcheck.language.numbers.reading import Number
from factcheck.language.periods import Reference, Stretch
from factcheck.language.tokens import Tokens

_DAY_DIGITS = 2
_LASTING = frozenset({"week", "month", "quarter", "half", "year"})  # what may be told by its last day


class UnitDates(CenturyDates):
    """This, next and last units, and the nth of a year."""

    @abstractmethod
    def _ended_on(
        self, tokens: Tokens, first: int, last: int, unit: str, count: int, reference: Reference | None
    ) -> Base | None:
        """The year to March, the quarter ended 31 March: see counts.py."""

    def _relative(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """next month, dieses Jahres, ce mois-ci, last March, next Friday, this summer."""
        keys = tokens.keys
        found = self._before.at(keys, index)
        if found is None:
            return None
        offset, at = found
        if offset == -1 and keys[at] in self._month_units:
            return self._month_unit(tokens, index, -1, at, reference)
        unit = self._units.at(keys, at)
        if unit is not None and keys[unit[1] - 1] in self._needs_year:
            whole = self._whole_behind(tokens, unit[1], reference)
            if whole is None:
                return None  # the last half: of what, is not said
        if unit is not None:
            return self._relative_unit(tokens, index, unit[0], offset, unit[1], reference)
        season = self._seasons.at(keys, at)
        if season is not None:
            return self._relative_season(tokens, index, season[1], season[0], offset, reference)
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
            stretch = yearly.nearest_year(holiday[0], reference, offset) if reference else None
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
        if (unit.endswith("s") and offset == 0) or (unit == "day" and offset):
            return None  # the last day is the last of something, and the next follows on another
        if unit in ("quarter", "half", "week", "month") and offset == -1:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None and (unit != "month" or whole.precision == "year"):
                return _last_of(first, unit, whole)
        if (unit == "decade" and offset) or (unit == "year" and offset == -1 and keys[first] in self._spanning):
            span = periods.span_of(unit, offset, reference) if reference else None
            return Base(first, last, span, "range")  # the past year, the last decade: up to now
        stretch = periods.relative(unit, offset, reference) if reference else None
        if unit == "weekend" and offset == 0 and reference is not None and self._is_told(tokens, first, last):
            stretch = periods.weekend(reference)  # on a Tuesday, they met this weekend
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
        """The month or year that a week or quarter belongs to, or the century that a half does: of July, de 2016, of
        last month, abad ke-13."""
        whole = self._whole.at(tokens.keys, index)
        if whole is not None and not tokens.keys[whole[1]][:1].isdecimal():
            longer = self._inside_fillers(tokens, index, whole[1], reference)  # de l'année DERNIÈRE
            if longer is not None and longer.last > whole[1]:
                return longer
            stretch = periods.relative(whole[0], 0, reference) if reference is not None else None
            return Base(index, whole[1], stretch, _precision(whole[0]))
        at = self.skip_fillers(tokens, index)
        if at == index and self._words.relative_before:
            return None
        keys = tokens.keys
        if at > index and keys[index] in self._units and keys[at] in self._after:
            at = index  # tiga bulan pertama tahun ini, where "tahun" also stands before figures
        if at == index and keys[at] in self.months:
            return self._with_year(tokens, at, at + 1, self.months[keys[at]], None, reference)
        base = self.at(tokens, at, reference)
        if base is None and keys[at]:
            base = self.at(tokens, at + 1, reference)  # read from its second word on: XIIIe siècle, années 1990
            base = base if base is not None and base.first <= at else None
        if base is None and at - index > 1:
            base = self._inside_fillers(
                tokens, index, at, reference
            )  # de l'AN DERNIER, where "l'an" stands before 2018
        return base if base is not None and base.precision in ("month", "year", "decade", "century") else None

    def _inside_fillers(self, tokens: Tokens, index: int, last: int, reference: Reference | None) -> Base | None:
        """A month or year that begins among the small words [index, last) and ends behind them."""
        found = (self.at(tokens, at, reference) for at in range(index + 1, last))
        return next((base for base in found if base is not None and base.precision in ("month", "year")), None)

    def _relative_season(
        self, tokens: Tokens, first: int, last: int, name: str, offset: int, reference: Reference | None
    ) -> Base:
        stretch = None
        if reference is not None:
            year = reference[0].year
            here = periods.season(name, year)
            if offset > 0 and here and here.since and here.since <= reference[0]:
                year += 1
            elif offset < 0 and here and here.until and here.until > reference[0]:
                year -= 1
            elif offset == 0 and here and here.since and here.since >= reference[1]:
                year -= self.is_past(tokens, first, last, figured=True)  # in May, this winter was mild
            stretch = periods.season(name, year)
        return Base(first, last, stretch, "season")

    def _season(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        found = self._seasons.at(tokens.keys, index)
        if found is None or self._games.before(tokens.keys, index) is not None:
            return None
        name, at = found
        year = self.year_behind(tokens, at, reference)
        if year is not None:
            stretch = periods.season(name, year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(index, self._past_next_year(tokens, year[1]), stretch, "season")
        after = self._after.at(tokens.keys, at)
        return self._relative_season(tokens, index, after[1], name, after[0], reference) if after else None

    @staticmethod
    def _past_next_year(tokens: Tokens, index: int) -> int:
        """The token behind a season's second year: the winter of 1941-42, im Winter 1941/42."""
        keys = tokens.keys
        if keys[index] not in ("-", "–", "/") or not (tokens.glued(index) and tokens.glued_digits(index + 1)):
            return index
        year, following = keys[index - 1], keys[index + 1]
        next_year = len(year) == 4 and year.isdecimal() and following == f"{int(year) + 1:04}"[2:]
        return index + 2 if next_year else index

    def _unit_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """bulan depan, le mois prochain, tahun 2018, kuartal III 2018, abad ke-19, the end of the year."""
        keys = tokens.keys
        found = self._units.at(keys, index)
        if found is None:
            return None
        unit, at = found
        ended = self._ended_on(tokens, index, at, unit, 1, reference) if unit in _LASTING else None
        if ended is not None:
            return ended
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
                return Base(index, year[1], periods.year(year[0]), "year", bare_year=True)  # tahun fiskal 2018/19
        if unit in ("quarter", "half", "week"):
            which = self._which(tokens, at)
            months = which is not None and keys[self.skip_fillers(tokens, which[1])] in self.months
            if which is not None and (unit != "week" or months or self._week_of_year.at(keys, index) is not None):
                return self._nth(tokens, index, unit, which[0], which[1], reference)
        if unit in ("century", "centurys"):
            centuries = self._centuries_behind(tokens, index, at) or self._roman_centuries(tokens, index, at)
            if centuries is not None:
                return centuries
        if unit == "week":
            dated = self._week_of_day(tokens, index, at, reference)
            if dated is not None:
                return dated
        if unit == "month":
            named = self.skip_fillers(tokens, at)  # the end of the month of May
            if keys[named] in self.months and keys[named] not in self._verbs and not self._is_day(keys[named + 1]):
                return self._with_year(tokens, index, named + 1, self.months[keys[named]], None, reference)
        if unit == "weekend":
            holiday = self._holidays.at(keys, self.skip_fillers(tokens, at))
            if holiday is not None:
                start = self.skip_fillers(tokens, at)
                return _weekend_of(self._holiday(tokens, start, holiday[0], holiday[1], reference), index)
        if unit == "weekend" and self._in_context(tokens, index) and keys[index - 1] not in self._and:
            return self._weekend(tokens, index, at, reference)
        if unit in ("year", "month", "week", "quarter", "decade", "century"):
            return self._current(tokens, index, unit, at, reference)
        return None

    @staticmethod
    def _is_day(key: str) -> bool:
        """Whether a figure behind a month is a day of it: a month on JANUARY 1."""
        return key.isdecimal() and len(key) <= _DAY_DIGITS

    def _parted_unit(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Jahresbeginn, Ende des Jahres in one word: of this one, or of the year that follows."""
        found = self._parted.at(tokens.keys, index)
        if found is None:
            return None
        (unit, part), last = found
        whole = periods.relative(unit, 0, reference) if reference else None
        base = Base(index, last, whole, _precision(unit), part=part)
        if unit == "year":
            base.year = periods.year
            told = self.year_behind(tokens, last, reference)
            if told is not None:
                base.stretch, base.last, base.year_offset = told
                base.year = None
        if base.stretch is None:
            base.precision = "range"
        else:
            base.stretch = periods.part_of(base.stretch, part, reference)
        return base

    def _month_unit(self, tokens: Tokens, first: int, which: int, at: int, reference: Reference | None) -> Base | None:
        """Erste Augustwoche, zweite Maihälfte: a part of a month that is one word with it."""
        unit, month = self._month_units[tokens.keys[at]]
        whole = self._with_year(tokens, at, at + 1, month, None, reference)
        if unit == "half":
            return Base(first, whole.last, periods.half_of(2 if which < 0 else which, whole.stretch), "range")
        return Base(first, whole.last, periods.nth_within(unit, which, whole.stretch), _precision(unit))

    def _weekend(self, tokens: Tokens, first: int, last: int, reference: Reference | None) -> Base:
        """The weekend that its clause speaks of: the one to come where it will be, else the nearest."""
        if reference is None:
            return Base(first, last, None, "range")
        coming = self.is_ahead(tokens, first, last)
        stretch = periods.relative("weekend", 0, reference) if coming else periods.weekend(reference)
        return Base(first, last, stretch, "range")

    def _current(self, tokens: Tokens, first: int, unit: str, last: int, reference: Reference | None) -> Base | None:
        """The unit that the publication lies in, of which a part is named: the end of the year."""
        if not self._bounded_by_part(tokens, first):
            return None
        stretch = periods.relative(unit, 0, reference) if reference else None
        offset = 0 if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=offset)

    def _relative_behind(
        self, tokens: Tokens, first: int, unit: str, offset: int, last: int, reference: Reference | None
    ) -> Base | None:
        """The unit with its next or last behind it; a last week may be that of a month or year."""
        if not unit.endswith("s") and tokens.keys[first - 1] in self._plural_articles:
            unit = f"{unit}s"
        if unit == "day" and offset:
            return None
        if unit in ("week", "quarter", "half") and offset == -1:
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None:
                return _last_of(first, unit, whole)
        if unit == "decade" and offset:
            return Base(first, last, periods.span_of(unit, offset, reference) if reference else None, "range")
        stretch = periods.relative(unit, offset, reference) if reference else None
        year_offset = offset if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=year_offset)

    def _week_of_day(self, tokens: Tokens, index: int, at: int, reference: Reference | None) -> Base | None:
        """The week of April 10th; the week commencing 4 February; la semaine du 18."""
        of = self._week_of.at(tokens.keys, at)
        if of is None or self._is_rate(tokens, index):
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

    def _is_rate(self, tokens: Tokens, index: int) -> bool:
        """Whether a unit, or its article, tells how often: three times a week from Monday, dreimal die Woche."""
        keys = tokens.keys
        return index > 0 and (keys[index - 1] in self._rates or (index > 1 and keys[index - 2] in self._rates))

    def _bounded_by_part(self, tokens: Tokens, index: int) -> bool:
        """Whether "end of the" stands before a bare unit, which makes it the current one. Where all that tells which
        unit is meant stands behind it, nothing parts the two: awal tahun."""
        keys, at = tokens.keys, index
        for _ in range(3):
            if self._part_words.before(keys, at) is not None:
                return at != index or not self._words.relative_before or keys[at - 1] in ("of", "mi", "-", "de", "del")
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
        if unit == "half":
            whole = self._whole_behind(tokens, last, reference)
            if whole is not None and whole.precision in ("month", "decade", "century"):
                return Base(first, whole.last, periods.half_of(which, whole.stretch), "range")
        year = self.year_behind(tokens, last, reference)
        if year is not None:
            stretch = in_year(year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(first, year[1], stretch, precision, in_year if stretch is None else None, year[2])
        if unit == "month" or in_year(2000) is None:
            return None
        if not self._needs_year.isdisjoint((tokens.keys[first], tokens.keys[last - 1])):
            return None  # the second half, paruh kedua
        if unit == "week" and tokens.keys[first] not in self._week_of_year:
            return None
        return Base(first, last, yearly.this_or_last(in_year, reference) if reference else None, precision, in_year)

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
        if keys[last] in self._month_units and (number is None or number.ordinal):
            return self._month_unit(tokens, index, which, last, reference)
        unit = self._units.at(keys, last)
        if unit is not None and number is not None and not number.ordinal:
            return None  # empat kuartal are four of them, and kuartal keempat is the fourth
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


def _last_of(first: int, unit: str, whole: Base) -> Base | None:
    """The last week or quarter of a month or year, the last half of a century too."""
    if whole.precision in ("month", "year") and (unit, whole.precision) != ("half", "month"):
        return Base(first, whole.last, periods.nth_within(unit, -1, whole.stretch), _precision(unit))
    return Base(first, whole.last, periods.half_of(2, whole.stretch), "range") if unit == "half" else None


def _weekend_of(day: Base, first: int) -> Base:
    """The weekend of a holiday: le week-end de Pâques."""
    return Base(first, day.last, periods.weekend_of(day.stretch), "range")


def _precision(unit: str) -> Precision:
    return periods.PRECISIONS.get(unit, "range")

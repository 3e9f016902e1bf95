"""Dates and periods in a text, absolute or as seen from the publication date.

A base ("March 2018", "next month", "three years ago") is found from its first word; the words that
narrow or open it stand to its left ("by early …", "Ende …", "sejak awal …"):

    since, from A       [A.since, ∞)        after A     [A.until, ∞)
    until, by A         (-∞, A.until)       before A    (-∞, A.since)
    from A to B, A-B    [A.since, B.until)

What depends on a publication date that is not known keeps both ends None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from babel import Locale

from factcheck.language import periods
from factcheck.language.lexicon import DateWords
from factcheck.language.model import Period, Precision, Span
from factcheck.language.numbers import NumberReader
from factcheck.language.periods import Part, Reference, Stretch
from factcheck.language.tokens import Phrases, Tokens

Opening = Literal["since", "after", "until", "before", "by"]
_DASHES = frozenset({"-", "–"})
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LAST_YEAR = 2199
_UNSURE = 1500  # a range of figures below it is no range of years by itself
_CHRISTIAN = 1000  # figures below this are no years by themselves


@dataclass(slots=True)
class Base:
    """A date without what opens it: tokens `first` to before `last`."""

    first: int
    last: int
    stretch: Stretch | None  # None: depends on a publication date that is not known
    precision: Precision = "day"
    year: Callable[[int], Stretch | None] | None = None  # what it is in a given year, where the text names none
    year_offset: int | None = None  # 0 for "this year", where that could not be resolved
    part: Part | None = None


@dataclass(slots=True)
class FoundPeriod:
    first: int
    last: int
    value: Period
    base: Base


class DateReader:
    """Reads the dates of one language."""

    def __init__(self, code: str, words: DateWords, numbers: NumberReader) -> None:
        self._numbers = numbers
        self._words = words
        locale = Locale.parse(code)
        self._months = {
            str(name).lower().rstrip("."): number
            for width in ("abbreviated", "wide")
            for number, name in locale.months["format"][width].items()
        }
        self._months |= words.months
        self._sure_months = {
            name for name in self._months if (name not in words.not_months and len(name) > 3) or name in words.months
        }
        self._weekdays = {str(name).lower(): number for number, name in locale.days["format"]["wide"].items()}
        self._weekdays |= words.weekdays
        self._units: Phrases[str] = Phrases(words.units)
        self._seasons: Phrases[str] = Phrases(words.seasons)
        self._days: Phrases[int] = Phrases(words.days)
        self._fixed: Phrases[tuple[str, int]] = Phrases(words.periods)
        self._before: Phrases[int] = Phrases(words.relative_before)
        self._after: Phrases[int] = Phrases(words.relative_after)
        self._holidays: Phrases[tuple[int, int]] = Phrases(words.holidays)
        self._ago_before, self._ago_after = _phrases(words.ago_before), _phrases(words.ago_after)
        self._in_before, self._in_after = _phrases(words.in_before), _phrases(words.in_after)
        self._last_n, self._next_n = _phrases(words.last_n), _phrases(words.next_n)
        self._parts: Phrases[Part] = Phrases(
            {**dict.fromkeys(words.early, "early"), **dict.fromkeys(words.mid, "mid"), **dict.fromkeys(words.late, "late")}
        )
        openings: dict[str, Opening] = {}
        for opening, phrases in (
            ("since", words.since), ("after", words.after), ("until", words.until), ("before", words.before), ("by", words.by),
        ):  # fmt: skip
            openings.update(dict.fromkeys(phrases, opening))  # type: ignore[arg-type]  # the loop's literal is a str
        self._openings: Phrases[Opening] = Phrases(openings)
        self._from, self._to, self._between = _phrases(words.from_), _phrases(words.to), _phrases(words.between)
        self._and = frozenset(words.and_)
        self._fillers = _phrases(words.fillers)
        self._year_before = _phrases((*words.year_before, *words.since, *words.until, *words.before, *words.after, *words.by))
        self._year_words = frozenset(words.year_words)
        self._day_words = frozenset(words.day_words)
        self.decade_endings = frozenset(words.decade_endings)
        self._decade_before, self._decade_after = _phrases(words.decade_before), _phrases(words.decade_after)
        self._not_decade_before = frozenset(words.not_decade_before)
        self._week_of_year = _phrases(words.week_of_year)
        self._parts_of_day = _phrases(words.parts_of_day)
        self.hyphenated = frozenset(part for part in (*words.early, *words.mid, *words.late) if part.isalpha())
        self.starters = frozenset(
            [*self._months, *self._weekdays, *self._units.first_keys(), *self._seasons.first_keys(), *self._days.first_keys(),
             *self._fixed.first_keys(), *self._before.first_keys(), *self._holidays.first_keys(),
             *self._week_of_year.first_keys(), *words.day_words, "q", "t", "'"]
        )  # fmt: skip

    def at(self, tokens: Tokens, index: int, floor: int, reference: Reference | None) -> FoundPeriod | None:
        """The period whose base begins at `index`; its openers reach no further left than `floor`."""
        base = self._base(tokens, index, reference)
        if base is None:
            return None
        self._take_parts(tokens, base, floor)
        first, opened = self._range_opener(tokens, base.first, floor)
        joined = self._join(tokens, base, opened, reference)
        if joined is not None:
            joined.first = first
            return self._found(tokens, joined, joined.first, None)
        return self._open(tokens, base, floor)

    def year_is_meant(self, tokens: Tokens, index: int) -> bool:
        """Whether the word before a figure makes it a year: in, im Jahr, tahun."""
        return self._year_before.before(tokens.keys, index) is not None

    # What stands around a base

    def _take_parts(self, tokens: Tokens, base: Base, floor: int) -> None:
        """early, Ende, pertengahan; a filler may stand between."""
        keys = tokens.keys
        at = base.first
        for _ in range(4):
            if keys[at - 1] == "-" and tokens.glued(at):
                at -= 1
            found = self._parts.before(keys, at)
            if found is not None and found[1] >= floor:
                base.part, base.first = found[0], found[1]
                if base.stretch is not None:
                    base.stretch = periods.part_of(base.stretch, base.part)
                else:
                    base.precision = "range"
                return
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor:
                return
            at = filler[1]

    def _range_opener(self, tokens: Tokens, first: int, floor: int) -> tuple[int, str | None]:
        keys = tokens.keys
        at = first
        for _ in range(3):
            for name, opener in (("between", self._between), ("from", self._from)):
                found = opener.before(keys, at)
                if found is not None and found[1] >= floor:
                    return found[1], name
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor:
                break
            at = filler[1]
        return first, None

    def _join(self, tokens: Tokens, base: Base, opened: str | None, reference: Reference | None) -> Base | None:
        """"from March to May 2018", "2014-18", "between 2014 and 2018"."""
        keys = tokens.keys
        at = base.last
        if keys[at] in _DASHES or (keys[at] in self._and and opened == "between"):
            begin = at + 1
        else:
            to = self._to.at(keys, at)
            if to is None:
                return None
            begin = to[1]
        right = self._short_year(tokens, base, begin) or self._right(tokens, begin, reference)
        if right is None:
            return None
        if base.year is not None and right.stretch is not None and right.stretch.since is not None and right.year is None:
            same = base.year(right.stretch.since.year)
            if same is not None and same.since and same.since > right.stretch.since:
                same = base.year(right.stretch.since.year - 1)
            base.stretch = periods.part_of(same, base.part) if same and base.part else same
        elif right.year is not None and base.stretch is not None and base.stretch.since is not None and base.year is None:
            right.stretch = right.year(base.stretch.since.year)
        if base.stretch is None or right.stretch is None:
            return Base(base.first, right.last, None, "range")
        since, until = base.stretch.since, right.stretch.until
        if since is None or until is None or since >= until:
            return None
        if base.last - base.first == 1 and base.precision == "year" and since.year < _UNSURE:
            return None
        approximate = base.stretch.approximate or right.stretch.approximate
        return Base(base.first, right.last, Stretch(since, until, "range", approximate), "range")

    @staticmethod
    def _short_year(tokens: Tokens, base: Base, index: int) -> Base | None:
        """The 53 of 1950-53."""
        keys = tokens.keys
        if base.precision != "year" or base.stretch is None or base.stretch.since is None or base.part is not None:
            return None
        if len(keys[index]) != 2 or not keys[index].isdecimal() or not tokens.glued(index):
            return None
        first = base.stretch.since.year
        number = first - first % 100 + int(keys[index])
        stretch = periods.year(number if number > first else number + 100) if number - first != 0 else None
        return Base(index, index + 1, stretch, "year") if stretch and stretch.since and stretch.since.year - first < 60 else None

    def _right(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The far end of a range: like a base, with what narrows it before it."""
        keys = tokens.keys
        part: Part | None = None
        at = index
        for _ in range(4):
            found = self._parts.at(keys, at)
            if found is not None and part is None:
                part, at = found
                if keys[at] == "-":
                    at += 1
                continue
            filler = self._fillers.at(keys, at)
            if filler is None:
                break
            at = filler[1]
        base = self._base(tokens, at, reference)
        if base is not None and part is not None:
            base.part = part
            base.stretch = periods.part_of(base.stretch, part) if base.stretch else None
        return base

    def _open(self, tokens: Tokens, base: Base, floor: int) -> FoundPeriod:
        keys = tokens.keys
        at = base.first
        for _ in range(4):
            found = self._openings.before(keys, at)
            if found is not None and found[1] >= floor:
                return self._found(tokens, base, found[1], found[0])
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor:
                break
            at = filler[1]
        return self._found(tokens, base, base.first, None)

    @staticmethod
    def _found(tokens: Tokens, base: Base, first: int, opening: Opening | None) -> FoundPeriod:
        start, end = tokens.starts[first], tokens.ends[base.last - 1]
        return FoundPeriod(
            first, base.last, opened(base, opening, Span(start, end), tokens.text[start:end]), replace(base, first=first)
        )

    # Bases

    def _base(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        keys = tokens.keys
        key = keys[index]
        if not key:
            return None
        if key in self._day_words and index + 1 < tokens.count:
            base = self._base(tokens, index + 1, reference)
            if base is not None and base.precision == "day":
                base.first = index
                return base
        if key[0].isdecimal():
            return self._from_digits(tokens, index, reference)
        if key == "'":
            return self._short_decade(tokens, index)
        for form in (
            self._relative, self._from_month, self._from_weekday, self._season, self._unit_first, self._quarter_sign,
            self._one_word, self._counted, self._ordinal_first,
        ):  # fmt: skip
            base = form(tokens, index, reference)
            if base is not None:
                return base
        return None

    def _from_digits(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        if index and tokens.glued(index) and tokens.keys[index - 1] not in ("(", "[", "'", "/", "-", "–", "“", '"', "„", "«"):
            return None
        for form in (self._numeric, self._day_of_month, self._decade, self._counted, self._ordinal_first):
            base = form(tokens, index, reference)
            if base is not None:
                return base
        year = self._year(tokens, index)
        return Base(index, year[1], periods.year(year[0]), "year") if year else None

    def _numeric(self, tokens: Tokens, index: int, _: Reference | None) -> Base | None:
        """2018-09-30, 30.9.2018, 30/9/2018, 2014-11."""
        keys = tokens.keys
        text = tokens.text[tokens.starts[index] : tokens.ends[index]]
        if "." in text:
            parts, last = text.split("."), index + 1
            if keys[last] == "." and tokens.glued(last) and len(parts) == 3 and len(parts[2]) > 4:
                return None
        else:
            parts, last = [text], index + 1
            mark = keys[last]
            if mark not in ("/", "-") or not tokens.glued(last):
                return None
            while keys[last] == mark and tokens.glued(last) and tokens.glued(last + 1) and keys[last + 1].isdecimal():
                parts.append(keys[last + 1])
                last += 2
        if not all(part.isdecimal() and len(part) <= 4 for part in parts):
            return None
        if len(parts) == 2 and "." not in text and len(parts[0]) == 4 and len(parts[1]) == 2 and keys[index + 1] == "-":
            month = periods.month(int(parts[0]), int(parts[1])) if 1 <= int(parts[1]) <= 12 else None
            return Base(index, last, month, "month") if month else None
        if len(parts) != 3:
            return None
        if len(parts[0]) == 4:
            year, month_, day = (int(part) for part in parts)
        elif len(parts[2]) in (2, 4):
            first, second, year = (int(part) for part in parts)
            month_, day = (first, second) if self._words.month_first and "/" in tokens.slice(index, last) else (second, first)
            if month_ > 12 >= day:
                month_, day = day, month_
            if len(parts[2]) == 2:
                year = _full_year(year)
        else:
            return None
        stretch = periods.day(year, month_, day)
        return Base(index, last, stretch, "day") if stretch else None

    def _day(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """A day of the month and the token behind it: 30, 1er, 2nd, "3.", "ersten"."""
        keys = tokens.keys
        if keys[index].isdecimal():
            number, last = int(keys[index]) if len(keys[index]) <= 2 else 0, index + 1
            if (tokens.glued(last) and keys[last] in self._numbers.endings) or (keys[last] == "." and tokens.glued(last) and self._numbers.words.ordinal_dot):
                last += 1
        else:
            found = self._numbers.at(tokens, index)
            if found is None or not found.ordinal:
                return None
            number, last = int(found.lower), found.last
        return (number, last) if 1 <= number <= 31 else None

    def _day_of_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """30 September 2018, 2nd of October; and 3-5 September, zwischen dem 3. und dem 12. September."""
        keys = tokens.keys
        day = self._day(tokens, index)
        if day is None:
            return None
        at = self._skip_fillers(tokens, day[1])
        month = self._months.get(keys[at])
        if month is not None:
            last = at + 1
            if keys[last] == "." and tokens.glued(last) and len(keys[at]) <= 4:
                last += 1
            return self._with_year(tokens, index, last, month, day[0], reference)
        begin = None
        if keys[day[1]] in _DASHES or keys[day[1]] in self._and:
            begin = day[1] + 1
        else:
            to = self._to.at(keys, day[1])
            begin = to[1] if to else None
        if begin is None:
            return None
        begin = self._skip_fillers(tokens, begin)
        second = self._day(tokens, begin) if keys[begin] else None
        if second is None or second[0] <= day[0] or self._months.get(keys[self._skip_fillers(tokens, second[1])]) is None:
            return None
        right = self._day_of_month(tokens, begin, reference)
        if right is None:
            return None
        if right.stretch is None or right.stretch.since is None:
            return Base(index, right.last, None, "range")
        start = periods.day(right.stretch.since.year, right.stretch.since.month, day[0])
        if start is None:
            return None
        return Base(index, right.last, Stretch(start.since, right.stretch.until, "range"), "range")

    def _with_year(
        self, tokens: Tokens, first: int, at: int, month: int, day: int | None, reference: Reference | None
    ) -> Base:
        """Finish a month or day with the year behind it, named or relative, or without one."""

        def in_year(number: int) -> Stretch | None:
            return periods.day(number, month, day) if day else periods.month(number, month)

        precision: Precision = "day" if day else "month"
        year = self._year_behind(tokens, at, reference)
        if year is not None:
            stretch, last, offset = year
            resolved = in_year(stretch.since.year) if stretch is not None and stretch.since else None
            return Base(first, last, resolved, precision, in_year if stretch is None else None, offset)
        after = self._after.at(tokens.keys, at)
        if after is not None:
            return self._nearest(first, after[1], month, day, reference, after[0], in_year)
        return self._nearest(first, at, month, day, reference, None, in_year)

    @staticmethod
    def _nearest(
        first: int, last: int, month: int, day: int | None, reference: Reference | None, offset: int | None,
        in_year: Callable[[int], Stretch | None],
    ) -> Base:  # fmt: skip
        precision: Precision = "day" if day else "month"
        near = periods.nearest_month(month, reference, offset) if reference else None
        if near is None or near.since is None:
            return Base(first, last, None, precision, in_year)
        return Base(first, last, in_year(near.since.year), precision, in_year)

    def _year_behind(
        self, tokens: Tokens, index: int, reference: Reference | None
    ) -> tuple[Stretch | None, int, int | None] | None:
        """The year behind a month or quarter: ", 2018", "of this year", "'98"."""
        keys = tokens.keys
        at = index
        if keys[at] == "," or (keys[at] in ("/", "-") and tokens.glued(at)):
            at += 1
        at = self._skip_fillers(tokens, at)
        if keys[at] == "'" and keys[at + 1].isdecimal() and len(keys[at + 1]) == 2:
            return periods.year(_full_year(int(keys[at + 1]))), at + 2, None
        year = self._year(tokens, at)
        if year is not None:
            return periods.year(year[0]), year[1], None
        if keys[index] == ",":
            return None
        base = self._relative(tokens, at, reference) or self._unit_first(tokens, at, reference)
        if base is not None and base.precision == "year":
            return base.stretch, base.last, base.year_offset
        return None

    def _year(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        keys = tokens.keys
        if keys[index] in self._year_words:
            index += 1
        key = keys[index]
        if len(key) != 4 or not key.isdecimal():
            return None
        behind = index + 1
        if tokens.glued(behind) and (keys[behind].isalnum() or keys[behind] in ("%", "°", "€", "$", "£")):
            return None
        year = int(key)
        return (year, behind) if _CHRISTIAN <= year <= _LAST_YEAR else None

    def _decade(self, tokens: Tokens, index: int, _: Reference | None) -> Base | None:
        """1980s, 1980er Jahre, années 80, tahun 1980-an."""
        keys = tokens.keys
        key = keys[index]
        if not key.isdecimal() or len(key) not in (2, 4) or key[-1] != "0" or keys[index - 1] in self._not_decade_before:
            return None
        last = index + 1
        if (keys[last] == "-" and tokens.glued(last)) or (keys[last] == "'" and tokens.glued(last)):
            last += 1
        before = self._decade_before.before(keys, index)
        if keys[last] in self.decade_endings and tokens.glued(last):
            last += 1
            after = self._decade_after.at(keys, last)
            if after is not None:
                last = after[1]
            elif len(key) == 2 and self._decade_after_needed() and before is None:
                return None
        elif before is not None and last == index + 1:
            if len(key) == 4 and not before[0]:
                return None
        else:
            return None
        year = int(key) if len(key) == 4 else 1900 + int(key)
        stretch = periods.decade(year)
        return Base(before[1] if before else index, last, stretch, "decade") if stretch else None

    def _decade_after_needed(self) -> bool:
        return bool(self._words.decade_after)

    def _short_decade(self, tokens: Tokens, index: int) -> Base | None:
        """'90s."""
        keys = tokens.keys
        if len(keys[index + 1]) == 2 and tokens.glued(index + 1) and keys[index + 1].isdecimal():
            if keys[index + 2] in self.decade_endings and tokens.glued(index + 2) and keys[index + 1][1] == "0":
                stretch = periods.decade(1900 + int(keys[index + 1]))
                return Base(index, index + 3, stretch, "decade")
        return None

    def _relative(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """next month, dieses Jahres, ce mois-ci, last March, next Friday, this summer."""
        keys = tokens.keys
        found = self._before.at(keys, index)
        if found is None:
            return None
        offset, at = found
        unit = self._units.at(keys, at)
        if unit is not None:
            return self._relative_unit(tokens, index, unit[0], offset, unit[1], reference)
        season = self._seasons.at(keys, at)
        if season is not None:
            return self._relative_season(index, season[1], season[0], offset, reference)
        month = self._months.get(keys[at])
        if month is not None and keys[at] in self._sure_months | self._capital_months(tokens, at):
            return self._with_offset(index, at + 1, month, offset, reference)
        weekday = self._weekdays.get(keys[at])
        if weekday is not None:
            stretch = periods.weekday(weekday, reference, offset) if reference else None
            return Base(index, self._behind_day(tokens, at + 1), stretch, "day")
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
        behind = self._after.at(tokens.keys, last)
        if behind is not None and offset == 0:  # ce mois-ci; dieses Jahr is whole as it is
            offset, last = behind
        if unit.endswith("s") and offset == 0:
            return None
        if unit in ("quarter", "half") and offset:
            year = self._year_behind(tokens, last, reference)
            if year is not None and year[0] is not None and year[0].since is not None:
                count = 4 if unit == "quarter" else 2
                stretch = periods.nth(unit, count if offset < 0 else 1, year[0].since.year)
                return Base(first, year[1], stretch, unit)  # type: ignore[arg-type]  # one of the two, see above
        stretch = periods.relative(unit, offset, reference) if reference else None
        year_offset = offset if unit == "year" and stretch is None else None
        return Base(first, last, stretch, _precision(unit), year_offset=year_offset)

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

    def _unit_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """bulan depan, le mois prochain, tahun 2018, kuartal III 2018, abad ke-19, the end of the year."""
        keys = tokens.keys
        found = self._units.at(keys, index)
        if found is None:
            return None
        unit, at = found
        after = self._after.at(keys, at)
        if after is not None and not (unit.endswith("s") and after[0] == 0):
            stretch = periods.relative(unit, after[0], reference) if reference else None
            offset = after[0] if unit == "year" and stretch is None else None
            return Base(index, after[1], stretch, _precision(unit), year_offset=offset)
        if unit == "year" and keys[index] in self._year_words:
            base = self._decade(tokens, at, reference)
            if base is not None:
                base.first = index
                return base
            year = self._year(tokens, at)
            if year is not None:
                return Base(index, year[1], periods.year(year[0]), "year")
        if unit in ("quarter", "half", "century", "week"):
            which = self._which(tokens, at)
            if which is not None:
                return self._nth(tokens, index, unit, which[0], which[1], reference)
            if unit == "century":
                roman = _roman(keys[index - 1].removesuffix("e").removesuffix("è")) if index else None
                if roman:
                    return Base(index - 1, at, periods.century(roman), "century")
        if unit == "month":
            month = self._months.get(keys[at])
            if month is not None:
                return self._with_year(tokens, index, at + 1, month, None, reference)
        if unit in ("year", "month", "week", "quarter", "decade", "century") and self._bounded_by_part(tokens, index):
            stretch = periods.relative(unit, 0, reference) if reference else None
            return Base(index, at, stretch, _precision(unit), year_offset=0 if unit == "year" and stretch is None else None)
        return None

    def _bounded_by_part(self, tokens: Tokens, index: int) -> bool:
        """Whether "end of the" stands before a bare unit, which makes it the current one."""
        keys = tokens.keys
        at = index
        for _ in range(3):
            if self._parts.before(keys, at) is not None:
                return at != index
            filler = self._fillers.before(keys, at)
            if filler is None:
                return False
            at = filler[1]
        return False

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
        if unit == "century":
            stretch = periods.century(which)
            return Base(first, last, stretch, "century") if stretch else None
        if unit not in ("quarter", "half", "week", "month"):
            return None

        def in_year(number: int) -> Stretch | None:
            return periods.nth(unit, which, number)

        year = self._year_behind(tokens, last, reference)
        precision = _precision(unit)
        if year is not None:
            stretch = in_year(year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(first, year[1], stretch, precision, in_year if stretch is None else None, year[2])
        if unit in ("week", "month") or in_year(2000) is None:
            return None
        stretch = in_year(reference[0].year) if reference else None
        return Base(first, last, stretch, precision, in_year)

    def _ordinal_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """third quarter of 2018, 19. Jahrhundert, XIXe siècle, ersten Mai."""
        keys = tokens.keys
        if keys[index].isdecimal():
            if len(keys[index]) > 2:
                return None
            which, last = int(keys[index]), index + 1
            if (tokens.glued(last) and keys[last] in self._numbers.endings) or (keys[last] == "." and tokens.glued(last) and self._numbers.words.ordinal_dot):
                last += 1
            else:
                return None
        else:
            number = self._numbers.at(tokens, index) if self._numbers.may_begin(keys[index]) else None
            if number is None or not number.ordinal or number.lower > 100:
                return None
            which, last = int(number.lower), number.last
            if 1 <= which <= 31:
                at = self._skip_fillers(tokens, last)
                month = self._months.get(keys[at])
                if month is not None:
                    return self._with_year(tokens, index, at + 1, month, which, reference)
        if keys[last] == "-" and tokens.glued(last):
            last += 1
        unit = self._units.at(keys, last)
        return self._nth(tokens, index, unit[0], which, unit[1], reference) if unit else None

    def _quarter_sign(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Q3 2018, T3."""
        keys = tokens.keys
        key = keys[index]
        if key not in ("q", "t") or not tokens.glued(index + 1) or keys[index + 1] not in ("1", "2", "3", "4"):
            return None
        if key == "t" and "trimestre" not in self._units:
            return None
        if tokens.glued(index) or (tokens.glued(index + 2) and keys[index + 2].isalnum()):
            return None
        return self._nth(tokens, index, "quarter", int(keys[index + 1]), index + 2, reference)

    def _from_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """September 30, 2018; September 2018; in September."""
        keys = tokens.keys
        month = self._months.get(keys[index])
        if month is None:
            return None
        last = index + 1
        short = keys[index] not in self._sure_months
        dotted = keys[last] == "." and tokens.glued(last) and len(keys[index]) <= 5
        at = last + 1 if dotted else last
        if keys[at][:1].isdecimal() and not (tokens.glued(at) and not dotted):
            day = self._day(tokens, at)
            if day is not None and (self._words.month_first or keys[day[1]] == ","):
                return self._with_year(tokens, index, day[1], month, day[0], reference)
            if len(keys[at]) == 4:
                return self._with_year(tokens, index, at, month, None, reference)
        if short and keys[index] not in self._capital_months(tokens, index):
            return None
        year = self._year_behind(tokens, at, reference)
        if year is not None:
            return self._with_year(tokens, index, at, month, None, reference)
        if short and (len(keys[index]) == 3 and not dotted) and keys[index] not in self._words.not_months:
            return None
        return self._with_year(tokens, index, last, month, None, reference)

    def _capital_months(self, tokens: Tokens, index: int) -> frozenset[str]:
        """The month at `index`, where it is written with a capital as month names that are also words are."""
        key = tokens.keys[index]
        first = tokens.text[tokens.starts[index]]
        sentence_start = index == 0 or tokens.keys[index - 1] in (".", "!", "?", "\n", ":", "“", '"')
        return frozenset((key,)) if first.isupper() and not sentence_start else frozenset()

    def _from_weekday(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Friday, 30 September; am Montag; lundi dernier; Senin (30/9/2018)."""
        keys = tokens.keys
        weekday = self._weekdays.get(keys[index])
        if weekday is None:
            return None
        at = self._behind_day(tokens, index + 1)
        date_at = at
        while keys[date_at] in (",", "(") or keys[date_at] in self._day_words:
            date_at += 1
        date_at = self._skip_fillers(tokens, date_at)
        if keys[date_at][:1].isdecimal() or keys[date_at] in self._months:
            date = (
                self._numeric(tokens, date_at, reference) or self._day_of_month(tokens, date_at, reference)
                if keys[date_at][:1].isdecimal()
                else self._from_month(tokens, date_at, reference)
            )
            if date is not None and date.precision == "day":
                date.first = index
                return date
        after = self._after.at(keys, at)
        if after is not None:
            stretch = periods.weekday(weekday, reference, after[0] or None) if reference else None
            return Base(index, after[1], stretch, "day")
        stretch = periods.weekday(weekday, reference) if reference else None
        return Base(index, at, stretch, "day")

    def _behind_day(self, tokens: Tokens, index: int) -> int:
        """Swallow the part of the day: Friday night, lundi soir."""
        found = self._parts_of_day.at(tokens.keys, index)
        return found[1] if found else index

    def _season(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        found = self._seasons.at(tokens.keys, index)
        if found is None:
            return None
        name, at = found
        year = self._year_behind(tokens, at, reference)
        if year is not None:
            stretch = periods.season(name, year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(index, year[1], stretch, "season")
        after = self._after.at(tokens.keys, at)
        return self._relative_season(index, after[1], name, after[0], reference) if after else None

    def _one_word(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """today, gestern, kemarin; heuer; Christmas."""
        keys = tokens.keys
        day = self._days.at(keys, index)
        if day is not None:
            stretch = periods.relative("day", day[0], reference) if reference else None
            return Base(index, self._behind_day(tokens, day[1]), stretch, "day")
        fixed = self._fixed.at(keys, index)
        if fixed is not None:
            (unit, offset), last = fixed
            stretch = periods.relative(unit, offset, reference) if reference else None
            return Base(index, last, stretch, _precision(unit))
        holiday = self._holidays.at(keys, index)
        if holiday is not None:
            (month, day_), last = holiday
            return self._with_year(tokens, index, last, month, day_, reference)
        week = self._week_of_year.at(keys, index)
        if week is not None and keys[week[1]].isdecimal() and len(keys[week[1]]) <= 2:
            return self._nth(tokens, index, "week", int(keys[week[1]]), week[1] + 1, reference)
        return None

    def _counted(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """three years ago, vor drei Jahren, dans deux semaines; the past three years, tiga tahun terakhir."""
        keys = tokens.keys
        if not self._numbers.may_begin(keys[index]):
            return None
        number = self._numbers.at(tokens, index) or self._numbers.one_at(tokens, index)
        if number is None and keys[index] in self._numbers.words.articles:
            number = self._numbers.article_at(tokens, index)
        if number is None or number.ordinal or number.lower != number.upper or number.lower > 10_000:
            return None
        at = number.last
        inner = self._next_n.at(keys, at) or self._last_n.at(keys, at)  # les trois prochaines années
        sign = 0
        if inner is not None:
            sign = 1 if self._next_n.at(keys, at) is not None else -1
            at = inner[1]
        unit = self._units.at(keys, at)
        if unit is None:
            return None
        name, last = unit
        count = int(number.lower)
        if not sign:
            behind = self._ago_after.at(keys, last) or self._in_after.at(keys, last)
            if behind is not None:
                sign = -1 if self._ago_after.at(keys, last) is not None else 1
                return self._away(index, behind[1], name, sign * count, reference)
            before = self._ago_before.before(keys, index) or self._in_before.before(keys, index)
            if before is not None:
                sign = -1 if self._ago_before.before(keys, index) is not None else 1
                return self._away(before[1], last, name, sign * count, reference)
            wide = self._last_n.before(keys, index) or self._next_n.before(keys, index)
            if wide is not None:
                sign = -1 if self._last_n.before(keys, index) is not None else 1
                stretch = periods.span_of(name, sign * count, reference) if reference else None
                return Base(wide[1], last, stretch, "range")
            after = self._last_n.at(keys, last) or self._next_n.at(keys, last)
            if after is None:
                return None
            sign = -1 if self._last_n.at(keys, last) is not None else 1
            last = after[1]
        stretch = periods.span_of(name, sign * count, reference) if reference else None
        return Base(index, last, stretch, "range")

    @staticmethod
    def _away(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        stretch = periods.away(unit, count, reference) if reference else None
        return Base(first, last, stretch, _precision(unit.removesuffix("s")))

    def _skip_fillers(self, tokens: Tokens, index: int) -> int:
        for _ in range(3):
            found = self._fillers.at(tokens.keys, index)
            if found is None:
                break
            index = found[1]
        return index


def opened(base: Base, opening: Opening | None, span: Span, text: str) -> Period:
    """The period that a base and its opener mean."""
    stretch = base.stretch
    if stretch is None:
        return Period(span, text, None, None, base.precision, True)
    since, until = stretch.since, stretch.until
    if opening == "since":
        until = None
    elif opening == "after":
        since, until = until, None
    elif opening in ("until", "by"):
        since = None
    elif opening == "before":
        since, until = None, since
    return Period(span, text, since, until, stretch.precision, stretch.approximate)


def _phrases(words: tuple[str, ...]) -> Phrases[bool]:
    return Phrases((word, True) for word in words)


def _precision(unit: str) -> Precision:
    return periods.PRECISIONS.get(unit, "range")


def _full_year(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits


def _roman(key: str) -> int | None:
    """A Roman numeral up to 39; None for anything else."""
    if not key or len(key) > 7 or not all(letter in _ROMAN for letter in key):
        return None
    total = 0
    for letter, following in zip(key, key[1:] + " ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total

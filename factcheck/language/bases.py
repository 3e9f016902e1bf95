"""What a date is before it is narrowed or opened: "March 2018", "next month", "three years ago".

Each form is tried from its first word on and answers a Base or None. Where the form depends on a
publication date that is not known, or known too coarsely, the base has no stretch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from babel import Locale

from factcheck.language import periods
from factcheck.language.lexicon import DateWords
from factcheck.language.model import Precision
from factcheck.language.numbers import Number, NumberReader
from factcheck.language.periods import Part, Reference, Stretch
from factcheck.language.tokens import Phrases, Tokens

DASHES = frozenset({"-", "–", "~"})
_MARKS = frozenset({"-", "/", "–"})
_GLUE_BEFORE = frozenset({"(", "[", "'", "/", "-", "–", "~", "“", '"', "„", "«", ":", "=", "_"})
_ROMAN = {"i": 1, "v": 5, "x": 10}
_FIRST_YEAR, _LAST_YEAR = 1000, 2199  # of four digits


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
    bare_year: bool = False  # four digits and nothing else


class BaseReader:
    """Reads the bases of one language."""

    def __init__(self, code: str, words: DateWords, numbers: NumberReader) -> None:
        self._numbers, self._words = numbers, words
        locale = Locale.parse(code)
        self.months: dict[str, int] = {
            str(name).lower().rstrip("."): number
            for width in ("abbreviated", "wide")
            for number, name in locale.months["format"][width].items()
        }
        self.months |= words.months
        self._short = {
            name
            for name in self.months
            if name in words.not_months or (len(name) <= 4 and name not in _wide_months(locale) and name not in words.months)
        }
        self._weekdays = {str(name).lower(): number for number, name in locale.days["format"]["wide"].items()}
        self._weekdays |= words.weekdays
        self._units: Phrases[str] = Phrases(words.units)
        self._seasons: Phrases[str] = Phrases(words.seasons)
        self._days: Phrases[int] = Phrases(words.days)
        self._fixed: Phrases[tuple[str, int]] = Phrases(words.periods)
        self._before: Phrases[int] = Phrases(words.relative_before)
        self._after: Phrases[int] = Phrases(words.relative_after)
        self._holidays: Phrases[Callable[[int], Stretch | None]] = Phrases(_holidays(words))
        self._ago_before, self._ago_after = phrases(words.ago_before), phrases(words.ago_after)
        self._in_before, self._in_after = phrases(words.in_before), phrases(words.in_after)
        self._within = phrases(words.within)
        self._last_n, self._next_n = phrases(words.last_n), phrases(words.next_n)
        self._from_day: Phrases[int] = Phrases(
            {**dict.fromkeys((*words.after, *words.since), 1), **dict.fromkeys(words.before, -1)}
        )
        self._to = phrases(words.to)
        self._and = frozenset(words.and_)
        self._ranging = phrases(
            (*words.from_, *words.to, *words.between, *words.since, *words.until, *words.before, *words.after, *words.by)
        )
        self._first_n = phrases(words.first_n)
        self._lower = frozenset(words.lower)
        self._short_weekdays = words.short_weekdays
        self._part_words = phrases((*words.early, *words.mid, *words.late, *words.earlier, *words.later))
        self._fillers = phrases(words.fillers)
        self._needs_year = frozenset(words.needs_year)
        self._year_words = frozenset(words.year_words)
        self._day_words = frozenset(words.day_words)
        self._on_day = phrases(words.on_day)
        self.decade_endings = frozenset(words.decade_endings)
        self._not_decade_before = frozenset(words.not_decade_before)
        self._decade_before, self._decade_after = phrases(words.decade_before), phrases(words.decade_after)
        self._week_of_year, self._week_of = phrases(words.week_of_year), phrases(words.week_of)
        self._parts_of_day = phrases(words.parts_of_day)
        context = (
            *words.since, *words.after, *words.until, *words.before, *words.by, *words.from_, *words.to, *words.between,
            *words.and_, *words.fillers, *words.year_before, *words.relative_before, *words.early, *words.mid, *words.late,
            *words.on_day, *words.day_words, "-", "–", "/", "(",
        )  # fmt: skip
        self._context = frozenset(phrase.split(" ")[-1] for phrase in context) - {","}
        self._plural_relatives = frozenset(words.plural_relatives)
        weak = {phrase.split(" ")[-1] for phrase in words.fillers} - {
            phrase.split(" ")[-1] for phrase in (*words.year_before, *words.since, *words.before, *words.after, *words.by)
        }
        self._strong_context = self._context - weak
        self.starters = frozenset(
            [*self.months, *self._weekdays, *self._short_weekdays, *self._units.first_keys(), *self._seasons.first_keys(), *self._days.first_keys(),
             *self._fixed.first_keys(), *self._before.first_keys(), *self._holidays.first_keys(),
             *self._week_of_year.first_keys(), *words.day_words, "q", "t", "h", "'"]
        )  # fmt: skip
        self._forms: dict[str, tuple[Callable[[Tokens, int, Reference | None], Base | None], ...]] = {}

    def at(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The base that begins at `index`."""
        return tokens.nested(lambda: self._at(tokens, index, reference))

    def _at(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        keys = tokens.keys
        key = keys[index]
        if not key:
            return None
        if key in self._day_words and index + 1 < tokens.count:
            base = self.at(tokens, index + 1, reference)
            if base is not None and base.precision == "day":
                base.first = index
                return base
        if key[0].isdecimal():
            return self._from_digits(tokens, index, reference)
        if key == "'":
            return self._short_decade(tokens, index)
        for form in self._forms.get(key) or self._forms_of(key):
            base = form(tokens, index, reference)
            if base is not None:
                return base
        return None

    def _forms_of(self, key: str) -> tuple[Callable[[Tokens, int, Reference | None], Base | None], ...]:
        """The forms that may begin with a word, found out once."""
        may = (
            (self._before, self._relative), (self.months, self._from_month), (self._weekdays, self._from_weekday),
            (self._short_weekdays, self._from_weekday), (self._first_n, self._from_edge),
            (self._seasons, self._season), (self._days, self._one_word), (self._fixed, self._one_word),
            (self._holidays, self._one_word), (self._week_of_year, self._one_word), (self._units, self._unit_first),
            (("q", "t", "h"), self._quarter_sign),
        )  # fmt: skip
        forms = [form for words, form in may if key in words]
        if self._numbers.may_begin(key):
            forms += [self._counted, self._ordinal_first, self._spelled_year]
        if key in self.starters or key in self._numbers.starters:
            self._forms[key] = tuple(dict.fromkeys(forms))
        return tuple(forms)

    def _from_digits(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        keys = tokens.keys
        if index and tokens.glued(index) and keys[index - 1] not in _GLUE_BEFORE:
            return None
        for form in (self._numeric, self._day_of_month, self._decade, self._counted, self._ordinal_first, self._lone_day):
            base = form(tokens, index, reference)
            if base is not None:
                return base
        year = self.year(tokens, index)
        if year is None:
            return None
        return self._year_first(tokens, index, year[0], year[1]) or Base(
            index, year[1], periods.year(year[0]), "year", bare_year=True
        )

    def _year_first(self, tokens: Tokens, index: int, year: int, last: int) -> Base | None:
        """2017 april, 2019-Q1, 2019 trimestre 3, 2019/aug/01."""
        keys = tokens.keys
        at = last + 1 if keys[last] in _MARKS and tokens.glued(last) else last
        month = self.months.get(keys[at])
        if month is not None and (at > last or keys[at] not in self._short):
            behind = at + 1
            if keys[behind] in _MARKS and tokens.glued(behind) and keys[behind + 1].isdecimal() and len(keys[behind + 1]) <= 2:
                day = periods.day(year, month, int(keys[behind + 1]))
                return Base(index, behind + 2, day, "day") if day else None
            following = self.year(tokens, behind)
            return None if following else Base(index, behind, periods.month(year, month), "month")
        quarter = self._quarter_sign(tokens, at, None)
        if quarter is not None and quarter.year is not None and quarter.last == at + 2:
            return Base(index, quarter.last, quarter.year(year), quarter.precision)
        return None

    # Figures

    def _numeric(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """2018-09-30, 30.9.2018, 30/9/2018, 2014-11, 30/9, 22.04."""
        keys = tokens.keys
        text = tokens.text[tokens.starts[index] : tokens.ends[index]]
        last = index + 1
        if "." in text:
            parts, mark = text.split("."), "."
            if len(parts) == 2 and parts[1] and keys[last] == "." and tokens.glued(last) and tokens.glued_digits(last + 1):
                return None
        else:
            parts, mark = [text], keys[last]
            if mark not in ("/", "-") or not tokens.glued(last):
                return None
            while keys[last] == mark and tokens.glued(last) and tokens.glued_digits(last + 1) and len(parts) < 3:
                parts.append(keys[last + 1])
                last += 2
        if not all(part.isdecimal() and len(part) <= 4 for part in parts):
            return None
        if len(parts) == 2:
            return self._two_figures(tokens, index, last, parts, mark, reference)
        if len(parts) != 3:
            return None
        stretch = self._three_figures(parts, mark)
        return Base(index, last, stretch, "day") if stretch else None

    def _three_figures(self, parts: list[str], mark: str) -> Stretch | None:
        if len(parts[0]) == 4:
            year, month, day = (int(part) for part in parts)
        elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
            day, month, year = (int(part) for part in parts)
            if self._words.month_first and mark != ".":
                month, day = day, month
            if len(parts[2]) == 2:
                year = _full_year(year)
        else:
            return None
        if month > 12 >= day:
            month, day = day, month
        return periods.day(year, month, day)

    def _two_figures(
        self, tokens: Tokens, index: int, last: int, parts: list[str], mark: str, reference: Reference | None
    ) -> Base | None:
        first, second = int(parts[0]), int(parts[1])
        if len(parts[0]) == 4 and mark == "-" and len(parts[1]) <= 2 and 1 <= second <= 12:
            return Base(index, last, periods.month(first, second), "month")
        if len(parts[1]) == 4 and mark != "." and 1 <= first <= 12 and 1900 <= second <= 2100:
            return Base(index, last, periods.month(second, first), "month")
        if max(len(parts[0]), len(parts[1])) > 2 or mark == "-":
            return None
        keys = tokens.keys
        dotted = mark == "." and keys[last] == "." and tokens.glued(last)
        if mark == ".":
            if not self._numbers.words.ordinal_dot or not (dotted or self._on_day.before(keys, index)):
                return None
        elif not (parts[0][0] == "0" or parts[1][0] == "0" or first > 12 >= second or self._dated(tokens, index)):
            return None
        month, day = (first, second) if self._words.month_first and mark == "/" else (second, first)
        if month > 12 >= day:
            month, day = day, month
        if periods.day(2000, month, day) is None or (first, second) == (24, 7):
            return None
        return self._nearest(index, last + 1 if dotted else last, month, day, reference, None)

    def _dated(self, tokens: Tokens, index: int) -> bool:
        """Whether "30/9" stands where a date does: behind on, a weekday, from, until."""
        keys = tokens.keys
        at = index - 1 if keys[index - 1] in ("(", ",") else index
        if keys[at - 1] in self._weekdays or self._on_day.before(keys, at) is not None:
            return True
        if self._ranging.before(keys, at) is not None:
            return True
        behind = index + 3
        if keys[behind] in DASHES and tokens.glued(behind) and tokens.glued_digits(behind + 1) and keys[behind + 2] == "/":
            return True
        return keys[at - 1] in ("-", "–") and tokens.glued(at) and keys[at - 2][:1].isdecimal() and keys[at - 3] == "/"

    def day_number(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """A day of the month and the token behind it: 30, 1er, 2nd, "3.", ersten."""
        keys = tokens.keys
        if keys[index].isdecimal():
            number, last = int(keys[index]) if len(keys[index]) <= 2 else 0, index + 1
            if (tokens.glued(last) and keys[last] in self._numbers.endings) or (keys[last] == "." and tokens.glued(last) and self._numbers.words.ordinal_dot):
                last += 1
        else:
            if not keys[index] or not self._numbers.may_begin(keys[index]):
                return None
            found = self._numbers.at(tokens, index)
            if found is None or not (found.ordinal or self._numbers.words.cardinal_days) or found.lower != int(found.lower):
                return None
            number, last = int(found.lower), found.last
        return (number, last) if 1 <= number <= 31 else None

    def _day_of_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """30 September 2018, 2nd of October, 23/Sep/2020, le 15 du mois prochain; 3-5 September."""
        keys = tokens.keys
        day = self.day_number(tokens, index)
        if day is None:
            return None
        at = day[1]
        unit = self._units.at(keys, at)
        if unit is not None and unit[0] == "day":
            at = unit[1]  # the 15th day of June
        if keys[at] in _MARKS and tokens.glued(at) and tokens.glued(at + 1):
            at += 1
        if self._numbers.words.ordinal_dot and keys[at].isdecimal() and keys[at + 1] == "." and tokens.glued(at + 1):
            if len(keys[at]) <= 2 and 1 <= int(keys[at]) <= 12 and keys[at - 1] == ".":  # 27. 11.
                return self._with_year(tokens, index, at + 2, int(keys[at]), day[0], reference)
        if self._numbers.words.ordinal_dot and keys[at] and self._dated(tokens, index):
            month_number = self.day_number(tokens, at)  # am siebten vierten, 7. vierter
            if month_number is not None and month_number[0] <= 12 and month_number[1] > at + keys[at].isdecimal():
                return self._with_year(tokens, index, month_number[1], month_number[0], day[0], reference)
        at = self.skip_fillers(tokens, at)
        month = self.months.get(keys[at])
        if month is not None:
            last = at + 1
            if keys[last] == "." and tokens.glued(last) and keys[at] in self._short:
                last += 1
            return self._with_year(tokens, index, last, month, day[0], reference)
        if at > day[1] or at > index + 1:
            whole = self._relative(tokens, at, reference) or self._unit_first(tokens, at, reference)
            if whole is not None and whole.precision == "month" and (keys[index].isdecimal() or unit is not None):
                since = whole.stretch.since if whole.stretch else None
                return Base(index, whole.last, periods.day(since.year, since.month, day[0]) if since else None, "day")
        return self._days_of_month(tokens, index, day, reference)

    def _days_of_month(
        self, tokens: Tokens, index: int, day: tuple[int, int], reference: Reference | None
    ) -> Base | None:
        """3-5 September, zwischen dem 3. und dem 12. September."""
        keys = tokens.keys
        if keys[day[1]] in DASHES or keys[day[1]] in self._and:
            begin = day[1] + 1
        else:
            to = self._to.at(keys, day[1])
            if to is None:
                return None
            begin = to[1]
        begin = self.skip_fillers(tokens, begin)
        second = self.day_number(tokens, begin)
        if second is None or second[0] <= day[0] or keys[self.skip_fillers(tokens, second[1])] not in self.months:
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

    def _lone_day(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """On the 18th; am 25.; le 4: of this month, where nothing is counted behind it."""
        keys = tokens.keys
        if len(keys[index]) > 2 or not keys[index].isdecimal() or self._on_day.before(keys, index) is None:
            return None
        day = self.day_number(tokens, index)
        if day is None or keys[day[1]][:1].isalnum() or keys[day[1]] in ("%", "-", "/", ":", "$", "€", "°"):
            return None
        if day[1] < tokens.count and keys[day[1]] == "," and keys[day[1] + 1][:1].isdecimal():
            return None
        month = periods.relative("month", 0, reference) if reference else None
        since = month.since if month else None
        return Base(index, day[1], periods.day(since.year, since.month, day[0]) if since else None, "day")

    # Years and decades

    def year(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """A year of four digits and the token behind it."""
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
        return (year, behind) if _FIRST_YEAR <= year <= _LAST_YEAR else None

    def _spelled_year(self, tokens: Tokens, index: int, _: Reference | None) -> Base | None:
        """In two thousand and fifteen, nineteen ninety-six; les années quatre-vingt-dix."""
        keys = tokens.keys
        number = self._numbers.at(tokens, index)
        if number is None or number.ordinal or number.digits:
            return None
        decade = self._decade_before.before(keys, index)
        if decade is not None and 20 <= number.lower <= 90 and number.lower % 10 == 0:
            return Base(decade[1], number.last, periods.decade(1900 + int(number.lower)), "decade")
        before = keys[index - 1]
        if (before not in self._context and before not in self.months) or before in self._and:
            return None
        value, last = number.lower, number.last
        if value in (19, 20):
            rest = self._numbers.at(tokens, last) if keys[last] and self._numbers.may_begin(keys[last]) else None
            if rest is None or not 10 <= rest.lower <= 99 or rest.ordinal or rest.digits:
                return None
            value, last = value * 100 + rest.lower, rest.last
        elif number.scale != 1000:
            return None
        if not 1900 <= value <= 2100 or self._units.at(keys, last) is not None:
            return None
        return Base(index, last, periods.year(int(value)), "year")

    def _decade(self, tokens: Tokens, index: int, _: Reference | None) -> Base | None:
        """1980s, 1980er Jahre, années 80, tahun 1980-an."""
        keys = tokens.keys
        key = keys[index]
        if len(key) not in (2, 4) or not key.isdecimal() or key[-1] != "0" or keys[index - 1] in self._not_decade_before:
            return None
        last = index + 1
        if keys[last] in ("-", "'") and tokens.glued(last):
            last += 1
        before = self._decade_before.before(keys, index)
        if keys[last] in self.decade_endings and tokens.glued(last):
            last += 1
            after = self._decade_after.at(keys, last)
            if after is not None:
                last = after[1]
            elif len(key) == 2 and self._words.decade_after and before is None:
                return None
        elif before is None or last > index + 1 or not self._words.decade_bare:
            return None
        stretch = periods.decade(int(key) if len(key) == 4 else 1900 + int(key))
        return Base(before[1] if before else index, last, stretch, "decade") if stretch else None

    def _short_decade(self, tokens: Tokens, index: int) -> Base | None:
        """'90s."""
        keys = tokens.keys
        figure = keys[index + 1]
        if len(figure) != 2 or not tokens.glued_digits(index + 1) or figure[1] != "0":
            return None
        if keys[index + 2] not in self.decade_endings or not tokens.glued(index + 2):
            return None
        return Base(index, index + 3, periods.decade(1900 + int(figure)), "decade")

    # Months and days by name

    def _from_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """September 30, 2018; September 2018; in September; Sep-23-2020; november 19-20."""
        keys = tokens.keys
        month = self.months.get(keys[index])
        if month is None:
            return None
        last = index + 1
        short = keys[index] in self._short
        if keys[index] in self._numbers.words.cardinals and not (keys[last] == "." and tokens.glued(last)):
            if not keys[last][:1].isdecimal() or len(keys[last]) != 4:
                return None  # sept is seven in French, and September only as "sept."
        if short and keys[last] == "." and tokens.glued(last) and (last + 1 < tokens.count or self._in_context(tokens, index)):
            last += 1
        at = last + 1 if keys[last] in _MARKS and tokens.glued(last) and tokens.glued_digits(last + 1) else last
        if keys[at] == "the":
            at += 1
        if (keys[at][:1].isdecimal() or keys[at] in self._numbers.starters) and (at > last or not tokens.glued(at)):
            dated = self._day_behind(tokens, index, at, month, reference)
            if dated is not None:
                return dated
        capital = tokens.text[tokens.starts[index]].isupper()
        if short and not (capital and self._named(tokens, index)) and not self._in_context(tokens, index):
            to = self._to.at(keys, last)
            if keys[to[1] if to else last + (keys[last] in DASHES)] not in self.months or (to is None and keys[last] not in DASHES):
                return None
        return self._with_year(tokens, index, last, month, None, reference)

    def _day_behind(
        self, tokens: Tokens, first: int, at: int, month: int, reference: Reference | None
    ) -> Base | None:
        """The day behind a month, or its year: September 30, 2018; May twenty-nine; Sep-23-2020."""
        keys = tokens.keys
        if len(keys[at]) == 4 and keys[at].isdecimal():
            return self._with_year(tokens, first, at, month, None, reference)
        if keys[at].isdecimal():
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
        if not number.ordinal and ((following.isalnum() and not self._numbers.may_begin(following)) or tokens.text[tokens.starts[first]].islower()):
            return None
        return self._with_year(tokens, first, number.last, month, int(number.lower), reference)

    def _named(self, tokens: Tokens, index: int) -> bool:
        """Whether a capital tells: not at the start of a sentence, and the word is a month when written so."""
        starts = index == 0 or tokens.keys[index - 1] in (".", "!", "?", "\n", ":", "“", '"')
        return not starts and tokens.keys[index] in self._words.not_months and len(tokens.keys[index]) > 3

    def _in_context(self, tokens: Tokens, index: int) -> bool:
        """Whether a word stands before that goes before dates: in, since, between. A month that is also a
        common word needs more than "the" before it: the march, le mars."""
        common = tokens.keys[index] in self._words.not_months and tokens.text[tokens.starts[index]].islower()
        return index > 0 and tokens.keys[index - 1] in (self._strong_context if common else self._context)

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
        """November 19-20, 2018; April 9th through 17th."""
        keys = tokens.keys
        to = (True, at + 1) if keys[at] in DASHES and tokens.glued(at) else self._to.at(keys, at)
        if to is None or (not self._words.month_first and keys[at] not in DASHES):
            return None
        second = self.day_number(tokens, self.skip_fillers(tokens, to[1]))
        if second is None or not day < second[0] or keys[second[1]] in self.months or keys[second[1]] in _MARKS:
            return None
        if keys[self.skip_fillers(tokens, second[1])] in self.months:
            return None
        right = self._with_year(tokens, first, second[1], month, second[0], reference)
        if right.stretch is None or right.stretch.since is None:
            return Base(first, right.last, None, "range")
        start = periods.day(right.stretch.since.year, month, day)
        return Base(first, right.last, Stretch(start.since, right.stretch.until, "range"), "range") if start else None

    @staticmethod
    def _nearest(
        first: int, last: int, month: int, day: int | None, reference: Reference | None, offset: int | None
    ) -> Base:
        def in_year(number: int) -> Stretch | None:
            return periods.day(number, month, day) if day else periods.month(number, month)

        precision: Precision = "day" if day else "month"
        near = periods.nearest_month(month, reference, offset) if reference else None
        if near is None or near.since is None:
            return Base(first, last, None, precision, in_year)
        stretch = in_year(near.since.year)
        for away in (1, -1, 2, -2, 3, -3):  # a 29 February
            stretch = stretch or in_year(near.since.year + away)
        return Base(first, last, stretch, precision, in_year)

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
        if keys[at] == "," or (keys[at] in _MARKS and tokens.glued(at)):
            at += 1
        behind = self.skip_fillers(tokens, at)
        if behind > at and len(keys[behind]) == 2 and keys[behind].isdecimal() and int(keys[behind]) > 31:
            if not keys[behind + 1].isalnum() and keys[behind + 1] != "%":
                return periods.year(_full_year(int(keys[behind]))), behind + 1, None  # April of 87
        if keys[behind] == "'" and keys[behind + 1].isdecimal() and len(keys[behind + 1]) == 2:
            return periods.year(_full_year(int(keys[behind + 1]))), behind + 2, None
        year = self.year(tokens, behind)
        if year is not None:
            return periods.year(year[0]), year[1], None
        if keys[behind] and not keys[behind][0].isdecimal() and self._numbers.may_begin(keys[behind]):
            spelled = self._spelled_year(tokens, behind, reference)
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
        at = self._behind_day(tokens, index + 1)
        dated = self._date_behind_weekday(tokens, index, at, weekday, reference)
        if dated is not None:
            return dated
        after = self._after.at(keys, at)
        week_at = self.skip_fillers(tokens, at)
        week = self._relative(tokens, week_at, reference) or (
            self._unit_first(tokens, week_at, reference) if keys[week_at] in self._units else None
        )
        if week is not None and week.precision == "week":
            return Base(index, week.last, periods.day_of_week(week.stretch, weekday), "day")
        if after is not None:
            stretch = periods.weekday(weekday, reference, after[0] or None) if reference else None
            return Base(index, after[1], stretch, "day")
        return Base(index, at, periods.weekday(weekday, reference) if reference else None, "day")

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
            date = self._ordinal_first(tokens, at, reference) if self._numbers.may_begin(keys[at] or "\n") else None
        if date is not None and date.precision == "day":
            date.first = first
            return date
        day = self.day_number(tokens, at) if keys[at] else None
        if day is None or keys[day[1]][:1].isalnum() or (keys[comma - 1] == "," and comma == at and keys[at].isdecimal()):
            return None
        if keys[day[1]] in (":", "-", "–", "%", "/", "h"):
            return None
        stretch = periods.weekday_on(weekday, day[0], reference) if reference else None
        return Base(first, day[1], stretch, "day") if stretch or not reference else None

    def _behind_day(self, tokens: Tokens, index: int) -> int:
        """Swallow the part of the day: Friday night, lundi soir."""
        found = self._parts_of_day.at(tokens.keys, index)
        return found[1] if found else index

    # Units: this, next, the third, three of them ago

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
        month = self.months.get(keys[at])
        if month is not None:
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
            stretch = periods.weekday(weekday, reference, offset) if reference else None
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
        if unit in ("quarter", "half", "century", "week"):
            which = self._which(tokens, at)
            if which is not None and (unit != "week" or keys[index] in self._week_of_year):
                return self._nth(tokens, index, unit, which[0], which[1], reference)
            roman = _roman(keys[index - 1].removesuffix("e").removesuffix("è")) if index and unit == "century" else None
            if roman:
                return Base(index - 1, at, periods.century(roman), "century")
        if unit == "week":
            dated = self._week_of_day(tokens, index, at, reference)
            if dated is not None:
                return dated
        if unit == "month" and keys[at] in self.months:
            return self._with_year(tokens, index, at + 1, self.months[keys[at]], None, reference)
        if unit == "weekend" and self._in_context(tokens, index) and keys[index - 1] not in self._and:
            return Base(index, at, periods.weekend(reference) if reference else None, "range")
        if unit in ("year", "month", "week", "quarter", "decade", "century") and self._bounded_by_part(tokens, index):
            stretch = periods.relative(unit, 0, reference) if reference else None
            return Base(index, at, stretch, _precision(unit), year_offset=0 if unit == "year" and stretch is None else None)
        return None

    def _relative_behind(
        self, tokens: Tokens, first: int, unit: str, offset: int, last: int, reference: Reference | None
    ) -> Base:
        """The unit with its next or last behind it; a last week may be that of a month or year."""
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
        stretch = in_year(reference[0].year) if reference else None
        return Base(first, last, stretch, precision, in_year)

    def _ordinal_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """third quarter of 2018, 19. Jahrhundert, ersten Mai, twenty-third day of September."""
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
            number = self._numbers.at(tokens, index)
            if number is None or number.lower > 100 or number.lower != int(number.lower):
                return None
            which, last = int(number.lower), number.last
            if number.ordinal or self._numbers.words.cardinal_days:
                dated = self._day_of_month(tokens, index, reference)
                if dated is not None or not number.ordinal:
                    return dated
        if keys[last] == "-" and tokens.glued(last):
            last += 1
        unit = self._units.at(keys, last)
        return self._nth(tokens, index, unit[0], which, unit[1], reference) if unit else None

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
        if tokens.glued(index) and (keys[index - 1] not in _MARKS):
            return None
        return self._nth(tokens, index, "half" if key == "h" else "quarter", int(keys[index + 1]), index + 2, reference)

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

    def _one_word(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """today, gestern, kemarin; heuer; Christmas; week 12."""
        keys = tokens.keys
        day = self._days.at(keys, index)
        if day is not None and (keys[index] not in self._lower or tokens.text[tokens.starts[index]].islower()):
            stretch = periods.relative("day", day[0], reference) if reference else None
            return Base(index, self._behind_day(tokens, day[1]), stretch, "day")
        fixed = self._fixed.at(keys, index)
        if fixed is not None:
            (unit, offset), last = fixed
            return Base(index, last, periods.relative(unit, offset, reference) if reference else None, _precision(unit))
        holiday = self._holidays.at(keys, index)
        if holiday is not None:
            return self._holiday(tokens, index, holiday[0], holiday[1], reference)
        week = self._week_of_year.at(keys, index)
        if week is not None and keys[week[1]].isdecimal() and len(keys[week[1]]) <= 2:
            return self._nth(tokens, index, "week", int(keys[week[1]]), week[1] + 1, reference)
        return None

    def _holiday(
        self, tokens: Tokens, first: int, in_year: Callable[[int], Stretch | None], last: int, reference: Reference | None
    ) -> Base:
        year = self.year_behind(tokens, last, reference)
        if year is not None:
            stretch = in_year(year[0].since.year) if year[0] is not None and year[0].since else None
            return Base(first, year[1], stretch, "day", in_year if stretch is None else None, year[2])
        after = self._after.at(tokens.keys, last)
        offset = after[0] if after else None
        stretch = periods.nearest_year(in_year, reference, offset) if reference else None
        return Base(first, after[1] if after else last, stretch, "day", in_year)

    def _counted(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """three years ago, vor drei Jahren, dans deux semaines; the past three years, tiga tahun terakhir;
        two days before Christmas."""
        keys = tokens.keys
        number = self._count(tokens, index)
        if number is None:
            return None
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
            away = self._side(self._in_after.at(keys, last), self._ago_after.at(keys, last))
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
            within = self._within.before(keys, index)
            if within is not None:
                return self._wide(within[1], last, name, count, reference)
            away = self._side(self._in_before.before(keys, index), self._ago_before.before(keys, index))
            if away is not None:
                return self._away(away[1], last, name, away[0] * count, reference)
            wide = self._side(self._next_n.before(keys, index), self._last_n.before(keys, index))
            if wide is not None:
                return self._wide(wide[1], last, name, wide[0] * count, reference)
            return None
        return self._wide(index, last, name, inner[0] * count, reference)

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
        """Two weeks after 3 May, three days from tomorrow."""
        way = self._from_day.at(tokens.keys, last)
        if way is None:
            return None
        base = self.at(tokens, self.skip_fillers(tokens, way[1]), reference)
        if base is None or base.precision != "day":
            return None
        return Base(first, base.last, periods.moved(base.stretch, unit, way[0] * count), "day")

    @staticmethod
    def _away(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        stretch = periods.away(unit, count, reference) if reference else None
        return Base(first, last, stretch, _precision(unit.removesuffix("s")))

    @staticmethod
    def _wide(first: int, last: int, unit: str, count: int, reference: Reference | None) -> Base:
        return Base(first, last, periods.span_of(unit, count, reference) if reference else None, "range")

    def skip_fillers(self, tokens: Tokens, index: int) -> int:
        for _ in range(3):
            found = self._fillers.at(tokens.keys, index)
            if found is None:
                break
            index = found[1]
        return index


def phrases(words: tuple[str, ...]) -> Phrases[bool]:
    return Phrases((word, True) for word in words)


def _wide_months(locale: Locale) -> frozenset[str]:
    return frozenset(str(name).lower() for name in locale.months["format"]["wide"].values())


def _holidays(words: DateWords) -> dict[str, Callable[[int], Stretch | None]]:
    """Each holiday as a function of the year."""
    found: dict[str, Callable[[int], Stretch | None]] = {}
    for name, (month, day) in words.holidays.items():
        found[name] = periods.yearly(month, day)
    for name, days in words.easter.items():
        found[name] = periods.from_easter(days)
    for name, (month, weekday, count) in words.nth_weekdays.items():
        found[name] = periods.nth_weekday(month, weekday, count)
    return found


def _precision(unit: str) -> Precision:
    return periods.PRECISIONS.get(unit, "range")


def _full_year(two_digits: int) -> int:
    """98 is 1998 and 18 is 2018; 50 years onward from 1940 as news from then is rare."""
    return 2000 + two_digits if two_digits < 40 else 1900 + two_digits


def _roman(key: str) -> int | None:
    """A Roman numeral up to 39; None for anything else."""
    if not key or len(key) > 7 or not all(letter in _ROMAN for letter in key):
        return None
    total = 0
    for letter, following in zip(key, key[1:] + " ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total


"""Dates that begin with a figure: 2018-09-30, 30 September, the 1980s."""

from __future__ import annotations

from factcheck.language import periods
from factcheck.language.dates.forms import DASHES, MARKS, Base, DateForms
from factcheck.language.numbers.reading import Number
from factcheck.language.periods import Reference, Stretch
from factcheck.language.tokens import Tokens

_AGES = 4  # tokens of "their 20s and"
_FIRST_YEAR, _LAST_YEAR = 1000, 2199  # of four digits


class FigureDates(DateForms):
    """Days, months, years and decades in figures, and years spelled out."""

    def _numeric(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """2018-09-30, 30.9.2018, 30/9/2018, 2014-11, 30/9, 22.04."""
        keys = tokens.keys
        text = tokens.text[tokens.starts[index] : tokens.ends[index]]
        last = index + 1
        if "." in text:
            parts, mark = text.split("."), "."
            if (
                len(parts) == 2
                and parts[1]
                and keys[last] == "."
                and tokens.glued(last)
                and tokens.glued_digits(last + 1)
            ):
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
                year = full_year(year)
        else:
            return None
        if month > 12 >= day:
            month, day = day, month
        return periods.day(year, month, day)

    def _two_figures(
        self, tokens: Tokens, index: int, last: int, parts: list[str], mark: str, reference: Reference | None
    ) -> Base | None:
        first, second = int(parts[0]), int(parts[1])
        season = len(parts[1]) == 2 and second == (first + 1) % 100  # 2008-09 is a season and no September
        if len(parts[0]) == 4 and mark == "-" and len(parts[1]) <= 2 and 1 <= second <= 12 and not season:
            return Base(index, last, periods.month(first, second), "month")
        if len(parts[1]) == 4 and mark != "." and 1 <= first <= 12 and 1900 <= second <= 2100:
            return Base(index, last, periods.month(second, first), "month")
        keys = tokens.keys
        if max(len(parts[0]), len(parts[1])) > 2 or mark == "-" or (mark == "/" and keys[last] in self.months):
            return None
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
        if self._words.bracketed_days and keys[index - 1] == "(" and keys[index + 3] == ")":
            return True
        at = index - 1 if keys[index - 1] in ("(", ",") else index
        if keys[at - 1] in self._weekdays or self._on_day.before(keys, at) is not None:
            return True
        if self._ranging.before(keys, at) is not None:
            return True
        behind = index + 3
        if (
            keys[behind] in DASHES
            and tokens.glued(behind)
            and tokens.glued_digits(behind + 1)
            and keys[behind + 2] == "/"
        ):
            return True
        return keys[at - 1] in ("-", "–") and tokens.glued(at) and keys[at - 2][:1].isdecimal() and keys[at - 3] == "/"

    def day_number(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """A day of the month and the token behind it: 30, 1er, 2nd, "3.", ersten."""
        keys = tokens.keys
        if keys[index].isdecimal():
            number, last = int(keys[index]) if len(keys[index]) <= 2 else 0, index + 1
            behind = self._numbers.behind_ending(tokens, last)
            dotted = keys[last] == "." and tokens.glued(last) and self._numbers.words.ordinal_dot
            last = last + 1 if dotted else behind
        else:
            if not keys[index] or not self._numbers.may_begin(keys[index]):
                return None
            if keys[index] in self._numbers.words.ranked:
                return None
            found = self._numbers.at(tokens, index)
            if (
                found is None
                or found.vague
                or not (found.ordinal or self._numbers.words.cardinal_days)
                or found.lower != int(found.lower)
            ):
                return None
            number, last = int(found.lower), found.last
            if found.ordinal and self._numbers.words.cardinal_days and number > 1:
                return None  # le premier mai is a day, and le troisième mai the third of several
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
        if keys[at] in MARKS and tokens.glued(at) and tokens.glued(at + 1):
            at += 1
        if self._is_month_number(tokens, at):
            return self._with_year(tokens, index, at + 2, int(keys[at]), day[0], reference)
        if self._numbers.words.ordinal_dot and keys[at] and keys[at - 1] not in DASHES and self._dated(tokens, index):
            month_number = self.day_number(tokens, at)  # am siebten vierten, 7. vierter
            named = month_number is not None and keys[month_number[1]] in self.months  # am 5./6. Mai
            if month_number and not named and month_number[0] <= 12 and month_number[1] > at + keys[at].isdecimal():
                return self._with_year(tokens, index, month_number[1], month_number[0], day[0], reference)
        at = self.skip_fillers(tokens, at)
        if at > day[1] and not self._parting.isdisjoint(keys[day[1] : at]):
            return None  # he turned 30 in March
        month = self.months.get(keys[at])
        if month is not None and keys[at] in self._verbs and self._is_verb(tokens, at):
            month = month if self._on_day.before(keys, index) is not None else None
        if month is not None and at > day[1] and keys[at] in self._numbers.words.cardinals and keys[at + 1] != ".":
            month = None  # 24 heures sur 24, sept jours sur sept
        if month is not None:
            last = at + 1
            if keys[last] == "." and tokens.glued(last) and keys[at] in self._dotted:
                last += 1
            return self._with_year(tokens, index, last, month, day[0], reference)
        if at > day[1] or at > index + 1:
            whole = self._relative(tokens, at, reference) or self._unit_first(tokens, at, reference)
            if whole is not None and whole.precision == "month" and (keys[index].isdecimal() or unit is not None):
                since = whole.stretch.since if whole.stretch else None
                return Base(index, whole.last, periods.day(since.year, since.month, day[0]) if since else None, "day")
        return self._days_of_month(tokens, index, day, reference)

    def _is_month_number(self, tokens: Tokens, at: int) -> bool:
        """Whether the 11. of "27. 11." stands here."""
        keys = tokens.keys
        if (
            not self._numbers.words.ordinal_dot
            or keys[at - 1] != "."
            or keys[at + 1] != "."
            or not tokens.glued(at + 1)
        ):
            return False
        return keys[at].isdecimal() and len(keys[at]) <= 2 and 1 <= int(keys[at]) <= 12

    def _days_of_month(
        self, tokens: Tokens, index: int, day: tuple[int, int], reference: Reference | None
    ) -> Base | None:
        """3-5 September, zwischen dem 3. und dem 12. September, am 5./6. Mai, le 7 ou le 8 mai."""
        keys = tokens.keys
        if keys[day[1]] in DASHES or keys[day[1]] == "/" or keys[day[1]] in self._and_or:
            begin = day[1] + 1
        else:
            overnight = self._overnight.at(keys, day[1])
            to = overnight or self._to.at(keys, day[1])
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
        if day is not None and day[1] == index + 1 and keys[index - 1] in self._words.on_day_dotted:
            return None
        if day is None or keys[day[1]][:1].isalnum() or keys[day[1]] in ("%", "-", "/", ":", "$", "€", "°", "×"):
            return None
        if day[1] < tokens.count and keys[day[1]] == "," and keys[day[1] + 1][:1].isdecimal():
            return None
        if self._numbers.street_behind(tokens, day[1]):
            return None
        month = periods.relative("month", 0, reference) if reference else None
        since = month.since if month else None
        return Base(index, day[1], periods.day(since.year, since.month, day[0]) if since else None, "day")

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

    def _year_first(self, tokens: Tokens, index: int, year: int, last: int) -> Base | None:
        """2017 april, 2019-Q1, 2019 trimestre 3, 2019/aug/01."""
        keys = tokens.keys
        at = last + 1 if keys[last] in MARKS and tokens.glued(last) else last
        month = self.months.get(keys[at])
        if month is not None and (at > last or keys[at] not in self._short):
            behind = at + 1
            if (
                keys[behind] in MARKS
                and tokens.glued(behind)
                and keys[behind + 1].isdecimal()
                and len(keys[behind + 1]) <= 2
            ):
                day = periods.day(year, month, int(keys[behind + 1]))
                return Base(index, behind + 2, day, "day") if day else None
            following = self.year(tokens, behind)
            return None if following else Base(index, behind, periods.month(year, month), "month")
        quarter = self._quarter_sign(tokens, at, None)
        if quarter is not None and quarter.year is not None and quarter.last == at + 2:
            return Base(index, quarter.last, quarter.year(year), quarter.precision)
        return None

    def _spelled_year(self, tokens: Tokens, number: Number) -> Base | None:
        """In two thousand and fifteen, nineteen ninety-six; les années quatre-vingt-dix."""
        keys, index = tokens.keys, number.first
        if number.ordinal or number.digits:
            return None
        decade = self._decade_before.before(keys, index)
        if decade is not None and 20 <= number.lower <= 90 and number.lower % 10 == 0:
            return Base(decade[1], number.last, periods.decade(1900 + int(number.lower)), "decade")
        before = keys[index - 1]
        sure = (before in self._context or before in self.months) and before not in self._and
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
        if not sure and (keys[last].isalnum() or not (number.scale == 1 or before in self._numbers.words.ordinals)):
            return None  # only behind a day: January first two thousand and five
        return Base(index, last, periods.year(int(value)), "year")

    def _decade(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """1980s, 1980er Jahre, années 80, tahun 1980-an."""
        keys = tokens.keys
        key = keys[index]
        if (
            len(key) not in (2, 4)
            or not key.isdecimal()
            or key[-1] != "0"
            or keys[index - 1] in self._not_decade_before
            or self._is_second_age(tokens, index)
            or (keys[index - 1] == "-" and tokens.glued(index) and keys[index - 2] not in self._hyphenated)
        ):
            return None
        last = index + 1
        if keys[last] in ("-", "'") and tokens.glued(last):
            last += 1
        before = self._decade_before.before(keys, index)
        spaced = len(key) == 4 and keys[last] == "s" and keys[last - 1] == key and not keys[last + 1].isalnum()
        if keys[last] in self.decade_endings and (tokens.glued(last) or spaced):
            last += 1
            after = self._decade_after.at(keys, last)
            if after is not None:
                last = after[1]
            elif len(key) == 2 and before is None and keys[last - 2] == "-" and not self._led_to(keys[index - 1]):
                return None  # memiliki 30-an gereja
            elif len(key) == 2 and before is None and (self._words.decade_after or keys[last] in self._things):
                return None  # 50-an rumah
        elif last > index + 1 or not self._words.decade_bare or not (before or self._is_second_decade(tokens, index)):
            return None
        stretch = periods.decade(int(key) if len(key) == 4 else 1900 + int(key))
        return Base(before[1] if before else index, last, stretch, "decade") if stretch else None

    def _led_to(self, key: str) -> bool:
        """Whether a word leads to a date, so that a figure with -an behind it is one: pada 90-an."""
        return key in self._context or key in self._part_words or key in ("-", "dan")

    def _is_second_decade(self, tokens: Tokens, index: int) -> bool:
        """The 2000 of "les années 1990 et 2000"."""
        keys = tokens.keys
        if index < _AGES or keys[index - 1] not in self._and_or or len(keys[index]) != len(keys[index - 2]):
            return False
        return keys[index - 2][-1:] == "0" and self._decade_before.before(keys, index - 2) is not None

    def _is_second_age(self, tokens: Tokens, index: int) -> bool:
        """The 30s of "in their 20s and 30s"."""
        keys = tokens.keys
        if keys[index - 1] not in self._and_or or keys[index - 2] not in self.decade_endings or index < _AGES:
            return False
        return keys[index - 3].isdecimal() and keys[index - 4] in self._not_decade_before

    def _short_decade(self, tokens: Tokens, index: int) -> Base | None:
        """'90s."""
        keys = tokens.keys
        figure = keys[index + 1]
        if len(figure) != 2 or not tokens.glued_digits(index + 1) or figure[1] != "0":
            return None
        if keys[index + 2] not in self.decade_endings or not tokens.glued(index + 2):
            return None
        return Base(index, index + 3, periods.decade(1900 + int(figure)), "decade")

    def _worded_decade(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The nineties, Neunzigerjahre, neunziger Jahre; in her nineties says an age."""
        before = tokens.keys[index - 1] if index else ""
        if before in self._not_decade_before or not (before in self._context or before in self._part_words):
            return None
        key, last = tokens.keys[index], index + 1
        if key in self._words.decade_stems:
            after = self._decade_after.at(tokens.keys, last + (tokens.keys[last] == "-"))
            if after is None:
                return None
            last = after[1]
        stretch = periods.decade(self._words.decades[key])
        return Base(index, last, stretch, "decade") if stretch else None


def full_year(two_digits: int) -> int:
    """98 is 1998 and 18 is 2018; 50 years onward from 1940 as news from then is rare."""
    return 2000 + two_digits if two_digits < 40 else 1900 + two_digits

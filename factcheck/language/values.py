"""All values of a text: quantities, ranks, periods and places, in order, none over another.

What is not a value: numbers in names (Mi 3, Galaxy S6, Redmi 4G), times of day, "24/7", telephone
and section numbers, addresses of pages.
"""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from functools import cache

from factcheck.language import langs
from factcheck.language.dates import DateReader, FoundPeriod
from factcheck.language.lexicon import Language
from factcheck.language.model import Period, Quantity, Span, Value
from factcheck.language.numbers import Number, NumberReader
from factcheck.language.openings import ADDRESS, DATE, NUMBER, PLACE, Openings
from factcheck.language.periods import Reference, part_of, year
from factcheck.language.places import PlaceReader
from factcheck.language.quantities import Found, QuantityReader
from factcheck.language.ranks import RankReader
from factcheck.language.tokens import Followers, Phrases, Tokens
from factcheck.language.units import PERCENT, PERCENTAGE_POINT, UnitReader, whole_currency

_COUNTED_BY_ARTICLES = frozenset({"USD", "EUR", "JPY", "IDR", "USD_CENT", "EUR_CENT", "GBP_CENT"})  # a dollar is one
_COUNTED_FROM = 10  # a lower figure behind a name may be its model: Galaxy 6 phones
_HOURS, _MINUTES = 24, 60
_TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "10.a", "100.a"})
_NOUN = 4  # letters that a noun has at least
_UNGROUPED = 1_000_000  # written without separators, such a figure behind a name is no count
_DECADES = 100  # tens of years are decades, and no more counted than these
_GLUE = frozenset("_@#=&\\~")
_INSIDE = frozenset("-/._:")
_DOTTED = frozenset({"rp", "rs", "no", "nr", "vol", "fr"})  # abbreviations with a figure written onto them
_SENTENCE_STARTS = frozenset({"", ".", "!", "?", "\n", ":", "“", '"', "„", "«", "(", "–", "-", "‚", "'", "…"})


def read_values(text: str | Tokens, language: str, published: date | Reference | None = None) -> tuple[Value, ...]:
    """The values of a text, or of its tokens, in order of their start.

    `published` is the day that relative dates count from, or a half-open stretch of days where only
    the month is known. KeyError names a language that has no data file.
    """
    reference = (published, _next_day(published)) if isinstance(published, date) else published
    return _reader(language).read(text if isinstance(text, Tokens) else Tokens(text), reference)


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


@cache
def _reader(language: str) -> ValueReader:
    return ValueReader(langs.language(language))


class ValueReader:
    """Reads the values of one language; holds its compiled words."""

    def __init__(self, language: Language) -> None:
        self._numbers = NumberReader(language.numbers)
        self._units = UnitReader(language.code, language.units)
        self._quantities = QuantityReader(language.bounds, self._numbers, self._units)
        self._ranks = RankReader(language.ranks, self._numbers, self._units)
        self._dates = DateReader(language.code, language.dates, self._numbers)
        self._places = PlaceReader(language.code, language.places)
        self._labels: Phrases[bool] = Phrases(
            (label, True) for label in language.ranks.labels if len(label) > 1 or not label.isalpha()
        )
        self._clock_after: Phrases[bool] = Phrases((word, True) for word in language.dates.clock_after)
        self._clock_sure: Phrases[bool] = Phrases((word, True) for word in language.dates.clock_sure)
        self._clock_fillers = frozenset(language.dates.clock_fillers)
        self._dotted_times = language.dates.dotted_times
        self._colon_times = frozenset(language.dates.colon_times)
        self._clock_never = frozenset(language.dates.clock_never)
        self._year_words = frozenset(language.dates.year_words)
        self._ages = frozenset(language.dates.not_decade_before)
        self._counted = frozenset(language.numbers.counted)
        self._nouns_are_capital = language.numbers.nouns_are_capital
        self._suffixes = tuple(language.numbers.suffixes)
        self._model_words = frozenset(language.numbers.model_words)
        self._clock_before: Phrases[bool] = Phrases((word, True) for word in language.dates.clock_before)
        self._clock_lead: Phrases[bool] = Phrases((word, True) for word in language.dates.clock_lead)
        self._or = frozenset(language.bounds.or_)
        self._links = frozenset((*language.bounds.and_, *language.bounds.but, ","))
        self._articles = frozenset(language.numbers.articles)
        behind_one = (
            self._numbers.behind_one | self._units.openings | self._quantities.behind_one | self._dates.behind_one
        )
        self._openings = Openings(
            (
                (NUMBER | DATE, self._numbers.openings | self._opened_by_articles(behind_one)),
                (DATE, self._dates.openings),
                (PLACE, self._places.openings),
                (ADDRESS, dict.fromkeys(("http", "https", "www"))),
            ),
            self._numbers.compound,
        )

    def read(self, tokens: Tokens, reference: Reference | None) -> tuple[Value, ...]:
        keys = tokens.keys
        values: list[Value] = []
        waiting: list[tuple[int, FoundPeriod]] = []
        floor = 0
        for index, opening in enumerate(self._openings.of(keys)):
            if opening is None or index < floor:
                continue
            kinds, followers = opening
            if followers is not None:
                following = keys[index + 1]
                if following not in followers and not following[:1].isdecimal() and not self._is_one(tokens, index):
                    continue
            if kinds == ADDRESS:
                floor = self._past_address(tokens, index)
            else:
                last = self._take(tokens, index, floor, kinds, reference, values, waiting)
                floor = last if last > index else floor
        if waiting:
            self._settle(tokens, values, waiting)
        return tuple(values)

    def _opened_by_articles(self, behind: frozenset[str]) -> dict[str, Followers]:
        """An article begins a value before these words, and before those of "ein paar"; some are numbers besides."""
        listed = self._numbers.openings
        return {article: behind | (listed.get(article) or frozenset()) for article in self._articles}

    def _is_one(self, tokens: Tokens, index: int) -> bool:
        """Whether a word may be a number although none of the usual words follows: numéro UN, UN Français sur
        trois, EINE dreijährige Frist."""
        keys = tokens.keys
        if keys[index] not in self._articles:
            return False
        if self._openings[keys[index + 1]] is not None or self._numbers.shared_by(keys[index + 2]):
            return True
        return self._quantities.adds(keys[index - 1]) or self._ranks.numbered(tokens, index)

    def _take(
        self, tokens: Tokens, index: int, floor: int, kinds: int, reference: Reference | None, values: list[Value],
        waiting: list[tuple[int, FoundPeriod]],
    ) -> int:  # fmt: skip
        """Read what begins at `index` into `values`; the token behind it, or `index` where nothing does."""
        digits = tokens.keys[index][0].isdecimal()
        if kinds & DATE or digits:
            period = self._dates.at(tokens, index, floor, reference)
            if period is not None and (not digits or self._is_date(tokens, period, index, floor)):
                waiting.append((len(values), period))
                values.append(period.value)
                return period.last
        if digits:
            passed = self._no_value(tokens, index)
            if passed > index:
                return passed
        if kinds & PLACE:
            place = self._places.at(tokens, index)
            if place is not None:
                values.append(place[0])
                return place[1]
        if kinds & NUMBER or digits:
            return self._number(tokens, index, floor, values)
        return index

    def _number(self, tokens: Tokens, index: int, floor: int, values: list[Value]) -> int:
        number = self._numbers.at(tokens, index) or self._numbers.ratio_of_one(tokens, index)
        if number is None:
            number = self._lone_one(tokens, index, floor)
        if number is None:
            return self._joined(tokens, index, floor, values)
        clock = self._clock(tokens, number)
        if clock or self._is_hour_of_day(tokens, number, values):
            return clock or number.last
        if self._is_labelled(tokens, number):
            return number.last
        if not number.digits and (idiom := self._ranks.idiom(tokens, number)):
            return idiom
        if number.digits:
            scored = self._score(tokens, number, values)
            if scored:
                return scored
            dated = values and isinstance(values[-1], Period) and values[-1].span.end == tokens.ends[number.first - 1]
            if not dated and self._names_something(tokens, number):
                return number.last
        if values and self._is_echo(tokens, number, values[-1]):
            return number.last
        each = self._numbers.share_of_each(tokens, number)
        rank = None if each is not None else self._ranks.at(tokens, number, floor)
        if each is not None:
            if self._units.after(tokens, each.last) is not None:
                return each.last  # every fourth year is no share
            number = each
        if rank is not None:
            values.append(rank[0])
            return rank[2]
        ordinal = self._ranks.is_ordinal(tokens, number)
        if ordinal and not (number.lower > 2 and self._ranks.is_both(tokens, number)):
            return ordinal
        if not number.digits and not ordinal and self._ranks.in_name(tokens, number.first, number.last):
            return number.last
        if self._numbers.refers(tokens, number) and self._units.after(tokens, number.last) is None:
            return number.last  # the two governments: they are referred to, not counted
        if self._numbers.stands_for(tokens, number):
            return number.last
        multiplied = self._numbers.multiplies(tokens, number)
        if multiplied:
            return multiplied
        if number.vague and number.lower < _DECADES:
            unit = self._units.after(tokens, number.last)
            if unit is not None and unit[0] == "a":
                return unit[1]
        ratio = self._numbers.ratio_after(tokens, number)
        last = index
        for found in self._quantities.at(tokens, ratio or number, floor):
            if not self._completes(tokens, found, values):
                values.append(found.value)
            last = found.last
        return last

    def _joined(self, tokens: Tokens, index: int, floor: int, values: list[Value]) -> int:
        """A number and its unit in one word: dreijährig, Viertelstunde; setahun only behind a bound."""
        joined = self._numbers.with_unit(tokens, index)
        if joined is None:
            return index
        number, unit = joined
        suffixed = tokens.keys[index].endswith(self._suffixes)
        if not unit and suffixed and self._nouns_are_capital and self._is_noun(tokens, index):
            return index  # auf das Dreifache
        found = self._quantities.of_unit(tokens, number, unit or None, floor)
        if number.lower == 1 and found.value.lower == found.value.upper:
            return index
        values.append(found.value)
        return index + 1

    @staticmethod
    def _is_echo(tokens: Tokens, number: Number, before: Value) -> bool:
        """Whether a figure says again what stands before it: 24 heures sur 24, sept jours sur sept."""
        link = number.first - 1
        if not isinstance(before, Quantity) or before.unit not in ("h", "d") or before.stated != number.lower:
            return False
        return link > 0 and tokens.keys[link] in ("sur", "/") and before.span.end == tokens.ends[link - 1]

    @staticmethod
    def _is_noun(tokens: Tokens, index: int) -> bool:
        """Whether a word is written with a capital inside a sentence."""
        inside = index > 0 and tokens.keys[index - 1] not in _SENTENCE_STARTS
        return inside and tokens.text[tokens.starts[index]].isupper()

    def _is_labelled(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure only says which: page 3, flight 302, season 4 hours before. A flight of seven hours
        counts, and so does the version 16 GB."""
        if number.scale > 1 or number.ordinal or self._labels.before(tokens.keys, number.first) is None:
            return False
        if tokens.keys[number.last] in self._counted:
            return False
        unit = self._units.after(tokens, number.last)
        return unit is None or (number.digits and unit[0] in _TIMES)

    def _completes(self, tokens: Tokens, found: Found, values: list[Value]) -> bool:
        """More than 10 and less than 20 is one interval: the second bound closes the first."""
        link = found.first - 1
        before = values[-1] if values and link > 0 else None
        if not isinstance(before, Quantity) or tokens.keys[link] not in self._links:
            return False
        if tokens.keys[link - 1] == ",":
            link -= 1
        now = found.value
        if before.span.end != tokens.ends[link - 1] or before.approximate or now.approximate:
            return False
        if before.unit is not None and now.unit is not None and before.unit != now.unit:
            return False
        if (before.lower is None) == (now.lower is None) or (before.upper is None) == (now.upper is None):
            return False
        lower = now.lower if before.lower is None else before.lower
        upper = now.upper if before.upper is None else before.upper
        if lower is None or upper is None or lower > upper:
            return False
        span = Span(before.span.start, now.span.end)
        values[-1] = Quantity(span, tokens.text[span.start : span.end], lower, upper, now.unit or before.unit)
        return True

    def _lone_one(self, tokens: Tokens, index: int, floor: int) -> Number | None:
        """The word "one", or an article, where what stands around makes it a number: one percent, numéro un,
        more than a year, un an et demi."""
        one = self._numbers.one_at(tokens, index)
        article = one is None and tokens.keys[index] in self._numbers.words.articles
        if article:
            one = self._numbers.article_at(tokens, index)
            if self._ranks.numbered(tokens, index):
                return one
        if one is None:
            return None
        if (not article or self._numbers.words.one == ()) and self._quantities.opens_range(tokens, one):
            return one
        if self._quantities.adds_one(tokens, index, floor):
            return one
        unit = self._units.after(tokens, one.last)
        if unit is None:
            if self._numbers.parted(tokens, one.last + 1) is not None and tokens.keys[one.last].isalpha():
                return one  # une fois et demie
            counts = one.fraction or self._ranks.at(tokens, one, floor) or self._numbers.ratio_after(tokens, one)
            return one if counts and not article else None
        if unit[0] in (PERCENT, PERCENTAGE_POINT) or one.fraction:
            return one
        if self._units.is_money(whole_currency(unit[0]) or unit[0]):
            named = unit[0] in _COUNTED_BY_ARTICLES and not tokens.keys[unit[1]][:1].isdecimal()
            return one if named or not article else None
        if self._ranks.at(tokens, one, floor) is not None or self._numbers.half_joined(tokens, unit[1]) is not None:
            return one
        bound = self._quantities.bound_before(tokens, index, floor)
        return one if bound is not None and bound[0] != "exact" else None  # one day is a day, as un jour, ein Tag

    def _is_date(self, tokens: Tokens, period: FoundPeriod, index: int, floor: int) -> bool:
        """Whether a bare four-digit figure is a year and no quantity."""
        base = period.base
        if not base.bare_year or base.last - index != 1:
            return True
        figure = int(tokens.keys[index])
        sure = period.first < index or self._dates.year_is_meant(tokens, index)
        if not (1900 <= figure <= 2099 or (sure and 1000 <= figure <= 2199)):
            return False
        if self._is_counted(tokens, index, base.last, figure, sure):
            return False
        if self._units.after(tokens, base.last) is not None and tokens.keys[base.last] != "a":
            return False
        if self._units.currency_before(tokens, index) is not None:
            return False
        if period.first < index or self._quantities.bound_before(tokens, index, floor) is None:
            return True
        return bool(figure % 10) and self._quantities.compares(tokens, index, floor)

    def _is_counted(self, tokens: Tokens, index: int, behind: int, figure: int, sure: bool) -> bool:
        """Whether a figure that may be a year counts what stands behind it: 2000 people."""
        if tokens.keys[index - 1] in self._year_words:
            return False
        if tokens.keys[behind] in self._counted:
            return True
        if not self._nouns_are_capital or sure or figure % 100 or tokens.glued(behind):
            return False
        before = tokens.text[tokens.starts[index - 1]] if index else ""
        return before.islower() and tokens.text[tokens.starts[behind] : tokens.starts[behind] + 1].isupper()

    def _score(self, tokens: Tokens, number: Number, values: list[Value]) -> int:
        """2-0, "38:17", "1 - 0": two figures that are no range since the second is not the greater, or
        since a colon stands between them. The token behind, or 0."""
        keys, mark = tokens.keys, number.last
        if keys[mark] not in ("-", "–", ":") or not keys[mark + 1][:1].isdecimal() or number.scale > 1:
            return 0
        glued = tokens.glued(mark) and tokens.glued(mark + 1)
        if not glued and (keys[mark] == ":" or tokens.glued(mark) or tokens.glued(mark + 1)):
            return 0
        other = self._numbers.at(tokens, mark + 1)
        if other is None or other.scale > 1 or other.ordinal or max(other.lower, number.lower) > 999:
            return 0
        if keys[mark] != ":" and 0 < number.lower < other.lower:
            return 0
        if keys[other.last] in ("-", "–", ":") and tokens.glued(other.last) and keys[other.last + 1][:1].isdecimal():
            return 0
        if self._units.after(tokens, other.last) is not None and keys[mark] != ":":
            return 0
        for figure in (number, other):
            values.append(self._quantities.bare(tokens, figure))
        return other.last

    # What is not a value

    @staticmethod
    def _past_address(tokens: Tokens, index: int) -> int:
        """Behind the address of a page: all that follows without a space."""
        index += 1
        while tokens.glued(index):
            index += 1
        return index

    def _no_value(self, tokens: Tokens, index: int) -> int:
        """The token behind digits that name, address or time something; `index` where they may be a value."""
        keys = tokens.keys
        if keys[index][0] == "0" and len(keys[index]) > 2 and keys[index].isdecimal() and keys[index].strip("0"):
            return self._past_groups(tokens, index)
        before = keys[index - 1] if index else ""
        if tokens.glued(index) and before:
            if before in _GLUE:
                return index + 1
            if (
                before.isalnum()
                and self._units.currency_before(tokens, index) is None
                and not self._prefix(tokens, index)
            ):
                return self._past_glued(tokens, index)
            if before in _INSIDE and tokens.glued(index - 1) and keys[index - 2].isalpha():
                named = before != "." or keys[index - 2] not in _DOTTED
                if (
                    named
                    and not (before == "-" and keys[index - 2] in self._dates.hyphenated)
                    and not self._prefix(tokens, index)
                ):
                    return self._past_glued(tokens, index)
            if before == "+":
                return self._past_glued(tokens, index)
        at = index + 1
        if keys[at] == "-" and before in self._ages and keys[at + 1] in self._dates.decade_endings:
            return at + 2  # berusia 40-an
        if keys[at] in ("-", "/", ".", ":") and tokens.glued(at) and tokens.glued(at + 1):
            return self._chain(tokens, index)
        if tokens.glued(at) and keys[at].isalpha():
            return self._letters_behind(tokens, index)
        return index

    @staticmethod
    def _past_groups(tokens: Tokens, index: int) -> int:
        """Behind a figure that begins with a nought, and those behind it: 0800 123 456, 007."""
        index += 1
        while tokens.keys[index][:1].isdecimal():
            index += 1
        return index

    def _prefix(self, tokens: Tokens, index: int) -> bool:
        """Whether ke- stands before the digits."""
        return tokens.keys[index - 1] in self._numbers.prefixes or (
            tokens.keys[index - 1] == "-" and tokens.keys[index - 2] in self._numbers.prefixes
        )

    @staticmethod
    def _past_glued(tokens: Tokens, index: int) -> int:
        index += 1
        while tokens.glued(index) and (tokens.keys[index].isalnum() or tokens.keys[index] in _INSIDE):
            index += 1
        return index

    def _chain(self, tokens: Tokens, index: int) -> int:
        """Digits with marks between: telephone numbers, times, 24/7; dates and ranges are left alone."""
        keys = tokens.keys
        count, at, marks = 1, index + 1, ""
        while (
            keys[at] in ("-", "/", ":") and tokens.glued(at) and tokens.glued(at + 1) and keys[at + 1][:1].isdecimal()
        ):
            count, marks, at = count + 1, marks + keys[at], at + 2
        if count == 1:
            return index
        if keys[index] == "24" and keys[index + 2] == "7":
            return at
        if ":" in marks:
            second = keys[index + 2]
            if (
                len(second) == 2
                and second.isdecimal()
                and int(second) < 60
                and keys[index].isdecimal()
                and len(keys[index]) <= 2
            ) and int(keys[index]) <= 24:
                after = self._clock_after.at(keys, at)
                scored = self._colon_times and not after and keys[index - 1] not in self._colon_times
                spans = keys[at] in ("-", "–") and keys[at + 1].isdecimal()  # 15:30 - 16:45
                if scored and count == 2 and not spans and keys[index][0] != "0":
                    return index  # sie gewannen 21:20
                return after[1] if after else at
            return at if count > 2 else index
        if count > 3 or (count == 3 and (len(set(marks)) > 1 or max(len(keys[index + 2 * n]) for n in range(3)) > 4)):
            return at
        return index

    def _letters_behind(self, tokens: Tokens, index: int) -> int:
        """4G, 1S, 12h55: letters written onto the digits that are no scale, unit or ending."""
        keys = tokens.keys
        at = index + 1
        number = self._numbers.at(tokens, index)
        if number is not None and number.last > at:
            return index
        if keys[at] in ("h", "u") and tokens.glued(at + 1) and keys[at + 1].isdecimal():
            return at + 2
        if self._units.after(tokens, at) is not None or self._clock_after.at(keys, at) is not None:
            return index
        if keys[at] in self._dates.decade_endings:
            return at + 1  # in his 40s
        if keys[at] == "x" or self._numbers.money_sign(tokens, at):
            return index
        return self._past_glued(tokens, index)

    def _clock(self, tokens: Tokens, number: Number) -> int:
        """The token behind a time of day: 7 p.m., 13.00 Uhr, pukul 1; 0 where it is none."""
        keys = tokens.keys
        if number.scale > 1 or number.lower > 2400:
            return 0
        if self._clock_before.before(keys, number.first) is not None:
            last = number.last
            while keys[last] in ("-", "–", "."):
                if not keys[last + 1][:1].isdecimal():
                    break
                last += 2
            after = self._clock_after.at(keys, last)
            last = after[1] if after else last
            if keys[last] in self._quantities.links and keys[last + 1][:1].isdecimal():
                after = self._clock_after.at(keys, last + 2)
                last = after[1] if after else last
            return last
        sure = self._clock_sure.at(keys, number.last)
        if sure is not None:
            return sure[1]
        after = self._clock_after.at(keys, number.last)
        if after is None and self._is_dotted_time(tokens, number):
            return number.last
        if after is None or keys[after[1]] in self._clock_never:
            return 0
        if number.lower > _HOURS and number.last - number.first == 1 and len(keys[number.first]) < 4:
            return 0  # 200 hours are no time of day
        if keys[number.last] == "h" and keys[after[1]].isdecimal() and len(keys[after[1]]) == 2:
            return after[1] + 1  # 13 h 00
        if self._clock_lead.first_keys() and self._clock_lead.before(keys, number.first) is None:
            return 0
        return after[1]

    def _is_hour_of_day(self, tokens: Tokens, number: Number, values: list[Value]) -> bool:
        """On Sunday at 9; el domingo, a las 9."""
        keys, first = tokens.keys, number.first
        if not values or not isinstance(values[-1], Period) or number.lower > _HOURS or keys[number.last].isalpha():
            return False
        lead = self._clock_lead.before(keys, first)
        at = lead[1] if lead else first - 1 if keys[first - 1] in self._clock_fillers else 0
        at -= at > 0 and keys[at - 1] == ","
        if at <= 0 or values[-1].span.end != tokens.ends[at - 1] or values[-1].precision != "day":
            return False
        return self._units.after(tokens, number.last) is None

    def _is_dotted_time(self, tokens: Tokens, number: Number) -> bool:
        """A las 20.15."""
        keys, first = tokens.keys, number.first
        if not self._dotted_times or not number.digits or self._clock_lead.before(keys, first) is None:
            return False
        hour, dot, minute = tokens.slice(first, number.last).partition(".")
        if not dot or len(minute) != 2 or len(hour) > 2 or not minute.isdecimal() or keys[number.last].isalpha():
            return False
        return number.lower < _HOURS and int(minute) < _MINUTES and self._units.after(tokens, number.last) is None

    def _names_something(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure is part of a name or a label: Mi 3, Galaxy 6, section 4, Artikel 50."""
        keys, first = tokens.keys, number.first
        if number.scale > 1 or number.ordinal or number.vague or not first:
            return False
        before = keys[first - 1]
        if not number.plain or not before.isalpha() or 9999 < number.lower < _UNGROUPED:
            return False
        at = tokens.starts[first - 1]
        if not tokens.text[at].isupper() or tokens.starts[first] == tokens.ends[first - 1]:
            return False
        if first == 1 or keys[first - 2] in _SENTENCE_STARTS:
            return False
        if self._units.after(tokens, number.last) is not None or self._units.currency_before(tokens, first) is not None:
            return False
        if self._counts_behind_name(tokens, number):
            return False
        if (
            self._openings.kinds(before) & (PLACE | NUMBER)
            or self._quantities.bound_before(tokens, first, 0) is not None
        ):
            return False
        return self._ranks.at(tokens, number, 0) is None

    def _counts_behind_name(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure behind a capital counts what follows: in Cologne 12 people; in Köln 3 Häuser; and in a
        headline, where all words have capitals: Storm Kills 15."""
        key, at = tokens.keys[number.last], tokens.starts[number.last]
        if key in self._counted and number.lower >= _COUNTED_FROM:
            return True
        capital = key.isalpha() and len(key) >= _NOUN and tokens.text[at].isupper()
        if self._nouns_are_capital:
            noun = key in self._counted or (capital and tokens.text[at + 1].islower())
            return noun and key not in self._model_words
        plural = key in self._counted or (capital and key.endswith("s"))
        return (number.lower >= _COUNTED_FROM or plural) and tokens.in_headline(number.first)

    # What the dates of one text say of each other

    def _settle(self, tokens: Tokens, values: list[Value], waiting: list[tuple[int, FoundPeriod]]) -> None:
        """The end of this year or early 2019 says which year this is, without a publication date."""
        for (place, found), (_, following) in itertools.pairwise(waiting):
            later = following.base.stretch
            if found.base.year_offset is None or found.value.since or found.value.until or later is None:
                continue
            if later.since is None or following.base.part != "early" or found.base.part not in ("late", "end"):
                continue
            if following.first - found.last > 2 or tokens.keys[found.last] not in self._or:
                continue
            this = year(later.since.year - 1)
            if this is not None:
                stretch = part_of(this, found.base.part)
                value = found.value
                values[place] = Period(value.span, value.text, stretch.since, stretch.until, stretch.precision, True)

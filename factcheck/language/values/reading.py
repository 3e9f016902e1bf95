"""All values of a text: quantities, ranks, periods and places, in order, none over another.

What is not a value stands in lookalikes.py and clocks.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import compress, pairwise

from factcheck.language import langs
from factcheck.language.dates.bounds import FoundPeriod
from factcheck.language.dates.reading import DateReader
from factcheck.language.dates.steps import DateSteps
from factcheck.language.lexicon import Language
from factcheck.language.model import Period, Quantity, Span, Value
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.periods import Reference, part_of, year
from factcheck.language.quantities.ranks import RankReader
from factcheck.language.quantities.reading import Found, QuantityReader
from factcheck.language.quantities.units import LENGTHS, PERCENT, PERCENTAGE_POINT, UnitReader, whole_currency
from factcheck.language.tokens import SENTENCE_STARTS, Followers, Tokens, merged
from factcheck.language.values.clocks import ClockReader
from factcheck.language.values.conversions import as_converted
from factcheck.language.values.elapsed import ElapsedReader
from factcheck.language.values.homemoney import HomeMoney
from factcheck.language.values.lookalikes import Lookalikes
from factcheck.language.values.openings import ADDRESS, DATE, NUMBER, PLACE, Openings
from factcheck.language.values.places import PlaceReader
from factcheck.language.values.results import ResultReader
from factcheck.language.values.titles import Titles
from factcheck.language.values.years import YearReader

_BEFORE_FIGURES = (Period, Quantity)  # what a figure may stand right behind
_COUNTED_BY_ARTICLES = frozenset({"USD", "EUR", "JPY", "IDR", "USD_CENT", "EUR_CENT", "GBP_CENT"})  # a dollar is one
_EARLY = 3  # digits of an early year
_DECADES = 100  # tens of years are decades, and no more counted than these


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
        steps = DateSteps(language.code, language.dates, language.numbers.ordinals, language.bounds)
        self._money = HomeMoney(language)
        self._quantities = QuantityReader(language.bounds, self._numbers, self._units, steps)
        self._ranks = RankReader(language.ranks, self._numbers, self._units)
        self._dates = DateReader(language.code, language.dates, self._numbers)
        self._places = PlaceReader(language.code, language.places)
        self._counted = frozenset(language.numbers.counted)
        self._results = ResultReader(language, self._numbers, self._units)
        self._nouns_are_capital = language.numbers.nouns_are_capital
        self._suffixes = tuple(language.numbers.suffixes)
        self._days = frozenset(language.dates.days)
        self._ago = frozenset((*language.dates.ago_after, *language.bounds.earlier))
        self._or = frozenset(language.bounds.or_)
        self._rates = frozenset(language.numbers.rates)
        self._named_places = frozenset(language.numbers.places)
        self._links = frozenset((*language.bounds.and_, *language.bounds.but, ","))
        self._articles = frozenset(language.numbers.articles)
        self._the = frozenset(language.bounds.the)
        one = language.numbers.one
        self._ones = self._articles.intersection(one) if one else self._articles  # "a" is none, where "one" is
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
        self._dating = self._openings_of_dates()
        self._years = YearReader(language, self._dates, self._units, self._quantities)
        self._clocks = ClockReader(language, self._units)
        self._elapsed = ElapsedReader(language, self._units, self._clocks)
        self._titles = Titles(language, self._units)
        self._lookalikes = Lookalikes(
            language, self._numbers, self._quantities, self._ranks, self._dates, self._clocks, self._results,
            self._openings,
        )  # fmt: skip

    def read(self, tokens: Tokens, reference: Reference | None) -> tuple[Value, ...]:
        keys = tokens.keys
        values: list[Value] = []
        waiting: list[tuple[int, FoundPeriod]] = []
        floor = 0
        opening_of = self._openings.of
        begins = list(map(opening_of, keys[: tokens.count + 1]))  # nothing begins behind the last
        articles = self._articles
        for index, opening in compress(enumerate(begins), begins):  # most words begin nothing
            if opening is None or index < floor:
                continue
            kinds, followers = opening
            if followers is not None and (following := keys[index + 1]) not in followers:
                if keys[index] in articles:
                    counts = keys[index] in self._ones and self._is_one(tokens, index)
                    if not counts and not self._numbers.halved_behind(keys, index + 2):
                        continue
                elif begins[index + 1] is None or not following[0].isdecimal():
                    continue
            if kinds == ADDRESS:
                floor = self._lookalikes.past_address(tokens, index)
            else:
                last = self._take(tokens, index, floor, kinds, reference, values, waiting)
                floor = last if last > index else floor
        if waiting:
            self._settle(tokens, values, waiting)
        return self._money.settled(tokens, values)

    def _openings_of_dates(self) -> dict[str, Followers]:
        """The words that a date may begin with, with what has then to follow; of numbers those of what is counted in
        dates, and all that a number goes on with. A word that is a number by its parts is none of them."""
        counted = self._dates.behind_one.union(
            self._dates.after_day, self._numbers.going_on, self._numbers.openings, self._articles, ("-",)
        )
        words = (*self._numbers.openings, *self._articles)
        numbers: dict[str, Followers] = dict.fromkeys(words, counted)
        joined = (word for word in words if self._numbers.with_unit(Tokens(word), 0) is not None)  # setahun lalu
        return merged(numbers, self._dates.openings, dict.fromkeys(joined))

    def _opened_by_articles(self, behind: frozenset[str]) -> dict[str, Followers]:
        """An article begins a value before these words, and before those of "ein paar"; some are numbers besides."""
        listed = self._numbers.openings
        return {article: behind | (listed.get(article) or frozenset()) for article in self._articles}

    def _is_one(self, tokens: Tokens, index: int) -> bool:
        """Whether an article may be a number although none of the usual words follows: numéro UN, UN Français sur
        trois, EINE dreijährige Frist."""
        keys = tokens.keys
        following = keys[index + 1]
        begun = self._openings.of(following)
        if begun is not None and begun[0] & (NUMBER | DATE) and not following[0].isdecimal():
            return True
        if self._numbers.shared_by(keys, index + 2):
            return True
        before = keys[index - 1]
        if before in self._quantities.plus:
            return True
        return before in self._ranks.placing and self._ranks.numbered(tokens, index)

    def _take(
        self, tokens: Tokens, index: int, floor: int, kinds: int, reference: Reference | None, values: list[Value],
        waiting: list[tuple[int, FoundPeriod]],
    ) -> int:  # fmt: skip
        """Read what begins at `index` into `values`; the token behind it, or `index` where nothing does."""
        keys = tokens.keys
        key, following = keys[index], keys[index + 1]
        digits = key[0].isdecimal()
        if digits:
            if self._years.in_name(tokens, index):
                return index + 1
            if following in self._years.eras:
                of_era = self._years.of_era(tokens, index)
                if of_era is not None:
                    values.append(of_era[0])
                    return of_era[1]
            if len(key) == _EARLY and (early := self._years.early(tokens, index)) is not None:
                values.append(early)
                return index + 1
        if (
            self._dates.may_begin(key, keys[index - 1], following)
            if digits
            else kinds & DATE and self._may_date(key, following)
        ):
            period = self._dates.at(tokens, index, floor, reference)
            if period is not None and self._dates.refers_back(tokens, period, told_before=bool(waiting)):
                span = tokens.keys[index : period.last]
                if self._numbers.openings.keys().isdisjoint(span) and not any(key.isdecimal() for key in span):
                    return period.last
                period = None  # the length of "the following eleven years" is a quantity
            counts = period is not None and (
                self._dates.counts(tokens, period)
                or (not digits and self._years.counts_in_words(tokens, period, index, floor))
            )
            period = None if counts else period
            if period is not None and (not digits or self._years.is_year(tokens, period, index, floor)):
                if digits:
                    period = self._years.approximated(tokens, period, index, floor)
                if keys[period.last] in self._years.eras:
                    period = self._years.of_old(tokens, period)
                if period.base.precision == "day" and self._lookalikes.in_street(tokens, period.first, period.last):
                    return period.last
                waiting.append((len(values), period))
                values.append(period.value)
                return period.last
        if digits:
            elapsed = self._elapsed.at(tokens, index) if keys[index + 1] in self._elapsed.marks else None
            if elapsed is not None:
                told = self._quantities.of_unit(tokens, *elapsed, floor)
                values.append(told.value)
                return told.last
            passed = self._lookalikes.passed(tokens, index)
            if passed > index:
                return passed
        if kinds & PLACE:
            place = self._places.at(tokens, index)
            if place is not None and self._is_of_money(tokens, index, place[1]):
                return index
            if place is not None:
                currency = self._currency_around(tokens, index, place[1])
                if not currency:
                    values.append(place[0])
                return currency or place[1]
        if kinds & NUMBER or digits:
            return self._number(tokens, index, floor, values)
        return index

    def _may_date(self, key: str, following: str) -> bool:
        """Whether a date may begin with a word: three DAYS ago, but not three people."""
        followers = self._dating.get(key)
        return followers is None or following in followers or following[:1].isdecimal()

    def _is_of_money(self, tokens: Tokens, index: int, last: int) -> bool:
        """Whether a place only says whose the money is that a sign and a figure behind it tell: US $113 billion."""
        if not tokens.keys[last + 1][:1].isdecimal() or tokens.keys[index - 1] in self._the:
            return False  # in THE US $113 billion was lost
        sign = self._units.currency_before(tokens, last + 1)
        return sign is not None and sign[1] == index

    def _currency_around(self, tokens: Tokens, index: int, last: int) -> int:
        """The token behind a currency's name that a place is a part of, per US dollar, per dolar AS; or 0."""
        keys = tokens.keys
        if self._units.money_words.isdisjoint((keys[index - 1], keys[last], keys[last + 1])):
            return 0
        for first in (index, index - 1):
            unit = self._units.after(tokens, first) if first >= 0 else None
            if unit is not None and unit[1] >= last and unit[1] > first + 1 and self._units.is_money(unit[0]):
                return unit[1]
        return 0

    def _number(self, tokens: Tokens, index: int, floor: int, values: list[Value]) -> int:
        number = self._numbers.at(tokens, index) or self._numbers.ratio_of_one(tokens, index)
        if number is None:
            number = self._lone_one(tokens, index, floor)
        if number is None:
            return self._joined(tokens, index, floor, values)
        clock = self._clocks.at(tokens, number)
        if clock or (values and self._clocks.is_hour_of_day(tokens, number, values)):
            return clock or number.last
        if labelled := self._lookalikes.past_label(tokens, number):
            return labelled
        passed = self._ranks.idiom(tokens, number) or self._titles.past(tokens, number)
        passed = passed or self._numbers.past_decade_of_life(tokens, number)
        if passed:
            return passed
        if number.digits:
            scored = self._results.at(tokens, number)
            if scored is not None:
                values += (self._quantities.bare(tokens, figure) for figure in scored)
                return scored[-1].last
            if outlet := self._lookalikes.past_outlet(tokens, number):
                return outlet
            behind_value = (
                values
                and isinstance(values[-1], _BEFORE_FIGURES)
                and values[-1].span.end == tokens.ends[number.first - 1]
            )
            if not behind_value and self._lookalikes.names_something(tokens, number):
                return number.last
            if self._lookalikes.in_address(tokens, number):
                return number.last
        if values and self._is_echo(tokens, number, values[-1]):
            return number.last
        if not number.ordinal and number.plain and self._numbers.is_each(tokens.keys[number.first - 1]):
            number = self._ranks.dotted(tokens, number)  # jeder 25. Stimmzettel
        ordinal = self._ranks.is_ordinal(tokens, number)
        each = self._numbers.share_of_each(tokens, number) if ordinal or number.ordinal else None
        rank = None if each is not None else self._ranks.at(tokens, number, floor)
        if each is not None:
            if self._units.after(tokens, each.last) is not None:
                return each.last  # every fourth year is no share
            number = each
        if rank is not None:
            values.append(rank[0])
            return rank[2]
        ordinal = 0 if each is not None else ordinal
        if ordinal and not (number.lower > 2 and self._ranks.is_both(tokens, number)):
            return ordinal
        named = not number.digits and not ordinal and not (number.vague and self._nouns_are_capital)
        if named and (self._ranks.in_name(tokens, number.first, number.last) or self._is_place(tokens, number)):
            return number.last
        if self._numbers.refers(tokens, number) and self._units.after(tokens, number.last) is None:
            return number.last  # the two governments: they are referred to, not counted
        if self._numbers.stands_for(tokens, number) and not self._quantities.is_of_points(tokens, number):
            return number.last
        multiplied = self._numbers.multiplies(tokens, number)
        if multiplied:
            return multiplied
        if number.vague and number.lower < _DECADES:
            unit = self._units.after(tokens, number.last)
            if unit is not None and unit[0] == "a":
                return unit[1]
        ratio = self._ratio(tokens, number)
        told = self._quantities.at(tokens, ratio or number, floor)
        if not told and (unit := self._units.after(tokens, number.last)) is not None:
            return unit[1]
        last = index
        for found in told:
            if not self._completes(tokens, found, values):
                before = values[-1] if values else None
                values.append(as_converted(tokens, before, found, self._units.is_money))
            last = found.last
        return last

    def _ratio(self, tokens: Tokens, number: Number) -> Number | None:
        """The share that a number and the one behind it are; not trois courses sur 400 mètres."""
        ratio = self._numbers.ratio_after(tokens, number)
        unit = self._units.after(tokens, number.last) if ratio is not None else None
        if unit is not None and unit[0] in LENGTHS:
            return None  # 6 mètres sur 9
        return None if ratio is None or self._units.after(tokens, ratio.last) is not None else ratio

    def _joined(self, tokens: Tokens, index: int, floor: int, values: list[Value]) -> int:
        """A number and its unit in one word: dreijährig, Viertelstunde; setahun only behind a bound."""
        joined = self._numbers.with_unit(tokens, index)
        if joined is None:
            return index
        if tokens.keys[index + 1] in self._ago:
            return index  # lebih banyak daripada setahun SEBELUMNYA
        if tokens.keys[index] in self._days:
            return index  # semalam is last night, and dalam semalam overnight
        number, unit = joined
        suffixed = tokens.keys[index].endswith(self._suffixes)
        if suffixed and self._nouns_are_capital and self._is_noun(tokens, index):
            if not unit and not self._numbers.compared(tokens, index + 1):
                return index  # auf das Dreifache
            if unit and tokens.text[tokens.starts[index + 1] : tokens.starts[index + 1] + 1].isupper():
                return index + 1  # der Dreißigjährige Krieg
        found = self._quantities.of_unit(tokens, number, unit or None, floor)
        if found.value.lower == found.value.upper == 1:
            return index
        values.append(found.value)
        return found.last

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
        inside = index > 0 and tokens.keys[index - 1] not in SENTENCE_STARTS
        return inside and tokens.text[tokens.starts[index]].isupper()

    def _is_place(self, tokens: Tokens, number: Number) -> bool:
        """Whether a word of number is the name of a place: di Lima."""
        if tokens.keys[number.first] not in self._named_places or number.last > number.first + 1:
            return False
        return self._is_noun(tokens, number.first) and not tokens.in_headline(number.first)

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
        keys = tokens.keys
        one = self._numbers.one_at(tokens, index)
        article = one is None and keys[index] in self._numbers.words.articles
        if article:
            one = self._numbers.article_at(tokens, index)
            if self._ranks.numbered(tokens, index):
                return one
        if one is None:
            return None
        if not article and self._ratio(tokens, one) is not None:
            return one  # one day in three
        if (not article or self._numbers.words.one == ()) and self._quantities.opens_range(tokens, one):
            return one
        if self._quantities.adds_one(tokens, index, floor):
            return one
        if self._quantities.is_of_points(tokens, one):
            return one
        unit = self._units.after(tokens, one.last)
        if article and self._units.parts.at(keys, one.last) is not None:
            return one  # eine Hundertstelsekunde
        if unit is None:
            if self._numbers.parted(tokens, one.last + 1) is not None and tokens.keys[one.last].isalpha():
                return one  # une fois et demie
            counts = one.fraction or self._ranks.at(tokens, one, floor) or self._ratio(tokens, one)
            return one if counts and not article else None
        if unit[0] in (PERCENT, PERCENTAGE_POINT) or one.fraction:
            return one
        if self._units.is_money(whole_currency(unit[0]) or unit[0]):
            if keys[index - 1] in self._rates and self._is_rate(keys, index - 2):
                return None  # 161,5 shillings pour un dollar
            named = unit[0] in _COUNTED_BY_ARTICLES and not tokens.keys[unit[1]][:1].isdecimal()
            return one if named or not article else None
        if self._ranks.at(tokens, one, floor) is not None or self._numbers.half_joined(tokens, unit[1]) is not None:
            return one
        bounding = self._quantities.bounding
        if bounding.is_earlier(tokens, unit[1]) or bounding.is_ago(tokens, index, unit[1]):
            return None  # more than a year earlier
        if self._quantities.composed.goes_on(tokens, *unit):
            return one  # a year and six months
        bound = self._quantities.bounding.before(tokens, index, floor)
        if bound is not None and self._quantities.bounding.is_stretch(tokens, bound[1], *unit):
            return None  # über ein Jahr verteilt
        return one if bound is not None and bound[0] != "exact" else None  # one day is a day, as un jour, ein Tag

    def _is_rate(self, keys: Sequence[str], index: int) -> bool:
        """Whether a price ends at a token: 161,5; 161 shillings."""
        if keys[index][:1].isdecimal():
            return not keys[index].isdecimal()
        return keys[index] in self._units.money_words and keys[index - 1][:1].isdecimal()

    # What the dates of one text say of each other

    def _settle(self, tokens: Tokens, values: list[Value], waiting: list[tuple[int, FoundPeriod]]) -> None:
        """The end of this year or early 2019 says which year this is, without a publication date."""
        for (place, found), (_, following) in pairwise(waiting):
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

"""Years: whether a four-digit figure is one or counts something, and of which era."""

from __future__ import annotations

from dataclasses import replace

from factcheck.language import periods
from factcheck.language.dates.bounds import FoundPeriod
from factcheck.language.dates.reading import DateReader
from factcheck.language.lexicon import Language
from factcheck.language.model import Period, Span
from factcheck.language.quantities.reading import QuantityReader
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import SENTENCE_STARTS, Phrases, Tokens, phrase_set

OF_NEWS = range(1900, 2100)  # a bare figure of these is a year where nothing speaks against it
LEAD = range(1000, 2200)  # one of these is where a word makes it one
LEAD_ROUND = range(1500, 2200)  # two of these, both of them round, may be years
_ROUND = 50
_DIGITS = 4
_CLOSING = frozenset({"", "\n", ".", ",", ";", ":", "!", "?", ")", "]", "–", "”", '"', "»", "“", "'"})
_AMOUNT_WORDS = 3  # phrases between a year and the figure told of it
_GROUPS = str.maketrans("", "", " .,\u00a0\u202f\u2009'’")
_WHOLE_WITHIN = 16  # tokens from a part back to the whole
_SUM_WITHIN = 3  # words before a figure that say it is a sum: by a MAJORITY of only 1348


class YearReader:
    """Tells years from counts in one language."""

    def __init__(self, language: Language, dates: DateReader, units: UnitReader, quantities: QuantityReader) -> None:
        words = language.dates
        self._dates, self._units, self._quantities = dates, units, quantities
        self._year_words = frozenset(words.year_words)
        self._which = frozenset(phrase.split(" ")[-1] for phrase in words.relative_before)
        self._behind_units: Phrases[int] = Phrases(words.relative_after)
        self._counted = frozenset(language.numbers.counted)
        self._nouns_are_capital = language.numbers.nouns_are_capital
        self._about, self._of = phrase_set(words.year_about), frozenset(words.year_of)
        self._uncounted = self._counted.union(words.year_the_never)
        self._year_the, self._plural = frozenset(words.year_the), tuple(words.year_the_plural)
        self._behind, self._unround = frozenset(words.year_behind), frozenset(words.year_about_unround)
        self._sums = frozenset(words.sums)
        self._part_before, self._part_behind = phrase_set(words.part_before), phrase_set(words.part_behind)
        self._part_where = frozenset(words.part_where)
        self._never_beside = frozenset(words.never_year)
        self._times = frozenset(language.numbers.suffixes)  # 1654 mal
        self._singular = frozenset(words.year_behind_verb)
        self._programmes = frozenset(words.programmes)
        self._articles = frozenset(language.numbers.articles)
        self._the = frozenset(language.bounds.the)
        bounds = language.bounds
        self._counting, self._levels = frozenset(bounds.counting), frozenset(words.year_levels)
        self._spelled = frozenset(language.numbers.cardinals)
        self._more = self._counting.union(bounds.compared)
        leading = (bounds.reaching, bounds.by, bounds.from_, bounds.to, bounds.holding)
        self._to_level = frozenset().union(*(phrase_set(phrases).last_keys() for phrases in leading))
        self._determiners = self._articles.union(language.numbers.definite)
        self._verbs = frozenset(words.year_verbs)
        self._beyond, self._onward = frozenset(words.beyond), frozenset(words.beyond_behind)
        self._eras: Phrases[bool] = Phrases(
            [(era, True) for era in words.common_era] + [(era, False) for era in words.before_common_era]
        )
        self._spelled = self._articles.union(language.numbers.cardinals)
        self._era_signs, self._era_led = frozenset(words.common_era_signs), frozenset(words.common_era_led)
        self.eras = frozenset((*self._eras.first_keys(), *self._era_signs))
        self._dated, self._amounts = frozenset(words.year_nouns), phrase_set(words.year_amounts)
        self._of_one = frozenset(words.year_opening_verbs)
        self._verb_endings, self._toward = words.year_verb_endings, frozenset(words.year_toward)
        self._led, self._opened = frozenset(words.year_led), frozenset(words.year_opened)

    def of_era(self, tokens: Tokens, index: int) -> tuple[Period, int] | None:
        """753 BC, 79 n. Chr.: the year and the token behind it. One before the common era has no place in our
        calendar: it is a date and no quantity, and no more is known of it."""
        keys = tokens.keys
        era = self._eras.at(keys, index + 1)
        if era is None and keys[index - 1] in self._era_led and self._is_era_sign(tokens, index + 1):
            era = True, index + 2
        if era is None or not keys[index].isascii() or keys[index].startswith("0"):
            return None
        figure = keys[index]
        if not era[0] and len(figure) > _DIGITS:
            figure = figure.translate(_GROUPS)  # 10,000 BC
        if not figure.isdecimal() or len(figure) > _DIGITS + (not era[0]):
            return None
        if keys[index - 1] in (".", ",") and tokens.glued(index):
            return None
        about = self._about.before(keys, index)
        first = about[1] if about else index
        span = Span(tokens.starts[first], tokens.ends[era[1] - 1])
        stretch = periods.year(int(figure)) if era[0] else None
        since, until = (stretch.since, stretch.until) if stretch else (None, None)
        return Period(span, tokens.text[span.start : span.end], since, until, "year", about is not None), era[1]

    def _is_era_sign(self, tokens: Tokens, index: int) -> bool:
        """Whether a capital that mostly means a scale of money stands apart, as that of an era does: pada 79 M."""
        capital = tokens.text[tokens.starts[index] : tokens.starts[index] + 1].isupper()
        return tokens.keys[index] in self._era_signs and capital and not tokens.glued(index)

    def of_old(self, tokens: Tokens, period: FoundPeriod) -> FoundPeriod:
        """The same of a century before the common era: the 4th century BC."""
        era = self._eras.at(tokens.keys, period.last)
        if era is None or era[0] or period.base.precision != "century":
            return period
        value = period.value
        span = Span(value.span.start, tokens.ends[era[1] - 1])
        told = replace(value, span=span, text=tokens.text[span.start : span.end], since=None, until=None)
        return FoundPeriod(period.first, era[1], told, period.base)

    def early(self, tokens: Tokens, index: int) -> Period | None:
        """A year of three digits behind the word for it, where it counts nothing: in the year 553, tahun 553."""
        keys = tokens.keys
        if keys[index - 1] not in self._year_words or not keys[index].isdecimal() or keys[index][0] == "0":
            return None
        if keys[index - 2] in self._which or not self._is_followed_by_no_noun(tokens, index):
            return None
        if (tokens.glued(index + 1) and keys[index + 1] not in _CLOSING) or self._has_unit(tokens, index):
            return None
        number = self._quantities.numbers.at(tokens, index)
        if number is not None and self._quantities.ranges_to_noun(tokens, number):
            return None  # im Lauf des Jahres 200 bis 250 Stellen
        stretch = periods.year(int(keys[index]))
        if stretch is None:
            return None
        span = Span(tokens.starts[index], tokens.ends[index])
        return Period(span, tokens.text[span.start : span.end], stretch.since, stretch.until, "year")

    def in_name(self, tokens: Tokens, index: int) -> bool:
        """Whether a year is part of a name: Agenda 2030, Vision 2040."""
        if index == 0 or tokens.keys[index - 1] not in self._programmes or len(tokens.keys[index]) != _DIGITS:
            return False
        return tokens.keys[index].isdecimal() and tokens.text[tokens.starts[index - 1]].isupper()

    def is_year(self, tokens: Tokens, period: FoundPeriod, index: int, floor: int) -> bool:
        """Whether the figure that a period consists of is a year and no quantity; True where it is more than that."""
        base = period.base
        if base.bare_years:
            return self._are_years(tokens, index, base.last)
        if not base.bare_year or base.last - index != 1:
            return True
        figure = int(tokens.keys[index])
        sure = period.first < index or self._dates.year_is_meant(tokens, index)
        if period.first == index and self._is_part(tokens, index, figure):
            return False
        if figure not in OF_NEWS and not (sure and figure in LEAD):
            return figure in LEAD and self._stands_alone(tokens, index, figure)
        if self._is_counted(tokens, index, base.last, figure, sure) or self._has_unit(tokens, index):
            return False
        bound = None if period.first < index else self._quantities.bounding.before(tokens, index, floor)
        if bound is None or self._is_marked(tokens, index):
            return True
        if self._about.before(tokens.keys, index) is not None:
            return self._is_followed_by_no_noun(tokens, index)
        if bound[0] in ("over", "under") and figure % 100 and self._is_level(tokens, index, bound[1]):
            return True
        closed = tokens.keys[index + 1] in _CLOSING
        if self._nouns_are_capital and figure % 10 and closed and tokens.keys[bound[1]] in self._counting:
            return True  # es waren mehr als 2016
        return self._quantities.compares(tokens, index, floor) and (
            bool(figure % 10) or self._is_followed_by_no_noun(tokens, index)
        )

    def _is_part(self, tokens: Tokens, index: int, figure: int) -> bool:
        """Whether a figure tells how many of those just counted: 5,200 people, DAVON 1900 IN Aldborg, 1900 OF THEM."""
        keys = tokens.keys
        told = self._part_behind.at(keys, index + 1) is not None or (
            keys[index + 1] in self._part_where and self._part_before.before(keys, index) is not None
        )
        if not told:
            return False
        for at in range(index - 1, max(-1, index - _WHOLE_WITHIN), -1):
            key = keys[at]
            if key in SENTENCE_STARTS and not tokens.glued_digits(at + 1) and key in ".!?\n":
                return False
            whole = key.translate(_GROUPS)
            if whole.isdecimal() and whole.isascii():
                return int(whole) >= figure and int(whole) not in OF_NEWS
        return False

    def counts_in_words(self, tokens: Tokens, period: FoundPeriod, index: int, floor: int) -> bool:
        """Whether words that may be a year are bound or count what follows: plus de DEUX MILLE personnes."""
        base = period.base
        if base.precision != "year" or tokens.keys[index] not in self._spelled or base.first < index:
            return False
        behind = tokens.keys[base.last]
        if behind in self._counted or self._units.after(tokens, base.last) is not None:
            return True
        bound = self._quantities.bounding.before(tokens, index, floor)
        return bound is not None and bound[0] in ("over", "under", "at_least", "at_most", "nearly")

    def _are_years(self, tokens: Tokens, index: int, behind: int) -> bool:
        """Whether two figures from `index` to before `behind` are years and no range of a quantity: built between 1163
        and 1345, Leonardo (1452-1519); not 1600 to 1800 CARS, 1550-1650 FEET."""
        keys = tokens.keys
        if self._has_unit(tokens, index, behind):
            return False
        first, last = int(keys[index]), int(keys[behind - 1])
        if first % _ROUND or last % _ROUND or (keys[index - 1] == "(" and keys[behind] == ")"):
            return True
        if keys[behind] in self._counted or first not in LEAD_ROUND:
            return False
        return first in OF_NEWS or self._is_followed_by_no_noun(tokens, behind - 1)

    def approximated(self, tokens: Tokens, period: FoundPeriod, index: int, floor: int) -> FoundPeriod:
        """The year with the "around" before it, where one stands there."""
        if period.first != index or not period.base.bare_year:
            return period
        about = self._about.before(tokens.keys, index)
        if about is None or about[1] < floor:
            return period
        value = period.value
        span = Span(tokens.starts[about[1]], value.span.end)
        told = replace(value, span=span, text=tokens.text[span.start : span.end], approximate=True)
        return FoundPeriod(about[1], period.last, told, period.base)

    def _has_unit(self, tokens: Tokens, index: int, behind: int = 0) -> bool:
        """Whether a unit or currency stands by the figure at `index`, or behind the range that it begins."""
        behind = behind or index + 1
        unit = self._units.after(tokens, behind)
        if unit is not None and tokens.keys[behind] != "a":
            return self._behind_units.at(tokens.keys, unit[1]) is None  # Piala Dunia 2018 TAHUN INI
        return self._units.currency_before(tokens, index) is not None

    def _is_counted(self, tokens: Tokens, index: int, behind: int, figure: int, sure: bool) -> bool:
        """Whether a figure that may be a year counts what stands behind it: 2000 people."""
        if tokens.keys[index - 1] in self._year_words:
            return False
        if tokens.keys[behind] in self._counted:
            named = not self._nouns_are_capital and tokens.text[tokens.starts[behind]].isupper()
            if named and tokens.keys[index - 1] in self._the and not tokens.in_headline(index):
                return False  # the 1913 New York law
            return not (sure and figure % 100)
        if not self._nouns_are_capital or sure or figure % 100 or tokens.glued(behind):
            return False
        before = tokens.text[tokens.starts[index - 1]] if index else ""
        return before.islower() and tokens.text[tokens.starts[behind] : tokens.starts[behind] + 1].isupper()

    def _is_marked(self, tokens: Tokens, index: int) -> bool:
        """Whether what stands around a figure makes a year of it, though a bound seems to stand before: over A 2021
        bond sale, BEYOND 2026, über 2026 HINAUS."""
        before, behind = tokens.keys[index - 1], tokens.keys[index + 1]
        if before in self._articles:
            return behind.isalpha()
        if before in self._the:  # passed THE 2026 BUDGET, and not the 2017 bills
            return behind.isalpha() and not behind.endswith("s") and int(tokens.keys[index]) % 100 > 0
        if self._nouns_are_capital and behind in self._determiners:
            return True  # überschritt 2023 die Marke
        return behind in self._onward or (before in self._beyond and self._is_followed_by_no_noun(tokens, index))

    def _is_level(self, tokens: Tokens, index: int, bound: int) -> bool:
        """Whether a year stands for what was then, over or under which something lies: well above 2019, below 2019
        LEVELS, unter der von 2019. More than 2019 are counted, and so are those it rose TO above 1950."""
        keys = tokens.keys
        if keys[bound] in self._more or keys[bound - 1] in self._to_level:
            return False
        return keys[index + 1] in self._levels or self._is_followed_by_no_noun(tokens, index)

    def _stands_alone(self, tokens: Tokens, index: int, figure: int) -> bool:
        """Whether an early year shows itself by what stands around it: the revolution OF 1848, UM 1180, wurde 1749
        geboren."""
        keys = tokens.keys
        if keys[index - 1] in self._year_the and figure % 100:
            behind = keys[index + 1]  # the 1889 treaty, and not the 1348 victims
            if behind.isalpha() and not behind.endswith(self._plural):
                return behind not in self._uncounted and not self._has_unit(tokens, index)
        if self._has_unit(tokens, index):
            return False
        if self._dates_noun(tokens, index, figure):
            return True
        if not self._is_followed_by_no_noun(tokens, index):
            return self._nouns_are_capital and self._tells_another(tokens, index)
        if keys[index + 1] in self._of_one and (index == 0 or keys[index - 1] in SENTENCE_STARTS):
            return True  # 1700 hatte sie 500 Einwohner
        about = self._about.before(keys, index)
        if about is not None:
            counts = not figure % 100 and self._quantities.bounding.before(tokens, index, 0) is not None
            opens = about[1] == 0 or keys[about[1] - 1] in SENTENCE_STARTS
            return (opens or not counts) and not self._quantities.changes.is_change(tokens, index)
        if figure % 10 and keys[index - 1] in self._unround and keys[index + 1] in _CLOSING:
            return True  # completed about 1311
        if not figure % 100 or not self._sums.isdisjoint(keys[max(0, index - _SUM_WITHIN - 1) : index]):
            return False
        if keys[index - 1] in self._of:
            return True
        return self._nouns_are_capital and (self._dates_a_verb(tokens, index) or self._tells_another(tokens, index))

    def _dates_noun(self, tokens: Tokens, index: int, figure: int) -> bool:
        """Whether a year stands by what it dates: the Great FIRE OF 1666 destroyed, the 1755 EARTHQUAKE, GEMPA 1755.
        A strike of 1348 workers counts them."""
        keys, behind = tokens.keys, tokens.keys[index + 1]
        at = index - 1 - (keys[index - 1] in self._of)
        if at >= 0 and keys[at] in self._dated:
            plural = behind.endswith("s") or (not figure % 100 and behind.isalpha())
            counts = behind in self._counted or (plural and behind not in self._behind)
            return not (counts and at < index - 1)
        return behind in self._dated and (keys[index - 1] in self._the or (keys[index - 1] == "s" and index > 1))

    def _tells_another(self, tokens: Tokens, index: int) -> bool:
        """Whether what was then is told in another figure right behind: hatte 1519 MÖGLICHERWEISE 200.000 Einwohner,
        zählte 1801 1500 Seelen. What the first one counted would stand between."""
        keys, at = tokens.keys, index + 1
        for _ in range(_AMOUNT_WORDS):
            if keys[at][:1].isdecimal():
                break
            found = self._amounts.at(keys, at)
            if found is None:
                return False
            at = found[1]
        spelled = at > index + 1 and keys[at] in self._spelled  # 1801 fast eine Million
        number = (spelled or (keys[at][:1].isdecimal() and not tokens.glued(at))) and int(keys[index]) % 100 > 0
        before = tokens.text[tokens.starts[index - 1]] if index else ""
        return number and (before == "," or before.islower())

    def _is_followed_by_no_noun(self, tokens: Tokens, index: int) -> bool:
        behind = tokens.keys[index + 1]
        if behind in _CLOSING:
            return True
        if not self._nouns_are_capital:
            return behind in self._behind
        return behind.isalpha() and not tokens.text[tokens.starts[index + 1]].isupper()

    def _dates_a_verb(self, tokens: Tokens, index: int) -> bool:
        """German gives the year without a word before it: a verb follows, in the singular, and neither a preposition
        that counts nor a noun that it may number stands before."""
        keys = tokens.keys
        behind = keys[index + 1]
        counts = behind in self._times or (behind in self._of and keys[index + 2][:1].isdecimal())
        if keys[index - 1] in self._singular and not counts:
            return True
        if self._verb_endings and behind in self._toward and keys[index - 1] not in self._never_beside:
            verb = keys[index - 1].endswith(self._verb_endings) and tokens.text[tokens.starts[index - 1]].islower()
            opens = index == 1 or keys[index - 2] in SENTENCE_STARTS
            article = keys[index - 1] in self._led or (opens and keys[index - 1] in self._opened)
            if (verb or article) and not keys[index + 2][:1].isdecimal():
                return True
        if behind in _CLOSING or behind in self._never_beside:
            return False
        if index == 0 or keys[index - 1] in SENTENCE_STARTS:
            return True
        before = keys[index - 1]
        noun = tokens.text[tokens.starts[index - 1]].isupper() and index > 1 and keys[index - 2] not in SENTENCE_STARTS
        return before.isalpha() and not noun and (before not in self._never_beside or behind in self._verbs)

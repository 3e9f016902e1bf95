"""What every form of a date shares: the compiled words of one language, and what a form finds.

The forms stand in three modules, each building on the one before: figures (30.9.2018, 1980s), names
(September 30, last Monday) and units (next month, three years ago). bases.py puts them in order.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from babel import Locale

from factcheck.language import periods
from factcheck.language.dates import yearly
from factcheck.language.lexicon import DateWords
from factcheck.language.model import Precision
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.periods import Part, Reference, Stretch
from factcheck.language.tokens import CLAUSE_ENDS, Followers, Phrases, Tokens, merged, phrase_set

DASHES = frozenset({"-", "–", "~"})
MARKS = frozenset({"-", "/", "–"})
_ABBREVIATED = 4  # letters that the short name of a month has at most


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
    bare_years: bool = False  # two of those: 1452-1519


class DateForms(ABC):
    """The words of dates of one language, compiled."""

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
            if name in words.not_months
            or (len(name) <= _ABBREVIATED and name not in _wide_months(locale) and name not in words.months)
        }
        self._wide_names, self._never_alone = _wide_months(locale), frozenset(words.never_alone)
        self._dotted = self._short.union(name for name in words.months if len(name) <= _ABBREVIATED)
        self._weekdays = {str(name).lower(): number for number, name in locale.days["format"]["wide"].items()}
        self._weekdays |= words.weekdays
        self._units: Phrases[str] = Phrases(words.units)
        self._seasons: Phrases[str] = Phrases(words.seasons)
        self._days: Phrases[int] = Phrases(words.days)
        self._fixed: Phrases[tuple[str, int]] = Phrases(words.periods)
        self._before: Phrases[int] = Phrases(words.relative_before)
        self._after: Phrases[int] = Phrases(words.relative_after)
        self._holidays: Phrases[Callable[[int], Stretch | None]] = Phrases(_holidays(words))
        self._ago_before, self._ago_after = phrase_set(words.ago_before), phrase_set(words.ago_after)
        self._in_before, self._in_after = phrase_set(words.in_before), phrase_set(words.in_after)
        self._leaving = frozenset(words.from_)
        self._within, self._within_next = phrase_set(words.within), phrase_set(words.within_next)
        self._lasting = phrase_set((*words.within, *words.within_next, *words.lasting))
        self._obliging, self._to_last = frozenset(words.obliging), frozenset(words.to_last)
        self._granting, self._granting_behind = frozenset(words.granting), frozenset(words.granting_behind)
        self._lengths: Phrases[tuple[str, int]] = Phrases(words.lengths)
        self._parted: Phrases[tuple[str, Part]] = Phrases(words.parted)
        self._month_units = words.month_units
        self._future = frozenset(words.future)
        self._ahead = phrase_set(words.ahead)
        self._may_be_ahead = self._ahead.last_keys()
        self._spanning = frozenset(words.spanning)
        self._leading = frozenset(words.leading)
        self._told_endings = words.told_endings
        self._told, self._participles = frozenset(words.told), words.participles
        self._told_auxiliaries = frozenset(words.told_auxiliaries)
        self._awaiting = frozenset(words.awaiting)
        self._awaiting_figures = self._awaiting.difference(words.fillers)
        self._announcing, self._toward = phrase_set(words.announcing), frozenset(words.toward)
        self._toward_figures = self._toward.difference(words.fillers)  # au quatrième trimestre, sales for the quarter
        self._may_announce = self._announcing.last_keys()
        self._bracketing = frozenset(words.bracketing)
        self._moving, self._foreseeing = frozenset(words.moving), frozenset(words.foreseeing)
        self._uncertain = self._foreseeing.union(words.outlooks)
        self._denying = phrase_set(words.denying)
        self._may_deny, self._never_denying = self._denying.last_keys(), frozenset(words.never_denying)
        self._yardsticks = phrase_set(words.yardsticks)
        self._ends_yardstick = self._yardsticks.last_keys()
        self._not_past = frozenset((*numbers.words.ordinals, *words.days, *words.relative_before))
        self._ahead_endings, self._past_endings = words.ahead_endings, words.past_endings
        self._never_ahead = frozenset(words.never_ahead)
        self._perfect, self._habitual = frozenset(words.perfect), frozenset(words.habitual)
        self._bounds_of_clause = CLAUSE_ENDS.union(words.clause_starts)
        self._looking_back = frozenset(phrase.split(" ")[0] for phrase in words.ever_since)
        self._hours = frozenset(words.hours)
        leading = (*words.fillers, *words.before, *words.after, *words.since, *words.from_, *words.to)
        self._leading_on = frozenset((*(phrase.split(" ")[0] for phrase in leading), *numbers.words.of))
        self._last_n, self._next_n = phrase_set(words.last_n), phrase_set(words.next_n)
        self._from_day: Phrases[int] = Phrases(
            {
                **dict.fromkeys((*words.after, *words.from_day), 1),
                **dict.fromkeys((*words.since, *words.as_of), 0),
                **dict.fromkeys(words.before, -1),
            }
        )
        self._to = phrase_set(words.to)
        self._overnight = phrase_set(words.overnight)
        self._rates = frozenset(words.rates)
        self._eve_of = phrase_set(words.eve_of)
        self._holiday_weekends = words.holiday_weekends
        self._proper = frozenset(words.proper)
        self._games = phrase_set(words.games)
        self._eras: Phrases[bool] = Phrases(
            {**dict.fromkeys(words.common_era, True), **dict.fromkeys(words.before_common_era, False)}
        )
        self._before_era = self._eras.first_keys()
        self._dated_behind = frozenset(
            (*self.months, *self._weekdays, *self._units.first_keys(), *self._seasons.first_keys(),
             *self._after.first_keys(), *self._holidays.first_keys(), *words.year_words)
        )  # fmt: skip
        looking_back = frozenset(words.ever_since)
        self._onset = phrase_set(words.onset)
        self._starting = phrase_set(word for word in words.since if word not in looking_back)
        self._and = frozenset(words.and_)
        self._ranging = phrase_set(
            (
                *words.from_,
                *words.to,
                *words.between,
                *words.since,
                *words.as_of,
                *words.until,
                *words.before,
                *words.after,
                *words.by,
            )
        )
        self._first_n = phrase_set(words.first_n)
        self._ending, self._ended = phrase_set(words.ending), phrase_set(words.ended)
        self._ends, self._definite = phrase_set(words.end), frozenset(words.definite)
        self._whole: Phrases[str] = Phrases(words.whole)
        self._between, self._now = phrase_set(words.between), phrase_set(words.now)
        self._lower = frozenset(words.lower)
        self._short_weekdays = words.short_weekdays
        self._part_words = phrase_set(
            (*words.early, *words.mid, *words.late, *words.end, *words.earlier, *words.later, *words.so_far)
        )
        self._fillers = phrase_set(words.fillers)
        self._parting, self._verbs = frozenset(words.parting), frozenset(words.verbs)
        self._or = frozenset(words.or_)
        self._and_or = self._and | self._or
        self._needs_year = frozenset(words.needs_year)
        self._year_words = frozenset(words.year_words)
        self._day_words = frozenset(words.day_words)
        self._on_day = phrase_set(words.on_day)
        self.decade_endings = frozenset(words.decade_endings)
        self._things = frozenset(numbers.words.counted)
        self._hyphenated = {phrase.rstrip("-") for phrase in (*words.early, *words.mid, *words.late, *words.end)}
        self._not_decade_before = frozenset(words.not_decade_before)
        self._decade_before, self._decade_after = phrase_set(words.decade_before), phrase_set(words.decade_after)
        self._week_of_year, self._week_of = phrase_set(words.week_of_year), phrase_set(words.week_of)
        self._parts_of_day = phrase_set(words.parts_of_day)
        going_on = (self._parts_of_day, self._after, self._fillers, self._before, self._units)
        self._behind_weekday = self._day_words.union(
            (",", "("), self.months, *(table.first_keys() for table in going_on)
        )
        context = (
            *words.since, *words.after, *words.until, *words.before, *words.by, *words.from_, *words.to,
            *words.between,
            *words.and_, *words.fillers, *words.year_before, *words.relative_before, *words.early, *words.mid,
            *words.late, *words.end, *words.as_of,
            *words.on_day, *words.day_words, "-", "–", "/", "(",
        )  # fmt: skip
        self._context = frozenset(phrase.split(" ")[-1] for phrase in context) - {","}
        self._nearest_words = phrase_set(words.nearest)
        self._plural_articles = frozenset(words.plural_articles)
        self._every = phrase_set(words.every)
        self._plural_relatives = frozenset(words.plural_relatives)
        weak = {phrase.split(" ")[-1] for phrase in words.fillers} - {
            phrase.split(" ")[-1]
            for phrase in (*words.year_before, *words.since, *words.before, *words.after, *words.by)
        }
        led = (*words.since, *words.from_, *words.until, *words.before, *words.after, *words.early, *words.mid,
               *words.late, *words.end, *words.as_of, *words.between, *words.parting)  # fmt: skip
        self._before_months = frozenset(phrase.split(" ")[-1] for phrase in led if phrase not in words.year_words)
        self._strong_context = self._context - weak
        named = frozenset(
            (*self.months, *self._weekdays, *self._units.first_keys(), *self._seasons.first_keys(),
             *self._holidays.first_keys())
        )  # fmt: skip
        any_word = (*named, *words.holiday_weekends, *self._short_weekdays, *words.day_words, *words.decades)
        self.openings: dict[str, Followers] = merged(
            dict.fromkeys(any_word), self._parted.openings(), self._days.openings(), self._fixed.openings(),
            self._before.openings(named), self._now.openings(self._and), self._week_of_year.openings(()),
            dict.fromkeys(("q", "t", "h", "'"), frozenset[str]()),
        )  # fmt: skip
        self.behind_one = frozenset(
            chain.from_iterable(
                table.first_keys() for table in (self._units, self._next_n, self._last_n, self._first_n)
            )
        ).union(self._hours)

    def is_unit(self, key: str) -> bool:
        """Whether a word is for a stretch of time: year."""
        return self._units.at((key, ""), 0) is not None

    @abstractmethod
    def _relative(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """next month, dieses Jahres: see units.py."""

    @abstractmethod
    def _unit_first(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """bulan depan, the end of the year: see units.py."""

    @abstractmethod
    def _ordinal_first(
        self, tokens: Tokens, index: int, reference: Reference | None, number: Number | None = None
    ) -> Base | None:
        """third quarter of 2018: see units.py."""

    @abstractmethod
    def _quarter_sign(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """Q3 2018: see units.py."""

    @abstractmethod
    def _from_month(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """September 30, 2018: see names.py."""

    @abstractmethod
    def _with_year(
        self, tokens: Tokens, first: int, at: int, month: int, day: int | None, reference: Reference | None
    ) -> Base:
        """A month or day with the year behind it: see names.py."""

    @abstractmethod
    def at(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The base that begins at `index`: see bases.py."""

    def skip_fillers(self, tokens: Tokens, index: int) -> int:
        for _ in range(3):
            found = self._fillers.at(tokens.keys, index)
            if found is None:
                break
            index = found[1]
        return index

    def _in_context(self, tokens: Tokens, index: int) -> bool:
        """Whether a word stands before that goes before dates: in, since, between. A month that is also a
        common word needs more than "the" before it: the march, le mars."""
        if index > 1 and tokens.keys[index - 1] in self._year_words and tokens.keys[index - 2].isdecimal():
            return False  # berusia 19 tahun Mei Arisawa
        common = tokens.keys[index] in self._words.not_months and tokens.text[tokens.starts[index]].islower()
        return index > 0 and tokens.keys[index - 1] in (self._strong_context if common else self._context)

    def _is_verb(self, tokens: Tokens, index: int) -> bool:
        """Whether a month that may be a verb is one: prices may drop. In lower case, and before a word in lower case
        that goes on with no date."""
        behind = tokens.text[tokens.starts[index + 1] : tokens.ends[index + 1]]
        lower = tokens.text[tokens.starts[index]].islower() and behind.isalpha() and behind.islower()
        return lower and behind not in self._context and tokens.keys[index - 1] not in self._before_months

    @staticmethod
    def _nearest(
        first: int, last: int, month: int, day: int | None, reference: Reference | None, offset: int | None
    ) -> Base:
        def in_year(number: int) -> Stretch | None:
            return periods.day(number, month, day) if day else periods.month(number, month)

        precision: Precision = "day" if day else "month"
        if day and offset and reference:
            return Base(first, last, yearly.nearest_year(in_year, reference, offset), precision, in_year)
        near = periods.nearest_month(month, reference, offset) if reference else None
        if near is None or near.since is None:
            return Base(first, last, None, precision, in_year)
        stretch = in_year(near.since.year)
        for away in (1, -1, 2, -2, 3, -3):  # a 29 February
            stretch = stretch or in_year(near.since.year + away)
        return Base(first, last, stretch, precision, in_year)


def _wide_months(locale: Locale) -> frozenset[str]:
    return frozenset(str(name).lower() for name in locale.months["format"]["wide"].values())


def _holidays(words: DateWords) -> dict[str, Callable[[int], Stretch | None]]:
    """Each holiday as a function of the year."""
    found: dict[str, Callable[[int], Stretch | None]] = {}
    for name, (month, day) in words.holidays.items():
        found[name] = yearly.yearly(month, day)
    for name, days in words.easter.items():
        found[name] = yearly.from_easter(days)
    for name, (month, weekday, count) in words.nth_weekdays.items():
        found[name] = yearly.nth_weekday(month, weekday, count)
    return found

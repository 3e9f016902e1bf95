"""What a date is before it is narrowed or opened: "March 2018", "next month", "three years ago".

Each form is tried from its first word on and answers a Base or None. Where the form depends on a
publication date that is not known, or known too coarsely, the base has no stretch.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language import periods
from factcheck.language.dates.counts import CountedDates
from factcheck.language.dates.forms import DASHES, MARKS, Base
from factcheck.language.lexicon import DateWords
from factcheck.language.numbers.reading import NumberReader
from factcheck.language.periods import Reference
from factcheck.language.tokens import DEEPEST, Tokens

_GLUE_BEFORE = frozenset({"(", "[", "'", "/", "-", "–", "~", "“", '"', "„", "«", ":", "=", "_"})
_DAY, _YEAR = 2, 4  # digits
Form = Callable[[Tokens, int, Reference | None], Base | None]


class BaseReader(CountedDates):
    """Reads the bases of one language."""

    def __init__(self, code: str, words: DateWords, numbers: NumberReader) -> None:
        super().__init__(code, words, numbers)
        self._forms: dict[str, tuple[Form, ...]] = {}
        self.after_day = frozenset(
            (*self.months, *MARKS, *DASHES, ".", *numbers.endings, *self._units.first_keys(),
             *self._fillers.first_keys(), *self._to.first_keys(), *self._overnight.first_keys(), *self._and_or)
        )  # fmt: skip
        self._behind_figures = self.after_day.union(self.behind_one, numbers.endings, ("/", "-", "."))
        self._before_days = self._on_day.last_keys()

    def may_begin(self, figure: str, before: str, following: str) -> bool:
        """Whether a date may begin with a figure, by what stands beside it: most figures begin none."""
        size = len(figure)
        if size == _YEAR or following in self._behind_figures or not figure.isdecimal():
            return True
        return size <= _DAY and (before in self._before_days or (size == _DAY and figure[-1] == "0"))

    def at(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The base that begins at `index`; nothing where dates stand in dates too deeply."""
        if not tokens.keys[index] or tokens.depth >= DEEPEST:
            return None
        tokens.depth += 1
        try:
            base = self._at(tokens, index, reference)
        finally:
            tokens.depth -= 1
        if base is not None and tokens.keys[base.last] in self._before_era:
            self._of_era(tokens, base)
        return base

    def _at(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        keys = tokens.keys
        key = keys[index]
        if key in self._day_words and index + 1 < tokens.count:
            base = self.at(tokens, index + 1, reference)
            if base is not None and base.precision == "day":
                base.first = index
                return base
        if key[0].isdecimal():
            return self._from_digits(tokens, index, reference)
        if key == "'":
            return self._short_decade(tokens, index)
        forms = self._forms.get(key)
        for form in self._forms_of(key) if forms is None else forms:
            base = form(tokens, index, reference)
            if base is not None:
                return base
        if not self._numbers.may_begin(key) or self._only_counts(tokens, index):
            return None
        base = self._counted(tokens, index, reference)
        if base is not None or (number := self._numbers.at(tokens, index)) is None:
            return base
        return self._ordinal_first(tokens, index, reference, number) or self._spelled_year(tokens, number)

    def _forms_of(self, key: str) -> tuple[Form, ...]:
        """The forms that may begin with a word, found out once; those of numbers apart."""
        may = (
            (self._before, self._relative), (self._parted, self._parted_unit),
            (self.months, self._from_month), (self._weekdays, self._from_weekday),
            (self._now, self._from_now), (self._short_weekdays, self._from_weekday), (self._first_n, self._from_edge),
            (self._seasons, self._season), (self._days, self._one_word), (self._fixed, self._one_word),
            (self._holidays, self._one_word), (self._holiday_weekends, self._holiday_weekend),
            (self._week_of_year, self._numbered_week), (self._units,
            self._unit_first),
            (("q", "t", "h"), self._quarter_sign), (self._words.decades, self._worded_decade),
        )  # fmt: skip
        found: tuple[Form, ...] = tuple(dict.fromkeys(form for words, form in may if key in words))
        if key in self.openings or key in self._numbers.openings:
            self._forms[key] = found
        return found

    def _only_counts(self, tokens: Tokens, index: int) -> bool:
        """Whether a number of one word, as most are, stands before no unit, and behind no word for a decade; or
        an ordinal before nothing that a date goes on with."""
        keys = tokens.keys
        if keys[index] in self._numbers.lone_ordinals:
            return not self._numbers.words.ordinal_dot and keys[index + 1] not in self.after_day
        if keys[index + 1] in self.behind_one or self._numbers.words.cardinal_days:
            return False
        lone = self._numbers.is_lone_one(keys, index) or self._numbers.lone_word(tokens, index) is not None
        return lone and self._decade_before.before(keys, index) is None

    def _from_digits(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        keys = tokens.keys
        if index and tokens.glued(index) and keys[index - 1] not in _GLUE_BEFORE:
            return None
        for form in self._forms_of_figure(keys[index], keys[index + 1]):
            base = form(tokens, index, reference)
            if base is not None:
                return base
        year = self.year(tokens, index)
        if year is None:
            return None
        return self._year_first(tokens, index, year[0], year[1]) or Base(
            index, year[1], periods.year(year[0]), "year", bare_year=True
        )

    def _forms_of_figure(self, figure: str, following: str) -> list[Form]:
        """The forms that may begin with a figure, by its length and by what follows it."""
        if not figure.isdecimal():
            return [self._numeric] if "." in figure else []
        size = len(figure)
        forms: list[Form] = []
        if size <= _YEAR and following in ("/", "-"):
            forms.append(self._numeric)
        if size <= _DAY and following in self.after_day:
            forms.append(self._day_of_month)
        if size in (_DAY, _YEAR) and figure[-1] == "0":
            forms.append(self._decade)
        if following in self.behind_one:
            forms.append(self._counted)
        if size <= _DAY:
            if following in self._numbers.endings or following == ".":
                forms.append(self._ordinal_first)
            forms.append(self._lone_day)
        return forms

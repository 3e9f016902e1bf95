"""What opens a date or bounds it, and which year a date without one means: since, by, not before, at the earliest.

    not before A, A at the earliest     [A.since, ∞)
    until 5 p.m. on A, before 5 p.m. on A     (-∞, A.until): the day itself is one of the days until then

"Not before" is one only of what is still to come: "will not open before 2027" says when it will, and "did not open
before 2019" what was not. Which clause speaks of the future and which of what was, tenses.py knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.language import periods
from factcheck.language.dates.bases import BaseReader
from factcheck.language.dates.forms import Base
from factcheck.language.lexicon import DateWords, Words
from factcheck.language.model import Period, Precision, Span
from factcheck.language.periods import Reference
from factcheck.language.tokens import CLAUSE_ENDS, SENTENCE_STARTS, Phrases, Tokens, phrase_set

Opening = Literal["since", "ever_since", "onset", "as_of", "after", "until", "before", "by"]
_JUST_PAST = 92  # days
_AGAINST_WITHIN = 9  # tokens from a date to what its figure is held against by
_CALLED_WITHIN = 8  # tokens from a call to its day
_FIGURED: frozenset[Precision] = frozenset({"quarter", "half", "week", "range"})  # of which figures are told
_YEARLY: frozenset[Precision] = _FIGURED.union(("day", "month"))  # what a tense puts in another year
# Before a day with a time: "before 5 p.m. on Friday" is part of that day.
_OF_A_DAY: dict[Opening, Opening] = {"until": "by", "by": "by", "before": "by", "after": "since", "since": "since"}


@dataclass(slots=True)
class FoundPeriod:
    """A period and the tokens it covers, `first` to before `last`."""

    first: int
    last: int
    value: Period
    base: Base


class DateBounds:
    """Opens and bounds the dates of one language."""

    def __init__(self, words: DateWords, bases: BaseReader) -> None:
        self._bases = bases
        self.openings: Phrases[Opening] = Phrases(_openings(words))
        self._fillers, self._to = phrase_set(words.fillers), phrase_set(words.to)
        self._opening = self.openings.last_keys() | self._fillers.last_keys()
        self._onward, self._onward_from = frozenset(words.onward), phrase_set(words.onward_from)
        behind: dict[str, Opening] = {**dict.fromkeys(words.earliest, "since"), **dict.fromkeys(words.latest, "by")}
        self._or_later, self._behind = phrase_set(words.or_later), Phrases(behind)
        self._behind_year = frozenset(words.year_behind)
        self._also_onset = frozenset(words.ever_since) & frozenset(words.from_)
        self._not_until = frozenset(words.not_until)
        self._against = phrase_set(words.against)
        self._against_ends = self._against.last_keys()
        self._done_by = words.named_by_behind
        self._called, self._undertaking = frozenset(words.called), frozenset(words.undertaking)
        self._clock_before = phrase_set((*words.clock_before, *words.clock_fillers))
        self._clock_after = phrase_set(words.clock_after)
        self._ends_clock = self._clock_after.last_keys()

    def of(self, tokens: Tokens, base: Base, floor: int, reference: Reference | None) -> FoundPeriod:
        """The period that a date is with what stands around it; no further left than `floor`."""
        keys, at = tokens.keys, base.first
        if base.year is not None and reference is not None and _is_long_past(base, reference):
            self._put_where_it_will_be(tokens, base)
        for _ in range(4):
            if keys[at - 1] not in self._opening:
                break
            found = self.openings.before(keys, at)
            if found is not None and found[1] >= floor:
                if found[0] == "onset" and not self._begins(tokens, base, found[1], reference):
                    break
                if found[0] == "by" and self._done_by and self._is_doer(tokens, base, found[1], reference):
                    break
                if found[0] == "by" and self._called and self._is_called_for(tokens, found[1]):
                    if base.precision == "day" and base.year is None and reference is not None:
                        base.stretch = self._bases.coming_day(tokens, base, reference) or base.stretch
                    break
                return period_of(tokens, base, found[1], self._opening_of(tokens, base, found, reference))
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor or keys[filler[1]] == ",":
                break  # sie stimmen ab, am Montag
            at = filler[1]
        if keys[base.last] in self._onward:
            start = self._onward_from.before(keys, base.first)
            if start is not None and start[1] >= floor:
                base.last += 1
                return period_of(tokens, base, start[1], "since")
        if base.precision == "day":
            timed = self._opened_before_clock(tokens, at)
            if timed is not None:
                return period_of(tokens, base, timed[1], timed[0])
        later = self._or_later.at(keys, base.last)
        if later is not None and not keys[later[1]].isalnum():
            base.last = later[1]
            return period_of(tokens, base, base.first, "since")
        bound = self._behind.at(keys, base.last) if keys[base.last] in self._behind else None
        if bound is not None:
            base.last = bound[1]
            return period_of(tokens, base, base.first, bound[0])
        ahead = base.year is not None and base.precision in _YEARLY and _is_not_over(base, reference)
        if ahead and self._is_held_against(tokens, base.first):
            _move(base, -1)  # 5 percent, compared with 6 percent in November
        elif ahead and self._bases.is_past(tokens, base.first, base.last, figured=base.precision in _FIGURED):
            _move(base, -1)  # a bomb killed twelve on 3 November
        return period_of(tokens, base, base.first, None)

    def _put_where_it_will_be(self, tokens: Tokens, base: Base) -> None:
        """A date long past in a clause of the future is the next one: in May, will be held on 22 January; se venderá
        desde enero."""
        keys, first = tokens.keys, base.first
        starts = keys[base.last] in self._onward and self._onward_from.before(keys, first) is not None
        foreseen = keys[first - 1] in self._also_onset and self._bases.is_foreseen(tokens, first, base.last)
        foreseen = foreseen or (base.precision in _FIGURED and self._is_expected(tokens, first, base.last))
        if foreseen or self._bases.is_ahead(tokens, first, base.last, starts=starts):
            _move(base, 1)

    def _is_expected(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether figures of a quarter are still to come: EXPECTS sales of 3 billion in the fourth quarter."""
        return self._bases.looks_ahead(tokens, first, last) and not self._bases.is_past(
            tokens, first, last, figured=True
        )

    def _opening_of(
        self, tokens: Tokens, base: Base, found: tuple[Opening, int], reference: Reference | None
    ) -> Opening | None:
        """How the words found right before a date open it; None where they only date."""
        opening, first = found
        if opening == "as_of":
            return opening if _to_come(base, reference) else None
        if opening == "onset":
            return "since"
        if self._turns(tokens, opening, first) and self._is_not_before(tokens, base, first, reference):
            return "since"
        if opening in ("until", "by") and reference is not None:
            self._put_ahead(tokens, base, first, reference)
        if opening == "ever_since" and _to_come(base, reference) and not self._is_foreseen(tokens, base, first):
            _move(base, -1)  # what has been so since March has not begun next March
        return opening

    def _is_foreseen(self, tokens: Tokens, base: Base, first: int) -> bool:
        """Whether a word that looks back or ahead looks ahead: se venderá DESDE septiembre."""
        return tokens.keys[first] in self._also_onset and self._bases.is_foreseen(tokens, first, base.last)

    def _is_called_for(self, tokens: Tokens, first: int) -> bool:
        """Whether what the "by" at a token opens is the day that something is called for, and no deadline."""
        keys = tokens.keys
        for at in range(first - 1, max(first - 1 - _CALLED_WITHIN, -1), -1):
            if keys[at] in self._called:
                return keys[at - 1] not in self._undertaking
            if keys[at] in CLAUSE_ENDS:
                return False
        return False

    def _is_doer(self, tokens: Tokens, base: Base, first: int, reference: Reference | None) -> bool:
        """Whether the "by" at a token tells who did something, and is no deadline: the cap set BY THE 2015 DEAL. A
        year still to come is a deadline: finished by the 2030 Olympics."""
        keys = tokens.keys
        behind = keys[base.last]
        if not base.bare_year or not behind.isalpha() or behind in self._behind_year:
            return False
        led = base.first - first > 1 and keys[first - 1].endswith(self._done_by)
        return led and reference is not None and not _to_come(base, reference)

    def _is_held_against(self, tokens: Tokens, first: int) -> bool:
        """Whether the figure right before a date is what another one is held against, and so of a time that is over:
        dibandingkan Rp 10.800 pada JANUARI. What is to come is held against nothing."""
        keys = tokens.keys
        figured = False
        for at in range(first - 1, max(first - 1 - _AGAINST_WITHIN, 0), -1):
            if keys[at] in CLAUSE_ENDS:
                return False
            if keys[at] in self._against_ends and figured and self._against.before(keys, at + 1) is not None:
                return keys[at + 1][:1].isdecimal() or keys[at + 2][:1].isdecimal()
            figured = figured or keys[at][:1].isdecimal()
        return False

    def _turns(self, tokens: Tokens, opening: Opening, first: int) -> bool:
        """Whether a denial makes the beginning of what stands here: not BEFORE 2027, not UNTIL 2027."""
        return opening == "before" or (opening == "until" and tokens.keys[first] in self._not_until)

    def _is_not_before(self, tokens: Tokens, base: Base, first: int, reference: Reference | None) -> bool:
        """Whether what is to come is denied until a date: will NOT open before 2027."""
        if not self._bases.is_denied(tokens, first, base.last):
            return False
        return _to_come(base, reference) or (reference is None and self._bases.is_foreseen(tokens, first, base.last))

    def _opened_before_clock(self, tokens: Tokens, at: int) -> tuple[Opening, int] | None:
        """What opens a day with a time of day between: NO LATER THAN 5 p.m. on Friday. The time is no value, so that
        nothing else can have been read up to it."""
        keys = tokens.keys
        first = self._before_clock(tokens, at) if keys[at - 1] in self._ends_clock or keys[at - 1].isdecimal() else at
        if first == at:
            return None
        for _ in range(2):
            found = self.openings.before(keys, first)
            if found is not None:
                opening = _OF_A_DAY.get(found[0])
                return (opening, found[1]) if opening is not None else None
            filler = self._fillers.before(keys, first)
            if filler is None:
                break
            first = filler[1]
        return None

    def _before_clock(self, tokens: Tokens, at: int) -> int:
        """Where a time of day that ends right before a token begins; the token itself where none does: 5 p.m., 17.30
        Uhr, 18 h 30."""
        keys = tokens.keys
        after = self._clock_after.before(keys, at)
        first = (after[1] if after is not None else at) - 1
        if not keys[first][:1].isdecimal():
            return at
        if keys[first - 1] in (":", *self._ends_clock) and keys[first - 2].isdecimal():
            first -= 2
        elif after is None:
            return at
        before = self._clock_before.before(keys, first)
        return before[1] if before is not None else first

    def _put_ahead(self, tokens: Tokens, base: Base, first: int, reference: Reference) -> None:
        """A date until which something is granted or demanded is still to come: they gave him until Friday."""
        until = base.stretch.until if base.stretch else None
        if until is None or until > reference[0] or not self._bases.is_granted(tokens, first, base.last):
            return
        if base.year is not None and base.precision in ("month", "day"):
            _move(base, 1)
        elif base.precision == "day":
            base.stretch = self._bases.coming_day(tokens, base, reference) or base.stretch

    def _begins(self, tokens: Tokens, base: Base, first: int, reference: Reference | None) -> bool:
        """Whether a time begins with the date behind "from": it will run from September, where that is to come; where
        "from" opens the sentence, always. Not: a letter from 1902, from next year's budget, from the 1990s."""
        if base.precision == "range" or tokens.keys[base.last] == "'":
            return False
        if self._to.at(tokens.keys, base.last) is not None:
            return False  # from the early 1920s until her death
        if base.bare_year and tokens.keys[base.last].isalpha() and tokens.keys[base.last] not in self._behind_year:
            return False  # will fall from 2020 levels
        if first == 0 or tokens.keys[first - 1] in SENTENCE_STARTS:
            return True
        if base.precision in ("century", "decade"):
            return False
        return _to_come(base, reference) and self._bases.is_foreseen(tokens, first, base.last)


def _openings(words: DateWords) -> dict[str, Opening]:
    found: dict[str, Opening] = {}
    openings: tuple[tuple[Opening, Words], ...] = (
        ("since", words.since), ("as_of", words.as_of), ("after", words.after), ("until", words.until),
        ("before", words.before), ("by", words.by), ("ever_since", words.ever_since),
        ("onset", words.onset),
    )  # fmt: skip
    for opening, spelled in openings:
        found.update(dict.fromkeys(spelled, opening))
    return found


def _to_come(base: Base, reference: Reference | None) -> bool:
    """Whether a date lies ahead of the publication: as of then something holds, as of May it held."""
    since = base.stretch.since if base.stretch else None
    return reference is not None and since is not None and since >= reference[1]


def _is_not_over(base: Base, reference: Reference | None) -> bool:
    """Whether a date lies ahead of the publication, or a stretch of time ends behind it: the three months to June."""
    if base.precision != "range":
        return _to_come(base, reference)
    until = base.stretch.until if base.stretch else None
    return reference is not None and until is not None and until > reference[1]


def _is_long_past(base: Base, reference: Reference) -> bool:
    """Whether a month or day lies so far before the publication that a clause of the future means the next one: in May,
    the race will be held on 22 January. One just past may be what is spoken of: they will publish the figures of
    March."""
    until = base.stretch.until if base.stretch else None
    return base.precision in _YEARLY and until is not None and (reference[0] - until).days >= _JUST_PAST


def _move(base: Base, years: int) -> None:
    """Put a date without a year a year earlier or later."""
    since = base.stretch.since if base.stretch else None
    if base.year is None or since is None:
        return
    moved = base.year(since.year + years) if 1 <= since.year + years <= date.max.year else None
    if moved is not None:
        base.stretch = periods.part_of(moved, base.part) if base.part else moved


def opened(base: Base, opening: Opening | None, span: Span, text: str) -> Period:
    """The period that a base and its opener mean."""
    stretch = base.stretch
    if stretch is None:
        return Period(span, text, None, None, base.precision, True)
    since, until = stretch.since, stretch.until
    if opening in ("since", "ever_since", "as_of") or (opening == "after" and base.part == "early"):
        until = None
    elif opening == "after":
        since, until = until, None
    elif opening in ("until", "by") or (opening == "before" and base.part in ("late", "end")):
        since = None
    elif opening == "before":
        since, until = None, since
    return Period(span, text, since, until, stretch.precision, stretch.approximate)


def period_of(tokens: Tokens, base: Base, first: int, opening: Opening | None) -> FoundPeriod:
    """The period of a base and of what opens it, which begins at token `first`."""
    start, end = tokens.starts[first], tokens.ends[base.last - 1]
    return FoundPeriod(first, base.last, opened(base, opening, Span(start, end), tokens.text[start:end]), base)

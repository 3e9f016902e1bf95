"""Dates and periods in a text, absolute or as seen from the publication date.

A base ("March 2018", "next month", "three years ago") is found from its first word; the words that
narrow or open it stand to its left ("by early …", "Ende …", "sejak awal …"):

    since, ab A         [A.since, ∞)        after A     [A.until, ∞)
    until, by A         (-∞, A.until)       before A    (-∞, A.since)
    from A to B, A-B    [A.since, B.until)
    as of A             [A.since, ∞) where A is still to come, else A
    from A              the same where its clause speaks of the future, and [A.since, ∞) where it opens the sentence

A month or day without a year is the nearest one; the next one where it lies well before the publication and its
clause speaks of the future (in May: will be held on 22 January), and where someone is given time until then; the last
one where it tells what was. A quarter is that of this year or the last, and follows its tense as well (bounds.py).
"Before the end of A" reaches to the end of A, "after the beginning of A" from its start on. What depends
on a publication date that is not known keeps both ends None.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language import periods
from factcheck.language.dates.bases import BaseReader
from factcheck.language.dates.bounds import DateBounds, FoundPeriod, period_of
from factcheck.language.dates.forms import DASHES, Base
from factcheck.language.lexicon import DateWords, Words
from factcheck.language.numbers.reading import NumberReader
from factcheck.language.periods import Part, Reference, Stretch
from factcheck.language.tokens import Phrases, Tokens, phrase_set

_WEEK = 7
_YEAR = 4  # digits
_REFLEXIVE = 2  # tokens from "sich" to the weekday of "sich am Sonntag"
_UNSURE = 1500  # a range of figures below it is no range of years by itself
_LONGEST_SHORT_RANGE = 60  # years in "1950-53"


class DateReader:
    """Reads the dates of one language."""

    def __init__(self, code: str, words: DateWords, numbers: NumberReader) -> None:
        self._bases = BaseReader(code, words, numbers)
        self._parts: Phrases[Part] = Phrases(_kinds(
            early=words.early, mid=words.mid, late=words.late, end=words.end, earlier=words.earlier, later=words.later,
            so_far=words.so_far,
        ))  # fmt: skip
        self._bounds = DateBounds(words, self._bases)
        self._from, self._to, self._between = phrase_set(words.from_), phrase_set(words.to), phrase_set(words.between)
        self._and = frozenset(words.and_)
        self._fillers = phrase_set(words.fillers)
        self._now = phrase_set(words.now)
        self._year_before = phrase_set(
            (*words.year_before, *words.since, *words.as_of, *words.until, *words.before, *words.after, *words.by)
        )
        self._anaphoric, self._told_behind = frozenset(words.anaphoric), frozenset(words.told_behind)
        self._reflexive, self._part_in_names = frozenset(words.reflexive), frozenset(words.part_in_names)
        self._in_row, self._of_one = phrase_set(words.in_row), phrase_set(words.of_one)
        self._overnight, self._through = phrase_set(words.overnight), phrase_set(words.through)
        self._clock_before = phrase_set((*words.clock_before, *words.clock_fillers, *words.clock_lead))
        self._clock_after = phrase_set(words.clock_after)
        self._may_be_clock = frozenset((",", *self._clock_before.first_keys()))
        self._ages = frozenset(words.not_decade_before)
        self.decade_endings = self._bases.decade_endings
        # The words that may stand right before a date and narrow it, begin a range with it, or open it.
        between = self._fillers.last_keys()
        self._narrowing = self._parts.last_keys().union(between, {"-"})
        self._nights = ((phrase_set(words.night_to), -1, 0), (phrase_set(words.night_of), 0, 1))
        self._ranging = self._from.last_keys().union(between, self._between.last_keys())
        parts = (*words.early, *words.mid, *words.late, *words.end)
        self.hyphenated = frozenset(part for part in parts if part.isalpha())
        self.openings, self.behind_one = self._bases.openings, self._bases.behind_one
        self.after_day, self.may_begin = self._bases.after_day, self._bases.may_begin

    def at(self, tokens: Tokens, index: int, floor: int, reference: Reference | None) -> FoundPeriod | None:
        """The period whose base begins at `index`; what opens it reaches no further left than `floor`."""
        base = self._bases.at(tokens, index, reference)
        if base is None or base.first < floor:
            return None
        first, opener = base.first, None
        if tokens.keys[first - 1] in self._narrowing:
            self._take_part(tokens, base, floor, reference)
            if base.precision == "decade" and base.part and self._is_age(tokens, base, index):
                return None
            first = base.first
        if tokens.keys[first - 1] in self._ranging:
            first, opener = self._range_opener(tokens, first, floor)
        joined = self._join(tokens, base, opener, reference)
        if joined is not None:
            return period_of(tokens, joined, first, None)
        self._take_night(tokens, base, floor)
        return self._bounds.of(tokens, base, floor, reference)

    def _is_age(self, tokens: Tokens, base: Base, index: int) -> bool:
        """Whether a narrowed decade tells how old someone is: in his mid-30s, berusia pertengahan 30-an."""
        return base.first > 0 and tokens.keys[base.first - 1] in self._ages and len(tokens.keys[index]) != _YEAR

    def refers_back(self, tokens: Tokens, period: FoundPeriod, *, told_before: bool) -> bool:
        """Whether a date counts from another told before it, and not from the publication: in 2016 and the following
        year, am Freitag zuvor."""
        if tokens.keys[period.last] in self._told_behind:
            return self._reflexive.isdisjoint(tokens.keys[max(period.first - _REFLEXIVE, 0) : period.first])
        return told_before and not self._anaphoric.isdisjoint(tokens.keys[period.first : period.last])

    def counts(self, tokens: Tokens, period: FoundPeriod) -> bool:
        """Whether a quarter is told as one of several in a row, or is that of something else: das zweite Quartal IN
        FOLGE, the last quarter OF AN HOUR."""
        if period.value.precision != "quarter":
            return False
        keys, last = tokens.keys, period.last
        return self._in_row.at(keys, last) is not None or self._of_one.at(keys, last) is not None

    def year_is_meant(self, tokens: Tokens, index: int) -> bool:
        """Whether the word before a figure makes it a year: in, im Jahr, tahun."""
        return self._year_before.before(tokens.keys, index) is not None

    def _take_part(self, tokens: Tokens, base: Base, floor: int, reference: Reference | None) -> None:
        """early, Ende, pertengahan; a filler may stand between."""
        keys = tokens.keys
        at = base.first
        for _ in range(4):
            if keys[at - 1] not in self._narrowing:
                return
            if keys[at - 1] == "-" and tokens.glued(at):
                at -= 1
            found = self._parts.before(keys, at)
            opening = self._bounds.openings.before(keys, at) if found is not None else None
            if opening is not None and found is not None and opening[1] < found[1]:
                return  # au plus tard le 20 juin is by then, and plus tard dans l'année later
            if found is not None and (self._is_name(tokens, found[1]) or self._is_whole(tokens, base, *found)):
                return
            if found is not None and found[0] == "earlier" and self._bases.is_unit(keys[found[1] - 1]):
                return  # from a YEAR EARLIER in October
            if found is not None and found[1] >= floor:
                base.part, base.first = found[0], found[1]
                if base.stretch is not None:
                    base.stretch = periods.part_of(base.stretch, base.part, reference)
                else:
                    base.precision = "range"
                return
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor or self._through.before(keys, at) is not None:
                return
            at = filler[1]

    def _is_whole(self, tokens: Tokens, base: Base, part: Part, first: int) -> bool:
        """Whether "so far" is told of no part: of a day, or of all the year where its clause speaks of the future."""
        if part != "so_far":
            return False
        return base.precision == "day" or self._bases.looks_ahead(tokens, first, base.last)

    def _is_name(self, tokens: Tokens, index: int) -> bool:
        """Whether a word for a part is one of a name: Jawa TENGAH, pada Mei."""
        if index == 0 or tokens.keys[index] not in self._part_in_names or tokens.in_headline(index):
            return False
        return all(tokens.text[tokens.starts[at]].isupper() for at in (index - 1, index))

    def _take_night(self, tokens: Tokens, base: Base, floor: int) -> None:
        """A night is of two days: in der Nacht zum 5. Mai, on the night of 4 May."""
        if base.precision != "day":
            return
        for phrases, earlier, later in self._nights:
            found = phrases.before(tokens.keys, base.first)
            if found is None or found[1] < floor:
                continue
            base.first, base.precision = found[1], "range"
            if base.stretch is not None:
                base.stretch = periods.widened(base.stretch, earlier, later)
            if base.year is not None:
                base.year = _widened(base.year, earlier, later)
            return

    def _range_opener(self, tokens: Tokens, first: int, floor: int) -> tuple[int, str | None]:
        keys, at = tokens.keys, first
        for _ in range(3):
            if keys[at - 1] not in self._ranging:
                break
            for name, opener in (("between", self._between), ("from", self._from)):
                found = opener.before(keys, at)
                if found is not None and found[1] >= floor:
                    return found[1], name
            filler = self._fillers.before(keys, at)
            if filler is None or filler[1] < floor:
                break
            at = filler[1]
        return first, None

    def _join(self, tokens: Tokens, base: Base, opener: str | None, reference: Reference | None) -> Base | None:
        """from March to May 2018, "2014-18", "between 2014 and 2018"."""
        keys, at = tokens.keys, base.last
        at += keys[at] == ")" and "(" in keys[base.first : at]  # Senin (1/6) hingga Rabu (3/6)
        clocked = base.precision == "day" and (keys[at] in self._may_be_clock or keys[at][:1].isdecimal())
        at = self._past_clock(tokens, at) if clocked else at
        season = keys[at] == "/" and self._next_year(tokens, base, at + 1)
        if season or keys[at] in DASHES or (keys[at] in self._and and opener == "between"):
            begin = at + 1
        else:
            overnight = self._overnight.at(keys, at) if base.precision == "day" else None
            to = overnight or self._to.at(keys, at)
            if to is None:
                return None
            begin = to[1]
        if base.precision == "day" and (keys[begin] in self._may_be_clock or keys[begin][:1].isdecimal()):
            begin = self._past_clock(tokens, begin)
        right = self._short_year(tokens, base, begin) or self._right(tokens, begin, reference)
        if right is None:
            return None
        left = _agreed(base, right)
        if clocked and right.precision == "day":
            right.last = self._past_clock(tokens, right.last)
            right.last -= keys[right.last - 1] == ","
        if left is None or right.stretch is None:
            return Base(base.first, right.last, None, "range")
        since, until = left.since, right.stretch.until
        if since and until and left.precision == right.precision == "day" and 0 <= (since - until).days < 2 * _WEEK:
            weeks = (since - until).days // _WEEK + 1
            behind = periods.shifted(right.stretch, _WEEK * weeks)  # from next Monday to Friday
            until = behind.until if behind is not None and behind.until is not None else until
        if since is None or until is None or since >= until:
            return None
        figure = base.bare_year and keys[base.first].isdecimal()
        both = figure and right.bare_year and keys[right.first].isdecimal()
        if figure and not right.bare_year and since.year < _UNSURE and keys[right.first - 1] not in DASHES:
            return None
        approximate = left.approximate or right.stretch.approximate
        stretch = Stretch(since, until, "range", approximate)
        return Base(base.first, right.last, stretch, "range", bare_years=both)

    def _past_clock(self, tokens: Tokens, index: int) -> int:
        """The token behind a time of day within a range of days: Samstag, 22 Uhr, bis; until 5 a.m. on."""
        keys, at = tokens.keys, index
        at += keys[at] == ","
        before = self._clock_before.at(keys, at)
        at = before[1] if before else at
        if not keys[at][:1].isdecimal():
            return index
        at += 1
        if keys[at] in (":", ".") and tokens.glued(at) and tokens.glued_digits(at + 1):
            at += 2
        after = self._clock_after.at(keys, at)
        if after is None:
            return at if before else index
        at = after[1]
        if keys[at].isdecimal() and tokens.glued(at):
            at += 1  # 14h30
        return at + (keys[at] == ",")

    @staticmethod
    def _next_year(tokens: Tokens, base: Base, index: int) -> bool:
        """Whether the year after follows a slash: 2016/17, 2016/2017."""
        if not base.bare_year or base.stretch is None or base.stretch.since is None or not tokens.glued(index - 1):
            return False
        following = str(base.stretch.since.year + 1)
        return tokens.glued(index) and tokens.keys[index] in (following, following[2:])

    @staticmethod
    def _short_year(tokens: Tokens, base: Base, index: int) -> Base | None:
        """The 53 of 1950-53."""
        keys = tokens.keys
        if not base.bare_year or base.stretch is None or base.stretch.since is None:
            return None
        if len(keys[index]) != 2 or not tokens.glued_digits(index):
            return None
        first = base.stretch.since.year
        if first < _UNSURE and first % 10 == 0:
            return None
        number = first - first % 100 + int(keys[index])
        number += 100 if number < first else 0
        if not 0 < number - first < _LONGEST_SHORT_RANGE:
            return None
        return Base(index, index + 1, periods.year(number), "year")

    def _right(self, tokens: Tokens, index: int, reference: Reference | None) -> Base | None:
        """The far end of a range: like a base, with what narrows it before it; or now."""
        keys, at = tokens.keys, index
        part: Part | None = None
        now = self._now.at(keys, at)
        if now is not None:
            return Base(at, now[1], periods.relative("day", -1, reference) if reference else None, "day")
        for _ in range(4):
            found = self._parts.at(keys, at)
            if found is not None and part is None:
                part, at = found
                at += keys[at] == "-"
                continue
            filler = self._fillers.at(keys, at)
            if filler is None:
                break
            at = filler[1]
        base = self._bases.at(tokens, at, reference)
        if base is not None and part is not None:
            base.part = part
            base.stretch = periods.part_of(base.stretch, part, reference) if base.stretch else None
        return base


def _widened(in_year: Callable[[int], Stretch | None], earlier: int, later: int) -> Callable[[int], Stretch | None]:
    return lambda year: periods.widened(in_year(year), earlier, later)


def _agreed(left: Base, right: Base) -> Stretch | None:
    """The left end of a range, in the year that the right end names, or in the one that puts it first.
    A right end without a year moves to behind the left one."""
    stretch = left.stretch
    if right.stretch is None or right.stretch.since is None:
        return stretch
    if left.year is not None:
        own = left.year(right.stretch.since.year)
        if own is not None and own.since and own.since > right.stretch.since:
            own = left.year(right.stretch.since.year - 1)
        if own is not None:
            stretch = periods.part_of(own, left.part) if left.part else own
    elif right.year is not None and stretch is not None and stretch.since is not None:
        behind = right.year(stretch.since.year)
        if behind is not None and behind.since is not None and behind.since < stretch.since:
            behind = right.year(stretch.since.year + 1)
        right.stretch = periods.part_of(behind, right.part) if behind and right.part else behind
    return stretch


def _kinds(**words: Words) -> dict[str, Part]:
    found: dict[str, Part] = {}
    parts: tuple[Part, ...] = ("early", "mid", "late", "end", "earlier", "later", "so_far")
    for part in parts:
        found.update(dict.fromkeys(words[part], part))
    return found

"""Two sentences that say the same but for one thing, so that both cannot be right.

The shorter sentence is looked for in the longer one, word by word. It is contradicted where the other
denies the very word that it asserts, or asserts what it denies; where it has a word in whose place the
other has its opposite; or where both count the same things and come to different numbers. Whatever
else could explain the difference, an exception, another time, a mere possibility, ends the search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from factcheck.language import Period, Quantity, Rank
from factcheck.language.model import Value
from factcheck.tracking.comparing.beginnings import tells_beginning
from factcheck.tracking.comparing.exclusion import akin, are_converse, exclude, means_with_particle, measures, of_a_kind
from factcheck.tracking.comparing.hedges import (
    is_intended,
    is_less_sure,
    is_listed,
    is_of_the_beginning,
    is_only_possible,
    is_qualified,
    is_stopped,
)
from factcheck.tracking.comparing.intervals import interval
from factcheck.tracking.comparing.model import Cause
from factcheck.tracking.comparing.moments import Moment
from factcheck.tracking.comparing.passages import (
    Figure,
    Measured,
    common_factors,
    comparable,
    of_one_measure,
    own_unit,
    same_figure,
)
from factcheck.tracking.comparing.vocabulary import vocabulary
from factcheck.tracking.comparing.worded import Sentence, Word, same

_LONGEST = 3  # sentences of a text whose sentences are looked for in the other
_LEAST_MATTER = 2  # words of matter of a sentence that says something
_LEAST_OPPOSED = 3  # where one of them has its opposite
_ONE_MAY_MISS = 7  # from how many words of matter on the other sentence may lack one
# Shares of the shorter sentence's words of matter: found in the other, and found in that clause of the
# other where the difference is. Measured on labelled pairs in four languages (docs/measurements.md).
_DENIED_IN_CLAUSE = 0.5
_OPPOSED_SHARE, _OPPOSED_IN_CLAUSE = 0.6, 0.2
_COUNTED_SHARE, _MEASURED_SHARE, _NUMBER_IN_CLAUSE = 0.5, 0.6, 0.2
_KIND_SHARE, _KIND_IN_CLAUSE = 0.6, 0.34
_BESIDE = 7  # words of matter, at most, between the two that differ and a neighbour that both have
_CLOSE_BY = 2  # and where they are things of one kind
_COUNTED_BEHIND = 2  # words of matter behind a number, of which one is what it counts


@dataclass(frozen=True, slots=True)
class Worded:
    """A text as its sentences, the values read from it, and what the figures among them measure."""

    sentences: tuple[Sentence, ...]
    values: tuple[Value, ...]
    figures: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and what it says there that the other cannot: offsets into its text."""

    sentence: Sentence
    start: int
    end: int
    value: Figure | None = None

    @property
    def text(self) -> str:
        return self.sentence.text[self.start - self.sentence.start : self.end - self.sentence.start]


@dataclass(frozen=True, slots=True)
class Contrast:
    cause: Cause
    share: float  # of the shorter sentence's words of matter, how many the longer one has
    shared: tuple[tuple[str, str], ...]  # the words that both have, as each writes them
    left: Said
    right: Said

    def turned(self) -> Contrast:
        return Contrast(self.cause, self.share, tuple((b, a) for a, b in self.shared), self.right, self.left)


def contrast(left: Worded, right: Worded) -> Contrast | None:
    """Where two texts in one language exclude each other by their words; None where they do not. The
    same either way round."""
    found = [*_looked_for(left, right), *(one.turned() for one in _looked_for(right, left))]
    return min(found, key=_order, default=None)


def _order(found: Contrast) -> tuple[float, str, list[tuple[str, int, int]], list[list[str]]]:
    """Of two sentences of one length either may be looked for in the other; the words are told in one order."""
    sides = sorted((side.sentence.text, side.start, side.end) for side in (found.left, found.right))
    return -found.share, found.cause, sides, [sorted(pair) for pair in found.shared]


def _looked_for(text: Worded, other: Worded) -> Iterator[Contrast]:
    """Contrasts of the text's sentences to those of the other that are as long or longer."""
    if len(text.sentences) > _LONGEST:
        return
    for short in text.sentences:
        cases = [
            Case(short, long, text, other)
            for long in other.sentences
            if len(short.matter) >= _LEAST_MATTER and len(long.matter) >= len(short.matter)
        ]
        if any(case.says_so for case in cases):
            continue
        for case in cases:
            if case.at_one_time:
                yield from (found for rule in RULES if (found := rule(case)) is not None)


@dataclass(frozen=True)
class Case:
    """A sentence of a text, and a sentence of the other text in which it is looked for."""

    short: Sentence
    long: Sentence
    text: Worded
    other: Worded

    @cached_property
    def pairs(self) -> Mapping[Word, tuple[Word, ...]]:
        """The shorter sentence's words of matter, and where the longer one has them."""
        matter = self.long.matter
        return {word: tuple(one for one in matter if same(word, one)) for word in self.short.matter}

    @cached_property
    def missing(self) -> frozenset[Word]:
        """The words that the longer sentence has not. A name may stand in another beside it."""
        names = [word for sentence in self.other.sentences for word in sentence.matter if word.capital]
        return frozenset(
            word
            for word, found in self.pairs.items()
            if not found and not (word.capital and any(same(word, name) for name in names))
        )

    @cached_property
    def says_so(self) -> bool:
        """Whether the longer sentence says just the same."""
        if self.short.text == self.long.text:
            return True
        ours = {denial.denied for denial in self.short.denials}
        denied = {denial.denied for denial in self.long.denials}
        theirs = {word for word, found in self.pairs.items() if denied & set(found)}
        return all(self.pairs.values()) and ours == theirs

    @property
    def at_one_time(self) -> bool:
        """Whether no two times are named that do not meet."""
        days = named_days(self.short), named_days(self.long)
        if days[0] and days[1] and days[0].isdisjoint(days[1]):
            return False
        ours, theirs = _times(self.text, self.short), _times(self.other, self.long)
        return not ours or not theirs or any(one.meets(two) for one in ours for two in theirs)

    def lacks_only(self, word: Word | None = None) -> bool:
        """Whether nothing is missing beside this word, or one word of many."""
        return len(self.missing - {word}) <= (1 if len(self.pairs) >= _ONE_MAY_MISS else 0)

    def speaks_of_another(self, opposed: tuple[Word, Word] | None = None) -> bool:
        """Whether in the place of a word that the longer sentence lacks stands another, so that it speaks of another
        thing: the price of RICE, the price of SUGAR. The two that exclude each other are no such words."""
        pairs = {word: found for word, found in self.pairs.items() if found}
        if opposed is not None:
            pairs[opposed[0]] = (opposed[1],)
        ours, theirs = self.short.matter, self.long.matter
        held = {word for found in pairs.values() for word in found}
        between = [
            (pairs.get(before, ()), word, pairs.get(behind, ()))
            for before, word, behind in zip(ours, ours[1:], ours[2:], strict=False)
            if word not in pairs and not word.is_number
        ]
        return any(
            one in before and two in behind
            for one, other, two in zip(theirs, theirs[1:], theirs[2:], strict=False)
            if other not in held and not other.is_number
            for before, word, behind in between
            if not akin(word, other, self.short.language)
        )

    def share_in(self, clause: int) -> float:
        """Which share of the shorter sentence's words stands in one clause of the longer."""
        here = [found for found in self.pairs.values() if any(word.clause == clause for word in found)]
        return len(here) / len(self.pairs)

    def found(self, cause: Cause, short: Said, long: Said) -> Contrast:
        pairs = [(word, own[0]) for word, own in self.pairs.items() if own]
        shared = tuple((_written(one, self.short), _written(two, self.long)) for one, two in pairs)
        return Contrast(cause, 1 - len(self.missing) / len(self.pairs), shared, short, long)


def _times(text: Worded, sentence: Sentence) -> list[Moment]:
    return [
        Moment(value.since, value.until)
        for value in text.values
        if isinstance(value, Period) and _stands_in(value, sentence)
    ]


def named_days(sentence: Sentence) -> set[str]:
    """Weekdays and months, which may date what no year does."""
    listed = vocabulary(sentence.language).calendar.split()
    return {word.form for word in sentence.words if word.form in listed}


def _stands_in(value: Value, sentence: Sentence) -> bool:
    return sentence.start <= value.span.start < sentence.end


def _written(word: Word, sentence: Sentence) -> str:
    return _said(word, sentence).text


def _said(word: Word, sentence: Sentence) -> Said:
    return Said(sentence, word.start, word.end)


def _denied(case: Case) -> Contrast | None:
    """The longer sentence denies what the shorter asserts: accepts; will not accept."""
    short, long = case.short, case.long
    stopped = any(is_listed(word, "stopping", short) and not found for word, found in case.pairs.items())
    if short.denials or stopped or not case.lacks_only():
        return None
    for denial in long.denials:
        word = next((word for word, found in case.pairs.items() if denial.denied in found), None)
        if word is None or any(found.clause != denial.clause for found in case.pairs[word]):
            continue
        if tells_beginning(denial, long, case.other.values):
            continue
        if case.share_in(denial.clause) < _DENIED_IN_CLAUSE or _is_limited(case) or is_qualified(word, short):
            continue
        if is_less_sure(case.short, case.long, denial.denied) or (
            is_intended(short) and not is_intended(long, denial.clause)
        ):
            continue
        return case.found("negation", _said(word, short), Said(long, denial.start, denial.end))
    return None


def _asserted(case: Case) -> Contrast | None:
    """The longer sentence asserts what the shorter denies: has no members; has members."""
    ruled_out = _ruled_out(case)
    if ruled_out is None or _is_limited(case):
        return None
    said, denied = ruled_out
    short, long = case.short, case.long
    if any(same(denial.denied, denied) for denial in long.denials):
        return None
    for word in case.pairs[denied]:
        if case.share_in(word.clause) < _DENIED_IN_CLAUSE or long.denies_in(word.clause):
            continue
        if is_stopped(word, long) or is_qualified(word, long):
            continue
        if is_less_sure(case.short, case.long, word) or (is_intended(long, word.clause) and not is_intended(short)):
            continue
        return case.found("negation", said, _said(word, long))
    return None


def _ruled_out(case: Case) -> tuple[Said, Word] | None:
    """What the shorter sentence denies or says has stopped, with the word that does so and without;
    None where the longer sentence lacks more than that word."""
    short = case.short
    if len(short.denials) == 1:
        denial = short.denials[0]
        which = any(word.at == denial.at - 1 and is_listed(word, "relative", short) for word in short.words)
        if which or not case.lacks_only() or tells_beginning(denial, short, case.text.values):
            return None
        return Said(short, denial.start, denial.end), denial.denied
    stops = [word for word in case.missing if is_listed(word, "stopping", short)]
    if short.denials or len(stops) != 1 or len(case.pairs) < _LEAST_OPPOSED or not case.lacks_only(stops[0]):
        return None
    if any(is_listed(word, "stopping", sentence) for sentence in case.other.sentences for word in sentence.words):
        return None
    behind = next((word for word in short.matter if word.at > stops[0].at), None)
    return None if behind is None else (Said(short, stops[0].start, behind.end), behind)


def _opposed(case: Case) -> Contrast | None:
    """In the place of a word stands its opposite: rose; fell."""
    short, long, language = case.short, case.long, case.short.language
    rest = len(case.pairs) - 1
    if short.denials or len(case.pairs) < _LEAST_OPPOSED or _is_limited(case):
        return None
    if (len(case.missing) - 1) / rest > 1 - _OPPOSED_SHARE:
        return None
    shared = {one for found in case.pairs.values() for one in found}
    for word in (word for word in short.matter if word in case.missing):
        if _is_said_elsewhere(word, case):
            continue
        for other in long.words:
            if other in shared or not exclude(word, other, language) or long.denies_in(other.clause, other):
                continue
            if case.share_in(other.clause) < _OPPOSED_IN_CLAUSE or not _beside(case, word, other, _BESIDE):
                continue
            if _for_figures(case, word, other):
                continue
            if are_converse(word, other, language) and not _in_order(case):
                continue
            if not is_less_sure(case.short, case.long, other, word) and not case.speaks_of_another((word, other)):
                return case.found("opposite", _whole(word, short), _whole(other, long))
    return None


def _in_order(case: Case) -> bool:
    """Whether the first name that both have comes first in both: A sells to B; A buys of B."""
    names = [found[0].at for word, found in case.pairs.items() if found and word.capital]
    return not names or names[0] == min(names)


def _whole(word: Word, sentence: Sentence) -> Said:
    """A verb with the particle that is part of it, and what stands between: lehnte den Plan ab."""
    if not means_with_particle(word, sentence.language):
        return _said(word, sentence)
    return Said(sentence, word.start, max(one.end for one in sentence.words if one.clause == word.clause))


def _of_a_kind(case: Case) -> Contrast | None:
    """In the place of a word stands another of its kind: the father of; the uncle of."""
    short, long, language = case.short, case.long, case.short.language
    if short.denials or len(case.pairs) < _LEAST_OPPOSED or _is_limited(case):
        return None
    if (len(case.missing) - 1) / (len(case.pairs) - 1) > 1 - _KIND_SHARE:
        return None
    ours = [word for sentence in case.text.sentences for word in sentence.words]
    for word in (word for word in short.matter if word in case.missing):
        if _is_said_elsewhere(word, case):
            continue
        for other in long.matter:
            if not of_a_kind(word, other, language) or any(same(other, own) for own in ours):
                continue
            if long.denies_in(other.clause) or case.share_in(other.clause) < _KIND_IN_CLAUSE:
                continue
            if _for_figures(case, word, other):
                continue
            if _beside(case, word, other, _CLOSE_BY) and not is_less_sure(case.short, case.long, other, word):
                return case.found("opposite", _said(word, short), _said(other, long))
    return None


def _for_figures(case: Case, word: Word, other: Word) -> bool:
    """Whether two words are units, of which the figures tell more: 24 months are two years, ten years a decade."""
    return measures(word, case.short.language) and (_in_figure(word, case.text) or _in_figure(other, case.other))


def _in_figure(word: Word, text: Worded) -> bool:
    """Whether a word stands in a figure that was read, or right behind one: 24 MONTHS."""
    return any(
        value.span.start <= word.start <= value.span.end + 1 for value in text.values if isinstance(value, Quantity)
    )


def _is_said_elsewhere(word: Word, case: Case) -> bool:
    """Whether the other text has the word, or that sentence one that says the same, and does not deny it."""
    for sentence in case.other.sentences:
        denied = {denial.denied for denial in sentence.denials}
        for other in sentence.words:
            if other in denied:
                continue
            if same(word, other) or (sentence is case.long and akin(word, other, sentence.language)):
                return True
    return False


def _beside(case: Case, word: Word, other: Word, within: int) -> bool:
    """Whether both stand beside a word that both sentences have."""
    ours, at = case.short.matter, case.short.matter.index(word)
    theirs = [one for one in case.long.matter if one is not other]
    place = sum(one.at < other.at for one in theirs) - 0.5
    beside = [found for index in (at - 1, at + 1) if 0 <= index < len(ours) for found in case.pairs[ours[index]]]
    return any(abs(theirs.index(found) - place) <= within for found in beside if found in theirs)


def _counted(case: Case) -> Contrast | None:
    """Both count or measure the same, and come to different numbers: 16 members; 19 members."""
    short, long = case.short, case.long
    ours = [one for one in _figures(case.text) if _stands_in(one.figure, short)]
    if len(ours) != 1 or short.denials:
        return None
    figure = ours[0].figure
    theirs = [one for one in _figures(case.other) if type(one.figure) is type(figure)]
    inside = {word for word in case.pairs if figure.span.start <= word.start < figure.span.end}
    own = [word for word in case.pairs if word not in inside]
    if len(own) < _LEAST_MATTER or any(_agree(figure, other.figure) for other in theirs):
        return None
    numbers = {word.form for word in inside if word.is_number}
    if any(word.form in numbers for sentence in case.other.sentences for word in sentence.words):
        return None  # read otherwise, but written there too
    held = sum(word not in case.missing for word in own) / len(own)
    alike = [
        one.figure for one in theirs if _stands_in(one.figure, long) and of_one_measure(ours[0], one, one_language=True)
    ]
    found = [value for value in alike if _of_one_thing(figure, value, held, case)]
    close = [value for value in found if _behind(figure, short, 1, value, long, 1)]
    if len(close or found) != 1:
        return None
    if is_of_the_beginning(short) != is_of_the_beginning(long) or _told_of_others(case):
        return None
    if is_only_possible(short) != is_only_possible(long) or _is_reckoned(figure, theirs):
        return None
    other = (close or found)[0]
    clause = next(word.clause for word in long.words if word.end > other.span.start)
    here = sum(any(one.clause == clause for one in case.pairs[word]) for word in own)
    if long.denies_in(clause) or here / len(own) < _NUMBER_IN_CLAUSE:
        return None
    cause: Cause = "rank" if isinstance(figure, Rank) else "number"
    spans = (Said(side, value.span.start, value.span.end, value) for side, value in ((short, figure), (long, other)))
    return case.found(cause, *spans)


def _is_reckoned(figure: Figure, others: list[Measured]) -> bool:
    """Whether a count is what remains of two that the other text has: 15 seats, where six of 21 were lost."""
    counts = [one.figure.stated for one in others if own_unit(one.figure) is None and one.figure.stated is not None]
    if own_unit(figure) is not None or len(counts) < 2:
        return False
    return any(figure.stated == one - two for one in counts for two in counts)


def _told_of_others(case: Case) -> bool:
    """Whether the first name of each sentence is one that the other text lacks: the Greens, the SPD."""
    # A sentence's first word has its capital from the sentence.
    first, other = (
        next((word for word in one.matter if word.capital and word.at), None) for one in (case.short, case.long)
    )
    if first is None or other is None or first not in case.missing:
        return False
    return not any(same(other, word) for sentence in case.text.sentences for word in sentence.words)


def _figures(text: Worded) -> list[Measured]:
    """ "Hundreds" is no figure that another could contradict."""
    return [one for one in text.figures if one.figure.stated is not None]


def _agree(one: Figure, other: Figure) -> bool:
    factors = common_factors(one, other)
    if factors is None:
        return False
    return same_figure(one, other) or interval(one, factors[0]).overlaps(interval(other, factors[1]))


def _of_one_thing(figure: Figure, other: Figure, held: float, case: Case) -> bool:
    """Whether the two are in one unit, or what they count goes by one name."""
    if not comparable(figure, other) or "-" in figure.text + other.text:  # 80-metre hurdles count no metres
        return False
    units = own_unit(figure), own_unit(other)
    if units != (None, None):
        return units[0] == units[1] and held >= _MEASURED_SHARE
    return held >= _COUNTED_SHARE and _behind(figure, case.short, 1, other, case.long, _COUNTED_BEHIND)


def _behind(figure: Figure, short: Sentence, ours: int, other: Figure, long: Sentence, theirs: int) -> bool:
    """Whether a word of matter close behind the one figure stands close behind the other."""
    a = [word for word in short.matter if word.start >= figure.span.end][:ours]
    b = [word for word in long.matter if word.start >= other.span.end][:theirs]
    return any(same(one, two) for one in a for two in b)


RULES: tuple[Callable[[Case], Contrast | None], ...] = (_denied, _asserted, _opposed, _of_a_kind, _counted)


def _is_limited(case: Case) -> bool:
    """Whether one of the two speaks of some only, of what it excepts, or of another of the kind."""
    short, long = case.short, case.long
    if any(is_listed(sentence.words[0], "partial", sentence) for sentence in (short, long)):
        return True
    if any(is_listed(word, kind, short) for word in short.words for kind in ("exceptions", "additions", "others")):
        return True
    beside = {word.at + step for word in long.words if is_listed(word, "others", long) for step in (-1, 1)}
    another = any(found and all(word.at in beside for word in found) for found in case.pairs.values())
    return another or any(is_listed(word, "exceptions", long) for word in long.words)

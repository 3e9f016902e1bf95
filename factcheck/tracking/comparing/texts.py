"""Two whole texts held against each other, of which nobody has said what they speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.language import Assertion, MeasureEntry, Reading, Span
from factcheck.tracking.comparing.case import is_figure, row
from factcheck.tracking.comparing.contrasts import Contrast, Said, Worded, contrast, named_days
from factcheck.tracking.comparing.excluding import tells_opposites
from factcheck.tracking.comparing.model import AGREEING, CONTRADICTING, Cause, Finding, Relation, Side
from factcheck.tracking.comparing.moments import published
from factcheck.tracking.comparing.pairing import best_pair, compare_bare
from factcheck.tracking.comparing.passages import Figure, measured, same_figure
from factcheck.tracking.comparing.terms import occasions_differ, terms_in
from factcheck.tracking.comparing.vocabulary import codes
from factcheck.tracking.comparing.worded import worded

_NOT_OF_ONE_THING: frozenset[Relation] = frozenset({"not_comparable", "different_referent"})
# That euros are no dollars is no opposite, and that two counts differ no contradiction of the texts that tell them.
_SETTLED = frozenset({"currencies_differ", "percent_and_points", "two_tellers"})
_SENTENCES = 40  # of a text, that are looked at
_CHARACTERS = 1000  # of a sentence; what goes on longer is a list
# How far a contrast is believed where the two sentences share all other words.
_BELIEVED: Mapping[Cause, float] = {"negation": 0.9, "opposite": 0.8, "number": 0.8, "rank": 0.8}


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what was read of it, and where and when it was published."""

    text: str
    reading: Reading
    source: str | None = None
    published_since: date | None = None  # half-open, as precise as is known
    published_until: date | None = None

    def side(self, assertion: Assertion) -> Side:
        return Side(assertion, self.source, published_since=self.published_since, published_until=self.published_until)


def compare_texts(left: Text, right: Text, measures: Mapping[str, MeasureEntry] | None = None) -> Finding | None:
    """If both were said of the same matter, could both be true? None where they say nothing that can
    be held against each other.

    What is read of both decides: the two assertions that share most. Where they turn out to be of
    different things, or none is read, the sentences are held against each other as words.
    """
    pair = best_pair(left.reading, right.reading)
    found = None if pair is None else compare_bare(left.side(pair[0]), right.side(pair[1]), measures)
    if found is not None and _agrees_on_an_event(found) and _details_differ(left, right):
        return _by_figures(left, right, measures) or _by_words(left, right) or _left_open(found)
    of_one_thing = found is not None and (found.relation not in _NOT_OF_ONE_THING or found.reason in _SETTLED)
    if found is not None and of_one_thing and not _is_left_to_words(found):
        return found
    by_words = _by_words(left, right)
    if found is not None and by_words is not None and _only_named_apart(found, by_words):
        return found
    return by_words or found


def _is_left_to_words(found: Finding) -> bool:
    """Whether the two tell of events that exclude each other, and only the other words of the sentences say whether of
    one thing: approved, rejected."""
    return tells_opposites(found) and found.relation not in CONTRADICTING and found.reason != "part_and_whole"


def _only_named_apart(found: Finding, by_words: Finding) -> bool:
    """Whether two words exclude each other of which each only says what a figure measures: exports, imports."""
    figures = any(is_figure(side.assertion) for side in (found.left, found.right))
    return by_words.cause == "opposite" and found.reason == "measures_differ" and figures


def _agrees_on_an_event(found: Finding) -> bool:
    """Whether all that the two agree on is that something happened."""
    return found.relation in AGREEING and not any(is_figure(side.assertion) for side in (found.left, found.right))


def _details_differ(left: Text, right: Text) -> bool:
    """Whether each names a figure, or a day of the week or month, that the other does not: then it is not known that
    they say the same, though the same thing happened in both."""
    ours, theirs = (
        [one.figure for one in measured(text.reading.values, text.reading.assertions) if one.figure.stated is not None]
        for text in (left, right)
    )
    if _only_in(ours, theirs) and _only_in(theirs, ours):
        return True
    if left.reading.language != right.reading.language or left.reading.language not in codes():
        return False
    days = [{day for sentence in _worded(text).sentences for day in named_days(sentence)} for text in (left, right)]
    return all(days) and days[0].isdisjoint(days[1])


def _only_in(figures: Sequence[Figure], others: Sequence[Figure]) -> bool:
    return any(not any(same_figure(figure, other) for other in others) for figure in figures)


def _by_figures(left: Text, right: Text, measures: Mapping[str, MeasureEntry] | None) -> Finding | None:
    """A contradiction between what both give figures of: the dead of an earthquake that both say has happened."""
    figures = [
        replace(
            text.reading,
            assertions=tuple(said for said in text.reading.assertions if said.measure and is_figure(said)),
        )
        for text in (left, right)
    ]
    pair = best_pair(*figures)
    if pair is None or pair[0].measure != pair[1].measure:
        return None
    found = compare_bare(left.side(pair[0]), right.side(pair[1]), measures)
    return found if found.relation in CONTRADICTING else None


def _left_open(found: Finding) -> Finding:
    return replace(found, relation="not_comparable", cause=None, confidence=0.5, reason="details_differ")


def _by_words(left: Text, right: Text) -> Finding | None:
    if left.reading.language != right.reading.language or left.reading.language not in codes():
        return None
    found = contrast(_worded(left), _worded(right))
    if found is None:
        return None
    terms = [terms_in(said.sentence.text, left.reading.language) for said in (found.left, found.right)]
    if found.left.value is not None and terms[0] != terms[1]:
        return None
    sides = [text.side(_assertion(said, text)) for text, said in ((left, found.left), (right, found.right))]
    if occasions_differ(sides[0].assertion, sides[1].assertion):
        return None
    times = [published(side) for side in sides]
    if times[0] is not None and times[1] is not None and not times[0].meets(times[1]):
        return None  # what is said one day may have changed by the next
    shared = [{"shared": [pair[side] for pair in found.shared]} for side in (0, 1)]
    said = [{"said": " ".join(one.text.split())} for one in (found.left, found.right)]
    return Finding(
        relation="contradicts",
        cause=found.cause,
        confidence=round(_BELIEVED[found.cause] * (1 + found.share) / 2, 2),
        gates=(
            row("words", shared[0], shared[1], "same" if found.share == 1 else "passes"),
            row("contrast", said[0], said[1], "fails"),
        ),
        left=sides[0],
        right=sides[1],
        reason=_reason(found),
    )


def _reason(found: Contrast) -> str:
    return "figures_exclude" if found.left.value is not None else f"words_exclude_{found.cause}"


def _worded(text: Text) -> Worded:
    """The beginning of the text: every word is held against every other."""
    language, spans = text.reading.language, text.reading.sentences[:_SENTENCES]
    kept = [span for span in spans if span.end - span.start <= _CHARACTERS]
    sentences = tuple(worded(text.text[span.start : span.end], language, span.start) for span in kept)
    return Worded(sentences, text.reading.values, measured(text.reading.values, text.reading.assertions))


def _assertion(said: Said, text: Text) -> Assertion:
    sentence = said.sentence
    return Assertion(Span(sentence.start, sentence.end), sentence.text, text.reading.language, value=said.value)

"""What of a passage is the same in every language: names, figures, dates, places, measures, and the
words that languages share.

A term is a key that another language's text yields too; its weight says how much it tells. Weights
come from the word itself and never from how often others use it, so the same text always gives the
same terms, whatever else is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.model import Period, Places, Quantity, Rank, Reading, Span

Terms = dict[str, float]  # key → weight, 0 to about 5

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
PART = re.compile(r"[^-'’]+")
# Spellings that differ between the languages where the word is one: Pharmazie, pharmacie, farmasi.
_SOUNDS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("y", "i"),
    ("x", "ks"), ("z", "s"), ("v", "f"), ("j", "i"), ("w", "f"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")

_OPEN = str(None)
NAME_BONUS = 0.6
LEAST_NAME = 2.2
PLACE = 2.0
PERIOD = 2.5
MEASURE = 1.5
SMALL_FIGURE = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence and its terms."""

    span: Span
    terms: Mapping[str, float]


def passages(text: str, reading: Reading) -> tuple[Passage, ...]:
    """The terms of every sentence of a text that was read."""
    found: list[Terms] = [{} for _ in reading.sentences]
    for number, sentence in enumerate(reading.sentences):
        _words(text[sentence.start : sentence.end], found[number])
    _values(reading, found)
    return tuple(Passage(sentence, terms) for sentence, terms in zip(reading.sentences, found, strict=True))


def merged(parts: Iterable[Mapping[str, float]]) -> Terms:
    """The terms of several passages together, each at its greatest weight."""
    together: Terms = {}
    for terms in parts:
        for key, weight in terms.items():
            _put(together, key, weight)
    return together


def shared(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """What two passages have in common, by weight; a term counts as the lighter side has it."""
    if len(right) < len(left):
        left, right = right, left
    return sum(min(weight, right[key]) for key, weight in left.items() if key in right)


def beyond_names(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """What two passages share beside names and places, by weight: times, measures, figures that are no coincidence,
    and words that begin no name on both sides."""
    names = [tuple(key[2:] for key in terms if key[0] == "w") for terms in (left, right)]

    def is_name(start: str) -> bool:
        return all(any(name.startswith(start) for name in known) for known in names)

    return sum(
        min(weight, right[key])
        for key, weight in left.items()
        if key in right
        if key[0] in "tm" or (key[0] == "n" and weight > SMALL_FIGURE) or (key[0] in "cd" and not is_name(key[2:]))
    )


def of_other_times(left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    """Whether both passages name times, and none of the one meets any of the other."""
    ours, theirs = ([tuple(key[2:].split("/")) for key in terms if key[0] == "t"] for terms in (left, right))
    return bool(ours) and bool(theirs) and not any(_meet(one[0], one[1], *other) for one in ours for other in theirs)


def _meet(since: str, until: str, other_since: str, other_until: str) -> bool:
    """Whether two periods have a day in common, their ends as ISO 8601 dates, or None where they are open."""
    return (until == _OPEN or other_since == _OPEN or other_since < until) and (
        other_until == _OPEN or since == _OPEN or since < other_until
    )


def names_in_common(left: Mapping[str, float], right: Mapping[str, float]) -> int:
    """How many words of names two passages share."""
    return sum(key[0] == "w" and key in right for key in left)


def likeness(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """0 to 1: what is shared, against what there is on both sides."""
    whole = sum(left.values()) * sum(right.values())
    return float(shared(left, right) / whole**0.5) if whole else 0.0


def key_terms(terms: Mapping[str, float], most: int = 64) -> list[str]:
    """The weightiest names, figures, dates and places: by these a text is looked up."""
    telling = [key for key, weight in terms.items() if key[0] in "wntp" and weight > SMALL_FIGURE]
    return sorted(sorted(telling, key=lambda key: (-terms[key], key))[:most])


def figure_key(figure: Decimal) -> str:
    return f"n:{figure.normalize():f}"


def _values(reading: Reading, found: list[Terms]) -> None:
    starts = [sentence.start for sentence in reading.sentences]
    at = 0
    for value in sorted(reading.values, key=lambda value: value.span.start):
        while at + 1 < len(starts) and starts[at + 1] <= value.span.start:
            at += 1
        match value:
            case Quantity() | Rank():
                figure = next((n for n in (value.stated, value.lower, value.upper) if n is not None), None)
                if figure is not None:
                    _put(found[at], figure_key(figure), _weight_of_figure(figure))
            case Period():
                _put(found[at], f"t:{value.since}/{value.until}", PERIOD)
            case Places():
                for code in value.codes:
                    _put(found[at], f"p:{code}", PLACE)
    at = 0
    for assertion in sorted(reading.assertions, key=lambda assertion: assertion.span.start):
        while at + 1 < len(starts) and starts[at + 1] <= assertion.span.start:
            at += 1
        if assertion.measure:
            _put(found[at], f"m:{assertion.measure}", MEASURE)
        for code in assertion.scope.places:
            _put(found[at], f"p:{code}", PLACE)


def _words(sentence: str, terms: Terms) -> None:
    first = True
    for word in WORD.finditer(sentence):
        for part in PART.findall(word.group()):
            if part.isdecimal():
                figure = Decimal(part)
                _put(terms, figure_key(figure), _weight_of_figure(figure))
                continue
            sound = _sound(part)
            weight = _weight_of_word(part)
            if part[0].isupper() and len(sound) >= 2:
                # A sentence's first word has its capital from the sentence.
                _put(terms, f"w:{sound}", weight if first else max(weight, LEAST_NAME) + NAME_BONUS)
            if len(sound) >= 5:
                _put(terms, f"c:{sound[:5]}", weight * 0.6)
            if len(sound) >= 4:
                _put(terms, f"d:{sound[:4]}", weight * 0.4)
            first = False


def _weight_of_word(word: str) -> float:
    """Long words are rare words, in all these languages."""
    return (0.3, 0.3, 0.3, 0.3, 0.8, 1.5, 2.0, 2.6, 2.6, 3.2)[min(len(word), 9)]


def _weight_of_figure(figure: Decimal) -> float:
    """A round or a small figure may be any; 387 is hardly a coincidence."""
    if abs(figure) <= 12:
        return SMALL_FIGURE
    digits = len(str(abs(figure)).replace(".", "").strip("0"))
    return 2.0 + 0.5 * min(4, digits)


def _sound(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold()).replace("œ", "oe").replace("æ", "ae")
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return _DOUBLED.sub(r"\1", plain)


def _put(terms: Terms, key: str, weight: float) -> None:
    if terms.get(key, 0.0) < weight:
        terms[key] = weight


def common_names(sentence: str, terms: Mapping[str, float]) -> tuple[str, ...]:
    """The capitalised words of a sentence that another passage's terms hold as names, in order."""
    found: list[str] = []
    for word in WORD.findall(sentence):
        if word[0].isupper() and word not in found and f"w:{_sound(word)}" in terms:
            found.append(word)
    return tuple(found)

"""Two bare texts: which assertions of the one and the other share most, and is it enough to hold
them to be of one matter?

Nobody has said that the two texts belong together, so precision comes first: who shares neither a
name nor most of the words is not taken to speak of the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from factcheck.language import Assertion, MeasureEntry, Places, Quantity, Rank, Reading
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.case import places_of
from factcheck.tracking.comparing.deeds import deeds_differ
from factcheck.tracking.comparing.gates import compare
from factcheck.tracking.comparing.intervals import interval
from factcheck.tracking.comparing.measure import UNNAMED
from factcheck.tracking.comparing.model import AGREEING, CONTRADICTING, Finding, Side
from factcheck.tracking.comparing.moments import event_date, stated
from factcheck.tracking.comparing.namewords import name_words, names_words, same_ending
from factcheck.tracking.comparing.territories import share_ground

_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # letters: inflection lies behind them, in all four languages
_NAMED = 0.5  # of the smaller side's words where a name is shared
_UNNAMED = 0.75  # where none is
_BEGINNING = 40  # assertions


def best_pair(left: Reading, right: Reading) -> tuple[Assertion, Assertion] | None:
    """The pair of assertions that share most, the first of several; None where a text asserts nothing.

    A pair that measures the same comes before all others, however long the texts are; where there
    is none, nothing can be compared, and the beginnings of the texts tell as much as the whole.
    """
    by_measure: dict[str, list[Assertion]] = {}
    for assertion in right.assertions:
        if assertion.measure is not None:
            by_measure.setdefault(assertion.measure, []).append(assertion)
    pairs = [(a, b) for a in left.assertions if a.measure is not None for b in by_measure.get(a.measure, ())]
    if not pairs:
        pairs = [(a, b) for a in left.assertions[:_BEGINNING] for b in right.assertions[:_BEGINNING]]
    return max(pairs, key=_rank, default=None)


def _rank(pair: tuple[Assertion, Assertion]) -> tuple[float, int]:
    return shared(*pair), -(pair[0].span.start + pair[1].span.start)


def shared(left: Assertion, right: Assertion) -> float:
    """How much two assertions have in common; for ranking only. The same either way round."""
    score = 3 * word_share(left, right)
    if left.measure is not None and right.measure is not None:
        score += 4 if left.measure == right.measure else -2
    score += 3 * _names(left, right)
    score += _values(left, right)
    if places_of(left) and places_of(right):
        score += 1 if share_ground(places_of(left), places_of(right)) else -1
    if deeds_differ(left, right):
        score -= 1  # destroyed 16 is held against what else was destroyed, not damaged
    return score


def of_one_matter(left: Assertion, right: Assertion) -> bool:
    """Whether two bare texts can be taken to speak of the same: what is measured is known to be the
    same, and a shared name or most of the words say that it is measured of the same."""
    if left.measure is None or left.measure != right.measure or _names(left, right) < 0:
        return False
    if left.measure in UNNAMED and not all_words_shared(left, right):
        return False  # three years in a town and five in prison
    if left.language != right.language:
        return _names(left, right) > 0
    # A rank says little without its order, and a denial may deny another word of its clause.
    clear = left.polarity == right.polarity and not isinstance(left.value, Rank)
    return word_share(left, right) >= (_NAMED if clear and _names(left, right) > 0 else _UNNAMED)


def compare_bare(left: Side, right: Side, measures: Mapping[str, MeasureEntry] | None = None) -> Finding:
    """Hold two texts against each other that nobody has put together: if they were said of the same
    matter, could both be true? That they were is presumed to say why both could; to say that they
    could not, or that they agree, they must share enough."""
    one_matter = of_one_matter(left.assertion, right.assertion)
    found = compare(left, right, measures, same_matter=True)
    if one_matter or found.relation not in CONTRADICTING | AGREEING:
        return found
    return compare(left, right, measures)


def word_share(left: Assertion, right: Assertion) -> float:
    """Which part of the shorter clause's words, figures aside, the longer has too."""
    a, b = _stems(left.text), _stems(right.text)
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def all_words_shared(left: Assertion, right: Assertion) -> bool:
    """Whether the shorter of two clauses in one language has no word, figures aside, that the longer has not."""
    return left.language == right.language and word_share(left, right) == 1


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return frozenset(word[:_STEM] for word in _WORD.findall(plain) if len(word) > 2 and not word.isdigit())


def _names(left: Assertion, right: Assertion) -> float:
    """1 the same name, 0.7 a part of it or a name that stands in the other's words, -1 another, 0
    where neither side names anybody."""
    a, b = left.entity, right.entity
    if a is None or b is None:
        named, text = (a, right.text) if a is not None else (b, left.text)
        return 0.7 if named is not None and name_words(named.name) <= name_words(text) else 0
    if a.key is not None and b.key is not None:
        return 1 if a.key == b.key else -1
    words = names_words(a.name, b.name, (left.language, right.language))
    if words[0] == words[1]:
        return 1
    part = words[0] <= words[1] or words[1] <= words[0]
    return 0.7 if part or (left.language != right.language and same_ending(a.name, b.name)) else -1


def _dates(left: Assertion, right: Assertion) -> float:
    """Of two events those on one date are the one that is meant."""
    a, b = event_date(Side(left)), event_date(Side(right))
    return 0 if a is None or b is None else 2 if a.meets(b) else -1


def _times(left: Assertion, right: Assertion) -> float:
    """Of two figures that of the time that the other text names is the one that is meant."""
    a, b = stated(Side(left)), stated(Side(right))
    return 0 if a is None or b is None or a.meets(b) else -1


def _values(left: Assertion, right: Assertion) -> float:
    """Figures in one unit, and most of all figures that agree: what agrees is what was meant."""
    a, b = left.value, right.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        factors = units.scale(units.of(a), units.of(b))
        if factors is None or a.change != b.change:
            return -2
        return _times(left, right) + (3 if interval(a, factors[0]).overlaps(interval(b, factors[1])) else 1)
    if isinstance(a, Rank) and isinstance(b, Rank):
        return 3 if interval(a).overlaps(interval(b)) else 1
    if isinstance(a, Places) and isinstance(b, Places):
        return 1
    if a is None and b is None:
        return _dates(left, right)
    return 0 if type(a) is type(b) else -1

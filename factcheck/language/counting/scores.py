"""Which figures are the sides of a score and count nothing that is named beside them: Norvik City's 2-0 win, a victory
told as "31 à 24".

How two figures are told from a range stands in values/reading.py.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage

_SIGNS = frozenset("-–:")
_RESULT_WITHIN = 8  # tokens from a score told in words back to "lost"


def holds(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure is one side of a score: 2 and 0 of 2-0, 31 and 24 of "battu 31 à 24"."""
    first, last, keys = located.first, located.last, passage.keys
    for other in clause.values:
        if not isinstance(other.value, Quantity):
            continue
        if other.first == last + 1 and _parts(passage, last, first):
            return True
        if other.last == first - 1 and keys[first - 1] and _parts(passage, first - 1, other.first):
            return True
    return False


def _parts(passage: Passage, mark: int, first: int) -> bool:
    """Whether what stands at token `mark`, between two figures of which one begins at `first`, makes them a score."""
    key = passage.keys[mark]
    if key in _SIGNS:
        return passage.tokens.glued(mark + 1)
    words, results, openers = _words(passage.wording.code)
    if key not in words or passage.keys[first - 1] in openers:
        return False  # passé DE 31 à 24
    return not results.isdisjoint(passage.keys[max(first - _RESULT_WITHIN, 0) : first])


@cache
def _words(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words between the sides of a score, those that tell a result, and those that open a change of levels."""
    language = langs.language(code)
    numbers = language.numbers
    return frozenset(numbers.score_words), frozenset(numbers.results), frozenset(language.bounds.from_)

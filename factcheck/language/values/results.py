"""Results: two figures that are the score of a match or a vote, and no range: 2-0, 38:17, 24 à 31.

Of scores in a row, as of the sets of a match, some say so by themselves: 6-4, 3-6, 7-6; 6-7 (5-7), 6-3; 6-4 3-6 7-5.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.lexicon import Language
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import CLAUSE_ENDS, Tokens

_TOLD_WITHIN = 8  # tokens from "lost" to its score
_HIGHEST = 199  # of a score with a word between its figures
_DASHES = ("-", "–")
_PAIR = 3  # tokens of a score
_SETS = 5  # scores on either side that are looked at
_TIE_BREAKS = (3, 5)  # tokens of what stands between brackets behind a set: (4), (7-4)


class ResultReader:
    """Finds the results told in one language."""

    def __init__(self, language: Language, numbers: NumberReader, units: UnitReader) -> None:
        self._numbers, self._units = numbers, units
        self._telling = frozenset(language.numbers.results)
        self._behind = frozenset(language.numbers.results_behind)
        self._words = frozenset(language.numbers.score_words)
        self._behind_worded = frozenset(language.numbers.behind_scores)
        self._counted = frozenset(language.numbers.counted)

    def at(self, tokens: Tokens, number: Number) -> tuple[Number, Number] | None:
        """2-0, "38:17", "1 - 0": two figures that are no range since the second is not the greater, or
        since a colon stands between them."""
        keys, mark = tokens.keys, number.last
        if keys[mark] in self._words and keys[mark + 1].isdecimal():
            return self._worded(tokens, number)
        if keys[mark] not in ("-", "–", ":") or not keys[mark + 1][:1].isdecimal() or number.scale > 1:
            return None
        glued = tokens.glued(mark) and tokens.glued(mark + 1)
        if not glued and (keys[mark] == ":" or tokens.glued(mark) or tokens.glued(mark + 1)):
            return None
        other = self._numbers.at(tokens, mark + 1)
        if other is None or other.scale > 1 or other.ordinal or max(other.lower, number.lower) > 999:
            return None
        rising = keys[mark] != ":" and 0 < number.lower < other.lower
        if rising and not (_in_row(tokens, number.first) or self.tells(tokens, number.first, other.last)):
            return None
        if keys[other.last] in ("-", "–", ":") and tokens.glued(other.last) and keys[other.last + 1][:1].isdecimal():
            return None
        if self._units.after(tokens, other.last) is not None and keys[mark] != ":":
            return None
        return number, other

    def _worded(self, tokens: Tokens, number: Number) -> tuple[Number, Number] | None:
        """Battus 24 à 31: the same with a word between, behind which nothing may stand that is counted."""
        keys, last = tokens.keys, number.last + 2
        if not number.plain or (keys[last].isalnum() and keys[last] not in self._behind_worded):
            return None
        other = self._numbers.at(tokens, last - 1)
        if other is None or other.last > last or max(number.lower, other.lower) > _HIGHEST:
            return None
        if not self.tells(tokens, number.first, last) or self._units.after(tokens, last) is not None:
            return None
        return number, other

    def tells(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether two figures of which the second is the greater are how a match ended: they LOST 1-2, a 1-3 DEFEAT;
        not won 2-3 seats."""
        keys = tokens.keys
        if keys[last] in self._telling or keys[last] in self._behind:
            return True
        if keys[last] in self._counted:
            return False
        first -= keys[first - 1] == "," and keys[last] in CLAUSE_ENDS  # a donné l'avantage aux visiteurs, 1-2.
        for at in range(first - 1, max(first - 1 - _TOLD_WITHIN, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                return False
            if keys[at] in self._telling:
                return True
        return False


def _in_row(tokens: Tokens, index: int) -> bool:
    """Whether the two figures that begin at a token are one of several scores in a row."""
    keys = tokens.keys
    if keys[index - 1] == "(" and keys[index + _PAIR] == ")" and _is_pair(keys, index - 1 - _PAIR):
        index -= 1 + _PAIR  # the tie-break of the set before it
    first = index
    for _ in range(_SETS):
        before = _before(keys, first)
        if before < 0:
            break
        first = before
    pairs: list[tuple[int, int]] = []
    while first >= 0 and len(pairs) <= 2 * _SETS and _is_pair(keys, first):
        if keys[first + _PAIR] == "(" and {keys[first], keys[first + 2]} == {"6", "7"}:
            return True  # a set that its tie-break decided
        pairs.append((int(keys[first][:4]), int(keys[first + 2][:4])))
        first = _behind(keys, first)
    return len(pairs) > 1 and any(one >= other for one, other in pairs)


def _is_pair(keys: Sequence[str], first: int) -> bool:
    return first >= 0 and keys[first + 1] in _DASHES and keys[first].isdecimal() and keys[first + 2].isdecimal()


def _before(keys: Sequence[str], first: int) -> int:
    """Where the score before one begins; below 0 where none stands there."""
    last = first - (keys[first - 1] == ",")
    if keys[last - 1] == ")":
        last = next((last - count for count in _TIE_BREAKS if keys[last - count] == "("), last)
    return last - _PAIR if last >= _PAIR and _is_pair(keys, last - _PAIR) else -1


def _behind(keys: Sequence[str], first: int) -> int:
    """Where the score behind one would begin."""
    last = first + _PAIR
    if keys[last] == "(":
        last = next((last + count for count in _TIE_BREAKS if keys[last + count - 1] == ")"), last)
    return last + (keys[last] == ",")

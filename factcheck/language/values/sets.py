"""Scores in a row, as of the sets of a match, of which some say by themselves that they are no range: 6-4, 3-6, 7-6;
6-7 (5-7), 6-3; 6-4 3-6 7-5."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.tokens import Tokens

_DASHES = ("-", "–")
_PAIR = 3  # tokens of a score
_SETS = 5  # scores on either side that are looked at
_TIE_BREAKS = (3, 5)  # tokens of what stands between brackets behind a set: (4), (7-4)


def in_row(tokens: Tokens, index: int) -> bool:
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

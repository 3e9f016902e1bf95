"""Figures that say how many times as much, and count nothing: TWICE as many users, multiplié par TROIS."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.language import langs
from factcheck.language.passage import Located, Passage
from factcheck.language.tokens import phrase_keys

_WITHIN = 4  # tokens of "multiplié par plus de"


class _Words(NamedTuple):
    """`whole`: multiples in one word; `behind`: "times"; `before`: "multiplied by", with the words that they end in."""

    whole: frozenset[str]
    behind: frozenset[str]
    before: frozenset[tuple[str, ...]]
    endings: frozenset[str]


def is_multiple(passage: Passage, located: Located) -> bool:
    """Whether a bare figure only multiplies: TWICE, TROIS FOIS plus d'utilisateurs, se multiplicaron POR TRES."""
    words, keys = _words(passage.wording.code), passage.keys
    if keys[located.first] in words.whole or keys[located.last] in words.behind:
        return True
    at = located.first
    if keys[at - 1] not in words.endings:
        return False
    return any(tuple(keys[at - length : at]) in words.before for length in range(1, _WITHIN + 1) if at >= length)


@cache
def _words(code: str) -> _Words:
    numbers, bounds = langs.language(code).numbers, langs.language(code).bounds
    whole = frozenset(word for word, value in numbers.mixed.items() if value.isdecimal())
    before = phrase_keys(bounds.multiplied)
    endings = frozenset(phrase[-1] for phrase in before)
    return _Words(whole, frozenset(bounds.multiplying), before, endings)

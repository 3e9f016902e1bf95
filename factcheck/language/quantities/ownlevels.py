"""Percent behind a noun that an "and" joins to one of change, though nothing is said to have changed by them."""

from __future__ import annotations

from collections.abc import Sequence

WITHIN = (3, 4)  # tokens from the "and" to what leads to the percent


def begins_at(
    keys: Sequence[str], start: int, ands: frozenset[str], articles: frozenset[str], changes: frozenset[str]
) -> bool:
    """Whether a level of its own ends where a word leads to its percent at token `start`: une hausse des ventes ET UNE
    MARGE de 9 %; not: et une HAUSSE de 9 %, et LES salaires de 9 %."""
    joined = (start - length for length in WITHIN if start >= length and keys[start - length] in ands)
    return any(keys[at + 1] in articles and changes.isdisjoint(keys[at + 2 : start]) for at in joined)

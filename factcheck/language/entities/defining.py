"""Clauses without a comma that only tell which subject is meant: des migrants QUI TENTAIENT DE REJOINDRE L'ANGLETERRE
ont été secourus. The verb behind one is not that of the names in it."""

from __future__ import annotations

from factcheck.language.passage import Passage
from factcheck.language.tokens import CLAUSE_ENDS


def begins(passage: Passage, floor: int, last: int) -> int:
    """The "who" or "where" of such a clause that goes on up to token `last`, no further left than `floor`; -1 where
    there is none. German articles are relatives as well, and German has its comma."""
    words = passage.wording.clauses
    if passage.wording.inflection.compounds:
        return -1
    for at in range(last - 1, floor - 1, -1):
        if passage.keys[at] in CLAUSE_ENDS:
            return -1
        if passage.keys[at] in words.relative or passage.keys[at] in words.where:
            return at if last - at > 1 else -1
    return -1

"""Money that a firm earned, which is its profit: "El banco GANÓ 3.200 millones de euros", "Die Bank VERDIENTE 2025
3 Milliarden Euro". What a person earns is none, nor what a firm won in a lawsuit or on the stock market."""

from __future__ import annotations

from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Period, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import CLAUSE_ENDS

LEAST = 1_000_000  # what is less may be somebody's pay
SUBJECT_WITHIN = 4  # tokens of a clause in which its subject begins: El banco, Im Jahr 2025 … die Bank


def is_profit(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether an amount of money follows a verb of earning at once, but for a time, and ends what a firm is said of."""
    value, keys = located.value, passage.keys
    earning, bodies = _earning(passage.wording.code)
    if not earning or not isinstance(value, Quantity) or value.stated is None or value.stated < LEAST:
        return False
    times = [other for other in clause.values if isinstance(other.value, Period)]
    before, behind = located.first - 1, located.last
    for time in times:
        before = time.first - 1 if time.last == before + 1 else before
    if passage.wording.stance.verb_last and keys[behind] in earning:
        return _is_of_firm(passage, clause, bodies)
    if keys[before] not in earning:
        return False
    ends = keys[behind] in CLAUSE_ENDS or keys[behind] == "," or any(_is_next(time, behind) for time in times)
    return ends and _is_of_firm(passage, clause, bodies)


def _is_next(time: Located, behind: int) -> bool:
    """Whether a time follows, with at most a preposition between: IN 2025."""
    return behind <= time.first <= behind + 1


def _is_of_firm(passage: Passage, clause: Clause, bodies: frozenset[str]) -> bool:
    kinds = passage.matcher.kinds
    if any(kinds.get(named.entry.key) in {"company", "organization"} for named in clause.named):
        return True
    return not bodies.isdisjoint(passage.keys[clause.first : clause.first + SUBJECT_WITHIN])


@cache
def _earning(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs, and nouns of who earns a profit."""
    return frozenset(wording(code).earning), frozenset(wording(code).firms)

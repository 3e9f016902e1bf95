"""How far votes have been counted, which is nobody's share of them: 87 percent of the votes are COUNTED."""

from __future__ import annotations

from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT

VOTES = frozenset({"vote_share", "votes", "turnout"})
_BEHIND, _BEFORE = 6, 4  # tokens: 87 percent of the votes in Lund COUNTED; the COUNTING of about 87 percent


def says_how_far(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a share of votes is the share that is counted so far."""
    value, words = located.value, _counting(passage.wording.code)
    if not isinstance(value, Quantity) or value.unit != PERCENT:
        return False
    if words.isdisjoint(passage.keys[clause.first : clause.last]):
        return False
    others = [other for other in clause.values if other is not located and isinstance(other.value, Quantity)]
    first = max((other.last for other in others if other.first < located.first), default=clause.first)
    last = min((other.first for other in others if other.first > located.first), default=clause.last)
    before = passage.keys[max(first, located.first - _BEFORE) : located.first]
    behind = passage.keys[located.last : min(last, located.last + _BEHIND)]
    if not words.isdisjoint(before):
        return True
    for key in behind:
        if key == ",":
            return False  # won 51 percent, with most votes counted
        if key in words:
            return True
    return False


@cache
def _counting(code: str) -> frozenset[str]:
    return frozenset(wording(code).votes_counted)

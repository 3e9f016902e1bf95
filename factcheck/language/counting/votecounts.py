"""How far votes have been counted, which is nobody's share of them: 87 percent of the votes are COUNTED; and the votes
of two sides, of which only one has the noun: 52 TO 47 votes."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT

VOTES = frozenset({"vote_share", "votes", "turnout"})
_VOTED_WITHIN = 3  # tokens from "voted" to the votes
_SIGNS = "-–:"
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


def is_side(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a bare figure is one side's votes: mit 52 GEGEN 47 STIMMEN, perolehan SUARA 52 BANDING 47, VOTED 52 TO
    47."""
    against = _against(passage.wording.code)
    behind = _bare(clause, first=located.last + 1) if passage.keys[located.last] in against else None
    before = _bare(clause, last=located.first - 1) if passage.keys[located.first - 1] in against else None
    if behind is not None:
        one, two = located, behind
    elif before is not None:
        one, two = before, located
    else:
        return False
    told = passage.keys[max(clause.first, one.first - _VOTED_WITHIN) : one.first]
    if not _voting(passage.wording.code).isdisjoint(told):
        return True
    return any(
        (hit.key == "votes" and hit.first == two.last) or (hit.key in VOTES and hit.last == one.first)
        for hit in clause.of("measure")
    )


def _bare(clause: Clause, *, first: int = -1, last: int = -1) -> Located | None:
    """The figure without a unit that begins or ends at a token."""
    for other in clause.values:
        if (other.first == first or other.last == last) and isinstance(other.value, Quantity):
            return other if other.value.unit is None else None
    return None


@cache
def _voting(code: str) -> frozenset[str]:
    return frozenset(wording(code).voting)


@cache
def _against(code: str) -> frozenset[str]:
    """Words between the votes of two sides."""
    return frozenset((*wording(code).opposed, *langs.language(code).numbers.score_words, *_SIGNS))


@cache
def _counting(code: str) -> frozenset[str]:
    return frozenset(wording(code).votes_counted)

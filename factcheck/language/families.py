"""Measures that belong together, so that what is told of one is held against what is told of the other.

A product is *launched*: it was shown, or it came into the shops, and the word leaves open which. And who was
*acquitted* was not *convicted*: of two such events only one can be, on one day and of one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

# A wider word, and the steps of which it may mean any. The steps are things of their own.
STEPS: Mapping[str, tuple[str, ...]] = {"launch": ("unveiling", "sales_start")}
# Events that exclude each other; the first names the family.
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("conviction", "acquittal"),
    ("approval_given", "rejection"),
    ("victory", "defeat"),
    ("rate_rise", "rate_cut"),
    ("death", "survival"),
    ("death", "rescue"),
    # What a company does to what it told of the year to come is one of four.
    *combinations(("outlook_raised", "outlook_cut", "outlook_kept"), 2),
    # Who takes it back may have cut it: the German word means either.
    ("outlook_raised", "outlook_withdrawn"),
    ("outlook_kept", "outlook_withdrawn"),
)
VERDICTS = frozenset({"conviction", "acquittal"})
FATES = frozenset({"death", "survival", "rescue"})
OUTLOOKS = frozenset({"outlook_raised", "outlook_cut", "outlook_kept", "outlook_withdrawn"})
SELF_TOLD = OUTLOOKS | {"appeal"}  # what is done by saying so: announced an appeal
# Of one person or company there is one such thing at a time, so that both need no words in common.
OF_ONE = VERDICTS | FATES | OUTLOOKS

_WIDER: Mapping[str, str] = {step: wider for wider, steps in STEPS.items() for step in steps}
_FAMILIES: dict[str, str] = dict(_WIDER)
_MEMBERS: dict[str, tuple[str, ...]] = {wider: (wider, *steps) for wider, steps in STEPS.items()}
for _first, _other in OPPOSITES:
    _head = _FAMILIES.get(_first, _first)
    if _FAMILIES.setdefault(_other, _head) == _head and _other not in _MEMBERS.setdefault(_head, (_head,)):
        _MEMBERS[_head] += (_other,)


def family(measure: str) -> str:
    """The measure that stands for all that a measure is held against: launch for unveiling; most stand for themselves
    alone."""
    return _FAMILIES.get(measure, measure)


def members(measure: str) -> tuple[str, ...]:
    """All measures of the family that a measure stands for."""
    return _MEMBERS.get(measure, (measure,))


def wider(measure: str) -> str:
    """The word that may mean a step: launch for unveiling. Any other measure is its own."""
    return _WIDER.get(measure, measure)


def covers(measure: str, told: str) -> bool:
    """Whether what is told is of a measure, or one of its steps: who follows a launch follows the start of sales."""
    return told == measure or wider(told) == measure


def may_be_one(left: str, right: str) -> bool:
    """Whether one of two measures is a wider word for the other: launched, unveiled."""
    return left != right and (wider(left) == right or wider(right) == left)


def exclude(left: str, right: str) -> bool:
    """Whether two measures are events of which only one can be: acquitted, convicted."""
    return left != right and ((left, right) in OPPOSITES or (right, left) in OPPOSITES)

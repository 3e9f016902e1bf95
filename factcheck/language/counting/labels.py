"""Figures in brackets that a label before a colon tells of: "3.4 billion euros (2022: 3.0 billion)", "(Vorjahr: 98
Millionen)". The label dates its figure and no other; what it measures is what the one before the bracket does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Period
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys

LONGEST = 6  # tokens of a label and its colon: first quarter of 2022:
LONGEST_WORDING = 4  # tokens of what tells that a figure is the former one
BEFORE = frozenset({"(", ";", ","})


def label_of(passage: Passage, clauses: Sequence[Clause], at: int) -> Clause | None:
    """The clause that labels what clause `at` says; None where none does."""
    if at == 0 or passage.keys[clauses[at].first - 1] != ":":
        return None
    return clauses[at - 1] if is_label(passage, clauses[at - 1]) else None


def is_label(passage: Passage, clause: Clause) -> bool:
    """Whether a clause only says of what time the figure behind its colon is."""
    keys = passage.keys
    if keys[clause.last - 1] != ":" or keys[clause.first - 1] not in BEFORE or clause.last - clause.first > LONGEST:
        return False
    return period_of(clause) is not None or is_former(passage, clause)


def period_of(label: Clause) -> Located | None:
    """The one time that a label names."""
    if len(label.values) != 1 or not isinstance(label.values[0].value, Period):
        return None
    return label.values[0]


def is_former(passage: Passage, label: Clause) -> bool:
    """Whether a label says in words that its figure is the former one."""
    return names_former(passage, label.last - 1, label.first)


def names_former(passage: Passage, last: int, first: int = 0) -> bool:
    """Whether such words end right before a token."""
    words = _former(passage.wording.code)
    return any(tuple(passage.keys[at:last]) in words for at in range(max(first, last - LONGEST_WORDING), last))


@cache
def _former(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).former_labels)

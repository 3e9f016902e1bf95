"""Days on which a finding was only told: "a third of adults smoke, according to a study PUBLISHED ON TUESDAY"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage

SOURCE_WITHIN = 8  # tokens from "according to" to the day: according to a study of the institute published on
PUBLISHED_WITHIN = 2  # tokens from "published" to the day: published on
PUBLISHED_BEHIND = 1  # tokens from the day to it: am Dienstag VERÖFFENTLICHTEN Studie


def is_of_paper(passage: Passage, period: Located, clauses: Sequence[Clause], anchor: tuple[int, int]) -> bool:
    """Whether a day is that on which the source of a statement at `anchor` appeared: "published" stands beside it, an
    "according to" before both, and neither figure nor sign between."""
    begins = max(0, period.first - PUBLISHED_WITHIN)
    near = passage.keys[begins : period.first] + passage.keys[period.last : period.last + PUBLISHED_BEHIND]
    if _publishing(passage.wording.code).isdisjoint(near):
        return False
    return any(
        hit.last <= period.first <= hit.last + SOURCE_WITHIN
        and not hit.last <= anchor[0] < period.first
        and not _is_broken(passage, clause, hit.last, period.first)
        for clause in clauses
        if clause.first <= period.first < clause.last
        for hit in clause.of("according")
    )


@cache
def _publishing(code: str) -> frozenset[str]:
    return frozenset(wording(code).publishing)


def _is_broken(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether a comma or a figure stands between two tokens."""
    if "," in passage.keys[first:last]:
        return True
    return any(isinstance(value.value, Quantity) and first <= value.first < last for value in clause.values)

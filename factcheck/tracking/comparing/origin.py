"""The origin gate: do both sides rest on one thing said? Then they cannot differ by right: one of
the two has misreported it. Where the texts name two who count, each may have told rightly what one of them says."""

from __future__ import annotations

from factcheck.language.entities.tellers import COUNTED
from factcheck.tracking.comparing.case import Case, Outcome, row
from factcheck.tracking.comparing.model import Side
from factcheck.tracking.comparing.moments import MONTH, moment, published, same_origin, same_time
from factcheck.tracking.comparing.speakers import same_speaker


def gate(case: Case) -> Outcome:
    shown = _shown(case.left), _shown(case.right)
    if same_origin(case.left, case.right):
        answer = row("origin", *shown, "same")
        return Outcome(answer, relation="reporting_divergence", cause=case.opposed, reason="one_origin")
    if same_speaker(*case.assertions) and _said_together(case):
        answer = row("origin", *shown, "same")
        return Outcome(answer, relation="reporting_divergence", cause=case.opposed, reason="one_speaker", weight=0.95)
    if _told_by_two(case):
        return Outcome(row("origin", *shown, "fails"), relation="not_comparable", reason="two_tellers")
    known = case.left.origin is not None and case.right.origin is not None
    return Outcome(row("origin", *shown, "passes" if known else "unknown", () if known else ("origin",)))


def _said_together(case: Case) -> bool:
    """Whether both reports came out in the same month: then they quote one occasion."""
    a, b = published(case.left), published(case.right)
    if a is None or b is None:
        return same_time(case.left, case.right, MONTH) and moment(case.left) is not None
    return a.hull(b).days <= MONTH


def _told_by_two(case: Case) -> bool:
    """Whether the texts themselves name two who each tell their own count of a crowd, or of the dead and injured: the
    police, the organisers. That the counts differ shows neither text to be wrong."""
    left, right = case.assertions
    if case.opposed != "number" or left.measure not in COUNTED or left.speaker is None or right.speaker is None:
        return False
    return not same_speaker(left, right)


def _shown(side: Side) -> dict[str, object]:
    shown = {"source": side.source, "origin": side.origin, "speaker": side.assertion.speaker}
    return {name: value for name, value in shown.items() if value is not None}

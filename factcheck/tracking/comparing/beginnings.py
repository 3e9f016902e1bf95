"""Denials that only say when something begins, and so deny nothing: "will NOT open UNTIL 2028" says that it will."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.language import Period
from factcheck.language.model import Value
from factcheck.language.stances.notbefore import begins_where_denied
from factcheck.tracking.comparing.worded import Denial, Sentence


def tells_beginning(denial: Denial, sentence: Sentence, values: Iterable[Value]) -> bool:
    """Whether a denial only belongs to a date behind it in its clause, or to one that it is part of: "NICHT VOR 2028".
    `values` are those of the whole text."""
    said = [word for word in sentence.words if word.at in denial.tokens]
    for value in values:
        if not isinstance(value, Period) or not sentence.start <= value.span.start < sentence.end:
            continue
        if value.since is None or value.until is not None:
            continue
        if any(value.span.start <= word.start < value.span.end for word in said):
            return True
        clause = next((word.clause for word in sentence.words if word.end > value.span.start), None)
        denied_before = clause == denial.clause and all(word.start < value.span.start for word in said)
        if denied_before and begins_where_denied(value, sentence.language):
            return True
    return False

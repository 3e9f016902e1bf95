"""When what somebody told is so: "SIGNALLED IN SEPTEMBER 2021 that it would cut 300 jobs" is a plan from then on, and
what was told of as a fact was one by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.language.entities import speakers
from factcheck.language.model import Period, When
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.records import replace

TOLD_WITHIN = 5  # tokens between a word of saying and the time it was said at


def telling(
    passage: Passage, clauses: Sequence[Clause], at: int, published: tuple[date, date] | None
) -> Located | None:
    """The one time of the clause before, which tells when what this one says was told: "sagte IM MAI 2021, dass …"."""
    if clauses[at].opened_by not in speakers.that(passage.wording.code):
        return None
    values = clauses[at - 1].values
    if len(values) != 1 or not isinstance(values[0].value, Period) or not is_over(values[0], published):
        return None
    return values[0] if values[0].value.since is not None else None


def is_over(period: Located, published: tuple[date, date] | None) -> bool:
    """Whether a time has passed when it was published."""
    value = period.value
    if not isinstance(value, Period) or value.until is None or published is None:
        return False
    return value.until <= published[0]


def is_day(period: Located) -> bool:
    """Whether something was told on a day, which then stands for the publication."""
    return isinstance(period.value, Period) and period.value.precision == "day"


def is_telling(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    periods: Sequence[Located],
    anchor: tuple[int, int],
    published: tuple[date, date] | None,
) -> bool:
    """Whether the one time of a plan is when it was told: "said IN MAY 2021 that it would cut 300 jobs", "IM MAI 2021
    sagte sie, dass …"."""
    if len(periods) != 1 or periods[0].last > anchor[0] or not is_over(periods[0], published):
        return False
    period, that = periods[0], speakers.that(passage.wording.code)
    if period not in clauses[at].values:
        return clauses[at].opened_by in that
    if passage.keys[period.last] not in that:
        return False
    return any(0 <= period.first - hit.last <= TOLD_WITHIN for clause in clauses for hit in clause.of("say"))


def when_told(when: When, ahead: bool) -> When:
    """The time of what was told then: of a plan from then on, of a fact up to then."""
    return from_then_on(when) if ahead else replace(when, since=None, precision="range")


def from_then_on(when: When) -> When:
    return replace(when, until=None, precision="range")

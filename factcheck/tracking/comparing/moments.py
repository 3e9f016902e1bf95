"""When a side is about: periods that may be open, and how two of them lie to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.language import Assertion, Period
from factcheck.tracking.comparing.model import Side
from factcheck.tracking.comparing.speakers import same_speaker

WEEK, MONTH, YEAR = 7, 31, 366  # days


@dataclass(frozen=True, slots=True)
class Moment:
    """`[since, until)`, None where open. `assumed` where only the publication gives it."""

    since: date | None
    until: date | None
    assumed: bool = False

    def before(self, other: Moment) -> bool:
        """Whether all of it lies before the other begins."""
        return self.until is not None and other.since is not None and self.until <= other.since

    def meets(self, other: Moment) -> bool:
        return not self.before(other) and not other.before(self)

    def within(self, other: Moment) -> bool:
        begins = other.since is None or (self.since is not None and self.since >= other.since)
        ends = other.until is None or (self.until is not None and self.until <= other.until)
        return begins and ends

    def equals(self, other: Moment) -> bool:
        return (self.since, self.until) == (other.since, other.until)

    def ends_with(self, other: Moment) -> bool:
        """Whether one is only known to lie before an end that the other, no longer than a month, has too."""
        open_, told = (self, other) if self.since is None else (other, self)
        return open_.since is None and told.since is not None and told.days <= MONTH and open_.until == told.until

    def begins_with(self, other: Moment) -> bool:
        """Whether one is only known to go on from a beginning that the other, no longer than a month, has too."""
        open_, told = (self, other) if self.until is None else (other, self)
        return open_.until is None and told.until is not None and told.days <= MONTH and open_.since == told.since

    @property
    def days(self) -> float:
        if self.since is None or self.until is None:
            return float("inf")
        return (self.until - self.since).days

    def hull(self, other: Moment) -> Moment:
        """From the beginning of the earlier to the end of the later."""
        since = None if self.since is None or other.since is None else min(self.since, other.since)
        until = None if self.until is None or other.until is None else max(self.until, other.until)
        return Moment(since, until)


def moment(side: Side) -> Moment | None:
    """The time the statement is about; the publication's where the text says nothing; None unknown."""
    when = side.assertion.when
    if when is not None and (when.since is not None or when.until is not None):
        return _ordered(when.since, when.until, when.assumed)
    return published(side)


def stated(side: Side) -> Moment | None:
    """The time that the text itself names."""
    found = moment(side)
    return None if found is None or found.assumed else found


def published(side: Side) -> Moment | None:
    if side.published_since is None and side.published_until is None:
        when = side.assertion.when
        return _ordered(when.since, when.until, True) if when is not None and when.assumed else None
    return _ordered(side.published_since, side.published_until, True)


def event_date(side: Side) -> Moment | None:
    """When the text says that an event is: its value where that is a date, else the time stated."""
    value = side.assertion.value
    if isinstance(value, Period) and (value.since is not None or value.until is not None):
        return _ordered(value.since, value.until, False)
    return stated(side)


def ahead(side: Side) -> bool:
    """Whether the text names a time that had not begun when it came out, or a last day that had not come."""
    told, out = event_date(side), published(side)
    if told is None or out is None or out.until is None:
        return False
    return out.before(told) or (told.since is None and told.until is not None and told.until > out.until)


def same_time(left: Side, right: Side, at_most: int, assumed_at_most: int = MONTH) -> bool:
    """Whether both sides speak of one time, no longer than `at_most` days where a text names it and
    `assumed_at_most` where only the publication dates it.

    Both name the same period; or both are reports of one origin, or of one speaker within a week,
    whatever day they came out. A period within the other is not the same: "2014" and "November
    2014" are at peace.
    """
    a, b = moment(left), moment(right)
    if a is None or b is None:
        return False
    assumed = a.assumed and b.assumed
    if assumed and same_origin(left, right):
        return True
    if assumed and a.hull(b).days <= WEEK and same_speaker(left.assertion, right.assertion):
        return True
    return a.equals(b) and a.days <= (assumed_at_most if a.assumed or b.assumed else at_most)


def near(a: Moment, b: Moment, at_most: int) -> bool:
    """Whether a figure can be taken to stand still between them: the publication stands in for one
    of the times, which is not so exact, and both lie within `at_most` days."""
    return (a.assumed or b.assumed) and a.hull(b).days <= at_most


def same_origin(left: Side, right: Side) -> bool:
    return left.origin is not None and left.origin == right.origin


def value_period(assertion: Assertion) -> Moment | None:
    value = assertion.value
    return _ordered(value.since, value.until, False) if isinstance(value, Period) else None


def _ordered(since: date | None, until: date | None, assumed: bool) -> Moment | None:
    if since is None and until is None:
        return None
    if since is not None and until is not None and since > until:
        since, until = until, since
    return Moment(since, until, assumed)

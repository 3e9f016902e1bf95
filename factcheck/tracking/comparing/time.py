"""The time gate: do both sides speak of one time, given how the measure moves?

- a level goes up and down: only figures for the same time can conflict;
- a cumulative count only grows: a later figure cannot be lower than an earlier one;
- an event happens once: two dates for it cannot both be right, nor can "not yet" after it is done.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language import Assertion, Quantity
from factcheck.language.measures import stands_alone
from factcheck.tracking.comparing import forecasts, units
from factcheck.tracking.comparing.anchors import SENTENCES, TOLD_WITHIN, one_event_within, steady_for
from factcheck.tracking.comparing.case import Case, Doubt, Outcome, row, stance
from factcheck.tracking.comparing.figures import intervals_of
from factcheck.tracking.comparing.model import Relation, Side
from factcheck.tracking.comparing.moments import (
    MONTH,
    WEEK,
    YEAR,
    Moment,
    event_date,
    moment,
    near,
    published,
    same_origin,
    same_time,
)

# Days after an accident in which its victims are still being counted.
COUNTED_FOR = 2 * MONTH

Shown = tuple[Mapping[str, object], Mapping[str, object]]


def gate(case: Case) -> Outcome:
    shown = shown_time(case.left), shown_time(case.right)
    if forecasts.both_announced(case):  # the times are due dates
        return _due_dates(case, shown)
    if any(stance(assertion) == "intended" for assertion in case.assertions):  # denied in the days it was told
        return Outcome(row("time", *shown, "same"))
    a, b = moment(case.left), moment(case.right)
    if a is None or b is None:
        if _named_otherwise(case):
            doubt = Doubt("different_time", "times_not_one")
            return Outcome(row("time", *shown, "unknown", ("time",)), doubt=doubt, weight=0.7)
        if case.same_matter:
            return Outcome(row("time", *shown, "unknown", ("time",)), weight=0.85)
        return Outcome(row("time", *shown, "unknown", ("time",)), doubt=_undated(a, b), weight=0.7)
    weight = 0.9 if a.assumed or b.assumed else 1.0
    if case.opposed == "event":
        return _one_or_other(case, shown, a, b, weight)
    if case.opposed is not None:
        return _done_or_not(case, shown, a, b, weight)
    if case.movement == "event" and not case.in_figures:
        return _event(case, shown, weight)
    if case.movement == "cumulative" and _can_only_grow(case):
        return _cumulative(case, shown, a, b, weight)
    return _level(case, shown, a, b, weight)


def _named_otherwise(case: Case) -> bool:
    """Whether both name a time that nothing dates, and not in the same words: in May, in June. Two languages never
    have the same."""
    left, right = case.assertions
    named = _time_named(left), _time_named(right)
    return left.language == right.language and None not in named and named[0] != named[1]


def _time_named(assertion: Assertion) -> str | None:
    when = assertion.when
    if when is None or when.assumed or when.span is None or when.since is not None or when.until is not None:
        return None
    start = when.span.start - assertion.span.start
    return assertion.text[start : start + when.span.end - when.span.start].casefold() if start >= 0 else None


def _can_only_grow(case: Case) -> bool:
    """Whether both figures are counts: shares and changes go up and down."""
    values = [assertion.value for assertion in case.assertions]
    return all(isinstance(v, Quantity) and v.change is None and not units.is_share(units.of(v)) for v in values)


def _of_other_things(case: Case, a: Moment, b: Moment) -> bool:
    """The dead of two accidents do not add up: a later, lower toll is another's, if not of one story in one week."""
    if case.measure is None or case.same_matter or (case.one_story and a.hull(b).days <= WEEK):
        return False
    return stands_alone(case.measure.key)


def _counted_anew(case: Case, a: Moment, b: Moment) -> bool:
    """Whether victims are counted on two days: who tells the one toll may well tell the next."""
    alone = case.measure is not None and stands_alone(case.measure.key)
    return alone and not a.equals(b) and not same_origin(case.left, case.right)


def _as_counted(case: Case, a: Moment, b: Moment) -> tuple[Moment, Moment]:
    """When two tolls were counted: a text dates the accident, and goes on counting its victims until it comes out. Of
    one accident the texts themselves tell which toll is the later."""
    told = published(case.left), published(case.right)
    if None in told or (a.assumed and b.assumed):
        return a, b
    counted = [_until_told(moment, out) for moment, out in zip((a, b), told, strict=True) if out is not None]
    if a.equals(b) and not counted[0].equals(counted[1]) and told[0] is not None and told[1] is not None:
        return told[0], told[1]
    return counted[0], counted[1]


def _until_told(accident: Moment, out: Moment) -> Moment:
    """From an accident to the text that counts its victims, where that came out in the weeks after it."""
    if accident.assumed or accident.until is None or out.since is None or out.until is None:
        return accident
    if out.until <= accident.until or (out.since - accident.until).days > COUNTED_FOR:
        return accident
    return Moment(accident.since, out.until)


def _level(case: Case, shown: Shown, a: Moment, b: Moment, weight: float) -> Outcome:
    steady = steady_for(case)
    moves = case.in_figures  # else an event that can happen again
    longest = MONTH if case.measure is not None and case.measure.key in SENTENCES else YEAR
    if same_time(case.left, case.right, longest, steady) or near(a, b, steady):
        return Outcome(row("time", *shown, "same"), weight=weight)
    told = not (a.assumed or b.assumed)
    if moves and told and (a.ends_with(b) or a.begins_with(b)):  # "57 million by the end of March", "42 at its end"
        return Outcome(row("time", *shown, "passes"), weight=weight * 0.9)
    if a.meets(b):
        return Outcome(
            row("time", *shown, "passes"),
            doubt=Doubt("different_time", "times_not_one" if moves else "may_be_two"),
            weight=weight,
        )
    return _apart(shown, a, b, "different_time", "level_moves" if moves else "may_be_two", weight)


def _cumulative(case: Case, shown: Shown, a: Moment, b: Moment, weight: float) -> Outcome:
    """Only times decide here whether a lower figure can be the earlier one."""
    of_one_day = a.equals(b) and not (a.assumed or b.assumed)
    if case.measure is not None and stands_alone(case.measure.key):
        a, b = _as_counted(case, a, b)
    if not _counted_anew(case, a, b) and same_time(case.left, case.right, MONTH, steady_for(case)):
        return Outcome(row("time", *shown, "same"), facts={"grows": True}, weight=weight)
    pair = intervals_of(case)
    if pair is None or pair[0].overlaps(pair[1]):
        return Outcome(row("time", *shown, "passes"), weight=weight)
    smaller, greater = (a, b) if pair[1].exceeds(pair[0]) else (b, a)
    if greater.before(smaller) and not of_one_day and _of_other_things(case, a, b):
        return _apart(shown, a, b, "different_time", "may_be_two", weight)
    if greater.before(smaller):
        facts: dict[str, object] = {"grows": True, "earlier": "left" if greater is a else "right"}
        return Outcome(row("time", *shown, "passes"), facts=facts, weight=weight)
    if smaller.before(greater):
        return _apart(shown, a, b, "superseded", "has_grown", weight)
    answer = row("time", *shown, "unknown")
    return Outcome(answer, relation="different_time", reason="may_have_grown", weight=0.85 * weight)


def _event(case: Case, shown: Shown, weight: float) -> Outcome:
    a, b = event_date(case.left), event_date(case.right)
    if a is None or b is None:
        return Outcome(row("time", *shown, "passes"), weight=weight)
    if a.meets(b):
        return Outcome(row("time", *shown, "same" if a.equals(b) else "passes"))
    doubt = None
    if a.hull(b).days > one_event_within(case):
        doubt = Doubt("different_time", "may_be_two")
    return Outcome(row("time", *shown, "fails"), opposed="date", doubt=doubt, facts=_earlier(a, b))


def _done_or_not(case: Case, shown: Shown, a: Moment, b: Moment, weight: float) -> Outcome:
    """What the one side reports as done, the other denies, negates or calls undecided."""
    done_left = stance(case.left.assertion) == "asserted"
    done, open_ = (a, b) if done_left else (b, a)
    denier = case.right if done_left else case.left
    date = event_date(case.left if done_left else case.right)
    if case.movement == "level":
        if not case.in_figures and open_.assumed and open_.before(done):
            return _apart(shown, a, b, "superseded", "done_since", weight)
        return _level(case, shown, a, b, weight)
    if same_time(case.left, case.right, MONTH):
        return Outcome(row("time", *shown, "same"), weight=weight)
    throughout = stance(denier.assertion) != "undecided" and not open_.assumed and open_.since is not None
    if throughout:
        # "did not open in 2015" denies every day of that year, and none before it
        if date is not None and date.within(open_):
            return Outcome(row("time", *shown, "passes"), weight=weight)
    elif done.before(open_):
        return Outcome(row("time", *shown, "passes"), facts=_earlier(a, b), weight=weight)
    if open_.before(done):
        return _apart(shown, a, b, "superseded", "done_since", weight)
    answer = row("time", *shown, "unknown")
    return Outcome(answer, relation="different_time", reason="order_unknown", weight=0.85 * weight)


def _one_or_other(case: Case, shown: Shown, a: Moment, b: Moment, weight: float) -> Outcome:
    """Two events that exclude each other, as long as nobody has turned the one into the other since: on one day, or,
    where only the publication dates one of them, told within two days."""
    one_day = a.equals(b) and a.days <= 1
    if one_day or near(a, b, TOLD_WITHIN):
        return Outcome(row("time", *shown, "same" if one_day else "passes"), weight=weight)
    return _apart(shown, a, b, "different_time", "turned_since", weight)


def _due_dates(case: Case, shown: Shown) -> Outcome:
    a, b = event_date(case.left), event_date(case.right)
    if case.opposed is not None:
        return _denied_plan(case, shown, a, b)
    if a is None or b is None:
        answer = row("time", *shown, "unknown", ("due",))
        doubt = None if case.same_matter and a is b else _undated(a, b)
        return Outcome(answer, doubt=doubt, weight=0.8)
    if a.equals(b):
        return Outcome(row("time", *shown, "same"))
    if case.in_figures:
        return _apart(shown, a, b, "different_time", "due_dates_differ", 1.0)
    if a.meets(b):
        return Outcome(row("time", *shown, "passes"))
    return Outcome(row("time", *shown, "fails"), opposed="date")


def _denied_plan(case: Case, shown: Shown, a: Moment | None, b: Moment | None) -> Outcome:
    """A plan against its denial. Who names no day denies it for every day; "not in 2018" leaves 2019."""
    denied_right = case.right.assertion.polarity == "negative"
    if (b if denied_right else a) is None:
        return Outcome(row("time", *shown, "same" if a is b else "passes"))
    if a is None or b is None:
        doubt = None if case.same_matter else Doubt("different_time", "time_unknown")
        return Outcome(row("time", *shown, "unknown", ("due",)), doubt=doubt, weight=0.8)
    plan, denial = (a, b) if denied_right else (b, a)
    if plan.within(denial):
        return Outcome(row("time", *shown, "same" if a.equals(b) else "passes"))
    if a.meets(b):
        return Outcome(row("time", *shown, "passes"), doubt=Doubt("different_time", "due_dates_differ"))
    return _apart(shown, a, b, "different_time", "due_dates_differ", 1.0)


def _undated(a: Moment | None, b: Moment | None) -> Doubt:
    return Doubt("different_time", "times_unknown" if a is None and b is None else "time_unknown")


def _apart(shown: Shown, a: Moment, b: Moment, relation: Relation, reason: str, weight: float) -> Outcome:
    answer = row("time", *shown, "fails")
    return Outcome(answer, relation=relation, reason=reason, facts=_earlier(a, b), weight=weight)


def _earlier(a: Moment, b: Moment) -> dict[str, object]:
    if a.before(b):
        return {"earlier": "left"}
    return {"earlier": "right"} if b.before(a) else {}


def shown_time(side: Side) -> dict[str, object]:
    found = moment(side)
    if found is None:
        return {}
    if found.assumed:  # a plan holds from the day it is told; what is known is that day
        found = published(side) or found
    when = side.assertion.when
    precision = when.precision if when is not None and not found.assumed else None
    return {
        "from": None if found.since is None else found.since.isoformat(),
        "to": None if found.until is None else found.until.isoformat(),
        "precision": precision,
        "assumed": found.assumed,
    }

"""The value gate: do the values leave room for each other? Bounds, rounding, ranks, dates, places.

Values that overlap agree: the same (`equivalent`), the one following from the other (`entails`), or
both possible at once (`compatible`). Values that do not overlap are a conflict.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language import Period, Places, Quantity, Rank
from factcheck.language.model import Value
from factcheck.tracking.comparing.anchors import anchored, one_event_within
from factcheck.tracking.comparing.case import WHICH_STEP, Case, Outcome, is_denial, places_of, row, stance
from factcheck.tracking.comparing.figures import intervals_of
from factcheck.tracking.comparing.intervals import Interval
from factcheck.tracking.comparing.model import Cause, Relation, Result
from factcheck.tracking.comparing.moments import Moment, event_date, value_period
from factcheck.tracking.comparing.strictness import leaves_out
from factcheck.tracking.comparing.territories import all_lie_in, share_ground

Shown = tuple[Mapping[str, object], Mapping[str, object]]


def gate(case: Case) -> Outcome:
    shown = shown_value(case.left.assertion.value), shown_value(case.right.assertion.value)
    pair = intervals_of(case)
    if case.opposed in ("negation", "denial", "undecided"):
        return _denied_value(case, shown, pair)
    if stance(case.left.assertion) in ("negated", "denied", "undecided"):
        alike = "both" if pair is not None and pair[0].same(pair[1]) else None
        return _agrees(case, shown, "equivalent" if _one_denial(case) else "compatible", says_all=alike)
    if case.opposed is not None:
        return Outcome(row("value", *shown, "unknown" if pair is None else "passes"))
    if pair is not None:
        return _figures(case, shown, *pair)
    if case.movement == "event":
        return _event(case, shown)
    left, right = (assertion.value for assertion in case.assertions)
    if isinstance(left, Period) and isinstance(right, Period):
        return _periods(case, shown)
    if isinstance(left, Places) and isinstance(right, Places):
        return _places(case, shown, left.codes, right.codes)
    if left is None and right is None:
        return _agrees(case, shown, "equivalent")
    return _agrees(case, shown, "compatible", says_all="right" if left is None else "left" if right is None else None)


def _figures(case: Case, shown: Shown, left: Interval, right: Interval) -> Outcome:
    part = case.fact("part")
    if part is not None:
        return _part(case, shown, left, right, part == "left")
    if not left.overlaps(right):
        cause: Cause = "rank" if isinstance(case.left.assertion.value, Rank) else "number"
        return Outcome(row("value", *shown, "fails"), opposed=cause)
    if left.same(right):
        return _agrees(case, shown, "equivalent")
    if _only_touch(left, right) and any(leaves_out(assertion.value) for assertion in case.assertions):
        return _agrees(case, shown, "compatible")  # "more than 30" and 30, which may be rounded
    if left.within(right):
        return _agrees(case, shown, "entails")
    return _agrees(case, shown, "entailed_by" if right.within(left) else "compatible")


def _only_touch(left: Interval, right: Interval) -> bool:
    """Whether the one begins where the other ends."""
    touching = (left.lower, right.upper), (right.lower, left.upper)
    return any(lower is not None and lower == upper for lower, upper in touching)


def _part(case: Case, shown: Shown, left: Interval, right: Interval, left_is_part: bool) -> Outcome:
    part, whole = (left, right) if left_is_part else (right, left)
    if part.exceeds(whole):
        return Outcome(row("value", *shown, "fails"), opposed="number", facts={"part_exceeds": True})
    return Outcome(row("value", *shown, "passes"), relation="different_scope", reason="part_and_whole")


def _denied_value(case: Case, shown: Shown, pair: tuple[Interval, Interval] | None) -> Outcome:
    """A denied figure conflicts with one that lies wholly inside it: "not 100 million" leaves room
    for 70 million, and none for "more than 120 million" where more than 100 was denied."""
    if pair is None:
        return Outcome(row("value", *shown, "passes"))
    denied_left = is_denial(case.left.assertion)
    done, denied = (pair[1], pair[0]) if denied_left else pair
    if done.within(denied) or done.same(denied):
        return Outcome(row("value", *shown, "fails"))
    return Outcome(row("value", *shown, "passes"), relation="compatible", reason="denial_leaves_room")


def _one_denial(case: Case) -> bool:
    """Whether both deny the same; two denials leave every value open."""
    left, right = case.assertions
    time = case.answer("time")
    same_time = time is not None and time.row.result == "same"
    return left.value is None and right.value is None and stance(left) == stance(right) and same_time


def _event(case: Case, shown: Shown) -> Outcome:
    """The narrower account of an event, in place and in time, entails the wider."""
    places = [places_of(assertion) for assertion in case.assertions]
    dates = event_date(case.left), event_date(case.right)
    left = _narrower(places[0], places[1]) and _not_wider(dates[0], dates[1])
    right = _narrower(places[1], places[0]) and _not_wider(dates[1], dates[0])
    if left and right:
        # "A shop was opened", twice: of one shop, or of two.
        one = case.same_matter or anchored(case) or one_event_within(case) == float("inf")
        return _agrees(case, shown, "equivalent" if one else "compatible", says_all="both")
    return _agrees(case, shown, "entails" if left else "entailed_by" if right else "compatible")


def _narrower(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return not outer or (bool(inner) and all_lie_in(outer, inner)) or (bool(inner) and all_lie_in(inner, outer))


def _not_wider(inner: Moment | None, outer: Moment | None) -> bool:
    return outer is None or (inner is not None and inner.within(outer))


def _periods(case: Case, shown: Shown) -> Outcome:
    a, b = (value_period(assertion) for assertion in case.assertions)
    if a is None or b is None:
        return _agrees(case, shown, "compatible")
    if not a.meets(b):
        return Outcome(row("value", *shown, "fails"), opposed="date")
    if a.equals(b):
        return _agrees(case, shown, "equivalent")
    return _agrees(case, shown, "entails" if a.within(b) else "entailed_by" if b.within(a) else "compatible")


def _places(case: Case, shown: Shown, left: tuple[str, ...], right: tuple[str, ...]) -> Outcome:
    if not share_ground(left, right) and left and right:
        return Outcome(row("value", *shown, "fails"), opposed="place")
    inner, outer = all_lie_in(left, right), all_lie_in(right, left)
    if inner and outer:
        return _agrees(case, shown, "equivalent")
    return _agrees(case, shown, "entails" if inner else "entailed_by" if outer else "compatible")


_SAYS_ALL: dict[Relation, str] = {"equivalent": "both", "entails": "left", "entailed_by": "right"}


def _agrees(case: Case, shown: Shown, relation: Relation, *, says_all: str | None = None) -> Outcome:
    """The agreement; `compatible` only, where a gate before left open whether both sides speak of
    quite the same thing at the same time. That they say the same is told all the same, and as a fact
    which side says all that the other does: "left", "right" or "both"."""
    alike = relation == "equivalent"
    says_all = says_all or _SAYS_ALL.get(relation)
    figures = case.in_figures and case.movement != "event"
    loose = any(outcome.row.result in ("unknown", "passes") for outcome in case.passed[2:])
    if case.doubts or (figures and loose and not case.same_matter):
        relation = "compatible"
    reason = "agree" if alike else "overlap" if relation == "compatible" else "follows"
    result: Result = "same" if alike else "passes"
    if case.fact(WHICH_STEP):
        says_all = None
    facts: dict[str, object] = {"says_all": says_all} if says_all and relation == "compatible" else {}
    return Outcome(row("value", *shown, result), relation=relation, reason=reason, facts=facts)


def shown_value(value: Value | None) -> dict[str, object]:
    """The value without its place in the text: numbers as decimal strings, dates ISO 8601."""
    match value:
        case Quantity():
            return {
                "kind": "quantity",
                "lower": _plain(value.lower),
                "upper": _plain(value.upper),
                "stated": _plain(value.stated),
                "unit": value.unit,
                "approximate": value.approximate,
                "change": value.change,
            }
        case Rank():
            return {"kind": "rank", "lower": _plain(value.lower), "upper": _plain(value.upper)}
        case Period():
            return {
                "kind": "period",
                "from": None if value.since is None else value.since.isoformat(),
                "to": None if value.until is None else value.until.isoformat(),
                "precision": value.precision,
            }
        case Places():
            return {"kind": "place", "places": sorted(value.codes)}
        case None:
            return {}


def _plain(number: object) -> str | None:
    return None if number is None else format(number, "f")

"""The measure gate: is the same thing measured, in figures that can be held against each other?"""

from __future__ import annotations

from factcheck.language import Assertion, Period, Places, Quantity, Rank, families
from factcheck.language.measures import BUILT_IN
from factcheck.tracking.comparing import excluding, units
from factcheck.tracking.comparing.anchors import SENTENCES
from factcheck.tracking.comparing.case import WHICH_STEP, Case, Doubt, Outcome, row, stance
from factcheck.tracking.comparing.figures import plain_unit

# What a figure's unit alone says: three years in a town are held against no five in prison.
UNNAMED = frozenset({"duration"})
_BUILT_IN = frozenset(row.key for row in BUILT_IN)
# Counts and sums of which a text may also give a share or a growth, without saying of what.
_SHARE_OF_WHAT = frozenset(row.key for row in BUILT_IN if "percent" in row.takes and len(row.takes) > 1)


def gate(case: Case) -> Outcome:
    left, right = case.assertions
    shown = _shown(case, left), _shown(case, right)
    weight = 1.0
    missing: tuple[str, ...] = ()
    if left.measure is None or right.measure is None:
        missing = ("measure",)
        if not case.same_matter or (left.measure is None and right.measure is None and not _counted_alike(left, right)):
            answer = row("measure", *shown, "unknown", missing)
            return Outcome(answer, relation="not_comparable", reason="measure_unknown", weight=0.6)
        weight = 0.6
    elif left.measure != right.measure:
        return _of_two(case, shown, left.measure, right.measure)
    elif left.measure in UNNAMED and not case.same_matter:
        return Outcome(
            row("measure", *shown, "unknown"), relation="not_comparable", reason="measure_unknown", weight=0.6
        )
    reason = _incomparable(case, left, right)
    if reason:
        return _fails(shown, reason, missing)
    answer = row("measure", *shown, "unknown" if missing else "same", missing)
    doubt = excluding.doubt_of_term(case) if left.measure in SENTENCES else None
    return Outcome(answer, doubt=doubt, weight=weight)


def _of_two(case: Case, shown: tuple[dict[str, object], dict[str, object]], left: str, right: str) -> Outcome:
    """Two measures that are held against each other: a launch may be the unveiling, an acquittal is no conviction."""
    if _incomparable(case, *case.assertions):
        return _fails(shown, "measures_differ")
    if families.may_be_one(left, right):
        answer = row("measure", *shown, "unknown")
        doubt = Doubt("not_comparable", "which_step")
        return Outcome(answer, doubt=doubt, facts={WHICH_STEP: True}, weight=0.8)
    asserted = all(stance(assertion) == "asserted" for assertion in case.assertions)
    if asserted and families.exclude(left, right) and excluding.of_one_thing(case):
        return Outcome(row("measure", *shown, "fails"), opposed="event", doubt=excluding.doubt(case))
    return _fails(shown, "measures_differ")


def _fails(shown: tuple[dict[str, object], dict[str, object]], reason: str, missing: tuple[str, ...] = ()) -> Outcome:
    return Outcome(row("measure", *shown, "fails", missing), relation="not_comparable", reason=reason)


def _incomparable(case: Case, left: Assertion, right: Assertion) -> str:
    """Why the values cannot be held against each other; empty where they can."""
    a, b = left.value, right.value
    if a is None or b is None:
        bare = left if a is None else right
        if (a is None and b is None) or case.movement == "event" or stance(bare) in ("undecided", "denied", "negated"):
            return ""
        return "figure_missing"
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _units_differ(case, a, b)
    for kind in (Rank, Period, Places):
        if isinstance(a, kind) and isinstance(b, kind):
            return ""
    if case.movement == "event" and isinstance(a, Period | Places) and isinstance(b, Period | Places):
        return ""  # the date of an event against its place: two sides of one thing
    return "kinds_differ"


def _units_differ(case: Case, a: Quantity, b: Quantity) -> str:
    if a.change != b.change:
        return "change_and_level" if a.change is None or b.change is None else ""
    left, right = plain_unit(case, a), plain_unit(case, b)
    if case.measure is not None and case.measure.key in _SHARE_OF_WHAT and units.is_share(left):
        return "share_of_what" if units.scale(left, right) is not None else "units_differ"
    if units.scale(left, right) is not None:
        return ""
    if units.is_percent(left) and units.is_percent(right):
        return "percent_and_points"
    if units.is_currency(left) and units.is_currency(right):
        return "currencies_differ"
    return "units_differ"


def _counted_alike(left: Assertion, right: Assertion) -> bool:
    """Without a known measure only figures with the same named unit can be of one thing."""
    a, b = left.value, right.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.unit is not None and a.unit == b.unit
    return isinstance(a, Rank) and isinstance(b, Rank)


def _shown(case: Case, assertion: Assertion) -> dict[str, object]:
    shown: dict[str, object] = {"measure": assertion.measure}
    entry = case.measure
    if entry is not None and assertion.measure == entry.key:
        shown["label"] = entry.label
        if entry.key not in _BUILT_IN:  # a newsroom's own measure: told later in its own words
            shown["names"] = {code: words[0] for code, words in sorted(entry.words.items()) if words}
        shown["movement"] = entry.movement
    if isinstance(assertion.value, Quantity):
        shown["unit"] = assertion.value.unit
        shown["change"] = assertion.value.change
    return shown

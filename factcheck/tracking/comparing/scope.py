"""The scope gate: the same place, product, population and channel?

What a text does not say is unknown, and never "everywhere". Where only one side is limited, a
conflict is not called a contradiction, with one exception: who says that a thing has not happened
at all, and names no place, denies it for every place.
"""

from __future__ import annotations

from factcheck.language import VICTIMS, Assertion
from factcheck.language.families import OUTLOOKS
from factcheck.tracking.comparing.anchors import is_total, too_vague
from factcheck.tracking.comparing.case import Case, Doubt, Outcome, places_of, row, stance
from factcheck.tracking.comparing.deeds import deeds_differ
from factcheck.tracking.comparing.figures import intervals_of
from factcheck.tracking.comparing.model import Result
from factcheck.tracking.comparing.terms import is_local, occasions_differ, terms_of
from factcheck.tracking.comparing.territories import WORLD, all_lie_in, share_ground

_NAMED = ("products", "populations", "channels")
_NOTHING: frozenset[str] = frozenset()
_PRESUMED = 0.85  # and where only the story tells that both are of one thing
_UNKNOWN = 0.75  # what is left of the confidence where one side is silent


def gate(case: Case) -> Outcome:
    left, right = case.assertions
    shown = _shown(case, left), _shown(case, right)
    silent: tuple[str, ...] = ()
    for name in _NAMED:
        words = _words(left, name), _words(right, name)
        if words[0] and words[1] and words[0] != words[1]:
            return Outcome(row("scope", *shown, "fails"), relation="different_scope", reason=f"{name}_differ")
        if bool(words[0]) != bool(words[1]) and not _covers(case, name):
            silent = (*silent, name)
    return _places(case, shown, silent)


def _places(case: Case, shown: tuple[dict[str, object], dict[str, object]], silent: tuple[str, ...]) -> Outcome:
    left_said, right_said = case.assertions
    left, right = (_places_said(case, assertion) for assertion in case.assertions)
    placed = _placed(case, bool(left), bool(right))
    facts: dict[str, object] = {}
    result: Result = "same"
    weight = 1.0
    doubt = None
    if left and right:
        if all_lie_in(left, right) and all_lie_in(right, left):
            pass
        elif all_lie_in(left, right) or all_lie_in(right, left):
            part = 0 if all_lie_in(left, right) else 1
            facts["part"] = ("left", "right")[part]
            if not _part_tells(case, part):
                return _fails(shown, "part_and_whole", facts)
            result = "passes"
            if _is_event(case) and stance(case.assertions[1 - part]) == "asserted":
                doubt = Doubt("different_scope", "part_and_whole")
        elif share_ground(left, right) and _is_event(case):
            result = "passes"
            doubt = Doubt("different_scope", "places_differ")
        else:
            return _fails(shown, "places_differ", facts)
    elif left or right:
        known = left or right
        if not _covers(case, "places"):
            silent = ("place", *silent)
            if known == (WORLD,):
                weight = 0.9  # who names no place in a count mostly means the whole
            else:
                doubt = Doubt("different_scope", "scope_unknown")
    elif placed is not None and _may_be_part(case, placed):
        silent = ("place", *silent)
        doubt = Doubt("different_scope", "scope_unknown")
    if silent and doubt is None and silent != ("place",):
        doubt = Doubt("different_scope", "scope_unknown")
    if silent:
        result = "unknown"
        weight *= _UNKNOWN
        if case.same_matter and not (silent == ("place",) and placed is not None and _may_be_part(case, placed)):
            doubt = doubt if _may_be_group(case) else None
    if doubt is None and not _is_event(case) and too_vague(case):
        doubt = Doubt("not_comparable", "of_what")
        weight *= _UNKNOWN
    if case.one_story:
        weight *= _PRESUMED
    if terms_of(left_said) != terms_of(right_said) or occasions_differ(left_said, right_said):
        doubt = Doubt("different_scope", "terms_differ")
        result = "unknown"
    elif deeds_differ(left_said, right_said):
        doubt = Doubt("different_scope", "deeds_differ")
        result = "unknown"
    return Outcome(row("scope", *shown, result, silent), doubt=doubt, facts=facts, weight=weight)


def _fails(shown: tuple[dict[str, object], dict[str, object]], reason: str, facts: dict[str, object]) -> Outcome:
    return Outcome(row("scope", *shown, "fails"), relation="different_scope", reason=reason, facts=facts)


def _part_tells(case: Case, part: int) -> bool:
    """Whether a part says something of the whole: where counts add up (a part is never more than
    the whole), and where things happen (what has happened in Spain has happened in Europe; what has
    not happened in Spain may have happened elsewhere in Europe)."""
    stances = [stance(assertion) for assertion in case.assertions]
    if _is_event(case):
        return stances[part] not in ("negated", "denied", "undecided") or stances[0] == stances[1]
    return stances == ["asserted", "asserted"] and _is_count(case)


def _may_be_part(case: Case, placed: int) -> bool:
    """Whether what adds up is less in the place that one side names than the other side says, of no place:
    4,000 in Germany are of the 18,500, as far as anybody says."""
    pair = intervals_of(case)
    if pair is None or not (_is_count(case) or is_total(case)):
        return False
    return pair[1 - placed].exceeds(pair[placed])


def _may_be_group(case: Case) -> bool:
    """Whether one side alone counts some kind of people, and fewer: two children died, of five people."""
    groups = [bool(assertion.scope.populations) for assertion in case.assertions]
    return groups[0] != groups[1] and _befell(case) and _may_be_part(case, groups.index(True))


def _placed(case: Case, left: bool, right: bool) -> int | None:
    """Which of two sides alone is of a place, one on no list among them."""
    if left != right:
        return 0 if left else 1
    local = [is_local(assertion) for assertion in case.assertions]
    if left or local[0] == local[1] or _is_event(case) or _befell(case):
        return None
    return local.index(True)


def _befell(case: Case) -> bool:
    """Whether victims are counted, of whom a place is told as often as not: "14 died in Oldrup"."""
    return case.measure is not None and case.measure.key in VICTIMS


def _is_event(case: Case) -> bool:
    return case.movement == "event"


def _is_count(case: Case) -> bool:
    """Things counted one by one, so that places add up; no share, price or average."""
    left, right = case.assertions
    own = case.measure.key if case.measure else None
    return own is not None and all(
        getattr(assertion.value, "unit", "") in (None, own) and getattr(assertion.value, "change", "") is None
        for assertion in (left, right)
    )


def _covers(case: Case, name: str) -> bool:
    """Whether the silent side denies the whole: it says that the event has not happened, not where."""
    if not _is_event(case):
        return False
    for assertion in case.assertions:
        said = places_of(assertion) if name == "places" else _words(assertion, name)
        if not said:
            return stance(assertion) in ("negated", "denied", "undecided")
    return False


def _places_said(case: Case, assertion: Assertion) -> tuple[str, ...]:
    if assertion.measure in OUTLOOKS:  # of a whole company; the place is where its orders fell
        return ()
    return places_of(assertion) if _is_event(case) else assertion.scope.places


def _words(assertion: Assertion, name: str) -> frozenset[str]:
    said = getattr(assertion.scope, name)
    return frozenset(word.casefold().strip() for word in said) if said else _NOTHING


def _shown(case: Case, assertion: Assertion) -> dict[str, object]:
    scope = assertion.scope
    said = {
        "places": _places_said(case, assertion),
        "products": scope.products,
        "populations": scope.populations,
        "channels": scope.channels,
        "terms": terms_of(assertion),
    }
    return {name: sorted(words) for name, words in said.items() if words}

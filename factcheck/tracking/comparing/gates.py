"""The gates in their order, and the walk through them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from factcheck.language import Assertion, MeasureEntry, families
from factcheck.language.measures import default_glossary
from factcheck.tracking.comparing import entity, forecasts, measure, modality, origin, scope, time, value
from factcheck.tracking.comparing.case import Case, Outcome, stance
from factcheck.tracking.comparing.model import Cause, Finding, Relation, Side

GATES: list[Callable[[Case], Outcome]] = [
    entity.gate,
    measure.gate,
    scope.gate,
    modality.gate,
    time.gate,
    value.gate,
    origin.gate,
]

_CERTAIN = 0.95  # the confidence of a finding that nothing weakens: readers and rules err too


def compare(
    left: Side,
    right: Side,
    measures: Mapping[str, MeasureEntry] | None = None,
    *,
    same_matter: bool = False,
    one_story: bool = False,
) -> Finding:
    """Hold two assertions against each other. Never raises, always names a relation.

    `measures` gives each measure's kind and movement by key; the built-in ones where None.
    `same_matter`: somebody holds that both speak of one matter (an editor put both under a claim,
    or asks just that); then what the texts leave out is taken to be the same, at less confidence,
    where otherwise it is a gap that no contradiction is built on.
    `one_story`: both articles tell one story, and each gives one such figure: then both are of one thing,
    though nothing that they name says so. What else they leave out stays a gap.
    """
    known = built_in() if measures is None else measures
    key = _measure_of(left.assertion, right.assertion)
    case = Case(left, right, known.get(key) if key is not None else None, same_matter, one_story)
    for gate in GATES:
        outcome = gate(case)
        case = replace(case, passed=(*case.passed, outcome))
        if outcome.relation is not None:
            return _finding(case, outcome.relation, outcome.cause, outcome.reason)
        if case.opposed is not None and gate is value.gate and case.doubts:
            doubt = case.doubts[0]
            return _finding(case, doubt.relation, None, doubt.reason)
    return _finding(case, "contradicts", case.opposed, _why(case))


def _measure_of(left: Assertion, right: Assertion) -> str | None:
    """What both sides speak of; what stands for both, where that is an event and its opposite, or a wider word."""
    if left.measure is None or right.measure is None or left.measure == right.measure:
        return left.measure or right.measure
    shared = families.family(left.measure)
    return shared if shared == families.family(right.measure) else left.measure


def mirrored(finding: Finding) -> Finding:
    """The same finding with the sides changed over."""
    swapped: dict[Relation, Relation] = {"entails": "entailed_by", "entailed_by": "entails"}
    sides = {"left": "right", "right": "left"}
    return replace(
        finding,
        relation=swapped.get(finding.relation, finding.relation),
        gates=tuple(replace(gate, left=gate.right, right=gate.left) for gate in finding.gates),
        left=finding.right,
        right=finding.left,
        facts={name: sides.get(fact, fact) if isinstance(fact, str) else fact for name, fact in finding.facts.items()},
    )


def _finding(case: Case, relation: Relation, cause: Cause | None, reason: str) -> Finding:
    confidence = _CERTAIN
    facts: dict[str, object] = {}
    for outcome in case.passed:
        confidence *= outcome.weight
        facts |= outcome.facts
    return Finding(
        relation=relation,
        cause=cause,
        confidence=round(confidence, 2),
        gates=tuple(outcome.row for outcome in case.passed),
        left=case.left,
        right=case.right,
        reason=reason,
        facts=facts,
    )


def _why(case: Case) -> str:
    """Which sentence says why both cannot be right."""
    if case.fact("part_exceeds"):
        return "part_exceeds_whole"
    if case.opposed == "number" and case.fact("grows") and case.fact("earlier"):
        return "only_grows"
    if case.opposed == "negation" and forecasts.both_announced(case):
        return "cannot_both_plan"
    if case.opposed == "date" and stance(case.left.assertion) == "intended":
        return "cannot_both_date_plan"
    return f"cannot_both_{case.opposed}"


@cache
def built_in() -> Mapping[str, MeasureEntry]:
    """The reader's own measures by key."""
    return {entry.key: entry for entry in default_glossary().measures}

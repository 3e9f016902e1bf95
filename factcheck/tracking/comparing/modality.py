"""The modality gate: is what the one says done, planned, denied or undecided also so for the other?"""

from __future__ import annotations

from factcheck.tracking.comparing import forecasts
from factcheck.tracking.comparing.case import Case, Doubt, Outcome, Stance, is_figure, row, stance
from factcheck.tracking.comparing.model import Cause

_NEGATIVE: dict[Stance, Cause] = {"negated": "negation", "denied": "denial", "undecided": "undecided"}


def gate(case: Case) -> Outcome:
    left, right = case.assertions
    stances = stance(left), stance(right)
    shown = (
        {"stance": stances[0], "modality": left.modality, "polarity": left.polarity},
        {"stance": stances[1], "modality": right.modality, "polarity": right.polarity},
    )
    weight = 0.85 if "estimate" in (left.modality, right.modality) else 1.0
    if "open" in stances:
        if stances[0] == stances[1] and left.modality == right.modality:
            return Outcome(
                row("modality", *shown, "same"), doubt=Doubt("different_modality", "only_possible"), weight=weight
            )
        return Outcome(row("modality", *shown, "fails"), relation="different_modality", reason="only_possible")
    if "intended" in stances:
        return forecasts.judge(case, shown)
    if stances[0] == stances[1] or "asserted" not in stances:
        return Outcome(row("modality", *shown, "same" if stances[0] == stances[1] else "passes"), weight=weight)
    negative = stances[1] if stances[0] == "asserted" else stances[0]
    if is_figure(left) and is_figure(right):
        weight *= 0.8  # what a clause denies is not always its figure
    return Outcome(row("modality", *shown, "fails"), opposed=_NEGATIVE[negative], weight=weight)

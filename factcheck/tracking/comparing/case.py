"""What the gates see of a pair, and what each of them answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from factcheck.language import Assertion, MeasureEntry, Places, Quantity, Rank
from factcheck.language.model import Modality, Movement
from factcheck.tracking.comparing.model import Cause, GateResult, Relation, Result, Side

Stance = Literal["asserted", "negated", "denied", "undecided", "intended", "open"]

WHICH_STEP = "which_step"  # the fact that one side leaves open which step of a launch it tells
_OPEN: frozenset[Modality] = frozenset({"possible", "conditional", "question"})
_INTENDED: frozenset[Modality] = frozenset({"plan", "forecast"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a conflict must not be called a contradiction: the relation to name in its place."""

    relation: Relation
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One gate's answer. At most one of these is set:

    - `relation`: the pair ends here, under this name;
    - `opposed`: the sides conflict in this respect, which the later gates may still explain away;
    - `doubt`: the gate passes, yet a conflict found later is not to be called a contradiction.
    """

    row: GateResult
    relation: Relation | None = None
    opposed: Cause | None = None
    doubt: Doubt | None = None
    cause: Cause | None = None  # of a relation that names one itself: a missed forecast
    reason: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    weight: float = 1.0  # what is left of the confidence


@dataclass(frozen=True, slots=True)
class Case:
    """A pair on its way through the gates. `passed` holds the answers of the gates before."""

    left: Side
    right: Side
    measure: MeasureEntry | None
    same_matter: bool
    one_story: bool = False
    passed: tuple[Outcome, ...] = ()

    @property
    def assertions(self) -> tuple[Assertion, Assertion]:
        return self.left.assertion, self.right.assertion

    @property
    def movement(self) -> Movement:
        """How the measure moves; what no glossary knows counts as a level, which claims least."""
        return self.measure.movement if self.measure else "level"

    @property
    def opposed(self) -> Cause | None:
        """The first respect in which a gate before found the sides to conflict."""
        return next((outcome.opposed for outcome in self.passed if outcome.opposed), None)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        return tuple(outcome.doubt for outcome in self.passed if outcome.doubt)

    @property
    def in_figures(self) -> bool:
        """Whether a side gives a figure, and not only that something happened."""
        return any(is_figure(assertion) for assertion in self.assertions)

    def answer(self, gate: str) -> Outcome | None:
        return next((outcome for outcome in self.passed if outcome.row.gate == gate), None)

    def fact(self, name: str) -> object:
        """A fact that a gate before has stated; None where none did."""
        return next((outcome.facts[name] for outcome in self.passed if name in outcome.facts), None)


def stance(assertion: Assertion) -> Stance:
    """How the text stands to what it speaks of. A denial is one, however it is worded."""
    if assertion.modality == "denied":
        return "denied"
    if assertion.modality == "undecided":
        return "undecided"
    if assertion.modality in _OPEN:
        return "open"
    if assertion.modality in _INTENDED:
        return "intended"
    return "negated" if assertion.polarity == "negative" else "asserted"


def is_denial(assertion: Assertion) -> bool:
    """Whether the text says that it is not so, not decided, or not intended."""
    how = stance(assertion)
    return how in ("negated", "denied", "undecided") or (how == "intended" and assertion.polarity == "negative")


def is_figure(assertion: Assertion) -> bool:
    return isinstance(assertion.value, Quantity | Rank)


def places_of(assertion: Assertion) -> tuple[str, ...]:
    """The places an event happened in: of the scope, or of the value where the reader took them for it."""
    value = assertion.value.codes if isinstance(assertion.value, Places) else ()
    return assertion.scope.places or value


def row(
    gate: str,
    left: Mapping[str, object],
    right: Mapping[str, object],
    result: Result,
    missing: tuple[str, ...] = (),
) -> GateResult:
    return GateResult(gate, left, right, result, missing)

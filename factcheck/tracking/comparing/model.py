"""What comparing takes and yields. Plain, frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from factcheck.language import Assertion

Relation = Literal[
    "different_referent",
    "not_comparable",
    "different_scope",
    "different_modality",
    "forecast_kept",
    "forecast_missed",
    "forecast_revised",
    "different_time",
    "superseded",
    "equivalent",
    "entails",
    "entailed_by",
    "compatible",
    "reporting_divergence",
    "contradicts",
]
CONTRADICTING: frozenset[Relation] = frozenset({"contradicts", "reporting_divergence", "forecast_missed"})
AGREEING: frozenset[Relation] = frozenset({"equivalent", "entails", "entailed_by", "compatible", "forecast_kept"})
Cause = Literal["number", "date", "rank", "place", "negation", "denial", "undecided", "event", "opposite"]
Result = Literal["same", "passes", "fails", "unknown"]


@dataclass(frozen=True, slots=True)
class Side:
    """An assertion and where it was published. `origin` names what the article rests on."""

    assertion: Assertion
    source: str | None = None
    origin: str | None = None
    article: str | None = None
    published_since: date | None = None  # half-open, as precise as is known
    published_until: date | None = None


@dataclass(frozen=True, slots=True)
class GateResult:
    """One gate's look at both sides. `left`/`right` are normalised and language-free
    (numbers, codes, ISO dates), for `explain()` to render; `missing` names what the text lacks."""

    gate: str
    left: Mapping[str, object]
    right: Mapping[str, object]
    result: Result
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What holding two assertions against each other found, and why, as data."""

    relation: Relation
    cause: Cause | None
    confidence: float  # 0 to 1
    gates: tuple[GateResult, ...]
    left: Side
    right: Side
    reason: str = ""  # which sentence `explain()` uses; a key of its table
    facts: Mapping[str, object] = field(default_factory=dict)

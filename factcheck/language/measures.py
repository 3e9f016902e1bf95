"""The built-in glossary of measures: what news says of companies, products, people and places.

Which they are stands in `catalogue.py`, the words that name them in `langs/`, one module a language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.language import langs
from factcheck.language.catalogue import CATALOGUE
from factcheck.language.model import Glossary, MeasureEntry, Movement, ValueKind
from factcheck.language.wording import Wording, Words


@dataclass(frozen=True, slots=True)
class BuiltIn:
    key: str
    kind: ValueKind
    movement: Movement
    label: str
    takes: tuple[str, ...] = ("count",)
    alone: bool = False  # counted for itself: "70 people died" is about nobody named before
    persons: bool = False  # whom something may befall: 5 WORKERS were killed


def _rows() -> Iterator[BuiltIn]:
    """The catalogue, line by line."""
    kind: ValueKind = "quantity"
    movement: Movement = "level"
    takes: list[str] = []
    for line in CATALOGUE.strip().splitlines():
        if line.startswith("["):
            shared = line[1:-1].split()
            kind, movement, takes = KINDS[shared[0]], MOVEMENTS[shared[1]], shared[2:]
        else:
            key, label = line.split(": ", 1)
            yield BuiltIn(key, kind, movement, label, tuple(takes), "alone" in takes, "persons" in takes)


KINDS: Mapping[str, ValueKind] = {"quantity": "quantity", "rank": "rank", "event": "event"}
MOVEMENTS: Mapping[str, Movement] = {"level": "level", "cumulative": "cumulative", "event": "event"}
BUILT_IN: tuple[BuiltIn, ...] = tuple(_rows())

_TAKES: Mapping[str, tuple[str, ...]] = {row.key: row.takes for row in BUILT_IN}
_ALONE = frozenset(row.key for row in BUILT_IN if row.alone)
PERSONS = frozenset(row.key for row in BUILT_IN if row.persons)
CURRENCY_LENGTH = 3


def takes(measure: str, unit: str | None) -> bool:
    """Whether a figure with this unit may be the measure's. What an editor added takes any."""
    allowed = _TAKES.get(measure)
    if allowed is None:
        return True
    if unit is None:
        return "count" in allowed
    if unit == "percentage_point" and "money" in allowed:
        return False  # raised by 25 basis points: no funding
    if unit in {"percent", "percentage_point"}:
        return "percent" in allowed
    if is_money(unit):
        return "money" in allowed
    return unit in allowed


def is_money(unit: str | None) -> bool:
    """Whether a figure with this unit is a sum of money."""
    return unit is not None and len(unit) == CURRENCY_LENGTH and unit.isupper()


def is_built_in(measure: str) -> bool:
    return measure in _TAKES


def stands_alone(measure: str) -> bool:
    """Whether its figure counts somebody by itself, and is about no one named before."""
    return measure in _ALONE


def _listed(data: Wording, key: str) -> Words:
    return data.measures.get(key) or data.verbs.get(key) or data.event_names.get(key, ())


@cache
def default_glossary() -> Glossary:
    """The built-in measures with their words in every language; no entities. One object."""
    by_language = {code: langs.wording(code) for code in langs.codes()}
    return Glossary(
        measures=tuple(
            MeasureEntry(
                row.key,
                row.kind,
                row.movement,
                row.label,
                {code: listed for code, data in by_language.items() if (listed := _listed(data, row.key))},
            )
            for row in BUILT_IN
        )
    )

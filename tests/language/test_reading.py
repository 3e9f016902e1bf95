"""What texts assert, by golden tables of our own; and what holds for any text at all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language import (
    Assertion,
    EntityEntry,
    Glossary,
    MeasureEntry,
    Quantity,
    Rank,
    default_glossary,
    read,
)

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("en", "de", "fr", "id")
NEWSROOM = Glossary(
    entities=tuple(
        EntityEntry(row["key"], row["name"], row["kind"], tuple(row.get("aliases", ())), row.get("parent"))
        for row in yaml.safe_load((CASES / "newsroom.yaml").read_text(encoding="utf-8"))
    )
)


def cases() -> list[Any]:
    found = []
    for language in [l for l in LANGUAGES if (CASES / f"reading_{l}.yaml").exists()]:
        rows = yaml.safe_load((CASES / f"reading_{language}.yaml").read_text(encoding="utf-8"))
        for number, row in enumerate(rows):
            found.append(pytest.param(language, row, id=f"{language}-{number}"))
    return found


@pytest.mark.parametrize(("language", "row"), cases())
def test_text_asserts_what_the_table_says(language: str, row: dict[str, Any]) -> None:
    published = period(str(row["published"])) if "published" in row else None
    found = read(row["text"], language, published, NEWSROOM).assertions
    for expected in row.get("says", ()):
        assert any(not differences(expected, assertion) for assertion in found), (
            f"{row['text']!r} should say {expected}, but says\n"
            + "\n".join(f"{differences(expected, assertion)} {assertion}" for assertion in found)
        )
    if row.get("nothing"):
        assert not found
    if "count" in row:
        assert len(found) == row["count"], found


def differences(expected: dict[str, Any], assertion: Assertion) -> dict[str, object]:
    """The expected keys that the assertion has otherwise, with what it has."""
    has = described(assertion)
    wanted = {"polarity": "positive", "modality": "fact"} | expected
    if "when" in wanted:
        wanted["when"] = period(str(wanted["when"]))
    return {key: has[key] for key, value in wanted.items() if has[key] != value}


def described(assertion: Assertion) -> dict[str, Any]:
    value, entity, when, scope = assertion.value, assertion.entity, assertion.when, assertion.scope
    stated = value.stated if isinstance(value, Quantity | Rank) else None
    return {
        "entity": entity and entity.key,
        "name": entity and entity.name,
        "inferred": entity is not None and entity.inferred,
        "measure": assertion.measure,
        "stated": None if stated is None else float(stated),
        "rank": int(value.lower) if isinstance(value, Rank) else None,
        "unit": value.unit if isinstance(value, Quantity) else None,
        "change": value.change if isinstance(value, Quantity) else None,
        "places": list(scope.places),
        "products": list(scope.products),
        "populations": list(scope.populations),
        "channels": list(scope.channels),
        "when": when and (when.since, when.until),
        "assumed": when is not None and when.assumed,
        "polarity": assertion.polarity,
        "modality": assertion.modality,
        "speaker": assertion.speaker,
        "quoted": assertion.quoted,
    }


def period(text: str) -> tuple[date | None, date | None]:
    """2014, 2014-08, 2014-08-12 or from..to as a half-open period."""
    if ".." in text:
        since, until = text.split("..")
        return (date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return first, (first + timedelta(days=32)).replace(day=1)
    day = date(parts[0], parts[1], parts[2])
    return day, day + timedelta(days=1)

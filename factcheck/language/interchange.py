"""Values and assertions as plain dicts and back, for JSON columns and the commands' JSON Lines.

Decimals are plain decimal strings, dates ISO 8601, offsets code points, periods half-open under
`from`/`to`. Every value carries the same keys, null where its kind has no use for them; a place
adds `codes`. `..._from_dict` is the exact inverse of `..._as_dict` and raises `KeyError` or
`ValueError` on what the other did not write.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from factcheck.language.model import (
    Assertion,
    Mention,
    Period,
    Places,
    Quantity,
    Rank,
    Scope,
    Span,
    Value,
    When,
)


def value_as_dict(value: Value) -> dict[str, Any]:
    """One value under the interchange's names."""
    row: dict[str, Any] = {
        "start": value.span.start,
        "end": value.span.end,
        "text": value.text,
        "kind": "place",
        "stated": None,
        "lower": None,
        "upper": None,
        "unit": None,
        "approximate": False,
        "change": None,
        "from": None,
        "to": None,
        "precision": None,
    }
    match value:
        case Quantity():
            row |= {
                "kind": "quantity",
                "stated": _plain(value.stated),
                "lower": _plain(value.lower),
                "upper": _plain(value.upper),
                "unit": value.unit,
                "approximate": value.approximate,
                "change": value.change,
            }
        case Rank():
            row |= {
                "kind": "rank",
                "stated": _plain(value.stated),
                "lower": _plain(value.lower),
                "upper": _plain(value.upper),
                "approximate": value.approximate,
            }
        case Period():
            row |= {
                "kind": "period",
                "approximate": value.approximate,
                "from": _iso(value.since),
                "to": _iso(value.until),
                "precision": value.precision,
            }
        case Places():
            row["codes"] = list(value.codes)
    return row


def value_from_dict(row: Mapping[str, Any]) -> Value:
    """The value that `value_as_dict` wrote."""
    span = Span(row["start"], row["end"])
    kind = row["kind"]
    if kind == "quantity":
        return Quantity(
            span,
            row["text"],
            _decimal(row["lower"]),
            _decimal(row["upper"]),
            row["unit"],
            _decimal(row["stated"]),
            row["approximate"],
            row["change"],
        )
    if kind == "rank":
        lower, upper = _decimal(row["lower"]), _decimal(row["upper"])
        if lower is None or upper is None:
            raise ValueError("a rank has both bounds")
        return Rank(span, row["text"], lower, upper, _decimal(row["stated"]), row["approximate"])
    if kind == "period":
        return Period(span, row["text"], _date(row["from"]), _date(row["to"]), row["precision"], row["approximate"])
    if kind == "place":
        return Places(span, row["text"], tuple(row["codes"]))
    raise ValueError(f"unknown kind of value: {kind!r}")


def assertion_as_dict(assertion: Assertion) -> dict[str, Any]:
    """One assertion under the interchange's names; `value` as `value_as_dict` writes it."""
    entity, when, scope = assertion.entity, assertion.when, assertion.scope
    return {
        "start": assertion.span.start,
        "end": assertion.span.end,
        "text": assertion.text,
        "language": assertion.language,
        "entity": None
        if entity is None
        else {"key": entity.key, "name": entity.name, "inferred": entity.inferred, **_span_keys(entity.span)},
        "measure": assertion.measure,
        "value": None if assertion.value is None else value_as_dict(assertion.value),
        "scope": {
            "places": list(scope.places),
            "products": list(scope.products),
            "populations": list(scope.populations),
            "channels": list(scope.channels),
        },
        "when": None
        if when is None
        else {
            "from": _iso(when.since),
            "to": _iso(when.until),
            "precision": when.precision,
            "assumed": when.assumed,
            **_span_keys(when.span),
        },
        "polarity": assertion.polarity,
        "modality": assertion.modality,
        "speaker": assertion.speaker,
        "quoted": assertion.quoted,
    }


def assertion_from_dict(row: Mapping[str, Any]) -> Assertion:
    """The assertion that `assertion_as_dict` wrote."""
    entity, value, scope, when = row["entity"], row["value"], row["scope"], row["when"]
    return Assertion(
        span=Span(row["start"], row["end"]),
        text=row["text"],
        language=row["language"],
        entity=None if entity is None else Mention(entity["key"], entity["name"], _span(entity), entity["inferred"]),
        measure=row["measure"],
        value=None if value is None else value_from_dict(value),
        scope=Scope(
            tuple(scope["places"]), tuple(scope["products"]), tuple(scope["populations"]), tuple(scope["channels"])
        ),
        when=None
        if when is None
        else When(_date(when["from"]), _date(when["to"]), when["precision"], when["assumed"], _span(when)),
        polarity=row["polarity"],
        modality=row["modality"],
        speaker=row["speaker"],
        quoted=row["quoted"],
    )


def _plain(number: Decimal | None) -> str | None:
    """Without an exponent: 1E+8 is written 100000000."""
    return None if number is None else format(number, "f")


def _decimal(text: str | None) -> Decimal | None:
    if text is None:
        return None
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"not a decimal number: {text!r}") from error


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _span_keys(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _span(row: Mapping[str, Any]) -> Span | None:
    return None if row["start"] is None else Span(row["start"], row["end"])

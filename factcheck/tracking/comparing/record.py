"""Findings as plain dicts and back, exactly: what the tracker stores and tells later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from factcheck.language.interchange import assertion_as_dict, assertion_from_dict
from factcheck.tracking.comparing.model import Finding, GateResult, Side


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    """JSON-able: assertions as the interchange writes them, dates ISO 8601."""
    return {
        **_without_sides(finding),
        "left": _side_as_dict(finding.left),
        "right": _side_as_dict(finding.right),
    }


def finding_as_json(finding: Finding, left: str, right: str) -> str:
    """The same as JSON, of sides that `side_as_json` wrote: each is held against many others."""
    return f'{json.dumps(_without_sides(finding))[:-1]}, "left": {left}, "right": {right}}}'


def side_as_json(side: Side, assertion: str) -> str:
    """A side as JSON. `assertion` is the side's own, as JSON of what `assertion_as_dict` wrote."""
    return f'{{"assertion": {assertion}, {json.dumps(_known_of(side))[1:]}'


def _without_sides(finding: Finding) -> dict[str, Any]:
    return {
        "relation": finding.relation,
        "cause": finding.cause,
        "confidence": finding.confidence,
        "reason": finding.reason,
        "facts": dict(finding.facts),
        "gates": [
            {
                "gate": gate.gate,
                "left": dict(gate.left),
                "right": dict(gate.right),
                "result": gate.result,
                "missing": list(gate.missing),
            }
            for gate in finding.gates
        ],
    }


def finding_from_dict(row: Mapping[str, Any]) -> Finding:
    """The finding that `finding_as_dict` wrote. KeyError or ValueError on anything else."""
    return Finding(
        relation=row["relation"],
        cause=row["cause"],
        confidence=row["confidence"],
        gates=tuple(
            GateResult(gate["gate"], gate["left"], gate["right"], gate["result"], tuple(gate["missing"]))
            for gate in row["gates"]
        ),
        left=_side_from_dict(row["left"]),
        right=_side_from_dict(row["right"]),
        reason=row["reason"],
        facts=row["facts"],
    )


def _side_as_dict(side: Side) -> dict[str, Any]:
    return {"assertion": assertion_as_dict(side.assertion), **_known_of(side)}


def _known_of(side: Side) -> dict[str, Any]:
    return {
        "source": side.source,
        "origin": side.origin,
        "article": side.article,
        "published": {
            "from": None if side.published_since is None else side.published_since.isoformat(),
            "to": None if side.published_until is None else side.published_until.isoformat(),
        },
    }


def _side_from_dict(row: Mapping[str, Any]) -> Side:
    since, until = row["published"]["from"], row["published"]["to"]
    return Side(
        assertion=assertion_from_dict(row["assertion"]),
        source=row["source"],
        origin=row["origin"],
        article=row["article"],
        published_since=None if since is None else date.fromisoformat(since),
        published_until=None if until is None else date.fromisoformat(until),
    )

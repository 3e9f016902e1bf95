"""Whose rank it is, where that is not the subject's: beat Anna Holm, FOURTH IN THE WORLD; beat WORLD NUMBER FOUR Anna
Holm; will face THE WORLD NUMBER ONE."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.language.entities import names, subjects
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Places
from factcheck.language.passage import Clause, Located, Passage

OPPOSED_WITHIN = 5  # tokens from "beat" to a rank: beat THE REIGNING CHAMPION AND world number one
NAME = 2  # words that a name has which nothing else shows to be one


class Bearer(NamedTuple):
    """None where nobody is named."""

    name: Mention | None


def bearer_of(passage: Passage, clause: Clause, located: Located) -> Bearer | None:
    """Whose rank it is; None where it is for the rest of the clause to tell."""
    at, worldly = located.first - 1, {hit.first for hit in clause.of("demonym")}
    while passage.keys[at] in passage.wording.reference.articles or at in worldly:
        at -= 1
    if passage.keys[at] == ",":
        behind_comma = _set_behind(passage, clause, located)
        return None if behind_comma is None else Bearer(behind_comma)
    near = passage.keys[max(clause.first, at - OPPOSED_WITHIN) : at + 1]
    near = near[-near[::-1].index(",") :] if "," in near else near
    opposed = not _opposing(passage.wording.code).isdisjoint(near)
    follows = _follows(passage, clause, located, past_comma=opposed)
    return Bearer(follows) if opposed or follows is not None else None


def _set_behind(passage: Passage, clause: Clause, located: Located) -> Mention | None:
    """The name that a comma sets a rank behind."""
    found = subjects.aged(passage, clause, located)
    if found is None or found.span is None:
        return None
    placed = (value.value.span for value in clause.values if isinstance(value.value, Places))
    return None if any(span.start < found.span.end and found.span.start < span.end for span in placed) else found


def _follows(passage: Passage, clause: Clause, located: Located, *, past_comma: bool) -> Mention | None:
    """The name right behind a rank and where it is one: number four IN THE WORLD Anna Holm."""
    at = located.last
    for value in clause.values:
        if isinstance(value.value, Places) and at <= value.first <= at + 1:
            at = value.last
    for hit in clause.of("demonym"):
        if hit.first == at:
            at = hit.last
    at += past_comma and passage.keys[at] == ","
    for named in clause.named:
        if named.first == at and named.entry.kind != "place":
            return subjects.mention(passage, named)
    if not passage.capital(at) or passage.keys[at] in passage.wording.reference.common:
        return None  # peringkat 3 GRUP C
    run = (at, names.run_end(passage, at, clause.last, ()))
    if run[1] - run[0] < NAME or passage.values_in(*run):
        return None
    return Mention(None, passage.slice(*run), passage.span(*run))


@cache
def _opposing(code: str) -> frozenset[str]:
    return frozenset(wording(code).opposing)

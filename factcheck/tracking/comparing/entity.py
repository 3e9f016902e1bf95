"""The entity gate: do both sides speak of the same company, product, person or place?"""

from __future__ import annotations

import re
import unicodedata

from factcheck.language import Mention
from factcheck.tracking.comparing.case import Case, Outcome, row
from factcheck.tracking.comparing.territories import WORLD

_WORD = re.compile(r"\w+")
# Of which a country has one at a time, and is seldom named as more than the place.
_OF_A_PLACE = frozenset({"inflation", "unemployment", "gdp", "inhabitants", "poverty_rate", "birth_rate", "literacy"})
_FORMS = frozenset(
    [
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "plc",
        "ag",
        "gmbh",
        "sa",
        "se",
        "sarl",
        "nv",
        "bv",
        "tbk",
        "pt",
        "group",
        "the",
    ]
)  # what a company is called by law, and articles: no part of its name


def gate(case: Case) -> Outcome:
    left, right = (assertion.entity for assertion in case.assertions)
    shown = _shown(left), _shown(right)
    if left is None or right is None:
        return _unknown(case, shown)
    weight = 0.9 if left.inferred or right.inferred else 1.0
    if left.key is not None and right.key is not None:
        if left.key == right.key:
            return Outcome(row("entity", *shown, "same"), weight=weight)
        return Outcome(row("entity", *shown, "fails"), relation="different_referent", reason="entities_differ")
    words = name_words(left.name), name_words(right.name)
    if not words[0] or not words[1]:
        return _unknown(case, shown)
    if words[0] == words[1]:
        return Outcome(row("entity", *shown, "same"), weight=weight * 0.95)
    if words[0] <= words[1] or words[1] <= words[0]:
        return Outcome(row("entity", *shown, "passes"), weight=weight * 0.8)
    return Outcome(row("entity", *shown, "fails"), relation="different_referent", reason="entities_differ")


def name_words(name: str) -> frozenset[str]:
    """A name's words without case, accents and legal forms: "Xiaomi Inc." and "xiaomi" are one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = frozenset(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
    return words - _FORMS or words


def _unknown(case: Case, shown: tuple[dict[str, object], dict[str, object]]) -> Outcome:
    """Where a side names nobody, only somebody's word that both speak of one matter lets it pass."""
    if _of_one_place(case):
        return Outcome(row("entity", *shown, "same"), weight=0.85)
    answer = row("entity", *shown, "unknown", ("entity",))
    if case.same_matter:
        return Outcome(answer, weight=0.75)
    return Outcome(answer, relation="not_comparable", reason="entity_unknown", weight=0.6)


def _of_one_place(case: Case) -> bool:
    """Whether the place is what both speak of: inflation, where nobody is named, is the country's."""
    left, right = case.assertions
    places = frozenset(left.scope.places), frozenset(right.scope.places)
    if left.entity or right.entity or case.measure is None or case.measure.key not in _OF_A_PLACE:
        return False
    return len(places[0]) == 1 and places[0] == places[1] != {WORLD}


def _shown(mention: Mention | None) -> dict[str, object]:
    if mention is None:
        return {}
    return {"key": mention.key, "name": mention.name, "inferred": mention.inferred}

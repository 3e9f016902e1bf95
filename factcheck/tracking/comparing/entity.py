"""The entity gate: do both sides speak of the same company, product, person or place?"""

from __future__ import annotations

from factcheck.language import Assertion, Mention
from factcheck.language.entities.subjects import OF_A_PLACE
from factcheck.language.values.places import english_name
from factcheck.tracking.comparing.case import Case, Outcome, row
from factcheck.tracking.comparing.namewords import names_words, same_ending
from factcheck.tracking.comparing.territories import WORLD


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
    languages = case.left.assertion.language, case.right.assertion.language
    words = names_words(left.name, right.name, languages)
    if not words[0] or not words[1]:
        return _unknown(case, shown)
    if words[0] == words[1]:
        return Outcome(row("entity", *shown, "same"), weight=weight * 0.95)
    if words[0] <= words[1] or words[1] <= words[0]:
        return Outcome(row("entity", *shown, "passes"), weight=weight * 0.8)
    if languages[0] != languages[1] and same_ending(left.name, right.name):
        return Outcome(row("entity", *shown, "passes"), weight=weight * 0.8)
    return Outcome(row("entity", *shown, "fails"), relation="different_referent", reason="entities_differ")


def _unknown(case: Case, shown: tuple[dict[str, object], dict[str, object]]) -> Outcome:
    """Where a side names nobody, only somebody's word that both speak of one matter lets it pass, or that both give
    the one figure of one story."""
    if _of_one_place(case):
        return Outcome(row("entity", *shown, "same"), weight=0.85)
    answer = row("entity", *shown, "unknown", ("entity",))
    if case.same_matter or case.one_story:
        return Outcome(answer, weight=0.75)
    return Outcome(answer, relation="not_comparable", reason="entity_unknown", weight=0.6)


def _of_one_place(case: Case) -> bool:
    """Whether the place is what both speak of: inflation, where nobody is named, is the country's."""
    if case.measure is None or case.measure.key not in OF_A_PLACE:
        return False
    places = [_place_of(assertion) for assertion in case.assertions]
    return places[0] is not None and places[0] == places[1]


def _place_of(assertion: Assertion) -> str | None:
    """The English name of the one place that a statement is of, named as its subject or as its scope."""
    said = assertion.scope.places
    if assertion.entity is None:
        return english_name(said[0]) if len(said) == 1 and said != (WORLD,) else None
    return None if said or assertion.entity.key is not None else assertion.entity.name


def _shown(mention: Mention | None) -> dict[str, object]:
    if mention is None:
        return {}
    return {"key": mention.key, "name": mention.name, "inferred": mention.inferred}

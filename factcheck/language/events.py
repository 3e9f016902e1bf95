"""Events: which verb with which noun says that something happened.

Most verbs alone say too little ("opened"), so a rule pairs a class of verbs with the measure of a
noun. The classes and nouns are worded per language; the rules hold for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.language.glossary import Hit
from factcheck.language.model import Places
from factcheck.language.passage import Clause


@dataclass(frozen=True, slots=True)
class Rule:
    """`noun`: the measure that must be named in the clause; `place`: a place will do instead."""

    measure: str
    noun: str | None = None
    place: bool = False
    product: bool = False  # a product must be named: "launched" alone could be anything


RULES: Mapping[str, tuple[Rule, ...]] = {
    "open": (
        Rule("data_center", "data_center"),
        Rule("service_center_opening", "service_centers"),
        Rule("store_opening", "stores"),
        Rule("factory_opening", "factories"),
        Rule("office_opening", "offices"),
        Rule("office_opening", "branches"),
    ),
    "launch": (
        Rule("data_center", "data_center"),
        Rule("store_opening", "stores"),
        Rule("launch", product=True),
    ),
    "build": (Rule("data_center", "data_center"), Rule("factory_opening", "factories")),
    "close": (
        Rule("closing", "stores"),
        Rule("closing", "factories"),
        Rule("closing", "offices"),
        Rule("closing", "branches"),
    ),
    "enter": (Rule("market_entry", "countries"), Rule("market_entry", place=True)),
    "leave": (Rule("market_exit", "countries"),),
    "move": (Rule("data_center", "data_center"),),
    "locate": (Rule("data_center", "data_center"),),
    "acquire": (Rule("acquisition"),),
    "found": (Rule("founding"),),
}
# Nouns that stand for an event by themselves wherever a clause plans, doubts or places them.
EVENT_NOUNS: Mapping[str, str] = {"data_center": "data_center"}


@dataclass(frozen=True, slots=True)
class Event:
    measure: str
    first: int
    last: int


def events_of(clause: Clause, factual: bool) -> list[Event]:
    """The events of one clause, each measure once, in the order of the text."""
    nouns = {hit.key: hit for hit in clause.hits if hit.category == "measure"}
    placed = any(isinstance(value.value, Places) for value in clause.values)
    product = any(hit.category == "product" for hit in clause.hits) or any(
        name.entry.kind == "product" for name in clause.named
    )
    found: dict[str, Event] = {}
    for hit in clause.hits:
        if hit.category == "event":
            found.setdefault(hit.key, Event(hit.key, hit.first, hit.last))
        elif hit.category == "verb":
            measure = _measure(hit, nouns, placed, product)
            if measure is not None:
                found.setdefault(measure, Event(measure, hit.first, hit.last))
    for noun, measure in EVENT_NOUNS.items():
        if noun in nouns and (placed or not factual):
            found.setdefault(measure, Event(measure, nouns[noun].first, nouns[noun].last))
    return _without_weaker(found)


def _measure(verb: Hit, nouns: Mapping[str, Hit], placed: bool, product: bool) -> str | None:
    for rule in RULES.get(verb.key, ()):
        if rule.noun is not None:
            if rule.noun in nouns:
                return rule.measure
        elif rule.place:
            if placed:
                return rule.measure
        elif not rule.product or product:
            return rule.measure
    return None


def _without_weaker(found: dict[str, Event]) -> list[Event]:
    """An opening of a shop is not also the launch of what it sells."""
    if "store_opening" in found:
        found.pop("launch", None)
    return list(found.values())


def event_noun_of(measure: str, hits: Sequence[Hit]) -> Hit | None:
    """The noun that names a carried-over event, where one of these hits is it."""
    return next((hit for hit in hits if hit.category == "measure" and hit.key == measure), None)

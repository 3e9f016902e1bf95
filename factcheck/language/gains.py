"""Figures that only tell by how many something grew or shrank: "Volta ADDED 9 million users", "perdió 300 socios".

Of what there is at a time, and not of who was hurt or what is paid: "lost 3 million euros" is a loss, "lost 12 men"
are deaths, and a party that "won 12 seats" has them.
"""

from __future__ import annotations

from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Change, Quantity
from factcheck.language.passage import Clause, Located, Passage

# What is won or lost one by one and is still there the day after.
HELD = frozenset(
    {"users", "registered_users", "active_users", "customers", "subscribers", "followers", "members", "accounts"}
    | {"employees", "inhabitants", "viewers", "listeners", "readers", "students", "investors", "partners", "stores"}
    | {"length", "area", "height", "depth", "volume", "unemployed", "homeless", "poor", "species", "seats"}
)
WITHIN = 3  # tokens from the verb to its figure: added ABOUT 9 million
BEHIND = 5  # tokens from a figure to the verb that ends a German clause


def moved(passage: Passage, clause: Clause, located: Located, measure: str | None) -> Change | None:
    """Which way a figure of what is held changed that; None where it tells how many there are."""
    value = located.value
    if measure not in HELD or not isinstance(value, Quantity) or value.change is not None:
        return None
    gaining, losing = _words(passage.wording.code)
    keys = passage.keys
    near = keys[max(clause.first, located.first - WITHIN) : located.first]
    if passage.wording.stance.verb_last:
        near += keys[located.last : min(clause.last, located.last + BEHIND)]
    if not losing.isdisjoint(near):
        return "down"
    return "up" if measure != "seats" and not gaining.isdisjoint(near) else None


@cache
def _words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(wording(code).gaining), frozenset(wording(code).losing)

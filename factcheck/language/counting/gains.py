"""Figures that only tell by how many something grew or shrank: "Volta ADDED 9 million users", "perdió 300 socios".

Of what there is at a time, and not of who was hurt or what is paid: "lost 3 million euros" is a loss, "lost 12 men"
are deaths, and a party that "won 12 seats" has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language import langs, measures
from factcheck.language.counting import formers, points
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Change, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT, PERCENTAGE_POINT
from factcheck.language.records import replace

# What is won or lost one by one and is still there the day after.
HELD = frozenset(
    {"users", "registered_users", "active_users", "customers", "subscribers", "followers", "members", "accounts"}
    | {"employees", "inhabitants", "viewers", "listeners", "readers", "students", "investors", "partners", "stores"}
    | {"length", "area", "height", "depth", "volume", "unemployed", "homeless", "poor", "species", "seats"}
)
# What one has the more of for buying it, and the less for selling it, unless one makes it.
HOUSES = frozenset(
    {"factories", "offices", "branches", "stores", "hotels", "hospitals", "farms", "mines", "power_plants", "companies"}
    | {"restaurants", "brands", "service_centers", "schools", "universities", "stations"}
)
BOUGHT = HOUSES | {
    *("ships", "aircraft", "vehicles", "trains", "satellites", "houses", "buildings", "apartments", "rooms", "animals"),
    *("weapons", "missiles", "servers", "devices", "apps", "websites", "patents", "licences"),
}
MONEY = "EUR"  # any money
WITHIN = 3  # tokens from the verb to its figure: added ABOUT 9 million
MOVED_WITHIN = 5  # tokens from "fell" to its points: sank UM SECHS Punkte
_ROW_WITHIN = 3  # tokens from one figure of a row to the next: 12 contracts and 40
POINTS_WITHIN = 5  # tokens from percent to the points by which they moved: 38 percent, which is down
_REACHED_WITHIN = 5  # tokens from points to the percent that they led to: points ), À
_PERCENT_WITHIN = 12  # tokens from so many percent to the points by which they moved
BEHIND = 5  # tokens from a figure to the verb that ends a German clause


class _Words(NamedTuple):
    gaining: frozenset[str]
    losing: frozenset[str]
    acquiring: frozenset[str]
    parting: frozenset[str]


def moved(passage: Passage, clause: Clause, located: Located, measure: str | None) -> Change | None:
    """Which way a figure of what is held, bought or sold changed that; None where it tells how many there are."""
    value = located.value
    if not isinstance(value, Quantity) or value.change is not None or (measure not in HELD and measure not in BOUGHT):
        return None
    words = _words(passage.wording.code)
    keys = passage.keys
    if keys[located.first - 1] in passage.wording.clauses.having:
        return None  # die Firma MIT 300 Mitarbeitern verlor einen Auftrag
    begins = _first_of_row(passage, clause, located)
    near = keys[max(clause.first, begins - WITHIN) : begins]
    if passage.wording.stance.verb_last:
        near += keys[located.last : min(clause.last, located.last + BEHIND)]
    traded = measure in BOUGHT and keys[located.first - 1] not in passage.wording.reference.prepositions
    if traded and not words.acquiring.isdisjoint(near):
        return "up"
    if traded and measure in HOUSES and not words.parting.isdisjoint(near):
        return "down"  # not: sold cars IN 12 stores
    if measure not in HELD:
        return None
    if not words.losing.isdisjoint(near):
        return "down"
    return "up" if measure != "seats" and not words.gaining.isdisjoint(near) else None


def _first_of_row(passage: Passage, clause: Clause, located: Located) -> int:
    """Where the first figure begins of those that an "and" joins to one: lost TWELVE contracts and 40 jobs."""
    if passage.keys[located.first - 1] not in passage.wording.clauses.coordinators:
        return located.first
    before = [other for other in clause.values if other.last < located.first and isinstance(other.value, Quantity)]
    joined = before and located.first - before[-1].last <= _ROW_WITHIN
    return before[-1].first if joined else located.first


def in_points(
    passage: Passage, clause: Clause, located: Located, told: Sequence[Assertion]
) -> tuple[Quantity, str | None] | None:
    """Percentage points by which a share moved, and what it is a share of: unemployment fell 0.2 POINTS to 7.1 percent,
    el paro bajó tres DÉCIMAS. Nobody scored those. Of a party it may be of nothing that is named: on 38 percent, DOWN
    TWO POINTS, UP THREE on 33 percent."""
    value, code = located.value, passage.wording.code
    if isinstance(value, Quantity) and value.unit == PERCENTAGE_POINT and value.change is not None and told:
        share = told[-1].measure  # 9,4 % (+0,2 POINT)
        opened = "(" in passage.keys[max(clause.first - 1, located.first - 2) : located.first]
        return (value, share) if opened and share is not None and _is_share(share) else None
    if not isinstance(value, Quantity) or value.unit is not None:
        return None
    counted = clause.of("measure")
    scored = any(hit.key == "points" and hit.first == located.last for hit in counted)
    scored = scored or passage.keys[located.last - 1] in passage.wording.point_parts
    of_level = len(clause.values) > 1 and _is_of_level(passage, clause, located, scored=scored)
    if not scored and not of_level:
        return None
    shares = [hit.key for hit in counted if hit.first < located.first and _is_share(hit.key)]
    up, down = _moving(code)
    beside = _beside_percent(passage, located, value, up, down) if not shares else None
    if beside is not None:
        share = told[-1].measure if told and isinstance(told[-1].value, Quantity) else None
        return _as_points(value, beside), share if share is not None and _is_share(share) else None
    if scored and points.lead(passage, clause, located) is not None:
        return None  # eight points below that of 2014
    if not shares and not of_level:
        return None
    near = passage.keys[max(clause.first, located.first - MOVED_WITHIN) : located.first]
    change: Change | None = value.change
    for key in near:
        change = change or ("up" if key in up else "down" if key in down else None)
    if change is None:
        return None
    return _as_points(value, change), shares[-1] if shares else None


def _is_of_level(passage: Passage, clause: Clause, located: Located, *, scored: bool) -> bool:
    """Whether points tell how far the percent right before them or behind them have moved: on 38 percent, down TWO
    POINTS; without their noun only before these: up THREE ON 33 percent; not: 320 points, or 0.8 percent."""
    keys, code = passage.keys, passage.wording.code
    up, down = _moving(code)
    if not scored and keys[located.first - 1] not in up and keys[located.first - 1] not in down:
        return False
    levels = [
        other
        for other in clause.values
        if isinstance(other.value, Quantity) and other.value.unit == PERCENT and other.value.change is None
    ]
    ends = located.last + scored
    behind = any(other.first == ends + 1 and keys[ends] in _at_level(code) for other in levels)
    return behind or (scored and any(0 < located.first - other.last <= POINTS_WITHIN for other in levels))


@cache
def _at_level(code: str) -> frozenset[str]:
    """Words between a change and the level that it led to: up three ON 33 percent, one point TO 6."""
    return frozenset((*langs.language(code).bounds.to, *wording(code).with_figure))


def _as_points(value: Quantity, change: Change) -> Quantity:
    """A figure as points of a percentage: -0,5 is half a point down."""
    lower, upper = value.lower, value.upper
    if lower is not None and upper is not None and upper < 0:
        lower, upper = -upper, -lower
    stated = None if value.stated is None else abs(value.stated)
    return replace(value, unit=PERCENTAGE_POINT, change=change, lower=lower, upper=upper, stated=stated)


def _reaches_percent(passage: Passage, located: Located) -> bool:
    """Whether points led to so many percent right behind them: perd deux points À 39 %, (+1 point) À 23,7 %."""
    to_words = formers.change_words(passage.wording.code)[1]
    behind = passage.values_in(located.last, located.last + _REACHED_WITHIN)
    if not behind or not isinstance(behind[0].value, Quantity) or behind[0].value.unit != PERCENT:
        return False
    return behind[0].value.change is None and passage.keys[behind[0].first - 1] in to_words


def _beside_percent(
    passage: Passage, located: Located, value: Quantity, up: frozenset[str], down: frozenset[str]
) -> Change | None:
    """Which way points moved that stand with their sign in a bracket behind so many percent, or behind a noun for it:
    24 % (-0,5 POINT), 85 %, en baisse de 1,2 POINT."""
    keys, at = passage.keys, located.first - 1
    before = passage.value_before(located.first)
    while before is not None and not isinstance(before.value, Quantity):
        before = passage.value_before(before.first)
    percent = None if before is None else before.value
    level = isinstance(percent, Quantity) and percent.unit == PERCENT and percent.change is None
    near = before is not None and located.first - before.last <= _PERCENT_WITHIN
    if _reaches_percent(passage, located):
        verbs = keys[max(0, located.first - MOVED_WITHIN) : located.first]
        told: Change | None = next(("up" if key in up else "down" for key in verbs if key in up or key in down), None)
        if told is not None:
            return told
    elif before is None or not (level and near) or "." in keys[before.last : located.first]:
        return None
    if value.upper is not None and value.upper < 0:
        return "down"
    if value.change is not None:
        return value.change  # 1,2 point DE PLUS
    if keys[at] == "+":
        return "up"
    ofs = passage.wording.reference.of
    at -= keys[at] in ofs
    if keys[at] == "'":  # une progression d'1,5 point
        at -= 2
    return "up" if keys[at] in up else "down" if keys[at] in down else None


def _is_share(key: str) -> bool:
    """Whether a measure is a rate; what is told in money as well, a loss, moves by no percentage points: The Dow LOST
    320 points."""
    return measures.takes(key, PERCENT) and not measures.takes(key, None) and not measures.takes(key, MONEY)


@cache
def _moving(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of rising, and of falling."""
    bounds = langs.language(code).bounds
    return frozenset(bounds.up), frozenset((*bounds.down, *wording(code).losing))


@cache
def _words(code: str) -> _Words:
    data = wording(code)
    return _Words(*map(frozenset, (data.gaining, data.losing, data.acquiring, data.parting)))

"""The built-in glossary of measures: what news says of companies, products, people and places.

A row gives the measure's key, kind of value, movement and label, and what its figure may be:
`count` (a bare number), `money`, `percent`, a unit's symbol, or several. The words that name a
measure stand in `wording/`, one module a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.language import wording as wordings
from factcheck.language.model import Glossary, MeasureEntry, Movement, ValueKind

LANGUAGES = ("en", "de", "fr", "id")


@dataclass(frozen=True, slots=True)
class BuiltIn:
    key: str
    kind: ValueKind
    movement: Movement
    label: str
    takes: tuple[str, ...] = ("count",)
    alone: bool = False  # counted for itself: "70 people died" is about nobody named before


def _rows(kind: ValueKind, movement: Movement, takes: str, table: str, alone: bool = False) -> list[BuiltIn]:
    """Rows of "key: label" lines that share the rest."""
    rows = []
    for line in table.strip().splitlines():
        key, label = line.strip().split(": ", 1)
        rows.append(BuiltIn(key, kind, movement, label, tuple(takes.split()), alone))
    return rows


BUILT_IN: tuple[BuiltIn, ...] = (
    *_rows(
        "quantity",
        "cumulative",
        "count percent",
        """
            users: users
            registered_users: registered users
            downloads: downloads
            installs: installations
            """,
    ),
    *_rows(
        "quantity",
        "level",
        "count percent",
        """
            active_users: active users
            customers: customers
            subscribers: subscribers
            followers: followers
            members: members
            employees: employees
            stores: shops
            stores_opened: shops opened
            stores_closed: shops closed
            hires: people hired
            layoffs: jobs cut
            service_centers: service centres
            factories: factories
            offices: offices
            branches: branches
            companies: companies
            partners: partners
            suppliers: suppliers
            countries: countries
            models: models
            visitors: visitors
            passengers: passengers
            students: students
            views: views
            units_sold: units sold
            units_shipped: units shipped
            units_made: units made
            orders: orders
            vehicles: vehicles
            seats: seats
            goals: goals
            points: points
            """,
    ),
    *_rows(
        "quantity",
        "level",
        "count percent",
        """
            people: people
            inhabitants: inhabitants
            votes: votes
            cases: cases
            infected: infections
            households: households
            refugees: refugees
            migrants: migrants
            protesters: protesters
            children: children
            women: women
            men: men
            police: police officers
            soldiers: soldiers
            buildings: buildings
            houses: houses
            """,
        alone=True,
    ),
    *_rows(
        "quantity",
        "cumulative",
        "count percent",
        """
            dead: dead
            injured: injured
            missing: missing people
            arrested: arrests
            """,
        alone=True,
    ),
    *_rows(
        "quantity",
        "level",
        "money",
        """
            price: price
            salary: salary
            cost: cost
            fine: fine
            tax: taxes
            """,
    ),
    *_rows(
        "quantity",
        "level",
        "money percent",
        """
            revenue: revenue
            profit: profit
            loss: loss
            investment: investment
            funding: funding
            debt: debt
            valuation: valuation
            budget: budget
            exports: exports
            imports: imports
            damage: damage
            donations: donations
            """,
    ),
    *_rows(
        "quantity",
        "level",
        "percent",
        """
            market_share: market share
            sales_share: share of sales
            growth: growth
            inflation: inflation
            unemployment: unemployment
            interest_rate: interest rate
            turnout: turnout
            approval: approval
            share: share
            """,
    ),
    *_rows("quantity", "level", "min h d s wk mo year a", "duration: duration"),
    *_rows("quantity", "level", "year a", "age: age"),
    *_rows("quantity", "level", "km m mi ft cm mm [mi_i] [ft_i]", "distance: distance\nheight: height"),
    *_rows("quantity", "level", "kg g t lb", "weight: weight"),
    *_rows("quantity", "level", "km2 m2 ha count", "area: area"),
    *_rows("quantity", "level", "Cel °C [degF] °F", "temperature: temperature"),
    *_rows("rank", "level", "rank", "rank: rank"),
    *_rows(
        "event",
        "event",
        "place",
        """
            market_entry: market entry
            market_exit: market exit
            data_center: data centre
            store_opening: opening of a shop
            service_center_opening: opening of a service centre
            factory_opening: opening of a factory
            office_opening: opening of an office
            store_closing: closing of a shop
            factory_closing: closing of a factory
            office_closing: closing of an office
            launch: launch
            acquisition: acquisition
            founding: founding
            """,
    ),
)

_TAKES: Mapping[str, tuple[str, ...]] = {row.key: row.takes for row in BUILT_IN}
_ALONE = frozenset(row.key for row in BUILT_IN if row.alone)
CURRENCY_LENGTH = 3


def takes(measure: str, unit: str | None) -> bool:
    """Whether a figure with this unit may be the measure's. What an editor added takes any."""
    allowed = _TAKES.get(measure)
    if allowed is None:
        return True
    if unit is None:
        return "count" in allowed
    if unit in {"percent", "percentage_point"}:
        return "percent" in allowed
    if len(unit) == CURRENCY_LENGTH and unit.isupper():
        return "money" in allowed
    return unit in allowed


def is_built_in(measure: str) -> bool:
    return measure in _TAKES


def stands_alone(measure: str) -> bool:
    """Whether its figure counts somebody by itself, and is about no one named before."""
    return measure in _ALONE


@cache
def default_glossary() -> Glossary:
    """The built-in measures with their words in every language; no entities. One object."""
    by_language = {code: wordings.wording(code) for code in LANGUAGES}
    return Glossary(
        measures=tuple(
            MeasureEntry(
                row.key,
                row.kind,
                row.movement,
                row.label,
                {code: listed for code, data in by_language.items() if (listed := data.measures.get(row.key))},
            )
            for row in BUILT_IN
        )
    )

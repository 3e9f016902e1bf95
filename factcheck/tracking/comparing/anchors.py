"""Which measures say enough by themselves, and which events happen once.

Of one company a text can give several ranks, shares, contracts and crowds, of different orders,
wholes and occasions. Two such figures are of one thing only where both texts name a place, product,
group or channel that they share, or where somebody says that they are. What an entity has one of at
a time, its users, its price, its unemployment, needs no more than the entity. Events likewise: a
company is founded once, enters a market once, and opens many shops.

What a newsroom adds to the glossary is taken at its word: it says enough, and its events happen once.
"""

from __future__ import annotations

from factcheck.language.measures import BUILT_IN, stands_alone
from factcheck.tracking.comparing.case import Case, is_denial, places_of
from factcheck.tracking.comparing.moments import MONTH, WEEK, YEAR, moment, same_origin
from factcheck.tracking.comparing.territories import share_ground

_BUILT_IN = frozenset(row.key for row in BUILT_IN)
# One figure an entity at a time.
_ATTRIBUTES = frozenset(
    {"users", "registered_users", "active_users", "downloads", "installs", "accounts", "customers", "subscribers"}
    | {"followers", "members", "employees", "inhabitants", "households", "students"}
    | {"stores", "service_centers", "factories", "offices", "branches", "countries", "markets", "hotels", "restaurants"}
    | {"price", "share_price", "minimum_wage", "salary", "valuation", "wealth", "debt", "budget", "reserves", "gdp"}
    | {"deficit", "surplus", "market_share", "inflation", "unemployment", "interest_rate", "tax_rate", "approval"}
    | {"poverty_rate", "birth_rate", "literacy", "vaccination_rate", "efficacy", "turnout", "height", "length", "area"}
    | {"age", "weight", "width", "depth", "screen_size", "battery", "memory", "camera", "seats", "floors", "islands"}
    | {"prison_term"}
)
# Totals of a time, which a text that names no time leaves open.
_TOTALS = frozenset(
    {"units_sold", "units_shipped", "units_made", "orders", "visitors", "viewers", "passengers", "views", "donations"}
    | {"investment", "funding", "revenue", "profit", "loss", "exports", "imports", "trade", "damage", "fine", "births"}
    | {"stores_opened", "stores_closed", "hires", "layoffs", "emissions", "harvest", "output", "waste", "box_office"}
)
# What is settled on one day, and told for days after.
FINAL = frozenset({"votes"})
# What a court says on one day, and another court may say otherwise on a later one.
SENTENCES = frozenset({"prison_term"})
TOLD_WITHIN = 3  # days, from the first to the last, in which one hearing is told
# What one does of oneself, and seldom: that it is done and that it is not are of one thing, though no place is named.
OF_ONESELF = frozenset({"resignation", "retirement", "confession", "acquittal", "appeal", "concession"})
_ONCE = frozenset({"founding", "birth", "death"})
_ONCE_A_PLACE = frozenset({"market_entry", "market_exit"})


def too_vague(case: Case) -> bool:
    """Whether the figures may be of different things, for all that the texts say."""
    if case.measure is None or case.same_matter or case.one_story or anchored(case):
        return False
    if case.opposed == "event":  # what that takes is asked where it is found
        return False
    key = case.measure.key
    if key in _TOTALS:
        times = moment(case.left), moment(case.right)
        return all(time is None or time.assumed for time in times)
    if key in OF_ONESELF and len({is_denial(assertion) for assertion in case.assertions}) > 1:
        return False
    return key in _BUILT_IN and key not in _ATTRIBUTES


def is_total(case: Case) -> bool:
    """Whether the figures are totals of a time, which add up from place to place."""
    return case.measure is not None and case.measure.key in _TOTALS


def steady_for(case: Case) -> int:
    """For how many days the figure can be taken to stand still where only publication dates it: the
    number of shops for a month, a total of sales for a week, a count of victims for a day."""
    if case.measure is None:
        return WEEK
    if case.measure.key in SENTENCES:
        return TOLD_WITHIN
    if case.measure.key in FINAL and case.one_story:
        return WEEK
    if stands_alone(case.measure.key):
        return 1
    return WEEK if case.measure.key in _TOTALS else MONTH


def one_event_within(case: Case) -> float:
    """How many days two dates may lie apart and still be of one event, told differently."""
    key = case.measure.key if case.measure else ""
    if key not in _BUILT_IN or key in _ONCE or same_origin(case.left, case.right):
        return float("inf")
    if key in _ONCE_A_PLACE and (anchored(case) or case.same_matter):
        return float("inf")
    return YEAR if case.same_matter else MONTH


def anchored(case: Case) -> bool:
    """Whether both sides name something that they share, beside whom they are about."""
    left, right = case.assertions
    if share_ground(places_of(left), places_of(right)):
        return True
    return any(
        {word.casefold() for word in getattr(left.scope, name)}
        & {word.casefold() for word in getattr(right.scope, name)}
        for name in ("products", "populations", "channels")
    )

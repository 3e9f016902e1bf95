"""Which measures say too little by themselves.

A rank, a share, a number of people: of one company a text can give several, of different orders,
wholes and crowds. Two such figures are of one thing only where both texts name a place, product,
group or channel that they share, or where somebody says that they are. Events likewise: a company
opens many shops, and enters a market once.
"""

from __future__ import annotations

from factcheck.language.measures import stands_alone
from factcheck.tracking.comparing.case import Case, places_of
from factcheck.tracking.comparing.moments import MONTH, WEEK, moment
from factcheck.tracking.comparing.territories import share_ground

_OF_WHAT = frozenset({"rank", "share", "growth", "cost", "duration", "distance", "height", "points", "area"})
# Totals of a time, which a text that names no time leaves open.
_TOTALS = frozenset(
    {"units_sold", "units_shipped", "units_made", "orders", "visitors", "passengers", "views", "donations", "fine"}
    | {"stores_opened", "stores_closed", "hires", "layoffs"}
    | {"investment", "funding", "revenue", "profit", "loss", "exports", "imports", "damage"}
)
_ONCE_A_PLACE = frozenset({"market_entry", "market_exit"})
_MANY = frozenset(
    {"data_center", "store_opening", "service_center_opening", "factory_opening", "office_opening", "opening"}
    | {"store_closing", "factory_closing", "office_closing", "closing", "launch", "acquisition"}
)


def too_vague(case: Case) -> bool:
    """Whether the figures may be of different things, for all that the texts say."""
    if case.measure is None or case.same_matter or anchored(case):
        return False
    key = case.measure.key
    if key in _OF_WHAT or stands_alone(key):
        return True
    if key not in _TOTALS:
        return False
    times = moment(case.left), moment(case.right)
    return all(time is None or time.assumed for time in times)


def steady_for(case: Case) -> int:
    """For how many days the figure can be taken to stand still where only publication dates it: the
    number of shops for a month, a total of sales for a week, a count of victims for a day."""
    if case.measure is None or case.measure.key in _TOTALS:
        return WEEK
    return 1 if stands_alone(case.measure.key) else MONTH


def may_be_two(case: Case) -> bool:
    """Whether an event that both sides report may have happened more than once."""
    if case.measure is None or case.same_matter:
        return False
    key = case.measure.key
    return key in _MANY or (key in _ONCE_A_PLACE and not anchored(case))


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

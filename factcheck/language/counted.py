"""What a figure counts: the measure's word that belongs to it."""

from __future__ import annotations

from functools import cache

from factcheck.language import measures
from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import keys_of
from factcheck.language.wording import wording

# A word behind the figure ("100 million users") is nearer than one before it ("users passed 100
# million") at the same distance; another figure in between makes both unlikely.
BEFORE = 1
FIGURE_BETWEEN = 6
# Who is counted, and what befell them: "12 people were killed" counts the dead.
PERSONS = frozenset({"people", "women", "men", "children", "soldiers", "police", "students", "inhabitants"})
BEFALLEN = frozenset({"dead", "injured", "missing", "arrested", "infected", "employees"})
GENERAL = frozenset({"points", "countries", "models", "share", "cost"}) | PERSONS
GENERAL_PENALTY = 3
FARTHEST = 14
DURATIONS = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "year", "month", "day", "week"})
PRODUCT_REACH = 3  # tokens between a product and its price: "Mi 3 de 280 $"
SALES = {"sell": "units_sold", "ship": "units_shipped", "make": "units_made"}
PRODUCT_NEAR = 2


def measure_of(passage: Passage, clause: Clause, located: Located) -> tuple[str | None, Hit | None]:
    """The measure's key, and its word where one names it."""
    value = located.value
    if not isinstance(value, Quantity):
        return None, None
    hit = _nearest(clause, located, value.unit)
    if hit is not None:
        return _shared(hit.key, value), hit
    if value.unit is None:
        return _sold(clause, located), None
    if measures.takes("price", value.unit):
        return ("price" if _priced(passage, clause, located) else None), None
    if value.unit in DURATIONS:
        return "duration", None
    return None, None


def _nearest(clause: Clause, located: Located, unit: str | None) -> Hit | None:
    best: Hit | None = None
    befallen: Hit | None = None
    best_distance = befallen_distance = FARTHEST + 1
    for hit in clause.hits:
        if hit.category != "measure":
            continue
        taken = measures.takes(hit.key, unit) or (unit == "percent" and hit.key == "units_sold")
        if not taken:
            continue
        distance = _distance(clause, located, hit)
        if hit.key in BEFALLEN and distance < befallen_distance:
            befallen, befallen_distance = hit, distance
        if hit.key in GENERAL and distance:
            distance += GENERAL_PENALTY
        if distance < best_distance:
            best, best_distance = hit, distance
    if best is not None and best.key in PERSONS and befallen is not None:
        return befallen
    return best


def _distance(clause: Clause, located: Located, hit: Hit) -> int:
    if hit.first >= located.last:
        first, last, distance = located.last, hit.first, hit.first - located.last
    elif hit.last <= located.first:
        first, last, distance = hit.last, located.first, located.first - hit.last + BEFORE
    else:
        return 0
    for other in clause.values:
        value = other.value
        if first <= other.first < last and isinstance(value, Quantity) and value.unit not in DURATIONS:
            distance += FIGURE_BETWEEN
    return distance


def _shared(key: str, value: Quantity) -> str:
    """A percentage of what is sold is a share of sales, unless it says by how much they changed."""
    if key == "units_sold" and value.unit == "percent" and value.change is None:
        return "sales_share"
    return key


def _sold(clause: Clause, located: Located) -> str | None:
    """A figure right before a product, with a verb of selling: "4.000 Smartphones … abgesetzt"."""
    near = any(
        hit.category == "product" and located.last <= hit.first <= located.last + PRODUCT_NEAR for hit in clause.hits
    )
    if near:
        for hit in clause.hits:
            if hit.category == "verb" and hit.key in SALES:
                return SALES[hit.key]
    return None


@cache
def _price_words(code: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys_of(phrase)) for phrase in wording(code).price_before)


def _priced(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether money is the price of a product: right beside one, or behind "at" where something is sold."""
    words = _price_words(passage.wording.code)
    keys = passage.keys
    at = located.first
    behind = any(tuple(keys[at - length : at]) in words for length in (1, 2, 3) if at >= length)
    for name in clause.named:
        if name.entry.kind == "product" and (
            0 <= located.first - name.last <= PRODUCT_REACH or (behind and name.last <= at)
        ):
            return True
    sells = any(hit.category == "verb" and hit.key in SALES for hit in clause.hits)
    product = any(hit.category == "product" for hit in clause.hits)
    return behind and (sells or product)

"""What a statement is limited to: places, products, populations, channels."""

from __future__ import annotations

from functools import cache

from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Places, Scope
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import keys_of
from factcheck.language.wording import Words

LONGEST_PREPOSITION = 3
OPENS_ATTRIBUTION = frozenset({",", "(", "–", "”", '"', "»", "“"})
MARKET_REACH = 2  # tokens: "the American smartphone market"


@cache
def _excluding(code: str) -> frozenset[tuple[str, ...]]:
    """Words before a place that is not where it happens: outside China, asal China."""
    limits = wording(code).limits
    return _phrases(limits.outside) | _phrases(limits.origin)


def _phrases(listed: Words) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys_of(phrase)) for phrase in listed)


def scope_of(passage: Passage, clause: Clause, entity: Mention | None, anchor: tuple[int, int]) -> Scope:
    """The limits that a clause sets to what it says at tokens `anchor`. Empty where it names none."""
    attributed = _attribution(passage, clause, anchor)
    products: dict[str, None] = {}
    populations: dict[str, None] = {}
    channels: dict[str, None] = {}
    tables = {"product": products, "population": populations, "channel": channels}
    for hit in clause.hits:
        table = tables.get(hit.category)
        if table is not None and not _negated(clause, hit):
            table[hit.key] = None
    if not channels and _sold_in_shops(clause):
        channels["store"] = None
    places: dict[str, None] = {}
    for located in clause.values:
        if (
            located.first not in attributed
            and isinstance(located.value, Places)
            and _is_where(passage, clause, located, entity)
        ):
            places.update(dict.fromkeys(located.value.codes))
    for hit in clause.of("demonym"):
        if _beside_market(clause, hit):
            places[hit.key] = None
    if not places and not products and not populations and not channels:
        return EMPTY
    return Scope(tuple(places), tuple(products), tuple(populations), tuple(channels))


EMPTY = Scope()


def _attribution(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> range:
    """The tokens that only tell whom a statement is taken from, set off by a comma: ", according to a
    brochure that an agency hands out in Singapore". A place in them is not where the figure holds."""
    keys = passage.keys
    for hit in clause.of("according"):
        opens = hit.first == clause.first or keys[hit.first - 1] in OPENS_ATTRIBUTION
        end = next((index for index in range(hit.last, clause.last) if keys[index] == ","), clause.last)
        if opens and (anchor[1] <= hit.first or (end <= anchor[0] and end < clause.last)):
            return range(hit.first, end)
    return range(0)


def _is_where(passage: Passage, clause: Clause, located: Located, entity: Mention | None) -> bool:
    if (
        entity is not None
        and entity.span is not None
        and entity.span.start <= located.value.span.start < entity.span.end
    ):
        return False
    code = passage.wording.code
    words = _excluding(code)
    keys, at = passage.keys, located.first
    if any(tuple(keys[at - length : at]) in words for length in range(1, LONGEST_PREPOSITION + 1) if at >= length):
        return False
    before, markets = _before_places(code)
    return (
        not before or at == clause.first or keys[at - 1] in before or any(key in markets for key in keys[at - 2 : at])
    )


@cache
def _before_places(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """What must stand before a place in a language that puts modifiers behind: "aturan China" is
    China's rules, "di China" is in China; and the markets a place may name a word further off.
    Empty where any place will do."""
    data = wording(code)
    if not data.limits.where:
        return frozenset(), frozenset()
    near = frozenset((*data.limits.where, *data.reference.prepositions, ",", "("))
    return near, frozenset(data.measures.get("markets", ()))


def _sold_in_shops(clause: Clause) -> bool:
    """Selling and shops in one clause: "sold 2,000 phones in two shops"."""
    return any(hit.key == "sell" for hit in clause.of("verb")) and any(
        hit.key == "stores" for hit in clause.of("measure")
    )


def _beside_market(clause: Clause, demonym: Hit) -> bool:
    """Whether an adjective of place belongs to a market: the American market, le marché américain."""
    return any(
        hit.key == "markets"
        and MARKET_REACH >= hit.first - demonym.last >= -MARKET_REACH
        and (hit.first >= demonym.last or hit.last == demonym.first)
        for hit in clause.of("measure")
    )


def _negated(clause: Clause, limit: Hit) -> bool:
    """Whether a negation stands right before it: accessories, not phones."""
    return any(hit.last == limit.first for hit in clause.of("negation"))

"""What a statement is limited to: places, products, populations, channels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.counting.formers import same_kind
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Places, Quantity, Rank, Scope
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys
from factcheck.language.victims import VICTIMS

LONGEST_PREPOSITION = 3
OPENS_ATTRIBUTION = frozenset({",", "(", "–", "”", '"', "»", "“"})
ALONE_WITHIN = 5  # tokens of a clause that only names a place: "In South Korea,"
GROUPS = frozenset({"children", "women", "men", "teenagers"})  # of people
LIMITING = frozenset({"product", "population", "channel", "measure"})  # shops limit what is sold in them
VICTIMS_WITHIN = 3  # clauses of victims behind what befell them: killing 12, injuring 30 and leaving 3 missing
MARKET_REACH = 2  # tokens: "the American smartphone market"
WORLD = "001"
RANKED_WITHIN = 4  # tokens from a rank to where it is one: 19e AU classement mondial


@cache
def _excluding(code: str) -> frozenset[tuple[str, ...]]:
    """Words before a place that is not where it happens: outside China, asal China."""
    limits = wording(code).limits
    return phrase_keys(limits.outside) | phrase_keys(limits.origin)


def scope_of(
    passage: Passage, clauses: Sequence[Clause], at: int, entity: Mention | None, anchor: tuple[int, int]
) -> Scope:
    """The limits that clause `at` sets to what it says at tokens `anchor`. Empty where it names none."""
    clause = clauses[at]
    figure: Located | None = None
    for value in clause.values:
        if value.first == anchor[0]:
            figure = value
            break
    places: dict[str, None] = {}
    placed = _places(clause) if passage.is_placed else ()
    attributed = _attribution(passage, clause, anchor) if placed else range(0)
    if len(placed) > 1:
        placed = _past_speakers(clause, anchor, placed)
    for located in placed:
        if (
            located.first not in attributed
            and isinstance(located.value, Places)
            and _is_where(passage, clause, located, entity)
            and not (figure is not None and _of_another(passage, clause, figure, located))
        ):
            places.update(dict.fromkeys(located.value.codes))
    for hit in clause.of("demonym"):
        if _beside_market(clause, hit) or (
            figure is not None
            and isinstance(figure.value, Rank)
            and (
                passage.keys[hit.first - 1] in passage.wording.limits.makers
                or _is_of_world(passage, clause, figure, hit)
            )
        ):
            places[hit.key] = None
    if not places and at and passage.is_placed:
        places.update(dict.fromkeys(_lent(passage, clauses, at)))
    if not clause.has(LIMITING):  # a measure is among them
        return Scope(tuple(places)) if places else EMPTY
    products = _unnegated(clause, "product")
    if products and figure is not None and isinstance(figure.value, Quantity):
        products = [hit for hit in products if not _made(passage, hit)]
    told = [hit for hit in _unnegated(clause, "channel") if not _is_in_name(passage, hit)]
    populations, channels = _unnegated(clause, "population"), _keys(told)
    if not channels and _sold_in_shops(clause):
        channels = ("store",)
    groups = (*_keys(populations), *(_group(clause, figure) if figure is not None and not populations else ()))
    if not places and not products and not groups and not channels:
        return EMPTY
    return Scope(tuple(places), _keys(products), groups, channels)


def _group(clause: Clause, figure: Located) -> tuple[str, ...]:
    """Whom alone a figure counts that tells what befell them: TWO CHILDREN died, of however many in all."""
    if not isinstance(figure.value, Quantity) or figure.value.unit is not None:
        return ()  # the 20-year-old man
    counted = [hit for hit in clause.of("measure") if hit.first == figure.last]
    if not any(hit.key in GROUPS for hit in counted) or not any(hit.key in VICTIMS for hit in clause.of("measure")):
        return ()
    return tuple(dict.fromkeys(hit.key for hit in counted if hit.key in GROUPS))


EMPTY = Scope()


def _unnegated(clause: Clause, category: str) -> Sequence[Hit]:
    found = clause.of(category)
    if found and clause.of("negation"):
        return [hit for hit in found if not _negated(clause, hit)]
    return found


def _keys(hits: Sequence[Hit]) -> tuple[str, ...]:
    """What each of them names, once."""
    return tuple(dict.fromkeys(hit.key for hit in hits)) if hits else ()


def _is_in_name(passage: Passage, channel: Hit) -> bool:
    """Whether a word for a channel only ends a name: the revenue of VOLTA ONLINE."""
    first = channel.first
    if channel.last - first > 1 or not passage.capital(first) or not first or not passage.capital(first - 1):
        return False
    behind = passage.keys[channel.last] == "-" or passage.capital(channel.last)
    return not behind and not passage.tokens.in_headline(first) and passage.keys[first - 1].isalpha()


def _made(passage: Passage, product: Hit) -> bool:
    """Whether a product only tells what a house makes: what "the car maker" employs are no cars."""
    keys, makers = passage.keys, passage.wording.limits.makers
    if keys[product.last - 1].endswith(makers) or keys[product.last] in makers:
        return True
    before = product.first - 1
    if keys[before] in passage.wording.reference.of or keys[before] == "'":
        before -= 1 + (keys[before] == "'")
    return keys[before] in makers


def _of_another(passage: Passage, clause: Clause, figure: Located, place: Located) -> bool:
    """Whether a place belongs to another figure of the same kind: of "11,000 employees, 2,300 of them in
    Germany" not to the first, of "900 euros in France and 950 in Spain" each to its own."""
    same = [located for located in clause.values if same_kind(located.value, figure.value)]
    before = [located for located in same if located.last <= place.first]
    if not before:
        return False
    owner = before[-1]
    if owner is figure:
        return False
    if owner.first > figure.first:
        between = passage.keys[figure.last : owner.first]
        placed = any(figure.last <= other.first < owner.first for other in _places(clause))
        return placed or "," in between or any(key in passage.wording.reference.of for key in between)
    behind = [other for other in _places(clause) if other.first >= figure.last]
    return bool(behind) and all(located.first <= behind[0].first for located in same)


def _places(clause: Clause) -> list[Located]:
    values = clause.values
    return [located for located in values if isinstance(located.value, Places)] if values else []


def _lent(passage: Passage, clauses: Sequence[Clause], at: int) -> tuple[str, ...]:
    """The place of the clause before, where this one holds there ("in China, where it ranks eighth") or that
    one says nothing else ("In Europe, Xiaomi is third")."""
    clause, before = clauses[at], clauses[at - 1]
    if not _places(clause) and (came_of := _came_of(passage, clauses, at)) is not None:
        return _happened_at(passage, came_of)
    if not before.values:
        return ()
    codes = [
        located.value.codes
        for located in _places(before)
        if isinstance(located.value, Places) and _is_where(passage, before, located, None)
    ]
    if not codes:
        return ()
    goes_on = clause.opened_by in passage.wording.clauses.coordinators and clause.leaves_subject_out
    if goes_on and any(hit.first == clause.first + 1 and hit.key in VICTIMS for hit in clause.hits):
        return codes[-1]  # hit Turkey in 2017 AND KILLED 185 people
    words = _where(passage.wording.code)
    if any(tuple(passage.keys[clause.first : clause.first + length]) in words for length in (1, 2)):
        return codes[-1]
    alone = at == 1 and len(before.values) == 1 and not before.named and not (before.of("verb") or before.of("event"))
    led = passage.keys[before.first] in passage.wording.reference.prepositions
    return codes[0] if alone and led and before.last - before.first <= ALONE_WITHIN else ()


def _came_of(passage: Passage, clauses: Sequence[Clause], at: int) -> Clause | None:
    """The clause that tells what happened, where clause `at` only tells whom it befell: "a bus fell into a ravine in
    Peru, KILLING 12 and injuring 30"."""
    data = passage.wording.clauses
    for earlier in range(at, max(at - VICTIMS_WITHIN, 0), -1):
        clause = clauses[earlier]
        if not any(hit.key in VICTIMS for hit in clause.hits):
            return None
        if passage.keys[clause.first] in data.resulting:
            return clauses[earlier - 1]
        if clause.opened_by not in data.coordinators:
            return None
    return None


def _happened_at(passage: Passage, clause: Clause) -> tuple[str, ...]:
    """The last place of a clause that something happened in: not where who did it comes from, or goes to."""
    reference, limits = passage.wording.reference, passage.wording.limits
    inside, articles = (*reference.inside, *limits.off), reference.articles
    for located in reversed(_places(clause)):
        before = located.first - 1
        before -= passage.keys[before] in articles and passage.keys[before] not in inside
        if passage.keys[before] in inside and isinstance(located.value, Places):
            return located.value.codes
    return ()


def _past_speakers(clause: Clause, anchor: tuple[int, int], placed: list[Located]) -> list[Located]:
    """The places of a clause without those that only say where somebody speaks, if what he says has its own: officials
    IN GERMANY said 12 people in Peru had died."""
    said = next((hit for hit in clause.of("say") if hit.last <= anchor[0]), None)
    behind = [located for located in placed if said is not None and located.first >= said.last]
    return behind or placed


@cache
def _where(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).clauses.where)


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
    if before and at > clause.first and keys[at - 1] in passage.wording.limits.struck:
        return True
    return (
        not before
        or at == clause.first
        or keys[at - 1] in before
        or keys[at] in before
        or any(key in markets for key in keys[at - 2 : at])
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
    stores = [hit for hit in clause.of("measure") if hit.key == "stores"]
    return bool(stores) and any(hit.key == "sell" for hit in clause.of("verb"))


def _beside_market(clause: Clause, demonym: Hit) -> bool:
    """Whether an adjective of place belongs to a market: the American market, le marché américain."""
    return any(
        hit.key == "markets"
        and MARKET_REACH >= hit.first - demonym.last >= -MARKET_REACH
        and (hit.first >= demonym.last or hit.last == demonym.first)
        for hit in clause.of("measure")
    )


def _is_of_world(passage: Passage, clause: Clause, rank: Located, demonym: Hit) -> bool:
    """Whether a rank is one in the whole world, by a word beside it: 19e MONDIALE, WORLD number 19."""
    if demonym.key != WORLD:
        return False
    if demonym.last <= rank.first:
        return rank.first - demonym.last <= 1
    if any(0 <= other.first - demonym.last <= 1 for other in clause.values if isinstance(other.value, Rank)):
        return False  # the No. 26 seed beat WORLD No. 1
    return demonym.first - rank.last < RANKED_WITHIN and "," not in passage.keys[rank.last : demonym.first]


def _negated(clause: Clause, limit: Hit) -> bool:
    """Whether a negation stands right before it: accessories, not phones."""
    return any(hit.last == limit.first for hit in clause.of("negation"))

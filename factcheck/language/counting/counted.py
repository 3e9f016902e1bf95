"""What a figure counts: the measure's word that belongs to it."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs, measures, victims
from factcheck.language.counting import (
    befallen,
    belonging,
    distances,
    earnings,
    elsewhere,
    ledto,
    multiples,
    numbered,
    ownnouns,
    ownsums,
    prices,
    rankings,
    scores,
    senses,
    vanishing,
    votecounts,
    wholes,
)
from factcheck.language.counting.befallen import ANYBODY, TRADES, WORKING
from factcheck.language.entities import ages
from factcheck.language.events import parted
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import DURATIONS, PERCENT
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import BEFALLEN, VICTIMS

# What was done with or happened to what is counted may stand anywhere in the clause: "4,000 phones
# in Malaysia were sold". Any other noun must follow its figure at once.
MADE = frozenset({"units_sold", "units_shipped", "units_made"})
DONE = MADE | {"orders", "downloads", "installs"} | BEFALLEN
ACTED = MADE | VICTIMS
# What only one thing is measured in.
BY_UNIT = dict.fromkeys(("km/h", "[mi_i]/h", "m/s", "[kn_i]"), "speed") | dict.fromkeys(
    ("Cel", "[degF]"), "temperature"
)
BY_UNIT |= dict.fromkeys(("km2", "m2", "har", "acre_de", "[acr_us]", "[smi_us]", "[sft_i]"), "area")
BY_UNIT |= dict.fromkeys(("kW.h", "MW.h", "GW.h", "TW.h"), "energy") | dict.fromkeys(("kW", "MW", "GW"), "power")

# Things of which the one that is named is not counted, where a language tells the plural: the CITY council voted 41-22.
IN_PLURAL = frozenset(
    {"cities", "countries", "companies", "players", "suspects", "matches", "schools", "hospitals", "hotels", "farms"}
    | {"shots", "studies", "tests", "films", "books", "songs", "contracts", "documents"}
    | {"lawmakers", "lawyers", "doctors", "nurses", "teachers", "drivers", "firefighters", "candidates", "journalists"}
    | {"bridges", "villages", "islands", "houses", "buildings", "ships", "laws", "universities", "factories"}
)
SCORED = frozenset({"votes", "seats"})
# A noun with one of these verbs counts what changed, not what there is.
CHANGED = {
    ("stores", "open"): "stores_opened",
    ("stores", "close"): "stores_closed",
    ("branches", "open"): "stores_opened",
    ("branches", "close"): "stores_closed",
    ("employees", "hire"): "hires",
    ("employees", "dismiss"): "layoffs",
    ("employees", "dismissal"): "layoffs",
    ("people", "hire"): "hires",
    ("people", "dismiss"): "layoffs",
    ("people", "dismissal"): "layoffs",
}
CHANGES = frozenset(CHANGED.values())
CONTRARY = frozenset({("layoffs", "up"), ("hires", "down")})  # what nobody who cuts or hires does
STAFF = frozenset({"employees", "people"})
WHERE = frozenset({"stores", "branches", "offices", "countries", "markets"})
GENERAL = frozenset({"points", "growth", "countries", "markets", "models", "share"}) | ANYBODY
GENERAL_PENALTY = 3
FARTHEST = 14
FARTHEST_BEFORE = 8
PRODUCT_NEAR = 2
ANSWERED = frozenset({"support_share", "opposition_share"})
SUMS = frozenset({"price", "salary", "rent", "fine"})  # no level of theirs is told in percent
ASKED = frozenset({"inhabitants", "people"})  # whose share says nothing of how many they are
GOALS_WITHIN = 20  # tokens from "goals" to the bracket of one


def measure_of(passage: Passage, clause: Clause, located: Located) -> tuple[str | None, Hit | None]:
    """The measure's key, and its word where one names it. What is told as a part has none: including four minors."""
    key, hit = _measure_of(passage, clause, located)
    if key is None:
        return None, hit
    if located.first > 0 and wholes.tells_part(passage, clause, located, key):
        return None, hit
    if key in votecounts.VOTES and votecounts.says_how_far(passage, clause, located):
        return None, hit
    return senses.meant(passage, clause, key, hit) or None, hit


def _measure_of(passage: Passage, clause: Clause, located: Located) -> tuple[str | None, Hit | None]:
    value = located.value
    if not isinstance(value, Quantity):
        return None, None
    if value.unit is None and multiples.is_multiple(passage, located):
        return None, None
    if value.unit is None and belonging.is_label(passage, clause, located, value):
        return None, None
    if value.unit is None and any(hit.first == located.last for hit in clause.of("idiom")):
        return None, None  # 12 negara bagian
    if value.unit is None and rankings.is_of_minutes(passage, located):
        return None, None
    if value.unit is None and belonging.is_basis(passage, clause, located):
        return None, None  # 54 infections PER 100,000 residents
    if value.unit is None and _capacity(passage.wording.code).before(passage.keys, located.first) is not None:
        return None, None
    if value.unit is None and ages.is_told_as_age(passage, clause, located, value):
        return "age", None
    if ages.is_relatives(passage, located, value):
        return "age", None
    if value.unit is None and belonging.is_population(passage, clause, located):
        return "inhabitants", None
    if value.unit is None and len(clause.values) > 1 and votecounts.is_side(passage, clause, located):
        return "votes", None
    if value.unit is None and victims.tells_lives(passage, clause, located):
        return "dead", None
    if value.unit is None and passage.keys[located.first - 1] == "(" and _is_goal(passage, located):
        return None, None
    set_off = value.unit is None and (passage.keys[located.last] in ages.ENDS or passage.keys[located.last] == ".")
    if set_off and ages.is_age(passage, located, value):
        name = located.first - 2
        before = passage.keys[name - 1]
        named = passage.capital(name - 1) and before not in ownnouns.noun_ends(passage.wording.code)
        if name <= clause.first or named:
            return "age", None  # "Anna Holm, 37, was arrested", "Holm, 37, was arrested": the verb counts nobody
    if len(clause.values) > 1:
        moved = ledto.moved_from(passage, clause, located)
        reached = measure_of(passage, clause, moved) if moved is not None else (None, None)
        key, noun = reached
        key = noun.key if noun is not None and key in CHANGES else key  # cut its staff by 300 to 2,000 employees
        if key is not None and measures.takes(key, value.unit) and (key != "points" or value.unit is None):
            return key, noun
    whole = wholes.whole_of(passage, clause, located) if len(clause.values) > 1 else None
    hit = _nearest(passage, clause, located if whole is None else whole, value.unit)
    if whole is not None:
        if wholes.is_part(value):
            return None, hit  # half of its 48 seats
        befell = wholes.befell_part(passage, clause, located, whole)
        return (befell.key if befell is not None else None if hit is None else _of_whole(passage, clause, hit)), hit
    sold = hit is not None and (hit.key == "units_sold" or (hit.key in belonging.OF_SALES and value.change is not None))
    if hit is not None and sold and value.unit == PERCENT and prices.sells_for_money(clause, hit):
        return "revenue", hit  # sales rose 12 percent to 3.4 billion dollars
    fraction = wholes.is_part(value)
    if fraction and ((hit is not None and hit.key == "units_sold") or _sold(clause, located) == "units_sold"):
        return (None if prices.names_price(clause) else "sales_share"), hit
    if (hit is None or hit.key not in SCORED) and value.unit is None and scores.holds(passage, clause, located):
        return None, None
    if hit is not None:
        if value.unit is None and len(clause.values) > 1 and belonging.is_sum(clause, located, hit):
            return None, hit
        if value.unit is None and (_is_rate(passage, hit) or belonging.is_rate(passage, clause, hit)):
            return None, hit  # 68 inhabitants per square kilometre
        if hit.key == "debt" and belonging.is_lent(passage, clause):
            return None, hit
        if fraction and measures.takes(hit.key, None):
            return None, hit  # a third of the users is no number of users
        if wholes.is_whole(passage, clause, located):
            of_part = (hit.key in VICTIMS and hit.first != located.last) or hit.key in CHANGES
            if of_part or _of_whole(passage, clause, hit) is not None:
                return None, hit
        elif hit.key in TRADES and value.unit is None:
            told = befallen.told_of(passage, clause, located, hit)
            if told != hit.key and _meant(passage, clause, located, hit.key, value) == hit.key:
                return told, hit
        inside = located.first <= hit.first < located.last
        led = hit.key == "age" and hit.last != located.first and value.unit in DURATIONS
        if led and ages.lasts(passage, located, inside):
            return "duration", None
        return _meant(passage, clause, located, hit.key, value), hit
    if value.unit is None:
        return (_sold(clause, located) or ("age" if ages.is_age(passage, located, value) else None)), None
    if measures.is_money(value.unit):
        if prices.is_price(passage, clause, located):
            return "price", None
        return earnings.measure_of(passage, clause, located), None
    if value.unit in BY_UNIT:
        return BY_UNIT[value.unit], None
    if value.unit in DURATIONS and _comes_again(passage, located):
        return None, None
    if value.unit in DURATIONS:
        aged = value.unit == "a" and (
            ages.is_bounded(passage, value)
            or ages.is_in_row(passage, clause, located)
            or ages.is_age(passage, located, value)
            or ages.is_age_of(passage, clause, located, value)
        )
        return ("age" if aged else "duration"), None
    return None, None


def _is_goal(passage: Passage, located: Located) -> bool:
    """Whether goals are told before a bracket, so that it holds their minute: GOALS from Holm (12) and Berg (77)."""
    near = passage.hits_in(max(0, located.first - GOALS_WITHIN), located.first)
    return any(hit.key == "goals" and "." not in passage.keys[hit.last : located.first] for hit in near)


def _comes_again(passage: Passage, located: Located) -> bool:
    """Whether a length of time only tells how often something comes: EVERY four years."""
    return _every(passage.wording.code).before(passage.keys, located.first) is not None


@cache
def _capacity(code: str) -> Phrases[bool]:
    """What stands before a figure that tells how many there is room for: with A CAPACITY OF 300 beds."""
    return phrase_set(wording(code).capacity)


@cache
def _every(code: str) -> Phrases[bool]:
    return phrase_set((*langs.language(code).dates.every, *wording(code).every))


def _doing(passage: Passage, clause: Clause) -> list[Hit]:
    """The verbs of a clause but for those that only say: the general staff said, ADDING that it could not tell."""
    that = passage.wording.clauses.that
    verbs = (verb for verb in clause.of("verb") if passage.keys[verb.last] not in that)
    return [verb for verb in verbs if not parted.means_another(passage, clause, verb)]


def _of_whole(passage: Passage, clause: Clause, hit: Hit) -> str | None:
    """What a part of so many is: seats held, shops closed; of anything else it may be any."""
    changed = (CHANGED.get((hit.key, verb.key)) for verb in _doing(passage, clause))
    return "seats" if hit.key == "seats" else next((key for key in changed if key is not None), None)


def _nearest(passage: Passage, clause: Clause, located: Located, unit: str | None) -> Hit | None:
    counted = clause.of("measure")
    if not counted or (unit == PERCENT and elsewhere.compares_another(passage, clause, located)):
        return None
    best: Hit | None = None
    told: Hit | None = None
    best_distance = told_distance = clause.last - clause.first + FARTHEST * distances.FIGURE_BETWEEN
    counts = unit is None or unit == "percent"
    reach = ownnouns.reach_of(passage, clause, located) if counts else clause.last
    begins = ownnouns.number_behind(passage, located) if unit is None else 0
    things = unit is None and _counts_product(clause, located)
    per = _per(passage.wording.code)
    moved = isinstance(located.value, Quantity) and located.value.change is not None
    summed = len(clause.values) > 1 and (unit == PERCENT or measures.is_money(unit))
    several, broken = len(clause.values) > 1, isinstance(located.value, Quantity) and belonging.is_broken(located.value)
    own_word = several and unit is None and ownnouns.has_own_word(passage, located)
    apart = unit is None and ownnouns.is_told_apart(passage, clause, located)
    placed = own_word and ownnouns.is_placed(passage, clause, located)
    of_output = unit == PERCENT and not moved and belonging.is_of_output(passage, clause, located)
    heads_first = passage.wording.inflection.heads_first
    led = {hit.first for hit in counted if hit.key not in DONE} if passage.wording.inflection.heads_last else ()
    of_shares = moved and unit == PERCENT and _moved(passage, clause, located)
    joined = unit is None and passage.keys[located.last] == "-" and passage.tokens.glued_word(located.last + 1)
    for hit in counted:
        if hit.first < begins:
            continue  # ce DÉCÈS porte à 300 le nombre de cas
        if of_output and hit.key not in belonging.OF_OUTPUT:
            continue  # a deficit of 3.2 percent of GDP
        if hit.last in led and hit.first >= located.last and passage.keys[hit.first - 1] != "-":
            continue  # 86,000 bus drivers are no buses
        if joined and hit.first != located.last + 1:
            continue  # a three-bedroom HOUSE
        if hit.key == "convicted" and belonging.counts_charges(passage, clause, located):
            continue
        if elsewhere.tells_of_another(passage, clause, located, hit, unit):
            continue
        if of_shares and hit.first != clause.first:
            continue  # SAHAM produsen mobil itu turun 2,5 persen
        if apart and hit.last <= located.first:
            continue
        if placed and hit.key in VICTIMS and hit.last <= located.first:
            continue  # killed 11 people IN TWO STATES
        if hit.key == "recovered" and befallen.is_fetched(passage, located, hit):
            continue
        if hit.key == "arrested" and passage.keys[located.last] in passage.wording.seized:
            continue
        if hit.first >= located.last and befallen.is_their_own_doing(passage, hit):
            continue
        if several and unit is None and belonging.is_noun_of_another(passage, clause, located, hit):
            continue
        if counts and hit.key in IN_PLURAL and ownnouns.is_one(passage, located, hit):
            continue
        if hit.key == "points" and unit is not None:
            continue  # a rate that fell by half a point to 7 percent
        of_sales = hit.key == "sales_share" and measures.is_money(unit)  # des ventes de 3 millions d'euros
        if not (of_sales or measures.takes(hit.key, unit) or (unit == PERCENT and hit.key == "units_sold")):
            continue
        if broken and hit.key not in belonging.BROKEN:
            continue
        if unit is not None and moved and belonging.is_receiver(passage, located, hit):
            continue  # les SALARIÉS recevront une augmentation de 3 %
        if (
            several
            and (hit.key in ACTED or hit.key == "employees")
            and belonging.is_done_to(passage, clause, located, hit)
        ):
            continue
        if own_word and belonging.follows_another(clause, located, hit):
            continue
        if several and hit.key in ANSWERED and belonging.answers_another(clause, located, hit):
            continue
        if own_word and belonging.counts_before_another(passage, clause, located, hit):
            continue
        if several and unit is None and belonging.is_of_basis(passage, clause, located, hit):
            continue
        if counts and hit.key not in DONE and measures.takes(hit.key, None):
            if hit.last <= located.first and (
                belonging.is_site(passage, hit) or belonging.does_something(passage, located, hit)
            ):
                continue
            if hit.key == "points" and hit.last <= located.first:
                continue  # an index of 51.4 points; not its points column
            if heads_first and hit.first > located.last and belonging.stands_off(passage, located, hit):
                continue
            if belonging.is_owner(passage, located, hit, counted, unit):
                continue
            if unit is not None and hit.last <= located.first and belonging.is_institution(passage, hit):
                continue  # the smartphone market grew by 17 percent
            if things or hit.first > reach:
                continue
            if hit.key in WORKING and unit == PERCENT and not moved and hit.last <= located.first:
                continue  # if no candidate wins more than 50 percent
            before = located.first - hit.last
            before -= before == 1 and passage.keys[hit.last] == "-"  # a magnitude-6.4 quake
            beside = before < 0 or (before == 0 and (hit.key == "destroyed" or not _is_bounded(located)))
            ends = moved or beside or ownnouns.ends_with_figure(passage, clause, located)
            if before - elsewhere.aside(clause, hit, located) > FARTHEST_BEFORE or not ends:
                continue
        if passage.keys[hit.first - 1] in per and hit.first > located.last:
            continue  # 3 euros a share, per share: what it is told for, and not of
        if not counts and hit.first > located.last and belonging.is_left_out(passage, hit):
            continue
        if several and belonging.is_unit_of_another(passage, located, hit):
            continue
        if (summed and ownsums.is_anothers(passage, clause, located, hit)) or (
            hit.key == "funding" and ledto.only_moves(passage, located, hit)
        ):
            continue
        if distances.gap(located, hit) - elsewhere.inserted(passage, located, hit) > FARTHEST:
            continue
        if hit.key == "age" and several and distances.is_taken(clause, located, hit):
            continue
        if hit.key == "age" and several and ages.is_anothers(clause, located, hit):
            continue
        if unit is None and wholes.counts_part_of(passage, clause, located, hit):
            continue
        if counts and hit.key in VICTIMS and belonging.only_accompanies(passage, clause, located, hit):
            continue
        if several and hit.key in VICTIMS and befallen.is_told_anew(passage, clause, located, hit):
            continue
        if several and hit.key in VICTIMS and belonging.befell_joined(passage, clause, located, hit):
            continue
        if counts and hit.key in BEFALLEN and belonging.is_of_relative(passage, clause, located, hit):
            continue
        distance = distances.of(passage, clause, located, hit)
        if summed and unit != PERCENT and ownsums.is_own(passage, located, hit):
            distance = 0
        if moved and hit.last <= located.first and ledto.is_aside(passage, hit):
            distance += distances.FIGURE_BETWEEN  # shares fell in early TRADE by 9 percent
        if hit.key in BEFALLEN and several and belonging.befell_others(passage, clause, located, hit):
            distance += FARTHEST
        elif hit.key in BEFALLEN and distance < told_distance and not befallen.is_told_before(passage, located, hit):
            told, told_distance = hit, distance
        if hit.key in GENERAL and distance:
            distance += GENERAL_PENALTY + elsewhere.penalty(passage, hit)
        if distance < best_distance:
            best, best_distance = hit, distance
    if best is not None and told is not None and befallen.is_case_of(passage, clause, located, best, told):
        return told
    if best is not None and best.key in ANYBODY:
        if told is not None and befallen.befell_not(passage, clause, located, best, told):
            return best
        persons = numbered.persons(passage, clause, located) if best.key == "people" else None
        return told or _classified(clause, best, unit) or persons or best
    return best


def _is_rate(passage: Passage, hit: Hit) -> bool:
    """Whether what is counted is counted for each of something else: 68 inhabitants PER square kilometre."""
    key, wording_ = passage.keys[hit.last], passage.wording
    return key in _per(wording_.code) and key not in wording_.clauses.agents and key not in wording_.reference.articles


@cache
def _per(code: str) -> frozenset[str]:
    return frozenset(langs.language(code).units.per)


def _classified(clause: Clause, person: Hit, unit: str | None) -> Hit | None:
    """The noun right behind a word for persons that only counts it: delapan orang tahanan."""
    persons = measures.PERSONS
    behind = (hit for hit in clause.of("measure") if hit.first == person.last and hit.key in persons - DONE)
    return next((hit for hit in behind if measures.takes(hit.key, unit)), None)


def _counts_product(clause: Clause, located: Located) -> bool:
    """Whether the noun behind the figure is a product: no other noun is counted then."""
    return any(located.last <= hit.first <= located.last + PRODUCT_NEAR for hit in clause.of("product"))


def _is_bounded(located: Located) -> bool:
    """Whether a figure is told with a bound, whose words may be a verb: le film DÉPASSE LES 2 millions d'entrées."""
    value = located.value
    return isinstance(value, Quantity) and (value.lower is None or value.upper is None)


def _meant(passage: Passage, clause: Clause, located: Located, key: str, value: Quantity) -> str | None:
    """What the figure with this noun measures, given the clause's verb.

    A percentage of what is sold is a share of sales, unless it says by how much they changed; shops
    that are opened are not all there are; "sold in two shops" does not count a company's shops.
    """
    if key == "units_sold" and value.unit == "percent" and value.change is None:
        return "sales_share"
    if key in SUMS and value.unit == PERCENT and value.change is None:
        return None  # 80 percent were sold at 50 euros each
    if key in ASKED and value.unit == PERCENT and value.change is None:
        return None  # 60 percent OF RESIDENTS have a car
    if key == "sales_share" and measures.is_money(value.unit):
        return "revenue"
    if key == "inhabitants" and belonging.act(passage, clause, located):
        return "people"
    if key == "sales_share" and value.change is not None:
        return "units_sold"  # une hausse DES VENTES de 12 %
    if key == "gdp" and value.unit == PERCENT and _grows(clause):
        return "growth"
    if key == "share" and value.change is not None and _moved(passage, clause, located):
        return "share_price"
    if value.unit is None:
        # Behind an article it is a noun: "the fire".
        articles = _nouns_articles(passage.wording.code)
        verbs = [
            verb
            for verb in _doing(passage, clause)
            if passage.keys[verb.first - 1] not in articles or _is_done_of(passage, located, verb)
        ]
        told = belonging.staffing(passage, clause, located) if key in STAFF or key in measures.PERSONS else None
        if key == "employees" and told is None and vanishing.go(passage, clause, located):
            told = "layoffs"
        if told is not None:
            return told
        had = passage.keys[located.first - 1]
        if had in passage.wording.clauses.employing and key in STAFF:
            return "employees"
        if key in STAFF and (
            had in passage.wording.clauses.having or (verbs and ledto.is_left(passage, clause, located, STAFF))
        ):
            verbs = []  # a firm WITH 300 employees cut 40 jobs
        if verbs and len(clause.values) > 1 and ledto.remains(passage, located):
            verbs = []  # closed 12 shops, LEAVING IT WITH 88
        ends = wholes.part_behind(passage, clause, located) if verbs and len(clause.values) > 1 else clause.last
        for verb in verbs:
            if verb.first >= ends:
                break
            changed = CHANGED.get((key, verb.key))
            if (changed, value.change) in CONTRARY:
                continue  # shed 2,200 jobs, defying forecasts for A GAIN OF 25,000
            if changed is not None and not (key == "people" and belonging.has_object(passage, located, verb)):
                return changed
        others = any(other is not located and isinstance(other.value, Quantity) for other in clause.values)
        if key in WHERE and others and any(verb.key in prices.SALES for verb in verbs):
            return None
    return key


def _is_done_of(passage: Passage, located: Located, verb: Hit) -> bool:
    """Whether a noun tells what is done to those that the figure behind its "of" counts: ELIMINATION OF 300 jobs."""
    ends = passage.keys[verb.last - 1]
    return verb.last == located.first and (ends in passage.wording.reference.of or ends == "'")  # suppression d'


def _moved(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a word for shares opens a clause whose first figure tells how far they moved: SAHAM Norvik naik 15
    persen."""
    words = passage.wording.moving_shares
    if not words or any(other.first < located.first and isinstance(other.value, Quantity) for other in clause.values):
        return False
    return any(hit.first == clause.first and passage.keys[hit.first] in words for hit in clause.of("measure"))


@cache
def _nouns_articles(code: str) -> frozenset[str]:
    """Articles that no infinitive stands behind: le, des; not de, as in "prévoit DE supprimer"."""
    data = wording(code)
    return frozenset(data.reference.articles).difference(data.clauses.infinitive)


def _grows(clause: Clause) -> bool:
    return any(hit.key == "growth" for hit in clause.of("measure"))


def _sold(clause: Clause, located: Located) -> str | None:
    """A figure right before a product, with a verb of selling: "4.000 Smartphones … abgesetzt"."""
    if _counts_product(clause, located):
        for hit in clause.of("verb"):
            if hit.key in prices.SALES:
                return prices.SALES[hit.key]
    return None


def is_bare(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a clause says nothing of its figure but whose or when it is: a name before, no noun behind; 2025 sollen
    ES 50 Millionen WERDEN."""
    if clause.of("measure") or clause.of("product") or clause.of("event"):
        return False
    reference = passage.wording.reference
    if passage.keys[located.first - 1] in reference.it:
        return located.last < clause.last and passage.keys[located.last] in reference.being
    return ownnouns.ends_with_figure(passage, clause, located) and any(
        passage.capital(index) for index in range(clause.first, located.first)
    )

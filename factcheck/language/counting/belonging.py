"""Which measures' words belong to another figure or noun than the one that is asked about: the 12 KILLED in a town of
30,000 inhabitants, the deficit of the HOSPITALS."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language import langs, measures
from factcheck.language.counting import formers, numbered, ownnouns
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT, PERCENTAGE_POINT
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import BEFALLEN, VICTIMS

MILLION = 10**6  # from here on a bare figure behind a sum of money may be one, too
LIVED_IN = frozenset({"cities", "villages", "islands", "countries"})
RESIDENTS = frozenset({"people", "inhabitants"})
ORDERED = "orders"
OWNER_WITHIN = 4  # tokens from a noun to the owner behind its "of": of the big public HOSPITALS
HEAD_WITHIN = 2  # tokens from a noun to that "of": la perte cumulée DES
LABELLED = frozenset({"cases", "patients", "suspects", "witnesses", "projects", "schools", "models"})
LONGEST_LABEL = 2  # digits
_TOLD_BEHIND = 1  # tokens from a figure to what befell those that it counts: with 12 STILL missing
SITE_WITHIN = 2  # tokens from "in" to the place: in the CITY
OBJECT_WITHIN = 2  # tokens of a verb between "that" and its object: that AFECTARON A 14 distritos
LED_WITHIN = 1  # tokens from a verb to its object: cut about 3,000
_RATE_WITHIN = 2  # tokens from a figure to the "per" of its rate: 208 CAS CONFIRMÉS pour
_PER_WITHIN = 2  # tokens from a noun to the figure behind such a "per": casos POR CADA 100.000
_LEAST_BASIS = 1000  # for which rates are told
LEFT_OUT_WITHIN = 2  # tokens from "without" to its noun: ohne DIE Boni
# Firms, places and works rise and fall themselves, and not only their number.
INSTITUTIONS = frozenset(
    {
        *("companies", "markets", "countries", "cities", "villages", "hotels", "schools", "hospitals", "restaurants"),
        *("songs", "albums", "books", "films", "awards", "titles", "studies", "laws", "documents", "models", "brands"),
        *("products_offered", "apps", "websites", "languages", "stations", "bridges", "mines", "power_plants"),
        *("stores", "branches", "households", "farms", "factories", "projects", "universities"),
    }
)
# Where something is counted, and what is not counted there.
SITES = INSTITUTIONS | {"islands", "stations", "offices", "mines", "power_plants", "rooms", "buildings", "houses"}
# What is told as a share of the gross domestic product, or of a firm's revenue.
OF_OUTPUT = frozenset(
    {"deficit", "surplus", "debt", "budget", "tax", "exports", "imports", "investment", "trade", "cost"}
    | {"margin", "profit", "loss"}
)
OF_SALES = frozenset({"sales_share", "units_sold"})
STAFFING = frozenset({"layoffs", "hires"})
# What is told by halves and tenths though it is counted.
BROKEN = frozenset({"magnitude", "points"})


def befell_others(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether what befell people befell those of another figure: 12 DEAD and 3,000 residents without power, KILLED 12
    in a town of 3,000."""
    between = None
    if is_part_of_before(passage, located):
        before = [other for other in _counts_of(clause) if other.last <= located.first]
        if before and any(told.key in BEFALLEN for told in passage.hits_in(before[-1].last, located.first)):
            return hit.first < before[-1].first  # 12 killed and 30 INJURED, four of them seriously
    for other in clause.values:
        if other is located or not isinstance(other.value, Quantity) or other.value.unit is not None:
            continue
        if other.last == hit.first:
            return True
        if hit.last <= other.first < located.first:
            between = other
    if between is None:
        return False
    keys, prepositions = passage.keys, passage.wording.reference.prepositions
    for at in range(located.first - 1, between.last - 1, -1):
        if keys[at] == "," or keys[at] in passage.wording.clauses.coordinators:
            return False
        if keys[at] in prepositions:
            return True
    return False


def is_part_of_before(passage: Passage, located: Located) -> bool:
    """Whether a figure tells a part of those whom the figure before counts: 30 injured, FOUR OF THEM seriously."""
    words = of_these(passage.wording.code)
    beside = words.at(passage.keys, located.last) or words.before(passage.keys, located.first)
    return beside is not None


@cache
def of_these(code: str) -> Phrases[bool]:
    """What stands beside a figure that is a part of the one before: OF THEM, DAVON."""
    return phrase_set(wording(code).clauses.of_these)


def befell_joined(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether what befell people befell only those of another figure, which an "and" joins to this one by a verb of its
    own: ten windows BROKE and 31 people were hurt, killed 12 people and TORE ten roofs off; not: ten officers and 31
    protesters were hurt."""
    joining = _joining(passage.wording.code)
    if hit.last <= located.first:
        between = [other for other in _counts_of(clause) if hit.last <= other.first < located.first]
        if not between:
            return False
        at, last = located.first, between[-1].last
        while at > last and passage.keys[at - 1] not in joining.signs:
            at -= 1
        return at > last and any(passage.keys[index] not in joining.fillers for index in range(at, located.first))
    if hit.first < located.last:
        return False
    other = next((other for other in _counts_of(clause) if located.last < other.first < hit.first), None)
    if other is None or passage.keys[other.first - 1] not in joining.words:
        return False
    first, last = located.last, other.first - 1
    if any(key in joining.auxiliaries for key in passage.keys[first:last]):
        return True
    persons = _persons(clause)
    if last - first < 2 or any(first <= noun.first < last for noun in persons):
        return False
    return any(other.last <= noun.first <= hit.first for noun in persons)


def is_of_relative(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a figure is told of another noun behind "that", so that what befell people before befell none that it
    counts: displaced by floods THAT HIT 14 districts, tewas dalam kecelakaan YANG MELIBATKAN 14 bus; not: those killed,
    who number 14, korban tewas YANG MENCAPAI 14 orang."""
    keys, data = passage.keys, passage.wording
    if hit.last > located.first or data.inflection.compounds:
        return False
    at = located.first - 1
    while at > hit.last and keys[at] not in data.clauses.relative:
        if keys[at] == "," or keys[at] in data.clauses.coordinators:
            return False
        at -= 1
    between = keys[at + 1 : located.first]
    if keys[at] in langs.language(data.code).bounds.than and located.first - at <= OBJECT_WITHIN:
        return False  # no emplea más QUE a 40
    if at <= hit.last or not 0 < len(between) <= OBJECT_WITHIN or any(noun.last == at for noun in _persons(clause)):
        return False
    if data.clauses.active and not (len(between) == 1 and between[0].startswith(data.clauses.active)):
        return False
    telling = (*data.amounting, *data.reaching, *data.taking)
    return not any(key in telling for key in keys[at + 1 : located.last])


def only_accompanies(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a figure counts what somebody has, and not those whom a word of its clause befell: arrested a man WITH 12
    stolen bicycles, accused OF 12 thefts, Karl Brask was arrested; not: WITH 12 people injured, with 12 dead."""
    keys, data = passage.keys, passage.wording
    before, behind = keys[located.first - 1], keys[located.last]
    if is_possessor(passage, located, hit):
        return True
    if 0 <= hit.first - located.last <= _TOLD_BEHIND or not behind.isalpha():
        return False
    if hit.last <= located.first and numbered.is_numbered(passage, hit):
        return False  # gab die ZAHL der Toten mit 12 an
    if any(located.last <= noun.first <= located.last + 1 for noun in _persons(clause)):
        return False
    if before in data.clauses.having:
        return True
    led = before in data.reference.prepositions or before in data.reference.of
    return led and hit.first > located.last and "," in keys[located.last : hit.first]


def is_possessor(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a word behind a figure and its noun only says whose that noun is: 300 relatives OF THE VICTIMS, fünf
    Freunde DES GETÖTETEN; not: three of the dead, three more of the dead."""
    keys, data, at = passage.keys, passage.wording, hit.first - 1
    if at <= located.last or data.inflection.heads_first:
        return False
    owning = _owning(data.code)
    while at > located.last and keys[at] in data.reference.articles and keys[at] not in owning:
        at -= 1
    if at <= located.last or keys[at] not in owning or not all(map(str.isalpha, keys[located.last : at])):
        return False
    return passage.capital(at - 1) if data.inflection.compounds else keys[at - 1] not in data.others


def _persons(clause: Clause) -> list[Hit]:
    """The words for persons in a clause."""
    return [hit for hit in clause.of("measure") if hit.key in measures.PERSONS or hit.key in RESIDENTS]


def staffing(passage: Passage, clause: Clause, located: Located) -> str | None:
    """What so many workers or people are but those it befell, where a noun right before tells: le LICENCIEMENT DE 300
    salariés, the RECRUITMENT OF 40 people."""
    for hit in clause.of("measure"):
        if hit.key in STAFFING and 0 <= located.first - hit.last <= 1:
            between = passage.keys[hit.last : located.first]
            if all(key in passage.wording.reference.of for key in between):
                return hit.key
    return None


def counts_charges(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure counts what somebody was convicted of: found GUILTY on 11 counts; not: CONVICTED 11 people."""
    reference, before = passage.wording.reference, passage.keys[located.first - 1]
    if before not in reference.prepositions and before not in reference.of:
        return False
    if not any(hit.key == "convicted" and hit.last <= located.first for hit in clause.of("measure")):
        return False
    return not any(located.last <= noun.first <= located.last + 1 for noun in _persons(clause))


def _counts_of(clause: Clause) -> list[Located]:
    """The figures of a clause that count something."""
    return [found for found in clause.values if isinstance(found.value, Quantity) and found.value.unit is None]


class _Joining(NamedTuple):
    """Words around two figures of one clause that an "and" joins."""

    words: frozenset[str]
    signs: frozenset[str]
    auxiliaries: frozenset[str]
    fillers: frozenset[str]  # before the second figure, no verbs


@cache
def _joining(code: str) -> _Joining:
    data, language = wording(code), langs.language(code)
    words = frozenset((*data.clauses.coordinators, *language.bounds.and_))
    fillers = (*data.reference.articles, *data.reference.prepositions, *language.numbers.further,
               *language.numbers.another, *data.joined_fillers)  # fmt: skip
    return _Joining(
        words, words | {","}, frozenset((*data.clauses.auxiliaries, *data.clauses.passive)), frozenset(fillers)
    )


def is_population(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure only says how large the place before it is: a town OF 30,000 inhabitants."""
    before = located.first - 1
    if before <= clause.first or passage.keys[before] not in passage.wording.populated:
        return False
    place = any(hit.key in LIVED_IN and hit.last in (before, before - 1) for hit in clause.of("measure"))
    if not place:
        return False
    key, at = passage.keys[located.last], located.last
    return not key.isalpha() or any(hit.first == at and hit.key in RESIDENTS for hit in clause.of("measure"))


def is_owner(passage: Passage, located: Located, hit: Hit, counted: Sequence[Hit], unit: str | None) -> bool:
    """Whether a noun before a figure only tells whose or of what kind the noun before it is: the deficit of the
    HOSPITALS, laba PERUSAHAAN."""
    if hit.last > located.first or hit.key in BEFALLEN:
        return False
    if passage.keys[hit.last] == "'":
        return True  # the hospitals' deficit, police officers' pay
    head = next((other for other in reversed(counted) if other.last <= hit.first and other.key != hit.key), None)
    if head is None or not (unit is None or measures.takes(head.key, unit)):
        return False
    keys, wording_ = passage.keys, passage.wording
    if keys[head.first] in wording_.number_of:
        return False
    start = head.last - (keys[head.last - 1] in wording_.reference.of)  # "sales of" is listed as a whole
    gap = hit.first - start
    if wording_.inflection.heads_first:
        return gap == 0
    owning = _owning(wording_.code)
    if head.key == ORDERED:
        owning = owning.union(wording_.figure_for)  # orders FOR electric buses rose to 740
    for at in range(hit.first - 1, max(start, hit.first - OWNER_WITHIN) - 1, -1):
        if keys[at] in owning:
            return at - start <= HEAD_WITHIN and all(key.isalpha() for key in keys[start:at])
        if not (keys[at].isalpha() or keys[at] in "-'"):
            return False
    return False


@cache
def _owning(code: str) -> frozenset[str]:
    """Words between a thing and its owner: of, du, des."""
    reference = wording(code).reference
    return frozenset((*reference.of, *reference.genitive))


def is_institution(passage: Passage, hit: Hit) -> bool:
    """Whether a noun names what may rise or fall itself, and stands behind no "number of": the MARKET grew."""
    return hit.key in INSTITUTIONS and not numbered.is_numbered(passage, hit)


def is_receiver(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a noun before a change only names who gets or asks for it, and is not what changed: public EMPLOYEES will
    GET a 3 percent rise; or who makes it out: MARKETS expect a cut of 25 basis points."""
    if hit.last > located.first or not measures.takes(hit.key, None):
        return False
    value = located.value
    if isinstance(value, Quantity) and value.unit == PERCENTAGE_POINT:
        return True
    return not _receiving(passage.wording.code).isdisjoint(passage.keys[hit.last : located.first])


@cache
def _receiving(code: str) -> frozenset[str]:
    return frozenset(wording(code).receiving)


def is_site(passage: Passage, hit: Hit) -> bool:
    """Whether a noun only says where what a figure counts is: di KOTA itu mencapai 55 ribu ekor."""
    inside = passage.wording.reference.inside
    return hit.key in SITES and any(key in inside for key in passage.keys[max(0, hit.first - SITE_WITHIN) : hit.first])


def does_something(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a noun before a figure, in a language that tells no plural, is rather what does something than what is
    counted: SEKOLAH itu menerima 38 juta; not sekolah yang rusak MENCAPAI 38."""
    if (
        not passage.wording.inflection.heads_first
        or hit.key not in SITES | LIVED_IN
        or numbered.is_numbered(passage, hit)
    ):
        return False
    between = passage.keys[hit.last : located.last]
    return located.first > hit.last and not any(key in passage.wording.amounting for key in between)


def is_done_to(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a verb behind a figure has another one as its object: three men SOLD 13,431 rounds, a fire in a house of
    30 rooms KILLED 12, two blasts caused the DEATHS OF 12."""
    if hit.first <= located.last:
        return False
    objects = hit.last + (hit.key in VICTIMS and passage.keys[hit.last] in _undergoing_of(passage.wording.code))
    objects += passage.keys[objects] == "'"
    return any(
        other.first == objects and isinstance(other.value, Quantity) and other.value.unit is None
        for other in clause.values
    )


@cache
def _undergoing_of(code: str) -> frozenset[str]:
    """Words for "of" before those whom something befell."""
    data = wording(code)
    return frozenset(data.befalling).intersection(data.reference.of)


def follows_another(clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a word further on stands right behind a figure of its own: four men sold 8,200 TICKETS."""
    if hit.first <= located.last:
        return False
    return any(
        other.last == hit.first and isinstance(other.value, Quantity) and other.value.unit is None
        for other in clause.values
    )


def counts_before_another(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether what befell people behind a second figure befell those alone, as nothing joins the first to them: in an
    accident with THREE VEHICLES FOUR PEOPLE were hurt."""
    if hit.key not in VICTIMS or hit.first < located.last:
        return False
    other = next((other for other in _counts_of(clause) if located.last < other.first < hit.first), None)
    if other is None or any(age.key == "age" and age.last == other.first for age in clause.of("measure")):
        return False  # three men AGED 21, 25 and 34 were arrested
    between = passage.keys[located.last : other.first]
    led = any(key in passage.wording.reference.prepositions for key in between)  # 14 people IN two villages were hurt
    return not led and all(map(str.isalpha, between)) and _joining(passage.wording.code).words.isdisjoint(between)


def is_unit_of_another(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a word is only the unit of another figure: 449 Euro, 6,7 ZOLL."""
    over = passage.value_over(hit.first)
    if over is None or over is located or not isinstance(over.value, Quantity) or over.value.unit is None:
        return False
    return over.first < hit.first and hit.last <= over.last


def is_noun_of_another(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a noun for workers stands right behind another figure, and this one has a noun of its own, be it unknown:
    joined by 5,000 WORKERS and guarded by 300 guards."""
    key, clauses = passage.keys[located.last], passage.wording.clauses
    if hit.key != "employees" or hit.last > located.first or not ownnouns.has_own_word(passage, located):
        return False
    if formers.is_held_against(passage, clause, located):
        return False  # employs 80 workers, against the present 56
    if key in clauses.passive or key in clauses.auxiliaries:
        return False  # of the 300 jobs, 40 WILL be cut
    return any(other.last == hit.first and other is not located for other in _counts_of(clause))


def answers_another(clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether what was answered in a poll was said by another share: 54 percent were for it, 38 percent AGAINST IT."""
    before = hit.last <= located.first
    between = range(hit.last, located.first) if before else range(located.last, hit.first)
    for other in clause.values:
        if other is located or not isinstance(other.value, Quantity) or other.value.unit != PERCENT:
            continue
        if other.first in between or (before and 0 <= hit.first - other.last <= 1):
            return True
    return False


def act(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether inhabitants that a figure counts do or suffer something, and are not all there are: 1200 Einwohner
    MUSSTEN fliehen."""
    acting = passage.wording.clauses.acting
    if passage.keys[located.first - 1] in passage.wording.compelling:
        return True
    noun = next((hit for hit in clause.of("measure") if hit.key == "inhabitants" and hit.first >= located.last), None)
    return noun is not None and passage.keys[noun.last] in acting


def is_basis(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure only says of how many each a rate is told: 54 infections PER 100,000 residents, 208 cas POUR
    100 000 habitants."""
    keys, bases = passage.keys, _bases(passage.wording.code)
    if keys[located.first - 1] in bases:
        return True
    rates = langs.language(passage.wording.code).numbers.rates
    at = located.first - 1 - (keys[located.first - 2] in rates)  # POR CADA 100.000
    if keys[at] not in rates or not _is_round(located):
        return False
    return any(
        0 <= at - other.last <= _RATE_WITHIN and isinstance(other.value, Quantity) and other.value.unit is None
        for other in clause.values
    )


def is_rate(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether what a noun counts is told for so many of something else: 208 CAS pour 100 000 habitants."""
    near = (other for other in clause.values if 0 < other.first - hit.last <= _PER_WITHIN)
    return any(is_basis(passage, clause, other) for other in near)


def _is_round(located: Located) -> bool:
    """Whether a figure is a thousand, a million or another power of ten that rates are told for."""
    value = located.value
    stated = value.stated if isinstance(value, Quantity) and value.unit is None else None
    return stated is not None and stated >= _LEAST_BASIS and stated.normalize().as_tuple().digits == (1,)


def is_of_basis(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a noun is that of such a figure, and of no other: per 100,000 RESIDENTS there were 54."""
    return any(
        other.last == hit.first and other is not located and is_basis(passage, clause, other) for other in clause.values
    )


@cache
def _bases(code: str) -> frozenset[str]:
    """Words for "per" that are nothing else: pro, per."""
    data, language = wording(code), langs.language(code)
    return frozenset(language.units.per).difference(data.clauses.agents, data.reference.articles)


def is_sum(clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a bare figure goes on from a sum of money, which the noun before them is told of: SALES of 14.9 billion
    euros, above expectations of 14.6 BILLION."""
    value = located.value
    if hit.last > located.first or not isinstance(value, Quantity) or value.stated is None or value.stated < MILLION:
        return False
    return any(
        hit.first < other.last <= located.first
        and isinstance(other.value, Quantity)
        and measures.is_money(other.value.unit)
        for other in clause.values
    )


def is_label(passage: Passage, clause: Clause, located: Located, value: Quantity) -> bool:
    """Whether a bare number only tells one thing from others of its kind, where what is counted stands behind its
    number: KASUS 25."""
    if not passage.wording.inflection.heads_first or not value.text.isdecimal() or len(value.text) > LONGEST_LABEL:
        return False
    if passage.keys[located.last] in passage.wording.inflection.classifiers:
        return False
    return any(
        hit.last == located.first and hit.key in LABELLED and not numbered.is_numbered(passage, hit)
        for hit in clause.of("measure")
    )


def is_lent(passage: Passage, clause: Clause) -> bool:
    """Whether a clause tells of somebody who lends, so that no debt of theirs is meant: the bank GRANTED loans."""
    lending = passage.wording.lending
    return any(key in lending for key in passage.keys[clause.first : clause.last])


def is_left_out(passage: Passage, hit: Hit) -> bool:
    """Whether a noun behind a sum names what is not in it: 3 millions HORS BONUS, 3 Millionen PLUS BONI."""
    keys, words = passage.keys, passage.wording
    if any(keys[at] in words.leaving_out for at in range(max(hit.first - LEFT_OUT_WITHIN, 0), hit.first)):
        return True
    return any(key in words.left_out for key in keys[hit.last : hit.last + LEFT_OUT_WITHIN])


def stands_off(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether an unlisted noun stands between a figure and a noun that only tells its kind: 28 laporan POLISI; not 20
    unit MOBIL."""
    classifiers = passage.wording.inflection.classifiers
    return any(key not in classifiers for key in passage.keys[located.last : hit.first])


def has_object(passage: Passage, located: Located, verb: Hit) -> bool:
    """Whether a verb before a figure has another object between: cut POWER to 3,000 residents."""
    return located.first - verb.last > LED_WITHIN


def is_broken(value: Quantity) -> bool:
    """Whether a bare figure has a fraction, so that it counts no people or things: 51.38."""
    stated = value.stated
    return value.unit is None and stated is not None and stated > 1 and stated != stated.to_integral_value()


def is_of_output(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a percentage is of the gross domestic product or of revenue, which it then does not measure: 3.2% OF
    GDP, 25 % DU CHIFFRE D'AFFAIRES; not: 12 percent of sales, which are of what is sold."""
    owning, keys, last = _owning(passage.wording.code), passage.keys, located.last
    if keys[last] not in owning:
        return False
    counted = clause.of("measure")
    return any(
        hit.key in {"gdp", "revenue"}
        and last < hit.first <= last + OWNER_WITHIN
        and all(map(str.isalpha, keys[last : hit.first]))
        and not any(other.key in OF_SALES and other.first <= hit.first < other.last for other in counted)
        for hit in counted
    )

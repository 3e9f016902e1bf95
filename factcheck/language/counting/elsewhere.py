"""Words that would name a measure, but tell of something else than the figure near them: LOST 3 percent, the fire GREW
by Monday with 15 percent contained, was SENTENCED for stabbing three people."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs, measures
from factcheck.language.counting import formers, ownnouns
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.measures import PERSONS
from factcheck.language.model import Period, Places, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.tokens import CLAUSE_ENDS, Phrases
from factcheck.language.victims import BEFALLEN, VICTIMS

LOST_WITHIN = 1  # tokens from a loss to the percent that tell it: a loss OF
GROWN_WITHIN = 3  # tokens from a verb of growing to its rate: grew at an annual
NOUN_WITHIN = 2  # tokens from a word that compares to the noun of what is more or less: higher overall risk
LONGEST_INSERTED = 40  # tokens from a figure to what befell those that it counts, behind an inserted clause
VERB_WITHIN = 4  # tokens from the comma behind that clause to the verb: , have all been killed
WHOLE_WITHIN = 3  # tokens from percent to the output they are a share of: of the country's GDP
LOST, GROWTH, CONVICTED, STAFF, GDP = "loss", "growth", "convicted", "employees", "gdp"
STAFF_WITHIN = 3  # tokens from "employs" to its figure, whatever the noun behind that is
PLURAL = "s"  # what a noun of several ends in, in most languages read
GROWING_PENALTY = 6  # a verb of growing names no measure where something grows that has one


def tells_of_another(passage: Passage, clause: Clause, located: Located, hit: Hit, unit: str | None) -> bool:
    """Whether a measure's word is not of the figure at `located`, told in a `unit`."""
    if hit.key == LOST:
        return unit is not None and _is_loss_of_percent(passage, clause, hit)
    if hit.key == GDP and unit == PERCENT:
        return _is_anothers_whole(passage, clause, located, hit)
    if hit.key == GROWTH:
        return _has_not_grown(passage, located, hit)
    if hit.key in BEFALLEN and hit.first >= located.last and _is_where(passage, clause, located):
        return True
    if hit.key == STAFF and hit.last <= located.first:
        return _works_on(passage, clause, located, hit)
    if hit.last <= located.first and (unit is None or unit == PERCENT) and _describes_noun(passage, clause, hit):
        return True
    if hit.key == CONVICTED:
        return _names_deed(passage, clause, hit, located)
    if unit is None or unit == PERCENT or measures.is_money(unit):
        return False
    return _has_its_own(passage, clause, located, hit)


def penalty(passage: Passage, hit: Hit) -> int:
    """How much farther from its figure a word counts as that tells of a change: shipments GREW 11 percent."""
    return GROWING_PENALTY if hit.key == GROWTH and passage.keys[hit.first] in _verbs(passage.wording.code) else 0


def inserted(passage: Passage, located: Located, hit: Hit) -> int:
    """How many tokens stand between commas that part persons from what befell them: four people, INCLUDING a
    68-year-old woman swept from her car, have died."""
    keys = passage.keys
    if hit.key not in VICTIMS or hit.first - located.last > LONGEST_INSERTED:
        return 0
    opened = next((at for at in range(located.last, located.last + NOUN_WITHIN + 1) if keys[at] == ","), 0)
    closed = next((at for at in range(hit.first - 1, hit.first - 1 - VERB_WITHIN, -1) if keys[at] == ","), 0)
    return closed - opened if opened and keys[opened + 1] in _parts(passage.wording.code) and closed > opened else 0


def aside(clause: Clause, hit: Hit, located: Located) -> int:
    """How many tokens of times and places, each with a word before it, stand between a noun and its figure: cases IN
    THE PHILIPPINES FROM JANUARY TO APRIL reached 67,000."""
    between = (found for found in clause.values if hit.last <= found.first and found.last <= located.first)
    return sum(found.last - found.first + 1 for found in between if isinstance(found.value, Period | Places))


def compares_another(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether percent tell how much more or less there is of the noun behind them, which measures nothing: had a 37%
    LOWER RISK, is 20 percent MORE LIKELY; not: 37 percent lower than, 20 percent more passengers."""
    value, keys = located.value, passage.keys
    if not isinstance(value, Quantity) or value.change is None or value.unit != PERCENT:
        return False
    comparing, never = _comparing(passage.wording.code)
    found = comparing.at(keys, located.last) if keys[located.last] in comparing.first_keys() else None
    if found is None or not keys[found[1]].isalpha() or keys[found[1]] in never:
        return False
    ends = next((at for at in range(found[1], found[1] + NOUN_WITHIN + 1) if keys[at] in never), None)
    behind = range(located.last, found[1] + NOUN_WITHIN + 1 if ends is None else ends)
    return not any(hit.first in behind for category in ("measure", "product") for hit in clause.of(category))


def _is_loss_of_percent(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether a word for losses has percent right behind it, by which something fell: gold LOST 1.2 percent to."""
    percent = (
        other
        for other in clause.values
        if isinstance(other.value, Quantity) and other.value.unit == PERCENT and other.value.change is not None
    )
    return any(0 <= other.first - hit.last <= LOST_WITHIN for other in percent)


def _is_anothers_whole(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether output is only what another figure is a share of: 5.1 percent OF GDP, instead of the 4.4 percent."""
    of = passage.wording.reference.of
    return hit.last <= located.first and any(
        other.last < hit.first <= other.last + WHOLE_WITHIN and passage.keys[other.last] in of
        for other in clause.values
        if isinstance(other.value, Quantity) and other.value.unit == PERCENT
    )


def _has_not_grown(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether percent that tell no change stand too far behind a verb of growing to be its rate."""
    if passage.keys[hit.first] not in _verbs(passage.wording.code) or not isinstance(located.value, Quantity):
        return False
    return located.value.change is None and located.first - hit.last > GROWN_WITHIN


def _describes_noun(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether a noun in the singular only describes the one behind it, which no measure counts: STUDENT visas; not:
    passenger numbers."""
    plurals, keys = passage.wording.inflection.plural_endings, passage.keys
    if not plurals or hit.key not in PERSONS or keys[hit.last - 1].endswith(plurals):
        return False
    noun = keys[hit.last]
    if not noun.isalpha() or not noun.endswith(plurals) or noun in _numbering(passage.wording.code):
        return False
    return not any(other.first == hit.last for other in clause.hits)


@cache
def _numbering(code: str) -> frozenset[str]:
    """Nouns that count those before them: passenger NUMBERS."""
    data = wording(code)
    plural = data.inflection.plural_endings
    return frozenset((*data.counting_nouns, *(word + end for word in data.number_of for end in plural)))


def _works_on(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether workers only own or do what a figure tells: WORKERS' pay rose 3 percent, 300 WORKERS made 5,000 cars."""
    if formers.is_held_against(passage, clause, located):
        return False  # employs 80 WORKERS, against the present 56
    if passage.keys[hit.last] == "'":
        return True
    counted = any(other.last == hit.first and isinstance(other.value, Quantity) for other in clause.values)
    value, behind = located.value, (located.last, located.last + 1)
    if not isinstance(value, Quantity) or value.unit is not None:
        return False
    if counted and any(noun.first in behind for noun in clause.of("product")):
        return True
    auxiliaries = (*passage.wording.clauses.passive, *passage.wording.clauses.auxiliaries)
    own = passage.keys[located.last] not in auxiliaries and ownnouns.has_own_word(passage, located)
    return own and located.first - hit.last > STAFF_WITHIN and passage.keys[located.last].endswith(PLURAL)


def _is_where(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure only counts the places where something befell those whom another one counts: 3.7
    million people IN 19 DISTRICTS were affected."""
    keys, data = passage.keys, passage.wording
    if keys[located.first - 1] not in data.reference.inside or not keys[located.last].isalpha():
        return False
    people = {hit.first for hit in clause.of("measure") if hit.key in PERSONS or hit.key == "people"}
    if located.last in people:
        return False
    counts = (one for one in clause.values if isinstance(one.value, Quantity) and one.value.unit is None)
    return any(one is not located and one.last in people for one in counts)


def _names_deed(passage: Passage, clause: Clause, hit: Hit, located: Located) -> bool:
    """Whether a figure counts whom the convicted did something to: sentenced on Monday FOR stabbing three people,
    convicted OF KILLING two; not: sentenced five men, the conviction OF five."""
    data, last = passage.wording, located.first - 1
    if hit.first >= located.last:  # wegen Mordes AN drei Menschen verurteilt
        before = passage.keys[clause.first : last]
        return passage.keys[last] in data.reference.prepositions and any(key in data.sentenced_for for key in before)
    times = {
        at for other in clause.values if isinstance(other.value, Period) for at in range(other.first - 1, other.last)
    }
    return any(
        passage.keys[at] in data.sentenced_for or (passage.keys[at] in data.reference.of and at < last)
        for at in range(hit.last, located.first)
        if at not in times
    )


def _has_its_own(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a word of size has a figure of its own right behind its "of" and before this one, which no "and" joins to
    it: at a DEPTH of 12 km, was felt 240 km away."""
    data, keys = passage.wording, passage.keys
    own = next(
        (
            other
            for other in clause.values
            if other.first == hit.last + 1 and isinstance(other.value, Quantity) and other.first < located.first
        ),
        None,
    )
    if own is None or keys[hit.last] not in data.reference.of:
        return False
    between = keys[own.last : located.first]
    return len(between) > 1 and not any(key in data.clauses.coordinators or key == "(" for key in between)


@cache
def _parts(code: str) -> frozenset[str]:
    """Words that begin a part of those counted: INCLUDING, DARUNTER."""
    return frozenset(phrase.split(" ")[0] for phrase in wording(code).clauses.parts)


@cache
def _verbs(code: str) -> frozenset[str]:
    """Verbs of growing."""
    return frozenset(wording(code).growing)


@cache
def _comparing(code: str) -> tuple[Phrases[bool], frozenset[str]]:
    """Words behind a figure that compare, where the noun stands behind them, and what is no such noun."""
    bounds, data = langs.language(code).bounds, wording(code)
    words = bounds.differences if bounds.before_noun else {}
    never = (*bounds.than, *data.reference.prepositions, *data.reference.functional, *data.clauses.coordinators,
             *data.clauses.breakers, *data.clauses.openers, *data.clauses.auxiliaries, *CLAUSE_ENDS,
             *(phrase.split(" ")[0] for phrase in data.year_before), *data.clauses.that)  # fmt: skip
    return Phrases((phrase, True) for phrase in words), frozenset(never)

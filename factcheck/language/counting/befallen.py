"""Persons that a figure counts by their trade, and what befell them: 5 WORKERS were killed, arrested two JOURNALISTS.

What befell them is then what the figure measures: five dead workers say nothing of how many a firm employs. Where it
can't be seen whether it befell them or others, the figure measures nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.counting import belonging, numbered
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.measures import PERSONS
from factcheck.language.model import Period, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.victims import BEFALLEN_NOBODY, VICTIMS, denied

# What a word for people in general counts is told by any such word in its clause; see counted.py.
ANYBODY = frozenset({"people", "women", "men", "children", "soldiers", "police", "students", "inhabitants"})
TRADES = PERSONS - ANYBODY
WORKING = PERSONS - {"unemployed", "poor", "homeless"}  # no state that so many percent of others are in
BEFELL = (VICTIMS - {"homeless"}) | {"infected", "vaccinated", "recovered", "convicted", "affected", "survivors"}
# What is told of jobs and of teams too: 300 jobs were rescued, three players are missing.
AMBIGUOUS = {
    "employees": frozenset({"rescued", "missing", "displaced", "affected", "recovered", "survivors"}),
    "players": frozenset({"missing", "recovered", "rescued", "survivors"}),
    "athletes": frozenset({"missing", "recovered", "survivors"}),
}
BEFORE_WITHIN = 4  # tokens from a verb to those whom it befell: arrested at least two, nahm die Polizei zwölf
PROTEST_WITHIN = 3  # tokens from those counted to what they do: workers HAVE MARCHED
PARTITIVE_WITHIN = 4  # tokens from "none" to the figure: none of the more than
PERFECT_WITHIN = 2  # tokens from "have" to the participle
DONE_TO = frozenset({"arrested", "rescued", "evacuated", "injured"})  # what one who does it does to another
OBJECTS = frozenset({"measure", "refers"})
TELLING = frozenset({"verb", "say", "measure"})
SIGNS = frozenset(",;:()–.")


def told_of(passage: Passage, clause: Clause, located: Located, noun: Hit) -> str | None:
    """The measure of a figure that counts persons by their trade, the noun's own where nothing befell anybody."""
    if noun.first >= located.last and any(hit.key == "protest" for hit in clause.hits) and _protest(passage, noun):
        return "protesters"
    told = [hit for hit in clause.of("measure") if hit.key in BEFELL and hit.key != noun.key]
    if not told or noun.first < located.first:
        return noun.key
    told = [hit for hit in told if not _befell_others(passage, clause, located, noun, hit)]
    if not told or is_had(passage, located):
        return noun.key
    befell = next((hit for hit in told if _befell(passage, clause, located, noun, hit)), None)
    if befell is None:
        return noun.key if all(is_done_by(passage, clause, noun, hit) for hit in told) else None
    return None if befell.key in AMBIGUOUS.get(noun.key, ()) else befell.key


def _protest(passage: Passage, noun: Hit) -> bool:
    """Whether what those counted do right behind their noun is to protest: 25,000 WORKERS MARCHED."""
    behind = passage.hits_in(noun.last, noun.last + PROTEST_WITHIN)
    return any(hit.key == "protest" for hit in behind)


def told_behind(passage: Passage, clauses: Sequence[Clause], at: int, noun: str) -> str | None:
    """The measure of persons in clause `at` whose statement goes on behind an inserted clause: five workers, one of
    whom was 19, WERE KILLED. The noun's own where nothing befell them there."""
    behind = next((clause for clause in clauses[at + 1 :] if clause.goes_on is clauses[at]), None)
    told = None if behind is None else next((hit for hit in behind.of("measure") if hit.key in BEFELL), None)
    if behind is None or told is None or any(_counts(other) and other.first < told.last for other in behind.values):
        return noun
    if told.key in BEFALLEN_NOBODY and denied(passage, behind, told) is not None:
        return noun
    if any(verb.last <= told.first for verb in behind.of("verb")):
        return None
    return None if told.key in AMBIGUOUS.get(noun, ()) else told.key


def befell_not(passage: Passage, clause: Clause, located: Located, noun: Hit, hit: Hit) -> bool:
    """Whether what a word tells did not befall the people that a figure counts: they did it (killed BY 40), it befell
    those of another figure, or nobody."""
    if noun.first < located.first or hit.key not in BEFELL:
        return False
    if hit.key in BEFALLEN_NOBODY and denied(passage, clause, hit) is not None:
        return True
    if _is_anothers(passage, clause, noun, hit):
        return True
    return _is_agent(passage, located) or is_done_by(passage, clause, noun, hit)


def is_told_anew(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a verb behind a figure in the passive tells what befell those, so that what befell the ones before the
    comma did not: acht starben, 27 WURDEN zum Teil schwer VERLETZT."""
    keys = passage.keys
    if hit.last > located.first or keys[located.last] not in passage.wording.clauses.passive:
        return False
    told = (other for other in clause.of("measure") if other.key in VICTIMS and other.first > located.last)
    return "," in keys[hit.last : located.first] and any(told)


def is_case_of(passage: Passage, clause: Clause, located: Located, noun: Hit, told: Hit) -> bool:
    """Whether a word for cases only counts what befell those before it, in a language that counts so: total kasus
    KEMATIAN mencapai 300 KASUS."""
    if noun.key != "cases" or told.key not in numbered.CASES_OF or not passage.wording.inflection.heads_first:
        return False
    if told.last > located.first or located.last != noun.first != told.first - 1:
        return False
    return not any(_counts(other) for other in clause.values if told.last <= other.first < located.first)


def is_their_own_doing(passage: Passage, hit: Hit) -> bool:
    """Whether a verb in the active tells what those before it do to others: 300 petugas MENGAMANKAN lokasi."""
    active = passage.wording.clauses.active
    return bool(active) and hit.key in DONE_TO and passage.keys[hit.first].startswith(active)


def _befell_others(passage: Passage, clause: Clause, located: Located, noun: Hit, hit: Hit) -> bool:
    """Whether another figure says how many it befell, or it befell nobody: a firm of 300 workers, where a fire KILLED
    two; of the 300 passengers 12 were HURT."""
    if hit.key in BEFALLEN_NOBODY and denied(passage, clause, hit) is not None:
        return True
    others = [other for other in clause.values if other is not located and _counts(other)]
    if any(other.first == hit.last for other in others) or _is_anothers(passage, clause, noun, hit):
        return True
    return bool(others) and belonging.befell_others(passage, clause, located, hit)


def _is_anothers(passage: Passage, clause: Clause, noun: Hit, hit: Hit) -> bool:
    """Whether another figure stands between those counted and what befell that one: a bus with 45 pupils, of whom 12
    were HURT; not: were rescued by a ship with 30."""
    keys, prepositions = passage.keys, passage.wording.reference.prepositions
    for other in clause.values:
        if not (noun.last <= other.first < hit.first) or not _counts(other):
            continue
        listed = keys[other.first - 1] == "," and any(value.last == other.first - 1 for value in clause.values)
        inserted = "," in keys[other.last : hit.first]  # including five minors, were; men, 27 and 40, were
        together = _is_together(passage, clause, noun, other)
        if not (listed or inserted or together or keys[other.first - 1] in prepositions):
            return True
    return False


def _is_together(passage: Passage, clause: Clause, noun: Hit, other: Located) -> bool:
    """Whether a figure and its noun are the second half of a subject: 52 PEOPLE AND FOUR BOMBERS were killed. Where a
    verb stands before both, it may have the first of them as its object: it has 52 members and four were killed."""
    keys, clauses = passage.keys, passage.wording.clauses
    joined = other.first == noun.last + 1 and keys[noun.last] in clauses.coordinators
    behind = keys[other.last]
    if not joined or not behind.isalpha() or behind in clauses.passive or behind in clauses.auxiliaries:
        return False
    if any(hit.first == other.last and hit.category == "verb" for hit in clause.hits):
        return False
    holding = frozenset((*clauses.auxiliaries, *clauses.having)).difference(clauses.passive)
    return not any(key in holding for key in keys[clause.first : noun.first]) and not any(
        hit.first < noun.first and hit.category in TELLING for hit in clause.hits
    )


def is_told_before(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a figure stands in what tells how it came that a word before befell others: nine were HURT when a car
    drove into a crowd of 100 people."""
    return hit.last <= located.first and passage.has_moment(hit.last, located.first)


def is_fetched(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a word for those who are well again tells of what was fetched back: paintings were RECOVERED, police
    RECOVERED 30 bicycles."""
    words, keys = passage.wording, passage.keys
    if keys[hit.first] not in words.retrieved:
        return False
    if hit.last <= located.first and keys[hit.first] in words.retrieving:
        return True
    return any(key in words.clauses.passive for key in keys[max(0, hit.first - PERFECT_WITHIN) : hit.first])


def _counts(located: Located) -> bool:
    return isinstance(located.value, Quantity) and located.value.unit is None


def is_had(passage: Passage, located: Located) -> bool:
    """Whether those counted only tell how large something is, or did it: WITH 300 workers, BY 12 officers."""
    begins = max(0, located.first - PARTITIVE_WITHIN)
    if any(key in passage.wording.stance.none for key in passage.keys[begins : located.first]):
        return True  # none of the 300 passengers was hurt
    return passage.keys[located.first - 1] in passage.wording.clauses.having or _is_agent(passage, located)


def _is_agent(passage: Passage, located: Located) -> bool:
    """Whether those counted did it: BY 12 officers; where that word may mean "of" too, it says nothing: von."""
    before = passage.keys[located.first - 1]
    return before in passage.wording.clauses.agents and before not in passage.wording.undergoing


def _befell(passage: Passage, clause: Clause, located: Located, noun: Hit, hit: Hit) -> bool:
    """Whether a word tells what befell those counted: it stands before, behind, or between the figure and its noun."""
    if hit.first >= located.last and hit.last <= noun.first:
        return True  # zwei VERLETZTE Fahrer
    if hit.last <= located.first:
        return _leads(passage, clause, hit.last, located.first)
    return _follows(passage, clause, located, noun, hit) and not is_done_by(passage, clause, noun, hit)


def _leads(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether only small words stand between what happened and the figure: ARRESTED on Monday two journalists."""
    keys, before = passage.keys, passage.keys[last - 1]
    if last == first:
        return True
    if before in passage.wording.reference.prepositions and before not in _led(passage.wording.code):
        return False
    times = sum(value.last - value.first for value in clause.values if isinstance(value.value, Period))
    if last - first > BEFORE_WITHIN + times or any(keys[at] in SIGNS for at in range(first, last)):
        return False
    if any(key in passage.wording.clauses.coordinators for key in keys[first:last]):
        return False  # 30 officers were injured and 45 suspects
    return not any(first <= hit.first < last for hit in clause.hits if hit.category in TELLING)


def _follows(passage: Passage, clause: Clause, located: Located, noun: Hit, hit: Hit) -> bool:
    """Whether a word behind the noun is its participle or verb, and no noun's: workers at the plant were KILLED."""
    keys, before = passage.keys, passage.keys[hit.first - 1]
    if hit.first == noun.last:
        return True
    if hit.first < noun.last or before in passage.wording.reference.articles or _is_size(passage, located):
        return False
    if before in passage.wording.reference.prepositions or (
        passage.wording.inflection.compounds and passage.capital(hit.first) and hit.last - hit.first == 1
    ):
        return False  # unter den Verletzten
    if any(key in passage.wording.clauses.coordinators for key in keys[noun.last : hit.first]):
        return False  # five workers and a visitor were killed
    return not any(
        noun.last <= other.first < hit.first and (other.category != "measure" or other.key in PERSONS)
        for other in clause.hits
        if other.category in TELLING
    )


def _is_size(passage: Passage, located: Located) -> bool:
    """Whether a figure only tells how large what is named before it is: l'usine DE 300 salariés a été évacuée."""
    return located.first > 0 and passage.keys[located.first - 1] in passage.wording.reference.of


def is_done_by(passage: Passage, clause: Clause, noun: Hit, hit: Hit) -> bool:
    """Whether those counted did it themselves: 12 officers ARRESTED him, 12 pompiers ONT SECOURU."""
    if hit.first < noun.last:
        return False
    keys, clauses, at = passage.keys, passage.wording.clauses, hit.last
    begins = max(noun.last, hit.first - PERFECT_WITHIN)
    if any(key in clauses.passive for key in keys[begins : hit.last]):
        return False
    if clauses.active:
        doing = hit.key in DONE_TO or any(verb.first == hit.first and verb.key == "kill" for verb in clause.of("verb"))
        return doing and keys[hit.first].startswith(clauses.active)
    if hit.key != "dead" and any(key in clauses.perfect for key in keys[begins : hit.first]):
        return not passage.wording.stance.verb_last
    if any(at <= value.first <= at + 1 and isinstance(value.value, Period) for value in clause.values):
        return False  # starben am MONTAG
    if keys[at] in passage.wording.reference.articles or any(value.first == at for value in clause.values):
        return True
    if any(other.first == at for other in clause.hits if other.category in OBJECTS):
        return True
    return passage.capital(at) and not passage.wording.inflection.compounds


@cache
def _led(code: str) -> frozenset[str]:
    """Words between what happened and whom it befell: the arrest OF two journalists, detuvo A dos periodistas."""
    return frozenset(word.lower() for word in wording(code).befalling)

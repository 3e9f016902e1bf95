"""What befell people, and how many of them: the dead, the injured, the lives that were taken, or nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.language import langs
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.measures import PERSONS
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys

VICTIMS = frozenset(
    {"dead", "injured", "missing", "arrested", "evacuated", "displaced", "rescued", "hospitalised", "homeless"}
)
# Who is counted by what befell them: "12 people were killed" counts the dead.
BEFALLEN = VICTIMS | {
    *("infected", "employees", "vaccinated", "recovered", "convicted", "affected", "viewers", "users", "unemployed"),
}
ONE_WITHIN = 5  # tokens from one person to what befell him: ONE PERSON is said to be still missing
# What an accident did to people; that it did so to nobody is told as often.
BEFALLEN_NOBODY = frozenset({"dead", "death", "injured", "missing"})


def nobody(passage: Passage, clause: Clause) -> tuple[Hit, Quantity] | None:
    """That it befell nobody, as a figure of its own, nought, and the word of what did not: "nobody died", "keine
    Verletzten". Asked of clauses without a figure that might count any."""
    found = next((hit for hit in clause.hits if hit.key in BEFALLEN_NOBODY), None)
    if found is None:
        return None
    none = denied(passage, clause, found)
    if none is None:
        return None
    hit = replace(found, key="dead") if found.key == "death" else found  # has died
    span = passage.span(min(none[0], hit.first), max(none[1], hit.last))
    text = passage.text[span.start : span.end]
    return hit, Quantity(span, text, Decimal(0), Decimal(0), unit=hit.key, stated=Decimal(0))


def only_one(passage: Passage, clause: Clause) -> list[tuple[Hit, Quantity]]:
    """That it befell one, in words that tell no number elsewhere: ONE PERSON was killed, UN MORT et trois blessés; not:
    a man died, one in five, one of them."""
    found: list[tuple[Hit, Quantity]] = []
    one, persons, begins = _one(passage.wording.code)
    keys, told = passage.keys, set()
    if begins.isdisjoint(keys[clause.first : clause.last]):
        return found
    for hit in clause.hits:
        if hit.key not in BEFALLEN_NOBODY:
            continue
        hit = replace(hit, key="dead") if hit.key == "death" else hit  # has died
        if hit.key in told:
            continue
        at = _one_told(passage, clause, hit, one, persons)
        if at is None or passage.values_in(*at):
            continue
        told.add(hit.key)
        span = passage.span(min(at[0], hit.first), max(at[1], hit.last))
        text = passage.text[span.start : span.end]
        found.append((hit, Quantity(span, text, Decimal(1), Decimal(1), unit=hit.key, stated=Decimal(1))))
    return found


def _one_told(
    passage: Passage, clause: Clause, hit: Hit, one: frozenset[str], persons: frozenset[tuple[str, ...]]
) -> tuple[int, int] | None:
    """The tokens of the word for one that counts whom something befell: right before a noun, or for one person shortly
    before or right behind a verb."""
    keys, first = passage.keys, hit.first
    if first > clause.first and keys[first - 1] in one:
        noun = not passage.wording.inflection.compounds or passage.capital(first)
        return (first - 1, first) if noun else None
    behind = next((length for length in (3, 2) if tuple(keys[hit.last : hit.last + length]) in persons), 0)
    if behind and hit.last + behind <= clause.last:
        return hit.last, hit.last + behind
    for at in range(first, max(clause.first, first - ONE_WITHIN), -1):
        before = next((n for n in (3, 2) if at - n >= clause.first and tuple(keys[at - n : at]) in persons), 0)
        if before:
            return at - before, at
        if not keys[at - 1].isalpha() or keys[at - 1] in passage.wording.reference.of:
            return None
    return None


@cache
def _one(code: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]], frozenset[str]]:
    """Words for one before a noun for victims, phrases for one person, and all that those begin with."""
    data = wording(code)
    one, persons = frozenset(data.one), phrase_keys(data.one_person)
    return one, persons, one.union(phrase[0] for phrase in persons)


def denied(passage: Passage, clause: Clause, hit: Hit) -> tuple[int, int] | None:
    """The tokens of the word for nobody that says whom something befell: NOBODY was hurt, verletzt wurde NIEMAND.

    That nobody was hurt badly says nothing of the others: no serious injuries."""
    keys = passage.keys
    somebody, victims, between, severe = _nobody(passage.wording.code)
    if not severe.isdisjoint((keys[hit.last], keys[hit.first - 1])) or keys[hit.first].startswith(tuple(severe)):
        return None
    at = hit.first
    none = _length(keys, at, victims)
    while not none and at > clause.first:
        none = _length(keys, at, somebody)
        if none or keys[at - 1] not in between:
            break
        at -= 1
    if none and at - none >= clause.first and keys[at - none - 1] not in passage.wording.reference.articles:
        return at - none, at  # UNE personne est morte, though nobody is personne
    return _denied_behind(passage, clause, hit) if passage.wording.stance.verb_last else None


def _denied_behind(passage: Passage, clause: Clause, hit: Hit) -> tuple[int, int] | None:
    """The same behind a verb that opens its clause: verletzt wurde bei dem Unfall NIEMAND."""
    keys, last = passage.keys, clause.last
    somebody, _, between, _ = _nobody(passage.wording.code)
    while last > hit.last and not keys[last - 1].isalnum():
        last -= 1
    behind = _length(keys, last, somebody)
    return (last - behind, last) if behind and keys[hit.last] in between else None


def _length(keys: Sequence[str], last: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How long the longest of these phrases is that ends before token `last`, 0 for none."""
    return next((length for length in (3, 2, 1) if tuple(keys[last - length : last]) in phrases), 0)


@cache
def _nobody(
    code: str,
) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[str], frozenset[str]]:
    """Words for nobody, for no victims, what may stand between the first and what befell nobody ("has been"), and what
    only tells of the worst: serious."""
    data = wording(code)
    openers = (phrase.rstrip("'") for phrase in data.stance.paired_openers)
    between = frozenset((*data.clauses.auxiliaries, *data.clauses.passive, *openers, "'"))
    severe = frozenset(word.lower() for word in data.stance.severe)
    return phrase_keys(data.stance.nobody), phrase_keys(data.stance.no_such), between, severe


def tells_lives(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure says how many died, by what was taken: claimed 303 LIVES, a coûté la VIE à 303 personnes, cost
    303 people their LIVES; or by what was found of them: found 14 BODIES."""
    keys, (lives, taking) = passage.keys, _taken_lives(passage.wording.code)
    corpses, found = _found_dead(passage.wording.code)
    other = located.last + (keys[located.last] in _counted_on(passage.wording.code))
    if keys[other] in corpses and not found.isdisjoint(keys[clause.first : clause.last]):
        return True
    led = located.first > 1 and keys[located.first - 1] not in passage.wording.clauses.coordinators
    told = keys[located.last] in lives or (
        led and not lives.isdisjoint(keys[located.first - 2 : located.first])
    )  # not: lost their LIVES AND 20
    if not told and not lives.isdisjoint(keys[located.last : clause.last]):
        told = any(hit.first == located.last and hit.key in PERSONS for hit in clause.of("measure"))
    return told and not taking.isdisjoint(keys[clause.first : clause.last])


@cache
def _taken_lives(code: str) -> tuple[frozenset[str], frozenset[str]]:
    data = wording(code)
    lives = frozenset(word.lower() for word in data.lives)
    return lives, frozenset(word.lower() for word in data.taking)


@cache
def _counted_on(code: str) -> frozenset[str]:
    """Words between a figure and bodies that only tell that there were others before: 14 MORE bodies."""
    return frozenset((*wording(code).others, *langs.language(code).numbers.further, *wording(code).more))


@cache
def _found_dead(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words for bodies, which may be those of others, and words with which they are of the dead."""
    data = wording(code)
    return frozenset(data.corpses), frozenset(word for phrase in data.found for word in phrase.split(" "))

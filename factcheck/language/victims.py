"""What befell people, and how many of them: the dead, the injured, the lives that were taken, or nobody."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys

VICTIMS = frozenset(
    {"dead", "injured", "missing", "arrested", "evacuated", "displaced", "rescued", "hospitalised", "homeless"}
)
# Who is counted by what befell them: "12 people were killed" counts the dead.
BEFALLEN = VICTIMS | {
    *("infected", "employees", "vaccinated", "recovered", "convicted", "affected", "viewers", "users"),
}
# What an accident did to people; that it did so to nobody is told as often.
BEFALLEN_NOBODY = frozenset({"dead", "death", "injured", "missing"})


def nobody(passage: Passage, clause: Clause) -> tuple[Hit, Quantity] | None:
    """That it befell nobody, as a figure of its own, nought, and the word of what did not: "nobody died", "keine
    Verletzten". Asked of clauses without a figure that might count any."""
    found = next((hit for hit in clause.hits if hit.key in BEFALLEN_NOBODY), None)
    if found is None:
        return None
    hit = replace(found, key="dead") if found.key == "death" else found  # has died
    keys = passage.keys
    somebody, victims, between = _nobody(passage.wording.code)
    at = hit.first
    none = next((length for length in (2, 1) if tuple(keys[at - length : at]) in victims), 0)
    while not none and at > clause.first:
        none = next((length for length in (3, 2, 1) if tuple(keys[at - length : at]) in somebody), 0)
        if none or keys[at - 1] not in between:
            break
        at -= 1
    if not none or at - none < clause.first:
        return None
    span = passage.span(at - none, hit.last)
    text = passage.text[span.start : span.end]
    return hit, Quantity(span, text, Decimal(0), Decimal(0), unit=hit.key, stated=Decimal(0))


@cache
def _nobody(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[str]]:
    """Words for nobody, for no victims, and what may stand between the first and what befell nobody: "has been"."""
    data = wording(code)
    openers = (phrase.rstrip("'") for phrase in data.stance.paired_openers)
    between = frozenset((*data.clauses.auxiliaries, *data.clauses.passive, *openers, "'"))
    return phrase_keys(data.stance.nobody), phrase_keys(data.stance.no_such), between


def tells_lives(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure says how many died, by what was taken: claimed 303 LIVES, a coûté la VIE à 303 personnes."""
    keys, (lives, taking) = passage.keys, _taken_lives(passage.wording.code)
    beside = keys[located.last] in lives or (located.first > 1 and keys[located.first - 2] in lives)
    return beside and any(keys[at] in taking for at in range(clause.first, clause.last))


@cache
def _taken_lives(code: str) -> tuple[frozenset[str], frozenset[str]]:
    data = wording(code)
    lives = frozenset(word.lower() for word in data.lives)
    return lives, frozenset(word.lower() for word in data.taking)

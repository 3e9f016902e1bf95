"""What a company does to what it told of the time to come: it RAISED, CUT, CONFIRMED or WITHDREW its guidance.

The verbs say too little by themselves, and anything may stand between them and the noun: "raised its 2024 sales
guidance", "hob am Dienstag seine Jahresprognose AN".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.language.entities import undergoers
from factcheck.language.eventrules import Event
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import Phrases

BEFORE = 6  # tokens from the verb to its noun: raised its full-year PROFIT AND SALES guidance
AT_ONCE = 3  # the same where nothing but an article stands before a noun: a relevé TOUTES SES prévisions
BEHIND = 5  # tokens from the noun to the verb: guidance for the year was RAISED
# Institutes and banks foretell these of countries, several on one day.
OF_COUNTRIES = frozenset({"growth", "gdp", "inflation", "unemployment", "deficit", "surplus", "interest_rate"})


def moved(passage: Passage, clause: Clause, noun: Hit) -> Event | None:
    """What a clause says was done to the outlook at `noun`; None where it says nothing of the kind."""
    if any(hit.key in OF_COUNTRIES for hit in clause.of("measure")):
        return None
    found = _of_bracket(passage, clause, noun) if passage.wording.stance.verb_last else _beside(passage, clause, noun)
    if found is None:
        return None
    measure, at = found
    behind = at >= noun.last or passage.wording.stance.verb_last
    whom = undergoers.owner_of(passage, clause, noun.first, noun.last) if behind else None
    first = noun.first if behind else at
    return Event(measure, first, first + 1, need="subject", whom=whom)


def _beside(passage: Passage, clause: Clause, noun: Hit) -> tuple[str, int] | None:
    """The verb right before the noun, or in the passive behind it, with where it stands."""
    keys, words = passage.keys, _words(passage.wording.code)
    stops = {*passage.wording.reference.prepositions, *passage.wording.clauses.that}
    within = BEFORE if passage.wording.inflection.heads_last else AT_ONCE
    for at in range(noun.first - 1, max(clause.first, noun.first - within - 1) - 1, -1):
        found = words.before(keys, at + 1)
        if found is not None and found[1] >= clause.first and not undergoers.in_passive(passage, clause, found[1]):
            return found
        if not (keys[at].isalnum() or keys[at] in "-'’") or (
            keys[at] in stops and keys[at] not in passage.wording.reference.of
        ):
            break
    for at in range(noun.last, min(clause.last, noun.last + BEHIND)):
        found = words.at(keys, at)
        if found is not None and undergoers.in_passive(passage, clause, at):
            return found[0], at
    return None


def _of_bracket(passage: Passage, clause: Clause, noun: Hit) -> tuple[str, int] | None:
    """The same in German, whose verb opens or closes the clause, wherever the noun stands; that must not only be what
    something is measured by: senkte die Preise NACH der Prognose."""
    keys, words = passage.keys, _words(passage.wording.code)
    last = passage.last_word(clause)
    parted = passage.wording.outlook_parted.get(keys[last], {})
    for measure, forms in parted.items():
        at = next((at for at in range(clause.first, last) if keys[at] in forms), -1)
        if at >= 0:
            return measure, at
    prepositions = passage.wording.reference.prepositions
    if any(keys[at] in prepositions for at in range(max(clause.first, noun.first - 2), noun.first)):
        return None
    for at in range(clause.first, clause.last):
        found = words.at(keys, at)
        if found is not None:
            return found[0], at
    return None


@cache
def _words(code: str) -> Phrases[str]:
    moves: Mapping[str, tuple[str, ...]] = wording(code).outlook_moved
    return Phrases((phrase, measure) for measure, phrases in moves.items() for phrase in phrases)

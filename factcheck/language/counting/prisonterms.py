"""How long somebody has to go to prison, where his sentence tells it: was sentenced to 12 YEARS IN PRISON, zu einer
Freiheitsstrafe von ZWÖLF JAHREN verurteilt; or without a verdict a verb or noun: faces UP TO 20 YEARS, a 12-YEAR
sentence, SIEBEN JAHRE Haft. All else that lasts stays a duration: what is suspended, what prosecutors ask for, how long
somebody has been in prison, and terms of which a clause names several.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.eventrules import HAPPENING
from factcheck.language.events.sentenced import PRISON_BEHIND, RECEIVED, is_length, names_prison
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.records import replace
from factcheck.language.tokens import Phrases, phrase_set

MEASURE, LENGTH, VERDICT, FINE = "prison_term", "duration", "conviction", "fine"
TERMS = frozenset({MEASURE, LENGTH})
TERM_WITHIN = 4  # tokens from its verb to a term: gave the 44-year-old driver
REMARKS_WITHIN = 16  # tokens behind a figure that may still say that it need not be served


def settled(passage: Passage, clause: Clause, made: Sequence[Assertion]) -> Sequence[Assertion]:
    """What a clause states, with the term in prison as one of whom the verdict is; where there is none, it only lasts
    so long."""
    fined = [said for said in made if said.measure == FINE]
    if len(fined) == 1:
        verdict_on = next((said.entity for said in made if said.measure == VERDICT and said.entity is not None), None)
        made = [replace(said, entity=verdict_on or said.entity) if said is fined[0] else said for said in made]
    if all(said.measure not in TERMS for said in made):
        return made
    term, verdict = _sentence(passage, clause, made) or (None, None)
    faced = passage.wording.term_faced
    threatened = verdict is None and any(key in faced for key in passage.keys[clause.first : clause.last])
    return [
        replace(
            said,
            measure=MEASURE,
            entity=said.entity if verdict is None else verdict.entity,
            modality="possible" if threatened and said.modality == "fact" else said.modality,
        )
        if said is term
        else replace(said, measure=LENGTH)
        if said.measure == MEASURE
        else said
        for said in made
    ]


def _sentence(passage: Passage, clause: Clause, made: Sequence[Assertion]) -> tuple[Assertion, Assertion | None] | None:
    """The term, and the verdict that it belongs to, where one is told; None where the clause tells no such term."""
    verdict = next((said for said in made if said.measure == VERDICT and said.entity is not None), None)
    said_of = {said.value: said for said in made if said.measure in TERMS}
    lengths = [one for one in clause.values if one.value in said_of and is_length(one)]
    lengths = [one for one in lengths if not _stands_in(passage, clause, one)]
    if len(lengths) != 1:
        return None
    length = lengths[0]
    if verdict is not None and _is_term(passage, clause, length):
        return said_of[length.value], verdict
    # Whose a verdict is must be told with it; one that has not been given tells nothing.
    given = said_of[length.value].modality == "fact" and any(
        hit.category in HAPPENING and hit.key == VERDICT for hit in clause.hits
    )
    return (said_of[length.value], None) if not given and _is_told_alone(passage, clause, length) else None


def _is_term(passage: Passage, clause: Clause, located: Located) -> bool:
    verdicts = [hit for hit in clause.hits if hit.category in HAPPENING and hit.key in {VERDICT, RECEIVED}]
    if not verdicts or _is_shared(passage, clause, located) or _need_not_be_served(passage, clause, located):
        return False
    return names_prison(passage, clause, located) or _follows_at_once(passage, verdicts, located)


def _is_told_alone(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether no verdict need tell it of a length: FACES up to 20 years if convicted, GOT seven years in prison, a
    12-year SENTENCE, sieben Jahre HAFT; not: AFTER seven years in prison, is SERVING nine years, which may
    be of another verdict."""
    keys, data = passage.keys, passage.wording
    verbs, nouns, leading = _alone(data.code)
    near = keys[max(clause.first, located.first - TERM_WITHIN) : located.first]
    if not any(key in data.term_spent for key in near):
        led = nouns.before(keys, located.first - 1) if keys[located.first - 1] in leading else None
        if led is not None or nouns.at(keys, located.last) is not None:
            return not (_is_shared(passage, clause, located) or _need_not_be_served(passage, clause, located))
        if any(key in verbs for key in near):
            behind = keys[located.last : min(clause.last, located.last + PRISON_BEHIND)]
            at_once = keys[located.first - 1] in data.term_at_once
            ends = not keys[located.last].isalnum() or keys[located.last] in data.sentenced_for
            told = any(key in data.prison for key in behind) or (at_once and ends)
            return told and not (_is_shared(passage, clause, located) or _need_not_be_served(passage, clause, located))
    return False


@cache
def _alone(code: str) -> tuple[frozenset[str], Phrases[bool], frozenset[str]]:
    """Verbs before a term; nouns for one; and what leads from such a noun to it: a sentence OF, Haftstrafe VON."""
    data = wording(code)
    of = frozenset((*data.reference.of, *langs.language(code).bounds.change_of))
    return frozenset(data.term_verbs), phrase_set(data.term_nouns), of


def _follows_at_once(passage: Passage, verdicts: Sequence[Hit], located: Located) -> bool:
    """Whether a figure needs no prison beside it: was jailed FOR 18 months, was sentenced TO 12 years."""
    keys, data = passage.keys, passage.wording
    led = keys[located.first - 1] in data.sentenced_to or any(hit.last == located.first for hit in verdicts)
    ends = not keys[located.last].isalnum() or keys[located.last] in data.sentenced_for
    return led and (ends or any(hit.first == located.last for hit in verdicts))


def _is_shared(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether another figure of the row is told in the same unit: to 12 AND 15 years."""
    joining = passage.wording.clauses.coordinators
    return any(
        isinstance(other.value, Quantity)
        and other.last < located.first
        and all(key in joining or not key.isalnum() for key in passage.keys[other.last : located.first])
        for other in clause.values
    )


def _need_not_be_served(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether it is said of a term that all or some of it is suspended, or that each of several got it: two years in
    prison, one of them SUSPENDED."""
    keys, unserved = passage.keys, passage.wording.unserved
    ends = min(passage.tokens.count, located.last + REMARKS_WITHIN)
    measured = (other for other in clause.values if other.first >= located.last and not _is_bare(other))
    ends = min([ends, *(other.first for other in measured)])
    for at in range(located.last, ends):
        if keys[at] in {".", "!", "?", "\n"}:
            break
        if keys[at] in unserved:
            return True
    return _stands_in(passage, clause, located)


def _stands_in(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a length is said before it to be none that is served at once: a fine, SUBSIDER 6 bulan kurungan."""
    begins = max([clause.first, *(other.last for other in clause.values if other.last <= located.first)])
    return any(key in passage.wording.unserved for key in passage.keys[begins : located.first])


def _is_bare(located: Located) -> bool:
    return isinstance(located.value, Quantity) and located.value.unit is None

"""How long somebody has to go to prison, where his sentence tells it: was sentenced to 12 YEARS IN PRISON, zu einer
Freiheitsstrafe von ZWÖLF JAHREN verurteilt. All else that lasts stays a duration: what he faces, what is suspended,
what prosecutors ask for, and terms of which a clause names several.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.eventrules import HAPPENING
from factcheck.language.events.sentenced import RECEIVED, is_length, names_prison
from factcheck.language.glossary import Hit
from factcheck.language.model import Assertion, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.records import replace

MEASURE, LENGTH, VERDICT = "prison_term", "duration", "conviction"
TERMS = frozenset({MEASURE, LENGTH})
REMARKS_WITHIN = 16  # tokens behind a figure that may still say that it need not be served


def settled(passage: Passage, clause: Clause, made: Sequence[Assertion]) -> Sequence[Assertion]:
    """What a clause states, with the term in prison as one of whom the verdict is; where there is none, it only lasts
    so long."""
    if all(said.measure not in TERMS for said in made):
        return made
    term, verdict = _sentence(passage, clause, made) or (None, None)
    return [
        replace(said, measure=MEASURE, entity=verdict.entity)
        if verdict is not None and said is term
        else replace(said, measure=LENGTH)
        if said.measure == MEASURE
        else said
        for said in made
    ]


def _sentence(passage: Passage, clause: Clause, made: Sequence[Assertion]) -> tuple[Assertion, Assertion] | None:
    """The term, and the verdict that it belongs to; None where the clause tells no such term."""
    verdict = next((said for said in made if said.measure == VERDICT and said.entity is not None), None)
    said_of = {said.value: said for said in made if said.measure in TERMS}
    lengths = [one for one in clause.values if one.value in said_of and is_length(one)]
    lengths = [one for one in lengths if not _stands_in(passage, clause, one)]
    if verdict is None or len(lengths) != 1 or not _is_term(passage, clause, lengths[0]):
        return None
    return said_of[lengths[0].value], verdict


def _is_term(passage: Passage, clause: Clause, located: Located) -> bool:
    verdicts = [hit for hit in clause.hits if hit.category in HAPPENING and hit.key in {VERDICT, RECEIVED}]
    if not verdicts or _is_shared(passage, clause, located) or _need_not_be_served(passage, clause, located):
        return False
    return names_prison(passage, clause, located) or _follows_at_once(passage, verdicts, located)


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

"""Names that only tell more of what an event happened to: 11 judges of the TORVIK court were sworn in, drei REBELLEN
wurden getötet, PERUVIAN pottery was stolen. Whoever bears such a name was not sworn in himself.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from factcheck.language.entities import names, titles, undergoers
from factcheck.language.eventrules import Event
from factcheck.language.langs import wording
from factcheck.language.measures import PERSONS
from factcheck.language.model import Mention, Quantity, Span
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import VICTIMS

HAPPENED = frozenset({"undergoer", "person"})
COUNTED_WITHIN = 10  # tokens from a figure to the name of where those belong whom it counts
NOUN_WITHIN = 2  # tokens between a relative and the "of" of whose, or behind that name: the youngest SON
HEAD_WITHIN = 4  # tokens from "of" back to the preposition of its noun: in the old HILLS of
COUNTED_UNITS = PERSONS | VICTIMS


def only_tells_more(passage: Passage, clause: Clause, name: Mention, event: Event) -> bool:
    """Whether an event happened to those whom a name that no glossary lists only tells more of."""
    if name.span is not None and _is_relatives(passage, clause, name.span):
        return True
    happened = event.need in HAPPENED or (
        event.need == "subject" and undergoers.in_passive(passage, clause, event.first)
    )
    if not happened or name.span is None or name.key is not None or event.noun:
        return False
    begins = bisect_left(passage.tokens.starts, name.span.start, 0, passage.tokens.count)
    if clause.values and (
        _to_counted(passage, clause, begins, event.first) or _to_a_part(passage, clause, begins, event.first)
    ):
        return True
    return begins < event.first and (
        _to_governed(passage, clause, begins) or (" " not in name.name and _is_several(passage, clause, begins))
    )


def _is_relatives(passage: Passage, clause: Clause, span: Span) -> bool:
    """Whether a name only tells whose relative or aide somebody is: the SON OF Karl Bremer died, Karl Bremer's WIFE."""
    keys, starts, code = passage.keys, passage.tokens.starts, passage.wording.code
    near, reference = _near(code), passage.wording.reference
    begins = bisect_left(starts, span.start, 0, passage.tokens.count)
    ends = bisect_left(starts, span.end, begins, passage.tokens.count)
    if keys[ends] == "'" and keys[ends + 1] == "s":
        return _is_near(passage, ends + 2)
    if passage.wording.inflection.compounds and keys[ends - 1].endswith("s") and keys[ends] in near:
        return True  # Karl Bremers SOHN
    if passage.wording.inflection.heads_first and keys[begins - 1] in near and begins > clause.first:
        return True  # istri Karl Bremer
    at = begins - 1
    while at > clause.first and (
        keys[at] == "'"
        or titles.is_title(passage, at)
        or (keys[at] in names.articles(code) and keys[at] not in reference.of)
    ):
        at -= 1
    if at <= clause.first or keys[at] not in names.owner(code):
        return False
    for back in range(at - 1, max(clause.first, at - 1 - NOUN_WITHIN) - 1, -1):
        if keys[back] in near or _counts_persons(passage, back):
            return True
        if not keys[back].isalpha() or keys[back] in reference.prepositions:
            return False
    return False


def _is_near(passage: Passage, first: int) -> bool:
    """Whether a word for a relative stands at token `first` or shortly behind: Karl Bremer's youngest SON."""
    near = _near(passage.wording.code)
    for key in passage.keys[first : first + NOUN_WITHIN]:
        if key in near:
            return True
        if not key.isalpha():
            return False
    return False


def _counts_persons(passage: Passage, index: int) -> bool:
    """Whether a noun names persons by what they are to somebody: MEMBERS of the Volta Party."""
    return any(hit.category == "measure" and hit.key in PERSONS for hit in passage.hits_in(index, index + 1))


@cache
def _near(code: str) -> frozenset[str]:
    return frozenset(wording(code).relatives)


def _to_a_part(passage: Passage, clause: Clause, begins: int, event: int) -> bool:
    """Whether a figure behind a name tells of how many others an event is told: 412 cases in Torvik, SEVEN OF WHOM
    died."""
    words, keys = _of_these(passage.wording.code), passage.keys
    counts = (one for one in clause.values if begins < one.first and one.last <= event)
    return any(
        isinstance(one.value, Quantity) and (words.at(keys, one.last) or words.before(keys, one.first)) is not None
        for one in counts
    )


@cache
def _of_these(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).clauses.of_these)


def _to_counted(passage: Passage, clause: Clause, begins: int, event: int) -> bool:
    """Whether a figure counts the noun at token `begins`, or that of the noun phrase it ends: DREI Rebellen."""
    for located in reversed(clause.values):
        value = located.value
        if located.last > begins or not isinstance(value, Quantity):
            continue
        if begins - located.last > COUNTED_WITHIN or located.last <= event < begins:
            return False
        counts = value.unit is None or value.unit in COUNTED_UNITS
        return counts and not _governed(passage, clause, located.first) and _goes_on(passage, located.last, begins)
    return False


def _to_governed(passage: Passage, clause: Clause, begins: int) -> bool:
    """Whether a name says of what a noun is that stands behind a preposition: a pyramid was found IN THE HILLS OF
    Torvik; not: the mayor of Torvik."""
    keys, reference, code = passage.keys, passage.wording.reference, passage.wording.code
    owner, articles = names.owner(code), names.articles(code)
    at = begins - 1
    while at > clause.first and (keys[at] == "'" or (keys[at] in articles and keys[at] not in owner)):
        at -= 1
    if at <= clause.first or keys[at] not in owner:
        return False
    for back in range(at - 1, max(clause.first, at - 1 - HEAD_WITHIN) - 1, -1):
        if keys[back] in articles:
            return back > clause.first and keys[back - 1] in reference.prepositions
        if keys[back] in reference.prepositions and keys[back] not in owner:
            return True
        if not keys[back].isalpha() or keys[back] in _joining(code) or passage.value_over(back) is not None:
            return False
    return False


def _is_several(passage: Passage, clause: Clause, begins: int) -> bool:
    """Whether a German noun without an article is a plural, by the verb: GEMÄLDE wurden gestohlen."""
    several = passage.wording.clauses.several
    if not several or passage.keys[begins - 1] in names.articles(passage.wording.code):
        return False
    joined = passage.wording.clauses.coordinators
    return any(key in several for key in passage.keys[clause.first : clause.last]) and not any(
        key in joined or key == "," for key in passage.keys[clause.first : clause.last - 1]
    )


def _governed(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether a figure stands behind a preposition, and so is no part of what the event happened to: after 30 games."""
    return first > clause.first and passage.keys[first - 1] in passage.wording.reference.prepositions


def _goes_on(passage: Passage, first: int, last: int) -> bool:
    """Whether tokens [first, last) are all of one noun phrase: its noun, and the small words of what it is of."""
    keys, joining = passage.keys, _joining(passage.wording.code)
    for at in range(first, last):
        if not (keys[at].isalpha() or keys[at] in names.JOINING) or keys[at] in joining:
            return False
    return not any(hit.category in names.TELLING and hit.category != "measure" for hit in passage.hits_in(first, last))


@cache
def _joining(code: str) -> frozenset[str]:
    """Words behind which another noun phrase begins: and, who, was."""
    data = wording(code)
    joining = (*data.clauses.coordinators, *data.clauses.conjunctions, *data.clauses.relative,
               *data.clauses.auxiliaries, *data.clauses.passive, *data.clauses.agents)  # fmt: skip
    return frozenset(joining) - names.owner(code) - names.articles(code)

"""Countries that a clause is about: CHINA sold, INDIA AND PAKISTAN fought three wars, ARGENTINA beat France.

A country has one name in all languages, the English one, so that they speak of the same.
"""

from __future__ import annotations

from factcheck.language import langs
from factcheck.language.entities import undergoers
from factcheck.language.eventrules import OF_PERSONS, Event
from factcheck.language.model import Mention, Period, Places
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.values.places import WORLD, english_name

VERBAL = frozenset({"verb", "modality", "future", "negation", "ability", "paired_opener"})


def subject_of(passage: Passage, clause: Clause) -> Mention | None:
    """A country that a clause begins with, or several together, which are none of them alone."""
    placed = [value for value in clause.values if isinstance(value.value, Places)] if passage.is_placed else []
    if not placed:
        return None
    keys, begins = passage.keys, _past_articles(passage, clause.first)
    for at, value in enumerate(placed):
        if value.first > begins or not isinstance(value.value, Places) or value.value.codes == (WORLD,):
            continue
        if keys[value.last] == "-" and passage.tokens.glued(value.last):
            return None  # der US-Konzern
        if begins > clause.first and keys[begins - 1] in langs.language(passage.wording.code).numbers.articles:
            return None  # A CHINA factory
        together = _together(passage, placed[at:])
        named = sorted(english_name(one.value.codes[0]) for one in together if isinstance(one.value, Places))
        return Mention(None, " and ".join(named), passage.span(value.first, together[-1].last))
    return None


def _past_articles(passage: Passage, index: int) -> int:
    """The token behind the articles that stand at `index`."""
    reference, keys = passage.wording.reference, passage.keys
    while keys[index] == "'" or (
        (keys[index] in reference.articles or f"{keys[index]}'" in reference.articles)
        and keys[index] not in reference.prepositions
    ):
        index += 1
    return index


def _together(passage: Passage, placed: list[Located]) -> list[Located]:
    """The first of these places, with the next one where only an "and" joins them: INDIA AND PAKISTAN."""
    first = placed[0]
    joined = len(placed) > 1 and passage.keys[first.last] in passage.wording.clauses.coordinators
    if joined and _past_articles(passage, first.last + 1) == placed[1].first:
        return placed[:2]
    return placed[:1]


def first_of(passage: Passage, clause: Clause) -> Mention | None:
    """The same, where it is no part or owner of a name behind it: KANADA hatte Torvik geschlagen; not China Mobile,
    Norway's Volta Cells."""
    found = subject_of(passage, clause)
    if found is None:
        return None
    behind = _end_of(clause, found)
    glued = passage.keys[behind] in {"-", "'"} or passage.capital(behind)
    return None if glued else found


def acting(passage: Passage, clause: Clause, event: Event) -> Mention | None:
    """The country that did what an event tells: ARGENTINA beat France. The verb, or what it is told with, follows it at
    once: Peru farmers rejected the deal."""
    if event.need != "subject" or event.noun or event.measure in OF_PERSONS:
        return None
    found = first_of(passage, clause)
    if found is None or undergoers.in_passive(passage, clause, event.first):
        return None
    behind = _end_of(clause, found)
    if behind > event.first:
        return None
    told = behind == event.first or passage.keys[behind] in passage.wording.clauses.auxiliaries
    told = told or any(hit.first == behind and hit.category in VERBAL for hit in clause.hits)
    told = told or any(value.first == behind and isinstance(value.value, Period) for value in clause.values)
    return found if told else None


def _end_of(clause: Clause, found: Mention) -> int:
    """The token behind a country's name."""
    return next(value.last for value in clause.values if found.span and value.value.span.end == found.span.end)

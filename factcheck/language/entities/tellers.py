"""Who tells one figure of several: "9,000 according to police, 40,000 according to organisers". Whoever is named right
beside a figure tells it, also where only a common noun says who he is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import langs
from factcheck.language.entities import names
from factcheck.language.entities.speakers import BEFORE_INVERSION, CLOSING, Said
from factcheck.language.glossary import Hit
from factcheck.language.model import Assertion, Quantity, Rank
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.victims import VICTIMS

# What two who count it come to different figures of.
COUNTED = VICTIMS | {"people", "protesters", "participants", "spectators", "visitors", "households"}
BESIDE = 8  # tokens between a figure and the "according to" of who tells it
LONGEST_SOURCE = 6  # tokens of who tells it: la préfecture de police


def teller_of(passage: Passage, clause: Clause, anchor: tuple[int, int], said: Sequence[Said]) -> str | None:
    """Who tells the figure at tokens `anchor`: police, in "9,000 according to police". Where it is the only one that
    somebody tells, he has a name and speaks for the whole sentence, or is a body known to count."""
    sources = clause.of("according")
    beside = _source_of(passage, clause, sources, anchor)
    if beside is None:
        return None
    first, last = _named(passage, beside.last, clause.last)
    if first == last:
        return None
    named = next((one.name for one in said if first <= one.first < last), None)
    if named is not None:
        return named
    known = passage.keys[last - 1] in passage.wording.speaking.bodies or passage.keys[first] in (
        passage.wording.speaking.bodies
    )
    return passage.slice(first, last) if known or len(sources) > 1 else None


def told_again(
    passage: Passage, clause: Clause, located: Located, told: Sequence[Assertion]
) -> tuple[Quantity, str] | None:
    """A bare figure, and its measure, that somebody else tells of what another one told before: "9,000 people according
    to police, 40,000 according to organisers"."""
    value, sources = located.value, clause.of("according")
    if len(sources) < 2 or not told or not isinstance(value, Quantity) or value.unit is not None:
        return None
    source = _source_of(passage, clause, sources, (located.first, located.last))
    if source is None or source is sources[0]:
        return None
    behind = passage.keys[located.last]
    if source.first != located.last and behind.isalpha() and behind not in passage.wording.reference.functional:
        return None
    before = next((one for one in reversed(told) if one.value is not None), told[-1])
    counted = isinstance(before.value, Quantity) and before.value.unit == before.measure
    return (value, before.measure) if before.measure is not None and counted else None


def _source_of(passage: Passage, clause: Clause, sources: Sequence[Hit], anchor: tuple[int, int]) -> Hit | None:
    """The "according to" beside a figure: behind it, or before it where the clause begins with one."""
    figures = [value for value in clause.values if isinstance(value.value, (Quantity, Rank))]
    if not figures:
        return None
    keys, first = passage.keys, sources[0].first
    goes_on = first == clause.first and keys[first - 1] == "," and "," in keys[first : figures[0].first]
    if first > figures[0].first or (goes_on and len(sources) > 1):  # , selon la police, 80 000 selon les organisateurs
        last = next((other.first for other in figures if other.first > anchor[0]), clause.last)
        return next((hit for hit in sources if anchor[1] <= hit.first < min(last, anchor[1] + BESIDE)), None)
    first = next((other.last for other in reversed(figures) if other.first < anchor[0]), clause.first)
    return next((hit for hit in reversed(sources) if max(first, anchor[0] - BESIDE) <= hit.first < anchor[0]), None)


def _named(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The tokens of who is named behind an "according to", without the article: POLICE, la PRÉFECTURE."""
    keys, data = passage.keys, passage.wording
    articles = names.articles(data.code)
    while first < last and (keys[first] in articles or keys[first] == "'"):
        first += 1
    ends = (*data.reference.prepositions, *data.reference.of, *data.clauses.coordinators, *data.clauses.auxiliaries)
    numbers = langs.language(data.code).numbers.articles
    end = first
    while end < min(last, first + LONGEST_SOURCE) and keys[end].isalpha() and keys[end] not in (*ends, *numbers):
        end += 1
    if passage.wording.inflection.compounds:  # German nouns have capitals, and one is enough
        while end > first + 1 and not passage.capital(end - 1):
            end -= 1
        while first < end - 1 and not passage.capital(first):
            first += 1
    return first, end


def body_of(passage: Passage, clauses: Sequence[Clause], at: int, measure: str | None) -> str | None:
    """Who is known to count and stands right beside the word of saying, where clause `at` tells how many were there or
    were harmed: POLICE, in "police said 15,000 people marched", "…, dijo la POLICÍA", "…, selon les POMPIERS"."""
    if measure not in COUNTED:
        return None
    following = [clause for clause in clauses[at + 1 : at + 2] if passage.keys[clause.first - 1] != ";"]
    near = (_body_in(passage, clause, clauses[0].first) for clause in (*clauses[max(0, at - 1) : at + 1], *following))
    beside = next((body for body in near if body is not None), None)
    if beside is not None:
        return beside
    keys, articles = passage.keys, names.articles(passage.wording.code)
    sources = [hit for clause in clauses[at : at + 2] for hit in clause.of("according")]
    behind = sources[0].last + (keys[sources[0].last] in articles) if len(sources) == 1 else 0
    known = behind and keys[behind] in passage.wording.speaking.bodies
    return passage.slice(behind, behind + 1) if known else None


def other_body(passage: Passage, clause: Clause, measure: str | None, told: Said) -> str | None:
    """The same in a clause of its own, where the sentence tells in another one who counted: laut POLIZEI 6.000, die
    VERANSTALTER sprachen von 15.000."""
    if measure not in COUNTED or not told.aside or clause.first <= told.first < clause.last:
        return None
    return _body_in(passage, clause, 0)


def _body_in(passage: Passage, clause: Clause, begins: int) -> str | None:
    bodies, keys = passage.wording.speaking.bodies, passage.keys
    articles = names.articles(passage.wording.code)
    for hit in clause.of("say"):
        if keys[hit.first - 1] in bodies and hit.first > begins:
            return passage.slice(hit.first - 1, hit.first)
        behind = hit.last + (keys[hit.last] in articles)
        inverted = keys[hit.first - 1] in BEFORE_INVERSION or hit.first == begins
        if keys[behind] in bodies and (keys[behind + 1] in CLOSING or inverted):
            return passage.slice(behind, behind + 1)
    return None

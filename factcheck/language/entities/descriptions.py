"""What "the ferry", "das Krankenhaus" or "the mayor" stands for: the one listed entity that the text shows to be such.

That a company may be "the company" its kind tells. That a product is a ferry, or a person a mayor, the text or the
list has to say: by a word of the name (the Lindqvist CLINIC), by the noun beside it (the FERRY Aurelia; Karl Bremer,
a BUSINESSMAN), or, of a ship, by its sinking.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress

from factcheck.language.entities import names
from factcheck.language.glossary import Named
from factcheck.language.langs import codes, wording
from factcheck.language.model import EntityEntry
from factcheck.language.passage import Clause, Passage, Row
from factcheck.language.records import record
from factcheck.language.tokens import CLAUSE_ENDS, QUOTES, SENTENCE_STARTS, Phrases, keys_of

OF_PERSONS = frozenset(
    {"businessman", "lawmaker", "mayor", "minister", "president", "chancellor", "governor", "politician", "singer"}
    | {"actor", "author", "director", "player", "coach", "judge", "lawyer", "bishop"}
)
# What opens and closes as a whole.
BUILDINGS = frozenset(
    {"hospital", "museum", "stadium", "bridge", "tunnel", "airport", "theatre", "library", "hotel", "prison", "mine"}
    | {"plant", "school", "university"}
)
WITHIN = 4  # sentences from a name to what stands for it
APPOSED_WITHIN = 7  # tokens between a name's comma and the noun: Karl Bremer, A FORMER LIBERAL lawmaker
TITLED_WITHIN = 2  # tokens between a noun and the name: the mayor-elect Dr. Karl Bremer
ADJECTIVES = 3  # tokens from a noun back to its article: A SECOND ferry
SHORTEST_HEAD = 6  # letters of a noun that ends a German compound: HafenMUSEUM
FOLLOWING = frozenset({"verb", "say", "modality", "future", "ability", "negation", "event"})

# A noun of the text: its kind, and the tokens it stands on.
Noun = tuple[str, int, int]


@record(frozen=True, slots=True)
class Described:
    """A phrase in tokens [first, last) that stands for a listed entity."""

    first: int
    last: int
    entry: EntityEntry


@cache
def _nouns(code: str) -> Phrases[str]:
    return Phrases([(noun, kind) for kind, nouns in wording(code).reference.described.items() for noun in nouns])


@cache
def _nouns_of_all() -> Phrases[str]:
    """The nouns of all languages: a name is written as it is, whatever language tells of it."""
    return Phrases(
        [
            (noun, kind)
            for code in codes()
            for kind, nouns in wording(code).reference.described.items()
            for noun in nouns
        ]
    )


@cache
def _heads() -> Mapping[str, str]:
    """What German names end in, by its kind."""
    return {
        noun: kind
        for code in codes()
        if wording(code).inflection.compounds
        for kind, nouns in wording(code).reference.described.items()
        for noun in nouns
        if len(noun) >= SHORTEST_HEAD
    }


@cache
def kinds_by_name(entry: EntityEntry) -> frozenset[str]:
    """What the words of an entity's own names say that it is."""
    if entry.kind == "person":
        return frozenset()
    found: set[str] = set()
    nouns = _nouns_of_all()
    for name in (entry.name, *entry.aliases):
        keys = [*keys_of(name), "", ""]
        for index, key in enumerate(keys[:-2]):
            noun = nouns.at(keys, index)
            if noun is not None:
                found.add(noun[0])
            elif len(key) > SHORTEST_HEAD:
                found.update(kind for head, kind in _heads().items() if key.endswith(head))
    return frozenset(found - OF_PERSONS)


def found_in(passage: Passage, rows: Sequence[Row]) -> list[Described]:
    """The phrases of a text that stand for a listed entity, in order."""
    nouns = _nouns(passage.wording.code)
    if not nouns:
        return []
    keys, covered = passage.keys, {at for named in passage.named for at in range(named.first, named.last)}
    begins = compress(range(passage.tokens.count), map(nouns.__contains__, keys))
    told = [(found[0], at, found[1]) for at in begins if at not in covered and (found := nouns.at(keys, at))]
    if not told:
        return []
    known: dict[str, dict[str, EntityEntry]] = {}  # by kind the entities that are of it, by key
    for named in passage.named:
        for kind in kinds_by_name(named.entry):
            known.setdefault(kind, {})[named.entry.key] = named.entry
    meant: list[Noun] = []
    others: dict[str, list[int]] = {}  # by kind where another of it is told, who is on no list
    for noun in told:
        kind, first, _ = noun
        beside = _beside(passage, noun)
        if beside is not None:
            known.setdefault(kind, {})[beside.entry.key] = beside.entry
        elif _is_another(passage, noun):
            others.setdefault(kind, []).append(first)
        else:
            meant.append(noun)
    _see_sunk(passage, rows, known)
    if not known:
        return []
    return list(_resolved(passage, meant, known, others))


def _resolved(
    passage: Passage,
    meant: Sequence[Noun],
    known: Mapping[str, Mapping[str, EntityEntry]],
    others: Mapping[str, Sequence[int]],
) -> Iterator[Described]:
    """What each noun stands for, where its kind has one entity that was named shortly before."""
    firsts = [first for first, _ in passage.sentences]
    seen: dict[str, int] = {}  # by entity's key the last token where it was told of
    at = 0
    for kind, first, last in meant:
        candidates = known.get(kind, {})
        if not candidates:
            continue
        while at < len(passage.named) and passage.named[at].first < first:
            seen[passage.named[at].entry.key] = passage.named[at].first
            at += 1
        reached = [key for key in candidates if key in seen]
        if len(reached) != 1:
            continue
        named = seen[reached[0]]
        here, there = (bisect_left(firsts, token + 1) for token in (first, named))
        if here - there > WITHIN or any(named < other < first for other in others.get(kind, ())):
            continue
        begins = _definite(passage, first, last)
        if begins >= 0:
            seen[reached[0]] = first
            yield Described(begins, last, candidates[reached[0]])


def _see_sunk(passage: Passage, rows: Sequence[Row], known: dict[str, dict[str, EntityEntry]]) -> None:
    """Keep in mind as ships what sank."""
    for _, _, hits, named, _ in rows:
        things = {one.entry.key: one.entry for one in named if one.entry.kind in {"product", "other"}}
        if len(things) == 1 and any(hit.category == "verb" and hit.key in {"sink", "sinking"} for hit in hits):
            known.setdefault("ship", {}).update(things)


def _fits(kind: str, entry: EntityEntry) -> bool:
    return (entry.kind == "person") == (kind in OF_PERSONS)


def _beside(passage: Passage, noun: Noun) -> Named | None:
    """The listed name that a noun says the kind of: the FERRY Aurelia, the Aurelia FERRY, Aurelia, a FERRY built in
    2009, the FERRY, Aurelia."""
    kind, first, last = noun
    keys, at = passage.keys, last
    while at < last + TITLED_WITHIN and (
        keys[at] in QUOTES or keys[at] == "-" or _nouns(passage.wording.code).at(keys, at)
    ):
        at += 1
    for named in (*passage.named_in(at, at + 1), *_ending_at(passage, first), *_ending_at(passage, first - 1)):
        between = passage.tokens.glued(first) if named.last == first - 1 else True
        if _fits(kind, named.entry) and between and (named.last != first - 1 or keys[first - 1] == "-"):
            return named
    return _apposed(passage, noun)


def _ending_at(passage: Passage, index: int) -> list[Named]:
    return [named for named in passage.named_in(max(0, index - names.LONGEST_NAME), index) if named.last == index]


def _apposed(passage: Passage, noun: Noun) -> Named | None:
    """The listed name that commas set a noun beside: Karl Bremer, a former LAWMAKER; the MAYOR of Aldborg, Karl
    Bremer."""
    kind, first, last = noun
    keys = passage.keys
    for at in range(first - 1, max(0, first - APPOSED_WITHIN) - 1, -1):
        if keys[at] == ",":
            articled = any(key in names.articles(passage.wording.code) for key in keys[at + 1 : at + 3])
            bare = at + 1 == first and passage.wording.code in {"fr", "es", "id"}  # Karl Bremer, MAIRE d'Aldborg
            for named in _ending_at(passage, at) if articled or bare else ():
                if _fits(kind, named.entry):
                    return named
            break
        if not keys[at].isalpha() and keys[at] not in {"-", "'"}:
            break
    for at in range(last, last + APPOSED_WITHIN):
        if keys[at] == ",":
            for named in passage.named_in(at + 1, at + 2):
                if _fits(kind, named.entry) and keys[named.last] in CLAUSE_ENDS:
                    return named
            break
        if not keys[at].isalpha() and keys[at] not in {"-", "'"}:
            break
    return None


def _is_another(passage: Passage, noun: Noun) -> bool:
    """Whether a noun is told of somebody or something on no list: ANOTHER ferry, a museum, the ferry BOREALIS."""
    _, first, last = noun
    keys, reference = passage.keys, passage.wording.reference
    code = passage.wording.code
    if passage.capital(last) and not names.is_common(passage, last) and keys[last] not in reference.articles:
        return not passage.hits_in(last, last + 1)
    if reference.pointing and keys[last] in reference.another:
        return True
    for at in range(first - 1, max(-1, first - 1 - ADJECTIVES), -1):
        key = keys[at]
        if key in reference.another:
            return True
        if key in _definites(code) or key in reference.prepositions or not key.isalpha():
            return False
        if key in names.articles(code):
            return True
    return False


@cache
def _definites(code: str) -> frozenset[str]:
    return frozenset(word.rstrip("'") for word in wording(code).reference.definite)


def _definite(passage: Passage, first: int, last: int) -> int:
    """The token that a phrase begins at, where it stands for somebody named before: its article or, where a language
    has none, the noun that a "this" follows or that begins a sentence; -1 where it stands for nobody."""
    keys, reference, code = passage.keys, passage.wording.reference, passage.wording.code
    if not _stands_alone(passage, last):
        return -1
    begins = first
    if begins and keys[begins - 1] in reference.fresh:
        begins -= 1
    before = begins - 1
    if reference.pointing:
        pointed = keys[last] in reference.pointing
        opens = first == 0 or keys[first - 1] in SENTENCE_STARTS
        if not (pointed or (opens and not passage.capital(last))):
            return -1
    else:
        if keys[before] == "'":
            before -= 1
        if before < 0 or keys[before] not in _definites(code):
            return -1
        begins, before = before, before - 1
    if before < 0 or not keys[before].isalpha():
        return begins
    governed = keys[before] in reference.prepositions or keys[before] in reference.of
    if governed or (passage.wording.inflection.compounds and passage.capital(before)):
        # what is told of its captain or of a place near it is not told of the ferry; its price is
        owned = keys[before] in names.owner(code)
        ends = before if owned else before + 1
        if governed and not owned:
            return -1
        if not any(hit.category == "measure" and hit.last == ends for hit in passage.hits_in(ends - 3, ends)):
            return -1
    return begins


def _stands_alone(passage: Passage, index: int) -> bool:
    """Whether what stands behind a noun leaves it as it is: the ferry SANK; not the ferry OPERATOR, the museum OF
    Aldborg."""
    keys, words = passage.keys, passage.wording
    key = keys[index]
    if not key.isalpha():
        return key != "-" or not passage.tokens.glued(index)
    if key in words.reference.of or (passage.capital(index) and not words.inflection.compounds):
        return False
    if key in words.reference.inside and passage.capital(index + 1):
        return False  # the museum IN Aldborg
    if not words.inflection.heads_last:
        return True
    clauses = words.clauses
    small = (
        key in clauses.auxiliaries
        or key in clauses.passive
        or key in clauses.coordinators
        or key in clauses.holding
        or key in words.reference.prepositions
        or key in words.price_before
    )
    return small or any(hit.category in FOLLOWING for hit in passage.hits_in(index, index + 1))


def standing_in(described: Sequence[Described], clause: Clause, last: int) -> Described | None:
    """The first phrase of a clause, before token `last`, that stands for a listed entity."""
    at = bisect_left(described, clause.first, key=lambda one: one.first)
    if at < len(described) and described[at].last <= min(last, clause.last):
        return described[at]
    return None

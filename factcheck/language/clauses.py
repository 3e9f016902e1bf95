"""Sentences into clauses, by their signs and the words that open them.

No grammar is parsed: a clause is what stands between two signs or words that begin a new statement.
What is found in it (values, events, negation, plans) is read together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from factcheck.language.glossary import Hit, Named
from factcheck.language.langs import wording
from factcheck.language.model import Period
from factcheck.language.passage import FIRST, Clause, Located, Passage
from factcheck.language.stances.modality import is_marked_infinitive
from factcheck.language.tokens import Phrases, phrase_set
from factcheck.language.victims import VICTIMS

HARD = frozenset(";:–()[]…!?")
VERBAL = frozenset({"verb", "modality", "negation", "future", "ability", "paired_opener"})
STRETCH_ENDS = frozenset({",", ".", "\n", "“", "”", '"', "«", "»"})
LONGEST_CLAUSE = 80  # tokens; what goes on longer is a list
ASIDE_WITHIN = 8  # tokens to the sign that closes a bracket of a few words
PART_WITHIN = 3  # tokens from the comma to the "which" of "the first of which"
DATE_WITH_COMMA = 4  # tokens at least: Wednesday, 4 March
ATTRIBUTIVE = ("e", "er", "es", "em")  # endings of a German adjective that no participle has at a clause's end
VERB_WITHIN = 3  # tokens behind an "and" within which a verb makes it a new clause


class _Words(NamedTuple):
    """The words of one language at which clauses part, compiled."""

    openers: Phrases[bool]  # behind a comma
    opening: frozenset[str]  # what those begin with
    breakers: Phrases[bool]  # anywhere
    breaking: frozenset[str]  # what those begin with
    coordinators: frozenset[str]
    conjunctions: frozenset[str]
    corrections: frozenset[str]
    auxiliaries: frozenset[str]
    cutting: frozenset[str]  # signs and words at which a clause may end; all others are passed over


@cache
def _words(code: str) -> _Words:
    data = wording(code)
    clauses = data.clauses
    openers, breakers = phrase_set(clauses.openers + clauses.that), phrase_set(clauses.breakers)
    coordinators, conjunctions = frozenset(clauses.coordinators), frozenset(clauses.conjunctions)
    return _Words(
        openers,
        frozenset(openers.first_keys()),
        breakers,
        frozenset(breakers.first_keys()),
        coordinators,
        conjunctions,
        frozenset(data.stance.corrections),
        frozenset(clauses.auxiliaries),
        HARD.union((",", "-"), breakers.first_keys(), coordinators, conjunctions),
    )


def split_clauses(
    passage: Passage, first: int, last: int, hits: Sequence[Hit], named: Sequence[Named], values: Sequence[Located]
) -> list[Clause]:
    """The clauses of the sentence in tokens [first, last), with what stands in each."""
    keys, tokens = passage.keys, passage.tokens
    words = _words(passage.wording.code)
    edges: set[int] = set()
    for quote in passage.quotes_in(first, last):
        edges.update((quote.first, quote.last))
    short = last - first <= LONGEST_CLAUSE
    places: Sequence[int] = range(first + 1, last)
    if short:
        cuts_at = map(words.cutting.__contains__, keys[first + 1 : last])
        places = list(compress(places, cuts_at))
        if edges:
            places = sorted(edges.intersection(range(first + 1, last)).union(places))
        if not places:
            return [Clause(first, last, keys[first], hits, named, values)]
    governing = bool(passage.wording.stance.infinitive_marks)
    openers, opening, breakers, breaking, coordinators, conjunctions, corrections, auxiliaries, _ = words
    verbal: set[int] = set()
    said: set[int] = set()  # , ADDING that it could say no more
    for hit in hits:
        if hit.category in VERBAL:
            verbal.add(hit.first)
        elif hit.category == "say":
            said.add(hit.first)
    inside: set[int] = set()
    begins: set[int] = set()
    for value in values:
        begins.add(value.first)
        inside.update(range(value.first + 1, value.last))
        if value.last - value.first >= DATE_WITH_COMMA and "," in keys[value.first : value.last]:
            inside.add(value.last)  # "am Mittwoch, 4. März, …": the comma behind such a date closes it
    asides: set[int] = set()  # the tokens of brackets that tell nothing by themselves
    cuts: list[tuple[int, str]] = [(first, keys[first])]
    subordinate = keys[first] in opening and openers.at(keys, first) is not None
    main: int | None = None  # where the clause begins that an inserted one interrupts
    goes_on: dict[int, int] = {}
    correcting: set[int] = set()
    for index in places:
        if index in edges or index - cuts[-1][0] >= LONGEST_CLAUSE:
            cuts.append((index, ""))
            subordinate, main = False, None
            continue
        if index in inside:
            continue
        key = keys[index]
        if key == "(" and (closed := _aside(keys, index, last, begins, verbal)):
            inside.add(closed)
            asides.update(range(index, closed))
            continue
        if key in HARD:
            if key == ":" and tokens.glued(index) and tokens.glued(index + 1):
                continue
            if _holds_acronym(passage, index if key == "(" else index - 2):
                continue
            cuts.append((index + 1, ""))
            subordinate, main = False, None
        elif key == "-":
            if not tokens.glued(index) and not tokens.glued(index + 1):
                cuts.append((index + 1, ""))
        elif (
            (keys[index + 1] in corrections or (keys[index + 1] in coordinators and keys[index + 2] in corrections))
            and (key == "," or key in coordinators)
            and (start := _correction(passage, index, last, begins, verbal))
        ):
            main = cuts[-1][0] if main is None else main
            cuts.append((index + (key == ","), key if key != "," else keys[start]))
            correcting.add(cuts[-1][0])
            subordinate = True
        elif key == ",":
            following = keys[index + 1]
            if governing and (not subordinate or len(cuts) == 1) and _governed(passage, index + 1, last):
                continue
            if governing and len(cuts) == 1 and _closes_apposition(passage, first, index, verbal):
                continue
            if (
                (following in opening and openers.at(keys, index + 1) is not None)
                or _part_of_which(passage, index + 1)
                or (index + 1 in said and keys[index + 2] in passage.wording.clauses.that)
            ):
                if main is None:
                    main = cuts[-1][0]
                cuts.append((index + 1, following))
                subordinate = True
            elif keys[index + 2] == ":" and following.isdecimal():
                cuts.append((index + 1, ""))  # (2022: 95 Fälle, 2021: 76)
                subordinate, main = False, None
            elif (
                keys[index + 2] in auxiliaries or index + 2 in verbal
                if passage.capital(index + 1)
                else subordinate and following.isalpha()
            ) or _time_and_verb(values, index + 1, verbal):
                # ", NBC had …", or what goes on behind an inserted clause
                if main is not None and not passage.capital(index + 1):
                    goes_on[index + 1] = main
                cuts.append((index + 1, ""))
                subordinate, main = False, None
        elif (
            (
                key in breaking
                and keys[index - 1] not in passage.wording.reference.of  # un accident de CAR
                and breakers.at(keys, index) is not None
            )
            or (
                key in coordinators
                and (keys[index + 1] in auxiliaries or _verb_follows(index, verbal, begins))
                and not _joins_names(passage, index, inside | begins)
                and not (governing and _closes_bracket(passage, cuts[-1][0], index, verbal, begins))
            )
            or (
                key in conjunctions
                and _statement_follows(passage, index, verbal, begins)
                and not _tells_victims(hits, cuts[-1][0], index)
            )
        ):
            cuts.append((index, key))
    if asides:
        hits = [hit for hit in hits if hit.first not in asides]
    clauses = _fill(cuts, last, hits, named, values)
    if goes_on or correcting:
        begun = {clause.first: clause for clause in clauses}
        for rest, interrupted in goes_on.items():
            if rest in begun and interrupted in begun:
                begun[rest].goes_on = begun[interrupted]
        for start in correcting:
            if start in begun:
                begun[start].corrects = True
    return clauses


def trimmed(passage: Passage, clause: Clause) -> tuple[int, int]:
    """The clause without the signs around it; those of a figure ("71 %") belong to it. What goes on behind an
    inserted clause is told from its subject on."""
    first, last = clause.first if clause.goes_on is None else clause.goes_on.first, clause.last
    valued = clause.values[-1].last if clause.values else first
    keys = passage.keys
    while first < last - 1 and not keys[first][0].isalnum():
        first += 1
    begins = max(first + 1, valued)
    while last > begins and not keys[last - 1][-1].isalnum():
        last -= 1
    if keys[last] == ")" and last < clause.last and "(" in keys[first:last]:
        last += 1
    return first, last


def _holds_acronym(passage: Passage, index: int) -> bool:
    """Whether a bracket at `index` holds nothing but how what stands before it is called for short, so that its clause
    goes on behind: le produit intérieur brut (PIB) a reculé de 0,5 %."""
    keys = passage.keys
    if index < 1 or keys[index] != "(" or keys[index + 2] != ")" or not keys[index + 1].isalpha():
        return False
    return len(keys[index + 1]) > 1 and passage.slice(index + 1, index + 2).isupper()


def _part_of_which(passage: Passage, index: int) -> bool:
    """Whether what tells of a part of what was named begins at `index`: "the first OF WHICH opened"."""
    keys, reference = passage.keys, passage.wording.reference
    return any(
        keys[at - 1] in reference.of
        and keys[at] in passage.wording.clauses.relative
        and keys[at] not in reference.articles
        for at in range(index + 1, index + 1 + PART_WITHIN)
    )


def _aside(keys: Sequence[str], index: int, last: int, begins: set[int], verbal: set[int]) -> int:
    """The token that closes a bracket of a few words that say nothing by themselves, so that the clause goes on behind
    it: rose 12 percent (YEAR-ON-YEAR) to 5 million; 0 for others."""
    for at in range(index + 1, min(index + ASIDE_WITHIN, last)):
        if keys[at] == ")":
            return at if at + 1 < last and (keys[at + 1].isalnum() or keys[at + 1] == ",") else 0
        if at in begins or at in verbal:
            return 0
    return 0


def _correction(passage: Passage, index: int, last: int, begins: set[int], verbal: set[int]) -> int:
    """Where the word of denial stands, 0 if none does, where a comma or an "and" at `index` only sets off what is
    not so: "14, not 17"; "et non 15 800". A value or a name follows it at once, and no verb up to the next sign."""
    keys, words = passage.keys, _words(passage.wording.code).corrections
    start = index + 1
    if keys[index] == "," and keys[start] in passage.wording.clauses.coordinators:
        start += 1
    if keys[start] not in words:
        return 0
    at = start + 1 + (keys[start + 1] in words)
    if not (at in begins or at + 1 in begins or passage.capital(at) or keys[at] in passage.wording.reference.articles):
        return 0
    while at < last and keys[at] not in HARD and keys[at] not in STRETCH_ENDS:
        if at in verbal:
            return 0
        at += 1
    return start


def _joins_names(passage: Passage, index: int, valued: set[int]) -> bool:
    """Whether an "and" stands between two names: Samsung and Xiaomi sold."""
    return (
        index > 0
        and not passage.wording.inflection.compounds
        and passage.capital(index - 1)
        and passage.capital(index + 1)
        and index - 1 not in valued
        and index + 1 not in valued
    )


def _closes_bracket(passage: Passage, first: int, index: int, verbal: set[int], begins: set[int]) -> bool:
    """Whether what an "and" leads to ends in the participle that an auxiliary before it waits for, so that it only
    joins two things: wurden durch einen Brand und eine Explosion GETÖTET. German nouns, capitals, are no verbs."""
    keys, perfect, auxiliaries = passage.keys, passage.wording.clauses.perfect, passage.wording.clauses.auxiliaries
    opened = next((at for at in range(first, index) if keys[at] in perfect), None)
    if opened is None or not (passage.capital(index - 1) or keys[index - 1].endswith(ATTRIBUTIVE)):
        return False
    if any(opened < at < index and not passage.capital(at) for at in verbal):
        return False
    end = index + 1
    while end < len(keys) and keys[end] not in HARD and keys[end] not in STRETCH_ENDS:
        if end in begins or keys[end] in auxiliaries:
            return False
        end += 1
    return end - 1 > index + 1 and end - 1 in verbal and not passage.capital(end - 1)


def _closes_apposition(passage: Passage, first: int, index: int, verbal: set[int]) -> bool:
    """Whether a comma only closes what is set beside a name, and the participle that an auxiliary before it waits for
    is still to come: hat den Gründer, HENRIK VOSSBERG, zu acht Jahren Haft verurteilt."""
    keys, clauses = passage.keys, passage.wording.clauses
    opened = next((at for at in range(index - 1, first, -1) if keys[at] == ","), -1)
    if opened < 0 or not all(passage.capital(at) for at in range(opened + 1, index)):
        return False
    if not any(keys[at] in clauses.perfect or keys[at] in clauses.passive for at in range(first, opened)):
        return False
    end = index + 1
    while end < len(keys) and keys[end] not in HARD and keys[end] not in STRETCH_ENDS:
        if keys[end] in clauses.auxiliaries or keys[end] in clauses.coordinators:
            return False
        end += 1
    return end - 1 > index and end - 1 in verbal and not passage.capital(end - 1)


def _governed(passage: Passage, index: int, last: int) -> bool:
    """Whether what begins with an article ends in an infinitive, and so belongs to the verb before it:
    "dementiert, ein Rechenzentrum in Indien zu eröffnen"."""
    marks = passage.wording.stance.infinitive_marks
    keys = passage.keys
    if keys[index] not in passage.wording.reference.articles:
        return False
    end = index
    while end < last and keys[end] not in HARD and keys[end] not in STRETCH_ENDS:
        end += 1
    word = end - 1
    marked = keys[word - 1] in marks or is_marked_infinitive(passage, word)
    return word > index and marked and keys[word].endswith("n") and not passage.capital(word)


def _time_and_verb(values: Sequence[Located], index: int, verbal: set[int]) -> bool:
    """Whether a time and a finite verb begin a new statement at `index`: fielen 20 Zentimeter, AM MITTWOCH WERDEN."""
    return any(
        isinstance(value.value, Period) and index <= value.first <= index + 1 and value.last in verbal
        for value in values
    )


def _verb_follows(index: int, verbal: set[int], begins: set[int]) -> bool:
    """Whether a verb stands close behind an "and", before any value: "and opened four shops", not
    "und den USA eröffnet"."""
    for at in range(index + 1, index + 1 + VERB_WITHIN):
        if at in verbal:
            return True
        if at in begins:
            return False
    return False


def _tells_victims(hits: Sequence[Hit], first: int, last: int) -> bool:
    """Whether victims are told in [first, last), who share the time of what follows: died after a bus crashed."""
    return any(first <= hit.first < last and hit.key in VICTIMS for hit in hits)


def _statement_follows(passage: Passage, index: int, verbal: set[int], begins: set[int]) -> bool:
    """Whether a subject and its verb stand behind a conjunction: "after the company cut", not "after the match"."""
    if not (passage.capital(index + 1) or passage.keys[index + 1] in passage.wording.reference.articles):
        return False
    return index + 1 not in begins and any(at in verbal for at in range(index + 2, index + 2 + VERB_WITHIN))


def _fill(
    cuts: Sequence[tuple[int, str]],
    last: int,
    hits: Sequence[Hit],
    named: Sequence[Named],
    values: Sequence[Located],
) -> list[Clause]:
    if len(cuts) == 1:
        start, opened_by = cuts[0]
        return [Clause(start, last, opened_by, hits, named, values)]
    clauses: list[Clause] = []
    hit = name = value = 0  # the first of each that is in no clause yet
    for at, (start, opened_by) in enumerate(cuts, 1):
        end = cuts[at][0] if at < len(cuts) else last
        if end <= start:
            continue
        last_hit = bisect_left(hits, end, hit, key=FIRST)
        last_name = bisect_left(named, end, name, key=FIRST) if named else 0
        last_value = bisect_left(values, end, value, key=FIRST) if values else 0
        here = hits[hit:last_hit], named[name:last_name], values[value:last_value]
        clauses.append(Clause(start, end, opened_by, *here))
        hit, name, value = last_hit, last_name, last_value
    return clauses

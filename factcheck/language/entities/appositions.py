"""Whom an event happened to, where commas set the name or the participle apart.

"The finance chief, MARA KLEIN, resigned"; "Mara Klein, ARRESTED on Monday, …"; "fired its chief, MARA KLEIN".
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from factcheck.language.entities import names
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Period
from factcheck.language.passage import Clause, Passage

OPENING = frozenset({",", "("})
CLOSING = frozenset({",", ")", ".", ";", "\n", "“", "”", '"', "»"})
OFFICE = 6  # tokens from a verb to the comma behind the office of whom it concerns
OWNED_WITHIN = 3  # tokens from "of" to a name
OPENED = 12  # tokens from a participle that opens a sentence to the comma behind what goes with it


def apposed(passage: Passage, clause: Clause, first: int) -> Mention | None:
    """The name between commas right before the verb at token `first`: "the finance chief of Volta Cells, MARA KLEIN,
    resigned"."""
    keys, comma = passage.keys, first - 1
    while comma > clause.first - 2 and keys[comma] in auxiliaries(passage.wording.code):
        comma -= 1
    if comma < 1 or keys[comma] != ",":
        return None
    for named in passage.named_in(max(0, comma - names.LONGEST_NAME), comma):
        if named.last == comma and keys[named.first - 1] == "," and named.entry.kind != "place":
            return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
    run = names.name_before(passage, comma, max(0, comma - names.LONGEST_NAME))
    if run is None or keys[run[0] - 1] != "," or (run[1] - run[0] == 1 or _is_whence(passage, clause, run[0] - 1)):
        return None
    return Mention(None, passage.slice(*run), passage.span(*run))


def _is_whence(passage: Passage, clause: Clause, comma: int) -> bool:
    """Whether a phrase of place ends at a comma, which what follows only completes: ", OF WINSLOW, New Mexico"."""
    at = comma
    while at > clause.first and passage.capital(at - 1):
        at -= 1
    return at < comma and passage.keys[at - 1] in passage.wording.reference.prepositions and passage.keys[at - 2] == ","


def set_apart(passage: Passage, clause: Clause, verb: Hit) -> Mention | None:
    """The name that a participle tells of which commas or brackets set apart from it: "Karl Bremer, ARRESTED on Monday,
    …", "Jules Marant (ÉLU le 6 juillet)"; or which opens the sentence: "BORN in Torvik, Karl Bremer …"."""
    first, keys = verb.first, passage.keys
    if first == 0 or keys[first - 1] in names.SENTENCE_SIGNS - OPENING:
        return _opened(passage, clause, verb) if passage.capital(first) else None
    if keys[first - 1] not in OPENING or passage.wording.stance.verb_last or not closes(passage, clause, verb.last):
        return None
    found = _named_at(passage, clause, 0, first - 1)
    return None if found is None or _belongs(passage, found) else found


def _belongs(passage: Passage, name: Mention) -> bool:
    """Whether a name only says whose somebody before it is: Mara Klein, NIECE OF the late Karl Bremer, arrested."""
    if name.span is None:
        return True
    first = bisect_left(passage.tokens.starts, name.span.start, 0, passage.tokens.count)
    of = passage.wording.reference.of
    return any(passage.keys[at] in of for at in range(max(0, first - OWNED_WITHIN), first))


def _opened(passage: Passage, clause: Clause, verb: Hit) -> Mention | None:
    if passage.wording.stance.verb_last:
        return None
    for comma in range(verb.last, min(clause.last - 1, verb.last + OPENED)):
        if passage.keys[comma] != "," or not passage.capital(comma + 1) or _valued(clause, comma):
            continue
        for named in clause.named:
            if named.first == comma + 1 and named.entry.kind != "place":
                return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
        run = names.run_at(passage, clause, comma + 1, clause.last, ())
        if run is not None and passage.keys[run[1]] != ",":  # in Detroit, Michigan, in 1920
            return Mention(None, passage.slice(*run), passage.span(*run))
    return None


def _valued(clause: Clause, comma: int) -> bool:
    """Whether a comma stands inside a value, or before one: on May 1, 1923; in Detroit, Michigan."""
    return any(value.first <= comma + 1 and comma < value.last for value in clause.values)


def is_led(passage: Passage, index: int) -> bool:
    """Whether a relative pronoun stands behind a preposition, so that what it opens has another subject than the one
    named before: the blast FROM WHICH the universe was created, die Firma, BEI DER Karl Bremer verhaftet wurde."""
    clauses = passage.wording.clauses
    if passage.keys[index] not in clauses.relative or not index:
        return False
    before = passage.keys[index - 1]
    if before not in passage.wording.reference.prepositions or before in clauses.that:
        return False
    return not passage.wording.inflection.compounds or passage.keys[index - 2] == ","


def closes(passage: Passage, clause: Clause, last: int) -> bool:
    """Whether no object follows a verb at token `last`, so that it tells what happened to somebody."""
    key = passage.keys[last]
    if key in CLOSING or key in passage.wording.reference.prepositions or key in passage.wording.clauses.agents:
        return True
    last += key in passage.wording.reference.articles  # élu LE 6 juillet
    return any(value.first == last and isinstance(value.value, Period) for value in clause.values)


def of_object(passage: Passage, clause: Clause, last: int) -> Mention | None:
    """The name set behind the office of whom the verb before token `last` does something to: "fired its finance chief,
    CLARA DUFAY"."""
    keys = passage.keys
    comma = last
    while comma < min(clause.last - 1, last + OFFICE) and (keys[comma].isalpha() or keys[comma] == "-"):
        comma += 1
    if comma == last or keys[comma] != "," or not passage.capital(comma + 1):
        return None
    if any(last <= hit.first < comma and hit.category in {"verb", "say"} for hit in clause.hits):
        return None
    blocked = {index for value in clause.values for index in range(value.first, value.last)}
    end = names.run_end(passage, comma + 1, clause.last, blocked)
    return _named_at(passage, clause, comma + 1, end) if keys[end] in CLOSING else None


def _named_at(passage: Passage, clause: Clause, first: int, last: int) -> Mention | None:
    """The name that ends right before token `last`, and begins at `first` or behind."""
    for named in passage.named_in(max(first, last - names.LONGEST_NAME), last):
        if named.last == last and named.entry.kind != "place":
            return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
    if any(value.last == last for value in clause.values):
        return None  # in Torvik, Norway, arrested
    run = names.name_before(passage, last, max(first, last - names.LONGEST_NAME))
    if run is None or (run[1] - run[0] == 1 and passage.keys[run[0] - 1] in passage.wording.reference.prepositions):
        return None
    return Mention(None, passage.slice(*run), passage.span(*run))


@cache
def auxiliaries(code: str) -> frozenset[str]:
    data = wording(code)
    return frozenset((*data.clauses.auxiliaries, *data.clauses.passive, *data.stance.future_auxiliary))

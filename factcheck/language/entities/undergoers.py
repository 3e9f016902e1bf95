"""Whom an event happened to: who was arrested, what was opened, signed or bought.

Told in the active it stands behind the verb ("police arrested Karl Bremer"), in German before the participle;
told in the passive it is the subject; behind a noun it is what the event is of ("the arrest of Karl Bremer").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from factcheck.language.entities import appositions, bearers, defining, names, titles
from factcheck.language.langs import wording
from factcheck.language.model import Mention, Places
from factcheck.language.passage import Clause, Passage

BEHIND = 8  # tokens from a verb to the name of what it does something to
OF = 6  # from an event's noun to whose it is
AGE_WITHIN = 3  # tokens from the comma behind a name to an age
LOCATED = 14  # tokens from an event to where it happened
OCCASION_WITHIN = 4  # tokens from a name back to "after": after the sudden death OF
HIT_WITHIN = 8  # tokens from an event's noun to what it hit
PASSIVE_WITHIN = 4  # tokens from "was" to its participle
VERBS = frozenset({"verb", "event", "say"})
PERSONS = frozenset({"people", "members", "employees", "journalists", "protesters", "soldiers", "police", "students"})
TELLING = frozenset({"say", "deciding"})
SIGNS = frozenset(',;:–()[]…!?.\n“”„"«»')


def in_passive(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether the verb at token `first` tells what happened to the subject: "was arrested", "wurde … verhaftet",
    "ditangkap"."""
    keys, passive = passage.keys, passage.wording.clauses.passive
    if not passive:
        return not keys[first].startswith(passage.wording.clauses.active)
    begins = clause.first if passage.wording.stance.verb_last else max(clause.first, first - PASSIVE_WITHIN)
    ends = clause.last if passage.wording.stance.verb_last else first + 1
    if not passage.wording.stance.verb_last and keys[first].endswith(passage.wording.clauses.progressive or "\0"):
        return False
    for index in range(ends - 1, begins - 1, -1):
        if keys[index] in passive:
            return True
        if keys[index] in passage.wording.clauses.infinitive:
            return False
    return False


def object_of(passage: Passage, clause: Clause, first: int, last: int) -> Mention | None:
    """The name of what the verb at tokens [first, last), told in the active, does something to."""
    if not passage.wording.stance.verb_last:
        ends = _whole(passage, clause, last + BEHIND)
        found = [name for name in _names(passage, clause, last, ends) if not _is_attribute(passage, name)]
        return _last_described(passage, found) if found else appositions.of_object(passage, clause, last)
    finite = _finite(passage, clause, first)
    if finite == first and not any(map(str.isalnum, passage.keys[last : clause.last])):
        found = list(_names(passage, clause, clause.first, first, through=True))
        return found[-1] if len(found) > 1 else None  # "als die Polizei Karl Bremer verhaftete"
    if finite == first:
        found = list(_names(passage, clause, last, clause.last, through=True))
    else:
        found = list(_names(passage, clause, finite + 1, first, through=True))
    return found[-1] if found else None


def subject_of(
    passage: Passage, clauses: Sequence[Clause], at: int, first: int, taken: Collection[int]
) -> Mention | None:
    """The name that is the subject of the verb at token `first` in clause `at`, as far as its place tells: before it
    in its clause, before a "which", or in the clause that an inserted one interrupts. `taken`: tokens of speakers."""
    clause = clauses[at]
    begins = max(subject_begins(passage, clause, first), _told(clause, first))
    taken = _in_relative(passage, clause, first).union(taken)
    own = _first_free(passage, _names(passage, clause, begins, first, through=True), taken)
    if own is None and begins > clause.first and _has_subject(passage, clause, begins, first):
        return None
    if own is None and begins > clause.first:
        own = _first_free(passage, _names(passage, clause, clause.first, first, through=True), taken)
    if own is None:  # the mayor OF Vastrup; what was done BY the mayor is not about him
        of = _belonging(passage.wording.code).intersection(passage.keys[clause.first : first])
        if of and in_passive(passage, clause, first):
            of = frozenset(key for key in of if not _is_agent(passage, clause, first, key))
        if of:
            own = _first_free(passage, _names(passage, clause, clause.first, first, of=of, through=True), taken)
    if own is not None or at == 0:
        return own
    before = clauses[at - 1]
    if appositions.is_led(passage, clause.first) or appositions.is_led(passage, clause.first + 1):
        return None
    if clause.opened_by in passage.wording.clauses.relative or _describes_name(passage, clause, first):
        reference = passage.wording.reference
        # For the singer MIRA TALVIK, who; not: a woman from TORVIK, who
        behind = frozenset(reference.prepositions).difference(reference.of, reference.inside, _whence(passage))
        found = [
            name
            for name in _names(passage, before, before.first, before.last, of=behind, through=True)
            if _is_free(passage, name, taken)
        ]
        return found[-1] if found else None
    if not _goes_on(passage, clause):
        return None
    for earlier in clauses[:at] if clause.goes_on is None else (clause.goes_on,):
        found_name = _first_free(passage, _names(passage, earlier, earlier.first, earlier.last, through=True), taken)
        if found_name is not None:
            return found_name
    return None


def _in_relative(passage: Passage, clause: Clause, first: int) -> frozenset[int]:
    """The tokens before the verb at token `first` of what only tells which subject is meant, a verb of its own in it:
    des migrants QUI TENTAIENT DE REJOINDRE L'ANGLETERRE ont été secourus."""
    words, finite = passage.wording.clauses, first
    while passage.keys[finite - 1] in words.auxiliaries or passage.keys[finite - 1] in words.passive:
        finite -= 1
    begins = defining.begins(passage, clause.first, finite)
    return frozenset(range(begins + 1, finite)) if begins >= 0 else frozenset()


def _describes_name(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether a clause only says who the one named before it is: Mara Klein, A SCIENTIST WHO died in 2009."""
    keys, begins = passage.keys, clause.first
    if (
        keys[begins] not in names.articles(passage.wording.code)
        or keys[begins - 1] != ","
        or not passage.capital(begins - 2)
    ):
        return False
    return any(keys[at] in passage.wording.clauses.relative for at in range(begins + 1, first))


def subject_begins(passage: Passage, clause: Clause, first: int) -> int:
    """Where, at the earliest, the subject of the verb at token `first` stands: behind the last word before it that
    begins another statement inside the clause, without a sign before it: IF Britain left."""
    inside = _inside_words(passage.wording.code)
    for at in range(first - 1, clause.first, -1):
        if (
            passage.keys[at] in inside
            or appositions.is_led(passage, at)
            or (passage.keys[at] in passage.wording.clauses.conjunctions and _begins_named(passage, at + 1))
        ):
            return at + 1
    return clause.first


def _begins_named(passage: Passage, index: int) -> bool:
    """Whether a name of its own begins what a conjunction leads to: after forward ETHAN BRASK died."""
    if passage.capital(index):
        return True
    key = passage.keys[index]
    return titles.is_title(passage, index) and key.isalpha() and passage.capital(index + 1)


def _told(clause: Clause, first: int) -> int:
    """Where what somebody says begins, before token `first`."""
    return max((hit.last for hit in clause.hits if hit.last <= first and hit.category in TELLING), default=clause.first)


def _has_subject(passage: Passage, clause: Clause, begins: int, first: int) -> bool:
    """Whether tokens [begins, first) hold a subject that is no name: a pronoun, a country, what has an article."""
    if any(begins <= hit.first < first for hit in clause.of("refers")):
        return True
    if passage.is_placed and any(
        begins <= value.first < first and isinstance(value.value, Places) for value in clause.values
    ):
        return True
    return any(passage.keys[at] in names.articles(passage.wording.code) for at in range(begins, first))


def located_at(passage: Passage, clause: Clause, first: int) -> Mention | None:
    """The name nearest to token `first` of where it happened: an explosion AT the Brennstad plant, the quake HIT
    Torvik."""
    starts = passage.tokens.starts
    inside = _inside(passage.wording.code)
    if in_passive(passage, clause, first):
        inside -= frozenset(passage.wording.clauses.agents)
    last = _whole(passage, clause, first + LOCATED)
    located = {
        name.span.start: name
        for name in _names(passage, clause, max(clause.first, first - LOCATED), last, of=inside, through=True)
        if name.span is not None
        and stands_in(passage, clause, name.span.start, inside)
        and not _is_of_occasion(passage, clause, name.span.start)
    }
    hit = next(_names(passage, clause, first + 1, min(clause.last, first + HIT_WITHIN), of=inside), None)
    if hit is not None and hit.span is not None:
        located.setdefault(hit.span.start, hit)
    return min(
        located.values(), key=lambda name: abs(name.span.start - starts[first]) if name.span else 0, default=None
    )


def _is_of_occasion(passage: Passage, clause: Clause, start: int) -> bool:
    """Whether the name at character `start` is that of what only tells when or why: called off before the election OF
    Karl Bremer; not: in the port of Torvik."""
    keys, code = passage.keys, passage.wording.code
    at = bisect_left(passage.tokens.starts, start, clause.first, clause.last) - 1
    for back in range(at, max(clause.first, at - OCCASION_WITHIN) - 1, -1):
        if keys[back] in passage.wording.occasions:
            return True
        if not keys[back].isalpha() or (keys[back] in _prepositions(code) and keys[back] not in names.owner(code)):
            return False
    return False


def stands_in(passage: Passage, clause: Clause, start: int, inside: frozenset[str] | None = None) -> bool:
    """Whether the name at character `start` stands behind a word of place: IN the old port of Torvik. `inside`: the
    words of place that count, where not all do."""
    inside = _inside(passage.wording.code) if inside is None else inside
    at = bisect_left(passage.tokens.starts, start, clause.first, clause.last) - 1
    articles = names.articles(passage.wording.code)
    while at >= clause.first and (passage.capital(at) or passage.keys[at] in articles or titles.is_title(passage, at)):
        if passage.keys[at] in inside:
            return True
        at -= 1
    works = {hit.first for hit in clause.of("works")}
    while at >= clause.first and (at in works or passage.keys[at] in articles or passage.keys[at] == "'"):
        at -= 1  # dans l'HÔTEL Mirabel
    return at >= clause.first and passage.keys[at] in inside


def owner_of(passage: Passage, clause: Clause, first: int, last: int) -> Mention | None:
    """The name that the noun at tokens [first, last) is of: "the arrest OF Karl Bremer", "Karl Bremer's arrest"."""
    keys, of = passage.keys, undergoing(passage.wording.code)
    whose = possessor(passage, clause, first)
    if whose is not None and not (of and keys[last] in of):  # but: Canada's adoption OF the treaty
        return whose
    at = last
    if of:
        while at < min(clause.last, last + 2) and keys[at].isalpha() and keys[at] not in of and not passage.capital(at):
            at += 1  # the sale last year of
        follows = at < clause.last and (keys[at] in of or f"{keys[at]}'" in of)
        if not follows and passage.wording.inflection.compounds and passage.capital(last):
            at, follows = last - 1, True  # die Festnahme Karl Bremers
    else:
        follows = True
    if follows:
        ends = _next_owner(passage, at + bool(of), _whole(passage, clause, at + OF))
        return _last_described(passage, list(_names(passage, clause, at + bool(of), ends, of=of)))
    return None


def _is_attribute(passage: Passage, name: Mention) -> bool:
    """Whether a name only says whose, or which, the noun behind it is: killed a REUTERS reporter."""
    if name.span is None or not passage.wording.inflection.heads_last:
        return False
    behind = bisect_left(passage.tokens.starts, name.span.end, 0, passage.tokens.count)
    if passage.capital(behind):
        return False
    one = " " not in name.name
    return (one and titles.is_title(passage, behind)) or any(
        hit.first == behind and hit.category == "measure" and hit.key in PERSONS
        for hit in passage.hits_in(behind, behind + 1)
    )


def _whole(passage: Passage, clause: Clause, last: int) -> int:
    """Where a search for names that goes up to token `last` ends, so that it cuts none."""
    last = min(last, clause.last)
    while last < clause.last and passage.capital(last) and passage.capital(last - 1):
        last += 1
    return last


def _next_owner(passage: Passage, first: int, last: int) -> int:
    """Where in [first, last) a word of belonging follows a common noun, behind which is no name of whom the event
    was: the death of a player OF the Corvids."""
    of = undergoing(passage.wording.code)
    if passage.wording.inflection.compounds:
        return last
    for at in range(first + 1, last):
        key = passage.keys[at - 1]
        if (
            passage.keys[at] in of
            and key.isalpha()
            and not (passage.capital(at - 1) or titles.is_title(passage, at - 1))
        ):
            return at
    return last


def _is_role(passage: Passage, named: Mention, last: int) -> bool:
    """Whether only common nouns stand between a name and token `last`, so that it says whose the next one is: LSU
    BASKETBALL PLAYER Wayde Sims."""
    if named.span is None or not passage.wording.inflection.heads_last:
        return False
    first = bisect_left(passage.tokens.starts, named.span.end, 0, last)
    clauses, reference = passage.wording.clauses, passage.wording.reference
    return (
        first < last
        and all(
            key.isalpha()
            and not passage.capital(at)
            and key not in reference.functional
            and key not in reference.prepositions
            and key not in clauses.coordinators
            and key not in clauses.auxiliaries
            for at, key in enumerate(passage.keys[first:last], first)
        )
        and not any(first <= hit.first < last for hit in passage.hits_in(first, last) if hit.category in VERBS)
    )


def _last_described(passage: Passage, found: Sequence[Mention]) -> Mention | None:
    """The name that a noun phrase is about: of one and another behind a title it is the other: "the death of LSU
    basketball player WAYDE SIMS"."""
    if len(found) > 1 and found[1].span is not None:
        at = bisect_left(passage.tokens.starts, found[1].span.start, 0, passage.tokens.count)
        if titles.is_title(passage, at - 1) or _is_role(passage, found[0], at):
            return found[1]
    return found[0] if found else None


def _names(
    passage: Passage,
    clause: Clause,
    first: int,
    last: int,
    *,
    of: frozenset[str] = frozenset(),
    through: bool = False,
) -> Iterator[Mention]:
    """Names in [first, last) that stand behind no preposition but `of`. A sign, another preposition or a value ends
    the search, where it does not look `through` them."""
    if not clause.named and not passage.capitals(first, last):
        return
    keys, upper, blocked, code = passage.keys, passage.upper, of_values(clause), passage.wording.code
    articles, stops = names.articles(code), _stops(code)
    named = {name.first: name for name in clause.named}
    prepositions, genitives = _prepositions(code), _genitives(code)
    behind_preposition = False
    at = first
    while at < last:
        key = keys[at]
        if at in named:
            name = named[at]
            if not behind_preposition and not _owns_name(passage, name.last):
                yield Mention(name.entry.key, name.entry.name, passage.span(name.first, name.last))
            at = name.last
            continue
        if at in blocked or key in SIGNS:
            if not through:
                return
            behind_preposition = False
        elif not through and key in stops:
            return
        elif key in prepositions and key not in of:
            if not through:
                return
            behind_preposition = True
        elif key in genitives and key not in of and (key not in articles or (at > first and passage.capital(at - 1))):
            behind_preposition = True  # in der Nähe DER Southern University
        elif upper[at] and not (at and keys[at - 1] == "-"):
            end = names.run_end(passage, at, last, blocked)
            if not behind_preposition and not _owns_name(passage, end):
                run = names.name_in(passage, clause, at, end)
                if run is not None:
                    yield Mention(None, passage.slice(*run), passage.span(*run))
            behind_preposition = behind_preposition and keys[end] == "-"
            at = end
            continue
        elif (
            key.isalpha()
            and not passage.tokens.glued(at)
            and key not in articles
            and not key.endswith(names.ADJECTIVE_ENDINGS)
        ):
            behind_preposition = False
        at += 1


def _owns_name(passage: Passage, last: int) -> bool:
    """Whether a name that ends at token `last` only owns the next one: LSU's Sims."""
    return passage.keys[last] == "'" and passage.keys[last + 1] == "s" and passage.capital(last + 2)


def _is_agent(passage: Passage, clause: Clause, first: int, key: str) -> bool:
    """Whether a word before the verb at token `first` says who did it: "wurde am Montag VON der Polizei verhaftet", and
    not "das Konzert VON Mira Talvik wurde abgesagt"."""
    if key not in passage.wording.clauses.agents:
        return False
    at = next((at for at in range(clause.first, first) if passage.keys[at] == key), clause.first)
    return at == clause.first or not passage.capital(at - 1) or at - 1 in of_values(clause)


def _first_free(passage: Passage, found: Iterable[Mention], taken: Collection[int]) -> Mention | None:
    return next((name for name in found if _is_free(passage, name, taken)), None)


def _is_free(passage: Passage, name: Mention, taken: Collection[int]) -> bool:
    """Whether a name is no speaker's, and more than the capital of a sentence's first word."""
    if name.span is None:
        return False
    starts = passage.tokens.starts
    first = bisect_left(starts, name.span.start, 0, passage.tokens.count)
    last = bisect_left(starts, name.span.end, first, passage.tokens.count)
    if first in taken or (passage.keys[last] == "'" and passage.keys[last + 1] == "s"):
        return False  # Norvik Bank's founder
    if bearers.gathers(passage, 0, first, last):
        return False  # BNPB MENCATAT 98 orang meninggal
    if name.key is not None or last - first > 1 or names.stands_by_itself(passage, first, counted=False):
        return True
    # "Skyvanta, the regional airline, filed for insolvency"; "Kessler, 29, was arrested"; "Palmer, âgé de 29 ans"
    behind = passage.keys[last + 1 : last + 1 + AGE_WITHIN]
    if passage.keys[last] != "," or not behind:
        return False
    if behind[0] in passage.wording.clauses.relative:
        return True
    return behind[0] in names.articles(passage.wording.code) or any(key.isdigit() for key in behind)


def _goes_on(passage: Passage, clause: Clause) -> bool:
    """Whether a clause begins with its verb, so that its subject stands in one before."""
    begins = clause.first
    if passage.keys[begins] in appositions.auxiliaries(passage.wording.code) or clause.goes_on is not None:
        return True
    begins += passage.keys[begins] in passage.wording.clauses.coordinators  # AND was sentenced
    if passage.keys[begins] in appositions.auxiliaries(passage.wording.code):
        return True
    return any(hit.category in {"verb", "modality", "future"} and hit.first - begins <= 1 for hit in clause.hits)


def possessor(passage: Passage, clause: Clause, first: int) -> Mention | None:
    """Karl Bremer'S arrest, Norvik City'S 2-0 win."""
    keys = passage.keys
    while first > clause.first and (keys[first - 1] == "-" or keys[first - 1].isdigit()):
        first -= 1
    if first - 2 <= clause.first or keys[first - 1] != "s" or keys[first - 2] != "'":
        return None
    for named in clause.named:
        if named.last == first - 2:
            return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))
    run = names.name_before(passage, first - 2, clause.first)
    return None if run is None else Mention(None, passage.slice(*run), passage.span(*run))


def _finite(passage: Passage, clause: Clause, first: int) -> int:
    """Where the auxiliary stands that a German participle or infinitive at `first` belongs to; `first` where the verb
    is finite itself."""
    auxiliaries = appositions.auxiliaries(passage.wording.code)
    for index in range(first - 1, clause.first - 1, -1):
        if passage.keys[index] in auxiliaries:
            return index
    return first


def of_values(clause: Clause) -> set[int]:
    """The tokens of a clause that stand in a value, and so in no name."""
    values = clause.values
    return {index for value in values for index in range(value.first, value.last)} if values else set()


def _whence(passage: Passage) -> frozenset[str]:
    """Words before the place that somebody is from: a woman FROM Torvik."""
    return frozenset(passage.wording.limits.origin)


@cache
def _inside_words(code: str) -> frozenset[str]:
    clauses = wording(code).clauses
    return frozenset(phrase.rstrip("'") for phrase in (*clauses.inside, *clauses.that))


@cache
def _genitives(code: str) -> frozenset[str]:
    """Articles that make of a German name whose something is: der Rand DER Ostmark, der Tod DES Spielers."""
    data = wording(code)
    return frozenset(data.reference.of) & frozenset(data.reference.articles) if data.stance.verb_last else frozenset()


@cache
def _prepositions(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.prepositions)


@cache
def _inside(code: str) -> frozenset[str]:
    """Words before the name of where something happens, or of what it happens to."""
    return frozenset(wording(code).reference.inside) | undergoing(code)


@cache
def _stops(code: str) -> frozenset[str]:
    """Words that end a noun phrase: who, that, was."""
    return frozenset(wording(code).reference.functional) - names.articles(code)


@cache
def _belonging(code: str) -> frozenset[str]:
    """Those of them behind which somebody stands whom a subject belongs to; not: a man IN Torvik."""
    return undergoing(code) & names.owner(code)


@cache
def undergoing(code: str) -> frozenset[str]:
    return frozenset(phrase.rstrip("'") for phrase in wording(code).undergoing)

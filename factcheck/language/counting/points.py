"""What figures of points tell besides how many there are: how far an index MOVED, "The Dow fell 320 POINTS", and by how
much one side LEADS another, "four points CLEAR", which nobody has scored."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import Change, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.clauseends import parted_changes
from factcheck.language.quantities.units import PERCENT, PERCENTAGE_POINT
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, phrase_set

SHARES = frozenset({"approval", "vote_share", "support_share", "market_share"})
MOVED_WITHIN = 6  # tokens from "fell" to its points: fell on Tuesday another 320
MOVED_BEHIND = 6  # tokens from them to the German verb at the end: 200 Punkte an Wert verloren
COMPARED_BEHIND = 2  # tokens from the figure to "lower": 320 points lower
LEAD_WITHIN = 4  # tokens from "lead" to its points: a lead of just four
TOLD_WITHIN = 4  # tokens from a figure to the points that tell it again: 0.8 percent, or about
NOUN_WITHIN = 2  # tokens from a figure to its "points": four-point


def moved(passage: Passage, clause: Clause, located: Located) -> Change | None:
    """Which way something moved by the points at `located`; None where they tell how many there are: "closed at
    42,100 points", "fell to 42,100 points"."""
    keys, code = passage.keys, passage.wording.code
    up, down, to = _moving(code)
    before = keys[located.first - 1]
    value = located.value
    if not isinstance(value, Quantity) or before in to or keys[located.first] in to:
        return None
    if None in (value.lower, value.upper) and keys[located.first] not in _counting(code):
        return None  # slipped BELOW 18,400 points; but fell MORE THAN 300 points
    if before in _adjoining(code).last_keys() and _adjoining(code).before(keys, located.first) is not None:
        told = passage.value_before(located.first)
        if told is None or located.first - told.last > TOLD_WITHIN or not isinstance(told.value, Quantity):
            return None
        return told.value.change  # fell 0.8 percent, OR 320 points
    if before in passage.wording.reference.prepositions:
        return None  # climbed the table WITH 82 points
    for at in range(located.first - 1, max(clause.first, located.first - MOVED_WITHIN) - 1, -1):
        key = keys[at]
        if key in CLAUSE_ENDS or key in to or key[:1].isdecimal():
            break
        if key in passage.wording.gaining and not _is_of_index(passage, clause, located):
            return None  # the forward ADDED 21 points
        if key in up:
            return "up"
        if key in down:
            return "down"
    return _moved_behind(passage, clause, located)


def _is_of_index(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether points are those of an index, which gains and adds some as a player or a team does: the index ADDED 21
    points; added 21 points, OR 0.5 PERCENT; added 21 points TO 4,310."""
    keys, words = passage.keys, passage.wording.indices
    if not words or any(key.endswith(words) for key in keys[clause.first : clause.last]):
        return True
    value, to = located.value, _moving(passage.wording.code)[2]
    if isinstance(value, Quantity) and value.stated is not None and value.stated % 1:
        return True
    behind = [other for other in clause.values if other.first > located.last and isinstance(other.value, Quantity)]
    share = any(isinstance(other.value, Quantity) and other.value.unit == PERCENT for other in clause.values)
    return share or any(keys[other.first - 1] in to for other in behind)


def _moved_behind(passage: Passage, clause: Clause, located: Located) -> Change | None:
    """The same where the word stands behind: 320 points LOWER, hat 200 Punkte VERLOREN, legte 200 Punkte ZU."""
    keys, code = passage.keys, passage.wording.code
    up, down, _ = _moving(code)
    last = passage.wording.stance.verb_last
    begins = _past_retold(passage, located.last + 1)
    ends = begins + (MOVED_BEHIND if last else COMPARED_BEHIND) - 1
    ends = min(clause.last, ends) if begins == located.last + 1 else ends
    for at in range(begins, ends):
        key = keys[at]
        if key in CLAUSE_ENDS or key[:1].isdecimal():
            return None
        if key in up:
            return "up"
        if key in down:
            return "down"
        parted = _parted(code).get(key) if last else None
        if parted is not None and (at + 1 == clause.last or not keys[at + 1].isalpha()):
            return next((parted[before] for before in keys[clause.first : located.first] if before in parted), None)
    return None


def _past_retold(passage: Passage, index: int) -> int:
    """The token behind what tells a figure again whose noun ends before `index`: 320 points, OR 2 PERCENT, lower;
    `index` where nothing does."""
    keys = passage.keys
    told = _adjoining(passage.wording.code).at(keys, index + (keys[index] == ","))
    again = None if told is None else next(iter(passage.values_in(told[1], told[1] + 1)), None)
    return index if again is None else again.last + (keys[again.last] == ",")


@cache
def _moving(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words of rising, of falling, and those before a figure that is a level: TO 42,100. What only compares is none of
    a change: MORE than 82 points."""
    bounds, data = langs.language(code).bounds, wording(code)
    compared = frozenset((*bounds.counting, *bounds.compared, *bounds.comparative, *bounds.lesser, *bounds.than))
    to = frozenset((*bounds.from_, *bounds.to, *bounds.reaching, *data.change_to))
    up = frozenset(bounds.up).union(data.gaining) - compared
    down = frozenset(bounds.down).union(data.losing) - compared
    return up, down, to


@cache
def _adjoining(code: str) -> Phrases[bool]:
    """What leads to a figure that only tells another again."""
    return phrase_set(langs.language(code).bounds.adjoining)


@cache
def _counting(code: str) -> frozenset[str]:
    """Words that begin a bound of how many: MORE than 300, LEBIH dari 300."""
    bounds = langs.language(code).bounds
    return frozenset((*bounds.counting, *bounds.compared, *bounds.comparative))


@cache
def _parted(code: str) -> dict[str, dict[str, Change]]:
    return parted_changes(langs.language(code).bounds)


def lead(passage: Passage, clause: Clause, located: Located) -> Change | None:
    """Which way points that only tell how far one side is from another put it: "are four points CLEAR", "UNGGUL empat
    poin", "sept points D'AVANCE", "a dos puntos DEL Norvik", four points BELOW; None where they were scored."""
    keys, code = passage.keys, passage.wording.code
    before, behind, apart = _leads(code)
    for at in range(located.last + 1, min(clause.last, located.last + NOUN_WITHIN + 1)):
        if behind.at(keys, at) is not None:
            return "down" if _trailing(code).at(keys, at) is not None else "up"
    if keys[located.first - 1] in apart and keys[located.last + 1] in apart[keys[located.first - 1]]:
        return "up"
    for at in range(located.first, max(clause.first, located.first - LEAD_WITHIN), -1):
        if before.before(keys, at) is not None:
            return "down" if _trailing(code).before(keys, at) is not None else "up"
        if keys[at - 1] in CLAUSE_ENDS or keys[at - 1][:1].isdecimal():
            return None
    return None


@cache
def _trailing(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).trailing)


def is_gap(passage: Passage, located: Located, measure: str | None) -> bool:
    """Whether percent only tell how far the shares of two sides are apart: TERPAUT 9 persen, a LEAD OF 4 percent."""
    value = located.value
    if measure not in SHARES or not isinstance(value, Quantity) or value.unit not in (PERCENT, PERCENTAGE_POINT):
        return False
    return _gaps(passage.wording.code).before(passage.keys, located.first) is not None


@cache
def _gaps(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).gaps)


@cache
def _leads(code: str) -> tuple[Phrases[bool], Phrases[bool], dict[str, frozenset[str]]]:
    """What stands before and behind points that tell a distance, and what around them: A dos puntos DEL."""
    data = wording(code)
    apart: dict[str, frozenset[str]] = {}
    for pair in data.points_apart:
        first, last = pair.split()
        apart[first] = apart.get(first, frozenset()) | {last}
    return phrase_set(data.leading), phrase_set(data.leads), apart

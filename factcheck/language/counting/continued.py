"""Which figures go on from the one right before them and measure what it does: "8 billion dollars (7 billion euros)",
"to 300 euros, then to 500", "25 billion, up 4 percent"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language import langs, measures
from factcheck.language.counting import formers, labels, ownnouns
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Period, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.records import replace
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, phrase_set

LONGEST_GAP = 8  # tokens from a figure to the one that goes on from it
SHORTEST_GAP = 3  # tokens from a figure to another of its kind, the "and" between them
STAFF = "employees"
DOING = frozenset({"verb", "measure", "modality", "say"})
SIGNS = frozenset(",(")
TIMES = frozenset({"duration", "age"})
OF_ALL = frozenset({"market_share", "vote_share", "gdp"})  # what a percentage of everybody's is
GROWTH = "growth"
NOUN_WITHIN = 4  # tokens from a sum back to the "and" before what it is told of: dan BAWANG PUTIH Rp2.500
OWN_WITHIN = 3  # tokens from percent to their own noun: 17 % DU MARCHÉ
SET_OFF = 24  # characters from a figure, its noun between, to the comma before the difference
_COMPARED_WITHIN = 3  # tokens from a sum to its "than": 30 million euros DE PLUS QUE prévu
_LED_WITHIN = 5  # tokens from the comma to the difference: , en léger recul de
_TIMED_WITHIN = 6  # tokens from a figure to its time: millions de passagers au premier semestre
_SUM = 10**6  # from here on a bare figure behind a sum of money may be one, too
COMPARABLE = 10  # times the figure before that one without its money may be


def measure_of(passage: Passage, clause: Clause, located: Located, before: Assertion) -> str | None:
    """The measure of the statement before, where this figure only adds to it what it is in other money, how much it
    has changed, or what it was next."""
    value, other = located.value, before.value
    if not isinstance(value, Quantity) or not isinstance(other, Quantity) or before.measure is None:
        return None
    if value.unit is None or before.measure in TIMES or not measures.takes(before.measure, value.unit):
        return None
    tokens = passage.tokens
    first = _past_time(passage, bisect_left(tokens.starts, other.span.end), located.first)
    gap = passage.keys[first : located.first]
    if (
        not gap
        or len(gap) > LONGEST_GAP
        or any(hit.first in range(first, located.first) for hit in clause.of("measure"))
    ):
        return None
    if any(found.first in range(first, located.first) for found in clause.values if isinstance(found.value, Quantity)):
        return None
    data = passage.wording
    if measures.is_money(value.unit) and measures.is_money(other.unit) and value.unit != other.unit:
        return before.measure if gap[0] == "(" or any(key in data.alternatives for key in gap) else None
    same_money = measures.is_money(value.unit) and value.unit == other.unit
    moved = value.unit == PERCENT != other.unit or (same_money and not _is_compared(passage, located.last))
    if value.change is not None and moved and other.change is None:
        return before.measure if gap[0] in SIGNS and not _names(passage, first, located.first) else None
    if value.unit != other.unit or value.change != other.change or _names(passage, first, located.first):
        return None
    to_words = formers.change_words(data.code)[1]
    led = gap[-1] in to_words or passage.keys[located.first] in to_words
    joined = len(gap) <= SHORTEST_GAP and any(key in data.clauses.coordinators for key in gap)
    return before.measure if led or joined else None


class Former(NamedTuple):
    """A former figure as it is meant, what it measures, and the statement of the newer one."""

    value: Quantity
    measure: str
    newer: Assertion


def as_before(
    passage: Passage, clauses: Sequence[Clause], at: int, located: Located, told: Sequence[Assertion]
) -> Former | None:
    """A former figure, which measures what the nearest one `told` in the sentence does that a label or "against" holds
    it against: "120 million euros (2022: 98 million)", "contre 98 millions un an plus tôt"."""
    value, labelled = located.value, labels.label_of(passage, clauses, at) is not None
    labelled = labelled or formers.in_bare_bracket(passage, located)
    if not isinstance(value, Quantity):
        return None
    if value.change is not None:
        return None
    if not labelled and (value.unit is not None or not formers.is_held_against(passage, clauses[at], located)):
        return None
    for before in reversed(told):
        other = before.value
        if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
            continue
        own = _own_measure(passage, clauses[at], located, other)
        if own is not None and not measures.takes(own, value.unit or other.unit):
            return None
        if labelled and value.unit == other.unit and value.unit is not None:
            return Former(value, own or _signed(passage, located, before.measure), before)
        if value.unit is not None or not may_be_like(passage, located, value, other):
            continue
        if measures.is_money(other.unit):
            return Former(replace(value, unit=other.unit), own or before.measure, before)
        if other.unit == before.measure and own is None:
            return Former(value, before.measure, before)
    return None


def _signed(passage: Passage, located: Located, measure: str) -> str:
    """What a former figure measures: who tells a loss writes a plus before what was none: (Vorjahr: PLUS 3
    Millionen)."""
    before = passage.keys[located.first - 1]
    gained = before == "+" or before in langs.language(passage.wording.code).bounds.plus
    return "profit" if measure == "loss" and gained else measure


def as_held(
    passage: Passage, clause: Clause, located: Located, value: Quantity, told: Sequence[Assertion]
) -> str | None:
    """The measure of a former sum or percentage of no noun, that of the nearest level of its kind that it is held
    against: a profit of 5 million, UP FROM 4 MILLION."""
    if value.unit is None or value.change is not None:
        return None
    if not (formers.is_held_against(passage, clause, located) or formers.is_told_behind_time(passage, clause, located)):
        return None
    for before in reversed(told):
        other = before.value
        if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
            continue
        own = _own_measure(passage, clause, located, other)
        own = own if own is not None and measures.takes(own, value.unit) else None  # dari POSISI Rp 4 miliar
        return before.measure if other.unit == value.unit and own is None else None
    return None


def changed_too(
    passage: Passage, clause: Clause, located: Located, value: Quantity, told: Sequence[Assertion]
) -> tuple[Quantity, str] | None:
    """A figure that an "and" joins to a change, and that tells how far the same moved somewhere else: rose 5 percent in
    Berlin AND 3 PERCENT IN HAMBURG; not: and 3 percent of the staff left."""
    before, other = told[-1], told[-1].value
    if before.measure is None or not isinstance(other, Quantity) or other.change is None:
        return None
    if value.unit is None or value.unit != other.unit or value.change is not None:
        return None
    keys, reference = passage.keys, passage.wording.reference
    at = located.first - 1
    while keys[at] in reference.articles or keys[at] in reference.of:
        at -= 1
    if measures.is_money(value.unit) and value.stated and other.stated and value.stated <= other.stated:
        nouns = (back for back in range(at, at - NOUN_WITHIN, -1) if keys[back] in passage.wording.clauses.coordinators)
        at = next(nouns, at)  # petrol rose 40 cents and DIESEL 25 cents
    behind = keys[located.last]
    placed = behind in ownnouns.noun_ends(passage.wording.code) and behind not in reference.of
    if keys[at] not in passage.wording.clauses.coordinators or not (placed or not behind.isalpha()):
        return None
    first = bisect_left(passage.tokens.starts, other.span.end)
    if at - first > LONGEST_GAP or any(
        first <= hit.first < located.first for hit in clause.hits if hit.category in DOING
    ):
        return None
    return replace(value, change=other.change), before.measure


def grown(passage: Passage, hit: Hit | None, value: Quantity, told: Sequence[Assertion]) -> str | None:
    """What has grown by so many percent, where a verb behind a comma tells it of the figure before: revenue of 7.8
    billion, GROWING 12 percent."""
    if hit is None or hit.key != GROWTH or value.unit != PERCENT or not told:
        return None
    before, other = told[-1], told[-1].value
    if passage.keys[hit.first] not in passage.wording.growing or passage.keys[hit.first - 1] != ",":
        return None
    if not isinstance(other, Quantity) or other.change is not None or other.unit == PERCENT or before.measure is None:
        return None
    return before.measure if measures.takes(before.measure, PERCENT) else None


def _own_measure(passage: Passage, clause: Clause, located: Located, other: Quantity) -> str | None:
    """What is named between the other figure and this one, and so is what this one measures: contre UNE PERTE de."""
    first = bisect_left(passage.tokens.starts, other.span.end)
    own = [hit.key for hit in clause.of("measure") if first <= hit.first < located.first]
    return own[-1] if own else None


def difference(
    passage: Passage, located: Located, value: Quantity, told: Sequence[Assertion]
) -> tuple[Quantity, str] | None:
    """A figure that only tells how far the one right before it is from another: 5,200 employees, 300 FEWER, soit 300
    DE MOINS; 1,1 milliard d'euros, EN RECUL DE 70 millions; 300 people were laid off, 14 percent MORE THAN a year
    earlier."""
    before = told[-1]
    other = before.value
    if value.change is not None and value.unit == PERCENT:
        key = _compared(passage, located, told)
        return (value, key) if key is not None else None
    if value.change is None or value.unit is not None:
        return None
    if before.measure is None or not isinstance(other, Quantity) or other.change is not None:
        return None
    comma = next((at for at in range(located.first - 1, located.first - 1 - _LED_WITHIN, -1) if _ends(passage, at)), 0)
    begin = _past_time(passage, bisect_left(passage.tokens.starts, other.span.end), comma)
    since = passage.tokens.ends[begin - 1] if begin else 0
    if passage.keys[comma] != "," or begin > comma or passage.tokens.starts[comma] - since > SET_OFF:
        return None
    if measures.takes(before.measure, None):
        return value, before.measure
    if not measures.is_money(other.unit) or value.stated is None or value.stated < _SUM:
        return None
    return None if _is_compared(passage, located.last) else (replace(value, unit=other.unit), before.measure)


def is_cut(passage: Passage, clause: Clause, key: str | None, before: Assertion) -> bool:
    """Whether a figure only tells again by how much a staff is cut: cut 11 percent of its workforce, OR ABOUT 2,300
    JOBS."""
    other = before.value
    if key != STAFF or before.measure != STAFF or not isinstance(other, Quantity) or other.change != "down":
        return False
    adjoining = langs.language(passage.wording.code).bounds.adjoining
    return other.unit == PERCENT and any(phrase.split()[0] == clause.opened_by for phrase in adjoining)


def _is_compared(passage: Passage, last: int) -> bool:
    """Whether a sum that ends at a token is only held against something: 30 million MORE THAN planned."""
    language = langs.language(passage.wording.code)
    than = frozenset(language.bounds.than).difference(passage.wording.reference.of)
    return not than.isdisjoint(passage.keys[last : last + _COMPARED_WITHIN])


def _ends(passage: Passage, at: int) -> bool:
    """Whether no words lead from a token to the figure behind it: a sign, another figure."""
    return not passage.keys[at].isalpha() and passage.keys[at] != "'"


def _past_time(passage: Passage, first: int, last: int) -> int:
    """Where what follows a figure begins, behind the time that it is told with: 5 million IN 2016, up 3 percent."""
    for found in passage.values_in(first, min(last, first + _TIMED_WITHIN)):
        if isinstance(found.value, Period) and found.last < last:
            return found.last
    return first


def restated(passage: Passage, located: Located, value: Quantity, told: Sequence[Assertion]) -> str | None:
    """What percent measure that only tell the count right before them again: to cut 980 jobs, OR 7% of its workforce,
    SOIT 7 % de ses effectifs."""
    before, other = told[-1], told[-1].value
    if value.unit != PERCENT or not isinstance(other, Quantity) or other.unit is None:
        return None
    if value.change is not None and before.measure != "layoffs":
        return None
    if other.unit != before.measure or not measures.takes(before.measure, PERCENT):
        return None
    if any(hit.key in OF_ALL for hit in passage.hits_in(located.last, located.last + OWN_WITHIN)):
        return None  # 300 cars, or 17 percent OF THE MARKET
    keys, at = passage.keys, located.first
    while keys[at - 1] in passage.wording.reference.articles and keys[at - 1] not in passage.wording.reference.of:
        at -= 1
    phrase = _restating(passage.wording.code).before(keys, at)
    first = bisect_left(passage.tokens.starts, other.span.end)
    if phrase is None and before.measure == "layoffs" and keys[at - 1] == ",":  # 980 jobs, 7 PERCENT OF ITS STAFF
        return before.measure if at - 1 - first < SHORTEST_GAP else None
    return before.measure if phrase is not None and 0 <= phrase[1] - first <= LONGEST_GAP else None


@cache
def _restating(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).clauses.restating)


def _compared(passage: Passage, located: Located, told: Sequence[Assertion]) -> str | None:
    """What percent measure that are set off by a comma, or added to others, and compare with no noun between: ", 14
    percent MORE THAN", ", 14 % DE PLUS QU'EN". That is what the nearest figure before them does."""
    keys, data = passage.keys, passage.wording
    comparing, against = _comparing(data.code)
    noun = _noun_of_change(passage, located)
    at = located.first - 1 if noun is None else noun - 1
    while keys[at] in data.reference.articles or (noun is not None and keys[at] in _restating_words(data.code)):
        at -= 1
    if keys[at] not in SIGNS and keys[at] not in data.clauses.coordinators and keys[at] not in data.clauses.breakers:
        return None
    found = comparing.at(keys, located.last)
    compared = found is not None and (keys[found[1]] in against or keys[found[1]] in CLAUSE_ENDS)
    if noun is None and not compared:
        return None
    for before in reversed(told):
        if before.measure not in TIMES:
            key = before.measure
            return key if key is not None and measures.takes(key, PERCENT) else None
    return None


def _noun_of_change(passage: Passage, located: Located) -> int | None:
    """Where a noun phrase begins that tells only how much something changed: A 23 PERCENT DROP, UNE BAISSE de 23 %, ein
    RÜCKGANG von; None where percent stand in none."""
    keys, articles = passage.keys, passage.wording.reference.articles
    words, of = _changing(passage.wording.code)
    if keys[located.last] in words and keys[located.first - 1] in articles:
        return located.first - 1
    at = located.first - 1
    while keys[at] in of or keys[at] == "'":
        at -= 1
    if at == located.first - 1 or keys[at] not in words or keys[at - 1] not in articles:
        return None
    return at - 1


@cache
def _changing(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words for changes, and those between such a noun and its figure."""
    bounds, of = langs.language(code).bounds, wording(code).reference.of
    listed = (word for phrase in (*bounds.change_of, *bounds.by, *of) for word in phrase.split(" "))
    return frozenset((*bounds.up, *bounds.down)), frozenset(word.rstrip("'") for word in listed)


@cache
def _restating_words(code: str) -> frozenset[str]:
    return frozenset(phrase for phrase in wording(code).clauses.restating if " " not in phrase)


@cache
def _comparing(code: str) -> tuple[Phrases[bool], frozenset[str]]:
    """Words behind a figure that compare, and those before what they compare it with."""
    bounds, against = langs.language(code).bounds, wording(code).held_against
    return phrase_set(bounds.differences), frozenset((*bounds.than, *(phrase.split(" ")[0] for phrase in against)))


def may_be_like(passage: Passage, located: Located, value: Quantity, other: Quantity) -> bool:
    """Whether a figure without a noun is near enough to another to be of the same."""
    key, clauses = passage.keys[located.last], passage.wording.clauses
    timed = formers.is_so_now(passage, located) or any(passage.values_in(located.last, located.last + 1))
    if key.isalpha() and key not in ownnouns.ending_nouns(passage.wording.code) and not timed:
        return False
    if key in clauses.auxiliaries or key in clauses.passive or key in clauses.perfect:
        return False  # 180 aboard, after 20 HAD left
    if value.stated is None or other.stated is None or value.stated <= 0 or other.stated <= 0:
        return False
    return max(value.stated, other.stated) <= COMPARABLE * min(value.stated, other.stated)


def _names(passage: Passage, first: int, last: int) -> bool:
    """Whether a name stands between two figures; German nouns, capitals all, are none."""
    return not passage.wording.inflection.compounds and bool(passage.capitals(first, last))

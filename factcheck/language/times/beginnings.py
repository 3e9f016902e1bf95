"""Times that date no statement, but tell since when something is there or how far back it is compared: "the firm
FOUNDED IN 1998 employs 300", "the worst fire SINCE 1954", "the third-warmest May since RECORDS BEGAN IN 1881".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import Period, Rank
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys

UNEQUALLED_WITHIN = 4  # tokens from "worst" to "since": the worst forest fire
FOUNDED_WITHIN = 3  # tokens from "founded" to its time, and from an auxiliary to "founded"
SINCE_WITHIN = 4  # tokens of a noun between "since" and its time: since the launch of the car
BEGUN_WITH = 2  # tokens at most between that time and what there was then: founded in 1998 with some 300
RECORDED_WITHIN = 2  # tokens from "since records began" to its time: back in


def dates_beginning(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time of a clause is none of what the clause states at tokens `anchor`, but of what began then."""
    return (
        _is_unequalled(passage, clause, period)
        or _is_counted_from(passage, period, anchor)
        or _dates_founding(passage, period, anchor)
        or _is_of_records(passage, period)
    )


def _is_counted_from(passage: Passage, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether an open time only tells since when another figure counts: raised to 2.25 percent, the EIGHTH rise SINCE
    late 2015."""
    if not isinstance(period.value, Period) or period.value.until is not None:
        return False
    ordinal = passage.value_before(period.first)
    if ordinal is None or not isinstance(ordinal.value, Rank) or ordinal.first == anchor[0]:
        return False
    return period.first - ordinal.last <= UNEQUALLED_WITHIN


def _is_of_records(passage: Passage, period: Located) -> bool:
    """Whether a time is since when there are figures at all: since records began IN 1881."""
    phrases, endings, longest = _records(passage.wording.code)
    keys = passage.keys
    for at in range(period.first, max(0, period.first - RECORDED_WITHIN - 1), -1):
        if keys[at - 1] in endings and any(
            tuple(keys[at - length : at]) in phrases for length in range(2, longest + 1) if at >= length
        ):
            return True
    return False


@cache
def _records(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str], int]:
    """The phrases, the words they end in, and the tokens of the longest."""
    phrases = phrase_keys(wording(code).records_began)
    return phrases, frozenset(phrase[-1] for phrase in phrases), max(map(len, phrases), default=0)


def _dates_founding(passage: Passage, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time only says since when somebody or something is there of whom more is told behind it: "the firm
    FOUNDED IN 1998 employs 300", "die 1998 GEGRÜNDETE Firma beschäftigt 300"."""
    founded, looking_finite, finite = _founded(passage.wording.code)
    keys, between = passage.keys, passage.keys[period.last : anchor[0]]
    reference = passage.wording.reference
    if not between or (len(between) <= BEGUN_WITH and between[0] in reference.prepositions):
        return False  # founded in 1998 with 300 employees
    if passage.wording.stance.verb_last:
        before = keys[max(0, period.first - FOUNDED_WITHIN) : period.first]
        return between[0] in founded and any(key in reference.articles for key in before)
    for at in range(period.first - 1, max(0, period.first - FOUNDED_WITHIN) - 1, -1):
        if keys[at] in founded or (keys[at] in looking_finite and (at == 0 or not keys[at - 1].isalnum())):
            return finite.isdisjoint(keys[max(0, at - FOUNDED_WITHIN) : at])
    return False


@cache
def _founded(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The participles, those that may be finite verbs, and the auxiliaries that make them what a sentence says:
    was founded."""
    data = wording(code)
    finite = frozenset((*data.clauses.passive, *data.clauses.perfect))
    return frozenset(data.founded), frozenset(data.launched), finite


def since_a_noun(passage: Passage, clauses: Sequence[Clause], period: Located) -> int | None:
    """The token of a "since" whose noun a time belongs to, so that a stretch begins then: SINCE the launch TWO YEARS
    AGO, SEIT dem Start vor zwei Jahren; none where "since" tells why: since PROFITS FELL in 2024."""
    keys, since = passage.keys, _since(passage.wording.code)
    begins = max(0, period.first - SINCE_WITHIN - 1)
    if since.isdisjoint(keys[begins : period.first]) or not isinstance(period.value, Period):
        return None
    if period.value.since is None or period.value.until is None:
        return None
    moved = _moving(passage.wording.code)
    for at in range(period.first - 1, begins - 1, -1):
        if keys[at] in since:
            return at if at < period.first - 1 else None
        if not keys[at].isalpha() or keys[at] in moved or _is_verb(passage, clauses, at):
            return None
    return None


def _is_verb(passage: Passage, clauses: Sequence[Clause], token: int) -> bool:
    """Whether a word tells what somebody does, and is no noun for it: the LAUNCH, dem START."""
    hits = [hit.category for clause in clauses for hit in clause.hits if hit.first == token]
    noun = "event_name" in hits or (passage.wording.inflection.compounds and passage.capital(token))
    return "verb" in hits and not noun and passage.keys[token - 1] not in _since(passage.wording.code)


@cache
def _moving(code: str) -> frozenset[str]:
    """Verbs of rising and falling."""
    bounds = langs.language(code).bounds
    return frozenset((*bounds.intransitive, *bounds.moved))


@cache
def _since(code: str) -> frozenset[str]:
    """Words that begin a stretch up to now: since, seit."""
    return frozenset(word for word in langs.language(code).dates.ever_since if " " not in word)


def _is_unequalled(passage: Passage, clause: Clause, period: Located) -> bool:
    """Whether "since 1954" tells how long nothing was like it, and not since when it is so: "the worst fire since
    1954", "die seit 1954 schlimmste"."""
    value = period.value
    if not isinstance(value, Period) or value.since is None:
        return False
    begins: int | None = period.first
    if value.until is not None:
        begins = since_a_noun(passage, (clause,), period)  # the worst since THE FIRE OF 1954
    if begins is None:
        return False
    words, superlatives = _unequalled(passage.wording.code)
    first = max(clause.first, begins - UNEQUALLED_WITHIN)
    stretch = (*passage.keys[first:begins], passage.keys[min(period.last, clause.last)])
    return any(key in words or key.endswith(superlatives) for key in stretch)


@cache
def _unequalled(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words, and what compounds of theirs end in: drittWÄRMSTE."""
    words = wording(code).unequalled
    superlatives = tuple(word for word in words if "ste" in word) if wording(code).inflection.compounds else ()
    return frozenset(words), superlatives

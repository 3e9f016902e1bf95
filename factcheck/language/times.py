"""When a statement holds: the period nearest to it, or the publication's where the text has none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import Modality, Period, Precision, Quantity, Span, When
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import phrase_keys
from factcheck.language.units import DURATIONS
from factcheck.language.victims import VICTIMS

Publication = tuple[date, date] | None
AHEAD: frozenset[Modality] = frozenset({"plan", "forecast"})
BARE_WITHIN = 3  # tokens before a period that a clause begins with: "at the end of"
ALTERNATIVE_WITHIN = 2  # tokens between two periods of one "or"
BEFORE_PENALTY = 1
TOLD_WITHIN = 5  # tokens between a word of saying and the day it was said on
STRETCH_TOKENS = 3  # in, a figure, a unit
OPENING_WITHIN = 5  # tokens of a clause that only dates the one behind it
UNEQUALLED_WITHIN = 4  # tokens from "worst" to "since": the worst forest fire
EARLIER_WITHIN = 1  # tokens before "a year earlier" where a clause begins with it: "which a year earlier"
YEAR_DIGITS = 4


@lru_cache(maxsize=256)
def publication(published: date | Publication) -> Publication:
    """A day of publication as a half-open period; the last day there is has no day behind it."""
    if isinstance(published, date):
        return published, published + timedelta(days=1) if published < date.max else published
    return published


def when_of(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    modality: Modality,
    published: Publication,
    measure: str | None = None,
) -> When | None:
    """The time of the statement of a `measure` at tokens `anchor` in clause `at`.

    Where the text gives none, a fact is dated by its publication and a plan from then on, both
    marked as assumed; None where nothing is known.
    """
    dated = [value for clause in clauses for value in clause.values if isinstance(value.value, Period)]
    periods = _told(passage, clauses, at, modality, measure, dated) if dated else []
    told: list[Located] = []
    if periods:
        periods = [
            period
            for period in periods
            if not _is_compared(passage, period, anchor, modality) and not _is_unequalled(passage, clauses[at], period)
        ]
        told = [period for period in periods if _is_day_of_report(passage, period, clauses, anchor)]
        periods = [period for period in periods if period not in told]
    if periods:
        return _joined(passage, periods, _nearest(periods, anchor))
    if told and isinstance(told[0].value, Period):
        published = _stretch_of(told[0].value) or published
    if published is None:
        return None
    if _is_earlier(passage, clauses[at]) or (_is_behind_opening(clauses, at) and _is_earlier(passage, clauses[0])):
        return before(published)
    return _assumed(published, modality in AHEAD)


def _told(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    modality: Modality,
    measure: str | None,
    dated: list[Located],
) -> list[Located]:
    """The periods that may be the time of clause `at`: its own, or one of those of its sentence, which are `dated`."""
    periods = _periods(clauses[at])
    if periods and modality not in AHEAD:
        periods = [period for period in periods if not _is_stretch(passage, period)]
    if not periods and len(dated) == 1 and _bare(clauses, dated[0]):
        periods = dated
    if not periods and modality in AHEAD and clauses[at].opened_by in passage.wording.clauses.coordinators:
        shared = _periods(clauses[at - 1]) if at else []
        periods = shared if len(shared) == 1 else []  # will close its plant by 2027 and cut 1,200 jobs
    if not periods and modality == "fact" and measure in VICTIMS:
        periods = _of_the_accident(passage, clauses, at) or _of_the_moment(passage, clauses, at)
    return periods


@lru_cache(maxsize=256)
def _assumed(published: tuple[date, date], ahead: bool) -> When:
    """The time of what is told with none: a fact is dated by its publication, what is `ahead` from then on."""
    since, until = published
    if ahead:
        return When(since, None, "range", True)
    return When(since, until, _precision(since, until), True)


def _of_the_accident(passage: Passage, clauses: Sequence[Clause], at: int) -> list[Located]:
    """The one time of the clause before, of which this one tells whom it befell: "a fire broke out in March,
    killing 12 people"."""
    clause = clauses[at]
    if at == 0 or clause.opened_by in passage.wording.clauses.coordinators:
        return []
    periods = _periods(clauses[at - 1] if clause.goes_on is None else clause.goes_on)
    return periods if len(periods) == 1 else []


def _of_the_moment(passage: Passage, clauses: Sequence[Clause], at: int) -> list[Located]:
    """The one time of the clause behind, which tells when or after what it befell them: "40 died, when …"."""
    if at + 1 >= len(clauses) or not clauses[at + 1].opened_by:
        return []
    if clauses[at + 1].opened_by in passage.wording.clauses.coordinators:
        return []
    periods = _periods(clauses[at + 1])
    return periods if len(periods) == 1 else []


def _is_compared(passage: Passage, period: Located, anchor: tuple[int, int], modality: Modality) -> bool:
    """Whether a period behind a figure is that of another it is compared with: "30 million, more than in
    2013", "up 3 percent compared with 2013"; not "will rise to 9 dollars FROM January"."""
    behind = passage.keys[anchor[1] : period.first]
    if not behind:
        return False
    than, against = _comparing(passage.wording.code)
    counting = langs.language(passage.wording.code).bounds.counting
    for at, key in enumerate(behind):
        # ", als am Samstag" is when; "mehr, als 2009" is than
        if key in than and (not at or behind[at - 1] != "," or (at > 1 and behind[at - 2] in counting)):
            return True
    if modality in AHEAD and behind[-1] in langs.language(passage.wording.code).dates.onset:
        return False
    return any(tuple(behind[-length:]) in against for length in (1, 2, 3))


def _is_unequalled(passage: Passage, clause: Clause, period: Located) -> bool:
    """Whether "since 1954" tells how long nothing was like it, and not since when it is so: "the worst fire since
    1954", "die seit 1954 schlimmste"."""
    value = period.value
    if not isinstance(value, Period) or value.since is None or value.until is not None:
        return False
    words = _unequalled(passage.wording.code)
    first = max(clause.first, period.first - UNEQUALLED_WITHIN)
    stretch = (*passage.keys[first : period.first], passage.keys[min(period.last, clause.last)])
    return any(key in words for key in stretch)


@cache
def _unequalled(code: str) -> frozenset[str]:
    return frozenset(wording(code).unequalled)


@cache
def _comparing(code: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    data = wording(code)
    of = {phrase.rstrip("'") for phrase in data.reference.of}  # "plus de 40" compares, "40 de 2013" does not
    return frozenset(langs.language(code).bounds.than) - of, phrase_keys(data.held_against)


def before(published: Publication, changed: When | None = None) -> When | None:
    """The time of what held once and has changed: before the publication, or before the time that it `changed` at,
    where that is told; when, nobody says."""
    if changed is not None and not changed.assumed and changed.since is not None:
        return When(None, changed.since, "range", span=changed.span)
    return None if published is None else When(None, published[0], "range")


def _is_behind_opening(clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause stands behind the few words before a comma that a sentence begins with: "A year earlier, …"."""
    return at == 1 and clauses[0].last - clauses[0].first <= OPENING_WITHIN


def _is_earlier(passage: Passage, clause: Clause) -> bool:
    """Whether a clause begins by putting itself before another: "a year earlier it had lost 3 million",
    "two weeks before, 70 were dead"."""
    limit = clause.first + EARLIER_WITHIN
    for hit in clause.of("earlier"):
        if hit.first <= limit:
            return True
    if not clause.values or clause.values[0].first > limit:
        return False
    first = clause.values[0]
    if not isinstance(first.value, Quantity) or first.value.unit not in DURATIONS:
        return False
    behind = _earlier_behind(passage.wording.code)
    return any(tuple(passage.keys[first.last : first.last + length]) in behind for length in (1, 2))


@cache
def _earlier_behind(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).earlier_behind)


def deadline(clause: Clause, published: Publication) -> bool:
    """Whether the clause names a day until which, not yet past when it was published."""
    return any(
        period.value.since is None
        and period.value.until is not None
        and (published is None or period.value.until > published[0])
        for period in _periods(clause)
        if isinstance(period.value, Period)
    )


def ahead(when: When | None, published: Publication) -> bool:
    """Whether a statement's time lies wholly after its publication: then it cannot be a fact yet."""
    return (
        when is not None
        and published is not None
        and when.since is not None
        and not when.assumed
        and when.since >= published[1]
    )


def _periods(clause: Clause) -> list[Located]:
    values = clause.values
    return [located for located in values if isinstance(located.value, Period)] if values else []


def _is_day_of_report(passage: Passage, period: Located, clauses: Sequence[Clause], anchor: tuple[int, int]) -> bool:
    """Whether a day is when something was said, and not when it is: "said on Tuesday that …"; not "opened on Tuesday,
    the company said"."""
    if not isinstance(period.value, Period) or period.value.precision != "day":
        return False
    if anchor[1] <= period.first and passage.keys[period.last] == ",":
        return False
    reach = min(TOLD_WITHIN, _distance(period.first, period.last, *anchor) - 1)
    return any(
        _distance(period.first, period.last, hit.first, hit.last) <= reach
        for clause in clauses
        for hit in clause.of("say")
    )


def _distance(first: int, last: int, other_first: int, other_last: int) -> int:
    """Tokens between two stretches of tokens."""
    return max(0, other_first - last, first - other_last)


def _stretch_of(period: Period) -> Publication:
    return None if period.since is None or period.until is None else (period.since, period.until)


def _is_stretch(passage: Passage, period: Located) -> bool:
    """Whether "in one day" says how long something took, and not when it will be: in what is no plan."""
    if passage.keys[period.first] != "in" or period.last - period.first != STRETCH_TOKENS:
        return False
    figure = passage.keys[period.first + 1]
    return figure in _figures(passage.wording.code) or (figure.isdecimal() and len(figure) < YEAR_DIGITS)


@cache
def _figures(code: str) -> frozenset[str]:
    numbers = langs.language(code).numbers
    return frozenset((*numbers.cardinals, *numbers.articles))


def _bare(clauses: Sequence[Clause], period: Located) -> bool:
    """Whether a period begins a clause with no figure or event of its own: "In August 2014, when …"; not
    "more than the council had approved in 2019"."""
    for clause in clauses:
        if clause.first <= period.first < clause.last:
            if period.first - clause.first > BARE_WITHIN:
                return False
            others = any(not isinstance(located.value, Period) for located in clause.values)
            return not others and not (clause.of("verb") or clause.of("event"))
    return False


def _nearest(periods: Sequence[Located], anchor: tuple[int, int]) -> int:
    def distance(index: int) -> int:
        period = periods[index]
        if period.first >= anchor[1]:
            return period.first - anchor[1]
        return max(0, anchor[0] - period.last) + BEFORE_PENALTY

    return min(range(len(periods)), key=distance)


def _joined(passage: Passage, periods: Sequence[Located], chosen: int) -> When:
    """The chosen period, together with those that an "or" offers beside it."""
    words = passage.wording.alternatives
    first = last = chosen
    while first > 0 and _or_between(passage, periods[first - 1], periods[first], words):
        first -= 1
    while last + 1 < len(periods) and _or_between(passage, periods[last], periods[last + 1], words):
        last += 1
    found = [located.value for located in periods[first : last + 1] if isinstance(located.value, Period)]
    span = Span(found[0].span.start, found[-1].span.end)
    if len(found) == 1:
        return When(found[0].since, found[0].until, found[0].precision, False, span)
    since = [period.since for period in found if period.since is not None]
    until = [period.until for period in found if period.until is not None]
    return When(
        min(since) if len(since) == len(found) else None,
        max(until) if len(until) == len(found) else None,
        "range",
        False,
        span,
    )


def _or_between(passage: Passage, left: Located, right: Located, words: Sequence[str]) -> bool:
    between = passage.keys[left.last : right.first]
    return 0 < len(between) <= ALTERNATIVE_WITHIN and between[0] in words


def _precision(since: date, until: date) -> Precision:
    days = (until - since) / timedelta(days=1)
    if days <= 1:
        return "day"
    if 28 <= days <= 31:
        return "month"
    if 365 <= days <= 366:
        return "year"
    return "range"

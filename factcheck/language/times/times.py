"""When a statement holds: the period nearest to it, or the publication's where the text has none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from factcheck.language import langs
from factcheck.language.counting import formers, labels
from factcheck.language.counting.counted import DONE
from factcheck.language.langs import wording
from factcheck.language.model import Modality, Period, Precision, Quantity, Span, When
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import DURATIONS
from factcheck.language.times import beginnings, heldagainst, indirect, inserted, lastyear, sharing, telldays, tolls
from factcheck.language.tokens import phrase_keys
from factcheck.language.victims import VICTIMS

Publication = tuple[date, date] | None
AHEAD: frozenset[Modality] = frozenset({"plan", "forecast"})
LONGEST_MONTH = 31  # days
BARE_WITHIN = 3  # tokens before a period that a clause begins with: "at the end of"
ALTERNATIVE_WITHIN = 2  # tokens between two periods of one "or"
BEFORE_PENALTY = 1
TOLD_WITHIN = 5  # tokens between a word of saying and the day it was said on
STRETCH_TOKENS = 3  # in, a figure, a unit
OPENING_WITHIN = 5  # tokens of a clause that only dates the one behind it
BASE_WITHIN = 9  # tokens from "compared with" to the time: compared with 28 million in the same period of
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
    changed: bool = False,
) -> When | None:
    """The time of the statement of a `measure` at tokens `anchor` in clause `at`; `changed` where it is by how much
    something rose or fell.

    Where the text gives none, a fact is dated by its publication and a plan from then on, both
    marked as assumed; None where nothing is known.
    """
    label = labels.label_of(passage, clauses, at)
    if label is not None:
        return _labelled(passage, label, published)
    dated: list[Located] = []
    if passage.is_dated:  # as few texts of one sentence are
        dated = [value for clause in clauses for value in clause.values if isinstance(value.value, Period)]
    if dated:
        labelling = [labels.period_of(clause) for clause in clauses if labels.is_label(passage, clause)]
        dated = [period for period in dated if period not in labelling]
    periods = _told(passage, clauses, at, anchor, modality, measure, changed, dated, published) if dated else []
    told: list[Located] = []
    if periods:
        bases = [
            period
            for period in periods
            if _is_base(passage, period, anchor, modality, changed)
            or heldagainst.dates_the_other(passage, clauses[at], period, anchor)
            or heldagainst.of_change(passage, clauses[at], period, anchor)
            or (measure in VICTIMS and heldagainst.dates_their_former(passage, clauses, at, period))
        ]
        if changed or (len(periods) > 1 and periods[0].first < anchor[0]):
            others = [period for period in periods if period not in bases]
            bases += [period for period in others if _is_formers(passage, clauses[at], period, anchor)]
        periods = [
            period
            for period in periods
            if period not in bases
            and not beginnings.dates_beginning(passage, clauses[at], period, anchor)
            and not sharing.of_the_next_verb(passage, clauses[at], period, anchor)
            and not sharing.of_the_next_figure(passage, clauses[at], period, anchor)
            and not heldagainst.dates_the_former(passage, clauses[at], period, anchor)
            and not (not changed and tolls.counts_the_total(passage, clauses, period, anchor))
            and not (
                tolls.dates_the_accident(passage, clauses[at], period, anchor)
                if measure in VICTIMS
                else inserted.dates_insertion(passage, clauses[at], period, anchor)
            )
        ] or (_of_what_moved(passage, clauses[:at], anchor, modality) if bases else [])
        told = [period for period in periods if _is_day_of_report(passage, period, clauses, anchor)]
        periods = [period for period in periods if period not in told]
    if periods:
        nearest = _nearest(periods, anchor)
        when = _joined(passage, periods, nearest)
        if modality == "fact" and beginnings.since_a_noun(passage, clauses, periods[nearest]) is not None:
            when = indirect.from_then_on(when)
        if modality in AHEAD and indirect.is_telling(passage, clauses, at, periods, anchor, published):
            when = indirect.from_then_on(when)
        return when
    if not told and at:
        telling = indirect.telling(passage, clauses, at, published)
        if telling is not None and indirect.is_day(telling):
            told = [telling]
        elif telling is not None:
            return indirect.when_told(_joined(passage, [telling], 0), modality in AHEAD)
    if told and isinstance(told[0].value, Period):
        published = _stretch_of(told[0].value) or published
    if published is None:
        return None
    year = lastyear.when_of(passage, clauses[at], anchor, published)
    if year is not None and modality not in AHEAD:
        return year
    if (
        _is_earlier(passage, clauses[at], anchor)
        or (_is_behind_opening(clauses, at) and _is_earlier(passage, clauses[0], anchor))
        or (modality not in AHEAD and _is_past(passage, clauses, at))
    ):
        return before(published)
    return _assumed(published, modality in AHEAD)


def _labelled(passage: Passage, label: Clause, published: Publication) -> When | None:
    """The time that a label gives its figure: the one it names, or one before."""
    period = labels.period_of(label)
    if period is not None:
        return _joined(passage, [period], 0)
    return before(published)


def _told(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    modality: Modality,
    measure: str | None,
    changed: bool,
    dated: list[Located],
    published: Publication,
) -> list[Located]:
    """The periods that may be the time of clause `at`: its own, or one of those of its sentence, which are `dated`."""
    periods = _periods(clauses[at])
    if periods and modality not in AHEAD:
        periods = [period for period in periods if not _is_stretch(passage, period)]
    if not periods and len(dated) == 1 and _bare(passage, clauses, dated[0]):
        periods = dated
    if not periods and clauses[at].of("then") and at:
        shared = _periods(clauses[at - 1])
        periods = shared if len(shared) == 1 else []  # in 2021 it was 3 percent, and AT THAT TIME 400 worked there
    if not periods and modality == "fact" and (changed or measure in DONE):
        periods = _of_the_opening(passage, clauses, at)
    joined = at > 0 and modality in AHEAD and clauses[at].opened_by in passage.wording.clauses.coordinators
    # will open 25 shops this year and hire 600 people, THE HEAD SAID ON TUESDAY
    if joined and all(_is_day_of_report(passage, period, clauses[at : at + 1], anchor) for period in periods):
        shared = _periods(clauses[at - 1])
        # will close its plant by 2027 and cut 1,200 jobs; but what it sold last year, and will cut jobs, tells no more
        periods = shared if len(shared) == 1 and not indirect.is_over(shared[0], published) else periods
    if not periods and modality == "fact" and measure in VICTIMS:
        periods = _of_the_accident(passage, clauses, at) or _of_the_moment(passage, clauses, at)
    if not periods and at:
        periods = sharing.shared(passage, clauses, at, modality, published)
    return periods


def told_now(published: Publication) -> When | None:
    """The time of a fact for which none is told."""
    return None if published is None else _assumed(published, ahead=False)


@lru_cache(maxsize=256)
def _assumed(published: tuple[date, date], ahead: bool) -> When:
    """The time of what is told with none: a fact is dated by its publication, what is `ahead` from then on."""
    since, until = published
    if ahead:
        return When(since, None, "range", True)
    return When(since, until, _precision(since, until), True)


def _of_the_opening(passage: Passage, clauses: Sequence[Clause], at: int) -> list[Located]:
    """The one time that a sentence begins with, for what happened besides: "IN 2013 sales fell, and profit fell 20
    percent"."""
    first, clause, words = clauses[0], clauses[at], passage.wording.clauses
    of_its_own = clause.opened_by in passage.wording.reference.articles and passage.capital(clause.first + 1)
    if at == 0 or not (of_its_own or clause.opened_by in ("", *words.coordinators, *words.breakers)):
        return []
    periods = _periods(first)
    return periods if len(periods) == 1 and periods[0].first - first.first <= BARE_WITHIN else []


def _of_the_accident(passage: Passage, clauses: Sequence[Clause], at: int) -> list[Located]:
    """The one time of the clause before, of which this one tells whom it befell: "a fire broke out in March,
    killing 12 people", "hit the coast in March AND KILLED 12 people"."""
    clause = clauses[at]
    if at == 0 or (clause.opened_by in passage.wording.clauses.coordinators and not clause.leaves_subject_out):
        return []
    periods = _periods(clauses[at - 1] if clause.goes_on is None else clause.goes_on)
    return periods if len(periods) == 1 else []


def _of_the_moment(passage: Passage, clauses: Sequence[Clause], at: int) -> list[Located]:
    """The one time of the clause behind, which tells when or after what it befell them: "40 died, when …", be it with
    others: "40 died and 120 were hurt, when …"."""
    words, behind = passage.wording.clauses, [clause for clause in clauses[at + 1 : at + 3] if clause.opened_by]
    if not behind:
        return []
    figures = [located for located in behind[0].values if isinstance(located.value, Quantity)]
    if figures and formers.is_held_against(passage, behind[0], figures[0]):
        return []  # 54 dead, CONTRE 47 lundi
    periods, joined = _periods(behind[0]), behind[0].opened_by in words.coordinators
    if joined and len(periods) == 1:  # and 120 were hurt, WHEN ON TUESDAY
        return periods if passage.has_moment(behind[0].first, periods[0].first) else []
    if joined and not periods and len(behind) > 1 and passage.has_moment(behind[1].first, behind[1].first + 1):
        periods = _periods(behind[1])
    return periods if len(periods) == 1 else []


def _of_what_moved(
    passage: Passage, clauses: Sequence[Clause], anchor: tuple[int, int], modality: Modality
) -> list[Located]:
    """The one time of the clauses before, which a change counted from another time shares: "In March sales came to
    3 million, UP 4 PERCENT COMPARED WITH 2013"."""
    for clause in reversed(clauses):
        periods = [period for period in _periods(clause) if not _is_base(passage, period, anchor, modality, True)]
        if periods:
            return periods if len(periods) == 1 else []
    return []


def _is_base(passage: Passage, period: Located, anchor: tuple[int, int], modality: Modality, changed: bool) -> bool:
    """Whether a time is only that of another figure, with which the one at `anchor` is compared, wherever it stands:
    "up 3 percent compared with the first quarter of 2013", "COMPARED WITH 2013, sales rose"; but "compared with
    28 million in 2013" dates the 28 million."""
    if _is_compared(passage, period, anchor, modality) or (
        changed and heldagainst.is_changed_since(passage, period, anchor[1])
    ):
        return True
    keys, (phrases, endings) = passage.keys, _compared(passage.wording.code)
    first = max(0, period.first - BASE_WITHIN)
    at_once = keys[period.first - 1] in passage.wording.compared_at_once
    if not at_once and endings.isdisjoint(keys[first : period.first]):
        return False
    for at in range(period.first, first, -1):
        if keys[at - 1] == ",":
            return False
        compared = keys[at - 1] in endings and heldagainst.ends_comparing(keys, at, phrases)
        if compared or (at_once and at == period.first):
            if heldagainst.is_whereabouts(passage, period, anchor):
                return False
            behind = period.last + (keys[period.last] == ",")
            told_of_it = anchor[0] >= period.last and keys[behind] in _telling_of_it(passage.wording.code)
            if not (told_of_it or changed):  # dibandingkan 2013 SEBESAR, SENILAI 4 miliar
                gap = anchor[0] - period.last
                told_of_it = gap == 0 or (gap == 1 and keys[period.last] in _summing(passage.wording.code))
            return not (told_of_it or at <= anchor[0] < period.first)
    return False


def _is_formers(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time stands behind the figure that the one at `anchor` changed from: to 5 million FROM 4 MILLION IN
    2013, down 36 percent FROM A RECORD 4 MILLION in 2013."""
    between = [one for one in passage.values_in(anchor[1], period.first) if isinstance(one.value, Quantity)]
    return bool(between) and formers.is_held_against(passage, clause, between[-1])


@cache
def _telling_of_it(code: str) -> frozenset[str]:
    """Words that begin what is said of a time, place or name right before them: 2013, WHICH saw 300."""
    clauses = wording(code).clauses
    return frozenset(clauses.relative + clauses.where + clauses.namely)


@cache
def _summing(code: str) -> frozenset[str]:
    return frozenset(langs.language(code).bounds.sum_of)


@cache
def _compared(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The phrases, and the words they end in."""
    phrases = phrase_keys(wording(code).compared)
    return phrases, frozenset(phrase[-1] for phrase in phrases)


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
            token = anchor[1] + at
            figure = passage.value_over(token)
            if figure is None or figure.first == token or _is_exact(figure.value):
                return True  # MORE THAN 200 injured on Sunday compares with no Sunday
    if modality in AHEAD and behind[-1] in langs.language(passage.wording.code).dates.onset:
        return False
    return any(tuple(behind[-length:]) in against for length in (1, 2, 3))


def _is_exact(value: object) -> bool:
    """Whether a figure is just what it states, so that a "than" in it bounds nothing: higher THAN THE 643 of 2023."""
    return isinstance(value, Quantity) and value.lower == value.upper


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


def _is_earlier(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether a clause begins by putting itself before another, or its figure at `anchor`: "a year earlier it had
    lost 3 million", "two weeks before, 70 were dead", "28 million the year before"."""
    limit = clause.first + EARLIER_WITHIN
    for hit in clause.of("earlier"):
        if hit.first <= limit or hit.first == anchor[1] or hit.last == anchor[0]:
            return True
    if not clause.values or clause.values[0].first > limit:
        return False
    first = clause.values[0]
    if not isinstance(first.value, Quantity) or first.value.unit not in DURATIONS:
        return False
    behind = _earlier_behind(passage.wording.code)
    return any(tuple(passage.keys[first.last : first.last + length]) in behind for length in (1, 2))


def _is_past(passage: Passage, clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause tells what was once so, or what was told before: "the town USED TO HAVE 300 shops", "EARLIER
    REPORTS said", "it HAD PREVIOUSLY SAID that 12 were hurt"; not "das einst beliebte Hotel"."""
    reference = passage.wording.reference
    telling = clauses[at - 1 : at + 1] if clauses[at].opened_by in passage.wording.clauses.that else (clauses[at],)
    return any(
        hit.last - hit.first > 1 or passage.keys[hit.first - 1] not in reference.articles
        for clause in telling
        for hit in clause.of("formerly")
    )


@cache
def _earlier_behind(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).earlier_behind)


def is_long(when: When | None) -> bool:
    """Whether a time is told that is longer than a month, or open."""
    if when is None or when.assumed or when.since is None or when.until is None:
        return when is not None and not when.assumed
    return (when.until - when.since).days > LONGEST_MONTH


def is_over(clause: Clause, published: Publication) -> bool:
    """Whether a clause dates what it tells to a time that had ended when its text came out: dibangun pada 2009."""
    periods = (located.value for located in clause.values if isinstance(located.value, Period))
    return published is not None and any(
        one.since is not None and one.until is not None and one.until <= published[0] for one in periods
    )


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


def lasts_beyond(when: When | None, published: Publication) -> bool:
    """Whether only the end of a time is told, and lies after the publication: what happened is not dated by that."""
    if when is None or published is None or when.since is not None or when.until is None:
        return False
    return when.until > published[1]


def due(passage: Passage, when: When | None, published: Publication) -> bool:
    """Whether a statement's time is a day by which it will be so, and not until which: inflation at 5 percent BY the
    end of the year."""
    if when is None or when.span is None or not lasts_beyond(when, published):
        return False
    first = bisect_left(passage.tokens.starts, when.span.start)
    return passage.keys[first] in _due(passage.wording.code)


@cache
def _due(code: str) -> frozenset[str]:
    dates = langs.language(code).dates
    return frozenset(dates.by).difference(dates.until)


def _periods(clause: Clause) -> list[Located]:
    values = clause.values
    return [located for located in values if isinstance(located.value, Period)] if values else []


def _is_day_of_report(passage: Passage, period: Located, clauses: Sequence[Clause], anchor: tuple[int, int]) -> bool:
    """Whether a day is when something was said, and not when it is: "said on Tuesday that …"; not "opened on Tuesday,
    the company said"."""
    if not isinstance(period.value, Period) or period.value.precision != "day":
        return False
    if telldays.is_of_paper(passage, period, clauses, anchor):
        return True
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


def _bare(passage: Passage, clauses: Sequence[Clause], period: Located) -> bool:
    """Whether a period begins a clause with no figure or event of its own: "In August 2014, when …"; not
    "more than the council had approved in 2019" nor "Torvik, where on Tuesday they play"."""
    for clause in clauses:
        if clause.first <= period.first < clause.last:
            if period.first - clause.first > BARE_WITHIN or (
                clause is not clauses[0] and clause.opened_by in _telling_of_it(passage.wording.code)
            ):
                return False
            others = any(not isinstance(located.value, Period) for located in clause.values)
            happens = clause.of("verb") or clause.of("event") or (clause is not clauses[0] and clause.of("event_name"))
            return not (others or happens)  # 468 Millionen Euro, BAUBEGINN war im März 2023
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

"""Results told without a time or a company of their own, behind a sentence that names both: "Torvik presented its
figures FOR THE THIRD QUARTER. Revenue rose to 20 million." Of a company's results the first sentence tells whose they
are, and of which quarter or year, and the next ones go on about them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.language.clauses import split_clauses
from factcheck.language.entities import bearers, subjects
from factcheck.language.entities.beside import COMPANY
from factcheck.language.entities.speakers import Said
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Mention, Period, When
from factcheck.language.passage import Clause, Passage, Row
from factcheck.language.records import record, replace
from factcheck.language.tokens import Phrases, phrase_set

RESULTS = frozenset({"revenue", "profit", "loss"})
SHORTEST = 80  # days of a quarter, a half or a year
NEWLY_ENDED = 200  # days within which its results come out
BACK = 2  # sentences from results to the one that names company and time

# A statement and the number of the sentence that it stands in.
Made = tuple[Assertion, int]


@record(frozen=True, slots=True)
class Account:
    """Whose results a text tells, and of when; and the last sentence that told any."""

    when: When
    entity: Mention
    sentence: int


def settled(
    passage: Passage, made: Sequence[Made], rows: Sequence[Row], said: Sequence[Sequence[Said]]
) -> Sequence[Made]:
    """The statements of a text; its results, where they have no time of their own, with the time and the company that
    the sentence before, or the same one, tells results of. `said` has the speakers of each sentence of `rows`."""
    if not any(_is_result(one) for one, _ in made):
        return made
    done: list[Made] = []
    account: Account | None = None
    for assertion, sentence in made:
        when = assertion.when
        if _is_result(assertion) and when is not None:
            if not when.assumed:
                new = _account(assertion, sentence)
                older = account is not None and sentence == account.sentence and _is_older(when, account.when)
                account = account if new is None or older else new
            elif account is not None and sentence - account.sentence <= 1 and _goes_on(assertion, account):
                account = replace(account, sentence=sentence)
                assertion = _of(account, assertion)
            else:
                begun = _presented(passage, rows, said, sentence)
                if begun is not None and _goes_on(assertion, begun) and _is_whole(passage, rows[sentence], assertion):
                    account = begun
                    assertion = _of(account, assertion)
        done.append((assertion, sentence))
    return done


def _is_result(assertion: Assertion) -> bool:
    return assertion.measure in RESULTS and assertion.modality == "fact"


def _of(account: Account, assertion: Assertion) -> Assertion:
    whom = assertion.entity or replace(account.entity, span=None, inferred=True)
    return replace(assertion, when=replace(account.when, span=None), entity=whom)


def _is_older(when: When, than: When) -> bool:
    """Whether a time ends before another: after 2 million IN 2012."""
    return when.until is not None and than.until is not None and when.until < than.until


def _account(assertion: Assertion, sentence: int) -> Account | None:
    """Whose results an assertion tells, and of when, where that is a quarter or longer."""
    when, entity = assertion.when, assertion.entity
    if when is None or entity is None or not _is_long(when.since, when.until):
        return None
    return Account(when, entity, sentence)


def _is_long(since: date | None, until: date | None) -> bool:
    return since is not None and until is not None and (until - since).days >= SHORTEST


def _goes_on(assertion: Assertion, account: Account) -> bool:
    """Whether results told without a time may be of that one: it has just ended, and nobody else is named."""
    told, own, ended = assertion.when, assertion.entity, account.when.until
    if told is None or told.since is None or ended is None:
        return False
    same = own is None or (own.key, own.name) == (account.entity.key, account.entity.name)
    return same and 0 <= (told.since - ended).days <= NEWLY_ENDED


def _presented(passage: Passage, rows: Sequence[Row], said: Sequence[Sequence[Said]], sentence: int) -> Account | None:
    """Whose figures a sentence before presents, and of when, though it tells none: it names one company and one
    quarter, half or year. None where a sentence between them names somebody or a time itself."""
    for number in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        row = rows[number]
        periods = [one.value for one in row[4] if isinstance(one.value, Period)]
        long = [period for period in periods if _is_long(period.since, period.until)]
        if len(long) == 1:
            entity = company_of(passage, row, said[number])
            period = long[0]
            when = When(period.since, period.until, period.precision, False, period.span)
            return None if entity is None else Account(when, entity, sentence)
        if long or row[3]:
            return None
    return None


def company_of(passage: Passage, row: Row, said: Sequence[Said]) -> Mention | None:
    """The one company that a sentence names, listed or not: whose analysts or partners are told of is not it."""
    first, last, hits, named, values = row
    if not named:
        clauses = split_clauses(passage, first, last, hits, named, values)
        return subjects.unknown_name(passage, clauses, 0, None, said)
    one = named[0]
    if one.entry.kind not in COMPANY or any(other.entry.key != one.entry.key for other in named):
        return None
    before, reference = passage.keys[one.first - 1] if one.first > first else "", passage.wording.reference
    if before in reference.of or before in reference.prepositions:
        return None
    whole = Clause(first, last, hits=hits, named=named, values=values)
    unlisted = bearers.subject_names(passage, whole, [(other.first, other.last) for other in named])
    return None if unlisted else subjects.mention(passage, one)


def _is_whole(passage: Passage, row: Row, assertion: Assertion) -> bool:
    """Whether a result is the company's, and none of a part of it: behind its word stands nothing that limits it, as in
    "revenue FROM advertising", and before it no noun: "CLOUD revenue"."""
    starts, keys, reference = passage.tokens.starts, passage.keys, passage.wording.reference
    for hit in row[2]:
        if hit.category != "measure" or hit.key != assertion.measure or starts[hit.first] < assertion.span.start:
            continue
        before = hit.first - 1
        while before >= row[0] and (keys[before] in reference.common or keys[before] in reference.articles):
            before -= 1
        if keys[before] == "s" and keys[before - 1] == "'":
            before -= 2  # THE COMPANY'S operating profit
        referring = any(one.category == "refers" and one.first <= before < one.last for one in row[2])
        plain = before < row[0] or not keys[before].isalpha() or referring
        limited = keys[hit.last] in reference.of or keys[hit.last] in reference.prepositions
        return plain and (not limited or _told_period(passage.wording.code).at(keys, hit.last) is not None)
    return False


@cache
def _told_period(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).told_period)

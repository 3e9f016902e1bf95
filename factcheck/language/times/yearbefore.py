"""Figures of just a year before the one they are held against: "in the first quarter of 2026 sales were 3.4 billion,
against 2.9 billion A YEAR EARLIER", "(VORJAHRESZEITRAUM: 2.9 billion)". Where the newer figure has its time, theirs is
the same time of the year before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from factcheck.language import langs
from factcheck.language.counting import formers, labels
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Precision, Quantity, When
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.periods import add_months
from factcheck.language.records import replace
from factcheck.language.tokens import Phrases, phrase_set

BEHIND_WITHIN = 2  # tokens between a figure and "a year earlier": 2.9 billion in sales
OPENING_WITHIN = 3  # tokens from there to the figure, where a clause begins with it: a year earlier it was
YEAR = 12  # months
LEAST, MOST = 28, 366  # days of a stretch that there is the same of a year before: the three months to March
RECURRING: frozenset[Precision] = frozenset({"month", "quarter", "half", "year"})  # there is the same a year before


def when_of(value: Quantity, told: Iterable[Assertion]) -> When | None:
    """The time of a figure of a year before; `told` is what its sentence has told so far, the last first. None where
    the newer figure has no time that there is the same of in every year."""
    for newer in told:
        when, other = newer.when, newer.value
        if isinstance(other, Quantity) and other.change is None and _same_unit(value, other, newer.measure):
            return _year_before(when) if when is not None and not when.assumed else None
    return None


def _same_unit(value: Quantity, other: Quantity, measure: str | None) -> bool:
    return value.unit is None or other.unit in (value.unit, measure)


def is_told(passage: Passage, clauses: Sequence[Clause], at: int, located: Located) -> bool:
    """Whether words right behind a figure, before it, or in the label of its bracket put it a year before another."""
    clause, keys = clauses[at], passage.keys
    if isinstance(located.value, Quantity) and located.value.change is not None:
        return False  # up 4 percent from a year earlier
    if formers.in_bare_bracket(passage, located):
        return True
    words, than, first, last = _words(passage.wording.code)
    label = labels.label_of(passage, clauses, at)
    if label is not None:
        return any(words.at(keys, index) is not None for index in range(label.first, label.last - 1))
    for index in range(located.last, located.last + BEHIND_WITHIN + 1):
        if keys[index] in first and words.at(keys, index) is not None:
            return True
        if keys[index] in than or not keys[index].isalpha():
            break
    begins = max(clause.first, located.first - OPENING_WITHIN)
    if last.isdisjoint(keys[max(0, begins - 1) : located.first]):
        return False
    for index in range(begins, located.first + 1):
        found = words.before(keys, index)
        if found is not None:
            begun = found[1] <= clause.first + 1 or keys[found[1] - 1] == ","
            return begun and keys[found[1] - 1] not in than
    return False


@cache
def _words(code: str) -> tuple[Phrases[bool], frozenset[str], frozenset[str], frozenset[str]]:
    """The phrases, the words before them that only hold something against that time: more THAN a year earlier; and
    what the phrases begin and end with."""
    bounds, phrases = langs.language(code).bounds, phrase_set(wording(code).year_before)
    than = frozenset((*bounds.than, *bounds.from_))
    return phrases, than, frozenset(phrases.first_keys()), phrases.last_keys()


def same_period(passage: Passage, clause: Clause, when: When, told: Iterable[Assertion]) -> When | None:
    """The time of a figure of "the same period of" another year, which `when` names: that of the figure `told` last
    that has one, in the other year. None where no such words stand before the year."""
    if when.precision != "year" or when.span is None or when.since is None:
        return None
    period = next((located for located in clause.values if located.value.span == when.span), None)
    if period is None or _same(passage.wording.code).before(passage.keys, period.first) is None:
        return None
    for newer in told:
        then = newer.when
        if then is not None and not then.assumed and then.precision != "year" and then.since and then.until:
            return _moved(then, YEAR * (when.since.year - then.since.year))
    return None


@cache
def _same(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).same_period)


def _year_before(when: When) -> When | None:
    stretch = when.precision == "range" and when.since is not None and when.until is not None
    recurs = when.precision in RECURRING or (stretch and LEAST <= _days(when) <= MOST)
    return _moved(when, -YEAR) if recurs else None


def _days(when: When) -> int:
    return (when.until - when.since).days if when.since is not None and when.until is not None else 0


def _moved(when: When, months: int) -> When | None:
    """The same time so many months later, where there is one."""
    try:
        since = add_months(when.since, months) if isinstance(when.since, date) else None
        until = add_months(when.until, months) if isinstance(when.until, date) else None
    except ValueError:
        return None
    return replace(when, since=since, until=until) if since is not None and until is not None else None

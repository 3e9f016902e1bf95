"""When a toll stood where it has risen to: as of the report, and not on the day of the accident that its noun names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.counting.formers import change_words
from factcheck.language.langs import wording
from factcheck.language.model import Period, Quantity
from factcheck.language.passage import Clause, Located, Passage

OPENS_WITHIN = 2  # tokens before the time that a sentence begins with: ON Tuesday
BOUND_WITHIN = 3  # tokens between "to" and a figure: to AT LEAST nine


def dates_the_accident(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time only says when it happened that killed them: "the death toll from the crash ON MONDAY has risen to
    ten"; not "ON TUESDAY the toll rose to ten", "the toll rose ON TUESDAY to ten"."""
    keys = passage.keys
    if period.last > anchor[0] or period.first - clause.first <= OPENS_WITHIN:
        return False
    to_words = change_words(passage.wording.code)[1]
    if to_words.isdisjoint(keys[max(period.last, anchor[0] - BOUND_WITHIN) : anchor[0]]):
        return False
    return not _verbs(passage.wording.code).isdisjoint(keys[period.last : anchor[0]])


def counts_the_total(passage: Passage, clauses: Sequence[Clause], period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a "since" behind a figure at tokens `anchor` only says from when on the total counts that it raises:
    killed 12, bringing to 94 the number of deaths SINCE JANUARY."""
    value = period.value
    if not isinstance(value, Period) or value.since is None or value.until is not None or period.first < anchor[1]:
        return False
    from_words, to_words = change_words(passage.wording.code)
    if passage.keys[anchor[0] - 1] in from_words:
        return False
    figures = [found for clause in clauses for found in clause.values if isinstance(found.value, Quantity)]
    own = next((found.value for found in figures if found.first == anchor[0]), None)
    return any(
        _is_more(found.value, own) and not to_words.isdisjoint(passage.keys[found.first - BOUND_WITHIN : found.first])
        for found in figures
        if found.first - anchor[1] >= BOUND_WITHIN
    )


def _is_more(total: object, figure: object) -> bool:
    if not isinstance(total, Quantity) or not isinstance(figure, Quantity):
        return False
    return total.stated is not None and figure.stated is not None and total.stated > figure.stated


@cache
def _verbs(code: str) -> frozenset[str]:
    """Words that tell behind a subject that it has risen, or help to."""
    data, bounds = wording(code).clauses, langs.language(code).bounds
    return frozenset((*data.auxiliaries, *data.perfect, *data.passive, *bounds.up, *bounds.moved))

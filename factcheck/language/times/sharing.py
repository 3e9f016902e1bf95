"""Times that a clause shares with the one before: "verlor AM DIENSTAG 0,8 Prozent und schloss bei 24.050 Punkten",
"sold 386,000 IN 2025, un 12 % más"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.language import langs
from factcheck.language.entities import appositions
from factcheck.language.model import Modality, Period, Quantity
from factcheck.language.passage import Clause, Located, Passage

LED_WITHIN = 3  # tokens from a comma, or from a figure, to the time that dates but one: , IN THE month of May
AGAIN_WITHIN = 2  # tokens from the comma to the figure that tells the same again: soit environ 3


def shared(
    passage: Passage, clauses: Sequence[Clause], at: int, modality: Modality, published: tuple[date, date] | None
) -> list[Located]:
    """The one time of the clause before, where clause `at` goes on about its subject or only tells its figure again."""
    clause, before = clauses[at], clauses[at - 1] if at else None
    if before is None or not before.values or modality != "fact" or before.of("say"):
        return []
    periods = [located for located in before.values if isinstance(located.value, Period)]
    if len(periods) != 1:
        return []
    if _tells_again(passage, clause, before) or _is_same_day(passage, clause, before, periods[0].value, published):
        return periods
    return []


def of_the_next_verb(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time behind a figure at tokens `anchor` dates only what a second German verb tells: "soll 86 Millionen
    KOSTEN UND IM MAI öffnen"."""
    if not passage.wording.stance.verb_last or period.first <= anchor[1]:
        return False
    coordinators = passage.wording.clauses.coordinators
    if passage.has_moment(anchor[1], period.first):
        return False  # 43 starben und 120 wurden verletzt, ALS am Dienstag
    ends = {
        hit.last
        for hit in clause.hits
        if hit.category in {"verb", "measure"} and hit.first >= anchor[1] and not passage.capital(hit.first)
    }
    return any(passage.keys[at] in coordinators and at in ends for at in range(anchor[1], period.first))


def of_the_next_figure(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time behind a figure at tokens `anchor` dates only another one: 12 am Montag, AM DIENSTAG 9; not: 12
    and 9 in May."""
    if period.first <= anchor[1]:
        return False
    figures = [found for found in clause.values if isinstance(found.value, Quantity) and found.first >= anchor[1]]
    if not figures or not any(found.first == anchor[0] for found in clause.values):
        return False  # an event is dated by any
    keys, reference = passage.keys, passage.wording.reference
    between = any(figure.last <= period.first for figure in figures)
    if between or not any(figure.first >= period.last for figure in figures):
        return False
    at = period.first - 1
    while period.first - at <= LED_WITHIN and (keys[at] in reference.prepositions or keys[at] in reference.articles):
        at -= 1
    return at >= anchor[1] and (keys[at] in ",;" or keys[at] in passage.wording.clauses.coordinators)


def _is_same_day(
    passage: Passage, clause: Clause, before: Clause, period: object, published: tuple[date, date] | None
) -> bool:
    """Whether a clause goes on about the same subject behind "and", and so tells of the same day, which has come:
    "mercredi … ET A terminé à"."""
    data = passage.wording.clauses
    if clause.opened_by not in data.coordinators or not isinstance(period, Period) or period.precision != "day":
        return False
    if published is None or period.until is None or period.until > published[1]:
        return False
    inserted = passage.keys[before.first - 1] == ","  # German articles are relatives as well
    if inserted and (before.opened_by in data.relative or before.opened_by in data.where):
        return False
    key = passage.keys[clause.first + 1]
    return clause.leaves_subject_out or key in appositions.auxiliaries(passage.wording.code)


def _tells_again(passage: Passage, clause: Clause, before: Clause) -> bool:
    """Whether a clause is nothing but a figure set off by a comma that tells what the one before it does in another
    way: SOIT 3.460 milliards, UN 12 % más."""
    if len(clause.values) != 1 or passage.keys[clause.first - 1] != "," or clause.of("verb") or clause.named:
        return False
    figure = clause.values[0]
    if not isinstance(figure.value, Quantity) or figure.first - clause.first > AGAIN_WITHIN:
        return False
    if not any(isinstance(located.value, Quantity) for located in before.values):
        return False
    return figure.value.change is not None or clause.opened_by in _adjoining(passage.wording.code)


@cache
def _adjoining(code: str) -> frozenset[str]:
    """What begins a figure that only tells another again."""
    return frozenset(phrase.split()[0] for phrase in langs.language(code).bounds.adjoining)

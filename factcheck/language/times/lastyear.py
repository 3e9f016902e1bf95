"""The year before that of the publication, which some languages call by what it is before: sales rose IN THE PREVIOUS
YEAR by 8 percent, ist IM VORJAHR um 8 Prozent gestiegen. Where a newer figure has its time, yearbefore.py tells."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import When
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import phrase_keys

BETWEEN = 3  # tokens from those words to the figure: im Vorjahr UM RUND 8 Prozent


def when_of(
    passage: Passage, clause: Clause, anchor: tuple[int, int], published: tuple[date, date] | None
) -> When | None:
    """The time of a figure at tokens `anchor` that such words stand beside, though they begin no clause; None where
    none do, or only hold it against that year: 8 percent more THAN in the previous year."""
    words = _words(passage.wording.code)
    if published is None or published[0].year <= date.min.year:
        return None
    for hit in clause.of("earlier"):
        if tuple(passage.keys[hit.first : hit.last]) not in words or hit.first <= clause.first + 1:
            continue
        if hit.last <= anchor[0] <= hit.last + BETWEEN:
            beside = not any(map(passage.capital, range(hit.last, anchor[0])))
        else:
            beside = hit.first == anchor[1]
        if beside and passage.keys[hit.first - 1] not in _comparing(passage.wording.code):
            year = published[0].year - 1
            return When(date(year, 1, 1), date(year + 1, 1, 1), "year", False, passage.span(hit.first, hit.last))
    return None


@cache
def _words(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).last_year)


@cache
def _comparing(code: str) -> frozenset[str]:
    bounds = langs.language(code).bounds
    against = (key for words in phrase_keys(wording(code).held_against) for key in words)
    return frozenset((*bounds.than, *bounds.from_, *against))

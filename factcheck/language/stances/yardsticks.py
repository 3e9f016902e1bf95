"""Figures that were only aimed at or expected, and that another is held against: below its TARGET OF 6 million, 84
percent of its revenue TARGET OF 300 million, dari TARGET Rp357 miliar.
"""

from __future__ import annotations

from factcheck.language import langs
from factcheck.language.model import Modality, Period, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.quantities.units import PERCENT

AHEAD: dict[str, Modality] = {"plan": "plan", "forecast": "forecast"}
NAMED_WITHIN = 6  # tokens from the noun to its figure: target APBN TAHUN INI SEBESAR
MEASURED_WITHIN = 6  # tokens from "below" to the noun: above the central bank's target
TELLING = frozenset({"verb", "say", "negation"})


def aimed_at(passage: Passage, clause: Clause, anchor: tuple[int, int], value: Quantity) -> Modality | None:
    """What was only planned or foreseen of the figure at tokens `anchor`, where the noun for that stands before it and
    something is held against that; None of any other, and of one with an open end, which tells how the other stands."""
    if value.lower is None or value.upper is None or value.change is not None:
        return None
    noun = _noun_before(passage, clause, anchor[0])
    if noun is None or not _is_measured_by(passage, clause, noun):
        return None
    told = (hit.key for hit in clause.of("modality") if hit.first <= noun < hit.last)
    return AHEAD.get(next(told, "plan"), "plan")


def _noun_before(passage: Passage, clause: Clause, first: int) -> int | None:
    """The token of the noun for what is aimed at, with no verb, sign or other figure up to the figure at `first`."""
    words = passage.wording.stance.yardsticks
    periods = [located for located in clause.values if isinstance(located.value, Period)]
    telling = {hit.first for hit in clause.hits if hit.category in TELLING}
    for at in range(first - 1, max(clause.first, first - 1 - NAMED_WITHIN) - 1, -1):
        if passage.keys[at] in words:
            return at
        dated = any(period.first <= at < period.last for period in periods)
        if not dated and (at in telling or not passage.keys[at].isalpha()):
            return None
    return None


def _is_measured_by(passage: Passage, clause: Clause, noun: int) -> bool:
    """Whether something is held against what is aimed at, or so many percent are of it: 84 PERCENT OF its target."""
    keys, data = passage.keys, passage.wording
    comparing = frozenset((*data.stance.measured_by, *langs.language(data.code).bounds.than))
    for at in range(noun - 1, max(clause.first, noun - 1 - MEASURED_WITHIN) - 1, -1):
        if keys[at] in comparing:
            return True
        if keys[at] in data.reference.of and any(
            located.last == at and isinstance(located.value, Quantity) and located.value.unit == PERCENT
            for located in clause.values
        ):
            return True
        if not (keys[at].isalpha() or keys[at] == "'"):
            return False
    return False

"""Which figures only have to be reached, so that nobody has reached them: "wages MUST rise to 15 euros", "die
Emissionen MÜSSEN um 43 Prozent sinken", "DEBE ser de 1.500 euros".

What had to be done was done ("300 people HAD TO flee"), and what somebody has to pay or to leave is told of him as a
fact: only of what moves, or is measured, does the word say that it is not so yet.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.stances import reach

WITHIN = 12  # tokens from the word to its figure: must, if the goal is to be reached, fall by 43 percent
STATED_WITHIN = 3  # tokens between what it must be and the figure: must BE at least 15 euros
CLOSES_WITHIN = 5  # tokens from a figure to the verb at a German end: um 43 Prozent sinken müssen


def is_obliged(passage: Passage, clause: Clause, anchor: tuple[int, int], measure: str | None, value: Quantity) -> bool:
    """Whether a clause says of the figure at tokens `anchor` that it must be reached."""
    obliging = clause.of("obliging")
    if not obliging or not any(_governs(passage, clause, hit, anchor) for hit in obliging):
        return False
    if value.change is not None:
        return True
    amount = value.unit is not None and value.unit != measure
    return amount and (_is_stated(passage, clause, anchor) or _is_moved(passage, clause, anchor))


def _governs(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether the word stands before the figure with no statement of its own between, or ends a German clause."""
    keys, data = passage.keys, passage.wording
    if hit.last <= anchor[0]:
        between = keys[hit.last : anchor[0]]
        return len(between) <= WITHIN and not reach.parts_statements(passage, between)
    if not data.stance.verb_last or not 0 <= hit.first - anchor[1] <= CLOSES_WITHIN:
        return False
    return not any(key.isalnum() for key in keys[hit.last : clause.last])


def _is_stated(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether a verb says what something must be: must BE 15 euros, muss mindestens 15 Euro BETRAGEN."""
    states = passage.wording.obliged_states
    first, last = max(clause.first, anchor[0] - STATED_WITHIN), anchor[0]
    if passage.wording.stance.verb_last:
        first, last = anchor[1], min(clause.last, anchor[1] + CLOSES_WITHIN)
    return any(key in states for key in passage.keys[first:last])


def _is_moved(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether it must come to the figure: must RISE TO 15 euros, muss AUF 15 Euro STEIGEN."""
    moves, to_words = _moving(passage.wording.code)
    if passage.keys[anchor[0] - 1] not in to_words:
        return False
    last = min(clause.last, anchor[1] + CLOSES_WITHIN) if passage.wording.stance.verb_last else anchor[0]
    return any(key in moves for key in passage.keys[max(clause.first, anchor[0] - WITHIN) : last])


@cache
def _moving(code: str) -> tuple[frozenset[str], frozenset[str]]:
    bounds = langs.language(code).bounds
    return frozenset((*bounds.up, *bounds.down, *bounds.moved)), frozenset(bounds.to)

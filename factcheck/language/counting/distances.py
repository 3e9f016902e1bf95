"""How far a word stands from a figure that it may be the measure of."""

from __future__ import annotations

from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import DURATIONS
from factcheck.language.victims import VICTIMS

# A word behind the figure ("100 million users") is nearer than one before it ("users passed 100
# million") at the same distance; another figure in between makes both unlikely.
BEFORE = 2
FIGURE_BETWEEN = 6
APART = 1  # what stands behind a comma is rather told by a word behind it


def gap(located: Located, hit: Hit) -> int:
    """Tokens between a figure and a word."""
    return max(0, hit.first - located.last, located.first - hit.last)


def is_taken(clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether another figure stands between: who is aged 23 and signs for five years is not five."""
    first, last = sorted((hit.first, located.first))
    return any(first < other.first < last and isinstance(other.value, Quantity) for other in clause.values)


def of(passage: Passage, clause: Clause, located: Located, hit: Hit) -> int:
    """Tokens between a figure and a word, what stands between counted in."""
    keys, coordinators = passage.keys, passage.wording.clauses.coordinators
    if hit.first >= located.last:
        first, last, distance = located.last, hit.first, hit.first - located.last
    elif hit.last <= located.first:
        first, last, distance = hit.last, located.first, located.first - hit.last + BEFORE
    else:
        return 0
    if distance == 1 and keys[located.last] in passage.wording.reference.of:
        distance = 0  # une trentaine DE pays
    for other in clause.values:
        value = other.value
        if first <= other.first < last and isinstance(value, Quantity) and value.unit not in DURATIONS:
            distance += FIGURE_BETWEEN
    if any(key in coordinators for key in keys[first:last]):
        distance += BEFORE
    elif hit.last <= located.first and hit.key in VICTIMS and "," in keys[first:last]:
        distance += APART  # 31 died, 57 are said to be hurt
    return distance

"""What the words of a bound mean, for a figure n:

    over, at_least    [n, ∞)                "more than 41", "at least 41", "passed 41"
    under, at_most    (-∞, n]               "fewer than 41", "up to 41"
    nearly            [n - 10 %, n]         "nearly 70", "knapp 70", "hampir 70"
    slightly_over     [n, n + 10 %]         "just over 200", "gut 200", "un peu plus de 200"
    around            [n - 10 %, n + 10 %]  "around 2 million", "environ", "rund", "sekitar"
    estimated         as around             "an estimated 2 million"; exact where the figure is no round one: 379,800
    exact             [n, n]                no word, or "exactly"
    A to B            [A, B]                "10 to 12 million": the scale of B counts for A where A has none
    between A and B   [A, B]                so too "more than A and less than B"

`nearly`, `slightly_over` and `around` are marked approximate. Whether n itself lies inside "more than n" is not kept:
no two sources are told apart by it. What vague words mean ("hundreds") stands in numbers/reading.py, what words
of time mean ("early 2018") in periods.py and dates/reading.py.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.lexicon import BoundKind

ROUND_DIGITS = 2
TOLERANCE = Decimal("0.1")  # of "around", "nearly" and "just over", as a share of the figure


def is_round(figure: Decimal) -> bool:
    """Whether a figure says no more than its first two digits: an estimate that says more claims to be exact."""
    return len(figure.normalize().as_tuple().digits) <= ROUND_DIGITS


def bounded(low: Decimal, high: Decimal, kind: BoundKind) -> tuple[Decimal | None, Decimal | None]:
    """The interval that a bound makes of a figure, or of one that is vague in itself."""
    if kind in ("over", "at_least"):
        return low, None
    if kind in ("under", "at_most"):
        return None, high
    if kind == "nearly":
        return low - abs(low) * TOLERANCE, high
    if kind == "slightly_over":
        return low, high + abs(high) * TOLERANCE
    if kind == "around":
        return low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE
    return low, high

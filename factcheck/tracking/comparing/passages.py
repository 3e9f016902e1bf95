"""Two passages that tell the same of one story, held against each other by their figures alone.

Where names, places, dates and all other figures agree, and one figure does not, one of the two
outlets has it wrong, whatever the figure counts. This finds what the gates leave alone: figures of
things that no glossary knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.language import Quantity, Rank
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.case import row
from factcheck.tracking.comparing.intervals import interval
from factcheck.tracking.comparing.model import Cause, Finding, Side
from factcheck.tracking.comparing.value import shown_value

Figure = Quantity | Rank


@dataclass(frozen=True, slots=True)
class PassageSide:
    """A passage, its figures, and where it was published; `side.assertion` spans the passage."""

    side: Side
    figures: tuple[Figure, ...]


def compare_passages(left: PassageSide, right: PassageSide, *, names: Sequence[str], likeness: float) -> Finding | None:
    """The finding where exactly one figure differs and nothing explains it; else None.

    `names` are the names that both passages hold, `likeness` how much they share, 0 to 1. Passages
    that came out at different times are left alone: a story moves on. Only where both rest on one
    known origin has one of them misreported it.
    """
    if not _same_time(left.side, right.side):
        return None
    clash = _clash(left.figures, right.figures)
    if clash is None:
        return None
    one, other = (_told(part, figure) for part, figure in zip((left, right), clash, strict=True))
    shown = shown_value(clash[0]), shown_value(clash[1])
    cause: Cause = "rank" if isinstance(clash[0], Rank) else "number"
    common = {"name": ", ".join(names)}
    same_origin = one.origin is not None and one.origin == other.origin
    return Finding(
        relation="reporting_divergence" if same_origin else "contradicts",
        cause=cause,
        confidence=round(min(0.9, 0.55 + likeness / 2), 2),
        gates=(
            row("entity", common, common, "same" if names else "unknown", () if names else ("entity",)),
            row("value", *shown, "fails"),
            row(
                "origin",
                _origin(one),
                _origin(other),
                "same" if same_origin else "unknown",
                () if same_origin else ("origin",),
            ),
        ),
        left=one,
        right=other,
        reason="one_story",
    )


def _origin(side: Side) -> dict[str, object]:
    return {name: value for name, value in (("origin", side.origin), ("source", side.source)) if value}


def _told(part: PassageSide, figure: Figure) -> Side:
    return replace(part.side, assertion=replace(part.side.assertion, value=figure))


def _same_time(left: Side, right: Side) -> bool:
    starts, ends = (left.published_since, right.published_since), (left.published_until, right.published_until)
    if None in starts or None in ends:
        return True
    return max(filter(None, starts)) < min(filter(None, ends))


def _clash(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The one figure on each side that the other side does not have.

    "Hundreds" is no figure that another could contradict. Where one side gives more figures, a sum
    in a second currency for instance, the one in the other's own unit is its counterpart.
    """
    written = [[figure for figure in figures if figure.stated is not None] for figures in (left, right)]
    ours, theirs = _without(written[0], written[1]), _without(written[1], written[0])
    if len(ours) > 1 and len(theirs) == 1:
        ours = _in_unit_of(theirs[0], ours)
    elif len(theirs) > 1 and len(ours) == 1:
        theirs = _in_unit_of(ours[0], theirs)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    one, other = ours[0], theirs[0]
    if type(one) is not type(other) or not comparable(one, other):
        return None
    return one, other


def _in_unit_of(figure: Figure, others: Sequence[Figure]) -> list[Figure]:
    unit = own_unit(figure)
    return [other for other in others if unit is not None and own_unit(other) == unit]


def _without(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    found: list[Figure] = []
    for figure in figures:
        if not any(same_figure(figure, other) for other in (*others, *found)):
            found.append(figure)
    return found


def same_figure(one: Figure, other: Figure) -> bool:
    """One number, as written, converted or rounded; "at least 384" and "384" give one figure."""
    factors = common_factors(one, other)
    if factors is None:
        return False
    a, b = (interval(_as_written(figure), factor) for figure, factor in zip((one, other), factors, strict=True))
    return a.overlaps(b)


def _as_written(figure: Figure) -> Figure:
    return figure if figure.stated is None else replace(figure, lower=figure.stated, upper=figure.stated)


def comparable(one: Figure, other: Figure) -> bool:
    change = isinstance(one, Quantity) and isinstance(other, Quantity) and one.change != other.change
    return not change and common_factors(one, other) is not None


def common_factors(one: Figure, other: Figure) -> tuple[Decimal, Decimal] | None:
    """What brings both to one unit. What is counted has another name in each language, and an age is
    written with its unit or without: only two units of their own can be at odds."""
    own = own_unit(one), own_unit(other)
    return (Decimal(1), Decimal(1)) if None in own else units.scale(*own)


def own_unit(figure: Figure) -> str | None:
    unit = figure.unit if isinstance(figure, Quantity) else None
    return unit if units.is_currency(unit) or units.is_percent(unit) or units.is_physical(unit) else None

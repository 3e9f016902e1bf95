"""Two passages that tell the same of one story, held against each other by their figures alone.

Where names, places, dates and all other figures agree, and one figure does not, one of the two
outlets has it wrong, whatever the figure counts. This finds what the gates leave alone: figures of
things that no glossary knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.language import Assertion, Quantity, Rank, Value
from factcheck.language.measures import is_built_in, takes
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.case import row
from factcheck.tracking.comparing.intervals import interval
from factcheck.tracking.comparing.measure import UNNAMED
from factcheck.tracking.comparing.model import Cause, Finding, Side
from factcheck.tracking.comparing.value import shown_value

Figure = Quantity | Rank
# Homes, logements, Wohnungen: one language says of all of them what another says of each.
_DWELLINGS = frozenset({"houses", "apartments", "households"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure and what it measures, as far as the reader knows."""

    figure: Figure
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class PassageSide:
    """A passage, its figures, and where it was published; `side.assertion` spans the passage."""

    side: Side
    figures: tuple[Measured, ...]


def measured(values: Iterable[Value], assertions: Iterable[Assertion]) -> tuple[Measured, ...]:
    """The figures among the values, each with the measure of what is asserted by it."""
    known = {
        said.value.span: said.measure
        for said in assertions
        if said.value is not None and said.measure and said.measure not in UNNAMED
    }
    return tuple(
        Measured(value, known.get(value.span) or _counted_as(value))
        for value in values
        if isinstance(value, Quantity | Rank)
    )


def _counted_as(figure: Figure) -> str | None:
    """The measure that a figure's own unit names: "14 [dead]"."""
    unit = figure.unit if isinstance(figure, Quantity) else None
    return unit if unit is not None and is_built_in(unit) else None


def compare_passages(left: PassageSide, right: PassageSide, *, names: Sequence[str], likeness: float) -> Finding | None:
    """The finding where exactly one figure differs and nothing explains it; else None.

    `names` are the names that both passages hold, `likeness` how much they share, 0 to 1. Passages
    that came out at different times are left alone: a story moves on. Only where both rest on one
    known origin has one of them misreported it.
    """
    if not _same_time(left.side, right.side):
        return None
    languages = {part.side.assertion.language for part in (left, right)}
    clash = _clash(left.figures, right.figures, one_language=len(languages) == 1)
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


def _clash(left: Sequence[Measured], right: Sequence[Measured], *, one_language: bool) -> tuple[Figure, Figure] | None:
    """The one figure on each side that the other side does not have.

    "Hundreds" is no figure that another could contradict. Where one side gives more figures, a sum
    in a second currency for instance, the one in the other's own unit or of its measure is its counterpart.
    """
    written = [[one for one in figures if one.figure.stated is not None] for figures in (left, right)]
    ours, theirs = _without(written[0], written[1]), _without(written[1], written[0])
    if len(ours) > 1 and len(theirs) == 1:
        ours = _counterparts(theirs[0], ours, one_language)
    elif len(theirs) > 1 and len(ours) == 1:
        theirs = _counterparts(ours[0], theirs, one_language)
    if len(ours) != 1 or len(theirs) != 1 or not of_one_measure(ours[0], theirs[0], one_language=one_language):
        return None
    one, other = ours[0].figure, theirs[0].figure
    if type(one) is not type(other) or not comparable(one, other):
        return None
    return one, other


def of_one_measure(one: Measured, other: Measured, *, one_language: bool) -> bool:
    """Whether both may measure the same thing: the people aboard are not the dead, and no distance counts them.

    What is counted stands beside its figure in any language. Of what a sum or a share is, other words of the
    sentence say; two languages seldom word that alike.
    """
    ours, theirs = (each.measure if one_language or own_unit(each.figure) is None else None for each in (one, other))
    if ours is not None and theirs is not None:
        return ours == theirs or (not one_language and {ours, theirs} <= _DWELLINGS)
    known, bare = (ours, other) if ours is not None else (theirs, one)
    unit = own_unit(bare.figure)
    return known is None or unit is None or takes(known, units.PERCENT if unit == units.FRACTION else unit)


def _counterparts(one: Measured, others: Sequence[Measured], one_language: bool) -> list[Measured]:
    unit = own_unit(one.figure)
    if unit is None:
        return [other for other in others if one.measure is not None and other.measure == one.measure]
    alike = [other for other in others if own_unit(other.figure) == unit]
    return [other for other in alike if of_one_measure(one, other, one_language=one_language)]


def _without(figures: Sequence[Measured], others: Sequence[Measured]) -> list[Measured]:
    found: list[Measured] = []
    for one in figures:
        if not any(same_figure(one.figure, other.figure) for other in (*others, *found)):
            found.append(one)
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
    """Whether the two are in units that can be held together; a share is no count, nor a change a level."""
    changes, shares = ({part(figure) for figure in (one, other)} for part in (_change, _is_share))
    return len(changes) == len(shares) == 1 and common_factors(one, other) is not None


def _change(figure: Figure) -> str | None:
    return figure.change if isinstance(figure, Quantity) else None


def _is_share(figure: Figure) -> bool:
    return isinstance(figure, Quantity) and units.is_share(units.of(figure))


def common_factors(one: Figure, other: Figure) -> tuple[Decimal, Decimal] | None:
    """What brings both to one unit. What is counted has another name in each language, and an age is
    written with its unit or without: only two units of their own can be at odds."""
    own = own_unit(one), own_unit(other)
    return (Decimal(1), Decimal(1)) if None in own else units.scale(*own)


def own_unit(figure: Figure) -> str | None:
    unit = units.of(figure) if isinstance(figure, Quantity) else None
    return unit if units.is_currency(unit) or units.is_share(unit) or units.is_physical(unit) else None

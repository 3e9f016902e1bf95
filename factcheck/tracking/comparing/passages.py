"""Two passages that tell the same of one story, held against each other by their figures alone.

Where names, places, dates and all other figures agree, and one figure does not, one of the two
outlets has it wrong, whatever the figure counts. This finds what the gates leave alone: figures of
things that no glossary knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.language import Assertion, Quantity, Rank, Value, langs
from factcheck.language.langs import wording
from factcheck.language.measures import is_built_in, takes
from factcheck.tracking.comparing import units
from factcheck.tracking.comparing.case import row
from factcheck.tracking.comparing.deeds import deeds_differ
from factcheck.tracking.comparing.intervals import interval
from factcheck.tracking.comparing.measure import UNNAMED
from factcheck.tracking.comparing.model import Cause, Finding, Side
from factcheck.tracking.comparing.value import shown_value

Figure = Quantity | Rank
# Homes, logements, Wohnungen: one language says of all of them what another says of each.
_WORD = re.compile(r"[^\W\d_]+")
BEHIND, _NEXT = 40, 2  # characters, and words in them, behind a figure that tell that it is of others: d'AUTRES
# How much alike two passages are where nobody knows what their figures count.
LIKE_ENOUGH = 0.35
_OF_ANYBODY = frozenset({"people"})  # of whom there are several crowds in a sentence
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
    told = {said.value.span: said for said in assertions if said.value is not None}
    return tuple(_measured(value, told.get(value.span)) for value in values if isinstance(value, Quantity | Rank))


def _measured(figure: Figure, said: Assertion | None) -> Measured:
    """A figure as what is asserted by it means it: 12 percent MORE is a change."""
    if said is None or said.measure is None or said.measure in UNNAMED:
        return Measured(figure, _counted_as(figure))
    change = said.value.change if isinstance(said.value, Quantity) else None
    meant = replace(figure, change=change) if isinstance(figure, Quantity) and change is not None else figure
    return Measured(meant, said.measure)


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
    ours, theirs = (_counted(part) for part in (left, right))
    clash = _clash(ours, theirs, one_language=len(languages) == 1)
    if clash is None:
        return None
    if clash.guessed and likeness < LIKE_ENOUGH:
        return None
    figures = clash.left, clash.right
    one, other = (_told(part, figure) for part, figure in zip((left, right), figures, strict=True))
    if deeds_differ(*(replace(side.assertion, measure=clash.measure) for side in (one, other))):
        return None
    shown = shown_value(clash.left), shown_value(clash.right)
    cause: Cause = "rank" if isinstance(clash.left, Rank) else "number"
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


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two figures of one thing, the `measure` where it is known; `guessed` where nobody knows what one of them counts,
    or, in one language, is."""

    left: Figure
    right: Figure
    guessed: bool
    measure: str | None


def _counted(part: PassageSide) -> tuple[Measured, ...]:
    """The figures of a passage but for those of OTHERS than it is about: fifty others at the suppliers."""
    said = part.side.assertion
    return tuple(one for one in part.figures if not _is_of_others(said, one.figure))


def _is_of_others(said: Assertion, figure: Figure) -> bool:
    behind = said.text[figure.span.end - said.span.start :]
    following = _WORD.findall(behind[:BEHIND])[:_NEXT]
    return any(word.casefold() in _others(said.language) for word in following)


@cache
def _others(language: str) -> frozenset[str]:
    return frozenset(wording(language).others) if language in langs.codes() else frozenset()


def _leaves_room(one: Figure, other: Figure) -> bool:
    """Whether a figure lies within the one bound of another: 142 and AT LEAST 39. Two bounds are two figures."""
    factors = common_factors(one, other)
    bounded = [_is_bound(figure) for figure in (one, other)]
    if factors is None or bounded[0] == bounded[1]:
        return False
    a, b = (interval(figure, factor) for figure, factor in zip((one, other), factors, strict=True))
    return a.overlaps(b)


def _is_bound(figure: Figure) -> bool:
    return isinstance(figure, Quantity) and (figure.lower is None) != (figure.upper is None)


def _clash(left: Sequence[Measured], right: Sequence[Measured], *, one_language: bool) -> _Clash | None:
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
    agreed = [one for one in written[0] if any(same_figure(one.figure, other.figure) for other in written[1])]
    if _are_beside(agreed, ours[0], theirs[0]):
        return None
    one, other = ours[0].figure, theirs[0].figure
    if type(one) is not type(other) or not comparable(one, other) or _leaves_room(one, other):
        return None
    unknown = [each for each in (ours[0], theirs[0]) if each.measure is None]
    guessed = any(own_unit(each.figure) is None for each in unknown) or (one_language and len(unknown) == 1)
    return _Clash(one, other, guessed, ours[0].measure or theirs[0].measure)


def _are_beside(agreed: Iterable[Measured], one: Measured, other: Measured) -> bool:
    """Whether two figures stand beside one of the same measure that both sides give: a turnout of 48.7, against 44.9
    in the first round, or below the 57 of the country. Each may be compared with something else, or be of another
    thing in a row of them: a car pays 45, a motorcycle 18, a lorry 120."""
    unit = own_unit(one.figure)
    if units.is_currency(unit) and unit == own_unit(other.figure):
        return any(own_unit(each.figure) == unit for each in agreed)
    if one.measure is None or one.measure != other.measure or one.measure in _OF_ANYBODY:
        return False
    return any(each.measure == one.measure and own_unit(each.figure) == unit for each in agreed)


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

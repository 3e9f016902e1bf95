"""What reading yields: values, assertions, and the glossary that names what they are about.

Plain, frozen data. Offsets are code points into the text that was read, ends exclusive. Periods
are half-open, `[since, until)`. Codes: languages BCP 47 (two letters), places CLDR territories
(ISO 3166-1 alpha-2, UN M.49 digits for regions, `001` the world), currencies ISO 4217.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.language.records import record

Change = Literal["up", "down"]
Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range"]
Polarity = Literal["positive", "negative"]
Modality = Literal["fact", "estimate", "plan", "forecast", "possible", "undecided", "denied", "conditional", "question"]
# How what is measured moves in time: a level goes up and down, a cumulative count only grows, an
# event happens once.
Movement = Literal["level", "cumulative", "event"]
ValueKind = Literal["quantity", "rank", "period", "place", "event"]


class Span(NamedTuple):
    start: int
    end: int


@record(frozen=True, slots=True)
class Quantity:
    """An interval with a unit. `lower`/`upper` are what the words mean, None where unbounded;
    `stated` is the figure as written ("more than 41" states 41 and means [41, ∞))."""

    span: Span
    text: str
    lower: Decimal | None
    upper: Decimal | None
    unit: str | None = None  # ISO 4217, "percent", "percentage_point", a UCUM-like symbol or a measure's key
    stated: Decimal | None = None
    approximate: bool = False
    change: Change | None = None  # set where the text gives a change and not a level


@record(frozen=True, slots=True)
class Rank:
    """A place in an order, 1 the first. "Top three" is [1, 3]."""

    span: Span
    text: str
    lower: Decimal
    upper: Decimal
    stated: Decimal | None = None
    approximate: bool = False


@record(frozen=True, slots=True)
class Period:
    """A stretch of days, `[since, until)`; None where open ("since 2014", "by 2019")."""

    span: Span
    text: str
    since: date | None
    until: date | None
    precision: Precision = "day"
    approximate: bool = False


@record(frozen=True, slots=True)
class Places:
    span: Span
    text: str
    codes: tuple[str, ...]


Value = Quantity | Rank | Period | Places


@record(frozen=True, slots=True)
class Mention:
    """What an assertion is about. `key` is the glossary's; None where only the name is known.
    `span` is None where the subject was carried over from the sentences before (`inferred`)."""

    key: str | None
    name: str
    span: Span | None = None
    inferred: bool = False


@record(frozen=True, slots=True)
class Scope:
    """What the statement is limited to. Empty means the text does not say, never "everywhere"."""

    places: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class When:
    """The time a statement is about; `assumed` where only the publication date gives it."""

    since: date | None
    until: date | None
    precision: Precision = "day"
    assumed: bool = False
    span: Span | None = None


@record(frozen=True, slots=True)
class Assertion:
    """What a stretch of text says, read into structure."""

    span: Span  # the clause
    text: str
    language: str
    entity: Mention | None = None
    measure: str | None = None  # a key of the glossary
    value: Value | None = None  # None for a bare event
    scope: Scope = field(default_factory=Scope)
    when: When | None = None
    polarity: Polarity = "positive"
    modality: Modality = "fact"
    speaker: str | None = None
    quoted: bool = False


@record(frozen=True, slots=True)
class Reading:
    """All that was read of one text."""

    language: str
    sentences: tuple[Span, ...]
    values: tuple[Value, ...]
    assertions: tuple[Assertion, ...]


@record(frozen=True, slots=True)
class EntityEntry:
    """An entity the newsroom follows. Aliases match whole words in any language."""

    key: str
    name: str
    kind: str = "other"  # company, organization, product, person, place, other
    aliases: tuple[str, ...] = ()
    parent: str | None = None  # the maker of a product, the owner of a company


@record(frozen=True, slots=True)
class MeasureEntry:
    """What can be said of an entity. `words`: per language, the nouns and verbs that name it."""

    key: str
    kind: ValueKind
    movement: Movement
    label: str
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Glossary:
    """The newsroom's words: what is built in, and what its editors added."""

    entities: tuple[EntityEntry, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()

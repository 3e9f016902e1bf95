"""What one language must tell the reader: data only, one dataclass a dimension.

A language is one module in `factcheck/language/langs/` that binds LANGUAGE to a `Language`. All words
and phrases are lower case; a phrase is words separated by one space, matched token by token. An
apostrophe in a phrase is written `'` and matches ’ too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Words = tuple[str, ...]
BoundKind = Literal["over", "at_least", "under", "at_most", "nearly", "around", "exact"]


@dataclass(frozen=True)
class NumberWords:
    """How numbers are written in digits and in words."""

    decimal: str = "."
    grouping: str = ","  # beside the spaces and apostrophes that group everywhere
    cardinals: Mapping[str, int] = field(default_factory=dict)  # words that add: 0 to 19, the tens, 100 in one word
    multipliers: Mapping[str, int] = field(default_factory=dict)  # words that multiply what stands before them: hundred
    scales: Mapping[str, int] = field(default_factory=dict)  # thousand and above, in words
    signs: Mapping[str, int] = field(default_factory=dict)  # M, k, bn, Mio.: only after digits
    articles: Words = ()  # words for one that are mostly articles: a number only before a scale
    joiners: Words = ()  # "and" inside a number
    compounds: bool = False  # number words are written together: fünfundzwanzig
    ordinals: Mapping[str, int] = field(default_factory=dict)  # every inflected form
    ordinal_endings: Words = ()  # after digits: st, nd, ème
    ordinal_prefixes: Words = ()  # before digits or words: ke
    ordinal_dot: bool = False  # "6." is sixth
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # half: (1, 2)
    vague: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # hundreds: (200, 1000), see numbers.py
    sets: Mapping[str, int] = field(default_factory=dict)  # dozen, score


@dataclass(frozen=True)
class Bounds:
    """Words that bound a number: phrase → kind. What each kind means stands in numbers.py."""

    before: Mapping[str, BoundKind] = field(default_factory=dict)
    after: Mapping[str, BoundKind] = field(default_factory=dict)
    between: Words = ()  # between A and B
    and_: Words = ()
    from_: Words = ()  # from A to B
    to: Words = ()  # A to B
    or_: Words = ()
    up: Words = ()  # rose, increase: the figure after "by" is a change
    down: Words = ()
    by: Words = ()


@dataclass(frozen=True)
class UnitWords:
    """Percent, currencies and physical units: phrase → code."""

    percent: Words = ()
    points: Words = ()  # percentage points
    currencies: Mapping[str, str] = field(default_factory=dict)  # names and signs beside CLDR's
    units: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RankWords:
    place: Words = ()  # rank, place, Platz: before a number
    top: Words = ()
    superlatives: Words = ()  # largest: before or after an ordinal


@dataclass(frozen=True)
class DateWords:
    """Words of dates beside the month and day names that CLDR has."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class PlaceWords:
    """Names of territories beside CLDR's: name as written → code."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    never: Words = ()  # CLDR names that are also common words


@dataclass(frozen=True)
class SentenceWords:
    abbreviations: Words = ()  # without the dot; a sentence does not end after them


@dataclass(frozen=True)
class Language:
    """One language. Each section belongs to one reader module."""

    code: str
    numbers: NumberWords = field(default_factory=NumberWords)
    bounds: Bounds = field(default_factory=Bounds)
    units: UnitWords = field(default_factory=UnitWords)
    ranks: RankWords = field(default_factory=RankWords)
    dates: DateWords = field(default_factory=DateWords)
    places: PlaceWords = field(default_factory=PlaceWords)
    sentences: SentenceWords = field(default_factory=SentenceWords)

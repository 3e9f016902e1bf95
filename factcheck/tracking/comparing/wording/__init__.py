"""The words of explanations: data only, one module a UI language, one `Wording` each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "de", "fr", "id")


@dataclass(frozen=True)
class Wording:
    """Patterns are `str.format` patterns; what they may hold stands beside them."""

    code: str
    # Who says it, where no source is known; with `{name}` where one is.
    one: str
    other: str
    according_one: str
    according_other: str
    according: str  # {name}
    # The first sentence, by what the sides hold.
    figures: str  # {a} {left} {b} {right}: who says which figure
    states: str  # {subject} {left} {a} {right} {b}
    subjects: str  # {a} {left} {b} {right}: who speaks of what
    # A figure.
    over: str  # {n}, of thousands and more
    under: str
    at_least: str  # {n}, of things counted one by one
    at_most: str
    between: str  # {low} {high}
    about: str  # {n}
    up: str  # {n}: a change
    down: str
    rank: str  # {n}
    ranks: str  # {low} {high}
    points: str  # {n} percentage points
    counted: str  # {n} {noun}
    counted_round: str  # {n} {noun}: of millions
    counted_round_vowel: str
    labelled: str  # {n} {noun}: a price, a share
    not_figure: str  # {n}: a figure that is denied
    any_value: str
    # Time; `on` a day, `in_month`, `in_year`, `in_part` of a year.
    on: str
    in_month: str
    in_year: str
    in_part: str
    from_to: str  # {first} {last}
    by: str  # {last}
    since: str  # {first}
    published: str  # {time}: only the publication dates it
    quarter: str  # {n} {year}
    half_year: tuple[str, str]  # {year}
    # Scope.
    world: str
    conjunction: str
    # How the text stands to what it speaks of.
    stances: Mapping[str, str]
    negative_plan: str
    unnamed: str
    nothing: str  # where two texts have nothing to compare
    # One sentence a reason. {subject}: what is measured, {Subject}: at a sentence's beginning.
    reasons: Mapping[str, str]
    causes: Mapping[str, str]
    relations: Mapping[str, str]
    gates: Mapping[str, str]
    results: Mapping[str, str]
    missing: Mapping[str, str]
    not_stated: str  # {what}: a comma-separated list of `missing`
    silent: str  # what a side does not say, in the table of gates
    movements: Mapping[str, str]
    limits: Mapping[str, str]  # products, populations and channels that the reader knows
    labels: Mapping[str, str]  # what built-in measures are called; others bring their own label


@cache
def wording(language: str) -> Wording:
    """The language's words; English where the site does not speak it. "de-AT" is "de"."""
    code = language.split("-")[0].split("_")[0].lower()
    module = import_module(f"{__name__}.{code if code in LANGUAGES else LANGUAGES[0]}")
    found: Wording = module.WORDING
    return found

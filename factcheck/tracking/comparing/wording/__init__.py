"""The words of explanations: data only, one module a UI language, one `Wording` each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "de", "fr", "id")


@dataclass(frozen=True)
class Times:
    """How a sentence dates a thing. {time} is what the calendar calls it, without a preposition."""

    day: str  # {time}
    month: str
    thirds: tuple[str, str, str]  # {time}: the beginning, the middle, the end of a month
    year: str
    part: str  # a quarter or a half
    span: str  # {first} {last}: months, years, or days as `span_day` puts them
    span_day: str  # {time}
    by_day: str  # {time}
    by_end: str  # {time}: a month or a year
    since_day: str  # {time}
    since_month: str


@dataclass(frozen=True)
class Wording:
    """Patterns are `str.format` patterns; what they may hold stands beside them."""

    code: str
    # Who says it, where no source is known; with `{name}` where one is.
    one: str
    other: str
    one_named: str  # the same in the case that `according` asks for
    other_named: str
    according: str  # {name}: opens a clause
    according_both: str  # {a} {b}
    dated: str  # {name} {time}: a source, and when it published
    # The first sentence, by what the sides hold. {Subject}: of whom and what; it and {Left}
    # begin with a capital.
    lead_in: str  # {Subject} {said}: before what is said of events, prices, shares
    figures: str  # {a} {left} {b} {right}: who says which figure
    figures_again: str  # {name}: the second source, where it takes the verb again
    counts_again: str  # {name}: the same before a count without its noun
    figures_shared: str  # {a} {b} {left}
    ranked: str  # {a} {entity} {left} {b} {right}
    ranked_shared: str  # {a} {b} {entity} {left}
    states: str  # {left} {Left} {right}
    states_shared: str  # {left} {Left}
    subjects: str  # {a} {left} {b} {right}: who speaks of what
    quoted: str  # {a} {left} {b} {right}: who says it in which words
    of_entity: str  # {entity} {matter}: an event
    measured_of: str  # {entity} {matter}: a measure
    # What a side says of an event, first without a date of its own and then with one: {by} {at}, where
    # {at} is empty or begins with a space. `no_plan` is a plan that is denied.
    claims: Mapping[str, tuple[str, str]]
    says: str  # {by} {said}: a figure or a place beside what is none
    matters: Mapping[str, str]  # events by their measure, where the label alone names no event
    # A figure.
    over: str  # {n}, where the text leaves n itself out
    under: str
    at_least: str  # {n}: true of "more than n" as well
    at_most: str
    between: str  # {low} {high}
    about: str  # {n}
    up: str  # {n}: a change
    down: str
    rank: str  # {n}
    ranks: str  # {low} {high}
    at_rank: str  # {n}: where somebody is ranked
    at_ranks: str  # {low} {high}
    points: str  # {n} percentage points
    counted: str  # {n} {noun}
    counted_round: str  # {n} {noun}: of millions
    counted_round_vowel: str
    labelled: str  # {n} {noun}: a price, a share
    not_figure: str  # {n}: a figure that is denied
    any_value: str
    # Time in a sentence: of what is or was, of what is due, and in brackets.
    when: Times
    due: Times
    bare: Times
    # Time to the day, in a table; `on` a day, `in_month`, `in_year`, `in_part` of a year.
    on: str
    in_month: str
    in_year: str
    in_part: str
    from_to: str  # {first} {last}
    by: str  # {last}
    since: str  # {first}
    published: str  # {time}: only the publication dates it
    quarter: str  # {n} as the calendar names it, or its {number}; {year}
    half_year: tuple[str, str]  # {year}
    # Scope.
    world: str
    located: str  # {places}: where something is; not of the whole world
    place_forms: Mapping[str, str]  # {name}: what `located` needs of a territory, by its code; "" any other
    conjunction: str
    # How the text stands to what it speaks of.
    stances: Mapping[str, str]
    negative_plan: str
    former: str  # of a figure that another is held against: it was so before, when, nobody says
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

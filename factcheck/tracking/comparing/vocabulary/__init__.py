"""What comparing must know of words: data only, one module a language, one `Vocabulary` each.

Words stand in lower case, set apart by one space. Of those that inflect by their ending one form is
enough, since stems are compared; irregular forms are listed. `=word` is meant in just this form.
A double bar stands between words that say the same of a thing seen from its two ends: A buys of B, B sells to A.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@dataclass(frozen=True)
class Vocabulary:
    """One language. Two words exclude each other where they are on the two sides of a line."""

    code: str
    stemmer: str  # Snowball's name of the language
    opposed: tuple[str, ...]  # "words | words": nothing is both at once
    sets: tuple[str, ...]  # of the words in a line a thing is one at most
    kinds: Mapping[str, str]  # things of one kind, by its name in English: only one of them fills a place
    prefixes: tuple[str, ...]  # deny the word they stand before: un-, dis-
    adverb_ending: str  # makes an adverb of an adjective, and no stemmer takes it off; "" where there is none
    particles: str  # stand apart from their verb at the end of a clause: lehnt … ab; "" where none do
    participle: str  # marks one before its verb, or behind the particle: ge-lehnt, ab-ge-lehnt
    infinitive: str  # marks one behind the particle: ab-zu-lehnen
    strong: tuple[str, ...]  # forms of a verb that no stemmer brings together, the infinitive first
    enclitics: tuple[str, ...]  # hang on to a word where stems say too little: -nya
    hollow: str  # carry no matter of their own: the, of, will
    exceptions: str  # take something out of what is said: except, besides
    nearly: str  # before a word, that it is not quite so: almost, hardly
    partial: str  # at the beginning of a sentence, that it is said of some only: some, several
    additions: str  # say that it holds of more: also, too
    others: str  # before or behind a word, that not the same one is meant: another
    relative: str  # open a clause that says which one is meant: who, which
    # Phrases between commas that say on what terms a figure is told, by their key; of "" those that contain
    # one and say nothing of the kind. A star before or behind stands for any letters.
    terms: Mapping[str, str]
    # The same of which occasion, class or rate is meant, where a text says so: the turnout of one election is not
    # that of another.
    occasions: Mapping[str, str]
    # What was done with things that are counted, or befell them: of houses damaged and houses destroyed each has its
    # number.
    deeds: Mapping[str, str]
    within: str  # before a name with a capital, that a figure is told of a place: 4,000 IN Oldrup
    calendar: str  # months and weekdays, by which two sentences speak of different days
    formerly: str  # they put a figure to the beginning, and not to now: originally
    stopping: str  # what stands behind them is not so, or no longer: stop, avoid


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a data file here."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language that has a data file."""
    found: Vocabulary = import_module(f"{__name__}.{language}").VOCABULARY
    return found

"""What comparing must know of words: data only, one module a language, one `Vocabulary` each.

Words stand in lower case, set apart by one space. Of those that inflect by their ending one form is
enough, since stems are compared; irregular forms are listed. `=word` is meant in just this form.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "de", "fr", "id")


@dataclass(frozen=True)
class Vocabulary:
    """One language. Two words exclude each other where they are on the two sides of a line."""

    code: str
    opposed: tuple[str, ...]  # "words | words": nothing is both at once
    sets: tuple[str, ...]  # of the words in a line a thing is one at most
    prefixes: tuple[str, ...]  # deny the word they stand before: un-, dis-
    enclitics: tuple[str, ...]  # hang on to a word where stems say too little: -nya
    hollow: str  # carry no matter of their own: the, of, will
    exceptions: str  # take something out of what is said: except, besides
    nearly: str  # before a word, that it is not quite so: almost, hardly
    partial: str  # at the beginning of a sentence, that it is said of some only: some, several
    additions: str  # say that it holds of more: also, too
    others: str  # before or behind a word, that not the same one is meant: another
    relative: str  # open a clause that says which one is meant: who, which
    stopping: str  # what stands behind them is not so, or no longer: stop, avoid


def is_known(language: str) -> bool:
    return language in LANGUAGES


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a known language; KeyError of any other."""
    if not is_known(language):
        raise KeyError(language)
    found: Vocabulary = import_module(f"{__name__}.{language}").VOCABULARY
    return found

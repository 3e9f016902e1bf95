"""The languages that can be read: one module each, data only, found by its file's name."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.language.lexicon import Language
from factcheck.language.spellings import varied
from factcheck.language.wording import Wording


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that have a data file, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def language(code: str) -> Language:
    """The data of one language. KeyError names a language that has none."""
    if code not in codes():
        raise KeyError(code)
    data = import_module(f"{__name__}.{code}").LANGUAGE
    if not isinstance(data, Language):
        raise TypeError(f"{__name__}.{code}.LANGUAGE is not a Language")
    return varied(data, data.spellings, frozenset(data.one_spelling))


@cache
def wording(code: str) -> Wording:
    """How one language words what is asserted. KeyError names a language that has no data."""
    if code not in codes():
        raise KeyError(code)
    data = import_module(f"{__name__}.{code}").WORDING
    if not isinstance(data, Wording):
        raise TypeError(f"{__name__}.{code}.WORDING is not a Wording")
    spelled = language(code)
    return varied(data, spelled.spellings, frozenset(spelled.one_spelling))

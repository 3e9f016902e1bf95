"""How each language words what is asserted: one module a language, data only."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.language.wording.model import Wording


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that are worded, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name != "model"))


@cache
def wording(code: str) -> Wording:
    """The wording of one language. ModuleNotFoundError names a language that has none."""
    data = import_module(f"{__name__}.{code}").WORDING
    if not isinstance(data, Wording):
        raise TypeError(f"{__name__}.{code}.WORDING is not a Wording")
    return data

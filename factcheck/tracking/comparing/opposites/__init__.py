"""Words that exclude each other, by topic: one concept a line, the same concepts in every language.

Written by walking through topics (law, war, talk, trade, family, health, sport, time, place,
qualities), and not from texts, so that what is found in one language can be found in all. Data only,
one module a language: by the concept's name in English, "words | words", as in a `Vocabulary`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module


@cache
def opposites(language: str) -> Mapping[str, str]:
    """The concepts of a language that has a data file."""
    found: Mapping[str, str] = import_module(f"{__name__}.{language}").OPPOSITES
    return found

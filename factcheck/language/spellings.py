"""Other spellings of the words of a language, as in German, of which Swiss newspapers write no ß: grosse, schliesst."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Data = TypeVar("Data")


def varied(data: Data, variants: Mapping[str, str], never: frozenset[str]) -> Data:
    """The data of a language with every word in its other spelling beside it, but for those that would be `never` the
    same word: a Busse is several buses."""
    if not variants or not is_dataclass(data) or isinstance(data, type):
        return data
    told = {field.name: _varied(getattr(data, field.name), variants, never) for field in fields(data)}
    return replace(data, **told)


def _varied(value: Any, variants: Mapping[str, str], never: frozenset[str]) -> Any:
    if is_dataclass(value):
        return varied(value, variants, never)
    if isinstance(value, Mapping):
        told = {key: _varied(one, variants, never) for key, one in value.items()}
        for key, one in list(told.items()):
            told.setdefault(_spelled(key, variants, never), one)
        return told
    if isinstance(value, tuple):
        if all(isinstance(one, str) for one in value):
            return tuple(dict.fromkeys((*value, *(_spelled(one, variants, never) for one in value))))
        return tuple(_varied(one, variants, never) for one in value)
    if isinstance(value, frozenset):
        return value.union(_spelled(one, variants, never) for one in value)
    return value


def _spelled(word: Any, variants: Mapping[str, str], never: frozenset[str]) -> Any:
    """A word in its other spelling, or as it is where it has none."""
    if not isinstance(word, str):
        return word
    other = word
    for sign, instead in variants.items():
        other = other.replace(sign, instead)
    return word if other in never else other

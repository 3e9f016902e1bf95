"""Data classes that nobody changes once they are made: the many small things that reading finds.

The type checker keeps them frozen, and they have a hash. At run time nothing guards their fields: to set each of
them past a guard takes a twentieth of the time of reading a text. Nor does `replace` look at each field by itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:

    def record(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
        """As `dataclasses.dataclass`, without the guard."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)

    def replace(one: T, **changes: Any) -> T:
        """As `dataclasses.replace`, of a class with slots."""
        made = type(one)
        fields = dict(zip(made.__slots__, _fields(made)(one), strict=True))
        fields.update(changes)
        return made(**fields)

    @cache
    def _fields(made: type) -> Callable[[Any], tuple[Any, ...]]:
        return attrgetter(*made.__slots__)


__all__ = ["record", "replace"]

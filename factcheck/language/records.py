"""Data classes that nobody changes once they are made: the many small things that reading finds.

The type checker keeps them frozen, and they have a hash. At run time nothing guards their fields: to set each of
them past a guard takes a twentieth of the time of reading a text.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
        """As `dataclasses.dataclass`, without the guard."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["record"]

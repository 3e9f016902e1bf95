"""Reading the environment without guessing: what cannot be understood is refused by name."""

import os

from django.core.exceptions import ImproperlyConfigured

_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off"}


def flag(name: str, default: bool) -> bool:
    """A switch; unset or empty means the default. Anything but yes and no would be taken for a no otherwise."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value not in _YES | _NO:
        raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")
    return value in _YES


def whole_number(name: str, default: int, *, smallest: int, largest: int) -> int:
    """A number within bounds, both included; unset or empty means the default."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    try:
        number = int(value)
    except ValueError:
        number = smallest - 1
    if not smallest <= number <= largest:
        raise ImproperlyConfigured(f"{name} must be a number from {smallest} to {largest}, not {value!r}.")
    return number

"""What can go wrong in writing claims, in words an editor can act on."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _


class ClaimError(ValueError):
    """Bad input. `field` names the form field that it belongs beside; None for the whole form."""

    def __init__(self, message, field: str | None = None):
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)


class NotAllowed(ClaimError):
    """The step is not open to this person, or not from this state."""


class Overtaken(ClaimError):
    """Somebody set another day after the writer had read. `now` is that day, None where they took it away."""

    def __init__(self, now: date | None):
        super().__init__(
            _("Somebody has set another day after you opened this. Save again if yours shall count instead."),
            field="due_on",
        )
        self.now = now


class EditConflict(ClaimError):
    """Somebody saved in between. `changed` maps each field that now differs to what it says now."""

    def __init__(self, current, changed: Mapping[str, object]):
        super().__init__(
            _("Somebody else saved this while you were editing. Nothing of yours is lost: compare, then save again.")
        )
        self.current = current
        self.changed = changed

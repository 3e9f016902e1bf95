"""What can go wrong in writing claims, in words an editor can act on."""

from collections.abc import Mapping

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


class EditConflict(ClaimError):
    """Somebody saved in between. `changed` maps each field that now differs to what it says now."""

    def __init__(self, current, changed: Mapping[str, object]):
        super().__init__(
            _("Somebody else saved this while you were editing. Nothing of yours is lost: compare, then save again.")
        )
        self.current = current
        self.changed = changed

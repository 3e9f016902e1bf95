"""Where readers report a mistake."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email


@dataclass(frozen=True, slots=True)
class Contact:
    """A mailbox, or a page with a form of the newsroom's own."""

    written: str

    @property
    def is_mail(self) -> bool:
        return "//" not in self.written

    def href(self, subject: str = "", body: str = "") -> str:
        if not self.is_mail:
            return self.written
        told = [f"{name}={quote(words)}" for name, words in (("subject", subject), ("body", body)) if words]
        return f"mailto:{quote(self.written, safe='@')}{'?' if told else ''}{'&'.join(told)}"


def contact(written: str) -> Contact | None:
    """What CORRECTIONS_CONTACT says; None where it says nothing."""
    if not written:
        return None
    page = urlsplit(written)
    if page.scheme in ("http", "https") and page.hostname:
        return Contact(written)
    try:
        validate_email(written)
    except ValidationError:
        raise ImproperlyConfigured(
            f"CORRECTIONS_CONTACT must be an e-mail address or an http or https address, not {written!r}."
        ) from None
    return Contact(written)

"""Sentences that are stored, and read later by somebody who reads another language."""

from typing import Any

from django.utils.translation import gettext

from articles.importing.clean import clean_line


class Words(str):
    """A sentence in the language of the page, which also knows the message that it was made of."""

    message: str
    values: dict[str, Any]

    def __new__(cls, said: str, message: str, values: dict[str, Any]) -> "Words":
        words = super().__new__(cls, said)
        words.message, words.values = message, values
        return words

    def __mod__(self, values: Any) -> "Words":
        return Words(super().__mod__(values), self.message, dict(values))

    @property
    def told(self) -> dict[str, Any]:
        """The message and its values as JSON; what was given is cleaned as it is in what is said."""
        values = {
            name: value if isinstance(value, int) else clean_line(str(value)) for name, value in self.values.items()
        }
        return {"message": self.message, "values": values}


def words(message: str) -> Words:
    """As `gettext`, but remembers the message."""
    return Words(gettext(message), message, {})

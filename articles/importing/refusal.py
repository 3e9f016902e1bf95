from typing import Any

from articles.importing.clean import clean_line
from articles.importing.words import Words


class ImportRefused(ValueError):
    """Something given for an article cannot be taken. `str()` is a sentence for the editor.

    `field` names what is wrong, as the parameters of `import_article` are called ("text", "html",
    "file", "url", "source", …); empty where it is the whole. The sentence may quote what was given,
    so it is cleaned of what cannot be shown or stored. `told` says it again in any language; empty
    where it was not made of a message.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        self.message = clean_line(message)
        self.told: dict[str, Any] = message.told if isinstance(message, Words) else {}
        self.field = field
        super().__init__(self.message)

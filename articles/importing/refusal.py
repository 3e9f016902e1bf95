from articles.importing.clean import clean_line


class ImportRefused(ValueError):
    """Something given for an article cannot be taken. `str()` is a sentence for the editor.

    `field` names what is wrong, as the parameters of `import_article` are called ("text", "html",
    "file", "url", "source", …); empty where it is the whole. The sentence may quote what was given,
    so it is cleaned of what cannot be shown or stored.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        self.message = clean_line(message)
        self.field = field
        super().__init__(self.message)

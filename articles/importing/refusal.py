class ImportRefused(ValueError):
    """Something given for an article cannot be taken. `str()` is a sentence for the editor.

    `field` names what is wrong, as the parameters of `import_article` are called ("text", "html",
    "file", "url", "source", …); empty where it is the whole.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)

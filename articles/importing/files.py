"""A text or HTML file, as uploaded or named in a manifest."""

import re
from pathlib import PurePath
from typing import NamedTuple

from django.conf import settings
from django.template.defaultfilters import filesizeformat

from articles.importing.decode import decode, decode_html
from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_LOOKS_LIKE_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


class Contents(NamedTuple):
    """One of the two is set: the arguments of the same names of `import_article`."""

    text: str | None = None
    html: str | None = None


def read_contents(name: str, data: bytes) -> Contents:
    """Decodes a file. HTML by its name or by how it begins, else text.

    Raises ImportRefused (field "file") where it is too large or cannot be decoded.
    """
    check_size(len(data), field="file")
    if PurePath(name).suffix.lower() in HTML_SUFFIXES or _LOOKS_LIKE_HTML.match(data.removeprefix(b"\xef\xbb\xbf")):
        return Contents(html=decode_html(data))
    return Contents(text=decode(data))


def check_size(size: int, *, field: str) -> None:
    """`size` in bytes. Raises ImportRefused beyond settings.IMPORT_MAX_BYTES."""
    if size > settings.IMPORT_MAX_BYTES:
        raise ImportRefused(
            _("This is %(size)s long; at most %(max)s can be imported.")
            % {"size": filesizeformat(size), "max": filesizeformat(settings.IMPORT_MAX_BYTES)},
            field=field,
        )

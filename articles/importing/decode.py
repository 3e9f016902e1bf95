"""Bytes to text. A wrong guess would garble names and figures, so nothing is guessed."""

import codecs
import re

from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The character sets of the web (WHATWG Encoding Standard), by their Python names. Browsers read
# Latin-1 as Windows-1252 and a declared UTF-16 without a byte order mark as UTF-8.
_WEB_CHARSETS = """
    utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10
    iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman cp874 cp1250 cp1251 cp1252
    cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gbk gb18030 big5 euc_jp iso2022_jp shift_jis euc_kr
"""
WEB_CHARSETS = frozenset(_WEB_CHARSETS.split())
READ_AS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gbk",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
# Where browsers look for it: in the first 1,024 bytes.
DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I
)


# How files begin that are no text, whatever they are called.
NO_TEXT = {
    b"PK\x03\x04": "ZIP, DOCX, XLSX, ODT",
    b"%PDF-": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"\xd0\xcf\x11\xe0": "DOC, XLS",
}


def decode(data: bytes) -> str:
    """The text of a file: UTF-8 with or without byte order mark, UTF-16 or UTF-32 with one.

    Raises ImportRefused (field "file"): the file is something else, or names the first byte that does
    not fit and its line.
    """
    for beginning, kind in NO_TEXT.items():
        if data.startswith(beginning):
            raise ImportRefused(
                _("This file is no text (%(kind)s). Save the article as text or HTML, or paste it.") % {"kind": kind},
                field="file",
            )
    text = _decode(data, _marked(data) or "utf-8")
    if text.count("\0") > len(text) // 20:
        raise ImportRefused(
            _("The file is not UTF-8: it is full of zero bytes, as UTF-16 without its mark is. Save it as UTF-8."),
            field="file",
        )
    return text


def decode_html(data: bytes) -> str:
    """The text of a page: as its byte order mark says, else its declaration, else UTF-8."""
    charset = _marked(data)
    if charset is None:
        declared = DECLARED.search(data, 0, 1024)
        charset = _web_charset(declared[1].decode("ascii", "replace")) if declared else "utf-8"
    return _decode(data, charset)


def _marked(data: bytes) -> str | None:
    return next((charset for mark, charset in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _web_charset(label: str) -> str:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        name = ""
    name = READ_AS.get(name, name)
    if name not in WEB_CHARSETS:
        raise ImportRefused(_("The page names an unknown character set: %(label)s.") % {"label": label}, field="file")
    return name


def _decode(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        # In UTF-16 and UTF-32 a line feed is more than one byte; the last bytes tell apart either way.
        line = data.count(b"\n", 0, error.start) + 1
        in_line = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        shown = charset.removesuffix("-sig").upper()
        if error.start >= len(data):
            raise ImportRefused(
                _("The file is cut off: not whole %(charset)s.") % {"charset": shown}, field="file"
            ) from None
        raise ImportRefused(
            _("The file is not %(charset)s: line %(line)d, byte %(byte)d is 0x%(value)02X. Save it as UTF-8.")
            % {"charset": shown, "line": line, "byte": in_line, "value": data[error.start]},
            field="file",
        ) from None

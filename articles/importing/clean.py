"""The text as it is stored: what an editor sees, and nothing that cannot be seen.

Spans count code points of the stored text, so cleaning happens once, before anything points into
it. Beyond line ends and what is invisible nothing is touched: no Unicode normalisation, no leading
blank lines removed. Offsets and quotes that a newsroom took from its own file stay right, and a
browser hands back exactly the code points that are stored.
"""

import re
from dataclasses import dataclass

from articles.models import Doubt

# One each, so offsets hold: vertical tab, form feed, next line, line and paragraph separator.
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9): a text that
# reads otherwise than it is stored could pass a quote off as another.
BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Control characters but tab and line feed; soft hyphen, zero-width space, word joiner, byte order
# mark, interlinear annotation. They split words for whoever searches. The zero-width joiner and
# non-joiner stay: they make emoji and Persian words.
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb]")
SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    text: str
    doubts: tuple[Doubt, ...] = ()


def clean_text(text: str) -> Cleaned:
    """Never raises; the result can be stored, is free of white space at its end, and is a fixed point."""
    text, bidi = BIDI.subn("", LINE_ENDS.sub("\n", text))
    text = SURROGATE.sub("\ufffd", INVISIBLE.sub("", text)).rstrip()
    if not text.strip():
        text = ""
    return Cleaned(text, (Doubt.BIDI_REMOVED,) if bidi else ())


def clean_line(text: str) -> str:
    """A title, a name: on one line, single spaces."""
    return " ".join(clean_text(text).text.split())

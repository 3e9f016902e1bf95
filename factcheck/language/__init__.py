"""Text in, assertions out: plain Python, no Django.

    read("MIUI has passed 100 million users.", "en").assertions

`read` never raises on any text; every span lies inside the text it came from.
"""

from factcheck.language.counting.wholes import is_part
from factcheck.language.measures import default_glossary
from factcheck.language.model import (
    Assertion,
    EntityEntry,
    Glossary,
    MeasureEntry,
    Mention,
    Period,
    Places,
    Quantity,
    Rank,
    Reading,
    Scope,
    Span,
    Value,
    When,
)
from factcheck.language.reader import READER_VERSION, read
from factcheck.language.sentences import identify
from factcheck.language.victims import VICTIMS

__all__ = [
    "READER_VERSION",
    "VICTIMS",
    "Assertion",
    "EntityEntry",
    "Glossary",
    "MeasureEntry",
    "Mention",
    "Period",
    "Places",
    "Quantity",
    "Rank",
    "Reading",
    "Scope",
    "Span",
    "Value",
    "When",
    "default_glossary",
    "identify",
    "is_part",
    "read",
]

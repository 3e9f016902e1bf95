"""Whether a bound leaves out its own figure: "more than 100" does, "at least 100" does not.

Two figures are compared alike either way, and a reading does not keep it; in telling what a text
says it must not be mistaken, and the value's own words show it.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.language import Quantity, langs
from factcheck.language.model import Value

_STRICT = frozenset({"over", "under"})


def leaves_out(value: Value | None) -> bool:
    """Whether the words of a figure say more or less than it. False where they show nothing."""
    if not isinstance(value, Quantity) or (value.lower is None) == (value.upper is None):
        return False
    pattern, kinds = _bounds()
    found = {kinds[match] for match in pattern.findall(value.text.casefold().replace("’", "'"))}
    return found == {"over" if value.upper is None else "under"}


@cache
def _bounds() -> tuple[re.Pattern[str], dict[str, str]]:
    """All phrases that bound a figure, the longer first ("no less than" before "less than"), in whatever
    language; where two languages differ over one, it shows nothing."""
    kinds: dict[str, str] = {}
    for code in langs.codes():
        bounds = langs.language(code).bounds
        for phrases in (bounds.before, bounds.after, bounds.late):
            for phrase, kind in phrases.items():
                strict = kind if kind in _STRICT else ""
                kinds[phrase] = strict if kinds.get(phrase, strict) == strict else ""
    longest_first = sorted(kinds, key=len, reverse=True)
    return re.compile("|".join(_whole(phrase) for phrase in longest_first)), kinds


def _whole(phrase: str) -> str:
    """The phrase as whole words; signs and elided words may touch what follows: >40, plus d'un."""
    before, behind = (r"(?<!\w)" if phrase[0].isalnum() else ""), (r"(?!\w)" if phrase[-1].isalnum() else "")
    return before + re.escape(phrase) + behind

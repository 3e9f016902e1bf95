"""What was done with the things that a figure counts, or befell them: 120 houses DAMAGED, 14 DESTROYED.

Both figures count houses, and both can be right. Which words say so, each language's vocabulary knows.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.language import VICTIMS, Assertion, Quantity
from factcheck.language.langs import wording
from factcheck.tracking.comparing.terms import keyed_phrases, plainly
from factcheck.tracking.comparing.vocabulary import codes


def deeds_differ(left: Assertion, right: Assertion) -> bool:
    """Whether both sides tell it, and not the same."""
    ours, theirs = deed_of(left), deed_of(right)
    return ours is not None and theirs is not None and ours != theirs


def deed_of(assertion: Assertion) -> str | None:
    """The key of what was done with those that are counted; None where nobody tells, or more than one thing."""
    value = assertion.value
    if not isinstance(value, Quantity) or assertion.language not in codes() or assertion.measure in VICTIMS:
        return None
    if value.unit not in (None, assertion.measure) or value.change is not None:
        return None
    return _told(assertion.text, assertion.language, value.span.start - assertion.span.start)


@lru_cache(maxsize=4096)  # one assertion is held against many
def _told(text: str, language: str, at: int) -> str | None:
    """What is told of the figure at offset `at`.

    It stands in the figure's own part of the clause, between commas and "and"; or else in the nearest before, "damaged
    120 houses and 30 schools", or behind.
    """
    plain = plainly(text)
    pattern, keys = keyed_phrases(language, "deeds")
    deeds = [(match.start(), match.end(), keys[match.lastindex or 0]) for match in pattern.finditer(plain)]
    if not deeds:
        return None
    cuts = [
        cut.start()
        for cut in _cuts(language).finditer(plain)
        if not any(first < cut.start() < last for first, last, _ in deeds)
    ]
    own = sum(cut < at for cut in cuts)
    parts: dict[int, set[str]] = {}
    for first, _, key in deeds:
        parts.setdefault(sum(cut < first for cut in cuts), set()).add(key)
    nearest = min(parts, key=lambda part: (part != own, part > own, abs(part - own)))
    return next(iter(parts[nearest])) if len(parts[nearest]) == 1 else None


@cache
def _cuts(language: str) -> re.Pattern[str]:
    joining = "|".join(map(re.escape, wording(language).clauses.coordinators))
    return re.compile(rf"[,;]\s|\s(?:{joining})\s")

"""Whether two names are of one speaker."""

from __future__ import annotations

from factcheck.language import Assertion
from factcheck.tracking.comparing.namewords import name_words


def same_speaker(left: Assertion, right: Assertion) -> bool:
    """ "Barra" is Hugo Barra: one name's words are among the other's. Nobody named, nobody the same."""
    if left.speaker is None or right.speaker is None:
        return False
    a, b = name_words(left.speaker), name_words(right.speaker)
    return bool(a and b) and (a <= b or b <= a)

"""How much of one text stands word for word in another: what several outlets took from one release.

A changed word breaks no more than itself, as long as runs of five stand on both sides of it;
letters' case, punctuation and line ends are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

Run = tuple[str, ...]

# Five words running are rarely the same by chance, and quotes alone seldom make up half of a text.
RUN = 5
# Of fewer words than this a share says nothing: two lines of a ticker are soon alike.
FEWEST = 30
# Characters from the beginning that are compared. News ends long before; a book must not keep others waiting.
LONGEST = 30_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Worded:
    """A text's words in order."""

    words: tuple[str, ...]

    @cached_property
    def runs(self) -> frozenset[Run]:
        """Each run of five words."""
        return frozenset(_runs(self.words))


def worded(text: str) -> Worded:
    return Worded(tuple(_WORD.findall(text[:LONGEST].casefold())))


def share_copied(left: Worded, right: Worded) -> float:
    """0 to 1: the share of the shorter text's words that stand in the other in runs of five and more.

    Linear in the length of both. 0 where the shorter is too short to tell. The left one's runs are kept, for
    when it is held against many.
    """
    shorter = min(left, right, key=lambda side: (len(side.words), side.words))
    if len(shorter.words) < FEWEST:
        return 0.0
    common = left.runs.intersection(_runs(right.words))
    copied = reached = 0
    for start, run in enumerate(_runs(shorter.words) if common else ()):
        if run in common:
            copied += start + RUN - max(start, reached)
            reached = start + RUN
    return copied / len(shorter.words)


def _runs(words: tuple[str, ...]) -> Iterator[Run]:
    return zip(*(words[first:] for first in range(RUN)), strict=False)

"""How much of one text stands word for word in another: what several outlets took from one release.

A changed word breaks no more than itself, as long as runs of five stand on both sides of it;
letters' case, punctuation and line ends are passed over.
"""

import re
from dataclasses import dataclass

Run = tuple[str, ...]

# Five words running are rarely the same by chance, and quotes alone seldom make up half of a text.
RUN = 5
# Of fewer words than this a share says nothing: two lines of a ticker are soon alike.
FEWEST = 30
# Characters from the beginning that are compared. News ends long before; a book must not keep others waiting.
LONGEST = 30_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Worded:
    """A text's words in order, and each run of five among them."""

    words: tuple[str, ...]
    runs: frozenset[Run]


def worded(text: str) -> Worded:
    words = tuple(_WORD.findall(text[:LONGEST].casefold()))
    return Worded(words, frozenset(zip(*(words[first:] for first in range(RUN)), strict=False)))


def share_copied(left: Worded, right: Worded) -> float:
    """0 to 1: the share of the shorter text's words that stand in the other in runs of five and more.

    Linear in the length of both. 0 where the shorter is too short to tell.
    """
    shorter, longer = sorted((left, right), key=lambda side: (len(side.words), side.words))
    if len(shorter.words) < FEWEST:
        return 0.0
    copied = reached = 0
    for start in range(len(shorter.words) - RUN + 1):
        if shorter.words[start : start + RUN] in longer.runs:
            copied += start + RUN - max(start, reached)
            reached = start + RUN
    return copied / len(shorter.words)

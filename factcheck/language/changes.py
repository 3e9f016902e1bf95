"""How a figure moved: by how much, which way, and from what level to what."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.lexicon import Bounds
from factcheck.language.model import Change
from factcheck.language.tokens import CLAUSE_ENDS, Tokens, phrase_set
from factcheck.language.units import PERCENT, PERCENTAGE_POINT

_CHANGE_REACH = 7  # tokens around a figure in which "rose", "Anstieg" is sought
_MOVED_REACH = 10  # tokens between "raised" and "from A to B"


class ChangeReader:
    """Finds the changes of one language. `adds_one` tells a "plus one" at a token, behind a half that ends at
    another."""

    def __init__(self, bounds: Bounds, adds_one: Callable[[Tokens, int, int], bool]) -> None:
        self._adds_one = adds_one
        self._moved_only = frozenset(bounds.moved)
        self._moves = frozenset((*bounds.up, *bounds.down, *bounds.moved))
        self._up = frozenset(bounds.up)
        self._changes = self._up | frozenset(bounds.down)
        self._lesser = frozenset(bounds.lesser)
        self._contested, self._holding = frozenset(bounds.contested), frozenset(bounds.holding)
        self._superlative = phrase_set(bounds.superlative)
        self._by, self._reaching = phrase_set(bounds.by), phrase_set(bounds.reaching)
        self._from = phrase_set(bounds.from_)
        self._than = frozenset(bounds.than).difference(
            self._from.first_keys()
        )  # of one that is lower THAN nothing moved
        self._reaching_share = phrase_set(word for word in bounds.reaching if word not in bounds.as_much_as)
        self._by_ends = self._by.last_keys()

    def of(self, tokens: Tokens, first: int, last: int, unit: str | None) -> Change | None:
        """Whether the figure says how much something moved, and which way; None for a level."""
        keys = tokens.keys
        by = keys[first - 1] in self._by_ends and self._by.before(keys, first) is not None
        if not by and (unit not in (PERCENT, PERCENTAGE_POINT) or self._from.before(keys, first) is not None):
            return None
        share = unit in (PERCENT, PERCENTAGE_POINT)
        if (self._reaching_share if share else self._reaching).before(keys, first) is not None:
            return None
        if not by and keys[first - 1] in self._holding and self._is_contested(tokens, last):
            return None
        reach = _CHANGE_REACH if by else 2
        before = self._told(tokens, range(first - 1, max(first - 1 - reach, -1), -1), last)
        return before or self._told(tokens, range(last, min(last + reach, tokens.count)), last)

    def _is_contested(self, tokens: Tokens, last: int) -> bool:
        """Whether something was won or lost with the share that ends at a token: die Wahl mit 52 Prozent GEWONNEN."""
        return any(key in self._contested for key in tokens.keys[last : min(last + 2, tokens.count)])

    def is_change(self, tokens: Tokens, index: int) -> bool:
        """Whether a bare figure says by how much something rose or fell: stieg um 1950."""
        return self.of(tokens, index, index + 1, None) is not None

    def went(self, tokens: Tokens, start: int, unit: str | None) -> bool:
        """Whether what opens a range at `start` says where something came from. Where the word also says by how
        much, percent are the size of a change: augmenté DE 4 à 5 %."""
        if unit in (PERCENT, PERCENTAGE_POINT) and self._by.at(tokens.keys, start) is not None:
            return self._before_here(tokens, start, _MOVED_REACH, self._moved_only) is not None
        return self.moved(tokens, start)

    def moved(self, tokens: Tokens, index: int) -> bool:
        """Whether "rose" stands before "from A to B", which then are two levels and no range."""
        return self._before_here(tokens, index, _MOVED_REACH, self._moves) is not None

    def reached(self, tokens: Tokens, first: int, figure: int, unit: str | None) -> bool:
        """Whether "rose" stands before "up to", which then is the level that it reached: naik hingga 5 juta."""
        share = unit in (PERCENT, PERCENTAGE_POINT)
        found = (self._reaching_share if share else self._reaching).before(tokens.keys, figure)
        if found is None or found[1] > first:
            return False
        return self._before_here(tokens, first, _CHANGE_REACH, self._moves) is not None

    def _told(self, tokens: Tokens, places: range, last: int) -> Change | None:
        """Which way the first word of a change says, in some places around a figure that ends at token `last`, in
        its clause."""
        keys = tokens.keys
        for at in places:
            if keys[at] in CLAUSE_ENDS:
                return None
            changes = keys[at] in self._changes and self._superlative.before(keys, at + 1) is None
            if changes and (at < last or not self._adds_one(tokens, at + 1, last)):
                return "up" if keys[at] in self._up and keys[at + 1] not in self._lesser else "down"
        return None

    def _before_here(self, tokens: Tokens, index: int, reach: int, words: frozenset[str]) -> str | None:
        """The nearest of some words before a token, in its clause."""
        for at in range(index - 1, max(index - 1 - reach, -1), -1):
            if tokens.keys[at] in CLAUSE_ENDS or tokens.keys[at] == "%":
                return None  # une hausse de 45 % censée rapporter de 15 à 20 millions
            if tokens.keys[at] in words and tokens.keys[at + 1] not in self._than:
                return tokens.keys[at]
        return None

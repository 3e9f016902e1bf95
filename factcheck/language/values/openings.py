"""Where in a text a value may begin: asked of every token, and so answered by one lookup.

Most words that may begin a value are small ones that mostly begin none: "the" of "the day before
yesterday", "a" of "a million". What has to stand behind them is known beforehand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from factcheck.language.tokens import Followers, Memo, merged

NUMBER, DATE, PLACE, ADDRESS = 1, 2, 4, 8
Opening = tuple[int, Followers]  # what may begin, and what then follows; figures may always


class Openings(Memo[Opening | None]):
    """For every key what may begin there."""

    def __init__(
        self, kinds: Iterable[tuple[int, Mapping[str, Followers]]], compound: Callable[[str], bool] | None
    ) -> None:
        super().__init__(self._found)
        self.of = self.__getitem__  # which costs far less than the brackets of a dict's subclass
        self._compound = compound
        tables = list(kinds)
        kinds_of: defaultdict[str, int] = defaultdict(int)
        for kind, table in tables:
            for key in table:
                kinds_of[key] |= kind
        followers = merged(*(table for _, table in tables))
        self.listed: dict[str, Opening] = {key: (kinds_of[key], behind) for key, behind in followers.items()}

    def _found(self, key: str) -> Opening | None:
        found = self.listed.get(key)
        if found is None and key and (key[0].isdecimal() or (self._compound is not None and self._compound(key))):
            return NUMBER | DATE, None
        return found

    def kinds(self, key: str) -> int:
        found = self.of(key)
        return found[0] if found is not None else 0

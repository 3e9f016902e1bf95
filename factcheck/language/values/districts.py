"""Numbers of districts in brackets: dans le Gard (30), à Lunel (34). They count nothing, and nobody is so old."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.lexicon import Words
from factcheck.language.tokens import Tokens

_LONGEST = 9  # tokens of a name: Alpes-de-Haute-Provence, La Roche-sur-Yon
_HIGHEST = 3  # digits
_JOINTS = frozenset("-'")
_ARTICLES = frozenset({"la", "le", "les"})  # that towns are named with: à La Ciotat


class DistrictReader:
    """Knows the districts of one language by name and number, and the words before a town that lies in one."""

    def __init__(self, numbers: Mapping[str, str], led: Words) -> None:
        self._names, self._numbers, self._led = dict(numbers), frozenset(numbers.values()), frozenset(led)

    def names(self, tokens: Tokens, index: int) -> bool:
        """Whether the digits at a token stand alone in brackets and number a district that is named before them, or
        the one where a town lies: Gard (30), à Lunel (34); not: passe à Anna Holm (34)."""
        keys = tokens.keys
        if keys[index - 1] != "(" or keys[index + 1] != ")" or len(keys[index]) > _HIGHEST:
            return False
        if keys[index] not in self._numbers or index < 2:
            return False
        first = index - 2
        while first > 0 and index - first < _LONGEST and not _JOINTS.isdisjoint(keys[first - 1 : first + 1]):
            first -= 1
        if keys[first + 1] == "'":  # l'Hérault
            first += 2
        if not tokens.text[tokens.starts[first]].isupper():
            return False
        if self._names.get("".join(keys[first : index - 1])) == keys[index]:
            return True
        led = first - (keys[first - 1] in _ARTICLES and tokens.text[tokens.starts[first - 1]].isupper())
        return keys[led - 1] in self._led

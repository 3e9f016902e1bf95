"""How far a figure is from another, told by a word behind it: two MORE than a year before, 300 FEWER employees."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.lexicon import Bounds
from factcheck.language.model import Change
from factcheck.language.quantities.units import HEAT
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, Tokens

_THAN_WITHIN = 7  # tokens from "more" to the "than" behind what it counts: 40 more beds in its wards THAN


class Differences:
    """Finds them in one language. `phrases` are the words for them, `words` what any such begins with, and `may_begin`
    tells whether a word may begin a number."""

    def __init__(self, bounds: Bounds, may_begin: Callable[[str], bool]) -> None:
        self.phrases: Phrases[Change] = Phrases(bounds.differences)
        self._from_normal: Phrases[Change] = Phrases(bounds.from_normal)
        self.words = frozenset((*self.phrases.first_keys(), *self._from_normal.first_keys()))
        self._additional, self._owned = frozenset(bounds.additional), frozenset(bounds.additional_never)
        self._before_noun, self._may_begin = bounds.before_noun, may_begin
        self._times, self._to = frozenset(bounds.times), frozenset(bounds.to)
        self._and, self._comparing = frozenset((*bounds.and_, *bounds.or_)), frozenset(bounds.than)
        self._than = self._comparing.difference(phrase.split(" ")[0] for phrase in bounds.from_)
        denials = (phrase.split(" ")[0] for phrase in bounds.negating)  # so schwach wie seit sechs Wochen NICHT mehr
        self._uncounted = self._comparing.union(self._and, self._times, denials)

    def of(self, tokens: Tokens, first: int, last: int, unit: str | None) -> Change | None:
        """Which way a figure only tells how far something is from another: two MORE than a year before, 300 FEWER
        employees, 300 Menschen WENIGER, 3 °C ABOVE the average."""
        keys = tokens.keys
        if keys[last] not in self.words and keys[last + 1] not in self.words:
            return None
        if keys[first - 1] in self._to or not self._times.isdisjoint(keys[first:last]):
            return None  # auf 300 mehr als verdoppelt, tres VECES y media más lento
        for at in (last, last + 1):
            if keys[at] not in self.words:
                if not keys[at].isalpha() or keys[at] in self._uncounted:
                    return None
                continue
            if unit is None and at == last and keys[at] in self._additional and self._adds(tokens, first, at + 1):
                return None
            found = self.phrases.at(keys, at)
            if found is not None and self._compares(tokens, found[1], whole=at > last):
                return found[0]
            found = self._from_normal.at(keys, at) if unit in HEAT else None
            return found[0] if found is not None and not keys[found[1]][:1].isdecimal() else None
        return None

    def _adds(self, tokens: Tokens, first: int, behind: int) -> bool:
        """Whether a "more" before token `behind` only tells of others beside those before: 40 MORE were hurt, fired 40
        MORE warheads; not: 40 more beds THAN a year before, HAS 40 more beds."""
        keys = tokens.keys
        if not keys[behind].isalpha() or keys[first - 1] in self._owned:
            return False
        for at in range(behind, min(behind + _THAN_WITHIN, tokens.count)):
            if keys[at] in CLAUSE_ENDS:
                return True
            if keys[at] in self._comparing:
                return False
        return True

    def _compares(self, tokens: Tokens, behind: int, *, whole: bool) -> bool:
        """Whether a "more" that ends at a token compares the figure before it, with or without (`whole`) what that
        counts: not 12 personnes de plus DE 60 ans, nor two people more THAN A WEEK AGO."""
        key, following = tokens.keys[behind], tokens.keys[behind + 1] or "\n"
        if key in CLAUSE_ENDS:
            return True
        if key in self._comparing:
            return not self._may_begin(following) or (key in self._than and not whole)
        if not key.isalpha() or self._may_begin(key) or following == tokens.keys[behind - 1]:
            return False  # de plus en plus
        again = key in self._and and self._may_begin(following)  # 300 agents DE MOINS ET 40 classes
        return not (whole and self._before_noun) and (again or key not in self._and)

"""Dates between a verb and its figure, which a look-back steps over: verlor AM MITTWOCH 0,8 Prozent."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale

from factcheck.language.lexicon import Bounds, DateWords
from factcheck.language.tokens import Tokens

_LONGEST = 6  # tokens of "en el primer trimestre de 2026"
_DIGITS = 4  # of a year
_ALSO_COMPARE = frozenset({"au-delà", "later", "earlier", "später", "früher", "vor", "nach"})  # they say more than that


class DateSteps:
    """Knows the words of dates of one language, and no more of what they mean."""

    def __init__(self, code: str, words: DateWords, ordinals: Iterable[str], bounds: Bounds) -> None:
        locale = Locale.parse(code)
        named = (locale.months["format"]["wide"], locale.days["format"]["wide"])
        cores = {str(name).lower() for names in named for name in names.values()}
        cores.update(words.months, words.weekdays)
        cores.update(word for word in (*words.units, *words.days, *words.seasons) if " " not in word)
        self._cores = frozenset(cores.difference(words.verbs, bounds.up, bounds.down))  # prices FALL 3 percent
        self._units = frozenset(words.units)
        self._order = frozenset(phrase.split(" ")[0] for phrase in (*words.before, *words.after)) - _ALSO_COMPARE
        relative = (words.relative_before, words.relative_after, words.ago_before, words.ago_after)
        told = {word for listed in relative for phrase in listed for word in phrase.split(" ")}
        self._relative = frozenset(told.union(ordinals).difference(words.fillers))
        phrases = (words.on_day, words.fillers, words.year_before, words.relative_before, words.relative_after)
        around = {word for listed in phrases for phrase in listed for word in phrase.split(" ")}
        self._around = frozenset(around.union(ordinals).difference({",", "(", "†"}, bounds.pointed))  # dos DÉCIMAS

    def tells_order(self, key: str) -> bool:
        """Whether a word says that what follows came before or after: par 25 000 véhicules AVANT son effondrement."""
        return key in self._order

    def is_core(self, key: str) -> bool:
        """Whether a word names a time by itself: March, Wednesday, quarter."""
        return key in self._cores

    def begins_at(self, tokens: Tokens, last: int) -> int:
        """Where a date begins that ends before token `last`; `last` where none does. A year may end it."""
        keys, at, found = tokens.keys, last, last
        for at in range(last - 1, max(last - 1 - _LONGEST, -1), -1):
            key = keys[at]
            if key in self._cores:
                found = at
            elif key in self._around:
                found = at if found < last else found
            elif not (key.isdecimal() and len(key) <= _DIGITS) and not (key == "." and keys[at - 1].isdecimal()):
                break  # ab 1. April
        return found

    def follows(self, tokens: Tokens, last: int, within: int) -> int:
        """The token of a date that stands among so many from `last` on; 0 where none does. Without "last" or "ago" a
        unit names none: 5 euros A MONTH."""
        keys = tokens.keys
        for at in range(last, min(last + within, tokens.count)):
            if keys[at] in self._cores:
                named = keys[at] not in self._units or _is_year(keys[at + 1])  # im Jahr 2022
                return at if named or not self._relative.isdisjoint((*keys[at - 2 : at], keys[at + 1])) else 0
            if at > last and _is_year(keys[at]):
                return at
            if not keys[at].isalpha() and not keys[at].isdecimal():
                return 0
        return 0


def _is_year(key: str) -> bool:
    return len(key) == _DIGITS and key.isdecimal() and key[:2] in ("19", "20")

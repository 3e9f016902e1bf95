"""Centuries: the 19th and 20th centuries, du XVe au XVIIIe siècle, abad ke-19 hingga ke-20."""

from __future__ import annotations

from factcheck.language import periods
from factcheck.language.dates.forms import DASHES, Base
from factcheck.language.dates.names import NamedDates
from factcheck.language.periods import Stretch
from factcheck.language.tokens import Tokens

_LINK_REACH = 3  # tokens between two centuries: du XVe au XVIIIe siècle
_ROMAN = {"i": 1, "v": 5, "x": 10}


class CenturyDates(NamedDates):
    """Several centuries, and those that are numbered as the Romans did."""

    def _centuries_behind(self, tokens: Tokens, first: int, at: int) -> Base | None:
        """Abad ke-19, siglo XV; and several: abad ke-15 dan ke-16, del siglo XV al XVIII."""
        which = self._which(tokens, at)
        if which is None:
            return None
        begin = self._linked(tokens, which[1])
        if begin:
            begin += tokens.keys[begin] in self._units
            second = self._which(tokens, begin)
            counts = second is not None and tokens.keys[begin].isdecimal() and tokens.keys[second[1]].isalpha()
            if second is not None and second[0] > which[0] and not counts:
                return _centuries(first, second[1], which[0], second[0])
        return _centuries(first, which[1], which[0], which[0])

    def _roman_centuries(self, tokens: Tokens, index: int, last: int) -> Base | None:
        """XVe siècle; XVe et XVIe siècles, du XVe au XVIIIe siècle."""
        keys = tokens.keys
        which = self._roman_ordinal(keys[index - 1]) if index else None
        if not which:
            return None
        for link in range(index - 2, max(index - 2 - _LINK_REACH, 0), -1):
            if self._linked(tokens, link) == index - 1:
                before = self._roman_ordinal(keys[link - 1]) if keys[link - 1][-1:] == "e" else None
                return _centuries(link - 1 if before else index - 1, last, before or which, which)
        return _centuries(index - 1, last, which, which)

    def _roman_ordinal(self, key: str) -> int | None:
        """The XVIIIe of "XVIIIe siècle"."""
        return _roman(key.rstrip("èem")) if key[:1] in _ROMAN else None

    def _linked(self, tokens: Tokens, index: int) -> int:
        """The token behind what links two ordinals: and, bis zum, et le; 0 where nothing does."""
        keys = tokens.keys
        if keys[index] in self._and_or or keys[index] in DASHES:
            return self.skip_fillers(tokens, index + 1)
        to = self._to.at(keys, index)
        return self.skip_fillers(tokens, to[1]) if to else 0

    def _centuries_before(self, tokens: Tokens, index: int, which: int, last: int) -> Base | None:
        """The 15th and 16th centuries, vom 15. bis zum 18. Jahrhundert."""
        begin = self._linked(tokens, last)
        if not begin or not tokens.keys[begin]:
            return None
        part = self._part_words.at(tokens.keys, begin)
        begin = self.skip_fillers(tokens, part[1]) if part else begin
        second = self._ordinal(tokens, begin)
        unit = self._units.at(tokens.keys, second[1] + (tokens.keys[second[1]] == "-")) if second else None
        if second is None or unit is None or unit[0] not in ("century", "centurys"):
            return None
        if part is not None or self._part_words.before(tokens.keys, index) is not None:
            return _centuries(index, last, which, which)  # the late 19th and early 20th century are read each
        return _centuries(index, unit[1], which, second[0])

    def _ordinal(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """An ordinal and the token behind it: 15th, "15.", fifteenth."""
        keys = tokens.keys
        if not keys[index].isdecimal():
            number = self._numbers.at(tokens, index) if self._numbers.may_begin(keys[index]) else None
            ordinal = number is not None and number.ordinal and number.lower <= 100
            return (int(number.lower), number.last) if number is not None and ordinal else None
        last = index + 1
        ended = keys[last] in self._numbers.endings or (keys[last] == "." and self._numbers.words.ordinal_dot)
        return (int(keys[index]), last + 1) if len(keys[index]) <= 2 and ended and tokens.glued(last) else None

    def _which(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """The number behind a unit: ketiga, III, ke-19, 3."""
        keys = tokens.keys
        number = self._numbers.at(tokens, index) if keys[index] else None
        if number is not None and (number.ordinal or (number.plain and number.lower < 100)):
            return int(number.lower), number.last
        numeral = _roman(keys[index]) if tokens.text[tokens.starts[index] : tokens.ends[index]].isupper() else None
        return (numeral, index + 1) if numeral else None

    def _of_era(self, tokens: Tokens, base: Base) -> None:
        """Let a century reach over the era behind it; one before ours has no place in our calendar: abad ke-8 SM."""
        era = self._eras.at(tokens.keys, base.last)
        if era is None or base.precision not in ("century", "range", "decade") or base.bare_year:
            return
        base.last = era[1]
        if not era[0]:
            base.stretch = base.year = None


def _centuries(first: int, last: int, since: int, until: int) -> Base | None:
    """One century, or all from one to another."""
    start, end = periods.century(since), periods.century(until)
    if start is None or end is None or since > until:
        return None
    if since == until:
        return Base(first, last, start, "century")
    return Base(first, last, Stretch(start.since, end.until, "range"), "range")


def _roman(key: str) -> int | None:
    """A Roman numeral up to 39; None for anything else."""
    if not key or len(key) > 7 or not all(letter in _ROMAN for letter in key):
        return None
    total = 0
    for letter, following in zip(key, key[1:] + " ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total

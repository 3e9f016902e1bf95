"""Lengths of time written as a clock shows them: swam the lap in 1:27.8, won in 2:02:48, mit 1:53 Minuten Vorsprung.

Seconds with parts of them are no time of day. Hours, minutes and seconds are a length only where a word says so, and so
are two figures alone: 1:53 MINUTES, 1:53 AHEAD. They are told in the least unit, as `composed` tells them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.language.lexicon import Language
from factcheck.language.numbers.reading import Number
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import CLAUSE_ENDS, Tokens, phrase_set
from factcheck.language.values.clocks import ClockReader

_SIXTY = 60
_WITHIN = 3  # tokens from "in" to its time: in a record time of
_RATIO_WITHIN = 2  # tokens from "ratio" to its figures
_TWO_DIGITS = 2
_PRIMES = frozenset("'’′")
_SECONDS = _PRIMES | frozenset('"”″')
_SECONDS_ALONE = frozenset('"”″')
_DIGITS = 3  # of the first figure, at the most


class ElapsedReader:
    """Finds such times of one language."""

    def __init__(self, language: Language, units: UnitReader, clocks: ClockReader) -> None:
        words = language.dates
        self._units, self._clocks = units, clocks
        self._before = frozenset(words.elapsed_before)
        self._behind = phrase_set(words.elapsed_behind)
        self._margin, self._results = frozenset(words.elapsed_margin), frozenset(language.numbers.results)
        self._lasting, self._primed = frozenset(words.elapsed_hours), words.elapsed_primes
        self._hours = frozenset(("h",) if words.elapsed_hours else ())
        self.marks = frozenset((":", *self._hours, *(_SECONDS if self._primed else ())))
        self._ratios = frozenset(words.elapsed_never)

    def at(self, tokens: Tokens, index: int) -> tuple[Number, str] | None:
        """The length of time that begins at digits with a colon, a sign of hours or of minutes behind them, and what it
        is told in."""
        keys = tokens.keys
        if keys[index + 1] in self._hours:
            return self._of_hours(tokens, index)
        if keys[index + 1] in _PRIMES:
            return self._of_primes(tokens, index)
        if keys[index + 1] in _SECONDS_ALONE:
            return self._of_seconds(tokens, index)
        if not self._in_one(tokens, index + 1) or not keys[index].isdecimal() or len(keys[index]) > _DIGITS:
            return None
        if tokens.glued(index) and keys[index - 1] not in ("(", "+"):
            return None
        greater = int(keys[index])
        if keys[index + 3] == ":" and self._in_one(tokens, index + 3):
            return self._of_three(tokens, index, greater)
        seconds = _sixtieth(keys[index + 2])
        if seconds is None:
            return None
        last = index + 3
        unit = self._units.after(tokens, last)
        if not keys[index + 2].isdecimal():
            if not self._ratios.isdisjoint(keys[max(0, index - _RATIO_WITHIN) : index]):
                return None
            last = unit[1] if unit is not None and unit[0] == "min" else last
            return _number(tokens, index, last, greater * _SIXTY + seconds), "s"
        if unit is not None and keys[last] != "h" and self._clocks.behind(keys, last) == last:
            lesser = {"min": "s", "h": "min"}.get(unit[0])
            return (_number(tokens, index, unit[1], greater * _SIXTY + seconds), lesser) if lesser else None
        margin = self._is_margin(keys, index) and self._clocks.behind(keys, last) == last
        if margin or self._behind.at(keys, last) is not None:
            return _number(tokens, index, last, greater * _SIXTY + seconds), "s"
        return None

    def _of_hours(self, tokens: Tokens, index: int) -> tuple[Number, str] | None:
        """Hours with their sign and minutes behind it, behind a word that says how long: le film DURE 2 h 15. By itself
        it is a time of day."""
        keys, minutes = tokens.keys, tokens.keys[index + 2]
        told = index - 1 - (keys[index - 1] == ":")
        if told < 0 or keys[told] not in self._lasting or not keys[index].isdecimal() or len(minutes) != _TWO_DIGITS:
            return None
        part = _sixtieth(minutes)
        if part is None or len(keys[index]) > _TWO_DIGITS or self._units.after(tokens, index + 3) is not None:
            return None
        seconds = _sixtieth(keys[index + 4]) if keys[index + 3] == "'" and tokens.glued_digits(index + 4) else None
        if seconds is not None:  # en 2h24'18
            last = index + 5
            while tokens.glued(last) and keys[last] in _SECONDS:
                last += 1
            return _number(tokens, index, last, (int(keys[index]) * _SIXTY + part) * _SIXTY + seconds), "s"
        return _number(tokens, index, index + 3, int(keys[index]) * _SIXTY + part), "min"

    def _of_primes(self, tokens: Tokens, index: int) -> tuple[Number, str] | None:
        """Minutes and seconds with their signs: à 1'23" du vainqueur."""
        keys = tokens.keys
        if not self._primed or not keys[index].isdecimal() or len(keys[index]) > _TWO_DIGITS or tokens.glued(index):
            return None
        seconds = _sixtieth(keys[index + 2]) if tokens.glued(index + 1) and tokens.glued_digits(index + 2) else None
        if seconds is None:
            return None
        last = index + 3
        while tokens.glued(last) and keys[last] in _SECONDS:
            last += 1
        return (_number(tokens, index, last, int(keys[index]) * _SIXTY + seconds), "s") if last > index + 3 else None

    def _of_seconds(self, tokens: Tokens, index: int) -> tuple[Number, str] | None:
        """Seconds with their sign and hundredths behind it: le 100 m en 52"66."""
        keys = tokens.keys
        parts = keys[index + 2]
        whole = int(keys[index]) if keys[index].isdecimal() and len(keys[index]) <= _TWO_DIGITS else _SIXTY
        if not self._primed or whole >= _SIXTY or tokens.glued(index):
            return None
        joined = tokens.glued(index + 1) and tokens.glued_digits(index + 2)
        if not joined or not parts.isdecimal() or len(parts) > _TWO_DIGITS:
            return None
        return _number(tokens, index, index + 3, Decimal(f"{whole}.{parts}")), "s"

    def _of_three(self, tokens: Tokens, index: int, hours: int) -> tuple[Number, str] | None:
        """2:02:48 behind a word that times something, or between brackets; "at 10:42:15 p.m." is a time of day."""
        keys, last = tokens.keys, index + 5
        minutes, seconds = _sixtieth(keys[index + 2]), _sixtieth(keys[index + 4])
        if minutes is None or seconds is None or minutes % 1 or (keys[last] == ":" and tokens.glued(last)):
            return None
        unit = self._units.after(tokens, last)
        clock = self._clocks.behind(keys, last) > last  # also "heures", which tells either
        counted = unit is not None and unit[0] == "h"
        bracketed = keys[index - 1] == "(" and keys[last] == ")"
        sure = bracketed or (counted and not clock)
        if not sure and ((clock and not counted) or not self._is_timed(tokens, index)):
            return None
        last = unit[1] if unit is not None and counted else last
        return _number(tokens, index, last, (hours * _SIXTY + minutes) * _SIXTY + seconds), "s"

    def _is_timed(self, tokens: Tokens, index: int) -> bool:
        for at in range(index - 1, max(index - 1 - _WITHIN, -1), -1):
            if tokens.keys[at] in CLAUSE_ENDS:
                return False
            if tokens.keys[at] in self._before:
                return True
        return False

    def _is_margin(self, keys: Sequence[str], index: int) -> bool:
        """Whether somebody is so far ahead: LEADS overall BY 1:53."""
        return keys[index - 1] in self._margin and not self._results.isdisjoint(
            keys[max(0, index - 1 - _WITHIN) : index]
        )

    @staticmethod
    def _in_one(tokens: Tokens, colon: int) -> bool:
        return tokens.keys[colon] == ":" and tokens.glued(colon) and tokens.glued_digits(colon + 1)


def _sixtieth(key: str) -> Decimal | None:
    """The minutes or seconds that a figure of two digits is, also with parts: 27.8, 27,83; None where it is none."""
    whole, parts = key[:_TWO_DIGITS], key[_TWO_DIGITS:]
    if len(whole) != _TWO_DIGITS or not whole.isdecimal() or whole[0] >= "6":
        return None
    if parts and not (parts[0] in ".," and parts[1:].isdecimal()):
        return None
    return Decimal(whole) + (Decimal(f"0.{parts[1:]}") if parts else 0)


def _number(tokens: Tokens, first: int, last: int, value: Decimal) -> Number:
    return Number(first, last, value, value, digits=True)

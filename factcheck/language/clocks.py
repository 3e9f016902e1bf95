"""Times of day, which are no values: 7 p.m., 13.00 Uhr, pukul 1, a las 20.15, on Sunday at 9."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.lexicon import DateWords
from factcheck.language.model import Period, Value
from factcheck.language.numbers import Number
from factcheck.language.tokens import Tokens, phrase_set
from factcheck.language.units import UnitReader

_HOURS, _MINUTES = 24, 60


class ClockReader:
    """Knows the times of day of one language. `links`: what stands between two of them."""

    def __init__(self, words: DateWords, units: UnitReader, links: frozenset[str]) -> None:
        self._units, self._links = units, links
        self._after = phrase_set(words.clock_after)
        self._sure = phrase_set(words.clock_sure)
        self._before = phrase_set(words.clock_before)
        self._lead = phrase_set(words.clock_lead)
        self._fillers, self._never = frozenset(words.clock_fillers), frozenset(words.clock_never)
        self._with_dot, self._with_colon = words.dotted_times, frozenset(words.colon_times)

    def behind(self, keys: Sequence[str], at: int) -> int:
        """The token behind a word of the clock that begins at a token; the token itself where none does."""
        after = self._after.at(keys, at)
        return after[1] if after else at

    def behind_colon(self, keys: Sequence[str], first: int, last: int) -> int:
        """The token behind 13:00; `first` where it is a score: sie gewannen 21:20."""
        behind = self.behind(keys, last)
        scored = self._with_colon and behind == last and keys[first - 1] not in self._with_colon
        spans = keys[last] in ("-", "–") and keys[last + 1].isdecimal()  # 15:30 - 16:45
        return first if scored and not spans and keys[first][0] != "0" else behind

    def at(self, tokens: Tokens, number: Number) -> int:
        """The token behind a time of day: 7 p.m., 13.00 Uhr, pukul 1; 0 where it is none."""
        keys = tokens.keys
        if number.scale > 1 or number.lower > 2400:
            return 0
        if self._before.before(keys, number.first) is not None:
            last = number.last
            while keys[last] in ("-", "–", "."):
                if not keys[last + 1][:1].isdecimal():
                    break
                last += 2
            last = self.behind(keys, last)
            if keys[last] in self._links and keys[last + 1][:1].isdecimal():
                following = self.behind(keys, last + 2)
                last = following if following > last + 2 else last
            return last
        sure = self._sure.at(keys, number.last)
        if sure is not None:
            return sure[1]
        after = self._after.at(keys, number.last)
        if after is None and self._is_dotted_time(tokens, number):
            return number.last
        if after is None or keys[after[1]] in self._never:
            return 0
        if number.lower > _HOURS and number.last - number.first == 1 and len(keys[number.first]) < 4:
            return 0  # 200 hours are no time of day
        if keys[number.last] == "h" and keys[after[1]].isdecimal() and len(keys[after[1]]) == 2:
            return after[1] + 1  # 13 h 00
        if self._lead.first_keys() and self._lead.before(keys, number.first) is None:
            return 0
        return after[1]

    def is_hour_of_day(self, tokens: Tokens, number: Number, values: list[Value]) -> bool:
        """On Sunday at 9; el domingo, a las 9."""
        keys, first = tokens.keys, number.first
        if not values or not isinstance(values[-1], Period) or number.lower > _HOURS or keys[number.last].isalpha():
            return False
        lead = self._lead.before(keys, first)
        at = lead[1] if lead else first - 1 if keys[first - 1] in self._fillers else 0
        at -= at > 0 and keys[at - 1] == ","
        if at <= 0 or values[-1].span.end != tokens.ends[at - 1] or values[-1].precision != "day":
            return False
        return self._units.after(tokens, number.last) is None

    def _is_dotted_time(self, tokens: Tokens, number: Number) -> bool:
        """A las 20.15."""
        keys, first = tokens.keys, number.first
        if not self._with_dot or not number.digits or self._lead.before(keys, first) is None:
            return False
        hour, dot, minute = tokens.slice(first, number.last).partition(".")
        if not dot or len(minute) != 2 or len(hour) > 2 or not minute.isdecimal() or keys[number.last].isalpha():
            return False
        return number.lower < _HOURS and int(minute) < _MINUTES and self._units.after(tokens, number.last) is None

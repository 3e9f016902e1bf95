"""Times of day, which are no values: 7 p.m., 13.00 Uhr, pukul 1, a las 20.15, on Sunday at 9, von 9 bis 18 Uhr."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.language.lexicon import Bounds, Language
from factcheck.language.model import Period, Value
from factcheck.language.numbers.reading import Number
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import CLAUSE_ENDS, Tokens, phrase_set

_HOURS, _MINUTES = 24, 60
_QUARTER = 4  # of an hour
_PARTS = (Decimal("0.5"), Decimal("0.25"))  # of an hour
_HALF_DAY = 12
_DASHES = ("-", "–", "~")
_TIMES_ON = 3  # times of day that may follow one another: von 9 bis 12 und 14 bis 18 Uhr
_EARLIEST = 5  # hour at which things open that close in the afternoon
_OPEN_WITHIN = 3  # tokens from "open" to its hours
_SMALL = frozenset({"min", "s"})  # behind hours, they make all of it a length of time
_CLOCK_UNITS = _SMALL | {"h"}


class ClockReader:
    """Knows the times of day of one language."""

    def __init__(self, language: Language, units: UnitReader) -> None:
        words, bounds = language.dates, language.bounds
        self._units = units
        self._ranging = phrase_set((*bounds.to, *_DASHES))
        self._links = phrase_set((*bounds.and_, *bounds.or_, *bounds.to, *_DASHES))
        self._may_link = frozenset(self._links.first_keys())
        self._openers = phrase_set((*bounds.from_, *bounds.between))
        self._moves = _moves(bounds)
        self._spelled = frozenset(language.numbers.cardinals)
        self._after = phrase_set(words.clock_after)
        self._may_be_clock = frozenset(self._after.first_keys())
        self._sure = phrase_set(words.clock_sure)
        self._before = phrase_set(words.clock_before)
        self._leading = self._before.last_keys()
        self._surely = frozenset(self._sure.first_keys())
        self._opening, self._behind_hour = frozenset(words.clock_verbs), CLAUSE_ENDS.union(words.clock_behind)
        self._lead, self._open = phrase_set(words.clock_lead), frozenset(words.clock_open)
        self._hours = language.numbers.cardinals
        self._counted = frozenset((*language.numbers.counted, *language.numbers.scales, *language.numbers.multipliers))
        self._quarters = frozenset(word for word, below in language.numbers.fractions.items() if below == _QUARTER)
        self._past, self._halves = frozenset(words.clock_past), frozenset(words.clock_halves)
        self._fillers, self._never = frozenset(words.clock_fillers), phrase_set(words.clock_never)
        self._with_dot, self._with_colon = words.dotted_times, frozenset(words.colon_times)
        self._parts = phrase_set(words.clock_parts)
        self._parted = bool(words.clock_parts)
        self._scores = phrase_set(words.colon_scores)

    def behind(self, keys: Sequence[str], at: int) -> int:
        """The token behind a word of the clock that begins at a token; the token itself where none does."""
        after = self._after.at(keys, at)
        return after[1] if after else at

    def behind_colon(self, keys: Sequence[str], first: int, last: int) -> int:
        """The token behind 13:00; `first` where it is a score: sie gewannen 21:20, beim Stand von 12:14."""
        behind = self.behind(keys, last)
        scored = self._with_colon and behind == last and keys[first - 1] not in self._with_colon
        goes_on = keys[first - 1] == "," and keys[first - 3] == ":"  # 21:12, 21:15
        scored = scored or (bool(self._with_colon) and behind == last and goes_on)
        scored = scored or (behind == last and self._scores.before(keys, first) is not None)
        spans = keys[last] in ("-", "–") and keys[last + 1].isdecimal()  # 15:30 - 16:45
        return first if scored and not spans and (keys[first][0] != "0" or keys[first] == "0") else behind

    def at(self, tokens: Tokens, number: Number) -> int:
        """The token behind a time of day: 7 p.m., 13.00 Uhr, pukul 1; 0 where it is none."""
        keys = tokens.keys
        if number.scale > 1 or number.lower > 2400:
            return 0
        if number.fraction:
            return self._part_of_hour(tokens, number) or self._half_behind(tokens, number)
        last = number.last
        if parted := self._with_part(tokens, number):
            return parted
        if keys[number.first - 1] in self._past and keys[number.first - 2] in self._quarters:
            return 0 if self._counts(tokens, last) else self.behind(keys, last)  # Viertel nach sieben
        led = keys[number.first - 1] in self._leading and self._before.before(keys, number.first) is not None
        if led and not self._is_length(tokens, last):
            return self._behind_word(tokens, number)
        if keys[number.first - 2] in self._opening and self._is_opening_hour(tokens, number):
            return last
        if keys[last] in self._surely and (sure := self._sure.at(keys, last)) is not None:
            return sure[1]
        if keys[last] in self._may_be_clock:
            last = self._behind_clock(tokens, last)
        if last == number.last:
            if self._with_dot and self._is_dotted_time(tokens, number):
                return last
            return self._times_on(tokens, number) if keys[last] in self._may_link else 0
        if number.lower > _HOURS and number.last - number.first == 1 and len(keys[number.first]) < 4:
            return 0  # 200 hours are no time of day
        minutes = keys[number.last] == "h" and keys[last - 1].isdecimal()  # 13 h 00
        if not minutes and self._lead.first_keys() and self._lead.before(keys, number.first) is None:
            return self._of_two(tokens, number, last)
        return self._second(tokens, last) or last

    def _is_opening_hour(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure is the hour when something opens, closes or begins: opens at 9, closes at 5 on Friday."""
        keys = tokens.keys
        if keys[number.first - 1] not in self._fillers or number.last - number.first > 1:
            return False
        return self._is_hour(keys[number.first]) and keys[number.last] in self._behind_hour

    def _part_of_hour(self, tokens: Tokens, number: Number) -> int:
        """The token behind half past two, Viertel nach sieben; halb acht, pukul setengah tiga."""
        keys, last = tokens.keys, number.last
        past = keys[last] in self._past
        hour = last + past
        if number.lower not in _PARTS or not self._is_hour(keys[hour]) or tokens.glued(hour):
            return 0
        behind = self.behind(keys, hour + 1)
        if not past:
            if keys[number.first] not in self._halves or hour - number.first > 1:
                return 0
            if self._leading:
                return behind if self._before.before(keys, number.first) is not None else 0
        return 0 if self._counts(tokens, hour + 1) else behind

    def _half_behind(self, tokens: Tokens, number: Number) -> int:
        """The token behind an hour and a half of it that is one number: a las siete y media; 0 where they count."""
        hour, half = divmod(number.lower, 1)
        if not self._parted or half != _PARTS[0] or not 0 < hour <= _HOURS or self._counts(tokens, number.last):
            return 0
        return number.last if self._lead.before(tokens.keys, number.first) is not None else 0

    def _with_part(self, tokens: Tokens, number: Number) -> int:
        """The token behind an hour and what is told of the next: à sept heures ET DEMIE, a las nueve MENOS CUARTO; 0
        where none stands there or where it lasts so long: à sept heures et demie DE route."""
        if not self._parted or number.lower > _HOURS or self._lead.before(tokens.keys, number.first) is None:
            return 0
        part = self._parts.at(tokens.keys, self.behind(tokens.keys, number.last))
        if part is None or self._never.at(tokens.keys, part[1]) is not None or self._counts(tokens, part[1]):
            return 0
        return part[1]

    def _is_hour(self, key: str) -> bool:
        return int(key) <= _HOURS if key.isdecimal() and len(key) <= 2 else 0 < self._hours.get(key, 0) <= _HALF_DAY

    def _counts(self, tokens: Tokens, index: int) -> bool:
        """Whether what stands here makes the figure before it a count: by a quarter to 20 MILLION, half past two
        DAYS."""
        key = tokens.keys[index]
        return key in self._counted or self._units.after(tokens, index) is not None

    def _behind_word(self, tokens: Tokens, number: Number) -> int:
        """The token behind pukul 9, pukul 08.15 dan 17.40, pukul 9 hingga 17."""
        keys, last = tokens.keys, number.last
        while keys[last] in ("-", "–", "."):
            if not keys[last + 1][:1].isdecimal():
                break
            last += 2
        last = self.behind(keys, last)
        link = self._links.at(keys, last)
        if link is None or not keys[link[1]][:1].isdecimal():
            return last
        behind = self.behind(keys, link[1] + 1)
        if behind > link[1] + 1 or _is_time(keys[link[1]]):
            return behind
        closed = not keys[behind].isalnum() or self._ranging.at(keys, last) is not None
        hour = len(keys[link[1]]) <= 2 and closed and self._units.after(tokens, behind) is None
        return behind if hour and not tokens.glued(behind + 1) else last

    def _behind_clock(self, tokens: Tokens, at: int) -> int:
        """The token behind a word of the clock and the minutes behind it: Uhr, h 30, heures 15; `at` where the word is
        none, or only tells how long."""
        keys = tokens.keys
        after = self._after.at(keys, at)
        if after is None or self._never.at(keys, after[1]) is not None:
            return at
        last = after[1]
        if keys[last].isdecimal() and len(keys[last]) == 2:
            told = keys[at] == "h" or not (keys[last + 1].isalnum() or self._units.after(tokens, last + 1))
            last += told and int(keys[last]) < _MINUTES
        unit = self._units.after(tokens, last)
        told_on = unit is not None and unit[0] in _SMALL  # 2 h 17 min
        lasting = self._units.after(tokens, at) is not None  # "Uhr" never is, "heures" may be
        return at if told_on or (lasting and self._goes_on(tokens, last)) else last

    def _goes_on(self, tokens: Tokens, at: int) -> bool:
        """Whether minutes or seconds are told behind hours, as of a length of time: deux heures et 11 minutes."""
        link = self._links.at(tokens.keys, at)
        at = link[1] if link else at
        if not self._may_be_hour(tokens.keys[at]):
            return False
        unit = self._units.after(tokens, at + 1)
        return unit is not None and unit[0] in _SMALL

    def _is_length(self, tokens: Tokens, at: int) -> bool:
        """Whether a unit of time stands here, so that the word of the clock before the figure is one too: dua jam 11
        menit."""
        unit = self._units.after(tokens, at)
        return unit is not None and unit[0] in _CLOCK_UNITS

    def _may_be_hour(self, key: str) -> bool:
        return key[:1].isdecimal() or key in self._spelled

    def _past_lead(self, keys: Sequence[str], at: int) -> int:
        """The token behind a word that leads to a time of day: um, a las."""
        lead = self._lead.at(keys, at)
        return lead[1] if lead else at + (keys[at] in self._fillers)

    def _second(self, tokens: Tokens, last: int) -> int:
        """The token behind the second of two times of day, each with its word of the clock: 10 h et 18 h; 0 where
        none follows the first."""
        keys = tokens.keys
        if keys[last] not in self._may_link:
            return 0
        link = self._links.at(keys, last)
        if link is None:
            return 0
        at = self._past_lead(keys, link[1])
        behind = self._behind_clock(tokens, at + 1) if self._may_be_hour(keys[at]) else 0
        return behind if behind > at + 1 else 0

    def _of_two(self, tokens: Tokens, number: Number, last: int) -> int:
        """The token behind two times of day where a single one needs a word before it: de 9 h à 18 h, entre 10 h et
        18 h. What moved from 4 hours to 3 is a length of time."""
        opener = self._openers.before(tokens.keys, number.first)
        if opener is None and tokens.keys[last] in _DASHES:  # 9h-17h
            late = number.lower < _hour(tokens.keys[last + 1]) and _hour(tokens.keys[last + 1]) >= _HALF_DAY
            return self._second(tokens, last) if late else 0
        if opener is None or number.lower > _HOURS or tokens.keys[opener[1] - 1] in self._moves:
            return 0
        return self._second(tokens, last)

    def _times_on(self, tokens: Tokens, number: Number) -> int:
        """The token behind several times of day of which only a later one has its word of the clock: von 9 bis 18
        Uhr, um 8.15 und um 17.40 Uhr; 0 where there are none."""
        keys, last = tokens.keys, number.last
        if number.lower > _HOURS:
            return 0
        if opened := self._opening_hours(tokens, number):
            return opened
        if self._lead.first_keys() and self._lead.before(keys, number.first) is None:
            return 0
        if keys[last] in _DASHES and (len(keys[last + 1]) > 2 or not number.lower < _hour(keys[last + 1])):
            return 0  # a score: 3-2 in the evening
        for _ in range(_TIMES_ON):
            link = self._links.at(keys, last)
            at = self._past_lead(keys, link[1]) if link else last
            if link is None or not self._may_be_hour(keys[at]):
                break
            minutes = keys[at + 1] == ":" and keys[at + 2].isdecimal()  # between 8 and 9:30 a.m.
            at += 3 if minutes else 1
            last = self._behind_clock(tokens, at)
            if last > at:
                return last
        return 0

    def is_hour_of_day(self, tokens: Tokens, number: Number, values: list[Value]) -> bool:
        """On Sunday at 9; el domingo, a las 9. The last of the `values` is the one before."""
        keys, first = tokens.keys, number.first
        day = values[-1]
        if not isinstance(day, Period) or number.lower > _HOURS or "," in keys[first]:
            return False
        if keys[number.last] in self._may_be_clock and first and day.span.end == tokens.ends[first - 1]:
            lasts = self._never.at(keys, number.last + 1) is not None or self._goes_on(tokens, number.last + 1)
            return day.precision == "day" and not lasts  # samedi 22 heures
        if keys[number.last].isalpha():
            return False
        lead = self._lead.before(keys, first)
        at = lead[1] if lead else first - 1 if keys[first - 1] in self._fillers else 0
        at -= at > 0 and keys[at - 1] == ","
        if at <= 0 or day.span.end != tokens.ends[at - 1] or day.precision != "day":
            return False
        return self._units.after(tokens, number.last) is None

    def _opening_hours(self, tokens: Tokens, number: Number) -> int:
        """The token behind two hours of which the second shows by its minutes, its sign or the word "open" that they
        are none of something else: from 8 TO 13:30, ouvert de 9 à 17 H, OPEN 10-18; 0 where nothing does."""
        keys = tokens.keys
        link = self._ranging.at(keys, number.last)
        if link is None or not number.digits:
            return 0
        at = link[1]
        hour, first = _hour(keys[at]), number.lower
        if not first < hour <= _HOURS or len(keys[at]) > 2:
            return 0
        if keys[at + 1] == ":" and tokens.glued(at + 1) and tokens.glued_digits(at + 2) and len(keys[at + 2]) == 2:
            return self.behind(keys, at + 3)
        opener = self._openers.before(keys, number.first)
        behind = self._behind_clock(tokens, at + 1)
        if keys[at + 1] == "h" and behind > at + 1 and opener is not None:
            return behind if hour >= _HALF_DAY and first >= _EARLIEST else 0
        start = opener[1] if opener is not None else number.first
        opens = not self._open.isdisjoint(keys[max(start - _OPEN_WITHIN, 0) : start])
        return at + 1 if opens and keys[at + 1] in self._behind_hour else 0

    def _is_dotted_time(self, tokens: Tokens, number: Number) -> bool:
        """A las 20.15; not: hasta las 20.15 TONELADAS."""
        if not number.digits or self._lead.before(tokens.keys, number.first) is None:
            return False
        return _is_time(tokens.slice(number.first, number.last)) and not self._counts(tokens, number.last)


def _moves(bounds: Bounds) -> frozenset[str]:
    """Before "from 4 hours to 3" they say a change."""
    return frozenset((*bounds.up, *bounds.down, *bounds.moved))


def _hour(key: str) -> int:
    return int(key) if key.isdecimal() else 0


def _is_time(key: str) -> bool:
    """Whether a figure is hours and minutes with a dot between: 20.15."""
    hour, dot, minute = key.partition(".")
    if not dot or len(minute) != 2 or len(hour) > 2 or not (hour.isdecimal() and minute.isdecimal()):
        return False
    return int(hour) < _HOURS and int(minute) < _MINUTES

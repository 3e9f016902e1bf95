"""Changes that no verb right before their figure tells: by a noun, by the figure beside, or by a word set off."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.dates.steps import DateSteps
from factcheck.language.lexicon import Bounds
from factcheck.language.model import Change
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, Tokens, phrase_set

_SET_OFF = frozenset({",", "("})  # before a change that goes on about the figure before it
_FIGURE = 5  # tokens of a figure between commas, its "or" before it: , or 0.8 per cent,
_BACK = 14  # tokens from an "and" back to the figure that the one behind it is told beside
_VERB_WITHIN = 4  # tokens from that figure back to its verb
_DATED_WITHIN = 4  # tokens from a figure to its time: 3.5% FROM A YEAR earlier
_WHAT_WITHIN = 4  # tokens from a noun of change to its "of": a drop in car sales of


class RetoldChanges:
    """Finds them in one language. `named` says which way a word says that something moved, `is_percent` whether a
    percentage begins at a token."""

    def __init__(
        self, bounds: Bounds, named: Callable[[str], Change | None], is_percent: Callable[[Tokens, int], bool],
        dates: DateSteps, *, nouns_are_capital: bool,
    ) -> None:  # fmt: skip
        self._named, self._is_percent, self._dates = named, is_percent, dates
        self._nouns_are_capital = nouns_are_capital
        self._adjoining = phrase_set(bounds.adjoining)
        self._differences: Phrases[Change] = Phrases(bounds.differences)
        self._differing = frozenset(self._differences.first_keys())
        self._normal: Phrases[Change] = Phrases(bounds.from_normal)
        self._apart_from, self._moving = frozenset(bounds.apart_from), frozenset(bounds.up_or_down)
        self._paces = phrase_set(bounds.paced)
        self._paced = frozenset(self._paces.first_keys())
        self._nouns, self._noun_heads = frozenset(bounds.change_nouns), bounds.up_heads + bounds.down_heads
        self._of_what = frozenset(bounds.change_of_what)
        self._of = phrase_set(bounds.change_of)
        self._and, self._indefinite = frozenset(bounds.and_), frozenset(bounds.indefinite)
        self._since = frozenset(bounds.changed_from)
        self._articles = frozenset(word for phrase in bounds.skip for word in phrase.split(" "))

    def set_off(self, tokens: Tokens, first: int, last: int) -> Change | None:
        """What a word says that is parted from its figure by the same told again: 68 cents, or 0.8%, HIGHER."""
        keys = tokens.keys
        if keys[last] != ",":
            return None
        told, at = self._adjoining.at(keys, last + 1), last + 1
        if told is not None:
            ends = (end for end in range(told[1] + 1, min(told[1] + _FIGURE, tokens.count)) if keys[end] == ",")
            at = next(ends, last) + 1
        elif self._adjoining.before(keys, first) is None:
            return None
        found = self._differences.at(keys, at) if keys[at] in self._differing else None
        return found[0] if found is not None else None

    def apart(self, tokens: Tokens, last: int) -> Change | None:
        """Which way percent tell how far something is from another: 3 percent BELOW THE record."""
        keys = tokens.keys
        found = self._normal.at(keys, last) if keys[last].isalpha() else None
        return found[0] if found is not None and keys[found[1]] in self._apart_from else None

    def tells_sum(self, tokens: Tokens, first: int) -> bool:
        """Whether a sum is that by which the one before a comma moved: to 1,610 euros, UP €41."""
        return tokens.keys[first - 1] in self._moving and tokens.keys[first - 2] in _SET_OFF

    def of_count(self, tokens: Tokens, first: int) -> Change | None:
        """What a noun says of a figure that counts: an INCREASE of 5,000 jobs, ein ZUWACHS von 300 Stellen."""
        keys, of = tokens.keys, self._of.before(tokens.keys, first)
        if of is None:
            return None
        for at in range(of[1] - 1, max(of[1] - 1 - _WHAT_WITHIN, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                return None
            if self._is_noun(tokens, at) and (at == of[1] - 1 or keys[at + 1] in self._of_what):
                one = self._indefinite.isdisjoint(keys[at + 1 : of[1]])  # effondrement d'UN immeuble de six étages
                return self._named(keys[at]) if one else None
        return None

    def _is_noun(self, tokens: Tokens, at: int) -> bool:
        key = tokens.keys[at]
        if key not in self._nouns and not (self._noun_heads and key.endswith(self._noun_heads)):
            return False
        return not self._nouns_are_capital or tokens.text[tokens.starts[at]].isupper()

    def of_pace(self, tokens: Tokens, last: int) -> Change | None:
        """What a noun behind percent says over what period they are told: a 32% YEAR-ON-YEAR RISE."""
        keys, at = tokens.keys, last
        while keys[at] in self._paced and (pace := self._paces.at(keys, at)) is not None:
            at = pace[1]
        return self._named(keys[at]) if at > last and self._is_noun(tokens, at) else None

    def beside(self, tokens: Tokens, first: int, last: int) -> Change | None:
        """What the verb says of percent behind an "and" that has told of others before it, each of a time of its own:
        rose 0.4% from March AND 3.5% FROM A YEAR EARLIER, naik 3 persen pada 2022 DAN 5 persen pada 2023."""
        keys, at = tokens.keys, first - 1
        while keys[at] in self._articles:
            at -= 1
        if keys[at] not in self._and or keys[last] not in self._since or not self._is_dated(tokens, last + 1):
            return None
        for figure in range(at - 1, max(at - 1 - _BACK, -1), -1):
            if keys[figure] in CLAUSE_ENDS or keys[figure] in self._and:
                return None
            if keys[figure][:1].isdecimal() and self._is_percent(tokens, figure):
                for verb in range(figure - 1, max(figure - 1 - _VERB_WITHIN, -1), -1):
                    if keys[verb] in CLAUSE_ENDS:
                        return None
                    if (change := self._named(keys[verb])) is not None:
                        return change
                return None
        return None

    def _is_dated(self, tokens: Tokens, first: int) -> bool:
        """Whether a time stands right behind a word that leads to it: from A YEAR earlier, in 2023."""
        behind = tokens.keys[first : first + _DATED_WITHIN]
        return self._dates.follows(tokens, first - 1, _DATED_WITHIN) > 0 or any(map(self._dates.is_core, behind))

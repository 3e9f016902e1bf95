"""Numbers in titles, which count nothing: the novel “Nineteen Winters”, le film « Blanche-Neige et les sept nains »,
la novela Cien años de soledad."""

from __future__ import annotations

from factcheck.language.lexicon import Language
from factcheck.language.numbers.reading import Number
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import CLAUSE_ENDS, QUOTES, Tokens

_TITLE = 5  # tokens from a number to the end of the title it begins
_LONGEST = 8  # the same where what is titled is named before it, and back to its beginning
_NAMED_WITHIN = 3  # tokens from the noun to its title: his novel of letters “
_SIGNS = frozenset("'-,&:")  # what stands in titles beside words


class Titles:
    """Knows which numbers of one language stand in titles."""

    def __init__(self, language: Language, units: UnitReader) -> None:
        words = language.numbers
        self._units, self._cardinals = units, frozenset(words.cardinals)
        self._titled = frozenset((*words.definite, *language.bounds.the))
        self._works, self._nouns_are_capital = frozenset(words.works), words.nouns_are_capital
        self._before = frozenset(place.split(" ")[-1] for place in language.ranks.place)

    def past(self, tokens: Tokens, number: Number) -> int:
        """The token behind a number that a title holds, or behind all that follows there; 0 where it counts."""
        if number.digits:
            return self._past_quoted(tokens, number)
        return self._past_begun(tokens, number) or self._past_quoted(tokens, number) or self._past_name(tokens, number)

    def _past_begun(self, tokens: Tokens, number: Number) -> int:
        """The sign that closes a title which the number begins: “Nineteen Winters”, „Die Drei vom Pfandhaus“. What
        somebody says stands behind a colon or comma, or goes on for longer."""
        keys, first = tokens.keys, number.first
        first -= keys[first - 1] in self._titled and keys[first - 2] in QUOTES
        if first < 2 or keys[first - 1] not in QUOTES or not keys[first - 2].isalpha():
            return 0
        if not (tokens.text[tokens.starts[first]].isupper() and tokens.text[tokens.starts[number.first]].isupper()):
            return 0
        closing = QUOTES[keys[first - 1]]
        for at in range(number.last, min(number.last + _TITLE, tokens.count)):
            if keys[at] in closing:
                return at
            if not keys[at].isalpha():
                return 0
        return 0

    def _past_quoted(self, tokens: Tokens, number: Number) -> int:
        """The sign that closes a title which the number stands in, behind the noun of what is titled: le FILM
        « Blanche-Neige et les sept nains »."""
        keys, at = tokens.keys, number.first - 1
        while number.first - at < _LONGEST and (keys[at].isalpha() or keys[at] in _SIGNS) and at > 0:
            at -= 1
        if keys[at] not in QUOTES or tokens.text[tokens.starts[at + 1]].islower() or not self._is_named(tokens, at):
            return 0
        closing = QUOTES[keys[at]]
        for end in range(number.last, min(number.last + _LONGEST, tokens.count)):
            if keys[end] in closing:
                return end
            if not (keys[end].isalnum() or keys[end] in _SIGNS):
                return 0
        return 0

    def _is_named(self, tokens: Tokens, quote: int) -> bool:
        """Whether a noun of what is titled stands before a quotation mark."""
        for at in range(quote - 1, max(quote - 1 - _NAMED_WITHIN, -1), -1):
            if tokens.keys[at] in self._works:
                return True
            if tokens.keys[at] in CLAUSE_ENDS or tokens.keys[at] in QUOTES:
                return False
        return False

    def _past_name(self, tokens: Tokens, number: Number) -> int:
        """The token behind a number with a capital inside a sentence, and behind its unit: la novela CIEN años de
        soledad, the Big FOUR."""
        keys, first = tokens.keys, number.first
        if first < 1 or not keys[first - 1].isalpha() or keys[first - 1] in self._before:
            return 0
        if not tokens.text[tokens.starts[first]].isupper() or tokens.in_headline(first):
            return 0
        if number.ordinal or number.fraction or (self._nouns_are_capital and keys[first] not in self._cardinals):
            return 0
        if self._nouns_are_capital and number.lower > 1 and _leads_compound(tokens, number.last):
            return 0
        unit = self._units.after(tokens, number.last)
        return number.last if unit is None else unit[1]


def _leads_compound(tokens: Tokens, last: int) -> bool:
    """Whether a number that ends at a token counts within a noun of three parts: einen Zwei-TORE-VORSPRUNG."""
    keys = tokens.keys
    if not (keys[last] == keys[last + 2] == "-" and all(tokens.glued(at) for at in range(last, last + 4))):
        return False
    return all(tokens.text[tokens.starts[at]].isupper() for at in (last + 1, last + 3))

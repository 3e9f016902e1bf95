"""Ranks: a place in an order, 1 the first.

fourth, 4th, 4., keempat, quatrième      [4, 4]
Platz 6, No. 6, peringkat ke-6           [6, 6]
top three                                [1, 3]
the first woman to lead, als erste Frau  [1, 1]
his first match, the first ten minutes   none: it only comes before what follows
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.language.lexicon import RankWords
from factcheck.language.model import Rank, Span
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.units import UnitReader
from factcheck.language.tokens import Tokens, keys_of, phrase_set

_ONLY_WITHIN = 3  # tokens from a first to the word that makes it the first of all
_THOUSAND = 1000
_HIGHEST = 10**15
_SENTENCE_STARTS = frozenset({".", "!", "?", "\n", ":", "“", '"', "„", "«", "‚", "…", "–", "-"})


class RankReader:
    """Reads the ranks of one language."""

    def __init__(self, words: RankWords, numbers: NumberReader, units: UnitReader) -> None:
        self._numbers, self._units = numbers, units
        self._place = phrase_set(words.place)
        self._place_after = phrase_set(words.place_after)
        self._small_signs = frozenset(words.small_signs)
        self._top = phrase_set(words.top)
        self._never_top = frozenset(words.never_top)
        self._top_after = phrase_set(words.top_after)
        self.placing = self._place.last_keys()
        self._before, self._behind = self.placing | self._top.last_keys(), frozenset(self._top_after.first_keys())
        self._never_behind = phrase_set(words.never_behind)
        self._idioms = phrase_set(words.idioms)
        self._in_idioms = frozenset(key for phrase in words.idioms for key in keys_of(phrase))
        self._longest_idiom = max((phrase.count(" ") for phrase in words.idioms), default=0)
        self._superlatives = frozenset(words.superlatives)
        self._not_ranks = phrase_set(words.not_ranks)
        self._occasions = frozenset(words.occasions)
        self._before_only, self._infinitives = frozenset(words.before_only), words.infinitives
        self._in_time = frozenset(words.in_time)
        self._behind_only = phrase_set(words.behind_only)
        self._before_dot = frozenset(words.before_dot)
        self._both, self._both_heads = frozenset(words.both), words.both_heads
        self._both_never, self._both_of = frozenset(words.both_never), frozenset(words.both_of)
        self._rounds = frozenset(words.rounds)
        self._tables = frozenset(words.tables)
        self._either, self._either_never = frozenset(words.either), phrase_set(words.either_never)
        self._doubtful = frozenset(words.doubtful)
        self._definite = frozenset((*numbers.words.definite, *words.before_dot))
        self._fillers = frozenset(words.reflexive)

    def at(self, tokens: Tokens, number: Number, floor: int) -> tuple[Rank, int, int] | None:
        """The rank that a number is, and the tokens it covers; None where it is a quantity."""
        keys = tokens.keys
        first, last = number.first, number.last
        ordinal = number.ordinal
        if not ordinal and number.plain:
            ordinal, last = self._dotted(tokens, number)
        if not ordinal and keys[first - 1] not in self._before and keys[last] not in self._behind:
            return None
        if (
            number.lower != number.upper
            or number.fraction
            or number.lower != int(number.lower)
            or number.lower > _HIGHEST
        ):
            return None
        if number.lower < 1 or (number.scale > 1 and not ordinal):
            return None
        lower = number.lower
        place = self._place.before(keys, first)
        if place is not None and keys[place[1]] == "no" and not self._is_sign(tokens, place[1], number):
            return None  # no 12 of them, no one; but: No 12 seed
        if place is not None and ordinal and lower == 1 and keys[number.first - 1] in self._rounds:
            place = None  # pada hari pertama
        if place is not None and place[1] >= floor:
            first = place[1]
            if not ordinal and self._units.after(tokens, last) is not None:
                return None
            top = None if ordinal else self._top_after.at(keys, last)
            if top is not None:
                lower, last = Decimal(1), top[1]  # peringkat 10 besar
            if not ordinal and number.lower >= _THOUSAND and not tokens.slice(number.first, number.last).isdecimal():
                return None  # IHSG ditutup di posisi 7.214
        elif not ordinal:
            top, behind = self._top.before(keys, first), self._top_after.at(keys, last)
            if number.lower > 1000:
                return None
            if top is not None and top[1] >= floor and keys[top[1] - 1] not in self._never_top:
                first = top[1]
            elif behind is not None:
                last = behind[1]
            else:
                return None
            lower = Decimal(1)
        else:
            after = self._place_after.at(keys, last)
            if after is not None:
                last = after[1]
            elif self._is_no_rank(tokens, number, last) or self.is_both(tokens, number):
                return None
        if keys[last] == "-" and tokens.glued(last) and keys[last + 1] in self._superlatives:
            last += 2
        elif keys[last] in self._superlatives and not self._tops_on(tokens, last):
            last += 1
        elif keys[first - 1] in self._superlatives and first - 1 >= floor:
            first -= 1
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return (
            Rank(Span(start, end), tokens.text[start:end], lower, number.upper, number.upper),
            first,
            last,
        )

    def _tops_on(self, tokens: Tokens, index: int) -> bool:
        """Whether what would belong to an ordinal opens the rank behind it: his third TOP-10 finish."""
        at = index + 1 + (tokens.keys[index + 1] == "-" and tokens.glued(index + 1))
        return self._top.before(tokens.keys, at) is not None and self._numbers.count_at(tokens, at) is not None

    def _is_no_rank(self, tokens: Tokens, number: Number, last: int) -> bool:
        """First aid, a second-degree burn; and for the first time, or "first" where it means before all else."""
        keys = tokens.keys
        if keys[number.first] in self._numbers.words.ranked:
            return False  # Weltranglistenerste
        doubtful = keys[number.first] in self._doubtful and keys[number.first - 1] not in self._before_dot
        if doubtful and not tokens.text[tokens.starts[last] : tokens.starts[last] + 1].isupper():
            return True  # darauf achten
        if self._not_ranks.at(keys, last) is not None or self.in_name(tokens, number.first, last):
            return True
        if self._numbers_a_ruler(tokens, number):
            return True
        if self._never_behind.before(keys, number.first) is not None or self._names_which(tokens, number):
            return True
        if keys[last] == "," and (number.first == 0 or keys[number.first - 1] in _SENTENCE_STARTS):
            return not number.digits  # First, the road was closed
        if number.lower != 1 or number.digits or (last - number.first) > 1:
            return False
        return not self._is_of_all(tokens, number.first, last)

    def _numbers_a_ruler(self, tokens: Tokens, number: Number) -> bool:
        """Whether an ordinal belongs to a name: Elizabeth THE SECOND, Friedrich DER ZWEITE."""
        text, starts, at = tokens.text, tokens.starts, number.first
        if number.digits or at < 2 or tokens.keys[at - 1] not in self._definite or not text[starts[at]].isupper():
            return False
        named = tokens.keys[at - 2].isalpha() and text[starts[at - 2]].isupper()
        headline = not self._before_dot and tokens.in_headline(at)  # German nouns always have capitals
        return named and text[starts[at - 1]].islower() and not headline

    def _names_which(self, tokens: Tokens, number: Number) -> bool:
        """Whether an ordinal that stands behind its noun is a part of a name: Republik Kedua."""
        text, first = tokens.text, number.first
        if number.digits or not self._both or not tokens.keys[first - 1].isalpha():
            return False
        capitals = text[tokens.starts[first]].isupper() and text[tokens.starts[first - 1]].isupper()
        return capitals and not tokens.in_headline(first)

    def _is_of_all(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a first is the first of all: the first woman to lead, als erste Frau, la première à diriger. What
        else is first only comes before what follows: his first match, the first ten minutes."""
        keys = tokens.keys
        if keys[first - 1] in self._before_only:
            return keys[first] not in self._in_time or tokens.text[tokens.starts[first]].islower()
        for at in self._words_behind(tokens, last):
            found = self._behind_only.at(keys, at)
            if found is not None and at == last and keys[at].isalpha() and found[1] - at > 1:
                return True  # erstes UND EINZIGES Reservat
            if found is not None and keys[first - 1] != keys[at]:
                at_verb = found[1] + (keys[found[1]] in self._fillers)
                at_verb += keys[at_verb] == "'"
                following = tokens.text[tokens.starts[at_verb] : tokens.ends[at_verb]]
                led = found[1] - at > 1 or not self._infinitives or following.endswith(self._infinitives)
                if led and self._numbers.words.nouns_are_capital:
                    return bool(following)  # der erste, der NORDKOREA besuchte
                return led and following.islower() and following not in self._numbers.words.articles
            if not keys[at].isalpha():
                return False
        return False

    @staticmethod
    def _words_behind(tokens: Tokens, last: int) -> Iterator[int]:
        """The tokens from `last` on at which the word that makes a first the first of all may stand; what hyphens join
        is one word: der erste US-PRÄSIDENT, der."""
        at = last
        for _ in range(_ONLY_WITHIN):
            yield at
            while tokens.keys[at + 1] == "-" and tokens.glued(at + 1) and tokens.glued(at + 2):
                at += 2
            at += 1

    def idiom(self, tokens: Tokens, number: Number) -> int:
        """The token behind a set phrase that the number stands in: in the first place, unter vier Augen; 0 where
        there is none."""
        if tokens.keys[number.first] not in self._in_idioms:
            return 0
        for last in range(number.last, min(number.last + self._longest_idiom, tokens.count) + 1):
            found = self._idioms.before(tokens.keys, last)
            if found is not None and found[1] <= number.first:
                return last
        return 0

    def numbered(self, tokens: Tokens, index: int) -> bool:
        """Whether "number" stands before, so that even an article is a figure: numéro un. "Place" does not do, nor
        does a time: mettre en place un programme."""
        if tokens.keys[index - 1] not in self.placing:
            return False
        if self._place.before(tokens.keys, index) is None or tokens.keys[index - 1] in self._place_after:
            return False
        return self._units.after(tokens, index - 1) is None  # mettre au jour une tombe

    def is_both(self, tokens: Tokens, number: Number) -> bool:
        """Whether a prefixed ordinal means "both" or "all three": dari kedua negara, ketiga utusan."""
        keys = tokens.keys
        if keys[number.first] in self._either:
            return self._either_never.before(keys, number.first) is None
        if not self._both or not self._numbers.is_prefixed(keys[number.first]):
            return False
        if number.digits and not keys[number.last].isalpha():
            return False
        before = keys[number.first - 1]
        if keys[number.last] in self._occasions or self._is_second(tokens, number.first - 2):
            return False  # untuk kedua kalinya, pertama dan kedua
        if before in self._both or not before.isalpha() or keys[number.last] in self._both_of:
            return True
        return before not in self._both_never and before.startswith(self._both_heads)

    def _is_second(self, tokens: Tokens, index: int) -> bool:
        """Whether an ordinal stands at a token, so that the next one counts on from it."""
        if index < 0 or not tokens.keys[index].isalpha():
            return False
        number = self._numbers.at(tokens, index)
        return number is not None and number.ordinal

    @staticmethod
    def in_name(tokens: Tokens, first: int, last: int) -> bool:
        """Premier League, Second Amendment: written with a capital inside a sentence, and so is what follows."""
        text, keys = tokens.text, tokens.keys
        if first == 0 or keys[first - 1] in _SENTENCE_STARTS or last >= tokens.count:
            return False
        capitals = text[tokens.starts[first]].isupper() and text[tokens.starts[last]].isupper()
        return capitals and not tokens.in_headline(first)

    def is_ordinal(self, tokens: Tokens, number: Number) -> int:
        """The token behind an ordinal, also one of digits and a dot; 0 where it is a cardinal."""
        if number.ordinal:
            return number.last
        ordinal, last = self._dotted(tokens, number) if number.plain else (False, 0)
        return last if ordinal else 0

    def dotted(self, tokens: Tokens, number: Number) -> Number:
        """A number with the dot that makes an ordinal of it, or as it is where there is none: der 65."""
        ordinal, last = self._dotted(tokens, number)
        return replace(number, last=last, ordinal=True) if ordinal else number

    def _dotted(self, tokens: Tokens, number: Number) -> tuple[bool, int]:
        """German "der 65. Minute": digits and a dot that ends no sentence."""
        keys, last = tokens.keys, number.last
        if not self._before_dot or keys[last] != "." or not tokens.glued(last) or number.lower > 999:
            return False, last
        behind = keys[last + 1]
        if not behind.isalpha() or tokens.glued(last + 1):
            return False, last
        if keys[number.first - 1] == "-" and keys[number.first - 2] in self._tables:
            return True, last + 1
        if keys[number.first - 1] in self._before_dot or tokens.text[tokens.starts[last + 1]].islower():
            return True, last + 1
        return False, last

    def _is_sign(self, tokens: Tokens, index: int, number: Number) -> bool:
        """Whether a "no" stands for "number": before digits and, where it is another word too, with a capital."""
        capital = tokens.text[tokens.starts[index]].isupper()
        return number.digits and (capital or tokens.keys[index] in self._small_signs)

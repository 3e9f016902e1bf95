"""The number words of one language, compiled, and what is asked of a single one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.lexicon import NumberWords
from factcheck.language.numbers.numerals import ADD, ORDINAL, SCALE, TEEN, TIMES, Element, Parts, room
from factcheck.language.tokens import Followers, Tokens, merged, phrase_set

SIGN_FRACTIONS = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
_POWERS = ("x", "×", "^", "e")
_COMPOUNDED = 6  # letters of a noun that longer ones end with: HausÄRZTE; with fewer, Karten would be Arten


@dataclass(slots=True)
class Number:
    """A number found: tokens `first` to before `last`."""

    first: int
    last: int
    lower: Decimal
    upper: Decimal
    digits: bool  # the figure begins with digits
    ordinal: bool = False
    scale: int = 1  # the last scale word or sign: 1000 for "12 thousand"
    fraction: bool = False
    vague: bool = False
    about: bool = False
    cents: bool = False  # stated in hundredths of its currency
    plain: bool = False  # digits only: no separators, scale or sign, so that it may be a year

    def times(self, factor: int | Decimal) -> None:
        self.lower, self.upper = self.lower * factor, self.upper * factor
        self.plain = False

    def add(self, amount: Decimal) -> None:
        self.lower, self.upper = self.lower + amount, self.upper + amount
        self.plain = False


class NumberForms(ABC):
    """The words of numbers, and what they may begin or go on with."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self._elements: dict[str, tuple[Element, ...]] = {}
        for word, value in words.multipliers.items():
            self._elements[word] = ((TIMES, value, value),)
        for word, value in words.cardinals.items():
            self._elements[word] = ((ADD, value, words.rooms.get(word, room(value))),)
        for word, value in words.ordinals.items():
            self._elements[word] = ((ORDINAL, value, 0),)
        for word, value in words.scales.items():
            self._elements[word] = ((SCALE, value, value),)
        for word in words.teens:
            self._elements[word] = ((TEEN, 10, 1),)
        self._apart = frozenset(words.apart)
        self._both = frozenset(words.multipliers) & frozenset(words.cardinals)  # vingt: 20, or times 20
        self._bare = frozenset(words.bare)
        self._led = words.bare if words.written_together else ()
        self._articles = frozenset(words.articles)
        self._one = frozenset(words.one)
        self._single = self._articles | self._one
        self._joiners = frozenset(words.joiners)
        self._points = frozenset(words.points)
        self._minus = frozenset(words.minus)
        self._never_minus = phrase_set(words.never_minus)
        self._halves = phrase_set(words.halves)
        self._few = phrase_set(words.few)
        self._of = frozenset(words.of)
        self._decades_led, self._decades_behind = frozenset(words.decades_led), phrase_set(words.decades_behind)
        self._times = phrase_set(words.times)
        self._ratios = phrase_set(words.ratios)
        self._ratios_of = frozenset(words.ratios_of)
        self._populations = phrase_set(words.populations)
        compounds = words.populations if words.nouns_are_capital else ()
        self._ending_populations = tuple(word for word in compounds if len(word) >= _COMPOUNDED)
        self._of_all, self._about_shares = phrase_set(words.of_all), phrase_set(words.about_shares)
        self._never_ratio = frozenset(words.never_ratio)
        self._multiple_heads = frozenset(words.multiple_heads)
        self._each = frozenset(words.each)
        self._ratios_apart = phrase_set(words.ratios_apart)
        self._ratios_of_one, self._members = frozenset(words.ratios_of_one), frozenset(words.members)
        self._behind_shares = frozenset(words.behind_shares)
        self._another, self._further = frozenset(words.another), frozenset(words.further)
        self._scales = frozenset((*words.scales, *words.multipliers)).difference(words.cardinals)
        self._scaled = frozenset((*words.counted, *words.scaled))
        self._compared, self._uncompared = phrase_set(words.compared), frozenset(words.uncompared)
        self._before_shares, self._not_shares = phrase_set(words.before_shares), phrase_set(words.not_shares)
        self._definite, self._more_than_both = frozenset(words.definite), frozenset(words.more_than_both)
        self._dividing = frozenset(words.dividing)
        # What a share has right behind its first number, and one token further on.
        self._sharing = self._dividing.union(self._ratios_of, self._ratios.first_keys())
        self._sharing_apart = self._ratios_of_one.union(self._ratios_apart.first_keys())
        self._lone, self._share_articles = frozenset(words.lone_fractions), frozenset(words.share_articles)
        self._share = {word: below for word, below in words.fractions.items() if word not in words.ordinals}
        self.prefixes = frozenset(words.ordinal_prefixes)
        self.endings, self._dotted_endings = frozenset(words.ordinal_endings), frozenset(words.dotted_endings)
        self._parts = Parts(words, self._elements) if words.written_together or words.ordinal_prefixes else None
        self.compound: Callable[[str], bool] | None = self._parts.holds if self._parts is not None else None
        counted = (*words.vague, *words.multipliers, *words.scales, *words.sets)
        any_word = (*self._elements, *words.vague, *words.mixed, *words.about, *words.sets, *words.lone_fractions,
                    *words.fractions, *self._one, *self.prefixes, *self._minus, *words.multiples, *words.measured,
                    *words.pair, *words.comparing, *SIGN_FRACTIONS)  # fmt: skip
        none = frozenset[str]()
        self.openings: dict[str, Followers] = merged(
            dict.fromkeys(any_word),
            self._few.openings((*counted, *words.few_of)),
            dict.fromkeys(self._articles, none),
            dict.fromkeys(self._another, self._scales),
        )
        signs = (sign for sign in self._minus if not sign.isalpha())
        self.openings |= dict.fromkeys(signs, frozenset(SIGN_FRACTIONS))
        self._continuing = frozenset(
            (*self._elements, *words.scales, *words.fractions, *words.sets, *self._joiners, *self._points, "-",
             *self._halves.first_keys(), *SIGN_FRACTIONS)
        )  # fmt: skip
        special = (*self._articles, *self._one, *words.multipliers, *words.vague, *words.mixed, *words.about,
                   *words.sets, *words.multiples, *words.fractions, *words.pair, *words.comparing,
                   *self._few.first_keys(), *self._minus)  # fmt: skip
        self._simple = {word: Decimal(value) for word, value in words.cardinals.items() if word not in special}
        self.lone_ordinals = {
            word: Decimal(value)
            for word, value in words.ordinals.items()
            if value < 100 and word not in special and word not in words.scales
        }
        signs = (sign.lower() for sign in (*words.signs, *words.money_signs))
        self._behind_figure = self._continuing | self.endings | frozenset((*signs, *_POWERS, *words.rough_scales, "/"))
        self._behind_figure |= {"."} if self._dotted_endings else frozenset()
        self.behind_one = frozenset(
            (*self._elements, *counted, *words.fractions, *words.mixed, *words.about, *self._few.first_keys(),
             *self._further, *self._halves.first_keys(), *self._ratios.first_keys(), *self._joiners, *self._dividing)
        )  # fmt: skip
        self.going_on = self._continuing.union(counted, words.mixed, words.about, self._few.first_keys(), self._further)

    @abstractmethod
    def at(self, tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
        """The number that begins at `index`: see reading.py."""

    @abstractmethod
    def _figure(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        """A number that begins with digits: see reading.py."""

    def may_begin(self, key: str) -> bool:
        """Whether a number may begin with this key; cheap, asked of every token."""
        if key in self.openings or key[0].isdecimal():
            return True
        return self.compound is not None and self.compound(key)

    def lone_word(self, tokens: Tokens, index: int) -> Number | None:
        """A cardinal of one word that nothing goes on: what most of them are, and so asked first."""
        keys = tokens.keys
        value = self._simple.get(keys[index])
        if value is None or (following := keys[index + 1]) in self._continuing:
            return None
        if self._parts is not None and self._parts.of(following) is not None:
            return None
        return Number(index, index + 1, value, value, False)

    def is_lone_one(self, keys: Sequence[str], index: int) -> bool:
        """Whether a one or an article stands here that begins no longer number."""
        key, following = keys[index], keys[index + 1]
        if key not in self._single or key in self._few or following in self.going_on:
            return False
        return self._parts is None or not following or self._parts.of(following) is None

    def with_unit(self, tokens: Tokens, index: int) -> tuple[Number, str] | None:
        """A number and its unit in one word: dreijährig, Viertelstunde."""
        key = tokens.keys[index]
        found = self.words.measured.get(key) or (self._parts.counted(key) if self._parts is not None else None)
        if found is None:
            return None
        value = Decimal(found[0])
        return Number(index, index + 1, value, value, False), found[1]

    def article_at(self, tokens: Tokens, index: int) -> Number:
        """An article read as one: a year ago, vor einem Jahr."""
        return Number(index, index + 1, Decimal(1), Decimal(1), False)

    def is_prefixed(self, key: str) -> bool:
        """Whether an ordinal is a cardinal with a prefix: keempat."""
        return any(key.startswith(prefix) for prefix in self.prefixes)

    def compared(self, tokens: Tokens, index: int) -> bool:
        """Whether what a multiple is one of stands at a token: das Zehnfache DES Preises."""
        if self._uncompared:
            keys = tokens.keys
            digits = keys[index] in self.words.ratios_of and keys[index + 1][:1].isdecimal()  # dari 31 menjadi 62
            return keys[index].isalpha() and keys[index] not in self._uncompared and not digits
        return self._compared.at(tokens.keys, index) is not None

    def multiplies(self, tokens: Tokens, number: Number) -> int:
        """The token behind "dua kali lipat", threefold; 0 where the number counts something, and where it is compared
        with what stands behind: lima kali lipat DIBANDING 2016."""
        found = self._times.at(tokens.keys, number.last)
        if found is None:
            return 0
        counts = found[1] - number.last > 1 or not self._uncompared  # dua digit says how large, and nothing else
        return 0 if counts and self.compared(tokens, found[1]) else found[1]

    def behind_ending(self, tokens: Tokens, at: int) -> int:
        """The token behind the ending of an ordinal that is written onto digits: 4th, 3.er; `at` where none is."""
        if not tokens.glued(at):
            return at
        key = tokens.keys[at]
        if key == "." and tokens.keys[at + 1] in self._dotted_endings and tokens.glued(at + 1):
            return at if tokens.glued_word(at + 2) else at + 2
        return at + 1 if key in self.endings and not tokens.glued_digits(at + 1) else at

    def scale_at(self, tokens: Tokens, index: int) -> tuple[int, int]:
        """The scale that a word or sign at a token tells, and the token behind it: Millionen, Mio.; 1 where none is."""
        written = tokens.text[tokens.starts[index] : tokens.ends[index]]
        scale = self.words.signs.get(written) or self.words.scales.get(tokens.keys[index], 1)
        if scale == 1:
            return 1, index
        return scale, index + 1 + (tokens.keys[index + 1] == "." and tokens.glued(index + 1))

    def money_sign(self, tokens: Tokens, index: int) -> bool:
        """Whether the token is a scale where a currency stands by: the m of £5m."""
        return tokens.text[tokens.starts[index] : tokens.ends[index]] in self.words.money_signs

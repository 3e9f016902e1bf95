"""Numbers in digits and in words: what they are worth.

The value of a number is exact (`lower == upper`) unless its words are vague:

    hundreds, ratusan          two of them up to where the next word begins: [200, 1000]
    dozens, puluhan            as tens: [20, 100]
    thousands, millions        [2000, 1 000 000], [2 000 000, 1 000 000 000]
    tens of thousands          [20 000, 100 000]
    several hundred            as "hundreds"
    une centaine               about 100, as "around" in quantities/bounds.py
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.language.numbers.forms import SIGN_FRACTIONS, Number
from factcheck.language.numbers.numerals import LONGEST, figure
from factcheck.language.numbers.spelled import SpelledNumbers
from factcheck.language.tokens import CLAUSE_ENDS, Tokens

_LARGEST_POWER = 60
_LAST_YEAR = 2200
_TENS_OF_AGE = frozenset(range(20, 100, 10))
_ROUND = frozenset({10, 20, 100, 1000, 10_000, 100_000})
_APART = 6  # tokens from a number within which it is told of how many it is a share: quatre demandeurs d'emploi sur
_LARGEST_OF_ONE = 20  # of a share of one
_HALVABLE = frozenset({6, 8, 9, 12})  # shares of these that are no smaller fraction are rare
_LARGEST_BASE = 10  # of a share that is told by two numbers: seven out of nine
_SIGNS_BEFORE = frozenset("<>=≤≥(~")
_MONEY_BEFORE = frozenset({"$", "€", "£", "¥", "₹", "rp"})  # Rp-1,2 triliun

__all__ = ["Number", "NumberReader"]


class NumberReader(SpelledNumbers):
    """Reads the numbers of one language."""

    def at(self, tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
        """The number that begins at `index`. `money`: a currency stands before it, so "5m" is five million."""
        key = tokens.keys[index]
        if not key:
            return None
        if key[0].isdecimal():
            return self._figure(tokens, index, money)
        if key in self._single and self.is_lone_one(tokens.keys, index):
            return None
        if key in self._simple and (word := self.lone_word(tokens, index)) is not None:
            return word
        if key in self.lone_ordinals:  # nothing goes on an ordinal
            value = self.lone_ordinals[key]
            return Number(index, index + 1, value, value, False, ordinal=True)
        if key in self._minus:
            return self._negative(tokens, index, money)
        if key in self.words.vague or key in self._few:
            vague = self._vague_number(tokens, index)
            if vague is not None:
                return vague
        if key in SIGN_FRACTIONS:
            value = SIGN_FRACTIONS[key]
            return self._finished(tokens, Number(index, index + 1, value, value, True, fraction=True), money)
        if key in self.prefixes:
            return self._prefixed(tokens, index)
        if key in self.words.pair:
            return self.pair_at(tokens, index)
        return self._spelled(tokens, index, money)

    def _negative(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        keys = tokens.keys
        sign = not keys[index].isalpha()
        if sign and not (tokens.glued(index + 1) and self._may_sign(tokens, index)):
            return None
        following = keys[index + 1]
        if not following or following in self._minus:
            return None
        if not sign and self._never_minus.before(keys, index) is not None:
            return None
        number = self.at(tokens, index + 1, money=money) or self.one_at(tokens, index + 1)
        if number is None and following in self._articles and not keys[index + 2].isalnum():
            number = self.article_at(tokens, index + 1)
        if number is None or number.ordinal or number.vague or (sign and not number.digits):
            return None
        number.first, number.plain = index, False
        number.lower, number.upper = -number.upper, -number.lower
        return number

    @staticmethod
    def _may_sign(tokens: Tokens, index: int) -> bool:
        """Whether a dash at a token may make what follows less than nought, as no dash within a word does."""
        before = tokens.keys[index - 1]
        return not tokens.glued(index) or before in _SIGNS_BEFORE or before in _MONEY_BEFORE

    def is_minus_of_money(self, tokens: Tokens, index: int) -> bool:
        """Whether the word or sign at a token makes the money behind it less than nought: MINUS Rp 1,2 triliun, -$5m;
        not: $8m MINUS $3m, $5m-$8m."""
        keys = tokens.keys
        if keys[index] not in self._minus or self._never_minus.before(keys, index) is not None:
            return False
        if keys[index].isalpha():
            told = keys[index - 2][:1].isdecimal()  # $8m MINUS $3m
            return keys[index - 1].isalpha() and not told and keys[index - 1] not in self.words.scales
        return tokens.glued(index + 1) and (not tokens.glued(index) or keys[index - 1] in _SIGNS_BEFORE)

    def _prefixed(self, tokens: Tokens, index: int) -> Number | None:
        """ke-9, ke 9."""
        keys = tokens.keys
        at = index + 1
        if keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1):
            at += 1
        if not keys[at].isdecimal() or len(keys[at]) > 6:
            return None
        value = Decimal(keys[at])
        return Number(index, at + 1, value, value, True, ordinal=True)

    def _figure(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        text = tokens.text[tokens.starts[index] : tokens.ends[index]]
        value = figure(text, self.words.decimal, self.words.grouping)
        if value is None:
            return None
        keys = tokens.keys
        number = Number(index, index + 1, value, value, True, plain=text.isdecimal())
        mark = keys[index - 1] if index else ""
        if mark in (".", ",") and number.plain and tokens.glued(index) and not tokens.glued(index - 1):
            number.first, number.plain = index - 1, False  # .25
            number.lower = number.upper = value.scaleb(-len(text))
        following = keys[index + 1]
        if following not in self._behind_figure and not following[:1].isdecimal():
            return number
        if following == "/" and number.plain and keys[index + 2].isdecimal() and keys[index + 3] != "/":
            return self._slashed(tokens, number, keys[index + 2])
        if following in SIGN_FRACTIONS:
            number.add(SIGN_FRACTIONS[following])
            number.last, number.fraction = index + 2, True
        elif number.plain and following.isdecimal() and self._mixed_digits(tokens, index):
            number.add(Decimal(following) / Decimal(keys[index + 3]))
            number.last, number.fraction = index + 4, True
        elif following in self.words.rough_scales:  # Rp 310 jutaan
            number.times(self.words.rough_scales[following])
            number.last, number.plain, number.about = index + 2, False, True
            return number
        elif following == "-" and keys[index + 2] in self.words.about_endings and keys[index + 3] in self.words.scales:
            number.times(self.words.scales[keys[index + 3]])  # 500-an ribu
            number.last, number.about = index + 4, True
            return number
        elif self._is_power(tokens, index + 1):
            self._power(tokens, number)
        elif (behind := self.behind_ending(tokens, index + 1)) > index + 1:
            number.ordinal, number.last, number.plain = True, behind, False
            return number
        return self._finished(tokens, number, money)

    @staticmethod
    def _mixed_digits(tokens: Tokens, index: int) -> bool:
        """Whether "10 1/2" stands here."""
        keys = tokens.keys
        if keys[index + 2] != "/" or not keys[index + 3].isdecimal() or keys[index + 4] == "/":
            return False
        if not (tokens.glued(index + 2) and tokens.glued(index + 3)) or len(keys[index + 3]) > 3:
            return False
        return 0 < int(keys[index + 1]) < int(keys[index + 3])

    @staticmethod
    def _slashed(tokens: Tokens, number: Number, below: str) -> Number | None:
        divisor = Decimal(below)
        if not divisor or len(below) > LONGEST:
            return None
        number.lower = number.upper = number.lower / divisor
        number.last, number.plain, number.fraction = number.last + 2, False, True
        return number

    def _is_power(self, tokens: Tokens, at: int) -> bool:
        """Whether a power of ten is told behind a figure: 2x10^6, 1e10; not: à la 45e+2 minute."""
        key, behind = tokens.keys[at], tokens.keys[at + 1]
        if key in ("x", "×", "^"):
            return True
        if key != "e" or not tokens.glued(at):
            return False
        ordinal = key in self.endings and tokens.keys[at - 1].isdecimal()
        return tokens.glued_digits(at + 1) or behind == "-" or (behind == "+" and not ordinal)

    @staticmethod
    def _power(tokens: Tokens, number: Number) -> None:
        """1e10, 1.3x10^6, 2^10."""
        keys, at = tokens.keys, number.last
        base = Decimal(10)
        mark = keys[at]
        if mark in ("x", "×"):
            if keys[at + 1] != "10" or keys[at + 2] != "^":
                return
            at += 2
        elif not tokens.glued(at):
            return
        at += 1
        negative = keys[at] == "-"
        if keys[at] in ("-", "+"):
            at += 1
        if not tokens.glued(at) or not keys[at].isdecimal() or int(keys[at][:4]) > _LARGEST_POWER or len(keys[at]) > 3:
            return
        power = -int(keys[at]) if negative else int(keys[at])
        if mark == "^":
            if not number.lower:
                return
            number.lower = number.upper = number.lower**power
        else:
            number.times(base**power)
        number.last, number.plain = at + 1, False

    def ratio_of_one(self, tokens: Tokens, index: int) -> Number | None:
        """Un sur trois, "einer von fünf": the article there is a number."""
        if tokens.keys[index] not in self._articles:
            return None
        return self.ratio_after(tokens, self.article_at(tokens, index))

    def shared_by(self, keys: Sequence[str], index: int) -> bool:
        """Whether what stands two words behind an article may make a number of it: un Français SUR trois, une fois
        ET demie."""
        if keys[index] in self.words.parted:
            return True
        if self._sharing_apart.isdisjoint(keys[index : index + _APART - 1]):
            return False
        for at in range(index, index + _APART - 1):
            apart = self._ratios_apart.at(keys, at)
            if apart is not None or (keys[at] in self._ratios_of_one and at == index):
                whole = keys[at + 1 if apart is None else apart[1]]
                return whole != "" and self.may_begin(whole)
        return False

    def ratio_after(self, tokens: Tokens, number: Number) -> Number | None:
        """One in five, "satu dari lima": the share, where the second number is the greater."""
        keys = tokens.keys
        if keys[number.last] == "-" and self._ratios.at(keys, number.last + 1) is not None:
            return self._hyphened(tokens, number)
        apart = self._sharing_apart and not self._sharing_apart.isdisjoint(keys[number.last : number.last + _APART])
        if keys[number.last] not in self._sharing and not apart:
            return None
        ratio = self._ratios.at(keys, number.last)
        if ratio is None and apart:
            ratio = self._told_apart(tokens, number.last)
        if ratio is None and keys[number.last + 1] in self._ratios_of_one and number.lower == 1:
            member = keys[number.last] in self._members or self._ends_share(tokens, number.last + 3)
            whole_at = self._ratios.at(keys, number.last + 1) or (True, number.last + 2)  # one person IN EVERY 200
            ratio = whole_at if member else None
        doubtful = ratio is None and keys[number.last] in self._ratios_of
        if doubtful:
            ratio = True, number.last + 1
        if ratio is None:
            return self._divided(tokens, number)
        if number.scale > 1 or number.fraction or number.lower < 1:
            return None
        whole = self.at(tokens, ratio[1])
        if whole is not None and whole.fraction and not whole.digits:
            whole = self._cardinal(tokens, ratio[1])  # un sur trois et deux tiers: two shares
        between = apart and number.lower == 1 and self._ratios.at(keys, number.last) is None
        if between and whole is not None and self._counts_others(tokens, number.last, whole.last):
            return None
        if doubtful and whole is not None and not self._is_share_of(tokens, number, whole):
            return None
        if whole is None or whole.ordinal or whole.fraction or whole.vague or not number.lower < whole.lower:
            return None
        if whole.lower > 1000 and (number.lower > 1 or (whole.plain and whole.lower <= _LAST_YEAR)):
            return None
        if number.lower > 1 and whole.lower > _LARGEST_BASE and whole.lower not in _ROUND and whole.lower % 100:
            return None  # 9 out of 15 samples: both were counted
        share = number.lower / whole.lower
        return Number(number.first, whole.last, share, share, number.digits, fraction=True)

    def _hyphened(self, tokens: Tokens, number: Number) -> Number | None:
        """The share that is told with hyphens: a ONE-IN-FIVE chance."""
        hyphen = number.last + 2
        if tokens.keys[hyphen] != "-" or not (tokens.glued(number.last) and tokens.glued(hyphen)):
            return None
        whole = self.at(tokens, hyphen + 1)
        if (
            whole is None
            or whole.ordinal
            or whole.fraction
            or whole.vague
            or number.scale > 1
            or number.fraction
            or not 0 < number.lower < whole.lower
        ):
            return None
        share = number.lower / whole.lower
        return Number(number.first, whole.last, share, share, number.digits, fraction=True)

    def _told_apart(self, tokens: Tokens, index: int) -> tuple[bool, int] | None:
        """Where the second number of a share begins, behind what is counted: quatre demandeurs d'emploi SUR dix. Far
        behind it is one only where no noun follows, of which there would be so many: un accord commercial SUR trois
        produits."""
        keys = tokens.keys
        for at in range(index + 1, index + _APART):
            if not (keys[at - 1].isalpha() or keys[at - 1] in ("'", "-")) or keys[at - 1] in self.words.cardinals:
                return None  # cinq à SEPT tortues sur 1 000
            found = self._ratios_apart.at(keys, at)
            if found is not None:
                near = at == index + 1 or (self.may_begin(keys[found[1]] or ".") and self.no_plural(keys[found[1] + 1]))
                return found if near else None
        return None

    def _counts_others(self, tokens: Tokens, noun: int, last: int) -> bool:
        """Whether the second number of what looks like a share has a noun of several of its own, and the first is not
        of persons: UN ESSAI sur 30 000 VOLONTAIRES."""
        key = tokens.keys[last]
        if tokens.keys[noun] in self._members or key in self._behind_shares or not key.isalpha():
            return False
        return not self.no_plural(key)

    def no_plural(self, key: str) -> bool:
        """Whether a word behind a share is no noun in the plural, as far as its ending tells."""
        return not (key.isalpha() and key.endswith(("s", "x"))) or key in self.words.no_plurals

    def _ends_share(self, tokens: Tokens, index: int) -> bool:
        """Whether nothing is counted at a token behind a share: one hospital in ten STILL waits."""
        return tokens.keys[index] in CLAUSE_ENDS or tokens.keys[index] in self._behind_shares

    def _is_share_of(self, tokens: Tokens, number: Number, whole: Number) -> bool:
        """Whether "neun von zehn", "eine von drei Frauen" is a share of all there are: not 2 von 12 Läden. Without
        articles, ten may be those that were told of before: delapan dari sepuluh spesies."""
        if number.lower > 1 and not self._definite and whole.lower in _HALVABLE:
            return False  # dua dari delapan anak: a quarter would be told so
        if number.lower > 1 and whole.lower > _LARGEST_BASE and whole.lower not in _ROUND:
            return False  # 211 of 223 families: both were counted
        if number.lower > 1 and whole.lower in _ROUND and self._definite:
            return True
        about = self._about_shares.before(tokens.keys, number.first) is not None
        if about and (number.lower == 1 or whole.lower <= _LARGEST_BASE):
            return True  # etwa zwei von drei, kira-kira 1 dari 2.500 bayi
        if tokens.keys[number.first - 1] in self._never_ratio:
            return False
        if self._of_all.at(tokens.keys, whole.last) is not None and whole.lower <= _LARGEST_BASE:
            return True  # zwei von fünf DER 3.700
        told = number.digits if number.lower == 1 else not number.digits and 3 < whole.lower <= _LARGEST_BASE
        if number.lower == 1 and whole.lower in _ROUND and tokens.keys[whole.last] in CLAUSE_ENDS:
            return True  # sekitar satu dari sepuluh
        if told and tokens.keys[whole.last] in CLAUSE_ENDS:
            return True  # turun menjadi 1 dari 20, heute sind es vier von fünf
        if whole.lower > _LARGEST_OF_ONE and whole.lower not in _ROUND and (number.lower > 1 or whole.lower % 100):
            return False  # satu dari 27 desa: one of them
        if self._is_adjective(tokens, whole.last) and self._populations.at(tokens.keys, whole.last + 1) is not None:
            return True  # einer von 200 lebenden Männern
        owned = (
            (number.lower == 1 or not number.digits)
            and self.words.possessed
            and tokens.keys[whole.last].endswith(self.words.possessed)
        )  # delapan gerainya
        of_compound = tokens.keys[whole.last].endswith(self._ending_populations)  # zwei von fünf HausÄRZTEN
        return bool(owned) or of_compound or self._populations.at(tokens.keys, whole.last) is not None

    def _is_adjective(self, tokens: Tokens, index: int) -> bool:
        """Whether a German adjective stands before a noun in the plural: von 200 LEBENDEN Männern."""
        lower = tokens.text[tokens.starts[index] : tokens.starts[index] + 1].islower()
        return self.words.nouns_are_capital and lower and tokens.keys[index].endswith("en")

    def refers(self, tokens: Tokens, number: Number) -> bool:
        """Whether a two only refers to what is known, and counts nothing new: the two, ses deux, dua anaknya."""
        if number.lower != 2 or number.digits or number.fraction:
            return False
        keys, words, behind = tokens.keys, self.words, number.last
        if words.possessed:
            behind += keys[behind] in words.classifiers
            possessed = keys[behind].endswith(words.possessed) and self.words.possessed != keys[behind]
            return possessed and keys[behind] not in words.others
        if keys[number.first - 1] not in self._definite or keys[behind] in self._more_than_both:
            return False
        if self.words.written_together and keys[behind].endswith("e") and self._is_strong(tokens, behind):
            return False  # die zwei laute Knalle hörte: who heard them
        return not (keys[behind] == "-" and tokens.glued(behind))

    @staticmethod
    def _is_strong(tokens: Tokens, index: int) -> bool:
        """Whether a German adjective in -e stands before its noun, as behind no article: zwei LAUTE Knalle."""
        start, behind = tokens.starts[index], tokens.starts[index + 1]
        return tokens.text[start].islower() and tokens.text[behind : behind + 1].isupper()

    def street_behind(self, tokens: Tokens, index: int) -> bool:
        """Whether a street follows a figure, so that it is that of a house: 17, rue de Rivoli, au 12 DE LA rue Foch.
        "Le 17, place à la fête" names none."""
        keys, words = tokens.keys, self.words
        at = index + (keys[index] == ",")
        if keys[at] in words.of and keys[at - 2] in words.street_led:
            at += 1
            while keys[at] in words.street_articles or keys[at] == "'":
                at += 1
        if keys[at] not in words.streets_before:
            return False
        capital = tokens.text[tokens.starts[at]].isupper()  # 17 Rue de la Paix
        return (
            capital
            or keys[at + 1] in words.of
            or tokens.text[tokens.starts[at + 1] : tokens.starts[at + 1] + 1].isupper()
        )

    def stands_for(self, tokens: Tokens, number: Number) -> bool:
        """Whether a one stands for what was named before, and counts nothing: sie besitzen eins."""
        keys, words = tokens.keys, self.words
        if not number.first or keys[number.first] not in words.pronouns or number.last > number.first + 1:
            return False
        return keys[number.last] not in words.behind_pronouns

    def past_decade_of_life(self, tokens: Tokens, number: Number) -> int:
        """The token behind a ten that only says how old about somebody is, and counts nothing: sie ist MITTE dreißig,
        elle a LA trentaine, treinta Y TANTOS; 0 for others: la trentaine DE personnes."""
        if number.ordinal or number.lower not in _TENS_OF_AGE:
            return 0
        keys, last = tokens.keys, number.last
        if (behind := self._decades_behind.at(keys, last)) is not None:
            return behind[1]
        if number.digits or keys[number.first - 1] not in self._decades_led or keys[last] in self._of:
            return 0
        noun = self.words.nouns_are_capital and tokens.text[tokens.starts[last] : tokens.starts[last] + 1].isupper()
        return 0 if noun else last

    def pair_at(self, tokens: Tokens, index: int) -> Number | None:
        """Die letzten BEIDEN, die BEIDEN anderen: two."""
        beside = self.words.pair_beside
        if tokens.keys[index - 1] not in beside and tokens.keys[index + 1] not in beside:
            return None
        return Number(index, index + 1, Decimal(2), Decimal(2), False)

    def is_each(self, key: str) -> bool:
        """Whether an ordinal behind this word is a share: JEDER fünfte."""
        return key in self._each

    def share_of_each(self, tokens: Tokens, number: Number) -> Number | None:
        """Jeder fünfte, una quinta parte: the one in five that an ordinal tells."""
        keys = tokens.keys
        if number.lower < 2:
            return None
        if keys[number.last] in self.words.parts and number.lower > 2:
            at = number.last + 1
            if keys[number.first - 1] in self._articles or (keys[at] in self._of and keys[at + 1] in self._definite):
                return Number(number.first, at, 1 / number.lower, 1 / number.lower, number.digits, fraction=True)
        if keys[number.first - 1] not in self._each:
            return None
        share = 1 / number.lower
        last = number.last + (number.digits and keys[number.last] == "." and self.words.ordinal_dot)
        return Number(number.first - 1, last, share, share, False, fraction=True)

    def _divided(self, tokens: Tokens, number: Number) -> Number | None:
        """One over three, where nothing is counted behind it."""
        keys = tokens.keys
        if keys[number.last] not in self._dividing or number.fraction:
            return None
        below = self.at(tokens, number.last + 1)
        if below is None or below.ordinal or below.lower <= 0 or below.vague or keys[below.last].isalnum():
            return None
        share = number.lower / below.lower
        return Number(number.first, below.last, share, share, number.digits, fraction=True)

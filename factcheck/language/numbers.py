"""Numbers in digits and in words: what they are worth, and how they are bounded.

The value of a number is exact (`lower == upper`) unless its words are vague:

    hundreds, ratusan          two of them up to where the next word begins: [200, 1000]
    thousands, millions        [2000, 1 000 000], [2 000 000, 1 000 000 000]
    tens of thousands          [20 000, 100 000]
    several hundred            as "hundreds"
    une centaine               about 100, as "around" in bounds.py
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.language.lexicon import NumberWords
from factcheck.language.tokens import Phrases, Tokens

_ADD, _TIMES, _TEEN, _SCALE, _ORDINAL, _JOIN = range(6)
Element = tuple[int, int, int]  # what to do, a value, and the room it leaves for what may be added
_GROUPS = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_MARKS = str.maketrans("", "", ".,")
_SIGN_FRACTIONS = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
_LONGEST = 40  # digits; what is longer is a key or a code, not a number
_WORD_CACHE = 20_000  # words whose parts are kept, per language


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
    plain: bool = False  # digits only: no separators, scale or sign, so that it may be a year


class NumberReader:
    """Reads the numbers of one language."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self._elements: dict[str, tuple[Element, ...]] = {}
        for word, value in words.cardinals.items():
            self._elements[word] = ((_ADD, value, words.rooms.get(word, _room(value))),)
        for word, value in words.ordinals.items():
            self._elements[word] = ((_ORDINAL, value, 0),)
        for word, value in words.multipliers.items():
            self._elements[word] = ((_TIMES, value, value),)
        for word, value in words.scales.items():
            self._elements[word] = ((_SCALE, value, value),)
        for word in words.teens:
            self._elements[word] = ((_TEEN, 10, 1),)
        self._both = frozenset(words.multipliers) & frozenset(words.cardinals)  # vingt: 20, or times 20
        self._bare = frozenset(words.bare)
        self._articles = frozenset(words.articles)
        self._one = frozenset(words.one)
        self._joiners = frozenset(words.joiners)
        self._points = frozenset(words.points)
        self._minus = frozenset(words.minus)
        self._halves: Phrases[bool] = Phrases((phrase, True) for phrase in words.halves)
        self._vague = words.vague
        self._few: Phrases[bool] = Phrases((phrase, True) for phrase in words.few)
        self._of = frozenset(words.of)
        self._times: Phrases[bool] = Phrases((phrase, True) for phrase in words.times)
        self._ratios: Phrases[bool] = Phrases((phrase, True) for phrase in words.ratios)
        self._lone = frozenset(words.lone_fractions)
        self.prefixes = frozenset(words.ordinal_prefixes)
        self.endings = frozenset(words.ordinal_endings)
        self._parts = _Parts(words, self._elements) if words.written_together or words.ordinal_prefixes else None
        self.starters = frozenset(
            [*self._elements, *words.vague, *words.mixed, *words.about, *words.sets, *words.lone_fractions, *words.fractions,
             *self._few.first_keys(), *self._articles, *self._one, *self.prefixes, *_SIGN_FRACTIONS]
        )  # fmt: skip

    def may_begin(self, key: str) -> bool:
        """Whether a number may begin with this key; cheap, asked of every token."""
        return key in self.starters or key[0].isdigit() or (self._parts is not None and self._parts.of(key) is not None)

    def at(self, tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
        """The number that begins at `index`. `money`: a currency stands before it, so "5m" is five million."""
        key = tokens.keys[index]
        if not key:
            return None
        if key[0].isdecimal():
            return self._figure(tokens, index, money)
        if key in self._vague or key in self._few:
            vague = self._vague_number(tokens, index)
            if vague is not None:
                return vague
        if key in _SIGN_FRACTIONS:
            value = _SIGN_FRACTIONS[key]
            return self._scaled(tokens, Number(index, index + 1, value, value, True, fraction=True), money)
        if key in self._minus and tokens.keys[index + 1][:1].isdecimal():
            number = self._figure(tokens, index + 1, money)
            if number is not None and not number.ordinal:
                number.first, number.lower, number.upper, number.plain = index, -number.upper, -number.lower, False
            return number
        if key in self.prefixes:
            return self._prefixed(tokens, index)
        return self._spelled(tokens, index, money)

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

    # Digits

    def _figure(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        text = tokens.text[tokens.starts[index] : tokens.ends[index]]
        value = figure(text, self.words.decimal, self.words.grouping)
        if value is None:
            return None
        plain = text.isdecimal()
        number = Number(index, index + 1, value, value, True, plain=plain)
        keys = tokens.keys
        following = keys[index + 1]
        if following == "/" and plain and keys[index + 2].isdecimal() and keys[index + 3] != "/":
            return self._slashed(tokens, number, keys[index + 2])
        if following in _SIGN_FRACTIONS:
            number.lower = number.upper = value + _SIGN_FRACTIONS[following]
            number.last, number.plain, number.fraction = index + 2, False, True
        elif plain and following.isdecimal() and keys[index + 2] == "/" and keys[index + 3].isdecimal() and (
            tokens.glued(index + 2) and tokens.glued(index + 3) and keys[index + 4] != "/"
        ):  # fmt: skip
            below = Decimal(keys[index + 3])
            if below and Decimal(following) < below:
                number.lower = number.upper = value + Decimal(following) / below
                number.last, number.plain, number.fraction = index + 4, False, True
        elif following in self.endings and tokens.glued(index + 1):
            number.ordinal, number.last, number.plain = True, index + 2, False
            return number
        return self._scaled(tokens, number, money)

    @staticmethod
    def _slashed(tokens: Tokens, number: Number, below: str) -> Number | None:
        divisor = Decimal(below)
        if not divisor or len(below) > _LONGEST:
            return None
        number.lower = number.upper = number.lower / divisor
        number.last, number.plain, number.fraction = number.last + 2, False, True
        return number

    def _scaled(self, tokens: Tokens, number: Number, money: bool) -> Number:
        """Read on over scale words, signs and halves: "2,5 Millionen", "11m", "2 juta 300 ribu"."""
        keys, words = tokens.keys, self.words
        while True:
            at = number.last
            key = keys[at]
            if key == "-" and tokens.glued(at) and tokens.glued(at + 1) and keys[at + 1] in words.scales:
                at += 1
                key = keys[at]
            factor = words.scales.get(key, 0)
            last = at + 1
            if not factor and key.isalpha() and len(key) <= 4:
                written = tokens.text[tokens.starts[at] : tokens.ends[at]]
                factor = words.signs.get(written, 0) or (words.money_signs.get(written, 0) if money else 0)
                if factor and len(written) > 1 and keys[last] == "." and tokens.glued(last):
                    last += 1
            if not factor and key in words.multipliers and words.multipliers[key] >= 100:
                factor = words.multipliers[key]
            if not factor and key in words.fractions and number.digits and not number.fraction:
                return self._over(number, words.fractions[key], last)
            if not factor:
                break
            number.lower, number.upper = number.lower * factor, number.upper * factor
            number.last, number.scale, number.plain = last, factor, False
        half = self._halves.at(keys, number.last)
        if half is not None:
            return self._half(tokens, number, half[1])
        if number.scale > 1 and number.digits and keys[number.last][:1].isdecimal():
            more = self._figure(tokens, number.last, money)
            if more is not None and 1 < more.scale < number.scale and not more.ordinal and more.upper < number.scale:
                number.lower, number.upper = number.lower + more.lower, number.upper + more.upper
                number.last, number.scale = more.last, more.scale
        return number

    def _half(self, tokens: Tokens, number: Number, last: int) -> Number:
        """"Two and a half million": the half is of what comes next; "two million and a half" of the scale."""
        half = Decimal("0.5") * number.scale
        number.lower, number.upper, number.last = number.lower + half, number.upper + half, last
        number.plain, number.fraction = False, True
        factor = self.words.scales.get(tokens.keys[last], 0)
        if factor and number.scale == 1:
            number.lower, number.upper = number.lower * factor, number.upper * factor
            number.last, number.scale = last + 1, factor
        return number

    @staticmethod
    def _over(number: Number, below: int, last: int) -> Number:
        number.lower = number.upper = number.lower / below
        number.last, number.fraction, number.plain = last, True, False
        return number

    # Words

    def _vague_number(self, tokens: Tokens, index: int) -> Number | None:
        keys = tokens.keys
        few = self._few.at(keys, index)
        if few is not None:
            at = few[1]
            unit = self._vague.get(keys[at]) or self.words.multipliers.get(keys[at]) or self.words.scales.get(keys[at])
            if not unit:
                return None
        else:
            at = index
            unit = self._vague.get(keys[at])
            if not unit:
                return None
        last = at + 1
        thousands = unit >= 1000
        while True:  # "of thousands", "ribu"
            following = last + 1 if keys[last] in self._of else last
            factor = self._vague.get(keys[following]) or self.words.scales.get(keys[following])
            if not factor or factor < 1000:
                break
            if keys[following] == "'":
                break
            unit, last = unit * factor, following + 1
        upper = unit * (1000 if thousands and unit >= 1000 and last == at + 1 else 10)
        return Number(index, last, Decimal(2 * unit), Decimal(upper), False, vague=True)

    def _spelled(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        keys, words = tokens.keys, self.words
        key = keys[index]
        if key in words.mixed:
            value = Decimal(words.mixed[key])
            return self._scaled(tokens, Number(index, index + 1, value, value, False, fraction=True), money)
        if key in words.about:
            value = Decimal(words.about[key])
            return self._scaled(tokens, Number(index, index + 1, value, value, False, about=True), money)
        if key in self._articles:
            return self._after_article(tokens, index, money)
        number = self._cardinal(tokens, index)
        if number is None:
            if key in self._lone:
                value = Decimal(1) / words.fractions[key]
                return self._of_set(tokens, Number(index, index + 1, value, value, False, fraction=True), money)
            if key in words.sets:
                value = Decimal(words.sets[key])
                return Number(index, index + 1, value, value, False)
            return None
        if number.ordinal:
            return number
        following = number.last
        if keys[following] == "-" and tokens.glued(following) and tokens.glued(following + 1):
            following += 1
        if keys[following] in words.fractions and number.scale == 1:
            self._over(number, words.fractions[keys[following]], following + 1)
            return self._of_set(tokens, number, money)
        if keys[number.last] in self._points:
            self._decimals(tokens, number)
        if keys[number.last] in words.sets:
            number.lower = number.upper = number.lower * words.sets[keys[number.last]]
            number.last += 1
        return self._scaled(tokens, number, money)

    def _after_article(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        """"A million", "une centaine", "ein halbes Dutzend", "a quarter"; a bare article is no number."""
        keys, words = tokens.keys, self.words
        at = index + 1
        key = keys[at]
        if key in words.fractions:
            value = Decimal(1) / words.fractions[key]
            return self._of_set(tokens, Number(index, at + 1, value, value, False, fraction=True), money)
        if key in words.mixed or key in words.about or key in words.sets:
            inner = self._spelled(tokens, at, money)
        elif key in words.multipliers or key in words.scales:
            inner = self._cardinal(tokens, at, given=1)
            if inner is not None and not inner.ordinal:
                inner = self._scaled(tokens, inner, money)
        else:
            half = self._halves.at(keys, at)
            return self._half(tokens, Number(index, at, Decimal(1), Decimal(1), False), half[1]) if half else None
        if inner is not None:
            inner.first = index
        return inner

    def _of_set(self, tokens: Tokens, number: Number, money: bool) -> Number:
        """"Half a million", "ein halbes Dutzend", "trois quarts de million"."""
        keys, words = tokens.keys, self.words
        at = number.last
        while keys[at] in self._articles or keys[at] in self._of:
            at += 1
        factor = words.scales.get(keys[at]) or words.sets.get(keys[at])
        if factor and at <= number.last + 2:
            number.lower, number.upper = number.lower * factor, number.upper * factor
            number.last, number.fraction, number.scale = at + 1, False, factor
        return number

    def _decimals(self, tokens: Tokens, number: Number) -> None:
        at = number.last + 1
        figures = ""
        while len(figures) < _LONGEST:
            elements = self._elements.get(tokens.keys[at])
            if elements is None or elements[0][0] != _ADD or elements[0][1] > 99:
                break
            figures += str(elements[0][1])
            at += 1
        if figures:
            number.lower = number.upper = number.lower + Decimal("0." + figures)
            number.last, number.fraction = at, True

    def _cardinal(self, tokens: Tokens, index: int, given: int = 0) -> Number | None:
        """A number spelled out, from a cardinal, multiplier or ordinal on; `given` stands for an article."""
        keys = tokens.keys
        if not given and keys[index] in self._one and not self._one_counts(keys, index):
            return None
        sum_ = _Sum(given, self._both, self._bare)
        at, last = index, index
        joined = False
        while True:
            key = keys[at]
            elements = self._elements.get(key) or (self._parts.of(key) if self._parts is not None and key else None)
            if elements is None or (joined and not sum_.accepts_joined(elements[0])):
                break
            if at > index and key in self._articles and not joined:
                break
            if not sum_.take(key, elements):
                break
            at += 1
            last = at
            joined = False
            if sum_.ordinal:
                break
            if keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1):
                at += 1
            if keys[at] in self._joiners:
                at += 1
                joined = True
                if keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1):
                    at += 1
        if last == index:
            return None
        value = Decimal(sum_.value)
        return Number(index, last, value, value, False, ordinal=sum_.ordinal, scale=sum_.scale)

    def _one_counts(self, keys: Sequence[str], index: int) -> bool:
        """Whether "one" begins a longer number."""
        following = keys[index + 1]
        return following in self.words.multipliers or following in self.words.scales or following in self._points

    def one_at(self, tokens: Tokens, index: int) -> Number | None:
        """The numeral one where nothing longer is written; the caller knows whether it counts here."""
        if tokens.keys[index] in self._one:
            return Number(index, index + 1, Decimal(1), Decimal(1), False)
        return None

    def article_at(self, tokens: Tokens, index: int) -> Number:
        """An article read as one: a year ago, vor einem Jahr."""
        return Number(index, index + 1, Decimal(1), Decimal(1), False)

    def is_prefixed(self, key: str) -> bool:
        """Whether an ordinal is a cardinal with a prefix: keempat."""
        return any(key.startswith(prefix) for prefix in self.prefixes)

    def multiplies(self, tokens: Tokens, number: Number) -> int:
        """The token behind "dua kali lipat", threefold; 0 where the number counts something."""
        found = self._times.at(tokens.keys, number.last)
        return found[1] if found else 0

    def money_sign(self, tokens: Tokens, index: int) -> bool:
        """Whether the token is a scale where a currency stands by: the m of £5m."""
        return tokens.text[tokens.starts[index] : tokens.ends[index]] in self.words.money_signs

    def ratio_after(self, tokens: Tokens, number: Number) -> Number | None:
        """"One in five", "satu dari lima": the share, where the second number is the greater."""
        ratio = self._ratios.at(tokens.keys, number.last)
        if ratio is None or number.scale > 1 or number.fraction:
            return None
        whole = self.at(tokens, ratio[1])
        if whole is None or (whole.plain and whole.lower > 1000) or whole.ordinal or whole.fraction:
            return None
        if not number.lower < whole.lower or whole.digits != number.digits:
            return None
        share = number.lower / whole.lower
        return Number(number.first, whole.last, share, share, number.digits, fraction=True)


class _Sum:
    """A number as it grows word by word."""

    __slots__ = ("_bare", "_both", "_high", "_low", "_room", "_seen", "_total", "ordinal", "scale")

    def __init__(self, given: int, both: frozenset[str], bare: frozenset[str]) -> None:
        self._both, self._bare = both, bare
        self._total, self._high, self._low = 0, 0, given
        self._room = 1
        self._seen = bool(given)
        self.scale = 1
        self.ordinal = False

    @property
    def value(self) -> int:
        return self._total + self._high + self._low

    def accepts_joined(self, element: Element) -> bool:
        """Behind "and": anything behind a hundred or a scale, and vingt et un, soixante et onze."""
        kind, value, _ = element
        if kind not in (_ADD, _ORDINAL) or value >= self._room:
            return False
        return self._room >= 100 or value in (1, 11)

    def take(self, key: str, elements: Sequence[Element]) -> bool:
        """Add one word; False, and nothing changed, where it does not belong to this number."""
        before = (self._total, self._high, self._low, self._room, self._seen, self.scale, self.ordinal)
        joined = False
        for kind, value, room in elements:
            if kind == _JOIN:
                joined = True
                continue
            if kind == _ADD and joined and 0 < self._low < 10 and value >= 20 and value % 10 == 0:
                self._low += value  # fünfundzwanzig
                self._room = 1
                joined = False
                continue
            joined = False
            if not self._one(key, kind, value, room):
                self._total, self._high, self._low, self._room, self._seen, self.scale, self.ordinal = before
                return False
        return True

    def _one(self, key: str, kind: int, value: int, room: int) -> bool:
        if kind == _ORDINAL:
            self.ordinal = True
            if value == 0:  # an ending: zwanzig-ste
                return True
            kind = _ADD if value < 100 else _TIMES if value == 100 else _SCALE
            room = 1
            if kind != _ADD and not self._seen:
                self._low, self._seen = value, True
                return True
        elif key in self._both and 0 < self._low < 10:
            kind = _TIMES  # quatre-vingt
            room = value
        if kind == _ADD:
            if self._seen and (value >= self._room or value == 0):
                return False
            self._high += self._low
            self._low, self._room, self._seen = value, room, True
            return True
        if kind == _TEEN:
            if not 1 < self._low < 10:
                return False
            self._low += 10
            self._room = 1
            return True
        if kind == _TIMES:
            return self._multiply(key, value, room)
        return self._scale_by(key, value)

    def _multiply(self, key: str, value: int, room: int) -> bool:
        group = self._high + self._low
        if not self._low:
            if key not in self._bare or (self._seen and value >= self._room):
                return False
            self._low = value
        elif value >= 100:
            if group >= value:
                return False
            self._high, self._low = 0, group * value
        elif self._low < 10:
            self._low *= value
        else:
            return False
        self._room, self._seen = room, True
        return True

    def _scale_by(self, key: str, value: int) -> bool:
        group = self._high + self._low
        if not group:
            if self._total:
                self._total *= value  # thousand million
            elif key in self._bare and not self._seen:
                self._total = value
            else:
                return False
        elif self.scale == 1 or value < self.scale:
            self._total += group * value
        else:
            self._total = (self._total + group) * value
        self._high = self._low = 0
        self._room = self.scale = value
        self._seen = True
        return True


class _Parts:
    """Number words written together, taken apart: fünfundzwanzig, keempat, dreihunderttausendste."""

    def __init__(self, words: NumberWords, elements: dict[str, tuple[Element, ...]]) -> None:
        self._elements = dict(elements)
        self._prefixes = words.ordinal_prefixes
        self._together = words.written_together
        if self._together:
            for joiner in words.joiners:
                self._elements.setdefault(joiner, ((_JOIN, 0, 0),))
            for article in words.articles[:1]:  # "ein" inside a word
                self._elements.setdefault(article, ((_ADD, 1, 1),))
        self._endings = words.ordinal_endings
        self._lengths = sorted({len(part) for part in self._elements}, reverse=True)
        self._heads = {part[:3] for part in self._elements}
        self.of = lru_cache(maxsize=_WORD_CACHE)(self._of)

    def _of(self, word: str) -> tuple[Element, ...] | None:
        for prefix in self._prefixes:
            rest = word.removeprefix(prefix)
            if rest != word and rest in self._elements:
                kind, value, _ = self._elements[rest][0]
                return ((_ORDINAL, value, 0),) if kind == _ADD else None
        if not self._together or (word[:3] not in self._heads and word[:2] not in self._heads):
            return None
        return self._split(word)

    def _split(self, word: str) -> tuple[Element, ...] | None:
        found: list[Element] = []
        at = 0
        while at < len(word):
            rest = word[at:]
            if found and rest in self._endings and found[-1][0] != _JOIN:
                found.append((_ORDINAL, 0, 0))
                return tuple(found)
            for length in self._lengths:
                part = self._elements.get(rest[:length]) if length <= len(rest) else None
                if part is not None and not (part[0][0] == _JOIN and (not found or length == len(rest))):
                    found.extend(part)
                    at += length
                    break
            else:
                return None
        return tuple(found) if len(found) > 1 else None


def _room(value: int) -> int:
    """What may be added to a cardinal: under ten to the tens, under a hundred to a hundred."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 1


def figure(text: str, decimal: str, grouping: str) -> Decimal | None:
    """What digits with separators are worth in a language; None where they are no one number
    (dates, versions, addresses). A mark that cannot group here, as in "1.5" with a decimal comma,
    is read as the decimal mark: writers copy foreign figures."""
    digits = text.translate(_GROUPS)
    if len(digits) > _LONGEST:
        return None
    dots, commas = digits.count("."), digits.count(",")
    if not dots and not commas:
        return Decimal(digits)
    if dots and commas:
        last = "." if digits.rfind(".") > digits.rfind(",") else ","
        if digits.count(last) > 1:
            return None
        whole, _, rest = digits.partition(last)
        other = "," if last == "." else "."
        if not _grouped(whole.split(other)):
            return None
        return Decimal(f"{whole.translate(_MARKS)}.{rest}")
    mark = "." if dots else ","
    parts = digits.split(mark)
    if dots + commas > 1:
        return Decimal("".join(parts)) if _grouped(parts) else None
    if mark != decimal and mark == grouping and _grouped(parts):
        return Decimal("".join(parts))
    return Decimal(f"{parts[0]}.{parts[1]}")


def _grouped(parts: Sequence[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])

"""How the words and digits of one number add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.language.lexicon import NumberWords

ADD, TIMES, TEEN, SCALE, ORDINAL, JOIN = range(6)
Element = tuple[int, int, int]  # what to do, a value, and the room it leaves for what may be added
LONGEST = 40  # digits; what is longer is a key or a code, not a number
_GROUPS = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_MARKS = str.maketrans("", "", ".,")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_WORD_CACHE = 20_000  # words whose parts are kept, per language


class Sum:
    """A number as it grows word by word."""

    __slots__ = (
        "_bare", "_both", "_high", "_led", "_low", "_room", "_seen", "_tens_joined", "_total", "ordinal", "scale",
    )  # fmt: skip

    def __init__(
        self, given: int, both: frozenset[str], bare: frozenset[str], tens_joined: bool = False,
        led: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """`bare` are words that are a number without one before them, hundert; `led` what longer words begin with that
        are so, too: hundertzwanzig."""
        self._both, self._bare, self._tens_joined, self._led = both, bare, tens_joined, led
        self._total, self._high, self._low = 0, 0, given
        self._room = 1
        self._seen = bool(given)
        self.scale = 1
        self.ordinal = False

    @property
    def value(self) -> int:
        return self._total + self._high + self._low

    def accepts_joined(self, element: Element) -> bool:
        """Behind "and": anything behind a hundred or a scale, and vingt et un, soixante et onze, treinta y cinco."""
        kind, value, _ = element
        if kind not in (ADD, ORDINAL) or value >= self._room:
            return False
        return self._room >= 100 or self._tens_joined or value in (1, 11)

    def take(self, key: str, elements: Sequence[Element]) -> bool:
        """Add one word; False, and nothing changed, where it does not belong to this number."""
        before = (self._total, self._high, self._low, self._room, self._seen, self.scale, self.ordinal)
        joined = False
        for kind, value, room in elements:
            if kind == JOIN:
                joined = True
                continue
            if kind in (ADD, ORDINAL) and joined and 0 < self._low < 10 and 20 <= value < 100 and value % 10 == 0:
                self._low += value  # fünfundzwanzig
                self._room = 1
                self.ordinal = kind == ORDINAL
                joined = False
                continue
            joined = False
            if not self._one(key, kind, value, room):
                self._total, self._high, self._low, self._room, self._seen, self.scale, self.ordinal = before
                return False
        return True

    def _one(self, key: str, kind: int, value: int, room: int) -> bool:
        if kind == ORDINAL:
            self.ordinal = True
            if value == 0:  # an ending: zwanzig-ste
                return True
            kind = ADD if value < 100 else TIMES if value == 100 else SCALE
            room = 1
            if kind != ADD and not self._seen:
                self._low, self._seen = value, True
                return True
        elif key in self._both and self._low == 4:
            kind = TIMES  # quatre-vingt
            room = value
        if kind == ADD:
            if self._seen and (value >= self._room or value == 0):
                return False
            self._high += self._low
            self._low, self._room, self._seen = value, room, True
            return True
        if kind == TEEN:
            if not 1 < self._low < 10:
                return False
            self._low += 10
            self._room = 1
            return True
        if kind == TIMES:
            return self._multiply(key, value, room)
        return self._scale_by(key, value)

    def _multiply(self, key: str, value: int, room: int) -> bool:
        group = self._high + self._low
        if not self._low:
            if not self._is_bare(key) or (self._seen and value >= self._room):
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

    def _is_bare(self, key: str) -> bool:
        return key in self._bare or (bool(self._led) and key.startswith(self._led))

    def _scale_by(self, key: str, value: int) -> bool:
        group = self._high + self._low
        if not group:
            if self._total:
                self._total *= value  # thousand million
            elif self._is_bare(key) and not self._seen:
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


class Parts:
    """Number words written together, taken apart: fünfundzwanzig, keempat, dreihunderttausendste."""

    def __init__(self, words: NumberWords, elements: Mapping[str, tuple[Element, ...]]) -> None:
        self._elements = dict(elements)
        self._prefixes, self._behind = words.ordinal_prefixes, words.ordinal_suffixes
        self._together = words.written_together
        if self._together:
            for joiner in words.joiners:
                self._elements.setdefault(joiner, ((JOIN, 0, 0),))
            for article in words.articles[:1]:  # "ein" inside a word
                self._elements.setdefault(article, ((ADD, 1, 1),))
        self.suffixes, self._infixes = words.suffixes, words.infixes
        self._mixed = words.mixed
        self._suffix_ends = {suffix[-2:] for suffix in words.suffixes}
        self._endings = words.ordinal_endings
        if self._together:
            for word in [word for word in self._elements if not word.isascii()]:
                self._elements.setdefault(word.translate(_UMLAUTS), self._elements[word])
        self._lengths = sorted({len(part) for part in self._elements}, reverse=True)
        self._heads = {part[:3] for part in self._elements}
        self.of = lru_cache(maxsize=_WORD_CACHE)(self._of)
        self.counted = lru_cache(maxsize=_WORD_CACHE)(self._counted)
        self.holds = lru_cache(maxsize=_WORD_CACHE)(self._holds)

    def _of(self, word: str) -> tuple[Element, ...] | None:
        for prefix in self._prefixes:
            rest = word.removeprefix(prefix)
            if rest == word:
                continue
            bare = next((rest.removesuffix(suffix) for suffix in self._behind if rest.endswith(suffix)), rest)
            kind, value, _ = self._elements.get(bare, ((JOIN, 0, 0),))[0]
            if kind == ADD and (bare == rest or value > 2):  # keduanya means both of them
                return ((ORDINAL, value, 0),)
        if not self._together or (word[:3] not in self._heads and word[:2] not in self._heads):
            return None
        return self._split(word)

    def _holds(self, word: str) -> bool:
        """Whether a word is a number, or begins with one and its unit."""
        return self.of(word) is not None or self.counted(word) is not None

    def _counted(self, word: str) -> tuple[int | str, str] | None:
        """Three and "jährig" of "dreijährig", three and "jahres" of "Dreijahresvertrag", two and a half and "jahres" of
        "Zweieinhalbjahresvertrag"; None for other words."""
        for infix, unit in self._infixes.items():
            at = word.find(infix, 1)
            if at > 0 and len(word) > at + len(infix) + 2:
                found = self._mixed.get(word[:at]) or self._several(word[:at])
                if found:
                    return found, unit
        if word[-2:] not in self._suffix_ends:
            return None
        for suffix, unit in self.suffixes.items():
            if word.endswith(suffix) and len(word) > len(suffix):
                found = self._several(word.removesuffix(suffix))
                return (found, unit) if found else None
        return None

    def _several(self, word: str) -> int:
        """A number above one, spelled out; 0 where the word is none."""
        number = self._elements.get(word) or self._of(word)
        if number is None or number[0][0] == JOIN:
            return 0
        sum_ = Sum(0, frozenset(), frozenset())
        return sum_.value if sum_.take("", number) and not sum_.ordinal and sum_.value > 1 else 0

    def _split(self, word: str) -> tuple[Element, ...] | None:
        found: list[Element] = []
        at = 0
        while at < len(word):
            rest = word[at:]
            if found and rest in self._endings and found[-1][0] != JOIN:
                found.append((ORDINAL, 0, 0))
                return tuple(found)
            for length in self._lengths:
                part = self._elements.get(rest[:length]) if length <= len(rest) else None
                if part is not None and not (part[0][0] == JOIN and (not found or length == len(rest))):
                    found.extend(part)
                    at += length
                    break
            else:
                return None
        return tuple(found) if len(found) > 1 else None


def room(value: int) -> int:
    """What may be added to a cardinal: under ten to the tens, under a hundred to a hundred."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 1


def figure(text: str, decimal: str, grouping: str) -> Decimal | None:
    """What digits with separators are worth in a language; None where they are no one number
    (dates, versions, addresses). A mark that cannot group here, as in "1.5" with a decimal comma,
    is read as the decimal mark: writers copy foreign figures."""
    digits = text.translate(_GROUPS)
    if len(digits) > LONGEST:
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
    """Groups of three; or as in India of two, with three at the end."""
    if not 1 <= len(parts[0]) <= 3 or parts[0] == "0" or len(parts[-1]) != 3:
        return False
    return len({len(part) for part in parts[1:-1]} | {3}) == 1 or (
        len(parts[0]) <= 2 and all(len(part) == 2 for part in parts[1:-1])
    )

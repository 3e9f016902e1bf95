"""Text as words, numbers and signs: one pass, linear in the text, offsets kept.

Everything that reads values walks these tokens with dictionary lookups; no other pattern runs over
the text, so nothing can blow up on hostile input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, TypeVar

Followers = frozenset[str] | None  # the keys that may stand behind the first one; None: any
T = TypeVar("T")
R = TypeVar("R")

# A number keeps its separators: 1.500,5 and 30.9.2018 are one token, and so are groups of three set
# apart by a space of any width or a Swiss apostrophe. A line break is a token, since no value crosses one.
# A space is passed over first, as what no token begins with.
_NOT_LETTERS = (
    r"|(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3}){1,6}(?!\d)(?:[.,]\d+)?(?![.,]?\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|\n"
    r"|[^\s\w\x1c-\x1f]"
    r"|_))"
)
# The first alternative is the second for most words, only faster; in ASCII it is all there is.
_TOKEN = re.compile(r"((?=[^ ])(?:[a-zß-öø-ÿ]++[^\W\d_]*+|[^\W\d_]++" + _NOT_LETTERS)
_ASCII_TOKEN = re.compile(r"((?=[^ ])(?:[a-z]++" + _NOT_LETTERS, re.ASCII)
_SAME = {"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "−": "-", "—": "–"}
# Behind these a word has its capital because it begins a sentence or a quote.
SENTENCE_STARTS = frozenset({"", ".", "!", "?", "\n", ":", "“", '"', "„", "«", "(", "–", "-", "‚", "'", "…", "¿", "¡"})
QUOTES = {"“": '”“"', "„": '“”"', "«": "»", "»": "«", '"': '"”', "‟": '”"'}  # how each may close
CLAUSE_ENDS = frozenset({".", ",", ";", ":", "!", "?", "\n", "", "(", ")"})
_PADDING = 12
_BEHIND = ("",) * _PADDING
MEMO_LIMIT = 50_000  # words
_HEADLINE = 12  # tokens on either side that show it
_FUNCTION_WORD = 4  # letters up to which a word may be small in a headline
_SENTENCE_ENDS = frozenset({"\n", ".", "!", "?"})
DEEPEST = 4  # "the last week of the first quarter of last year" needs three


class Tokens:
    """The tokens of one text.

    `keys` are lower case, with one kind of apostrophe and hyphen. Behind the last one stand empty
    keys, so that looking a few tokens ahead, or behind the first one, needs no check of bounds.
    """

    __slots__ = ("count", "depth", "ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        unified = _unified(text)
        token = _ASCII_TOKEN if unified.isascii() else _TOKEN
        parts = token.split(unified)  # what is between tokens, and each token, by turns
        edges = list(accumulate(map(len, parts)))
        keys = parts[1::2]
        self.text = text
        self.depth = 0  # of readers inside readers, which hostile text must not drive up
        self.count = len(keys)
        keys += _BEHIND
        self.keys = keys
        end = [len(text)] * _PADDING
        self.starts = edges[:-1:2]
        self.starts += end
        self.ends = edges[1::2]
        self.ends += end

    def nested(self, reader: Callable[[], R | None]) -> R | None:
        """What a reader inside another reader finds; nothing where they are nested too deeply."""
        if self.depth >= DEEPEST:
            return None
        self.depth += 1
        try:
            return reader()
        finally:
            self.depth -= 1

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < index < self.count and self.starts[index] == self.ends[index - 1]

    def glued_digits(self, index: int) -> bool:
        """Whether digits follow with nothing between."""
        return self.glued(index) and self.keys[index][0].isdecimal()

    def glued_word(self, index: int) -> bool:
        """Whether a word or digits follow with nothing between."""
        return self.glued(index) and self.keys[index].isalnum()

    def in_headline(self, index: int) -> bool:
        """Whether the words around a token are all written with capitals, as in English headlines."""
        capitals = 0
        for step in (-1, 1):
            at = index + step
            while 0 <= at < self.count and abs(at - index) <= _HEADLINE and self.keys[at] not in _SENTENCE_ENDS:
                first, length = self.text[self.starts[at]], self.ends[at] - self.starts[at]
                if first.islower() and length > _FUNCTION_WORD:
                    return False
                capitals += first.isupper() and length > 2
                at += step
        return capitals > 2

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` to before token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Memo(dict[str, R]):
    """What is known of every key, found out once; a text of ever new words does not fill the memory.

    Asked as `map(memo.__getitem__, keys)`, it costs a known word next to nothing.
    """

    def __init__(self, find: Callable[[str], R]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> R:
        found = self._find(key)
        if len(self) >= MEMO_LIMIT:
            self.clear()
        self[key] = found
        return found


def _unified(text: str) -> str:
    """A text in lower case, with one kind of apostrophe and hyphen, and every character at its place."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes an i and a dot
        lower = "".join(letter.lower()[0] for letter in text)
    if not lower.isascii():
        for sign, same in _SAME.items():
            lower = lower.replace(sign, same)
    return lower


def merged(*tables: Mapping[str, Followers]) -> dict[str, Followers]:
    """Openings of several kinds: what is behind a key is behind it in any of them.

    Thousands of ordinals share the thousands of words behind them, so that equal unions are one set in memory.
    """
    found: dict[str, Followers] = {}
    unions: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
    for table in tables:
        for first, followers in table.items():
            if first not in found:
                found[first] = followers
                continue
            before = found[first]
            if followers is None or before is None:
                found[first] = None
                continue
            both = (followers, before)
            if both not in unions:
                unions[both] = followers | before
            found[first] = unions[both]
    return found


def keys_of(phrase: str) -> list[str]:
    tokens = Tokens(phrase)
    return tokens.keys[: tokens.count]


def phrase_keys(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The keys of each phrase, to be asked whether a few tokens are one of them."""
    return frozenset(tuple(keys_of(phrase)) for phrase in phrases)


@dataclass(slots=True)
class _Group(Generic[T]):
    """The phrases that begin, or end, with one word: that word alone, and the longer ones by the word next to it."""

    alone: tuple[T] | None = None
    longer: dict[str, list[tuple[list[str], T]]] = field(default_factory=dict)

    def add(self, keys: list[str], following: int, meaning: T) -> None:
        """Take a phrase in, whose second word is the one at `following`."""
        if len(keys) > 1:
            self.longer.setdefault(keys[following], []).append((keys, meaning))
        elif self.alone is None:
            self.alone = (meaning,)


class Phrases(Generic[T]):
    """Phrases of one or more tokens, each with what it means; the longest that matches wins."""

    __slots__ = ("_backward", "_forward")

    def __init__(self, meanings: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        pairs = meanings.items() if isinstance(meanings, Mapping) else meanings
        self._forward: dict[str, _Group[T]] = {}
        self._backward: dict[str, _Group[T]] = {}
        for phrase, meaning in pairs:
            keys = keys_of(phrase)
            if keys:
                self._forward.setdefault(keys[0], _Group()).add(keys, 1, meaning)
                self._backward.setdefault(keys[-1], _Group()).add(keys, -2, meaning)
        for group in (*self._forward.values(), *self._backward.values()):
            for entries in group.longer.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, key: str) -> bool:
        """Whether some phrase begins with this key."""
        return key in self._forward

    def __len__(self) -> int:
        return len(self._forward)

    def first_keys(self) -> Iterable[str]:
        return self._forward.keys()

    def last_keys(self) -> frozenset[str]:
        return frozenset(self._backward)

    def openings(self, behind: Iterable[str] | None = None) -> dict[str, Followers]:
        """What each phrase begins with, and what has to follow it: its second word; behind a phrase of one word
        one of `behind`, or anything where those are not given."""
        found: dict[str, Followers] = {}
        for first, group in self._forward.items():
            whole = group.alone is not None
            seconds = group.longer.keys() | set(behind or () if whole else ())
            found[first] = None if whole and behind is None else frozenset(seconds)
        return found

    def at(self, keys: Sequence[str], index: int) -> tuple[T, int] | None:
        """The phrase that begins at `index`: its meaning and the index behind it."""
        group = self._forward.get(keys[index])
        if group is None:
            return None
        if group.longer:
            for phrase, meaning in group.longer.get(keys[index + 1], ()):
                end = index + len(phrase)
                if end == index + 2 or keys[index:end] == phrase:
                    return meaning, end
        return None if group.alone is None else (group.alone[0], index + 1)

    def before(self, keys: Sequence[str], index: int) -> tuple[T, int] | None:
        """The phrase that ends just before `index`: its meaning and where it begins."""
        if index <= 0:
            return None
        group = self._backward.get(keys[index - 1])
        if group is None:
            return None
        if group.longer and index > 1:
            for phrase, meaning in group.longer.get(keys[index - 2], ()):
                start = index - len(phrase)
                if start == index - 2 or (start >= 0 and keys[start:index] == phrase):
                    return meaning, start
        return None if group.alone is None else (group.alone[0], index - 1)


def phrase_set(words: Iterable[str]) -> Phrases[bool]:
    """Phrases of which nothing is to be known but that they are there."""
    return Phrases((word, True) for word in words)

"""One text on its way to assertions: its tokens, and what was found where, by token.

Everything here is counted in tokens, `[first, last)`; `span()` turns that into code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from operator import attrgetter

from factcheck.language.glossary import Hit, Listed, Matcher, Named, hits_of
from factcheck.language.langs import wording
from factcheck.language.model import Period, Places, Quantity, Span, Value
from factcheck.language.records import record
from factcheck.language.tokens import QUOTES, SENTENCE_STARTS, Tokens

_OPENING = re.compile(f"[{''.join(QUOTES)}]")
_SIGNS = frozenset((*QUOTES, *"".join(QUOTES.values()), "\n"))
LONGEST_SENTENCE = 300  # tokens
LONGEST_QUOTE = 400  # tokens; an opening sign with no closing one within that was no quote
FIRST = attrgetter("first")
NOUNS_OF_EVENTS = frozenset({"measure", "works"})  # what a verb may be told of
INVERTING = frozenset(',"”»')  # behind them a verb stands before its subject
DIRECT_QUOTE = 3  # fewer words than this are a name or an ironic word, not somebody's statement


@record(frozen=True, slots=True)
class Located:
    """A value and the tokens it stands on."""

    first: int
    last: int
    value: Value


# A sentence: its tokens [first, last) and what stands in it.
Row = tuple[int, int, list[Hit], list[Named], list[Located]]


@dataclass(slots=True)
class Quote:
    """A direct quote, without its signs; the speaker is filled in when found."""

    first: int
    last: int
    speaker: str | None = None


@dataclass(slots=True)
class Clause:
    """A clause and what stands in it."""

    first: int
    last: int
    opened_by: str = ""  # the word that began it, where one did
    hits: Sequence[Hit] = ()
    named: Sequence[Named] = ()
    values: Sequence[Located] = ()
    corrects: bool = False  # it only denies, or puts right, what the one beside it says: 14, NOT 17
    goes_on: Clause | None = None  # the clause that this is the rest of, behind an inserted one
    categories: dict[str, list[Hit]] | None = None  # of the hits, once they are asked for
    bearers: Sequence[tuple[int, int]] | None = None  # tokens of names that may be the subject, once they are sought

    def of(self, category: str) -> Sequence[Hit]:
        """The hits of one category: most clauses have none of most."""
        categories = self.categories
        return (self.by_category() if categories is None else categories).get(category, ())

    @property
    def leaves_subject_out(self) -> bool:
        """Whether a verb follows the word that opens the clause, so that it goes on about the same: AND KILLED 12."""
        return any(hit.first == self.first + 1 and hit.category == "verb" for hit in self.hits)

    def by_category(self) -> Mapping[str, Sequence[Hit]]:
        """The hits of each category that has any."""
        if self.categories is None:
            self.categories = {}
            for hit in self.hits:
                self.categories.setdefault(hit.category, []).append(hit)
        return self.categories

    def has(self, categories: frozenset[str]) -> bool:
        """Whether a hit is of one of these categories."""
        return not categories.isdisjoint(self.by_category())


_STARTS = SENTENCE_STARTS.difference("'")  # an elided word before a name begins no sentence: d'ALEXANDRA


class Passage:
    """A text, its tokens and all that was found in it."""

    def __init__(
        self,
        tokens: Tokens,
        matcher: Matcher,
        listed: Sequence[Listed],
        named: list[Named],
        sentences: Sequence[Span],
        values: Sequence[Value],
    ) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.keys = tokens.keys
        self.upper = list(map(str.isupper, map(self.text.__getitem__, tokens.starts[: tokens.count])))
        self.matcher = matcher
        self.wording = matcher.wording
        self.named = named
        self.quotes = _quotes(tokens)
        self.values = _located(tokens, values, self.named)
        self.is_dated = self.is_placed = False
        for located in self.values:
            self.is_dated = self.is_dated or isinstance(located.value, Period)
            self.is_placed = self.is_placed or isinstance(located.value, Places)
        self.in_names: list[Hit] = []  # nouns that are part of a listed name: Lindqvist CLINIC
        self.hits = self._counting(hits_of(tokens, listed))
        self.sentences = _pieces(tokens, sentences)

    def _counting(self, hits: Iterable[Hit]) -> list[Hit]:
        """Hits that are what they are listed as, and not part of a value or a name: the "may" in May 2014, the "not"
        in not more than 5.

        A measure's or product's word stays even so ("100-million-user"), but not the point of a percentage point; and
        so does what names a change or tells an estimate.
        """
        valued, names = _covered(self.values), _covered(self.named)
        if names:
            hits = list(hits)
            nouns = NOUNS_OF_EVENTS
            self.in_names = [hit for hit in hits if hit.category in nouns and hit.last <= names.get(hit.first, 0)]
        return [
            hit
            for hit in hits
            if (not names or hit.last > names.get(hit.first, 0))
            and (hit.first not in valued or hit.last > valued[hit.first] or self._stays_inside(hit))
            and (hit.category != "say" or not self._is_noun(hit))
            and (hit.key != "conditional" or hit.last - 1 not in valued)  # de 80 000 À MOINS DE 35 000
            and (hit.key != "undecided" or not self._are_asked(hit))
            and (hit.category != "modality" or not self.upper[hit.first] or not self._is_name(hit.first))
        ]

    def _are_asked(self, hit: Hit) -> bool:
        """Whether a word tells of so many percent that they have not made up their mind: 8 percent were UNDECIDED."""
        asked = self.value_before(hit.first)
        if asked is None or not isinstance(asked.value, Quantity) or asked.value.unit != "percent":
            return False
        return all(key in self.wording.clauses.passive for key in self.keys[asked.last : hit.first])

    def _is_name(self, index: int) -> bool:
        """Whether a capital shows that what ends as a verb in the future is a name: à NANDRA, SANDRA Holm."""
        endings, key = self.wording.stance.verb_endings, self.keys[index]
        if not endings or not key.endswith(tuple(endings)):
            return False
        return self.capital(index + 1) or (index > 0 and self.keys[index - 1] not in _STARTS)

    def _stays_inside(self, hit: Hit) -> bool:
        """Whether a hit counts though it is part of a value: also the future of a change, "AUGMENTERA de 3 %"."""
        if hit.category == "modality" and hit.key != "estimate":
            endings = self.wording.stance.verb_endings
            return bool(endings) and self.keys[hit.first].endswith(tuple(endings))
        return hit.key == "estimate" or (hit.category in {"measure", "product", "channel"} and hit.key != "points")

    def _is_noun(self, hit: Hit) -> bool:
        """Whether a word of saying stands behind an article (the report, a claim), or says something only behind a
        comma, and stands behind none: ", RELÈVE l'institut"."""
        if self.keys[hit.first] in self.wording.speaking.inverted:
            return hit.first == 0 or self.keys[hit.first - 1] not in INVERTING
        if hit.first == 0 or self.keys[hit.first] not in self.wording.speaking.nouns:
            return False
        if self.keys[hit.first - 1] in self.wording.reference.articles:
            return True
        counted = self.value_before(hit.first)  # seven Arab STATES
        return counted is not None and counted.last >= hit.first - 1 and isinstance(counted.value, Quantity)

    def span(self, first: int, last: int) -> Span:
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def slice(self, first: int, last: int) -> str:
        return self.tokens.slice(first, last)

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return index < self.tokens.count and self.upper[index]

    def capitals(self, first: int, last: int) -> list[int]:
        """The tokens in [first, last) that begin with a capital."""
        return list(compress(range(first, last), self.upper[first:last]))

    def quote_at(self, index: int) -> Quote | None:
        """The direct quote that this token stands in."""
        if not self.quotes:
            return None
        at = bisect_left(self.quotes, index + 1, key=lambda quote: quote.first) - 1
        if at >= 0 and self.quotes[at].first <= index < self.quotes[at].last:
            return self.quotes[at]
        return None

    def quotes_in(self, first: int, last: int) -> list[Quote]:
        """The direct quotes that touch these tokens."""
        if not self.quotes:
            return []
        at = bisect_left(self.quotes, last, key=lambda quote: quote.first)
        found = []
        while at > 0 and self.quotes[at - 1].last > first:
            at -= 1
            found.append(self.quotes[at])
        return found[::-1]

    def last_word(self, clause: Clause) -> int:
        """The last token of a clause that is a word or figure; before its first where none is."""
        last = clause.last - 1
        while last >= clause.first and not self.keys[last].isalnum():
            last -= 1
        return last

    def hits_in(self, first: int, last: int) -> list[Hit]:
        at = bisect_left(self.hits, first, key=FIRST)
        return self.hits[at : bisect_left(self.hits, last, at, key=FIRST)]

    def nouns_in(self, clause: Clause) -> list[Hit]:
        """The nouns in a clause that are part of a listed name."""
        if not self.in_names:
            return []
        at = bisect_left(self.in_names, clause.first, key=FIRST)
        return self.in_names[at : bisect_left(self.in_names, clause.last, at, key=FIRST)]

    def values_in(self, first: int, last: int) -> list[Located]:
        at = bisect_left(self.values, first, key=FIRST)
        return self.values[at : bisect_left(self.values, last, at, key=FIRST)]

    def value_before(self, index: int) -> Located | None:
        """The last value that begins before token `index`."""
        at = bisect_left(self.values, index, key=FIRST)
        return self.values[at - 1] if at else None

    def has_moment(self, first: int, last: int) -> bool:
        """Whether a word in tokens [first, last) begins what tells when or how something came: hurt WHEN a car …"""
        return not _moments(self.wording.code).isdisjoint(self.keys[first:last])

    def value_over(self, index: int) -> Located | None:
        """The value that token `index` is part of."""
        found = self.value_before(index + 1)
        return found if found is not None and found.last > index else None

    def named_in(self, first: int, last: int) -> list[Named]:
        at = bisect_left(self.named, first, key=FIRST)
        return self.named[at : bisect_left(self.named, last, at, key=FIRST)]

    def per_sentence(self) -> list[Row]:
        """Each sentence's tokens with the hits, names and values inside it, in order."""
        if len(self.sentences) == 1:
            return [(*self.sentences[0], self.hits, self.named, self.values)]
        return [
            (first, last, self.hits_in(first, last), self.named_in(first, last), self.values_in(first, last))
            for first, last in self.sentences
        ]


def _pieces(tokens: Tokens, sentences: Sequence[Span]) -> list[tuple[int, int]]:
    """The sentences by their tokens; what is too long to be one (a table, a list) comes in pieces, so that
    reading stays linear in the text."""
    pieces: list[tuple[int, int]] = []
    last = 0
    for span in sentences:
        first = bisect_left(tokens.starts, span.start, last, tokens.count)
        last = bisect_left(tokens.starts, span.end, first, tokens.count)
        while last - first > LONGEST_SENTENCE:
            pieces.append((first, first + LONGEST_SENTENCE))
            first += LONGEST_SENTENCE
        if last > first:
            pieces.append((first, last))
    return pieces


def _located(tokens: Tokens, values: Sequence[Value], named: Sequence[Named]) -> list[Located]:
    """Values with their tokens, without those that are part of a name (Mi 3, Galaxy S6)."""
    located: list[Located] = []
    starts, count, last = tokens.starts, tokens.count, 0
    at = 0
    for value in values:
        begins, ends = value.span
        first = bisect_left(starts, begins, last, count)
        last = bisect_left(starts, ends, first + 1, count)
        while at < len(named) and named[at].last <= first:
            at += 1
        if at < len(named) and named[at].first <= first and last <= named[at].last:
            continue
        located.append(Located(first, last, value))
    return located


@cache
def _moments(code: str) -> frozenset[str]:
    return frozenset(word.rstrip("'") for word in wording(code).clauses.moment)


def _covered(stretches: Sequence[Located] | Sequence[Named]) -> dict[int, int]:
    """For every token of a value or name the one behind its last."""
    return {token: found.last for found in stretches for token in range(found.first, found.last)}


def _quotes(tokens: Tokens) -> list[Quote]:
    """Direct quotes in the order of the text. A quote ends with its line."""
    found: list[Quote] = []
    text = tokens.text
    if (text.isascii() and '"' not in text) or _OPENING.search(text) is None:
        return found
    keys = tokens.keys
    opened: int | None = None
    closers = ""
    for index in compress(range(tokens.count), map(_SIGNS.__contains__, keys)):
        key = keys[index]
        if opened is not None and index - opened <= LONGEST_QUOTE:
            if key in closers or key == "\n":
                if key in closers and sum(map(str.isalnum, keys[opened + 1 : index])) >= DIRECT_QUOTE:
                    found.append(Quote(opened + 1, index))
                opened = None
        elif key in QUOTES:
            opened, closers = index, QUOTES[key]
    return found

"""Texts as the reader shows them: paragraphs, marked stretches, and quotes found by their words.

Plain Python. Offsets are code points into the version's text, ends exclusive.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

# A paragraph is a line without the blank space at its ends; what lies between is never shown.
LINE = re.compile(r"[^\n\r]+")
# How much of a text is read at a time, and how much more where that ends a paragraph, a sentence or a word.
PAGE, PAGE_SLACK = 50_000, 25_000
# Where a page may end, the best first.
PAGE_ENDS = ("\n", ". ", "。", " ")
JOINER = "\u200d"
# How much of the neighbouring text a quote is shown in.
CONTEXT = 220


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that something is said of. `key` names it; `kind` says how it is shown."""

    start: int
    end: int
    key: int
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that is covered by the same marks throughout. `first` lists the marks that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    first: tuple[Mark, ...] = ()

    @property
    def keys(self) -> str:
        return " ".join(str(mark.key) for mark in self.marks)

    @property
    def kinds(self) -> str:
        """Each once, in a steady order: a stretch may be confirmed for one claim and suggested for another."""
        return " ".join(sorted({mark.kind for mark in self.marks}))


@dataclass(frozen=True, slots=True)
class Paragraph:
    start: int
    end: int
    segments: list[Segment] = field(default_factory=list)


def pages(text: str) -> list[tuple[int, int]]:
    """The stretches that a text is read in, one after the other: whole paragraphs where they are not too long.

    A text has the same ones for ever, so a page of a version can be linked to by its number.
    """
    found, start = [], 0
    while len(text) - start > PAGE + PAGE_SLACK:
        end = _page_end(text, start + PAGE)
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]


def _page_end(text: str, near: int) -> int:
    for ending in PAGE_ENDS:
        at = text.find(ending, near, near + PAGE_SLACK)
        if at != -1:
            return at + len(ending)
    while near < len(text) and (unicodedata.category(text[near])[0] == "M" or JOINER in text[near - 1 : near + 1]):
        near += 1
    return near


def page_at(stretches: Sequence[tuple[int, int]], offset: int) -> int:
    """The number of the page, from 1, that holds the code point at this offset."""
    return max(1, bisect_right(stretches, offset, key=lambda stretch: stretch[0]))


def paragraphs(text: str, marks: Iterable[Mark] = (), *, start: int = 0, end: int | None = None) -> list[Paragraph]:
    """Cuts a text into paragraphs, and each where a mark begins or ends. Overlapping marks share segments.

    `start` and `end` limit it to one page. A mark that goes beyond is cut there.
    """
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.key))
    found, begun, active, at = [], set(), [], 0
    for first, last in _stretches(text, start, len(text) if end is None else end):
        while at < len(waiting) and waiting[at].start < last:
            active.append(waiting[at])
            at += 1
        active = [mark for mark in active if mark.end > first]
        found.append(Paragraph(first, last, list(_segments(text, first, last, active, begun))))
    return found


def _stretches(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    for line in LINE.finditer(text, start, end):
        words = line.group()
        inner = words.strip()
        if inner:
            first = line.start() + words.index(inner[0])
            yield first, first + len(inner)


def _segments(text: str, start: int, end: int, active: Sequence[Mark], begun: set[int]) -> Iterable[Segment]:
    cuts = {start, end}
    for mark in active:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    ordered = sorted(cuts)
    for left, right in pairwise(ordered):
        over = tuple(mark for mark in active if mark.start < right and mark.end > left)
        first = tuple(mark for mark in over if mark.key not in begun)
        begun.update(mark.key for mark in first)
        yield Segment(text[left:right], over, first)


def squashed(words: str) -> str:
    """All blank space made one. Forms send line ends as CR LF, browsers show them as blanks."""
    return " ".join(words.split())


def standing_alone(quote: str, subject: str) -> str:
    """The words of a quote on one line; where they leave out whom they are about, as `subject` tells, after its name:
    "Torvik: Revenue rose to 20 million". A claim is read without the sentences around it."""
    words = squashed(quote)
    return words if not subject or subject.casefold() in words.casefold() else f"{subject}: {words}"


def places_of(text: str, words: str) -> list[tuple[int, int]]:
    """Where these words stand in the text, whatever the blank space between them."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    return [match.span() for match in pattern.finditer(text)]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote in the text around it. `marks` are offsets into `quote`, as `{% pieces %}` takes them."""

    before: str
    quote: str
    after: str
    marks: list[tuple[int, int, str]]


def excerpt(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]] = ()) -> Excerpt:
    """The quote with as much of its own paragraph as helps; `marks` are offsets into the whole text."""
    left = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    right = text.find("\n", end)
    right = min(len(text) if right == -1 else right, end + CONTEXT)
    before, after = text[left:start], text[end:right]
    if left and text[left - 1] != "\n":
        before = "… " + before[before.find(" ") + 1 :]
    if right < len(text) and text[right] != "\n":
        after = after[: after.rfind(" ") + 1] + "…"
    inside = [
        (max(mark_start, start) - start, min(mark_end, end) - start, kind)
        for mark_start, mark_end, kind in marks
        if mark_start < end and mark_end > start
    ]
    return Excerpt(before.lstrip(), text[start:end], after.rstrip(), inside)

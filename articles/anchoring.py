"""Quotes bound to places in a text, and found again when the text has changed.

A selector is the W3C Web Annotation model's TextPositionSelector and TextQuoteSelector in one:
where the quote stood, what it said, and what stood around it. Offsets are code points, ends
exclusive; browsers count UTF-16 code units, so their offsets are converted at the edge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

CONTEXT = 32
# A changed quote is taken for the same when at least this share of both is common in order
# (normalised Indel similarity). One figure changed in a clause gives about 0.95, half of it
# reworded 0.6 to 0.7; two sentences of one subject that say different things rarely pass 0.6.
CHANGED_AT_LEAST = 0.75
# Below this length the words alone do not tell one place from another ("70" occurs anywhere):
# what stands around must agree too, as `_context` measures it.
SHORT = 16
SHORT_NEEDS_CONTEXT = 0.25
# Aligning costs length times length; a longer quote is found only where it is unchanged.
LONGEST_CHANGED = 4000
# A piece of a changed quote that survived unchanged leads to it.
PIECE = 12
# How many places are weighed for a quote that stands in many.
MOST_PLACES = 2000
MOST_CANDIDATES = 20

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


class AnchorError(ValueError):
    """Offsets that are not in the text, or in the wrong order, or inside one character."""


@dataclass(frozen=True, slots=True)
class Selector:
    """`exact` is the quote, `prefix` and `suffix` what stands right before and after it."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands now.

    `how`: "exact" at its old offsets, "moved" unchanged elsewhere, "changed" reworded. `score` is
    the likeness of the words, 0 to 1; 1 unless changed.
    """

    start: int
    end: int
    how: Literal["exact", "moved", "changed"]
    score: float


def select(text: str, start: int, end: int, context: int = CONTEXT) -> Selector:
    """The selector of text[start:end]. Raises AnchorError unless 0 <= start < end <= len(text)."""
    if not 0 <= start < end <= len(text):
        raise AnchorError(f"[{start}, {end}) is no stretch of a text of {len(text)} characters")
    return Selector(start, end, text[start:end], text[max(0, start - context) : start], text[end : end + context])


def verify(text: str, selector: Selector) -> bool:
    """Whether the quote stands in the text just where the selector says."""
    return 0 <= selector.start < selector.end <= len(text) and text[selector.start : selector.end] == selector.exact


def locate(text: str, selector: Selector) -> Located | None:
    """Finds the quote in a text that may have changed since; None where it is not to be found.

    Unchanged words come first: of several places the one whose surroundings agree best, then the
    one nearest to the old. Else the words most like them, if CHANGED_AT_LEAST.
    """
    exact = selector.exact
    if not exact:
        return None
    best = None
    for start in _places(text, selector):
        around = _context(text, start, start + len(exact), selector)
        rank = (around, -abs(start - selector.start), -start)
        if best is None or rank > best:
            best = rank
    if best is not None and (len(exact) >= SHORT or best[0] >= SHORT_NEEDS_CONTEXT):
        start = -best[2]
        return Located(start, start + len(exact), "exact" if start == selector.start else "moved", 1.0)
    return _changed(text, selector)


def utf16_to_code_points(text: str, offset: int) -> int:
    """A browser's offset as an index of `text`. Raises AnchorError outside it or inside a character."""
    shift = 0
    for wide in _ASTRAL.finditer(text):
        at = wide.start() + shift
        if at >= offset:
            break
        if at + 1 == offset:
            raise AnchorError(f"offset {offset} lies inside a character")
        shift += 1
    if not 0 <= offset - shift <= len(text):
        raise AnchorError(f"offset {offset} lies outside the text")
    return offset - shift


def code_points_to_utf16(text: str, offset: int) -> int:
    """An index of `text` as a browser's offset. Raises AnchorError outside it."""
    if not 0 <= offset <= len(text):
        raise AnchorError(f"offset {offset} lies outside the text")
    return offset + sum(1 for _wide in _ASTRAL.finditer(text, 0, offset))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines that hold anything, as (start, end) without their line feeds."""
    return [found.span() for found in _PARAGRAPH.finditer(text)]


def _places(text: str, selector: Selector) -> Iterator[int]:
    """Where the quote stands unchanged: with all its surroundings if it does anywhere, nearest first."""
    exact, at = selector.exact, max(0, min(selector.start, len(text)))
    framed = selector.prefix + exact + selector.suffix
    before = len(selector.prefix)
    found = False
    for start in _occurrences(text, framed, max(0, at - before)):
        found = True
        yield start + before
    if not found and framed != exact:
        yield from _occurrences(text, exact, at)


def _occurrences(text: str, words: str, at: int) -> Iterator[int]:
    """Up to MOST_PLACES occurrences from `at` onwards and as many before it, going outwards."""
    start = text.find(words, at)
    for _place in range(MOST_PLACES):
        if start < 0:
            break
        yield start
        start = text.find(words, start + 1)
    end = at + len(words) - 1
    for _place in range(MOST_PLACES):
        start = text.rfind(words, 0, max(0, end))
        if start < 0:
            break
        yield start
        end = start + len(words) - 1


def _context(text: str, start: int, end: int, selector: Selector) -> float:
    """How much of what stood around the quote stands around [start, end), 0 to 1, both sides alike.

    No prefix means the quote began the text, no suffix that it ended it.
    """
    left = right = 0
    for was, now in zip(
        reversed(selector.prefix), reversed(text[max(0, start - len(selector.prefix)) : start]), strict=False
    ):
        if was != now:
            break
        left += 1
    for was, now in zip(selector.suffix, text[end : end + len(selector.suffix)], strict=False):
        if was != now:
            break
        right += 1
    before = left / len(selector.prefix) if selector.prefix else float(start == 0)
    after = right / len(selector.suffix) if selector.suffix else float(end == len(text))
    return (before + after) / 2


def _changed(text: str, selector: Selector) -> Located | None:
    exact = selector.exact
    if len(exact) > LONGEST_CHANGED:
        return None
    best = None
    for around in _candidates(text, selector):
        for start, end in _stretches(text, selector, around):
            score = fuzz.ratio(exact, text[start:end]) / 100
            agree = _context(text, start, end, selector)
            if score < CHANGED_AT_LEAST or (len(exact) < SHORT and agree < SHORT_NEEDS_CONTEXT):
                continue
            rank = (score + agree / 10, -abs(start - selector.start), -start, end, score)
            if best is None or rank > best:
                best = rank
    if best is None:
        return None
    return Located(-best[2], best[3], "changed", best[4])


def _candidates(text: str, selector: Selector) -> list[int]:
    """Where the quote may begin: its old place, and where pieces of it or of its surroundings point to."""
    exact, prefix, suffix = selector.exact, selector.prefix, selector.suffix
    pieces = {offset: exact[offset : offset + PIECE] for offset in range(0, len(exact) - PIECE + 1, PIECE)}
    if len(exact) > PIECE:
        pieces[len(exact) - PIECE] = exact[-PIECE:]
    if len(prefix) >= PIECE:
        pieces[-PIECE] = prefix[-PIECE:]
    if len(suffix) >= PIECE:
        pieces[len(exact)] = suffix[:PIECE]
    votes: Counter[int] = Counter({max(0, min(selector.start, len(text))): 1})
    for offset, piece in pieces.items():
        place = text.find(piece)
        for _place in range(MOST_CANDIDATES):
            if place < 0:
                break
            votes[max(0, place - offset)] += 1
            place = text.find(piece, place + 1)
    ranked = sorted(votes, key=lambda start: (-votes[start], abs(start - selector.start), start))
    return ranked[:MOST_CANDIDATES]


def _stretches(text: str, selector: Selector, around: int) -> Iterator[tuple[int, int]]:
    """Stretches near `around` that may be the quote.

    Alignment says roughly where; the quote's own first and last letters, and what stood before and
    after it, say where exactly it begins and ends.
    """
    exact = selector.exact
    room = len(exact) // 2 + CONTEXT
    low, high = max(0, around - room), min(len(text), around + len(exact) + room)
    aligned = fuzz.partial_ratio_alignment(exact, text[low:high], score_cutoff=60)
    if aligned is None or aligned.dest_start >= aligned.dest_end:
        return
    start, end = _whole_words(text, low + aligned.dest_start, low + aligned.dest_end)
    before, head = selector.prefix[-PIECE:], exact[: PIECE // 2]
    after, tail = selector.suffix[:PIECE], exact[-PIECE // 2 :]
    low, high = max(0, low - PIECE), high + PIECE
    starts = {start, *_either_side(text, head, start, low, high)}
    starts |= {place + len(before) for place in _either_side(text, before, start, low, high)}
    ends = {end, *_either_side(text, after, end, low, high)}
    ends |= {place + len(tail) for place in _either_side(text, tail, end, low, high)}
    yield from ((first, last) for first in starts for last in ends if first < last)


def _either_side(text: str, words: str, at: int, low: int, high: int) -> set[int]:
    """The occurrences in text[low:high] next to `at`, at most one on each side."""
    if not words:
        return set()
    return {text.rfind(words, low, at + len(words)), text.find(words, at, high)} - {-1}


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widened to the ends of the words it cuts, without white space at the edges."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end - 1 and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return start, end

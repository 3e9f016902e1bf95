"""What changed from one version of a text to the next, as people read it: by paragraphs, then words.

Plain Python.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "added", "removed", "changed"]
WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Beyond this many words two paragraphs are shown whole: finding the words would take too long.
WORDS_COMPARED = 3_000
# A paragraph with less than this in common with another is a new one, not a changed one.
ALIKE = 0.4
# A paragraph longer than this is compared sentence by sentence.
LONG_PARAGRAPH = 5_000
SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|。|$)", re.S)
# More changed paragraphs than anybody reads on one page are only counted.
CHANGES_SHOWN = 200
# Unchanged paragraphs left standing on either side of a change.
AROUND = 1


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a changed paragraph."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph; `skipped` counts the unchanged ones left out in its place."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    skipped: int = 0


def changes_between(old: str, new: str) -> tuple[list[Change], int]:
    """Paragraphs of both texts in reading order, long unchanged stretches left out; and how many more
    differ behind those."""
    before, after = _paragraphs(old), _paragraphs(new)
    found: list[Change] = []
    shown, more = 0, 0
    for what, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=True).get_opcodes():
        if what == "equal":
            if not more:
                found.extend(Change("same", (Run("same", text),)) for text in before[start:end])
            continue
        room = CHANGES_SHOWN - shown
        here = _replaced(
            before[start : min(end, start + room)], after[other_start : min(other_end, other_start + room)]
        )
        found.extend(here)
        shown += len(here)
        more += max(end - start - room, other_end - other_start - room, 0)
    return _shortened(found), more


def _paragraphs(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        part
        for line in lines
        for part in (
            [line] if len(line) <= LONG_PARAGRAPH else [found.group().strip() for found in SENTENCE.finditer(line)]
        )
    ]


def _replaced(old: list[str], new: list[str]) -> list[Change]:
    """Pairs paragraphs in order as long as they are alike; the rest came or went."""
    changes, waiting = [], list(new)
    for text in old:
        runs = _words(text, waiting[0]) if waiting else None
        if runs is None:
            changes.append(Change("removed", (Run("removed", text),)))
        else:
            changes.append(Change("changed", runs))
            waiting.pop(0)
    return changes + [Change("added", (Run("added", text),)) for text in waiting]


def _words(old: str, new: str) -> tuple[Run, ...] | None:
    """The runs of two paragraphs that are alike; None where they are not."""
    before, after = WORD.findall(old), WORD.findall(new)
    if max(len(before), len(after)) > WORDS_COMPARED:
        return None
    said, says = ([part for part in parts if part.isalnum()] for parts in (before, after))
    if SequenceMatcher(None, said, says, autojunk=False).ratio() < ALIKE:
        return None
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs: list[Run] = []
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        if what == "equal":
            runs.append(Run("same", "".join(before[start:end])))
            continue
        if start < end:
            runs.append(Run("removed", "".join(before[start:end])))
        if other_start < other_end:
            runs.append(Run("added", "".join(after[other_start:other_end])))
    return tuple(runs)


def _shortened(changes: list[Change]) -> list[Change]:
    near = {
        at + step for at, change in enumerate(changes) if change.kind != "same" for step in range(-AROUND, AROUND + 1)
    }
    shown: list[Change] = []
    skipped = 0
    for at, change in enumerate(changes):
        if at in near:
            if skipped:
                shown.append(Change("same", skipped=skipped))
                skipped = 0
            shown.append(change)
        else:
            skipped += 1
    if skipped:
        shown.append(Change("same", skipped=skipped))
    return shown

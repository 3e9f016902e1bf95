"""Whether a text, or one of its sentences, may assert anything at all: of most texts no more need be known."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import eventrules, victims
from factcheck.language.glossary import Hit, Listed
from factcheck.language.model import Places, Quantity, Rank, Value
from factcheck.language.passage import Located

ANCHORS = frozenset({"verb", "event", "event_name", "outlook", "deciding"})
FIGURES = (Quantity, Rank)


def may_assert(values: Sequence[Value], listed: Sequence[Listed]) -> bool:
    """Whether a text without a name of the glossary may assert anything: it has a figure, a victim or what else tells
    an event. Of most texts of one sentence no more need be known. What is left undecided was told before."""
    placed = False
    for value in values:
        if isinstance(value, FIGURES):
            return True
        placed = placed or isinstance(value, Places)
    nouns: set[str] = set()
    happening: list[tuple[str, str]] = []
    for _, _, marks in listed:
        for category, key, _ in marks:
            if key in victims.BEFALLEN_NOBODY:
                return True
            if category in eventrules.HAPPENING:
                happening.append((category, key))
            elif category in eventrules.NOUNS:
                nouns.add(key)
    for category, key in happening:  # noqa: SIM110  # as in `anchored`
        if eventrules.may_tell(category, key, nouns, placed):
            return True
    return False


def anchored(hits: Sequence[Hit], values: Sequence[Located]) -> bool:
    """Whether a sentence may assert anything: it has a figure, an event, a victim or the denial of one, or leaves
    something undecided."""
    for located in values:
        if isinstance(located.value, FIGURES):
            return True
    for hit in hits:  # noqa: SIM110  # asked of every clause, and faster than any()
        if hit.category in ANCHORS or hit.key in victims.BEFALLEN_NOBODY:
            return True
    return False

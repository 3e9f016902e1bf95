"""How surely a sentence says what its words say: whether it only may be so, is planned, was so at first, nearly is."""

from __future__ import annotations

from functools import cache

from factcheck.tracking.comparing.vocabulary import vocabulary
from factcheck.tracking.comparing.worded import Sentence, Word

_QUALIFIED_BEFORE = 2  # tokens before a word, of which one says that it is not quite so
_UNSURE = frozenset({"possible", "denied", "undecided", "question", "conditional"})
_PASSED_ON = frozenset({"denied", "conditional", "question"})  # to the clauses behind
_NOT_SO = frozenset({"possible", "denied"})
_INTENDED = frozenset({"plan", "forecast"})


def is_only_possible(sentence: Sentence) -> bool:
    """Whether a sentence tells what may be, what somebody demands or what he denies: a union that demands 7 percent has
    3, and who denied plans for 21 percent has 19."""
    return any(hedge.kind in _NOT_SO for hedge in sentence.hedges)


def is_of_the_beginning(sentence: Sentence) -> bool:
    """Whether a sentence tells what was so at first: it originally covered 15 hectares."""
    return any(is_listed(word, "formerly", sentence) for word in sentence.words)


def is_qualified(word: Word, sentence: Sentence) -> bool:
    """Whether a word is said not to be quite so: NEARLY all."""
    before = (other for other in sentence.words if 0 < word.at - other.at <= _QUALIFIED_BEFORE)
    return any(is_listed(other, "nearly", sentence) for other in before)


def is_stopped(word: Word, sentence: Sentence) -> bool:
    """Whether its clause says before a word that it ends or fails: STOPPED selling."""
    before = (other for other in sentence.words if other.clause == word.clause and other.at < word.at)
    return any(is_listed(other, "stopping", sentence) for other in before)


def is_less_sure(short: Sentence, long: Sentence, word: Word, own: Word | None = None) -> bool:
    """Whether the one is less sure than the other: may have risen. The words that differ do not count."""
    ours = {hedge.kind for hedge in short.hedges if own is None or hedge.at != own.at}
    theirs = {
        hedge.kind
        for hedge in long.hedges
        if hedge.clause == word.clause or (hedge.at < word.at and hedge.kind in _PASSED_ON)
        if own is None or hedge.at != word.at
    }
    return ours & _UNSURE != theirs & _UNSURE


def is_intended(sentence: Sentence, clause: int | None = None) -> bool:
    """Whether a sentence, or one clause of it, tells a plan or forecast."""
    return any(hedge.kind in _INTENDED and clause in (None, hedge.clause) for hedge in sentence.hedges)


def is_listed(word: Word, kind: str, sentence: Sentence) -> bool:
    """Whether a word is one of a kind that the vocabulary of its language lists."""
    return word.form in _listed(kind, sentence.language)


@cache
def _listed(kind: str, language: str) -> frozenset[str]:
    words: str = getattr(vocabulary(language), kind)
    return frozenset(words.split())

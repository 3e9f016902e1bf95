"""Whether two passages are about one thing, or only about the same people and places.

Of one story every sentence names the same few: that a passage names them too makes it no passage about the
claim. It has to share what the claim says of them: a figure, a time, a measure, or words that are no names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.language import terms
from factcheck.language.langs import wording
from factcheck.tracking.comparing.passages import Measured
from factcheck.tracking.comparing.vocabulary import codes
from factcheck.tracking.comparing.worded import Sentence, Word, same, worded

# Two languages may word a thing without one word in common. From so many words of names on, more than one person's
# or place's, it may be the thing that they are named together in.
_NAMED_TOGETHER = 3
# They come along with a name, and are said of whoever is named.
_OF_A_NAME = frozenset({"age"})


@dataclass(frozen=True, slots=True)
class Passage:
    text: str
    language: str
    terms: Mapping[str, float]
    figures: tuple[Measured, ...] = ()


def about_one_thing(left: Passage, right: Passage) -> bool:
    """Whether both say something of the same: a time, a measure, a figure, or a word that is no name."""
    ours, theirs = _without_ages(left), _without_ages(right)
    if left.language != right.language or left.language not in codes():
        return terms.beyond_names(ours, theirs) > 0
    told = [{key: weight for key, weight in known.items() if key[0] not in "cd"} for known in (ours, theirs)]
    return terms.beyond_names(*told) > 0 or _share_words(left.text, right.text, left.language)


def named_together(left: Passage, right: Passage) -> bool:
    """Whether passages in two languages name the same people and places together: they may be about one thing."""
    return left.language != right.language and terms.names_in_common(left.terms, right.terms) >= _NAMED_TOGETHER


def deny_alike(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two sentences, each with its language, both deny something or neither does: will NOT raise its fares; is
    to raise them. True where a language's words of denial are not known."""
    if not {language for _text, language in (left, right)} <= set(codes()):
        return True
    ours, theirs = (bool(worded(text, language).denials) for text, language in (left, right))
    return ours == theirs


def _without_ages(passage: Passage) -> dict[str, float]:
    ages = {one.figure.stated for one in passage.figures if one.measure in _OF_A_NAME}
    left_out = {terms.figure_key(age) for age in ages if age is not None} | {f"m:{key}" for key in _OF_A_NAME}
    return {key: weight for key, weight in passage.terms.items() if key not in left_out}


def _share_words(left: str, right: str, language: str) -> bool:
    """Whether two passages in one language share a word of matter that is not a name in both."""
    ours, theirs = worded(left, language), worded(right, language)
    return any(
        same(word, other) and not (_is_name(word, ours) and _is_name(other, theirs))
        for word in ours.matter
        for other in theirs.matter
        if not word.is_number
    )


def _is_name(word: Word, sentence: Sentence) -> bool:
    """A German noun has a capital, too: with an article before it, it is no name."""
    if not word.capital:
        return False
    data = wording(sentence.language)
    if not data.inflection.compounds:
        return True
    before = next((other for other in sentence.words if other.at == word.at - 1), None)
    return before is None or before.form not in data.reference.articles

"""Where sentences end, and which language a text is in."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # it ships no types

from factcheck.language import langs
from factcheck.language.model import Span

# One set of signs to begin with, which are sought faster than two alternatives.
_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*[\"'”’»“)\]]*(?=\s|$))")
_OPENERS = "\"'“„«‘‚([–—-¿¡ \u00a0\u202f"
_SAMPLE = 4_000  # characters that tell a text's language


def split_sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a text, without the white space between them. A line break ends one too:
    titles and items of lists carry no full stop. Of a language without a data file no abbreviations are known."""
    spans: list[Span] = []
    before = text[:-1]
    if not ("." in before or "\n" in before or "!" in before or "?" in before or "…" in before):
        _add(spans, text, 0, len(text))  # one sentence, as many a text is: far faster told so
        return tuple(spans)
    abbreviations, dots = _dotted(language)
    start = 0
    for match in _END.finditer(text):
        sign, end = match.span()
        if text[sign] != "\n" and not _ends(text, sign, end, abbreviations, dots):
            continue
        _add(spans, text, start, end)
        start = end
    if start < len(text):
        _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    behind = text[start:end].lstrip()
    inside = behind.rstrip()
    if inside:
        first = end - len(behind)
        spans.append(Span(first, first + len(inside)))


def _ends(text: str, dot: int, end: int, abbreviations: frozenset[str], ordinals: bool) -> bool:
    """Whether the mark at `dot` ends a sentence: not behind an abbreviation, an initial, a German
    ordinal, nor before a small letter."""
    if end == len(text):
        return True
    following = _following(text, end)
    if following.islower():
        return False
    if text[dot] != "." or end - dot > 1 or not following:
        return True
    word = _word_before(text, dot)
    if word.lower() in abbreviations:
        return False
    if len(word) == 1 and word.isupper() and word.isalpha():
        return False
    if not (ordinals and word.isdecimal() and len(word) <= 2 and following.isalpha()):
        return True
    before = text[max(0, dot - len(word) - 2) : dot - len(word)]
    return len(before) > 1 and before[0].isdecimal() and before[1] == ","  # a magnitude of 7,7.


def _following(text: str, end: int) -> str:
    limit = min(end + 12, len(text))
    while end < limit and (text[end].isspace() or text[end] in _OPENERS):
        if text[end] == "\n":
            return ""
        end += 1
    return text[end] if end < limit else ""


def _word_before(text: str, dot: int) -> str:
    start = dot
    while start > 0 and dot - start < 12 and (text[start - 1].isalnum() or text[start - 1] in ".-"):
        start -= 1
    return text[start:dot]


@cache
def _dotted(language: str) -> tuple[frozenset[str], bool]:
    """The abbreviations of a language, and whether a dot makes its figures ordinals."""
    if language not in langs.codes():
        return frozenset(), False
    words = langs.language(language)
    return frozenset(words.sentences.abbreviations), words.numbers.ordinal_dot


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(langs.codes()))
    return identifier


def identify(text: str) -> str | None:
    """The language of a text, of those that can be read; None where it has no letters to tell by."""
    sample = text[:_SAMPLE]
    if not any(letter.isalpha() for letter in sample):
        return None
    language: str = _identifier().classify(sample)[0]
    return language

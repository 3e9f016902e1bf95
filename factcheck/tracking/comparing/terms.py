"""On what terms a figure is told: before tax, gross, by the month, of a division, for the 256 GB model.

A profit before tax and one after it, twenty a month and 240 in all, can both be right of one thing. The words
that say so stand in the clause of the figure; which they are, each language's vocabulary knows. What goes
without saying, a profit after tax, a price with it, has no key, so that silence means just that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.language import Assertion, Quantity
from factcheck.tracking.comparing.vocabulary import codes, vocabulary

_PER = "per_"  # keys that begin so hold of a figure beside the words
_BESIDE = 25  # characters, at most, between the two
_SIZE = re.compile(r"(?<![\w.,])(\d+)[\s-]?([gt])(?:b|igabytes?|igaoctets?|erabytes?|éraoctets?)(?!\w)", re.IGNORECASE)
_OCTETS = re.compile(r"(?<![\w.,])(\d+)[\s-]?([GT])o(?!\w)")  # in French, and written just so: "14 to 20" is no size


def terms_of(assertion: Assertion) -> tuple[str, ...]:
    """Keys, in alphabetical order; a model's size as "256 GB". None where no figure is told."""
    value = assertion.value
    if not isinstance(value, Quantity):
        return ()
    begins = assertion.span.start
    at = value.span.start - begins, value.span.end - begins
    sizes = () if _sizes(value.text, assertion.language) else _sizes(assertion.text, assertion.language)
    return tuple(sorted({*_said(assertion.text, assertion.language, at), *sizes}))


def occasions_differ(left: Assertion, right: Assertion) -> bool:
    """Whether both sides say which occasion, class or rate they mean, and mean others: the turnout of a presidential
    election, and of a municipal one."""
    ours, theirs = (_occasions(one.text, one.language) for one in (left, right))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def terms_in(text: str, language: str) -> frozenset[str]:
    """The same of a sentence, wherever its figures stand."""
    return frozenset((*_said(text, language, None), *_sizes(text, language)))


def _sizes(text: str, language: str) -> list[str]:
    found = _SIZE.findall(text) + (_OCTETS.findall(text) if language == "fr" else [])
    return [f"{number} {letter.upper()}B" for number, letter in found]


def is_local(assertion: Assertion) -> bool:
    """Whether a figure is told of a place that no list knows: "4,000 employees in Oldrup"."""
    value = assertion.value
    if not isinstance(value, Quantity) or assertion.language not in codes() or assertion.scope.places:
        return False
    begins, when = assertion.span.start, assertion.when
    for named in _within(assertion.language).finditer(assertion.text, value.span.end - begins):
        dates = (
            when is not None and when.span is not None and when.span.start <= begins + named.start(1) < when.span.end
        )
        if not dates and (assertion.entity is None or named.group(1) not in assertion.entity.name):
            return True
    return False


@cache
def _within(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, vocabulary(language).within.split()))
    return re.compile(rf"(?<!\w)(?:{words})\s([A-ZÀ-Þ]\w+)")


@lru_cache(maxsize=4096)
def _said(text: str, language: str, at: tuple[int, int] | None) -> tuple[str, ...]:
    if language not in codes():
        return ()
    pattern, keys = keyed_phrases(language)
    plain = plainly(text)
    found = []
    for match in pattern.finditer(plain):
        key = keys[match.lastindex or 0]
        if key.startswith(_PER) and at is not None and max(match.start() - at[1], at[0] - match.end()) > _BESIDE:
            continue
        found.append(key)
    return tuple(key for key in found if key)


@lru_cache(maxsize=4096)
def _occasions(text: str, language: str) -> frozenset[str]:
    if language not in codes():
        return frozenset()
    pattern, keys = keyed_phrases(language, "occasions")
    return frozenset(keys[match.lastindex or 0] for match in pattern.finditer(plainly(text)))


def plainly(text: str) -> str:
    """A text as the phrases are written; as long as it was, for all that is looked for."""
    return text.lower().replace("’", "'")


@cache
def keyed_phrases(language: str, table: str = "terms") -> tuple[re.Pattern[str], dict[int, str]]:
    """What finds the phrases of a vocabulary's table, and the key of each of its groups. The longer come first: "a
    month ago" is no term, and keeps "a month" from being one."""
    told: Mapping[str, str] = getattr(vocabulary(language), table)
    listed = [(one.strip(), key) for key, phrases in told.items() for one in phrases.split(",")]
    listed.sort(key=lambda pair: -len(pair[0]))
    groups = [rf"({_regex(phrase)})" for phrase, _ in listed]
    return re.compile("|".join(groups)), {number: key for number, (_, key) in enumerate(listed, 1)}


def _regex(phrase: str) -> str:
    """A star stands for any letters: an ending, or what a word is grown together with."""
    inner = re.escape(phrase.strip("*")).replace(r"\ ", r"\s")
    before = r"(?<!\w)\w*" if phrase.startswith("*") else r"(?<!\w)"
    return before + inner + (r"\w*" if phrase.endswith("*") else r"(?!\w)")

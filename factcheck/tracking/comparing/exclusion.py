"""Which words exclude each other, and which say the same of a thing as far as that goes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.tracking.comparing.opposites import opposites
from factcheck.tracking.comparing.vocabulary import vocabulary
from factcheck.tracking.comparing.worded import Word, stem

# The line of the vocabulary, and the side of it.
Sense = tuple[int, int]
# By form, and by stem.
Tables = tuple[Mapping[str, frozenset[Sense]], Mapping[str, frozenset[Sense]]]

CONVERSE = "||"
_MEASURING = frozenset({"unit", "currency"})  # kinds of words
_LEAST_PREFIXED = 4  # letters of a word before which un- denies it
_LEAST_COMPOUNDED = 5  # letters of a compound's last part


def exclude(one: Word, other: Word, language: str) -> bool:
    """Whether no thing can be both: risen and fallen, first and second, legal and illegal."""
    a, b = senses(one, language), senses(other, language)
    if a & b:
        return False
    lines = {line for line, _ in a} & {line for line, _ in b}
    return bool(lines) or _prefixed(one.form, other.form, language) or _prefixed(other.form, one.form, language)


def are_converse(one: Word, other: Word, language: str) -> bool:
    """Whether two words that exclude each other say the same where the things they are said of change places."""
    a, b = senses(one, language), senses(other, language)
    return bool({line for line, _ in a} & {line for line, _ in b} & _converse(language))


def akin(one: Word, other: Word, language: str) -> bool:
    """Whether both stand on one side of some line."""
    return bool(senses(one, language) & senses(other, language))


def of_a_kind(one: Word, other: Word, language: str) -> bool:
    """Whether both are different things of one kind: father and uncle, dollars and euros."""
    a, b = _kinds(one, language), _kinds(other, language)
    return not a & b and bool({kind for kind, _ in a} & {kind for kind, _ in b})


def measures(word: Word, language: str) -> bool:
    """Whether a word says in what a figure is given: months, dollars."""
    return bool({kind for kind, _ in _kinds(word, language)} & _measuring(language))


def means_with_particle(word: Word, language: str) -> bool:
    """Whether what a verb means is known of it with its particle."""
    return bool(word.joined) and word.joined in _tables(language)[1]


def senses(word: Word, language: str) -> frozenset[Sense]:
    return _found(word, *_tables(language), language)


def _kinds(word: Word, language: str) -> frozenset[Sense]:
    return _found(word, *_kind_tables(language), language)


def _found(
    word: Word, by_form: Mapping[str, frozenset[Sense]], by_stem: Mapping[str, frozenset[Sense]], language: str
) -> frozenset[Sense]:
    found = by_form.get(word.form, frozenset())
    enclitics = vocabulary(language).enclitics
    if enclitics:  # their stems run together what affixes tell apart: to defeat, to be defeated
        bare = next((word.form.removesuffix(ending) for ending in enclitics if word.form.endswith(ending)), "")
        return found | by_form.get(bare, frozenset())
    found |= by_stem.get(word.stem, frozenset())
    if word.joined:
        found = by_stem.get(word.joined, found)
    if not found and word.compound:
        tails = (word.form[cut:] for cut in range(2, len(word.form) - _LEAST_COMPOUNDED + 1))
        found = next((by_form[tail] for tail in tails if tail in by_form), frozenset())
    return found


def _prefixed(one: str, other: str, language: str) -> bool:
    return len(other) >= _LEAST_PREFIXED and any(one == prefix + other for prefix in vocabulary(language).prefixes)


@cache
def _opposed(language: str) -> tuple[str, ...]:
    return (*vocabulary(language).opposed, *opposites(language).values())


@cache
def _converse(language: str) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(_opposed(language)) if CONVERSE in line)


@cache
def _tables(language: str) -> Tables:
    lines = [[side.split() for side in line.replace(CONVERSE, "|").split("|")] for line in _opposed(language)]
    lines += [[[word] for word in line.split()] for line in vocabulary(language).sets]
    return _listed(lines, language)


@cache
def _kind_tables(language: str) -> Tables:
    kinds = vocabulary(language).kinds.values()
    return _listed([[[word] for word in line.split()] for line in kinds], language)


@cache
def _measuring(language: str) -> frozenset[int]:
    return frozenset(number for number, kind in enumerate(vocabulary(language).kinds) if kind in _MEASURING)


def _listed(lines: list[list[list[str]]], language: str) -> Tables:
    """The senses of forms and of stems."""
    by_form: dict[str, set[Sense]] = {}
    by_stem: dict[str, set[Sense]] = {}
    for number, sides in enumerate(lines):
        for side, forms in enumerate(sides):
            for form in forms:
                by_form.setdefault(form.removeprefix("="), set()).add((number, side))
                if not form.startswith("="):
                    for noun in (False, True):
                        by_stem.setdefault(stem(form, language, noun=noun), set()).add((number, side))
    return _frozen(by_form), _frozen(by_stem)


def _frozen(table: dict[str, set[Sense]]) -> Mapping[str, frozenset[Sense]]:
    return {key: frozenset(found) for key, found in table.items()}

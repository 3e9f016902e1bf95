"""Where what a figure counts may stand, and whether a word behind the figure is its own: 12 others ESCAPED."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import Phrases, phrase_set

STOPS = frozenset(",;:()–.")
SIGNS = frozenset(",;")


def is_told_apart(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure behind an "and" has a verb or noun of its own, be it unknown: 14 died and 203 SURVIVED; or tells
    so of others behind a comma: 12 OTHERS escaped, y OTRAS doce salieron."""
    keys, before = passage.keys, located.first - 1
    if before <= clause.first:
        return False
    others = passage.wording.others
    if keys[before] in others:
        before -= 1
    joined = keys[before] in passage.wording.clauses.coordinators or (
        keys[before] in SIGNS and (before < located.first - 1 or keys[located.last] in others)
    )
    return joined and has_own_word(passage, located)


def has_own_word(passage: Passage, located: Located) -> bool:
    """Whether a word follows a figure that may be what it counts, or an auxiliary whose verb tells. "Others" are none,
    but what follows them may be: 12 others ESCAPED."""
    at = located.last + (passage.keys[located.last] in passage.wording.others)
    key, clauses = passage.keys[at], passage.wording.clauses
    if key in clauses.passive or key in clauses.auxiliaries:
        return True
    return key.isalpha() and key not in ending_nouns(passage.wording.code)


def is_placed(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure behind another count only tells in how many places: killed 11 people IN TWO states."""
    if passage.keys[located.first - 1] not in passage.wording.reference.inside:
        return False
    before = (other.value for other in clause.values if other.first < located.first)
    return any(isinstance(other, Quantity) and other.unit is None for other in before)


@cache
def ending_nouns(code: str) -> frozenset[str]:
    """Words that are neither a noun nor its attribute: behind a figure they show that its noun was named before."""
    reference, numbers = wording(code).reference, langs.language(code).numbers
    listed = (reference.prepositions, reference.functional, reference.articles, wording(code).clauses.coordinators)
    return frozenset(word for words in (*listed, numbers.further, numbers.more_than_both) for word in words)


def is_one(passage: Passage, located: Located, noun: Hit) -> bool:
    """Whether a noun in the singular stands apart from a figure that is no one, and so is not what it counts."""
    plurals = passage.wording.inflection.plural_endings
    if not plurals or located.last == noun.first or passage.keys[noun.last - 1].endswith(plurals):
        return False
    value = located.value
    return (
        isinstance(value, Quantity) and (value.lower is None or value.lower > 1) and passage.keys[noun.first - 1] != "-"
    )


def reach_of(passage: Passage, clause: Clause, located: Located) -> int:
    """The token that what is counted must begin by: the first preposition behind the figure.

    "three phones under the counter for customers" does not count customers. An "of" right behind
    the figure belongs to it: 100 millions d'utilisateurs.
    """
    prepositions = noun_ends(passage.wording.code)
    keys = passage.keys
    index = number_behind(passage, located) or located.last
    of = passage.wording.reference.of
    while index < clause.last and (keys[index] == "'" or keys[index] in of or keys[index] + "'" in of):
        index += 1
    phrases = _adverbial(passage.wording.code)
    while index < clause.last and keys[index] not in STOPS:
        adverb = phrases.at(keys, index)
        if adverb is None and keys[index] in prepositions:
            break
        index = index + 1 if adverb is None else adverb[1]
    return index - 1


@cache
def _adverbial(code: str) -> Phrases[bool]:
    """Phrases with a preposition that say only how: 27 wurden ZUM TEIL schwer verletzt."""
    return phrase_set(wording(code).clauses.adverbial)


def number_behind(passage: Passage, located: Located) -> int:
    """The token behind the "number" of what a figure counts, where that follows it: porte à 300 LE NOMBRE de cas; 0
    where none does."""
    at = located.last + (passage.keys[located.last] in passage.wording.reference.articles)
    return at + 1 if passage.keys[at] in passage.wording.number_of else 0


def ends_with_figure(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether no noun follows the figure, so that one before it may be what is counted: "users
    passed 100 million in May". "Customers bought 3 apples" counts no customers."""
    keys, index = passage.keys, located.last
    index += keys[index] in passage.wording.inflection.classifiers
    if keys[index - 1].isalpha() and _is_of(passage, index):
        return False  # deux millions D'entrées, une trentaine DE pays
    if index >= clause.last - 1 or not keys[index].isalpha():
        return True
    last_word = index + 1 == clause.last - 1 and not keys[index + 1].isalnum()
    if last_word and passage.wording.inflection.compounds:
        return not passage.capital(index)  # the verb at the end of a German clause
    return keys[index] in noun_ends(passage.wording.code)


@cache
def noun_ends(code: str) -> frozenset[str]:
    reference = wording(code).reference
    return frozenset(reference.prepositions + reference.functional)


def _is_of(passage: Passage, index: int) -> bool:
    """Whether an "of" and a noun follow a figure that is a noun itself: millions OF users; not: millions de plus."""
    keys, of = passage.keys, passage.wording.reference.of
    behind = index + 1 + (keys[index + 1] == "'")
    if keys[index] not in of and f"{keys[index]}'" not in of:
        return False
    return keys[behind].isalpha() and keys[behind] not in ending_nouns(passage.wording.code)

"""Which ordinals rank their subject among others, and which only count."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.langs import wording
from factcheck.language.model import Places, Quantity, Rank
from factcheck.language.passage import Clause, Located, Passage

WORLD = "001"
_ROW = 12  # tokens of a row of minutes on either side of one
_COUNTED_WITHIN = 3  # tokens from an ordinal to what it counts
_RANKED_WITHIN = 5  # tokens from the third maker to the place it is third in: constructeur de voitures en Europe


def is_ranking(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether an ordinal ranks its subject among others ("fourth-largest", "sixth place", "is sixth in
    China"), and does not merely count ("the second sentence", "came first")."""
    if _is_moment(passage, located) or is_of_minutes(passage, located):
        return False
    if any(hit.first == located.last and hit.key == WORLD for hit in clause.of("demonym")):
        return True  # la 12e MONDIALE
    if _says_which(passage, clause, located):
        return False
    if located.last - located.first > 1:
        return True
    if any(hit.key == "rank" for hit in clause.of("measure")):
        return True
    key = passage.keys[located.first]
    superlatives, ordinals, prepositions = _ranking_words(passage.wording.code)
    if key in langs.language(passage.wording.code).numbers.ranked:
        return True
    together = key.endswith(superlatives) and key not in superlatives  # drittgrößte
    prefixes = langs.language(passage.wording.code).numbers.ordinal_prefixes
    if key.isalpha() and (together or (key not in ordinals and not (prefixes and key.startswith(prefixes)))):
        return True
    placed = any(isinstance(value.value, Places) for value in clause.values)
    if passage.keys[located.last] in passage.wording.limits.makers:  # le troisième constructeur mondial
        behind = range(located.last + 1, located.last + 1 + _RANKED_WITHIN)
        among = any(value.first in behind for value in clause.values if isinstance(value.value, Places))
        return among or any(hit.first in behind for hit in clause.of("demonym"))
    return placed and passage.keys[located.last] in prepositions


def is_of_minutes(passage: Passage, located: Located) -> bool:
    """Whether a figure only tells in which minutes of a match something happened, in a row of them: the 32nd, 57th and
    83rd MINUTES, pada MENIT ke-32, 57, dan 83, en los MINUTOS 32, 57 y 83; not: 32 to 57 minutes, setiap menit 32
    orang."""
    keys, minutes = passage.keys, _minutes(passage.wording.code)
    first, last = max(0, located.first - _ROW), located.last + _ROW
    if minutes.isdisjoint(keys[first:last]):
        return False
    joining = _joining(passage.wording.code)
    figures = [found for found in passage.values_in(first, last) if isinstance(found.value, Quantity | Rank)]
    behind, before = located.last, located.first
    for other in figures:
        if other.first >= behind and joining.issuperset(keys[behind : other.first]):
            behind = other.last
    for other in reversed(figures):
        if other.last <= before and joining.issuperset(keys[other.last : before]):
            before = other.first
    alone = (behind, before) == (located.last, located.first)
    behind += keys[behind] == "."
    if keys[behind] in minutes and not alone:
        return True
    led = keys[before - 1] in minutes or not minutes.isdisjoint(keys[before : located.first])
    return led and (keys[located.last] in joining or not keys[located.last].isalpha())


@cache
def _minutes(code: str) -> frozenset[str]:
    """The words for minutes."""
    return frozenset(word for word, unit in langs.language(code).units.units.items() if unit == "min")


@cache
def _joining(code: str) -> frozenset[str]:
    """What joins the figures of a row, and the signs of ordinals before and behind them."""
    return _signs(code).union(wording(code).clauses.coordinators, langs.language(code).bounds.and_, ",'")


def _is_moment(passage: Passage, located: Located) -> bool:
    """Whether an ordinal counts minutes, rounds or goals: in der 27. MINUTE, pada MENIT ke-66, Mirande (14e)."""
    keys, moments = passage.keys, _moments(passage.wording.code)
    if keys[located.first - 1] == "(" and keys[located.last] == ")" and located.last - located.first == 1:
        return True
    if any(key in moments for key in keys[max(0, located.first - 1) : located.last]):
        return True
    prepositions, articles = passage.wording.reference.prepositions, passage.wording.reference.articles
    for key in keys[located.last : located.last + _COUNTED_WITHIN]:  # his 200th grand slam MATCH
        if key in moments:
            return True
        if key == "-":
            continue  # his 97th-MINUTE winner
        if not key.isalpha() or key in prepositions or key in articles:
            return False
    return False


def _says_which(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether an ordinal only says which of a row is meant: the 45TH president, its 12TH plant, presiden KE-7, negara
    PERTAMA di dunia yang. Whoever is third among the makers, or fifth and no more, has a rank."""
    keys, first, last, code = passage.keys, located.first, located.last, passage.wording.code
    words, makers, signs = langs.language(code).ranks, passage.wording.limits.makers, _signs(code)
    digits = keys[last - 1].isdecimal() or keys[first].isdecimal()
    if (digits or last - first > 1) and any(not key.isdecimal() and key not in signs for key in keys[first:last]):
        return False  # sixth PLACE, 12th RICHEST
    before = keys[first - 1] if first > clause.first else ""
    if langs.language(code).numbers.ordinal_prefixes:
        return before.isalpha() and before not in words.ranking and (before not in makers or keys[first] in words.first)
    noun = keys[last]
    if not digits or not noun.isalpha() or noun in makers or noun in _ending_nouns(code):
        return False
    return not before or before in words.owners or before in passage.wording.reference.articles


@cache
def _signs(code: str) -> frozenset[str]:
    """What makes an ordinal of digits: th, e, a dot, ke-."""
    words = langs.language(code).numbers
    return frozenset((*words.ordinal_endings, *words.ordinal_prefixes, ".", "-"))


@cache
def _ending_nouns(code: str) -> frozenset[str]:
    """Words behind an ordinal that are no noun which it could count."""
    reference, ranks = wording(code).reference, langs.language(code).ranks
    return frozenset((*reference.prepositions, *reference.functional, *ranks.superlatives))


@cache
def _moments(code: str) -> frozenset[str]:
    return frozenset(langs.language(code).ranks.moments)


@cache
def _ranking_words(code: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """Superlatives, bare ordinals, and the prepositions that show that no noun follows one."""
    reference, language = wording(code).reference, langs.language(code)
    prepositions = frozenset(reference.prepositions) - frozenset(reference.of)
    return tuple(language.ranks.superlatives), frozenset(language.numbers.ordinals), prepositions

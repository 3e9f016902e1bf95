"""Names that no glossary lists: runs of capitalised words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from factcheck.language.langs import wording
from factcheck.language.passage import Clause, Passage

LONGEST_NAME = 6
SENTENCE_SIGNS = frozenset({".", "!", "?", "\n", "“", "”", "„", '"', "«", "»", ":", "–", "("})
VERBAL = frozenset({"verb", "modality", "negation", "future", "say", "ability", "paired_opener", "measure"})
TELLING = frozenset({"according", "according_behind"})
LISTED = frozenset({"measure", "event", "event_name", "verb", "works", "say", "refers", "demonym"})
# Small words inside a name: Lula da Silva, Ludwig van Beethoven.
PARTICLES = frozenset({"da", "de", "del", "der", "di", "du", "la", "le", "van", "von", "bin", "al", "el", "den"})
# German common nouns are capitalised too; these endings give most of the abstract ones away.
NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "ismus", "nis")

ADJECTIVE_ENDINGS = ("e", "er", "en", "es")  # of what may begin a German sentence with a capital


@cache
def _common(code: str) -> frozenset[str]:
    """Words that are no names, though they may begin a sentence."""
    data = wording(code)
    return frozenset((*data.reference.common, *data.clauses.openers, *data.clauses.that))


@cache
def _auxiliaries(code: str) -> frozenset[str]:
    return frozenset((*wording(code).clauses.auxiliaries, *wording(code).clauses.passive))


@cache
def _articles(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.articles)


@cache
def _prepositions(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Prepositions before a name that is no subject, and those (of) before one that may be."""
    reference = wording(code).reference
    of = frozenset(phrase.rstrip("'") for phrase in reference.of)
    return frozenset(reference.prepositions) - of, of


@cache
def _particles(code: str) -> frozenset[str]:
    """The small words inside names; in German none, where they stand between common nouns as well."""
    if wording(code).inflection.compounds:
        return frozenset()
    no_subject, owner = _prepositions(code)
    return PARTICLES - no_subject - (_articles(code) - owner)


@cache
def _around(code: str) -> tuple[frozenset[str], ...]:
    """What stands around and inside names: words that are none, articles, prepositions of both kinds, particles."""
    return _common(code), _articles(code), *_prepositions(code), _particles(code)


@cache
def _titles(code: str) -> frozenset[str]:
    return frozenset(part for title in wording(code).speaking.titles for part in title.split())


def is_title(passage: Passage, index: int) -> bool:
    return passage.keys[index] in _titles(passage.wording.code)


def name_from(passage: Passage, index: int, last: int) -> tuple[int, int] | None:
    """The run of capitalised words that begins at or right behind `index` (titles and articles skipped)."""
    first = index
    code = passage.wording.code
    while first < last and (is_title(passage, first) or passage.keys[first] in _articles(code)):
        first += 1
    end = _run_end(passage, first, last)
    return (first, end) if end > first else None


def name_before(passage: Passage, index: int, first: int) -> tuple[int, int] | None:
    """The run of capitalised words that ends right before `index`."""
    start = index
    while start > first and index - start < LONGEST_NAME and passage.capital(start - 1):
        start -= 1
    while start < index and passage.keys[start] in _common(passage.wording.code):
        start += 1
    while start < index - 1 and is_title(passage, start):
        start += 1
    return (start, index) if start < index and not is_title(passage, start) else None


def run_end(passage: Passage, first: int, last: int, blocked: Collection[int]) -> int:
    """Where the run of capitalised words that begins at token `first` ends, with the small words inside it."""
    particles = _particles(passage.wording.code)
    end = first
    while end < last and end - first < LONGEST_NAME and end not in blocked:
        inside = end > first and (passage.keys[end] in particles or passage.keys[end] in "-&")
        if not passage.capital(end) and not (inside and end + 1 < last and passage.capital(end + 1)):
            break
        if inside and passage.keys[end + 2 : end + 3] == ["'"]:
            break  # Karl Bremer de L'Aubrac
        if end > first and _is_headline_verb(passage, end):
            break
        end += 1
    return end


def _is_headline_verb(passage: Passage, index: int) -> bool:
    """Whether a verb only stands with the capital of a headline: Why Vance WILL Win a Second Term."""
    return passage.keys[index] in _auxiliaries(passage.wording.code) and passage.capital(index + 1)


def run_at(passage: Passage, clause: Clause, first: int, last: int, blocked: Collection[int]) -> tuple[int, int] | None:
    """The name that begins at token `first`, titles and common words off its beginning; None where those capitals
    are no name."""
    end = run_end(passage, first, last, blocked)
    start = first
    while start < end and (is_common(passage, start) or is_title(passage, start)):
        start += 1
    if start == end or (end - start == 1 and _is_listed(clause, start)):
        return None
    if passage.wording.inflection.compounds and (
        not _german_name(passage, start, end, _articles(passage.wording.code))
        or _is_described(passage, clause, start, end)
    ):
        return None
    return start, end


def _is_described(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether an adjective that begins a German sentence stands before a common noun: SCHWERE ERDBEBEN."""
    described = _begins_sentence(passage, first) and passage.keys[first].endswith(ADJECTIVE_ENDINGS)
    return described and last - first == 2 and _is_listed(clause, first + 1)


def stands_by_itself(passage: Passage, first: int) -> bool:
    """Whether a word with a capital is a name by itself, and does not only begin its sentence."""
    return not _begins_sentence(passage, first) or _verb_behind(passage, first + 1) or _is_acronym(passage, first)


def is_common(passage: Passage, index: int) -> bool:
    """Whether a word is no name, though it may stand with a capital."""
    return passage.keys[index] in _common(passage.wording.code)


def subject_name(passage: Passage, clause: Clause, taken_by: Iterable[tuple[int, int]] = ()) -> tuple[int, int] | None:
    """The first run in a clause that looks like the name of somebody or something.

    `taken_by`: tokens that are spoken for already, such as the speaker's name.
    """
    first, last = clause.first, clause.last
    capitals = passage.capitals(first, last)
    if not capitals:
        return None
    common, articles, no_subject, owner, particles = _around(passage.wording.code)
    blocked: set[int] = set()
    for value in clause.values:
        blocked.update(range(value.first, value.last))
    for taken in taken_by:
        blocked.update(range(*taken))
    for hit in clause.hits:
        if hit.category in TELLING:  # Nach ANGABEN von
            blocked.update(range(hit.first, hit.last))
    second_choice: tuple[int, int] | None = None
    third_choice: tuple[int, int] | None = None
    end = first
    for index in capitals:
        if index < end or index in blocked or _inside_word(passage, index):
            continue
        end = index
        while (
            end - index < LONGEST_NAME
            and end not in blocked
            and not (end > index and _is_headline_verb(passage, end))
            and (end in capitals or (passage.keys[end] in particles and _joins(passage, end, index, capitals, blocked)))
        ):
            end += 1
        start = index
        while start < end and (passage.keys[start] in common or is_title(passage, start)):
            start += 1
        before = passage.keys[index - 1] if index > first else ""
        if before == "'" and index - 1 > first:
            before = passage.keys[index - 2]
        if before in articles and index - 1 > first and passage.keys[index - 2] in no_subject:
            before = passage.keys[index - 2]  # in THE Republic of
        if (
            start < end
            and not (end - start == 1 and _is_listed(clause, start))
            and (before not in no_subject or start > index)
            and (
                not passage.wording.inflection.compounds
                or (
                    _german_name(passage, start, end, articles)
                    and not (end - start == 1 and start - 1 in blocked)
                    and not _is_described(passage, clause, start, end)
                )
            )
            and (end - start > 1 or stands_by_itself(passage, start))
        ):
            if before in owner:
                second_choice = second_choice or (start, end)
            elif (
                end - start == 1 and _begins_sentence(passage, start) and not _verb_behind(passage, end, counted=False)
            ):
                third_choice = third_choice or (start, end)  # Produsen mobil Asterva
            else:
                return start, end
    return second_choice if third_choice is None else third_choice


def _joins(passage: Passage, index: int, first: int, capitals: Sequence[int], blocked: set[int]) -> bool:
    """Whether a small word stands inside a name: Charles DE Gaulle; not Anger of Peter Jones, which a sentence
    may begin with."""
    behind = index + 1
    if index == first or behind not in capitals or behind in blocked:
        return False
    return not (_begins_sentence(passage, first) and behind + 1 in capitals)


def _is_listed(clause: Clause, index: int) -> bool:
    """Whether a word has a meaning of its own, and so is no name by itself."""
    for hit in clause.hits:
        if hit.first > index:
            return False
        if hit.category in LISTED and (hit.first == index or (hit.category == "refers" and index < hit.last)):
            return True
    return False


def _begins_sentence(passage: Passage, index: int) -> bool:
    return index == 0 or passage.keys[index - 1] in SENTENCE_SIGNS


def _verb_behind(passage: Passage, index: int, *, counted: bool = True) -> bool:
    """Whether a verb or auxiliary follows, or what is `counted`: a first word with its capital is a name then, if
    anything."""
    if passage.keys[index] in passage.wording.reference.functional or passage.keys[index] == "'":
        return True
    kinds = VERBAL if counted else VERBAL - {"measure"}
    return any(hit.category in kinds and hit.first == index for hit in passage.hits_in(index, index + 1))


def _is_acronym(passage: Passage, index: int) -> bool:
    """Whether a word stands in capitals, and the next one does not: MIUI has …, and not a headline in capitals."""
    written, behind = passage.slice(index, index + 1), passage.tokens.starts[index + 1]
    return len(written) > 1 and written.isupper() and not passage.text[behind : behind + 2].isupper()


def _inside_word(passage: Passage, index: int) -> bool:
    """Whether a token is a later part of a hyphenated word: the Mail in E-Mail."""
    return index > 0 and passage.keys[index - 1] == "-" and passage.tokens.glued(index)


def _german_name(passage: Passage, first: int, last: int, articles: frozenset[str]) -> bool:
    """Whether capitalised German words are a name: not behind an article or adjective, no abstract noun."""
    if last - first == 1:
        before = passage.keys[first - 1] if first else ""
        if before in articles or (
            before.isalpha()
            and before.endswith(("e", "en", "er", "es", "em"))
            and first > 0
            and not passage.capital(first - 1)
        ):
            return False
        key = passage.keys[first]
        if key.endswith(NOUN_ENDINGS) or (key.endswith(ADJECTIVE_ENDINGS) and _begins_sentence(passage, first)):
            return False
    return True


def _run_end(passage: Passage, first: int, last: int) -> int:
    end = first
    while end < last and end - first < LONGEST_NAME:
        if passage.capital(end) or (
            end > first and passage.keys[end] in PARTICLES and end + 1 < last and passage.capital(end + 1)
        ):
            end += 1
        else:
            break
    return end

"""Which of a clause's names that no glossary lists may be what a figure is about, and which only stand beside it.

A name is none that is governed by a preposition ("against Marlow"), tells a source ("data from the Labour
Institute", "the institute recorded"), or stands behind the figure as somebody's object ("seven ahead of Marlow").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.entities import datelines, defining, names, titles
from factcheck.language.langs import wording
from factcheck.language.model import Places, Quantity, Rank
from factcheck.language.passage import Clause, Passage

FIGURES = (Quantity, Rank)
PLAIN, OF, OPENING = range(3)  # how sure a name is: by itself, of something, and a first word with its capital
TELLING = frozenset({"according", "according_behind"})
DOING = frozenset({"verb", "event", "measure", "ability", "modality", "say"})
HEAD_WITHIN = 4  # tokens of a noun phrase before its "of": the last three years OF
COUNTED_WITHIN = 3  # tokens from a figure to the "of" that tells whose it is: 300 new employees OF
TELLS_WITHIN = 4  # tokens from a source to its verb: le Bureau du travail A ENREGISTRÉ
BRACKET_WITHIN = 2  # tokens from a bracket to its figure: Karl Bremer (ABOUT 34)
SHORTEST_ABSTRACT = 7  # letters of a noun between its affixes: PEmadamAN
OPENS_WITHIN = 8  # tokens of a phrase that opens a sentence: Aged 34 and a father of two,
OPENS_AT = 1  # tokens of a clause before the figure that it begins with: AND some 210
VERBS = frozenset({"verb", "say", "future", "modality"})
AGED_WITHIN = 2  # tokens from an age to the name of whose it is
YEARS = "a"  # the unit of an age
FINITE = ("t", "te", "ten")  # endings of most German verbs that a subject may follow


def subject_names(passage: Passage, clause: Clause, taken_by: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The runs in a clause that look like the name of somebody or something it may be about, the surest first.

    `taken_by`: tokens that are spoken for already, such as the speaker's name.
    """
    keys, capitals = passage.keys, passage.capitals(clause.first, clause.last)
    if not capitals:
        return ()
    blocked: set[int] = set()
    spoken: set[int] = set()
    placed: dict[int, int] = {}
    figured: set[int] = set()
    coordinators = passage.wording.clauses.coordinators
    for value in clause.values:
        blocked.update(range(value.first, value.last))
        if isinstance(value.value, Places):
            placed[value.first] = value.last
        elif isinstance(value.value, FIGURES) and keys[value.last - 1].isdigit():
            figured.add(value.last)  # 11 UDI, Pasal 521 KUHP
    for taken in taken_by:
        spoken.update(range(*taken))
    for hit in clause.hits:
        if hit.category in TELLING:  # Nach ANGABEN von
            spoken.update(range(hit.first, hit.last))
    blocked |= spoken
    found: list[tuple[int, int, int]] = []
    refused = -1  # where the last name ends that a preposition governs
    end = datelines.end_of(passage, clause.first)
    upper, plain = passage.upper, names.plain_words(passage.wording.code)
    for index in capitals:
        if index < end or index in blocked or names.inside_word(passage, index):
            continue
        if keys[index - 1] == "(" and index > clause.first and ")" in keys[index : clause.last]:
            end = keys.index(")", index)  # Norvik AG (NORVIK GROUP): the same by another name
            continue
        if keys[index] in plain and index + 1 < clause.last and keys[index + 1].isalpha() and not upper[index + 1]:
            continue  # THE town, as most sentences begin
        end = names.run_end(passage, index, clause.last, blocked)
        start = names.bare_begin(passage, index, end)
        end = names.before_people(passage, clause, start, end)
        beside = start < end and end in placed and upper[end] and not passage.wording.inflection.compounds
        if beside and not passage.tokens.in_headline(start):
            if end - start == 1 and (names.begins_sentence(passage, start) or names.is_generic(passage, start)):
                continue  # Turis RUSIA, Liga INGGRIS
            end = placed[end]  # Bank INDONESIA
        elif (
            placed
            and end + 1 in placed
            and keys[end] in passage.wording.reference.of
            and names.is_generic(passage, end - 1)
        ):
            end = placed[end + 1]  # National Bank OF CANADA
        start = _behind_measure(passage, clause, start, end)
        last = _own_end(passage, start, end)
        if start >= last or not names.looks_like_name(passage, clause, start, last):
            continue
        joined = keys[index - 1] in coordinators or keys[index - 1] == "/"
        if start == index and joined and (index - 1 == refused or index - 2 in spoken):
            refused = end  # in Norvik AND TORVIK
            continue
        followed = keys[last] in passage.wording.clauses.auxiliaries or keys[last] in passage.wording.clauses.passive
        defines = followed and defining.begins(passage, clause.first, start) >= 0
        if defines or _governing(passage, clause, start) is not None:
            refused = end
            continue
        titled = start > index and (titles.is_title(passage, start - 1) or titles.is_office(passage, start - 1))
        if titled and ((keys[last] == "," and passage.capital(last + 1)) or (spoken and keys[last] == "(")):
            continue  # Kepala DINAS KESEHATAN KENDAL, Mira Lestari
        choice = None if start in figured else _choice(passage, clause, start, last, blocked)
        if choice is None:
            refused = end
        else:
            found.append((choice, start, last))
    if any(choice == OPENING for choice, _, _ in found):  # Produsen mobil Asterva
        found = [row for row in found if row[0] != OF]
    found.sort()
    return [(first, last) for _, first, last in found]


def bracketed(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """The name right before the bracket that the figure at `first` stands in: JK (57), Karl Bremer (34/Torvik)."""
    for at in range(first - 1, max(last, first - 1 - BRACKET_WITHIN), -1):
        if passage.keys[at] == "(":
            run = names.name_before(passage, at, last)
            if run is None or (passage.wording.inflection.compounds and run[1] - run[0] == 1):
                return None
            told = passage.value_over(run[0] - 1) is not None or bool(passage.values_in(*run))
            scored = passage.keys[first + 1] in "-–:"  # Norvik (36-0)
            return None if told or scored else run
        if not passage.keys[at].isalpha() and passage.keys[at] not in "+-~":
            return None
    return None


def is_object(passage: Passage, clause: Clause, first: int, figure: int) -> bool:
    """Whether a name at token `first` is only what those do something to whom a figure counts that the clause begins
    with, and so no subject of the one at token `figure`: some 210 people crossed THE CHANNEL in three boats."""
    keys, reference = passage.keys, passage.wording.reference
    subject = next((value for value in clause.values if isinstance(value.value, FIGURES)), None)
    if subject is None or subject.last >= min(first, figure) or subject.first - clause.first > OPENS_AT:
        return False
    if passage.wording.stance.verb_last or any(
        key in reference.prepositions for key in keys[clause.first : subject.first]
    ):
        return False
    before = first - 1
    while before > subject.last and keys[before] in reference.articles:
        before -= 1
    if before <= subject.last or not all(key.isalpha() for key in keys[subject.last : before + 1]):
        return False
    return keys[before] not in reference.prepositions and keys[before] not in reference.of


def tells_whose(passage: Passage, clause: Clause, first: int, last: int, figure: int) -> bool:
    """Whether a name at [first, last) behind the figure that ends at `figure` is what that is about: 300 employees OF
    Volta Cells, 300 karyawan Volta Cells, 300 Autos VERKAUFTE Volta Cells."""
    keys, code = passage.keys, passage.wording.code
    articles, owner = names.articles(code), names.owner(code)
    before = first - 1
    while before > figure and (keys[before] in articles or keys[before] == "'") and keys[before] not in owner:
        before -= 1
    if before - figure < AGED_WITHIN and all(
        key.isalpha() and key not in passage.wording.reference.functional for key in keys[figure:first]
    ):
        aged = any(  # der 62-jährige Karl Bremer, the 34-year-old forward Ethan Mills
            isinstance(value.value, Quantity) and value.value.unit == YEARS and value.last == figure
            for value in clause.values
        )
        if aged or before < figure:
            return aged and keys[before] not in owner
    if keys[before] in owner or f"{keys[before]}'" in owner:
        if keys[before] in passage.wording.clauses.agents and not _is_done(clause, before):
            return False  # invited BY
        return 0 < before - figure <= COUNTED_WITHIN and all(keys[at].isalpha() for at in range(figure, before))
    if keys[before] == "," and figure - 1 > clause.first:
        return _opens(passage, clause, before)
    if passage.wording.inflection.compounds:
        return _is_finite(passage, clause, before)
    return not passage.wording.undergoing and _follows_noun(passage, first, figure)


def _follows_noun(passage: Passage, first: int, figure: int) -> bool:
    """Whether only what is counted stands between a figure and a name, where no "of" does: 300 KARYAWAN Volta Cells."""
    keys, reference, no_subject = passage.keys, passage.wording.reference, _no_subject(passage.wording.code)
    between = keys[figure:first]
    return 0 < len(between) < COUNTED_WITHIN and all(
        key.isalpha() and key not in no_subject and key not in reference.functional for key in between
    )


def _opens(passage: Passage, clause: Clause, comma: int) -> bool:
    """Whether what stands before a comma only tells more of the name behind it: AGED 34, Anna Holm; WITH 300 MEN,"""
    keys, clauses = passage.keys, passage.wording.clauses
    if comma - clause.first > OPENS_WITHIN or "," in keys[clause.first : comma]:
        return False
    aged = any(hit.first == clause.first and hit.key == "age" for hit in clause.hits)
    if not aged and keys[clause.first] not in passage.wording.reference.prepositions:
        return False
    if any(key in clauses.auxiliaries or key in clauses.passive for key in keys[clause.first : comma]):
        return False
    return not any(hit.category in VERBS and hit.first < comma for hit in clause.hits)


def _is_done(clause: Clause, index: int) -> bool:
    """Whether a verb the reader knows ends right before the "by" at `index`: sold BY."""
    return any(hit.last == index and hit.category in DOING for hit in clause.hits)


def _behind_measure(passage: Passage, clause: Clause, first: int, last: int) -> int:
    """Where a name begins behind a noun that is measured, and begins a sentence: Ventes de CALDERON."""
    at = first + 1
    if at >= last - 1 or passage.capital(at) or not names.begins_sentence(passage, first):
        return first
    return at + 1 if any(hit.category == "measure" and hit.last == at for hit in clause.hits) else first


def _own_end(passage: Passage, first: int, last: int) -> int:
    """Where a German genitive ends before the noun that it owns: CALDERONS Umsatz."""
    return first + 1 if last - first == 2 and owns_next(passage, first, first + 1) else last


def owns_next(passage: Passage, first: int, last: int) -> bool:
    """Whether a German word owns the measured noun behind it: CALDERONS Umsatz."""
    if last - first > 1 or not passage.wording.inflection.compounds or not passage.keys[first].endswith("s"):
        return False
    return passage.capital(last) and any(hit.category == "measure" for hit in passage.hits_in(last, last + 1))


def _choice(passage: Passage, clause: Clause, first: int, last: int, blocked: set[int]) -> int | None:
    """How sure it is that a clause is about the name at [first, last); None where it is not."""
    keys, code = passage.keys, passage.wording.code
    begin = titles.kind_begin(passage, first)  # der AUTOBAUER Talvio
    alone = names.is_alone(passage, first, last) and begin == first
    if keys[last] in _pointing(code):
        return None
    if alone and not names.stands_by_itself(passage, first) and not _is_told_of(passage, last):
        return None
    if _is_attribute(passage, clause, first, last) or _is_source(passage, clause, first, last):
        return None
    begins = names.begins_sentence(passage, first)
    if begins and alone and _is_abstract(passage, keys[first]):
        return None
    if passage.wording.inflection.compounds and alone and not _german_place(passage, clause, first, blocked):
        return None
    if passage.wording.inflection.compounds and _is_compound(passage, clause, first, last):
        return None
    before, articles, owner = begin - 1, _mere_articles(code), names.owner(code)
    while before > clause.first and (keys[before] == "'" or keys[before] in articles):
        before -= 1
    if before >= clause.first and (keys[before] in owner or (keys[before + 1] == "'" and f"{keys[before]}'" in owner)):
        return OF if _is_of_subject(passage, clause, before) else None
    if begins and alone and not names.verb_behind(passage, last, counted=False) and not _is_told_of(passage, last):
        return OPENING
    return PLAIN


def _is_abstract(passage: Passage, key: str) -> bool:
    """Whether a word is a noun by its form, which names nobody: realisasi, penyaluran, rappelons."""
    reference = passage.wording.reference
    if key.endswith(reference.abstract_endings or "\0"):
        return True
    return len(key) >= SHORTEST_ABSTRACT and any(
        key.startswith(start) and key.endswith(end) for start, end in reference.abstract_frames
    )


def _is_attribute(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether a name behind "a" only says which thing is meant, in a language whose nouns stand last: a QUEBEC CITY
    mosque. What is measured may be its own: a VOLTA CELLS profit."""
    if not passage.wording.inflection.heads_last or first <= clause.first:
        return False
    indefinite = passage.keys[first - 1] in langs.language(passage.wording.code).numbers.articles
    noun = passage.keys[last].isalpha() and not passage.capital(last)
    return indefinite and noun and not any(hit.category in DOING for hit in passage.hits_in(last, last + 1))


def _is_told_of(passage: Passage, last: int) -> bool:
    """Whether a comma and a "which" follow a name: Calderon, QUI fabrique des fours."""
    return passage.keys[last] == "," and passage.keys[last + 1] in passage.wording.clauses.relative


def _is_compound(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether a German word with a hyphen is rather a noun than a double name: US-Konzern, Feuerwehr-Beamte. Only
    who begins the clause may have one: HOLM-PETERSEN führt."""
    if last - first != 3 or passage.keys[first + 1] != "-":
        return False
    return first > clause.first or passage.slice(first, first + 1).isupper()


def _governing(passage: Passage, clause: Clause, first: int) -> int | None:
    """The token of a preposition before a name that makes it no subject: AGAINST Marlow, IN the Republic of; but AT
    Volta Cells, where it opens the sentence, 300 people may work."""
    keys, code = passage.keys, passage.wording.code
    no_subject = _no_subject(code)
    at = first - 1
    if at > clause.first and keys[at] == "'":
        at -= 1
    if at >= clause.first and keys[at] in names.articles(code) and keys[at] not in no_subject and at > clause.first:
        at -= 1
    if keys[first] in no_subject and names.begins_sentence(passage, first):
        return first  # BESIDES Karl Bremer
    if at < clause.first or keys[at] not in no_subject:
        return None
    opening = keys[at] in _at_house(code) and names.begins_sentence(passage, at)
    return None if opening or _is_measured_at(passage, clause, at) else at


def _is_measured_at(passage: Passage, clause: Clause, index: int) -> bool:
    """Whether what is measured stands right before a preposition: SALES at Calderon, SHARES in Calderon."""
    for hit in clause.hits:
        if hit.first >= index:
            break
        if hit.last == index and hit.category == "measure":
            at_house = passage.keys[index] in _at_house(passage.wording.code)
            return at_house or (hit.key == "share_price" and passage.keys[index] in passage.wording.reference.inside)
    return False


def _is_of_subject(passage: Passage, clause: Clause, of: int) -> bool:
    """Whether what the "of" at a token belongs to is no place or time: les ventes DE Calderon, not près DE Mirval."""
    keys, code = passage.keys, passage.wording.code
    no_subject, articles = _no_subject(code), names.articles(code)
    if keys[of - 1] in passage.wording.reference.beside or keys[of - 1] in passage.wording.relatives:
        return False
    noun = passage.wording.inflection.compounds and of > 0 and passage.capital(of - 1)
    if keys[of] in passage.wording.clauses.agents and not (noun or _is_done(clause, of)):
        return False
    for at in range(of - 1, max(clause.first, of - 1 - HEAD_WITHIN) - 1, -1):
        if keys[at] in no_subject and keys[at] not in articles:
            return any(hit.category == "measure" and at + 1 < hit.first and hit.last == of for hit in clause.hits)
        if not keys[at].isalpha() and keys[at] != "'":
            break
        if any(hit.category in TELLING and hit.first <= at < hit.last for hit in clause.hits):
            return False
    return True


def _is_source(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether a name is that of who gathered the figure, which is about others: DATA from X, the INSTITUTE recorded."""
    keys, code = passage.keys, passage.wording.code
    before = first - 1
    while before > clause.first and (
        keys[before] in names.articles(code) or keys[before] in names.owner(code) or keys[before] == "'"
    ):
        before -= 1
    if before >= clause.first and keys[before] in _data(code):
        return True
    return gathers(passage, clause.first, first, last)


def gathers(passage: Passage, begins: int, first: int, last: int) -> bool:
    """Whether an institute is named at tokens [first, last), in a clause that begins at one, that a verb has record or
    estimate what is told."""
    keys, speaking = passage.keys, passage.wording.speaking
    if _sources(passage.wording.code).isdisjoint(keys[max(begins, first - 1) : last]):
        return False
    if keys[last] == "(" and ")" in keys[last : last + TELLS_WITHIN]:
        last += keys[last : last + TELLS_WITHIN].index(")")  # Badan Pusat Niaga (BPN) MENCATAT
    near = keys[last : last + TELLS_WITHIN]
    if passage.wording.inflection.compounds:
        near += keys[max(begins, first - TELLS_WITHIN) : first]  # BEZIFFERT die Polizei
    return any(key in speaking.gathering for key in near)


def _german_place(passage: Passage, clause: Clause, first: int, blocked: set[int]) -> bool:
    """Whether a German word with a capital stands where subjects do: first in its clause, or behind its verb. Other
    nouns have capitals too."""
    keys, clauses = passage.keys, passage.wording.clauses
    at = first - 1
    if at > clause.first and keys[at] in _mere_articles("de") and not names.begins_sentence(passage, at):
        at -= 1  # kommt DIE AfD
    if at in blocked:
        return False
    if at < clause.first or not keys[at].isalnum() or keys[at] in names.owner("de"):
        return keys[at] != "," or at <= clause.first
    if at == clause.first and (names.is_common(passage, at) or keys[at] in clauses.openers):
        return True
    return titles.is_title(passage, at) or _is_finite(passage, clause, at)


def _is_finite(passage: Passage, clause: Clause, index: int) -> bool:
    """Whether a word looks like the German verb that a subject follows."""
    key = passage.keys[index]
    if not key.isalpha() or passage.capital(index):
        return False
    if key in passage.wording.clauses.auxiliaries:
        return True
    if any(hit.first == index and hit.category in DOING for hit in clause.hits):
        return True
    return (
        key.endswith(FINITE)
        and not names.is_common(passage, index)
        and key not in passage.wording.reference.prepositions
    )


@cache
def _mere_articles(code: str) -> frozenset[str]:
    """Articles that hold no "of": the, le; not du."""
    return names.articles(code) - names.owner(code)


@cache
def _no_subject(code: str) -> frozenset[str]:
    """Prepositions before a name that is no subject."""
    reference = wording(code).reference
    return frozenset((*reference.prepositions, *reference.aside)) - names.owner(code)


@cache
def _pointing(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.pointing)


@cache
def _at_house(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.at_house)


@cache
def _sources(code: str) -> frozenset[str]:
    return frozenset(wording(code).speaking.sources)


@cache
def _data(code: str) -> frozenset[str]:
    return frozenset(wording(code).speaking.data)

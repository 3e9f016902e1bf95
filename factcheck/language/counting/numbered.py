"""What a figure is the number of, where its sentence began by that: the DEATH TOLL from the fire, the third in a year,
rose to 12."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs, measures
from factcheck.language.counting import formers, ownnouns
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage

NUMBER_WITHIN = 3  # tokens from "number of" to what is numbered: the number of new
CASES_OF = frozenset({"dead", "recovered", "injured"})  # what a word for cases may count: kasus KEMATIAN, DEATH cases
# Persons who are told apart from people in general by no verb.
COUNTED_PERSONS = frozenset(
    {"passengers", "visitors", "patients", "students", "members", "teachers", "candidates", "prisoners", "farmers"}
)


def headed(passage: Passage, clauses: Sequence[Clause], at: int, located: Located) -> Hit | None:
    """The noun behind "the number of" with which the sentence began, where a figure that names nothing itself is what
    that number came to, whatever stands between; or the one that stands right behind the figure."""
    value, keys = located.value, passage.keys
    if not isinstance(value, Quantity) or value.unit is not None or value.change is not None:
        return None
    reaching = _reaching(passage.wording.code)
    if keys[located.first - 1] not in reaching and keys[located.first] not in reaching:
        return None
    behind = _headed_behind(passage, clauses[at], located)
    if behind is not None:
        return behind
    if not ownnouns.ends_with_figure(passage, clauses[at], located):
        return None
    head: Hit | None = None
    for clause in clauses[: at + 1]:
        for hit in clause.of("measure"):
            if hit.last > located.first or not measures.takes(hit.key, None) or not is_numbered(passage, hit):
                continue
            if head is None or hit.first - head.last >= NUMBER_WITHIN or _is_compound(passage, head, hit):
                head = hit
    if head is None or any(_is_reached(passage, head, located, clause) for clause in clauses[: at + 1]):
        return None
    return head


def _headed_behind(passage: Passage, clause: Clause, located: Located) -> Hit | None:
    """The noun of a number that a figure right before it is what it came to: portant à 17 LE NOMBRE DE MORTS."""
    keys, at = passage.keys, located.last
    if keys[at] not in passage.wording.reference.articles or keys[at + 1] not in passage.wording.number_of:
        return None
    for hit in clause.of("measure"):
        if at < hit.first <= at + 1 + NUMBER_WITHIN and hit.last > at + 2 and measures.takes(hit.key, None):
            return hit
    return None


def _is_compound(passage: Passage, one: Hit, other: Hit) -> bool:
    """Whether a noun only tells that the one behind it is numbered, or of what kind it is: POPULASI anjing, the number
    of HOSPITAL beds, KASUS kematian."""
    if one.last != other.first:
        return False
    if one.key == "cases" and other.key in CASES_OF:
        return True
    return passage.wording.inflection.heads_last or passage.keys[one.last - 1] in passage.wording.number_of


def _is_reached(passage: Passage, head: Hit, located: Located, clause: Clause) -> bool:
    """Whether another figure of a clause is what the number at `head` came to, or what it is a rate of: the dead rose
    TO 12 and that of the hurt to 30, the number of cases PER 100,000."""
    to_words = _ending(passage.wording.code)
    between = (other.first for other in clause.values if head.last <= other.first < located.first)
    return any(passage.keys[first - 1] in to_words for first in between)


@cache
def _ending(code: str) -> frozenset[str]:
    """Words before a figure behind which no other is of the number before it."""
    return formers.change_words(code)[1].union(langs.language(code).units.per)


@cache
def _reaching(code: str) -> frozenset[str]:
    """Words right before what a number came to, or what it was."""
    from_words, to_words = formers.change_words(code)
    return from_words.union(to_words, wording(code).reaching)


def is_numbered(passage: Passage, hit: Hit) -> bool:
    """Whether a noun stands behind "the number of", or says so itself: the death TOLL."""
    numbers = passage.wording.number_of
    return any(key in numbers for key in passage.keys[max(0, hit.first - NUMBER_WITHIN) : hit.last])


def persons(passage: Passage, clause: Clause, located: Located) -> Hit | None:
    """The noun behind "the number of" before a figure whose own word says but that they are people: jumlah PENUMPANG
    mencapai 300 orang."""
    numbers = passage.wording.number_of
    if not any(key in numbers for key in passage.keys[clause.first : located.first]):
        return _amounted(passage, clause, located)
    for hit in clause.of("measure"):
        if hit.last > located.first:
            return None
        if measures.takes(hit.key, None) and is_numbered(passage, hit):
            return hit
    return None


def _amounted(passage: Passage, clause: Clause, located: Located) -> Hit | None:
    """The noun of persons that a clause begins with and that comes to so many: PENUMPANG berjumlah 300 orang."""
    if not passage.wording.amounting:
        return None
    keys, words = passage.keys, passage.wording.amounting
    amounts = keys[located.first] in words or keys[located.first - 1] in words
    for hit in clause.of("measure"):
        if hit.key in COUNTED_PERSONS and hit.last == located.first:
            return hit  # memiliki ANGGOTA setidaknya enam orang
        if hit.first > clause.first and not amounts:
            continue
        between = passage.keys[hit.last : located.last]
        if hit.key in COUNTED_PERSONS and any(key in passage.wording.amounting for key in between):
            return hit
    return None

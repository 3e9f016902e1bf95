"""Figures that are a part of what another one counts, or a fraction: 12 of the 40, 17 people INCLUDING four minors."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.language import langs
from factcheck.language.counting import belonging, formers
from factcheck.language.counting.ownnouns import STOPS
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Places, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.reading import plain
from factcheck.language.quantities.units import PERCENT
from factcheck.language.tokens import Phrases, phrase_keys, phrase_set
from factcheck.language.victims import VICTIMS

UNTOLD = frozenset({"people", "inhabitants"})  # they tell nothing that the whole is not
_DECIMAL = ("0.", "0,", ".", ",")  # how a figure below one begins that is no fraction
PLACED_WITHIN = 2  # tokens from a part to its place: davon 2100 in
WHOLE_WITHIN = 5  # tokens from a figure to what it is taken of: of the country's 29


def whole_of(passage: Passage, clause: Clause, located: Located) -> Located | None:
    """The figure that a count is taken of: 51 for the 22 of "22 of the 51 seats"."""
    keys, taken = passage.keys, _taken_of(passage.wording.code)
    if not isinstance(located.value, Quantity) or located.value.unit is not None or keys[located.last] not in taken:
        return None
    from_words, to_words = formers.change_words(passage.wording.code)
    if keys[located.last] in from_words and keys[located.first - 1] in to_words:
        return None  # shrank TO 8,400 FROM 11,000
    for other in clause.values:
        if not isinstance(other.value, Quantity):
            continue  # 3,500 of the 41,000 jobs worldwide, 3500 der WELTWEIT 41.000 Stellen
        if 0 < other.first - located.last <= WHOLE_WITHIN:
            if any(key in passage.wording.clauses.coordinators for key in keys[located.last : other.first]):
                return None  # destroyed dozens of villages and killed 300 people
            return other if formers.same_kind(other.value, located.value) else None
    return None


def is_whole(passage: Passage, clause: Clause, located: Located) -> bool:
    if len(clause.values) < 2:
        return False
    if is_opening_whole(passage, clause, located) or _is_whole_behind(passage, clause, located):
        return True
    return any(
        whole_of(passage, clause, other) is located or _is_share_of(passage, other, located)
        for other in clause.values
        if other.first < located.first
    )


def _is_share_of(passage: Passage, part: Located, whole: Located) -> bool:
    """Whether percent are taken of a count right behind them: 70 PERCENT OF THE 1,400 patients died."""
    if not _is_percent(part) or not isinstance(whole.value, Quantity) or whole.value.unit is not None:
        return False
    keys, begins = passage.keys, part.last
    return (
        whole.first - begins <= WHOLE_WITHIN
        and keys[begins] in _taken_of(passage.wording.code)
        and not any(key in passage.wording.clauses.coordinators for key in keys[begins : whole.first])
    )


def _is_percent(located: Located) -> bool:
    value = located.value
    return isinstance(value, Quantity) and value.unit == PERCENT and value.change is None


def _is_whole_behind(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a bare figure tells how many there are of what the one before it counts: 120 postes SUR 277, 12 seats OUT
    OF 40. Those that it counts itself are something else: 12 frappes sur 277 villages."""
    value = located.value
    if _out_of(passage.wording.code).before(passage.keys, located.first) is None or not isinstance(value, Quantity):
        return False
    if value.unit is not None or passage.keys[located.last].isalnum():
        return False
    return any(
        0 < located.first - other.last <= WHOLE_WITHIN
        and isinstance(other.value, Quantity)
        and formers.same_kind(other.value, value)
        for other in clause.values
    )


def is_opening_whole(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a clause begins with what its later figure is taken of: OF THE 18,500 JOBS, 1,200 will be cut."""
    reference, begins = passage.wording.reference, clause.first
    opened = passage.keys[begins] in reference.of or passage.keys[begins] in reference.out_of
    if not opened or not begins < located.first <= begins + WHOLE_WITHIN:
        return False
    if passage.keys[begins] in reference.articles:
        return False  # DER Sturm tötete elf
    counted = isinstance(located.value, Quantity) and located.value.unit is None
    later = (other for other in clause.values if other.first > located.first and isinstance(other.value, Quantity))
    return any(formers.same_kind(other.value, located.value) or (counted and _is_percent(other)) for other in later)


def counts_part_of(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a figure counts but some of those whom a word for victims tells: 14 OF THE VICTIMS were identified, 12
    DER OPFER, of the 189 people KILLED, 125 are known. What else befell them is told by another word."""
    keys, last = passage.keys, located.last
    if hit.key not in VICTIMS:
        return False
    if hit.first > last:
        if keys[last] not in _taken_of(passage.wording.code):
            return False
        definite = langs.language(passage.wording.code).numbers.definite
        article = last if keys[last] in definite else last + 1  # 12 der, 12 des, 12 of the
        return keys[article] in definite and hit.first == article + 1
    if hit.last > located.first or len(clause.values) < 2:
        return False
    return any(
        other.last <= hit.first and is_opening_whole(passage, clause, other)
        for other in clause.values
        if other.first < located.first and isinstance(other.value, Quantity)
    )


def befell_part(passage: Passage, clause: Clause, part: Located, whole: Located) -> Hit | None:
    """What befell some of a whole, who are not what the whole is: 12 of the 40 passengers DIED."""
    return next((hit for hit in clause.of("measure") if _befell(passage, clause, part, whole, hit)), None)


def _befell(passage: Passage, clause: Clause, part: Located, whole: Located, hit: Hit) -> bool:
    noun = whole.last + (passage.keys[whole.last] in passage.wording.inflection.classifiers)
    if hit.key not in VICTIMS or hit.first == noun:
        return False
    if hit.first > whole.last and not _reaches(passage, clause, whole.last, hit.first):
        return False
    return not belonging.befell_others(passage, clause, part, hit)


def _reaches(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether no other figure and no other verb stands in tokens [first, last): 12 of the 15 hostages had been FREED
    and three were dead."""
    if any(first <= other.first < last for other in clause.values if isinstance(other.value, Quantity)):
        return False
    return not any(first <= verb.first and verb.last < last for verb in clause.of("verb"))


def tells_part(passage: Passage, clause: Clause, located: Located, key: str) -> bool:
    """Whether a figure only tells a part of those of whom the one before it is told, by nothing that would set it apart
    from them: 17 people, INCLUDING four minors, were arrested; not: including 100,000 in India."""
    keys, at, parts = passage.keys, located.first, _parts(passage.wording.code)
    if not any(tuple(keys[at - length : at]) in parts for length in (1, 2, 3) if at - length >= 0):
        return False
    ends = located.last
    while ends < clause.last and keys[ends] not in STOPS:
        ends += 1
    if key not in UNTOLD and any(key == hit.key and at <= hit.first < ends for hit in clause.of("measure")):
        return False  # including 12 dead, including 300 engineers
    placed = any(at <= other.first < ends for other in clause.values if isinstance(other.value, Places))
    if placed or any(at <= found.first < ends for found in clause.of("product")):
        return False
    return not any(at <= named.first < ends for named in clause.named)


def placed_part(passage: Passage, clause: Clause, located: Located, before: Assertion) -> str | None:
    """The measure of a figure that tells how many of those counted before are at a place: 9,300 people, DONT 2 100 en
    Pologne, DAVON 2100 in Polen."""
    value, keys, at = before.value, passage.keys, located.first
    if before.measure in UNTOLD or not isinstance(value, Quantity) or value.unit != before.measure:
        return None
    words = _parts(passage.wording.code)
    led = any(tuple(keys[at - length : at]) in words for length in (1, 2, 3) if at - length >= clause.first)
    if not led and belonging.of_these(passage.wording.code).before(keys, at) is None:
        return None
    placed = (one.first for one in clause.values if isinstance(one.value, Places))
    return before.measure if any(0 < first - located.last <= PLACED_WITHIN for first in placed) else None


def part_behind(passage: Passage, clause: Clause, located: Located) -> int:
    """Where a later figure begins that tells a part of those whom a figure counts, so that what is told behind is told
    of the part: 300 karyawan, 40 DI ANTARANYA dipecat; the end of the clause where none does."""
    for other in clause.values:
        counts = isinstance(other.value, Quantity) and other.value.unit is None
        if counts and other.first >= located.last and belonging.is_part_of_before(passage, other):
            return other.first
    return clause.last


@cache
def _out_of(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).clauses.out_of)


@cache
def _taken_of(code: str) -> frozenset[str]:
    """What stands between a part and its whole: 22 OF its 165, 22 IHRER 165."""
    reference = wording(code).reference
    return frozenset((*reference.of, *reference.of_own))


@cache
def _parts(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).clauses.parts)


def is_part(value: Quantity) -> bool:
    """Whether a figure is a fraction of what is counted and counts nothing itself: a tenth of the phones, 1/3."""
    if value.unit is not None or value.stated is None or not value.stated.is_finite() or not 0 < value.stated < 1:
        return False
    return not any(word.startswith(_DECIMAL) for word in value.text.split())  # 1 in 8, not 0.5


def as_percent(value: Quantity) -> Quantity:
    """A fraction as so many percent: a tenth is ten."""

    def hundredfold(number: Decimal | None) -> Decimal | None:
        return plain(None if number is None else number * 100)

    lower, upper, stated = hundredfold(value.lower), hundredfold(value.upper), hundredfold(value.stated)
    return replace(value, lower=lower, upper=upper, stated=stated, unit=PERCENT)

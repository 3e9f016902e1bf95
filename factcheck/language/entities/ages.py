"""Which figures are somebody's age: a word of age before them, commas around them, years behind a noun."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.entities import titles
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Places, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, phrase_keys, phrase_set

OLDEST = 120  # years
OLD_AT = 15  # years of a noun of any kind that are its age: penyerang 32 tahun itu
_NAME_WITHIN = 5  # tokens of a name before its bracket
_SIGNS = frozenset({(",", ","), ("(", ")"), ("(", "/")})  # (34/TSV Orla)
_ENDING_SIGNS = frozenset({",", "."})
ENDS = frozenset(end for _, end in _SIGNS)
PEOPLE = frozenset({"people", "women", "men", "children", "adults", "teenagers", "students", "inhabitants", "suspects"})
_LASTING_WITHIN = 3  # tokens from years back to what lasts so long: une peine de prison de
_LASTS_BEHIND = 5  # tokens behind years: à quatre ans et neuf mois de prison
_TOLD_WITHIN = 2  # tokens from a word of age to its figure: at the AGE of 33
_DIED_WITHIN = 3  # tokens from a death to an age: murió ayer en Lima a los
DEAD = "†"  # before the age of somebody who died: Karl Bremer (†76)
_LONGEST = 4  # tokens: 2 ans et demi


def is_told_as_age(passage: Passage, clause: Clause, located: Located, value: Quantity) -> bool:
    """Whether a word of age stands right before a bare figure, or before the one that it goes on from: AGED 34, aged 27
    and 34; or people who are so old or young at least: children UNDER 16."""
    if not _is_possible(value):
        return False
    keys, at = passage.keys, located.first
    limited = (value.lower is None or value.upper is None) and value.text.lower().startswith(passage.wording.age_bounds)
    for hit in clause.of("measure"):
        if hit.last == at and (hit.key == "age" or (limited and hit.key in PEOPLE)):
            return True
        if hit.key == "age" and at <= hit.first < located.last:
            return True  # under the AGE of 10
    if is_of_the_dead(passage, clause, located) and value.lower == value.upper:
        return keys[located.last] in CLAUSE_ENDS or keys[located.last] in passage.wording.reference.prepositions
    if limited and any(hit.first < at <= hit.last for hit in clause.of("population")):
        return True
    if len(clause.values) > 1 and is_in_row(passage, clause, located):
        return True
    beside = _beside(passage, clause, located)
    if beside is None:
        return _is_being(passage, located, value)
    left, right = sorted((beside, located), key=lambda one: one.first)
    people = any(hit.key in PEOPLE and hit.last == left.first - 1 for hit in clause.of("measure"))
    if people and (keys[left.first - 1], keys[right.last]) in _SIGNS:
        return True  # two men, 27 and 34, were arrested
    return any(hit.key == "age" and left.first in (hit.last, hit.last + 1) for hit in clause.of("measure"))


def is_bounded(passage: Passage, value: Quantity) -> bool:
    """Whether years are told as a bound of age: OLDER THAN 50 years, älter als 50 Jahre."""
    limited = value.lower is None or value.upper is None
    return limited and value.text.lower().startswith(passage.wording.older) and _is_possible(value)


def _is_possible(value: Quantity) -> bool:
    """Whether anybody may be so old."""
    oldest = value.upper if value.upper is not None else value.lower
    return oldest is not None and 0 < oldest <= OLDEST


def is_in_row(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure is one of several that are set out behind people or a word of age: three men AGED 21, 25 and 34,
    trois hommes de 21, 25 et 34 ANS."""
    row = [one for one in clause.values if isinstance(one.value, Quantity)]
    at = next((number for number, one in enumerate(row) if one is located), None)
    if at is None:
        return False
    first = last = at
    while first > 0 and _follows_in_row(passage, row[first - 1], row[first]):
        first -= 1
    while last + 1 < len(row) and _follows_in_row(passage, row[last], row[last + 1]):
        last += 1
    if last == first:
        return False
    begins, years = row[first].first, row[last].value
    begins -= passage.keys[begins - 1] in passage.wording.reference.of
    told = [hit for hit in clause.of("measure") if hit.last == begins]
    if any(hit.key == "age" for hit in told):
        return True
    return isinstance(years, Quantity) and years.unit == "a" and any(hit.key in PEOPLE for hit in told)


def _follows_in_row(passage: Passage, one: Located, other: Located) -> bool:
    """Whether only a comma or an "and", or both, stand between two figures that may be ages: 21, 25 and 34."""
    between = passage.keys[one.last : other.first]
    signs = all(key == "," or key in passage.wording.clauses.coordinators for key in between)
    values = [one.value, other.value]
    return 0 < len(between) <= 2 and signs and all(isinstance(v, Quantity) and _is_possible(v) for v in values)


def _beside(passage: Passage, clause: Clause, located: Located) -> Located | None:
    """The figure that only an "and" parts from this one."""
    keys, coordinators = passage.keys, passage.wording.clauses.coordinators
    for other in clause.values:
        if not isinstance(other.value, Quantity) or other is located:
            continue
        if (other.last == located.first - 1 and keys[other.last] in coordinators) or (
            other.first == located.last + 1 and keys[located.last] in coordinators
        ):
            return other
    return None


def _is_being(passage: Passage, located: Located, value: Quantity) -> bool:
    """Whether a bare figure ends what is said of how somebody was: she WAS 16."""
    at, wording = located.first, passage.wording
    if at < 2 or passage.keys[at - 1] not in wording.age_being or passage.keys[at - 2] not in wording.reference.person:
        return False
    return value.stated is not None and (passage.keys[located.last] in wording.age_behind or _ends(passage, located))


def _ends(passage: Passage, located: Located) -> bool:
    """Whether a sign closes what stands before it: a full stop, a comma."""
    return passage.keys[located.last] in _ENDING_SIGNS


def is_anothers(clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a word of age stands in or beside another figure: the 33-year-OLD got 20 years, 20 years at the AGE of
    33."""
    if located.first <= hit.first < located.last or hit.last == located.first or hit.first == located.last:
        return False
    return any(
        other is not located
        and isinstance(other.value, Quantity)
        and (other.first <= hit.first <= other.last or 0 <= other.first - hit.last < _TOLD_WITHIN)
        for other in clause.values
    )


def lasts(passage: Passage, located: Located, inside: bool = False) -> bool:
    """Whether what lasts so long follows years that somebody might be old: zu acht Jahren HAFT, 20 years in PRISON,
    40-jähriges JUBILÄUM. With a word of age `inside` the figure it stands at once behind: no 31-Jähriger in Haft."""
    at = located.last
    if not inside:
        at += passage.keys[at] in passage.wording.reference.prepositions
        at += passage.keys[at] == "'"  # d'emprisonnement
    return _lasts(passage, at) and (passage.capital(at) or not passage.wording.inflection.compounds)


def is_relatives(passage: Passage, located: Located, value: Quantity) -> bool:
    """Whether a figure between commas tells how old a relative is: his son, 12, was hurt; sa fille, 12 ans,"""
    keys, first = passage.keys, located.first
    if value.unit not in {None, "a", "mo"} or keys[first - 1] != "," or keys[located.last] not in ENDS or first < 2:
        return False
    old = value.stated is not None and value.stated <= OLDEST
    return old and keys[first - 2] in passage.wording.relatives


def is_age(passage: Passage, located: Located, value: Quantity) -> bool:
    """A figure set off behind a name: "Anna Holm, 37, left", "Anna Holm (37)", "Anna Holm, de 37 años,", or at the end
    of a sentence: said Anna Holm, 37."""
    keys, last = passage.keys, located.last
    first = located.first - (keys[located.first - 1] in passage.wording.reference.of or keys[located.first - 1] == DEAD)
    years = value.unit is not None
    longest = _LONGEST if years else 2
    if first < 2 or last - located.first > longest or value.stated is None or not 1 <= value.stated <= OLDEST:
        return False
    if not years and (value.stated % 1 or _is_of_place(passage, first)):
        return False  # als am Vortag (66,1), Irland (5)
    if keys[first - 1] == "," and years and keys[last] in _ENDING_SIGNS:
        return _is_someone(passage, first - 2) or (first != located.first and keys[last] == ",")
    if keys[first - 1] == "," and keys[last] == "." and not passage.wording.inflection.compounds:
        named = first > 2 and passage.capital(first - 2) and passage.capital(first - 3)
        return named and value.lower == value.upper and value.stated >= OLD_AT
    return (
        (keys[first - 1], keys[last]) in _SIGNS
        and _is_someone(passage, first - 2)
        and not _is_ranked(passage, first - 1)
    )


def _is_someone(passage: Passage, index: int) -> bool:
    """Whether a name ends at a token, or a word for what somebody is: the former MINISTER, 61, a MAN, 27."""
    return (
        passage.capital(index)
        or titles.is_title(passage, index)
        or any(hit.key in PEOPLE and hit.category == "measure" for hit in passage.hits_in(index, index + 1))
    )


def _is_of_place(passage: Passage, sign: int) -> bool:
    """Whether a country or town stands before a sign: Irland (5)."""
    before = passage.value_over(sign - 2)
    return before is not None and isinstance(before.value, Places)


def _is_ranked(passage: Passage, bracket: int) -> bool:
    """Whether the name before a bracket stands in an order, so that it holds what those are ordered by: 53 wins, AHEAD
    OF Anna Holm (46) and Karl Bremer (38)."""
    keys, data = passage.keys, passage.wording
    phrases = _ranking(data.code)
    at = bracket - 1
    while at > 0 and bracket - at < _NAME_WITHIN and (passage.capital(at) or keys[at] in data.reference.articles):
        if phrases.before(keys, at) is not None:
            return True
        at -= 1
    joined = keys[at] == "," or keys[at] in data.clauses.coordinators
    if phrases.before(keys, at + 1) is not None:
        return True
    return joined and keys[at - 1] == ")" and keys[at - 3] == "(" and _is_ranked(passage, at - 3)


@cache
def _ranking(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).ranking)


def is_age_of(passage: Passage, clause: Clause, located: Located, value: Quantity) -> bool:
    """Whether years behind a noun are the age of what it names: un employé de banque DE 46 ANS, les plus de 65 ans; not
    une peine de 12 ans."""
    keys, first, wording = passage.keys, located.first, passage.wording
    if not first or not _is_possible(value):
        return False
    if _is_of_people(passage, clause, located, value) or _is_had(passage, located):
        return True
    if is_of_the_dead(passage, clause, located):
        return not lasts(passage, located)
    if _goes_on_from_age(passage, clause, located):
        return True
    if not wording.age_before:
        return False
    if keys[first - 1] == "'":  # un homme D'une cinquantaine d'années
        first -= 1
    if value.lower != value.upper and keys[first - 1] in wording.reference.articles:
        return True
    if first == 1 or keys[first - 1] not in wording.age_before or not keys[first - 2].isalpha():
        return False
    if any(_lasts(passage, at) for at in range(max(0, first - 1 - _LASTING_WITHIN), first - 1)):
        return False
    last, of = located.last, wording.reference.of
    return not any(
        _lasts(passage, at) and (at == last or keys[at - 1] in of or keys[at - 1] == "'")
        for at in range(last, last + _LASTS_BEHIND)
    )


def _goes_on_from_age(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether only an "and" parts years from an age before them: âgés de 29 ans ET 54 ans."""
    before = _beside(passage, clause, located)
    if before is None or before.first > located.first or not isinstance(before.value, Quantity):
        return False
    if any(hit.key == "age" and before.first in (hit.last, hit.last + 1) for hit in clause.of("measure")):
        return True
    return before.value.unit == "a" and is_age_of(passage, clause, before, before.value)


def _is_of_people(passage: Passage, clause: Clause, located: Located, value: Quantity) -> bool:
    """Whether years follow whom they tell of at once: anak DI BAWAH 16 TAHUN, Kinder unter 16 Jahren, pria 33 tahun,
    presiden 74 tahun ITU."""
    open_ended, at = value.lower is None or value.upper is None, located.first
    keys, wording = passage.keys, passage.wording
    heads_first = wording.inflection.heads_first
    if (open_ended or heads_first) and any(hit.last == at and hit.key in PEOPLE for hit in clause.of("measure")):
        return not lasts(passage, located)
    noun = keys[at - 1]
    if not heads_first or keys[located.last] not in wording.age_behind or _lasts(passage, at - 1):
        return False
    if noun in wording.reference.prepositions or noun in wording.reference.functional:
        return False
    return noun.isalpha() and value.lower is not None and value.lower >= OLD_AT


def _is_had(passage: Passage, located: Located) -> bool:
    """Whether somebody "has" years that are nothing else's: elle AVAIT 16 ans; not: 16 ans de métier."""
    keys, wording, at = passage.keys, passage.wording, located.first
    if not wording.age_having or at < 1:
        return False
    at -= keys[at - 1] in wording.age_already
    behind = keys[located.last]
    if keys[at - 1] not in wording.age_having or behind in wording.reference.of or behind in wording.stance.purpose:
        return False
    return not lasts(passage, located)


def is_of_the_dead(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure stands where one says how old somebody was who died: murió ayer A LOS 84 años, died AT 84."""
    at, (phrases, ends) = located.first, _age_at(passage.wording.code)
    if passage.keys[at - 1] not in ends or _amounting(passage.wording.code).before(passage.keys, at) is not None:
        return False  # the death toll STANDS AT 21
    first = next((at - size for size in (2, 1) if tuple(passage.keys[at - size : at]) in phrases), at)
    died = (hit for hit in clause.of("measure") if hit.key == "dead")
    return first < at and any(0 <= first - hit.last <= _DIED_WITHIN for hit in died)


@cache
def _amounting(code: str) -> Phrases[bool]:
    """What stands between what is counted and its figure."""
    return phrase_set(langs.language(code).bounds.amounting)


@cache
def _age_at(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The words before the age of the dead, and what they end in."""
    phrases = phrase_keys(wording(code).age_at)
    return phrases, frozenset(phrase[-1] for phrase in phrases)


def _lasts(passage: Passage, index: int) -> bool:
    """Whether a word names what lasts: peine, Gefängnisstrafe."""
    key, wording = passage.keys[index], passage.wording
    return key in wording.lasting or (wording.inflection.compounds and key.endswith(wording.lasting))

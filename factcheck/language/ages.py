"""Which figures are somebody's age: a word of age before them, commas around them, years behind a noun."""

from __future__ import annotations

from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage

OLDEST = 120  # years
_SIGNS = frozenset({(",", ","), ("(", ")")})
ENDS = frozenset(end for _, end in _SIGNS)
_LASTING_WITHIN = 3  # tokens from years back to what lasts so long: une peine de prison de
_LASTS_BEHIND = 5  # tokens behind years: à quatre ans et neuf mois de prison


def is_told_as_age(clause: Clause, located: Located, value: Quantity) -> bool:
    """Whether a word of age stands right before a bare figure: AGED 34, aged 9 to 11."""
    if value.upper is None or not 0 < value.upper <= OLDEST:
        return False
    return any(hit.key == "age" and hit.last == located.first for hit in clause.of("measure"))


def is_age(passage: Passage, located: Located, value: Quantity) -> bool:
    """A bare figure set off behind a name: "Anna Holm, 37, left", "Anna Holm (37)", "Anna Holm, de 37 años,"."""
    keys, last = passage.keys, located.last
    first = located.first - (keys[located.first - 1] in passage.wording.reference.of)
    if first < 2 or last - located.first > 2 or value.stated is None or not 1 <= value.stated <= OLDEST:
        return False
    return (keys[first - 1], keys[last]) in _SIGNS and passage.capital(first - 2)


def is_age_of(passage: Passage, located: Located, value: Quantity) -> bool:
    """Whether years behind a noun are the age of what it names: un employé de banque DE 46 ANS, les plus de 65 ans; not
    une peine de 12 ans."""
    keys, first, wording = passage.keys, located.first, passage.wording
    oldest = value.upper if value.upper is not None else value.lower
    if not wording.age_before or not first or oldest is None or not 0 < oldest <= OLDEST:
        return False
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


def _lasts(passage: Passage, index: int) -> bool:
    """Whether a word names what lasts: peine, Gefängnisstrafe."""
    key, wording = passage.keys[index], passage.wording
    return key in wording.lasting or (wording.inflection.compounds and key.endswith(wording.lasting))

"""Figures that a word holds against one another, and which of them a time is of: "0.5 percent AFTER 0.2 PERCENT IN
MARCH", "300 AGAINST 250 IN 2023"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import langs
from factcheck.language.counting import formers
from factcheck.language.langs import wording
from factcheck.language.model import Period, Places, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import LENGTHS, PERCENT
from factcheck.language.tokens import phrase_keys
from factcheck.language.victims import VICTIMS

BASE_NOUN_WITHIN = 4  # tokens from "from" to the time of what something rose from: up 3 percent FROM SALES IN
FORMER_WITHIN = 4  # figures among which the one that the first is held against stands
_BEHIND = 3  # tokens from a figure to the country that it is told of: in the NETHERLANDS
WHOLE = 100  # percent
CAST = frozenset({"votes", "seats", "vote_share"})  # of which two sides are held against each other


def dates_the_other(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time behind the figure at tokens `anchor` dates only the former ones that it is held against: "rose in
    April by 0.5 percent after 0.2 percent IN MARCH", "76 percent against 68 in 1942 and 65 IN 1900"."""
    if period.first <= anchor[1]:
        return False
    figures = [
        located
        for located in clause.values
        if anchor[0] <= located.first < period.first and isinstance(located.value, Quantity)
    ]
    if len(figures) < 2 or figures[0].first >= anchor[1]:
        return False
    newer = figures[0]  # 20 million, DOWN 36 PERCENT from 31 million in 2022; 54 dead and 130 hurt, against 47
    former = next((one for one in figures[1:FORMER_WITHIN] if formers.is_held_against(passage, clause, one)), None)
    if former is None or "," in passage.keys[former.last : period.first]:
        return False
    if not formers.same_kind(newer.value, former.value) and not _is_bare(passage, former, period):
        return False
    return not is_of_one_moment(passage, clause, former, newer)


def dates_the_former(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time stands behind what something came from, and not the figure at tokens `anchor`: "fell from 12,300
    IN 2016 to 8,200"."""
    if len(clause.values) < 3:
        return False
    before = [one for one in clause.values if one.last <= period.first and isinstance(one.value, Quantity)]
    if not before or before[-1].first <= anchor[0] < before[-1].last:
        return False
    return formers.is_former(passage, clause, before[-1])


def _is_bare(passage: Passage, former: Located, period: Located) -> bool:
    """Whether a figure leaves its unit to the one before, its time right behind: against 56 MILLION IN 2022."""
    unit = former.value.unit if isinstance(former.value, Quantity) else None
    functional = _functional(passage.wording.code)
    return unit is None and all(key in functional for key in passage.keys[former.last : period.first])


def dates_their_former(passage: Passage, clauses: Sequence[Clause], at: int, period: Located) -> bool:
    """Whether a time of another clause than `at` dates only the victims of before that those of this one are held
    against: "Six people died, AFTER FOUR DEATHS IN 2022"; not: after four explosions in 2022."""
    other = next((clause for clause in clauses if period in clause.values), clauses[at])
    before = [found for found in other.values if found.first < period.first and isinstance(found.value, Quantity)]
    if other is clauses[at] or not before or not formers.is_held_against(passage, other, before[0]):
        return False
    last = before[0].last
    key = passage.keys[last]
    bare = not key.isalpha() or key in _functional(passage.wording.code)
    return bare or any(hit.first == last and hit.key in VICTIMS for hit in other.of("measure"))


def is_of_one_moment(passage: Passage, clause: Clause, figure: Located, other: Located) -> bool:
    """Whether a figure that a word holds against the `other` before it is as new as that one: "by 438 votes AGAINST
    86", "50.5 percent against 49.5", "221 goals FROM 366 matches"."""
    one, two, keys = figure.value, other.value, passage.keys
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    if one.unit == two.unit == PERCENT and one.stated is not None and two.stated == WHOLE - one.stated:
        return True
    if _is_elsewhere(passage, figure):
        return True
    against = keys[figure.first - 1]
    if against in langs.language(passage.wording.code).bounds.from_:
        if keys[figure.first - 2] in passage.wording.sources or _is_part_of(passage, other, figure):
            return True
        nouns = [keys[figure.last], keys[other.last]]
        functional = _functional(passage.wording.code)
        return nouns[0] != nouns[1] and all(noun.isalpha() and noun not in functional for noun in nouns)
    return against in passage.wording.opposed and any(hit.key in CAST for hit in clause.of("measure"))


def _is_part_of(passage: Passage, part: Located, whole: Located) -> bool:
    """Whether a word that is both "of" and "from" tells what a count is taken of: 7 DARI 11 korban; not what it came
    from: turun menjadi 7 dari 11."""
    one, two, keys = part.value, whole.value, passage.keys
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or part.last != whole.first - 1:
        return False
    if one.unit is not None or two.unit is not None or one.stated is None or two.stated is None:
        return False
    moved = keys[part.first - 1] in formers.change_words(passage.wording.code)[1]
    return keys[part.last] in passage.wording.reference.of and one.stated < two.stated and not moved


def _is_elsewhere(passage: Passage, figure: Located) -> bool:
    """Whether a figure is told of another country, and so need not be of another time: against 51% IN SPAIN."""
    last, behind = figure.last, passage.values_in(figure.last, figure.last + _BEHIND)
    place = next((found for found in behind if isinstance(found.value, Places)), None)
    led = place is not None and all(key in passage.wording.reference.inside for key in passage.keys[last : place.first])
    return place is not None and led and place.first > last


@cache
def _functional(code: str) -> frozenset[str]:
    reference, clauses = wording(code).reference, wording(code).clauses
    return frozenset((*reference.prepositions, *reference.functional, *reference.articles, *clauses.coordinators))


def is_changed_since(passage: Passage, period: Located, last: int) -> bool:
    """Whether a time longer than a day is that which a change that ends at token `last` is counted from: "3 percent
    ON THE 2013 level"; not "3 percent on the 4th of May"."""
    if period.first <= last or not isinstance(period.value, Period) or period.value.precision == "day":
        return False
    keys, phrases = passage.keys, _changed_since(passage.wording.code)
    if any(key in passage.wording.earlier_behind for key in keys[last : period.first]):
        return False  # from a year EARLIER in October
    last += keys[last] in _changing(passage.wording.code)  # a 23 percent DROP from the
    if period.value.precision == "year" and period.first == last + 1 and keys[last] in passage.wording.changed_on:
        return True
    if any(tuple(keys[last : last + length]) in phrases for length in (1, 2, 3)):
        return True
    against = phrase_keys(passage.wording.held_against)
    of_noun = 1 < period.first - last <= BASE_NOUN_WITHIN and all(map(str.isalpha, keys[last : period.first]))
    led = (keys[last],) in against and keys[last] in langs.language(passage.wording.code).bounds.from_
    return led and of_noun  # naik Rp5.000 DARI TARIF 2021


def ends_comparing(keys: Sequence[str], last: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of some phrases of up to four words ends before a token."""
    return any(tuple(keys[last - length : last]) in phrases for length in (1, 2, 3, 4) if last >= length)


def is_whereabouts(passage: Passage, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a length of so many metres before a day only says where that was: 300 METRES below the surface on
    Friday."""
    located = passage.value_over(anchor[0])
    value = None if located is None else located.value
    day = isinstance(period.value, Period) and period.value.precision == "day"
    return day and isinstance(value, Quantity) and value.unit in LENGTHS


def of_change(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time is that which a change told behind the figure at `anchor` is counted from: stand on 38 percent,
    DOWN TWO POINTS ON A FORTNIGHT ago."""
    for other in clause.values:
        if not anchor[1] <= other.first < period.first or not isinstance(other.value, Quantity):
            continue
        moved = other.value.change is not None or passage.keys[other.first - 1] in passage.wording.change_from
        if moved and any(is_changed_since(passage, period, other.last + noun) for noun in (0, 1)):
            return True
    return False


@cache
def _changed_since(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).changed_since)


@cache
def _changing(code: str) -> frozenset[str]:
    bounds = langs.language(code).bounds
    return frozenset((*bounds.up, *bounds.down))

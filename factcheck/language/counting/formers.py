"""Which figures are what something was before: "from 9,000 to 8,000", "71 percent, against 64"."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs, measures
from factcheck.language.counting import labels
from factcheck.language.langs import wording
from factcheck.language.model import Period, Quantity, Value
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.tokens import Phrases, phrase_keys, phrase_set

HELD_WITHIN = 5  # tokens from "against" to its figure: contre un bénéfice net de
TOLD_WITHIN = 2  # tokens from a time to its figure: yang senilai
RESULT_WITHIN = 16  # tokens from what a firm books to its figure with the former one in a bracket behind
RESULTS = frozenset({"revenue", "profit", "loss", "margin", "orders", "dividend", "units_sold", "sales_share"})
LABEL_WITHIN = 5  # tokens of a label without a colon in such a bracket, the bracket among them
EARNED_WITHIN = 6  # the same from the verb: verdiente im Jahr 2025 rund
OPENING = 3  # tokens from one figure to the next, the "to" between them


def same_kind(one: Value, other: Value) -> bool:
    """Whether two figures may be of one thing: both counts, both money, both in one unit."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    return one.unit == other.unit or (measures.is_money(one.unit) and measures.is_money(other.unit))


def is_held_against(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a word stands shortly before a figure that holds another against it: contre, compared with."""
    return passage.keys[located.last] not in _adding(passage.wording.code) and _is_led(passage, clause, located.first)


@cache
def _adding(code: str) -> frozenset[str]:
    """Words behind a figure that is only added to the newer one: rose to 33 after two MORE had died."""
    return frozenset(langs.language(code).bounds.additional)


def is_told_behind_time(passage: Passage, clause: Clause, located: Located) -> bool:
    """The same where the time of the figure stands between: dibandingkan PERIODE YANG SAMA TAHUN LALU sebesar 4 miliar,
    dari POSISI AKHIR 2023 yang senilai 65 miliar."""
    before = next((other for other in reversed(clause.values) if other.first < located.first), None)
    if before is None or not isinstance(before.value, Period) or located.first - before.last > TOLD_WITHIN:
        return False
    return passage.keys[before.last] != "," and _is_led(passage, clause, before.first)


def _is_led(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether such a word stands shortly before the value at token `first`, with no other value between."""
    words, endings = _held_against(passage.wording.code)
    keys = passage.keys
    if endings.isdisjoint(keys[max(0, first - HELD_WITHIN) : first]):
        return False
    if keys[first - 1] in passage.wording.clauses.coordinators:
        return False  # rose 0.4% FROM the month before and 3.5% from a year earlier
    other = max((other.last for other in clause.values if other.first < first), default=clause.first)
    coordinators = passage.wording.clauses.coordinators
    for at in range(first, max(other, first - HELD_WITHIN), -1):
        if keys[at - 1] in endings and any(
            tuple(keys[at - length : at]) in words for length in (1, 2, 3) if at - length >= clause.first
        ):
            return True
        if keys[at - 1] in coordinators:
            return False  # 38 percent were against it AND 8 undecided
    return False


@cache
def _held_against(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The phrases, and the words they end in."""
    phrases = phrase_keys(wording(code).held_against)
    return phrases, frozenset(phrase[-1] for phrase in phrases)


def is_so_now(passage: Passage, located: Located) -> bool:
    """Whether a word beside a figure says that it is so at present: contre 56 ACTUELLEMENT, gegenüber DERZEIT 56."""
    present, keys = present_words(passage.wording.code), passage.keys
    return present.at(keys, located.last) is not None or present.at(keys, located.first - 1) is not None


def in_bare_bracket(passage: Passage, located: Located) -> bool:
    """Whether a sum or percentage stands alone in a bracket right behind the result of a firm that is told in the same
    money, and so is the former one: 131 Millionen Euro (124 MIO. EURO); not what it is in other money."""
    keys, value = passage.keys, located.value
    if keys[located.last] != ")" or not isinstance(value, Quantity):
        return False
    opening = located.first - 1
    if keys[opening] != "(":  # (Vorjahr 388 Millionen)
        opening = next((at for at in range(opening, max(opening - LABEL_WITHIN, 0), -1) if keys[at] == "("), 0)
        if not opening or not labels.names_former(passage, located.first, opening + 1):
            return False
    newer = passage.value_before(opening)
    other = None if newer is None or newer.last != opening else newer.value
    if newer is None or not isinstance(other, Quantity) or other.unit != value.unit or other.change or value.change:
        return False
    if not (measures.is_money(value.unit) or value.unit == PERCENT) or other.stated == value.stated:
        return False
    near = passage.hits_in(max(0, newer.first - RESULT_WITHIN), newer.first)
    earned = any(key in passage.wording.earning for key in keys[max(0, newer.first - EARNED_WITHIN) : newer.first])
    return earned or any(hit.category == "measure" and hit.key in RESULTS for hit in near)


@cache
def present_words(code: str) -> Phrases[bool]:
    """What says that something is so now: actuellement, saat ini."""
    return phrase_set(wording(code).stance.present)


def is_former(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a figure is what something changed from: "from 9,000 to 8,000", "up from 7 million"."""
    from_words, to_words = change_words(passage.wording.code)
    keys, at = passage.keys, located.first
    if at == clause.first or keys[at - 1] not in from_words:
        return False
    if isinstance(located.value, Quantity) and located.value.change is not None:
        return False  # augmenté de 12 % à 340 millions
    if keys[at - 2] in passage.wording.change_from or labels.names_former(passage, at - 1):
        return True  # unter dem VORJAHRESWERT von 7 Millionen
    against, _ = _held_against(passage.wording.code)
    return any(
        other.first > at
        and (
            (keys[other.first - 1] in to_words and other.first - _past_time(clause, located) <= OPENING)
            or (not to_words.isdisjoint(keys[other.first - 2 : other.first]) and _moved_between(clause, located, other))
        )
        and tuple(keys[other.first - 2 : other.first]) not in against  # de 3.400 millones, frente a 2.900
        for other in clause.values
        if isinstance(other.value, Quantity)
    )


def _past_time(clause: Clause, located: Located) -> int:
    """The token behind a figure and the time that it is of: from 12,300 IN 2016 to 8,200."""
    time = next((found for found in clause.values if found.first >= located.last), None)
    dated = time is not None and isinstance(time.value, Period) and time.first - located.last <= TOLD_WITHIN
    return time.last if time is not None and dated else located.last


def _moved_between(clause: Clause, located: Located, other: Located) -> bool:
    """Whether a figure between two says by how much the one became the other: von 31 Prozent im Mai UM 5 PUNKTE auf
    26."""
    between = (found.value for found in clause.values if located.last <= found.first < other.first)
    return any(isinstance(value, Quantity) and value.change is not None for value in between)


@cache
def change_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    bounds = langs.language(code).bounds
    return frozenset(bounds.from_), frozenset(bounds.to) | frozenset(wording(code).change_to)

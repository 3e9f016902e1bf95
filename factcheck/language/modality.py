"""Polarity and modality of a clause.

The clause is the scope: a negation or a plan in the next clause says nothing about this one. Only
what a clause denies, doubts or expects is passed on to the "that" clause behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Modality, Polarity
from factcheck.language.passage import Clause, Passage

# The stronger first: "might plan to" is possible, "denied that it will" is denied.
ORDER: tuple[Modality, ...] = (
    "denied",
    "undecided",
    "question",
    "conditional",
    "possible",
    "forecast",
    "plan",
    "estimate",
)
PASSED_ON: frozenset[Modality] = frozenset({"denied", "undecided", "question", "possible", "forecast", "estimate"})
PAIR_WITHIN = 7  # tokens between ne and pas


def stances(passage: Passage, clauses: Sequence[Clause]) -> list[tuple[Polarity, Modality]]:
    """Polarity and modality of each clause of one sentence."""
    asked = passage.keys[clauses[-1].last - 1] == "?"
    that = _that(passage.wording.code)
    read: list[tuple[Polarity, Modality]] = []
    for clause in clauses:
        polarity, modality = _stance(passage, clause)
        if asked:
            modality = "question"
        elif read and clause.opened_by in that:
            before = read[-1][1]
            if before in PASSED_ON and ORDER.index(before) < (
                ORDER.index(modality) if modality != "fact" else len(ORDER)
            ):
                modality = before
        elif read and modality == "fact" and passage.keys[clause.first - 1] == "(":
            modality = read[-1][1]
        read.append((polarity, modality))
    return read


@cache
def _that(code: str) -> frozenset[str]:
    data = wording(code)
    return frozenset(phrase.rstrip("'") for phrase in data.clauses.that + data.stance.modality.get("question", ()))


def _stance(passage: Passage, clause: Clause) -> tuple[Polarity, Modality]:
    negated = False
    deciding = able = False
    opener: int | None = None
    found: set[str] = set()
    stance = passage.wording.stance
    for hit in clause.hits:
        category = hit.category
        if category == "modality":
            key = passage.keys[hit.first]
            named = key in stance.also_names and passage.capital(hit.first)
            if named and (hit.first > clause.first or passage.capital(hit.last)):
                continue
            found.add(hit.key)
        elif category == "negation":
            negated = True
        elif category == "deciding":
            deciding = True
        elif category == "ability":
            able = True
        elif category == "paired_opener":
            opener = hit.first
        elif category == "paired_closer":
            negated = negated or (opener is not None and hit.first - opener <= PAIR_WITHIN)
        elif category == "future" and (
            _ends_in_infinitive(passage, hit.last, clause.last) or _denies_passive(passage, clause, hit.last)
        ):
            found.add("plan")
    if negated and deciding:
        return "positive", "undecided"
    for modality in ORDER:
        if modality in found:
            return ("negative" if negated else "positive"), modality
    return ("negative" if negated else "positive"), ("possible" if able and not negated else "fact")


def _ends_in_infinitive(passage: Passage, first: int, last: int) -> bool:
    """Whether the last word of a German clause is an infinitive: "wird eröffnen", not "wird betrieben"."""
    for index in range(last - 1, first - 1, -1):
        key = passage.keys[index]
        if key.isalpha():
            return key.endswith("n") and not passage.capital(index) and not _is_participle(passage, key)
    return False


def _denies_passive(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether a German clause ends in a participle that is denied right before: "wird nicht geschlossen" says what
    will not happen, where "wird betrieben" and "wird nicht mehr betrieben" tell what is."""
    ends = [index for index in range(first, clause.last) if passage.keys[index].isalpha()]
    if not ends or passage.capital(ends[-1]) or not passage.keys[ends[-1]].endswith(("n", "t")):
        return False
    return any(hit.first == ends[-1] - 1 and hit.last == ends[-1] for hit in clause.of("negation"))


def _is_participle(passage: Passage, key: str) -> bool:
    """A German participle in -en: gelesen, eingestiegen, and those without ge- that the data lists."""
    if key in passage.wording.stance.participles or key.startswith("ge"):
        return True
    return any(key.startswith(prefix + "ge") for prefix in passage.wording.stance.verb_prefixes)


def is_purpose(passage: Passage, clause: Clause, verb: int) -> bool:
    """Whether the verb at this token says what is meant to happen: "to open", "um … einzusteigen", "einzusteigen"."""
    stance = passage.wording.stance
    before = passage.keys[max(clause.first, verb - stance.purpose_within) : verb]
    return any(key in stance.purpose for key in before) or is_marked_infinitive(passage, verb)


def is_marked_infinitive(passage: Passage, index: int) -> bool:
    """Whether a word holds the mark of its infinitive: einzutreten."""
    key, stance = passage.keys[index], passage.wording.stance
    return key.endswith("n") and any(
        key.startswith(prefix + mark) and len(key) > len(prefix + mark) + 2
        for prefix in stance.verb_prefixes
        for mark in stance.infinitive_marks
    )

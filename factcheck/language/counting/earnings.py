"""Money that a firm earned, which is its profit: "El banco GANÓ 3.200 millones de euros", "Die Bank VERDIENTE 2025
3 Milliarden Euro"; or took in, which is its revenue: "Der Konzern SETZTE 3 Milliarden Euro UM". What a person earns is
none, nor what a firm won in a lawsuit or on the stock market."""

from __future__ import annotations

from functools import cache

from factcheck.language.langs import wording
from factcheck.language.model import Period, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.clauseends import to_the_end
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, phrase_set

PARTED_WITHIN = 6  # tokens from the amount to the participle that ends the clause: 3 Milliarden Euro umgesetzt
LEAST = 1_000_000  # what is less may be somebody's pay
SUBJECT_WITHIN = 4  # tokens of a clause in which its subject begins: El banco, Im Jahr 2025 … die Bank


def measure_of(passage: Passage, clause: Clause, located: Located) -> str | None:
    """What an amount of money with a verb of earning or of taking in is of a firm."""
    value = located.value
    if not isinstance(value, Quantity) or value.stated is None or value.stated < LEAST:
        return None
    if _is_profit(passage, clause, located):
        return "profit"
    return "revenue" if _is_taken_in(passage, clause, located) else None


def _is_taken_in(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether the verb's first part ends the clause, and nothing but the firm and a time stands before the amount."""
    keys, (verbs, ends) = passage.keys, _taking_in(passage.wording.code)
    if not verbs or not _is_of_firm(passage, clause, _earning(passage.wording.code)[1]):
        return False
    joining = passage.wording.clauses.coordinators
    for at in to_the_end(passage.tokens, located.last):
        if keys[at + 1].isalpha() and keys[at + 1] not in joining:
            continue
        if keys[at] in verbs:
            return at <= located.last + PARTED_WITHIN
        if keys[at] in ends:
            return any(key in ends[keys[at]] for key in keys[clause.first : located.first])
    return False


def _is_profit(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether an amount of money follows a verb of earning at once, but for a time, and ends what a firm is said of."""
    keys = passage.keys
    earning, bodies = _earning(passage.wording.code)
    if not earning:
        return False
    times = [other for other in clause.values if isinstance(other.value, Period)]
    before, behind = located.first - 1, located.last
    for time in times:
        before = time.first - 1 if time.last == before + 1 else before
    if passage.wording.stance.verb_last and keys[behind] in earning:
        return _is_of_firm(passage, clause, bodies)
    if keys[before] not in earning:
        return False
    ends = keys[behind] in CLAUSE_ENDS or keys[behind] in ",("
    ends = (
        ends
        or _against(passage.wording.code).at(keys, behind) is not None
        or any(_is_next(time, behind) for time in times)
    )
    return ends and _is_of_firm(passage, clause, bodies)


def _is_next(time: Located, behind: int) -> bool:
    """Whether a time follows, with at most a preposition between: IN 2025."""
    return behind <= time.first <= behind + 1


def _is_of_firm(passage: Passage, clause: Clause, bodies: frozenset[str]) -> bool:
    kinds = passage.matcher.kinds
    if any(kinds.get(named.entry.key) in {"company", "organization"} for named in clause.named):
        return True
    return not bodies.isdisjoint(passage.keys[clause.first : clause.first + SUBJECT_WITHIN])


@cache
def _earning(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs, and nouns of who earns a profit."""
    return frozenset(wording(code).earning), frozenset(wording(code).firms)


@cache
def _taking_in(code: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Participles of taking in, and the verbs by the first part that stands at the end of the clause."""
    data = wording(code)
    return frozenset(data.taking_in), {part: frozenset(verbs) for part, verbs in data.taking_in_parted.items()}


@cache
def _against(code: str) -> Phrases[bool]:
    """What leads to the former figure: verdiente 3 Millionen NACH 2 Millionen."""
    return phrase_set(wording(code).held_against)

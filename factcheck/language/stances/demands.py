"""Which figures are only demanded, asked for, offered or proposed, and so none that anything has: "demands a 7% wage
rise", "bot 3 Prozent mehr an", "la subida del 7 % que exige"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.stances import reach
from factcheck.language.victims import BEFALLEN

BEFORE_AMOUNT = 12  # tokens from what is demanded to its amount: a fine against the firm and its head of 3 million
BEFORE_COUNT = 3  # tokens from it to how many are: demands 300 new jobs, demanding the release of 300
BEHIND = 8  # tokens from an amount to the passive that demands it: a fine of 3 million was SOUGHT
TOLD = frozenset({"price", "interest_rate", "yield"})  # what is offered at it has it


def is_demanded(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    measure: str | None,
    value: Quantity,
) -> bool:
    """Whether the figure at tokens `anchor` of clause `at` is one that somebody wants or offers."""
    clause = clauses[at]
    amount = value.change is not None or (value.unit is not None and value.unit != measure)
    if measure in (TOLD if amount else BEFALLEN):
        return False
    for hit in clause.of("demanded"):
        if _is_noun(passage, hit) or not (amount or hit.key == "demand"):
            continue
        if _governs(passage, clause, hit, anchor, amount):
            return True
    if amount and _parted(passage, clause, anchor):
        return True
    return amount and at > 0 and _governs_clause(passage, clauses[at - 1], clause)


def _is_noun(passage: Passage, hit: Hit) -> bool:
    """Whether a word is the thing that is sold, and not that somebody wants it: THE DEMAND fell 3 percent."""
    if hit.last - hit.first > 1 or passage.keys[hit.first] not in passage.wording.demanding_nouns:
        return False
    return passage.keys[hit.first - 1] in passage.wording.reference.articles or passage.keys[hit.first - 1] == "'"


def _governs(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int], amount: bool) -> bool:
    """Whether a word that demands is said of a figure in its clause."""
    keys, data = passage.keys, passage.wording
    if hit.last <= anchor[0]:
        between = keys[hit.last : anchor[0]]
        if len(between) > (BEFORE_AMOUNT if amount else BEFORE_COUNT):
            return False
        if not amount and any(key in data.reference.prepositions and key not in data.reference.of for key in between):
            return False  # sought shelter IN 300 tents
        return not reach.parts_statements(passage, between)
    if not amount or hit.first < anchor[1] or hit.first - anchor[1] > BEHIND:
        return False
    if data.stance.verb_last:
        return _closes(passage, clause, hit)
    return (
        keys[hit.first - 1] in data.clauses.passive
        or keys[hit.last] in data.clauses.agents
        or keys[hit.first - 1] in data.clauses.relative
        or keys[hit.first].startswith(data.passive_prefixes)
    )


def _closes(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether a German word ends its clause, and so is said of all that stands before it: "hat 7 Prozent GEFORDERT",
    "die GEFORDERT wurden"."""
    finite = (*passage.wording.clauses.passive, *passage.wording.clauses.perfect)
    behind = passage.keys[hit.last : clause.last]
    return not passage.capital(hit.first) and all(key in finite or not key.isalnum() for key in behind)


def _parted(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether a German verb that offers stands around the figure, its part at the end: "BOT 3 Prozent AN"."""
    parted, keys = passage.wording.demanding_parted, passage.keys
    if not parted:
        return False
    verbs = parted.get(keys[passage.last_word(clause)])
    return verbs is not None and any(keys[at] in verbs for at in range(clause.first, anchor[0]))


def _governs_clause(passage: Passage, before: Clause, clause: Clause) -> bool:
    """Whether a clause tells what the one before demands: "demands THAT wages rise by 7 percent"."""
    data = passage.wording
    if clause.opened_by not in data.clauses.that and clause.opened_by not in data.stance.purpose:
        return False
    if not before.of("demanded") or before.values:
        return False
    return any(before.last - hit.last <= BEFORE_COUNT for hit in before.of("demanded"))

"""Which of a clause's listed names it is told of, where another stands first or nearer.

A house only tells whose somebody is ("the former head of Nordbank, KARL BREMER, …"), a maker sells units of a product
("sold 300 units of the VOLTA ONE"), who is beaten has not won, and a "which" goes on about the name before it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.language.entities import names, titles
from factcheck.language.glossary import Named
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Passage

ROLE_WITHIN = 4  # tokens from a role to whose it is: kandidat gubernur dari Nordbank
SOLD_WITHIN = 5  # tokens from a figure to the product: 300 new units of the Volta One
RIVAL_WITHIN = 3  # tokens from "against" to the votes of who lost: frente a LOS 300
BEHIND_VOTES = 3  # tokens from those to who lost: against 300 votes for Karl Bremer
COMPANY = frozenset({"company", "organization"})
# What a product has, and no maker of it.
OF_PRODUCTS = frozenset({"price", "weight", "battery", "screen_size", "memory", "camera"})
# What of a product its maker is said to do.
SOLD = frozenset({"units_sold", "units_shipped", "units_made", "orders"})
# What no person has: the chief executive expects a REVENUE of 300 million.
OF_HOUSES = frozenset({"revenue", "dividend", "share_price"})
WON = frozenset({"win", "victory"})


def has_person_behind(passage: Passage, named: Named, spoken: Collection[int]) -> bool:
    """Whether a name only tells whose somebody is whose own name follows: the former head of NORDBANK, Karl Bremer, …;
    NORDBANK'S Karl Bremer. Who only says it may well speak of his house. `spoken`: where speakers' names begin."""
    keys, last = passage.keys, named.last
    if named.entry.kind == "person" or last + 1 in spoken or last + 2 in spoken:
        return False
    if keys[last] == "'" and keys[last + 1] == "s":
        return any(owned.entry.kind == "person" for owned in passage.named_in(last + 2, last + 3))
    if keys[last] != ",":
        return False
    ends = _person_end(passage, last + 1)
    if not ends or keys[ends] != "," or keys[ends + 1] in passage.wording.clauses.coordinators:
        return False
    return keys[_governing(passage, named)] in names.owner(passage.wording.code) or any(
        titles.is_role(passage, at) for at in range(max(0, named.first - ROLE_WITHIN), named.first)
    )


def _governing(passage: Passage, named: Named) -> int:
    """The token before a name and its articles; a German genitive's is an article itself."""
    reference, keys = passage.wording.reference, passage.keys
    before = named.first - 1
    while before > 0 and keys[before] in reference.articles and keys[before] not in reference.of:
        before -= 1
    return before


def _person_end(passage: Passage, first: int) -> int:
    """The token behind the person whose name begins at `first`, listed or of two words; 0 where none does."""
    for named in passage.named_in(first, first + 1):
        return named.last if named.entry.kind == "person" else 0
    if not passage.capital(first) or passage.value_over(first) is not None:
        return 0
    end = names.run_end(passage, first, passage.tokens.count, ())
    return end if end - first > 1 else 0


def owns(passage: Passage, first: int, last: int) -> bool:
    """Whether only a possessive stands between two names: Xiaomi's MIUI, Xiaomis MIUI, Xiaomi Mi 3."""
    return last - first <= 2 and all(passage.keys[index] in {"'", "s", "-"} for index in range(first, last))


def told_of(
    passage: Passage, clause: Clause, anchor: tuple[int, int], key: str, before: Sequence[Named]
) -> Named | None:
    """Of whom the figure at tokens `anchor` is told, where that is not the first of the names before it."""
    nearest = before[-1]
    parted = _parted(passage, clause, anchor[0], before)
    if parted is not None:
        return parted
    if len(before) > 1 and passage.keys[nearest.last] in passage.wording.clauses.relative and _heads(passage, nearest):
        return nearest  # ahead of Karl Bremer WHO got 200 votes
    if key == "votes":
        return _rival(passage, clause, anchor)
    if before[0].entry.kind not in COMPANY:
        return None
    if key in OF_PRODUCTS:
        return product_of(before)
    return _sold(passage, clause, anchor[1]) if key in SOLD else None


def _parted(passage: Passage, clause: Clause, first: int, before: Sequence[Named]) -> Named | None:
    """The name right before a figure, behind another name's own: Karl Bremer got 300 votes, MARA KLEIN 200."""
    named = before[-1]
    if named.last != first or len(before) == 1:
        return None
    if passage.keys[named.first - 1] not in {",", ";", *passage.wording.clauses.coordinators}:
        return None
    figures = (value for value in clause.values if isinstance(value.value, Quantity))
    return named if any(before[0].last <= value.first < named.first for value in figures) else None


def _sold(passage: Passage, clause: Clause, last: int) -> Named | None:
    """The product that a figure ending at token `last` counts: Volta Cells sold 300 units OF THE VOLTA ONE."""
    reference, keys = passage.wording.reference, passage.keys
    for named in clause.named:
        if named.entry.kind != "product" or not last < named.first <= last + SOLD_WITHIN:
            continue
        between = keys[last : named.first]
        of = any(key in names.owner(passage.wording.code) or key in reference.genitive for key in between)
        if all(map(str.isalpha, between)) and (of or passage.wording.inflection.heads_first):
            return named
    return None


def product_of(found: Sequence[Named]) -> Named | None:
    """The first product among some names."""
    return next((named for named in found if named.entry.kind == "product"), None)


def _rival(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> Named | None:
    """Who had the votes at tokens `anchor` and lost: by 300 votes against 200 FOR KARL BREMER."""
    if not of_a_rival(passage, clause, anchor):
        return None
    behind = (named for named in clause.named if 0 < named.first - anchor[1] <= BEHIND_VOTES)
    return next((named for named in behind if "," not in passage.keys[anchor[1] : named.first]), None)


def of_a_rival(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether votes are those of somebody else than who is told to have more: with 300 votes AGAINST 200."""
    begins = max(clause.first, anchor[0] - RIVAL_WITHIN)
    return any(key in passage.wording.rivals for key in passage.keys[begins : anchor[0]])


def is_beaten(passage: Passage, clause: Clause, named: Named) -> bool:
    """Whether somebody whom a pronoun stands for has won against this name: SHE BEAT Karl Bremer."""
    for verb in clause.of("verb"):
        if verb.key in WON and verb.last == named.first:
            return any(hit.key in {"person", "any"} and 0 <= verb.first - hit.last <= 1 for hit in clause.of("refers"))
    return False


def described(passage: Passage, clause: Clause) -> Named | None:
    """The name right before a "which" that goes on about it: bought NORDBANK, WHICH has 300 employees. What a
    preposition leads to may only belong to what it is about: a stake IN Nordbank, which."""
    if clause.opened_by not in passage.wording.clauses.relative:
        return None
    ends = clause.first - (passage.keys[clause.first - 1] == ",")
    for named in passage.named_in(max(0, ends - names.LONGEST_NAME), ends):
        if named.last == ends:
            return named if _heads(passage, named) else None
    return None


def _heads(passage: Passage, named: Named) -> bool:
    """Whether a name is what a "which" behind it is about, and tells of nothing before it whose it is or where."""
    before, reference = passage.keys[_governing(passage, named)], passage.wording.reference
    owned = before in names.owner(passage.wording.code) or before in reference.genitive
    return not (owned or (named.entry.kind != "person" and before in reference.prepositions))

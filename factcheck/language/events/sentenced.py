"""Verdicts that are told by nothing but their term: RECEIVED eight years in prison, BEKAM acht Jahre Haft."""

from __future__ import annotations

from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage

RECEIVED = "get_term"  # the class of such verbs
RECEIVED_WITHIN = 3  # tokens from those to the term
UNITS = frozenset({"d", "wk", "mo", "a"})
PRISON_BEHIND = 3  # tokens from a figure to the prison: 12 years in a state PRISON
PRISON_BEFORE = 4  # and from it to the figure: einer FREIHEITSSTRAFE von mehr als zwölf Jahren


def by_term(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether what a verb says that somebody got is a term in prison; not "got eight years to pay"."""
    parted = passage.wording.stance.verb_last
    return any(
        is_length(located)
        and (0 <= located.first - verb.last <= RECEIVED_WITHIN or parted)
        and names_prison(passage, clause, located)
        for located in clause.values
    )


def is_length(located: Located) -> bool:
    """Whether a figure says how long something lasts, in days or longer."""
    value = located.value
    return isinstance(value, Quantity) and value.unit in UNITS and value.change is None


def names_prison(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a prison is named beside a figure."""
    keys, prison = passage.keys, passage.wording.prison
    behind = keys[located.last : min(clause.last, located.last + PRISON_BEHIND)]
    before = keys[max(clause.first, located.first - PRISON_BEFORE) : located.first]
    return any(key in prison for key in (*before, *behind))

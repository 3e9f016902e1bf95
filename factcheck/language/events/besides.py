"""What stands beside a word for an event, without which, or with which, it tells something else."""

from __future__ import annotations

from factcheck.language.glossary import Hit
from factcheck.language.passage import Clause, Passage

DELIVERIES = "delivery_start"
BEGUN_WITHIN = 8  # tokens from the noun for deliveries to the verb: deliveries of the Lumo 7 in Europe BEGIN


def begins(passage: Passage, clause: Clause, noun: Hit) -> bool:
    """Whether deliveries are said to begin: not "deliveries rose 4 percent"."""
    words, ends = passage.wording.beginning, min(clause.last, noun.last + BEGUN_WITHIN)
    return any(key in words for key in passage.keys[noun.last : ends])


def ends(passage: Passage, verb: Hit) -> bool:
    """Whether nothing follows a verb that depends on it: SURVIVED, and; not "survived his wife"."""
    key = passage.keys[verb.last]
    return not key.isalnum() or key in passage.wording.clauses.coordinators


def is_kept(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether what a verb of opening tells of was open before: KEEPS its plant OPEN."""
    keeping = passage.wording.keeping
    return verb.key == "open" and any(key in keeping for key in passage.keys[clause.first : verb.first])


def for_now(passage: Passage, clause: Clause) -> bool:
    """Whether what is said to stay so ends all the same: remains in office UNTIL June, bleibt VORERST geöffnet."""
    ending = passage.wording.for_now
    return any(key in ending for key in passage.keys[clause.first : clause.last])


def cedes(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether somebody only cedes something by a verb that with its first part may mean to resign: TRAT das Land AN
    die Gemeinde AB."""
    if verb.last - verb.first > 1:
        return False
    ceding = passage.wording.ceding_to
    return bool(ceding) and any(key in ceding for key in passage.keys[verb.last : clause.last])

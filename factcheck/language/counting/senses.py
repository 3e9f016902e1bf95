"""Words that mean something else beside other words: in the clause of an airline, the APPAREILS are aircraft."""

from __future__ import annotations

from factcheck.language.passage import Clause, Passage


def meant(passage: Passage, clause: Clause, key: str) -> str:
    """The measure that a noun of measure `key` means in its clause; "" where it names none there: 18 mois de prison
    dont six FERMES."""
    sense = passage.wording.senses.get(key)
    if sense is None:
        return key
    other, beside = sense
    return other if any(word in beside for word in passage.keys[clause.first : clause.last]) else key

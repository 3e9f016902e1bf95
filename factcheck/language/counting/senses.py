"""Words that mean something else beside other words: in the clause of an airline, the APPAREILS are aircraft."""

from __future__ import annotations

from functools import cache

from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import Phrases, phrase_set


def meant(passage: Passage, clause: Clause, key: str, hit: Hit | None) -> str:
    """The measure that a noun of measure `key` means in its clause; "" where it names none there: 18 mois de prison
    dont six FERMES. What a phrase names is named for sure: VENDU À 900 euros is no prize."""
    if key == "dead" and hit is not None and _is_wronged(passage, clause, hit):
        return ""
    sense = passage.wording.senses.get(key)
    if sense is None or (hit is not None and hit.last - hit.first > 1):
        return key
    beside = _beside(passage.wording.code)[key]
    told = any(beside.at(passage.keys, at) is not None for at in range(clause.first, clause.last))
    return sense[0] if told else key


def _is_wronged(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether a clause tells what victims suffered who need not have died of it: 271,000 VICTIMS OF DOMESTIC VIOLENCE,
    300 victimes d'une ESCROQUERIE."""
    if passage.keys[hit.first] not in passage.wording.harmed:
        return False
    wrongs = _wrongs(passage.wording.code)
    return any(wrongs.at(passage.keys, at) is not None for at in range(clause.first, clause.last))


@cache
def _wrongs(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).wrongs)


@cache
def _beside(code: str) -> dict[str, Phrases[bool]]:
    """The words of each measure beside which its noun means something else."""
    return {key: phrase_set(beside) for key, (_, beside) in wording(code).senses.items()}

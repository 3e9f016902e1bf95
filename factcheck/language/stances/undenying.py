"""Words of negation that deny nothing a clause says: the number of a reactor, reactor NO 4, and what only describes a
noun: 1500 NICHT zugelassene Tabletten, pastillas NO autorizadas; and "no … more than", which means "only".
"""

from __future__ import annotations

from factcheck.language.glossary import Hit
from factcheck.language.passage import Passage

_BUT_WITHIN = 4  # tokens from "no" to what makes an "only" of it: no ha dejado MÁS QUE


def denies_nothing(passage: Passage, hit: Hit) -> bool:
    """Whether a word of negation denies nothing."""
    return _is_label(passage, hit) or _describes(passage, hit) or _means_only(passage, hit)


def _means_only(passage: Passage, hit: Hit) -> bool:
    """Whether "but" follows soon behind a word of negation: NO quedan MÁS QUE 12 plazas."""
    only = passage.wording.stance.but
    if not only:
        return False
    keys, last = passage.keys, hit.last + _BUT_WITHIN
    return any(tuple(keys[at : at + len(only)]) == only for at in range(hit.last, last))


def _is_label(passage: Passage, hit: Hit) -> bool:
    """Whether what looks like a negation is short for "number": world No 26."""
    keys, behind = passage.keys, hit.last
    behind += keys[behind] == "." and passage.tokens.glued(behind)  # reactor No. 4
    return passage.capital(hit.first) and keys[behind][:1].isdecimal() and keys[hit.first] == "no"


def _describes(passage: Passage, hit: Hit) -> bool:
    """Whether only a participle right behind is denied, which describes a noun. What that noun is counted by may be
    the very participle, so that it is denied: die nicht GEIMPFTEN Kinder."""
    keys, stance, at = passage.keys, passage.wording.stance, hit.last
    if keys[hit.first] not in stance.describing or not keys[at].endswith(stance.describing_endings or "\0"):
        return False
    if passage.wording.inflection.compounds and (passage.capital(at) or not passage.capital(at + 1)):
        return False
    if keys[at] in passage.wording.reference.common or keys[at] in passage.wording.clauses.auxiliaries:
        return False
    return not any(other.category in ("measure", "verb") for other in passage.hits_in(at, at + 1))

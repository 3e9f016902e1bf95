"""Times of what is only told of a noun beside its statement: "the painting, BOUGHT IN 2005, sold for 3 million", "das
2005 GEKAUFTE Gemälde", "perusahaan YANG berdiri pada 2005 ITU". They date nothing behind it."""

from __future__ import annotations

from factcheck.language.model import Period
from factcheck.language.passage import Clause, Located, Passage

OPENS_WITHIN = 2  # tokens from the comma to the participle: , once bought
SHORT = 4  # letters up to which a word that ends like a participle may be another: lundi
FARTHEST = 14  # tokens of such an insertion


def dates_insertion(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a time belongs to what is inserted about a noun, behind which the figure at tokens `anchor` stands."""
    if anchor[0] <= period.last or not isinstance(period.value, Period):
        return False
    if passage.keys[period.last] == ",":
        return _is_between_commas(passage, clause, period)
    if passage.wording.inflection.compounds:
        return _is_attribute(passage, clause, period, anchor)
    closing = passage.wording.reference.pointing
    if passage.keys[period.last] in closing:
        relative = passage.wording.clauses.relative
        begins = max(clause.first, period.first - FARTHEST)
        return any(key in relative for key in passage.keys[begins : period.first])
    return False


def _is_between_commas(passage: Passage, clause: Clause, period: Located) -> bool:
    """Whether a time closes what a comma and a participle open: the plant, OPENED IN 2005, employs 300."""
    keys = passage.keys
    for at in range(period.first - 1, max(clause.first, period.first - FARTHEST), -1):
        if keys[at] == ",":
            opened = range(at + 1, at + 1 + OPENS_WITHIN)
            endings = passage.wording.stance.ever_endings
            if endings and len(keys[at + 1]) > SHORT and keys[at + 1].endswith(endings):
                return True
            return any(hit.first in opened and hit.category == "verb" for hit in clause.hits)
    return False


def _is_attribute(passage: Passage, clause: Clause, period: Located, anchor: tuple[int, int]) -> bool:
    """Whether a German article opens before a time what its noun closes behind it: DAS 2005 gekaufte GEMÄLDE."""
    keys, reference = passage.keys, passage.wording.reference
    at = period.first - 1
    while at > clause.first and keys[at] in reference.prepositions and keys[at] not in reference.articles:
        at -= 1
    if at < clause.first or keys[at] not in reference.articles or keys[at] in reference.prepositions:
        return False
    noun = period.last
    while noun < anchor[0] and (not passage.capital(noun) or passage.value_over(noun) is not None):
        noun += 1
    measured = any(hit.first == noun and hit.category == "measure" for hit in clause.hits)
    return noun < anchor[0] and not measured  # but: der 2018 erzielte GEWINN

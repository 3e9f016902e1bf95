"""Words for "never" that deny nothing, since they stand between the most of all and a participle: "le plus gros contrat
JAMAIS signé", "la temperatura más alta JAMÁS registrada"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.langs import wording

WITHIN = 6  # tokens from "plus" to "jamais": le plus gros contrat de défense jamais signé


def means_ever(keys: Sequence[str], index: int, first: int, code: str) -> bool:
    """Whether the word at `index`, of a clause that begins at `first`, only says that nothing surpassed it."""
    data = wording(code)
    stance = data.stance
    if keys[index] not in stance.ever or not keys[index + 1].endswith(stance.ever_endings):
        return False
    before = keys[max(first, index - WITHIN) : index]
    return any(key in data.unequalled for key in before) and not any(
        key in stance.paired_openers or key in stance.plain or key == "n" for key in before
    )

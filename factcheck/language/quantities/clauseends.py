"""What stands at the end of a German clause and tells of a change: the verb, or its first part."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.lexicon import Bounds
from factcheck.language.model import Change
from factcheck.language.tokens import CLAUSE_ENDS, Tokens

CHANGES: tuple[Change, ...] = ("up", "down")
_REACH = 12  # tokens from a figure to what ends the clause
_CUT_SHORT = frozenset({"mio", "mrd", "bio", "tsd", "fr"})  # before a dot that ends nothing
_BRACKETED = 10  # tokens of a figure in a bracket


def parted_changes(bounds: Bounds) -> dict[str, dict[str, Change]]:
    """Which way each verb says that something moved, by the part that ends its clause: GAB … NACH, legte … ZU."""
    return {
        part: {verb: change for change in CHANGES for verb in verbs.get(change, ())}
        for part, verbs in bounds.parted_changes.items()
    }


def to_the_end(tokens: Tokens, last: int) -> Iterator[int]:
    """The tokens from `last` on up to the end of the clause, as far as a verb may stand; what brackets hold, and the
    dot of what is cut short, are passed over: brach auf 3,1 Mio. Euro (7,9 Mio. Euro) EIN."""
    keys, at, left = tokens.keys, last, _REACH
    while at < tokens.count and left:
        if keys[at] == "(" and ")" in keys[at : at + _BRACKETED]:
            at = keys.index(")", at) + 1
            continue
        cut = keys[at] == "." and tokens.glued(at) and keys[at - 1] in _CUT_SHORT and keys[at + 1].isalnum()
        cut = cut and (keys[at - 1] != "fr" or tokens.text[tokens.starts[at + 1]].islower())  # auf 9 Fr. gesteigert
        if keys[at] in CLAUSE_ENDS and not cut:
            return
        yield at
        at, left = at + 1, left - 1

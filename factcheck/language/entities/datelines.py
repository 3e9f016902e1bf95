"""Where a report was written and by whom, before its first sentence: LISBON (Reuters) –, KENDAL, Nusapos.com -."""

from __future__ import annotations

from factcheck.language.passage import Passage

LONGEST = 14  # tokens
SIGNS = frozenset(",.()/&-")
DASHES = frozenset("–-")
BY_ITSELF = 3  # words at most before the dash, where nothing else shows what they are


def end_of(passage: Passage, first: int) -> int:
    """The token behind the dateline that begins at `first`; `first` where none does."""
    keys, tokens = passage.keys, passage.tokens
    if (first and keys[first - 1] != "\n") or not passage.capital(first):
        return first
    if DASHES.isdisjoint(keys[first : first + LONGEST]):
        return first
    words = 0
    signed = False
    for at in range(first, min(first + LONGEST, tokens.count)):
        key = keys[at]
        if key in DASHES and not tokens.glued(at) and not tokens.glued(at + 1):
            return at + 1 if words and (signed or words <= BY_ITSELF) and passage.capital(at + 1) else first
        if key in SIGNS:
            signed = signed or key in ",("
        elif passage.capital(at) or key.isdigit() or tokens.glued(at):  # Nusapos.COM
            words += 1
        else:
            return first
    return first

"""Names of products that go on as those of others: the Volta S2 PRO and the Golf GTI are not the Volta S2 and the Golf.

A newsroom lists the models that it follows, and what is told of the dearer model is not true of the plain one.
"""

from __future__ import annotations

from collections.abc import Container

from factcheck.language.tokens import Tokens

# How makers call what is larger, smaller, faster or newer than the plain model, in all languages alike.
WORDS = frozenset(
    {"pro", "max", "plus", "mini", "lite", "ultra", "se", "fe", "neo", "prime", "turbo", "edge", "fold", "flip"}
    | {"sport", "xl", "xs", "xr", "gt", "gti", "gtd", "gte", "gts", "rs", "ev", "hybrid", "cabrio", "cabriolet"}
    | {"coupe", "coupé", "touring", "variant", "kombi", "premium", "deluxe", "special", "limited", "elite", "advanced"}
)
_LONGEST_SIGN = 4  # characters of a sign of capitals and figures: GT3, 4G, XL
_LONGEST_NUMBER = 2  # digits of a model's number
_SHORTEST_NAME = 3  # letters of a name that a model goes on with
_QUARTERS = frozenset({"q", "h", "t", "s"})  # before a figure they tell which quarter or half: Q3


def variant_end(tokens: Tokens, last: int) -> int:
    """The token behind the variant's word or sign that a name, which ends before token `last`, goes on with: S2 PRO,
    S2 4G, Golf GTI; 0 where it does not."""
    keys = tokens.keys
    if tokens.glued_word(last):
        return last + 1  # S2x
    at = last
    if keys[at] == "-":
        if not (tokens.glued(at) and tokens.glued(at + 1)):
            return 0
        at += 1
    if keys[at] in WORDS:  # and not as in "S2 plus a charger"
        end = at
        while keys[end] in WORDS and tokens.slice(end, end + 1)[0].isupper():
            end += 1
        return end if end > at else 0
    if at > last or not keys[at].isalnum():
        return 0
    end = at + 1
    while tokens.glued_word(end) and end - at < _LONGEST_SIGN:
        end += 1
    return end if end > at + 1 and keys[at] not in _QUARTERS and _is_sign(tokens.slice(at, end)) else 0


def _is_sign(written: str) -> bool:
    """Whether a word is one of capitals and figures: GT3, 5G."""
    return len(written) <= _LONGEST_SIGN and written.isupper()


def may_go_on(tokens: Tokens, first: int, last: int, articles: Container[str]) -> bool:
    """Whether a number or a word with a capital may belong to the name in tokens [first, last), which an article
    begins, where a verb follows: the Volta 2 costs, the Golf Alltrack has."""
    keys, behind = tokens.keys, tokens.keys[last]
    if keys[first - 1 if first else tokens.count] not in articles:
        return False
    if behind.isdecimal():
        return len(behind) <= _LONGEST_NUMBER
    return len(behind) >= _SHORTEST_NAME and behind.isalpha() and tokens.slice(last, last + 1)[0].isupper()

"""Search by the words a person types, however they spell them: without accents, and with the quotes of a typewriter.

Two ways, for two lengths of text. What is short has an index on its words, each of which must occur, whole or as a
beginning; `Folded` writes them into it as `folded` reads them from the query. An article is longer than such an index
takes, so there a pattern says for each letter what it may be written as: as fast as any look at all texts is.

Not by the extension `unaccent`, which the PostgreSQL that comes along does not have.
"""

import re
import unicodedata
from collections import defaultdict
from functools import cache
from itertools import chain

from django.contrib.postgres.search import SearchQuery
from django.db.models import Func, TextField

WORD = re.compile(r"\w+")
MARKS = "\u0300-\u036f"  # what an accent becomes where it is taken from its letter
MARK = re.compile(f"[{MARKS}]")
# Letters that no decomposition takes apart, and signs that a keyboard has but one of.
ALIKE = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ð": "d"}
ALIKE |= dict.fromkeys("’‘‚‛ʼʹ′`´", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—−", "-")
LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_LIGATURE_OF = {letters: ligature for ligature, letters in LIGATURES.items()}
_TABLE = str.maketrans(ALIKE | LIGATURES)


def folded(words: str) -> str:
    """As `Folded` has it in the database."""
    return MARK.sub("", unicodedata.normalize("NFKD", words.lower())).translate(_TABLE)


def _folding() -> str:
    signs, plain = (text.replace("'", "''") for text in ("".join(ALIKE), "".join(ALIKE.values())))
    told = f"regexp_replace(normalize(lower(%(expressions)s), NFKD), '[{MARKS}]', '', 'g')"
    told = f"translate({told}, '{signs}', '{plain}')"
    for ligature, letters in LIGATURES.items():
        told = f"replace({told}, '{ligature}', '{letters}')"
    return told


class Folded(Func):
    """A text in small letters without accents, with straight quotes. Immutable, so a generated column may hold it."""

    output_field = TextField()
    arity = 1
    template = _folding()


def prefix_query(words: str) -> SearchQuery | None:
    """A query that finds every word, or a word beginning so; None where nothing was typed."""
    found = WORD.findall(folded(words))[:16]
    if not found:
        return None
    return SearchQuery(" & ".join(f"{word}:*" for word in found), config="simple", search_type="raw")


def pattern(word: str) -> str:
    """A regular expression, for `__iregex`, of all that this may be written as."""
    plain, out, at = folded(word), "", 0
    while at < len(plain):
        ligature = _LIGATURE_OF.get(plain[at : at + 2])
        if ligature:
            out += f"(?:{_sign(plain[at])}{_sign(plain[at + 1])}|[{ligature}{ligature.upper()[:1]}])"
            at += 2
        else:
            out += _sign(plain[at])
            at += 1
    return out


def _sign(plain: str) -> str:
    """One sign in all its writings, large ones too: which letter is the large one of which depends on the database."""
    written = _written().get(plain)
    if written is None:
        return re.escape(plain)
    return f"[{written}]" + (f"[{MARKS}]*" if plain.isalpha() else "")


@cache
def _written() -> dict[str, str]:
    """What each plain sign may be written as, in the Latin scripts; the hyphen last, where it means itself."""
    found = defaultdict(set)
    for sign in map(chr, chain(range(0x41, 0x5B), range(0x61, 0x7B), range(0xC0, 0x250), range(0x1E00, 0x1F00))):
        if sign.isalpha():
            found[folded(sign)].add(sign)
    for sign, plain in ALIKE.items():
        found[plain] |= {sign, plain}
    return {
        plain: "".join(sorted(signs - {"-"})) + ("-" if "-" in signs else "")
        for plain, signs in found.items()
        if len(plain) == 1
    }

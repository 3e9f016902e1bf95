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

# A figure however its digits are grouped, by points, commas, apostrophes or spaces; else a word.
WORD = re.compile(r"(?<!\w)[0-9]{1,3}(?: [0-9]{3})+(?!\w)|[0-9]+(?:[.,'][0-9]+)+|\w+")
FIGURE = re.compile(r"[0-9]+(?:[.,' ][0-9]+)*")
MARKS = "\u0300-\u036f"  # what an accent becomes where it is taken from its letter
MARK = re.compile(f"[{MARKS}]")
# Letters that no decomposition takes apart, and signs that a keyboard has but one of.
ALIKE = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ð": "d"}
ALIKE |= dict.fromkeys("’‘‚‛ʼʹ′`´", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—−", "-")
LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
# What may stand between the groups of digits, or not: also spaces that do not break, and an apostrophe of either kind.
BETWEEN_THOUSANDS = "[.,'’ \u00a0\u2009\u202f]?"
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
    """A query that finds every word, or a word beginning so; None where there is no letter and no figure."""
    found = WORD.findall(folded(words))[:16]
    if not found:
        return None
    return SearchQuery(" & ".join(map(_beginning, found)), config="simple", search_type="raw")


def _beginning(word: str) -> str:
    """The index has 4.000 as one word, and 4,000 as two that stand side by side."""
    parts = _groups(word)
    if parts is None:
        return f"{word}:*"
    ways = {f"{' <-> '.join(parts)}:*", f"'{'.'.join(parts)}':*"}
    if _is_whole(parts):
        ways.add(f"{''.join(parts)}:*")
    if " " in word and not any(part.startswith("0") for part in parts):  # or two figures were meant
        ways.add(f"({' & '.join(f'{part}:*' for part in parts)})")
    return f"({' | '.join(sorted(ways))})"


def _groups(word: str) -> list[str] | None:
    """The groups of digits of a figure, as written or by thousands; None of a word, and of a figure too short."""
    if not FIGURE.fullmatch(word):
        return None
    parts = re.findall("[0-9]+", word)
    if len(parts) > 1 or len(word) < 4:
        return parts if len(parts) > 1 else None
    first = len(word) % 3 or 3
    return [word[:first], *(word[at : at + 3] for at in range(first, len(word), 3))]


def _is_whole(parts: list[str]) -> bool:
    """Whether the groups are thousands: else the last ones are decimals, or it is a date."""
    return len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def pattern(word: str) -> str:
    """A regular expression, for `__iregex`, of all that this may be written as."""
    plain, out, at = folded(word), "", 0
    parts = _groups(plain)
    if parts is not None:
        return (BETWEEN_THOUSANDS if _is_whole(parts) else "[.,' ]").join(parts)
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

"""Places in a text: the territories of CLDR in the text's language, with the newsroom's usual aliases."""

from __future__ import annotations

from babel import Locale

from factcheck.language.lexicon import PlaceWords
from factcheck.language.model import Places, Span
from factcheck.language.tokens import Phrases, Tokens, keys_of, merged, phrase_set

WORLD = "001"
# Groupings that are no place news speaks of by that name.
_NO_PLACES = frozenset({"001", "ZZ", "XA", "XB", "QO", "EZ", "UN"})


_NOT_THERE = frozenset({"non", "anti"})  # non-China customers


def english_name(code: str) -> str:
    """What CLDR calls a territory in English; the code itself where it has no name."""
    name: str = Locale("en").territories.get(code, code)
    return name.split(" (")[0]


class PlaceReader:
    """Reads the places of one language. Case counts: US and us, AS and as, Chad and chad."""

    def __init__(self, code: str, words: PlaceWords) -> None:
        names: dict[str, str] = {}
        for territory, name in Locale.parse(code).territories.items():
            plain = name.split(" (")[0]
            if territory not in _NO_PLACES and plain not in words.never:
                names.setdefault(plain, territory)
        names.update(words.aliases)
        if code == "de":
            names.update(
                {f"{name}s": place for name, place in list(names.items()) if name[-1] not in "sxzß" and len(name) > 3}
            )
        self._names: Phrases[tuple[str, str]] = Phrases((name, (place, name)) for name, place in names.items())
        self._small = frozenset(keys_of(name)[0] for name in names if not name[0].isupper())  # the Netherlands
        self._generic = frozenset(words.generic)
        self._world = phrase_set(words.world)
        self._worldly = frozenset(self._world.first_keys())
        self.openings = merged(self._names.openings(), self._world.openings())

    def at(self, tokens: Tokens, index: int) -> tuple[Places, int] | None:
        """The place that begins at `index`, and the token behind it."""
        keys = tokens.keys
        key, capital = keys[index], tokens.text[tokens.starts[index]].isupper()
        if not capital and key not in self._small and key not in self._worldly:
            return None
        if keys[index - 1] == "-" and tokens.glued(index) and keys[index - 2] in _NOT_THERE:
            return None
        code = None
        found = self._names.at(keys, index)
        if found is not None:
            (place, name), last = found
            if key in self._generic and index and tokens.text[tokens.starts[index - 1]].isupper():
                return None
            if name.isupper() and _is_aged(keys, last):
                return None
            if self._written_alike(tokens, index, last, name) and not (tokens.glued(last) and tokens.keys[last] == "$"):
                code = place
        if code is None:
            world = self._world.at(keys, index) if key in self._worldly else None
            if world is None:
                return None
            code, last = WORLD, world[1]
        start, end = tokens.starts[index], tokens.ends[last - 1]
        return Places(Span(start, end), tokens.text[start:end], (code,)), last

    @staticmethod
    def _written_alike(tokens: Tokens, index: int, last: int, name: str) -> bool:
        written = tokens.slice(index, last)
        if name.isupper() and len(name) <= 5:
            return written.isupper() and not (index and tokens.glued(index) and tokens.keys[index - 1].isalnum())
        if written == name:
            return True
        if len(written) != len(name):
            return written[0] == name[0]
        return all(here.isupper() for here, there in zip(written, name, strict=True) if there.isupper())


def _is_aged(keys: list[str], index: int) -> bool:
    """Whether an age in brackets follows letters, which then are somebody's: AS (35)."""
    return keys[index] == "(" and keys[index + 1].isdecimal() and len(keys[index + 1]) <= 2 and keys[index + 2] == ")"

"""Whether a person is told to be a woman or a man, by what stands beside the name: MS Klein, la MAIRE Mara Klein, Mara
Klein, die KANDIDATIN. Of first names nothing is concluded."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import Literal

from factcheck.language.entities import names, titles
from factcheck.language.langs import wording
from factcheck.language.passage import Passage

Gender = Literal["woman", "man"]
NAME_WITHIN = 3  # tokens from a title to the name: la maire SORTANTE DE Mara Klein

# By the last word of a name; None where the text tells both, as of a couple.
Genders = dict[str, Gender | None]


def told(passage: Passage) -> Genders:
    """The persons of a text whom a title or noun tells to be a woman or a man."""
    found: Genders = {}
    told_by = _telling(passage.wording.code)
    for at in compress(range(passage.tokens.count), map(told_by.__contains__, passage.keys)):
        gender = _gender(passage, at)
        name = None if gender is None else _name_beside(passage, at)
        if name is not None:
            found[name] = gender if found.get(name, gender) == gender else None
    return found


def of(genders: Genders, name: str) -> Gender | None:
    """What is told of a name, by its last word."""
    return genders.get(name.rsplit(" ", 1)[-1].lower())


def of_pronoun(code: str, pronoun: str) -> Gender | None:
    """Whom a pronoun may stand for alone: she, er."""
    reference = wording(code).reference
    if pronoun in reference.she:
        return "woman"
    return "man" if pronoun in reference.he else None


@cache
def _telling(code: str) -> frozenset[str]:
    reference = wording(code).reference
    articled = titles.titles(code) if reference.she_articles else frozenset[str]()
    return frozenset((*reference.women, *reference.men, *articled, *_feminine(code)))


@cache
def _feminine(code: str) -> frozenset[str]:
    """German titles that a woman has, and those of a man that there is such a one of."""
    known = titles.titles(code)
    if not wording(code).inflection.compounds:
        return frozenset()
    women = {title for title in known if title.endswith("in") and title.removesuffix("in") in known}
    return frozenset((*women, *(title.removesuffix("in") for title in women)))


def _gender(passage: Passage, index: int) -> Gender | None:
    key, code = passage.keys[index], passage.wording.code
    reference = passage.wording.reference
    if key in reference.women:
        return "woman"
    if key in reference.men:
        return "man"
    before = passage.keys[index - 1] if index else ""
    if before in reference.she_articles:
        return "woman"
    if before in reference.he_articles:
        return "man"
    if key in _feminine(code):
        return "woman" if key.endswith("in") else "man"
    return None


def _name_beside(passage: Passage, index: int) -> str | None:
    """The last word of the name behind a title, or before the comma that sets what somebody is apart."""
    keys, count = passage.keys, passage.tokens.count
    at = index + 1
    while at < min(count, index + 1 + NAME_WITHIN) and (
        keys[at] == "." or titles.is_title(passage, at) or not passage.capital(at)
    ):
        if keys[at] != "." and not keys[at].isalpha():
            break
        at += 1
    if passage.capital(at) and not titles.is_title(passage, at):
        return _last_word(passage, at)
    begins = index
    while begins > 1 and index - begins < NAME_WITHIN and keys[begins - 1].isalpha():
        begins -= 1  # Mara Klein, DIE FRÜHERE Kandidatin
    if begins > 1 and keys[begins - 1] == "," and passage.capital(begins - 2):
        return keys[begins - 2]
    return None


def _last_word(passage: Passage, first: int) -> str | None:
    for named in passage.named_in(first, first + 1):
        return named.entry.name.rsplit(" ", 1)[-1].lower() if named.entry.kind == "person" else None
    end = names.run_end(passage, first, passage.tokens.count, ())
    return None if end == first else passage.keys[end - 1]

"""What stands before a name and is none: titles, offices and kinds: MINISTER Karl Bremer, die FÄHRE Aurelia."""

from __future__ import annotations

from functools import cache

from factcheck.language.langs import wording
from factcheck.language.passage import Passage
from factcheck.language.tokens import QUOTES

OFFICE_WITHIN = 4  # tokens from a title to its office: ministre de la DÉFENSE, chef de l'ÉTAT
SHORTEST_TITLE = 4  # letters of a title that ends a German compound: AußenMINISTER


@cache
def titles(code: str) -> frozenset[str]:
    """Words that say what somebody is."""
    return frozenset(part for title in wording(code).speaking.titles for part in title.split())


@cache
def _title_ends(code: str) -> tuple[str, ...]:
    """What a German compound ends in that is a title: AußenMINISTER."""
    compounds = wording(code).inflection.compounds
    return tuple(title for title in titles(code) if len(title) >= SHORTEST_TITLE) if compounds else ()


@cache
def offices(code: str) -> frozenset[str]:
    """Words that say of what he is it."""
    return frozenset(wording(code).speaking.offices)


def is_title(passage: Passage, index: int) -> bool:
    """Whether a word says what somebody is, and is no part of a name: minister."""
    return passage.keys[index] in titles(passage.wording.code)


def is_hyphened_title(passage: Passage, index: int) -> bool:
    """The same, where it is two words with a hyphen, the second of which stands at `index`: porte-PAROLE."""
    keys = passage.keys
    return index > 1 and keys[index - 1] == "-" and f"{keys[index - 2]}-{keys[index]}" in titles(passage.wording.code)


def is_role(passage: Passage, index: int) -> bool:
    """The same, also grown together with of what: Außenminister, EPI-Managers."""
    if is_title(passage, index):
        return True
    ends = _title_ends(passage.wording.code)
    return bool(ends) and passage.keys[index].removesuffix("s").endswith(ends) and passage.capital(index)


def is_kind(passage: Passage, index: int) -> bool:
    """Whether a German noun only says what the name behind it names: die FÄHRE Aurelia, des AUTOBAUERS Talvio."""
    exact, ends = _kinds(passage.wording.code)
    if not exact or not (passage.capital(index + 1) or passage.keys[index + 1] in QUOTES):
        return False
    key = passage.keys[index]
    forms_ = (key, key.removesuffix("s"), key.removesuffix("n"))
    return any(form in exact or (form.endswith(ends) and form not in ends) for form in forms_)


def kind_begin(passage: Passage, first: int) -> int:
    """Where the noun stands that says what a name at `first` names, or the name itself where none does."""
    return first - 1 if first and passage.capital(first - 1) and is_kind(passage, first - 1) else first


@cache
def _kinds(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The nouns behind which a name of their kind begins, and what compounds end in that are such nouns."""
    reference = wording(code).reference
    ends = (*(word for word in reference.kinds if len(word) >= SHORTEST_TITLE), *reference.kind_ends)
    return frozenset(reference.kinds).difference(reference.kind_ends), ends


def is_office(passage: Passage, index: int) -> bool:
    """Whether a word only says what somebody is minister of: Menteri KEUANGAN, ministre de la DÉFENSE."""
    if passage.keys[index] not in offices(passage.wording.code):
        return is_title(passage, index - 1) and is_acronym(passage, index) and passage.capital(index + 1)
    return any(is_title(passage, at) for at in range(max(0, index - OFFICE_WITHIN), index))


def is_mixed(passage: Passage, index: int) -> bool:
    """Whether a word has capitals inside, as only names have them: AfD, KfW, BaFin; not LehrerInnen."""
    written = passage.slice(index, index + 1)
    return not written[1:].islower() and not written.isupper() and not written.endswith(("In", "Innen"))


def is_acronym(passage: Passage, index: int) -> bool:
    """Whether a word stands in capitals, and the next one does not: MIUI has …, and not a headline in capitals."""
    written, behind = passage.slice(index, index + 1), passage.tokens.starts[index + 1]
    return len(written) > 1 and written.isupper() and not passage.text[behind : behind + 2].isupper()


def owned_by_people(passage: Passage, index: int) -> int:
    """Where a name goes on behind those whose party or bank it is, at token `index`: PEOPLE'S Alliance, WORKERS' Party;
    0 where nobody's is."""
    keys = passage.keys
    if keys[index] not in passage.wording.reference.owners or keys[index + 1] != "'":
        return 0
    behind = index + 2 + (keys[index + 2] == "s")
    return behind if passage.capital(index) and passage.capital(behind) else 0


@cache
def ranks(code: str) -> frozenset[str]:
    """Titles that stand right before the name itself."""
    return frozenset(word for phrase in wording(code).speaking.ranks for word in phrase.split())


def begins_with_rank(passage: Passage, index: int) -> bool:
    """Whether such a title stands at a token."""
    return passage.keys[index] in ranks(passage.wording.code)

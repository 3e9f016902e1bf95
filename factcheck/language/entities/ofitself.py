"""Who tells something of himself: TORVIK MOTORS said IT sold 300 cars, TORVIK a annoncé AVOIR vendu, TORVIK REPORTED a
profit of 3 million euros."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.entities import titles
from factcheck.language.entities.beside import COMPANY
from factcheck.language.entities.speakers import Said
from factcheck.language.glossary import Hit
from factcheck.language.model import Mention, Period
from factcheck.language.passage import Clause, Passage

SAID_WITHIN = 2  # tokens from a name to its verb of saying: Torvik A ANNONCÉ
INSERTED_WITHIN = 10  # tokens of what is told between commas of who says it: , the maker of small cars,
KIND_ENDS = ("maker", "makers")  # chipmaker, carmaker
# What a firm books, and nobody reports of others by the verb alone.
OWN = frozenset({"revenue", "profit", "loss", "margin"})  # what those of others are not told as without a name
BOOKED = frozenset({"revenue", "profit", "loss", "margin", "units_sold", "units_shipped", "units_made", "orders"})


def teller_of(
    passage: Passage,
    first: int,
    here: Clause,
    anchor: tuple[int, int],
    speakers: Sequence[Said],
    key: str | None,
) -> Mention | None:
    """Who says something of itself at tokens `anchor` in a clause, or in the one before, which begins at `first`."""
    for said in speakers:
        if said.entity is not None or not first <= said.first < anchor[0] or not _stands_alone(passage, said):
            continue
        hit = _saying(passage, said)
        if hit is None or hit.last > anchor[0]:
            continue
        if _refers_back(passage, here, hit.last) or _books(passage, here, hit, anchor, key):
            return Mention(None, said.name, passage.span(said.first, said.last))
    return None


def announcer_of(
    passage: Passage, here: Clause, anchor: tuple[int, int], speakers: Sequence[Said], key: str | None
) -> Mention | None:
    """The firm that says what was booked, and of nobody: Torvik Motors said SECOND-QUARTER EARNINGS rose 5 percent;
    earnings rose 5 percent, TORVIK MOTORS SAID. Those of others have an owner: said that VOLTA'S profit rose."""
    if key not in BOOKED or not speakers:
        return None
    booked = next((hit for hit in here.of("measure") if hit.last <= anchor[0] and hit.key in BOOKED), None)
    if booked is None or _is_owned(passage, here, booked):
        return None
    sources = passage.wording.speaking.sources
    for said in speakers:
        if any(key in sources for key in passage.keys[said.first : said.last]):
            continue  # retail sales rose, the Norvik INSTITUTE said
        if said.aside or here.first <= booked.last <= said.first < anchor[1]:
            continue
        if said.entity is not None and said.entity.kind in COMPANY:
            return Mention(said.entity.key, said.entity.name, passage.span(said.first, said.last))
        if said.entity is None and _stands_alone(passage, said) and _says(passage, said):
            return Mention(None, said.name, passage.span(said.first, said.last))
    return None


def _says(passage: Passage, said: Said) -> bool:
    """Whether a word of saying stands right beside a name: Torvik SAID, TEILTE Torvik mit; with no comma behind the
    name, where it may be told who that is: said Karl Bremer, the head of Torvik."""
    if _saying(passage, said) is not None:
        return True
    return passage.keys[said.last] != "," and _follows_saying(passage, said)


def _follows_saying(passage: Passage, said: Said) -> bool:
    before = passage.hits_in(max(0, said.first - SAID_WITHIN), said.first)
    return any(hit.category == "say" for hit in before)


def _is_owned(passage: Passage, here: Clause, booked: Hit) -> bool:
    """Whether anything beside the noun for what is booked tells whose it is, or of what."""
    keys, data = passage.keys, passage.wording
    begins = max((hit.last for hit in here.of("say") if hit.last <= booked.first), default=here.first)
    begins = _behind_time(passage, begins) + (begins == here.first)  # DER Umsatz
    before = keys[begins : booked.first]
    if "'" in before or here.of("refers") or any(key in data.reference.of for key in before):
        return True
    if not data.inflection.compounds and passage.capitals(begins, booked.first):
        return True
    if booked.key not in OWN and (booked.last - booked.first > 1 or not _is_plain(passage, begins, booked.first)):
        return True  # SALES OF phones, CAR sales: who counts those of all firms tells them so
    if keys[booked.last] in data.reference.at_house or keys[booked.last] in data.reference.of:
        return True
    return data.inflection.compounds and (keys[booked.last] in data.reference.articles or passage.capital(booked.last))


def _is_plain(passage: Passage, first: int, last: int) -> bool:
    """Whether nothing but a time and an article stands in tokens [first, last)."""
    articles = passage.wording.reference.articles
    timed = {at for time in passage.values_in(first, last) for at in range(time.first, time.last)}
    return all(at in timed or passage.keys[at] in articles or passage.keys[at] == "-" for at in range(first, last))


def _stands_alone(passage: Passage, said: Said) -> bool:
    """Whether a speaker of no glossary may be a firm: no person named more fully before, or by title."""
    if passage.slice(said.first, said.last) != said.name:
        return False
    before = passage.keys[said.first - 1]
    if titles.is_title(passage, said.first - 1) or before in passage.wording.reference.prepositions:
        return False  # the minister Karl Bremer said it, the police of Norvik
    if not passage.wording.inflection.compounds or not before.isalpha():
        return True
    told = before in passage.wording.speaking.reporting or _follows_saying(passage, said)
    return told and said.last - said.first > 1  # wie Torvik Motors mitteilte; not: der KONZERN sagte, sagte BREMER


def _saying(passage: Passage, said: Said) -> Hit | None:
    """The word of saying shortly behind a name, or behind what kind of firm it is: Torvik, the CARMAKER, said."""
    keys, at = passage.keys, said.last
    if keys[at] == ",":
        closed = next((end for end in range(at + 1, at + 1 + INSERTED_WITHIN) if keys[end] == ","), 0)
        if not closed or not any(_is_kind(passage, index) for index in range(at + 1, closed)):
            return None
        at = closed + 1
    at = _behind_time(passage, at)
    return next((hit for hit in passage.hits_in(at, at + SAID_WITHIN) if hit.category == "say"), None)


def _is_kind(passage: Passage, index: int) -> bool:
    key, data = passage.keys[index], passage.wording
    return key in data.limits.makers or key.endswith(KIND_ENDS) or any(key == one.split(" ")[-1] for one in data.firms)


def _behind_time(passage: Passage, index: int) -> int:
    """The token behind a day that stands at `index`, with its preposition: ON TUESDAY."""
    at = index + (passage.keys[index] in passage.wording.reference.prepositions)
    for start in (index, at):
        over = passage.value_over(start)
        if over is not None and isinstance(over.value, Period):
            return over.last
    return index


def _refers_back(passage: Passage, here: Clause, index: int) -> bool:
    """Whether what begins behind a verb of saying, at token `index`, is told of who says it."""
    keys, data = passage.keys, passage.wording
    index = _behind_time(passage, index)
    while keys[index] == "," or keys[index] in data.clauses.that:
        index += 1
    if keys[index] in data.speaking.itself or f"{keys[index]} {keys[index + 1]}" in data.speaking.itself:
        active = keys[index + 2].endswith(data.clauses.progressive or "\0")
        return keys[index + 1] not in data.clauses.passive or active  # it was clear that
    last = here.last - 1
    while last > index and not keys[last].isalnum():
        last -= 1
    return keys[last] in data.stance.perfect_infinitives and keys[last - 1] in data.stance.infinitive_marks


def _books(passage: Passage, here: Clause, hit: Hit, anchor: tuple[int, int], key: str | None) -> bool:
    """Whether a verb of saying has a result as its object, which is then that of who says it: REPORTED A NET PROFIT of
    3 million; not: reported that Norvik's profit rose to 3 million."""
    data, keys = passage.wording, passage.keys
    if key not in BOOKED or keys[hit.last - 1] not in data.speaking.booking or hit.first < here.first:
        return False
    if any(keys[at] in data.clauses.that or keys[at] == "," for at in range(hit.last, anchor[0])):
        return False
    if any(hit.last <= verb.first < anchor[0] for verb in here.of("verb")):
        return False
    return not passage.capitals(hit.last, anchor[0]) or data.inflection.compounds

"""Who says it: the name beside a word of saying, also for the quotes next to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language import names
from factcheck.language.glossary import Hit
from factcheck.language.model import EntityEntry
from factcheck.language.passage import Passage

REACH = 3  # small words that may stand between a name and its word of saying: "Barra also said"
COMMAS = frozenset({",", '"', "”", "“", "»", "«", ".", "'"})


@dataclass(slots=True)
class Speakers:
    """The speakers of one text as it goes on: full names, and who spoke last."""

    by_last_word: dict[str, str] = field(default_factory=dict)
    last: str | None = None

    def full(self, name: str) -> str:
        """Barra is Hugo Barra where the text has named him so."""
        last_word = name.rsplit(" ", 1)[-1]
        known = self.by_last_word.get(last_word)
        if known is not None and (known == name or known.endswith(" " + name)):
            return known
        self.by_last_word[last_word] = name
        return name


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker found, and the tokens of the name; those are not what the statement is about."""

    name: str
    first: int
    last: int
    entity: EntityEntry | None = None


def speakers_of(passage: Passage, first: int, last: int, hits: Sequence[Hit], known: Speakers) -> list[Said]:
    """The speakers of one sentence. Quotes that touch it, or end right before it, get theirs here."""
    found: list[Said] = []
    for hit in hits:
        if hit.category not in {"say", "according"} or passage.quote_at(hit.first) is not None:
            continue
        said = (
            _after(passage, hit, last, known)
            if hit.category == "according"
            else _beside(passage, hit, first, last, known)
        )
        if said is not None and all(said.first != other.first for other in found):
            found.append(said)
            known.last = said.name
            _give_to_quotes(passage, hit, said.name, first, last)
    return found


def _beside(passage: Passage, hit: Hit, first: int, last: int, known: Speakers) -> Said | None:
    """Behind the word where it follows a quote or begins the sentence (“…”, said Barra), else before it."""
    inverted = hit.first == first or passage.keys[hit.first - 1] in COMMAS
    if inverted:
        return _after(passage, hit, last, known) or _before(passage, hit, first, known)
    if _pronoun_before(passage, hit, first) and known.last is None:
        return None
    return _before(passage, hit, first, known) or _after(passage, hit, last, known)


def _pronoun_before(passage: Passage, hit: Hit, first: int) -> bool:
    """Whether "he" or "the company" says it: then nobody named behind the word does."""
    return any(
        other.category == "refers" and hit.first - other.last <= REACH for other in passage.hits_in(first, hit.first)
    )


def _after(passage: Passage, hit: Hit, last: int, known: Speakers) -> Said | None:
    index = hit.last
    if passage.keys[index] == "-" and index < last:  # dit-il, explique-t-il
        index += 1
    for named in passage.named_in(index, min(last, index + 6)):
        if named.entry.kind == "person":
            return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    for reference in passage.hits_in(index, min(last, index + 4)):
        if reference.category == "refers" and reference.key == "person" and known.last:
            return Said(known.last, reference.first, reference.last)
    titled = any(names.is_title(passage, at) for at in range(index, min(last, index + 3)))
    for named in passage.named_in(index, min(last, index + 3)):
        if titled and known.last:
            return Said(known.last, index, named.last)  # "VP Xiaomi itu": the one who spoke before
        return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    run = names.name_from(passage, index, last)
    if run is None:
        return None
    return Said(known.full(passage.slice(*run)), *run)


def _before(passage: Passage, hit: Hit, first: int, known: Speakers) -> Said | None:
    index = hit.first
    for reach in range(REACH + 1):
        at = index - reach
        if at <= first:
            break
        key = passage.keys[at - 1]
        for named in reversed(passage.named_in(max(first, at - 6), at)):
            if named.last == at:
                return Said(known.full(named.entry.name), named.first, named.last, named.entry)
        for reference in passage.hits_in(max(first, at - 4), at):
            if reference.category == "refers" and reference.last == at:
                if reference.key == "person" and known.last:
                    return Said(known.last, reference.first, reference.last)
                return None
        if names.is_title(passage, at - 1) and known.last and passage.wording.code != "de":
            return Said(known.last, at - 1, at)
        run = names.name_before(passage, at, first)
        if run is not None:
            return Said(known.full(passage.slice(*run)), *run)
        if not key.isalpha():
            break
    return None


def _give_to_quotes(passage: Passage, hit: Hit, name: str, first: int, last: int) -> None:
    """The quotes of this sentence and the one that closed right before its word of saying."""
    for quote in passage.quotes_in(max(0, min(first, hit.first - 4)), last):
        if quote.speaker is None:
            quote.speaker = name

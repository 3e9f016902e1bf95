"""Who says it: the name beside a word of saying, also for the quotes next to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from factcheck.language import langs
from factcheck.language.entities import defining, names, titles
from factcheck.language.glossary import Hit, Named
from factcheck.language.langs import wording
from factcheck.language.model import EntityEntry, Places, Quantity
from factcheck.language.passage import Passage
from factcheck.language.records import record, replace

REACH = 3  # small words that may stand between a name and its word of saying: "Barra also said"
SHORT_TITLE = 4  # letters of a title that a dot may end: M., Mr., Prof.
TITLE_REACH = 4  # tokens behind a word of saying in which a title or name begins
APPOSED_WITHIN = 12  # tokens from "the" to the comma before a name: la présidente du conseil régional,
TITLED_REACH = 10  # the same to the end of a name behind a title: Kabid Humas Polda Halm Kombes Pol KARIN HOLM
DESCRIBED_WITHIN = 5  # tokens from "according to" to a name, what it is of between
OFFICE_NAME_WITHIN = 8  # tokens from the comma behind an office to the end of the name
APPOSITION = 14  # tokens at most between the commas of "Lei Jun, the founder of Xiaomi, said"
BEFORE_INVERSION = frozenset({",", '"', "”", "“", "»", "«", ".", "'", "\n"})
CLOSING = frozenset(",.;!?”»\n")
REPORTED_WITHIN = 14  # tokens from "wie" to the verb that closes its clause
UNNAMED_WITHIN = 4  # tokens of a speaker without a name: le bureau du procureur
LIVES_WITHIN = 4  # tokens from "claimed" to the lives: claimed at least 12 lives
ADDED_WITHIN = 2  # tokens in which what is added begins: added ANOTHER 9 million
SINGULAR = frozenset({"person"})
_JOINTS = frozenset("-'")  # inside what somebody is: le vice-président de l'institut


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


@record(frozen=True, slots=True)
class Said:
    """A speaker found, and the tokens of the name; those are not what the statement is about."""

    name: str
    first: int
    last: int
    entity: EntityEntry | None = None
    aside: bool = False  # only the source of a figure: ACCORDING TO Karl Bremer


def speakers_of(
    passage: Passage, first: int, last: int, hits: Sequence[Hit], names_here: Sequence[Named], known: Speakers
) -> list[Said]:
    """The speakers of one sentence. Quotes that touch it, or end right before it, get theirs here."""
    found: list[Said] = []
    for hit in hits:
        if hit.category not in SPEAKING_READERS or passage.quote_at(hit.first) is not None or _is_passive(passage, hit):
            continue
        if hit.category == "say" and (_adds_figure(passage, hit) or _takes_lives(passage, hit)):
            continue
        said = SPEAKING_READERS[hit.category](passage, hit, first, last, known)
        if said is not None and all(said.first != other.first for other in found):
            found.append(said if hit.category == "say" else replace(said, aside=True))
            known.last = said.name
            _give_to_quotes(passage, hit, said.name, first, last)
    for named in names_here:
        if named.entry.kind in SINGULAR:
            known.last = known.full(named.entry.name)
    return found


def _is_passive(passage: Passage, hit: Hit) -> bool:
    """Whether nobody is said to say it: "il a été annoncé", "wie bekannt gegeben wurde"."""
    passive = passage.wording.clauses.passive
    return hit.category == "say" and (passage.keys[hit.first - 1] in passive or passage.keys[hit.last] in passive)


def _adds_figure(passage: Passage, hit: Hit) -> bool:
    """Whether a verb only says how many more there are: ADDED 9 million subscribers."""
    if passage.keys[hit.last - 1] not in _adding(passage.wording.code):
        return False
    return any(isinstance(value.value, Quantity) for value in passage.values_in(hit.last, hit.last + ADDED_WITHIN))


def _takes_lives(passage: Passage, hit: Hit) -> bool:
    """Whether a verb only tells how many died: the fire CLAIMED 12 lives."""
    keys, data = passage.keys, passage.wording
    if keys[hit.last - 1] not in data.speaking.taking:
        return False
    return any(key in data.lives for key in keys[hit.last : hit.last + LIVES_WITHIN])


@cache
def _adding(code: str) -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in wording(code).speaking.adding)


def _beside(passage: Passage, hit: Hit, first: int, last: int, known: Speakers) -> Said | None:
    """Behind the word where it follows a quote or begins the sentence (“…”, said Barra), else before it."""
    key = passage.keys[hit.first]
    if known.last is not None and key.endswith(passage.wording.speaking.suffixes):
        return Said(known.last, hit.first, hit.last)  # ujarnya: says he
    inverted = hit.first == first or passage.keys[hit.first - 1] in BEFORE_INVERSION
    if inverted and passage.keys[hit.last] not in that(passage.wording.code):
        said = _after(passage, hit, first, last, known)
        if said is not None:
            return said
    if _unnamed_behind(passage, hit, last):
        return None
    return _before(passage, hit, first, last, known)


def _unnamed_behind(passage: Passage, hit: Hit, last: int) -> bool:
    """Whether somebody without a name says it, behind the word and at the end: ", a précisé mardi son cabinet", or
    whatever else he is told to be of: ", a déclaré le gouverneur de la région du Nord"."""
    index = hit.last
    for located in passage.values_in(index, min(last, index + 1)):
        index = located.last
    reference = passage.wording.reference
    if passage.keys[index] not in reference.articles or "," not in passage.keys[max(0, hit.first - 2) : hit.first]:
        return False
    if titles.is_title(passage, index + 1) or passage.keys[index + 1] in passage.wording.speaking.bodies:
        return True
    end = next((at for at in range(index, last) if passage.keys[at] in CLOSING), last)
    return 1 < end - index <= UNNAMED_WITHIN


@cache
def that(code: str) -> frozenset[str]:
    return frozenset(phrase.rstrip("'") for phrase in wording(code).clauses.that)


def _after(passage: Passage, hit: Hit, first: int, last: int, known: Speakers) -> Said | None:
    index = hit.last
    while index < last and passage.keys[index] in {"-", "t"}:  # dit-il, a-t-il
        index += 1
    if hit.category == "say":
        index = _past_recipient(passage, index, last)
    for reference in passage.hits_in(index, min(last, index + 1)):
        if reference.category == "refers":
            return (
                Said(known.last, reference.first, reference.last) if reference.key == "person" and known.last else None
            )
    near = min(last, index + TITLE_REACH)
    if passage.capital(index) and not titles.is_title(passage, index):
        near = next((at for at in range(index, near) if passage.keys[at] == ","), near)  # said KARIN HOLM, the chief of
    titled = [at for at in range(index, near) if titles.is_title(passage, at)]
    reach = min(last, index + (TITLED_REACH if titled else TITLE_REACH))
    for named in passage.named_in(index, reach):
        if named.entry.kind == "person":
            return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    told = _described(passage, index, last, known) if hit.category == "according" else None
    if told is not None:
        return told
    described = passage.keys[index] in passage.wording.reference.articles or passage.keys[index + 1] == "'"
    apposed = _apposed(passage, index, last, known) if described and hit.category == "say" else None
    if apposed is not None:
        return apposed
    if titled:
        return _titled(passage, titled[0], index, reach, known)
    for named in passage.named_in(index, min(last, index + 2)):
        return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    if hit.category == "according" or (described and not passage.wording.inflection.compounds):
        index = _past_description(passage, index, min(last, index + DESCRIBED_WITHIN))
    run = names.name_from(passage, index, last)
    if run is not None and hit.category == "according" and passage.wording.inflection.compounds:
        run = _of_whom(passage, run)
    if run is not None and titles.begins_with_rank(passage, run[1] + 1):
        run = _set_off(passage, run) or run  # jelas Kasat Lantas Polres Halm, AKP KARIN HOLM
    return None if run is None else Said(known.full(passage.slice(*run)), *run)


def _of_whom(passage: Passage, run: tuple[int, int]) -> tuple[int, int] | None:
    """The name in what German nouns, all with capitals, look like: laut den Marktforschern von KANALIS; None where they
    name nobody, but what was published: laut SCHNELLSCHÄTZUNG."""
    first, last = run
    if passage.keys[first - 1] in passage.wording.reference.articles and passage.keys[first + 1] in names.OF_A_PERSON:
        return (first + 2, last) if first + 2 < last else None
    papers = tuple(passage.wording.papers)
    return None if last - first == 1 and passage.keys[first].endswith(papers) else run


def _apposed(passage: Passage, index: int, last: int, known: Speakers) -> Said | None:
    """Who says it, where a comma sets the name behind what he is: ", a indiqué LE PRÉFET, JEAN ROUX." A sign closes
    such a name, and it has two words."""
    if passage.capital(index + 1):
        return None
    for at in range(index + 1, min(last, index + APPOSED_WITHIN)):
        if passage.keys[at] == ",":
            run = names.name_from(passage, at + 1, last)
            if run is None or run[0] > at + 1 or run[1] - run[0] < 2 or passage.keys[run[1]] not in CLOSING:
                return None
            return Said(known.full(passage.slice(*run)), *run)
        if not passage.keys[at].isalpha() and passage.keys[at] not in _JOINTS:
            return None
    return None


def _described(passage: Passage, index: int, last: int, known: Speakers) -> Said | None:
    """The person of the glossary whom more words describe: selon la porte-parole de la police MARA KLEIN, …; according
    to the spokeswoman of the police, MARA KLEIN, …"""
    if not passage.named:
        return None
    keys, ends = passage.keys, min(last, index + APPOSITION)
    comma = next((at for at in range(index, ends) if keys[at] in CLOSING), ends)
    for named in passage.named_in(index, min(last, comma + 2)):
        if named.entry.kind != "person":
            continue
        apposed = named.first == comma + 1 and keys[named.last] == "," == keys[comma]
        if named.first < comma or (apposed and _has_role(passage, index, comma)):
            return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    return None


def _has_role(passage: Passage, first: int, last: int) -> bool:
    """Whether a word in tokens [first, last) says what somebody is, and none whose: her lawyer."""
    if passage.keys[first] not in passage.wording.reference.articles:
        return False
    return any(titles.is_title(passage, at) or titles.is_hyphened_title(passage, at) for at in range(first, last))


def _past_recipient(passage: Passage, index: int, last: int) -> int:
    """Where the name of who speaks may begin, behind whom it was told: a déclaré À L'AFP Paul Mirande, dijo A EFE."""
    keys, reference = passage.keys, passage.wording.reference
    if keys[index] not in passage.wording.speaking.recipients:
        return index
    begins = index + 1
    while begins < last and (keys[begins] in reference.articles or keys[begins] in "l'"):
        begins += 1
    if not passage.capital(begins):
        return index
    # Of two names that follow each other the first is an agency's, in capitals: à l'AFP Paul Mirande.
    acronym = passage.slice(begins, begins + 1).isupper() and passage.capital(begins + 1)
    end = begins + 1 if acronym else names.run_end(passage, begins, last, ())
    return end if passage.capital(end) or keys[end] in reference.articles else index


def _past_description(passage: Passage, index: int, last: int) -> int:
    """Where the name stands behind what it is of: according to the RESEARCH FIRM Datakrama; `index` where none does."""
    prepositions = passage.wording.reference.prepositions
    for at in range(index, last):
        if passage.capital(at):
            return at
        if passage.keys[at] == "'":
            continue  # selon l'institut Mirval
        if not passage.keys[at].isalpha() or passage.keys[at] in prepositions:
            break
    return index


def _titled(passage: Passage, title: int, index: int, last: int, known: Speakers) -> Said | None:
    """The person a title stands with: "said the chief executive, Anna Holm", "tegas VP Xiaomi itu"."""
    house = passage.named_in(index, last)
    start = max([title + 1, *(named.last for named in house)])
    while start < last and (passage.keys[start] == "," or _shortens(passage, start)):
        start += 1
    of_place = passage.keys[start] in names.owner(passage.wording.code)  # la sénatrice DU Massachusetts
    run = None if of_place else names.name_from(passage, start, last, titled=True)
    ranked = run is not None and titles.begins_with_rank(passage, run[0] - 1)
    if run is not None and (run[0] - start <= 1 or ranked):
        run = _set_off(passage, run) or run
        return Said(known.full(passage.slice(*run)), *run)
    if known.last is not None and not _indefinite(passage, title):
        return Said(known.last, index, max([title + 1, *(named.last for named in house)]))
    if house:
        named = house[0]  # "a spokesman of Xiaomi" speaks for Xiaomi
        return Said(named.entry.name, named.first, named.last, named.entry)
    return None


def _set_off(passage: Passage, office: tuple[int, int]) -> tuple[int, int] | None:
    """The name behind a comma, where what stands before that goes on from a title and only tells of what or where
    somebody is it, in a language whose nouns come first: kata Kepala Dinas Halm, KARIN HOLM, Selasa."""
    comma = office[1]
    if not passage.wording.inflection.heads_first or passage.keys[comma] != ",":
        return None
    name = names.name_from(passage, comma + 1, min(comma + 1 + OFFICE_NAME_WITHIN, passage.tokens.count))
    if name is None or name[1] - name[0] < 2 or passage.values_in(comma + 1, name[1]):
        return None
    ranked = all(key in titles.ranks(passage.wording.code) for key in passage.keys[comma + 1 : name[0]])
    return name if ranked else None  # kata Ketua Karin Holm, KEPALA Dinas Halm


def _shortens(passage: Passage, index: int) -> bool:
    """Whether a dot at `index` only ends a title cut short: said MR. Doyle, selon M. Doyle."""
    title = len(passage.keys[index - 1]) <= SHORT_TITLE and titles.is_title(passage, index - 1)
    return title and passage.keys[index] == "." and passage.tokens.glued(index) and passage.capital(index + 1)


def _indefinite(passage: Passage, index: int) -> bool:
    """Whether "a" stands before: a spokesman is not the one who spoke before."""
    return index > 0 and passage.keys[index - 1] in langs.language(passage.wording.code).numbers.articles


def _before(passage: Passage, hit: Hit, first: int, last: int, known: Speakers) -> Said | None:
    index = hit.first
    opened = _reported_from(passage, hit, first)
    if opened is not None:
        return _reporting(passage, opened, index, known)
    for at in range(index, max(first, index - REACH - 1), -1):
        if passage.keys[at - 1] == ",":
            between = passage.keys[at:index]
            auxiliaries = passage.wording.clauses.auxiliaries
            return _before_comma(passage, at - 1, first, known) if all(k in auxiliaries for k in between) else None
        said, settled = _ending_at(passage, at, first, known)
        if said is not None or settled:
            return said
        if not passage.keys[at - 1].isalpha():
            break
    return None


def _reported_from(passage: Passage, hit: Hit, first: int) -> int | None:
    """The token behind the "wie" of a clause that only says who says it: wie DER SPRECHER am Montag mitteilte."""
    reporting = passage.wording.speaking.reporting
    if not reporting or passage.keys[hit.last] not in CLOSING:
        return None
    for at in range(hit.first - 1, max(first, hit.first - REPORTED_WITHIN) - 1, -1):
        if passage.keys[at] in reporting and (at == first or passage.keys[at - 1] in BEFORE_INVERSION):
            return at + 1
        if passage.keys[at] in CLOSING:
            return None
    return None


def _reporting(passage: Passage, first: int, last: int, known: Speakers) -> Said | None:
    """Who says it in a clause at [first, last), where it begins: der zuständige MINISTER KARL BREMER am Montag. A noun
    with nothing but an article is nobody's name."""
    at = first
    while at < last and not passage.capital(at) and at - first < TITLE_REACH:
        at += 1
    for named in passage.named_in(at, at + 1):
        return Said(known.full(named.entry.name), named.first, named.last, named.entry)
    run = names.name_from(passage, at, last) if at < last else None
    if run is None or (run[1] - run[0] == 1 and at > first and run[0] == at):
        return None
    return Said(known.full(passage.slice(*run)), *run)


def _before_comma(passage: Passage, comma: int, first: int, known: Speakers) -> Said | None:
    """The speaker before an apposition ("Lei Jun, the founder of Xiaomi, said") or the name right
    before the comma ("CEO Xiaomi, Lei Jun, mengatakan"), the person first."""
    near, _ = _ending_at(passage, comma, first, known)
    for at in range(comma - 1, max(first, comma - APPOSITION), -1):
        if passage.keys[at] == ",":
            far, _ = _ending_at(passage, at, first, known)
            if far is not None and passage.keys[at + 1] in passage.wording.reference.articles:
                return far  # Lei Jun, THE founder of Xiaomi, said
            return far if far is not None and _is_house(near) and not _is_house(far) else near
    return near


def _is_house(said: Said | None) -> bool:
    """Whether no person was found, but at most the company of one."""
    return said is None or (said.entity is not None and said.entity.kind not in SINGULAR)


def _ending_at(passage: Passage, at: int, first: int, known: Speakers) -> tuple[Said | None, bool]:
    """The speaker whose name, pronoun or title ends before token `at`; and whether the place is taken,
    so that no name further off may be the speaker."""
    for named in reversed(passage.named_in(max(first, at - 6), at)):
        if named.last == at:
            if defining.begins(passage, first, named.first) >= 0:
                return None, True
            return Said(known.full(named.entry.name), named.first, named.last, named.entry), True
    for reference in passage.hits_in(max(first, at - 4), at):
        if reference.category == "refers" and reference.last == at:
            if reference.key == "person" and known.last:
                return Said(known.last, reference.first, reference.last), True
            return None, True
    if titles.is_title(passage, at - 1):
        house = passage.named_in(max(first, at - TITLE_REACH), at)
        if house:
            return Said(house[-1].entry.name, house[-1].first, house[-1].last, house[-1].entry), True
        if known.last and not _indefinite(passage, at - 1):
            return Said(known.last, at - 1, at), True
        return None, True
    run = names.name_before(passage, at, first)
    if run is not None and passage.capital(run[0] - 2) and passage.keys[run[0] - 1] in _where(passage.wording.code):
        run = names.name_before(passage, run[0] - 1, first)  # KARIN HOLM di Bogor mengatakan
    if run is not None and (_describes(passage, *run) or defining.begins(passage, first, run[0]) >= 0):
        return None, True  # the GERMAN group said
    if run is not None and not _is_whereabouts(passage, *run):
        return Said(known.full(passage.slice(*run)), *run), True
    return None, run is not None


@cache
def _where(code: str) -> frozenset[str]:
    """Words for where somebody speaks that may stand between the name and the verb."""
    return names.PARTICLES.intersection(wording(code).reference.inside)


def _describes(passage: Passage, first: int, last: int) -> bool:
    """Whether a word with a capital only says of which country somebody is whose noun follows: the GERMAN group."""
    if last - first > 1 or not passage.keys[last].isalpha() or passage.hits_in(last, last + 1):
        return False
    return any(hit.category == "demonym" and hit.last == last for hit in passage.hits_in(first, last))


def _is_whereabouts(passage: Passage, first: int, last: int) -> bool:
    """Whether a name is a place: officials in Jakarta."""
    if any(isinstance(value.value, Places) for value in passage.values_in(first, last)):
        return True
    return first > 0 and passage.keys[first - 1] in passage.wording.speaking.whereabouts


def _following(passage: Passage, hit: Hit, first: int, last: int, known: Speakers) -> Said | None:
    """Before a word that follows its name: "Xiaomi zufolge"."""
    return _ending_at(passage, hit.first, first, known)[0]


SPEAKING_READERS = {"say": _beside, "according": _after, "according_behind": _following}


def _give_to_quotes(passage: Passage, hit: Hit, name: str, first: int, last: int) -> None:
    """The quotes of this sentence and the one that closed right before its word of saying."""
    for quote in passage.quotes_in(max(0, min(first, hit.first - 4)), last):
        if quote.speaker is None:
            quote.speaker = name

"""Names that no glossary lists: runs of capitalised words, with the small words and hyphens inside them."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from factcheck.language import langs
from factcheck.language.entities.titles import (
    is_acronym,
    is_kind,
    is_mixed,
    is_office,
    is_role,
    is_title,
    offices,
    owned_by_people,
    ranks,
    titles,
)
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import QUOTES

LONGEST_NAME = 6
SENTENCE_SIGNS = frozenset({".", "!", "?", "¿", "¡", "\n", "“", "”", "„", '"', "«", "»", ":", "–", "("})
OUTLOOK_WITHIN = 10  # tokens from a verb to the outlook that it moves
VERBAL = frozenset({"verb", "modality", "negation", "future", "say", "ability", "paired_opener", "measure"})
TELLING = frozenset({"verb", "measure", "say", "ability"})
PAST = ("te", "ten")  # endings of German verbs that look like those of adjectives: VERKAUFTE Calderon
LISTED = frozenset({"measure", "event", "event_name", "verb", "works", "say", "refers", "demonym", "people"})
# Small words inside a name: Lula da Silva, Ludwig van Beethoven.
PARTICLES = frozenset({"da", "de", "del", "der", "di", "du", "la", "le", "van", "von", "bin", "al", "el", "den"})
# Those of a German person, between whose names no common nouns stand.
OF_A_PERSON = frozenset({"von", "van", "de", "da", "di", "del", "bin"})
BEHIND_PARTICLES = frozenset({"der", "den", "la"})  # Ursula von DER Leyen
SMALL_WORD = 3  # letters of a word that belongs to no name, whatever its capital: THE Hague
JOINING = frozenset("-&+'/")
SMALL_WITHIN = 4  # tokens of small words inside a hyphenated name: Saint-Cyr-SUR-LOIRE
PERSON_PARTS = 2  # words of a German person's name behind a title, with the noun that may follow: Minister Karl Bremer
# German common nouns are capitalised too; these endings give most of the abstract ones away.
NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "ismus", "nis")

ADJECTIVE_ENDINGS = ("e", "er", "en", "es")  # of what may begin a German sentence with a capital


@cache
def _common(code: str) -> frozenset[str]:
    """Words that are no names, though they may begin a sentence."""
    data = wording(code)
    return frozenset((*data.reference.common, *data.clauses.openers, *data.clauses.that))


@cache
def plain_words(code: str) -> frozenset[str]:
    """Common words that no small word joins to a name behind them: the, however; not the "de" of De la Torre."""
    return _common(code) - _generic(code) - titles(code)


@cache
def _epithets(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.epithets)


@cache
def _before_epithet(code: str) -> frozenset[str]:
    """The words behind which a name may go on with one: Alexander THE Great."""
    return articles(code) if _epithets(code) else frozenset()


@cache
def _number_signs(code: str) -> frozenset[str]:
    return frozenset(sign.split()[0].rstrip(".") for sign in langs.language(code).ranks.numbered)


@cache
def _leading(code: str) -> frozenset[str]:
    """Common words and titles, behind which a name begins."""
    return _common(code) | titles(code)


@cache
def _auxiliaries(code: str) -> frozenset[str]:
    return frozenset((*wording(code).clauses.auxiliaries, *wording(code).clauses.passive))


@cache
def articles(code: str) -> frozenset[str]:
    """Without the sign behind an article that is cut short: L of L'Oréal."""
    return frozenset(phrase.rstrip("'") for phrase in wording(code).reference.articles)


@cache
def owner(code: str) -> frozenset[str]:
    """Prepositions before the name of whom something belongs to."""
    return frozenset(phrase.rstrip("'") for phrase in wording(code).reference.of)


@cache
def _joining(code: str) -> frozenset[str]:
    """What may stand inside a name beside its particles: signs, and the "of" of what a thing is named for."""
    return JOINING.union(wording(code).reference.of, owner(code))


@cache
def _particles(code: str) -> frozenset[str]:
    """The small words inside names; in German none, where they stand between common nouns as well."""
    if wording(code).inflection.compounds:
        return frozenset()
    return PARTICLES - (articles(code).union(wording(code).reference.prepositions) - owner(code))


@cache
def _of_a_name(code: str) -> frozenset[str]:
    """The small words inside the name of somebody who speaks, where none of them says where: Karin Holm DI Bogor."""
    words = wording(code)
    return OF_A_PERSON if words.inflection.compounds else PARTICLES.difference(words.reference.inside)


@cache
def _generic(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.generic)


def is_generic(passage: Passage, index: int) -> bool:
    """Whether a noun names nobody alone, but with what follows: GUNUNG Merapi."""
    return passage.keys[index] in _generic(passage.wording.code)


@cache
def _name_ends(code: str) -> frozenset[str]:
    return frozenset(wording(code).reference.name_ends)


def bare_begin(passage: Passage, first: int, last: int) -> int:
    """Where the name begins in a run of capitals, behind common words, titles and offices. Only the first word of a
    sentence has its capital by that alone: of INDEKS Harga Saham Gabungan all others are the name."""
    if first < last - 1 and _is_own_noun(passage, first):
        return first
    keys, code = passage.keys, passage.wording.code
    leading, named, posts = _leading(code), titles(code), offices(code)
    while first < last and (
        (keys[first] in leading and not owned_by_people(passage, first))
        or ((keys[first] in posts or keys[first - 1] in named) and is_office(passage, first))
        or (first < last - 1 and is_role(passage, first))  # VERTEIDIGUNGSMINISTER Jonas Reuter
        or (first < last - 1 and is_kind(passage, first))
    ):
        first += 1
        if first < last and passage.keys[first] == "-":
            first += 2  # Dollar-Index
        while first < last and not passage.capital(first):
            first += 1  # ministre des Affaires ÉTRANGÈRES
        if first < last - 1 and _is_own_noun(passage, first):
            break
    return min(first, last)


def _is_own_noun(passage: Passage, index: int) -> bool:
    """Whether a common noun with a capital inside a sentence belongs to the name that goes on behind it."""
    long = len(passage.keys[index]) > SMALL_WORD and not passage.wording.inflection.compounds
    return long and is_common(passage, index) and not begins_sentence(passage, index) and passage.capital(index + 1)


def _person_begin(passage: Passage, first: int, last: int) -> int:
    """Where the name of who speaks begins in a run of capitals, behind what he is: EPI-Managers CHRIS SCHEUERMANN."""
    first = bare_begin(passage, first, last)
    while first < last - 1:
        if is_role(passage, first) or is_office(passage, first) or is_kind(passage, first):
            first += 1
        elif passage.keys[first + 1] == "-" and is_role(passage, first + 2) and first + 3 < last:
            first += 3
        else:
            break
    ranked = ranks(passage.wording.code)
    behind = (at + 1 for at in range(last - 2, first - 1, -1) if passage.keys[at] in ranked) if ranked else ()
    return next(iter(behind), first)  # Kapolres Halm AKBP KARIN HOLM


def name_from(passage: Passage, index: int, last: int, *, titled: bool = False) -> tuple[int, int] | None:
    """The run of capitalised words that begins at or right behind `index` (titles and articles skipped); where it
    stands behind a title (`titled`), a person's."""
    first = index
    code = passage.wording.code
    german = wording(code).inflection.compounds
    while first < last and (
        is_role(passage, first)
        or passage.keys[first] in articles(code)
        or passage.keys[first] == "'"
        or is_office(passage, first)
    ):
        titled = titled or is_role(passage, first)
        first += 1
    end = run_end(passage, first, last, (), _of_a_name(code))
    if titled and german:
        end = min(end, _person_end(passage, first, end))
    while first < end < last - 2 and is_cut(passage, end):
        first = end + 2  # the London-based ENERGY INSTITUTE
        while first < last and passage.keys[first].isalpha() and not passage.capital(first):
            first += 1
        end = run_end(passage, first, last, ())
    first = _person_begin(passage, first, end)
    return (first, end) if end > first and not (end - first == 1 and _is_letter(passage, first)) else None


def _person_end(passage: Passage, first: int, last: int) -> int:
    """Where a person's two names end, though other nouns follow: Minister KARL BREMER Vorschläge gemacht."""
    parts, at = 0, first
    while at < last:
        parts += passage.capital(at) and passage.keys[at - 1] != "-"
        if parts > PERSON_PARTS:
            return last if passage.keys[at - 1] in OF_A_PERSON | BEHIND_PARTICLES else at
        at += 1
    return last


def name_before(passage: Passage, index: int, first: int) -> tuple[int, int] | None:
    """The run of capitalised words that ends right before `index`."""
    particles = _of_a_name(passage.wording.code)
    start, small = index, 0
    for at in range(index - 1, max(first, index - LONGEST_NAME - 2) - 1, -1):
        if passage.capital(at):
            if run_end(passage, at, index, (), particles) < index:
                break
            start, small = at, 0
        elif small == SMALL_WITHIN or not (passage.keys[at].isalpha() or passage.keys[at] in JOINING):
            break
        else:
            small += 1
    start = _person_begin(passage, start, index) if start < index else index
    if start == index or is_common(passage, start) or is_title(passage, start):
        return None
    if index - start == 1 and _is_letter(passage, start):
        return None
    return start, index


def run_end(
    passage: Passage,
    first: int,
    last: int,
    blocked: Collection[int],
    particles: frozenset[str] | None = None,
) -> int:
    """Where the run of capitalised words that begins at token `first` ends, with the small words inside it."""
    code, keys, upper = passage.wording.code, passage.keys, passage.upper
    joining = _joining(code)
    if particles is None:
        particles = _particles(code)
    end, before_epithet = first, _before_epithet(code)
    while end < last and end - first < LONGEST_NAME and end not in blocked:
        if not upper[end]:
            if end == first or (
                keys[end] not in joining and keys[end] not in particles and keys[end] not in before_epithet
            ):
                break  # as most names end
            behind = _joined(passage, first, end, particles)
            if not behind or behind >= last or behind in blocked:
                break
            end = behind
        elif end > first and (_is_headline_verb(passage, end) or _is_number_sign(passage, end)):
            break
        end += 1
        if end < last and keys[end][0].isdecimal() and end not in blocked and passage.tokens.glued(end):
            end += 1  # Airbus A320
    ends = _name_ends(code)
    if ends and first < end < last and end - first <= 2:
        while end < last and passage.keys[end] in ends and not passage.capital(end):
            end += 1  # les Nations UNIES, la Banque CENTRALE EUROPÉENNE
    return end


def _is_number_sign(passage: Passage, index: int) -> bool:
    """Whether a word only says that a number follows: Reactor NO. 4, Block NR. 4."""
    if passage.keys[index] not in _number_signs(passage.wording.code):
        return False
    behind = index + 1 + (passage.keys[index + 1] == ".")
    return passage.keys[behind][:1].isdecimal()


def _joined(passage: Passage, first: int, index: int, particles: frozenset[str]) -> int:
    """Where the word with a capital stands that the small one at `index` joins to a name which began at `first`;
    0 where it joins none."""
    keys, glued = passage.keys, passage.tokens.glued
    key, behind = keys[index], index + 1
    if key == "-":
        return _behind_hyphen(passage, index)
    if key == "'" and (owned := owned_by_people(passage, index - 1)):
        return owned
    if key == "'":  # O'Brien; not L'Oréal, whose article it is
        irish = index - first == 1 and len(keys[first]) == 1 and keys[first] not in articles(passage.wording.code)
        return behind if irish and glued(index) and glued(behind) and passage.capital(behind) else 0
    if key == "/":  # CDU/CSU
        short = passage.slice(index - 1, index).isupper() and passage.slice(behind, behind + 1).isupper()
        return behind if short and glued(index) and glued(behind) else 0
    if key in "&+":
        return behind if passage.capital(behind) else 0
    named_for = keys[index - 1] in _generic(passage.wording.code)  # Caisse d'Épargne, Ministry of Finance
    if named_for and key in passage.wording.reference.of and passage.capital(behind):
        return behind
    if key in _before_epithet(passage.wording.code) and keys[behind] in _epithets(passage.wording.code):
        return behind if behind < passage.tokens.count and passage.capital(behind) else 0
    if named_for and keys[behind] == "'" and f"{key}'" in passage.wording.reference.of:
        return behind + 1 if glued(behind) and glued(behind + 1) and passage.capital(behind + 1) else 0
    if key not in particles:
        return 0
    if keys[behind] in BEHIND_PARTICLES and key in OF_A_PERSON:
        behind += 1
    # Karl Bremer de L'Aubrac is not one name.
    return behind if passage.capital(behind) and keys[behind + 1] != "'" else 0


def _behind_hyphen(passage: Passage, index: int) -> int:
    """Where a hyphenated name goes on with a capital: Calvert-LEWIN, Boulogne-sur-MER, Villeneuve-d'ASCQ."""
    keys, glued = passage.keys, passage.tokens.glued
    at = index + 1
    while glued(at - 1) and glued(at) and at - index <= SMALL_WITHIN:
        if passage.capital(at):
            return at
        if not keys[at].isalpha() or keys[at + 1] not in {"-", "'"}:
            return 0
        at += 2
    return 0


def is_cut(passage: Passage, last: int) -> bool:
    """Whether what ends at `last` is only the first part of a word that is no name: Norvik-based, Covid-19, SPD-nah."""
    return passage.keys[last] == "-" and passage.tokens.glued(last) and passage.tokens.glued(last + 1)


def _is_headline_verb(passage: Passage, index: int) -> bool:
    """Whether a verb only stands with the capital of a headline: Why Vance WILL Win a Second Term."""
    return passage.keys[index] in _auxiliaries(passage.wording.code) and passage.capital(index + 1)


def run_at(passage: Passage, clause: Clause, first: int, last: int, blocked: Collection[int]) -> tuple[int, int] | None:
    """The name that begins at token `first`, titles and common words off its beginning; None where those capitals
    are no name."""
    return name_in(passage, clause, first, run_end(passage, first, last, blocked))


def name_in(passage: Passage, clause: Clause, first: int, end: int) -> tuple[int, int] | None:
    """The same of a run of capitalised words in [first, end), whose end is known."""
    start = bare_begin(passage, first, end)
    end = before_people(passage, clause, start, end)
    start = _behind_office(passage, start, end)
    return (start, end) if start < end and looks_like_name(passage, clause, start, end) else None


def looks_like_name(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether words with capitals are more than a common noun, a letter or a part of a word."""
    if is_alone(passage, first, last) and (
        _is_listed(clause, first)
        or is_common(passage, first)
        or _is_letter(passage, first)
        or _is_number_sign(passage, first)
        or (passage.keys[first - 1] == "(" and passage.keys[last] == ")")  # (BIP): what stands before, called for short
        or passage.keys[first] in _generic(passage.wording.code)
    ):
        return False
    if is_cut(passage, last):
        return False
    return not passage.wording.inflection.compounds or (
        _german_name(passage, first, last, articles(passage.wording.code))
        and not _is_described(passage, clause, first, last)
    )


def is_alone(passage: Passage, first: int, last: int) -> bool:
    """Whether a name is one word, with the figures glued to it: Calderon, A320."""
    return last - first == 1 or (last - first == 2 and passage.tokens.glued_digits(first + 1))


def _is_letter(passage: Passage, index: int) -> bool:
    """Whether a capital is a letter and no name: Group C, D1, the AK of AK-47; but X may be."""
    key = passage.keys[index]
    return len(key) == 1 and (key != "x" or not (begins_sentence(passage, index) or verb_behind(passage, index + 1)))


def _is_described(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether an adjective that begins a German sentence stands before a common noun: SCHWERE ERDBEBEN."""
    described = begins_sentence(passage, first) and passage.keys[first].endswith(ADJECTIVE_ENDINGS)
    return described and last - first == 2 and _is_listed(clause, first + 1)


def stands_by_itself(passage: Passage, first: int, *, counted: bool = True) -> bool:
    """Whether a word with a capital is a name by itself, and does not only begin its sentence."""
    if not begins_sentence(passage, first) or is_acronym(passage, first):
        return True
    return verb_behind(passage, first + 1, counted=counted) or _is_quoted(passage, first)


def _is_quoted(passage: Passage, index: int) -> bool:
    """Whether a word between quotation marks is what a noun before it names, and a verb tells of it: the ferry
    “AURELIA” sank. In German, where any noun may stand so, only behind one of its kind."""
    keys = passage.keys
    if index < 2 or keys[index - 1] not in QUOTES or keys[index + 1] not in QUOTES[keys[index - 1]]:
        return False
    before = index - 2
    if passage.wording.inflection.compounds:
        return is_kind(passage, before)
    return keys[before].isalpha() and verb_behind(passage, index + 2, counted=False)


def is_common(passage: Passage, index: int) -> bool:
    """Whether a word is no name, though it may stand with a capital."""
    return passage.keys[index] in _common(passage.wording.code)


def _is_listed(clause: Clause, index: int) -> bool:
    """Whether a word has a meaning of its own, and so is no name by itself."""
    for hit in clause.hits:
        if hit.first > index:
            return False
        if hit.category in LISTED and (hit.first == index or (hit.category == "refers" and index < hit.last)):
            return True
    return False


def _behind_office(passage: Passage, first: int, last: int) -> int:
    """Where a name begins in a run of capitals that tells an office first: NATO Secretary General KARL BREMER."""
    if last - first > PERSON_PARTS + 1 and is_acronym(passage, first):
        for at in range(last - PERSON_PARTS, first + 1, -1):
            if is_title(passage, at - 1):
                return at
    return first


def before_people(passage: Passage, clause: Clause, first: int, last: int) -> int:
    """Where a run of capitals ends as a name: at its beginning where it only says of which people those are who are
    named by the common noun behind it: NEW PORTUGUESE minister."""
    behind = passage.keys[last]
    if (
        first >= last - 1
        or passage.capital(last)
        or not behind.isalpha()
        or behind in _behind_names(passage.wording.code)
    ):
        return last
    people = any(hit.first == last - 1 for hit in (*clause.of("people"), *clause.of("demonym")))
    return first if people else last


def begins_sentence(passage: Passage, index: int) -> bool:
    return index == 0 or passage.keys[index - 1] in SENTENCE_SIGNS


def verb_behind(passage: Passage, index: int, *, counted: bool = True) -> bool:
    """Whether a verb or auxiliary follows, or what is `counted`: a first word with its capital is a name then, if
    anything."""
    if passage.keys[index] in _behind_names(passage.wording.code) or passage.keys[index] == "'":
        return True
    kinds = VERBAL if counted else VERBAL - {"measure"}
    if any(hit.category in kinds and hit.first == index for hit in passage.hits_in(index, index + 1)):
        return True
    return passage.keys[index] in _moving_outlooks(passage.wording.code) and any(
        hit.category == "outlook" for hit in passage.hits_in(index, min(passage.tokens.count, index + OUTLOOK_WITHIN))
    )


@cache
def _moving_outlooks(code: str) -> frozenset[str]:
    """What the verbs of what is done to an outlook begin with: Norvik RAISED its guidance, Norvik HOB … an."""
    data = wording(code)
    parted = (forms for verbs in data.outlook_parted.values() for forms in verbs.values())
    auxiliaries = data.clauses.perfect
    return frozenset(
        phrase.split()[0] for phrases in (*data.outlook_moved.values(), *parted) for phrase in phrases
    ).union(auxiliaries)


@cache
def _behind_names(code: str) -> frozenset[str]:
    """Small words and verbs that a name may stand before."""
    data = wording(code)
    return frozenset((*data.reference.functional, *data.gaining, *data.losing))


def inside_word(passage: Passage, index: int) -> bool:
    """Whether a token is a later part of a hyphenated word: the Mail in E-Mail."""
    return index > 0 and passage.keys[index - 1] == "-" and passage.tokens.glued(index)


def _tells(passage: Passage, index: int) -> bool:
    """Whether a word is a verb the reader knows: VERKAUFTE Calderon."""
    telling = any(hit.category in TELLING for hit in passage.hits_in(index, index + 1))
    return telling and passage.keys[index].endswith(PAST)


@cache
def _counting(code: str) -> frozenset[str]:
    """Numbers in words, behind which a noun is counted."""
    numbers = langs.language(code).numbers
    return frozenset(numbers.cardinals).difference(numbers.articles)


def _german_name(passage: Passage, first: int, last: int, articles: frozenset[str]) -> bool:
    """Whether capitalised German words are a name: not behind an article or adjective, no abstract noun."""
    if is_alone(passage, first, last):
        before = passage.keys[first - 1] if first else ""
        if before[:1].isdecimal() or before in _counting(passage.wording.code):
            return False  # in elf ANKLAGEPUNKTEN
        measured = passage.value_over(first - 1) if first else None
        if measured is not None and isinstance(measured.value, Quantity) and measured.value.unit is not None:
            return False  # 410 Kilogramm KOKAIN
        if before in articles and (is_acronym(passage, first) or is_mixed(passage, first)):
            return True  # die NATO, die AfD
        if before in articles or (
            before.isalpha()
            and before.endswith(("e", "en", "er", "es", "em"))
            and first > 0
            and not passage.capital(first - 1)
            and not _tells(passage, first - 1)
        ):
            return False
        key = passage.keys[first]
        if passage.keys[last] in passage.wording.clauses.several and begins_sentence(passage, first):
            return False
        if key.endswith(NOUN_ENDINGS) or (key.endswith(ADJECTIVE_ENDINGS) and begins_sentence(passage, first)):
            return False
    return True

"""What a statement is about: the name in its clause, or what stands for one named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from factcheck.language import langs
from factcheck.language.entities import (
    ages,
    bearers,
    beside,
    datelines,
    descriptions,
    genders,
    names,
    ofitself,
    undergoers,
)
from factcheck.language.entities.beside import COMPANY
from factcheck.language.entities.genders import Gender
from factcheck.language.entities.persons import Persons
from factcheck.language.entities.speakers import Said
from factcheck.language.glossary import Hit, Named
from factcheck.language.langs import wording
from factcheck.language.model import EntityEntry, Mention, Places
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.records import record
from factcheck.language.tokens import keys_of

WHO_WITHIN = 5  # tokens from "who" to the figure: who obtained only
DONE = "ed"  # what most English verbs of the past end in
TOLD = frozenset({"verb", "say", "ability", "modality", "future"})  # what begins to tell of who is so old
AGED_WITHIN = 3  # tokens between the comma behind a name and the age
NOUN_WITHIN = 5  # tokens from an article to the age of whom it introduces: seorang ibu hamil berusia 35 tahun
# What only somebody named before can have sold, priced or opened: carried over without a pronoun.
CARRIED = frozenset({"units_sold", "units_shipped", "price", "rank"})
# Who sells or holds it is the subject, not the name beside the noun: "holds 40 percent of Orange".
SUBJECT_FIRST = CARRIED | {"share", "investment", "funding", "debt"}


OF_DISEASES = frozenset({"patients", "cases", "infected"})  # behind which a name is what they have
# What a country or town has one of at a time: where it is told of a place, that is what it is about.
OF_A_PLACE = frozenset(
    {"inflation", "unemployment", "gdp", "inhabitants", "poverty_rate", "birth_rate", "literacy", "turnout"}
    | {"minimum_wage", "vaccination_rate", "temperature", "rainfall"}
)


# What somebody does to others at a place: in Aldborg siegte KARL BREMER.
OF_RIVALS = frozenset({"victory", "defeat", "election"})


@record(frozen=True, slots=True)
class Known:
    key: str | None
    name: str

    def inferred(self) -> Mention:
        return Mention(self.key, self.name, None, True)


@dataclass(slots=True)
class Antecedents:
    """What was named last, of each kind, as the text goes on."""

    company: Known | None = None
    product: Known | None = None
    persons: Persons = field(default_factory=Persons)
    subject: Known | None = None
    described: Sequence[descriptions.Described] = ()  # the phrases of the text that stand for one by what it is

    def see(self, entry: EntityEntry, sentence: int) -> None:
        known = Known(entry.key, entry.name)
        if entry.kind == "product":
            self.product = known
        elif entry.kind == "person":
            self.persons.see(entry.key, entry.name, sentence)
        elif entry.kind != "place":
            self.company = known

    def of(self, kind: str, gender: Gender | None = None) -> Known | None:
        """What a phrase of this kind, or a pronoun of this gender, stands for."""
        if kind in {"company", "we"}:
            return self.company or self.subject
        if kind == "product":
            return self.product or self.subject
        if kind == "person":
            person = self.persons.meant(gender)
            return None if person is None else Known(person.key, person.name)
        return self.subject or self.company


def subject_of(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    measure: Hit | None,
    speakers: Sequence[Said],
    antecedents: Antecedents,
    pronouns: bool = True,
    key: str | None = None,
) -> Mention | None:
    """The entity of a statement in clause `at`, whose value or event stands at tokens `anchor`; `measure` is the word
    for what it measures, where there is one, and `key` that measure."""
    clause = clauses[at]
    if clause.named:
        attached = None if measure is None else _attached(passage, clause, measure)
        before = _candidates(passage, clause, clause.first, anchor[0], speakers)
        if key in OF_RIVALS:
            before = [named for named in before if not _is_whereabouts(passage, named)]
        if key in beside.OF_HOUSES:
            before = [named for named in before if named.entry.kind != "person"]
        if attached is not None and (not before or (measure is not None and measure.key not in SUBJECT_FIRST)):
            return mention(passage, attached)
        if before and key is not None:
            told = beside.told_of(passage, clause, anchor, key, before)
            if told is not None:
                return mention(passage, told)
            if key == "votes" and beside.of_a_rival(passage, clause, anchor):
                return None
        if before:
            return _joint(passage, clause, before[0]) or mention(passage, before[0])
    referring = _reference(passage, clause, anchor[0], antecedents, speakers, True, clauses)
    if referring is not None:
        return referring
    if passage.named:
        announcing = _announcing(clause, anchor[0], speakers)
        if announcing is not None:
            return mention(passage, announcing)
        after = _candidates(passage, clause, anchor[0], clause.last, speakers)
        if after and not (key in beside.OF_HOUSES and after[0].entry.kind == "person"):
            return mention(passage, after[0])
        named = _named_before(passage, clauses, at, speakers, key)
        if named is not None:
            return named
    if pronouns:
        for earlier in _before(clauses, at):  # "The company, which …, will cut …"
            referring = _reference(passage, earlier, earlier.last, antecedents, speakers, strong=True)
            if referring is not None:
                return referring
    if pronouns or key == "votes":  # which stand alone, but are somebody's: SHE got 300 votes
        return _reference(passage, clause, anchor[0], antecedents, speakers, strong=False)
    return None


def aged(passage: Passage, clause: Clause, located: Located, speakers: Sequence[Said] = ()) -> Mention | None:
    """Whose age it is: the name set right before it, who may well be the speaker ("Anna Holm, 37, said")."""
    comma = located.first - 1
    while comma > located.first - 1 - AGED_WITHIN and passage.keys[comma].isalpha() and not passage.capital(comma):
        comma -= 1  # ", âgé de 29 ans", ", aged 29"
    if comma <= clause.first or passage.keys[comma] not in {",", "("}:
        return None
    if any(said.aside and said.last == comma for said in speakers):
        return None  # menurut polisi Karl Bremer, PENGEMUDI berusia 58 tahun
    for named in clause.named:
        if named.last == comma:
            return mention(passage, named)
    run = names.name_before(passage, comma, clause.first)
    if passage.keys[comma - 1] in passage.wording.relatives:
        return None
    return None if run is None else _of_none(passage, run)


def ages_a_noun(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether an age is of whom no name tells: A 24-YEAR-OLD MAN, der 45-Jährige, seorang ibu berusia 35 tahun. Whose
    name follows is told: the 34-year-old forward ETHAN MILLS."""
    keys, reference = passage.keys, passage.wording.reference
    german = passage.wording.inflection.compounds
    for at in range(located.last, min(clause.last, located.last + AGED_WITHIN)):
        if any(hit.category in TOLD for hit in passage.hits_in(at, at + 1)) and not passage.capital(at):
            break  # the 31-year-old nurse TOLD Norvik Radio
        if passage.wording.inflection.heads_last and at > located.last and keys[at].endswith(DONE):
            break  # the 24-year-old striker JOINED Halm City
        if passage.capital(at) and not (german and names.run_end(passage, at, clause.last, ()) - at == 1):
            return False
        if not keys[at].isalpha():
            break
    if keys[located.first - 1] == ",":
        return keys[located.first - 2] in passage.wording.relatives  # his SON, 12, was hurt
    if ages.is_of_the_dead(passage, clause, located):
        return False
    indefinite = langs.language(passage.wording.code).numbers.articles
    for at in range(located.first - 1, max(clause.first, located.first - NOUN_WITHIN) - 1, -1):
        if keys[at] in indefinite or (keys[at] in reference.articles and keys[at] not in reference.of):
            return keys[at - 1] != ","  # Ethan Mills, THE 34-year-old forward
        if not keys[at].isalpha() or (passage.capital(at) and at > clause.first and not german):
            return False
    return False


def carried(
    passage: Passage, clause: Clause, hit: Hit | None, measure: str | None, event: bool, antecedents: Antecedents
) -> Mention | None:
    """What a statement without any subject is about, where its measure needs one. "A single ticket costs 3 euros"
    has one, though no name: behind an article, before what it costs. "The line" is one that was named Line 8."""
    if measure == "price":
        before = passage.keys[clause.first : clause.last]  # Den Rohbau errichtete DIE FIRMA Halm für 12 Millionen
        if hit is not None:
            costs = passage.keys[hit.first] in _costing(passage.wording.code)
            before = passage.keys[clause.first : hit.first if costs else max(clause.first, hit.first - 1)]
        known = set() if antecedents.subject is None else set(keys_of(antecedents.subject.name))
        if any(key in passage.wording.reference.articles for key in before) and known.isdisjoint(before):
            return None
    if (event or measure in CARRIED) and antecedents.subject is not None:
        return antecedents.subject.inferred()
    return None


@cache
def _costing(code: str) -> frozenset[str]:
    """The words that stand between what is sold and its price."""
    return frozenset(wording(code).price_before)


def unknown_name(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int] | None,
    speakers: Sequence[Said],
    key: str | None = None,
) -> Mention | None:
    """The grammatical-looking subject that no glossary lists, of the figure at tokens `anchor`, or of an event; `key`
    is its measure."""
    here = clauses[at]
    if anchor is not None and "(" in passage.keys[max(0, anchor[0] - bearers.BRACKET_WITHIN) : anchor[0]]:
        beside = bearers.bracketed(passage, anchor[0], clauses[0].first)
        if beside is not None:
            return _of_none(passage, beside)
    if at and here.opened_by in passage.wording.clauses.relative:
        whom = _told_of(passage, clauses[at - 1], here, speakers)
        if whom is not None:
            return _of_none(passage, whom)
    own = _own_names(passage, here, speakers)
    told = None if anchor is None else _told_at_once(passage, here, anchor[0])
    if told is not None:
        return _of_none(passage, told)
    for name in own:
        if anchor is not None and key in OF_DISEASES and name[0] > anchor[0]:
            continue  # 120 pasien DBD
        if anchor is not None and name[0] < anchor[0] and bearers.is_object(passage, here, name[0], anchor[0]):
            continue
        if anchor is None or name[0] < anchor[0] or bearers.tells_whose(passage, here, *name, anchor[1]):
            return _of_none(passage, name)
    begun = clauses[max(0, at - 1)].first
    itself = None if anchor is None else ofitself.teller_of(passage, begun, here, anchor, speakers, key)
    if itself is None and anchor is not None and not own:
        itself = ofitself.announcer_of(passage, here, anchor, speakers, key)
    if itself is not None:
        return itself
    if at and (anchor is None or not _has_subject(passage, here)):
        begins = datelines.end_of(passage, clauses[0].first)
        for clause in _earlier(clauses, at):
            if clause.last <= begins or passage.keys[clause.first - 1] == "(":
                continue
            if clause is clauses[at - 1] and _is_inserted(passage, clause, here):
                continue
            found = _own_names(passage, clause, speakers)
            if found:
                return _of_none(passage, found[0])
    return None


def _told_at_once(passage: Passage, here: Clause, figure: int) -> tuple[int, int] | None:
    """The second name of a clause, of which a "who" with no comma tells a figure: beat RAUL PINTA WHO got 39."""
    relative, keys = passage.wording.clauses.relative, passage.keys
    who = next((at for at in range(figure - 1, max(here.first, figure - WHO_WITHIN), -1) if keys[at] in relative), None)
    if who is None or not passage.capital(who - 1) or not all(map(str.isalpha, keys[who:figure])):
        return None
    run = names.name_before(passage, who, here.first)
    if run is None or run[0] == here.first or run[1] - run[0] == 1 or passage.values_in(*run):
        return None
    return run


def _is_inserted(passage: Passage, clause: Clause, here: Clause) -> bool:
    """Whether a clause between commas only tells more of who stands before it, where the one behind it goes on about
    that: Norvik, WHICH OWNS VOLTA, announced. A pronoun may stand for either."""
    keys = passage.keys
    between = keys[clause.first - 1] == "," and keys[here.first - 1] == ","
    return between and clause.opened_by in passage.wording.clauses.relative and not here.of("refers")


def _earlier(clauses: Sequence[Clause], at: int) -> Sequence[Clause]:
    """The clauses before one, the nearest first; what an inserted one interrupts goes before that."""
    here = clauses[at]
    if here.goes_on is not None:
        return (here.goes_on, *clauses[:at])
    before = clauses[:at][::-1]
    main = next((clause.goes_on for clause in before if clause.goes_on is not None), None)
    return before if main is None else (main, *before)


def _told_of(passage: Passage, before: Clause, here: Clause, speakers: Sequence[Said]) -> tuple[int, int] | None:
    """The name right before a "which": for VOLTA CELLS, which employs 300 people."""
    comma = here.first - 1
    if passage.keys[comma] != ",":
        return None
    run = names.name_before(passage, comma, before.first)
    if run is None or passage.values_in(*run) or any(said.first == run[0] for said in speakers):
        return None
    owned = passage.keys[run[0] - 1] in passage.wording.reference.of
    common = passage.wording.inflection.compounds and run[1] - run[0] == 1
    return None if owned or common else run


def _own_names(passage: Passage, clause: Clause, speakers: Sequence[Said]) -> Sequence[tuple[int, int]]:
    """What looks like the name of a clause's subject, sought once."""
    if clause.bearers is None:
        taken = [(said.first, said.last) for said in speakers] if speakers else ()
        clause.bearers = bearers.subject_names(passage, clause, taken)
    return clause.bearers


def _has_subject(passage: Passage, clause: Clause) -> bool:
    """Whether a clause begins with a subject of its own that is no name: that THE TOWN has 3,000 inhabitants."""
    reference = passage.wording.reference
    begins = clause.first
    while begins < clause.last and (not passage.keys[begins].isalpha() or passage.keys[begins] == clause.opened_by):
        begins += 1
    if clause.opened_by in reference.prepositions:
        return False  # WITH a salary of
    own = passage.keys[begins] in reference.articles or f"{passage.keys[begins]}'" in reference.articles
    return own and passage.keys[begins] not in reference.prepositions and not clause.of("refers")


def _of_none(passage: Passage, run: tuple[int, int]) -> Mention:
    """A name that no glossary lists as what a statement is about; without the ending of an owner: CALDERONs Umsatz."""
    text = passage.slice(*run)
    return Mention(None, text[:-1] if bearers.owns_next(passage, *run) else text, passage.span(*run))


def mention(passage: Passage, named: Named) -> Mention:
    """A name of the glossary as what a statement is about."""
    return Mention(named.entry.key, named.entry.name, passage.span(named.first, named.last))


def _joint(passage: Passage, clause: Clause, named: Named) -> Mention | None:
    """Several subjects together, which are none of them alone: "Samsung and Xiaomi sold …"."""
    coordinators = passage.wording.clauses.coordinators
    first, last = named.first, named.last
    if first - 1 > clause.first and passage.keys[first - 1] in coordinators and passage.capital(first - 2):
        first -= 2
    if passage.keys[last] in coordinators and last + 1 < clause.last and passage.capital(last + 1):
        last += 2
    if (first, last) == (named.first, named.last):
        return None
    return Mention(None, passage.slice(first, last), passage.span(first, last))


def _announcing(clause: Clause, last: int, speakers: Sequence[Said]) -> Named | None:
    """The company that says it in the same clause: who denies an entry is whom the entry is about."""
    for said in speakers:
        entity = said.entity
        if entity is not None and entity.kind in COMPANY and clause.first <= said.first < last:
            return Named(said.first, said.last, entity)
    return None


def _candidates(passage: Passage, clause: Clause, first: int, last: int, speakers: Sequence[Said]) -> list[Named]:
    """Names in [first, last) that may be the subject: no speakers, no owners of the next name."""
    if not clause.named:
        return []
    spoken = {said.first for said in speakers}
    inside = [named for named in clause.named if first <= named.first < last and named.first not in spoken]
    if clause.of("refers"):
        beaten = next((named.first for named in inside if beside.is_beaten(passage, clause, named)), last)
        inside = [named for named in inside if named.first < beaten]
    said_at = first
    if speakers and inside:
        said_at = max((hit.last for hit in clause.of("say") if hit.last <= last), default=first)
    if said_at > first:
        inside = [named for named in inside if named.first >= said_at] or inside
    owners = {
        one.first
        for one, following in pairwise(inside)
        if following.entry.kind == "product"
        and (following.entry.parent == one.entry.key or following.entry.parent is None)
        and beside.owns(passage, one.last, following.first)
    }
    return [
        named for named in inside if named.first not in owners and not beside.has_person_behind(passage, named, spoken)
    ]


def _is_whereabouts(passage: Passage, named: Named) -> bool:
    """Whether a place is only where something happened."""
    inside = passage.wording.reference.inside
    return named.entry.kind == "place" and named.first > 0 and passage.keys[named.first - 1] in inside


def _attached(passage: Passage, clause: Clause, measure: Hit) -> Named | None:
    """The name beside the measure's noun: MIUI-Nutzer, users of MIUI, pengguna MIUI."""
    of = passage.wording.reference.of
    for named in clause.named:
        if named.entry.kind == "person":
            continue
        if named.last == measure.first or (named.last == measure.first - 1 and passage.keys[named.last] == "-"):
            return named
        if named.first == measure.last or (named.first == measure.last + 1 and passage.keys[measure.last] in of):
            return named
    return None


def _reference(
    passage: Passage,
    clause: Clause,
    last: int,
    antecedents: Antecedents,
    speakers: Sequence[Said],
    strong: bool,
    clauses: Sequence[Clause] = (),
) -> Mention | None:
    """What a phrase ("the company") or, where not `strong`, a pronoun before `last` stands for; "we" may mean
    a house that another of the `clauses` names."""
    referring = clause.of("refers")
    if strong and antecedents.described:
        phrase = descriptions.standing_in(antecedents.described, clause, last)
        if phrase is not None:
            return Known(phrase.entry.key, phrase.entry.name).inferred()
    if not referring:
        return None
    spoken = {said.first for said in speakers}
    for hit in referring:
        if hit.first >= last or hit.first in spoken:
            continue
        if strong and hit.key in {"any", "person"}:
            continue
        pronoun = hit.key in {"any", "person", "we"}
        if not pronoun and any(name[0] == hit.last for name in _own_names(passage, clause, speakers)):
            continue  # die Firma HALM is no firm named before
        house = _house(clauses, clause, speakers) if hit.key == "we" else None
        gender = genders.of_pronoun(passage.wording.code, passage.keys[hit.first]) if hit.key == "person" else None
        known = house or antecedents.of(hit.key, gender)
        if known is not None:
            return known.inferred()
        if hit.key == "person" and antecedents.persons.named:
            return None  # one of several, and nothing tells which
    return None


def _house(clauses: Sequence[Clause], clause: Clause, speakers: Sequence[Said]) -> Known | None:
    """Whom a speaker's "we" means: the house he is known to belong to, or one named beside the quote."""
    for said in speakers:
        if said.entity is not None and said.entity.kind == "person" and said.entity.parent is not None:
            return Known(said.entity.parent, said.entity.parent)
    for other in clauses:
        for named in other.named if other is not clause else ():
            if named.entry.kind in COMPANY:
                return Known(named.entry.key, named.entry.name)
    return None


def _named_before(
    passage: Passage, clauses: Sequence[Clause], at: int, speakers: Sequence[Said], key: str | None
) -> Mention | None:
    """The subject of an earlier clause of the sentence.

    A clause that goes on after an inserted one (no word opens it) takes the one before that; any
    other takes the nearest.
    """
    described = beside.described(passage, clauses[at])
    if described is not None:
        return mention(passage, described)
    for clause in _before(clauses, at):
        found = _candidates(passage, clause, clause.first, clause.last, speakers)
        if found:
            product = None if key not in beside.OF_PRODUCTS else beside.product_of(found)
            return mention(passage, product or found[0])
    return None


def _before(clauses: Sequence[Clause], at: int) -> Sequence[Clause]:
    """The clauses before one in its sentence, in the order in which they may hold its subject."""
    return clauses[:at] if not clauses[at].opened_by and at > 1 else clauses[:at][::-1]


def unlisted_place(passage: Passage, clause: Clause, at: int) -> Mention | None:
    """The name on no list that a clause places a figure of a place at: "turnout IN VASTRUP". A listed one is its
    scope."""
    if any(isinstance(value.value, Places) for value in clause.values):
        return None
    return undergoers.located_at(passage, clause, at)

"""What one language must tell the reader of assertions: data only.

Phrases are lower case, words set apart by one space; hyphens count as spaces. A word may carry its
inflected forms as `stem|ending|ending`: "open||s|ed" is open, opens and opened. Nouns of measures
without a bar take the endings of `noun_endings` by themselves, so that what an editor adds in one
form is found in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from factcheck.language.model import Modality

Words = tuple[str, ...]


def told_by_ending(verbs: Mapping[str, Words], endings: Mapping[str, Modality], modality: Modality) -> Words:
    """The verbs of several words that are told ahead or in doubt by an ending: "quittera ses fonctions"."""
    telling = tuple(ending for ending, told in endings.items() if told == modality)
    return tuple(
        phrase
        for phrases in verbs.values()
        for phrase in phrases
        if len(parts := phrase.replace("'", " ").split()) > 1 and any(part.endswith(telling) for part in parts)
    )


def with_subjunctive(verbs: Mapping[str, Words], auxiliaries: Mapping[str, str]) -> Mapping[str, Words]:
    """The verbs with those that begin with an auxiliary in the subjunctive too, as what is denied or doubted is told:
    "est mort" makes "soit mort"."""
    return {
        key: (
            *phrases,
            *(f"{auxiliaries[first]} {rest}" for first, _, rest in map(_parted, phrases) if first in auxiliaries),
        )
        for key, phrases in verbs.items()
    }


def _parted(phrase: str) -> tuple[str, str, str]:
    return phrase.partition(" ")


def words(*lines: str) -> Words:
    """Comma-separated phrases, `stem|ending` written out."""
    phrases = (phrase.strip() for line in lines for phrase in line.split(","))
    return tuple(form for phrase in phrases if phrase for form in forms(phrase))


def forms(phrase: str) -> Words:
    """Every form of a phrase; each of its words may be written `stem|ending|ending`."""
    if "|" not in phrase:
        return (phrase,)
    return tuple(" ".join(choice) for choice in product(*map(_forms_of_word, phrase.split(" "))))


def _forms_of_word(word: str) -> Words:
    stem, *endings = word.split("|")
    return tuple(stem + ending for ending in endings) or (word,)


@dataclass(frozen=True)
class Inflection:
    """How a listed word may look in a sentence."""

    noun_endings: Words = ()  # added to a measure's noun as listed: "", s, n, nya
    plural_endings: tuple[str, ...] = ()  # where every noun in the plural has one of them
    name_endings: Words = ()  # taken off a name that is not found as it stands: the German genitive, -nya
    no_compounds: Words = ()  # words that only end like a listed noun: Haltestellen are no Stellen
    heads_last: bool = False  # of two nouns the last says what is counted: bus DRIVERS
    heads_first: bool = False  # of two nouns the first does, and no adjective stands before it: LAPORAN polisi
    classifiers: Words = ()  # stand between a figure and what it counts, and count nothing: 20 UNIT mobil
    compounds: bool = False  # a noun's last part decides what it names: Smartphonenutzer


@dataclass(frozen=True)
class Clauses:
    """Where one clause ends and the next begins."""

    openers: Words = ()  # begin a clause after a comma or a dash: which, weil
    breakers: Words = ()  # begin a clause anywhere: but, tetapi
    conjunctions: Words = ()  # the same, and the verb is further on: after the company cut
    inside: Words = ()  # begin a statement of its own subject without a sign before them: if, until
    acting: Words = ()  # behind inhabitants, they tell what so many of them do: 1200 Einwohner MUSSTEN fliehen
    moment: Words = ()  # behind whom something befell, begin how it came: were hurt WHEN a car drove into 100
    coordinators: Words = ()  # begin one where a verb follows: and
    auxiliaries: Words = ()  # behind a name, begin a clause after a comma: ", NBC had"
    passive: Words = ()  # make of a participle what happened to the subject: was, wurde, a été
    adverbial: Words = ()  # phrases with a preposition that end no noun: 27 were IN PART badly hurt, ZUM TEIL
    several: Words = ()  # those of them, and of the auxiliaries, that tell of several: WURDEN, sind
    perfect: Words = ()  # before a verb of building, it is built: HAS built
    finished: Words = ()  # verbs of building that say so by themselves: built
    unfinished: Words = ()  # those, or words before them, that say it is not: building, BEING built
    agents: Words = ()  # in the passive, before who did it: arrested BY
    progressive: Words = ()  # how verbs end that are no passive behind "are": they are detainING him
    infinitive: Words = ()  # between "are" and a verb, they make it active: are expected TO sign
    active: Words = ()  # where a prefix tells the voice, that of the active: MENangkap
    that: Words = ()  # begin what another clause says, doubts or denies: dass, bahwa
    relative: Words = ()  # begin what is said of the name right before: which, der
    where: Words = ()  # begin what holds at the place named before: where, wo
    namely: Words = ()  # between a time and what it saw: periode yang sama tahun lalu YAKNI 5 persen
    resulting: Words = ()  # begin what came of what the clause before tells, at its place: KILLING 12, WOBEI 12 starben
    holding: Words = ()  # besides the auxiliaries, verbs of what somebody has: disposes of, runs
    parts: Words = ()  # begin what is part of what the clause before counts: DARUNTER 300 Kinder
    out_of: Words = ()  # before how many there are of what was counted: 120 postes SUR 277, 12 seats OUT OF 40
    of_these: Words = ()  # beside a figure, it is a part of the one before: 40 OF THEM, DAVON 40
    having: Words = ()  # before a figure, what a noun before it has: a firm WITH 300 employees
    employing: Words = ()  # the same only of who works there: a firm EMPLOYING 300 people
    restating: Words = ()  # before a figure and no verb, say the same of the one before: 4,500 jobs, OR 6 percent
    dependent: Words = ()  # besides relative pronouns, begin what only says more of a noun: whose, dont


@dataclass(frozen=True)
class Stance:
    """Polarity and modality of a clause."""

    negation: Words = ()
    falling: Words = ()  # what falls by so many votes denies none of them: SCHEITERTE mit 39 zu 61 Stimmen
    reasons: Words = ()  # right before one behind a figure, only the reason is denied: was fined FOR failing to pay
    plain: Words = ()  # those of them that deny what the verb says, whatever that is: not, nicht
    describing: Words = ()  # those of them that before a participle may only describe a noun: 300 NICHT zugelassene
    describing_endings: tuple[str, ...] = ()  # how such a participle ends
    inverted: Words = ()  # verbs that at the beginning of a clause set a condition: SHOULD the talks fail
    opening: Words = ()  # verbs that do so where one of the next begins the consequence: HAT sie 300, MUSS sie zahlen
    consequent: Words = ()
    conceding: Words = ()  # behind "if", with a participle that ends so, they tell a fact: si le chômage A RECULÉ
    conceding_endings: tuple[str, ...] = ()
    hearsay: Words = ()  # plans that with one of the next at the clause's end report: SOLL 300 entlassen HABEN
    perfect_infinitives: Words = ()
    claims: Words = ()  # nouns whose clause may be denied behind it: die BEHAUPTUNG, er habe …, ist falsch
    occurring: Words = ()  # what an event does that there is: did not TAKE PLACE, kam nicht ZUSTANDE
    without: Words = ()  # deny only the doing right behind them: WITHOUT opening a shop
    unchanging: Words = ()  # denied, they leave a figure as it is told: the price of 300 euros will not CHANGE
    instead: Words = ()  # deny whatever stands behind them: 5 percent INSTEAD OF 3
    yardsticks: Words = ()  # nouns of what was aimed at or expected: behind a figure they only measure it
    sources: Words = ()  # before those they only say where the figure is from: NACH Schätzung der Polizei
    foreseen: Words = ()  # behind one of the next, they only measure a fact: more than EXPECTED, as PLANNED
    measured_by: Words = ()
    achieved: Words = ()  # behind an ability they tell that it was done: mampu MENAHAN
    verb_last: bool = False  # participles and negations stand behind all else: hat 3 Millionen NICHT VERKAUFT
    paired_openers: Words = ()  # negate only together with a closer a few words on: ne … pas
    ever: Words = ()  # behind a superlative and before a participle they deny nothing: le plus gros JAMAIS signé
    ever_endings: Words = ()  # how such a participle ends
    paired_closers: Words = ()
    nobody: Words = ()  # who was hurt, where nobody was: nobody, niemand
    none: Words = ()  # before a figure that they deny nothing of but its parts: KEINER der 300
    no_such: Words = ()  # right before victims, where there are none: no, keine
    severe: Words = ()  # beside victims, they leave others: no SERIOUS, no FURTHER injuries
    no_plan: Words = ()  # contain a word that plans and plan nothing: makanan SIAP SAJI, ready to eat meals
    no_condition: Words = ()  # contain a conditional word and set no condition: bilang kalau, says that
    corrections: Words = ()  # behind a comma or an "and" they deny what follows, and nothing else: 14, NOT 17
    but: Words = ()  # one phrase, word by word, that makes an "only" of a "no" before it: no quedan MÁS QUE 12
    not_negation: Words = ()  # contain a negating word and negate nothing: not only
    ability: Words = ()  # can, bisa: possible only where nothing else says how it is meant
    whether: Words = ()  # behind one of the next that is negated, they leave open what follows: NOT KNOWN WHETHER
    knowing: Words = ()
    deciding: Words = ()  # negated, they leave the matter undecided
    modality: Mapping[Modality, Words] = field(default_factory=dict)
    verb_endings: Mapping[str, Modality] = field(default_factory=dict)  # the French future and conditional
    tenses: Words = ()  # plans that of what nobody wills are forecasts: WILL fall, SOLL wachsen, PRÉVOIT que
    modals: Words = ()  # whose ending is a future's, though they tell what may be: PODRÍA
    preterites: Words = ()  # conditionals that tell what was where none of the next stands: ERHIELTEN 33 Sitze
    asked_ahead: frozenset[str] = frozenset()  # POLL, if
    costing: Words = ()  # words of a price that nobody sets, but something has: will COST 3 million
    unwilling: Words = ()  # beside a change that names no measure, they are what changes: die KONJUNKTUR soll anziehen
    polls: Words = ()  # in a sentence, they make a future or conditional share a forecast: POLL
    guessed: Words = ()  # forecasts that of what has been are estimates: DIPERKIRAKAN 300 orang
    present: Words = ()  # what is so now: with those it is estimated, SEKARANG 5 persen; contre 5 % ACTUELLEMENT
    attributive: Words = ()  # plans that only say which thing is meant: the PLANNED strike was called off
    plan_nouns: Words = ()  # of those that say a plan, the nouns: support THE PLAN
    known_plans: Words = ()  # behind them, where a language has no articles: rencana ITU
    ascribed: Words = ()  # doubt what somebody is held for, not what befell him: arrested 12 SUSPECTED members
    refusing: Words = ()  # negations that of a figure before them deny nothing: 300 warga MENOLAK tambang itu
    onward: Words = ()  # deny or expect what is behind them and not what is before: who DENIED fraud, EXPECTATIONS of
    purpose: Words = ()  # before a verb, what is meant to happen: to open, pour ouvrir
    purpose_within: int = 3  # tokens between the two
    also_names: Words = ()  # with a capital inside a sentence they are something else: May, Will
    participles: Words = ()  # look like infinitives and are none: betrieben
    verb_prefixes: Words = ()  # before the ge- of a participle: ein-ge-stiegen
    infinitive_marks: Words = ()  # between prefix and verb, or before it: ein-zu-treten, zu eröffnen
    infinitive_endings: Words = ()  # of a verb behind an "and" that shares the plan before it: et DE SUPPRIMER
    finite_endings: Words = ()  # of one that does not, where infinitives have no ending: and EMPLOYS
    future_auxiliary: Words = ()  # a plan where the clause ends in an infinitive, else the passive: wird


@dataclass(frozen=True)
class Speaking:
    """Who says it."""

    verbs: Words = ()
    nouns: Words = ()  # verbs of saying that are nouns behind an article: the report
    according: Words = ()  # before a name: according to
    according_behind: Words = ()  # behind a name: zufolge
    whereabouts: Words = ()  # before a name they say where somebody speaks, not who: officials in Jakarta
    bodies: Words = ()  # who has no name and counts: according to POLICE
    adding: Words = ()  # verbs of saying that before a figure say nothing: ADDED 9 million users
    taking: Words = ()  # before lives, they say nothing: the fire CLAIMED 12 lives
    booking: Words = ()  # verbs of saying with whose object a firm tells of itself: REPORTED a profit
    itself: Words = ()  # behind a verb of saying, what is told of who says it: said IT sold, affirme AVOIR vendu
    suffixes: Words = ()  # a word of saying that ends so says who: ujarnya
    titles: Words = ()  # CEO, Chairman: part of what stands for a person, not of a name
    ranks: Words = ()  # titles right before the name itself, behind the office: Kapolres Halm AKBP Karin Holm
    offices: Words = ()  # behind a title, what somebody is minister of: Menteri KEUANGAN
    recipients: Words = ()  # behind a verb of saying, before whom it was told and not who says it: a déclaré À l'AFP
    inverted: Words = ()  # verbs that say something only between a comma and who says it: ", RELÈVE l'institut"
    reporting: Words = ()  # open a clause of who says it, whose verb closes it: WIE der Sprecher gestern mitteilte
    sources: Words = ()  # in a name, they make it that of who gathers figures about others: INSTITUTE, badan
    gathering: Words = ()  # verbs with which those tell what they found: RECORDED, mencatat
    data: Words = ()  # before a name, or a name with "of", they make it the source of a figure: DATA from


@dataclass(frozen=True)
class Reference:
    """What stands for something named before."""

    company: Words = ()
    product: Words = ()
    person: Words = ()
    described: Mapping[str, Words] = field(default_factory=dict)  # nouns by what they name: the FERRY, the MAYOR
    definite: Words = ()  # articles that make of those somebody or something named before: THE ferry
    another: Words = ()  # beside such a noun, it is of nobody named before: ANOTHER ferry, kapal LAIN
    fresh: Words = ()  # adjectives that may stand between, of what is still the same: the NEW hospital
    she: Words = ()  # which of the pronouns of persons stand for a woman, and which for a man
    he: Words = ()
    women: Words = ()  # titles and nouns that tell whom they stand beside to be a woman: MS Klein, die KANDIDATIN
    men: Words = ()
    she_articles: Words = ()  # before any other title they tell that: LA maire
    he_articles: Words = ()
    pronouns: Words = ()  # it, they: whatever the sentence before was about
    being: Words = ()  # end a clause whose figure is of what the one before was of: 2025 sollen es 50 Millionen WERDEN
    it: Words = ()  # right before such a figure: sollen ES 50 Millionen werden
    we: Words = ()  # inside a quote, the speaker's house
    same: Words = ()  # what another clause said, said of another place: "might do the same in India"
    of: Words = ()  # between a thing and its owner: MIUI von Xiaomi
    of_own: Words = ()  # the same, where a word is both "of" and "its": 22 IHRER 165 Läden
    out_of: Words = ()  # before a whole that opens a clause: SUR les 1 400 patients, 70 % …
    genitive: Words = ()  # articles that are such a word themselves: der Gewinn EINES Unternehmens
    articles: Words = ()  # before a common noun, not before a name
    prepositions: Words = ()  # before a name they make it no subject: in Jakarta
    inside: Words = ()  # those of them behind which something happens there: an explosion AT
    aside: Words = ()  # the same, though they are none: BERSAMA Torvik, BESIDES Torvik
    beside: Words = ()  # before "of", they make a preposition of it: PRÈS de, AHEAD of
    at_house: Words = ()  # prepositions that, opening a statement, still tell whose figure it is: CHEZ, AT
    pointing: Words = ()  # behind a word with a capital, they make it a common noun: program INI
    kinds: Words = ()  # nouns, grown together too, behind which a name of their kind begins: die FÄHRE Aurelia
    kind_ends: Words = ()  # the same only where they are grown together: AutoBAUER Talvio, but Bauer Media
    epithets: Words = ()  # with a capital behind an article, they belong to the name before it: Alexander the GREAT
    owners: Words = ()  # with a capital and an apostrophe, before a capital, they begin a name: PEOPLE'S Alliance
    overall: tuple[str, ...] = ()  # how German measures begin that are still of the whole: KONZERNumsatz
    generic: Words = ()  # nouns that name nobody alone, but with what follows: GUNUNG Merapi, CAISSE d'Épargne
    name_ends: Words = ()  # adjectives that belong to the name before them: Nations UNIES
    abstract_endings: Words = ()  # of nouns that begin a sentence and name nobody: realISASI
    abstract_frames: tuple[tuple[str, str], ...] = ()  # how the same begin and end: PEnyalurAN
    functional: Words = ()  # with the prepositions, what ends a noun: "three phones for customers"
    common: Words = ()  # words that begin a sentence with a capital and name nothing


@dataclass(frozen=True)
class Limits:
    """What narrows a statement."""

    channels: Mapping[str, Words] = field(default_factory=dict)
    products: Mapping[str, Words] = field(default_factory=dict)
    populations: Mapping[str, Words] = field(default_factory=dict)
    demonyms: Mapping[str, Words] = field(default_factory=dict)  # beside "market" they place it
    peoples: Words = ()  # words for peoples that are written with a capital and name nobody: TIBETAN pottery
    only: Words = ()
    outside: Words = ()  # before a place that is excluded
    where: Words = ()  # besides the prepositions, before a place that is meant; none: any place is
    off: Words = ()  # besides the prepositions of "inside", before a place that something happened at: OFF Malta
    struck: Words = ()  # events behind which a place without a preposition is where they were: GEMPA Turki
    origin: Words = ()  # before a place where something comes from: asal China
    makers: Words = ()  # who makes a product, beside its name or grown together with it: car maker, Autobauer


@dataclass(frozen=True)
class Wording:
    """One language. `verbs` are the event words by class, `measures` the nouns by measure key."""

    code: str
    inflection: Inflection = field(default_factory=Inflection)
    clauses: Clauses = field(default_factory=Clauses)
    stance: Stance = field(default_factory=Stance)
    speaking: Speaking = field(default_factory=Speaking)
    reference: Reference = field(default_factory=Reference)
    limits: Limits = field(default_factory=Limits)
    populated: Words = ()  # between a place and how many live there: a town OF 30,000
    amounting: Words = ()  # between what is counted and its figure: sekolah yang rusak MENCAPAI 38
    reaching: Words = ()  # besides "to", right before what a number came to: REACHED 12
    counting_nouns: Words = ()  # nouns in the plural that count those before them: passenger NUMBERS
    number_of: Words = ()  # shortly before what a figure further on counts: the NUMBER of passengers
    age_before: Words = ()  # between somebody and how old he is: un homme DE 26 ans
    age_at: Words = ()  # before how old somebody was who died: murió A LOS 84 años, died AT 84
    age_bounds: Words = ()  # between people and how old they are at most or least: children UNDER 16
    age_being: Words = ()  # between "she" and how old she is: she WAS 16
    age_having: Words = ()  # where one has one's years: elle AVAIT 16 ans
    age_already: Words = ()  # may stand between: elle avait DÉJÀ 16 ans
    age_behind: Words = ()  # behind a figure they show that it was an age: presiden 74 tahun ITU, she was 16 WHEN
    lasting: Words = ()  # beside these words it is how long something lasts: une PEINE de 12 ans
    lending: Words = ()  # beside loans they tell that these are given, not owed: GRANTED loans
    idioms: Words = ()  # with a measure's word in them, they count nothing: zum vierten Mal in FOLGE
    price_before: Words = ()  # between what is sold and its price: at, für, seharga
    alternatives: Words = ()  # or
    recurring: Words = ()  # what happens so happens again and again, and is no single event: every Friday
    change_from: Words = ()  # before the "from" of a figure that is past: up from
    change_to: Words = ()  # before the figure that something rose or fell to
    unequalled: Words = ()  # before a "since" they tell how long nothing was like it: the FIRST since 1954
    changed_on: Words = ()  # the same right before a year: 17 percent OVER 2022
    records_began: Words = ()  # before a time, since when there are figures: SINCE RECORDS BEGAN in 1881
    held_against: Words = ()  # between a figure and the former one: 71 percent, AGAINST 64
    opposed: Words = ()  # those of them that set two sides against each other as well: 438 votes AGAINST 86
    sources: Words = ()  # before a "from" that tells parts or where something comes from: TERDIRI dari
    voting: Words = ()  # shortly before two figures, they make votes of them: VOTED 432 to 202
    joined_fillers: Words = ()  # between "and" and a second figure, no verb: killed 12 and HIS TWO sons
    compared: Words = ()  # before a time they make it that of another figure only: COMPARED WITH the first quarter of
    compared_at_once: Words = ()  # the same only right before it: well BELOW 2019 levels; not: below ground on Friday
    changed_since: Words = ()  # the same right behind a change: 3 percent ON THE same quarter of 2013
    ranking: Words = ()  # before a name with a figure in a bracket, they make of it no age: AHEAD OF Anna Holm (46)
    older: Words = ()  # words that begin a bound of age: OLDER than 50 years
    figure_for: Words = ()  # between a figure and its name: 48 percent FOR Norvik
    moving_shares: Words = ()  # shares of a firm, that rise and fall where they open a clause: SAHAM itu naik
    rivals: Words = ()  # before the votes of who lost: with 300 votes AGAINST 200
    votes_counted: Words = ()  # that votes are counted so far: with 87 percent of the votes COUNTED
    with_figure: Words = ()  # between a name and its figure: ahead of Norvik WITH 19 percent
    indices: Words = ()  # how words for what moves by points end: the INDEX, the Dow; none: whatever gains them
    point_parts: Words = ()  # parts of a percentage point by which shares move: tres DÉCIMAS
    trailing: Words = ()  # those of `leading` and `leads` that tell how far one is behind: four points SHORT OF
    remaining: Words = ()  # before a figure, it is how many there are behind a change: closed 12, LEAVING IT WITH 88
    leads: Words = ()  # behind points, they only tell how far one side is from another: four points CLEAR
    leading: Words = ()  # the same before them: a LEAD OF four points
    gaps: Words = ()  # before percent, the same of shares: TERPAUT 9 persen; who LEADS WITH 54 percent has them
    points_apart: Words = ()  # the same around them: A dos puntos DEL Norvik
    gaining: Words = ()  # before how many more of something one has: ADDED 9 million subscribers
    losing: Words = ()  # the same of how many fewer
    acquiring: Words = ()  # before things that one has more of by it: BOUGHT 12 ships
    parting: Words = ()  # before houses and works that one then has no more: SOLD three factories
    a_part: Words = ()  # the same of what is only a part of what is paid for: 760,000 euros A BED, par KILOMÈTRE
    a_part_articles: Words = ()  # what stands for "per" before them: 3 millions LE kilomètre
    each: Words = ()  # before them and the sum: EACH bed costs
    a_share: Words = ()  # behind "per", they make a sum one of each: 0.30 dollars A SHARE
    leaving_out: Words = ()  # between a sum and what is no part of it: 3 millions HORS bonus, 3 million PLUS bonuses
    left_out: Words = ()  # behind such a noun, the same: primes non COMPRISES
    in_turn: Words = ()  # between two figures of which each is told of another: 3 BEZIEHUNGSWEISE 5 Prozent
    former_labels: Words = ()  # before a colon in a bracket, they label the former figure: (PRIOR YEAR: 98 million)
    pointing_back: Words = ()  # where a sentence begins with them, its figure is of what was told: THIS FIGURE rose to
    same_period: Words = ()  # before a year they make it that of such a time as the newer figure's: THE SAME PERIOD OF
    told_period: Words = ()  # the time that was told before, of a company's results: revenue IN THE QUARTER
    year_before: Words = ()  # beside a figure or in its label: 2.9 billion A YEAR EARLIER, (VORJAHRESZEITRAUM: …)
    earlier_behind: Words = ()  # the same behind a length of time: two weeks EARLIER
    last_year: Words = ()  # those of the next that with no other time told are last year: ist IM VORJAHR gestiegen
    earlier: Words = ()  # at the beginning of a clause they put it before another: A YEAR EARLIER it had lost
    every: Words = ()  # beside those of dates, before how often something comes: ALLE vier Jahre
    then: Words = ()  # at the time that was told before: AT THAT TIME unemployment was 6 percent
    formerly: Words = ()  # what was once so and is no longer: the town USED TO HAVE 300 shops
    founded: Words = ()  # beside a time they only say since when somebody is there: the firm FOUNDED in 1998
    launched: Words = ()  # the same only where no subject stands before them: LAUNCHED in 2009, the archive …
    pauses: Words = ()  # days that may stand inside a listed phrase: a présenté LUNDI sa démission
    verbs: Mapping[str, Words] = field(default_factory=dict)
    # Verbs whose first part stands at the end of the clause, by that part: TRAT … ZURÜCK. `class: forms`.
    separable: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    event_names: Mapping[str, Words] = field(default_factory=dict)  # nouns of events, by measure: the ARREST of
    outlooks: Words = ()  # nouns for what a company expects of the time to come: its GUIDANCE for the year
    outlook_moved: Mapping[str, Words] = field(default_factory=dict)  # what is done to those, by measure: RAISED its
    # The same where the verb's first part closes the clause: HOB die Prognose AN. `part: measure: forms`.
    outlook_parted: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    players: Words = ()  # who is signed as a player, and no treaty: signed STRIKER Noah Belmas
    posts: Words = ()  # words for jobs that do not also name who has them: JOBS, Stellen
    vanishing: Words = ()  # behind those, they are cut: 230 jobs are to GO
    vanishing_never: Words = ()  # right behind such a verb, it means another thing: jobs that go TO women
    accusing: Words = ()  # behind whom somebody charges: charged Tomas Berlin WITH fraud
    prison: Words = ()  # beside a length of time, behind a verdict, it is the term: 12 years in PRISON
    sentenced_to: Words = ()  # before the term, where no prison is named: sentenced TO 12 years
    sentenced_for: Words = ()  # behind it: to 12 years FOR fraud
    growing: Words = ()  # of the words for growth, the verbs: GREW, wuchs
    term_verbs: Words = ()  # before a term in prison, where no verdict is told: FACES up to 20 years in prison
    term_faced: Words = ()  # those of them that tell what may come: FACES 12 years in prison
    term_at_once: Words = ()  # those of them that right before a figure tell it by themselves: GOT seven years
    term_nouns: Words = ()  # behind a figure, or before it with an "of", the same: 12-year SENTENCE, sieben Jahre HAFT
    # Before it they tell how long somebody was there, or what another court gave: AFTER seven years, SERVING nine.
    term_spent: Words = ()
    unserved: Words = ()  # beside a term, not all of it is served, or not by one: SUSPENDED, EACH
    beginning: Words = ()  # shortly behind the noun for deliveries, these begin: deliveries BEGIN in May
    keeping: Words = ()  # before a verb of opening, what was open is not closed: KEEPS its plant open
    elections: Words = ()  # beside a victory or defeat, it is of the one vote there is: won the ELECTION
    for_now: Words = ()  # beside a stay in office, it ends: remains in office UNTIL June
    ceding_to: Words = ()  # between a verb of resigning and its first part, something is ceded: trat Land AN … ab
    fate_in_doubt: Words = ()  # beside a rescue, survival or death, one may have followed on another: LATER died
    recovered: Words = ()  # beside a rescue, somebody may be dead all the same: his BODY was recovered, GEBORGEN
    verdict_in_part: Words = ()  # beside a verdict, it is not the whole one, or not of now: on two COUNTS, HAD been
    charged_with: Words = ()  # behind an acquittal, before the charge: acquitted OF murder
    every_charge: Words = ()  # behind that, it is all of them: acquitted of ALL charges
    clubs: Words = ()  # short words that names of clubs begin with, which nobody buys who takes them over: FC
    to_office: Words = ()  # between somebody who is named and his office: named Clara Dufay AS chief executive
    offices: Words = ()  # how words for offices end: FinanzCHEFIN
    given_names: Words = ()  # verbs that with a capital, before another, begin a name: LANCE Armstrong
    belonging: Words = ()  # before a noun, it only says what another is about: the demand FROM data centres
    undergoing: Words = ()  # between such a noun and whom it happened to: the arrest OF; none: it follows at once
    staying: Words = ()  # what is closed and STAYS so does not close: schools will REMAIN closed until Monday
    urging: Words = ()  # somebody is asked to do what an infinitive behind them names: URGED him to resign
    urged_to: Words = ()  # before that infinitive; where a language has none, its verb follows at once
    wished: Words = ()  # before such a noun it has not happened: CALLS FOR the resignation of
    demanded: Words = ()  # before a figure, or in the passive behind it, nobody has it yet: DEMANDS 7 percent
    offered: Words = ()  # the same of amounts alone: OFFERED 3 percent; a hotel offers 300 rooms
    obliging: Words = ()  # in the present, before a figure that is to be reached: wages MUST rise to 15 euros
    obliged_states: Words = ()  # what it must be then, where it need not move: must BE, muss 15 Euro BETRAGEN
    demanding_nouns: Words = ()  # those of them that behind an article are something else: THE DEMAND for steel
    demanding_parted: Mapping[str, Words] = field(default_factory=dict)  # BOT 3 Prozent AN, by the part at the end
    passive_prefixes: tuple[str, ...] = ()  # how such a word begins in the passive, where it needs no other
    preventing: Words = ()  # how those of them begin that keep something from happening: VERHINDERten
    occasions: Words = ()  # before such a noun, it only tells when or why: dropped AFTER the death of
    leading_others: Words = ()  # before a noun and "to", they tell whose it is to do: FOR animals to enter
    undone: Words = ()  # behind such a noun it is no longer so, or was never: the ban was LIFTED
    undone_parted: Mapping[str, Words] = field(default_factory=dict)  # such verbs, by the part that ends the clause
    first_parts: Words = ()  # of German verbs, that may close the clause: gewann neue Kunden HINZU
    papers: Words = ()  # beside a verb of publishing, they are what is published: a SURVEY released by Norvik
    earning: Words = ()  # before money, behind a firm, they tell its profit: el banco GANÓ 3.200 millones de euros
    taking_in: Words = ()  # the same of its revenue, at the end of the clause: hat 3 Milliarden Euro UMGESETZT
    taking_in_parted: Mapping[str, Words] = field(default_factory=dict)  # SETZTE … UM, by the part at the end
    firms: Words = ()  # who earns it: el BANCO
    publishing: Words = ()  # beside the day on which a source appeared: a study PUBLISHED on Tuesday
    asking: Words = ()  # before what nobody tells: would not say HOW MANY had been laid off
    # Measures whose words mean another one in a clause with any of these: APPAREILS of an airline are aircraft.
    receiving: Words = ()  # verbs of who gets a rise or asks for one: staff will GET 3 percent more
    harmed: Words = ()  # nouns for victims, dead or not: victim, Opfer
    wrongs: Words = ()  # beside those, what nobody need have died of: FRAUD, victims of DOMESTIC VIOLENCE
    senses: Mapping[str, tuple[str, Words]] = field(default_factory=dict)
    others: Words = ()  # beside a figure, they set it apart from the one before: 12 OTHERS, OTRAS doce
    befalling: Words = ()  # between what happened and whom it befell: the arrest OF two, detuvo A dos
    # Who and what is not the one named behind it: the SON of Karl Bremer, Karl Bremer's LAWYER, a PORTRAIT of.
    relatives: Words = ()
    killing: Words = ()  # participles of what is done to the dead, where no passive tells it: hat ihn GETÖTET
    seized: Words = ()  # things that a word for arrests takes as well: mengamankan 54 BUNGKUS sabu
    retrieved: Words = ()  # words of who is well again that in the passive tell of things: were RECOVERED
    retrieving: Words = ()  # those of them that do so before a figure as well: RECOVERED 30 bicycles
    partitive: Words = ()  # before a figure, it counts what the one before does: perd 12 sièges et EN CONSERVE 31
    opposing: Words = ()  # before a rank that is another's: BEAT the world number one
    compelling: Words = ()  # before inhabitants, what is done to so many of them: FORCED 3,400 residents to leave
    capacity: Words = ()  # before a figure, how many there is room for, not how many there are: A CAPACITY OF 300
    wrecking: Words = ()  # beside a figure, what befell so many of the things counted before: and DESTROYED 14
    corpses: Words = ()  # behind a figure, with one of the next, they tell the dead: FOUND 14 BODIES
    found: Words = ()
    more: Words = ()  # between a figure and bodies, that there were others before: 14 MORE bodies
    lives: Words = ()  # beside a figure, with one of the next, they tell the dead: claimed 303 LIVES
    taking: Words = ()
    one: Words = ()  # right before a noun for victims: ONE dead, UN mort
    one_person: Words = ()  # of whom no article is told: ONE PERSON was killed, not "a man"
    ballots: Words = ()  # beside those, of what a turnout is told too: a VOTE, VOLKSENTSCHEID
    works: Words = ()  # what is built, and opens and closes as a whole: bridge, airport, museum
    event_nouns: Words = ()  # event words that are nouns: with a deadline and no verb they are a plan
    measures: Mapping[str, Words] = field(default_factory=dict)

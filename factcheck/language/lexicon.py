"""What one language must tell the reader: data only, one dataclass a dimension.

A language is one module in `factcheck/language/langs/` that binds LANGUAGE to a `Language`. All words
and phrases are lower case; a phrase is words separated by one space, matched token by token. An
apostrophe in a phrase is written `'` and matches ’ too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from factcheck.language.model import Change
from factcheck.language.periods import Part

Words = tuple[str, ...]
BoundKind = Literal["over", "at_least", "under", "at_most", "nearly", "slightly_over", "around", "estimated", "exact"]


@dataclass(frozen=True)
class NumberWords:
    """How numbers are written in digits and in words."""

    decimal: str = "."
    grouping: str = ","  # beside the spaces and apostrophes that group everywhere
    cardinals: Mapping[str, int] = field(default_factory=dict)  # words that add: 0 to 19, the tens
    rooms: Mapping[str, int] = field(default_factory=dict)  # what may be added to a cardinal: soixante takes up to 19
    multipliers: Mapping[str, int] = field(default_factory=dict)  # multiply what stands before: hundred, puluh
    teens: Words = ()  # words that add ten to what stands before: belas
    spelled_only: Words = ()  # multipliers that never stand behind digits: 50 cents are money
    scales: Mapping[str, int] = field(default_factory=dict)  # thousand and above
    bare: Words = ()  # multipliers and scales that count without a number before them: cent, tausend
    unshared: Words = ()  # articles behind which an ordinal is no share: UNE neuvième
    unarticled: Words = ()  # those of them that behind an article are something else: un MILLE is a mile
    signs: Mapping[str, int] = field(default_factory=dict)  # only after digits, in this very spelling: k, M, bn, Mio
    money_signs: Mapping[str, int] = field(default_factory=dict)  # the same, only where a currency stands by: £5m
    articles: Words = ()  # mostly articles: one only before a scale, a set or a fraction
    one: Words = ()  # the numeral one where it stands alone; counted only before a unit or behind a bound
    pronouns: Words = ()  # forms of one that count only before these or behind a rank: EINS zu null, Platz EINS
    behind_pronouns: Words = ()
    another: Words = ()  # one before a scale: ANOTHER million
    rates: Words = ()  # between a figure and one of what it is told for: 161,5 shillings POUR un dollar
    further: Words = ()  # between an article and its scale: eine WEITERE Million
    joiners: Words = ()  # "and" inside a number
    tens_joined: bool = False  # treinta Y cinco: any unit behind a ten, and not only trente ET UN
    points: Words = ()  # the decimal mark as a word
    minus: Words = ()
    never_minus: Words = ()  # before such a word, they make it none: AU moins 10, PLUS OR minus 3
    written_together: bool = False  # fünfundzwanzig
    ordinals: Mapping[str, int] = field(default_factory=dict)  # every inflected form
    ranked: frozenset[str] = frozenset()  # those of them with a superlative, which name no day: drittgrößte
    apart: Words = ()  # ordinals that close no longer number: les dix PREMIÈRES minutes
    ordinal_endings: Words = ()  # of digits (4th) and of words written together (vierzigste)
    dotted_endings: Words = ()  # those of them that may stand behind a full stop: 1.º, 3.er
    quarantine: Words = ()  # about forty, which without an "of" is something else: la QUARANTAINE
    decades_led: Words = ()  # before a ten, they make a decade of life of it: MITTE dreißig, LA trentaine
    decades_behind: Words = ()  # behind one, the same: treinta Y TANTOS, a thirty-SOMETHING
    confined: Words = ()  # before it, the same: EN quarantaine
    ordinal_suffixes: Words = ()  # written onto an ordinal with a prefix: keempat-NYA
    ordinal_prefixes: Words = ()  # before digits or a cardinal: ke-4, keempat
    pair: Words = ()  # two, where the unit of a time follows: die nächsten BEIDEN Tage
    cardinal_days: bool = False  # le quatre octobre: cardinals name days of the month
    ordinal_dot: bool = False  # "6." is sixth
    halves: Words = ()  # "and a half" behind a number, in every spelling
    parted: Words = ()  # before a half or thirds of what was counted: six manches ET deux tiers, deux fois ET demie
    mixed: Mapping[str, str] = field(default_factory=dict)  # fixed words: anderthalb "1.5"
    fractions: Mapping[str, int] = field(default_factory=dict)  # denominators: third, Viertel
    one_of_them: Words = ()  # behind an ordinal with its article, they make it one of several: a third IS ill
    behind_shares: Words = ()  # beside "of" and signs, they show that an ordinal is a share: a third SAID no
    behind_parts: Words = ()  # the same behind a tenth or less, as of a second: d'un centième LE record
    before_shares: Words = ()  # before an article and an ordinal, the same: MOINS D'un dixième est exposé
    not_shares: Words = ()  # behind a half or a quarter, they make another word of it: deux quarts DE FINALE
    lone_fractions: Words = ()  # those that need no numerator: half, setengah
    share_articles: Words = ()  # articles before a third or a quarter that needs none: plus DU tiers, LE quart des
    halved: Words = ()  # before them any half or quarter counts: media HORA, a quarter-HOUR
    each: Words = ()  # before an ordinal that is a share: JEDER fünfte
    parts: Words = ()  # behind an ordinal, they make a share of it: una cuarta PARTE
    ratios_apart: Words = ()  # those that may stand behind what is counted: sept personnes SUR dix
    no_plurals: Words = ()  # words behind a share that only look like nouns in the plural: DEPUIS, WAS
    ratios: Words = ()  # between two numbers: one IN five
    ratios_of_one: Words = ()  # between one of the members of a population and a number: one PERSON IN six
    members: Words = ()
    ratios_of: Words = ()  # the same where a ten, a hundred … or a population stands behind: neun VON zehn
    of_all: Words = ()  # the same, of those that are counted behind: zwei von fünf DER 3.700
    about_shares: Words = ()  # before the first number, the same: ETWA zwei von drei
    populations: Words = ()  # drei von vier FRAUEN
    never_ratio: Words = ()  # before a one, they make it pick out and share nothing: SALAH satu dari lima
    dividing: Words = ()  # between two numbers and nothing behind: one OVER three
    vague: Mapping[str, int] = field(default_factory=dict)  # hundreds: 100
    results_vague: Words = ()  # those that are results behind these: for SCORES, test SCORES; not: scores of people
    before_results: Words = ()
    definite: Words = ()  # before a two that only refers and counts nothing new: the two, les deux
    more_than_both: Words = ()  # behind such a two, they make it count: ses deux PREMIERS films
    sides: Words = ()  # before a half, they say where it lies and no share: the EASTERN half
    rough_scales: Mapping[str, int] = field(default_factory=dict)  # behind a figure: Rp 310 JUTAAN, about 310 million
    about_endings: Words = ()  # with a hyphen behind a figure and before its scale, the same: 500-AN ribu
    places: Words = ()  # with a capital inside a sentence they are a name: di LIMA
    others: Words = ()  # end like a possessed noun and are none: dua orang LAINNYA
    possessed: str = ""  # the ending of what such a two belongs to: dua anakNYA
    classifiers: Words = ()  # between such a two and its noun: dua ORANG anaknya
    pair_beside: Words = ()  # a pair counts before and behind these: die beiden LETZTEN Spiele, die ERSTEN beiden
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # in one word: belasan, 11 to 19
    few: Words = ()  # before a scale: several, a few
    few_of: Mapping[str, int] = field(default_factory=dict)  # scales in one word behind those: mehrere ZEHNTAUSEND
    plurals: Words = ()  # those of them that are the plural of an article, and say no more: DES milliers
    times: Words = ()  # behind a number that multiplies and counts nothing: dua KALI LIPAT
    uncompared: Words = ()  # words behind a multiple that is held against nothing: naik dua kali lipat MENJADI 8
    compared: Words = ()  # behind such a multiple, they make it count: das Zehnfache DES Preises
    of: Words = ()  # between vague words and scales: hundreds OF thousands
    about: Mapping[str, int] = field(default_factory=dict)  # round sets that mean "about": une centaine
    suffixes: Mapping[str, str] = field(default_factory=dict)  # written onto a number: drei-jährig → the unit
    infixes: Mapping[str, str] = field(default_factory=dict)  # between number and noun: Drei-JAHRES-vertrag → the unit
    measured: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # Viertelstunde → ("0.25", "h")
    multiples: Mapping[str, int] = field(default_factory=dict)  # a number where one of these follows: TRIPLE champion
    comparing: Mapping[str, int] = field(default_factory=dict)  # the same before what it is held against: DOUBLE the
    comparing_before: Words = ()  # behind one of these, and none of those near by: nearly double, not TO double
    comparing_never: Words = ()
    comparing_led: Words = ()  # two tokens before one that ends its clause: AU MOINS le double
    comparing_behind: Words = ()
    multiple_heads: Words = ()
    counted: Words = ()  # nouns behind a four-digit figure that make it no year: 2000 people
    scaled: Words = ()  # as those, behind what is written for millions as for metres: 5m TONNES
    nouns_are_capital: bool = False  # "2000 Gäste": a capital behind a round figure does so too
    sized: Words = ()  # behind a figure with the ending of a decade, they are of that many: eine 68er-RUNDE
    aged: Words = ()  # with a hyphen before an age and an s behind it, they bound it: UNDER-30s
    aged_never: Words = ()  # behind that s: the under-18s TEAM
    results_behind: Words = ()  # right behind two figures they do so too: went 1-2 UP
    chained: Words = ()  # with hyphens between two figures, of which either counts: 11-OF-17, a 6-BY-8-foot cell
    results: Words = ()  # near two figures with a dash they make a score of them: LOST 1-2
    score_words: Words = ()  # the same between two figures: battus 24 À 31
    behind_scores: Words = ()  # words behind such a score, which count nothing: battu 31 à 24 PAR Orla
    calling: Words = ()  # shortly before groups of digits, they make a telephone number of them: CALL 800 555 012
    dialling: Words = ()  # shortly before 911 or 112 they make that the number of an emergency line: CALLED 911
    works: Words = ()  # nouns of what has a title: the NOVEL “Nineteen Winters”
    streets: Words = ()  # behind a figure and a name they make it that of a house: 10 Downing STREET
    streets_before: Words = ()  # the same right behind the figure: 17, RUE de Rivoli
    blocks: Words = ()  # right behind a figure, they make it that of houses: the 2300 BLOCK OF Main Street
    model_words: Words = ()  # behind a figure they belong to a name: iPhone 8 PLUS
    sets: Mapping[str, int] = field(default_factory=dict)  # dozen
    street_led: Words = ()  # before the number of a house that the street is told of: AU 12 de la rue des Lilas
    street_articles: Words = ()  # between that "of" and the street: de LA rue, du boulevard
    districts: Mapping[str, str] = field(default_factory=dict)  # with their numbers, told in brackets: Gard (30)
    district_led: Words = ()  # before a town that is told with the number of its district: À Lunel (34)


@dataclass(frozen=True)
class Bounds:
    """Words that bound a number: phrase → kind. What each kind means stands in quantities/bounds.py."""

    before: Mapping[str, BoundKind] = field(default_factory=dict)
    after: Mapping[str, BoundKind] = field(default_factory=dict)
    comparative: Words = ()  # those of them that behind a unit and before a word compare: 20 persen LEBIH terang
    uncomparing: Words = ()  # words behind them with which nothing is compared: lima jam lebih DI rumah sakit
    behind_nouns: Mapping[str, BoundKind] = field(default_factory=dict)  # behind what is counted: 24 children AT MOST
    clearing: Words = ()  # bounds that before a height say who jumped it: a FRANCHI 6,25 m
    covering: Words = ()  # bounds that before a length say what lies over something: UNDER three metres of snow
    covered: Words = ()  # what then stands behind that length, where no "of" does: di bawah tiga meter LUMPUR
    covered_never: Words = ()  # behind that "of", what is so long itself: under two metres OF HEIGHT
    deadlines: Words = ()  # before a length of time with these behind it, they bound it: DANS LES 90 jours SUIVANT
    deadlines_behind: Words = ()
    late: Mapping[str, BoundKind] = field(default_factory=dict)  # verbs that close the clause: überschritten
    bought: Words = ()  # before "back up to", they leave the limit to it: to BUY back up to 2 billion
    late_last: Words = ()  # those of `late` that close a clause only as its last word: als er 5 Millionen ÜBERSCHRITT
    estimated_at: Words = ()  # before a figure of which a late verb says that it is estimated: AUF 300 geschätzt
    amounting: Words = ()  # between what is estimated and its figure: the estimated cost IS, BETRÄGT, S'ÉLÈVE À
    estimates: Words = ()  # behind its noun and before those, they say that it is: le coût ESTIMÉ est de
    below_zero: Words = ()  # behind degrees: 15 degrees BELOW ZERO
    skip: Words = ()  # may stand between a bound and its number: the, les, rund
    first_time: Words = ()  # the same, whatever number is among them: exceeded FOR THE FIRST TIME 40 million
    attributes: Words = ()  # the same behind an article: more than the REPORTED 40, mehr als die GEPLANTEN 40
    agents: Words = ()  # open what may stand between that article and its attribute: die VON der Polizei gemeldeten 40
    between: Words = ()  # between A and B
    ranging: Words = ()  # before A to B, they say of themselves that it is a range, whatever rose: a RANGE OF
    and_: Words = ()
    from_: Words = ()  # from A to B
    to: Words = ()  # A to B
    or_: Words = ()
    the: Words = ()  # before a noun of bounds, which then is a fixed one: THE legal minimum of
    named: Words = ()  # those nouns where they bound without an "of" too: MINIMUM four people
    times: Words = ()  # behind them no comparison bounds: three TIMES higher than the 683 on record
    as_many: Words = ()  # behind them "as many as" compares and bounds nothing: TWICE as many as 20 years ago
    nearby: Words = ()  # with an article before what is so high or long, they say where: NEAR THE 3,028-metre summit
    nearby_joined: Words = ()  # what it is counted in
    crossed: Mapping[str, BoundKind] = field(default_factory=dict)  # verbs that may stand far before a figure with one
    marks: Words = ()  # what is passed or missed, behind a figure or before it: die 50-Prozent-MARKE, la BARRE des 50
    multiplying: Words = ()  # right behind a figure, they make it count nothing: trois FOIS plus d'utilisateurs
    multiplied: Words = ()  # the same before one: MULTIPLIÉ PAR trois
    but: Words = ()
    plus: Words = ()  # between a half and a one that counts: 50 percent PLUS one vote
    limits: Words = ()  # what is overstepped: behind them a late bound is none: eine FRIST von 14 Tagen überschritten
    alone: Words = ()  # before a figure, they make it no end of a range: MAGNITUDE 7,5 à 10 km de profondeur
    quakes: Words = ()  # before an M and its figure, they make a magnitude of it: GEMPA M6,4
    superlatives_behind: Words = ()  # behind such a bound they make another phrase of it: au plus FORT de la saison
    counting: Words = ()  # with "than" they bound any figure; höher als 2016 names a year
    than: Words = ()  # no bound "or more" where this follows
    spans: Words = ()  # bounds that before a length of time only say how long: OVER five years it grew
    span_verbs: Words = ()  # the same with such a verb near behind: ÜBER vier Monate HINZOG
    loose: Words = ()  # bounds that an "around" behind them takes the place of: DALAM WAKTU sekitar 45 menit
    timed: Words = ()  # right before those, or a score, they say how long it took: MENANG dalam waktu 71 menit
    lasting: Words = ()  # but not behind these: FOR over five years
    lasting_behind: Words = ()  # nor before these: over five years AGO
    negating: Words = ()  # right before a bound to one side, they turn it: NO deeper than, NICHT länger als
    slightly: Words = ()  # the same, they keep it near the figure: A LITTLE larger than, ETWAS höher als
    forbidding: Words = ()  # before "more than" they make it the most there may be: MAY NOT use more than 20 litres
    among: Words = ()  # bounds with an article that, before what is counted, only pick out: UNTER DEN 36 Opfern
    courses: Words = ()  # bounds that before a length only say how far: Gold ÜBER 400 Meter
    running: Words = ()  # behind these, or behind a noun: führte über 40 Kilometer
    lengths: Words = ()  # the same behind what is so long, high or much: drops 300 FEET over two miles
    lengthy: Words = ()  # the same where one of these follows: über die 29 Kilometer LANGE Strecke
    crossing: Words = ()  # behind these they say what is crossed: FÜHRT über 19 Brücken
    titles: Words = ()  # endings of what is made out for a sum: ein GutSCHEIN über 20 Euro
    earlier: Words = ()  # behind a time they make it another time, and no bound: more than a year EARLIER
    earlier_at_end: Words = ()  # the same where nothing follows: 600 fewer than a year BEFORE
    ago_units: Words = ()  # of figures that are compared so: 7 CENTS less than a year ago
    ago: Words = ()  # behind it, it is another time too where a figure is compared: 12% more than a year AGO
    turning: Words = ()  # those of `to` that only ever say a change: von 2 AUF 4 Millionen
    moved: Words = ()  # before "from A to B", beside up and down: it changed, and is no range
    contested: Words = ()  # what is also done with a share of votes, and moves nothing then: gewonnen
    holding: Words = ()  # stands before such a share: mit 52 Prozent
    up: Words = ()  # rose, increase
    down: Words = ()
    intransitive: Words = ()  # right before a sum they say how much something moved: gold FELL $12
    moved_by: Words = ()  # the same right before a bare count: BERTAMBAH 842 orang
    rises: Words = ()  # nouns of change whose size "reached" tells: LONJAKAN mencapai 70 persen
    stood: Words = ()  # the same, where a verb of being says so: the shares WERE UP $3.20
    passing: Words = ()  # bounds behind such a verb, which tell a level: climbed ABOVE two euros
    pointed: Words = ()  # points of a share by which it moved: bajó dos DÉCIMAS
    losses: Words = ()  # before a sum of money they name an amount and no change: a LOSS of 3 million
    compared: Words = ()  # behind a figure they compare, whichever way the verb before says: fell 5 percent MORE than
    parted_changes: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)  # AB → down → stürzte
    up_heads: Words = ()  # what compounds end in that name a change: UmsatzANSTIEG
    down_heads: Words = ()
    noun_articles: Words = ()  # before a word that may be a verb, they make a noun of it: UNE portée de deux à quatre
    indefinite: Words = ()  # articles behind an "and" that begin another level: et UNE marge de 9 %
    inserted: Words = ()  # between commas they take the subject up again: a diminué, LUI AUSSI, de 12 %
    change_of: Words = ()  # between a noun of change and its figure: a drop OF 7 percent
    change_nouns: Words = ()  # nouns of change before that, of what is counted too: an INCREASE of 5,000 jobs
    paced: Words = ()  # between a figure and its noun of change, over what time it is told: a 32% YEAR-ON-YEAR rise
    changed_from: Words = ()  # behind the second figure of a verb of change, before its time: and 3.5% FROM a year ago
    sum_of: Words = ()  # the same between a noun and its sum: laba SEBESAR Rp 87 miliar
    change_of_what: Words = ()  # behind such a noun, before what changed: a drop IN sales of 7 percent
    margin: Words = ()  # before a figure that only says how sure another is: PLUS/MINUS 3 points
    in_turn: Words = ()  # between two figures with one unit: 3 BEZIEHUNGSWEISE 5 Prozent
    instead: Words = ()  # between two figures with one unit, the new and the old: 4 STATT 5 Euro
    instead_fillers: Words = ()  # between those and the old one: 4 statt BISHER 5 Euro
    adjoining: Words = ()  # before the same change told again: lost 193 points, OR 0.8 percent
    loosely: Words = ()  # between a verb of change and its figure: soared A RECORD 8 percent
    differences: Mapping[str, Change] = field(default_factory=dict)  # behind a figure: two MORE than, 300 FEWER
    before_noun: bool = False  # they stand before what is counted: 300 FEWER employees
    additional: Words = ()  # those of them that without a "than" tell of others and compare nothing: 40 MORE were hurt
    additional_never: Words = ()  # but before the figure these tell of a change all the same: HAS 40 more beds
    from_normal: Mapping[str, Change] = field(default_factory=dict)  # the same of degrees: 3 °C ABOVE the average
    apart_from: Words = ()  # behind those, percent tell how far something is from another: 3 percent below THE record
    up_or_down: Words = ()  # behind a comma and before a sum, they tell by how much it moved: to 1,610 euros, UP €41
    levelled: Words = ()  # behind a figure and its article, they tell of when it was: below the 2.6% SEEN in July
    lesser: Words = ()  # behind a "more" they turn it round: LEBIH RENDAH, plus BAS
    superlative: Words = ()  # with one of those words, but no change: LA PLUS grande
    by: Words = ()  # before the figure of a change
    by_or_in: Words = ()  # the same where a verb of change stands before and no time or place follows: cayó EN 3 puntos
    by_counted: Words = ()  # nouns of what is counted that show so: aumentó en 300 EMPLEADOS
    reaching: Words = ()  # before the level that a change ends at
    closing: Words = ()  # participles that at the end of a clause say how its figure moved: hat ein Drittel VERLOREN
    opening: Words = ()  # auxiliaries of those
    worth: Words = ()  # behind a sum, before what it is lost or gained in: 3 Milliarden Euro AN Wert
    forfeiting: Words = ()  # verbs right before a sum that has sunk by it: BÜSSTE 3 Millionen Euro ein
    cutting: Words = ()  # verbs right behind which those say how many are cut at most: RECORTARÁ hasta 300 empleos
    reaching_then: Words = ()  # the same only right behind that figure: en baisse de 12 %, JUSQU'À 3 milliards
    as_much_as: Words = ()  # those of them that before percent say how large the change is at most: turun HINGGA 9 %


@dataclass(frozen=True)
class UnitWords:
    """Percent, currencies and physical units: phrase → code."""

    percent: Words = ()
    points: Words = ()  # percentage points
    currencies: Mapping[str, str] = field(default_factory=dict)  # names and signs beside CLDR's → ISO 4217
    shared: Words = ()  # those of them that several countries' money is called: francs, pesos
    units: Mapping[str, str] = field(default_factory=dict)  # → UCUM
    scaled_signs: Mapping[str, str] = field(default_factory=dict)  # money only where a scale follows: R4bn
    acronyms: Words = ()  # behind them a currency's code is the name of a body: the TIM SAR found 14
    scaled_codes: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # scale and money in one: 250 ME
    glued: Mapping[str, str] = field(default_factory=dict)  # units that are written onto their figure: 15p
    led: Mapping[str, str] = field(default_factory=dict)  # units that stand before their figure: TEMPO 140
    of: Words = ()  # between number and unit: millions DE dollars
    amid: Words = ()  # adjectives between number and unit: deux LONGUES heures
    never: Words = ()  # what begins like a unit and is none: fell by 300 YEAR ON YEAR
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # HUNDERTSTELSEKUNDEN → ("0.01", "s")
    pounds: Words = ()  # currencies that are weights too
    weighing: Words = ()  # before them: it WEIGHS three pounds
    in_weight: Words = ()  # behind them: three pounds OVERWEIGHT
    priced: Words = ()  # behind "-pound" they make it money: a 10-pound NOTE; where given, all else is weighed
    per: Words = ()
    swiss: Words = ()  # in a text with one of these, bare francs are Swiss
    french: Words = ()  # in any other with one of these, they are French
    francs_of_many: bool = False  # whether countries of several francs speak the language


@dataclass(frozen=True)
class RankWords:
    place: Words = ()  # before a number: rank, auf Platz
    small_signs: Words = ()  # those of them that need no capital before digits: le NO 1 mondial
    place_after: Words = ()  # behind an ordinal: place, Rang
    top: Words = ()  # before a number: the first n
    never_top: Words = ()  # before a top, they make it a verb: expected TO top 500
    top_after: Words = ()  # behind a number, the same: 10 BESAR
    superlatives: Words = ()  # before or behind an ordinal: largest
    labels: Words = ()  # before a number that only names: section, page, room
    labels_many: Words = ()  # the same before several: LINES 2 and 5
    contests: Words = ()  # those of them that have results: lost the GAME 18-21
    lettered: Words = ()  # the same only where a capital is written onto the number: SEAT 14C, Building 12B
    levels: Words = ()  # those of them that before a large number do not
    numbered: Words = ()  # between those and a number: reactor NO. 4
    numbered_nouns: Words = ()  # before those, beside the labels, they name too: COURT numéro un
    numbered_behind: Words = ()  # behind such a number, the same: the number 9 BUS
    numbered_years: Words = ()  # behind such a number and before a year, they make it a law: Nomor 13 TAHUN 2003
    both: Words = ()  # before a prefixed ordinal, they make it "both" or "all three": dari kedua negara
    both_heads: Words = ()  # the same for words that begin so: verbs
    both_never: Words = ()  # but not for these
    both_of: Words = ()  # nouns of which an ordinal before them tells how many there are: identitas kedua TERSANGKA
    not_ranks: Words = ()  # words behind an ordinal that make it no rank: erste Hilfe
    doubtful: Words = ()  # ordinals that are other words too: only behind what stands before dots
    moments: Words = ()  # beside an ordinal, they make it count time, rounds or goals, and rank nobody: 27. MINUTE
    rounds: Words = ()  # places in time, of which a first is none: pada HARI pertama
    tables: Words = ()  # with a hyphen before a figure and a dot they rank: der TABELLEN-18.
    either: Words = ()  # such an ordinal by itself, but not behind these nouns: KEDUANYA tewas, but GOL keduanya
    either_never: Words = ()
    owners: Words = ()  # besides articles, before digits that say which of a row is meant: ITS 12th plant
    ranking: Words = ()  # the words behind which an ordinal that follows its noun ranks: FINIS ke-5
    first: Words = ()  # ordinals that among makers tell who was there before all others: produsen PERTAMA
    occasions: Words = ()  # behind a prefixed ordinal, they make it no "both": kedua KALINYA
    before_only: Words = ()  # before a first, they make it the first of all: ALS erste Frau
    in_time: Words = ()  # behind those and written as nouns, they mean before all else: als ERSTES
    behind_only: Words = ()  # the same, up to two words behind it: the first woman TO lead
    infinitives: Words = ()  # how the word behind those ends, where it does not matter what it is
    reflexive: Words = ()  # may stand before that word: le premier homme à SE poser
    never_behind: Words = ()  # before any ordinal, the same: the BOTTOM third, PERANG DUNIA kedua
    idioms: Words = ()  # set phrases whose numbers say nothing: in the first place
    before_dot: Words = ()  # before digits and a dot, they make an ordinal of it: der 65. Minute


@dataclass(frozen=True)
class DateWords:
    """Words of dates beside the month and day names of CLDR. Offsets count units from now: next is 1."""

    months: Mapping[str, int] = field(default_factory=dict)  # abbreviations and spellings that CLDR lacks
    weekdays: Mapping[str, int] = field(default_factory=dict)  # Monday is 0
    short_weekdays: Mapping[str, int] = field(default_factory=dict)  # only before a day of the month: Mon 13th
    lower: Words = ()  # days that are other words with a capital: morgen
    not_months: Words = ()  # CLDR names that are common words in lower case
    streets: Words = ()  # before a day, they make a name of it: RUE du 8 mai 1945
    streets_of: Words = ()  # between the two
    never_alone: Words = ()  # months that without a day, a year or a full stop are other words: en el MAR
    units: Mapping[str, str] = field(default_factory=dict)  # day week month quarter half year decade century
    seasons: Mapping[str, str] = field(default_factory=dict)  # spring summer autumn winter
    days: Mapping[str, int] = field(default_factory=dict)  # today, yesterday: offset in days
    periods: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # in one word: heuer ("year", 0)
    relative_before: Mapping[str, int] = field(default_factory=dict)  # next MONTH
    relative_after: Mapping[str, int] = field(default_factory=dict)  # mois PROCHAIN
    on_day: Words = ()  # before a bare day of the month: on the 18th, am 25., le 4
    on_day_dotted: Words = ()  # those of them that need the dot of an ordinal: FÜR 21 is a price
    now: Words = ()  # the far end of a range: between March and NOW
    ahead: Words = ()  # in its clause, they say that a weekday is still to come: it WILL be held on Thursday
    ahead_endings: Words = ()  # how verbs end that say so: il se tiendRA jeudi
    never_ahead: Words = ()  # before those, or between them and the weekday, they say no such thing: it WAS due
    past_endings: Words = ()  # how verbs end that do the same behind a weekday: on Monday he warnED that it will
    leading: Words = ()  # adverbs that may open a clause before its date: SCHON am Mittwoch
    told_endings: Words = ()  # how such verbs end, where no other words do: on 3 November a bomb killED 12
    told: Words = ()  # verbs of what has been, beside those that end so: on 3 November a bomb WENT off
    told_auxiliaries: Words = ()  # the same before a participle: le 3 novembre, une bombe A tué
    participles: Words = ()  # what such participles end in
    announcing: Words = ()  # verbs of what is still to come, however they end: ANNOUNCED a strike on 3 November
    moving: Words = ()  # verbs that tell the figures of a quarter or half that is over: NAIK 4 persen pada kuartal IV
    bracketing: Words = ()  # the same with a participle at the end of their clause: HAT im vierten Quartal … eröffnet
    foreseeing: Words = ()  # words with which such figures are still to come: EXPECTS 3 billion in the fourth quarter
    outlooks: Words = ()  # words that leave open which is meant: raised its OUTLOOK in the fourth quarter
    yardsticks: Words = ()  # what figures are held against, which foresees nothing: fell more THAN EXPECTED
    toward: Words = ()  # before a date, the same: called an election FOR 3 November
    awaiting: Words = ()  # between such a verb and the date, the same: gathered AHEAD of the vote on 3 November
    perfect: Words = ()  # they make it a time that has passed: er soll am Montag gestohlen HABEN
    clause_starts: Words = ()  # with commas, they bound the clause of a weekday: on Monday THAT
    habitual: Words = ()  # before a weekday without a date, they make it any such day: LE lundi
    or_later: Words = ()  # 2012 OR LATER
    week_of: Words = ()  # the week OF 10 April
    whole: Mapping[str, str] = field(default_factory=dict)  # behind the first or last of so many: OF THE YEAR
    spanning: Words = ()  # relatives that mean as long a time up to now: the PAST year
    games: Words = ()  # before a season, they make it the kind of games: jeux olympiques D'hiver de 2018
    bracketed_days: bool = False  # 8/5 in brackets is a day: kata dia, (8/5)
    part_in_names: Words = ()  # parts that are names with a capital, behind another one: Jawa TENGAH
    reflexive: Words = ()  # before such a date, what follows is a part of the verb: einigten SICH am Sonntag darauf
    told_behind: Words = ()  # behind a unit or weekday, they count it from another date: am Freitag ZUVOR
    through: Words = ()  # fillers that no part is told of by: du début à la fin AU COURS DES douze derniers mois
    eve_of: Words = ()  # before a day, they mean the one before: THE DAY BEFORE Christmas
    capital_holidays: Words = ()  # holidays that without a capital are something else: l'ASCENSION du mont
    holiday_weekends: Mapping[str, str] = field(default_factory=dict)  # in one word: Osterwochenende, of Ostern
    parted: Mapping[str, tuple[str, Part]] = field(default_factory=dict)  # in one word: Jahresbeginn ("year", "early")
    month_units: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # the same: Augustwoche ("week", 8)
    anaphoric: Words = ()  # relatives that count from a date told before: 2016 and the FOLLOWING year
    nearest: Words = ()  # relatives that mean the nearest weekday and not that of next or last week
    plural_articles: Words = ()  # before a unit whose plural looks like its singular: LES mois à venir
    every: Words = ()  # before a day that comes again and again and is no date: EVERY Friday
    plural_relatives: Words = ()  # relatives that make a plural of a unit without one: les PROCHAINS mois
    rates: Words = ()  # before an article and a unit, they make it a rate: three TIMES a week from Monday
    ago_before: Words = ()  # vor DREI JAHREN
    ago_after: Words = ()  # three years AGO
    in_before: Words = ()  # IN three weeks
    future: Words = ()  # where given, in_before needs one of them near: sold out IN two days is no date
    in_after: Words = ()  # three weeks FROM NOW
    from_day: Words = ()  # three weeks FROM tomorrow, beside "after"
    within: Words = ()  # WITHIN three weeks, which is a time to come only where it is promised
    within_next: Words = ()  # the same, from now on whatever is said: WITHIN THE NEXT three weeks
    lasting: Words = ()  # beside those, what makes a time to come all that lies before it: SELAMA dua tahun mendatang
    obliging: Words = ()  # near "within", they make a rule of it, that counts from whatever happens: MUST be paid
    granting: Words = ()  # before "until Friday", they make it a day to come: they GAVE him until Friday
    granting_behind: Words = ()  # the same behind it: bis Freitag ZEIT
    lengths: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # other units by usage: QUINZE JOURS are weeks
    to_last: Words = ()  # before a "last", they make a verb of it: it may LAST two years
    last_n: Words = ()  # the PAST three years
    hours: Words = ()  # days are counted in them only where they are past: the past 24 HOURS
    first_n: Words = ()  # the FIRST nine months of 2018
    next_n: Words = ()  # the NEXT three years
    early: Words = ()
    earlier: Words = ()  # EARLIER this year: up to now
    later: Words = ()  # LATER this year: from now
    so_far: Words = ()  # SO FAR this year: all of it up to now
    ending: Words = ()  # between a length and the day it ends on, behind one of the next: the three months TO 31 March
    definite: Words = ()  # before such a length: THE three months, DEN drei Monaten
    ended: Words = ()  # between the two, whatever stands before: three months ENDED 31 March
    mid: Words = ()
    late: Words = ()
    end: Words = ()  # of a year its last quarter, of all else what late is
    since: Words = ()
    ever_since: Words = ()  # those of them that only look back: SINCE March is last March's, FROM March may be the next
    night_to: Words = ()  # before a day, they mean the night that ends on it: in der NACHT ZUM 5. Mai
    night_of: Words = ()  # the night that begins on it: the NIGHT OF 4 May
    overnight: Words = ()  # between a day and the next they join them: von Samstag AUF Sonntag
    onset: Words = ()  # before a date to come, or opening a sentence, they open a time too: FROM next month
    as_of: Words = ()  # before a day to come it opens a time, before one that has passed it only dates: AS OF May
    after: Words = ()
    until: Words = ()
    before: Words = ()
    denying: Words = ()  # with "before", they make a beginning of what is to come: will NOT open before 2027
    never_denying: Words = ()  # behind a denial, they make it none: no FEWER than 300, not ONLY
    not_until: Words = ()  # words that do so with "until" too: will not open UNTIL 2027
    by: Words = ()
    called: Words = ()  # before "by" in its clause, they make it the day itself: CONVOCÓ una huelga para el 5 de mayo
    undertaking: Words = ()  # before those, somebody only means to do it until then: TIENE previsto abrir para mayo
    earliest: Words = ()  # behind a date, it opens a time: in 2027 AT THE EARLIEST
    latest: Words = ()  # behind a date, it is one until which: in 2027 AT THE LATEST
    from_: Words = ()
    to: Words = ()
    between: Words = ()
    and_: Words = ()
    clock_past: Words = ()  # between a half or a quarter and an hour: half PAST two
    clock_parts: Words = ()  # behind an hour that one of clock_lead stands before: à sept heures ET DEMIE
    clock_halves: Words = ()  # a half right before an hour: HALB acht
    clock_fillers: Words = ()  # those of them that open a time of day: Sunday AT 9
    fillers: Words = ()  # of, the, in the year: between the parts of a date
    parting: Words = ()  # those of them that never join a day to its month: turned 30 IN March
    or_: Words = ()
    proper: Words = ()  # months that with a capital are no month: autour de MARS
    against: Words = ()  # before a figure and its date, they hold another one against it: COMPARED WITH 6 % in November
    named_by: Words = ()  # before a month and a name, they make it somebody's: written BY May Larkin
    named_by_behind: Words = ()  # where given, only behind a word that ends so: writtEN by; set BY the 2015 deal
    verbs: Words = ()  # months that are verbs too, where a word in lower case follows: prices MAY drop
    year_before: Words = ()  # words that make a four-digit figure a year: in, im Jahr, tahun
    year_words: Words = ()  # year itself, before a figure
    year_about: Words = ()  # before a year with no noun behind it: AROUND 1180
    year_about_unround: Words = ()  # the same before one that is not round and ends its clause: ABOUT 1311
    year_of: Words = ()  # before an early year with no noun behind it: the revolution OF 1848
    year_the: Words = ()  # before a figure of four digits and a noun in the singular: THE 1889 treaty
    year_the_plural: Words = ()  # how nouns in the plural end, which are counted so: the 1348 victimS
    year_the_never: Words = ()  # nouns in the singular that are counted so: the 1350 SEAT hall
    year_behind: Words = ()  # words that are no nouns, behind such a year
    year_nouns: Words = ()  # what a year dates: the FIRE of 1666, the 1755 EARTHQUAKE, GEMPA 1755
    year_amounts: Words = ()  # lowercase words between a year and the figure told of it: hatte 1519 ETWA 200 Häuser
    year_verb_endings: Words = ()  # how verbs in the singular end that a preposition follows: führTE 1816 zu
    year_toward: Words = ()
    year_opening_verbs: Words = ()  # in the singular, behind a year that opens a sentence: 1700 HATTE sie
    year_led: Words = ()  # articles that no count stands behind: DAS 1889 für die Schau gebaute Haus
    year_opened: Words = ()  # the same where they open a sentence
    year_levels: Words = ()  # nouns behind a year that something is over or under: above 2019 LEVELS
    sums: Words = ()  # before a figure, they make it none: a TOTAL of 1348
    year_verbs: Words = ()  # behind a year, whatever stands before it: bereits 1835 GAB es
    year_behind_verb: Words = ()  # verbs in the singular that no count may follow: WURDE 1654 bei einem Brand
    part_before: Words = ()  # before a figure no greater than the one before, they make it a part of that: DAVON 1900
    part_behind: Words = ()  # the same behind it: 1900 OF THEM
    part_where: Words = ()  # behind such a part, they tell where it is: davon 1900 IN Aldborg
    never_year: Words = ()  # beside a figure, where nouns are capital, they make it none: AUF 1348, 1348 WURDEN
    before_common_era: Words = ()  # behind a figure: BC
    common_era: Words = ()  # behind a figure: AD
    common_era_signs: Words = ()  # the same only behind these: tahun 79 M
    common_era_led: Words = ()
    onward_from: Words = ()  # before a date, they open a time where "onward" stands behind it: VON 2010 an
    onward: Words = ()
    beyond: Words = ()  # before a year with no noun behind it, they go on after it: BEYOND 2026
    beyond_behind: Words = ()  # the same behind one: über 2026 HINAUS
    day_words: Words = ()  # tanggal 2, hari Senin
    needs_year: Words = ()  # units that are no date without a year: the second HALF
    programmes: Words = ()  # with a capital before a year, they make a name of it: AGENDA 2030
    decade_endings: Words = ()  # s, er, -an: behind the figure
    decades: Mapping[str, int] = field(default_factory=dict)  # in one word: nineties 1990
    decade_stems: Words = ()  # those of them that need decade_after: die NEUNZIGER Jahre
    decade_before: Words = ()  # années 80
    decade_bare: bool = False  # no ending is needed behind decade_before
    decade_after: Words = ()  # 80er JAHRE
    week_of_year: Words = ()  # week 12, KW 12
    clock_after: Words = ()  # p.m., Uhr
    clock_sure: Words = ()  # the same, whatever stands before: heures du matin
    clock_before: Words = ()  # pukul
    clock_verbs: Words = ()  # before one of clock_fillers and a bare figure, they make an hour of it: OPENS at 9
    clock_open: Words = ()  # shortly before two hours with a dash or "to" between, the same: OPEN daily 9-17
    clock_behind: Words = ()  # words that may stand behind such an hour: closes at 5 ON Friday
    colon_times: Words = ()  # where given, 21:20 is a score unless one of them or clock_after stands by: UM 21:20
    clock_never: Words = ()  # behind clock_after, they make it a length of time: à 200 heures DE travail
    colon_scores: Words = ()  # a score though one of colon_times ends them: beim STAND VON 12:14
    in_row: Words = ()  # behind a quarter, they count it and date nothing: das zweite Quartal IN FOLGE
    of_one: Words = ()  # the same of what a quarter is a part of: the last quarter OF AN HOUR
    elapsed_before: Words = ()  # before hours, minutes and seconds, they make a length of time of them: IN 2:02:48
    elapsed_behind: Words = ()  # the same behind minutes and seconds: 1:53 AHEAD
    elapsed_margin: Words = ()  # the same before them, where somebody leads or wins: leads overall BY 1:53
    elapsed_hours: Words = ()  # right before hours with their sign and minutes, the same: le film DURE 2 h 15
    elapsed_primes: bool = False  # à 1'23" du vainqueur; in English these are feet and inches
    elapsed_never: Words = ()  # before figures with a colon, they make a ratio of them: a RATIO of 1:12.5
    dotted_times: bool = False  # 20.15 behind one of clock_lead is a time
    clock_lead: Words = ()  # where given, clock_after makes a time only behind one of them: à 13 h
    month_first: bool = False  # 9/30/2018
    holidays: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # fixed days: (month, day)
    not_decade_before: Words = ()  # in HIS 40s
    easter: Mapping[str, int] = field(default_factory=dict)  # days from Easter Sunday
    # (month, weekday, nth); -1 is the last
    nth_weekdays: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)
    parts_of_day: Words = ()  # morning, evening: swallowed behind a day


@dataclass(frozen=True)
class PlaceWords:
    """Names of territories beside CLDR's, as written (upper and lower case count) → code."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    generic: Words = ()  # names that behind another name are part of it: Marling ISLAND
    world: Words = ()  # worldwide: in any case
    never: Words = ()  # CLDR names that are also common words or persons


@dataclass(frozen=True)
class SentenceWords:
    abbreviations: Words = ()  # without the dot; a sentence does not end after them


@dataclass(frozen=True)
class Language:
    """One language. Each section belongs to one reader module."""

    code: str
    numbers: NumberWords = field(default_factory=NumberWords)
    bounds: Bounds = field(default_factory=Bounds)
    units: UnitWords = field(default_factory=UnitWords)
    ranks: RankWords = field(default_factory=RankWords)
    dates: DateWords = field(default_factory=DateWords)
    places: PlaceWords = field(default_factory=PlaceWords)
    sentences: SentenceWords = field(default_factory=SentenceWords)
    spellings: Mapping[str, str] = field(default_factory=dict)  # signs that some write otherwise: ß → ss
    one_spelling: Words = ()  # words that so would be others: eine BUSSE is no Buße, but several buses

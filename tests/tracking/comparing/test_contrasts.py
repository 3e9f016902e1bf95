"""Two texts that nobody has put together, held against each other word by word."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language import read
from factcheck.tracking.comparing import (
    CONTRADICTING,
    Finding,
    Text,
    compare_texts,
    explain,
    finding_as_dict,
    finding_from_dict,
    gate_rows,
    mirrored,
)
from factcheck.tracking.comparing.exclusion import CONVERSE
from factcheck.tracking.comparing.opposites import opposites
from factcheck.tracking.comparing.vocabulary import codes, vocabulary
from factcheck.tracking.comparing.worded import stem

laws = settings(max_examples=100)


def text(said: str, language: str = "en", day: date | None = None) -> Text:
    until = date.fromordinal(day.toordinal() + 1) if day else None
    return Text(said, read(said, language), published_since=day, published_until=until)


def held(left: str, right: str, language: str = "en") -> Finding | None:
    return compare_texts(text(left, language), text(right, language))


def by_words(left: Text, right: Text) -> Finding | None:
    """What the words alone say."""
    finding = compare_texts(left, right)
    return finding if finding is not None and finding.gates[0].gate == "words" else None


def said_of(finding: Finding) -> tuple[object, object]:
    gate = next(gate for gate in finding.gates if gate.gate == "contrast")
    return gate.left["said"], gate.right["said"]


@pytest.mark.parametrize(
    ("language", "left", "right", "cause", "said"),
    [
        (
            "en",
            "Velmora accepts the blue card as proof of age.",
            "Velmora, a port in the north, will not accept the blue card as proof of age, its council said.",
            "negation",
            ("accepts", "not accept"),
        ),
        (
            "de",
            "Velmora akzeptiert den blauen Ausweis.",
            "Velmora, eine Hafenstadt im Norden, akzeptiert den blauen Ausweis nicht.",
            "negation",
            ("akzeptiert", "akzeptiert den blauen Ausweis nicht"),
        ),
        (
            "fr",
            "Velmora accepte la carte bleue.",
            "La ville de Velmora n'accepte pas la carte bleue, a dit son maire.",
            "negation",
            ("accepte", "n'accepte pas"),
        ),
        (
            "id",
            "Pelabuhan Velmora tidak memiliki mercusuar.",
            "Pelabuhan Velmora memiliki mercusuar tua yang dibangun para nelayan.",
            "negation",
            ("tidak memiliki", "memiliki"),
        ),
        (
            "en",
            "The council of Velmora rejected the harbour plan.",
            "On Monday the council of Velmora approved the harbour plan after a long debate.",
            "opposite",
            ("rejected", "approved"),
        ),
        (
            "de",
            "Der Umsatz der Reederei Halvor ist gesunken.",
            "Der Umsatz der Reederei Halvor ist im Sommer deutlich gestiegen.",
            "opposite",
            ("gesunken", "gestiegen"),
        ),
        (
            "fr",
            "Le port de Velmora a fermé mardi.",
            "Le port de Velmora a rouvert mardi, après des travaux.",
            "opposite",
            ("fermé", "rouvert"),
        ),
        (
            "id",
            "Harga ikan di pelabuhan Velmora turun.",
            "Sejak musim panas harga ikan di pelabuhan Velmora naik.",
            "opposite",
            ("turun", "naik"),
        ),
        (
            "en",
            "The Velmora choir has 16 singers.",
            "The Velmora choir has 19 singers and toured the islands.",
            "number",
            ("16", "19"),
        ),
        (
            "en",
            "Police stopped publishing the Velmora list.",
            "Police are publishing the Velmora list on their site.",
            "negation",
            ("stopped publishing", "publishing"),
        ),
        (
            "de",
            "Der Rat von Velmora nahm den Hafenplan an.",
            "Nach langer Debatte lehnte der Rat von Velmora den Hafenplan ab, sagte seine Sprecherin.",
            "opposite",
            ("nahm den Hafenplan an", "lehnte der Rat von Velmora den Hafenplan ab"),
        ),
        (
            "de",
            "Das Schiff Halvor erreicht am Abend den Hafen von Velmora.",
            "Das Schiff Halvor fuhr am Abend vom Hafen von Velmora ab.",
            "opposite",
            ("erreicht", "fuhr am Abend vom Hafen von Velmora ab"),
        ),
        (
            "de",
            "Der Rat von Velmora hat den Hafenplan abgelehnt.",
            "Der Rat von Velmora, so die Sprecherin, hatte vor, den Hafenplan nicht abzulehnen.",
            "negation",
            ("abgelehnt", "nicht abzulehnen"),
        ),
        (
            "en",
            "The port of Velmora sold two ferries to Halvor.",
            "In spring the port of Velmora bought two ferries of Halvor.",
            "opposite",
            ("sold", "bought"),
        ),
        (
            "en",
            "The singer Halvor is the father of the mayor of Velmora.",
            "Halvor, uncle of the mayor of Velmora and a singer, opened the choir's new hall.",
            "opposite",
            ("father", "uncle"),
        ),
        (
            "de",
            "Die Reederei Halvor verkaufte ihre Fähren in Velmora.",
            "Die Reederei Halvor kaufte in Velmora drei Fähren.",
            "opposite",
            ("verkaufte", "kaufte"),
        ),
        (
            "fr",
            "Le maire de Velmora prendra le train pour Halvor.",
            "Lundi, le maire de Velmora prendra l'avion pour Halvor.",
            "opposite",
            ("train", "avion"),
        ),
        (
            "id",
            "Wali kota Velmora menunda pembukaan pelabuhan.",
            "Wali kota Velmora memajukan pembukaan pelabuhan lama itu.",
            "opposite",
            ("menunda", "memajukan"),
        ),
        (
            "fr",
            "Le procès de Halvor a été reporté.",
            "Le procès de Halvor a été avancé à lundi, selon le tribunal.",
            "opposite",
            ("reporté", "avancé"),
        ),
    ],
)
def test_what_excludes_each_other_is_found_and_quoted(
    language: str, left: str, right: str, cause: str, said: tuple[str, str]
) -> None:
    finding = held(left, right, language)
    assert finding is not None
    assert (finding.relation, finding.cause) == ("contradicts", cause)
    assert said_of(finding) == said


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Velmora accepts the blue card.", "Velmora accepts the blue card and the green one."),
        ("Velmora accepts the blue card.", "Velmora accepts not only the blue card but also the green one."),
        ("Velmora does not accept the blue card.", "Velmora will accept the blue card from next year on."),
        ("Velmora does not accept the blue card.", "Velmora may accept the blue card."),
        ("Velmora does not accept the blue card.", "Velmora stopped accepting the blue card."),
        ("Velmora does not accept cards.", "Velmora accepts cards except the blue one."),
        ("Guests who did not book paid 40 dollars.", "Guests who did book paid 30 dollars."),
        ("Some banks in Velmora closed.", "Banks in Velmora opened their doors."),
        ("Another council approved the harbour plan.", "The council rejected the harbour plan."),
        ("The council approved the harbour plan.", "The council approved the harbour plan, and rejected the budget."),
        ("The port of Velmora closed.", "The bakery of Halvor opened."),
        ("The Velmora choir had 16 singers in 1998.", "The Velmora choir had 19 singers in 2004."),
        ("The Velmora choir has more than 16 singers.", "The Velmora choir has 19 singers."),
        ("The Velmora choir has 16 singers.", "The Velmora choir originally had 19 singers."),
        ("The Velmora fund holds 2.5 billion euros.", "The Velmora fund holds 2,500 million euros."),
        ("The Velmora choir has 16 singers.", "Of the 19 boats at Velmora, the choir hired one."),
        ("She won the 80-metre hurdles at Velmora.", "She won the long race of 400 metres at Velmora."),
        ("She won the long race of 400 metres at Velmora.", "She won the 80-metre hurdles at Velmora that summer."),
        ("The airline Velmora lost 7 billion euros in 2020.", "The airline Velmora received 7 billion euros in 2020."),
        ("217 people were aboard the ferry off Velmora.", "14 people died aboard the ferry off Velmora."),
        ("The concert drew 300 people in Velmora.", "Police arrested 40 people at the concert in Velmora."),
        ("The mayor's father sings in Velmora.", "The mayor's father sings in Velmora, and his uncle plays the drum."),
        ("The mayor of Velmora took a train.", "The mayor of Velmora bought a painting of a ship."),
        ("Halvor sold the ferry to the port of Velmora.", "The port of Velmora bought the ferry from Halvor in May."),
        ("Velmora lies north of Halvor bay.", "The bay of Halvor lies south of Velmora, behind the hills."),
        ("Halvor sold the old ferry.", "Halvor sold the old ferry that he had bought in Velmora."),
    ],
)
def test_what_can_both_be_true_is_left_alone(left: str, right: str) -> None:
    finding = held(left, right)
    assert finding is None or finding.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        (
            "en",
            "The fire at the Velmora depot broke out on Monday.",
            "The fire at the Velmora depot broke out on Tuesday.",
        ),
        ("fr", "Le séisme a fait 14 morts au Chili.", "Le séisme a fait 300 blessés au Chili."),
        (
            "de",
            "Die Fähre Velmora ist mit 217 Menschen gesunken.",
            "Die Fähre Velmora ist gesunken, 14 Menschen starben.",
        ),
    ],
)
def test_that_one_thing_happened_is_no_agreement_where_figures_or_days_differ(
    language: str, left: str, right: str
) -> None:
    finding = held(left, right, language)
    assert finding is not None
    assert (finding.relation, finding.reason) == ("not_comparable", "details_differ")


def test_figures_of_what_happened_are_held_against_each_other() -> None:
    finding = held(
        "Gempa di Palu menewaskan 384 orang pada 2018.", "Gempa di Palu menewaskan 150 orang pada 2018.", "id"
    )
    assert finding is not None
    assert (finding.relation, finding.cause) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "Halvor delivered 50 aircraft in May.", "Halvor delivered 60 aircraft in June."),
        ("en", "Exports of Halvor rose by 3 percent in 2018.", "Imports of Halvor rose by 7 percent in 2018."),
        ("de", "Die Grünen kamen in Velmora auf 19 Prozent.", "Die SPD kam in Velmora auf 15 Prozent."),
        ("id", "Harga beras di Medan naik 5 persen.", "Harga gula di Medan turun 5 persen."),
        ("id", "Velmora menjual 4 juta liter solar pada Mei.", "Velmora membeli 6 juta liter minyak pada Mei."),
    ],
)
def test_what_is_said_of_another_thing_or_time_can_be_true_too(language: str, left: str, right: str) -> None:
    finding = held(left, right, language)
    assert finding is None or finding.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "demanded", "told"),
    [
        ("en", "The union demands a 7% wage rise at Norvik.", "Wages at Norvik rose 3%."),
        ("de", "Die Gewerkschaft fordert 7 Prozent mehr Lohn bei Norvik.", "Der Lohn bei Norvik stieg um 3 Prozent."),
        ("fr", "Le syndicat réclame une hausse de 7 % des salaires.", "Les salaires ont augmenté de 3 %."),
        ("id", "Buruh menuntut kenaikan upah 7 persen di Norvik.", "Upah di Norvik naik 3 persen."),
        ("es", "El sindicato exige una subida salarial del 7 % en Norvik.", "Norvik tuvo una subida salarial del 3 %."),
    ],
)
def test_what_is_demanded_contradicts_nothing_that_came_of_it(language: str, demanded: str, told: str) -> None:
    found = held(demanded, told, language)
    assert found is None or found.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "The court gave Halvor 24 months in prison.", "The court gave Halvor two years in prison."),
        ("en", "The talks in Velmora lasted 90 minutes.", "The talks in Velmora lasted an hour and a half."),
        ("en", "Halvor has worked in Velmora for ten years.", "Halvor has worked in Velmora for a decade."),
        (
            "de",
            "Das Gericht verurteilte Halvor zu 24 Monaten Haft.",
            "Das Gericht verurteilte Halvor zu zwei Jahren Haft.",
        ),
        (
            "fr",
            "Le tribunal a condamné Halvor à 24 mois de prison.",
            "Le tribunal a condamné Halvor à deux ans de prison.",
        ),
        (
            "id",
            "Pengadilan menghukum Halvor 18 bulan penjara.",
            "Pengadilan menghukum Halvor satu setengah tahun penjara.",
        ),
    ],
)
def test_a_time_in_another_unit_is_no_opposite(language: str, left: str, right: str) -> None:
    finding = held(left, right, language)
    assert finding is None or finding.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "The Halvor party lost half of its 48 seats.", "The Halvor party lost 24 seats."),
        ("en", "One in eight adults in Velmora smokes.", "Six million adults in Velmora smoke."),
        ("en", "One eighth of adults in Velmora smokes.", "12.5% of adults in Velmora smoke."),
        ("de", "Jede dritte Stelle bei Halvor fällt weg.", "Bei Halvor fallen 400 Stellen weg."),
        ("fr", "Le parti Halvor a perdu la moitié de ses 48 sièges.", "Le parti Halvor a perdu 24 sièges."),
        ("en", "The Halvor party lost six of its 21 seats.", "The Halvor party now has 15 seats."),
    ],
)
def test_a_part_of_so_many_is_no_count(language: str, left: str, right: str) -> None:
    finding = held(left, right, language)
    assert finding is None or finding.relation not in CONTRADICTING
    assert finding is None or (finding.reason == "units_differ") <= ("12.5" not in right)


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "Five people died, including two children, in Velmora.", "Two children died in Velmora."),
        ("id", "Lima orang tewas, termasuk dua anak, di Velmora.", "Dua anak tewas di Velmora."),
        ("es", "Cinco personas murieron, entre ellas dos niños.", "Dos niños murieron."),
        ("de", "Fünf Menschen starben, darunter zwei Kinder.", "Zwei Kinder starben."),
        ("fr", "Cinq personnes sont mortes, dont deux enfants.", "Deux enfants sont morts."),
    ],
)
def test_some_of_the_victims_are_not_all(language: str, left: str, right: str) -> None:
    finding = held(left, right, language)
    assert finding is None or finding.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "obliged", "told"),
    [
        ("en", "Emissions must fall by 37 percent by 2032.", "Emissions will fall by just 11 percent by 2032."),
        ("de", "Emissionen müssen bis 2032 um 37 Prozent sinken.", "Emissionen sinken bis 2032 um 11 Prozent."),
        ("id", "Emisi harus turun 37 persen pada 2032.", "Emisi hanya akan turun 11 persen pada 2032."),
        ("es", "El salario mínimo debe subir a 1.600 euros.", "El salario mínimo es de 1.120 euros."),
    ],
)
def test_what_must_be_reached_contradicts_nothing_that_is(language: str, obliged: str, told: str) -> None:
    found = held(obliged, told, language)
    assert found is None or found.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "begins", "told"),
    [
        ("en", "The Torvik plant will not open until 2028.", "The Torvik plant will open in 2028."),
        ("en", "The Torvik plant is not due to run before 2028.", "The Torvik plant is due to run in 2028."),
        ("de", "Die Anlage in Torvik wird nicht vor 2028 laufen.", "Die Anlage in Torvik wird 2028 laufen."),
        ("fr", "Le tram de Torvik ne roulera pas avant 2028.", "Le tram de Torvik roulera en 2028."),
        ("id", "Pabrik Torvik tidak akan beroperasi sebelum 2028.", "Pabrik Torvik akan beroperasi pada 2028."),
        ("es", "La planta de Torvik no abrirá hasta 2028.", "La planta de Torvik abrirá en 2028."),
    ],
)
def test_what_only_says_when_it_begins_is_no_denial(language: str, begins: str, told: str) -> None:
    published = date(2026, 5, 21)
    sides = [
        Text(said, read(said, language, published), published_since=published, published_until=date(2026, 5, 22))
        for said in (begins, told)
    ]
    found = compare_texts(*sides)
    assert found is None or found.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "police", "organisers"),
    [
        ("en", "Police said 14,000 people marched.", "Organisers said 41,000 people marched."),
        ("de", "Laut Polizei kamen 14.000 Menschen.", "Laut Veranstaltern kamen 41.000 Menschen."),
        ("fr", "Selon la police, 14.000 personnes ont défilé.", "Selon la CGT, 41.000 personnes ont défilé."),
        ("id", "Polisi menyebut 14.000 orang ikut aksi.", "Panitia menyebut 41.000 orang ikut aksi."),
        ("es", "Según la policía, 14.000 personas se manifestaron.", "Según la CGT, 41.000 personas se manifestaron."),
    ],
)
def test_two_sources_may_tell_two_counts(language: str, police: str, organisers: str) -> None:
    found = held(police, organisers, language)
    assert found is None or found.relation not in CONTRADICTING


def test_what_was_denied_contradicts_nothing_that_is_so() -> None:
    found = held("Torvik denied plans to raise fares to 21 percent.", "Torvik will leave fares at 19 percent.")
    assert found is None or found.relation not in CONTRADICTING


def test_that_euros_are_no_dollars_is_no_opposite() -> None:
    finding = held("Velmora reported revenue of €3.4 bn in 2015.", "Velmora reported revenue of $3.7 bn in 2015.")
    assert finding is not None
    assert (finding.relation, finding.reason) == ("not_comparable", "currencies_differ")


def test_what_is_said_on_two_days_may_have_changed() -> None:
    left, right = "The port of Velmora closed.", "The port of Velmora opened."
    one, same_day, next_day = (
        text(left, day=date(2024, 3, 1)),
        text(right, day=date(2024, 3, 1)),
        text(right, day=date(2024, 3, 2)),
    )
    together, apart = compare_texts(one, same_day), compare_texts(one, next_day)
    assert together is not None
    assert together.relation == "contradicts"
    assert apart is None or apart.relation not in CONTRADICTING


def test_a_name_may_stand_in_the_sentence_before() -> None:
    finding = held(
        "Halvor declined the harbour medal.",
        "In those years Halvor lived by the sea. He received the harbour medal from the mayor.",
    )
    assert finding is not None
    assert said_of(finding) == ("declined", "received")


def test_a_sentence_is_looked_for_at_the_beginning_of_a_long_text() -> None:
    rest = " It rained on the harbour all day." * 2000 + " and so on" * 20_000
    finding = held("The port of Velmora closed.", "The port of Velmora opened." + rest)
    assert finding is not None
    assert said_of(finding) == ("closed", "opened")


def test_two_languages_share_no_words() -> None:
    finding = compare_texts(text("The port of Velmora closed."), text("Der Hafen Velmora ist geöffnet.", "de"))
    assert finding is None or finding.relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "The one says “closed”, the other “opened”. The two words exclude each other,"),
        ("de", "Die eine Seite sagt „closed“, die andere „opened“. Diese Wörter schließen einander aus,"),
        ("fr", "L’un dit «\u00a0closed\u00a0», l’autre «\u00a0opened\u00a0». Ces deux mots s’excluent,"),
        ("id", "Yang satu menyebut “closed”, yang lain “opened”. Kedua kata ini saling meniadakan"),
    ],
)
def test_it_is_told_in_every_language(language: str, expected: str) -> None:
    finding = held("The port of Velmora closed.", "The port of Velmora opened.")
    assert finding is not None
    assert explain(finding, language).startswith(expected)


def test_the_table_shows_the_words_that_both_share() -> None:
    finding = held("The ports of Velmora closed.", "The port of Velmora opened.")
    assert finding is not None
    rows = {row.gate: row for row in gate_rows(finding)}
    assert (rows["words"].left, rows["words"].right) == ("ports, Velmora", "port, Velmora")
    assert (rows["contrast"].left, rows["contrast"].right, rows["contrast"].result) == ("closed", "opened", "fails")


@pytest.mark.parametrize("language", codes())
def test_no_word_of_the_vocabulary_is_its_own_opposite(language: str) -> None:
    for line in (*vocabulary(language).opposed, *opposites(language).values()):
        one, other = (set(side.split()) for side in line.replace(CONVERSE, "|").split("|"))
        assert one
        assert other
        assert not one & other, line


@pytest.mark.parametrize("language", codes())
def test_every_language_has_every_concept(language: str) -> None:
    assert opposites(language).keys() == opposites("en").keys()
    assert vocabulary(language).kinds.keys() == vocabulary("en").kinds.keys()


@pytest.mark.parametrize("language", codes())
def test_no_kind_has_one_thing_twice(language: str) -> None:
    for words in vocabulary(language).kinds.values():
        things = words.split()
        assert len(things) > 2
        assert len(things) == len(set(things)), words


@pytest.mark.parametrize(
    ("forms", "stem_of_all"),
    [
        (("ablehnen", "ablehnt", "ablehnte", "abgelehnt", "abzulehnen"), "ablehn"),
        (("kaufen", "kauft", "kaufte", "gekauft"), "kauf"),
        (("zurücktreten", "zurücktrat", "zurückgetreten", "zurückzutreten"), "zurucktre"),
        (("fahren", "fährt", "fuhr", "gefahren"), "fahr"),
        (("abnehmen", "abnimmt", "abnahm", "abgenommen", "abzunehmen"), "abnehm"),
    ],
)
def test_a_german_verb_is_one_word_in_all_its_forms(forms: tuple[str, ...], stem_of_all: str) -> None:
    assert {stem(form, "de") for form in forms} == {stem_of_all}


def test_a_german_noun_is_no_form_of_a_verb() -> None:
    assert stem("gerät", "de", noun=True) == "gerat"


POOLS = {
    "en": [
        "The port",
        "Velmora",
        "closed",
        "opened",
        "did not",
        "accept",
        "rejected",
        "16 boats",
        "19 boats",
        "Halvor",
    ],
    "de": ["Der Hafen", "Velmora", "geschlossen", "öffnet", "nicht", "kein", "akzeptiert", "16 Boote", "19 Boote"],
    "fr": ["Le port", "Velmora", "fermé", "ouvert", "n'a pas", "accepté", "refusé", "16 bateaux", "19 bateaux"],
    "id": [
        "Pelabuhan",
        "Velmora",
        "ditutup",
        "dibuka",
        "tidak",
        "bukan",
        "menerima",
        "menolak",
        "16 kapal",
        "19 kapal",
    ],
}


@st.composite
def texts(draw: st.DrawFn, language: str) -> Text:
    """One to four sentences of few words, so that two texts often speak of one matter."""
    sentence = st.lists(st.sampled_from(POOLS[language]), min_size=1, max_size=6).map(" ".join)
    joined = st.lists(sentence, min_size=1, max_size=4).map(lambda sentences: ". ".join(sentences) + ".")
    return text(draw(joined), language)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Text, Text]:
    language = draw(st.sampled_from(sorted(POOLS)))
    return draw(texts(language)), draw(texts(language))


@laws
@given(pairs())
def test_changing_the_texts_over_changes_nothing_else(pair: tuple[Text, Text]) -> None:
    found, turned = by_words(*pair), by_words(pair[1], pair[0])
    assert turned == (found and mirrored(found))


@laws
@given(pairs())
def test_no_text_contradicts_itself(pair: tuple[Text, Text]) -> None:
    found = compare_texts(pair[0], pair[0])
    assert found is None or found.relation not in CONTRADICTING


@laws
@given(pairs(), st.sampled_from(sorted(POOLS)))
def test_a_contradiction_always_says_why(pair: tuple[Text, Text], language: str) -> None:
    found = compare_texts(*pair)
    if found is None:
        return
    assert (found.cause is not None) == (found.relation in CONTRADICTING)
    assert 0 < found.confidence <= 1
    assert explain(found, language).endswith(".")
    assert all(row.label and row.left and row.right for row in gate_rows(found, language))
    assert finding_from_dict(json.loads(json.dumps(finding_as_dict(found)))) == found


@laws
@given(st.text(), st.text(), st.sampled_from(sorted(POOLS)))
def test_any_two_texts_can_be_held_against_each_other(left: str, right: str, language: str) -> None:
    found = held(left, right, language)
    assert found is None or found.confidence > 0

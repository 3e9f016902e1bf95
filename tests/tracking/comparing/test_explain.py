"""Findings in the words of each UI language."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from factcheck.language import MeasureEntry, Period, Scope, When
from factcheck.language.measures import default_glossary
from factcheck.language.model import Modality
from factcheck.tracking.comparing import compare, explain, gate_rows, nothing_to_compare, relation_label, value_text
from factcheck.tracking.comparing.wording import LANGUAGES, Wording, wording
from tests.tracking.comparing.saying import SPAN, days, figure, rank, says, when

MILLION = 1_000_000


def plain(text: str) -> str:
    """The text with ordinary spaces, where CLDR writes narrow ones."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


PASSED = says(value=figure(over=100 * MILLION, unit="users"), of="miui", at="2015-02")
LATER = says(value=figure(70 * MILLION, unit="users"), of="miui", at="2015-03")
UNDECIDED = says(
    "data_center", modality="undecided", published="2014-11", speaker="Hugo Barra", source="Tekno Harian", of="xiaomi"
)
OPENED = says(
    "data_center", places=("SG", "US"), published="2014-11", speaker="Barra", source="Startup Wire", of="xiaomi"
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "The one says at least 100 million users in February 2015, the other 70 million in March 2015. "
            "The number of users only grows, so both cannot be right.",
        ),
        (
            "de",
            "Die eine Seite nennt mindestens 100 Millionen Nutzer im Februar 2015, die andere 70 Millionen im März "
            "2015. Diese Zahl kann nur wachsen, also kann nicht beides stimmen.",
        ),
        (
            "fr",
            "L’un donne au moins 100 millions d’utilisateurs en février 2015, l’autre 70 millions en mars 2015. "
            "Ce total ne fait que croître : les deux ne peuvent pas être vrais.",
        ),
        (
            "id",
            "Yang satu menyebut sedikitnya 100 juta pengguna pada Februari 2015, yang lain 70 juta pada Maret 2015. "
            "Jumlah pengguna hanya bertambah, jadi tidak mungkin keduanya benar.",
        ),
    ],
)
def test_a_contradiction_in_each_language(language: str, expected: str) -> None:
    assert explain(compare(PASSED, LATER), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "Xiaomi’s opening of a data centre: Tekno Harian says nothing is decided yet; Startup Wire says it has "
            "happened in Singapore and the United States. Same speaker (Hugo Barra), same "
            "matter, same time: one of the two has misreported it.",
        ),
        (
            "de",
            "Eröffnung eines Rechenzentrums von Xiaomi: Laut Tekno Harian ist das noch nicht entschieden; laut Startup "
            "Wire ist das in Singapur und in den Vereinigten Staaten geschehen. Derselbe Sprecher (Hugo Barra), "
            "dieselbe Sache, dieselbe Zeit: Eine der beiden Seiten gibt es falsch wieder.",
        ),
    ],
)
def test_sources_and_speaker_are_named(language: str, expected: str) -> None:
    assert explain(compare(UNDECIDED, OPENED), language) == expected


def test_the_table_of_gates() -> None:
    rows = {row.gate: row for row in gate_rows(compare(UNDECIDED, OPENED), "en")}
    assert list(rows) == ["entity", "measure", "scope", "modality", "time", "value", "origin"]
    assert (rows["measure"].label, rows["measure"].left) == ("Measure", "data centre")
    assert (rows["scope"].left, rows["scope"].right) == ("–", "Singapore and United States")
    assert (rows["modality"].left, rows["modality"].right, rows["modality"].result) == (
        "not yet decided",
        "done",
        "fails",
    )
    assert rows["time"].left == "published in November 2014"
    assert (rows["origin"].right, rows["origin"].result) == ("Startup Wire, Barra", "same")


def test_what_is_missing_is_named() -> None:
    found = compare(says("customers", figure(500)), says("customers", figure(400), places=("FR",), at="2015-02"))
    notes = {row.gate: row.note for row in gate_rows(found, "de")}
    assert notes["scope"] == "nicht gesagt: der Ort"
    assert notes["time"] == "nicht gesagt: die Zeit"


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2015-02-12", ["on 12 February 2015", "am 12. Februar 2015", "le 12 février 2015", "pada 12 Februari 2015"]),
        ("2015-02", ["in February 2015", "im Februar 2015", "en février 2015", "pada Februari 2015"]),
        ("2015", ["in 2015", "im Jahr 2015", "en 2015", "pada 2015"]),
    ],
)
def test_times(period: str, expected: list[str]) -> None:
    said = Period(SPAN, "then", *days(period))
    assert [value_text(said, language) for language in ("en", "de", "fr", "id")] == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018-10-01", "2019-03-31", "(d’octobre 2018 à mars 2019)"),
        ("2018-03-01", "2018-08-31", "(de mars 2018 à août 2018)"),
        ("2015-02-13", "2016-02-11", "(du 13 février 2015 au 11 février 2016)"),
        ("2014-08-01", None, "à partir d’août 2014"),
    ],
)
def test_french_joins_its_prepositions(since: str, until: str | None, expected: str) -> None:
    time = When(days(since)[0], days(until)[1] if until else None, "range", False)
    plan = replace(PLANNED, assertion=replace(PLANNED.assertion, when=time))
    other = replace(plan, source="Kabar Pagi") if until else STILL_ABSENT
    said = explain(compare(plan, other), "fr")
    assert expected in said.replace("téléphones, ", "")


def test_a_quarter_in_indonesian() -> None:
    quarter = Period(SPAN, "", days("2018-10")[0], days("2018-12")[1])
    assert value_text(quarter, "id") == "pada kuartal ke-4 2018"


@pytest.mark.parametrize(
    ("language", "one", "neither"),
    [
        ("en", "One of the texts does not say when, so both can be right.", "Neither text says when"),
        ("de", "Einer der beiden Texte sagt nicht, wann; beides kann stimmen.", "Keiner der beiden Texte sagt, wann"),
        ("fr", "L’un des deux textes ne dit pas quand ; les deux peuvent être vrais.", "Aucun des deux textes ne dit"),
        ("id", "Salah satu teks tidak menyebut waktunya; keduanya bisa benar.", "Kedua teks tidak menyebut waktunya"),
    ],
)
def test_who_does_not_say_when(language: str, one: str, neither: str) -> None:
    undated, other = (says("customers", figure(number)) for number in (500, 400))
    dated = says("customers", figure(400), at="2015-02")
    assert explain(compare(undated, dated), language).endswith(one)
    assert neither in explain(compare(undated, other), language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Acme’s age (2015): the one says 54, the other 57."),
        ("de", "Acme, Alter (2015): die eine Seite nennt 54, die andere 57."),
    ],
)
def test_what_is_not_counted_is_named_first(language: str, expected: str) -> None:
    left, right = (says("age", figure(number), at="2015") for number in (54, 57))
    assert explain(compare(left, right), language).startswith(expected)


def test_open_periods_name_the_last_day_and_the_first() -> None:
    by, since = Period(SPAN, "", None, days("2018")[1]), Period(SPAN, "", days("2018-05")[0], None)
    assert (value_text(by, "en"), value_text(since, "en")) == ("by 31 December 2018", "since 1 May 2018")
    assert value_text(since, "fr") == "depuis le 1er mai 2018"
    quarter = Period(SPAN, "", days("2018-04")[0], days("2018-06")[1])
    assert value_text(quarter, "en") == "in the 2nd quarter of 2018"
    assert value_text(Period(SPAN, "", days("2018-07")[0], days("2018-12")[1]), "de") == "im zweiten Halbjahr 2018"


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (figure(280, unit="USD"), "en", "US$280"),
        (figure("12e9", unit="USD"), "en", "US$12 billion"),
        (figure("1.5e9", unit="EUR"), "de", "1,5 Milliarden Euro"),
        (figure("212e6", unit="EUR"), "fr", "212 millions d’euros"),
        (figure("40e6", unit="GBP"), "fr", "40 millions de livres sterling"),
        (figure("1.5", unit="EUR"), "de", "1,5 €"),
        (figure(12, unit="percent"), "fr", "12 %"),
        (figure(12, unit="percent"), "id", "12%"),
        (figure(over=30), "en", "at least 30"),
        (figure(under=4000), "id", "paling banyak 4.000"),
        (figure(over=3000), "en", "at least 3,000"),
        (figure(over=499, unit="EUR"), "fr", "au moins 499 €"),
        (figure(under=2000), "de", "höchstens 2.000"),
        (figure("12345678"), "en", "12,345,678"),
        (figure("1500000"), "fr", "1,5 million"),
        (figure(5, unit="percent", change="up"), "en", "a rise of 5%"),
        (figure("2.5", unit="percentage_point"), "en", "2.5 percentage points"),
        (figure("0.5"), "de", "0,5"),
        (figure(54, unit="a"), "en", "54 years"),
        (figure(1, unit="a"), "de", "1 Jahr"),
        (figure(18, unit="mo"), "fr", "18 mois"),
        (figure(54, unit="a"), "id", "54 tahun"),
        (figure(2, unit="100.a"), "id", "200 tahun"),
        (figure(38, unit="deg"), "fr", "38°"),
        (figure(40, unit="MW.h"), "de", "40 MWh"),
        (rank(4), "de", "Platz 4"),
    ],
)
def test_figures(value: object, language: str, expected: str) -> None:
    assert plain(value_text(value, language)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 3,000", ["more than 3,000", "mehr als 3.000", "plus de 3 000", "lebih dari 3.000"]),
        ("plus d’un millier", ["more than 3,000"]),
        ("über 3000", ["more than 3,000"]),
        ("3000 lebih", ["more than 3,000"]),
        (">3000", ["more than 3,000"]),
        ("at least 3,000", ["at least 3,000", "mindestens 3.000", "au moins 3 000", "sedikitnya 3.000"]),
        ("no less than 3,000", ["at least 3,000"]),
        ("à partir de 3000", ["at least 3,000"]),
    ],
)
def test_a_bound_is_told_as_strictly_as_the_text_put_it(text: str, expected: list[str]) -> None:
    value = replace(figure(over=3000), text=text)
    assert [plain(value_text(value, code)) for code in ("en", "de", "fr", "id")][: len(expected)] == expected


def test_an_upper_bound_is_told_as_strictly_as_the_text_put_it() -> None:
    for text, expected in (("fewer than 2,000", "less than 2,000"), ("up to 2,000", "at most 2,000")):
        said = says("layoffs", replace(figure(under=2000), text=text), at="2015")
        found = compare(said, says("layoffs", figure(2500), at="2015"), same_matter=True)
        assert expected in explain(found)
        assert {row.gate: row.left for row in gate_rows(found)}["value"] == expected


def test_approximate_figures_are_told_as_such() -> None:
    about = figure(2 * MILLION)
    about = type(about)(SPAN, "around", Decimal("1.8e6"), Decimal("2.2e6"), None, Decimal("2e6"), True)
    assert value_text(about, "en") == "about 2 million"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    w, english = wording(language), wording("en")
    for name in (field.name for field in fields(Wording)):
        said, model = getattr(w, name), getattr(english, name)
        assert said or name == "labels", name
        if isinstance(model, dict) and name not in ("labels", "place_forms"):
            assert list(said) == list(model), name
    for entry in default_glossary().measures:
        said = explain(compare(says(entry.key), says(entry.key, of="globex")), language)
        assert "_" not in said, said


def test_a_newsrooms_own_measure_goes_by_its_label() -> None:
    left, right = (says("gizmos_made", figure(number), at="2015") for number in (5, 9))
    assert "5 gizmos made" in explain(compare(left, right), "fr")
    entry = MeasureEntry("gizmos_made", "quantity", "level", "gizmos", {"fr": ("gadgets fabriqués",)})
    found = compare(left, right, {"gizmos_made": entry})
    assert "5 gadgets fabriqués" in explain(found, "fr")
    assert "5 gizmos" in explain(found, "de")


def test_a_plan_shows_its_date() -> None:
    plan = says("market_entry", places=("US",), modality="plan", at=when(by="2018"), published="2018-03")
    late = says("market_entry", places=("US",), polarity="negative", published="2019-06")
    found = compare(plan, late)
    assert explain(found) == (
        "Acme’s market entry in the United States: the one says it is planned by the end of 2018; the other "
        "(June 2019) says it has not happened. The date has passed: the forecast was missed."
    )
    assert relation_label(found, "de") == "Vorhersage verfehlt"


PLANNED = says(
    "market_entry",
    places=("US",),
    products=("phone",),
    modality="plan",
    at=When(days("2018-09")[0], days("2019-04")[1], "range", False),
    published="2018-03",
    source="Harbour Post",
)
STILL_ABSENT = says(
    "market_entry",
    places=("US",),
    products=("phone",),
    polarity="negative",
    at="2019-06",
    published="2019-06",
    source="Kabar Pagi",
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "Acme’s market entry in the United States (phones): Harbour Post says it is planned between September "
            "2018 and April 2019; Kabar Pagi says it had not happened in June 2019.",
        ),
        (
            "de",
            "Markteintritt von Acme in den Vereinigten Staaten (Smartphones): Laut Harbour Post ist das zwischen "
            "September 2018 und April 2019 geplant; laut Kabar Pagi war das im Juni 2019 nicht geschehen.",
        ),
        (
            "fr",
            "Acme, entrée sur le marché aux États-Unis (téléphones) : selon Harbour Post, c’est prévu entre septembre "
            "2018 et avril 2019 ; selon Kabar Pagi, cela n’avait pas eu lieu en juin 2019.",
        ),
        (
            "id",
            "Acme, masuk pasar di Amerika Serikat (ponsel): menurut Harbour Post hal itu direncanakan antara "
            "September 2018 dan April 2019; menurut Kabar Pagi hal itu belum terjadi pada Juni 2019.",
        ),
    ],
)
def test_a_missed_plan_in_each_language(language: str, expected: str) -> None:
    assert explain(compare(PLANNED, STILL_ABSENT), language).startswith(expected)


def test_two_who_say_the_same_are_told_in_one_breath() -> None:
    again = replace(PLANNED, source="Kabar Pagi")
    assert explain(compare(PLANNED, again)) == (
        "Acme’s market entry in the United States (phones, September 2018 to April 2019): "
        "Harbour Post and Kabar Pagi both say it is planned."
    )
    sold = [says("units_sold", figure(400, unit="units_sold"), at="2015-02", source=name) for name in ("A", "B")]
    assert explain(compare(*sold), "de") == "Acme: A und B nennen beide 400 verkaufte Geräte im Februar 2015."


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Acme: Harbour Post and Kabar Pagi both say 18,500 employees in 2015 (estimated)."),
        ("de", "Acme: Harbour Post und Kabar Pagi nennen beide 18.500 Beschäftigte im Jahr 2015 (geschätzt)."),
    ],
)
def test_the_same_figure_is_the_same_though_more_is_open(language: str, expected: str) -> None:
    left = says("employees", figure(18_500, unit="employees"), at="2015", source="Harbour Post", modality="estimate")
    right = replace(left, source="Kabar Pagi")
    assert explain(compare(left, right), language) == expected
    elsewhere = replace(right, assertion=replace(right.assertion, scope=Scope(places=("FR",))))
    found = compare(left, elsewhere)
    assert (found.relation, found.reason) == ("compatible", "agree")
    assert explain(found).endswith("Both say the same.")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Acme’s price in Malaysia: Harbour Post (May 2014) says US$280, Kabar Pagi (June 2014) says US$350."),
        ("de", "Acme, Preis in Malaysia: Harbour Post (Mai 2014) nennt 280 $, Kabar Pagi (Juni 2014) nennt 350 $."),
        ("fr", "Acme, prix en Malaisie : Harbour Post (mai 2014) donne 280 $US, Kabar Pagi (juin 2014) donne 350 $US."),
        ("id", "Acme, harga di Malaysia: Harbour Post (Mei 2014) menyebut US$280, Kabar Pagi (Juni 2014) menyebut"),
    ],
)
def test_a_price_is_named_before_the_figures(language: str, expected: str) -> None:
    left, right = (
        says("price", figure(number, unit="USD"), places=("MY",), published=month, source=source)
        for number, month, source in ((280, "2014-05", "Harbour Post"), (350, "2014-06", "Kabar Pagi"))
    )
    assert plain(explain(compare(left, right), language)).startswith(expected)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Acme: Harbour Post says 1,200 jobs cut by the end of 2026 (planned), Kabar Pagi 2,100. They speak of "),
        ("de", "Acme: Harbour Post nennt 1.200 gestrichene Stellen bis Ende 2026 (geplant), Kabar Pagi 2.100. Es geht"),
    ],
)
def test_what_is_told_ahead_is_planned(language: str, expected: str) -> None:
    left = says("layoffs", figure(1200), modality="plan", at=when(by="2026"), published="2026-02")
    right = says("layoffs", figure(2100), at=when(by="2026"), published="2026-02", source="Kabar Pagi")
    told = explain(compare(replace(left, source="Harbour Post"), right, same_matter=True), language)
    assert told.startswith(expected)


def test_a_count_without_its_noun_takes_the_verb_again_after_a_date() -> None:
    left = says("service_centers", figure(4, unit="service_centers"), at="2014-05", source="Harbour Post")
    right = says("service_centers", figure(2, unit="service_centers"), published="2014-06", source="Kabar Pagi")
    assert explain(compare(left, right), "fr").startswith(
        "Acme : Harbour Post donne 4 centres de service en mai 2014, Kabar Pagi (juin 2014) en donne 2."
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Harbour Post puts Acme at rank 6 worldwide in February 2015, Kabar Pagi at rank 3."),
        ("de", "Harbour Post sieht Acme auf Platz 6 weltweit im Februar 2015, Kabar Pagi auf Platz 3."),
        ("fr", "Harbour Post place Acme au rang 6 dans le monde en février 2015, Kabar Pagi au rang 3."),
        ("id", "Harbour Post menempatkan Acme di peringkat 6 di seluruh dunia pada Februari 2015, Kabar Pagi di"),
    ],
)
def test_a_rank_is_somebodys(language: str, expected: str) -> None:
    left = says("rank", rank(6), places=("001",), at="2015-02", source="Harbour Post")
    right = says("rank", rank(3), places=("001",), at="2015-02", source="Kabar Pagi")
    assert explain(compare(left, right), language).startswith(expected)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, "2019-12-31", ["by the end of 2019", "bis Ende 2019", "d’ici à fin 2019", "sebelum akhir 2019"]),
        (None, "2019-04-30", ["by the end of April 2019", "bis Ende April 2019", "d’ici à fin avril 2019"]),
        (None, "2019-04-15", ["by 15 April 2019", "bis zum 15. April 2019", "d’ici au 15 avril 2019"]),
        ("2014-05-01", None, ["from May 2014 on", "ab Mai 2014", "à partir de mai 2014", "mulai Mei 2014"]),
        ("2014-05-02", None, ["from 2 May 2014 on", "ab dem 2. Mai 2014", "à partir du 2 mai 2014"]),
        ("2015-03-01", "2015-03-31", ["for March 2015", "für März 2015", "pour mars 2015", "untuk Maret 2015"]),
        ("2015-03-05", "2015-03-05", ["for 5 March 2015", "für den 5. März 2015", "pour le 5 mars 2015"]),
        (
            "2018-04-01",
            "2018-06-30",
            ["for the 2nd quarter of 2018", "im 2. Quartal 2018", "pour le 2e trimestre 2018"],
        ),
        ("2018-07-01", "2018-12-31", ["for the second half of 2018", "im zweiten Halbjahr 2018"]),
        ("2018-01-01", "2020-12-31", ["between 2018 and 2020", "zwischen 2018 und 2020", "entre 2018 et 2020"]),
        (
            "2015-02-13",
            "2016-02-12",
            [
                "between 13 February 2015 and 12 February 2016",
                "zwischen dem 13. Februar 2015 und dem 12. Februar 2016",
                "entre le 13 février 2015 et le 12 février 2016",
                "antara 13 Februari 2015 dan 12 Februari 2016",
            ],
        ),
    ],
)
def test_when_a_plan_is_due_as_one_says_it(since: str | None, until: str | None, expected: list[str]) -> None:
    time = When(days(since)[0] if since else None, days(until)[1] if until else None, "range", False)
    plan = replace(PLANNED, assertion=replace(PLANNED.assertion, when=time))
    found = compare(plan, STILL_ABSENT)
    for language, said in zip(("en", "de", "fr", "id"), expected, strict=False):
        assert said in explain(found, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("modality", get_args(Modality))
@pytest.mark.parametrize("polarity", ["positive", "negative"])
def test_every_stance_is_a_clause(modality: Modality, polarity: str, language: str) -> None:
    side = replace(PLANNED, assertion=replace(PLANNED.assertion, modality=modality, polarity=polarity))
    said = explain(compare(side, STILL_ABSENT), language)
    assert "Harbour Post" in said
    assert "Kabar Pagi" in said
    assert not re.search(r"  | [,.]|\(\)", said), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_both_share_is_said_once(language: str) -> None:
    left = says("rank", rank(6), places=("001",), products=("phone",), at="2015-02", source="Harbour Post")
    right = says("rank", rank(3), places=("001",), products=("phone",), at="2015-02", source="Kabar Pagi")
    said = explain(compare(left, right), language)
    assert said.count("2015") == 1
    assert "Harbour Post" in said
    assert "Kabar Pagi" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_to_compare_is_said_too(language: str) -> None:
    assert nothing_to_compare(language).endswith(".")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Acme: Harbour Post says 640 employees in 2014, Kabar Pagi 580 (before that)."),
        ("de", "Acme: Harbour Post nennt 640 Beschäftigte im Jahr 2014, Kabar Pagi 580 (zuvor)."),
        ("fr", "Acme : Harbour Post donne 640 salariés en 2014, Kabar Pagi 580 (auparavant)."),
        ("id", "Acme: Harbour Post menyebut 640 karyawan pada 2014, Kabar Pagi 580 (sebelumnya)."),
    ],
)
def test_a_figure_that_has_changed_since_is_told_as_one(language: str, expected: str) -> None:
    left = says("employees", figure(640, unit="employees"), at="2014", source="Harbour Post")
    right = says("employees", figure(580, unit="employees"), at="2014", source="Kabar Pagi")
    former = replace(right.assertion, when=When(None, date(2015, 2, 12), "range"))
    assert explain(compare(left, replace(right, assertion=former)), language).startswith(expected)

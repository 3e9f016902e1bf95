"""Findings in the words of each UI language."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest

from factcheck.language import MeasureEntry, Period
from factcheck.language.measures import default_glossary
from factcheck.tracking.comparing import compare, explain, gate_rows, nothing_to_compare, relation_label, value_text
from factcheck.tracking.comparing.wording import LANGUAGES, Wording, wording
from tests.tracking.comparing.saying import SPAN, days, figure, rank, says, when

MILLION = 1_000_000
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
            "The one says more than 100 million users in February 2015, the other 70 million in March 2015. "
            "Users only add up, so both cannot be right.",
        ),
        (
            "de",
            "Die eine Seite nennt mehr als 100 Millionen Nutzer im Februar 2015, die andere 70 Millionen im März 2015. "
            "Diese Zahl kann nur wachsen, also kann nicht beides stimmen.",
        ),
        (
            "fr",
            "L’un donne plus de 100 millions d’utilisateurs en février 2015, l’autre 70 millions en mars 2015. "
            "Ce total ne fait que croître : les deux ne peuvent pas être vrais.",
        ),
        (
            "id",
            "Yang satu menyebut lebih dari 100 juta pengguna pada Februari 2015, yang lain 70 juta pada Maret 2015. "
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
            "Xiaomi, data centre: not yet decided according to Tekno Harian, done (Singapore and United States) "
            "according to Startup Wire. Same speaker (Hugo Barra), same matter, same time: one of the two has "
            "misreported it.",
        ),
        (
            "de",
            "Xiaomi, Rechenzentrum: laut Tekno Harian noch nicht entschieden, laut Startup Wire geschehen "
            "(Singapur und Vereinigte Staaten). Derselbe Sprecher (Hugo Barra), dieselbe Sache, dieselbe Zeit: "
            "Eine der beiden Seiten gibt es falsch wieder.",
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
        (figure("1.5e9", unit="EUR"), "de", "1,5 Milliarden €"),
        (figure("1.5", unit="EUR"), "de", "1,5 €"),
        (figure(12, unit="percent"), "fr", "12 %"),
        (figure(12, unit="percent"), "id", "12%"),
        (figure(over=30), "en", "at least 30"),
        (figure(under=4000), "id", "kurang dari 4.000"),
        (figure("12345678"), "en", "12,345,678"),
        (figure("1500000"), "fr", "1,5 million"),
        (figure(5, unit="percent", change="up"), "en", "a rise of 5%"),
        (figure("2.5", unit="percentage_point"), "en", "2.5 percentage points"),
        (figure("0.5"), "de", "0,5"),
        (rank(4), "de", "Platz 4"),
    ],
)
def test_figures(value: object, language: str, expected: str) -> None:
    assert value_text(value, language).replace("\u202f", " ").replace("\xa0", " ") == expected


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
        if isinstance(model, dict) and name != "labels":
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
        "Acme, market entry (United States): planned (by 31 December 2018) according to the one, not done "
        "(published in June 2019) according to the other. The date has passed and it has not come about: "
        "the forecast was missed."
    )
    assert relation_label(found, "de") == "Vorhersage verfehlt"


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

"""Names in two languages: of one thing, or of two."""

from __future__ import annotations

import pytest

from factcheck.language import read
from factcheck.tracking.comparing import Text, compare_texts
from factcheck.tracking.comparing.namewords import names_words, same_ending


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Lindqvist Tunnel", "Terowongan Lindqvist", ("en", "id")),
        ("Partei Neue Mitte", "parti de la Neue Mitte", ("de", "fr")),
        ("Republik Vendera", "République de Vendera", ("id", "fr")),
        ("Maschinenbauers Hohlbrecht", "Maschinenbauer Hohlbrecht", ("de", "de")),
        ("Bandara Castelrive", "Castelrive airport", ("id", "en")),
        ("Acme Inc.", "The ACME Group", ("en", "en")),
    ],
)
def test_the_kind_of_a_thing_has_a_word_in_each_language(one: str, other: str, languages: tuple[str, str]) -> None:
    words = names_words(one, other, languages)
    assert words[0] == words[1]


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Bank Mandala", "Bank Kencana", ("id", "en")),
        ("Lindqvist Tunnel", "Lindqvist Bridge", ("en", "de")),
        ("Serena Williams", "Serena William", ("en", "en")),
    ],
)
def test_names_that_share_a_word_are_not_one(one: str, other: str, languages: tuple[str, str]) -> None:
    words = names_words(one, other, languages)
    assert not words[0] <= words[1]
    assert not words[1] <= words[0]


def test_what_somebody_is_stands_before_the_name() -> None:
    assert same_ending("Pelatih Dario Vencetti", "Trainer Dario Vencetti")
    assert not same_ending("Dario Vencetti", "Marco Vencetti")


def relation(left: tuple[str, str], right: tuple[str, str]) -> str | None:
    found = compare_texts(*(Text(text, read(text, language)) for language, text in (left, right)))
    return None if found is None else found.relation


def test_the_unemployment_of_a_country_is_its_subject_or_its_place() -> None:
    left = ("en", "Unemployment in Spain fell to 10.6 percent in March 2024.")
    assert relation(left, ("fr", "Le chômage a reculé en Espagne à 9,1 % en mars 2024.")) == "contradicts"
    assert relation(left, ("en", "Spain had an unemployment rate of 10.6 percent in March 2024.")) == "equivalent"
    assert relation(left, ("fr", "Le chômage a reculé en Italie à 9,1 % en mars 2024.")) != "contradicts"


def test_the_turnout_of_one_election_is_not_that_of_another() -> None:
    left = ("en", "Turnout in Marovesi's presidential election of 2024 was 66 percent.")
    assert relation(left, ("en", "Turnout in Marovesi's municipal election of 2024 was 41 percent.")) != "contradicts"
    assert (
        relation(left, ("en", "Turnout in Marovesi's presidential election of 2024 was 41 percent.")) == "contradicts"
    )


@pytest.mark.parametrize(
    ("damaged", "destroyed", "more"),
    [
        (
            ("en", "The storm damaged 120 houses in Oldrup."),
            ("en", "The storm destroyed 14 houses in Oldrup."),
            ("en", "The storm damaged 160 houses in Oldrup and destroyed 14 houses."),
        ),
        (
            ("de", "Der Sturm hat in Oldrup 120 Häuser beschädigt."),
            ("de", "Der Sturm hat in Oldrup 14 Häuser zerstört."),
            ("de", "Der Sturm hat in Oldrup 160 Häuser beschädigt und 14 Häuser zerstört."),
        ),
        (
            ("fr", "120 maisons ont été endommagées à Oldrup."),
            ("fr", "14 maisons ont été détruites à Oldrup."),
            ("fr", "14 maisons ont été détruites et 160 maisons endommagées à Oldrup."),
        ),
        (
            ("id", "Sebanyak 120 rumah rusak ringan di Oldrup."),
            ("id", "Sebanyak 14 rumah rusak berat di Oldrup."),
            ("id", "Sebanyak 160 rumah rusak ringan dan 14 rumah rusak berat di Oldrup."),
        ),
    ],
    ids=lambda pair: pair[0],
)
def test_houses_that_were_damaged_are_not_those_that_were_destroyed(
    damaged: tuple[str, str], destroyed: tuple[str, str], more: tuple[str, str]
) -> None:
    assert relation(damaged, destroyed) == "different_scope"
    assert relation(damaged, more) == "contradicts"
    assert relation(destroyed, more) == "equivalent"


def test_what_befell_houses_is_nothing_to_the_dead() -> None:
    left = ("en", "The storm destroyed houses in Oldrup and killed 12 people.")
    assert relation(left, ("en", "The storm damaged houses in Oldrup and killed 14 people.")) == "contradicts"


def test_a_seat_in_one_class_costs_another_sum() -> None:
    left = ("id", "Tiket kelas ekonomi kereta Jalaraya dijual seharga 180.000 rupiah.")
    right = ("id", "Tiket kelas bisnis kereta Jalaraya dijual seharga 420.000 rupiah.")
    assert relation(left, right) != "contradicts"


def test_sentences_of_two_days_are_not_held_against_each_other() -> None:
    left = ("fr", "Le Sénat a adopté en mars la loi sur les ports.")
    right = ("fr", "Le Sénat a rejeté en octobre la loi sur les ports.")
    assert relation(left, right) != "contradicts"
    assert relation(left, (right[0], right[1].replace("octobre", "mars"))) == "contradicts"

"""Whole sentences, read and compared: in whatever language a thing is said, the relation is the same."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from factcheck.language import EntityEntry, Glossary, default_glossary, read
from factcheck.tracking.comparing import (
    CONTRADICTING,
    Side,
    best_pair,
    compare,
    compare_bare,
    explain,
    of_one_matter,
)

LANGUAGES = ["en", "de", "fr", "id"]
GLOSSARY = Glossary((EntityEntry("lumo", "Lumo", "product"),), default_glossary().measures)
COUNT = {
    "en": "Lumo had {n} million users in {month} 2015.",
    "de": "Lumo hatte im {month} 2015 {n} Millionen Nutzer.",
    "fr": "Lumo comptait {n} millions d'utilisateurs en {month} 2015.",
    "id": "Lumo memiliki {n} juta pengguna pada {month} 2015.",
}
MONTHS = {
    "en": {2: "February", 5: "May"},
    "de": {2: "Februar", 5: "Mai"},
    "fr": {2: "février", 5: "mai"},
    "id": {2: "Februari", 5: "Mei"},
}
PRICE = {
    "en": "The Lumo costs {n} dollars in Malaysia.",
    "de": "Das Lumo kostet in Malaysia {n} Dollar.",
    "fr": "Le Lumo coûte {n} dollars en Malaisie.",
    "id": "Lumo dijual seharga {n} dolar di Malaysia.",
}


def side(text: str, language: str, measure: str) -> Side:
    """What the text says of the measure."""
    published = (date(2015, 6, 1), date(2015, 7, 1))
    said = [one for one in read(text, language, published, GLOSSARY).assertions if one.measure == measure]
    assert len(said) == 1, (text, said)
    return Side(said[0], published_since=published[0], published_until=published[1])


def users(language: str, number: int, month: int) -> Side:
    return side(COUNT[language].format(n=number, month=MONTHS[language][month]), language, "users")


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_a_count_in_any_two_languages(left: str, right: str) -> None:
    for (number, month), expected in (
        ((100, 2), "equivalent"),
        ((70, 2), "contradicts"),
        ((70, 5), "contradicts"),
        ((120, 5), "superseded"),
    ):
        assert compare(users(left, 100, 2), users(right, number, month)).relation == expected


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_a_price_in_any_two_languages(left: str, right: str) -> None:
    one, same, other = (
        side(PRICE[code].format(n=number), code, "price") for code, number in ((left, 280), (right, 280), (right, 350))
    )
    assert compare(one, same).relation == "equivalent"
    assert compare(one, other).relation == "contradicts"


def bare(left: str, right: str, languages: tuple[str, str] = ("en", "en")) -> str:
    """The relation of two texts of which nothing is known, as `manage.py compare` finds it."""
    pair = best_pair(read(left, languages[0]), read(right, languages[1]))
    if pair is None:
        return "not_comparable"
    return compare_bare(Side(pair[0]), Side(pair[1])).relation


def test_two_bare_texts_of_one_matter() -> None:
    assert bare("Lumo has 40 million users.", "Lumo zählt erst 25 Millionen Nutzer.", ("en", "de")) == "contradicts"
    assert bare("Lumo has 40 million users.", "Lumo has 40 million users.") == "equivalent"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lumo has 40 million users.", "Orbo has 25 million users."),
        ("Lumo has 40 million users.", "In the harbour, 25 people looked on."),
        ("Lumo costs 280 dollars.", "Lumo costs 250 euros."),
        ("The ferry was late again.", "Nobody complained."),
        ("", ""),
    ],
)
def test_nothing_is_made_of_texts_that_share_no_matter(left: str, right: str) -> None:
    assert bare(left, right) not in CONTRADICTING


def test_the_pair_that_agrees_is_the_one_meant() -> None:
    text = "Lumo has 40 million users, and 90 million users were promised for next year."
    left, right = best_pair(read("Lumo has 40 million users.", "en"), read(text, "en")) or (None, None)
    assert left is not None
    assert right is not None
    assert right.text.startswith("Lumo has 40")


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_which_text_comes_first_does_not_matter(left: str, right: str) -> None:
    one = read(COUNT[left].format(n=40, month=MONTHS[left][2]) + " " + PRICE[left].format(n=280), left)
    other = read(PRICE[right].format(n=350) + " " + COUNT[right].format(n=40, month=MONTHS[right][2]), right)
    pair, turned = best_pair(one, other), best_pair(other, one)
    assert pair is not None
    assert turned == (pair[1], pair[0])
    assert of_one_matter(*pair) == of_one_matter(pair[1], pair[0])


def test_long_texts_are_paired_in_time_that_grows_with_what_they_share() -> None:
    many = read(" ".join(f"Shop {n} has {n + 20} employees." for n in range(400)), "en")
    few = read("Lumo has 40 million users. " + "It was cold. " * 400, "en")
    assert best_pair(many, few) is not None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "a net profit of 300 million euros", "an operating profit of 500 million euros"),
        ("de", "einen Nettogewinn von 300 Millionen Euro", "einen operativen Gewinn von 500 Millionen Euro"),
        ("de", "einen Gewinn von 300 Millionen Euro", "einen Gewinn vor Steuern von 500 Millionen Euro"),
        ("fr", "un bénéfice net de 300 millions d'euros", "un bénéfice avant impôts de 500 millions d'euros"),
        ("id", "laba bersih 300 juta euro", "laba usaha 500 juta euro"),
        ("en", "a price of 20 euros a month", "a price of 480 euros"),
        ("de", "einen Preis von 20 Euro im Monat", "einen Preis von 480 Euro"),
        ("fr", "un prix de 499 euros hors taxes", "un prix de 599 euros TTC"),
        ("id", "harga 20 euro per bulan", "harga 480 euro"),
        ("en", "a price of 499 euros for the 128 GB model", "a price of 599 euros for the 256 GB model"),
        ("en", "revenue of 3.4 billion euros", "revenue of 1.2 billion euros in its medical division"),
        ("de", "einen Umsatz von 3,4 Milliarden Euro", "in der Medizinsparte einen Umsatz von 1,2 Milliarden Euro"),
        ("en", "a price of 20 euros for car drivers", "a price of 120 euros for lorries"),
        ("de", "einen Preis von 20 Euro für Autos", "einen Preis von 120 Euro für Lastwagen"),
        ("fr", "un prix de 20 euros pour les voitures", "un prix de 120 euros pour les camions"),
        ("id", "harga 20 euro untuk mobil", "harga 120 euro untuk truk"),
        ("en", "a dividend of 20 euros a share", "a dividend of 480 million euros"),
    ],
)
def test_figures_told_on_other_terms_exclude_nothing(language: str, one: str, other: str) -> None:
    verb = {"en": "reported", "de": "nannte 2014", "fr": "a annoncé", "id": "mencatat"}[language]
    ends = {"en": " in 2014.", "de": ".", "fr": " en 2014.", "id": " pada 2014."}[language]
    texts = [f"Lumo {verb} {said}{ends}" for said in (one, other)]
    assert bare(*texts, (language, language)) not in CONTRADICTING
    changed = texts[0].replace("300", "340").replace("3.4", "3.9").replace("3,4", "3,9").replace("499", "449")
    changed = changed.replace("20 euro", "25 euro").replace("20 Euro", "25 Euro")
    assert bare(texts[0], changed, (language, language)) in CONTRADICTING


INFLATION = {
    "en": "Inflation in Indonesia was {n} percent in February 2015{kind}.",
    "de": "Die Inflation in Indonesien lag im Februar 2015{kind} bei {n} Prozent.",
    "fr": "L'inflation en Indonésie était de {n} pour cent en février 2015{kind}.",
    "id": "Inflasi di Indonesia pada Februari 2015{kind} tercatat {n} persen.",
}
BY_THE_MONTH = {"en": " month on month", "de": " zum Vormonat", "fr": " sur un mois", "id": " secara bulanan"}


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_of_inflation_a_country_has_one_at_a_time(left: str, right: str) -> None:
    one, other = INFLATION[left].format(n=2, kind=""), INFLATION[right].format(n=3, kind="")
    assert bare(one, other, (left, right)) == "contradicts"
    assert bare(one, other.replace("2015", "2014"), (left, right)) not in CONTRADICTING
    monthly = INFLATION[right].format(n=3, kind=BY_THE_MONTH[right])
    assert bare(one, monthly, (left, right)) not in CONTRADICTING


def test_a_month_ago_is_no_price_by_the_month() -> None:
    assert bare("Lumo had 40 million users a month ago.", "Lumo had 25 million users a month ago.") == "contradicts"


CLOSED = {
    "en": ("Lumo will close the plant in March 2027.", "Lumo won't close the plant."),
    "de": ("Das Werk von Lumo wird im März 2027 geschlossen.", "Das Werk von Lumo wird nicht geschlossen."),
    "fr": ("Lumo fermera l'usine en mars 2027.", "Lumo ne fermera pas l'usine."),
    "id": ("Lumo akan menutup pabrik itu pada Maret 2027.", "Lumo tidak akan menutup pabrik itu."),
}


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_what_will_be_done_will_not_be_left_undone(left: str, right: str) -> None:
    plan, denial = side(CLOSED[left][0], left, "factory_closing"), side(CLOSED[right][1], right, "factory_closing")
    found = compare(plan, denial)
    assert (found.relation, found.reason) == ("contradicts", "cannot_both_plan")


RESIGNED = {
    "en": ("Mara Voss resigned on 3 May 2015.", "Mara Voss has not resigned."),
    "de": ("Mara Voss ist am 3. Mai 2015 zurückgetreten.", "Mara Voss ist nicht zurückgetreten."),
    "fr": ("Mara Voss a démissionné le 3 mai 2015.", "Mara Voss n'a pas démissionné."),
    "id": ("Mara Voss mengundurkan diri pada 3 Mei 2015.", "Mara Voss tidak mengundurkan diri."),
}


@pytest.mark.parametrize(("left", "right"), list(product(LANGUAGES, LANGUAGES)))
def test_who_has_resigned_has_not_still_to_do_so_unless_that_was_said_before(left: str, right: str) -> None:
    glossary = Glossary((EntityEntry("voss", "Mara Voss", "person"),), default_glossary().measures)

    def told(text: str, language: str, day: int) -> Side:
        published = (date(2015, 5, day), date(2015, 5, day + 1))
        said = read(text, language, published, glossary).assertions
        return Side(said[0], published_since=published[0], published_until=published[1])

    gone = told(RESIGNED[left][0], left, 4)
    assert compare(gone, told(RESIGNED[right][1], right, 5)).relation == "contradicts"
    assert compare(gone, told(RESIGNED[right][1], right, 1)).relation == "superseded"


def test_a_smaller_count_in_a_town_may_be_part_of_the_whole() -> None:
    whole = side("Lumo has 18,500 employees.", "en", "employees")
    part = side("Lumo hat 4.000 Mitarbeiter in Oldrup.", "de", "employees")
    more = side("Lumo hat 20.000 Mitarbeiter in Oldrup.", "de", "employees")
    dated = side("Lumo had 4,000 employees in May 2015.", "en", "employees")
    assert compare(whole, part).relation == "different_scope"
    assert compare(whole, more).relation not in {"different_scope", "equivalent"}
    assert compare(whole, dated).relation != "different_scope"


def test_two_stretches_of_time_are_held_against_each_other_only_where_the_same_is_said_of_them() -> None:
    lived = side("Max Weber lived in Torvik for 3 years.", "en", "duration")
    longer = side("Max Weber lived in Torvik for 5 years.", "en", "duration")
    jailed = side("Max Weber war 5 Jahre in Haft.", "de", "duration")
    assert compare_bare(lived, longer).relation == "contradicts"
    assert compare_bare(lived, jailed).relation == "not_comparable"


def test_only_whom_both_name_or_the_newsroom_has_listed_is_told_to_be_of_whom_they_differ() -> None:
    """What one text alone seems to name may be a town: "the Skarholm company had revenue of 426 million"."""
    nobody, unlisted, listed = (
        side(f"{said} 4{number} million euros in 2014.", "en", "revenue")
        for number, said in enumerate(["Revenue was", "Skarholm had revenue of", "Lumo had revenue of"], 10)
    )
    told = [explain(compare(nobody, other, same_matter=True), "en") for other in (unlisted, listed)]
    assert told[0].startswith("Revenue (2014)")
    assert told[1].startswith("Lumo’s revenue (2014)")

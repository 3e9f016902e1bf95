"""Measures that are held against each other: the steps of a launch, and events that exclude each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.language import EntityEntry, Glossary, families, read
from factcheck.language.measures import BUILT_IN
from factcheck.tracking.comparing import CONTRADICTING, Finding, Side, compare, explain

NEWSROOM = Glossary(entities=(EntityEntry("lumo_7", "Lumo 7", "product"),))
KEYS = {row.key for row in BUILT_IN}


def sides(language: str, text: str, published: str) -> list[Side]:
    day = date.fromisoformat(published)
    return [
        Side(said, published_since=day, published_until=day + timedelta(days=1))
        for said in read(text, language, day, NEWSROOM).assertions
        if said.measure is not None and said.value is None
    ]


def found(left: tuple[str, str, str], right: tuple[str, str, str]) -> Finding:
    """What comes of the one event that each of the texts tells."""
    (one,), (other,) = sides(*left), sides(*right)
    return compare(one, other)


def test_families_are_of_measures_that_there_are() -> None:
    named = {*families.STEPS, *(step for steps in families.STEPS.values() for step in steps)}
    named |= {measure for pair in families.OPPOSITES for measure in pair}
    assert named <= KEYS
    assert all(measure in families.members(families.family(measure)) for measure in KEYS)


SOLD = {
    "en": ("The Lumo 7 will go on sale in October.", "The Lumo 7 went on sale on 9 {month}."),
    "de": ("Das Lumo 7 kommt im Oktober in den Handel.", "Das Lumo 7 kam am 9. {month} auf den Markt."),
    "fr": ("Le Lumo 7 sera mis en vente en octobre.", "Le Lumo 7 a été mis en vente le 9 {month}."),
    "id": ("Lumo 7 akan mulai dijual pada Oktober.", "Lumo 7 mulai dijual pada 9 {month}."),
    "es": ("El Lumo 7 saldrá a la venta en octubre.", "El Lumo 7 salió a la venta el 9 de {month}."),
}
MONTHS = {
    "en": ("October", "November"),
    "de": ("Oktober", "November"),
    "fr": ("octobre", "novembre"),
    "id": ("Oktober", "November"),
    "es": ("octubre", "noviembre"),
}
UNVEILED = {
    "en": "Norvik unveiled the Lumo 7 on 9 October.",
    "de": "Norvik stellte das Lumo 7 am 9. Oktober vor.",
    "fr": "Norvik a dévoilé le Lumo 7 le 9 octobre.",
    "id": "Norvik memperkenalkan Lumo 7 pada 9 Oktober.",
    "es": "Norvik presentó el Lumo 7 el 9 de octubre.",
}
LAUNCHED = {
    "en": "Norvik launched the Lumo 7 on 9 {month}.",
    "de": "Norvik lancierte das Lumo 7 am 9. {month}.",
    "fr": "Norvik a lancé le Lumo 7 le 9 {month}.",
    "id": "Norvik meluncurkan Lumo 7 pada 9 {month}.",
    "es": "Norvik lanzó el Lumo 7 el 9 de {month}.",
}


@pytest.mark.parametrize("language", SOLD)
def test_a_sale_foretold_is_kept_by_the_sale_and_not_by_the_unveiling(language: str) -> None:
    plan, sold = SOLD[language]
    in_time, late = (sold.format(month=month) for month in MONTHS[language])
    foretold = (language, plan, "2018-09-01")
    assert found(foretold, (language, in_time, "2018-10-20")).relation == "forecast_kept"
    assert found(foretold, (language, late, "2018-11-20")).relation == "forecast_missed"
    assert found(foretold, (language, UNVEILED[language], "2018-10-20")).relation == "not_comparable"
    assert found(foretold, ("en", UNVEILED["en"], "2018-10-20")).relation == "not_comparable"


@pytest.mark.parametrize("language", SOLD)
def test_what_may_be_either_step_agrees_with_both_and_contradicts_neither(language: str) -> None:
    plan, sold = SOLD[language]
    months = MONTHS[language]
    in_time, late = ((language, LAUNCHED[language].format(month=month), "2018-11-20") for month in months)
    foretold = (language, plan, "2018-09-01")
    assert found(foretold, in_time).relation == "forecast_kept"
    assert found(foretold, late).relation == "different_modality"
    unveiled = (language, UNVEILED[language], "2018-11-20")
    assert found(unveiled, in_time).relation == "compatible"
    assert found(unveiled, late).relation == "not_comparable"
    done = (language, sold.format(month=months[0]), "2018-11-20")
    assert found(done, in_time).relation == "compatible"
    assert found(done, late).relation == "not_comparable"
    days_later = (language, in_time[1].replace("9", "12"), "2018-11-20")
    assert found(in_time, days_later).relation == "contradicts"
    assert explain(found(unveiled, late), language).endswith(".")


def test_two_days_of_one_step_contradict() -> None:
    unveiled = ("en", "The Lumo 7 was unveiled on 3 March.", "2018-05-01")
    assert found(unveiled, ("fr", "Le Lumo 7 a été dévoilé le 9 mars.", "2018-05-01")).cause == "date"
    assert found(unveiled, ("en", "The Lumo 7 went on sale on 9 April.", "2018-05-01")).relation == "not_comparable"


ACQUITTED = {
    "en": "The court acquitted Karl Brask on Monday.",
    "de": "Das Gericht sprach Karl Brask am Montag frei.",
    "fr": "Karl Brask a été acquitté lundi.",
    "id": "Karl Brask divonis bebas pada Senin.",
    "es": "Karl Brask fue absuelto el lunes.",
}
CONVICTED = {
    "en": "Karl Brask was found guilty on Monday.",
    "de": "Karl Brask wurde am Montag schuldig gesprochen.",
    "fr": "Karl Brask a été reconnu coupable lundi.",
    "id": "Karl Brask dinyatakan bersalah pada Senin.",
    "es": "Karl Brask fue declarado culpable el lunes.",
}


@pytest.mark.parametrize("language", ACQUITTED)
@pytest.mark.parametrize("other", CONVICTED)
def test_nobody_is_acquitted_and_found_guilty_on_one_day(language: str, other: str) -> None:
    finding = found((language, ACQUITTED[language], "2018-09-20"), (other, CONVICTED[other], "2018-09-19"))
    assert (finding.relation, finding.cause, finding.reason) == ("contradicts", "event", "cannot_both_event")


def test_both_verdicts_are_named_and_why_one_is_wrong() -> None:
    finding = found(("en", ACQUITTED["en"], "2018-09-20"), ("en", CONVICTED["en"], "2018-09-20"))
    assert explain(finding) == (
        "The one speaks of Karl Brask’s acquittal; the other speaks of Karl Brask’s conviction. "
        "The two accounts of one event exclude each other, so both cannot be right."
    )


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "Karl Brask was acquitted of murder on Monday.", "Karl Brask was found guilty of arson on Monday."),
        ("en", "Karl Brask was acquitted on two counts on Monday.", "Karl Brask was found guilty on Monday."),
        ("en", "Karl Brask was acquitted on Monday.", "Karl Brask was found guilty on Tuesday."),
        ("en", "Karl Brask was acquitted on Monday.", "Karl Brask, who had been convicted of arson, left the court."),
        ("en", "Karl Brask was acquitted in March.", "Karl Brask was found guilty in March."),
        ("en", "Karl Brask was acquitted on Monday.", "Karl Brask was found guilty on Monday, the appeal court heard."),
        ("en", "Karl Brask was acquitted on Monday.", "Karl Holm was found guilty on Monday."),
        ("en", "Karl Brask was acquitted on Monday.", "Karl Brask may be found guilty on Monday."),
        ("de", "Karl Brask wurde am Montag vom Vorwurf des Mordes freigesprochen.",
         "Karl Brask wurde am Montag wegen Betrugs verurteilt."),
        ("de", "Karl Brask wurde am Montag freigesprochen.", "Karl Brask war am Montag zunächst verurteilt worden."),
        ("fr", "Karl Brask a été acquitté lundi de meurtre.", "Karl Brask a été condamné lundi pour vol."),
        ("fr", "Karl Brask a été relaxé lundi.", "Karl Brask avait été condamné lundi."),
        ("id", "Karl Brask divonis bebas dari dakwaan korupsi pada Senin.",
         "Karl Brask dinyatakan bersalah atas penipuan pada Senin."),
        ("es", "Karl Brask fue absuelto de homicidio el lunes.", "Karl Brask fue condenado por robo el lunes."),
    ],
)  # fmt: skip
def test_a_verdict_has_parts_and_instances(language: str, left: str, right: str) -> None:
    pairs = [(a, b) for a in sides(language, left, "2018-09-20") for b in sides(language, right, "2018-09-20")]
    assert pairs
    assert all(compare(a, b).relation not in CONTRADICTING for a, b in pairs)


def test_one_hearing_is_told_within_two_days() -> None:
    acquitted = ("en", "Karl Brask was acquitted of all charges.", "2018-09-20")
    guilty = "Karl Brask was found guilty of fraud."
    assert found(acquitted, ("en", guilty, "2018-09-21")).relation == "contradicts"
    assert found(acquitted, ("en", guilty, "2018-09-24")).relation == "different_time"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Torvik beat Halm on Saturday.", "Torvik lost to Halm on Saturday.", "contradicts"),
        ("Karl Brask won the election on Sunday.", "Karl Brask lost the election on Sunday.", "contradicts"),
        ("The Senate approved the Clean Water Act on Monday.", "The Senate rejected the Clean Water Act on Monday.",
         "contradicts"),
        ("Torvik beat Halm on Saturday.", "Torvik lost to Norvik on Saturday.", "not_comparable"),
        ("The House approved the Clean Water Act on Monday.", "The Senate rejected the Clean Water Act on Monday.",
         "not_comparable"),
        ("Torvik beat Halm on Saturday.", "Torvik lost to Halm on Sunday.", "different_time"),
    ],
)  # fmt: skip
def test_other_opposites_have_to_be_told_in_the_same_words(left: str, right: str, relation: str) -> None:
    published = "2018-09-20"
    assert found(("en", left, published), ("en", right, published)).relation == relation


SENTENCED = {
    "en": "Karl Brask was sentenced to {years} years in prison on Monday.",
    "de": "Karl Brask wurde am Montag zu einer Freiheitsstrafe von {years} Jahren verurteilt.",
    "fr": "Karl Brask a été condamné lundi à {years} ans de réclusion.",
    "id": "Hakim menghukum Karl Brask {years} tahun penjara pada Senin.",
    "es": "El tribunal condenó el lunes a Karl Brask a {years} años de cárcel.",
}


def terms(language: str, text: str, published: str = "2018-09-20") -> list[Side]:
    day = date.fromisoformat(published)
    said = read(text, language, day, NEWSROOM).assertions
    until = day + timedelta(days=1)
    return [Side(one, published_since=day, published_until=until) for one in said if one.measure == "prison_term"]


@pytest.mark.parametrize("language", SENTENCED)
@pytest.mark.parametrize("other", SENTENCED)
def test_two_terms_of_one_hearing_contradict(language: str, other: str) -> None:
    (twelve,), (again,) = (terms(code, SENTENCED[code].format(years=12)) for code in (language, other))
    (fifteen,) = terms(other, SENTENCED[other].format(years=15))
    assert (compare(twelve, fifteen).relation, compare(twelve, fifteen).cause) == ("contradicts", "number")
    assert compare(twelve, again).relation == "equivalent"


def test_months_and_years_are_one_measure() -> None:
    (months,), (years,) = (
        terms("en", "Karl Brask was jailed for 18 months."),
        terms("de", "Karl Brask wurde zu anderthalb Jahren Haft verurteilt."),
    )
    assert compare(months, years).relation == "equivalent"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "Karl Brask was sentenced to 12 years in prison.", "2018-09-20"),
         ("en", "Karl Brask was sentenced to 9 years in prison.", "2018-11-05")),
        (("en", "Karl Brask was sentenced to 9 years in prison on Monday.", "2018-09-18"),
         ("en", "Karl Brask had been sentenced to 12 years in prison.", "2018-09-18")),
        (("en", "Karl Brask was sentenced to at least 12 years in prison.", "2018-09-20"),
         ("en", "Karl Brask was sentenced to 15 years in prison.", "2018-09-20")),
        (("en", "Karl Brask was sentenced to 12 years in prison.", "2018-09-20"),
         ("en", "Karl Holm was sentenced to 15 years in prison.", "2018-09-20")),
    ],
)  # fmt: skip
def test_a_term_may_be_of_another_day_court_or_person(left: tuple[str, str, str], right: tuple[str, str, str]) -> None:
    (one,), (other,) = terms(*left), terms(*right)
    assert compare(one, other).relation not in CONTRADICTING


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Karl Brask is serving 9 years in prison."),
        ("en", "Karl Brask was sentenced to two years in prison, one of them suspended."),
        ("en", "Karl Brask and Anna Holm were sentenced to 12 and 15 years in prison."),
        ("en", "Karl Brask and Anna Holm were sentenced to 12 years in prison each."),
        ("en", "Karl Brask, who served 3 years in prison, was sentenced to a fine."),
        ("en", "Prosecutors demanded 15 years in prison for Karl Brask."),
        ("de", "Karl Brask wurde zu zwei Jahren Haft auf Bewährung verurteilt."),
        ("fr", "Karl Brask a été condamné à deux ans de prison, dont un avec sursis."),
        ("id", "Jaksa menuntut Karl Brask dihukum 15 tahun penjara."),
        ("es", "La Fiscalía pide que Karl Brask sea condenado a 15 años de prisión."),
    ],
)
def test_what_nobody_has_to_serve_is_no_term(language: str, text: str) -> None:
    assert not terms(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Karl Brask faces up to 15 years in prison if convicted."),
        ("en", "Karl Brask faces 15 years in prison."),
        ("de", "Karl Brask drohen bei einer Verurteilung 15 Jahre Haft."),
    ],
)
@pytest.mark.parametrize("years", [12, 18])
def test_a_term_that_only_threatens_contradicts_none_that_was_given(language: str, text: str, years: int) -> None:
    (threatened,), (given,) = terms(language, text), terms("en", SENTENCED["en"].format(years=years))
    assert compare(threatened, given).relation not in CONTRADICTING

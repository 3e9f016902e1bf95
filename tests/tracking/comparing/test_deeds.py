"""What people and companies do of themselves, told both ways: appeals, resigns, concedes, raises its outlook."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from factcheck.language import EntityEntry, Glossary, families, read
from factcheck.tracking.comparing import CONTRADICTING, Finding, Side, compare, explain

NEWSROOM = Glossary(entities=(EntityEntry("norvik", "Norvik", "company"),))
DAY = date(2024, 3, 14)


def sides(language: str, text: str, day: date = DAY) -> list[Side]:
    return [
        Side(said, published_since=day, published_until=day + timedelta(days=1))
        for said in read(text, language, day, NEWSROOM).assertions
        if said.measure is not None and said.value is None
    ]


def found(left: tuple[str, str], right: tuple[str, str], later: int = 0) -> list[Finding]:
    """What comes of each pair of events that the texts tell, the right one published `later`, in days."""
    ours, theirs = sides(*left), sides(*right, DAY + timedelta(days=later))
    assert ours, left
    assert theirs, right
    return [compare(one, other) for one in ours for other in theirs]


def contradict(left: tuple[str, str], right: tuple[str, str], later: int = 0) -> bool:
    return any(finding.relation in CONTRADICTING for finding in found(left, right, later))


BOTH_WAYS = {
    "appeal": {
        "en": ("Karl Brask has lodged an appeal.", "Karl Brask will not appeal."),
        "de": ("Karl Brask legt Berufung ein.", "Karl Brask verzichtet auf Berufung."),
        "fr": ("Karl Brask a fait appel.", "Karl Brask a renoncé à faire appel."),
        "id": ("Karl Brask mengajukan banding.", "Karl Brask tidak akan mengajukan banding."),
        "es": ("Karl Brask presentó recurso.", "Karl Brask renunció a recurrir."),
    },
    "resignation": {
        "en": ("Clara Dufay is vacating her post.", "Clara Dufay remains in office."),
        "de": ("Clara Dufay gibt ihr Amt auf.", "Clara Dufay bleibt im Amt."),
        "fr": ("Clara Dufay quitte ses fonctions.", "Clara Dufay reste en poste."),
        "id": ("Clara Dufay melepas jabatannya.", "Clara Dufay tetap menjabat."),
        "es": ("Clara Dufay abandona su puesto.", "Clara Dufay sigue en el cargo."),
    },
    "concession": {
        "en": ("Clara Dufay conceded defeat.", "Clara Dufay refuses to concede."),
        "de": ("Clara Dufay räumte ihre Niederlage ein.", "Clara Dufay erkennt die Niederlage nicht an."),
        "fr": ("Clara Dufay a reconnu sa défaite.", "Clara Dufay refuse de reconnaître sa défaite."),
        "id": ("Clara Dufay mengakui kekalahannya.", "Clara Dufay menolak mengakui kekalahan."),
        "es": ("Clara Dufay reconoció su derrota.", "Clara Dufay impugna los resultados."),
    },
    "survival": {
        "en": ("Karl Brask was found alive.", "Karl Brask was among the dead."),
        "de": ("Karl Brask überlebte das Unglück.", "Karl Brask ist unter den Toten."),
        "fr": ("Karl Brask figure parmi les rescapés.", "Karl Brask figure parmi les morts."),
        "id": ("Karl Brask ditemukan selamat.", "Karl Brask ditemukan tewas."),
        "es": ("Karl Brask fue hallado con vida.", "Karl Brask fue hallado muerto."),
    },
    "rescue": {
        "en": ("Karl Brask was rescued.", "Karl Brask was killed."),
        "de": ("Karl Brask wurde gerettet.", "Karl Brask kam ums Leben."),
        "fr": ("Karl Brask a été secouru.", "Karl Brask a été tué."),
        "id": ("Karl Brask berhasil diselamatkan.", "Karl Brask tewas."),
        "es": ("Karl Brask fue rescatado.", "Karl Brask murió."),
    },
    "election": {
        "en": ("Clara Dufay won the election.", "Clara Dufay lost the election."),
        "de": ("Clara Dufay gewann die Wahl.", "Clara Dufay verlor die Wahl."),
        "fr": ("Clara Dufay a remporté l'élection.", "Clara Dufay a perdu l'élection."),
        "id": ("Clara Dufay memenangkan pemilu.", "Clara Dufay kalah dalam pemilu."),
        "es": ("Clara Dufay ganó las elecciones.", "Clara Dufay perdió las elecciones."),
    },
    "outlook": {
        "en": ("Norvik raised its full-year guidance.", "Norvik cut its full-year guidance."),
        "de": ("Norvik hob seine Jahresprognose an.", "Norvik senkte seine Jahresprognose."),
        "fr": ("Norvik a relevé ses prévisions.", "Norvik a revu à la baisse ses prévisions."),
        "id": ("Norvik menaikkan proyeksinya.", "Norvik memangkas proyeksinya."),
        "es": ("Norvik elevó sus previsiones.", "Norvik recortó sus previsiones."),
    },
}


@pytest.mark.parametrize("deed", BOTH_WAYS)
def test_a_deed_and_its_contrary_contradict_in_any_two_languages(deed: str) -> None:
    told = BOTH_WAYS[deed]
    for one, other in product(told, told):
        assert contradict((one, told[one][0]), (other, told[other][1])), (one, other)
        assert not contradict((one, told[one][0]), (other, told[other][0])), (one, other)
        assert not contradict((one, told[one][1]), (other, told[other][1])), (one, other)


def test_each_of_the_outlooks_excludes_the_others_but_who_takes_one_back_may_have_cut_it() -> None:
    told = ["raised", "cut", "confirmed", "withdrew"]
    for one, other in product(told, told):
        pair = ("en", f"Norvik {one} its guidance."), ("en", f"Norvik {other} its guidance.")
        assert contradict(*pair) == (one != other and {one, other} != {"cut", "withdrew"})
    assert families.members("outlook_raised") == (
        "outlook_raised", "outlook_cut", "outlook_kept", "outlook_withdrawn",
    )  # fmt: skip
    assert {families.family(key) for key in families.OUTLOOKS} == {"outlook_raised"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "Karl Brask will appeal."), ("de", "Karl Brask verzichtet auf Berufung.")),
        (("en", "Karl Brask will appeal."), ("fr", "Karl Brask ne fera pas appel.")),
        (("en", "Clara Dufay will step down."), ("fr", "Clara Dufay restera en poste.")),
        (("en", "Clara Dufay resigned."), ("es", "Clara Dufay seguirá en el cargo.")),
        (("de", "Clara Dufay tritt als Vorstandschefin ab."), ("en", "Clara Dufay refused to resign.")),
        (("en", "Karl Brask walked free at the end of the trial."), ("de", "Karl Brask bekam acht Jahre Haft.")),
        (("id", "Karl Brask dibebaskan oleh hakim."), ("en", "Karl Brask was given eight years in prison.")),
        (("de", "Der Flughafen Torvik bleibt geöffnet."), ("de", "Der Flughafen Torvik wird geschlossen.")),
    ],
)
def test_what_is_waived_is_neither_done_nor_planned(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert contradict(left, right)
    assert contradict(right, left)


@pytest.mark.parametrize(
    ("left", "right", "later"),
    [
        (("en", "Clara Dufay won the election."), ("en", "Clara Dufay lost the match against Anna Holm."), 0),
        (("en", "Clara Dufay won the election."), ("fr", "Clara Dufay a perdu l'élection."), 30),
        (("en", "Norvik raised its sales guidance."), ("en", "Norvik cut its profit guidance."), 0),
        (("en", "Norvik raised its guidance."), ("en", "Norvik cut its profit guidance."), 0),
        (("en", "Norvik raised its guidance."), ("en", "Norvik cut its guidance."), 90),
        (("en", "Norvik raised its guidance."), ("en", "Halm Motors cut its guidance."), 0),
        (("en", "Karl Brask was rescued."), ("en", "Karl Brask died."), 9),
        (("en", "Karl Brask was rescued."), ("en", "Karl Brask later died in hospital."), 0),
        (("de", "Karl Brask wurde geborgen."), ("de", "Karl Brask ist gestorben."), 0),
        (("en", "Karl Brask survived the crash."), ("en", "Anna Brask was killed."), 0),
        (("en", "Clara Dufay will resign."), ("en", "Clara Dufay has not resigned."), 0),
        (("en", "Clara Dufay will step down in June."), ("en", "Clara Dufay remains in office."), 0),
        (("en", "Clara Dufay remains in office."), ("en", "Clara Dufay resigned."), 60),
        (("en", "Karl Brask will appeal."), ("en", "Karl Brask has not appealed."), 0),
        (("en", "Karl Brask was acquitted on three counts."), ("en", "Karl Brask was convicted of fraud."), 0),
        (("en", "Clara Dufay refused to concede."), ("en", "Clara Dufay conceded defeat."), 40),
    ],
)  # fmt: skip
def test_what_can_both_be_does_not_contradict(left: tuple[str, str], right: tuple[str, str], later: int) -> None:
    assert not contradict(left, right, later)


@pytest.mark.parametrize("language", ["en", "de", "fr", "id"])
def test_both_deeds_are_named(language: str) -> None:
    for told in BOTH_WAYS.values():
        finding = next(
            one for one in found(("en", told["en"][0]), (language, told[language][1])) if one.relation in CONTRADICTING
        )
        said = explain(finding, language)
        assert said.endswith(".")
        assert not any(key in said for key in (*families.OUTLOOKS, "concession_", "{"))


def test_an_outlook_is_of_the_whole_company_whatever_came_in_below_it_and_wherever():
    """Weak orders from China, and sales ahead of forecasts, are no part of what was cut."""
    cut = ("en", "Norvik cut its full-year guidance, blaming weak demand in China, even as sales beat forecasts.")
    assert contradict(cut, ("en", "Norvik confirmed its full-year guidance despite the slowdown."))
    assert not contradict(("en", "Norvik cut its sales guidance."), ("en", "Norvik confirmed its profit guidance."))


def test_an_outlook_taken_back_may_have_been_cut():
    assert not contradict(("de", "Norvik senkte seine Prognose."), ("de", "Norvik nahm seine Prognose zurück."))
    assert contradict(("de", "Norvik bestätigte seine Prognose."), ("de", "Norvik nahm seine Prognose zurück."))

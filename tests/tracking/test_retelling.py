"""Two articles that tell one story, and the one figure that each of them gives in it."""

import pytest

from factcheck.claims.models import Entity
from factcheck.tracking.models import Comparison
from factcheck.tracking.sweeping import mark_all_wanted

pytestmark = pytest.mark.django_db

ENGLISH = (
    "KENDRI - Floods have closed 14 schools in Kendri. The aid group Vasterhilf runs two field hospitals with 120 beds,"
    " coordinator Oda Brandvik said. The river Sulma stood at 6.3 metres on Tuesday."
)
GERMAN = (
    "Kendri. Das Hochwasser der Sulma hat in Kendri 14 Schulen geschlossen. Die Hilfsorganisation Vasterhilf betreibt"
    " zwei Feldlazarette mit 210 Betten, sagte Koordinatorin Oda Brandvik. Am Dienstag stand die Sulma bei 6,3 Metern."
)
MANY_BEDS = ENGLISH.replace("The river", "In all Vasterhilf has 160 beds. The river")
FAR_MORE = GERMAN.replace("210 Betten", "4.000 Betten")
ANOTHER_STORY = (
    "Vasterhilf hat in Oslund ein neues Haus eröffnet. Die Klinik von Vasterhilf hat 210 Betten. Bürgermeister Per"
    " Lunde dankte den Spendern, unter ihnen die Brauerei Hallmark."
)
DAY, NEXT_DAY = "2026-05-05", "2026-05-06"


@pytest.fixture
def vasterhilf(db) -> Entity:
    return Entity.objects.create(key="vasterhilf", name="Vasterhilf", kind=Entity.Kind.ORGANIZATION)


def flags() -> list[Comparison]:
    return list(Comparison.objects.contradicting())


def test_the_one_figure_of_each_is_of_one_thing(vasterhilf, article, track):
    article("wire", ENGLISH, DAY)
    article("bote", GERMAN, NEXT_DAY, language="de")
    track()
    (flag,) = flags()
    assert (flag.measure, flag.relation) == ("beds", "reporting_divergence")  # of one speaker
    assert float(flag.confidence) < 0.85


def test_it_makes_no_difference_which_came_first(vasterhilf, article, track):
    article("bote", GERMAN, NEXT_DAY, language="de")
    track()
    article("wire", ENGLISH, DAY)
    track()
    mark_all_wanted()
    track()
    assert len(flags()) == 1


@pytest.mark.parametrize(
    ("english", "german"),
    [(MANY_BEDS, GERMAN), (ENGLISH, FAR_MORE), (ENGLISH, ANOTHER_STORY)],
    ids=["another figure beside it", "another size", "another story"],
)
def test_what_may_be_of_two_things_is_not_flagged(vasterhilf, article, track, english, german):
    article("wire", english, DAY)
    article("bote", german, NEXT_DAY, language="de")
    track()
    assert not flags()


def test_next_seasons_news_is_another_story(vasterhilf, article, track):
    article("wire", ENGLISH, DAY)
    article("bote", GERMAN, "2026-09-06", language="de")
    track()
    assert not flags()


FIRST_TOLL = (
    "KENDRI - Cholera has killed 26 people in Kendri, health minister Oda Brandvik said. The river Sulma had"
    " flooded the wells of Kendri. In 2019 a fire killed 66 people in Kendri."
)
LOWER_TOLL = (
    "Kendri. An der Cholera sind in Kendri 23 Menschen gestorben, sagte Gesundheitsministerin Oda Brandvik. Die Sulma"
    " hatte die Brunnen in Kendri überschwemmt."
)


def test_a_toll_that_falls_within_a_story_is_flagged(article, track):
    Entity.objects.create(key="kendri", name="Kendri", kind=Entity.Kind.PLACE)
    article("wire", FIRST_TOLL, DAY)
    article("bote", LOWER_TOLL, NEXT_DAY, language="de")
    track()
    (flag,) = flags()
    assert flag.measure == "dead"


def test_a_toll_that_rises_is_not(article, track):
    Entity.objects.create(key="kendri", name="Kendri", kind=Entity.Kind.PLACE)
    article("wire", FIRST_TOLL, NEXT_DAY)
    article("bote", LOWER_TOLL, DAY, language="de")
    track()
    assert not flags()

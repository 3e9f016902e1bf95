"""After a change of the newsroom's words, what they concern is read again, and nothing else."""

import pytest

from factcheck.claims.models import Entity, EntityAlias, Measure, MeasureWord
from factcheck.tracking import sweeping
from factcheck.tracking.models import ClaimWork, VersionWork
from factcheck.tracking.reading import reader_version

pytestmark = pytest.mark.django_db

HOUSE = "The Küçükler company sold 300 boats in May 2014."
PHONE = "MIUI had 70 million users in March 2015."


@pytest.fixture
def house(article, track):
    version = article("wire", HOUSE)
    article("daily", PHONE)
    track()
    return version


def due() -> list[str]:
    sweeping.make_missing_marks()
    return [str(work.version.article.url) for work in VersionWork.objects.due()]


def test_a_new_name_concerns_the_texts_that_hold_it(house):
    Entity.objects.create(key="kucuk", name="KÜÇÜKLER", kind=Entity.Kind.COMPANY)
    assert due() == [house.article.url]
    left = VersionWork.objects.exclude(version=house).get()
    assert left.reader_version == reader_version()


def test_an_alias_and_its_end_concern_the_texts_that_hold_it(house, miui, track):
    alias = EntityAlias.objects.create(entity=miui, name="boats")
    assert due() == [house.article.url]
    track()
    alias.delete()
    assert due() == [house.article.url]


def test_a_measures_word_concerns_the_texts_that_hold_its_stem(house):
    measure = Measure.objects.create(key="boats_sold", label="Boats sold")
    assert due() == []
    MeasureWord.objects.create(measure=measure, language="en", word="boat||s")
    assert due() == [house.article.url]


def test_another_movement_concerns_everything(house):
    measure = Measure.objects.get(key="users")
    measure.label = "Registered users"
    measure.save()
    assert due() == []
    measure.movement = Measure.Movement.LEVEL if measure.movement != Measure.Movement.LEVEL else "cumulative"
    measure.save()
    assert len(due()) == 2


def test_another_kind_of_entity_concerns_the_texts_that_use_any_of_its_names(house, miui, track):
    EntityAlias.objects.create(entity=miui, name="Küçükler")
    due()
    track()
    miui.kind = Entity.Kind.COMPANY
    miui.save()
    assert len(due()) == 2


def test_a_claim_is_read_again_with_its_words(house, claim_on, track):
    claim = claim_on("The Küçükler company sold 300 boats", house, HOUSE[:-1])
    track()
    EntityAlias.objects.create(entity=Entity.objects.create(key="k", name="Kayık"), name="Küçükler")
    sweeping.make_missing_marks()
    assert [work.claim for work in ClaimWork.objects.due()] == [claim]

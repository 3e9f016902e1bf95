"""What was to come, once its day has passed."""

from datetime import date

import pytest

from factcheck.claims.actions import attach_span, create_claim, edit_claim, save_review
from factcheck.claims.models import Entity
from factcheck.tracking.forecasts import forecasts_due
from tests.factories import MeasureFactory, RatingFactory

pytestmark = pytest.mark.django_db

PLAN = "Acme will enter the German market by March 2016. The company said so on Thursday."
NEXT_DAY = date(2016, 4, 1)


@pytest.fixture
def acme(db) -> Entity:
    return Entity.objects.create(key="acme", name="Acme", kind=Entity.Kind.COMPANY)


@pytest.fixture
def plan(acme, article, claim_on, track):
    claim = claim_on("Acme will enter the German market by March 2016", article("wire", PLAN), PLAN[:47])
    track()
    return claim


def test_a_plan_is_due_from_the_day_after_its_last(plan):
    assert not forecasts_due(date(2016, 3, 31)).exists()
    assert [(claim, claim.due) for claim in forecasts_due(NEXT_DAY)] == [(plan, NEXT_DAY)]


def test_what_was_said_before_its_time_is_due_however_it_is_worded(acme, article, editor, track):
    version = article("wire", PLAN)
    claim = create_claim(
        statement="Acme enters the German market by March 2016",
        by=editor,
        claimed_from=date(2016, 1, 1),
        claimed_until=date(2016, 4, 1),
    )
    attach_span(claim=claim, version=version, start=0, end=47, exact=PLAN[:47], by=editor)
    track()
    assert forecasts_due(NEXT_DAY).get() == claim


def test_what_is_told_of_the_past_is_never_due(acme, article, claim_on, track):
    told = "Acme entered the German market in March 2014."
    claim_on(told, article("wire", told), told)
    track()
    assert not forecasts_due(date(2030, 1, 1)).exists()


@pytest.mark.parametrize(
    "told", ["MIUI had 70 million users in August 2014.", "MIUI has 70 million users in August 2014, the company says."]
)
def test_what_is_told_of_the_month_it_appeared_in_is_never_due(article, claim_on, track, told):
    MeasureFactory()
    claim = claim_on(told[:36], article("wire", told, "2014-08-16"), told)
    track()
    assert claim.assertions.exists()
    assert not forecasts_due(date(2030, 1, 1)).exists()


def test_too_early_to_tell_settles_nothing_once_the_day_has_passed(plan, editor):
    save_review(claim=plan, by=editor, expected_edit=0, rating=RatingFactory(key="forecast"), summary="Wait for it.")
    assert forecasts_due(date(2030, 1, 1)).get() == plan
    assert not forecasts_due(date(2016, 3, 31)).exists()
    plan.refresh_from_db()
    save_review(claim=plan, by=editor, expected_edit=1, rating=RatingFactory(key="false"), summary="It did not come.")
    assert not forecasts_due(date(2030, 1, 1)).exists()


def test_the_editors_day_goes_before_the_machines(plan, editor):
    plan.refresh_from_db()
    edit_claim(claim=plan, by=editor, expected_edit=plan.edit, due_on=date(2017, 1, 1))
    assert not forecasts_due(NEXT_DAY).exists()
    assert forecasts_due(date(2017, 1, 1)).get() == plan


def test_a_review_written_since_settles_it(plan, editor):
    save_review(claim=plan, by=editor, expected_edit=0, summary="It did not come.")
    assert not forecasts_due(NEXT_DAY).exists()


def test_a_claim_that_foretells_nothing_and_has_a_day_by_hand_is_due(editor):
    claim = create_claim(statement="The bridge will hold", by=editor, due_on=date(2015, 1, 1))
    assert forecasts_due(date(2015, 1, 1)).get() == claim

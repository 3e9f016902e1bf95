"""Work that is lost, doubled, killed or poisoned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.tracking import actions, sweeping, working
from factcheck.tracking.models import Assertion, VersionWork

pytestmark = pytest.mark.django_db

TEXT = "MIUI had 100 million users in February 2015."


@pytest.fixture
def work(article) -> VersionWork:
    return VersionWork.objects.get(version=article("wire", TEXT))


def test_a_text_is_read_once(work):
    working.track_version(work.pk)
    read = list(Assertion.objects.values_list("pk", flat=True))
    working.track_version(work.pk)
    assert list(Assertion.objects.values_list("pk", flat=True)) == read
    work.refresh_from_db()
    assert not work.is_due


def test_nobody_starts_on_what_somebody_is_at(work):
    VersionWork.objects.update(leased_until=timezone.now() + timedelta(minutes=1))
    working.track_version(work.pk)
    assert not Assertion.objects.exists()


def test_a_lease_that_ran_out_is_taken_over(work):
    VersionWork.objects.update(leased_until=timezone.now() - timedelta(seconds=1), attempts=1)
    working.track_version(work.pk)
    assert Assertion.objects.exists()


def test_what_changes_during_the_work_is_still_wanted_after_it(work):
    leased = working.lease(VersionWork, work.pk)
    working.want(VersionWork, work.pk)
    working.made_good(leased, "reader")
    work.refresh_from_db()
    assert work.is_due


def test_what_ends_its_worker_every_time_is_given_up(work):
    VersionWork.objects.update(attempts=working.ATTEMPTS, leased_until=timezone.now() - timedelta(seconds=1))
    working.track_version(work.pk)
    work.refresh_from_db()
    assert work.dead
    assert work.error
    assert sweeping.lost(VersionWork) == []


def test_what_was_given_up_can_be_wanted_again(work):
    VersionWork.objects.update(dead=True, attempts=9, error="boom")
    actions.want_version(version_id=work.pk)
    working.track_version(work.pk)
    work.refresh_from_db()
    assert (work.dead, work.error, work.is_due) == (False, "", False)


def test_an_error_is_told_on_the_row_tried_again_and_at_last_given_up(work):
    for attempt in range(1, working.ATTEMPTS + 1):
        working.failed(working.lease(VersionWork, work.pk), RuntimeError("no such word"))
        work.refresh_from_db()
        assert "no such word" in work.error
        assert work.is_due is (attempt < working.ATTEMPTS)


def test_what_was_lost_on_the_way_is_found_again(work):
    assert sweeping.lost(VersionWork) == [work.pk]
    assert sweeping.lost(VersionWork) == []  # queued a moment ago
    VersionWork.objects.update(nudged_at=timezone.now() - 2 * sweeping.NUDGE_LOST)
    assert sweeping.lost(VersionWork) == [work.pk]


def test_what_has_no_mark_gets_one(work):
    VersionWork.objects.all().delete()
    sweeping.make_missing_marks()
    assert sweeping.lost(VersionWork) == [work.pk]


def test_new_words_have_everything_read_again(work, track, miui):
    track()
    miui.aliases.create(name="the MIUI")
    sweeping.make_missing_marks()
    assert sweeping.lost(VersionWork) == [work.pk]


def test_a_run_over_everything_is_watched_to_its_end(work, track, editor):
    track()
    run, _new = actions.want_all(by=editor)
    sweeping.bring_runs_up_to_date()
    run.refresh_from_db()
    assert (run.status, run.total, run.tracked) == ("running", 1, 0)
    working.track_version(work.pk)
    sweeping.bring_runs_up_to_date()
    run.refresh_from_db()
    assert (run.status, run.tracked) == ("done", 1)


def test_everything_is_tracked_again_once_at_a_time(work, track, editor):
    track()
    run, new = actions.want_all(by=editor)
    assert (new, actions.want_all(by=editor)) == (True, (run, False))
    work.refresh_from_db()
    assert work.wanted == work.done + 1
    working.track_version(work.pk)
    sweeping.bring_runs_up_to_date()
    _another, new = actions.want_all(by=editor)
    assert new

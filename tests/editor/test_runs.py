"""What the tracker gave up: said in plain words, and tried again by whoever may; and runs that do not move."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import ImportRun
from factcheck.tracking.models import ClaimWork, VersionWork


@pytest.fixture
def given_up(article) -> VersionWork:
    version = article()
    VersionWork.objects.filter(version=version).update(dead=True, attempts=5, error="ValueError: a queer text")
    return VersionWork.objects.get(version=version)


def test_an_article_says_that_it_was_given_up(desk, given_up):
    address = reverse("editor:article_detail", args=[given_up.version.article_id])
    page = desk.get(address).content.decode()
    assert "The tracker gave this text up." in page
    assert "It was tried 5 times." in page
    assert "a queer text" in page
    VersionWork.objects.update(dead=False)
    assert "gave this text up" not in desk.get(address).content.decode()


def test_an_editor_has_an_article_tried_again(desk, given_up):
    again = reverse("editor:track_version_again", args=[given_up.pk])
    assert again in desk.get("/desk/runs/").content.decode()
    assert desk.get(again).status_code == 405
    answer = desk.post(again, {"back": "runs"})
    assert answer.url == "/desk/runs/"
    given_up.refresh_from_db()
    assert given_up.is_due
    assert (given_up.attempts, given_up.error) == (0, "")
    assert again not in desk.get("/desk/runs/").content.decode()


def test_an_editor_has_a_claim_tried_again(desk, claim_on, article):
    claim = claim_on(article(), "MIUI had 100 million users")
    ClaimWork.objects.filter(claim=claim).update(dead=True, attempts=5)
    again = reverse("editor:track_claim_again", args=[claim.pk])
    assert again in desk.get("/desk/runs/").content.decode()
    assert desk.post(again).url == reverse("editor:claim_detail", args=[claim.pk])
    assert ClaimWork.objects.get(claim=claim).is_due


def test_an_import_that_does_not_move_says_for_how_long(desk, editor):
    run = ImportRun.objects.create(name="m.csv", started_by=editor, status="running", total=300, position=43)
    address = reverse("editor:import_run", args=[run.pk])
    assert "No progress" not in desk.get(address).content.decode()
    ImportRun.objects.update(heard_at=timezone.now() - timedelta(seconds=40))
    assert re.search("No progress for 4[0-9] seconds", desk.get(address).content.decode())
    ImportRun.objects.update(status="done")
    assert "No progress" not in desk.get(address).content.decode()

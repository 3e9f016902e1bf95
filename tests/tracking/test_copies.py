"""Articles that repeat one text are found, and what an editor said of them stays."""

import threading
from itertools import permutations

import pytest
from django.db import connection

from articles.actions import restore_article, retract_article, update_article
from factcheck.tracking import actions, copies, working
from factcheck.tracking.models import SharedText, VersionWork

pytestmark = pytest.mark.django_db

RELEASE = (
    "A tsunami struck the coast of Sulawesi on Friday evening, hours after an earthquake near Donggala.\n"
    "At least 384 people died in Palu and Donggala, said Sutopo Nugroho of the agency in Jakarta.\n"
    "The airport of Makassar stayed open for aid flights from Singapore.\n"
)
OWN = (
    "Our reporter reached Palu at night, in a lorry that carried water, and slept in the yard of a mosque.\n"
    "Nobody she met had heard of a warning. A fisherman had counted three waves and then stopped counting.\n"
    "The road to Donggala was blocked by a hill that had come down, and Singapore sent what it could.\n"
    "In Makassar they queued for petrol, and Sutopo Nugroho spoke on every radio of Sulawesi and of Jakarta.\n"
)
DAY = "2018-09-29"


@pytest.fixture
def report(article):
    def make(name: str, text: str = RELEASE, published_at: str = DAY, **fields):
        return article(name, text, published_at, **fields).article

    return make


def pairs() -> list[tuple[str, str, float]]:
    rows = SharedText.objects.with_articles()
    return sorted((*sorted([row.left.source.name, row.right.source.name]), row.share) for row in rows)


def test_two_that_repeat_one_release_are_paired(report, track):
    report("wire")
    report("daily", "Palu, Saturday.\n" + RELEASE)
    track()
    assert pairs() == [("Daily", "Wire", 1.0)]


def test_a_report_of_its_own_on_the_same_news_is_not(report, track):
    report("wire")
    report("daily", OWN)
    track()
    assert pairs() == []


def test_a_release_inside_a_longer_report_is(report, track):
    report("wire")
    report("daily", OWN + RELEASE)
    track()
    assert pairs() == [("Daily", "Wire", 1.0)]


def test_another_language_and_next_years_news_are_left_out(report, track):
    report("wire")
    report("blatt", language="de")
    report("later", published_at="2019-09-29")
    track()
    assert pairs() == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_tracking_makes_no_difference(report, order):
    versions = [report("wire"), report("daily", OWN + RELEASE), report("blog", RELEASE + OWN)]
    for number in (*order, *order):
        working.want(VersionWork, versions[number].latest.pk)
        working.track_version(versions[number].latest.pk)
    found = pairs()
    assert [pair[:2] for pair in found] == [("Blog", "Daily"), ("Blog", "Wire"), ("Daily", "Wire")]
    copies.settle_copies(versions[0].pk)
    assert pairs() == found


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_write_each_pair_once(report):
    versions = [report(name).latest.pk for name in ("wire", "daily", "blog", "courier")]
    failed = []

    def work(order: list[int]) -> None:
        try:
            for version in order:
                working.track_version(version)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    workers = [threading.Thread(target=work, args=(order,)) for order in (versions, versions[::-1])]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
    assert len(pairs()) == SharedText.objects.count() == 6


def test_a_text_that_was_rewritten_is_no_longer_paired(report, track):
    report("wire")
    report("daily")
    track()
    report("daily", OWN)
    track()
    assert pairs() == []


def test_a_pair_is_not_forgotten_because_closer_ones_came(report, track, monkeypatch):
    monkeypatch.setattr(copies, "CLOSEST", 1)
    wire = report("wire")
    report("daily", RELEASE.replace("Singapore", "Asia"))
    track()
    report("blog")
    track()
    copies.settle_copies(wire.pk)
    assert [pair[:2] for pair in pairs()] == [("Blog", "Wire"), ("Daily", "Wire")]


def test_what_was_retracted_is_no_longer_paired_until_it_stands_again(report, track, editor):
    report("wire")
    daily = report("daily")
    track()
    retract_article(article=daily, by=editor, why="pulped")
    track()
    assert pairs() == []
    restore_article(article=daily, by=editor)
    track()
    assert pairs() == [("Daily", "Wire", 1.0)]


def test_two_without_a_date_or_in_a_language_nobody_reads(report, track):
    report("wire", published_at="")
    report("daily", published_at="")
    report("tolk", language="nl")
    report("krant", language="nl")
    track()
    assert pairs() == [("Daily", "Wire", 1.0)]


def test_an_editors_word_outlives_every_reading(report, track, editor):
    report("wire")
    daily = report("daily")
    track()
    actions.call_independent(shared=SharedText.objects.get(), by=editor)
    report("daily", OWN)
    track()
    report("daily", RELEASE + "More follows.")
    track()
    shared = SharedText.objects.get()
    assert shared.dismissed_by == editor
    assert not SharedText.objects.of(daily).undecided().exists()


def test_a_word_taken_back_shows_the_pair_again_only_while_the_texts_are_alike(report, track, editor):
    report("wire")
    report("daily")
    track()
    shared = SharedText.objects.get()
    actions.call_independent(shared=shared, by=editor)
    actions.take_back_independence(shared=shared)
    assert SharedText.objects.undecided().get() == shared
    actions.call_independent(shared=shared, by=editor)
    report("daily", OWN)
    track()
    actions.take_back_independence(shared=shared)
    assert not SharedText.objects.exists()


def test_two_that_were_each_given_an_origin_wait_for_nobody(report, track, editor):
    wire, daily = report("wire", origin="The agency's release"), report("daily")
    track()
    assert SharedText.objects.of(wire).undecided().exists()
    update_article(article=daily, expected_edit=daily.edit, by=editor, origin="A talk in Jakarta")
    assert not SharedText.objects.of(wire).undecided().exists()

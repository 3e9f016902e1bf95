"""Several people at the same article at the same time, in real transactions."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from articles.actions import EditConflict, import_article, update_article
from articles.models import Article, ArticleVersion, Source
from tests.factories import VersionFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    # The queue's client silences this one itself, for one thread at a time.
    pytest.mark.filterwarnings("ignore:list_queues.. now returns"),
]

TOGETHER = 6


def at_once(work):
    """Calls work(0) … work(TOGETHER - 1), all starting together, each on a connection of its own."""
    barrier = Barrier(TOGETHER)

    def run(number):
        try:
            connection.ensure_connection()
            barrier.wait(10)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(TOGETHER) as pool:
        return list(pool.map(run, range(TOGETHER)))


def bring(number, **given):
    known = {
        "url": "https://harbour.example/a",
        "source": "Harbour News",
        "origin": "Release 7",
        "text": "Four ferries.",
    }
    return import_article(by=None, **{**known, **given}).outcome


def test_the_same_import_many_times_at_once_makes_one_article():
    assert sorted(at_once(bring)) == ["new"] + ["unchanged"] * (TOGETHER - 1)
    assert (Article.objects.count(), ArticleVersion.objects.count(), Source.objects.count()) == (1, 1, 1)


def test_the_same_changed_text_many_times_at_once_makes_one_version():
    bring(0)
    assert sorted(at_once(lambda number: bring(number, text="Five ferries."))) == ["new_version"] + ["unchanged"] * (
        TOGETHER - 1
    )
    assert ArticleVersion.objects.count() == 2


def test_different_texts_at_once_are_numbered_one_after_the_other():
    outcomes = at_once(lambda number: bring(number, text=f"{number} ferries."))
    assert sorted(outcomes) == ["new"] + ["new_version"] * (TOGETHER - 1)
    assert list(ArticleVersion.objects.values_list("number", flat=True)) == list(range(1, TOGETHER + 1))


def test_of_many_editors_that_save_at_once_one_wins():
    article = VersionFactory().article

    def save(number):
        try:
            update_article(article=article, expected_edit=1, by=None, title=f"Title {number}")
        except EditConflict as conflict:
            return conflict.changed_fields
        return "saved"

    outcomes = at_once(save)
    assert outcomes.count("saved") == 1
    assert outcomes.count(("title",)) == TOGETHER - 1
    article.refresh_from_db()
    assert (article.edit, article.title) == (2, f"Title {outcomes.index('saved')}")

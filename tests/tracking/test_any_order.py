"""The end state is a function of the articles, claims and judgements alone."""

import threading

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.actions import import_article, retract_article, update_article
from articles.models import Article
from factcheck.claims.actions import attach_span, create_claim
from factcheck.claims.models import Claim, Entity, SourceSpan
from factcheck.tracking import sweeping, working
from factcheck.tracking.actions import track_due
from factcheck.tracking.models import ClaimWork, Comparison, VersionWork

HUNDRED = "MIUI had 100 million users in February 2015."
EIGHTY = "MIUI had 80 million users in March 2015."
SEVENTY = "MIUI hatte im August 2014 genau 70 Millionen Nutzer."


def put(editor, name: str, text: str, day: str, language: str = "en"):
    return import_article(
        url=f"https://{name}.example/1",
        source=name,
        text=text,
        language=language,
        title=name,
        published_at=day,
        by=editor,
    ).version


def claim_hundred(editor) -> None:
    version = Article.objects.get(url="https://wire.example/1").versions.first()
    claim = create_claim(statement=HUNDRED, key="hundred", by=editor)
    attach_span(claim=claim, version=version, start=0, end=43, exact=HUNDRED[:43], by=editor)


def redate(editor) -> None:
    article = Article.objects.get(url="https://daily.example/1")
    update_article(article=article, expected_edit=article.edit, by=editor, published="2015-03-20")


def state() -> tuple[list, list]:
    """Everything that the tracker made, named by content instead of by row."""
    comparisons = sorted(
        (
            *sorted([(row.left_version.article.url, row.left_exact), (row.right_version.article.url, row.right_exact)]),
            row.relation if row.relation not in ("entails", "entailed_by") else "entails",
            row.cause,
            row.state,
            sorted(row.claims.values_list("key", flat=True)),
        )
        for row in Comparison.objects.all()
    )
    spans = sorted(
        (span.claim.key, span.version.article.url, span.version.number, span.start, span.end, span.state, span.stance)
        for span in SourceSpan.objects.filter(successor=None)
    )
    return comparisons, spans


# What is to happen, each with what has to have happened before it.
EVENTS = {
    "wire": (lambda editor: put(editor, "wire", HUNDRED, "2015-02-12"), ()),
    "daily": (lambda editor: put(editor, "daily", EIGHTY, "2015-03-18"), ()),
    "blick": (lambda editor: put(editor, "blick", SEVENTY, "2014-08-20", "de"), ()),
    "claim": (claim_hundred, ("wire",)),
    "redate": (redate, ("daily",)),
    "wire again": (lambda editor: put(editor, "wire", "New lead.\n" + HUNDRED, "2015-02-12"), ("wire", "claim")),
    "retract": (
        lambda editor: retract_article(
            article=Article.objects.get(url="https://blick.example/1"), by=editor, why="pulped"
        ),
        ("blick",),
    ),
}


class Undo(Exception):
    """Rolls one example back."""


def run(editor, order, pauses) -> tuple[list, list]:
    """Let the events happen in this order, tracking in between where `pauses` says so."""
    found = None
    waiting, happened = list(order), set()
    try:
        with transaction.atomic():
            while waiting:
                event = next(name for name in waiting if happened.issuperset(EVENTS[name][1]))
                waiting.remove(event)
                EVENTS[event][0](editor)
                happened.add(event)
                if event in pauses:
                    track_due()
            track_due()
            found = state()
            raise Undo
    except Undo:
        pass
    return found


@pytest.mark.django_db
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(EVENTS)), pauses=st.sets(st.sampled_from(sorted(EVENTS))))
def test_any_order_of_events_and_tasks_ends_in_the_same_rows(editor, miui, order, pauses):
    assert run(editor, order, pauses) == run(editor, list(EVENTS), set())


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_neither_double_nor_lose_anything(django_user_model):
    editor = django_user_model.objects.create_user("edith")
    Entity.objects.create(key="miui", name="MIUI", kind=Entity.Kind.PRODUCT)
    put(editor, "wire", HUNDRED, "2015-02-12")
    put(editor, "daily", EIGHTY, "2015-03-18")
    put(editor, "blick", SEVENTY, "2014-08-20", "de")
    claim_hundred(editor)
    track_due()
    alone = state()
    Comparison.objects.all().delete()
    SourceSpan.objects.filter(found_by=SourceSpan.FoundBy.TRACKER).delete()
    sweeping.mark_all_wanted()
    texts = [(working.track_version, pk) for pk in VersionWork.objects.values_list("pk", flat=True)]
    texts += [(working.track_claim, pk) for pk in ClaimWork.objects.values_list("pk", flat=True)]
    failed = []

    def work(steps) -> None:
        try:
            for track, pk in steps:
                track(pk)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    workers = [threading.Thread(target=work, args=(steps,)) for steps in (texts, texts[::-1])]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
    track_due()  # a claim that was tracked before its source was read is wanted again
    assert state() == alone
    assert Claim.objects.get(key="hundred").comparisons.contradicting().count() == 1

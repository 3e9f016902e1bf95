"""One text tracked from end to end, marked on its row: leased, made good, or given up.

A worker that dies leaves a lease that runs out; what it had written stands or falls with its
transactions, and the next one does it all again.
"""

from datetime import timedelta
from typing import TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import ArticleVersion
from factcheck.claims import actions as claim_actions
from factcheck.claims.models import Claim, SourceSpan
from factcheck.tracking import reading
from factcheck.tracking.copies import settle_copies
from factcheck.tracking.matching import buckets_found_in, buckets_of, buckets_of_claim
from factcheck.tracking.models import Assertion, ClaimWork, Story, VersionWork, Work
from factcheck.tracking.settling import settle
from factcheck.tracking.stories import claims_of_story, settle_story

ATTEMPTS = 5
# Longer than a task may run, so that nobody else starts while it does.
LEASE = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 30)

W = TypeVar("W", bound=Work)


def track_version(version_id: int) -> list[int]:
    """Read a version and settle what it touches; returns the claims that are to be tracked after it.

    Does nothing where nothing is due or somebody else is at it.
    """
    work = lease(VersionWork, version_id)
    if work is None:
        return []
    try:
        version = ArticleVersion.objects.select_related("article").defer("original").get(pk=version_id)
        reader = reading.reader_version()
        with transaction.atomic():
            rows, claims = _read_version(version)
        settle(buckets_of(rows) | buckets_found_in(version.article_id), articles={version.article_id})
        for claim_id in claims_of_story(version.article_id):
            settle_story(claim_id, articles={version.article_id})
        settle_copies(version.article_id)
    except Exception as error:
        failed(work, error)
        raise
    made_good(work, reader)
    for claim_id in claims:
        want(ClaimWork, claim_id)
    return claims


def track_claim(claim_id: int) -> None:
    """Read a claim and settle what it follows. Does nothing where nothing is due or somebody is at it."""
    work = lease(ClaimWork, claim_id)
    if work is None:
        return
    try:
        claim = Claim.objects.select_related("entity", "measure").get(pk=claim_id)
        reader = reading.reader_version()
        before = buckets_of_claim(claim_id)
        with transaction.atomic():
            # The lock keeps two readings of one claim from interleaving.
            Claim.objects.select_for_update(of=("self",)).get(pk=claim_id)
            Assertion.objects.filter(claim=claim).delete()
            rows = Assertion.objects.bulk_create(reading.read_claim(claim))
            ClaimWork.objects.filter(pk=claim_id).update(due_on=reading.due_of(claim, rows))
        settle(before | buckets_of(rows), claims={claim_id})
        settle_story(claim_id)
    except Exception as error:
        failed(work, error)
        raise
    made_good(work, reader)


def _read_version(version: ArticleVersion) -> tuple[list[Assertion], list[int]]:
    """Replace what is read of the article; returns the rows and the claims whose sources it holds.

    Only the latest version speaks. Quotes of earlier ones are found again in it first.
    """
    article = type(version.article).objects.select_for_update(of=("self",)).get(pk=version.article_id)
    versions = list(article.versions.order_by("number").values_list("pk", flat=True))
    if version.pk == versions[-1]:
        claim_actions.carry_spans(version=version)
        read = reading.read_version(version)
        Assertion.objects.filter(version__in=versions).delete()
        Story.objects.filter(version__in=versions).delete()
        rows = Assertion.objects.bulk_create(read.assertions, batch_size=1000)
        if read.story is not None:
            read.story.save(force_insert=True)
    else:
        Assertion.objects.filter(version=version).delete()
        Story.objects.filter(version=version).delete()
        rows = []
    claims = SourceSpan.objects.confirmed().filter(version__article=article).values_list("claim_id", flat=True)
    return rows, sorted(set(claims))


def want(model: type[W], pk: int) -> None:
    """Mark as wanted. Whoever is at it now will find it wanted again."""
    _row, created = model.objects.get_or_create(pk=pk)
    if not created:
        model.objects.filter(pk=pk).update(wanted=F("wanted") + 1, attempts=0, dead=False, error="")


def lease(model: type[W], pk: int) -> W | None:
    """Take the row for ourselves, in one statement that only one of many wins."""
    now = timezone.now()
    taken = (
        model.objects.filter(pk=pk)
        .due()
        .free()
        .update(leased_until=now + LEASE, attempts=F("attempts") + 1, nudged_at=now)
    )
    if not taken:
        return None
    work = model.objects.get(pk=pk)
    if work.attempts > ATTEMPTS:
        # It never came back to say what was wrong: it takes its worker down each time.
        model.objects.filter(pk=pk).update(
            dead=True, leased_until=None, error=work.error or "It ended its worker each time it was tried."
        )
        return None
    return work


def made_good(work: Work, reader: str) -> None:
    """Mark as done what was wanted when the lease was taken; wishes since then stand."""
    type(work).objects.filter(pk=work.pk).update(
        done=work.wanted, tracked_at=timezone.now(), leased_until=None, attempts=0, error="", reader_version=reader
    )


def failed(work: Work, error: Exception) -> None:
    """Say what went wrong, for the next try or, after the last, for an editor."""
    type(work).objects.filter(pk=work.pk).update(
        leased_until=None, error=f"{type(error).__name__}: {error}"[:2000], dead=work.attempts >= ATTEMPTS
    )

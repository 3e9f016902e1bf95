"""What was lost is found again: texts without a mark, wishes that nobody followed, runs to bring up to date."""

from collections.abc import Iterable
from datetime import timedelta
from functools import reduce
from operator import or_

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from articles.models import ArticleVersion
from factcheck.claims.models import Claim
from factcheck.tracking import reading
from factcheck.tracking.models import ClaimWork, TrackingRun, VersionWork, Work

# A nudge that was not followed by then is taken to be lost.
NUDGE_LOST = timedelta(minutes=2)
NUDGES_AT_ONCE = 500


def mark_all_wanted() -> int:
    """Mark all that is known as wanted again; returns how many texts that is."""
    make_missing_marks()
    fresh = {"wanted": F("wanted") + 1, "attempts": 0, "dead": False, "error": "", "nudged_at": None}
    versions = VersionWork.objects.filter(version__in=_latest_versions()).update(**fresh)
    return versions + ClaimWork.objects.update(**fresh)


def make_missing_marks() -> None:
    """Marks for texts that have none, and a new wish for those that another reader or other words read."""
    versions = _latest_versions().filter(work=None)
    VersionWork.objects.bulk_create([VersionWork(version=version) for version in versions], ignore_conflicts=True)
    claims = Claim.objects.filter(work=None)
    ClaimWork.objects.bulk_create([ClaimWork(claim=claim) for claim in claims], ignore_conflicts=True)
    current = reading.reader_version()
    versions = VersionWork.objects.filter(version__in=_latest_versions())
    for rows, says in ((versions, _version_says), (ClaimWork.objects.all(), _claim_says)):
        stale = rows.filter(done=F("wanted")).exclude(reader_version=current)
        for earlier in stale.order_by().values_list("reader_version", flat=True).distinct():
            # Listed once: what is being read at this moment is marked by whoever reads it, and seen next time.
            read = rows.filter(pk__in=list(stale.filter(reader_version=earlier).values_list("pk", flat=True)))
            words = reading.words_changed(earlier, current)
            concerned = read if words is None else read.filter(_any(says(word) for word in words))
            concerned.update(wanted=F("wanted") + 1, nudged_at=None)
            read.filter(done=F("wanted"), reader_version=earlier).update(reader_version=current)


def _version_says(word: str) -> Q:
    return Q(version__text__icontains=word)


def _claim_says(word: str) -> Q:
    """A claim's sources are asked as versions, and have it tracked after them."""
    return Q(claim__statement__icontains=word) | Q(claim__entity__name__icontains=word)


def _any(conditions: Iterable[Q]) -> Q:
    return reduce(or_, conditions, Q(pk__in=[]))


def lost(model: type[Work]) -> list[int]:
    """Due texts that nobody is at and no message is under way for; marked as queued from now."""
    now = timezone.now()
    unheard = Q(nudged_at=None) | Q(nudged_at__lt=now - NUDGE_LOST)
    rows = model.objects.due().free().filter(unheard).order_by("pk")
    found = list(rows.values_list("pk", flat=True)[:NUDGES_AT_ONCE])
    model.objects.filter(pk__in=found).update(nudged_at=now)
    return found


def bring_runs_up_to_date() -> None:
    """The rows of runs under way say how far they are; with nothing left to do they are done."""
    left = VersionWork.objects.due().count() + ClaimWork.objects.due().count()
    for run in TrackingRun.objects.filter(status=TrackingRun.Status.RUNNING):
        run.tracked = max(run.tracked, run.total - left)
        if left == 0:
            run.done()
        else:
            run.save(update_fields=["tracked"])


def _latest_versions():
    later = ArticleVersion.objects.filter(article=OuterRef("article"), number__gt=OuterRef("number"))
    return ArticleVersion.objects.filter(~Exists(later))

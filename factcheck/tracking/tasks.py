"""The tracker's tasks: ids in, one call each. Safe to run twice, safe to lose: the rows know."""

from celery import shared_task
from django.db import OperationalError

from factcheck.tracking import sweeping, working
from factcheck.tracking.models import ClaimWork, VersionWork

RETRIED = {"autoretry_for": (OperationalError,), "retry_backoff": True, "max_retries": 5}


@shared_task(**RETRIED)
def track_version(version_id: int) -> None:
    for claim_id in working.track_version(version_id):
        track_claim.delay(claim_id)


@shared_task(**RETRIED)
def track_claim(claim_id: int) -> None:
    working.track_claim(claim_id)


@shared_task
def sweep() -> None:
    sweeping.make_missing_marks()
    sweeping.bring_runs_up_to_date()
    for version_id in sweeping.lost(VersionWork):
        track_version.delay(version_id)
    for claim_id in sweeping.lost(ClaimWork):
        track_claim.delay(claim_id)

"""The tracker's tasks: ids in, one call each. Safe to run twice, safe to lose: the rows know."""

from celery import shared_task
from django.db import OperationalError

from factcheck.tracking import actions, working

RETRIED = {"autoretry_for": (OperationalError,), "retry_backoff": True, "max_retries": 5}


@shared_task(**RETRIED)
def track_version(version_id: int) -> None:
    actions.track_version(version_id)


@shared_task(**RETRIED)
def track_claim(claim_id: int) -> None:
    working.track_claim(claim_id)


@shared_task
def sweep() -> None:
    actions.sweep()

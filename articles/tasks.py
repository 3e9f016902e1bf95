"""The imports' tasks: an id in, one call. Safe to run twice, safe to lose: the rows know."""

from celery import shared_task
from django.db import OperationalError

from articles.importing import runs, sweeping

# Shorter than a task may take by far: a line may be a long one. And than a worker may be silent for: each end of a
# slice is a sign of life.
SLICE_SECONDS = 60


@shared_task(autoretry_for=(OperationalError,), retry_backoff=True, max_retries=5)
def go_on_with_import(run_id: int) -> None:
    if runs.go_on(run_id, seconds=SLICE_SECONDS):
        go_on_with_import.delay(run_id)


@shared_task
def sweep_imports() -> None:
    sweeping.end_forgotten()
    for run_id in sweeping.lost():
        go_on_with_import.delay(run_id)

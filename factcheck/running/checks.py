"""What would go wrong quietly: checked before anything starts."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.compatibility)
def messages_outlast_their_tasks(**_: Any) -> list[CheckMessage]:
    """A message that comes back while its task still waits or runs is worked on again and again."""
    visibility = settings.CELERY_BROKER_TRANSPORT_OPTIONS.get("visibility_timeout")
    # The last of those that a process has taken waits for all before it.
    longest = settings.CELERY_TASK_TIME_LIMIT * settings.CELERY_WORKER_PREFETCH_MULTIPLIER
    if visibility is None or visibility > longest:
        return []
    return [
        Error(
            f"The broker's visibility timeout ({visibility} s) is not longer than what a worker may take for the "
            f"messages it has ({longest} s: CELERY_TASK_TIME_LIMIT times CELERY_WORKER_PREFETCH_MULTIPLIER).",
            hint="Raise VISIBILITY_SECONDS in factcheck/running/broker.py, or lower the limit.",
            id="running.E001",
        )
    ]

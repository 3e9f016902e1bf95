from django.db import transaction
from django.utils import timezone

from factcheck.running.models import Heartbeat


@transaction.atomic
def record_heartbeat(*, worker: str) -> None:
    """Note that this worker lives, and forget those not heard of for long: hosts come and go."""
    Heartbeat.objects.update_or_create(worker=worker, defaults={"at": timezone.now()})
    Heartbeat.objects.forgotten().delete()

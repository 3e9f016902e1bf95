"""Imports that nobody is at are found again: the message was lost, or the worker was."""

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import ImportFile, ImportRun

OPEN = (ImportRun.Status.QUEUED, ImportRun.Status.RUNNING)
KEPT = Exists(ImportFile.objects.filter(run=OuterRef("pk"), is_manifest=True))


def lost() -> list[int]:
    """Open runs that were not heard of for long; marked as called from now."""
    now = timezone.now()
    rows = ImportRun.objects.filter(KEPT, status__in=OPEN, heard_at__lt=now - ImportRun.SILENCE).order_by("pk")
    found = list(rows.values_list("pk", flat=True))
    ImportRun.objects.filter(pk__in=found).update(heard_at=now)
    return found


@transaction.atomic
def end_forgotten() -> None:
    """Runs of a command that was killed: what they read from is on its machine, and nobody here can go on."""
    rows = ImportRun.objects.filter(~KEPT, status__in=OPEN, heard_at__lt=timezone.now() - ImportRun.SILENCE)
    for run in rows.select_for_update(skip_locked=True):
        run.fail(_("It was ended before it was done. Import the file again: what came in stays as it is."))

"""Signs of life of the workers."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A beat comes every PULSE_SECONDS, and while there is work each task brings one; either may be late behind a long task.
PULSE_SECONDS = 15
SILENCE = timedelta(minutes=2)
FORGOTTEN = timedelta(days=7)


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def alive(self) -> "HeartbeatQuerySet":
        return self.filter(at__gt=timezone.now() - SILENCE)

    def forgotten(self) -> "HeartbeatQuerySet":
        return self.filter(at__lt=timezone.now() - FORGOTTEN)


class Heartbeat(models.Model):
    """When a worker last did a task: so queue and worker were well then. Where there is nothing else to do it is the
    task that does nothing else, and beat is well too.

    Kept in a row because the queue inside the database cannot ask its workers.
    """

    worker = models.CharField(_("worker"), max_length=255, primary_key=True)
    at = models.DateTimeField(_("last sign of life"))

    objects = HeartbeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("worker's heartbeat")
        verbose_name_plural = _("workers' heartbeats")

    def __str__(self) -> str:
        return f"{self.worker}, {self.at:%Y-%m-%d %H:%M:%S}"

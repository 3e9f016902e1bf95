from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackingConfig(AppConfig):
    name = "factcheck.tracking"
    label = "tracking"
    verbose_name = _("Tracking")

    def ready(self) -> None:
        from factcheck.tracking import receivers

        receivers.connect()

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The project itself. Importing the Celery app here registers it for every process."""

    name = "factcheck"
    label = "site"
    default = True

    def ready(self) -> None:
        from factcheck.celery import app  # registers itself as the current app

        self.celery = app

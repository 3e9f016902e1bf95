from django.apps import AppConfig


class RunningConfig(AppConfig):
    name = "factcheck.running"
    label = "running"

    def ready(self) -> None:
        from factcheck.running import checks  # noqa: F401  importing registers them

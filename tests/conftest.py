"""What every test stands on: a real PostgreSQL, the queue inside it, and nothing beyond this machine."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# How long an example takes says something of the machine and nothing of the product.
hypothesis.settings.register_profile("without a clock", deadline=None)
hypothesis.settings.load_profile("without a clock")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Keep the embedded server up from the first worker's first test to the last one's last."""
    import django
    from django.conf import settings
    from django.db import connection

    django.setup()
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # the web server's part warns where there is none
    if connection.settings_dict["ENGINE"] == "factcheck.embedded":
        connection.server.use()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """The test database cannot be dropped while the queue still has connections to it."""
    yield
    from kombu import pools

    from factcheck.celery import app

    app.close()
    pools.reset()


@pytest.fixture(autouse=True)
def static_files_by_their_own_names(settings) -> None:
    """No test stands on what collecting the static files last left behind; they are served from their source."""
    backend = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}

"""Which broker carries the tasks, and what Celery has to be told about it. Read by the settings."""

from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from kombu.transport import TRANSPORT_ALIASES

# The queue inside the site's own database; see `queue`.
DATABASE_QUEUE = "database"
TRANSPORT_ALIASES[DATABASE_QUEUE] = "factcheck.running.queue:Transport"

# A message that a worker took and did not finish comes back after so many seconds. It must not come back
# while it is still waiting or being worked on: a check holds it against the time limit.
VISIBILITY_SECONDS = 1800

_DATABASE_OPTIONS = {
    "visibility_timeout": VISIBILITY_SECONDS,
    "use_notify": True,
    "wait_time_seconds": 0,
}


class Broker(NamedTuple):
    """Celery's settings broker_url, broker_transport_options and worker_enable_remote_control."""

    url: str
    transport_options: dict[str, Any]
    remote_control: bool


def broker_settings(url: str) -> Broker:
    """What a broker URL asks for; an empty one means the queue inside the database.

    Raises ImproperlyConfigured for a kind of broker that the site was never tried with.
    """
    url = url or f"{DATABASE_QUEUE}://"
    options: dict[str, Any]
    kind = urlsplit(url).scheme
    if kind == DATABASE_QUEUE:
        # It has no broadcasts worth the polling, so a worker cannot be asked how it is: see Heartbeat.
        options, remote_control = _DATABASE_OPTIONS, False
    elif kind in ("redis", "rediss"):
        options, remote_control = {"visibility_timeout": VISIBILITY_SECONDS}, True
    elif kind in ("amqp", "amqps"):
        options, remote_control = {}, True  # RabbitMQ gives a lost worker's messages back at once
    else:
        raise ImproperlyConfigured(
            f"CELERY_BROKER_URL must begin with amqp://, amqps://, redis:// or rediss://, not {url.split(':')[0]!r}; "
            f"leave it out to queue in the database."
        )
    return Broker(url, options, remote_control)

"""Tasks that are only a nudge: what is to be done is known from the rows, and a sweep finds it without them."""

import logging
from typing import Any

from celery.contrib.django.task import DjangoTask
from django.db import transaction
from kombu.exceptions import OperationalError
from psycopg import Error as QueueError

logger = logging.getLogger(__name__)


class Nudge(DjangoTask):
    """The site's kind of task. A broker that is down is logged, and costs an editor nothing but time.

    What was to be told of is committed by then: an error would say that saving failed, when it has not.
    """

    abstract = True

    def delay_on_commit(self, *args: Any, **kwargs: Any) -> None:
        self.apply_async_on_commit(args, kwargs)

    def apply_async_on_commit(self, *args: Any, **kwargs: Any) -> None:
        def publish() -> None:
            try:
                self.apply_async(*args, **kwargs)
            except (OperationalError, QueueError) as error:
                logger.warning("%s was not queued, the sweep will make up for it: %s", self.name, error)
            except Exception:  # a client that loses its connection half-way does not always say it in these words
                logger.exception("%s was not queued, the sweep will make up for it", self.name)

        transaction.on_commit(publish)

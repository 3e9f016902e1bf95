"""Tasks that are only a nudge: what is to be done is known from the rows, and a sweep finds it without them."""

import logging
from time import monotonic
from typing import Any

from celery.contrib.django.task import DjangoTask
from django.db import DatabaseError, transaction
from kombu.exceptions import OperationalError
from psycopg import Error as QueueError

logger = logging.getLogger(__name__)

# A process that does many small tasks tells of itself no more often.
BETWEEN_SIGNS_SECONDS = 5
_told_at = -float(BETWEEN_SIGNS_SECONDS)


class Nudge(DjangoTask):
    """The site's kind of task. A broker that is down is logged, and costs an editor nothing but time.

    What was to be told of is committed by then: an error would say that saving failed, when it has not.

    Each is a sign of life as it begins and as it ends: the pulse waits in the same queue as the work, behind it all.
    """

    abstract = True

    def before_start(self, *args: Any) -> None:
        super().before_start(*args)
        self._give_sign_of_life()

    def after_return(self, *args: Any) -> None:
        super().after_return(*args)
        self._give_sign_of_life()

    def _give_sign_of_life(self) -> None:
        global _told_at
        if self.request.is_eager or monotonic() - _told_at < BETWEEN_SIGNS_SECONDS:
            return
        from factcheck.running.actions import record_heartbeat  # models: loaded after this

        _told_at = monotonic()
        try:
            record_heartbeat(worker=self.request.hostname or "unnamed")
        except DatabaseError as error:  # the work itself will say so, if it lasts
            logger.warning("No sign of life could be left: %s", error)

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

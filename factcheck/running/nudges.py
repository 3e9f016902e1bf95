"""Tasks that are only a nudge: what is to be done is known from the rows, and a sweep finds it without them."""

from functools import partial
from typing import Any

from celery.contrib.django.task import DjangoTask
from django.db import transaction


class Nudge(DjangoTask):
    """The site's kind of task. A broker that is down is logged, and costs an editor nothing but time.

    What was to be told of is committed by then: an error would say that saving failed, when it has not.
    """

    abstract = True

    def delay_on_commit(self, *args: Any, **kwargs: Any) -> None:
        transaction.on_commit(partial(self.delay, *args, **kwargs), robust=True)

    def apply_async_on_commit(self, *args: Any, **kwargs: Any) -> None:
        transaction.on_commit(partial(self.apply_async, *args, **kwargs), robust=True)

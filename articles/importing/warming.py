"""What recognises languages takes seconds to load: it is loaded before the first import needs it.

A web process does so beside its other work once it has given its first answer, so that no page waits.
A worker does so before it takes its first task and before it forks, so that its processes share it.
"""

from threading import Thread
from typing import Any

from celery.signals import worker_init
from django.core.signals import request_finished

from factcheck.language import identify

THREAD = "warming"


def connect() -> None:
    request_finished.connect(after_the_first_answer, dispatch_uid=THREAD)
    worker_init.connect(before_the_first_task, dispatch_uid=THREAD)


def after_the_first_answer(**kwargs: Any) -> None:
    request_finished.disconnect(dispatch_uid=THREAD)
    Thread(target=_warm, name=THREAD, daemon=True).start()


def before_the_first_task(**kwargs: Any) -> None:
    _warm()


def _warm() -> None:
    identify("Any text in any language will do.")

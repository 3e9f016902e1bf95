"""No import waits for what recognises languages."""

import threading

import pytest
from django.core.signals import request_finished

from articles.importing import warming
from factcheck.language import sentences


@pytest.mark.django_db
def test_it_is_loaded_once_the_first_page_is_out():
    sentences._identifier.cache_clear()
    warming.connect()
    request_finished.send(sender=None)
    for thread in threading.enumerate():
        if thread.name == warming.THREAD:
            thread.join()
    assert sentences._identifier.cache_info().currsize == 1
    assert not any(key[0] == warming.THREAD for key, *_rest in request_finished.receivers)


def test_a_worker_loads_it_before_its_first_task():
    from celery.signals import worker_init

    sentences._identifier.cache_clear()
    worker_init.send(sender=None)
    assert sentences._identifier.cache_info().currsize == 1

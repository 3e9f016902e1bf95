"""Tasks through real queues: published here, done by a worker of its own, seen in the database."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.db import connection

from articles.tasks import sweep_imports
from factcheck.celery import app
from factcheck.running.actions import record_heartbeat
from factcheck.running.models import Heartbeat
from factcheck.running.queue import database_conninfo
from factcheck.running.tasks import pulse

WORKER = ["-m", "celery", "--quiet", "--app=factcheck", "worker", "--concurrency=1", "--loglevel=INFO"]
WORKER += ["--without-gossip", "--without-mingle", "--without-heartbeat"]


def url_of_test_database() -> str:
    """The tests' database as DATABASE_URL names one."""
    found = connection.settings_dict
    person = quote(found["USER"]) + (f":{quote(found['PASSWORD'])}" if found["PASSWORD"] else "")
    name, host, port = quote(connection.get_connection_params()["dbname"]), str(found["HOST"]), str(found["PORT"])
    if host.startswith("/"):
        return f"postgres://{person}@/{name}?{urlencode({'host': host, 'port': port})}"
    return f"postgres://{person}@{host}:{port}/{name}"


@contextmanager
def worker(broker: str, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    environment = {**os.environ, "DATABASE_URL": url_of_test_database(), "CELERY_BROKER_URL": broker}
    with log.open("wb") as written:
        command = [sys.executable, *WORKER]
        running = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment, stdout=written, stderr=written)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        try:
            running.wait(timeout=30)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def wait_for_heartbeat(log: Path) -> None:
    deadline = time.monotonic() + 60
    while not Heartbeat.objects.exists():
        assert time.monotonic() < deadline, log.read_text()[-3000:]
        time.sleep(0.1)


def wait_until_queue_is_empty() -> None:
    """A message goes after what it asked for is done."""
    deadline = time.monotonic() + 20
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT queue_length FROM pgmq.metrics('celery')")
            if cursor.fetchone() == (0,):
                return
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def empty_queue(transactional_db: None) -> Iterator[None]:
    """The queue's tables are none of Django's, so they are not emptied after a test as its are."""
    purge()
    yield
    purge()


def purge() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgmq.purge_queue(queue_name) FROM pgmq.list_queues()")


@pytest.mark.usefixtures("empty_queue")
def test_a_task_goes_through_the_database(tmp_path: Path) -> None:
    pulse.delay()
    with connection.cursor() as cursor:
        cursor.execute("SELECT queue_name, queue_length FROM pgmq.metrics_all()")
        assert cursor.fetchall() == [("celery", 1)], "in the tests' own database"
    with worker("", tmp_path / "log"):
        wait_for_heartbeat(tmp_path / "log")
        wait_until_queue_is_empty()


@pytest.mark.usefixtures("empty_queue")
def test_a_worker_that_has_other_things_to_do_shows_life_by_doing_them(tmp_path: Path) -> None:
    sweep_imports.delay()
    with worker("", tmp_path / "log"):
        wait_for_heartbeat(tmp_path / "log")
        wait_until_queue_is_empty()


@pytest.mark.usefixtures("empty_queue")
def test_publishing_survives_a_server_that_dropped_its_connections() -> None:
    pulse.delay()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    pulse.delay()
    with connection.cursor() as cursor:
        cursor.execute("SELECT queue_length FROM pgmq.metrics('celery')")
        assert cursor.fetchone() == (2,)


@pytest.mark.usefixtures("empty_queue")
@pytest.mark.filterwarnings("ignore:list_queues.. now returns")  # the client silences it, for one thread at a time
def test_many_connections_that_come_at_once_set_one_queue_up_and_lose_no_message() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgmq.drop_queue(queue_name) FROM pgmq.list_queues()")
    together, rounds = 6, 3
    barrier = Barrier(together)

    def publish(_number: int) -> None:
        for _round in range(rounds):
            barrier.wait(60)
            with app.connection_for_write() as to_broker:
                pulse.apply_async(connection=to_broker)
                pulse.apply_async(connection=to_broker)

    with ThreadPoolExecutor(together) as pool:
        list(pool.map(publish, range(together)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT queue_length FROM pgmq.metrics('celery')")
        assert cursor.fetchone() == (together * rounds * 2,)


@pytest.mark.parametrize("broker", ["redis_url", "rabbitmq_url"])
@pytest.mark.django_db(transaction=True)
def test_a_task_goes_through_a_broker_of_its_own(broker: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = request.getfixturevalue(broker)
    with worker(url, tmp_path / "log"), app.connection(url) as to_broker:
        pulse.apply_async(connection=to_broker)
        wait_for_heartbeat(tmp_path / "log")


@pytest.mark.django_db
def test_the_queue_is_connected_as_django_is() -> None:
    conninfo = database_conninfo()
    assert connection.settings_dict["NAME"] in conninfo
    assert connection.settings_dict["NAME"].startswith("test_")


@pytest.mark.django_db
def test_a_worker_has_one_heartbeat_and_is_forgotten_in_the_end() -> None:
    record_heartbeat(worker="gone")
    Heartbeat.objects.update(at="2020-01-01T00:00Z")
    record_heartbeat(worker="here")
    record_heartbeat(worker="here")
    assert [beat.worker for beat in Heartbeat.objects.alive()] == ["here"]
    assert Heartbeat.objects.count() == 1


SAVE_AND_NUDGE = """
from django.db import transaction
from factcheck.running.actions import record_heartbeat
from factcheck.running.tasks import pulse
with transaction.atomic():
    record_heartbeat(worker="saved")
    pulse.delay_on_commit()
"""


@pytest.mark.django_db(transaction=True)
def test_saving_does_not_fail_where_the_broker_is_down() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        url = f"redis://127.0.0.1:{nobody.getsockname()[1]}/0"
        environment = {**os.environ, "DATABASE_URL": url_of_test_database(), "CELERY_BROKER_URL": url}
        command = [sys.executable, "manage.py", "shell", "--verbosity=0", "--command", SAVE_AND_NUDGE]
        saved = subprocess.run(
            command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
        )
    assert saved.returncode == 0, saved.stderr
    assert "Connection refused" in saved.stderr, "it is told in the log"
    assert [beat.worker for beat in Heartbeat.objects.all()] == ["saved"]

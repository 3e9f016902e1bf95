"""The whole site, as `make run` starts it, in a folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
from django.conf import settings

from factcheck.embedded.server import embedded_server
from factcheck.running.management.commands.run_site import sites_own_server
from tests.running.conftest import free_port

PROJECT = Path(__file__).parents[2]
PARTS = ("articles", "factcheck", "locale", "static", "templates", "manage.py")
OF_ITS_OWN = ("DATABASE_URL", "CELERY_BROKER_URL", "DJANGO_SETTINGS_MODULE", "SITE_URL", "VIRTUAL_ENV")
IN_FLIGHT = "SELECT count(*) FROM tracking_versionwork WHERE leased_until > now()"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "a newsroom"
    folder.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copy
        copy(PROJECT / part, folder / part)
    yield folder
    for process in of(folder):
        process.kill()


def of(folder: Path) -> list[psutil.Process]:
    """The processes that work in the folder, the database's among them."""
    found = []
    for process in psutil.process_iter():
        try:
            here = process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()).is_relative_to(folder)
        except (psutil.Error, OSError):
            continue
        if here:
            found.append(process)
    return found


def long_text(words: int) -> str:
    """So much that the worker has it in hand for a good while."""
    sentences = (f"Acme sold {100 + number:,} phones in Spain in May 2015." for number in range(words // 9))
    return "\n\n".join(sentences)


def in_flight(folder: Path) -> bool:
    server = embedded_server(folder / "var" / "postgres", "factcheck")
    with psycopg.connect(server.conninfo("factcheck")) as connection:
        row = connection.execute(IN_FLIGHT).fetchone()
    return row is not None and row[0] > 0


def wait_until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_ctrl_c_stops_everything_though_a_long_task_is_in_hand(folder: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in OF_ITS_OWN}
    environment["PORT"] = str(free_port())
    manage = [sys.executable, "manage.py"]
    log = folder / "log"
    with (
        log.open("w") as said,
        subprocess.Popen([*manage, "run_site"], cwd=folder, env=environment, stdout=said, stderr=said) as site,
    ):
        wait_until(lambda: "Ctrl-C stops it" in log.read_text(), 120)
        (folder / "long.txt").write_text(long_text(300_000))
        manifest = folder / "manifest.csv"
        manifest.write_text("title,url,source,language,file\nLong,https://example.org/1,Example,en,long.txt\n")
        subprocess.run([*manage, "import_articles", str(manifest)], cwd=folder, env=environment, check=True)
        wait_until(lambda: in_flight(folder), 60)
        site.send_signal(signal.SIGINT)
        assert site.wait(timeout=60) == 0
    assert log.read_text().endswith("Stopped. Everything is kept; make run starts it again.\n")
    assert of(folder) == []


def test_whoever_runs_the_site_knows_its_own_database() -> None:
    own = settings.DATABASES["default"]["ENGINE"] == "factcheck.embedded"
    assert (sites_own_server() is not None) == own

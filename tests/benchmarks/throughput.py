"""How many articles one and two worker processes track from cold, and how much memory they take.

    python -m tests.benchmarks.throughput [--articles 400] [--turns 2]

Makes databases of its own on the server of DATABASE_URL, with articles that nothing has read and a message for each
in turns. Ten statements an article. Prints the seconds, and at each quarter the memory that all its processes hold.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from urllib.parse import urlsplit, urlunsplit

import django
import psutil
import psycopg

STATEMENTS = 10
TEMPLATE, COPY = "factcheck_throughput", "factcheck_throughput_run"
LEFT = "SELECT count(*) FROM tracking_versionwork WHERE done < wanted AND NOT dead"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--turns", type=int, default=2, help="0: two processes once")
    parser.add_argument("--fill", action="store_true", help="one process's part: fill the database of DATABASE_URL")
    arguments = parser.parse_args()
    if arguments.fill:
        _fill(arguments.articles)
        return
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        _make(connection, TEMPLATE, "")
        environment = {**os.environ, "DATABASE_URL": _named(server, TEMPLATE), "LOG_LEVEL": "ERROR"}
        own = [sys.executable, "-m", "tests.benchmarks.throughput", "--fill", "--articles", str(arguments.articles)]
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=environment, check=True)
        subprocess.run(own, env=environment, check=True)
        seconds: dict[int, list[float]] = {1: [], 2: []}
        for processes in (1, 2) * arguments.turns or (2,):
            _make(connection, COPY, f"TEMPLATE {TEMPLATE}")
            taken, memory = _drained(_named(server, COPY), processes, arguments.articles)
            seconds[processes].append(taken)
            held = ", ".join(f"{size / 2**20:.0f} MB" for size in memory)
            print(f"{processes} process(es): {arguments.articles} articles in {taken:.1f} s; {held}", flush=True)
        for name in (COPY, TEMPLATE):
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    if arguments.turns:
        print(f"ratio {statistics.median(seconds[1]) / statistics.median(seconds[2]):.2f}")


def _make(connection: psycopg.Connection, name: str, how: str) -> None:
    connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    connection.execute(f'CREATE DATABASE "{name}" {how}')


def _named(server: str, name: str) -> str:
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def _fill(articles: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    from factcheck.tracking import sweeping, tasks
    from factcheck.tracking.models import VersionWork
    from tests.benchmarks.newsroom import Archive

    Archive(0, articles * STATEMENTS, an_article=STATEMENTS).fill_unread()
    sweeping.make_missing_marks()
    for version_id in VersionWork.objects.order_by("pk").values_list("pk", flat=True):
        tasks.track_version.delay(version_id)


def _drained(database: str, processes: int, articles: int) -> tuple[float, list[int]]:
    """Seconds from the first article done to the last, scaled to all; bytes held by the worker at each quarter."""
    environment = {**os.environ, "DATABASE_URL": database, "LOG_LEVEL": "ERROR"}
    command = [sys.executable, "-m", "celery", "--quiet", "--app=factcheck", "worker", f"--concurrency={processes}"]
    command += ["--loglevel=ERROR", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    with (
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as worker,
        psycopg.connect(database, autocommit=True) as connection,
    ):
        memory: list[int] = []
        started, first = 0.0, articles
        while left := connection.execute(LEFT).fetchone()[0]:
            if not started and left < articles:
                started, first = time.perf_counter(), left
            if articles - left >= articles * (len(memory) + 1) / 4:
                memory.append(_held(worker.pid))
            time.sleep(0.1)
        taken = time.perf_counter() - started
        memory.append(_held(worker.pid))
        worker.terminate()
    return taken * articles / first, memory


def _held(number: int) -> int:
    worker = psutil.Process(number)
    return sum(process.memory_info().rss for process in (worker, *worker.children(recursive=True)))


if __name__ == "__main__":
    main()

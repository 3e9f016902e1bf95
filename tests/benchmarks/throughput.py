"""How fast articles are imported, read and tracked from cold, and how much memory the workers hold.

    python -m tests.benchmarks.throughput [--articles 400] [--turns 2]
    python -m tests.benchmarks.throughput --articles 10000 --turns 0

Makes databases of its own on the server of DATABASE_URL, in which the newsroom's names are known and nothing else.
`import_articles` brings the articles in, ten statements each; one worker process and two track them in turns. With no
turns two processes track while the import is still under way, and the seconds are those from its first line to the
last article that is tracked. Prints what all processes of the worker hold at each quarter of the articles, and
the processor time that they took, which says more than the clock where others use the machine.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import django
import psutil
import psycopg

STATEMENTS = 10
NAP = 60  # seconds after which autovacuum looks at the tables; servers for tests often have it switched off
TEMPLATE, COPY = "factcheck_throughput", "factcheck_throughput_run"
DONE = "SELECT count(*) FROM tracking_versionwork WHERE done = wanted OR dead"
DEAD = "SELECT count(*) FROM tracking_versionwork WHERE dead"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--turns", type=int, default=2, help="0: two processes once, beside the import")
    parser.add_argument("--fill", type=Path, metavar="MANIFEST", help="one process's part: make names and manifest")
    arguments = parser.parse_args()
    if arguments.fill:
        _fill(arguments.articles, arguments.fill)
        return
    with (
        tempfile.TemporaryDirectory() as directory,
        psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server,
    ):
        manifest = Path(directory) / "articles.jsonl"
        _make(server, TEMPLATE, "")
        _run(TEMPLATE, "manage.py", "migrate", "-v0")
        _run(
            TEMPLATE,
            "-m",
            "tests.benchmarks.throughput",
            "--articles",
            str(arguments.articles),
            "--fill",
            str(manifest),
        )
        if arguments.turns:
            _in_turns(server, manifest, arguments.articles, arguments.turns)
        else:
            _at_once(manifest, arguments.articles)
        for name in (COPY, TEMPLATE):
            server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _in_turns(server: psycopg.Connection, manifest: Path, articles: int, turns: int) -> None:
    """Everything imported first, then tracked by one process and by two, each in a copy of its own."""
    started = time.perf_counter()
    _run(TEMPLATE, "manage.py", "import_articles", str(manifest))
    print(f"{articles} articles imported in {time.perf_counter() - started:.1f} s", flush=True)
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for processes in (1, 2) * turns:
        _make(server, COPY, f"TEMPLATE {TEMPLATE}")
        with _worker(COPY, processes) as worker:
            taken, held = _tracked(COPY, worker, articles)
        seconds[processes].append(taken)
        print(f"{processes} process(es): {articles} articles in {taken:.1f} s; {_told(held)}", flush=True)
    print(f"ratio {statistics.median(seconds[1]) / statistics.median(seconds[2]):.2f}")


def _at_once(manifest: Path, articles: int) -> None:
    """Tracked by two processes while they are imported."""
    with _worker(TEMPLATE, 2) as worker:
        started = time.perf_counter()
        command = [sys.executable, "manage.py", "import_articles", str(manifest)]
        with subprocess.Popen(command, env=_environment(TEMPLATE), stdout=subprocess.DEVNULL) as importing:
            _taken, held = _tracked(TEMPLATE, worker, articles)
        taken = time.perf_counter() - started
        if importing.returncode:
            raise SystemExit("Not everything was imported.")
    print(f"{articles} articles imported, read and tracked in {taken:.1f} s; {_told(held)}", flush=True)


@dataclass(frozen=True)
class Held:
    memory: tuple[int, ...]  # bytes at each quarter
    processor: float  # seconds


def _tracked(database: str, worker: int, articles: int) -> tuple[float, Held]:
    """Seconds from the first article done to the last, scaled to all; and what the worker held."""
    memory: list[int] = []
    started, first, done = 0.0, articles, 0
    analysed = time.perf_counter()
    with psycopg.connect(_address(database), autocommit=True) as connection:
        while done < articles:
            time.sleep(0.1)
            if time.perf_counter() > analysed + NAP:
                connection.execute("ANALYZE")
                analysed = time.perf_counter()
            (done,) = connection.execute(DONE).fetchone()
            if not started and done:
                started, first = time.perf_counter(), articles - done
            while done >= articles * (len(memory) + 1) / 4:
                memory.append(sum(process.memory_info().rss for process in _processes(worker)))
        (dead,) = connection.execute(DEAD).fetchone()
    if dead:
        raise SystemExit(f"{dead} articles were given up.")
    taken = (time.perf_counter() - started) * articles / first
    times = [process.cpu_times() for process in _processes(worker)]
    return taken, Held(tuple(memory), sum(used.user + used.system for used in times))


@contextmanager
def _worker(database: str, processes: int) -> Iterator[int]:
    """A Celery worker; yields its process's number."""
    command = [sys.executable, "-m", "celery", "--quiet", "--app=factcheck", "worker", f"--concurrency={processes}"]
    command += ["--loglevel=ERROR", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=_environment(database), stdout=quiet, stderr=quiet) as worker:
        yield worker.pid
        worker.terminate()


def _processes(number: int) -> list[psutil.Process]:
    worker = psutil.Process(number)
    return [worker, *worker.children(recursive=True)]


def _told(held: Held) -> str:
    memory = ", ".join(f"{size / 2**20:.0f} MB" for size in held.memory)
    return f"{memory}; {held.processor:.0f} s of a processor"


def _fill(articles: int, manifest: Path) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    from tests.benchmarks.newsroom import Archive

    archive = Archive(0, articles * STATEMENTS, an_article=STATEMENTS)
    archive.fill_known()
    with manifest.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in archive.manifest())


def _make(server: psycopg.Connection, name: str, how: str) -> None:
    server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    server.execute(f'CREATE DATABASE "{name}" {how}')


def _run(database: str, *command: str) -> None:
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, *command], env=_environment(database), stdout=quiet, check=True)


def _environment(database: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": _address(database), "LOG_LEVEL": "ERROR"}


def _address(database: str) -> str:
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}"))


if __name__ == "__main__":
    main()

"""What tracking one new article costs in a small archive and in one a hundred times as large.

    python -m tests.benchmarks.tracking_scale [--claims 1000] [--statements 50000] [--times 100] [--all-pairs]

Makes two databases beside the one of DATABASE_URL (or in the embedded server), keeps them for the next time under
their sizes, and measures in turns, each in a process of its own. In the larger one every query that tracking makes
is explained: none may scan a large table.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from typing import Any

import django

NEW_ARTICLES = 20
WARM_UP = 3
TURNS = 3
LARGE_TABLE = 5_000  # rows; smaller ones are read whole rightly


def main() -> None:
    arguments = _arguments()
    if arguments.measure:
        measured = _all_pairs if arguments.all_pairs else _measure
        print(json.dumps(measured(arguments.measure, arguments.turn, arguments.explain)))
        return
    sizes = [(arguments.claims, arguments.statements)]
    sizes.append(tuple(arguments.times * number for number in sizes[0]))
    names = [_made(*size) for size in sizes]
    figures: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(TURNS):
        for name in names:
            figures[name] += _in_a_process(name, turn)["seconds"]
    for (claims, statements), name in zip(sizes, names, strict=True):
        median = statistics.median(figures[name])
        print(f"{claims:>8,} claims, {statements:>10,} statements: {median * 1000:8.1f} ms an article")
    ratio = statistics.median(figures[names[1]]) / statistics.median(figures[names[0]])
    print(f"ratio {ratio:.2f}")
    if arguments.all_pairs:
        pairs, seconds = _in_a_process(names[0], TURNS, "--all-pairs")["all_pairs"]
        times = seconds / statistics.median(figures[names[0]])
        print(f"all {pairs:,} pairs of an article and the smaller archive: {seconds:.0f} s, {times:.0f} times as long")
    scans = _in_a_process(names[1], TURNS, "--explain")["scans"]
    print("no query scans a large table" if not scans else "\n".join(["scanned:", *scans]))
    sys.exit(bool(scans))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000)
    parser.add_argument("--statements", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--measure", metavar="DATABASE", help="one process's part: measure in this database")
    parser.add_argument("--turn", type=int, default=0)
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--all-pairs", action="store_true", help="also hold one article against all statements")
    return parser.parse_args()


def _in_a_process(name: str, turn: int, *options: str) -> dict[str, Any]:
    own = [sys.executable, "-m", "tests.benchmarks.tracking_scale"]
    done = subprocess.run(
        [*own, "--measure", name, "--turn", str(turn), *options], stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout)


def _use(name: str):
    from django.conf import settings
    from django.db import connection

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    settings.CELERY_TASK_ALWAYS_EAGER = False
    connection.close()
    connection.settings_dict["NAME"] = name
    return connection


def _made(claims: int, statements: int) -> str:
    """The name of the database of that size, filled if it is not there yet."""
    from django.core.management import call_command
    from django.db import connection

    from tests.benchmarks.newsroom import Archive

    name = f"factcheck_scale_{statements}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone():
            return name
        cursor.execute(f'CREATE DATABASE "{name}_new"')
    own = connection.settings_dict["NAME"]
    _use(f"{name}_new")
    call_command("migrate", interactive=False, verbosity=0)
    started = time.perf_counter()
    Archive(claims, statements).fill()
    print(f"made {claims:,} claims and {statements:,} statements in {time.perf_counter() - started:.0f} s", flush=True)
    _use(own)
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{name}_new" RENAME TO "{name}"')
    return name


def _measure(name: str, turn: int, explain: bool) -> dict[str, Any]:
    """Seconds for each new article, or the scans of large tables among its queries."""
    from django.db import transaction

    from articles.actions import import_article
    from factcheck.tracking import working
    from tests.benchmarks.newsroom import ARTICLES_A_STORY, Archive

    connection = _use(name)
    statements = int(name.rsplit("_", 1)[1])
    archive = Archive(0, statements)
    seconds, queries = [], _Queries()
    with transaction.atomic():
        for number in range(WARM_UP + (1 if explain else NEW_ARTICLES)):
            # A sixth report on a story of the archive, another story each time.
            story = (turn * (NEW_ARTICLES + WARM_UP) + number) % (archive.articles // ARTICLES_A_STORY)
            told = 1 + story * ARTICLES_A_STORY
            version = import_article(
                url=f"https://new.example/{number}", title="New", language="en", source="Outlet 1",
                published_at=archive.published(told).isoformat(), by=None,
                text=archive.text(told) + " It said no more.",
            ).version  # fmt: skip
            started = time.perf_counter()
            if number < WARM_UP:
                working.track_version(version.pk)
                continue
            with connection.execute_wrapper(queries):
                working.track_version(version.pk)
            seconds.append(time.perf_counter() - started)
        scans = queries.scans(connection) if explain else []
        transaction.set_rollback(True)  # the archive stays as it was made
    return {"seconds": seconds, "scans": scans}


def _all_pairs(name: str, turn: int, _explain: bool) -> dict[str, Any]:
    """What comparing an article's statements with every one of an archive takes, as it is without an index."""
    from factcheck.claims.glossary import measure_entries, newsroom_glossary
    from factcheck.language import read
    from factcheck.language.interchange import assertion_from_dict
    from factcheck.tracking.comparing import Side, compare
    from factcheck.tracking.models import Assertion
    from tests.benchmarks.newsroom import Archive

    _use(name)
    archive = Archive(0, int(name.rsplit("_", 1)[1]))
    _number, glossary = newsroom_glossary()
    entries = measure_entries(glossary)
    told = 1 + turn
    started = time.perf_counter()
    own = [Side(said) for said in read(archive.text(told), "en", archive.published(told), glossary).assertions]
    pairs = 0
    for data in Assertion.objects.filter(claim=None).values_list("data", flat=True).iterator(chunk_size=1000):
        other = Side(assertion_from_dict(data))
        for side in own:
            compare(side, other, entries)
        pairs += len(own)
    return {"all_pairs": (pairs, time.perf_counter() - started)}


class _Queries:
    """Keeps what is asked of the database."""

    def __init__(self) -> None:
        self.seen: dict[str, Any] = {}

    def __call__(self, execute, statement, parameters, many, context):
        if not many and str(statement).lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")):
            self.seen.setdefault(str(statement), parameters)
        return execute(statement, parameters, many, context)

    def scans(self, connection) -> list[str]:
        """The queries that read a large table from end to end."""
        found = []
        with connection.cursor() as cursor:
            cursor.execute("SELECT relname FROM pg_class WHERE reltuples > %s", [LARGE_TABLE])
            large = {name for (name,) in cursor}
            for statement, parameters in self.seen.items():
                cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}", parameters)
                (plan,) = cursor.fetchone()[0]
                found += [f"{table}: {statement[:400]}" for table in _scanned(plan["Plan"]) if table in large]
        return found


def _scanned(plan: dict[str, Any]) -> list[str]:
    own = [plan["Relation Name"]] if plan["Node Type"] == "Seq Scan" else []
    return own + [table for part in plan.get("Plans", ()) for table in _scanned(part)]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    main()

"""Comparing stays plain Python: it can be used where there is no site, no database, no queue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from factcheck.language import read
from factcheck.tracking.comparing import Side, best_pair, compare, explain
pair = best_pair(read("MIUI passed 100 million users.", "en"), read("MIUI hat 70 Millionen Nutzer.", "de"))
assert explain(compare(*map(Side, pair)))
loaded = sorted({name.split(".")[0] for name in sys.modules} & {"django", "celery", "psycopg"})
assert not loaded, loaded
"""


def test_comparing_loads_neither_django_nor_celery() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

"""Reading stays plain Python: it can be used where there is no site, no database, no queue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from factcheck.language import read
assert read("MIUI passed 100 million users.", "en").assertions
loaded = sorted({name.split(".")[0] for name in sys.modules} & {"django", "celery", "psycopg"})
assert not loaded, loaded
"""


def test_importing_and_reading_loads_neither_django_nor_celery() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

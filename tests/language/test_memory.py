"""A worker holds the reader of every language; a newsroom's machine has to have room for several workers."""

import subprocess
import sys

from factcheck.language import langs

MEGABYTES = 300
READ = """
import sys
import psutil
from factcheck.language import default_glossary, read
for code in sys.argv[1:]:
    read("Acme 3.", code, None, default_glossary())
print(psutil.Process().memory_info().rss // 1_000_000)
"""


def test_the_readers_of_all_languages_together_fit_beside_each_other():
    done = subprocess.run([sys.executable, "-c", READ, *langs.codes()], check=True, capture_output=True, text=True)
    assert int(done.stdout) < MEGABYTES

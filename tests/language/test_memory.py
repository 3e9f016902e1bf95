"""A worker holds the reader of every language; a newsroom's machine has to have room for several workers."""

import subprocess
import sys

from factcheck.language import langs

MEGABYTES = 300
LONG = 500_000  # characters: a book's worth in one article
READ = """
import sys
import psutil
from factcheck.language import default_glossary, read
length, *codes = sys.argv[1:]
for code in codes:
    read("Acme 3.", code, None, default_glossary())
sentence = "Acme sold 300 cars for 12 million dollars on 3 May, 5 percent more than a year before, Jane Doe said. "
read(sentence * (int(length) // len(sentence)), codes[0], None, default_glossary())
print(psutil.Process().memory_info().rss // 1_000_000)
"""


def megabytes(length: int) -> int:
    """What a process takes that has read with every reader, and a text so long."""
    arguments = [sys.executable, "-c", READ, str(length), *langs.codes()]
    return int(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)


def test_the_readers_of_all_languages_together_fit_beside_each_other():
    assert megabytes(0) < MEGABYTES


def test_a_very_long_article_leaves_a_worker_no_larger_than_it_may_be():
    assert megabytes(LONG) < MEGABYTES

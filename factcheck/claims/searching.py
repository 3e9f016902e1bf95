"""Full-text search by the words a person types: each must occur, whole or as a beginning."""

import re

from django.contrib.postgres.search import SearchQuery

WORD = re.compile(r"\w+")


def prefix_query(words: str) -> SearchQuery | None:
    """A query that finds every word, or a word beginning so; None where nothing was typed."""
    found = WORD.findall(words)[:16]
    if not found:
        return None
    return SearchQuery(" & ".join(f"{word}:*" for word in found), config="simple", search_type="raw")

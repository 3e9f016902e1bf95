"""What comes in without a form of its own, made safe to give to the database."""

from django.http import QueryDict

# The fields of a claim's forms that somebody may have spent time on.
TEXTS = ("statement", "summary", "reasoning", "reason", "why")
SEARCH_TAKEN = 200  # what the fields for a search take
STATEMENT_TAKEN = 1000  # what a claim's statement holds
DIGITS = 18  # of a PostgreSQL bigint, whatever they are


def typed(data: QueryDict, name: str) -> str:
    """What was typed, without the character that no database text may hold."""
    return data.get(name, "").replace("\0", "").strip()


def texts_typed(data: QueryDict) -> list[str]:
    """What stands in the large fields of a form, and beside its rows of evidence, in the form's order."""
    rows = [name for name in data if name.startswith("evidence-") and name.endswith(("-title", "-url", "-note"))]
    return [text for text in (typed(data, name) for name in (*TEXTS, *rows)) if text]


def whole_number(written: str | None) -> int | None:
    """A number that a column can hold, written in digits; None for anything else."""
    return int(written) if written and written.isdecimal() and len(written) <= DIGITS else None

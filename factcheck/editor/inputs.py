"""What comes in without a form of its own, made safe to give to the database."""

from django.http import QueryDict

DIGITS = 18  # of a PostgreSQL bigint, whatever they are


def typed(data: QueryDict, name: str) -> str:
    """What was typed, without the character that no database text may hold."""
    return data.get(name, "").replace("\0", "").strip()


def whole_number(written: str | None) -> int | None:
    """A number that a column can hold, written in digits; None for anything else."""
    return int(written) if written and written.isdecimal() and len(written) <= DIGITS else None

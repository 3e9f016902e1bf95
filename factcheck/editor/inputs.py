"""What comes in without a form of its own, made safe to give to the database."""

from django.http import QueryDict


def typed(data: QueryDict, name: str) -> str:
    """What was typed, without the character that no database text may hold."""
    return data.get(name, "").replace("\0", "").strip()

"""Publication dates as people know them: to the day, the month or the year (ISO 8601)."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

REDUCED = re.compile(r"(\d{4})(?:-(\d{2}))?", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:Z|z|[+-]\d{2}:?\d{2})?", re.ASCII
)


class Published(NamedTuple):
    """The half-open stretch of days [since, until), and how precisely it is known.

    `precision` is "day", "month" or "year"; empty, with both days None, where nothing is known.
    """

    since: date | None
    until: date | None
    precision: str


UNKNOWN = Published(None, None, "")


def parse_published(stated: str) -> Published:
    """Reads "2014", "2014-11", "2014-11-26" and full times, whose day counts as it was on the spot.

    Empty is UNKNOWN. Raises ImportRefused (field "published_at") for anything else.
    """
    stated = stated.strip()
    if not stated:
        return UNKNOWN
    try:
        if reduced := REDUCED.fullmatch(stated):
            year, month = int(reduced[1]), reduced[2]
            if month is None:
                return Published(date(year, 1, 1), date(year + 1, 1, 1), "year")
            since = date(year, int(month), 1)
            return Published(since, date(year + since.month // 12, since.month % 12 + 1, 1), "month")
        if DAY.fullmatch(stated):
            day = date.fromisoformat(stated)
        elif moment := MOMENT.fullmatch(stated):
            datetime.fromisoformat(re.sub(r"[.,]\d+|\s(?=[-+Z])", "", stated.replace("z", "Z")))
            day = date.fromisoformat(moment[1])
        else:
            raise ValueError(stated)
        return Published(day, day + timedelta(days=1), "day")
    except (ValueError, OverflowError):
        raise ImportRefused(
            _("“%(stated)s” is no date. Write 2014, 2014-11 or 2014-11-26.") % {"stated": stated[:60]},
            field="published_at",
        ) from None


def format_published(since: date | None, until: date | None, precision: str) -> str:
    """The shortest ISO 8601 that says as much and no more: what `parse_published` reads back."""
    if since is None:
        return ""
    return since.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]

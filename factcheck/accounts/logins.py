"""Who somebody tried to log in as."""

from collections.abc import Mapping

from django.http import HttpRequest

LONGEST = 255  # of the column in which attempts are kept


def attempted_name(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str | None:
    """The name as failed attempts are counted under it: forms let a longer one through than can be kept."""
    name = (credentials or {}).get("username") or request.POST.get("username")
    return name[:LONGEST].replace("\0", "") if name else None

"""Which database the site is kept in. Read by the settings."""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

from factcheck.embedded.server import embedded_database


def database_settings(url: str, *, embedded_home: Path) -> dict[str, Any]:
    """An entry of DATABASES: the PostgreSQL that the URL names, or where it is empty the embedded one.

    Raises ImproperlyConfigured for any other kind of database.
    """
    if not url:
        return _lasting(embedded_database(embedded_home))
    scheme = url.partition("://")[0]
    if scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(
            f"DATABASE_URL must begin with postgres:// or postgresql://, not {scheme!r}: PostgreSQL is the only "
            f"database of this site. Leave it out to use the embedded one."
        )
    try:
        found = environ.Env.db_url_config(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}.") from None
    if not found["NAME"]:
        raise ImproperlyConfigured("DATABASE_URL names no database: its path has to, as in postgres://host/factcheck.")
    return _lasting(found)


def _lasting(found: dict[str, Any]) -> dict[str, Any]:
    """Keep connections between requests, and look whether they still live: the server may have been restarted."""
    return {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, **found}

"""Collecting static files again only when one of them has changed: a second start must take seconds."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

_STAMP = ".collected-from"


def collect_if_changed() -> bool:
    """Bring STATIC_ROOT up to date; True where there was something to do."""
    root = Path(settings.STATIC_ROOT)
    stamp = root / _STAMP
    state = _state_of_sources()
    if stamp.is_file() and stamp.read_text() == state:
        return False
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=root.is_dir(), verbosity=0)
    stamp.write_text(state)
    return True


def _state_of_sources() -> str:
    """A fingerprint of every static file's name, size and time, and of how they are stored."""
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=None):
            status = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()

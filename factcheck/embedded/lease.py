"""Who still uses the embedded server: every process that does holds a shared lock on one file.

The kernel drops the lock with the process, however it ends, so there is no list of users that could go
stale. The last one to leave is the one who can turn its shared lock into an exclusive one.
"""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Lease:
    """This process's share in the server. A forked child takes out one of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._guard = threading.Lock()
        os.register_at_fork(after_in_child=self._renew_in_child)

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    def take(self) -> None:
        """Hold the server. Waits while another process, the last one out, is stopping it."""
        with self._guard:
            if self._descriptor is None:
                self._descriptor = self._shared()

    @contextmanager
    def last_out(self) -> Iterator[bool]:
        """Give the share up; yields True where nobody else holds one, and keeps newcomers waiting meanwhile."""
        with self._guard:
            descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            yield False
            return
        try:
            # Turning a lock over is not atomic, but of several that leave at once the last always succeeds.
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                alone = True
            except BlockingIOError:
                alone = False
            yield alone
        finally:
            os.close(descriptor)

    def _shared(self) -> int:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        return descriptor

    def _renew_in_child(self) -> None:
        # A forked descriptor shares its parent's lock: if the child turned it over, the parent's would be
        # gone. The new one is taken before the old is closed, so there is no moment without.
        self._guard = threading.Lock()
        if self._descriptor is not None:
            inherited, self._descriptor = self._descriptor, self._shared()
            os.close(inherited)

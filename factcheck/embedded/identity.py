"""As whom the embedded server runs: PostgreSQL refuses to be root.

An ordinary user runs it as himself. For root it runs as a system user of its own, made on first use. Where
that user cannot pass through a private folder above the site (root's home, a temporary directory), the
server keeps root's right to do so, rather than that those folders are opened to everybody.
"""

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.embedded.errors import EmbeddedServerError

SYSTEM_USER = "factcheck-postgres"


@dataclass(frozen=True)
class Identity:
    """`user` and `group` ids of the server; `switched` where they are not this process's own."""

    user: int
    group: int
    switched: bool

    def own(self, path: Path) -> None:
        """Give the server what it must write to."""
        if self.switched:
            os.chown(path, self.user, self.group)

    def command(self, arguments: list[str], *, reaching: Iterable[Path]) -> tuple[list[str], dict[str, Any]]:
        """What to hand to `subprocess.run` so that the arguments run as this identity.

        `reaching`: the paths that the program has to get at.
        """
        if not self.switched:
            return arguments, {}
        closed = next((folder for path in reaching for folder in _closed_folders(path)), None)
        if closed is None:
            return arguments, {"user": self.user, "group": self.group, "extra_groups": []}
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            raise EmbeddedServerError(
                f"PostgreSQL runs as the user {SYSTEM_USER}, who cannot pass through {closed}: "
                f"move the site elsewhere, run it as an ordinary user, or allow it with chmod o+x."
            )
        switch = [f"--reuid={self.user}", f"--regid={self.group}", "--clear-groups"]
        passing = [f"--{kind}-caps=-all,+dac_override" for kind in ("inh", "ambient")]
        # PostgreSQL looks with access() at its own programs, which otherwise ignores what was just granted.
        passing.append("--securebits=+no_setuid_fixup")
        return [setpriv, *switch, *passing, "--", *arguments], {}


def server_identity() -> Identity:
    """This process's own, or for root the system user's, made where it is missing."""
    if os.geteuid() != 0:
        return Identity(os.geteuid(), os.getegid(), switched=False)
    try:
        entry = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        entry = _make_system_user()
    return Identity(entry.pw_uid, entry.pw_gid, switched=True)


def _make_system_user() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin:/sbin")
    if useradd is None:
        raise EmbeddedServerError(
            "PostgreSQL does not run as root, and there is no useradd to make a user for it: "
            "run the site as an ordinary user, or name a database in DATABASE_URL."
        )
    made = subprocess.run(
        [useradd, "--system", "--user-group", "--no-create-home", "--shell=/usr/sbin/nologin", SYSTEM_USER],
        capture_output=True,
        text=True,
        check=False,
    )
    try:  # another process may have been quicker, which is as good
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        raise EmbeddedServerError(f"The system user {SYSTEM_USER} could not be made: {made.stderr.strip()}") from None


def _closed_folders(path: Path) -> Iterable[Path]:
    """The folders from the root down to `path` that only their owner or group may enter."""
    for folder in reversed(path.resolve().parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            yield folder

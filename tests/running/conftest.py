"""Brokers of the tests' own, on ports of their own, gone with them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest


def needed(program: str) -> str:
    """The program's path; skips where it is not installed, unless nothing may be skipped."""
    path = shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin:/usr/lib/rabbitmq/bin")
    if path is None and os.environ.get("SKIP_NOTHING"):
        pytest.fail(f"There is no {program}, and nothing may be skipped.")
    if path is None:
        pytest.skip(f"there is no {program}")
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]", seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"{server.args!r} does not listen")


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program, folder, port = needed("redis-server"), tmp_path_factory.mktemp("redis"), free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        wait_for(port, server, 20)
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()


@pytest.fixture(scope="session")
def rabbitmq_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder, port, epmd_port = tmp_path_factory.mktemp("rabbitmq"), free_port(), free_port()
    needed("rabbitmq-server")
    # Debian's own command insists on its user and folders; the one behind it takes everything from here.
    program = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
    (folder / "plugins").write_text("[].\n")
    environment = {
        **os.environ,
        "HOME": str(folder),
        "RABBITMQ_NODENAME": f"factcheck-{port}@localhost",
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODE_PORT": str(port),
        "RABBITMQ_DIST_PORT": str(free_port()),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder),
        "RABBITMQ_LOGS": "-",
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
        "RABBITMQ_CONFIG_FILE": str(folder / "none"),
        "RABBITMQ_CONF_ENV_FILE": str(folder / "none"),
        "ERL_EPMD_PORT": str(epmd_port),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
    }
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen([str(program)], env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        wait_for(port, server, 90)
        yield f"amqp://guest:guest@127.0.0.1:{port}//"
    finally:
        server.terminate()
        server.wait(timeout=30)
        subprocess.run(["epmd", "-kill"], env=environment, stdout=subprocess.DEVNULL, check=False)

"""The process manager, with real processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from factcheck.running.supervisor import alive_in_group

# A manager of two programs: "steady" writes its number and lives on, and so does "other".
MANAGER = """
import fcntl, sys
from pathlib import Path
from factcheck.running import supervisor
supervisor.STOP_SECONDS = 1
folder = Path(sys.argv[1])
program = supervisor.Program("{name}", [sys.executable, "-c", {code!r}])
managing = supervisor.Supervisor(
    [program, supervisor.Program("other", [sys.executable, "-c", "import time; print('other up'); time.sleep(600)"])],
    folder=folder, record=folder / "processes.json",
)
managing.end_leftovers()
came_up = managing.run()
with (folder / "held").open("a") as held:  # as whoever stops the database next would find it
    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
sys.exit(0 if came_up else 3)
"""
STEADY = "import os, time; print('steady', os.getpid()); time.sleep(600)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + STEADY.replace("steady", "deaf")
# Its own child is large, so that it takes the kernel a moment to end it.
BURDENED = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
large = (
    "import fcntl, os, time; held = open('held', 'a'); fcntl.flock(held, fcntl.LOCK_SH); keep = b'x' * 800_000_000; "
    "print('burdened', os.getpid(), flush=True); time.sleep(600)"
)
subprocess.Popen([sys.executable, "-c", large])
time.sleep(600)
"""
# Its first thread has ended, which looks as a dead process does, and another lives on with all that it holds.
LEADERLESS = """
import ctypes, platform, threading, time
threading.Thread(target=time.sleep, args=(60,)).start()
print("leaderless", flush=True)
ctypes.CDLL(None).syscall(93 if platform.machine() == "aarch64" else 60, 0)
"""
FALLS = "raise SystemExit('no configuration')"

Manage = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def manage(tmp_path: Path) -> "Manage":
    def start(code: str, name: str = "steady") -> "subprocess.Popen[str]":
        script = MANAGER.format(name=name, code=code)
        command = [sys.executable, "-c", script, str(tmp_path)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)

    return start


def line_with(manager: "subprocess.Popen[str]", text: str) -> str:
    assert manager.stdout is not None
    for line in manager.stdout:
        if text in line:
            return line
    raise AssertionError(f"the manager ended without saying {text!r}")


def number_in(line: str) -> int:
    return int(line.split()[-1])


def gone(number: int) -> bool:
    try:
        return psutil.Process(number).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def wait_until_gone(number: int) -> None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if gone(number):
            return
        time.sleep(0.02)
    raise AssertionError(f"process {number} is still there")


def test_a_killed_program_is_started_again(manage: Manage) -> None:
    with manage(STEADY) as manager:
        first = number_in(line_with(manager, "| steady "))
        os.kill(first, signal.SIGKILL)
        assert "SIGKILL" in line_with(manager, "starting it again")
        second = number_in(line_with(manager, "| steady "))
        assert second != first
        manager.terminate()
        assert manager.wait(timeout=10) == 0
    wait_until_gone(second)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stops_all_on(number: int, manage: Manage) -> None:
    with manage(STEADY) as manager:
        child = number_in(line_with(manager, "| steady "))
        os.killpg(manager.pid, number)  # as a terminal does it
        assert manager.wait(timeout=10) == 0
    wait_until_gone(child)


def test_what_does_not_listen_is_killed(manage: Manage) -> None:
    with manage(DEAF, "deaf") as manager:
        child = number_in(line_with(manager, "| deaf "))
        manager.terminate()
        assert manager.wait(timeout=10) == 0
    wait_until_gone(child)


def test_nothing_holds_a_lock_when_all_is_stopped(manage: Manage) -> None:
    # Whoever stops the database next must not find a process that still uses it.
    with manage(BURDENED, "burdened") as manager:
        grandchild = number_in(line_with(manager, "| burdened "))
        manager.terminate()
        assert manager.wait(timeout=20) == 0
    assert gone(grandchild)


@pytest.mark.skipif(sys.platform != "linux", reason="ends a thread by a system call of Linux")
def test_a_process_of_which_a_thread_is_left_is_not_over() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LEADERLESS], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as program:
        try:
            line_with(program, "leaderless")
            process = psutil.Process(program.pid)
            deadline = time.monotonic() + 10
            while process.status() != psutil.STATUS_ZOMBIE:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            assert alive_in_group(program.pid)
        finally:
            program.kill()
    assert not alive_in_group(program.pid)


def test_a_program_that_never_comes_up_stops_the_start(manage: Manage) -> None:
    with manage(FALLS, "broken") as manager:
        assert "no configuration" in line_with(manager, "broken | ")
        assert "status 1" in line_with(manager, "does not come up")
        assert manager.wait(timeout=30) == 3


def test_a_killed_managers_programs_are_ended_by_the_next(manage: Manage) -> None:
    with manage(STEADY) as manager:
        child = number_in(line_with(manager, "| steady "))
        manager.kill()
    assert psutil.pid_exists(child)
    with manage(STEADY) as manager:
        line_with(manager, "| steady ")
        wait_until_gone(child)
        manager.terminate()
        assert manager.wait(timeout=10) == 0

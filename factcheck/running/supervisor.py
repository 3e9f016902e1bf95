"""The process manager: several programs as one.

Each runs in a session of its own, so that Ctrl-C reaches the manager alone and it decides the order of
things. A program that ends is started again, at first at once and then ever more slowly; one that never came
up at all is a mistake to be told, so then everything stops.
"""

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

import psutil

STOP_SECONDS = 10  # for finishing the request or the task in hand; then it is killed, and done again
STEADY_SECONDS = 20  # a program that lived so long did come up
FALSE_STARTS = 4
LONGEST_PAUSE_SECONDS = 30.0
TICK_SECONDS = 1.0
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class Program:
    """One program to keep running: `command` as a list, `environment` added to the manager's own."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


class Child:
    """A program's present process, and how often it had to be started."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.process: subprocess.Popen[bytes] | None = None
        self.started_at = 0.0
        self.start_again_at = 0.0
        self.false_starts = 0
        self.came_up = False
        self._unfinished_line = b""

    def start(self, folder: Path) -> IO[bytes]:
        """Start it; returns the pipe that it writes to."""
        read, write = os.pipe()
        os.set_blocking(read, False)
        try:
            self.process = subprocess.Popen(
                self.program.command,
                cwd=folder,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **self.program.environment},
                stdin=subprocess.DEVNULL,
                stdout=write,
                stderr=write,
                start_new_session=True,
            )
        finally:
            os.close(write)
        self.started_at = time.monotonic()
        return os.fdopen(read, "rb", buffering=0)

    def lines(self, pipe: IO[bytes]) -> tuple[list[str], bool]:
        """The whole lines it has written since, and whether the pipe is at its end."""
        chunk = pipe.read()
        if chunk is None:
            return [], False
        *whole, self._unfinished_line = (self._unfinished_line + chunk).split(b"\n")
        if not chunk and self._unfinished_line:
            whole, self._unfinished_line = [self._unfinished_line], b""
        return [line.decode(errors="replace") for line in whole], not chunk

    def signal_group(self, number: int) -> None:
        """Signal it with all that it started: what outlives its parent would hold the port or the queue."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def ended(self) -> int | None:
        """How it ended, as Popen gives it; None while it runs, or while what it left behind is being killed."""
        if self.process is None or self.process.poll() is None:
            return None
        self.signal_group(signal.SIGKILL)
        # A killed process of some size takes a while to go, and keeps its locks until then.
        if alive_in_group(self.process.pid):
            return None
        code, self.process = self.process.returncode, None
        return code

    def plan_restart(self) -> float:
        """When a fallen program comes back: seconds from now."""
        lived = time.monotonic() - self.started_at
        self.came_up = self.came_up or lived >= STEADY_SECONDS
        self.false_starts = 0 if lived >= STEADY_SECONDS else self.false_starts + 1
        pause = min(0.5 * 2**self.false_starts, LONGEST_PAUSE_SECONDS) if self.false_starts else 0.5
        self.start_again_at = time.monotonic() + pause
        return pause


def alive_in_group(group: int) -> bool:
    """Whether any process of the group still holds anything. A dead one that nobody has collected does not; but one
    of which a thread is left, which looks as dead, does."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False  # the usual case, and the cheap one
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
            if os.getpgid(process.pid) != group:
                continue
            if process.status() != psutil.STATUS_ZOMBIE or process.num_threads() > 1:
                return True
    return False


class Supervisor:
    """Runs the programs until it is told to stop by SIGINT, SIGTERM or SIGHUP.

    `watch` is called every second, for whatever else must be kept alive; `record` is the file that says which
    processes are ours, so that a start after the manager itself was killed can end what it left behind.
    """

    def __init__(
        self, programs: Sequence[Program], *, folder: Path, record: Path, watch: Callable[[], None] = lambda: None
    ) -> None:
        self._children = [Child(program) for program in programs]
        self._folder = folder
        self._record = record
        self._watch = watch
        self._selector = selectors.DefaultSelector()
        self._stopping_since: float | None = None
        self._failed = False
        self._width = max(len(program.name) for program in programs)
        self._colours = sys.stdout.isatty()

    def run(self) -> bool:
        """Blocks until all have ended. False where they did not come up and it gave up."""
        wake_read, wake_write = os.pipe()
        os.set_blocking(wake_read, False)
        os.set_blocking(wake_write, False)
        before = {number: signal.signal(number, self._on_signal) for number in STOP_SIGNALS}
        before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda number, frame: None)  # only to wake up
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        self._selector.register(wake_read, selectors.EVENT_READ)
        try:
            while self._stopping_since is None or any(child.process for child in self._children):
                self._turn()
                self._wait(wake_read)
        finally:
            for child in self._children:
                child.signal_group(signal.SIGKILL)
            signal.set_wakeup_fd(-1)
            for number, handler in before.items():
                signal.signal(number, handler)
            self._selector.close()
            os.close(wake_read)
            os.close(wake_write)
            self._record.unlink(missing_ok=True)
        return not self._failed

    def end_leftovers(self) -> None:
        """End the processes of a manager that was killed before it could."""
        try:
            entries = json.loads(self._record.read_text())
        except (FileNotFoundError, ValueError):
            return
        for entry in entries:
            with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
                left = psutil.Process(entry["pid"])
                # The number alone may be another process's by now.
                if abs(left.create_time() - entry["since"]) < 1:
                    family = [left, *left.children(recursive=True)]
                    os.killpg(left.pid, signal.SIGKILL)
                    psutil.wait_procs(family, timeout=STOP_SECONDS)  # the port is theirs until then
        self._record.unlink(missing_ok=True)

    def stop(self) -> None:
        """Ask all to finish; asked a second time, or after STOP_SECONDS, they are killed."""
        again = self._stopping_since is not None
        if not again:
            self._stopping_since = time.monotonic()
        for child in self._children:
            if again:
                child.signal_group(signal.SIGKILL)
            elif child.process is not None:
                child.process.terminate()  # itself alone: it knows in which order its own children are to end

    def say(self, text: str, name: str = "", colour: int = 0) -> None:
        """Write a line under a program's name."""
        label = f"{name:>{self._width}} | "
        if self._colours and colour:
            label = f"\x1b[{colour}m{label}\x1b[0m"
        with contextlib.suppress(BrokenPipeError):  # whoever read along has gone; that is no reason to stop
            sys.stdout.write(f"{label}{text}\n")
            sys.stdout.flush()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._stopping_since is None:
            self.say("Stopping …")
        self.stop()

    def _turn(self) -> None:
        """See who has ended, start who is due, and once a second look after the rest."""
        now = time.monotonic()
        for child in self._children:
            code = child.ended()
            if code is not None and self._stopping_since is None:
                self._fallen(child, code)
        if self._stopping_since is not None:
            if now - self._stopping_since > STOP_SECONDS:
                self.stop()
            return
        for child in self._children:
            if child.process is None and child.start_again_at <= now and self._stopping_since is None:
                self._selector.register(child.start(self._folder), selectors.EVENT_READ, child)
                self._write_record()
        self._watch()

    def _fallen(self, child: Child, code: int) -> None:
        how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
        pause = child.plan_restart()
        if not child.came_up and child.false_starts >= FALSE_STARTS:
            self.say(f"{child.program.name} does not come up: it {how}. Its own words are above.")
            self._failed = True
            self.stop()
        else:
            self.say(f"{child.program.name} {how}; starting it again in {pause:g} s.")

    def _wait(self, wake: int) -> None:
        """Pass on what the programs write, until the next turn is due or a signal comes."""
        until = time.monotonic() + (0.05 if self._stopping_since is not None else TICK_SECONDS)
        while (left := until - time.monotonic()) > 0:
            for key, _ in self._selector.select(left):
                if key.fd == wake:
                    with contextlib.suppress(BlockingIOError):
                        os.read(wake, 512)  # SIGCHLD or a stop: time for a turn
                    return
                self._pass_on(key)

    def _pass_on(self, key: selectors.SelectorKey) -> None:
        child: Child = key.data
        pipe: IO[bytes] = key.fileobj  # type: ignore[assignment]  # only pipes and the wake-up are registered
        lines, ended = child.lines(pipe)
        for line in lines:
            self.say(line, child.program.name, 32 + self._children.index(child))
        if ended:
            self._selector.unregister(pipe)
            pipe.close()

    def _write_record(self) -> None:
        processes = [child.process for child in self._children if child.process is not None]
        # One that has ended meanwhile is still there to be asked, until its end is looked at in _turn.
        entries = [{"pid": process.pid, "since": psutil.Process(process.pid).create_time()} for process in processes]
        self._record.write_text(json.dumps(entries))

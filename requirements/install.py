"""Make .venv and put the locked requirements into it: python3 requirements/install.py prod|dev

Only the standard library, because nothing else is there yet. A second run that finds everything in place
takes no time. Whatever goes wrong is said in one sentence.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWER = ["python3.14", "python3.13", "python3.12", "python3.11"]
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
VAR = ROOT / "var"


def say(text):
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def fail(sentence):
    sys.stderr.write("\n" + sentence + "\n\n")
    sys.exit(1)


def with_a_new_enough_python():
    """Go on with a newer Python where this one is too old and another is installed."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER:
        found = shutil.which(name)
        if found and (version_of(found) or (0,)) >= OLDEST:
            os.execv(found, [found, *sys.argv])  # noqa: S606  that is what which() is asked for
    fail("Python {}.{} or newer is needed; this one is {}.{}.".format(*OLDEST, *sys.version_info[:2]))


def version_of(python):
    """(major, minor) of an interpreter, or None where it does not run."""
    asked = "import sys; print(*sys.version_info[:2])"
    try:
        said = subprocess.run([str(python), "-c", asked], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return tuple(int(part) for part in said.stdout.split()) or None
    except (OSError, ValueError):
        return None


def make_venv():
    """A virtual environment, and the command that runs pip for it.

    Debian keeps ensurepip in a package of its own; where that is missing, the system's pip does for ours.
    """
    version = version_of(PYTHON)
    if version is None or version < OLDEST:
        say("Making a virtual environment in .venv …")
        bare = importlib.util.find_spec("ensurepip") is None
        options = ["--clear"] + (["--without-pip"] if bare else [])
        made = subprocess.run(
            [sys.executable, "-m", "venv", *options, str(VENV)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if made.returncode:
            fail("Python could not make a virtual environment in .venv: " + what_went_wrong(made.stdout))
    own = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*own, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
        return own
    if importlib.util.find_spec("pip") is None:
        fail("Python has neither ensurepip nor pip: on Debian and Ubuntu, apt install python3-venv brings them.")
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def install(name):
    lock = ROOT / "requirements" / (name + ".txt")
    stamp = VENV / (".installed-" + name)
    wanted = "{}.{} {}".format(*sys.version_info[:2], hashlib.sha256(lock.read_bytes()).hexdigest())
    if stamp.is_file() and stamp.read_text() == wanted and version_of(PYTHON):
        return
    pip = make_venv()
    stamp.unlink(missing_ok=True)
    say("Installing the locked requirements; the first time this takes a minute or two …")
    log = VAR / "pip.log"
    with log.open("w") as said:
        command = [*pip, "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
        command += ["--retries=2", "--timeout=20", "--require-hashes", "--requirement", str(lock)]
        environment = dict(os.environ, PIP_ROOT_USER_ACTION="ignore")
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment)
    if done.returncode:
        why = what_went_wrong(log.read_text())
        fail(f"pip could not install the requirements: {why} (All that it said is in {log.relative_to(ROOT)}.)")
    stamp.write_text(wanted)


def what_went_wrong(text):
    """The first error that a program told, or else the last thing it said, as a sentence."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or ["it did not say why"]
    if any("Retrying" in line and "onnection" in line for line in lines):
        return "the package index cannot be reached."
    errors = [line.replace("ERROR: ", "") for line in lines if line.startswith("ERROR: ")]
    line = [*errors, lines[-1]][0]
    return line if line.endswith(".") else line + "."


def main():
    with_a_new_enough_python()
    try:
        VAR.mkdir(mode=0o700, exist_ok=True)
        with (VAR / "install.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Waiting for another installation into .venv …")
                fcntl.flock(lock, fcntl.LOCK_EX)
            install(sys.argv[1])
    except OSError as error:
        fail(f"The requirements could not be installed: {error.filename}: {error.strerror}.")


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
        sys.exit(0)
    sys.exit(130)

"""Set the site up and run all of it on this machine, until Ctrl-C."""

import fcntl
import http.client
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections
from django.db.models import F

from factcheck.embedded.base import DatabaseWrapper as EmbeddedDatabase
from factcheck.embedded.server import EmbeddedServer
from factcheck.running.ports import why_not_free
from factcheck.running.static_files import collect_if_changed
from factcheck.running.supervisor import STOP_SIGNALS, Program, Supervisor

SAMPLE_PASSWORD = "{}-sample"  # noqa: S105  of a user named after the role, as load_sample_newsroom makes them


def programs() -> list[Program]:
    """The three that make up the site, as docs/operations.md starts them one by one."""
    python = [sys.executable, "-m"]
    host = f"[{settings.BIND}]" if ":" in settings.BIND else settings.BIND
    web = ["gunicorn", "factcheck.wsgi:application", f"--bind={host}:{settings.PORT}", "--workers=2"]
    web += ["--threads=4", "--preload", "--graceful-timeout=5", "--log-level=warning", "--no-control-socket"]
    web += ["--limit-request-line=8190"]  # the most it takes: what is too long for us is told by a page of ours
    celery = ["celery", "--quiet", "--app=factcheck"]
    worker = ["worker", "--concurrency=2", "--loglevel=WARNING", "--without-gossip", "--without-mingle"]
    beat = ["beat", "--loglevel=WARNING", "--pidfile="]
    # Everything runs as whoever started it, who may be root on a machine of his own; Celery need not say so.
    calm = {"PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges"}
    return [
        Program("web", [*python, *web]),
        Program("worker", [*python, *celery, *worker, "--without-heartbeat"], calm),
        Program("beat", [*python, *celery, *beat]),
    ]


def _break_off(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def sites_own_server() -> EmbeddedServer | None:
    """The site's own PostgreSQL, where it uses that. `connection` is a stand-in and no instance of a backend."""
    database = connections[DEFAULT_DB_ALIAS]
    return database.server if isinstance(database, EmbeddedDatabase) else None


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []  # made in _prepare, where the database is known to answer

    def handle(self, *args: Any, **options: Any) -> None:
        for number in STOP_SIGNALS:  # a start may be broken off like a run; the database has to be stopped then too
            signal.signal(number, _break_off)
        try:
            came_up = self._run()
        except KeyboardInterrupt:
            self._give_up("Stopped before everything was up.", 130)
        except CommandError as error:
            self._give_up(str(error), error.returncode)
        finally:
            for number in STOP_SIGNALS:
                signal.signal(number, signal.SIG_IGN)  # what is left to do takes a moment and must be done
            connection.close()
            if (server := sites_own_server()) is not None:
                server.leave()
                if server.process() is not None:
                    self._say("PostgreSQL still serves another command of this folder; it stops when that ends.")
        if not came_up:
            self._give_up("The site could not be started.", 1)
        self.stdout.write("Stopped. Everything is kept; make run starts it again.")

    def _give_up(self, sentence: str, status: int) -> NoReturn:
        """End with the sentence alone: who starts the site need not know what a CommandError is."""
        self.stderr.write(sentence)
        sys.exit(status)

    def _run(self) -> bool:
        """Prepare and run until told to stop; False where the programs did not come up."""
        folder = settings.VAR_DIR / "run"
        folder.mkdir(exist_ok=True)
        self._answered = False
        with self._only_one(folder / "site.lock"):
            record = folder / "processes.json"
            self.supervisor = Supervisor(programs(), folder=settings.BASE_DIR, record=record, watch=self._watch)
            self.supervisor.end_leftovers()
            if sentence := why_not_free(settings.BIND, settings.PORT):
                raise CommandError(sentence)
            self._prepare()
            return self.supervisor.run()

    @contextmanager
    def _only_one(self, path: Path) -> Iterator[None]:
        """Two in one folder would share a port, a database and a queue."""
        with path.open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise CommandError("The site already runs from this folder: stop it there with Ctrl-C.") from None
            yield

    def _prepare(self) -> None:
        try:
            connection.ensure_connection()
        except DatabaseError as error:
            raise CommandError(f"The database does not answer: {' '.join(str(error).split())}") from None
        call_command("check", stdout=StringIO())
        self._say("Bringing the database up to date …")
        call_command("migrate", interactive=False, verbosity=0)
        self._say("Collecting static files …")
        collect_if_changed()
        if not get_user_model().objects.exists():
            self._say("Loading the sample newsroom …")
            call_command("load_sample_newsroom", verbosity=0, stdout=StringIO())
        self._say("Starting the web server, the worker and beat …")

    def _watch(self) -> None:
        """Once a second: bring a fallen database back, and say where the site is as soon as it answers."""
        server = sites_own_server()
        if server is not None and server.process() is None:
            self.supervisor.say("PostgreSQL has ended; starting it again.")
            try:
                server.ensure_running()
            except DatabaseError as error:
                self.supervisor.say(str(error))
        if not self._answered and self._web_answers():
            self._answered = True
            self._say(self._welcome())

    def _web_answers(self) -> bool:
        web = http.client.HTTPConnection(settings.BIND, settings.PORT, timeout=5)
        with suppress(OSError, http.client.HTTPException):
            web.request("GET", "/", headers={"Host": "localhost"})
            web.getresponse()
            return True
        return False

    def _welcome(self) -> str:
        site = settings.SITE_URL
        lines = [
            "",
            f"  {settings.SITE_NAME} runs. Ctrl-C stops it.",
            "",
            f"    Readers' site   {site}/",
            f"    Newsroom        {site}/desk/",
            f"    Admin           {site}/admin/",
            "",
            *(f"    Log in as       {name}  (password {password})" for name, password in self._sample_logins()),
            "",
        ]
        return "\n".join(lines)

    def _sample_logins(self) -> list[tuple[str, str]]:
        """The sample newsroom's users, as long as they have the passwords they were made with."""
        users = get_user_model().objects.filter(username=F("role"), is_active=True).order_by("pk")
        logins = [(user, SAMPLE_PASSWORD.format(user.username)) for user in users]
        return [(user.username, password) for user, password in logins if user.check_password(password)]

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

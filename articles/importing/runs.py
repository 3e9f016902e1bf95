"""One manifest imported from end to end, line by line, marked on its run.

Each line is a transaction of its own that also says on the run that the line is done: what came in
stays, and whoever goes on after a kill begins with the line after it. Two who are at one run at the
same moment wait for each other and do no line twice.
"""

import logging
import time
from collections.abc import Callable, Sequence

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone, translation

from articles.actions import Outcome, import_article
from articles.importing.clean import clean_line
from articles.importing.files import Contents, check_size, read_contents
from articles.importing.manifest import Line, bare_name, parse_manifest
from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _
from articles.models import ImportRun, RefusedLine
from factcheck.accounts.models import User

logger = logging.getLogger(__name__)

# How often a line may end its worker before it is passed over.
ATTEMPTS = 3
COUNTED: dict[Outcome, str] = {"new": "new", "new_version": "new_versions", "unchanged": "unchanged"}

ReadFile = Callable[[str], Contents]
Progress = Callable[[ImportRun, int, int], None]


def go_on(run_id: int, *, seconds: float) -> bool:
    """Import what came with a run that was queued, for so long; returns whether there is more to do.

    Does nothing where the run is over or gone.
    """
    run = _begin(run_id)
    if run is None:
        return False
    with translation.override(run.language or None):
        manifest = run.files.get(is_manifest=True)
        lines = parse_manifest(manifest.name, bytes(manifest.data))
        if run.attempts > ATTEMPTS and run.position < len(lines):
            _pass_over(run, lines[run.position])
        return import_lines(run, lines, _file_of(run), until=time.monotonic() + seconds)


@transaction.atomic
def _begin(run_id: int) -> ImportRun | None:
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("started_by").filter(pk=run_id).first()
    if run is None or not run.is_open:
        return None
    run.status, run.heard_at, run.attempts = ImportRun.Status.RUNNING, timezone.now(), run.attempts + 1
    run.save(update_fields=["status", "heard_at", "attempts"])
    return run


def import_lines(
    run: ImportRun,
    lines: Sequence[Line],
    read_file: ReadFile,
    *,
    until: float | None = None,
    progress: Progress | None = None,
) -> bool:
    """Import the lines that the run has not done; returns whether there are more.

    `read_file` gives the contents of a file that a line names, or raises ImportRefused; `until` is a
    moment of the monotonic clock to stop at; `progress(run, done, total)` is called after every line.
    """
    for at in range(run.position, len(lines)):
        if until is not None and time.monotonic() >= until:
            return True
        if not _do_line(run, at, lines[at], read_file, run.started_by):
            return False  # somebody else is at it
        if progress is not None:
            progress(run, at + 1, len(lines))
    run.done()
    return False


@transaction.atomic
def _do_line(run: ImportRun, at: int, line: Line, read_file: ReadFile, by: User | None) -> bool:
    """Import a line and count it on the run; False where that is not ours to do."""
    if not _ours(run, at):
        return False
    try:
        with transaction.atomic():
            outcome = _import_line(line, read_file, by)
    except ImportRefused as refused:
        _refuse(run, line, refused)
    except (OperationalError, InterfaceError):
        raise  # the database's matter, not the line's: tried again
    except Exception as error:
        logger.exception("Line %d of import %d", line.number, run.pk)
        broken = _("This line could not be imported: %(error)s") % {"error": f"{type(error).__name__}: {error}"}
        _refuse(run, line, ImportRefused(broken))
    else:
        column = COUNTED[outcome]
        setattr(run, column, getattr(run, column) + 1)
    _count(run)
    return True


@transaction.atomic
def _pass_over(run: ImportRun, line: Line) -> None:
    if _ours(run, run.position):
        _refuse(run, line, ImportRefused(_("This line ended its worker each time it was tried.")))
        _count(run)


def _ours(run: ImportRun, at: int) -> bool:
    """Whether the run still stands before this line; it does so until the transaction ends."""
    now = ImportRun.objects.select_for_update().filter(pk=run.pk, status=ImportRun.Status.RUNNING, position=at)
    return now.exists()


def _count(run: ImportRun) -> None:
    run.position, run.heard_at, run.attempts = run.position + 1, timezone.now(), 0
    run.save(update_fields=["position", "heard_at", "attempts", "refused", *COUNTED.values()])


def _refuse(run: ImportRun, line: Line, refused: ImportRefused) -> None:
    url = clean_line(line.values.get("url", ""))[:300]
    RefusedLine.objects.create(
        run=run,
        number=line.number,
        url=url,
        field=refused.field[:40],
        reason=refused.message,
        told=refused.told,
    )
    run.refused += 1


def _import_line(line: Line, read_file: ReadFile, by: User | None) -> Outcome:
    values = dict(line.values)
    name, text = values.pop("file", "").strip(), values.pop("text", None)
    if line.refused:
        raise ImportRefused(line.refused)
    if name and text:
        raise ImportRefused(_("Give “text” or “file”, not both."), field="file")
    contents = read_file(name)._asdict() if name else {"text": text or ""}
    return import_article(by=by, **{"url": "", "source": "", **values, **contents}).outcome


def _file_of(run: ImportRun) -> ReadFile:
    """The files that came with the run, by their bare names."""

    def read(name: str) -> Contents:
        found = run.files.filter(is_manifest=False, name=bare_name(name)).first()
        if found is None:
            raise ImportRefused(_("There is no file “%(name)s” beside the manifest.") % {"name": name}, field="file")
        data = bytes(found.data)
        check_size(len(data), field="file")
        return read_contents(found.name, data)

    return read

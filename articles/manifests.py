"""What people do with manifests: have many articles imported, by the workers or here and now."""

from collections.abc import Mapping
from pathlib import Path

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles import tasks
from articles.importing import runs
from articles.importing.clean import clean_line
from articles.importing.manifest import bare_name, parse_manifest, read_beside, read_manifest
from articles.importing.refusal import ImportRefused
from articles.models import ImportFile, ImportRun
from factcheck.accounts.models import User

__all__ = ["ImportRefused", "import_manifest", "queue_manifest"]


@transaction.atomic
def queue_manifest(*, name: str, data: bytes, files: Mapping[str, bytes], by: User | None) -> ImportRun:
    """Have the workers import a manifest with the `files` that it names, by their bare names.

    Raises ImportRefused where it is no manifest at all; a bad line is noted on the run, and the good
    ones come in.
    """
    lines = parse_manifest(name, data)
    run = ImportRun.objects.create(name=_shown(name), started_by=by, language=get_language() or "", total=len(lines))
    ImportFile.objects.create(run=run, name=_shown(name), is_manifest=True, data=data)
    ImportFile.objects.bulk_create(ImportFile(run=run, name=bare_name(file), data=files[file]) for file in files)
    tasks.go_on_with_import.delay_on_commit(run.pk)
    return run


def import_manifest(*, path: Path | str, by: User | None, progress: runs.Progress | None = None) -> ImportRun:
    """Import a manifest of this machine and the files beside it, in this process.

    A manifest that cannot be read at all leaves a failed run that says why.
    """
    path = Path(path)
    run = ImportRun.objects.create(name=_shown(path.name), started_by=by, status=ImportRun.Status.RUNNING)
    try:
        lines = read_manifest(path)
        run.total = len(lines)
        run.save(update_fields=["total"])
        runs.import_lines(run, lines, lambda name: read_beside(path, name), progress=progress)
    except ImportRefused as refused:
        run.fail(str(refused))
    except BaseException as error:
        run.fail(f"{type(error).__name__}: {error}")
        raise
    return run


def _shown(name: str) -> str:
    return clean_line(name)[-300:] or _("without a name")

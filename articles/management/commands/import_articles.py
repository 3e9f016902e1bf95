from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.manifests import import_manifest
from articles.models import ImportRun
from factcheck.accounts.models import User


class Command(BaseCommand):
    help = "Imports the articles of a .csv or .jsonl manifest; a file column names texts or HTML beside it."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="the manifest")
        parser.add_argument("--by", metavar="USERNAME", help="who imports; nobody, unless said")

    def handle(self, *, file: Path, by: str | None, verbosity: int, **options):
        user = None
        if by is not None:
            user = User.objects.filter(username=by).first()
            if user is None:
                raise CommandError(f"There is no user {by!r}.")
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        watched = verbosity > 0 and self.stderr.isatty()
        run = import_manifest(path=file, by=user, progress=self.show if watched else None)
        if watched:
            self.stderr.write("\r\033[K", ending="")
        for refused in run.refused_lines.all():
            address = f" ({refused.url})" if refused.url else ""
            self.stderr.write(f"Line {refused.number}{address}: {refused.reason}")
        self.stdout.write(
            f"{run.new} new, {run.unchanged} unchanged, {run.new_versions} new version, {run.refused} refused"
        )
        if run.status == ImportRun.Status.FAILED:
            raise CommandError(run.error)
        if run.refused:
            raise SystemExit(1)

    def show(self, run: ImportRun, done: int, total: int) -> None:
        self.stderr.write(f"\r{done} of {total}, {run.refused} refused", ending="")
        self.stderr.flush()

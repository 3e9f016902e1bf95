from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.accounts.actions import machine_user
from factcheck.accounts.models import User
from factcheck.claims.interchange import import_claims


class Command(BaseCommand):
    help = "Takes claims in from a JSON Lines file: {key, statement, article_url, exact, start?, rating?, summary?}."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", help="user name of the claims' author (default: the import's own user)")

    def handle(self, *, file: Path, by: str | None, **options) -> None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is not UTF-8 (byte {error.start}).") from error
        author = User.objects.filter(username=by).first() if by else machine_user()
        if author is None:
            raise CommandError(f"There is no user {by}.")
        done = import_claims(lines, by=author)
        self.stdout.write(
            f"{done.new} new, {done.changed} changed, {done.unchanged} unchanged, {len(done.refused)} refused"
        )
        for number, reason in done.refused:
            self.stderr.write(f"line {number}: {reason}")
        if done.refused:
            raise SystemExit(1)

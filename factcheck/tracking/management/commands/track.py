import sys

from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.claims.models import Claim
from factcheck.tracking import actions, sweeping
from factcheck.tracking.models import TrackingRun


class Command(BaseCommand):
    help = "Reads, matches and compares whatever has not been tracked, here and now."

    def add_arguments(self, parser: CommandParser) -> None:
        chosen = parser.add_mutually_exclusive_group()
        chosen.add_argument("--claim", metavar="KEY", help="only this claim")
        chosen.add_argument("--all", action="store_true", help="everything again, tracked or not")

    def handle(self, *, claim: str | None, **options) -> None:
        chosen = None
        if claim is not None:
            chosen = Claim.objects.filter(key=claim).first()
            if chosen is None:
                raise CommandError(f"There is no claim {claim}.")
        if options["all"]:
            sweeping.mark_all_wanted()
        run = actions.track_due(claim=chosen, progress=self._bar if sys.stderr.isatty() else None)
        self.stderr.write(f"{run.tracked} tracked, {run.failed} failed")
        if run.failed or run.status == TrackingRun.Status.FAILED:
            raise CommandError(run.error)

    def _bar(self, done: int, total: int) -> None:
        filled = 40 * done // max(1, total)
        self.stderr.write(f"\r{'█' * filled}{'·' * (40 - filled)} {done}/{total}", ending="\n" if done == total else "")

import json

from django.core.management.base import BaseCommand, CommandParser

from factcheck.tracking.interchange import comparisons


class Command(BaseCommand):
    help = "Writes every comparison as JSON Lines, with its explanation."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--jsonl", action="store_true", help="JSON Lines, the only format")
        parser.add_argument("--language", default="en", help="of the explanations")

    def handle(self, *, language: str, **options) -> None:
        for row in comparisons(language):
            self.stdout.write(json.dumps(row, ensure_ascii=False))

import json

from django.core.management.base import BaseCommand, CommandParser

from factcheck.tracking.interchange import spans


class Command(BaseCommand):
    help = "Writes every claim's source spans as JSON Lines."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--jsonl", action="store_true", help="JSON Lines, the only format")

    def handle(self, **options) -> None:
        for row in spans():
            self.stdout.write(json.dumps(row, ensure_ascii=False))

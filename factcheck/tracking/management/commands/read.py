import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.claims.glossary import newsroom_glossary
from factcheck.language import Glossary
from factcheck.language.interchange import assertion_as_dict, value_as_dict
from factcheck.tracking.console import reading_lines
from factcheck.tracking.jsonlines import BadLine, Row, answer_lines, checked, period_of, reading_of, text_of


class Command(BaseCommand):
    help = "Shows what a text asserts: for a person, or for scripts as JSON Lines (--jsonl, on standard input)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("text", nargs="?", help="the text; with --jsonl texts come on standard input")
        parser.add_argument("--jsonl", action="store_true", help="{id, text, language?, published?} a line")
        parser.add_argument("--language", help="of the text; guessed, unless said")
        parser.add_argument("--published", help="2014, 2014-11 or 2014-11-26: from when “last month” counts")

        parser.add_argument(
            "--newsroom", action="store_true", help="with the newsroom's own names and measures, from its database"
        )

    def handle(
        self,
        *,
        text: str | None,
        jsonl: bool,
        language: str | None,
        published: str | None,
        newsroom: bool,
        **options: Any,
    ):
        if jsonl == (text is not None):
            raise CommandError("Give a text, or --jsonl and texts on standard input.")
        glossary = newsroom_glossary()[1] if newsroom else None
        if text is None:
            if answer_lines(sys.stdin.buffer, self.stdout, self.stderr, lambda row: _answer(row, glossary)):
                raise SystemExit(1)
            return
        try:
            reading = reading_of(text, language, period_of(published), glossary)
        except BadLine as error:
            raise CommandError(str(error)) from None
        for line in reading_lines(text, reading):
            self.stdout.write(line)


def _answer(row: Row, glossary: Glossary | None) -> Row:
    checked(row, "The line", ["id", "text"], ["language", "published"])
    text = text_of(row, "text", "the line")
    if text is None:
        raise BadLine("“text” of the line is null.")
    published = period_of(text_of(row, "published", "the line"))
    reading = reading_of(text, text_of(row, "language", "the line"), published, glossary)
    return {
        "id": row["id"],
        "values": [value_as_dict(value) for value in reading.values],
        "assertions": [assertion_as_dict(assertion) for assertion in reading.assertions],
    }

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.tracking.comparing import (
    Side,
    Text,
    compare_texts,
    explain,
    gate_rows,
    nothing_to_compare,
    relation_label,
)
from factcheck.tracking.console import spans_of, table, underlined
from factcheck.tracking.jsonlines import BadLine, Row, answer_lines, checked, period_of, reading_of, text_of

MARKS = {"same": "✓", "passes": "✓", "fails": "✗", "unknown": "?"}


class Command(BaseCommand):
    help = (
        "Holds two texts against each other: if both were said of the same matter, could both be true? "
        "For a person gate by gate, or for scripts as JSON Lines (--jsonl, on standard input)."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("left", nargs="?")
        parser.add_argument("right", nargs="?")
        parser.add_argument("--jsonl", action="store_true", help="{id, left: {text, …}, right: {text, …}} a line")
        parser.add_argument("--language", default="en", help="of the explanation")
        for side in ("left", "right"):
            parser.add_argument(f"--{side}-language", help=f"of the {side} text; guessed, unless said")
            parser.add_argument(f"--{side}-published", help="2014, 2014-11 or 2014-11-26")
            parser.add_argument(f"--{side}-source", help="who published it")

    def handle(self, *, left: str | None, right: str | None, jsonl: bool, language: str, **options: Any):
        if jsonl:
            if left is not None:
                raise CommandError("With --jsonl the texts come on standard input.")
            answered = answer_lines(sys.stdin.buffer, self.stdout, self.stderr, lambda row: _answer(row, language))
            if answered:
                raise SystemExit(1)
            return
        if left is None or right is None:
            raise CommandError("Give two texts, or --jsonl and pairs on standard input.")
        try:
            texts = [
                _text(
                    {
                        "text": text,
                        "language": options[f"{side}_language"],
                        "published": options[f"{side}_published"],
                        "source": options[f"{side}_source"],
                    },
                    side,
                )
                for side, text in (("left", left), ("right", right))
            ]
        except BadLine as error:
            raise CommandError(str(error)) from None
        self._show(texts[0], texts[1], language)

    def _show(self, left: Text, right: Text, language: str) -> None:
        finding = compare_texts(left, right)
        for name, text in (("left", left), ("right", right)):
            side = getattr(finding, name) if finding else None
            for line in underlined(text.text, spans_of(side.assertion) if side else []):
                self.stdout.write(line)
            self.stdout.write("")
        if finding is None:
            self.stdout.write(nothing_to_compare(language))
            return
        cause = f", {finding.cause}" if finding.cause else ""
        label = relation_label(finding, language)
        self.stdout.write(f"{label} ({finding.relation}{cause}), confidence {finding.confidence:.2f}")
        self.stdout.write(explain(finding, language))
        self.stdout.write("")
        rows = [(MARKS[row.result], row.label, row.left, row.right, row.note) for row in gate_rows(finding, language)]
        for line in table(rows):
            self.stdout.write(line)


def _answer(row: Row, language: str) -> Row:
    checked(row, "The line", ["id", "left", "right"], [])
    left, right = _text(row["left"], "left"), _text(row["right"], "right")
    finding = compare_texts(left, right)
    if finding is None:
        return {
            "id": row["id"],
            "relation": "not_comparable",
            "cause": None,
            "confidence": 0.5,
            "explanation": nothing_to_compare(language),
            "gates": [],
            "left": None,
            "right": None,
        }
    return {
        "id": row["id"],
        "relation": finding.relation,
        "cause": finding.cause,
        "confidence": finding.confidence,
        "explanation": explain(finding, language),
        "gates": [
            {"gate": gate.gate, "left": dict(gate.left), "right": dict(gate.right), "result": gate.result}
            for gate in finding.gates
        ],
        "left": _place(finding.left),
        "right": _place(finding.right),
    }


def _text(given: object, which: str) -> Text:
    """One side of a pair, checked and read."""
    row = checked(given, f"“{which}”", ["text"], ["language", "published", "source"])
    text = text_of(row, "text", f"“{which}”")
    if text is None:
        raise BadLine(f"“text” of “{which}” is null.")
    published = period_of(text_of(row, "published", f"“{which}”"))
    reading = reading_of(text, text_of(row, "language", f"“{which}”"), published)
    return Text(text, reading, text_of(row, "source", f"“{which}”"), *(published or (None, None)))


def _place(side: Side) -> dict[str, int]:
    span = side.assertion.span
    return {"start": span.start, "end": span.end}

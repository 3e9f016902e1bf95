"""Readings and findings for a person at a terminal: texts with spans underlined, small tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from factcheck.language import Assertion, Mention, Period, Places, Reading, Span, Value
from factcheck.language.interchange import value_as_dict
from factcheck.tracking.comparing import scope_text, stance_text, time_text, value_text
from factcheck.tracking.comparing.model import Side

UNDERLINE = "‾"


def underlined(text: str, spans: Iterable[Span]) -> Iterator[str]:
    """The text line by line, with a line of marks beneath each that holds a span."""
    marked = {offset for span in spans for offset in range(span.start, span.end)}
    start = 0
    for line in text.splitlines(keepends=True):
        shown = "".join(char if char.isprintable() else " " for char in line.rstrip("\r\n"))
        marks = "".join(
            (UNDERLINE if start + at in marked else " ") * width_of(char) for at, char in enumerate(shown)
        ).rstrip()
        yield shown
        if marks:
            yield marks
        start += len(line)


def table(rows: Sequence[Sequence[str]], indent: str = "  ") -> Iterator[str]:
    """Columns as wide as their widest cell."""
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        yield (indent + "  ".join(cells)).rstrip()


def width_of(char: str) -> int:
    """Columns of a terminal: none for a combining character, two for an East Asian wide one."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def reading_lines(text: str, reading: Reading, language: str = "en") -> Iterator[str]:
    """What was read: the text with its values underlined, then each assertion as a row."""
    yield from underlined(text, [value.span for value in reading.values])
    if reading.values:
        yield ""
        yield f"Values ({len(reading.values)})"
        yield from table([_value_row(value, language) for value in reading.values])
    if not reading.assertions:
        yield ""
        yield "Nothing is asserted that can be read."
    for number, assertion in enumerate(reading.assertions, start=1):
        yield ""
        yield f"{number}. {' '.join(assertion.text.split())}"
        yield from table(list(_assertion_rows(assertion, language)), indent="   ")


def spans_of(assertion: Assertion) -> list[Span]:
    """Where a text says whom it is about, what, and when."""
    found = [assertion.entity.span if assertion.entity else None, assertion.when.span if assertion.when else None]
    found.append(assertion.value.span if assertion.value else None)
    known = [span for span in found if span is not None]
    return known or [assertion.span]


def _value_row(value: Value, language: str) -> tuple[str, str, str]:
    kind = str(value_as_dict(value)["kind"])
    return " ".join(value.text.split()), kind, value_text(value, language) or "no date without the day of publication"


def _assertion_rows(assertion: Assertion, language: str) -> Iterator[tuple[str, str]]:
    yield "about", _entity(assertion.entity)
    yield "measure", assertion.measure or "unknown"
    if assertion.value is not None:
        yield "value", _named_value(assertion, language)
    if scope := scope_text(assertion, language):
        yield "scope", scope
    yield "when", time_text(Side(assertion), language) or "not said"
    yield "state", stance_text(assertion, language)
    if assertion.speaker:
        yield "speaker", assertion.speaker + (", quoted" if assertion.quoted else "")


def _entity(mention: Mention | None) -> str:
    if mention is None:
        return "not said"
    known = mention.name if mention.key is None else f"{mention.name} [{mention.key}]"
    return f"{known}, from the sentences before" if mention.inferred else known


def _named_value(assertion: Assertion, language: str) -> str:
    value = assertion.value
    if value is None or isinstance(value, Period | Places):
        return "" if value is None else value_text(value, language)
    return value_text(value, language, measure=assertion.measure)


def _width(text: str) -> int:
    return sum(width_of(char) for char in text)

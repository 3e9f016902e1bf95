"""Questions as JSON Lines in, answers as JSON Lines out: how `read` and `compare` talk to scripts.

UTF-8, one object a line, one answer for each good line. A bad line is reported with its number and
reason, and the good ones are answered all the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.core.management.base import OutputWrapper

from articles.importing.dates import parse_published
from articles.importing.refusal import ImportRefused
from factcheck.language import Glossary, Reading, read
from factcheck.language.langs import codes

Row = dict[str, Any]


class BadLine(ValueError):
    """What is wrong with a line, as a sentence."""


def answer_lines(
    lines: Iterable[bytes], out: OutputWrapper, errors: OutputWrapper, answer: Callable[[Row], Row]
) -> int:
    """Answer every line; empty ones count but ask nothing. Returns how many were refused."""
    refused = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answered = answer(_parsed(line))
        except BadLine as error:
            refused += 1
            errors.write(f"Line {number}: {error}")
        else:
            out.write(json.dumps(answered, ensure_ascii=False))
    return refused


def checked(row: object, what: str, needed: Iterable[str], allowed: Iterable[str]) -> Row:
    """The row, if it is an object with all the keys it needs and none that nobody knows."""
    if not isinstance(row, dict):
        raise BadLine(f"{what} is not an object.")
    if missing := [key for key in needed if key not in row]:
        raise BadLine(f"{what} lacks {_named(missing)}.")
    if unknown := sorted(set(row) - {*needed, *allowed}):
        raise BadLine(f"{what} has unknown keys: {_named(unknown)}.")
    return row


def text_of(row: Mapping[str, Any], key: str, what: str) -> str | None:
    """The string under `key`; None where it is not there or null."""
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise BadLine(f"“{key}” of {what} is not a string.")


def period_of(stated: str | None) -> tuple[date, date] | None:
    """An ISO 8601 date of any precision as a half-open period."""
    try:
        found = parse_published(stated or "")
    except ImportRefused as error:
        raise BadLine(str(error)) from None
    return None if found.since is None or found.until is None else (found.since, found.until)


def reading_of(
    text: str, language: str | None, published: tuple[date, date] | None, glossary: Glossary | None = None
) -> Reading:
    if language is not None and language not in codes():
        raise BadLine(f"The language “{language}” cannot be read; those that can are {', '.join(codes())}.")
    return read(text, language, published, glossary)


def _parsed(line: bytes) -> Row:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLine(f"not UTF-8 at byte {error.start + 1}.") from None
    except json.JSONDecodeError as error:
        raise BadLine(f"not JSON: {error.msg} at character {error.pos + 1}.") from None
    except (RecursionError, ValueError):
        raise BadLine("nested too deeply, or a number too long.") from None
    if not isinstance(row, dict):
        raise BadLine("not an object.")
    if b"\\u" in line:  # an escape can smuggle in half a character, which no answer could be written with
        try:
            json.dumps(row, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise BadLine("holds half of a surrogate pair, which is no character.") from None
    return row


def _named(keys: Iterable[str]) -> str:
    return ", ".join(f"“{key}”" for key in keys)

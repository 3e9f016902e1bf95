"""Manifests: many articles in one CSV or JSON Lines file, texts inside or in files beside it."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PureWindowsPath

from articles.importing.addresses import canonical_url
from articles.importing.clean import clean_line
from articles.importing.decode import decode
from articles.importing.files import Contents, check_size, read_contents
from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

KEYS = ("url", "title", "source", "language", "published_at", "author", "origin", "text", "file")
SUFFIXES = (".csv", ".jsonl")


@dataclass(frozen=True, slots=True)
class Line:
    """One article of a manifest: its values, or why it cannot be read. `number` counts from 1."""

    number: int
    values: dict[str, str]
    refused: str = ""


def read_manifest(path: Path) -> list[Line]:
    """As `parse_manifest`, of a file on this machine."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ImportRefused(
            _("%(name)s cannot be read: %(why)s.") % {"name": path.name, "why": error.strerror}, field="file"
        ) from None
    return parse_manifest(path.name, data)


def parse_manifest(name: str, data: bytes) -> list[Line]:
    """Raises ImportRefused where the file as a whole is no manifest: its name, encoding, heading, or all of it."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise ImportRefused(_("A manifest is a .csv or .jsonl file, not “%(name)s”.") % {"name": name}, field="file")
    text = decode(data)
    lines = list(_each_address_once(_csv_lines(text) if suffix == ".csv" else _json_lines(text)))
    if not lines:
        raise ImportRefused(_("The manifest names no article."), field="file")
    if all(line.refused and not line.values for line in lines):
        raise ImportRefused(
            _("No line of this file can be read. Line %(number)d: %(why)s")
            % {"number": lines[0].number, "why": lines[0].refused},
            field="file",
        )
    return lines


def read_beside(path: Path, name: str) -> Contents:
    """The file `name` beside the manifest at `path`. Raises ImportRefused (field "file").

    Nothing outside the manifest's folder is read, by `..`, an absolute path or a link.
    """
    folder = path.parent.resolve()
    try:
        file = (folder / name).resolve()
        inside = file.is_relative_to(folder)
        found = inside and file.is_file()
    except (OSError, ValueError):
        inside, found = True, False
    if not inside:
        raise ImportRefused(_("“%(name)s” is not inside the manifest’s folder.") % {"name": name}, field="file")
    if not found:
        raise ImportRefused(_("There is no file “%(name)s” beside the manifest.") % {"name": name}, field="file")
    try:
        check_size(file.stat().st_size, field="file")
        data = file.read_bytes()
    except OSError as error:
        raise ImportRefused(
            _("%(name)s cannot be read: %(why)s.") % {"name": name, "why": error.strerror}, field="file"
        ) from None
    return read_contents(name, data)


def bare_name(name: str) -> str:
    """The last part of a path, as Unix or Windows writes it: what an uploaded file is known by."""
    return clean_line(PureWindowsPath(name).name)[:300]


def _each_address_once(lines: Iterable[Line]) -> Iterator[Line]:
    """Of two lines that tell one address differently the second is refused: it would be taken for a new version of
    the article, and nobody knows which of the two is meant."""
    first: dict[str, Line] = {}
    for line in lines:
        earlier = None if line.refused else first.setdefault(_address(line), line)
        if earlier is None or earlier.values == line.values or not _address(line):
            yield line
        else:
            told = _("This address is given twice, and otherwise in line %(earlier)d: leave out one of the two.")
            yield replace(line, refused=told % {"earlier": earlier.number})


def _address(line: Line) -> str:
    """As the article is kept under it; empty where it has none."""
    try:
        return canonical_url(line.values.get("url", ""))
    except ImportRefused:
        return ""


def _csv_lines(text: str) -> Iterator[Line]:
    csv.field_size_limit(2**31 - 1)  # a whole article may stand in a cell; its size is checked later
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [column.strip() for column in next(reader, [])]
    except csv.Error as error:
        raise ImportRefused(_("The heading cannot be read: %(why)s.") % {"why": error}, field="file") from None
    if unknown := _unknown(columns):
        raise ImportRefused(unknown, field="file")
    if "url" not in columns or len(set(columns)) < len(columns):
        raise ImportRefused(
            _("The first line must name the columns, each once, “url” among them; known are %(known)s.")
            % {"known": ", ".join(KEYS)},
            field="file",
        )
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Line(number, {}, _("The line is broken: %(why)s.") % {"why": error})
            continue
        if not any(cell.strip() for cell in cells):
            continue
        values = dict(zip(columns, cells, strict=False))
        if len(cells) > len(columns):
            yield Line(number, values, _("The line has more cells than the heading."))
        else:
            yield Line(number, values)


def _json_lines(text: str) -> Iterator[Line]:
    # Only a line feed ends a line: JSON may hold other line separators inside a string.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except json.JSONDecodeError as error:
            yield Line(number, {}, _("The line is no JSON from its character %(place)d on.") % {"place": error.pos + 1})
            continue
        except (ValueError, RecursionError):  # a number of thousands of digits, brackets in brackets
            yield Line(number, {}, _("The line is no JSON object."))
            continue
        if not isinstance(values, dict):
            yield Line(number, {}, _("The line is no JSON object."))
            continue
        given = {key: value for key, value in values.items() if value is not None}
        refused = _unknown(given)
        for key, value in given.items():
            if not refused and not isinstance(value, str):
                refused = _("The value of “%(key)s” must be a text in quotes.") % {"key": key}
        yield Line(number, {key: value for key, value in given.items() if isinstance(value, str)}, refused)


def _unknown(keys) -> str:
    unknown = [key for key in keys if key not in KEYS]
    if not unknown:
        return ""
    return _("Unknown: %(unknown)s; known are %(known)s.") % {
        "unknown": ", ".join(f"“{key}”" for key in unknown),
        "known": ", ".join(KEYS),
    }

"""How many of the cases of Recognizers-Text are read right: plain, and with differing conventions counted apart.

    python -m tests.benchmarks.recognizers SPECS [--show number:en]

SPECS is the folder `Specs` of Microsoft's Recognizers-Text (MIT), or a part of it with its subfolders kept. A
case is right where every result it expects is read at its place with its value: a number and an amount of money
exactly, a range with both bounds, a date or a range of dates with both ends (one of those it offers, any where
it resolves none); where it expects nothing, nothing of that kind may be read. Currencies without an amount do
not count. Of a file that Recognizers-Text passes in .NET in part, the rest is left out, and so are dates
without a reference date. Counted apart is a case of which all that differs falls under a convention of
`tests/language/conventions.yaml`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from factcheck.language.model import Period, Quantity, Rank, Value
from factcheck.language.values import read_values

CONVENTIONS = Path(__file__).resolve().parent.parent / "language" / "conventions.yaml"
LANGUAGES = {"en": "English", "de": "German", "fr": "French"}
FILES = {
    "number": "Number/{}/NumberModel.json",
    "range": "Number/{}/NumberRangeModel.json",
    "currency": "NumberWithUnit/{}/CurrencyModel.json",
    "date": "DateTime/{}/DateTimeModel.json",
}
NEARLY = 1e-6  # as a share of the figure: theirs have 15 digits
DATES = {"datetimeV2.date", "datetimeV2.daterange"}
Case = dict[str, Any]
Ends = tuple[date | None, date | None]


@dataclass(frozen=True)
class Convention:
    kinds: tuple[str, ...]
    cases: re.Pattern[str]
    differs: str | None  # "end": only where it ends; "inside": their day lies within our period; None: in any way

    def covers(self, kind: str, text: str, expected: list[Ends], read: list[Ends]) -> bool:
        """Whether what differs in a case, or in one of its results, is what the convention is about."""
        if kind not in self.kinds or not self.cases.search(text):
            return False
        pairs = [(theirs, ours) for theirs in expected for ours in read]
        if self.differs == "end":
            return any(theirs[0] == ours[0] for theirs, ours in pairs)
        if self.differs == "inside":
            return any(_within(theirs, ours) for theirs, ours in pairs)
        return True


def _within(theirs: Ends, ours: Ends) -> bool:
    since, until = ours
    return None not in (*theirs, *ours) and since <= theirs[0] and theirs[1] <= until


def conventions() -> list[Convention]:
    rows = yaml.safe_load(CONVENTIONS.read_text(encoding="utf-8"))
    return [Convention(tuple(row["kinds"]), re.compile(row["cases"], re.I), row.get("differs")) for row in rows]


def cases(specs: Path, kind: str, language: str) -> list[Case]:
    rows: list[Case] = json.loads((specs / FILES[kind].format(LANGUAGES[language])).read_text(encoding="utf-8-sig"))
    passed = [row for row in rows if "dotnet" not in row.get("NotSupported", "") + row.get("NotSupportedByDesign", "")]
    rows = passed or rows
    if kind != "date":
        return rows
    return [
        row for row in rows
        if published(row) and row["Results"] and all(result.get("TypeName") in DATES for result in row["Results"])
    ]  # fmt: skip


def published(case: Case) -> date | None:
    stated = case.get("Context", {}).get("ReferenceDateTime")
    return date.fromisoformat(stated[:10]) if stated else None


def figure(text: str | None) -> float | None:
    try:
        return float(str(text).replace(",", "."))
    except ValueError:
        return None


def same(left: float | None, right: float | None) -> bool:
    if left is None or right is None:
        return left is right
    return abs(left - right) <= NEARLY * max(1, abs(right))


def amounts(value: Quantity | Rank) -> list[float]:
    """What a value states: its figure, and what it comes to where that is in cents."""
    exact = value.lower if value.lower == value.upper else None
    return [float(number) for number in (value.stated, exact) if number is not None]


def bounds(value: Quantity | Rank) -> tuple[float | None, float | None]:
    return tuple(None if end is None else float(end) for end in (value.lower, value.upper))


def interval(text: str) -> tuple[float | None, float | None]:
    """(10,15], with the decimal mark of any language."""
    lower, upper = re.fullmatch(r"[\[(](.*?),(?!\d+,)(.*)[\])]", text).groups()
    return figure(lower), figure(upper)


def span(value: Value) -> tuple[object, object] | None:
    """From where to where a value goes, to be shown."""
    if isinstance(value, Period):
        return value.since, value.until
    return bounds(value) if isinstance(value, Quantity | Rank) else None


def is_money(value: Value) -> bool:
    return isinstance(value, Quantity) and value.unit is not None and len(value.unit) == 3 and value.unit.isupper()


def ends(result: dict[str, Any]) -> list[Ends]:
    """The periods that a result offers; one without ends where it is not resolved."""
    found: list[Ends] = []
    for row in (result.get("Resolution") or {}).get("values", []):
        try:
            if "value" in row:
                day = date.fromisoformat(row["value"])
                found.append((day, day + timedelta(days=1)))
            else:
                since, until = (date.fromisoformat(row[end]) if row.get(end) else None for end in ("start", "end"))
                found.append((since, until))
        except ValueError:
            continue
    return found


def right(kind: str, result: dict[str, Any], value: Value) -> bool:
    if kind == "date":
        return isinstance(value, Period) and (value.since, value.until) in (
            ends(result) or [(value.since, value.until)]
        )
    if not isinstance(value, Quantity | Rank):
        return False
    wanted = result["Resolution"].get("value")
    if kind == "range":
        lower, upper = interval(wanted)
        own = bounds(value)
        return same(own[0], lower) and same(own[1], upper)
    if kind == "currency" and not is_money(value):
        return False
    return any(same(amount, figure(wanted)) for amount in amounts(value))


def wrong(kind: str, case: Case, values: tuple[Value, ...]) -> list[dict[str, Any] | None]:
    """The results of a case that are not read; None among them for what is read where nothing should be."""
    if not case["Results"]:
        bare = [value for value in values if isinstance(value, Quantity | Rank)]
        if kind == "number":
            extra = any(isinstance(value, Rank) or value.unit is None for value in bare)
        elif kind == "range":
            extra = any(value.lower != value.upper for value in bare)
        else:
            extra = any(is_money(value) for value in bare)
        return [None] if extra else []
    left, missed = list(values), []
    for result in case["Results"]:
        if kind == "currency" and result["Resolution"].get("value") is None:
            continue
        at = (result.get("Start", 0), result.get("End", len(case["Input"])))
        hit = next(
            (value for value in left if value.span.start <= at[1] and at[0] < value.span.end
             and right(kind, result, value)), None,
        )  # fmt: skip
        if hit is None:
            missed.append(result)
        elif kind != "range":
            left.remove(hit)
    return missed


def apart(kind: str, case: Case, missed: list[dict[str, Any] | None], values: tuple[Value, ...],
          known: list[Convention]) -> bool:  # fmt: skip
    """Whether all that is missed in a case is missed by convention."""
    read = [(value.since, value.until) for value in values if isinstance(value, Period)]
    return all(
        any(one.covers(kind, case["Input"], ends(result) if result else [], read) for one in known) for result in missed
    )


def score(specs: Path, kind: str, language: str, known: list[Convention],
          show: Callable[[Case, tuple[Value, ...], bool], None]) -> tuple[int, int, int]:  # fmt: skip
    """Right, all, and those counted apart."""
    hits = total = aside = 0
    for case in cases(specs, kind, language):
        total += 1
        values = read_values(case["Input"], language, published(case))
        missed = wrong(kind, case, values)
        if not missed:
            hits += 1
            continue
        by_convention = apart(kind, case, missed, values, known)
        aside += by_convention
        show(case, values, by_convention)
    return hits, total, aside


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("specs", type=Path)
    arguments.add_argument("--show", default="", help="a kind and a language whose wrong cases are printed: date:de")
    given = arguments.parse_args()
    known = conventions()

    def show(case: Case, values: tuple[Value, ...], by_convention: bool) -> None:
        print("apart" if by_convention else "WRONG", case["Input"], published(case) or "")
        print("   ", [(row["Text"], ends(row) or row["Resolution"].get("value")) for row in case["Results"]])
        print("   ", [(value.text, span(value)) for value in values])

    for kind in FILES:
        for language in LANGUAGES:
            shown = show if given.show == f"{kind}:{language}" else lambda *_: None
            hits, total, aside = score(given.specs, kind, language, known, shown)
            print(f"{kind:9}{language}  {hits:4} of {total:4}  {hits / total:.3f}   "
                  f"{aside:3} apart  {hits / (total - aside):.3f}")  # fmt: skip


if __name__ == "__main__":
    main()

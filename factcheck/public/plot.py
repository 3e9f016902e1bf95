"""What sources reported, drawn over time: geometry only, as numbers for an SVG template.

One drawing is made for each width that it is shown at, in CSS pixels, so that its letters have the
size of the page's text on a phone too. Nothing here knows the database.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

FONT = 12.5  # px, as .plot text has it
_LETTER = 0.56 * FONT  # mean advance of a letter in the page's sans, bold
_DOT = 5.0
_ONE_TIME = 31  # days: what is all of one month is of one time
_GAP = 9.0


@dataclass(frozen=True)
class Point:
    """One figure as one or several sources gave it. `upward`: at least; `downward`: at most."""

    key: str
    value: Decimal
    since: date
    until: date
    label: str
    by: str
    kind: str  # with, against or plain
    upward: bool = False
    downward: bool = False

    @property
    def middle(self) -> float:
        return (self.since.toordinal() + self.until.toordinal()) / 2


@dataclass(frozen=True)
class Text:
    x: float
    y: float
    anchor: str
    words: str
    also: str = ""  # said more quietly, on a line of its own


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    kind: str
    arrow: str = ""  # the path of its arrowhead
    stem: tuple[float, float] | None = None  # where the arrow's stem ends
    left: float | None = None  # the stretch of time it is about, where that is wide enough to see
    right: float | None = None
    shape: str = ""  # the path of a diamond, for what is against


@dataclass(frozen=True)
class Clash:
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def x(self) -> float:
        return round((self.x1 + self.x2) / 2, 1)

    @property
    def y(self) -> float:
        return round((self.y1 + self.y2) / 2 + FONT / 3, 1)


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    left: float
    right: float
    base: float
    flat: bool = False  # values run to the right, and there is no time
    rows: list[Text] = field(default_factory=list)  # the values, where they run upwards
    columns: list[Text] = field(default_factory=list)  # the times; the values in a flat drawing
    dots: list[Dot] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)

    @property
    def bounded(self) -> bool:
        """Whether there is an arrow to explain."""
        return any(dot.arrow for dot in self.dots)


Box = tuple[float, float, float, float]  # left, top, right, bottom


def draw(
    points: list[Point],
    clashes: list[tuple[str, str]],
    *,
    width: int,
    number,
    month,
    named: bool = True,
) -> Drawing:
    """`clashes`: pairs of point keys that cannot both be right. `number(Decimal)` and
    `month(date, with_year)` write the axes; `named` adds to each label who says so.

    Figures that are all of one time lie on one line: time upon time would only waste the width.
    """
    if (max(point.until for point in points) - min(point.since for point in points)).days <= _ONE_TIME:
        return _draw_flat(points, clashes, width=width, number=number, named=named)
    height = 250 if named else 230
    low, high, step = _scale([float(point.value) for point in points])
    grid = [low + step * n for n in range(round((high - low) / step) + 1)]
    row_labels = [number(Decimal(repr(round(value, 6))).normalize()) for value in grid]
    left = 12.0 + max(len(label) for label in row_labels) * _LETTER
    right, top, base = width - 14.0, 30.0, height - 34.0

    first = min(point.since for point in points)
    last = max(point.until for point in points)
    days = max((last - first).days, 28)
    start = first.toordinal() - days * 0.06
    end = max(last.toordinal(), first.toordinal() + days) + days * 0.06

    def across(day: float) -> float:
        return round(left + (day - start) / (end - start) * (right - left), 1)

    def up(value: float) -> float:
        return round(base - (value - low) / (high - low) * (base - top), 1)

    drawing = Drawing(width=width, height=height, left=round(left, 1), right=right, base=base)
    drawing.rows.extend(
        Text(round(left - 8, 1), up(value), "end", label) for value, label in zip(grid, row_labels, strict=True)
    )
    drawing.columns.extend(_columns(first, last, across, left, right, base, month))

    places = {point.key: (across(point.middle), up(float(point.value))) for point in points}
    drawing.clashes.extend(_clashes(clashes, places))
    taken: list[Box] = [
        (x - _DOT - 2, y - (24 if point.upward else _DOT + 2), x + _DOT + 2, y + (24 if point.downward else _DOT + 2))
        for point in points
        for x, y in [places[point.key]]
    ]
    taken += [
        (across(p.since.toordinal()), y - 5, across(p.until.toordinal()), y + 5)
        for p in points
        for _, y in [places[p.key]]
    ]
    taken += [(clash.x - 8, clash.y - FONT, clash.x + 8, clash.y + 4) for clash in drawing.clashes]
    for point in points:
        x, y = places[point.key]
        drawing.dots.append(_dot(point, x, y, across))
        label = _placed(point, x, y, taken, (left, 2.0, width - 2.0, base), drawing.clashes, named)
        if label is not None:
            drawing.labels.append(label)
    return drawing


def _draw_flat(points: list[Point], clashes: list[tuple[str, str]], *, width: int, number, named: bool) -> Drawing:
    height = 130 if named else 112
    low, high, step = _scale([float(point.value) for point in points])
    grid = [low + step * n for n in range(round((high - low) / step) + 1)]
    words = [number(Decimal(repr(round(value, 6))).normalize()) for value in grid]
    left, right = 12.0 + len(words[0]) * _LETTER / 2, width - 12.0 - len(words[-1]) * _LETTER / 2
    base, y = height - 30.0, height - 52.0

    def across(value: float) -> float:
        return round(left + (value - low) / (high - low) * (right - left), 1)

    drawing = Drawing(width=width, height=height, left=left, right=right, base=base, flat=True)
    drawing.columns.extend(
        Text(across(value), round(base + 20, 1), "middle", word) for value, word in zip(grid, words, strict=True)
    )
    places = {point.key: (across(float(point.value)), y) for point in points}
    drawing.clashes.extend(_clashes(clashes, places))
    taken: list[Box] = []
    for point in sorted(points, key=lambda point: point.value):
        x, _ = places[point.key]
        drawing.dots.append(_dot(point, x, y, flat=True))
        wide = max(len(point.label), len(point.by) * 0.94 if named else 0) * _LETTER
        middle = min(max(x, wide / 2), width - wide / 2)
        for lift in (0, 1, 2):
            top = y - 14 - FONT * (2.4 if named else 1.2) * (lift + 1)
            box = (middle - wide / 2 - 4, top, middle + wide / 2 + 4, top + FONT * (2.3 if named else 1.1))
            if top >= 0 and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                drawing.labels.append(
                    Text(round(middle, 1), round(top + FONT * 0.9, 1), "middle", point.label, point.by if named else "")
                )
                break
    return drawing


def _scale(values: list[float]) -> tuple[float, float, float]:
    """Round ends and step around the values, from nought where that does not squeeze them."""
    low, high = min(values), max(values)
    if low >= 0 and low < high * 0.4:
        low = 0.0
    room = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    raw = (high - low + 2 * room) / 3.2
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw)
    bottom = math.floor((low - (0 if low == 0 else room)) / step) * step
    if low >= 0:
        bottom = max(bottom, 0.0)
    top = math.ceil((high + room) / step) * step
    return bottom, top, step


def _columns(first: date, last: date, across, left: float, right: float, base: float, month) -> list[Text]:
    """Month names under the axis, as many as have room; the first, and each January, with its year."""
    at = first.replace(day=1)
    stops = []
    while at < last or not stops:
        stops.append(at)
        at = (at + timedelta(days=32)).replace(day=1)
    room = max(1, int((right - left) // 78))
    every = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120) if len(stops) / n <= room), 240)
    if every >= 12:
        stops = [day for day in stops if day.month == 1] or stops[:1]
        stops = stops[:: every // 12]
    else:
        stops = [day for n, day in enumerate(stops) if (day.month - 1) % every == 0] or stops[:1]
    columns, year, edge = [], None, -1.0
    for day in stops:
        words = str(day.year) if every >= 12 else month(day, day.year != year)
        x = (
            across((day.toordinal() + (day + timedelta(days=31)).toordinal()) / 2)
            if every < 12
            else across(day.toordinal())
        )
        half = len(words) * _LETTER / 2
        x = round(min(max(x, left + half - 6), right - half), 1)
        if x - half < edge + 8:
            continue
        columns.append(Text(x, round(base + 20, 1), "middle", words))
        year, edge = day.year, x + half
    return columns


def _clashes(pairs: list[tuple[str, str]], places: dict[str, tuple[float, float]]) -> list[Clash]:
    lines = []
    for one, other in pairs:
        (x1, y1), (x2, y2) = places[one], places[other]
        length = math.hypot(x2 - x1, y2 - y1)
        if length < 4 * _DOT:
            continue
        dx, dy = (x2 - x1) / length * (_DOT + 4), (y2 - y1) / length * (_DOT + 4)
        lines.append(Clash(round(x1 + dx, 1), round(y1 + dy, 1), round(x2 - dx, 1), round(y2 - dy, 1)))
    return lines


def _dot(point: Point, x: float, y: float, across=None, *, flat: bool = False) -> Dot:
    arrow, stem = "", None
    if point.upward or point.downward:
        sign = 1 if point.upward else -1
        if flat:
            stem = (round(x + sign * 19, 1), y)
            arrow = f"M{x + sign * 16:.1f} {y - 5:.1f}l{sign * 9} 5l{-sign * 9} 5z"
        else:
            stem = (x, round(y - sign * 19, 1))
            arrow = f"M{x - 5:.1f} {y - sign * 16:.1f}l5 {-sign * 9}l5 {sign * 9}z"
    left, right = (None, None) if across is None else (across(point.since.toordinal()), across(point.until.toordinal()))
    wide = left is not None and right - left > 4 * _DOT
    side = _DOT + 1.5
    return Dot(
        x=x,
        y=y,
        kind=point.kind,
        arrow=arrow,
        stem=stem,
        left=left if wide else None,
        right=right if wide else None,
        shape=f"M{x} {y - side}l{side} {side}l{-side} {side}l{-side} {-side}z" if point.kind == "against" else "",
    )


def _placed(
    point: Point, x: float, y: float, taken: list[Box], bounds: Box, clashes: list[Clash], named: bool
) -> Text | None:
    """The first free place around a point; none where all are taken (the table has it anyway)."""
    also = point.by if named else ""
    wide = max(len(point.label) * _LETTER, len(also) * _LETTER * 0.94)
    tall = FONT * (2.4 if also else 1.2)
    above = y - (_GAP + 22 if point.upward else _GAP) - tall
    below = y + (_GAP + 22 if point.downward else _GAP)
    beside = y - tall / 2
    for anchor, box_x, box_y in (
        ("start", x + _GAP, beside),
        ("end", x - _GAP - wide, beside),
        ("middle", x - wide / 2, below),
        ("middle", x - wide / 2, above),
        ("start", x + 2, below),
        ("end", x - wide - 2, below),
        ("start", x + _GAP, above),
        ("end", x - wide - _GAP, above),
    ):
        box = (box_x, box_y, box_x + wide, box_y + tall)
        inside = box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
        if not inside or any(_overlap(box, other) for other in taken) or any(_crosses(box, line) for line in clashes):
            continue
        taken.append(box)
        text_x = {"start": box[0], "end": box[2], "middle": x}[anchor]
        return Text(round(text_x, 1), round(box[1] + FONT * 0.92, 1), anchor, point.label, also)
    return None


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(box: Box, line: Clash) -> bool:
    """Whether a dashed line runs through a label: twelve steps along it are near enough."""
    for n in range(13):
        x = line.x1 + (line.x2 - line.x1) * n / 12
        y = line.y1 + (line.y2 - line.y1) * n / 12
        if box[0] - 2 < x < box[2] + 2 and box[1] < y < box[3]:
            return True
    return False

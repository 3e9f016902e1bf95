"""Stretches of days: years, quarters, weeks, early, mid and late, and moving them about.

Half-open, `[since, until)`. Everything here answers None where the calendar of Python ends.

    early, mid, late           the first, middle and last third; of a month the first half, the 10th to the 20th,
    the rest; of a year January to March, May to August, September to December
    end of                     October to December of a year; else what late is
    earlier, later             from its start to the publication, from the publication to its end
    so far                     from its start through the publication; all of it where that does not lie in it
    last Friday, next Friday   the Friday of last or next week; Friday alone is the latest one, or the first from
                               the publication on where its clause speaks of the future
    the weekend                the one just past on a Monday or Tuesday, else the coming; as its clause speaks of it
    first, second half         of a month to the 15th and from the 16th on, of a decade or century in years
    coming / recent months     from the reference a year onward or back; weeks: eight; days: fourteen; years: ten
    spring … winter            of the north, by months: from March, June, September, December
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from factcheck.language.model import Precision
from factcheck.language.records import record

Part = Literal["early", "mid", "late", "end", "earlier", "later", "so_far"]
Reference = tuple[date, date]  # the publication: one day, or a month where only that is known

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_PLURALS = {"days": 14, "weeks": 56}
_PLURAL_MONTHS = {"months": 12, "quarters": 24, "years": 120, "decades": 600}
PRECISIONS: dict[str, Precision] = {
    "day": "day", "week": "week", "weekend": "range", "month": "month", "quarter": "quarter", "half": "half",
    "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


@record(frozen=True, slots=True)
class Stretch:
    since: date | None
    until: date | None
    precision: Precision
    approximate: bool = False


def first_of_month(months: int) -> date | None:
    """The first day of a month counted from year 0, January being 0."""
    year, month = divmod(months, 12)
    return date(year, month + 1, 1) if 1 <= year <= 9999 else None


def months_from(year: int, month: int, count: int, precision: Precision) -> Stretch | None:
    since, until = first_of_month(year * 12 + month - 1), first_of_month(year * 12 + month - 1 + count)
    return Stretch(since, until, precision) if since and until else None


def year(number: int) -> Stretch | None:
    return months_from(number, 1, 12, "year")


def month(number: int, which: int) -> Stretch | None:
    return months_from(number, which, 1, "month")


def day(number: int, which: int, day_: int) -> Stretch | None:
    try:
        since = date(number, which, day_)
        return Stretch(since, since + timedelta(days=1), "day")
    except (ValueError, OverflowError):
        return None


def nth(unit: str, which: int, of_year: int) -> Stretch | None:
    """The nth quarter, half, month or week of a year."""
    if unit == "week":
        try:
            monday = date.fromisocalendar(of_year, which, 1)
            return Stretch(monday, monday + timedelta(days=7), "week")
        except (ValueError, OverflowError):
            return None
    count = _MONTHS.get(unit)
    if count is None or count > 6 or not 1 <= which <= 12 // count:
        return None
    return months_from(of_year, 1 + (which - 1) * count, count, PRECISIONS[unit])


def century(which: int) -> Stretch | None:
    """The 19th century: 1801 to 1900 to the letter, 1800 to 1899 in all usage, and here."""
    if which == 1:
        return months_from(1, 1, 1200, "century")
    return months_from((which - 1) * 100, 1, 1200, "century") if which > 1 else None


def decade(first_year: int) -> Stretch | None:
    return months_from(first_year, 1, 120, "decade")


def season(name: str, of_year: int) -> Stretch | None:
    return months_from(of_year, _SEASONS[name], 3, "season")


def widened(days: Stretch | None, earlier: int, later: int) -> Stretch | None:
    """From so many days from the beginning to so many from the end."""
    ends = (shifted(days, earlier), shifted(days, later)) if days is not None else (None, None)
    if ends[0] is None or ends[1] is None:
        return None
    return replace(ends[0], until=ends[1].until, precision="range")


def shifted(days: Stretch, count: int) -> Stretch | None:
    try:
        return replace(
            days,
            since=days.since + timedelta(days=count) if days.since else None,
            until=days.until + timedelta(days=count) if days.until else None,
        )
    except OverflowError:
        return None


def relative(unit: str, offset: int, reference: Reference) -> Stretch | None:
    """This, next or last unit as seen from the publication; None where its date is too coarse to say."""
    since, until = reference
    if unit in _PLURALS or unit in _PLURAL_MONTHS:
        return _some(unit, offset, reference)
    if unit in ("day", "week", "weekend"):
        return _relative_days(unit, offset, reference)
    count = _MONTHS.get(unit)
    if count is None:
        return None
    index = (since.year * 12 + since.month - 1) // count
    last = until - timedelta(days=1)
    if (last.year * 12 + last.month - 1) // count != index:
        return None
    start, end = first_of_month((index + offset) * count), first_of_month((index + offset + 1) * count)
    return Stretch(start, end, PRECISIONS[unit]) if start and end else None


def _relative_days(unit: str, offset: int, reference: Reference) -> Stretch | None:
    since, until = reference
    if (until - since).days != 1:
        return None
    try:
        if unit == "day":
            start = since + timedelta(days=offset)
            return Stretch(start, start + timedelta(days=1), "day")
        monday = since - timedelta(days=since.weekday()) + timedelta(weeks=offset)
        if unit == "week":
            return Stretch(monday, monday + timedelta(days=7), "week")
        return Stretch(monday + timedelta(days=5), monday + timedelta(days=7), "range")
    except OverflowError:
        return None


def _some(unit: str, offset: int, reference: Reference) -> Stretch | None:
    """The coming or recent days, weeks, months, years: how many is not said."""
    since, until = reference
    try:
        if unit in _PLURALS:
            length = timedelta(days=_PLURALS[unit])
            bounds = (since, until + length) if offset > 0 else (since - length, until)
        else:
            months = _PLURAL_MONTHS[unit]
            bounds = (since, add_months(until, months)) if offset > 0 else (add_months(since, -months), until)
        return Stretch(*bounds, "range", approximate=True)
    except (OverflowError, ValueError):
        return None


def add_months(to: date, count: int) -> date:
    """The same day so many months on, or the last of that month. ValueError outside the calendar."""
    year_, month_ = divmod(to.year * 12 + to.month - 1 + count, 12)
    for day_ in range(to.day, to.day - 4, -1):
        try:
            return date(year_, month_ + 1, day_)
        except ValueError:
            if not 1 <= year_ <= 9999:
                raise
    raise ValueError("no such day")


def away(unit: str, count: int, reference: Reference) -> Stretch | None:
    """So many units before (negative) or after the publication: three years ago, in two weeks. As
    exact as its unit: three years ago is a year, three weeks ago a week."""
    unit = unit.removesuffix("s") if unit != "centurys" else "century"
    if unit == "century":
        unit, count = "year", count * 100
    elif unit == "decade":
        unit, count = "year", count * 10
    if abs(count) > 10_000_000:
        return None
    found = relative(unit, count, reference)
    return replace(found, approximate=unit != "day") if found else None


def span_of(unit: str, count: int, reference: Reference) -> Stretch | None:
    """The past (negative) or next so many units, up to or from the publication."""
    unit = unit.removesuffix("s")
    since, until = reference
    try:
        if unit in ("day", "week", "weekend"):
            length = timedelta(days=abs(count) * (1 if unit == "day" else 7))
            return Stretch(since - length, since, "range") if count < 0 else Stretch(until, until + length, "range")
        if unit == "quarter":  # whole quarters: the past two are the two before this one
            this = relative("quarter", 0, reference)
            if this is not None and this.since is not None and this.until is not None:
                since, until = this.since, this.until
        months = _MONTHS[unit] * abs(count)
        if months > 120_000:
            return None
        if count < 0:
            return Stretch(add_months(since, -months), since, "range")
        return Stretch(until, add_months(until, months), "range")
    except (OverflowError, ValueError, KeyError):
        return None


def past_days(count: int, reference: Reference) -> Stretch | None:
    """So many days back, with the publication itself: what is told of the past 24 hours may be of today."""
    since, until = reference
    try:
        return Stretch(since - timedelta(days=count), until, "range")
    except OverflowError:
        return None


def part_of(whole: Stretch, part: Part, reference: Reference | None = None) -> Stretch:
    """The early, middle or late part; "earlier this year" up to the publication, "later" from it on."""
    since, until = whole.since, whole.until
    if since is None or until is None or whole.precision == "day":
        return replace(whole, approximate=True)
    if part == "so_far":
        within = reference is not None and since <= reference[0] < until
        return replace(whole, until=min(reference[1], until), precision="range") if reference and within else whole
    days = (until - since).days
    bounds: tuple[date, date]
    if part in ("earlier", "later"):
        if reference is None or not since <= reference[0] < until:
            part = "early" if part == "earlier" else "late"
        else:
            bounds = (
                (since, max(reference[0], since + timedelta(days=1))) if part == "earlier" else (reference[0], until)
            )
            return Stretch(*bounds, "range", approximate=True)
    if whole.precision == "month":
        first, second = since + timedelta(days=15), since + timedelta(days=15)
        middle = (since + timedelta(days=9), since + timedelta(days=20))
    elif whole.precision == "year" and since.month == 1:
        first, second = date(since.year, 4, 1), date(since.year, 10 if part == "end" else 9, 1)
        middle = (date(since.year, 5, 1), date(since.year, 9, 1))
    else:
        first, second = since + timedelta(days=days // 3), since + timedelta(days=days * 2 // 3)
        middle = (first, second)
    bounds = {"early": (since, first), "mid": middle, "late": (second, until), "end": (second, until)}[part]
    return Stretch(*bounds, "range", approximate=True)


def half_of(which: int, whole: Stretch | None) -> Stretch | None:
    """The first or second half of a month, to the 15th or from the 16th on, of a decade or of a century."""
    if whole is None or whole.since is None or whole.until is None or which not in (1, 2):
        return None
    years = whole.until.year - whole.since.year
    middle = whole.since + timedelta(days=15) if years <= 1 else add_months(whole.since, years * 6)
    return Stretch(whole.since, middle, "range") if which == 1 else Stretch(middle, whole.until, "range")


def nearest_month(which: int, reference: Reference, offset: int | None = None) -> Stretch | None:
    """A month named without a year: the one nearest to the publication; `offset` as in next or last March."""
    middle = reference[0]
    here = middle.year * 12 + middle.month - 1
    index = middle.year * 12 + which - 1
    if offset is None:
        while index - here > 6:
            index -= 12
        while here - index > 6:
            index += 12
    elif offset < 0 and index >= here:
        index -= 12
    elif offset > 0 and index <= here:
        index += 12
    since, until = first_of_month(index), first_of_month(index + 1)
    return Stretch(since, until, "month") if since and until else None


def weekday(which: int, reference: Reference, offset: int | None = None, *, nearest: bool = False) -> Stretch | None:
    """A weekday without a date: the latest one up to the publication, as news means it; that of this or next week
    where the text says so, and the latest before that day where `nearest` is asked for (last Tuesday)."""
    since, until = reference
    if (until - since).days != 1:
        return None
    try:
        if nearest and offset:
            away_ = (which - since.weekday()) % 7 or 7
            start = since + timedelta(days=away_ if offset > 0 else (away_ - 7 or -7))
        elif offset is None:
            start = since - timedelta(days=(since.weekday() - which) % 7)
        else:
            start = since - timedelta(days=since.weekday()) + timedelta(weeks=offset, days=which)
        return Stretch(start, start + timedelta(days=1), "day")
    except OverflowError:
        return None


def coming_weekday(which: int, reference: Reference) -> Stretch | None:
    """A weekday that is still to come: the first one from the publication on."""
    since, until = reference
    if (until - since).days != 1:
        return None
    try:
        start = since + timedelta(days=(which - since.weekday()) % 7)
        return Stretch(start, start + timedelta(days=1), "day")
    except OverflowError:
        return None


def weekday_on(which: int, day_: int, reference: Reference) -> Stretch | None:
    """Friday the 31st: the nearest day that is both."""
    here = reference[0].year * 12 + reference[0].month - 1
    for away_ in sorted(range(-11, 12), key=abs):
        year_, month_ = divmod(here + away_, 12)
        found = day(year_, month_ + 1, day_) if 1 <= year_ <= 9999 else None
        if found is not None and found.since is not None and found.since.weekday() == which:
            return found
    return None


def day_of_week(week: Stretch | None, which: int) -> Stretch | None:
    """One weekday of a week."""
    if week is None or week.since is None:
        return None
    start = week.since + timedelta(days=which)
    return Stretch(start, start + timedelta(days=1), "day")


def week_of(days: Stretch | None) -> Stretch | None:
    """The week, Monday to Sunday, that a day lies in."""
    if (
        days is None
        or days.since is None
        or days.since.toordinal() < 8
        or days.since.toordinal() > date.max.toordinal() - 8
    ):
        return None
    monday = days.since - timedelta(days=days.since.weekday())
    return Stretch(monday, monday + timedelta(days=7), "week")


def weekend(reference: Reference) -> Stretch | None:
    """The weekend: from Wednesday on the coming one, before that the one just past."""
    return relative("weekend", -1 if reference[0].weekday() < 2 else 0, reference)


def weekend_of(days: Stretch | None) -> Stretch | None:
    """The Saturday and Sunday next to a day: Easter's, and those before Whit Monday."""
    if days is None or days.since is None:
        return None
    saturday = (days.since.weekday() - 5 + 3) % 7 - 3
    try:
        start = days.since - timedelta(days=saturday)
        return Stretch(start, start + timedelta(days=2), "range")
    except OverflowError:
        return None


def nth_within(unit: str, which: int, whole: Stretch | None) -> Stretch | None:
    """The nth (-1: last) week, month, quarter or half of a month or year. A week belongs where its Thursday lies."""
    if whole is None or whole.since is None or whole.until is None:
        return None
    if unit != "week":
        count = _MONTHS.get(unit, 12)
        return nth(unit, 12 // count if which < 0 else which, whole.since.year)
    try:
        if which < 0:
            thursday = whole.until - timedelta(days=1)
            thursday -= timedelta(days=(thursday.weekday() - 3) % 7)
        else:
            thursday = whole.since + timedelta(days=(3 - whole.since.weekday()) % 7, weeks=which - 1)
        monday = thursday - timedelta(days=3)
        return Stretch(monday, monday + timedelta(days=7), "week") if whole.since <= thursday < whole.until else None
    except OverflowError:
        return None


def edge(whole: Stretch | None, unit: str, count: int) -> Stretch | None:
    """The first so many units of a month or year; the last where the count is negative."""
    if whole is None or whole.since is None or whole.until is None or not 0 < abs(count) < 400:
        return None
    unit = unit.removesuffix("s")
    try:
        if unit == "week":
            first = nth_within("week", 1 if count > 0 else -1, whole)
            if first is None or first.since is None or first.until is None:
                return None
            since = first.since if count > 0 else first.until - timedelta(weeks=-count)
            return Stretch(since, since + timedelta(weeks=abs(count)), "range")
        if unit == "day":
            length = timedelta(days=abs(count))
            bounds = (whole.since, whole.since + length) if count > 0 else (whole.until - length, whole.until)
        else:
            months = _MONTHS.get(unit, 12) * count
            bounds = (
                (whole.since, add_months(whole.since, months))
                if count > 0
                else (add_months(whole.until, months), whole.until)
            )
    except (OverflowError, ValueError):
        return None
    return Stretch(*bounds, "range") if bounds[0] >= whole.since and bounds[1] <= whole.until else None


def ended(last: Stretch | None, unit: str, count: int) -> Stretch | None:
    """So many units that end with a day, month or quarter: the three months to March."""
    if last is None or last.until is None or not 0 < count < 400:
        return None
    unit = unit.removesuffix("s")
    try:
        if unit in ("day", "week"):
            since = last.until - timedelta(days=count * (1 if unit == "day" else 7))
        else:
            since = add_months(last.until, -count * _MONTHS[unit])
    except (OverflowError, ValueError, KeyError):
        return None
    return Stretch(since, last.until, "range")


def moved(days: Stretch | None, unit: str, count: int) -> Stretch | None:
    """A day so many units on or back."""
    if days is None or days.since is None or abs(count) > 10_000:
        return None
    unit = unit.removesuffix("s")
    try:
        if unit in ("day", "week", "weekend"):
            start = days.since + timedelta(days=count * (1 if unit == "day" else 7))
        else:
            start = add_months(days.since, count * _MONTHS.get(unit, 1))
        return Stretch(start, start + timedelta(days=1), "day")
    except (OverflowError, ValueError):
        return None


def from_day(days: Stretch | None, unit: str, count: int) -> Stretch | None:
    """So many units that begin on a day."""
    end = moved(days, unit, count)
    if days is None or end is None:
        return None
    return Stretch(days.since, end.since, "range")

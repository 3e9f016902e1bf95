"""Days that come every year, each a function of the year: Christmas, the last Monday in May, Good Friday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.language.periods import Reference, Stretch, day, month, shifted

Yearly = Callable[[int], Stretch | None]


def yearly(month_: int, day_: int) -> Yearly:
    return lambda number: day(number, month_, day_)


def nth_weekday(month_: int, which: int, count: int) -> Yearly:
    """The nth of a weekday in a month; -1 the last."""

    def in_year(number: int) -> Stretch | None:
        whole = month(number, month_)
        if whole is None or whole.since is None or whole.until is None:
            return None
        if count < 0:
            last = whole.until - timedelta(days=1)
            return day(number, month_, (last - timedelta(days=(last.weekday() - which) % 7)).day)
        return day(number, month_, 1 + (which - whole.since.weekday()) % 7 + 7 * (count - 1))

    return in_year


def from_easter(days: int) -> Yearly:
    """So many days from Easter Sunday."""

    def in_year(number: int) -> Stretch | None:
        if not 1 <= number <= 9999:
            return None
        return shifted(Stretch(easter(number), easter(number) + timedelta(days=1), "day"), days)

    return in_year


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(of_year, f // 31, f % 31 + 1)


def this_or_last(in_year: Yearly, reference: Reference) -> Stretch | None:
    """A quarter, half or week without a year: that of this year, or of the last where that one is nearer. In
    February "the third quarter" is the one whose figures were told, in November "the first quarter" is over."""
    here = reference[0]
    this, last = in_year(here.year), in_year(here.year - 1)
    if this is None or last is None or this.since is None or last.until is None:
        return this
    return last if this.since - here >= here - last.until else this


def nearest_year(in_year: Yearly, reference: Reference, offset: int | None = None) -> Stretch | None:
    """A yearly day without a year: the one nearest to the publication, or the next or last one."""
    here = reference[0]
    found = [stretch for number in (here.year - 1, here.year, here.year + 1) if (stretch := in_year(number))]
    days = [stretch for stretch in found if stretch.since is not None]
    if offset:
        days = [s for s in days if s.since is not None and ((s.since > here) if offset > 0 else (s.since < here))]
        return (days[0] if offset > 0 else days[-1]) if days else None
    return min(days, key=lambda s: abs((s.since - here).days) if s.since else 0, default=None)

"""What templates of both faces need to show texts and their dates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher

from babel import Locale, UnknownLocaleError
from django import template
from django.utils import dateformat, formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from factcheck.claims.models import Evidence, Stance

register = template.Library()

# What a mark in a quote says of the words it covers; a class of mark.value in static/css/base.css.
Mark = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote; `kind` is empty where nothing is marked."""

    text: str
    kind: str = ""


@register.filter
def pieces(text: str, marks: Iterable[Mark] | None) -> list[Piece]:
    """Cuts `text` at its marks, `(start, end, kind)` in code points, end exclusive.

    What lies outside the text is cut off; where marks overlap, the one that starts first has the
    shared part.
    """
    out: list[Piece] = []
    at = 0
    for start, end, kind in sorted(marks or ()):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            out.append(Piece(text[at:start]))
        out.append(Piece(text[start:end], kind))
        at = end
    if at < len(text):
        out.append(Piece(text[at:]))
    return out


@register.filter
def quoted(words: str) -> str:
    """Between the quotation marks of the page's language."""
    return _("“%(words)s”") % {"words": words}


@register.filter
def language_name(code: str) -> str:
    """The language's name in the language of the page; the code itself where CLDR has none."""
    try:
        name = Locale.parse(code, sep="-").get_display_name((get_language() or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


def short_date(day: date, name: str = "SHORT_DATE_FORMAT") -> str:
    """By one of the site's short formats, or by one of its own with an M. The months' short names are CLDR's: Django
    has "Fév" where French has "févr.", and "Jui" for two months."""
    month = Locale.parse((get_language() or "en").replace("-", "_")).months["format"]["abbreviated"][day.month]
    return dateformat.format(day, formats.get_format(name).replace("M", "".join(f"\\{sign}" for sign in month)))


@register.filter(expects_localtime=True)
def short_day(day: date | None) -> str:
    return short_date(day) if day else ""


@register.filter(expects_localtime=True)
def short_moment(at: datetime | None) -> str:
    return short_date(at, "SHORT_DATETIME_FORMAT") if at else ""


def _day(day: date, short: bool) -> str:
    return short_date(day) if short else formats.date_format(day, "DATE_FORMAT")


def describe_period(since: date | None, until: date | None, short: bool = False) -> str:
    """The half-open stretch of days `[since, until)` in words, as precise as it is: a year, a month,
    a day, or from when to when. Empty where neither end is known."""
    if since is None and until is None:
        return ""
    if since is None:
        return _("before %(day)s") % {"day": _day(until, short)}
    if until is None:
        return _("since %(day)s") % {"day": _day(since, short)}
    last = until - timedelta(days=1)
    if last == since:
        return _day(since, short)
    if since.day == 1 and until.day == 1:
        months = (until.year - since.year) * 12 + until.month - since.month
        if months == 1:
            return formats.date_format(since, "YEAR_MONTH_FORMAT")
        if months == 12 and since.month == 1:
            return str(since.year)
    return _("%(first)s to %(last)s") % {
        "first": _day(since, short),
        "last": _day(last, short),
    }


def iso_period(since: date | None, until: date | None) -> str:
    """`[since, until)` as ISO 8601 of the same precision: 2015, 2015-02, 2015-02-12, or an interval."""
    if since is None or until is None:
        return "/".join(day.isoformat() if day else ".." for day in (since, until))
    if until - since == timedelta(days=1):
        return since.isoformat()
    if since.day == 1 and until.day == 1:
        months = (until.year - since.year) * 12 + until.month - since.month
        if months == 1:
            return f"{since:%Y-%m}"
        if months == 12 and since.month == 1:
            return f"{since:%Y}"
    return f"{since.isoformat()}/{(until - timedelta(days=1)).isoformat()}"


@register.simple_tag
def period(since: date | None, until: date | None, short: bool = False) -> SafeString | str:
    """`[since, until)` as a <time>; an interval has no machine form in HTML and stays plain text."""
    words = describe_period(since, until, short)
    machine = iso_period(since, until)
    if not words or "/" in machine:
        return words
    return format_html('<time datetime="{}">{}</time>', machine, words)


@register.simple_tag
def published(article, short: bool = False) -> SafeString | str:
    """When an article came out, as precisely as is known."""
    return period(article.published_from, article.published_until, short) or _("undated")


@register.simple_tag
def moment(at, short: bool = False) -> SafeString | str:
    """The day of a moment, in the site's time zone, as a <time>."""
    if at is None:
        return ""
    local = timezone.localtime(at)
    return format_html(
        '<time datetime="{}">{}</time>',
        at.isoformat(timespec="seconds"),
        _day(local, short),
    )


@dataclass(frozen=True, slots=True)
class QuoteSide:
    """A quote as it stood before a correction, or stands since."""

    when: str
    exact: str
    stance: str
    source: str
    url: str
    language: str
    speaker: str

    @property
    def get_stance_display(self) -> str:
        return str(Stance(self.stance).label)


@register.filter
def quote_sides(correction) -> list[QuoteSide]:
    """The quote that a correction was about: both sides where it changed, one where it came or went."""
    told = ((_("Before"), correction.before.get("quote")), (_("Now"), correction.after.get("quote")))
    return [QuoteSide(when=when, **quote) for when, quote in told if quote]


@register.filter
def quote_change(correction) -> str:
    """What became of it, in words."""
    if not correction.before.get("quote"):
        return _("Quote added")
    return _("Quote, and how it stands to the claim") if correction.after.get("quote") else _("Quote taken away")


@dataclass(frozen=True, slots=True)
class Change:
    """A field before and after, word by word; what differs has the kind "changed"."""

    name: str
    before: list[Piece]
    after: list[Piece]


@register.filter
def changes(correction) -> list[Change]:
    """What a correction changed."""
    names = {
        "statement": _("Claim"),
        "entity": _("About"),
        "measure": _("Measure"),
        "claimant": _("Stated by"),
        "claimed": _("As of"),
        "rating": _("Verdict"),
        "summary": _("Summary"),
        "reasoning": _("How we checked"),
        "author": _("Written by"),
    }
    return [
        Change(label, *_word_by_word(*(_in_words(told[name]) for told in (correction.before, correction.after))))
        for name, label in names.items()
        if name in correction.before and name in correction.after
    ]


def _in_words(told: str | dict) -> str:
    """A text as it is; a period, `{"from": …, "until": …}`, as pages show one."""
    if not isinstance(told, dict):
        return told
    return describe_period(*(date.fromisoformat(told[end]) if told[end] else None for end in ("from", "until")))


@dataclass(frozen=True, slots=True)
class EvidenceSide:
    """A piece of evidence as it stood before a correction, or stands since."""

    when: str
    title: str
    url: str
    kind: str
    stance: str
    note: str
    exact: str

    @property
    def get_stance_display(self) -> str:
        return str(Stance(self.stance).label)

    @property
    def kind_display(self) -> str:
        return str(Evidence.Kind(self.kind).label)


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    what: str
    sides: list[EvidenceSide]

    @property
    def addresses(self) -> bool:
        """Whether the link is what changed: then it is written out."""
        return len({side.url for side in self.sides}) > 1


@register.filter
def evidence_changes(correction) -> list[EvidenceChange]:
    """What became of each piece of evidence that a correction changed."""
    rows = zip(correction.before.get("evidence", []), correction.after.get("evidence", []), strict=True)
    return [_evidence_change(before, after) for before, after in rows]


def _evidence_change(before: dict | None, after: dict | None) -> EvidenceChange:
    what = _("Evidence") if before and after else _("Evidence added") if after else _("Evidence taken away")
    told = ((_("Before"), before), (_("Now"), after))
    return EvidenceChange(what, [EvidenceSide(when=when, **side) for when, side in told if side])


def _word_by_word(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    old, new = (re.split(r"(\s+)", text) for text in (before, after))
    told: tuple[list[Piece], list[Piece]] = ([], [])
    for how, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kind = "" if how == "equal" else "changed"
        for pieces_, words in zip(told, (old[i1:i2], new[j1:j2]), strict=True):
            if words:
                pieces_.append(Piece("".join(words), kind))
    return told

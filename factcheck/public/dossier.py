"""All that a claim's page shows: its quotes with their figures marked, what contradicts what, the drawing."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language import Quantity, Rank, Value
from factcheck.language.interchange import value_from_dict
from factcheck.public import contradictions, figures
from factcheck.public.contradictions import Case, Told
from factcheck.public.plot import Drawing, Point, draw
from factcheck.templatetags.reading import Mark, describe_period, short_date
from factcheck.tracking.lost import with_lost
from factcheck.tracking.models import Assertion, SharedText
from factcheck.tracking.naming import measure_name

KINDS = {Stance.SUPPORTS: "with", Stance.REFUTES: "against"}


@dataclass
class Reported:
    """A figure in a quote, as the machine read it."""

    measure: str
    value: Value
    since: date | None
    until: date | None

    @property
    def words(self) -> str:
        return figures.words(self.value) if isinstance(self.value, Quantity | Rank) else ""

    @property
    def when(self) -> str:
        return describe_period(self.since, self.until)


@dataclass
class Quote:
    """A confirmed span, and what readers are told beside it."""

    span: SourceSpan
    marks: list[Mark] = field(default_factory=list)
    reported: Reported | None = None
    against: list[Case] = field(default_factory=list)

    @property
    def article(self) -> Article:
        return self.span.version.article

    @property
    def lost(self) -> bool:
        """Whether the article has been changed since and no longer says it."""
        return self.span.lost

    @property
    def kind(self) -> str:
        return KINDS.get(self.span.stance, "plain")


@dataclass
class Figure:
    """The drawing for each width, and the rows of the table beside it."""

    wide: Drawing
    narrow: Drawing
    rows: list[list[Quote]]  # those who give the same figure for the same time share a row
    title: str


@dataclass
class Dossier:
    claim: Claim
    quotes: list[Quote]
    contradictions: list[Told]
    cases: list[Case]
    figure: Figure | None

    @property
    def lost(self) -> set[int]:
        """The spans that their articles no longer say."""
        return {quote.span.pk for quote in self.quotes if quote.lost}

    @property
    def counted(self) -> list[Quote]:
        """Those of articles that their publishers stand by. What was retracted is shown and speaks for nothing."""
        return [quote for quote in self.quotes if quote.article.retracted_at is None]

    @property
    def languages(self) -> list[str]:
        return sorted({quote.article.language for quote in self.counted if quote.article.language})

    @property
    def sources(self) -> int:
        return len({quote.article.source_id for quote in self.counted})

    @cached_property
    def origins(self) -> int:
        """Independent ones: articles that rest on the same release or talk count once, and so do those whose origin
        nobody has named where one outlet published them, or where they have mostly the same text. What an outlet
        says beside an origin that it rests on is no second voice."""
        articles = list({quote.article.pk: quote.article for quote in self.counted}.values())
        named = {article.origin_id for article in articles} - {None}
        group = {article.pk: article.source_id for article in articles if article.origin_id is None}
        heard = {article.source_id for article in articles if article.origin_id is not None}
        copies = SharedText.objects.filter(dismissed_at=None, left__in=[a.pk for a in articles])
        for left, right in copies.filter(right__in=[a.pk for a in articles]).values_list("left", "right"):
            if left in group and right in group:
                kept, gone = group[left], group[right]
                group = {pk: kept if outlet == gone else outlet for pk, outlet in group.items()}
                heard |= {kept} if gone in heard else set()
            elif left in group or right in group:
                heard.add(group.get(left) or group.get(right))
        return len(named) + len(set(group.values()) - heard)


def of_claim(claim: Claim) -> Dossier:
    """Four queries, however much there is to show; a fifth counts the origins."""
    spans = (
        with_lost(claim.spans.confirmed())
        .select_related("version__article__source", "version__article__origin")
        .defer("version__text", "version__original")
    )
    quotes = [Quote(span) for span in spans]
    quotes.sort(key=lambda quote: (quote.article.published_from or date.max, quote.span.pk))
    _read_figures(claim, quotes)
    told = [contradictions.tell(row) for row in contradictions.for_readers().filter(claims=claim)]
    cases = contradictions.cases(told)
    for quote in quotes:
        quote.against = [case for case in cases if case.touches(quote.span)]
    return Dossier(claim, quotes, told, cases, _figure(claim, quotes, told))


def _read_figures(claim: Claim, quotes: list[Quote]) -> None:
    """Mark in each quote the value that is the claim's own matter."""
    if not quotes:
        return
    # That the quote is about the claim's entity is an editor's word already; "the company sold" will do.
    about = Q(measure=claim.measure.key) if claim.measure else Q()
    by_version: dict[int, list[Assertion]] = defaultdict(list)
    versions = {quote.span.version_id for quote in quotes}
    for assertion in Assertion.objects.filter(about, version__in=versions).order_by("version", "ordinal"):
        by_version[assertion.version_id].append(assertion)
    for quote in quotes:
        span = quote.span
        for assertion in by_version[span.version_id]:
            if assertion.data["value"] is None:
                continue
            value = value_from_dict(assertion.data["value"])
            if not (span.start <= value.span.start and value.span.end <= span.end):
                continue
            quote.marks.append((value.span.start - span.start, value.span.end - span.start, quote.kind))
            if quote.reported is None:
                quote.reported = Reported(assertion.measure, value, *_when(assertion, quote.article))


def _when(assertion: Assertion, article: Article) -> tuple[date | None, date | None]:
    """The time the statement is about; the publication date where the text gives none."""
    when = assertion.data["when"]
    if when is None or (when["from"] is None and when["to"] is None):
        return article.published_from, article.published_until
    return tuple(None if when[end] is None else date.fromisoformat(when[end]) for end in ("from", "to"))


def _drawable(quote: Quote) -> bool:
    reported = quote.reported
    return (
        reported is not None
        and isinstance(reported.value, Quantity)
        and reported.value.change is None
        and reported.since is not None
        and reported.until is not None
        and _height(reported.value) is not None
    )


def _height(value: Quantity) -> Decimal | None:
    """Where the point is drawn: the bound where there is but one, else the figure as written."""
    if value.lower is None or value.upper is None:
        return value.lower if value.upper is None else value.upper
    return value.stated if value.stated is not None else (value.lower + value.upper) / 2


def _unit(reported: Reported) -> str | None:
    """The measure's own key as a unit, "100 million [users]", is a plain count."""
    return None if reported.value.unit == reported.measure else reported.value.unit


def _figure(claim: Claim, quotes: list[Quote], told: list[Told]) -> Figure | None:
    """None where there are not two figures in one unit to hold side by side."""
    by_unit: dict[tuple[str, str | None], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if _drawable(quote):
            by_unit[quote.reported.measure, _unit(quote.reported)].append(quote)
    (_measure, unit), rows = max(by_unit.items(), key=lambda item: len(item[1]), default=(("", None), []))
    rows.sort(key=lambda quote: (quote.reported.since, quote.reported.until))
    groups = _same(rows)
    if len(groups) < 2:
        return None
    key_of = {quote.span.pk: str(number) for number, group in enumerate(groups) for quote in group}
    points = [_point(str(number), group) for number, group in enumerate(groups)]
    clashes = set()
    for one in told:
        left, right = ({key_of[q.span.pk] for q in rows if side.lies_in(q.span)} for side in one.sides)
        clashes |= {tuple(sorted((a, b))) for a in left for b in right if a != b}
    pairs = sorted(clashes)
    subject = claim.entity.name if claim.entity else claim.statement
    title = _("%(subject)s: %(measure)s as sources gave them") % {
        "subject": subject,
        "measure": measure_name(claim.measure) if claim.measure else _("figures"),
    }
    return Figure(
        wide=draw(points, pairs, width=680, number=lambda n: figures.number(n, unit), month=_month),
        narrow=draw(points, pairs, width=340, number=lambda n: figures.number(n, unit), month=_month, named=False),
        rows=groups,
        title=title,
    )


def _same(rows: list[Quote]) -> list[list[Quote]]:
    """Quotes that give the same figure for the same time, together."""
    groups: dict[tuple, list[Quote]] = defaultdict(list)
    for quote in rows:
        value = quote.reported.value
        groups[value.lower, value.upper, quote.reported.since, quote.reported.until].append(quote)
    return list(groups.values())


def _point(key: str, group: list[Quote]) -> Point:
    value, reported = group[0].reported.value, group[0].reported
    names = list(dict.fromkeys(quote.article.source.name for quote in group))
    by = names[0]
    if len(names) > 1:
        by = _("%(first)s and %(count)s more") % {"first": names[0], "count": len(names) - 1}
    kinds = {quote.kind for quote in group}
    return Point(
        key=key,
        value=_height(value),
        since=reported.since,
        until=reported.until,
        label=figures.short(value),
        by=by,
        kind=kinds.pop() if len(kinds) == 1 else "plain",
        upward=value.upper is None,
        downward=value.lower is None,
    )


def _month(day: date, with_year: bool) -> str:
    return short_date(day, "M Y" if with_year else "M")

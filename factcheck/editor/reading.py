"""What the reader and the claim's page ask the database: each a fixed number of queries."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Max, Q

from articles.models import Article, ArticleVersion
from factcheck.claims.models import Claim, Entity, Measure, SourceSpan, Stance
from factcheck.editor.cases import Case, cases_of, shown, why_suggested
from factcheck.editor.inputs import whole_number
from factcheck.editor.passages import Excerpt, excerpt, page_at, pages, squashed, standing_alone
from factcheck.tracking.matching import similar_claims
from factcheck.tracking.models import Assertion, Comparison

STANCES = frozenset(Stance.values)
MATCHES_SHOWN = 6
SAID_SHOWN = 20  # of a claim, beside the form of its review


@dataclass(frozen=True)
class Page:
    """A stretch of a long text, and how many spans begin on it."""

    number: int
    start: int
    end: int
    spans: int
    suggested: int


@dataclass(frozen=True)
class Book:
    """A text in pages, one of them open. A short text is a single page."""

    pages: list[Page]
    page: Page

    @property
    def is_short(self) -> bool:
        return len(self.pages) == 1

    @property
    def previous(self) -> Page | None:
        return self.pages[self.page.number - 2] if self.page.number > 1 else None

    @property
    def next(self) -> Page | None:
        return self.pages[self.page.number] if self.page.number < len(self.pages) else None

    @property
    def next_suggested(self) -> Page | None:
        """The next page, round the end, that has something to decide on."""
        at = self.page.number
        return next((page for page in self.pages[at:] + self.pages[: at - 1] if page.suggested), None)

    @property
    def elsewhere(self) -> int:
        """How many suggestions begin on other pages."""
        return sum(page.suggested for page in self.pages) - self.page.suggested

    def beyond(self, span: SourceSpan) -> tuple[int | None, int | None]:
        """The pages that a span of this page begins and ends on, where those are others."""
        stretches = [(page.start, page.end) for page in self.pages]
        first, last = page_at(stretches, span.start), page_at(stretches, span.end - 1)
        return (first if first < self.page.number else None), (last if last > self.page.number else None)


def book_of(version: ArticleVersion, *, number: int | None = None, offset: int = 0) -> Book | None:
    """The version's text, open at a page by its number, else at the one with this offset; None where there is none."""
    stretches = pages(version.text)
    counts = [[0, 0] for _stretch in stretches]
    if len(stretches) > 1:
        shown = version.spans.exclude(state=SourceSpan.State.REJECTED)
        for start, state in shown.values_list("start", "state"):
            count = counts[page_at(stretches, start) - 1]
            count[0] += 1
            count[1] += state == SourceSpan.State.SUGGESTED
    number = page_at(stretches, offset) if number is None else number
    if not 0 < number <= len(stretches):
        return None
    listed = [Page(at, *stretch, *count) for at, (stretch, count) in enumerate(zip(stretches, counts, strict=True), 1)]
    return Book(listed, listed[number - 1])


def spans_of(version: ArticleVersion, page: Page) -> list[SourceSpan]:
    """The spans that touch a page of a version and that nobody refused, in the order of the text."""
    return list(
        version.spans.exclude(state=SourceSpan.State.REJECTED)
        .filter(start__lt=page.end, end__gt=page.start)
        .select_related("claim__review__rating", "claim__entity", "decided_by")
        .order_by("start", "end", "pk")
    )


def place_of(version: ArticleVersion, span: int | None) -> int:
    """Where a span of this version begins, refused or not; 0 where it has none such."""
    return version.spans.filter(pk=span).values_list("start", flat=True).first() or 0


def lost_spans_of(article: Article, latest: ArticleVersion) -> list[SourceSpan]:
    """Quotes of earlier versions that are no longer in the latest."""
    return list(
        SourceSpan.objects.shown()
        .filter(version__article=article)
        .exclude(version=latest)
        .select_related("claim", "version")
        .defer("version__text", "version__original")
    )


def open_contradictions_of(claims: Iterable[int], article: Article) -> Counter[int]:
    """How many flagged contradictions that this article has a side in each claim has, by its id."""
    through = Comparison.claims.through.objects.filter(
        claim_id__in=set(claims),
        comparison__in=Comparison.objects.involving([article.pk]).flags().contradicting(),
    )
    return Counter(dict(through.values_list("claim_id").annotate(Count("pk")).order_by()))


@dataclass(frozen=True)
class Prefill:
    """What the forms beside a selected passage start with."""

    passage: dict = field(default_factory=dict)
    claim: dict = field(default_factory=dict)


def prefill(version: ArticleVersion, start: str | None, end: str | None) -> Prefill:
    """From the selected range, and from what the machine read there. Nothing where the range is none."""
    try:
        begin, stop = int(start or ""), int(end or "")
    except ValueError:
        return Prefill()
    exact = version.text[begin:stop] if 0 <= begin < stop <= version.length else ""
    if not exact.strip():
        return Prefill()
    begin += len(exact) - len(exact.lstrip())
    exact = exact.strip()
    passage = {"start": begin, "end": begin + len(exact), "exact": exact}
    claim: dict[str, object] = {"statement": squashed(exact)}
    read = (
        Assertion.objects.filter(version=version, start__lt=begin + len(exact), end__gt=begin)
        .select_related("entity")
        .order_by("ordinal")
        .first()
    )
    if read is not None:
        about = read.data.get("entity") or {}
        claim["statement"] = standing_alone(exact, about["name"] if about.get("inferred") else "")
        claim["entity"] = read.entity
        claim["measure"] = Measure.objects.filter(key=read.measure).first() if read.measure else None
        claim["claimant"] = read.data.get("speaker") or ""
        passage["speaker"] = claim["claimant"]
        when = read.data.get("when") or {}
        # A time without an end, as in “since 1954”, is none that the form could take.
        if not when.get("assumed") and when.get("from") and when.get("to"):
            claim["as_of"] = (date.fromisoformat(when["from"]), date.fromisoformat(when["to"]))
    return Prefill(passage, claim)


def matching_claims(
    query: str, statement: str, entity: object = "", measure: object = "", language: str = ""
) -> list[Claim]:
    """Claims that hold the words of the query; without one, claims that say what the statement says.

    `language` is the statement's, where that is not the house language: a quote, not yet a claim.
    """
    if query.strip():
        return list(_with_counts(Claim.objects.search(query)).order_by("-changed_at")[:MATCHES_SHOWN])
    if not statement.strip():
        return []
    return similar_claims(
        statement.replace("\0", ""),
        language=language,
        entity=_named(entity),
        measure=Measure.objects.filter(pk=whole_number(str(measure or ""))).first(),
        limit=MATCHES_SHOWN,
    )


def _named(entity: object) -> Entity | None:
    if isinstance(entity, Entity) or entity is None:
        return entity
    name = str(entity).replace("\0", "").strip()
    return Entity.objects.filter(Q(name__iexact=name) | Q(key=name)).first() if name else None


def _with_counts(claims):
    return claims.annotate(
        sources=Count(
            "spans__version__article__source",
            filter=Q(spans__state=SourceSpan.State.CONFIRMED, spans__successor=None),
            distinct=True,
        )
    )


def latest_numbers(articles: Iterable[int]) -> dict[int, int]:
    """The number of the last version of each article."""
    return dict(
        ArticleVersion.objects.filter(article__in=set(articles))
        .values_list("article")
        .annotate(Max("number"))
        .order_by()
    )


@dataclass(frozen=True)
class Passage:
    """A span with the text around it. `lost`: its article has a newer version without it."""

    span: SourceSpan
    excerpt: Excerpt
    lost: bool

    @classmethod
    def of(cls, span: SourceSpan, latest: dict[int, int]) -> "Passage":
        version = span.version
        return cls(span, excerpt(version.text, span.start, span.end), latest[version.article_id] > version.number)

    @property
    def why(self) -> tuple[str, str] | None:
        """Why the tracker suggests it, until an editor has decided."""
        return why_suggested(self.span) if self.span.state == SourceSpan.State.SUGGESTED else None


def quotes_of(claim: Claim):
    """The quotes of a claim that nobody refused, suggested ones first. Without their texts."""
    return (
        claim.spans.exclude(state=SourceSpan.State.REJECTED)
        .filter(successor=None)
        .select_related("decided_by", "version__article__source", "version__article__origin")
        .defer("version__text", "version__original")
        .order_by("-state", "version__article__published_from", "pk")
    )


def passages_of(spans: Sequence[SourceSpan]) -> list[Passage]:
    """These quotes with what stands around them. Few at a time, for a claim may have hundreds.

    Each text is read once, however many quotes it holds: it may be a long one.
    """
    rows = ArticleVersion.objects.filter(pk__in={span.version_id for span in spans})
    texts = dict(rows.values_list("pk", "text"))
    for span in spans:
        span.version.text = texts[span.version_id]
    latest = latest_numbers(span.version.article_id for span in spans)
    return [Passage.of(span, latest) for span in spans]


@dataclass(frozen=True)
class Said:
    """What sources say of a claim, to be looked up while one writes its verdict; `more` quotes are on its page."""

    passages: list[Passage]
    more: int
    clashes: list[Case]

    @property
    def quotes(self) -> int:
        return len(self.passages) + self.more


def said_of(claim: Claim) -> Said:
    """The quotes, confirmed ones first, and the contradictions that nobody has dismissed."""
    quotes = quotes_of(claim)
    passages = passages_of(list(quotes.order_by("state", *quotes.query.order_by[1:])[:SAID_SHOWN]))
    clashes = shown(claim.comparisons.flags().contradicting().order_by("-confidence", "pk"))[:SAID_SHOWN]
    return Said(passages, quotes.count() - len(passages), cases_of(clashes))


def undo_of(asked: Mapping[str, str], *, version: ArticleVersion | None = None, claim: Claim | None = None):
    """The span that was just decided, and what it was before, so that one key takes it back."""
    done, was = whole_number(asked.get("done")), asked.get("was", "")
    if done is None or was not in SourceSpan.State.values:
        return None
    spans = SourceSpan.objects.filter(pk=done).select_related("claim")
    spans = spans.filter(version=version) if version is not None else spans.filter(claim=claim)
    span = spans.exclude(state=was).first()
    return {"span": span, "was": was} if span is not None else None

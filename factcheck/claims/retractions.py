"""What was published, and rests on an article that its publisher has since taken back."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from articles.models import Article
from factcheck.claims.models import Claim, Correction, Evidence, SourceSpan, Stance

_TAKEN_BACK = Article.objects.exclude(retracted_at=None)


def with_retracted(evidence: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Adds `retracted`: whether the article that it quotes, or to whose address it links, was taken back."""
    linked = Exists(_TAKEN_BACK.filter(url=OuterRef("url")))
    return evidence.annotate(retracted=Q(span__version__article__retracted_at__isnull=False) | linked)


def resting_on_retracted() -> QuerySet[Claim]:
    """Standing claims with a quote or evidence from an article that was taken back, the latest first.

    As `retracted_at` and `retracted_source`, when and by whom. A claim that was corrected since is settled: whoever
    did it had the retraction before their eyes. A source that only mentions the claim bears nothing of it.
    """
    quotes = _bearing().filter(version__article__in=_TAKEN_BACK)
    evidence = Evidence.objects.filter(Q(span__version__article__in=_TAKEN_BACK) | Q(url__in=_TAKEN_BACK.values("url")))
    # Few articles are ever taken back: which claims rest on them is asked first, and all else of those few alone.
    resting = {*quotes.values_list("claim", flat=True), *evidence.values_list("review__claim", flat=True)}
    claims = Claim.objects.standing().filter(pk__in=resting)
    own = OuterRef(OuterRef("pk"))
    quoted = _bearing().filter(claim=own).values("version__article")
    told = Evidence.objects.filter(review__claim=own)
    articles = _TAKEN_BACK.filter(
        Q(pk__in=quoted) | Q(pk__in=told.values("span__version__article")) | Q(url__in=told.values("url"))
    ).order_by("-retracted_at", "pk")
    return (
        claims.annotate(
            retracted_at=Subquery(articles.values("retracted_at")[:1]),
            retracted_source=Subquery(articles.values("source__name")[:1]),
        )
        .exclude(Exists(Correction.objects.filter(claim=OuterRef("pk"), at__gte=OuterRef("retracted_at"))))
        .order_by(F("retracted_at").desc(), "pk")
    )


def _bearing() -> QuerySet[SourceSpan]:
    """Quotes that bear a claim, and do not only mention it."""
    return SourceSpan.objects.confirmed().exclude(stance=Stance.MENTIONS)

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
    claim = OuterRef(OuterRef("pk"))
    quotes = SourceSpan.objects.confirmed().exclude(stance=Stance.MENTIONS)
    quotes = quotes.filter(claim=claim, version__article=OuterRef("pk"))
    evidence = Evidence.objects.filter(review__claim=claim)
    evidence = evidence.filter(Q(span__version__article=OuterRef("pk")) | Q(url=OuterRef("url")))
    articles = _TAKEN_BACK.filter(Exists(quotes) | Exists(evidence)).order_by("-retracted_at", "pk")
    return (
        Claim.objects.standing()
        .annotate(
            retracted_at=Subquery(articles.values("retracted_at")[:1]),
            retracted_source=Subquery(articles.values("source__name")[:1]),
        )
        .filter(retracted_at__isnull=False)
        .exclude(Exists(Correction.objects.filter(claim=OuterRef("pk"), at__gte=OuterRef("retracted_at"))))
        .order_by(F("retracted_at").desc(), "pk")
    )

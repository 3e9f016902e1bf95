"""Quotes whose article has since been changed and no longer says them."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from articles.models import ArticleVersion
from factcheck.claims.models import Claim, SourceSpan

_NEWER = ArticleVersion.objects.filter(
    article=OuterRef("version__article"), number__gt=OuterRef("version__number"), work__tracked_at__isnull=False
)


def with_lost(spans: QuerySet[SourceSpan]) -> QuerySet[SourceSpan]:
    """Adds `lost`: whether a newer text no longer has the quote. Until that text was gone through for its
    quotes, nobody knows."""
    return spans.annotate(lost=Q(successor=None) & Exists(_NEWER))


def lost_since(since: datetime) -> QuerySet[SourceSpan]:
    """Confirmed quotes of standing claims that a text retrieved since then no longer has, the latest first.

    As `lost_at`, when it was retrieved. What its publisher took back as a whole is told as that.
    """
    return (
        SourceSpan.objects.confirmed()
        .exclude(claim__status=Claim.Status.WITHDRAWN)
        .filter(version__article__retracted_at=None)
        .annotate(lost_at=Subquery(_NEWER.order_by("number").values("retrieved_at")[:1]))
        .filter(lost_at__gte=since)
        .order_by(F("lost_at").desc(), "pk")
    )

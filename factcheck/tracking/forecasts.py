"""Claims about what was to come, once their day has passed."""

from datetime import date

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim


def forecasts_due(today: date) -> QuerySet[Claim]:
    """Claims whose day has passed and whose review nobody has written or changed since; the longest due first.

    The day is the editor's where one was entered, else as the machine read it; it comes with each
    claim as `due`. Nothing has to run for a claim to become due: the list is asked for by date.
    """
    return (
        Claim.objects.exclude(status=Claim.Status.WITHDRAWN)
        .annotate(due=Coalesce("due_on", "work__due_on"))
        .filter(due__lte=today)
        .filter(Q(review=None) | Q(review__changed_at__date__lt=F("due")))
        .order_by("due", "pk")
    )

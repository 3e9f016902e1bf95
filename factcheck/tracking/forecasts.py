"""Claims about what was to come, once their day has passed."""

from datetime import date

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim
from factcheck.claims.verdicts import TOO_EARLY
from factcheck.tracking.models import ClaimWork


def forecasts_due(today: date) -> QuerySet[Claim]:
    """Claims whose day has passed and whose review nobody has written or changed since.

    The day is the editor's where one was entered, else as the machine read it. A verdict that it is too early
    to tell settles nothing: once the day has passed, it is not. Nothing has to run for a claim to become due:
    the list is asked for by date.
    """
    read_as_due = ClaimWork.objects.filter(due_on__lte=today).values("pk")
    claims = with_due(Claim.objects.exclude(status=Claim.Status.WITHDRAWN))
    return claims.filter(
        Q(due_on__lte=today) | Q(due_on=None, pk__in=read_as_due),
        Q(review=None) | Q(review__changed_at__date__lt=F("due")) | Q(review__rating__key=TOO_EARLY),
    ).order_by("due", "pk")


def with_due(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """The day by which what a claim foretells has to have come, as `due`; None where it foretells nothing."""
    return claims.annotate(due=Coalesce("due_on", "work__due_on"))

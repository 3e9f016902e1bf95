"""Today: what waits for this person, and how the tracker is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone
from django.views.generic import TemplateView

from articles.models import Article
from factcheck.claims.models import Claim, SourceSpan
from factcheck.claims.retractions import resting_on_retracted
from factcheck.editor.cases import cases_of, matters_of, shown
from factcheck.editor.frame import DeskMixin
from factcheck.running.models import SILENCE, Heartbeat
from factcheck.tracking.forecasts import forecasts_due
from factcheck.tracking.lost import lost_since
from factcheck.tracking.models import ClaimWork, Comparison, VersionWork

SHOWN = 5
# Contradictions come several to a claim; each claim has one line.
CASES_GROUPED, MATTERS_SHOWN = 40, 8
# A quote that went out of its article stays a quote: it is news for so long.
LOST_LATELY = timedelta(days=14)


@dataclass(frozen=True)
class Health:
    """How far the tracker is: of articles' versions and claims together; and when a worker last showed life."""

    tracked: int
    waiting: int
    given_up: int
    last_seen: datetime | None

    @property
    def seconds(self) -> int | None:
        """Since the last sign of life; None where there never was one."""
        if self.last_seen is None:
            return None
        return max(0, int((timezone.now() - self.last_seen).total_seconds()))

    @property
    def alive(self) -> bool:
        return self.last_seen is not None and timezone.now() - self.last_seen < SILENCE


def health() -> Health:
    tables = (VersionWork.objects, ClaimWork.objects)
    waiting = sum(rows.due().count() for rows in tables)
    given_up = sum(rows.filter(dead=True).count() for rows in tables)
    return Health(
        tracked=sum(rows.count() for rows in tables) - waiting - given_up,
        waiting=waiting,
        given_up=given_up,
        last_seen=Heartbeat.objects.aggregate(last=Max("at"))["last"],
    )


class HomeView(DeskMixin, TemplateView):
    template_name = "editor/home.html"
    section = "home"

    def get_context_data(self, **kwargs) -> dict:
        user = self.request.user
        claims = Claim.objects.select_related("entity", "author", "review__rating")
        suggested = SourceSpan.objects.filter(state=SourceSpan.State.SUGGESTED, successor=None)
        contradictions = Comparison.objects.contradicting().filter(state=Comparison.State.OPEN)
        retracted = resting_on_retracted()
        return super().get_context_data(
            retracted=list(retracted[:SHOWN]),
            retracted_count=retracted.count(),
            mine=list(claims.filter(author=user, status=Claim.Status.DRAFT)[:SHOWN]),
            to_review=list(claims.waiting_for(user)[:SHOWN]),
            due=list(forecasts_due(timezone.localdate())[:SHOWN]),
            matters=matters_of(cases_of(shown(contradictions)[:CASES_GROUPED]))[:MATTERS_SHOWN],
            suggested=list(
                suggested.select_related("claim", "version__article__source")
                .defer("version__text", "version__original")
                .order_by("-created_at")[:SHOWN]
            ),
            doubtful=list(
                Article.objects.doubtful()
                .filter(retracted_at=None)
                .select_related("source")
                .order_by("-imported_at")[:SHOWN]
            ),
            lost=list(
                lost_since(timezone.now() - LOST_LATELY)
                .select_related("claim", "version__article__source")
                .defer("version__text", "version__original")[:SHOWN]
            ),
            health=health(),
            no_articles=not Article.objects.exists(),
            no_claims=not Claim.objects.exists(),
            **kwargs,
        )

"""What the newsroom checks, and where sources say it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import ArticleVersion
from factcheck.claims.models.glossary import Entity, Measure
from factcheck.claims.searching import Folded, prefix_query


class ClaimQuerySet(models.QuerySet):
    def public(self):
        """What readers may see. A withdrawn claim keeps its page, which says so."""
        return self.filter(status__in=[s for s in Claim.Status if s in Claim.PUBLIC])

    def standing(self):
        """Published and not withdrawn: what the newsroom stands by today."""
        return self.filter(status__in=[Claim.Status.PUBLISHED, Claim.Status.CORRECTED])

    def waiting_for(self, user):
        """Handed in by others, or with another verdict proposed by others: for this person to sign."""
        handed_in = Q(status=Claim.Status.IN_REVIEW) & ~Q(review__author=user)
        return self.filter(handed_in | Q(proposed__isnull=False) & ~Q(proposed__by=user))

    def with_review(self):
        """With all that a verdict needs to be shown: for lists, feeds and structured data."""
        return self.select_related("review__rating__scale", "entity", "measure")

    def search(self, words: str):
        """Claims whose statement or published findings hold every word, or a word that begins so."""
        query = prefix_query(words)
        if query is None:
            return self.none() if words.strip() else self
        return self.filter(Q(search=query) | Q(review__search=query))


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True, exclude=["search"]
)
class Claim(models.Model):
    """The canonical proposition that the newsroom checks, in the house language."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")
        PUBLISHED = "published", pgettext_lazy("state of a claim", "Published")
        CORRECTED = "corrected", _("Corrected")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    PUBLIC = ("published", "corrected", "withdrawn")

    key = models.CharField(
        _("key"), max_length=200, unique=True, help_text=_("Names the claim where data moves in and out.")
    )
    slug = models.SlugField(
        _("address"), max_length=120, unique=True, allow_unicode=True, help_text=_("Names the claim in its address.")
    )
    statement = models.CharField(_("statement"), max_length=1000)
    language = models.CharField(_("language"), max_length=8)
    status = models.CharField(_("state"), max_length=12, choices=Status.choices, default=Status.DRAFT)
    entity = models.ForeignKey(
        Entity, models.SET_NULL, null=True, blank=True, related_name="claims", verbose_name=_("about")
    )
    measure = models.ForeignKey(
        Measure, models.SET_NULL, null=True, blank=True, related_name="claims", verbose_name=_("measure")
    )
    claimant = models.CharField(_("stated by"), max_length=200, blank=True)
    claimed_from = models.DateField(
        _("as of"), null=True, blank=True, help_text=_("First day of the time the claim is about.")
    )
    claimed_until = models.DateField(_("until"), null=True, blank=True, help_text=_("The day after its last."))
    due_on = models.DateField(_("due on"), null=True, blank=True, help_text=_("When a forecast can be judged."))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="claims", verbose_name=_("author")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    edit = models.PositiveIntegerField(_("edit"), default=1, help_text=_("Counts up with every save."))
    search = models.GeneratedField(
        expression=SearchVector(Folded("statement"), Folded("claimant"), config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["-changed_at", "-pk"]
        permissions = [
            ("edit_claim", "Can write claims, spans and reviews"),
            ("submit_claim", "Can hand a claim in for review"),
            ("publish_claim", "Can publish a claim"),
            ("correct_claim", "Can correct a published claim"),
            ("withdraw_claim", "Can withdraw a published claim"),
        ]
        indexes = [
            GinIndex(fields=["search"]),
            models.Index(fields=["entity", "measure"]),
            models.Index(fields=["status", "-published_at"]),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(statement=""), name="claim_has_statement"),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "in_review"]) | Q(published_at__isnull=False),
                name="public_claim_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(claimed_from=None) | Q(claimed_until=None) | Q(claimed_from__lt=F("claimed_until")),
                name="claimed_is_a_period",
            ),
        ]

    def __str__(self) -> str:
        return self.statement

    def get_absolute_url(self) -> str:
        return reverse("public:claim_detail", args=[self.slug])

    @property
    def is_public(self) -> bool:
        return self.status in self.PUBLIC


class StatusChange(models.Model):
    """One step of a claim's way: who, when, from where to where, and why. Written once."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="status_changes", verbose_name=_("claim"))
    old = models.CharField(_("from"), max_length=12, choices=Claim.Status.choices, blank=True)
    new = models.CharField(_("to"), max_length=12, choices=Claim.Status.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    why = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")
        ordering = ["at", "pk"]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.get_old_display()} → {self.get_new_display()}"


class Stance(models.TextChoices):
    """How what is said stands to the claim."""

    SUPPORTS = "supports", _("Supports")
    REFUTES = "refutes", pgettext_lazy("stance of a source to a claim", "Contradicts")
    MENTIONS = "mentions", _("Mentions")


class SpanQuerySet(models.QuerySet):
    def shown(self):
        """Confirmed and suggested, each in the last version that has it; not those an editor refused."""
        return self.exclude(state=SourceSpan.State.REJECTED).filter(successor=None)

    def confirmed(self):
        return self.filter(state=SourceSpan.State.CONFIRMED, successor=None)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class SourceSpan(models.Model):
    """A character range of one version, bound to a claim. Offsets are code points, end exclusive.

    `exact`, `prefix` and `suffix` are the W3C Text Quote Selector: enough to find the place again
    in a later version.
    """

    class State(models.TextChoices):
        SUGGESTED = "suggested", _("Suggested")
        CONFIRMED = "confirmed", _("Confirmed")
        REJECTED = "rejected", _("Rejected")

    class FoundBy(models.TextChoices):
        EDITOR = "editor", _("Editor")
        TRACKER = "tracker", _("Tracker")

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="spans", verbose_name=_("claim"))
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="spans", verbose_name=_("version"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    exact = models.TextField(_("quote"))
    prefix = models.CharField(_("text before"), max_length=64, blank=True)
    suffix = models.CharField(_("text after"), max_length=64, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.CONFIRMED)
    found_by = models.CharField(_("found by"), max_length=12, choices=FoundBy.choices, default=FoundBy.EDITOR)
    stance = models.CharField(_("stance"), max_length=12, choices=Stance.choices, default=Stance.SUPPORTS)
    speaker = models.CharField(_("said by"), max_length=200, blank=True)
    score = models.FloatField(
        _("score"), null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    reason = models.JSONField(_("why suggested"), default=dict, blank=True)
    successor = models.OneToOneField(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessor",
        verbose_name=_("continued in"),
        help_text=_("The same quote in a later version."),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = SpanQuerySet.as_manager()

    class Meta:
        verbose_name = _("source span")
        verbose_name_plural = _("source spans")
        ordering = ["version", "start", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "version", "start", "end"], name="span_once_a_claim"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="span_not_empty"),
        ]
        indexes = [models.Index(fields=["version", "start"])]

    def __str__(self) -> str:
        return self.exact

    @property
    def was(self) -> str:
        """What the quote was in an earlier version, where this is suggested as what stands there now."""
        return self.reason.get("was", {}).get("exact", "")

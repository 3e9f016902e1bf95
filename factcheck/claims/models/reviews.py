"""What was found: reviews, what they rest on, and what was set right."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models.claims import Claim, SourceSpan, Stance
from factcheck.claims.models.ratings import Rating
from factcheck.claims.searching import Folded


@pghistory.track(append_only=True, exclude=["search"])
class Review(models.Model):
    """The fact-check of a claim (schema.org ClaimReview). What it said before stays in its history."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="review", verbose_name=_("claim"))
    rating = models.ForeignKey(
        Rating, models.PROTECT, null=True, blank=True, related_name="reviews", verbose_name=_("verdict")
    )
    summary = models.CharField(
        _("summary"), max_length=600, blank=True, help_text=_("What was found, in a sentence or two.")
    )
    reasoning = models.TextField(_("how we checked"), blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("author"))
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("approver")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    edit = models.PositiveIntegerField(_("edit"), default=1, help_text=_("Counts up with every save."))
    search = models.GeneratedField(
        expression=SearchVector(Folded("summary"), Folded("reasoning"), config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["-created_at", "-pk"]
        indexes = [GinIndex(fields=["search"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_at=None) | (Q(rating__isnull=False) & Q(approver__isnull=False) & ~Q(summary="")),
                name="published_review_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(approver=None) | ~Q(approver=F("author")), name="author_does_not_approve"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rating or '–'}: {self.claim}"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Evidence(models.Model):
    """What a review rests on: a link, or a span of an article."""

    class Kind(models.TextChoices):
        PRIMARY = "primary", _("Primary: the thing itself")
        SECONDARY = "secondary", _("Secondary: a report of it")
        PARTY = "party", _("Party: somebody with a stake")

    review = models.ForeignKey(Review, models.CASCADE, related_name="evidence", verbose_name=_("review"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.SECONDARY)
    stance = models.CharField(_("stance"), max_length=12, choices=Stance.choices, default=Stance.SUPPORTS)
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("link"), max_length=2000, blank=True)
    span = models.ForeignKey(
        SourceSpan, models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name=_("span")
    )
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(url="") | Q(span__isnull=False), name="evidence_points_somewhere"),
        ]

    def __str__(self) -> str:
        return self.title


class Correction(models.Model):
    """A change to something published. Public, and written once."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("Correction: something was wrong")
        UPDATE = "update", _("Update: something new is known")
        CLARIFICATION = "clarification", _("Clarification: something was unclear")
        WITHDRAWAL = "withdrawal", _("Withdrawal")

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="corrections", verbose_name=_("claim"))
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    reason = models.TextField(_("what changed and why"))
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approver"),
        help_text=_("Of another verdict: who signed it beside its author."),
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="correction_has_reason"),
            models.CheckConstraint(condition=Q(approver=None) | ~Q(approver=F("by")), name="correction_by_two"),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d}"


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent(), append_only=True)
class ProposedCorrection(models.Model):
    """A correction that gives another verdict, until a second person signs it. Readers see nothing of it."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="proposed", verbose_name=_("claim"))
    kind = models.CharField(_("kind"), max_length=16, choices=Correction.Kind.choices)
    reason = models.TextField(_("what changed and why"))
    rating = models.ForeignKey(Rating, models.PROTECT, related_name="+", verbose_name=_("verdict"))
    changes = models.JSONField(_("changes"), default=dict, help_text=_("Beside the verdict, as they are applied."))
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    claim_edit = models.PositiveIntegerField(_("edit"), help_text=_("Of the claim, when this was written."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("proposed correction")
        verbose_name_plural = _("proposed corrections")
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="proposed_correction_has_reason")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.claim}"

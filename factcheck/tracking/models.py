"""What the tracker read, what it compared, and what people said of that."""

from collections.abc import Collection

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from psycopg.types.range import DateRange

from articles.models import Article, ArticleVersion
from factcheck.claims.models import Claim, Entity
from factcheck.tracking.comparing import CONTRADICTING


class Assertion(models.Model):
    """What a stretch of text says, as the machine read it: of an article's version, or of a claim's
    statement. Replaced as a whole each time that text is read."""

    # Each of the three is the first column of an index of its own, below.
    version = models.ForeignKey(
        ArticleVersion,
        models.CASCADE,
        null=True,
        blank=True,
        db_index=False,
        related_name="assertions",
        verbose_name=_("version"),
    )
    claim = models.ForeignKey(
        Claim,
        models.CASCADE,
        null=True,
        blank=True,
        db_index=False,
        related_name="assertions",
        verbose_name=_("claim"),
    )
    ordinal = models.PositiveIntegerField(_("number in the text"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    entity = models.ForeignKey(
        Entity,
        models.CASCADE,
        null=True,
        blank=True,
        db_index=False,
        related_name="assertions",
        verbose_name=_("about"),
    )
    measure = models.CharField(_("measure"), max_length=60, blank=True)
    data = models.JSONField(_("as read"), help_text=_("The whole assertion, as the reader gave it."))

    class Meta:
        verbose_name = _("assertion")
        verbose_name_plural = _("assertions")
        ordering = ["version", "claim", "ordinal"]
        constraints = [
            models.CheckConstraint(
                condition=Q(version__isnull=True) ^ Q(claim__isnull=True), name="assertion_of_version_or_claim"
            ),
            models.UniqueConstraint(fields=["version", "ordinal"], name="assertion_once_a_version"),
            models.UniqueConstraint(fields=["claim", "ordinal"], name="assertion_once_a_claim"),
        ]
        indexes = [models.Index(fields=["entity", "measure"], name="assertion_bucket")]

    def __str__(self) -> str:
        return self.data["text"]


def any_day() -> DateRange:
    """The days of an article of which no day is known."""
    return DateRange(None, None)


class Story(models.Model):
    """What of a version is the same in every language: by this an article is found that tells the
    same story elsewhere, and in it the passage that says the same.

    `passages` is a list of `[start, end, {term: weight}, [figures]]`, a sentence each, a figure being a
    value with its `measure`, null where that is not known; `key_terms`
    are the weightiest names, figures, dates and places, by which candidates are looked up; `published`
    are the days on which the article may have appeared, all days where that is not known.
    """

    version = models.OneToOneField(
        ArticleVersion, models.CASCADE, related_name="story", primary_key=True, verbose_name=_("version")
    )
    passages = models.JSONField(_("passages"))
    key_terms = ArrayField(models.TextField(), verbose_name=_("key terms"))
    published = DateRangeField(_("published"), default=any_day)

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        indexes = [
            GinIndex(fields=["key_terms"], name="story_key_terms"),
            GistIndex(fields=["published"], name="story_published"),
        ]

    def __str__(self) -> str:
        return str(self.version)


class WorkQuerySet(models.QuerySet):
    def due(self):
        """What was wanted more often than it was done, and was not given up."""
        return self.filter(done__lt=F("wanted"), dead=False)

    def free(self):
        """Nobody is at it, or whoever was has not been heard of in time."""
        return self.filter(Q(leased_until=None) | Q(leased_until__lt=timezone.now()))


class Work(models.Model):
    """The mark that a text has been tracked. The queue only nudges; this row is the truth.

    `wanted` counts the times that something changed, `done` which of them was last made good: what
    changes while somebody is at it is still wanted afterwards.
    """

    wanted = models.PositiveIntegerField(_("wanted"), default=1)
    done = models.PositiveIntegerField(_("done"), default=0)
    tracked_at = models.DateTimeField(_("tracked at"), null=True, blank=True)
    nudged_at = models.DateTimeField(_("queued at"), null=True, blank=True)
    leased_until = models.DateTimeField(_("somebody is at it until"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    dead = models.BooleanField(_("given up"), default=False)
    error = models.TextField(_("error"), blank=True)
    reader_version = models.CharField(_("read by"), max_length=60, blank=True)

    objects = WorkQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_due(self) -> bool:
        return not self.dead and self.done < self.wanted


class VersionWork(Work):
    """Reading and tracking of one version."""

    version = models.OneToOneField(
        ArticleVersion, models.CASCADE, related_name="work", primary_key=True, verbose_name=_("version")
    )

    class Meta(Work.Meta):
        verbose_name = _("tracking of a version")
        verbose_name_plural = _("tracking of versions")
        indexes = [models.Index(fields=["nudged_at"], condition=Q(done__lt=F("wanted")), name="version_work_due")]

    def __str__(self) -> str:
        return str(self.version)


class ClaimWork(Work):
    """Reading and tracking of one claim."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="work", primary_key=True, verbose_name=_("claim"))
    due_on = models.DateField(
        _("due on"), null=True, blank=True, help_text=_("When what it foretells has to have come, as read.")
    )

    class Meta(Work.Meta):
        verbose_name = _("tracking of a claim")
        verbose_name_plural = _("tracking of claims")
        indexes = [
            models.Index(fields=["nudged_at"], condition=Q(done__lt=F("wanted")), name="claim_work_due"),
            models.Index(fields=["due_on"], condition=Q(due_on__isnull=False), name="claim_foretells"),
        ]

    def __str__(self) -> str:
        return str(self.claim)


class ComparisonQuerySet(models.QuerySet):
    def flags(self):
        """Open or confirmed contradictions: what the newsroom has to know."""
        return self.filter(state__in=[Comparison.State.OPEN, Comparison.State.CONFIRMED])

    def of_versions(self, versions: Collection[int]):
        """Those that one of these versions has a side in, by two indexes instead of a whole table."""
        return self.filter(Q(left_version_id__in=versions) | Q(right_version_id__in=versions))

    def involving(self, articles: Collection[int]):
        """Those that one of these articles has a side in."""
        return self.of_versions(
            list(ArticleVersion.objects.filter(article_id__in=articles).values_list("pk", flat=True))
        )

    def contradicting(self):
        return self.filter(relation__in=CONTRADICTING)

    def current(self):
        return self.exclude(state=Comparison.State.CLOSED)

    def with_sides(self):
        return self.select_related(
            "left_version__article__source",
            "left_version__article__origin",
            "right_version__article__source",
            "right_version__article__origin",
        ).prefetch_related("claims")


@pghistory.track(
    # An article of figures makes thousands that nobody needs to see: only a flag is history from its first day.
    pghistory.InsertEvent(condition=pgtrigger.Q(new__state="open")),
    pghistory.UpdateEvent(),
    append_only=True,
    exclude=["finding"],
)
class Comparison(models.Model):
    """Two assertions held against each other: the relation, and why, as data.

    The left article's id is never the greater one, so a pair has one row. `left_key`/`right_key`
    name what each side says by content, not by offset: a new version that leaves a sentence as it
    was keeps its comparisons and the judgements on them. `input_hash` covers all that the finding
    was made from.
    """

    class State(models.TextChoices):
        NOTED = "noted", _("Noted: no contradiction")
        OPEN = "open", _("Open")
        CONFIRMED = "confirmed", _("Confirmed")
        DISMISSED = "dismissed", _("Dismissed")
        CLOSED = "closed", _("Closed: a side is no longer said")

    entity = models.ForeignKey(
        Entity, models.CASCADE, null=True, db_index=False, related_name="comparisons", verbose_name=_("about")
    )
    measure = models.CharField(_("measure"), max_length=60)
    left_version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+", verbose_name=_("left"))
    left_start = models.PositiveIntegerField()
    left_end = models.PositiveIntegerField()
    left_key = models.CharField(max_length=64, editable=False)
    right_version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+", verbose_name=_("right"))
    right_start = models.PositiveIntegerField()
    right_end = models.PositiveIntegerField()
    right_key = models.CharField(max_length=64, editable=False)
    relation = models.CharField(_("relation"), max_length=24)
    cause = models.CharField(_("cause"), max_length=16, blank=True)
    confidence = models.FloatField(_("confidence"))
    finding = models.JSONField(_("finding"))
    input_hash = models.CharField(max_length=64, editable=False)
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.NOTED)
    claims = models.ManyToManyField(Claim, related_name="comparisons", blank=True, verbose_name=_("claims"))
    found_at = models.DateTimeField(_("found at"), default=timezone.now)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now)

    objects = ComparisonQuerySet.as_manager()

    class Meta:
        verbose_name = _("comparison")
        verbose_name_plural = _("comparisons")
        ordering = ["-confidence", "pk"]
        permissions = [("judge_comparison", "Can judge comparisons")]
        constraints = [
            models.UniqueConstraint(fields=["left_key", "right_key"], name="comparison_once"),
            models.CheckConstraint(condition=Q(confidence__gte=0, confidence__lte=1), name="confidence_0_to_1"),
        ]
        indexes = [
            models.Index(fields=["entity", "measure"], name="comparison_bucket"),
            models.Index(fields=["state", "-confidence"], name="comparison_inbox"),
        ]

    def __str__(self) -> str:
        return f"{self.relation}: {self.left_version} / {self.right_version}"

    @property
    def is_contradiction(self) -> bool:
        return self.relation in CONTRADICTING

    @property
    def left_exact(self) -> str:
        return self.left_version.text[self.left_start : self.left_end]

    @property
    def right_exact(self) -> str:
        return self.right_version.text[self.right_start : self.right_end]


class Judgement(models.Model):
    """A person's word on a comparison. Stored apart from the machine's finding, never undone by it.

    It holds as long as the comparison's inputs are those that were judged. Taking it back leaves
    the row and notes when and by whom.
    """

    class Verdict(models.TextChoices):
        CONTRADICTS = "contradicts", pgettext_lazy("judgement on two passages", "Contradicts")
        AGREES = "agrees", _("Agrees")
        DIFFERENT_TIME = "different_time", _("Different time")
        DIFFERENT_SCOPE = "different_scope", _("Different scope")
        NOT_COMPARABLE = "not_comparable", _("Not comparable")
        MISREAD = "misread", _("Machine misread")
        UNSURE = "unsure", _("Unsure")

    comparison = models.ForeignKey(Comparison, models.CASCADE, related_name="judgements", verbose_name=_("comparison"))
    verdict = models.CharField(_("verdict"), max_length=16, choices=Verdict.choices)
    reason = models.TextField(_("reason"), blank=True)
    input_hash = models.CharField(max_length=64, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken back by"),
    )
    withdrawn_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="withdrawn_by_somebody",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="said_once", fields=["comparison", "verdict", "reason", "input_hash", "by", "at"]),
        ]

    def __str__(self) -> str:
        return self.get_verdict_display()


class SharedTextQuerySet(models.QuerySet):
    def of(self, article: Article):
        return self.filter(Q(left=article) | Q(right=article))

    def undecided(self):
        """What no editor has settled: by calling the two independent, or by naming an origin of each."""
        return self.filter(Q(left__origin=None) | Q(right__origin=None), dismissed_at=None)

    def with_articles(self):
        return self.select_related("left__source", "left__origin", "right__source", "right__origin")


class SharedText(models.Model):
    """Two articles whose texts are mostly the same: a hint that both rest on one origin.

    The left article's id is the lesser one, so a pair has one row. `share` is that of the shorter
    text's words which stand in the other, too. Dismissed: an editor knows the two to be independent.
    """

    left = models.ForeignKey(Article, models.CASCADE, related_name="+", verbose_name=_("left"))
    right = models.ForeignKey(Article, models.CASCADE, related_name="+", verbose_name=_("right"))
    share = models.FloatField(_("share"))
    found_at = models.DateTimeField(_("found at"), default=timezone.now)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("called independent by"),
    )
    dismissed_at = models.DateTimeField(_("called independent at"), null=True, blank=True)

    objects = SharedTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("shared text")
        verbose_name_plural = _("shared texts")
        ordering = ["-share", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["left", "right"], name="shared_text_once"),
            models.CheckConstraint(condition=Q(left__lt=F("right")), name="shared_text_lesser_left"),
            models.CheckConstraint(condition=Q(share__gte=0, share__lte=1), name="share_0_to_1"),
            models.CheckConstraint(
                condition=Q(dismissed_at=None, dismissed_by=None)
                | Q(dismissed_at__isnull=False, dismissed_by__isnull=False),
                name="dismissed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left} / {self.right}"

    def other_than(self, article_id: int) -> int:
        return self.right_id if self.left_id == article_id else self.left_id


class TrackingRun(models.Model):
    """One pass over everything that was due, to be watched while it goes."""

    class Status(models.TextChoices):
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    status = models.CharField(_("status"), max_length=8, choices=Status.choices, default=Status.RUNNING)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("started by")
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    total = models.PositiveIntegerField(_("to do"), default=0)
    tracked = models.PositiveIntegerField(_("done"), default=0)
    failed = models.PositiveIntegerField(_("failed"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        verbose_name = _("tracking run")
        verbose_name_plural = _("tracking runs")
        ordering = ["-started_at"]
        permissions = [("start_run", "Can have everything tracked again")]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M} ({self.get_status_display()})"

    def done(self) -> None:
        self.status, self.finished_at = self.Status.DONE, timezone.now()
        self.save(update_fields=["status", "finished_at", "tracked", "failed"])

    def fail(self, error: str) -> None:
        self.status, self.finished_at, self.error = self.Status.FAILED, timezone.now(), error
        self.save(update_fields=["status", "finished_at", "error", "tracked", "failed"])

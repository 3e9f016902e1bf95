"""What was published: sources, what their reports rest on, articles and their versions."""

from datetime import timedelta

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Source(models.Model):
    """A publisher: an outlet, an agency, a company's newsroom."""

    class Kind(models.TextChoices):
        OUTLET = "outlet", _("Outlet")
        AGENCY = "agency", _("News agency")
        COMPANY = "company", _("Company newsroom")
        AUTHORITY = "authority", _("Public authority")

    name = models.CharField(_("name"), max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.OUTLET)
    homepage = models.URLField(_("home page"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="source_named")]

    def __str__(self) -> str:
        return self.name


class Origin(models.Model):
    """What several articles rest on. Five outlets that repeat one release are one origin."""

    class Kind(models.TextChoices):
        RELEASE = "release", _("Press release")
        INTERVIEW = "interview", _("Interview")
        TALK = "talk", _("Talk")
        WIRE = "wire", _("Wire story")
        DOCUMENT = "document", _("Document")
        OTHER = "other", _("Other")

    name = models.CharField(_("name"), max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.OTHER)
    url = models.URLField(_("link"), blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Doubt(models.TextChoices):
    """What an import could not know for certain and leaves for the editor to settle."""

    TITLE_MISSING = "title_missing", _("no title given")
    TITLE_GUESSED = "title_guessed", _("title taken from the first line")
    SOURCE_RECOGNISED = "source_recognised", _("source taken from what the page calls itself")
    DATE_MISSING = "date_missing", _("no publication date")
    DATE_IMPRECISE = "date_imprecise", _("publication date known to the month or year only")
    LANGUAGE_GUESSED = "language_guessed", _("language recognised by machine")
    DATE_FUTURE = "date_future", _("publication date lies in the future")
    LANGUAGE_UNKNOWN = "language_unknown", _("language not recognised")
    LANGUAGE_DIFFERS = "language_differs", _("text does not look like the language given")
    BIDI_REMOVED = "bidi_removed", _("invisible direction marks were removed")


class ArticleQuerySet(models.QuerySet):
    def with_latest(self):
        """Adds `latest_version_id` and `latest_number`, for lists that show one line an article."""
        latest = ArticleVersion.objects.filter(article=OuterRef("pk")).order_by("-number")
        return self.annotate(
            latest_version_id=Subquery(latest.values("pk")[:1]),
            latest_number=Subquery(latest.values("number")[:1]),
        )

    def doubtful(self):
        return self.exclude(doubts=[])


@pghistory.track(append_only=True)
class Article(models.Model):
    """One published piece of a source, by its canonical address.

    The publication date is the half-open stretch of days `[published_from, published_until)`,
    as precise as is known; both are empty where nothing is.
    """

    class Precision(models.TextChoices):
        DAY = "day", _("day")
        MONTH = "month", _("month")
        YEAR = "year", _("year")

    url = models.URLField(_("address"), max_length=2000, unique=True)
    source = models.ForeignKey(Source, models.PROTECT, related_name="articles", verbose_name=_("source"))
    origin = models.ForeignKey(
        Origin, models.SET_NULL, null=True, blank=True, related_name="articles", verbose_name=_("origin")
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    published_from = models.DateField(_("published from"), null=True, blank=True)
    published_until = models.DateField(_("published until"), null=True, blank=True)
    published_precision = models.CharField(_("precision"), max_length=8, choices=Precision.choices, blank=True)
    doubts = ArrayField(
        models.CharField(max_length=24, choices=Doubt.choices), default=list, blank=True, verbose_name=_("doubts")
    )
    retracted_at = models.DateTimeField(_("retracted at"), null=True, blank=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("imported by"),
    )
    imported_at = models.DateTimeField(_("imported at"), auto_now_add=True)
    edit = models.PositiveIntegerField(_("edit"), default=1, help_text=_("Counts up with every save."))

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = [F("published_from").desc(nulls_last=True), "-pk"]
        permissions = [("import_article", "Can import articles")]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_from=None, published_until=None, published_precision="")
                | (Q(published_from__lt=F("published_until")) & ~Q(published_precision="")),
                name="article_published_is_a_period",
            ),
        ]
        indexes = [
            models.Index(fields=["source", "-published_from"]),
            # Few ever are, and what rests on them is asked for on the first page of every day.
            models.Index(fields=["retracted_at"], condition=Q(retracted_at__isnull=False), name="article_retracted"),
        ]

    def __str__(self) -> str:
        return self.title or self.url

    def get_absolute_url(self) -> str:
        return reverse("editor:article_detail", args=[self.pk])

    @property
    def latest(self) -> "ArticleVersion":
        return self.versions.latest("number")


class ArticleVersion(models.Model):
    """The article's text as retrieved once. Never changed: a span points into it for good."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions", verbose_name=_("article"))
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"))
    text_hash = models.CharField(_("SHA-256 of the text"), max_length=64)
    original = models.TextField(_("as it came"), blank=True, help_text=_("The HTML the text was taken from."))
    retrieved_at = models.DateTimeField(_("retrieved at"), auto_now_add=True)
    retrieved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("retrieved by"),
    )

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(condition=~Q(text=""), name="version_has_text"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="immutable", fields=["article", "number", "text", "text_hash", "original"]),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"

    @property
    def length(self) -> int:
        """In code points, as spans count."""
        return len(self.text)


class ImportRun(models.Model):
    """One import of many articles, to be watched while it goes and read afterwards.

    The row is the truth and a message to the workers only a nudge: `position` lines of `total` are
    behind it, and whoever goes on begins there. `heard_at` is when somebody last was at it or was
    last called, `attempts` how often somebody began since a line was last got through.
    """

    class Status(models.TextChoices):
        QUEUED = "queued", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    # Longer than a usual line takes: from then on a page says that nothing moves.
    STILL = timedelta(seconds=20)
    # Longer than the longest line takes.
    SILENCE = timedelta(minutes=2)

    name = models.CharField(_("file"), max_length=300)
    status = models.CharField(_("status"), max_length=8, choices=Status.choices, default=Status.QUEUED)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("started by")
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    heard_at = models.DateTimeField(_("last heard of at"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    language = models.CharField(
        _("language"), max_length=8, blank=True, help_text=_("That refusals are written in: the page's.")
    )
    total = models.PositiveIntegerField(_("lines"), default=0)
    position = models.PositiveIntegerField(_("lines done"), default=0)
    new = models.PositiveIntegerField(_("new"), default=0)
    new_versions = models.PositiveIntegerField(_("new versions"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started_at"]
        indexes = [
            models.Index(fields=["heard_at"], condition=Q(status__in=["queued", "running"]), name="import_run_open")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_status_display()})"

    def get_absolute_url(self) -> str:
        return reverse("editor:import_run", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.status in (self.Status.QUEUED, self.Status.RUNNING)

    @property
    def is_waiting(self) -> bool:
        """Nobody is at it, or whoever was has not been heard of for a while."""
        silent = timezone.now() - self.heard_at > self.SILENCE
        return self.status == self.Status.QUEUED or (self.status == self.Status.RUNNING and silent)

    @property
    def seconds_still(self) -> int | None:
        """How long nothing has moved, where a run that somebody is at has not moved for a while."""
        still = timezone.now() - self.heard_at
        return int(still.total_seconds()) if self.status == self.Status.RUNNING and still > self.STILL else None

    def done(self) -> None:
        self._end(self.Status.DONE)

    def fail(self, error: str) -> None:
        self._end(self.Status.FAILED, error)

    def _end(self, status: str, error: str = "") -> None:
        self.status, self.finished_at, self.error = status, timezone.now(), error
        self.save(update_fields=["status", "finished_at", "error"])
        self.files.all().delete()  # they were only kept for the workers


class ImportFile(models.Model):
    """A file that came with an import, kept for the workers until the import is over."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="files", verbose_name=_("import"))
    name = models.CharField(_("name"), max_length=300)
    is_manifest = models.BooleanField(_("the manifest itself"), default=False)
    data = models.BinaryField(_("contents"))

    class Meta:
        verbose_name = _("file of an import")
        verbose_name_plural = _("files of imports")
        constraints = [
            models.UniqueConstraint(fields=["run", "is_manifest", "name"], name="import_file_named_once"),
            models.UniqueConstraint(fields=["run"], condition=Q(is_manifest=True), name="import_has_one_manifest"),
        ]

    def __str__(self) -> str:
        return self.name


class RefusedLine(models.Model):
    """A line of a manifest that did not come in, and why."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="refused_lines", verbose_name=_("import"))
    number = models.PositiveIntegerField(_("line"), help_text=_("Of the manifest, from 1."))
    url = models.CharField(_("address"), max_length=300, blank=True, help_text=_("As it was given."))
    field = models.CharField(_("field"), max_length=40, blank=True)
    reason = models.TextField(_("reason"))
    told = models.JSONField(
        _("reason, for any language"), default=dict, blank=True, help_text=_("The message and its values.")
    )

    class Meta:
        verbose_name = _("refused line")
        verbose_name_plural = _("refused lines")
        ordering = ["run", "number", "pk"]

    def __str__(self) -> str:
        return f"{self.number}: {self.reason}"

    @property
    def shown_reason(self) -> str:
        """In the language of the page; as it was written, where nothing else is known."""
        if not self.told:
            return self.reason
        said, values = gettext(self.told["message"]), self.told["values"]
        return said % values if values else said

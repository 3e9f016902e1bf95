"""What the newsroom checks: claims, where sources say them, and what was found."""

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
from factcheck.claims.verdicts import in_page_language, is_brought


def _counted(*, inserted: str, updated: str, deleted: str) -> list[pgtrigger.Trigger]:
    """Every change of the table counts up `GlossaryState`, bulk and raw SQL included.

    Each of the three is a query of the words that the change concerns, over `new_rows` and
    `old_rows`; they are kept as `GlossaryChange`.
    """
    changes = (
        ("count_insert", pgtrigger.Insert, pgtrigger.Referencing(new="new_rows"), inserted),
        ("count_update", pgtrigger.Update, pgtrigger.Referencing(old="old_rows", new="new_rows"), updated),
        ("count_delete", pgtrigger.Delete, pgtrigger.Referencing(old="old_rows"), deleted),
    )
    return [
        pgtrigger.Trigger(
            name=name,
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operation,
            referencing=rows,
            func=f"""
                INSERT INTO claims_glossarystate (id, number) VALUES (1, 1)
                ON CONFLICT (id) DO UPDATE SET number = claims_glossarystate.number + 1;
                INSERT INTO claims_glossarychange (number, word)
                SELECT DISTINCT state.number, change.word
                FROM claims_glossarystate AS state, ({words}) AS change (word);
                RETURN NULL;
            """,  # noqa: S608  the queries below, nobody's input
        )
        for name, operation, rows, words in changes
    ]


_RENAMED = """
    SELECT unnest(ARRAY[old_rows.name, new_rows.name]) FROM old_rows JOIN new_rows USING (id)
    WHERE (old_rows.name, old_rows.key, old_rows.kind, old_rows.parent_id)
        IS DISTINCT FROM (new_rows.name, new_rows.key, new_rows.kind, new_rows.parent_id)
    UNION ALL
    SELECT alias.name FROM claims_entityalias AS alias
    JOIN old_rows ON old_rows.id = alias.entity_id JOIN new_rows ON new_rows.id = alias.entity_id
    WHERE (old_rows.key, old_rows.kind, old_rows.parent_id)
        IS DISTINCT FROM (new_rows.key, new_rows.kind, new_rows.parent_id)
"""
# How a measure is compared concerns whatever was read; what it is called, nothing.
_MEASURED_ANEW = """
    SELECT '' FROM old_rows JOIN new_rows USING (id)
    WHERE (old_rows.key, old_rows.kind, old_rows.movement)
        IS DISTINCT FROM (new_rows.key, new_rows.kind, new_rows.movement)
"""


class Entity(models.Model):
    """What claims are about."""

    class Kind(models.TextChoices):
        COMPANY = "company", _("Company")
        ORGANIZATION = "organization", _("Organisation")
        PRODUCT = "product", _("Product")
        PERSON = "person", _("Person")
        PLACE = "place", _("Place")
        OTHER = "other", _("Other")

    key = models.SlugField(_("key"), max_length=100, unique=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.COMPANY)
    parent = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("belongs to"),
        help_text=_("The maker of a product, the owner of a company."),
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("entity")
        verbose_name_plural = _("entities")
        ordering = ["name"]
        triggers = _counted(inserted="SELECT name FROM new_rows", updated=_RENAMED, deleted="SELECT name FROM old_rows")

    def __str__(self) -> str:
        return self.name


class EntityAlias(models.Model):
    """A name by which texts of any language call an entity."""

    entity = models.ForeignKey(Entity, models.CASCADE, related_name="aliases", verbose_name=_("entity"))
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]
        triggers = _counted(
            inserted="SELECT name FROM new_rows",
            updated="SELECT name FROM old_rows UNION ALL SELECT name FROM new_rows",
            deleted="SELECT name FROM old_rows",
        )
        constraints = [models.UniqueConstraint(fields=["entity", "name"], name="alias_once_an_entity")]

    def __str__(self) -> str:
        return self.name


class Measure(models.Model):
    """What can be said of an entity. The built-in ones come with the reader; a newsroom adds its own."""

    class Kind(models.TextChoices):
        QUANTITY = "quantity", _("Quantity")
        RANK = "rank", _("Rank")
        PERIOD = "period", _("Period")
        PLACE = "place", _("Place")
        EVENT = "event", _("Event")

    class Movement(models.TextChoices):
        LEVEL = "level", _("Level: goes up and down")
        CUMULATIVE = "cumulative", _("Cumulative: only grows")
        EVENT = "event", _("Event: happens once")

    key = models.SlugField(_("key"), max_length=60, unique=True)
    label = models.CharField(
        _("label"),
        max_length=120,
        unique=True,
        error_messages={"unique": _("Another measure has this label: nobody could tell the two apart.")},
    )
    kind = models.CharField(_("kind of value"), max_length=16, choices=Kind.choices, default=Kind.QUANTITY)
    movement = models.CharField(_("movement"), max_length=16, choices=Movement.choices, default=Movement.LEVEL)
    built_in = models.BooleanField(_("built in"), default=False, editable=False)

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["label"]
        triggers = _counted(inserted="SELECT '' WHERE false", updated=_MEASURED_ANEW, deleted="SELECT '' FROM old_rows")

    def __str__(self) -> str:
        return self.label


class MeasureWord(models.Model):
    """A word by which one language names a measure, beyond those the reader brings."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="words", verbose_name=_("measure"))
    language = models.CharField(_("language"), max_length=8)
    word = models.CharField(_("word"), max_length=100)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        ordering = ["language", "word"]
        triggers = _counted(
            inserted="SELECT word FROM new_rows",
            updated="SELECT word FROM old_rows UNION ALL SELECT word FROM new_rows",
            deleted="SELECT word FROM old_rows",
        )
        constraints = [models.UniqueConstraint(fields=["measure", "language", "word"], name="measure_word_once")]

    def __str__(self) -> str:
        return f"{self.word} ({self.language})"


class RatingScale(models.Model):
    """The newsroom's own scale of verdicts."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    is_default = models.BooleanField(_("in use"), default=False)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["is_default"], condition=Q(is_default=True), name="one_scale_in_use"),
        ]

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """One verdict of a scale."""

    class Colour(models.TextChoices):
        WITH = "with", _("Green: holds")
        MAYBE = "maybe", _("Amber: in doubt")
        AGAINST = "against", _("Red: does not hold")
        PLAIN = "plain", _("Grey: no verdict")

    scale = models.ForeignKey(RatingScale, models.PROTECT, related_name="ratings", verbose_name=_("scale"))
    key = models.SlugField(_("key"), max_length=40)
    label = models.CharField(_("label"), max_length=60)
    symbol = models.CharField(_("symbol"), max_length=4, help_text=_("Shown beside the colour, never colour alone."))
    colour = models.CharField(_("colour"), max_length=8, choices=Colour.choices, default=Colour.PLAIN)
    meaning = models.TextField(_("meaning"), help_text=_("What readers are told this verdict means."))
    value = models.DecimalField(
        _("numeric value"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        help_text=_("For structured data; the higher, the truer. Empty: none."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ["scale", "position"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "key"], name="rating_key_once_a_scale"),
            models.CheckConstraint(condition=~Q(symbol=""), name="rating_has_symbol"),
        ]

    def __str__(self) -> str:
        return self.shown_label

    @property
    def shown_label(self) -> str:
        """In the page's language where the product brought it; a newsroom's own words as they are."""
        return in_page_language(self.label)

    @property
    def shown_meaning(self) -> str:
        return in_page_language(self.meaning)

    @property
    def is_own(self) -> bool:
        """The newsroom's own words: in its language, whatever that of the page."""
        return not is_brought(self.label)


class GlossaryState(models.Model):
    """Counts the changes to entities, aliases, measures and words; one row, kept by triggers.

    Whoever holds a glossary built from those rows compares the number instead of the rows.
    """

    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)


class GlossaryChange(models.Model):
    """A word that a change of the glossary concerned, kept by triggers: texts without it need not be read again.

    The empty word concerns every text.
    """

    number = models.BigIntegerField()
    word = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["number"], name="glossary_change_number")]

    def __str__(self) -> str:
        return f"{self.number}: {self.word}"


class ClaimQuerySet(models.QuerySet):
    def public(self):
        """What readers may see. A withdrawn claim keeps its page, which says so."""
        return self.filter(status__in=[s for s in Claim.Status if s in Claim.PUBLIC])

    def standing(self):
        """Published and not withdrawn: what the newsroom stands by today."""
        return self.filter(status__in=[Claim.Status.PUBLISHED, Claim.Status.CORRECTED])

    def with_review(self):
        """With all that a verdict needs to be shown: for lists, feeds and structured data."""
        return self.select_related("review__rating__scale", "entity", "measure")

    def search(self, words: str):
        """Claims whose statement or published findings hold every word, or a word that begins so."""
        from factcheck.claims.searching import prefix_query

        query = prefix_query(words)
        if query is None:
            return self
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
        expression=SearchVector("statement", "claimant", config="simple"),
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


@pghistory.track(append_only=True)
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
        expression=SearchVector("summary", "reasoning", config="simple"),
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


@pghistory.track(append_only=True)
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
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="correction_has_reason")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d}"

"""The newsroom's words: what claims are about, and what is said of it."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _


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

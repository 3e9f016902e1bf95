"""The newsroom's own verdicts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from factcheck.claims.verdicts import in_page_language, is_brought


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

"""How readers narrow the list of claims."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim, Entity, Rating, SourceSpan
from factcheck.templatetags.reading import language_name


def verdicts_given() -> list[tuple[str, str]]:
    """Those that some published claim has: a choice that finds nothing is none. By key, since a
    newsroom that changes its scale keeps the old one for what it rated before."""
    given = Rating.objects.filter(Exists(Claim.objects.public().filter(review__rating=OuterRef("pk"))))
    return list({rating.key: rating.shown_label for rating in given.order_by("position", "pk")}.items())


def entities_checked(_request):
    return Entity.objects.filter(Exists(Claim.objects.public().filter(entity=OuterRef("pk"))))


def languages_quoted() -> list[tuple[str, str]]:
    codes = (
        SourceSpan.objects.confirmed()
        .filter(claim__in=Claim.objects.public())
        .exclude(version__article__language="")
        .order_by("version__article__language")
        .values_list("version__article__language", flat=True)
        .distinct()
    )
    return sorted(((code, language_name(code)) for code in codes), key=lambda pair: pair[1])


class ClaimFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label=_("Search"),
        method="search",
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    verdict = django_filters.ChoiceFilter(
        label=_("Verdict"), field_name="review__rating__key", choices=verdicts_given, empty_label=_("Any verdict")
    )
    entity = django_filters.ModelChoiceFilter(
        label=_("About"), to_field_name="key", queryset=entities_checked, empty_label=_("Anything")
    )
    language = django_filters.ChoiceFilter(
        label=_("Language of a source"), choices=languages_quoted, method="quoted_in", empty_label=_("Any language")
    )

    class Meta:
        model = Claim
        fields = ["q", "verdict", "entity", "language"]

    def search(self, queryset, _name, words):
        return queryset.search(words)

    def quoted_in(self, queryset, _name, code):
        spans = SourceSpan.objects.confirmed().filter(claim=OuterRef("pk"), version__article__language=code)
        return queryset.filter(Exists(spans))

"""The filters of the desk's lists. Each is in the address, so a view can be kept and passed on."""

import django_filters as filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, ArticleVersion, Doubt, Source
from factcheck.claims.models import Claim, Entity, Measure, Rating, SourceSpan
from factcheck.claims.searching import pattern
from factcheck.editor.inputs import SEARCH_TAKEN
from factcheck.language.langs import codes
from factcheck.templatetags.reading import language_name
from factcheck.tracking.forecasts import forecasts_due
from factcheck.tracking.models import Comparison, Judgement

# A search for more words than this says nothing more.
WORDS_TAKEN = 8


def languages():
    """The languages that can be read, named in that of the page; callable, so that each request names them anew."""
    return [(code, language_name(code)) for code in codes()]


class Search(filters.CharFilter):
    """Free words, typed into a search box."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Search"))
        kwargs.setdefault("max_length", SEARCH_TAKEN)
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "search", "placeholder": _("Search")}))
        super().__init__(**kwargs)


class Only(filters.BooleanFilter):
    """A box to tick: only those. Not ticked means all, not the others."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.CheckboxInput)
        super().__init__(**kwargs)


class ArticleFilter(filters.FilterSet):
    text = Search(method="by_words")
    source = filters.ModelChoiceFilter(queryset=Source.objects.all(), label=_("Source"))
    language = filters.ChoiceFilter(choices=languages, label=_("Language"))
    doubts = filters.ChoiceFilter(
        choices=[("any", _("any doubt")), *Doubt.choices], label=_("Doubts"), method="by_doubt"
    )
    suggested = Only(label=_("with suggested spans"), method="with_suggested")
    claims = filters.ChoiceFilter(
        choices=[("yes", _("with claims")), ("no", _("without claims"))], label=_("Claims"), method="with_claims"
    )
    sort = filters.OrderingFilter(
        fields=[("published_from", "published"), ("imported_at", "imported"), ("title", "title")],
        choices=[
            ("-imported", _("last imported")),
            ("-published", _("last published")),
            ("published", _("first published")),
            ("title", _("title")),
        ],
        label=_("Sort by"),
        empty_label=_("newest"),
    )

    class Meta:
        model = Article
        fields: list[str] = []

    def by_words(self, articles, name, words):
        """Every word somewhere in the article. Not by the full-text index's parser: it refuses long texts."""
        for word in words.split()[:WORDS_TAKEN]:
            sought = pattern(word)
            said = ArticleVersion.objects.filter(article=OuterRef("pk"), text__iregex=sought)
            named = Q(title__iregex=sought) | Q(author__iregex=sought) | Q(url__icontains=word)
            articles = articles.filter(named | Q(source__name__iregex=sought) | Exists(said))
        return articles

    def by_doubt(self, articles, name, doubt):
        open_ones = articles.doubtful().filter(retracted_at=None)
        return open_ones if doubt == "any" else open_ones.filter(doubts__contains=[doubt])

    def with_suggested(self, articles, name, wanted):
        return articles.filter(Exists(_spans(SourceSpan.State.SUGGESTED))) if wanted else articles

    def with_claims(self, articles, name, wanted):
        has = Exists(_spans(SourceSpan.State.CONFIRMED))
        return articles.filter(has) if wanted == "yes" else articles.filter(~has)


def _spans(state: str):
    return SourceSpan.objects.filter(version__article=OuterRef("pk"), state=state, successor=None)


class ClaimFilter(filters.FilterSet):
    text = Search(method="by_words")
    status = filters.ChoiceFilter(choices=Claim.Status.choices, label=_("State"))
    rating = filters.ModelChoiceFilter(
        field_name="review__rating",
        queryset=Rating.objects.filter(scale__is_default=True).order_by("position"),
        label=_("Verdict"),
        null_label=_("none yet"),
    )
    source = filters.ModelChoiceFilter(queryset=Source.objects.all(), label=_("Source"), method="by_source")
    entity = filters.ModelChoiceFilter(queryset=Entity.objects.filter(~Q(claims=None)).distinct(), label=_("About"))
    measure = filters.ModelChoiceFilter(queryset=Measure.objects.all(), widget=forms.HiddenInput)
    language = filters.ChoiceFilter(choices=languages, label=_("Said in"), method="by_language")
    contradictions = filters.ChoiceFilter(
        choices=[("yes", _("contradicted")), ("no", _("not contradicted"))],
        label=_("Contradictions"),
        method="by_contradictions",
    )
    mine = Only(label=_("mine"), method="only_mine")
    to_review = Only(label=_("waiting for my review"), method="only_to_review")
    due = Only(label=_("forecasts due"), method="only_due")
    sort = filters.OrderingFilter(
        fields=[("changed_at", "changed"), ("created_at", "created"), ("statement", "statement")],
        choices=[
            ("-created", _("newest")),
            ("changed", _("longest untouched")),
            ("statement", _("statement")),
        ],
        label=_("Sort by"),
        empty_label=_("last changed"),
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def by_words(self, claims, name, words):
        return claims.search(words)

    def by_source(self, claims, name, source):
        return claims.filter(Exists(_said().filter(version__article__source=source)))

    def by_language(self, claims, name, language):
        return claims.filter(Exists(_said().filter(version__article__language=language)))

    def by_contradictions(self, claims, name, wanted):
        flagged = Exists(Comparison.objects.flags().contradicting().filter(claims=OuterRef("pk")))
        return claims.filter(flagged) if wanted == "yes" else claims.filter(~flagged)

    def only_mine(self, claims, name, wanted):
        return claims.filter(author=self.request.user) if wanted else claims

    def only_to_review(self, claims, name, wanted):
        if not wanted:
            return claims
        return claims.waiting_for(self.request.user)

    def only_due(self, claims, name, wanted):
        if not wanted:
            return claims
        return claims.filter(pk__in=forecasts_due(timezone.localdate()).values("pk")).order_by("due", "pk")


def _said():
    return SourceSpan.objects.confirmed().filter(claim=OuterRef("pk"))


class InboxFilter(filters.FilterSet):
    """Contradictions: the open ones, unless the address says otherwise."""

    STATES = [
        ("open", _("open")),
        ("confirmed", _("confirmed")),
        ("dismissed", _("dismissed")),
        ("all", _("all")),
    ]

    state = filters.ChoiceFilter(choices=STATES, label=_("State"), empty_label=None, method="by_state")
    source = filters.ModelChoiceFilter(queryset=Source.objects.all(), label=_("Source"), method="by_source")
    language = filters.ChoiceFilter(choices=languages, label=_("Language"), method="by_language")
    about = filters.ChoiceFilter(
        choices=[("claim", _("of a claim")), ("none", _("no claim yet"))], label=_("Claim"), method="by_about"
    )
    claim = filters.ModelChoiceFilter(queryset=Claim.objects.all(), field_name="claims", widget=forms.HiddenInput)

    class Meta:
        model = Comparison
        fields: list[str] = []

    def __init__(self, data=None, *args, **kwargs):
        data = data.copy() if data is not None else None
        if data is not None:
            data.setdefault("state", "open")
        super().__init__(data, *args, **kwargs)

    def by_state(self, comparisons, name, state):
        if state == "dismissed":
            return comparisons.filter(
                Exists(Judgement.objects.filter(comparison=OuterRef("pk"), withdrawn_at=None)),
                state__in=[Comparison.State.DISMISSED, Comparison.State.NOTED],
            )
        contradicting = comparisons.contradicting()
        return contradicting.current() if state == "all" else contradicting.filter(state=state)

    def by_source(self, comparisons, name, source):
        return comparisons.filter(Q(left_version__article__source=source) | Q(right_version__article__source=source))

    def by_language(self, comparisons, name, language):
        return comparisons.filter(
            Q(left_version__article__language=language) | Q(right_version__article__language=language)
        )

    def by_about(self, comparisons, name, about):
        return comparisons.filter(claims=None) if about == "none" else comparisons.exclude(claims=None)

"""Articles in the admin. What is written goes through `articles.actions`, as on the desk."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from articles import actions
from articles.importing.dates import format_published, parse_published
from articles.importing.languages import language_code
from articles.importing.refusal import ImportRefused
from articles.models import Article, ArticleVersion, Doubt, ImportFile, ImportRun, Origin, RefusedLine, Source


class KeepsHistory(admin.ModelAdmin):
    """Rows that others point to or that tell what happened: never deleted from here."""

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class ReadOnly(KeepsHistory):
    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False


class NamedByArticles(admin.ModelAdmin):
    """Sources and origins: deleted only while no article names them."""

    search_fields = ["name"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description=_("articles"), ordering="article_count")
    def article_count(self, obj) -> int:
        return obj.article_count

    def has_delete_permission(self, request, obj=None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.articles.exists())

    def get_actions(self, request) -> dict[str, Any]:
        # Deleting many at once would not ask for each whether it is still named.
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}


@admin.register(Source)
class SourceAdmin(NamedByArticles):
    list_display = ["name", "kind", "homepage", "article_count"]
    list_filter = ["kind"]


@admin.register(Origin)
class OriginAdmin(NamedByArticles):
    list_display = ["name", "kind", "url", "article_count"]
    list_filter = ["kind"]


class DoubtFilter(admin.SimpleListFilter):
    title = _("doubts")
    parameter_name = "doubt"

    def lookups(self, request, model_admin):
        return [("any", _("any")), *Doubt.choices]

    def queryset(self, request, queryset):
        match self.value():
            case None:
                return queryset
            case "any":
                return queryset.doubtful()
            case doubt:
                return queryset.filter(doubts__contains=[doubt])


class ArticleForm(forms.ModelForm):
    """The fields of `update_article`, each checked as it checks them, and retraction with its reason."""

    published = forms.CharField(
        label=_("published"), required=False, help_text=_("As precisely as is known: 2014, 2014-11 or 2014-11-26.")
    )
    settle = forms.MultipleChoiceField(
        label=_("right as it stands"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Doubts that you have looked into. A changed value settles its doubt by itself."),
    )
    retracted = forms.BooleanField(label=_("retracted by its source"), required=False)
    why = forms.CharField(label=_("why"), required=False, help_text=_("Needed to retract or restore."))
    expected_edit = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = ["title", "language", "source", "origin", "author"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        article = self.instance
        self.initial["published"] = format_published(
            article.published_from, article.published_until, article.published_precision
        )
        self.initial["retracted"] = article.retracted_at is not None
        self.initial["expected_edit"] = article.edit
        self.fields["settle"].choices = [(doubt, Doubt(doubt).label) for doubt in article.doubts]

    def clean_published(self):
        return self._checked(parse_published, "published")

    def clean_language(self):
        return self._checked(language_code, "language")

    def _checked(self, check, field: str):
        try:
            return check(self.cleaned_data[field])
        except ImportRefused as refused:
            raise ValidationError(refused.message) from None

    def clean(self):
        cleaned = super().clean()
        if self.initial["retracted"] != cleaned.get("retracted") and not cleaned.get("why"):
            self.add_error("why", _("Say why."))
        if "expected_edit" in cleaned and cleaned["expected_edit"] != self.instance.edit:
            raise ValidationError(
                _("Somebody else has changed this article in the meantime. Open it again to see how.")
            )
        return cleaned


class VersionInline(admin.TabularInline):
    model = ArticleVersion
    fields = readonly_fields = ["number", "retrieved_at", "retrieved_by", "text_hash"]
    show_change_link = True
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("article", "retrieved_by").defer("text", "original")

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


@admin.register(Article)
class ArticleAdmin(KeepsHistory):
    form = ArticleForm
    list_display = ["__str__", "source", "language", "published", "origin", "open_doubts", "retracted", "imported_at"]
    list_filter = ["language", DoubtFilter, ("retracted_at", admin.EmptyFieldListFilter), "source"]
    list_select_related = ["source", "origin"]
    date_hierarchy = "published_from"
    search_fields = ["title", "url", "author", "source__name", "origin__name"]
    autocomplete_fields = ["source", "origin"]
    readonly_fields = ["url", "retracted_at", "imported_by", "imported_at", "edit"]
    fieldsets = [
        (None, {"fields": ["url", "title", "language", "source", "origin", "author", "published", "settle"]}),
        (_("Retraction"), {"fields": ["retracted", "why", "retracted_at"]}),
        (_("Record"), {"fields": ["imported_by", "imported_at", "edit", "expected_edit"]}),
    ]
    inlines = [VersionInline]

    @admin.display(description=_("published"), ordering="published_from")
    def published(self, article: Article) -> str:
        return format_published(article.published_from, article.published_until, article.published_precision)

    @admin.display(description=_("doubts"))
    def open_doubts(self, article: Article) -> str:
        return ", ".join(str(Doubt(doubt).label) for doubt in article.doubts)

    @admin.display(description=_("retracted"), boolean=True)
    def retracted(self, article: Article) -> bool:
        return article.retracted_at is not None

    def has_add_permission(self, request) -> bool:
        return False  # an article comes with its text, by import

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except actions.EditConflict as conflict:
            # Between the form's check and the save; as rare as it gets, and nothing was written.
            messages.error(request, str(conflict))
            return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request, obj: Article, form: ArticleForm, change: bool) -> None:
        given = form.cleaned_data
        article = actions.update_article(
            article=obj,
            expected_edit=given["expected_edit"],
            by=request.user,
            settle=given["settle"],
            **{field: given[field] for field in ("title", "language", "source", "origin", "author", "published")},
        )
        if given["retracted"] and article.retracted_at is None:
            actions.retract_article(article=article, by=request.user, why=given["why"])
        elif not given["retracted"] and article.retracted_at is not None:
            actions.restore_article(article=article, by=request.user, why=given["why"])
        obj.refresh_from_db()


@admin.register(ArticleVersion)
class ArticleVersionAdmin(ReadOnly):
    list_display = ["article", "number", "retrieved_at", "retrieved_by"]
    list_filter = ["retrieved_at", "article__language"]
    list_select_related = ["article", "retrieved_by"]
    search_fields = ["article__title", "article__url", "text_hash"]
    fields = ["article", "number", "retrieved_at", "retrieved_by", "text_hash", "length", "text", "original"]
    readonly_fields = ["length"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text", "original")


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnly):
    list_display = ["name", "status", "started_at", "started_by", "new", "new_versions", "unchanged", "refused"]
    list_filter = ["status", "started_at"]
    list_select_related = ["started_by"]
    search_fields = ["name", "error"]


@admin.register(RefusedLine)
class RefusedLineAdmin(ReadOnly):
    list_display = ["number", "run", "url", "field", "reason"]
    list_filter = ["field"]
    list_select_related = ["run"]
    search_fields = ["run__name", "url", "reason"]


@admin.register(ImportFile)
class ImportFileAdmin(ReadOnly):
    list_display = ["name", "run", "is_manifest"]
    list_select_related = ["run"]
    search_fields = ["name", "run__name"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("data")

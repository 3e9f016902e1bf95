"""The newsroom's lists, for administrators. Claims, spans and reviews are written through the same
actions as on the desk; what readers saw is corrected there, not here."""

from django import forms
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from factcheck.claims import actions
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import (
    Claim,
    Correction,
    Entity,
    EntityAlias,
    Evidence,
    Measure,
    MeasureWord,
    ProposedCorrection,
    Rating,
    RatingScale,
    Review,
    SourceSpan,
    StatusChange,
)


class ReadOnlyAdmin(admin.ModelAdmin):
    """Looked at here, written elsewhere."""

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False


class AliasInline(admin.TabularInline):
    model = EntityAlias
    extra = 1


@admin.register(Entity)
class EntityAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "parent", "key"]
    list_filter = ["kind"]
    search_fields = ["name", "key", "aliases__name"]
    prepopulated_fields = {"key": ["name"]}
    autocomplete_fields = ["parent"]
    inlines = [AliasInline]


class WordInline(admin.TabularInline):
    model = MeasureWord
    extra = 1


@admin.register(Measure)
class MeasureAdmin(admin.ModelAdmin):
    list_display = ["label", "key", "kind", "movement", "built_in"]
    list_filter = ["kind", "movement", "built_in"]
    search_fields = ["label", "key", "words__word"]
    inlines = [WordInline]

    def get_readonly_fields(self, request, obj=None):
        return ["key", "kind", "movement", "built_in"] if obj and obj.built_in else ["built_in"]

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and obj.built_in)


class RatingInline(admin.StackedInline):
    model = Rating
    extra = 0
    fields = [("label", "key", "position"), ("symbol", "colour", "value"), "meaning"]
    prepopulated_fields = {"key": ["label"]}


@admin.register(RatingScale)
class RatingScaleAdmin(admin.ModelAdmin):
    list_display = ["name", "is_default"]
    search_fields = ["name"]
    inlines = [RatingInline]


class WrittenByActions(admin.ModelAdmin):
    """Saved and deleted by the actions of the desk. What one refuses is said on the page one comes to next."""

    def changeform_view(self, request, *args, **kwargs):
        return self._or_refused(super().changeform_view, request, *args, **kwargs)

    def delete_view(self, request, *args, **kwargs):
        return self._or_refused(super().delete_view, request, *args, **kwargs)

    def _or_refused(self, view, request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except ClaimError as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))


class StoredEditForm(forms.ModelForm):
    """A form that carries the edit it was opened on, and refuses where somebody saved since."""

    expected_edit = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["expected_edit"] = self.instance.edit

    def clean(self):
        data = super().clean()
        if self.instance.pk:
            actions.locked(getattr(self.instance, "claim", self.instance).pk)
            stored = type(self.instance).objects.get(pk=self.instance.pk)
            if stored.edit != data.get("expected_edit"):
                raise forms.ValidationError(
                    _("Somebody else saved this while you were editing. Open it again to see what changed.")
                )
        return data


class ClaimForm(StoredEditForm):
    class Meta:
        model = Claim
        fields = actions.CLAIM_FIELDS
        widgets = {"statement": forms.Textarea(attrs={"rows": 2, "cols": 90})}

    def clean_statement(self) -> str:
        return " ".join(self.cleaned_data["statement"].split())


class SpanInline(ReadOnlyInline):
    model = SourceSpan
    fk_name = "claim"
    fields = ["exact", "version", "state", "found_by", "stance"]
    readonly_fields = fields

    def get_queryset(self, request):
        """A claim may have a hundred quotes, and the texts of their articles are not shown."""
        texts = ("version__text", "version__original")
        return super().get_queryset(request).select_related("version__article").defer(*texts)


class StatusInline(ReadOnlyInline):
    model = StatusChange
    fields = ["at", "old", "new", "by", "why"]
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")


class CorrectionInline(ReadOnlyInline):
    model = Correction
    fields = ["at", "kind", "reason", "by"]
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")


@admin.register(Claim)
class ClaimAdmin(WrittenByActions):
    form = ClaimForm
    list_display = ["statement", "status", "entity", "measure", "author", "changed_at"]
    list_filter = [
        "status",
        "review__rating",
        ("entity", admin.RelatedOnlyFieldListFilter),
        ("measure", admin.RelatedOnlyFieldListFilter),
        "language",
        ("author", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["entity", "measure", "author"]
    search_fields = ["statement", "key", "claimant"]
    autocomplete_fields = ["entity", "measure"]
    date_hierarchy = "created_at"
    inlines = [SpanInline, StatusInline, CorrectionInline]
    fieldsets = [
        (None, {"fields": [*actions.CLAIM_FIELDS, "expected_edit"]}),
        (
            _("Kept by the site"),
            {"fields": ["key", "slug", "status", "author", "created_at", "changed_at", "published_at"]},
        ),
    ]
    readonly_fields = ["key", "slug", "status", "author", "created_at", "changed_at", "published_at"]

    def view_on_site(self, obj: Claim) -> str:
        """Where readers see it; of what they do not see, the desk's page."""
        return obj.get_absolute_url() if obj.is_public else reverse("editor:claim_detail", args=[obj.pk])

    def has_change_permission(self, request, obj=None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.is_public)

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and bool(obj and obj.status == Claim.Status.DRAFT)

    def save_model(self, request, obj, form, change) -> None:
        fields = {name: form.cleaned_data[name] for name in actions.CLAIM_FIELDS}
        if change:
            stored = actions.edit_claim(
                claim=obj, expected_edit=form.cleaned_data["expected_edit"], by=request.user, **fields
            )
        else:
            stored = actions.create_claim(by=request.user, **fields)
        obj.__dict__.update(stored.__dict__)

    def delete_model(self, request, obj) -> None:
        actions.delete_draft(claim=obj, by=request.user)

    def get_actions(self, request):
        return {}


class ReviewForm(StoredEditForm):
    class Meta:
        model = Review
        fields = actions.REVIEW_FIELDS


class EvidenceInline(ReadOnlyInline):
    model = Evidence
    fields = ["title", "kind", "stance", "url"]
    readonly_fields = fields


@admin.register(Review)
class ReviewAdmin(WrittenByActions):
    form = ReviewForm
    list_display = ["claim", "rating", "author", "approver", "published_at", "changed_at"]
    list_filter = ["rating", "author", "approver"]
    list_select_related = ["claim", "rating", "author", "approver"]
    search_fields = ["claim__statement", "summary", "reasoning"]
    fields = ["claim", *actions.REVIEW_FIELDS, "author", "approver", "published_at", "expected_edit"]
    readonly_fields = ["claim", "author", "approver", "published_at"]
    inlines = [EvidenceInline]

    def has_add_permission(self, request) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.claim.is_public)

    def save_model(self, request, obj, form, change) -> None:
        fields = {name: form.cleaned_data[name] for name in actions.REVIEW_FIELDS}
        actions.save_review(
            claim=obj.claim, expected_edit=form.cleaned_data["expected_edit"], by=request.user, **fields
        )


@admin.register(SourceSpan)
class SourceSpanAdmin(ReadOnlyAdmin):
    list_display = ["exact", "claim", "version", "state", "found_by", "stance", "score"]
    list_filter = ["state", "found_by", "stance", "version__article__language"]
    list_select_related = ["claim", "version__article"]
    search_fields = ["exact", "claim__statement", "version__article__title"]
    actions = ["confirm", "refuse"]

    def has_change_permission(self, request, obj=None) -> bool:
        # Needed for the actions below to be offered; a span itself is only decided, never edited.
        return obj is None and request.user.has_perm("claims.edit_claim")

    @admin.action(description=_("Confirm the chosen spans"))
    def confirm(self, request, queryset) -> None:
        self._decide(request, queryset, SourceSpan.State.CONFIRMED)

    @admin.action(description=_("Refuse the chosen spans"))
    def refuse(self, request, queryset) -> None:
        self._decide(request, queryset, SourceSpan.State.REJECTED)

    def _decide(self, request, queryset, state: str) -> None:
        for span in queryset:
            try:
                actions.decide_span(span=span, state=state, by=request.user)
            except ClaimError as error:
                self.message_user(request, error.message, messages.ERROR)


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ["title", "kind", "stance", "review"]
    list_filter = ["kind", "stance"]
    list_select_related = ["review__claim", "review__rating"]
    search_fields = ["title", "url", "note"]


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ["claim", "kind", "by", "approver", "at"]
    list_filter = ["kind", "by"]
    list_select_related = ["claim", "by", "approver"]
    search_fields = ["claim__statement", "reason"]
    date_hierarchy = "at"


@admin.register(ProposedCorrection)
class ProposedCorrectionAdmin(ReadOnlyAdmin):
    list_display = ["claim", "rating", "kind", "by", "at"]
    list_select_related = ["claim", "rating", "by"]
    search_fields = ["claim__statement", "reason"]


@admin.register(StatusChange)
class StatusChangeAdmin(ReadOnlyAdmin):
    list_display = ["claim", "old", "new", "by", "at", "why"]
    list_filter = ["new", "by"]
    list_select_related = ["claim", "by"]
    search_fields = ["claim__statement", "why"]
    date_hierarchy = "at"

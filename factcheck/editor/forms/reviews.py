"""Reviews, what they rest on, and the steps to the readers and after."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim, Correction, Evidence, Rating, SourceSpan, Stance
from factcheck.editor.forms.fields import EditForm, Textarea
from factcheck.editor.passages import squashed


class ReviewForm(EditForm):
    """The fact-check itself."""

    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Verdict"), required=False, empty_label=None, widget=forms.RadioSelect
    )
    summary = forms.CharField(
        label=_("Summary"),
        max_length=600,
        required=False,
        help_text=_("What was found, in a sentence or two. Readers see this first."),
        widget=Textarea(attrs={"rows": 2}),
    )
    reasoning = forms.CharField(
        label=_("How we checked"),
        required=False,
        help_text=_("Readers see this too. A blank line begins a paragraph."),
        widget=Textarea(attrs={"rows": 8}),
    )
    field_order = ["rating", "summary", "reasoning"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = ratings_in_use()

    def fields_of_review(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("rating", "summary", "reasoning")}


def ratings_in_use():
    return Rating.objects.filter(scale__is_default=True).order_by("position")


class EvidenceForm(forms.Form):
    """One thing a review rests on. A row left empty is no row."""

    title = forms.CharField(label=_("What it is"), max_length=300, required=False)
    url = forms.URLField(label=_("Link"), max_length=2000, required=False, assume_scheme="https")
    span = forms.ModelChoiceField(
        SourceSpan.objects.none(), label=_("or a quote of this claim"), required=False, empty_label="–"
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Evidence.Kind.choices, initial=Evidence.Kind.SECONDARY)
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance.choices, initial=Stance.SUPPORTS)
    note = forms.CharField(label=_("Note"), required=False, widget=Textarea(attrs={"rows": 1}))

    def __init__(self, *args, spans: Iterable[SourceSpan] = (), **kwargs):
        super().__init__(*args, **kwargs)
        spans = list(spans)
        field = self.fields["span"]
        field.queryset = SourceSpan.objects.filter(pk__in=[span.pk for span in spans])
        field.choices = [("", "–"), *((span.pk, _short(span)) for span in spans)]

    def has_changed(self) -> bool:
        return any(self[name].data for name in ("title", "url", "span", "note"))

    def clean(self) -> dict:
        data = super().clean()
        if self.has_changed() and not self.errors:
            if not data.get("url") and not data.get("span"):
                self.add_error("url", _("Evidence needs a link or a quote."))
            if not data.get("title"):
                if data.get("span"):
                    data["title"] = _short(data["span"])[:300]
                else:
                    self.add_error("title", _("Say in a few words what this is."))
        return data


def _short(span: SourceSpan) -> str:
    words = squashed(span.exact)
    return f"{span.version.article.source}: {words[:80]}{'…' if len(words) > 80 else ''}"


class EvidenceRows(forms.BaseFormSet):
    """The rows of a review's evidence, in the order they are shown."""

    def rows(self) -> list[dict]:
        """As `save_review` takes them; emptied and struck-out rows left away."""
        return [
            {name: form.cleaned_data[name] for name in ("title", "url", "span", "kind", "stance", "note")}
            for form in self.forms
            if form.has_changed() and form not in self.deleted_forms
        ]


EvidenceFormSet = forms.formset_factory(
    EvidenceForm, formset=EvidenceRows, extra=1, can_delete=True, max_num=60, absolute_max=60
)


class StepForm(forms.Form):
    """A step of a claim's way, and the word that goes with it."""

    to = forms.ChoiceField(choices=Claim.Status.choices, widget=forms.HiddenInput)
    why = forms.CharField(label=_("Why"), required=False, widget=Textarea(attrs={"rows": 2}))


class ToldForm(forms.Form):
    """What readers are told where something that they saw is changed."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[choice for choice in Correction.Kind.choices if choice[0] != Correction.Kind.WITHDRAWAL],
        widget=forms.RadioSelect,
        initial=Correction.Kind.CORRECTION,
    )
    reason = forms.CharField(
        label=_("What changed and why"),
        help_text=_("Readers see this."),
        widget=Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Readers are told what changed and why: please write it.")},
    )

    def told(self) -> dict:
        """As the actions take it."""
        return {name: self.cleaned_data[name] for name in ("kind", "reason")}


class CorrectionForm(ToldForm, EditForm):
    """Changes what readers saw, and tells them."""

    statement = forms.CharField(label=_("Statement"), max_length=1000, widget=Textarea(attrs={"rows": 2}))
    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Verdict"), empty_label=None, widget=forms.RadioSelect
    )
    summary = forms.CharField(label=_("Summary"), max_length=600, widget=Textarea(attrs={"rows": 2}))
    reasoning = forms.CharField(label=_("How we checked"), required=False, widget=Textarea(attrs={"rows": 8}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = ratings_in_use()


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        help_text=_("Readers see this. The page stays and says so."),
        widget=Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Readers are told why it was withdrawn: please write it.")},
    )

"""Reviews, and the steps to the readers and after."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim, Correction, Rating
from factcheck.editor.forms.fields import EditForm, EntityField, MeasureField, PeriodField, Textarea


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
    entity = EntityField()
    measure = MeasureField()
    claimant = forms.CharField(label=_("Stated by"), max_length=200, required=False)
    as_of = PeriodField(label=_("As of"), required=False)
    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Verdict"), empty_label=None, widget=forms.RadioSelect
    )
    summary = forms.CharField(label=_("Summary"), max_length=600, widget=Textarea(attrs={"rows": 2}))
    reasoning = forms.CharField(label=_("How we checked"), required=False, widget=Textarea(attrs={"rows": 8}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = ratings_in_use()

    def changes(self) -> dict:
        """As `correct` takes them, all but the evidence."""
        names = ("statement", "entity", "measure", "claimant", "rating", "summary", "reasoning")
        changes = {name: self.cleaned_data[name] for name in names}
        changes["claimed_from"], changes["claimed_until"] = self.cleaned_data["as_of"]
        return changes


class TakeBackForm(forms.Form):
    """Takes a proposed correction off the desk."""

    why = forms.CharField(label=_("Why"), required=False, widget=Textarea(attrs={"rows": 2}))


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        help_text=_("Readers see this. The page stays and says so."),
        widget=Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Readers are told why it was withdrawn: please write it.")},
    )

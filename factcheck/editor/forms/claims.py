"""Claims, and the passages that say them."""

from datetime import date

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.models import ArticleVersion
from factcheck.claims.models import Claim, Stance
from factcheck.editor.forms.fields import EditForm, EntityField, MeasureField, PeriodField, Textarea
from factcheck.editor.passages import places_of, squashed

NO_STATEMENT = {"required": _("Write what is claimed, as one sentence.")}


def in_house_language() -> str:
    """What a statement should be."""
    language = dict(settings.LANGUAGES).get(settings.HOUSE_LANGUAGE, settings.HOUSE_LANGUAGE)
    return _("One sentence that can be true or false, in %(language)s.") % {"language": language}


class ClaimForm(forms.Form):
    """A claim's own fields, for a new one and for a draft."""

    statement = forms.CharField(
        label=_("Statement"),
        max_length=1000,
        widget=Textarea(attrs={"rows": 2}),
        error_messages=NO_STATEMENT,
    )
    entity = EntityField()
    measure = MeasureField()
    claimant = forms.CharField(label=_("Stated by"), max_length=200, required=False)
    as_of = PeriodField(label=_("As of"), required=False)
    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        help_text=_("For a forecast: when it can be judged."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statement"].help_text = in_house_language()

    @staticmethod
    def initial_of(claim: Claim) -> dict:
        return {
            "statement": claim.statement,
            "entity": claim.entity,
            "measure": claim.measure,
            "claimant": claim.claimant,
            "as_of": (claim.claimed_from, claim.claimed_until),
            "due_on": claim.due_on,
        }

    def fields_of_claim(self) -> dict:
        """As `create_claim` and `edit_claim` take them."""
        fields = {name: self.cleaned_data[name] for name in ("statement", "entity", "measure", "claimant", "due_on")}
        fields["claimed_from"], fields["claimed_until"] = self.cleaned_data["as_of"]
        return fields


class ClaimEditForm(EditForm, ClaimForm):
    field_order = ["statement", "entity", "measure", "claimant", "as_of", "due_on"]


class DueForm(forms.Form):
    """When a claim that readers see can be judged: the one field of it that they are not shown."""

    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        help_text=_("For a forecast: when it can be judged."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    why = forms.CharField(
        label=_("Why"),
        help_text=_("Stays in the claim's history; readers do not see it."),
        widget=Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Please say why.")},
    )
    was = forms.DateField(required=False, widget=forms.HiddenInput)

    def told(self) -> dict:
        """As `set_due_day` takes it."""
        return {name: self.cleaned_data[name] for name in ("due_on", "why")} | {"seen": self.cleaned_data["was"]}

    def renew(self, now: date | None) -> None:
        """After it was said that somebody set another day: saving again means having seen it."""
        self.data = self.data.copy()
        self.data[self.add_prefix("was")] = now.isoformat() if now else ""


class PassageForm(forms.Form):
    """A passage of one version. Selected in the browser it has offsets; typed or pasted it is looked up."""

    exact = forms.CharField(
        label=_("Quote"),
        widget=Textarea(attrs={"rows": 3}),
        help_text=_("Word for word as in the article."),
        strip=False,
        error_messages={"required": _("Select a passage, or paste it here.")},
    )
    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    stance = forms.ChoiceField(label=_("This source"), choices=Stance.choices, initial=Stance.SUPPORTS)
    speaker = forms.CharField(label=_("Said by"), max_length=200, required=False)

    def __init__(self, *args, version: ArticleVersion, **kwargs):
        self.version = version
        super().__init__(*args, **kwargs)

    def clean(self) -> dict:
        data = super().clean()
        exact = data.get("exact")
        if not exact:
            return data
        start, end, text = data.get("start"), data.get("end"), self.version.text
        if start is None or end is None:
            places = places_of(text, exact)
            if not places:
                self.add_error("exact", _("These words are not in the article. Copy them from its text."))
            elif len(places) > 1:
                self.add_error(
                    "exact",
                    _("These words occur %(number)s times. Add some that stand before or after them.")
                    % {"number": len(places)},
                )
            else:
                data["start"], data["end"] = places[0]
                data["exact"] = text[slice(*places[0])]
        elif squashed(exact) == squashed(text[start:end]):
            # Forms send line ends as CR LF: what counts is that the words are the same.
            data["exact"] = text[start:end]
        return data

    def fields_of_span(self) -> dict:
        """As `attach_span` takes them."""
        return {name: self.cleaned_data[name] for name in ("start", "end", "exact", "stance", "speaker")}


class BothSidesForm(forms.Form):
    """The claim that two sources disagree on."""

    statement = forms.CharField(
        label=_("Statement"),
        max_length=1000,
        widget=Textarea(attrs={"rows": 2, "data-key": "c"}),
        error_messages=NO_STATEMENT,
    )
    left_stance = forms.ChoiceField(label=_("The first source"), choices=Stance.choices)
    right_stance = forms.ChoiceField(label=_("The second source"), choices=Stance.choices)
    entity = EntityField()
    measure = MeasureField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statement"].help_text = in_house_language()

    def fields_of_claim(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("statement", "entity", "measure")}

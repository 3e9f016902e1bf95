"""What a review rests on, row by row; and what becomes of the rows where two people have them open."""

from collections.abc import Iterable, Mapping

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.claims.evidence import FIELDS
from factcheck.claims.models import Claim, Evidence, Review, SourceSpan, Stance
from factcheck.editor.forms.fields import Textarea
from factcheck.editor.passages import squashed

PREFIX = "evidence"


class EvidenceForm(forms.Form):
    """One thing a review rests on. A row left empty is no row."""

    title = forms.CharField(label=gettext_lazy("What it is"), max_length=300, required=False)
    url = forms.URLField(label=gettext_lazy("Link"), max_length=2000, required=False, assume_scheme="https")
    span = forms.ModelChoiceField(
        SourceSpan.objects.none(), label=gettext_lazy("or a quote of this claim"), required=False, empty_label="–"
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Evidence.Kind.choices, initial=Evidence.Kind.SECONDARY)
    stance = forms.ChoiceField(label=gettext_lazy("Stance"), choices=Stance.choices, initial=Stance.SUPPORTS)
    note = forms.CharField(label=gettext_lazy("Note"), required=False, widget=Textarea(attrs={"rows": 1}))
    # Which stored row this is, and what stood there when the form was opened: so that what somebody left alone
    # is told from what they wrote.
    row = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    was = forms.JSONField(widget=forms.HiddenInput, required=False)

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
            {name: form.cleaned_data[name] for name in FIELDS} | {"pk": form.cleaned_data.get("row")}
            for form in self.forms
            if self._stands(form)
        ]

    def changed(self) -> bool:
        """Whether saving would change what is stored, as far as this form has seen it."""
        return any(
            self._typed(form) != form.cleaned_data.get("was") if self._stands(form) else form.cleaned_data.get("row")
            for form in self.forms
        )

    def meet(self, review: Review | None) -> tuple["EvidenceRows", list[dict]]:
        """These rows with what a colleague saved in between, and what differs between the two, as `differences`
        tells it.

        What was not touched here follows the colleague's; what they added stands here too; what was written here
        stays, and so does what was struck out. Nothing that was not seen is dropped.
        """
        stored = {item.pk: item for item in _evidence_of(review)}
        met: list[dict] = []
        told: list[dict] = []
        for form in self.forms:
            item, typed = stored.pop(form.cleaned_data.get("row"), None), self._typed(form)
            was = form.cleaned_data.get("was") if form.cleaned_data.get("row") else None
            stands, theirs = self._stands(form), _values(item) if item else None
            if was is None or not isinstance(was, dict):  # written here
                if stands:
                    met.append(typed)
                    told.append(self._row(len(met), None, typed))
            elif not stands:
                if item is not None:
                    met.append(_row_of(item) | {"DELETE": "on"})
                    told.append(self._row(len(met), theirs, None, _("Struck out in your form.")))
            elif item is None:
                if typed != was:
                    met.append(typed)
                    told.append(self._row(len(met), None, typed, _("They removed it; it stays in your form.")))
                else:
                    told.append(self._row(None, None, typed, _("Taken out of your form as well.")))
            else:
                mine = {name: typed[name] if typed[name] != was.get(name) else theirs[name] for name in FIELDS}
                met.append(_row_of(item) | mine)
                if typed != theirs:
                    follows = _("Your form now has theirs.") if mine == theirs else ""
                    told.append(self._row(len(met), theirs, mine if not follows else typed, follows))
        for item in stored.values():
            met.append(_row_of(item))
            told.append(self._row(len(met), _values(item), None, _("Added to your form.")))
        return rows_with(met, self.form_kwargs["spans"]), told

    def _stands(self, form: EvidenceForm) -> bool:
        return form.has_changed() and form not in self.deleted_forms

    def _typed(self, form: EvidenceForm) -> dict:
        data = form.cleaned_data
        return {name: data[name].pk if isinstance(data.get(name), SourceSpan) else data.get(name) for name in FIELDS}

    def _row(self, number: int | None, theirs: Mapping | None, yours: Mapping | None, note: str = "") -> dict:
        """`number` of the row in the form that is shown, from 1."""
        named = yours or theirs or {}
        return {
            "label": _("Evidence: %(title)s") % {"title": named["title"]},
            "anchor": f"id_{PREFIX}-{number - 1}-title" if number else f"{PREFIX}-rows",
            "theirs": self._in_words(theirs),
            "yours": self._in_words(yours),
            "note": note,
        }

    def _in_words(self, row: Mapping | None) -> str:
        if row is None:
            return ""
        quotes = {span.pk: _short(span) for span in self.form_kwargs["spans"]}
        kind, stance = dict(Evidence.Kind.choices).get(row["kind"]), dict(Stance.choices).get(row["stance"])
        parts = (row["title"], row["url"], quotes.get(row["span"]), kind, stance, row["note"])
        return " · ".join(str(part) for part in parts if part)


EvidenceFormSet = forms.formset_factory(
    EvidenceForm, formset=EvidenceRows, extra=1, can_delete=True, max_num=60, absolute_max=60
)


def rows_of(review: Review | None, spans: Iterable[SourceSpan]) -> EvidenceRows:
    """The stored rows, to be changed."""
    initial = [_row_of(item) for item in _evidence_of(review)]
    return EvidenceFormSet(initial=initial, prefix=PREFIX, form_kwargs={"spans": spans})


def rows_sent(data: Mapping, spans: Iterable[SourceSpan]) -> EvidenceRows:
    return EvidenceFormSet(data, prefix=PREFIX, form_kwargs={"spans": spans})


def rows_with(rows: list[dict], spans: Iterable[SourceSpan]) -> EvidenceRows:
    """Rows that are typed in but not stored."""
    data = {f"{PREFIX}-TOTAL_FORMS": str(len(rows)), f"{PREFIX}-INITIAL_FORMS": str(len(rows))}
    for number, row in enumerate(rows):
        for name, value in row.items():
            shown = EvidenceForm.base_fields["was"].prepare_value(value) if name == "was" else value
            data[f"{PREFIX}-{number}-{name}"] = "" if shown is None else str(shown)
    return EvidenceFormSet(data, prefix=PREFIX, form_kwargs={"spans": spans})


def quotes_for(claim: Claim) -> list[SourceSpan]:
    """What can be evidence: the claim's quotes, and those that are evidence already though a newer version has them."""
    shown = Q(state=SourceSpan.State.CONFIRMED, successor=None)
    held = Q(pk__in=Evidence.objects.filter(review__claim=claim).values("span"))
    spans = claim.spans.filter(shown | held).select_related("version__article__source")
    return list(spans.defer("version__text", "version__original"))


def _evidence_of(review: Review | None) -> list[Evidence]:
    return list(Evidence.objects.filter(review=review)) if review else []


def _values(item: Evidence) -> dict:
    return {name: item.span_id if name == "span" else str(getattr(item, name)) for name in FIELDS}


def _row_of(item: Evidence) -> dict:
    return _values(item) | {"row": item.pk, "was": _values(item)}

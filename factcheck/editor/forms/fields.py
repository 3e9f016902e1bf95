"""Fields and forms that the others are made of."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.db.models import Q
from django.forms.models import ModelChoiceIterator, ModelChoiceIteratorValue
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Entity, Measure
from factcheck.templatetags.reading import iso_period
from factcheck.tracking.naming import measure_names

PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
Period = tuple[date | None, date | None]


def add_refusal(form: forms.Form, refused: ValueError, **beside: str) -> None:
    """Shows what an action refused beside the field it names. `beside` maps the action's name of a
    field to the form's, where they differ."""
    name = getattr(refused, "field", None)
    name = beside.get(name, name) if name else None
    form.add_error(name if name in form.fields else None, str(refused))


class Textarea(forms.Textarea):
    """Forms send a line's end as CR LF; stored it is LF. Here, at the edge, it becomes what is stored:
    to whatever compares the two, what nobody touched would be a change."""

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name)
        return typed.replace("\r\n", "\n") if isinstance(typed, str) else typed


class PeriodField(forms.CharField):
    """A stretch of days as ISO 8601 of reduced precision: 2015, 2015-02, 2015-02-12, or first/last day.

    Cleans to the half-open `(since, until)`; `(None, None)` where nothing was typed.
    """

    default_error_messages = {
        "period": _("Write a year, a month or a day: 2015, 2015-02 or 2015-02-12."),
        "order": _("The last day lies before the first."),
    }

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", _("2015, 2015-02 or 2015-02-12"))
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)

    def prepare_value(self, value):
        if isinstance(value, tuple):
            return "" if value == (None, None) else iso_period(*value)
        return value

    def clean(self, value) -> Period:
        written = super().clean(value).strip()
        if not written:
            return None, None
        first, _sign, last = written.partition("/")
        since, until = self._stretch(first)
        if last:
            until = self._stretch(last)[1]
        if since >= until:
            raise forms.ValidationError(self.error_messages["order"], code="order")
        return since, until

    def _stretch(self, written: str) -> tuple[date, date]:
        found = PERIOD.match(written.strip())
        try:
            if found is None:
                raise ValueError
            year, month, day = (int(part) if part else None for part in found.groups())
            since = date(year, month or 1, day or 1)
            if day:
                return since, since + timedelta(days=1)
            if month:
                return since, date(year + month // 12, month % 12 + 1, 1)
            return since, date(year + 1, 1, 1)
        except (ValueError, OverflowError):
            raise forms.ValidationError(self.error_messages["period"], code="period") from None

    def has_changed(self, initial, data) -> bool:
        return (self.prepare_value(initial) or "") != (data or "").strip()


class EntityField(forms.CharField):
    """An entity by its name, any of its aliases, or its key; the browser offers those that begin so."""

    default_error_messages = {
        "unknown": _("The newsroom knows nobody by this name. An administrator can add it."),
        "several": _("Several have this name. Write the key instead: %(keys)s."),
    }

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("About"))
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 200)
        kwargs["widget"] = forms.TextInput(
            attrs={
                "list": "entity-options",
                "autocomplete": "off",
                "hx-get": reverse_lazy("editor:entity_options"),
                "hx-trigger": "focus once, input changed delay:200ms",
                "hx-target": "#entity-options",
                "hx-swap": "innerHTML",
                "hx-sync": "this:replace",
                "data-lookup": "",  # one can write the name without being offered it
            }
        )
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return value.name if isinstance(value, Entity) else value

    def clean(self, value) -> Entity | None:
        name = super().clean(value).strip()
        if not name:
            return None
        named = Q(name__iexact=name) | Q(aliases__name__iexact=name) | Q(key=name)
        found = list(Entity.objects.filter(named).distinct()[:10])
        best = [entity for entity in found if name in (entity.key, entity.name)] or found
        if not best:
            raise forms.ValidationError(self.error_messages["unknown"], code="unknown")
        if len(best) > 1:
            keys = ", ".join(entity.key for entity in best)
            raise forms.ValidationError(self.error_messages["several"], code="several", params={"keys": keys})
        return best[0]

    def has_changed(self, initial, data) -> bool:
        return (self.prepare_value(initial) or "") != (data or "").strip()


class _MeasureChoices(ModelChoiceIterator):
    """By their names in the language of the page, which the database does not know."""

    def __iter__(self):
        yield "", self.field.empty_label
        for measure, name in measure_names(self.queryset):
            yield ModelChoiceIteratorValue(measure.pk, measure), name


class MeasureField(forms.ModelChoiceField):
    iterator = _MeasureChoices

    def __init__(self, **kwargs):
        super().__init__(
            Measure.objects.all(), label=_("Measure"), required=False, empty_label=_("none, or not known"), **kwargs
        )


@dataclass(frozen=True)
class Meeting:
    """What two people made of one form: `differ`, rows as `differences` tells them, where both wrote, each something
    else; `taken`, the fields that only the other one changed, and that the form now has as they left them."""

    differ: list[dict]
    taken: list[dict]


class EditForm(forms.Form):
    """Carries the number of the save that its writer saw, and what stood in the fields then: a newer number means
    that somebody else was faster, and what was left alone here is told from what was written here."""

    expected_edit = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    was = forms.JSONField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            shown = {name: field for name, field in self.fields.items() if name not in EditForm.base_fields}
            was = {name: _as_typed(field, self.initial.get(name)) for name, field in shown.items()}
            self.initial.setdefault("was", was)

    def meet(self, theirs: dict, edit: int) -> Meeting:
        """Bring in what somebody else saved; `theirs` is what the form would start with now.

        What was not touched here follows them. What was written here stays, and differs where they wrote as well.
        After that was shown, saving again means having seen it.
        """
        was, now = self.cleaned_data.get("was"), {}
        self.data = self.data.copy()
        differ, taken = [], []
        for bound in [bound for bound in self if bound.name in theirs and bound.name not in EditForm.base_fields]:
            saved, typed = _as_typed(bound.field, theirs[bound.name]).strip(), str(bound.value() or "").strip()
            now[bound.name] = saved
            before = str(was.get(bound.name, "")).strip() if isinstance(was, dict) else None
            if saved in (typed, before):
                continue
            if typed == before:
                self.data[bound.html_name] = saved
                taken.append({"label": bound.label, "anchor": bound.auto_id})
            else:
                differ.append(_difference(bound, saved, typed))
        self.data[self.add_prefix("was")] = self.fields["was"].prepare_value(now)
        self.data[self.add_prefix("expected_edit")] = str(edit)
        return Meeting(differ, taken)


def differences(form: forms.Form, theirs: dict) -> list[dict]:
    """Field by field, what somebody else saved and what is typed here, where the two differ.

    `theirs` is what the form would start with now. Blank space at the ends is never saved, and no difference.
    """
    rows = []
    for bound in form:
        if bound.name not in theirs:
            continue
        saved, typed = _as_typed(bound.field, theirs[bound.name]).strip(), str(bound.value() or "").strip()
        if saved != typed:
            rows.append(_difference(bound, saved, typed))
    return rows


def _difference(bound: forms.BoundField, saved: str, typed: str) -> dict:
    told = {"theirs": _in_words(bound, saved), "yours": _in_words(bound, typed)}
    return {"label": bound.label, "anchor": bound.auto_id} | told


def _as_typed(field: forms.Field, value) -> str:
    shown = field.prepare_value(value)
    if isinstance(shown, date):
        return shown.isoformat()
    return "" if shown is None else str(shown)


def _in_words(bound: forms.BoundField, value: str) -> str:
    choices = getattr(bound.field, "choices", None)
    if choices is None:
        return value
    return str({str(key): label for key, label in choices}.get(value, value)) if value else ""

"""What happened to a claim, its spans and its review: who, when, what and why, newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import pghistory
from django.apps import apps
from django.contrib.auth import get_user_model
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from factcheck.claims.actions.correcting import APPROVED
from factcheck.claims.models import Claim, Evidence, ProposedCorrection, Review

SHOWN = 120
# Counted, derived or repeated elsewhere: nothing an editor asks for. What the tracker makes of a span anew,
# its score and its reason, changes without anybody's doing.
UNTOLD = frozenset(
    {"edit", "changed_at", "created_at", "search", "prefix", "suffix", "published_at", "id", "position", "claim_edit"}
    | {"score", "reason"}
)


@dataclass(frozen=True)
class Difference:
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Entry:
    at: datetime
    who: str
    what: str
    about: str
    why: str
    differences: list[Difference]


def history_of(claim: Claim) -> list[Entry]:
    """The events in two queries, the names of those who made them and of what they name in a few more."""
    events = _events(claim)
    people = {_actor(event.pgh_context) for event in events} - {None}
    names = {person.pk: str(person) for person in get_user_model().objects.filter(pk__in=people)}
    entries, looked_up = [], {}
    for event in events:
        told = list(_differences(event, looked_up))
        if event.pgh_label == "update" and not told:
            continue
        context = event.pgh_context or {}
        entries.append(
            Entry(
                at=event.pgh_created_at,
                who=names.get(_actor(context)) or _("the tracker"),
                what=_what(event),
                about=_about(event),
                why=_why(event),
                differences=told,
            )
        )
    return entries


def _events(claim: Claim) -> list:
    """Evidence belongs to the review, which nothing of the claim's tells of it."""
    newest = ("-pgh_created_at", "-pgh_slug")
    events = list(pghistory.models.Events.objects.references(claim).order_by(*newest)[:SHOWN])
    review = Review.objects.filter(claim=claim).first()
    if review is not None:
        of_review = pghistory.models.Events.objects.references(review).across(Evidence.pgh_event_model)
        events += of_review.order_by(*newest)[:SHOWN]
    return sorted(events, key=_order, reverse=True)[:SHOWN]


def _order(event) -> tuple:
    """What one transaction wrote bears one time; of each model it is in the order of the numbers."""
    model, _colon, number = event.pgh_slug.partition(":")
    return event.pgh_created_at, model, int(number)


@dataclass(frozen=True)
class Deleted:
    """A claim that is no longer there: what it said last, and who took it away, where that is on record."""

    statement: str
    who: str
    at: datetime | None


def deleted_claim(pk: int) -> Deleted | None:
    """None where there never was such a claim."""
    last = Claim.pgh_event_model.objects.filter(pgh_obj_id=pk).select_related("pgh_context").order_by("pgh_id").last()
    if last is None:
        return None
    told = last.pgh_label == "delete"
    by = _actor(last.pgh_context.metadata if told and last.pgh_context else None)
    person = get_user_model().objects.filter(pk=by).first() if by else None
    return Deleted(last.statement, str(person or ""), last.pgh_created_at if told else None)


def _actor(context: Mapping | None) -> int | None:
    context = context or {}
    return context.get("user")


def _why(event) -> str:
    """As it was written; what the program wrote itself, in the language of the page."""
    why = str((event.pgh_context or {}).get("why") or "")
    settled = event.pgh_obj_model == ProposedCorrection._meta.label and event.pgh_label == "delete"
    return _("approved") if settled and why == APPROVED else why


def _what(event) -> str:
    model = apps.get_model(event.pgh_obj_model)
    name = str(model._meta.verbose_name)
    done = {"insert": _("%(what)s added"), "update": _("%(what)s changed"), "delete": _("%(what)s removed")}
    return (done.get(event.pgh_label) or "%(what)s") % {"what": name}


def _about(event) -> str:
    """Which span or which piece of evidence it was: its words. A claim has one statement and one review."""
    data = event.pgh_data or {}
    return Truncator(str(data.get("exact") or data.get("title") or "")).chars(90)


def _differences(event, names: dict) -> Iterable[Difference]:
    model = apps.get_model(event.pgh_obj_model)
    for column, pair in (event.pgh_diff or {}).items():
        field = next((field for field in model._meta.concrete_fields if field.attname == column), None)
        if field is None or field.name in UNTOLD:
            continue
        before, after = (_shown(field, value, names) for value in pair)
        yield Difference(str(field.verbose_name), before, after)


def _shown(field, value, names: dict) -> str:
    """`names` keeps what was looked up once."""
    if value in (None, "", [], {}):
        return "–"
    if field.is_relation:
        if (field.name, value) not in names:
            names[field.name, value] = str(field.related_model._default_manager.filter(pk=value).first() or "–")
        return names[field.name, value]
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return Truncator(str(value)).chars(160)

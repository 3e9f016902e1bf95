"""Claims as they are written: a draft is made, edited, deleted."""

import pghistory
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.importing.clean import clean_line
from factcheck.claims import workflow
from factcheck.claims.actions.stored import locked, one_sentence, refuse_stale, seen
from factcheck.claims.errors import ClaimError, NotAllowed
from factcheck.claims.models import Claim, StatusChange
from factcheck.claims.signals import claim_changed

CLAIM_FIELDS = ("statement", "entity", "measure", "claimant", "claimed_from", "claimed_until", "due_on")


@transaction.atomic
def create_claim(
    *,
    statement: str,
    by,
    key: str = "",
    language: str = "",
    entity=None,
    measure=None,
    claimant: str = "",
    claimed_from=None,
    claimed_until=None,
    due_on=None,
) -> Claim:
    """A new draft. Raises ClaimError where the statement is empty or the key is taken."""
    statement = one_sentence(statement)
    with pghistory.context(user=by.pk):
        claim = _create_under_free_slug(
            key,
            statement=statement,
            language=language or settings.HOUSE_LANGUAGE,
            entity=entity,
            measure=measure,
            claimant=clean_line(claimant),
            claimed_from=claimed_from,
            claimed_until=claimed_until,
            due_on=due_on,
            author=by,
        )
    StatusChange.objects.create(claim=claim, old="", new=claim.status, by=by)
    claim_changed.send(sender=Claim, claim=claim)
    return claim


def _create_under_free_slug(key: str, **fields) -> Claim:
    """Of two that take the same slug or key at the same moment the second finds it taken, and looks again."""
    while True:
        if key and Claim.objects.filter(key=key).exists():
            raise ClaimError(_("There is a claim with this key already."), field="key")
        slug = _free_slug(key or fields["statement"])
        try:
            with transaction.atomic():
                return Claim.objects.create(key=key or slug, slug=slug, **fields)
        except IntegrityError:
            if not Claim.objects.filter(Q(slug=slug) | Q(key=key or slug)).exists():
                raise


def edit_claim(*, claim: Claim, expected_edit: int, by, **fields) -> Claim:
    """Save a draft's own fields. Raises EditConflict where somebody saved in between, NotAllowed for
    a claim that readers see: that is corrected, not edited."""
    unknown = set(fields) - set(CLAIM_FIELDS)
    if unknown:
        raise TypeError(f"edit_claim() takes no {', '.join(sorted(unknown))}")
    if "statement" in fields:
        fields["statement"] = one_sentence(fields["statement"])
    fields = seen(fields)
    with transaction.atomic(), pghistory.context(user=by.pk):
        stored = locked(claim.pk)
        if stored.is_public:
            raise NotAllowed(_("Readers see this claim: correct it instead, so that the change is told."))
        refuse_stale(stored, expected_edit, fields)
        changed = {name: value for name, value in fields.items() if getattr(stored, name) != value}
        if changed:
            for name, value in changed.items():
                setattr(stored, name, value)
            stored.edit += 1
            stored.save(update_fields=[*changed, "edit", "changed_at"])
            claim_changed.send(sender=Claim, claim=stored)
    return stored


@transaction.atomic
def delete_draft(*, claim: Claim, by) -> None:
    """Take away a claim that readers never saw."""
    stored = locked(claim.pk)
    refused = workflow.deletion_refusal(stored)
    if refused is not None:
        raise NotAllowed(refused)
    with pghistory.context(user=by.pk, why="draft deleted"):
        stored.delete()


def _free_slug(text: str) -> str:
    stem = slugify(text, allow_unicode=True)[:100].strip("-") or "claim"
    slug, number = stem, 1
    while Claim.objects.filter(Q(slug=slug) | Q(key=slug)).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug

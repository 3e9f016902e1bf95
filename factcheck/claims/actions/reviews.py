"""A review written, and the way of a claim to its readers."""

from collections.abc import Iterable, Mapping

import pghistory
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from factcheck.claims import corrections, workflow
from factcheck.claims.actions.stored import locked, refuse_stale, seen
from factcheck.claims.errors import ClaimError, NotAllowed
from factcheck.claims.evidence import planned as planned_evidence
from factcheck.claims.evidence import write as write_evidence
from factcheck.claims.models import Claim, Review

REVIEW_FIELDS = corrections.OF_REVIEW


def save_review(*, claim: Claim, expected_edit: int, by, evidence: Iterable[Mapping] | None = None, **fields) -> Review:
    """Write a claim's review; `expected_edit` 0 where the writer saw none yet.

    `evidence` is the whole list: mappings of kind, stance, title, url, span, note; `pk` names the stored row that
    one was. Stored rows that it does not name go. A draft may be short, not empty. Raises EditConflict, ClaimError, or
    NotAllowed for a review that readers see.
    """
    unknown = set(fields) - set(REVIEW_FIELDS)
    if unknown:
        raise TypeError(f"save_review() takes no {', '.join(sorted(unknown))}")
    fields = seen(fields)
    with transaction.atomic(), pghistory.context(user=by.pk):
        claim = locked(claim.pk)
        if claim.is_public:
            raise NotAllowed(_("Readers see this review: correct it instead, so that the change is told."))
        stored = Review.objects.select_for_update(of=("self",)).filter(claim=claim).first()
        rows = None if evidence is None else [seen(row) for row in evidence]
        if stored is not None:
            refuse_stale(stored, expected_edit, fields)
        _refuse_empty(stored, fields, rows)
        if stored is None:
            stored = Review.objects.create(claim=claim, author=by, **fields)
        else:
            for name, value in fields.items():
                setattr(stored, name, value)
            # Who wrote last answers for it: a reviewer who rewrites a colleague's text does not approve it.
            stored.author = by
            stored.edit += 1
            stored.save(update_fields=[*fields, "author", "edit", "changed_at"])
        if rows is not None:
            write_evidence(planned_evidence(stored, rows))
    return stored


def _refuse_empty(stored: Review | None, fields: Mapping[str, object], rows: list | None) -> None:
    """Whether there is a review is told on the desk, and one without a word would be told as one."""
    written = {name: getattr(stored, name, None) for name in REVIEW_FIELDS} | dict(fields)
    resting = bool(rows) if rows is not None else stored is not None and stored.evidence.exists()
    if not resting and not any(written.values()):
        raise ClaimError(_("There is nothing to save yet: choose a verdict, or write a summary."), field="summary")


def submit(*, claim: Claim, by, why: str = "") -> Claim:
    """Hand a draft in for review."""
    return _move(claim, Claim.Status.IN_REVIEW, by, why)


def send_back(*, claim: Claim, by, why: str) -> Claim:
    """Give a claim in review back to its author, saying why."""
    return _move(claim, Claim.Status.DRAFT, by, why)


def publish(*, claim: Claim, by, why: str = "") -> Claim:
    """Approve and publish. Not by the author of the review."""
    return _move(claim, Claim.Status.PUBLISHED, by, why)


@transaction.atomic
def _move(claim: Claim, to: str, by, why: str) -> Claim:
    return workflow.move(claim=locked(claim.pk), to=to, by=by, why=why)

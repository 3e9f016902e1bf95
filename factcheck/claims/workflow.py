"""The one door through which a claim's state changes, and its log.

draft → in review → published → corrected … → withdrawn
          ↓ back to draft          withdrawn → corrected (reinstated)
"""

from dataclasses import dataclass

import pghistory
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from factcheck.claims.errors import NotAllowed
from factcheck.claims.models import Claim, ProposedCorrection, Review, StatusChange
from factcheck.claims.signals import claim_changed

Status = Claim.Status


@dataclass(frozen=True)
class Step:
    """One permitted step. `whose` tells those without the permission who takes it; `four_eyes`: not the
    author of the review."""

    permission: str
    whose: str
    four_eyes: bool = False
    needs_why: bool = False


_HAND_IN = Step("claims.submit_claim", _("Those who write claims hand them in."))
_SEND_BACK = Step("claims.submit_claim", _("Those who write claims send them back."), needs_why=True)
_PUBLISH = Step("claims.publish_claim", _("A reviewer who did not write the review approves it."), four_eyes=True)
_CORRECT = Step(
    "claims.correct_claim",
    _("A reviewer who did not write the review corrects what readers have seen."),
    four_eyes=True,
    needs_why=True,
)
_WITHDRAW = Step("claims.withdraw_claim", _("A reviewer takes back what readers have seen."), needs_why=True)
_PUT_BACK = Step(
    "claims.withdraw_claim",
    _("A reviewer who did not write the review puts back what was withdrawn."),
    four_eyes=True,
    needs_why=True,
)
STEPS: dict[tuple[str, str], Step] = {
    (Status.DRAFT, Status.IN_REVIEW): _HAND_IN,
    (Status.IN_REVIEW, Status.DRAFT): _SEND_BACK,
    (Status.IN_REVIEW, Status.PUBLISHED): _PUBLISH,
    (Status.PUBLISHED, Status.CORRECTED): _CORRECT,
    (Status.CORRECTED, Status.CORRECTED): _CORRECT,
    (Status.PUBLISHED, Status.WITHDRAWN): _WITHDRAW,
    (Status.CORRECTED, Status.WITHDRAWN): _WITHDRAW,
    (Status.WITHDRAWN, Status.CORRECTED): _PUT_BACK,
}


def review_of(claim: Claim) -> Review | None:
    return Review.objects.filter(claim=claim).select_related("rating").first()


def missing_for_review(claim: Claim) -> list[str]:
    """What a claim still lacks before somebody else can review it, in words."""
    review = review_of(claim)
    missing = []
    if review is None or review.rating is None:
        missing.append(_("a verdict"))
    if review is None or not review.summary.strip():
        missing.append(_("a summary"))
    if not claim.spans.confirmed().exists():
        missing.append(_("at least one confirmed source span"))
    return missing


def refusal(claim: Claim, to: str, by) -> str | None:
    """Why this person cannot take this step now; None where they can."""
    step = STEPS.get((claim.status, to))
    if step is None:
        return _("A claim that is “%(old)s” cannot become “%(new)s”.") % {
            "old": claim.get_status_display(),
            "new": Status(to).label,
        }
    if not by.has_perm(step.permission):
        return step.whose
    review = review_of(claim)
    if step.four_eyes and review is not None and review.author_id == by.pk:
        return _("You wrote the review: another reviewer has to do this.")
    if to in (Status.IN_REVIEW, Status.PUBLISHED):
        missing = missing_for_review(claim)
        if missing:
            return still_missing(missing)
    return None


def quote_refusal(claim: Claim, by) -> str | None:
    """Why this person cannot change what readers see of the quotes of a public claim; None where they can."""
    if claim.status == Status.WITHDRAWN:
        # Its page would be told back to life by the correction.
        return _("This claim is withdrawn. Its quotes can be changed once it is put back.")
    return refusal(claim, Status.CORRECTED, by)


def approval_refusal(proposed: ProposedCorrection, by) -> str | None:
    """Why this person cannot sign another verdict on a public claim; None where they can."""
    if not by.has_perm("claims.correct_claim"):
        return _("A reviewer who did not write the correction approves it.")
    if proposed.by_id == by.pk:
        return _("You wrote this correction: another reviewer has to approve it.")
    return None


def deletion_refusal(claim: Claim) -> str | None:
    """Why nobody can delete this claim; None where it can be."""
    return None if claim.status == Status.DRAFT else _("Only a draft can be deleted.")


def still_missing(what: list[str]) -> str:
    return _("Still missing: %(what)s.") % {"what": ", ".join(str(item) for item in what)}


def move(*, claim: Claim, to: str, by, why: str = "") -> Claim:
    """Take a step, or raise NotAllowed. Call inside a transaction, with the claim's row locked."""
    refused = refusal(claim, to, by)
    if refused is not None:
        raise NotAllowed(refused)
    if STEPS[claim.status, to].needs_why and not why.strip():
        raise NotAllowed(_("Please say why."), field="why")
    old, now = claim.status, timezone.now()
    with pghistory.context(user=by.pk, why=why):
        claim.status = to
        if to == Status.PUBLISHED and claim.published_at is None:
            claim.published_at = now
        claim.edit += 1
        claim.save(update_fields=["status", "published_at", "changed_at", "edit"])
        if to == Status.PUBLISHED:
            Review.objects.filter(claim=claim).update(approver=by, published_at=now, changed_at=now)
    StatusChange.objects.create(claim=claim, old=old, new=to, by=by, why=why)
    claim_changed.send(sender=Claim, claim=claim)
    return claim

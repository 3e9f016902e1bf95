"""What readers have seen is corrected or withdrawn, and they are told."""

from datetime import date

import pghistory
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.importing.clean import clean_text
from factcheck.claims import corrections, workflow
from factcheck.claims.actions.stored import locked, one_sentence, refuse_stale, seen
from factcheck.claims.errors import ClaimError, NotAllowed, Overtaken
from factcheck.claims.models import Claim, Correction, Entity, Measure, ProposedCorrection, Review, SourceSpan
from factcheck.claims.signals import claim_changed

APPROVED = "approved"  # stands in the history, which is told in the language of whoever reads it


@transaction.atomic
def correct(
    *, claim: Claim, kind: str, reason: str, by, expected_edit: int | None = None, **changes
) -> Correction | ProposedCorrection:
    """Change something that readers saw, and tell them who changed it. `changes`: statement, entity, measure,
    claimant, claimed_from, claimed_until, rating, summary, reasoning; `evidence` as `save_review` takes it.

    Two people sign a verdict: another one is proposed, and changes nothing until somebody else approves it.
    Also brings a withdrawn claim back. Raises NotAllowed, EditConflict, ClaimError.
    """
    unknown = set(changes) - {*corrections.OF_CLAIM, *corrections.OF_REVIEW, "evidence"}
    if unknown:
        raise TypeError(f"correct() takes no {', '.join(sorted(unknown))}")
    reason, changes = clean_text(reason).text.strip(), seen(changes)
    if not reason:
        raise ClaimError(_("Readers are told what changed and why: please write it."), field="reason")
    if "statement" in changes:
        changes["statement"] = one_sentence(changes["statement"])
    if "evidence" in changes:
        changes["evidence"] = [seen(row) for row in changes["evidence"]]
    claim = locked(claim.pk)
    if expected_edit is not None:
        refuse_stale(claim, expected_edit, {})
    review = Review.objects.select_for_update(of=("self",)).get(claim=claim)
    refused = workflow.refusal(claim, Claim.Status.CORRECTED, by)
    if refused is not None:
        raise NotAllowed(refused)
    done = corrections.corrected(claim, review, changes)
    if "rating" in done.before:
        return _propose(done, kind=kind, reason=reason, changes=changes, by=by)
    workflow.move(claim=claim, to=Claim.Status.CORRECTED, by=by, why=reason)
    return _tell(done, kind=kind, reason=reason, by=by)


def _tell(done: corrections.Corrected, *, kind: str, reason: str, by, approver=None) -> Correction:
    with pghistory.context(user=(approver or by).pk, why=reason):
        done.write()
    claim_changed.send(sender=Claim, claim=done.claim)
    return Correction.objects.create(
        claim=done.claim, kind=kind, reason=reason, before=done.before, after=done.after, by=by, approver=approver
    )


def _propose(done: corrections.Corrected, *, kind: str, reason: str, changes: dict, by) -> ProposedCorrection:
    """Whoever gives another verdict is its author, and readers are told so."""
    waiting = ProposedCorrection.objects.filter(claim=done.claim).select_related("by").first()
    with pghistory.context(user=by.pk, why=reason):
        if waiting is not None:
            if waiting.by != by:
                raise NotAllowed(
                    _("%(name)s has proposed another verdict already: decide on that first.") % {"name": waiting.by}
                )
            waiting.delete()
        return ProposedCorrection.objects.create(
            claim=done.claim,
            kind=kind,
            reason=reason,
            rating=done.review.rating,
            changes=corrections.packed(changes),
            before=done.before | {"author": str(done.review.author)},
            after=done.after | {"author": str(by)},
            claim_edit=done.claim.edit,
            by=by,
        )


@transaction.atomic
def approve_correction(*, claim: Claim, proposed: int | None, by) -> Correction:
    """Publish another verdict that a colleague proposed. `proposed` is the id of what the approver read.

    Raises NotAllowed, and ClaimError where it waits no longer or the claim was changed since.
    """
    claim, waiting = _waiting(claim, proposed)
    refused = workflow.approval_refusal(waiting, by)
    if refused is not None:
        raise NotAllowed(refused)
    if claim.edit != waiting.claim_edit:
        raise ClaimError(
            _("The claim was changed after this correction was written. Take it back, then write it anew.")
        )
    review = Review.objects.select_for_update(of=("self",)).get(claim=claim)
    told = {"author": str(review.author)}, {"author": str(waiting.by)}
    try:
        changes = corrections.unpacked(waiting.changes) | {"rating": waiting.rating}
    except SourceSpan.DoesNotExist:
        raise ClaimError(_("A quote that is evidence in this correction is no longer there.")) from None
    except (Entity.DoesNotExist, Measure.DoesNotExist):
        raise ClaimError(_("What the claim would be about by this correction is no longer in the lists.")) from None
    done = corrections.corrected(claim, review, changes)
    review.author, review.approver = waiting.by, by
    done.before |= told[0]
    done.after |= told[1]
    correction = _tell(done, kind=waiting.kind, reason=waiting.reason, by=waiting.by, approver=by)
    # Once the words have their new author, the one rule of four eyes decides here as well.
    workflow.move(claim=claim, to=Claim.Status.CORRECTED, by=by, why=waiting.reason)
    with pghistory.context(user=by.pk, why=APPROVED):
        waiting.delete()
    return correction


@transaction.atomic
def take_back_correction(*, claim: Claim, proposed: int | None, by, why: str = "") -> None:
    """Take a proposed correction off the desk: its author as they like, others saying why."""
    _claim, waiting = _waiting(claim, proposed)
    if not by.has_perm("claims.correct_claim"):
        raise NotAllowed(_("Those who correct what readers have seen decide on this."))
    if waiting.by != by and not why.strip():
        raise NotAllowed(_("Please say why."), field="why")
    with pghistory.context(user=by.pk, why=why.strip()):
        waiting.delete()


def _waiting(claim: Claim, proposed: int | None) -> tuple[Claim, ProposedCorrection]:
    claim = locked(claim.pk)
    waiting = ProposedCorrection.objects.filter(claim=claim).select_related("by", "rating").first()
    if waiting is None:
        raise ClaimError(_("This correction waits no longer: somebody has decided on it."))
    if waiting.pk != proposed:
        raise ClaimError(_("This was changed after you opened it. Read it again, then decide."))
    return claim, waiting


@transaction.atomic
def set_due_day(*, claim: Claim, due_on: date | None, seen: date | None, why: str, by) -> Claim:
    """Say when a claim that readers see can be judged. They are shown no such day, so there is nothing to correct
    before them; the reason stands in the claim's history. `seen` is the day that `by` saw.

    Raises Overtaken where that is another one by now, and ClaimError.
    """
    why = clean_text(why).text.strip()
    if not why:
        raise ClaimError(_("Please say why."), field="why")
    claim = locked(claim.pk)
    if not claim.is_public:
        raise TypeError("what readers do not see yet is edited, with all else of it")
    if claim.due_on not in (seen, due_on):
        raise Overtaken(claim.due_on)
    if claim.due_on != due_on:
        claim.due_on = due_on
        # Not a save that one counts: to whoever writes a correction meanwhile, nothing of theirs has changed.
        with pghistory.context(user=by.pk, why=why):
            claim.save(update_fields=["due_on", "changed_at"])
        claim_changed.send(sender=Claim, claim=claim)
    return claim


@transaction.atomic
def withdraw(*, claim: Claim, reason: str, by) -> Correction:
    """Take a published claim back. Its page stays and says why."""
    reason = clean_text(reason).text.strip()
    if not reason:
        raise ClaimError(_("Readers are told why it was withdrawn: please write it."), field="reason")
    claim = locked(claim.pk)
    before = {"status": claim.status}
    workflow.move(claim=claim, to=Claim.Status.WITHDRAWN, by=by, why=reason)
    return Correction.objects.create(
        claim=claim,
        kind=Correction.Kind.WITHDRAWAL,
        reason=reason,
        before=before,
        after={"status": claim.status},
        by=by,
    )

"""A claim's way to its readers, and who may take which step."""

import pytest
from django.db import DatabaseError, transaction

from factcheck.claims import actions
from factcheck.claims.errors import ClaimError, EditConflict, NotAllowed
from factcheck.claims.models import Claim, Correction, StatusChange

Status = Claim.Status


def published(claim, editor, reviewer) -> Claim:
    actions.submit(claim=claim, by=editor)
    return actions.publish(claim=claim, by=reviewer)


def test_from_draft_through_review_to_the_readers(in_hand, editor, reviewer):
    claim = published(in_hand, editor, reviewer)
    assert claim.status == Status.PUBLISHED
    assert claim.published_at is not None
    assert claim.review.approver == reviewer
    assert list(claim.status_changes.values_list("old", "new", "by__username")) == [
        ("", "draft", "edith"),
        ("draft", "in_review", "edith"),
        ("in_review", "published", "rashid"),
    ]


def test_a_claim_without_verdict_or_source_is_not_handed_in(draft, editor):
    with pytest.raises(NotAllowed, match="a verdict, a summary, at least one confirmed source span"):
        actions.submit(claim=draft, by=editor)


def test_an_editor_does_not_publish(in_hand, editor):
    actions.submit(claim=in_hand, by=editor)
    with pytest.raises(NotAllowed, match="A reviewer who did not write"):
        actions.publish(claim=in_hand, by=editor)


def test_nobody_approves_a_review_of_their_own(draft, version, reviewer, true):
    actions.attach_span(claim=draft, version=version, start=0, end=6, exact=version.text[:6], by=reviewer)
    actions.save_review(claim=draft, expected_edit=0, by=reviewer, rating=true, summary="So it is.", reasoning="")
    actions.submit(claim=draft, by=reviewer)
    with pytest.raises(NotAllowed, match="You wrote the review"):
        actions.publish(claim=draft, by=reviewer)


def test_nobody_approves_what_they_rewrote(in_hand, editor, reviewer, false):
    actions.save_review(
        claim=in_hand, expected_edit=1, by=reviewer, rating=false, summary="It is not so.", reasoning=""
    )
    actions.submit(claim=in_hand, by=editor)
    with pytest.raises(NotAllowed, match="You wrote the review"):
        actions.publish(claim=in_hand, by=reviewer)


def test_a_draft_is_not_published_unreviewed(in_hand, reviewer):
    with pytest.raises(NotAllowed, match="cannot become"):
        actions.publish(claim=in_hand, by=reviewer)


def test_sending_back_needs_a_reason(in_hand, editor, reviewer):
    actions.submit(claim=in_hand, by=editor)
    with pytest.raises(NotAllowed, match="say why"):
        actions.send_back(claim=in_hand, by=reviewer, why=" ")
    actions.send_back(claim=in_hand, by=reviewer, why="The shop page is no longer there.")
    assert StatusChange.objects.last().why == "The shop page is no longer there."


def test_what_readers_saw_is_corrected_in_public_not_edited(in_hand, editor, reviewer, false):
    claim = published(in_hand, editor, reviewer)
    with pytest.raises(NotAllowed, match="correct it"):
        actions.edit_claim(claim=claim, expected_edit=claim.edit, by=editor, statement="Something else")
    with pytest.raises(NotAllowed, match="correct it"):
        actions.save_review(claim=claim, expected_edit=claim.review.edit, by=editor, rating=false)
    actions.correct(
        claim=claim,
        kind=Correction.Kind.CORRECTION,
        reason="It was the list.",
        by=reviewer,
        summary="The list has it.",
    )
    claim.refresh_from_db()
    correction = claim.corrections.get()
    assert claim.status == Status.CORRECTED
    assert (correction.before, correction.after) == (
        {"summary": "The shop page says so."},
        {"summary": "The list has it."},
    )


def test_a_correction_tells_its_reason(in_hand, editor, reviewer):
    claim = published(in_hand, editor, reviewer)
    with pytest.raises(ClaimError) as refused:
        actions.correct(claim=claim, kind=Correction.Kind.UPDATE, reason=" ", by=reviewer)
    assert refused.value.field == "reason"


def test_a_withdrawn_claim_can_be_brought_back_by_correction(in_hand, editor, reviewer):
    claim = published(in_hand, editor, reviewer)
    actions.withdraw(claim=claim, reason="We mixed up two phones.", by=reviewer)
    claim.refresh_from_db()
    assert claim.status == Status.WITHDRAWN
    actions.correct(claim=claim, kind=Correction.Kind.UPDATE, reason="We did not, after all.", by=reviewer)
    claim.refresh_from_db()
    assert claim.status == Status.CORRECTED


def test_the_log_and_the_corrections_cannot_be_rewritten(in_hand, editor, reviewer):
    claim = published(in_hand, editor, reviewer)
    actions.withdraw(claim=claim, reason="We mixed up two phones.", by=reviewer)
    for write in (
        lambda: StatusChange.objects.update(why="never mind"),
        lambda: Correction.objects.update(reason="never mind"),
        lambda: Correction.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            write()


def test_history_says_who_and_why_and_cannot_be_rewritten(in_hand, editor, reviewer):
    claim = published(in_hand, editor, reviewer)
    actions.withdraw(claim=claim, reason="We mixed up two phones.", by=reviewer)
    last = claim.events.order_by("pgh_id").last()
    assert last.status == Status.WITHDRAWN
    assert last.pgh_context.metadata == {"user": reviewer.pk, "why": "We mixed up two phones."}
    with pytest.raises(DatabaseError), transaction.atomic():
        claim.events.update(statement="never said")


def test_the_second_of_two_editors_sees_what_changed(draft, editor, reviewer):
    actions.edit_claim(claim=draft, expected_edit=1, by=reviewer, statement="The Mi 3 costs $279 in Malaysia")
    with pytest.raises(EditConflict) as conflict:
        actions.edit_claim(claim=draft, expected_edit=1, by=editor, statement="The Mi 3 costs $281 in Malaysia")
    assert conflict.value.changed == {"statement": "The Mi 3 costs $279 in Malaysia"}
    assert conflict.value.current.edit == 2


def test_of_two_first_reviews_the_second_is_told(draft, editor, reviewer, true):
    actions.save_review(claim=draft, expected_edit=0, by=editor, rating=true, summary="Mine.", reasoning="")
    with pytest.raises(EditConflict):
        actions.save_review(claim=draft, expected_edit=0, by=reviewer, rating=true, summary="No, mine.", reasoning="")


def test_only_a_draft_is_deleted(in_hand, editor, reviewer):
    published(in_hand, editor, reviewer)
    with pytest.raises(NotAllowed):
        actions.delete_draft(claim=in_hand, by=editor)


def test_nothing_is_done_to_a_claim_that_was_deleted_meanwhile(in_hand, editor, reviewer, true):
    """A colleague's deletion is told, never an error of ours."""
    gone, span = Claim.objects.get(pk=in_hand.pk), in_hand.spans.get()
    version = span.version
    actions.delete_draft(claim=in_hand, by=reviewer)
    for act in (
        lambda: actions.edit_claim(claim=gone, expected_edit=1, by=editor, statement="Another"),
        lambda: actions.delete_draft(claim=gone, by=editor),
        lambda: actions.attach_span(claim=gone, version=version, start=0, end=6, exact=version.text[:6], by=editor),
        lambda: actions.decide_span(span=span, state="rejected", by=editor),
        lambda: actions.save_review(claim=gone, expected_edit=0, by=editor, rating=true, summary="So it is."),
        lambda: actions.submit(claim=gone, by=editor),
        lambda: actions.send_back(claim=gone, by=editor, why="Why not."),
        lambda: actions.publish(claim=gone, by=reviewer),
        lambda: actions.correct(claim=gone, kind=Correction.Kind.UPDATE, reason="New.", by=reviewer),
        lambda: actions.withdraw(claim=gone, reason="Wrong.", by=reviewer),
    ):
        with pytest.raises(ClaimError, match="Somebody deleted this claim"):
            act()


def test_a_deletion_is_on_record(in_hand, editor, reviewer):
    pk = in_hand.pk
    actions.delete_draft(claim=in_hand, by=reviewer)
    last = Claim.pgh_event_model.objects.filter(pgh_obj_id=pk).order_by("pgh_id").last()
    assert (last.pgh_label, last.pgh_context.metadata["user"]) == ("delete", reviewer.pk)

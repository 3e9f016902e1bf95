"""What is corrected after readers saw it: by whom, signed by whom, and told how."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from factcheck.accounts.models import Role, User
from factcheck.claims import actions
from factcheck.claims.errors import ClaimError, NotAllowed
from factcheck.claims.models import Claim, Correction, ProposedCorrection

ROW = {"title": "Price list", "url": "https://shop.example/list", "kind": "primary", "stance": "supports", "note": ""}


@pytest.fixture
def second(db) -> User:
    return User.objects.create_user("mira", role=Role.REVIEWER)


@pytest.fixture
def public(in_hand, editor, reviewer) -> Claim:
    actions.submit(claim=in_hand, by=editor)
    return actions.publish(claim=in_hand, by=reviewer)


def correct(claim: Claim, by: User, **changes) -> Correction | ProposedCorrection:
    return actions.correct(claim=claim, kind="correction", reason="We read it again.", by=by, **changes)


def fresh(claim: Claim) -> Claim:
    return Claim.objects.select_related("review__rating", "review__author", "review__approver").get(pk=claim.pk)


class TestAnotherVerdict:
    """Two people sign a verdict, also the one that takes another's place."""

    @pytest.fixture
    def proposed(self, public, reviewer, false) -> ProposedCorrection:
        return correct(public, reviewer, rating=false, summary="The shop page says otherwise.")

    def test_readers_see_nothing_of_it_until_a_second_person_signs(self, public, proposed, editor, reviewer):
        claim = fresh(public)
        assert (claim.status, claim.review.rating.key, claim.review.summary) == (
            "published",
            "true",
            "The shop page says so.",
        )
        assert (claim.review.author, claim.review.approver) == (editor, reviewer)
        assert not claim.corrections.exists()

    def test_whoever_wrote_it_does_not_approve_it(self, public, proposed, editor, reviewer):
        with pytest.raises(NotAllowed, match="You wrote this correction"):
            actions.approve_correction(claim=public, proposed=proposed.pk, by=reviewer)
        with pytest.raises(NotAllowed, match="A reviewer who did not write the correction"):
            actions.approve_correction(claim=public, proposed=proposed.pk, by=editor)

    def test_approved_it_names_both_and_no_longer_who_wrote_something_else(self, public, proposed, reviewer, second):
        correction = actions.approve_correction(claim=public, proposed=proposed.pk, by=second)
        claim = fresh(public)
        assert (claim.status, claim.review.rating.key) == ("corrected", "false")
        assert claim.review.summary == "The shop page says otherwise."
        assert (claim.review.author, claim.review.approver) == (reviewer, second)
        assert (correction.by, correction.approver) == (reviewer, second)
        assert (correction.before["rating"], correction.after["rating"]) == ("True", "False")
        assert (correction.before["author"], correction.after["author"]) == ("edith", "rashid")
        assert not ProposedCorrection.objects.exists()

    def test_the_author_of_the_first_verdict_may_sign_the_second(self, public, proposed, editor):
        User.objects.filter(pk=editor.pk).update(role=Role.REVIEWER)
        sari = User.objects.get(pk=editor.pk)
        actions.approve_correction(claim=public, proposed=proposed.pk, by=sari)
        assert fresh(public).review.approver == sari

    def test_what_was_changed_since_is_not_signed(self, public, proposed, reviewer, second):
        correct(public, reviewer, summary="The shop's page says so.")
        with pytest.raises(ClaimError, match="changed after this correction was written"):
            actions.approve_correction(claim=public, proposed=proposed.pk, by=second)
        assert fresh(public).review.rating.key == "true"

    def test_nor_what_its_author_wrote_anew_unread(self, public, proposed, reviewer, second, false):
        correct(public, reviewer, rating=false, summary="Something else again.")
        with pytest.raises(ClaimError, match="changed after you opened it"):
            actions.approve_correction(claim=public, proposed=proposed.pk, by=second)

    def test_a_colleagues_is_decided_on_before_another_is_proposed(self, public, proposed, second, false):
        with pytest.raises(NotAllowed, match="rashid has proposed another verdict already"):
            correct(public, second, rating=false)

    def test_its_author_takes_it_back_and_others_say_why(self, public, proposed, reviewer, second):
        with pytest.raises(NotAllowed, match="say why"):
            actions.take_back_correction(claim=public, proposed=proposed.pk, by=second)
        actions.take_back_correction(claim=public, proposed=proposed.pk, by=reviewer)
        assert not ProposedCorrection.objects.exists()
        with pytest.raises(ClaimError, match="waits no longer"):
            actions.approve_correction(claim=public, proposed=proposed.pk, by=second)

    def test_it_waits_for_everybody_but_its_author(self, public, proposed, reviewer, second):
        assert list(Claim.objects.waiting_for(second)) == [public]
        assert list(Claim.objects.waiting_for(reviewer)) == []

    def test_the_database_knows_that_two_people_are_two(self, public, reviewer):
        with pytest.raises(IntegrityError), transaction.atomic():
            Correction.objects.create(claim=public, kind="update", reason="Mine.", by=reviewer, approver=reviewer)


def test_a_small_correction_is_public_at_once_and_leaves_both_signatures_where_they_were(
    public, editor, reviewer, second
):
    correction = correct(
        public, second, statement="The Mi 3 costs $280 in Malaysia.", summary="The shop's page says so."
    )
    claim = fresh(public)
    assert claim.statement.endswith("Malaysia.")
    assert (claim.review.author, claim.review.approver) == (editor, reviewer)
    assert (correction.by, correction.approver) == (second, None)


class TestEvidence:
    @pytest.fixture
    def resting(self, in_hand, editor, reviewer) -> Claim:
        """Published, and resting on a price list."""
        review = in_hand.review
        actions.save_review(claim=in_hand, expected_edit=review.edit, by=editor, evidence=[ROW])
        actions.submit(claim=in_hand, by=editor)
        return actions.publish(claim=in_hand, by=reviewer)

    def test_is_corrected_with_what_stood_before_and_what_stands_now(self, resting, reviewer):
        item = resting.review.evidence.get()
        rows = [ROW | {"pk": item.pk, "stance": "refutes"}, ROW | {"title": "Receipt", "url": "https://b.example/"}]
        correction = correct(resting, reviewer, evidence=rows)
        first, second = zip(correction.before["evidence"], correction.after["evidence"], strict=True)
        assert (first[0]["stance"], first[1]["stance"]) == ("supports", "refutes")
        assert (second[0], second[1]["title"]) == (None, "Receipt")
        item.refresh_from_db()
        assert item.stance == "refutes"

    def test_taken_away_is_told(self, resting, reviewer):
        correction = correct(resting, reviewer, evidence=[])
        assert correction.before["evidence"][0]["title"] == "Price list"
        assert correction.after["evidence"] == [None]

    def test_that_stays_as_it_is_is_not_told(self, resting, reviewer):
        item = resting.review.evidence.get()
        correction = correct(resting, reviewer, summary="The list says so.", evidence=[ROW | {"pk": item.pk}])
        assert "evidence" not in correction.before

    def test_waits_with_another_verdict(self, resting, version, reviewer, second, false):
        span = resting.spans.get()
        rows = [{"title": "The report", "span": span, "url": "", "kind": "secondary", "stance": "refutes", "note": ""}]
        proposed = correct(resting, reviewer, rating=false, claimed_from=date(2014, 5, 1), evidence=rows)
        assert resting.review.evidence.get().title == "Price list"
        actions.approve_correction(claim=resting, proposed=proposed.pk, by=second)
        assert resting.review.evidence.get().span == span
        assert fresh(resting).claimed_from == date(2014, 5, 1)


def test_who_stated_it_and_as_of_when_are_corrected_too(public, reviewer):
    correction = correct(
        public, reviewer, claimant="Xiaomi", claimed_from=date(2014, 5, 1), claimed_until=date(2014, 6, 1)
    )
    claim = fresh(public)
    assert (claim.claimant, claim.claimed_from, claim.claimed_until) == ("Xiaomi", date(2014, 5, 1), date(2014, 6, 1))
    assert (correction.before["claimant"], correction.after["claimant"]) == ("", "Xiaomi")
    assert correction.after["claimed"] == {"from": "2014-05-01", "until": "2014-06-01"}


def test_saving_evidence_keeps_the_rows_that_it_names_and_drops_only_the_others(draft, editor):
    review = actions.save_review(claim=draft, expected_edit=0, by=editor, evidence=[ROW, ROW | {"title": "Receipt"}])
    kept, _gone = review.evidence.all()
    actions.save_review(claim=draft, expected_edit=1, by=editor, evidence=[ROW | {"pk": kept.pk, "title": "The list"}])
    assert [(item.pk, item.title) for item in review.evidence.all()] == [(kept.pk, "The list")]

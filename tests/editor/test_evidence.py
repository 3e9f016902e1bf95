"""Two people at one review's evidence: nothing of either is lost unseen, and all of it is on record."""

import pytest
from django.urls import reverse

from factcheck.claims.actions import attach_span, decide_span, save_review
from factcheck.claims.models import Claim, Evidence
from factcheck.editor.history import Entry
from tests.editor.test_claims import fields_of, page, sent

ROW = {"kind": "secondary", "stance": "supports", "note": "", "span": None}


@pytest.fixture
def resting(reviewed, editor) -> Claim:
    """A draft whose review rests on one register."""
    rows = [ROW | {"title": "Register", "url": "https://register.example/1"}]
    save_review(claim=reviewed, expected_edit=1, by=editor, evidence=rows)
    return reviewed


def opened(client, claim: Claim) -> dict:
    return sent(client.get(page("review_edit", claim)).content.decode())


def titles(claim: Claim) -> list[str]:
    return list(Evidence.objects.filter(review__claim=claim).values_list("title", flat=True))


def entries_of(client, claim: Claim, what: str) -> list[Entry]:
    """Of the claim's history."""
    return [entry for entry in client.get(page("claim_history", claim)).context["entries"] if entry.what == what]


def new_row(data: dict, title: str) -> dict:
    """The empty row at the end, filled in."""
    number = int(data["evidence-TOTAL_FORMS"]) - 1
    return data | {f"evidence-{number}-title": title, f"evidence-{number}-url": "https://new.example/"}


class TestMeanwhile:
    """A colleague saves while one has the review open; then one saves, is told, and saves again."""

    def both(self, desk, second_desk, claim, theirs, mine=lambda data: data) -> str:
        form, other = opened(desk, claim), opened(second_desk, claim)
        assert second_desk.post(page("review_edit", claim), theirs(other)).status_code == 302
        answer = desk.post(page("review_edit", claim), mine(form))
        assert answer.status_code == 409
        told = answer.content.decode()
        assert desk.post(page("review_edit", claim), sent(told)).status_code == 302
        return told.split("</table>")[0]

    def test_what_they_added_is_shown_and_stays(self, desk, second_desk, resting):
        told = self.both(desk, second_desk, resting, lambda data: new_row(data, "Her ledger"))
        assert "Her ledger" in told
        assert "Added to your form." in told
        assert "the same as what you typed" not in told
        assert titles(resting) == ["Register", "Her ledger"]

    def test_what_both_added_stays(self, desk, second_desk, resting):
        self.both(desk, second_desk, resting, lambda data: new_row(data, "Hers"), lambda data: new_row(data, "Mine"))
        assert set(titles(resting)) == {"Register", "Hers", "Mine"}

    def test_what_they_changed_and_one_left_alone_is_theirs(self, desk, second_desk, resting):
        told = self.both(desk, second_desk, resting, lambda data: data | {"evidence-0-title": "Register of 2015"})
        assert "Your form now has theirs." in told
        assert titles(resting) == ["Register of 2015"]

    def test_what_one_changed_oneself_stays_beside_what_they_changed_in_the_same_row(self, desk, second_desk, resting):
        self.both(
            desk,
            second_desk,
            resting,
            lambda data: data | {"evidence-0-stance": "refutes"},
            lambda data: data | {"evidence-0-note": "Page four"},
        )
        item = Evidence.objects.get()
        assert (item.stance, item.note) == ("refutes", "Page four")

    def test_what_they_removed_and_one_left_alone_is_gone_and_said(self, desk, second_desk, resting):
        told = self.both(desk, second_desk, resting, lambda data: data | {"evidence-0-DELETE": "on"})
        assert "Taken out of your form as well." in told
        assert titles(resting) == []

    def test_what_one_struck_out_goes_once_one_has_seen_what_they_made_of_it(self, desk, second_desk, resting):
        told = self.both(
            desk,
            second_desk,
            resting,
            lambda data: data | {"evidence-0-title": "Register of 2015"},
            lambda data: data | {"evidence-0-DELETE": "on"},
        )
        assert "Register of 2015" in told
        assert "Struck out in your form." in told
        assert titles(resting) == []


def test_a_row_left_alone_is_not_written_again(desk, resting):
    before = Evidence.objects.get().pk
    desk.post(page("review_edit", resting), opened(desk, resting) | {"summary": "Better said."})
    assert Evidence.objects.get().pk == before
    assert Evidence.pgh_event_model.objects.filter(pgh_label="delete").count() == 0


def test_every_change_of_evidence_is_on_record_with_who_made_it(desk, second_desk, resting):
    second_desk.post(page("review_edit", resting), opened(second_desk, resting) | {"evidence-0-stance": "refutes"})
    second_desk.post(page("review_edit", resting), opened(second_desk, resting) | {"evidence-0-DELETE": "on"})
    entries = desk.get(page("claim_history", resting)).context["entries"]
    told = [(entry.what, entry.who, entry.about) for entry in entries if entry.about == "Register"]
    assert told == [
        ("evidence removed", "rosa", "Register"),
        ("evidence changed", "rosa", "Register"),
        ("evidence added", "Edith", "Register"),
    ]


def test_a_detached_quote_is_on_record(desk, resting, reviewer):
    decide_span(span=resting.spans.get(), state="rejected", by=reviewer)
    (told,) = entries_of(desk, resting, "source span changed")
    assert (told.who, told.differences[0].after) == ("rosa", "Rejected")


def test_a_suggestion_taken_back_is_on_record(desk, resting, article, suggested):
    suggested(resting, article(name="wire"), "Nobody asked").delete()
    (told,) = entries_of(desk, resting, "source span removed")
    assert told.about == "Nobody asked"


class TestReadBeforePublishing:
    """What a reviewer approves is what they had before them."""

    @pytest.fixture
    def handed_in(self, desk, resting) -> Claim:
        desk.post(page("claim_step", resting), {"to": "in_review"})
        return resting

    def approve(self, client, claim, read) -> str:
        return client.post(page("claim_step", claim), {"to": "published", "read": read}, follow=True).content.decode()

    @pytest.fixture
    def read(self, second_desk, handed_in) -> str:
        return second_desk.get(page("claim_detail", handed_in)).context["as_read"]

    def test_not_with_a_quote_taken_away_since(self, desk, second_desk, handed_in, editor):
        version = handed_in.spans.get().version
        exact = "Nobody asked how many"
        start = version.text.index(exact)
        span = attach_span(
            claim=handed_in, version=version, start=start, end=start + len(exact), exact=exact, by=editor
        )
        read = second_desk.get(page("claim_detail", handed_in)).context["as_read"]
        desk.post(reverse("editor:span_decide", args=[span.pk]), {"state": "rejected", "back": "claim"})
        assert "changed after you opened it" in self.approve(second_desk, handed_in, read)

    def test_nor_with_one_that_stands_otherwise(self, second_desk, handed_in, read, editor):
        decide_span(span=handed_in.spans.get(), state="confirmed", stance="refutes", by=editor)
        assert "changed after you opened it" in self.approve(second_desk, handed_in, read)

    def test_nor_with_other_evidence(self, desk, second_desk, handed_in, read):
        desk.post(page("review_edit", handed_in), opened(desk, handed_in) | {"evidence-0-title": "Another register"})
        assert "changed after you opened it" in self.approve(second_desk, handed_in, read)

    def test_a_newer_text_with_the_same_quote_changes_nothing(self, second_desk, handed_in, read, article):
        article("Updated. MIUI had 100 million users in February 2015, the company said.")
        assert "Readers see it now" in self.approve(second_desk, handed_in, read)


def test_a_claims_own_fields_are_saved_beside_a_detached_quote(desk, resting, reviewer):
    """Deciding on a quote is no conflict with somebody who edits the statement."""
    fields = fields_of(resting, statement="Better said")
    decide_span(span=resting.spans.get(), state="rejected", by=reviewer)
    assert desk.post(page("claim_edit", resting), fields).status_code == 302

"""A claim's page: its fields, its review, and its way to the readers and back."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from lxml.html import fromstring

from factcheck.accounts.models import Role
from factcheck.claims.actions import (
    approve_correction,
    attach_span,
    correct,
    create_claim,
    publish,
    save_review,
    submit,
)
from factcheck.claims.models import Claim, Correction, SourceSpan
from factcheck.editor.reading import SAID_SHOWN
from factcheck.editor.views.claims import SOURCES_SHOWN
from factcheck.tracking.actions import judge, track_due
from tests.factories import (
    EntityFactory,
    EvidenceFactory,
    MeasureFactory,
    PublishedClaimFactory,
    RatingFactory,
    SpanFactory,
    UserFactory,
    VersionFactory,
)


def page(name: str, claim: Claim) -> str:
    return reverse(f"editor:{name}", args=[claim.pk])


def fields_of(claim: Claim, **changed) -> dict:
    return {
        "statement": claim.statement,
        "entity": "",
        "measure": "",
        "claimant": "",
        "as_of": "",
        "due_on": "",
        "expected_edit": claim.edit,
    } | changed


def sent(page_shown: str, field: str = "expected_edit") -> dict:
    """What a browser would send of the page's form, which has this field."""
    (sending,) = (found for found in fromstring(page_shown).forms if field in found.fields)
    for unused in sending.xpath(".//template"):
        unused.drop_tree()
    # A browser leaves the line break away that begins a text area.
    return {name: value.removeprefix("\n") for name, value in sending.form_values()}


def evidence(*rows: dict) -> dict:
    data = {"evidence-TOTAL_FORMS": str(len(rows)), "evidence-INITIAL_FORMS": "0"}
    for number, row in enumerate(rows):
        whole = {"title": "", "url": "", "span": "", "kind": "secondary", "stance": "supports", "note": ""} | row
        data |= {f"evidence-{number}-{name}": value for name, value in whole.items()}
    return data


class TestFields:
    def test_a_claim_without_an_article(self, desk):
        EntityFactory(name="MIUI")
        desk.post(
            reverse("editor:claim_create"),
            {"statement": "MIUI  passed 100M\nusers", "entity": "miui", "as_of": "2015-02", "due_on": "2020-01-31"},
        )
        claim = Claim.objects.get()
        assert claim.statement == "MIUI passed 100M users"
        assert str(claim.entity) == "MIUI"
        assert (str(claim.claimed_from), str(claim.claimed_until)) == ("2015-02-01", "2015-03-01")

    @pytest.mark.parametrize(
        ("typed", "since", "until"),
        [
            ("2015", "2015-01-01", "2016-01-01"),
            ("2015-12", "2015-12-01", "2016-01-01"),
            ("2015-02-12", "2015-02-12", "2015-02-13"),
            ("2015-02-12/2015-03-01", "2015-02-12", "2015-03-02"),
        ],
    )
    def test_a_period_as_precise_as_it_is_known(self, desk, article, claim_on, typed, since, until):
        claim = claim_on(article(), "Nobody asked")
        desk.post(page("claim_edit", claim), fields_of(claim, as_of=typed))
        claim.refresh_from_db()
        assert (str(claim.claimed_from), str(claim.claimed_until)) == (since, until)
        assert f'value="{typed}"' in desk.get(page("claim_edit", claim)).content.decode()

    def test_a_second_editor_sees_both_and_may_save_again(self, desk, second_desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked", "The first wording")
        mine = fields_of(claim, statement="My wording", claimant="Ann")
        second_desk.post(page("claim_edit", claim), fields_of(claim, statement="Her wording"))
        answer = desk.post(page("claim_edit", claim), mine)
        told = answer.content.decode()
        assert answer.status_code == 409
        assert "Her wording" in told
        assert "My wording</textarea>" in told
        claim.refresh_from_db()
        assert claim.statement == "Her wording"
        assert f'name="expected_edit" value="{claim.edit}"' in told
        desk.post(page("claim_edit", claim), mine | {"expected_edit": claim.edit})
        claim.refresh_from_db()
        assert (claim.statement, claim.claimant) == ("My wording", "Ann")

    def test_of_two_editors_each_keeps_what_only_they_changed(self, desk, second_desk, article, claim_on):
        EntityFactory(name="MIUI")
        claim = claim_on(article(), "Nobody asked", "The first wording")
        mine = sent(desk.get(page("claim_edit", claim)).content.decode())
        hers = {"entity": "MIUI", "as_of": "2015-02", "due_on": "2020-01-31"}
        second_desk.post(page("claim_edit", claim), mine | hers)
        answer = desk.post(page("claim_edit", claim), mine | {"statement": "My wording"})
        assert answer.status_code == 409
        desk.post(page("claim_edit", claim), sent(answer.content.decode()))
        claim.refresh_from_db()
        assert (claim.statement, str(claim.entity), str(claim.due_on)) == ("My wording", "MIUI", "2020-01-31")
        assert str(claim.claimed_until) == "2015-03-01"

    def test_what_readers_see_is_not_edited(self, desk):
        claim = PublishedClaimFactory()
        opened_as_a_draft = {"claim_edit": fields_of(claim), "review_edit": {"expected_edit": 1} | evidence()}
        for name, fields in opened_as_a_draft.items():
            answer = desk.post(page(name, claim), fields | {"statement": "Quietly changed", "reasoning": "Quietly"})
            assert answer.status_code == 422
            assert "correct it instead" in answer.content.decode()
            assert ">Quietly</pre>" in answer.content.decode()  # what was typed can still be copied
        claim.refresh_from_db()
        assert (claim.statement != "Quietly changed", claim.review.reasoning != "Quietly") == (True, True)

    @pytest.mark.parametrize("name", ["claim_edit", "review_edit"])
    def test_what_readers_see_is_not_offered_for_editing_and_whoever_may_is_led_to_correct_it(
        self, desk, second_desk, name
    ):
        claim = PublishedClaimFactory()
        asked, allowed = (client.get(page(name, claim)).content.decode() for client in (desk, second_desk))
        for shown in (asked, allowed):
            assert "correct it instead" in shown
            typed_in = set(fromstring(shown).xpath("//main//form//*[self::input or self::textarea]/@name"))
            assert not typed_in & {"statement", "entity", "claimant", "as_of", "rating", "summary", "reasoning"}
        assert page("claim_correct", claim) in allowed
        assert page("claim_correct", claim) not in asked


class TestReview:
    def test_writing_one_with_evidence(self, desk, article, claim_on, editor):
        claim = claim_on(article(), "Nobody asked")
        rating = RatingFactory()
        rows = evidence(
            {"title": "Register", "url": "https://register.example/1", "kind": "primary"},
            {"span": str(claim.spans.get().pk), "stance": "refutes"},
            {},
        )
        data = {"rating": rating.pk, "summary": "It holds.", "reasoning": "Asked.", "expected_edit": 0}
        assert desk.post(page("review_edit", claim), data | rows).status_code == 302
        review = claim.review
        assert (review.rating, review.author) == (rating, editor)
        first, second = review.evidence.all()
        assert (first.kind, second.span, second.stance) == ("primary", claim.spans.get(), "refutes")
        assert second.title.startswith("Handyblick: Nobody asked")

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            ({"title": "Only a title"}, "Evidence needs a link or a quote."),
            ({"url": "https://register.example/1"}, "Say in a few words what this is."),
            ({"title": "T", "url": "not a link"}, "Enter a valid URL."),
            ({"title": "T", "span": "999999"}, "Select a valid choice"),
        ],
    )
    def test_a_bad_row_is_told_and_nothing_is_lost(self, desk, article, claim_on, row, told):
        claim = claim_on(article(), "Nobody asked")
        data = {"summary": "Kept summary", "reasoning": "", "expected_edit": 0} | evidence(row)
        answer = desk.post(page("review_edit", claim), data)
        shown = answer.content.decode()
        assert answer.status_code == 422
        assert told in shown
        assert "Kept summary" in shown
        assert row.get("title", "") in shown
        assert row.get("url", "") in shown

    def test_rows_are_added_and_removed_without_script(self, desk, reviewed):
        shown = desk.post(
            page("review_edit", reviewed),
            {"summary": "Typed", "expected_edit": 1, "do": "add_row"} | evidence({"title": "One"}),
        ).content.decode()
        assert 'name="evidence-1-title"' in shown
        assert 'value="One"' in shown
        assert "Typed" in shown
        rows = evidence({"title": "One", "url": "https://a.example/"}, {"title": "Two", "url": "https://b.example/"})
        rows["evidence-0-DELETE"] = "on"
        data = {"summary": "S", "rating": reviewed.review.rating_id, "expected_edit": reviewed.review.edit}
        desk.post(page("review_edit", reviewed), data | rows)
        assert [item.title for item in reviewed.review.evidence.all()] == ["Two"]

    def test_a_conflict_shows_both(self, desk, second_desk, reviewed):
        data = {"rating": reviewed.review.rating_id, "expected_edit": reviewed.review.edit} | evidence()
        second_desk.post(page("review_edit", reviewed), data | {"summary": "Hers"})
        answer = desk.post(page("review_edit", reviewed), data | {"summary": "Mine"})
        shown = answer.content.decode()
        assert answer.status_code == 409
        assert "<td>Hers</td><td>Mine</td>" in shown

    def test_what_a_colleague_changed_and_one_never_touched_stays_theirs(self, desk, second_desk, reviewed):
        mine = sent(desk.get(page("review_edit", reviewed)).content.decode())
        second_desk.post(page("review_edit", reviewed), mine | {"reasoning": "She rang the registrar."})
        answer = desk.post(page("review_edit", reviewed), mine | {"summary": "My summary."})
        shown = answer.content.decode()
        assert answer.status_code == 409
        assert ">How we checked</a>" in shown.split("now have theirs:")[1].split("</p>")[0]
        assert "Yours, in the form" not in shown  # nothing is at odds
        assert desk.post(page("review_edit", reviewed), sent(shown)).status_code == 302
        reviewed.review.refresh_from_db()
        assert (reviewed.review.summary, reviewed.review.reasoning) == ("My summary.", "She rang the registrar.")

    def test_another_verdict_that_a_colleague_chose_is_not_undone_by_a_summary(self, desk, second_desk, reviewed):
        false = RatingFactory(key="false")
        mine = sent(desk.get(page("review_edit", reviewed)).content.decode())
        second_desk.post(page("review_edit", reviewed), mine | {"rating": false.pk})
        shown = desk.post(page("review_edit", reviewed), mine | {"summary": "My summary."}).content.decode()
        desk.post(page("review_edit", reviewed), sent(shown))
        reviewed.review.refresh_from_db()
        assert (reviewed.review.summary, reviewed.review.rating) == ("My summary.", false)

    def test_a_review_without_a_word_is_not_saved(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked")
        answer = desk.post(page("review_edit", claim), {"expected_edit": 0, "summary": " "} | evidence())
        assert answer.status_code == 422
        assert "choose a verdict, or write a summary" in answer.content.decode()
        assert "Nobody has checked this yet" in desk.get(page("claim_detail", claim)).content.decode()

    def test_a_draft_of_a_review_may_be_short(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked")
        assert desk.post(page("review_edit", claim), {"expected_edit": 0, "summary": "So far."} | evidence()).url
        claim.refresh_from_db()
        assert claim.review.summary == "So far."

    def test_a_review_is_not_emptied_either(self, desk, reviewed):
        empty = {"expected_edit": reviewed.review.edit, "summary": "", "reasoning": ""} | evidence()
        assert desk.post(page("review_edit", reviewed), empty).status_code == 422
        reviewed.review.refresh_from_db()
        assert reviewed.review.summary == "It had."

    @pytest.mark.parametrize("name", ["review_edit", "claim_correct"])
    def test_what_sources_say_is_at_hand_while_one_writes_the_verdict(
        self, desk, second_desk, contradiction, reviewed, name
    ):
        """Folded away until it is asked for."""
        for side in (contradiction.left_version, contradiction.right_version):
            SpanFactory(claim=reviewed, version=side)
        contradiction.claims.add(reviewed)
        if name == "claim_correct":
            submit(claim=reviewed, by=reviewed.author)
            publish(claim=reviewed, by=UserFactory(role=Role.REVIEWER))
        (said,) = fromstring(second_desk.get(page(name, reviewed)).content.decode()).xpath(
            "//details[contains(@class, 'said')]"
        )
        assert "open" not in said.attrib
        words = " ".join(said.text_content().split())
        assert "1 contradiction" in words
        assert "MIUI had 80 million users in March 2015." in words
        assert "MIUI had 100 million users in February 2015" in words

    def test_of_hundreds_of_quotes_the_form_shows_the_first(self, desk, reviewed):
        version = VersionFactory(text="They came. " * 40)
        for number in range(SAID_SHOWN):
            SpanFactory(claim=reviewed, version=version, exact="They came.", start=number * 11, end=number * 11 + 10)
        shown = desk.get(page("review_edit", reviewed)).content.decode()
        assert f"{SAID_SHOWN + 1} quotes" in shown
        assert "1 more quote" in shown


class TestDueDay:
    """Of a published forecast: readers are not shown it, so it changes on the desk alone, with a reason on record."""

    def due(self, claim, **fields) -> dict:
        return {"due_on": "2031-01-01", "why": "The plant opens later.", "was": str(claim.due_on or "")} | fields

    def test_it_is_changed_with_a_reason_that_stays_in_the_history(self, desk, client):
        claim = PublishedClaimFactory(due_on=date(2020, 1, 31))
        edit = claim.edit
        assert page("claim_edit", claim) in desk.get(page("claim_detail", claim)).content.decode()
        assert 'value="2020-01-31"' in desk.get(page("claim_edit", claim)).content.decode()
        assert desk.post(page("claim_edit", claim), self.due(claim)).status_code == 302
        claim.refresh_from_db()
        assert (claim.due_on, claim.edit, claim.status) == (date(2031, 1, 1), edit, "published")
        assert claim.work.is_due
        assert "The plant opens later." in desk.get(page("claim_history", claim)).content.decode()
        assert not Correction.objects.exists()
        assert "The plant opens later." not in client.get(claim.get_absolute_url()).content.decode()

    def test_it_is_taken_away(self, desk):
        claim = PublishedClaimFactory(due_on=date(2020, 1, 31))
        desk.post(page("claim_edit", claim), self.due(claim, due_on=""))
        claim.refresh_from_db()
        assert claim.due_on is None

    def test_it_is_not_changed_without_a_reason(self, desk):
        claim = PublishedClaimFactory()
        answer = desk.post(page("claim_edit", claim), self.due(claim, why="\u200b "))
        assert answer.status_code == 422
        assert "Please say why." in answer.content.decode()
        claim.refresh_from_db()
        assert claim.due_on is None

    def test_another_day_that_a_colleague_set_meanwhile_is_told_first(self, desk, second_desk):
        claim = PublishedClaimFactory()
        mine = self.due(claim, due_on="2032-01-01")
        second_desk.post(page("claim_edit", claim), self.due(claim))
        answer = desk.post(page("claim_edit", claim), mine)
        assert answer.status_code == 422
        assert "Somebody has set another day" in answer.content.decode()
        claim.refresh_from_db()
        assert claim.due_on == date(2031, 1, 1)
        desk.post(page("claim_edit", claim), sent(answer.content.decode(), "due_on"))
        claim.refresh_from_db()
        assert claim.due_on == date(2032, 1, 1)


class TestSteps:
    def step(self, client, claim, to, **data):
        return client.post(page("claim_step", claim), {"to": to} | data, follow=True).content.decode()

    def test_what_is_missing_is_named_before_it_is_tried(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked")
        shown = desk.get(page("claim_detail", claim)).content.decode()
        step = shown.split(">Hand in for review</h2>")[1].split("</section>")[0]
        assert "Still missing:" in step
        assert "a verdict" in step
        assert "confirmed source span" not in step
        assert "Still missing" in self.step(desk, claim, "in_review")

    def test_from_draft_to_the_readers_by_two_people(self, desk, second_desk, reviewed):
        assert "Handed in" in self.step(desk, reviewed, "in_review")
        assert "A reviewer who did not write the review approves it" in self.step(desk, reviewed, "published")
        assert "waits" not in second_desk.get(reverse("editor:home")).content.decode().split("To review")[1][:40]
        assert "Published. Readers see it now." in self.step(second_desk, reviewed, "published")
        reviewed.refresh_from_db()
        assert reviewed.status == "published"

    def test_what_was_changed_unread_is_not_approved(self, desk, second_desk, reviewed):
        self.step(desk, reviewed, "in_review")
        read = second_desk.get(page("claim_detail", reviewed)).context["as_read"]
        reviewed.refresh_from_db()
        desk.post(page("claim_edit", reviewed), fields_of(reviewed, statement="Something else was said"))
        assert "changed after you opened it" in self.step(second_desk, reviewed, "published", read=read)
        reviewed.refresh_from_db()
        assert reviewed.status == "in_review"
        read = second_desk.get(page("claim_detail", reviewed)).context["as_read"]
        assert "Readers see it now" in self.step(second_desk, reviewed, "published", read=read)

    def test_sending_back_needs_a_reason(self, desk, second_desk, reviewed):
        self.step(desk, reviewed, "in_review")
        assert "Please say why" in self.step(second_desk, reviewed, "draft")
        self.step(second_desk, reviewed, "draft", why="Once.")
        assert "You had written: “Too late.”" in self.step(second_desk, reviewed, "draft", why="Too late.")
        self.step(desk, reviewed, "in_review")
        assert "Sent back" in self.step(second_desk, reviewed, "draft", why="The figure is older.")

    def test_a_step_that_is_none(self, desk, reviewed):
        assert "Choose a step" in self.step(desk, reviewed, "eaten")

    def test_an_author_does_not_approve(self, second_desk, reviewed):
        reviewed.review.delete()
        rating = RatingFactory()
        data = {"rating": rating.pk, "summary": "Mine.", "expected_edit": 0} | evidence()
        second_desk.post(page("review_edit", reviewed), data)
        self.step(second_desk, reviewed, "in_review")
        assert "You wrote the review: another reviewer has to do this" in self.step(second_desk, reviewed, "published")


class TestAfterwards:
    def correction(self, claim, **changed) -> dict:
        review = claim.review
        return {
            "kind": "correction",
            "reason": "It was 17 minutes.",
            "statement": claim.statement,
            "claimant": claim.claimant,
            "as_of": "",
            "rating": review.rating_id,
            "summary": review.summary,
            "reasoning": review.reasoning,
            "expected_edit": claim.edit,
        } | {**evidence(), **changed}

    def test_correcting_tells_readers(self, second_desk):
        claim = PublishedClaimFactory()
        second_desk.post(page("claim_correct", claim), self.correction(claim, summary="Corrected summary."))
        told = Correction.objects.get()
        assert told.after["summary"] == "Corrected summary."
        claim.refresh_from_db()
        assert claim.status == "corrected"

    def test_a_correction_without_a_reason_keeps_what_was_typed(self, second_desk):
        claim = PublishedClaimFactory()
        data = self.correction(claim, reason=" ", summary="Typed long ago")
        answer = second_desk.post(page("claim_correct", claim), data)
        assert answer.status_code == 422
        assert "Typed long ago" in answer.content.decode()
        assert "please write it" in answer.content.decode()

    def test_a_correction_that_changes_nothing_is_not_told(self, second_desk):
        claim = PublishedClaimFactory()
        answer = second_desk.post(page("claim_correct", claim), self.correction(claim))
        assert answer.status_code == 422
        assert "Nothing below is changed yet" in answer.content.decode()
        assert not Correction.objects.exists()

    def test_two_corrections_at_once(self, second_desk):
        claim = PublishedClaimFactory()
        stale = self.correction(claim, summary="Second")
        second_desk.post(page("claim_correct", claim), self.correction(claim, summary="First"))
        answer = second_desk.post(page("claim_correct", claim), stale)
        assert answer.status_code == 409
        assert "First" in answer.content.decode()

    def test_what_a_claim_is_about_is_corrected_before_the_readers_eyes(self, client, second_desk):
        """They are shown whom it is about, and the figures are drawn by its measure."""
        wrong, right = EntityFactory(name="Xiaomi"), EntityFactory(name="MIUI")
        claim = PublishedClaimFactory(entity=wrong)
        opened = sent(second_desk.get(page("claim_correct", claim)).content.decode())
        changed = {"entity": "MIUI", "measure": MeasureFactory().pk, "reason": "It is said of its software."}
        assert second_desk.post(page("claim_correct", claim), opened | changed).status_code == 302
        claim.refresh_from_db()
        assert (claim.entity, claim.measure.key, claim.work.is_due) == (right, "users", True)
        told = client.get(claim.get_absolute_url()).content.decode()
        for words in ("<dt>About</dt>", "<del>Xiaomi</del>", "<ins>MIUI</ins>", "<dt>Measure</dt>", "<ins>users</ins>"):
            assert words in told

    def test_what_it_is_about_waits_with_another_verdict_for_the_second_reviewer(self, client, second_desk):
        claim, third_desk = PublishedClaimFactory(), Client()
        third_desk.force_login(UserFactory(role=Role.REVIEWER))
        EntityFactory(name="MIUI")
        opened = sent(second_desk.get(page("claim_correct", claim)).content.decode())
        changed = {"entity": "MIUI", "rating": RatingFactory(key="false").pk, "reason": "Quite another thing."}
        second_desk.post(page("claim_correct", claim), opened | changed)
        claim.refresh_from_db()
        assert claim.entity is None
        third_desk.post(page("correction_approve", claim), {"do": "approve", "proposed": claim.proposed.pk})
        claim.refresh_from_db()
        assert str(claim.entity) == "MIUI"
        assert "<ins>MIUI</ins>" in client.get(claim.get_absolute_url()).content.decode()

    def test_evidence_and_who_stated_it_are_corrected_before_the_readers_eyes(self, client, second_desk):
        claim = PublishedClaimFactory()
        item = EvidenceFactory(review=claim.review, title="Register of 2014", url="https://register.example/2014")
        opened = sent(second_desk.get(page("claim_correct", claim)).content.decode())
        changed = {"evidence-0-title": "Register of 2015", "evidence-0-url": "https://register.example/2015"}
        stated = {"reason": "It was another year.", "claimant": "The harbour", "as_of": "2015-02"}
        assert second_desk.post(page("claim_correct", claim), opened | changed | stated).status_code == 302
        item.refresh_from_db()
        assert item.url == "https://register.example/2015"
        for address in (claim.get_absolute_url(), reverse("public:correction_list")):
            told = client.get(address).content.decode()
            for words in ("Register of 2014", "https://register.example/2014", "Register of 2015"):
                assert words in told
            assert "February 2015" in told
            assert "The <ins>" in told or "<ins>The harbour</ins>" in told

    def test_of_two_corrections_at_once_neither_drops_the_others_evidence(self, second_desk, desk):
        claim = PublishedClaimFactory()
        mine = sent(second_desk.get(page("claim_correct", claim)).content.decode())
        row = {"evidence-0-title": "Hers", "evidence-0-url": "https://hers.example/", "reason": "A register more."}
        second_desk.post(page("claim_correct", claim), mine | row)
        answer = second_desk.post(page("claim_correct", claim), mine | {"reason": "A slip.", "summary": "Slipped."})
        assert answer.status_code == 409
        second_desk.post(page("claim_correct", claim), sent(answer.content.decode()))
        claim.review.refresh_from_db()
        assert claim.review.summary == "Slipped."
        assert claim.review.evidence.get().title == "Hers"

    def test_another_verdict_waits_for_a_second_reviewer(self, client, second_desk):
        claim = PublishedClaimFactory(author__first_name="Sari")
        third, third_desk = UserFactory(username="mira", role=Role.REVIEWER), Client()
        third_desk.force_login(third)
        verdict = {"rating": RatingFactory(key="false").pk, "reason": "It was not so."}
        second_desk.post(page("claim_correct", claim), self.correction(claim, **verdict))
        assert "It was not so." not in client.get(claim.get_absolute_url()).content.decode()
        approve = page("correction_approve", claim)
        assert "You wrote this correction" in second_desk.get(approve).content.decode()
        assert claim.statement in third_desk.get(reverse("editor:claim_list"), {"to_review": "on"}).content.decode()
        shown = third_desk.get(approve).content.decode()
        assert "<ins>False</ins>" in shown
        third_desk.post(approve, sent(shown, "proposed") | {"do": "approve"})
        told = client.get(claim.get_absolute_url()).content.decode()
        assert "<dt>Written by</dt><dd>rosa</dd>" in told
        assert "<dt>Approved by</dt><dd>mira</dd>" in told
        assert "by rosa, approved by mira" in told

    def test_a_proposed_verdict_is_taken_back_with_a_reason(self, second_desk):
        claim = PublishedClaimFactory()
        verdict = {"rating": RatingFactory(key="false").pk, "reason": "It was not so."}
        second_desk.post(page("claim_correct", claim), self.correction(claim, **verdict))
        approve = page("correction_approve", claim)
        third_desk = Client()
        third_desk.force_login(UserFactory(role=Role.REVIEWER))
        opened = sent(third_desk.get(approve).content.decode(), "proposed")
        assert "say why" in third_desk.post(approve, opened | {"do": "take_back"}).content.decode()
        third_desk.post(approve, opened | {"do": "take_back", "why": "The register says it was."})
        entries = third_desk.get(page("claim_history", claim)).context["entries"]
        assert ("proposed correction removed", "The register says it was.") in [(e.what, e.why) for e in entries]
        assert third_desk.get(approve).status_code == 302

    def test_whoever_corrects_is_named_to_readers_beside_the_author(self, client, second_desk):
        claim = PublishedClaimFactory(author__first_name="Sari")
        second_desk.post(page("claim_correct", claim), self.correction(claim, summary="Corrected summary."))
        told = client.get(claim.get_absolute_url()).content.decode()
        assert "<dt>Written by</dt><dd>Sari</dd>" in told
        assert "<dt>Corrected by</dt><dd>rosa</dd>" in told

    def test_withdrawing(self, second_desk):
        claim = PublishedClaimFactory()
        assert second_desk.post(page("claim_withdraw", claim), {"reason": ""}).status_code == 422
        second_desk.post(page("claim_withdraw", claim), {"reason": "The source took it back."})
        claim.refresh_from_db()
        assert claim.status == "withdrawn"

    def test_an_editor_may_do_neither(self, desk):
        claim = PublishedClaimFactory()
        assert desk.get(page("claim_correct", claim)).status_code == 403
        assert desk.post(page("claim_withdraw", claim), {"reason": "x"}).status_code == 403
        shown = desk.get(page("claim_detail", claim)).content.decode()
        assert "<b>Correct</b> A reviewer who did not write the review corrects" in shown
        assert "<b>Withdraw</b> A reviewer takes back what readers have seen" in shown

    def test_deleting_a_draft_asks_first(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked")
        assert desk.get(page("claim_delete", claim)).status_code == 200
        desk.post(page("claim_delete", claim))
        assert not Claim.objects.exists()

    def test_what_readers_saw_is_not_deleted_nor_offered_for_it(self, desk):
        claim = PublishedClaimFactory()
        shown = desk.get(page("claim_delete", claim)).content.decode()
        assert "Only a draft can be deleted." in shown
        assert "Delete the draft" not in shown
        desk.post(page("claim_delete", claim))
        assert Claim.objects.exists()


class TestDeletedMeanwhile:
    """Somebody deletes the draft while a colleague has its pages open."""

    @pytest.fixture
    def deleted(self, second_desk, reviewed) -> Claim:
        assert second_desk.post(page("claim_delete", reviewed)).status_code == 302
        return reviewed

    def test_every_page_of_it_says_so_and_by_whom(self, desk, deleted):
        for name in ("detail", "edit", "delete", "history"):
            answer = desk.get(page(f"claim_{name}", deleted))
            assert answer.status_code == 404, name
            shown = answer.content.decode()
            assert "rosa took the draft away" in shown
            assert deleted.statement in shown
            assert reverse("editor:claim_list") in shown

    def test_what_was_typed_is_not_lost(self, desk, deleted):
        rows = evidence({"title": "The register of ships", "note": "Page four"})
        shown = desk.post(page("review_edit", deleted), {"summary": "Long thought about", "expected_edit": 1} | rows)
        assert shown.status_code == 404
        for text in ("Long thought about", "The register of ships", "Page four"):
            assert text in shown.content.decode()
        shown = desk.post(page("claim_edit", deleted), fields_of(deleted, statement="A better wording"))
        assert "A better wording" in shown.content.decode()

    def test_a_step_and_a_second_deletion(self, desk, deleted):
        for name in ("claim_step", "claim_delete"):
            answer = desk.post(page(name, deleted), {"to": "in_review"})
            assert answer.status_code == 404
            assert "This claim was deleted" in answer.content.decode()

    def test_its_passages(self, desk, second_desk, article, claim_on):
        version = article()
        claim = claim_on(version, "Nobody asked")
        span = claim.spans.get()
        second_desk.post(page("claim_delete", claim))
        back = reverse("editor:article_detail", args=[version.article_id])
        decide = reverse("editor:span_decide", args=[span.pk])
        answer = desk.post(decide, {"state": "rejected"}, headers={"referer": f"http://testserver{back}"}, follow=True)
        assert answer.redirect_chain[-1][0].endswith(back)
        assert "This passage is gone" in answer.content.decode()
        elsewhere = desk.post(decide, {"state": "rejected"}, headers={"referer": "https://evil.example/"})
        assert elsewhere.url == reverse("editor:home")

    def test_attaching_a_passage_to_it_keeps_the_passage(self, desk, second_desk, article, claim_on):
        version = article()
        claim = claim_on(version, "Nobody asked")
        second_desk.post(page("claim_delete", claim))
        answer = desk.post(
            reverse("editor:span_create", args=[version.article_id]),
            {"claim": claim.pk, "exact": "Nobody asked how many", "stance": "supports"},
        )
        assert answer.status_code == 422
        assert "Somebody deleted this claim" in answer.content.decode()
        assert "Nobody asked how many</textarea>" in answer.content.decode()

    def test_one_that_never_was_is_only_not_found(self, desk):
        answer = desk.get(reverse("editor:claim_detail", args=[999]))
        assert answer.status_code == 404
        assert "There is no such page" in answer.content.decode()
        assert reverse("editor:home") in answer.content.decode()


class TestSpans:
    def test_detaching_and_undoing_on_the_claims_page(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked")
        span = claim.spans.get()
        decide = reverse("editor:span_decide", args=[span.pk])
        answer = desk.post(decide, {"state": "rejected", "back": "claim"})
        shown = desk.get(answer.url).content.decode()
        assert 'name="state" value="confirmed"' in shown
        desk.post(decide, {"state": "confirmed", "back": "claim", "undo": "1"})
        span.refresh_from_db()
        assert span.state == "confirmed"

    def test_of_a_published_claim_the_change_is_a_correction_that_readers_are_told(
        self, desk, second_desk, reviewed, editor, reviewer, client
    ):
        submit(claim=reviewed, by=editor)
        publish(claim=reviewed, by=reviewer)
        span = reviewed.spans.get()
        assert "a reviewer corrects it" in desk.get(page("claim_detail", reviewed)).content.decode()
        correct = reverse("editor:quote_correct", args=[span.pk])
        assert desk.get(correct, {"state": "rejected"}).status_code == 403
        assert f"{correct}?state=rejected" in second_desk.get(page("claim_detail", reviewed)).content.decode()
        decide = reverse("editor:span_decide", args=[span.pk])
        assert second_desk.post(decide, {"state": "rejected"}).url == f"{correct}?state=rejected"
        assert "Take a quote from readers?" in second_desk.get(correct, {"state": "rejected"}).content.decode()
        asked = {"state": "rejected", "stance": span.stance, "kind": "correction"}
        assert "please write it" in second_desk.post(correct, asked).content.decode()
        second_desk.post(correct, asked | {"reason": "The outlet never said so."})
        span.refresh_from_db()
        assert span.state == "rejected"
        shown = client.get(reviewed.get_absolute_url()).content.decode()
        assert "The outlet never said so." in shown
        assert "Quote taken away" in shown
        assert f'<q lang="en" dir="auto">{span.exact}</q>' in shown

    def test_attaching_to_a_published_claim_asks_what_readers_are_told(
        self, second_desk, reviewed, editor, reviewer, article, client
    ):
        submit(claim=reviewed, by=editor)
        publish(claim=reviewed, by=reviewer)
        version = article("The brochure speaks of 100 million.", name="wire")
        attach = reverse("editor:span_create", args=[version.article_id], query={"version": version.number})
        passage = {"exact": "100 million", "start": 23, "end": 34, "stance": "supports", "claim": reviewed.pk}
        asked = second_desk.post(attach, passage | {"statement": "Half typed"})
        assert "as of every correction" in asked.content.decode()
        assert 'value="Half typed"' in asked.content.decode()
        assert reviewed.spans.count() == 1
        second_desk.post(attach, passage | {"kind": "update", "reason": "A brochure turned up."})
        assert reviewed.spans.count() == 2
        shown = client.get(reviewed.get_absolute_url()).content.decode()
        assert "A brochure turned up." in shown
        assert "Quote added" in shown

    def test_another_stance(self, desk, article, claim_on):
        span = claim_on(article(), "Nobody asked").spans.get()
        desk.post(reverse("editor:span_decide", args=[span.pk]), {"stance": "refutes", "back": "claim"})
        span.refresh_from_db()
        assert (span.state, span.stance) == ("confirmed", "refutes")

    def test_two_contradicting_quotes_that_both_count_as_supporting_are_pointed_out(
        self, desk, contradiction, claim_on
    ):
        claim = claim_on(contradiction.left_version, contradiction.left_exact, entity=contradiction.entity)
        there, exact = contradiction.right_version, contradiction.right_exact
        start = contradiction.right_start
        span = attach_span(
            claim=claim, version=there, start=start, end=start + len(exact), exact=exact, by=claim.author
        )
        track_due()
        warning = "both count as supporting the claim"
        assert warning in desk.get(page("claim_detail", claim)).content.decode()
        desk.post(reverse("editor:span_decide", args=[span.pk]), {"stance": "refutes", "back": "claim"})
        assert warning not in desk.get(page("claim_detail", claim)).content.decode()

    def test_a_source_that_says_both_is_pointed_out(self, desk, article, claim_on):
        both = article("MIUI had 100 million users in February 2015. A bank says MIUI had 70 million users then.")
        claim = claim_on(both, "MIUI had 100 million users in February 2015")
        warning = "Handyblick says both"
        assert warning not in desk.get(page("claim_detail", claim)).content.decode()
        start = both.text.index("A bank says")
        exact = both.text[start:]
        attach_span(
            claim=claim, version=both, start=start, end=both.length, exact=exact, stance="refutes", by=claim.author
        )
        assert warning in desk.get(page("claim_detail", claim)).content.decode()

    def test_a_suggestion_tells_why_it_is_no_support(self, desk, article, claim_on):
        EntityFactory(key="miui", name="MIUI", kind="product")
        said = "MIUI had 100 million users in February 2015"
        claim = claim_on(article(), said, said)
        article(
            "MIUI had 100 million users in February 2015. But MIUI had only 70 million users in February 2015.",
            name="zeitung",
        )
        track_due()
        shown = desk.get(page("claim_detail", claim)).content.decode()
        assert "Elsewhere in the same text this source speaks against the claim" in shown
        assert "only 70 million users in February 2015" in shown

    def test_a_source_that_changed_its_figure_says_so_on_every_page_that_shows_it(self, desk, article, claim_on):
        claim = claim_on(article("The ferry sank. 14 people died, they said."), "14 people died, they said.")
        track_due()
        second = article("The ferry sank. 16 people died, they said.")
        track_due()
        told = "Version 1 said: “14 people died, they said.”. Now it says: “16 people died, they said.”."
        assert told in desk.get(page("claim_detail", claim)).content.decode()
        assert told in desk.get(page("article_detail", second.article)).content.decode()
        assert "text changed" in desk.get(reverse("editor:home")).content.decode()

    def test_a_quote_that_is_gone_says_so(self, desk, article, claim_on):
        claim = claim_on(article(), "Nobody asked how many were new")
        article("MIUI had 100 million users in February 2015, the company said.")
        assert "no longer in the text" in desk.get(page("claim_detail", claim)).content.decode()


def test_history_names_who_what_and_why(desk, second_desk, reviewed, editor):
    desk.post(page("claim_edit", reviewed), fields_of(reviewed, statement="A newer wording"))
    shown = desk.get(page("claim_history", reviewed)).content.decode()
    assert str(editor) in shown
    assert "A newer wording" in shown
    assert "Source span added" in shown


def test_what_the_program_noted_in_the_history_is_told_in_the_language_of_the_page(second_desk, reviewer):
    claim = PublishedClaimFactory()
    author = UserFactory(role=Role.REVIEWER)
    proposed = correct(claim=claim, kind="correction", reason="approved", rating=RatingFactory(key="false"), by=author)
    approve_correction(claim=claim, proposed=proposed.pk, by=reviewer)
    reviewer.language = "de"
    reviewer.save()
    shown = second_desk.get(page("claim_history", claim)).content.decode()
    assert "<b>Begründung:</b> freigegeben</p>" in shown
    assert "<b>Begründung:</b> approved</p>" in shown  # as a person wrote it


class TestList:
    def listed(self, client, **query) -> str:
        return client.get(reverse("editor:claim_list"), query).content.decode()

    def test_filters(self, desk, article, claim_on, editor):
        claim_on(article(), "Nobody asked", "Mine about ships")
        PublishedClaimFactory(statement="Published about harbours", review__rating=RatingFactory(key="false"))
        assert "Mine about ships" in self.listed(desk, text="ship")
        assert "Mine about ships" not in self.listed(desk, text="harbour")
        assert "Published" in self.listed(desk, status="published")
        assert "Published about" not in self.listed(desk, mine="on")
        assert "Select a valid choice" in self.listed(desk, source="999999")
        assert "Published about" not in self.listed(desk, language="en")
        assert "Mine about" in self.listed(desk, contradictions="no")
        assert "No claim is like that" in self.listed(desk, contradictions="yes")

    def test_contradicted(self, desk, contradiction, claim_on):
        from factcheck.tracking.actions import track_due

        claim_on(contradiction.left_version, contradiction.left_exact, "MIUI had 100 million users in February 2015")
        track_due()
        assert "MIUI had 100 million" in self.listed(desk, contradictions="yes")

    def test_others_reviews_wait_for_me(self, second_desk, desk, reviewed):
        desk.post(page("claim_step", reviewed), {"to": "in_review"})
        assert reviewed.statement in self.listed(second_desk, to_review="on")
        assert reviewed.statement not in self.listed(desk, to_review="on")

    def test_forecasts_whose_day_has_passed_are_due_until_somebody_reviews_them(self, desk, reviewed):
        reviewed.due_on = date(2015, 1, 1)
        reviewed.save()
        assert reviewed.statement not in self.listed(desk, due="on")
        unread = create_claim(statement="The bridge opens in 2014", by=UserFactory(), due_on=date(2015, 1, 1))
        assert unread.statement in self.listed(desk, due="on")
        assert unread.statement in desk.get(reverse("editor:home")).content.decode().split("Forecasts due")[-1]
        assert "The bridge opens" not in self.listed(desk, contradictions="yes")

    def test_a_hand_typed_filter_does_no_harm(self, desk):
        UserFactory()
        for query in ({"rating": "x"}, {"page": "x"}, {"sort": "x"}, {"status": "x"}, {"text": "'; & | ! :* ("}):
            assert desk.get(reverse("editor:claim_list"), query).status_code in (200, 400, 404)


def test_history_leaves_out_what_only_the_tracker_reckons_with(desk, reviewed, article, suggested):
    span = suggested(reviewed, article(name="wire"), "Nobody asked")
    reason = {"story": True, "source": 16, "relation": "same_story"}
    SourceSpan.objects.filter(pk=span.pk).update(score=0.6655, reason=reason)
    shown = desk.get(page("claim_history", reviewed)).content.decode()
    assert "same_story" not in shown
    assert "0.6655" not in shown
    SourceSpan.objects.filter(pk=span.pk).update(stance="refutes", score=0.9)
    assert "Contradicts" in desk.get(page("claim_history", reviewed)).content.decode()


def test_whoever_hands_in_or_publishes_is_reminded_of_evidence_and_of_open_contradictions(
    desk, second_desk, contradiction, claim_on, editor
):
    claim = claim_on(contradiction.left_version, contradiction.left_exact)
    review = save_review(claim=claim, expected_edit=0, by=editor, rating=RatingFactory(), summary="It had.")
    track_due()
    told = ("No evidence is listed", "1 contradiction is undecided.")
    assert all(words in desk.get(page("claim_detail", claim)).content.decode() for words in told)
    desk.post(page("claim_step", claim), {"to": "in_review"})
    assert all(words in second_desk.get(page("claim_detail", claim)).content.decode() for words in told)
    EvidenceFactory(review=review)
    judge(comparison=contradiction, verdict="different_time", by=editor)
    assert not any(words in second_desk.get(page("claim_detail", claim)).content.decode() for words in told)
    second_desk.post(page("claim_step", claim), {"to": "published"})
    claim.refresh_from_db()
    assert claim.status == Claim.Status.PUBLISHED


def test_a_preview_is_for_the_desk_alone(desk, client, reviewed):
    address = reverse("public:claim_preview", args=[reviewed.slug])
    assert address in desk.get(page("claim_detail", reviewed)).content.decode()
    assert reviewed.statement in desk.get(address).content.decode()
    assert "noindex" in desk.get(address).content.decode()
    assert client.get(address).status_code == 302
    assert client.get(reverse("public:claim_detail", args=[reviewed.slug])).status_code == 404
    data = reverse("public:claim_data", args=[reviewed.slug])
    assert client.get(data).status_code == 404
    assert data not in desk.get(address).content.decode(), "nobody is sent to a page that is not there yet"


def test_a_claim_with_hundreds_of_sources_shows_some_of_them_and_leads_to_the_rest(desk, claim_on, article):
    claim = claim_on(article(), "MIUI had 100 million users")
    SpanFactory.create_batch(SOURCES_SHOWN, claim=claim)
    first = desk.get(page("claim_detail", claim)).content.decode()
    assert first.count("<blockquote") == SOURCES_SHOWN
    assert "?sources=2#sources" in first
    assert "?comparisons=2" not in first
    rest = desk.get(page("claim_detail", claim), {"sources": "2"}).content.decode()
    assert rest.count("<blockquote") == 1
    assert "Page 2 of 2" in rest


def test_the_preview_of_what_readers_see_is_their_page(desk):
    """Which says of a withdrawn claim that it is, in place of a verdict."""
    claim = PublishedClaimFactory(status=Claim.Status.WITHDRAWN)
    shown = desk.get(reverse("public:claim_preview", args=[claim.slug]), follow=True)
    assert shown.redirect_chain == [(claim.get_absolute_url(), 302)]
    assert "We have withdrawn this fact-check." in shown.content.decode()
    assert "Verdict:" not in shown.content.decode()

"""The article reader: marks, making claims from passages, deciding on suggestions."""

import pytest
from django.urls import reverse

from factcheck.claims.actions import attach_span
from factcheck.claims.models import Claim, SourceSpan
from factcheck.tracking.actions import track_due
from tests.factories import EntityFactory, MeasureFactory

EMOJI = "🙂 Cafe\u0301 first: 👨‍👩‍👧 bought 4,000 phones. Then nothing.\nA second paragraph."


def address(version, /, **query) -> str:
    return reverse("editor:article_detail", args=[version.article_id], query=query or None)


def making(version) -> str:
    return reverse("editor:span_create", args=[version.article_id], query={"version": version.number})


def posted(version, exact: str, **fields) -> dict:
    start = version.text.index(exact)
    return {
        "exact": exact,
        "start": start,
        "end": start + len(exact),
        "stance": "supports",
        "statement": "A family bought 4,000 phones",
    } | fields


def test_the_text_is_marked_where_claims_stand(desk, article, claim_on, suggested):
    version = article()
    claim = claim_on(version, "MIUI had 100 million users in February 2015")
    other = suggested(claim_on(version, "Nobody asked", "Nobody asked"), version, "in February 2015, the company said")
    page = desk.get(address(version)).content.decode()
    confirmed = claim.spans.get()
    assert f'data-spans="{confirmed.pk} {other.pk}"' in page
    assert 'class="confirmed suggested"' in page
    assert f'id="note-{other.pk}"' in page


def test_a_refused_span_is_not_shown(desk, article, claim_on, suggested):
    version = article()
    span = suggested(claim_on(version, "Nobody asked"), version, "in February 2015")
    SourceSpan.objects.filter(pk=span.pk).update(state="rejected")
    assert f'id="note-{span.pk}"' not in desk.get(address(version)).content.decode()


def test_a_note_counts_the_contradictions_of_its_own_article_alone(desk, article, contradiction, claim_on):
    claim = claim_on(contradiction.left_version, contradiction.left_exact, entity=contradiction.entity)
    bystander, exact = article("The brochure was printed in Jakarta.", name="bystander"), "printed in Jakarta"
    start = bystander.text.index(exact)
    attach_span(claim=claim, version=bystander, start=start, end=start + len(exact), exact=exact, by=claim.author)
    track_due()
    assert "1 contradiction<" in desk.get(address(contradiction.left_version)).content.decode()
    assert "1 contradiction<" not in desk.get(address(bystander)).content.decode()


def test_a_claim_is_made_from_a_passage(desk, article, editor):
    version = article(EMOJI)
    answer = desk.post(making(version), posted(version, "👨‍👩‍👧 bought 4,000 phones", speaker="Ann"))
    claim = Claim.objects.get()
    span = claim.spans.get()
    assert answer.url.endswith(f"#span-{span.pk}")
    assert (claim.author, claim.status) == (editor, Claim.Status.DRAFT)
    assert version.text[span.start : span.end] == span.exact == "👨‍👩‍👧 bought 4,000 phones"
    assert (span.state, span.speaker) == ("confirmed", "Ann")


def test_a_claim_begins_with_whom_only_the_sentence_before_names(desk, article):
    EntityFactory(key="xiaomi", name="Xiaomi", kind="company")
    version = article("Xiaomi had a good third quarter. Revenue rose to 20 billion yuan.", published_at="2015-11-12")
    track_due()
    start = version.text.index("Revenue")
    page = desk.get(making(version) + f"&start={start}&end={len(version.text) - 1}").content.decode()
    assert ">\nXiaomi: Revenue rose to 20 billion yuan</textarea>" in page
    page = desk.get(making(version) + f"&start=0&end={len(version.text) - 1}").content.decode()
    assert ">\nXiaomi had a good third quarter. Revenue rose" in page


def test_a_passage_may_be_pasted_instead_of_selected(desk, article):
    version = article(EMOJI)
    desk.post(making(version), {**posted(version, "Then nothing."), "start": "", "end": ""})
    assert SourceSpan.objects.get().exact == "Then nothing."


def test_a_passage_over_two_paragraphs_comes_with_the_forms_line_ends(desk, article):
    version = article(EMOJI)
    exact = "nothing.\nA second"
    desk.post(making(version), {**posted(version, exact), "exact": "nothing.\r\nA second"})
    assert SourceSpan.objects.get().exact == exact


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"exact": "bought 5,000 phones"}, "reads differently from the quote"),
        ({"start": "9000", "end": "9005"}, "lies outside the text"),
        ({"exact": "not in it", "start": "", "end": ""}, "not in the article"),
        ({"exact": "o", "start": "", "end": ""}, "occur"),
        ({"exact": ""}, "Select a passage"),
        ({"statement": " "}, "Write what is claimed"),
        ({"entity": "Nobody Inc"}, "knows nobody by this name"),
        ({"as_of": "last week"}, "Write a year, a month or a day"),
    ],
)
def test_what_does_not_fit_is_told_beside_the_field_and_nothing_is_lost(desk, article, changed, told):
    version = article(EMOJI)
    answer = desk.post(making(version), posted(version, "bought 4,000 phones", claimant="Ann Sender") | changed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert 'value="Ann Sender"' in page
    assert not Claim.objects.exists()
    assert not SourceSpan.objects.exists()


def test_attaching_to_a_claim_that_is_there(desk, article, claim_on):
    claim = claim_on(article(), "MIUI had 100 million users")
    version = article(EMOJI, name="wire")
    desk.post(making(version), posted(version, "4,000 phones", statement="", claim=claim.pk, stance="refutes"))
    assert Claim.objects.count() == 1
    assert claim.spans.get(version=version).stance == "refutes"


def test_the_form_starts_with_what_the_machine_read(desk, article):
    from factcheck.tracking.actions import track_due

    EntityFactory(key="miui", name="MIUI", kind="product")
    MeasureFactory()
    version = article()
    track_due()
    start = version.text.index("MIUI")
    page = desk.get(making(version) + f"&start={start}&end={start + 43}").content.decode()
    assert 'value="MIUI"' in page
    assert 'value="2015-02"' in page


def test_a_time_without_an_end_is_not_offered_for_the_form_would_refuse_it(desk, article):
    from factcheck.tracking.actions import track_due
    from factcheck.tracking.models import Assertion

    version = article("The river reached 7.4 metres, the highest level since 1954.")
    track_due()
    assert Assertion.objects.update(data={"when": {"from": "1954-01-01", "to": None}})
    page = desk.get(making(version) + f"&start=0&end={len(version.text)}").content.decode()
    assert "7.4 metres" in page
    assert "1954-01-01" not in page


def test_how_the_source_stands_is_asked_before_the_claim_and_not_folded_away(desk, article):
    page = desk.get(making(article())).content.decode()
    assert page.index('name="stance"') < page.index('name="statement"') < page.index("<details")


def test_claims_that_say_the_same_are_shown_first(desk, article, claim_on):
    claim_on(article(), "MIUI had 100 million users", "MIUI passed 100 million users")
    page = desk.get(reverse("editor:claim_matches"), {"q": "MIUI pass"}).content.decode()
    assert "MIUI passed 100 million users" in page
    assert "no claim" not in page.lower()


def test_confirming_and_taking_it_back(desk, article, claim_on, suggested, editor):
    version = article()
    span = suggested(claim_on(version, "Nobody asked"), version, "in February 2015")
    decide = reverse("editor:span_decide", args=[span.pk])
    answer = desk.post(decide, {"state": "confirmed"})
    span.refresh_from_db()
    assert (span.state, span.decided_by) == ("confirmed", editor)
    page = desk.get(answer.url).content.decode()
    assert 'data-key="z"' in page
    desk.post(decide, {"state": "suggested", "undo": "1"})
    span.refresh_from_db()
    assert span.state == "suggested"


def test_an_impossible_decision_is_refused(desk, article, claim_on):
    span = claim_on(article(), "Nobody asked").spans.get()
    assert desk.post(reverse("editor:span_decide", args=[span.pk]), {"state": "eaten"}).status_code == 404


def test_an_older_version_and_what_it_had(desk, article, claim_on):
    version = article()
    claim_on(version, "Nobody asked how many were new")
    article("MIUI had 100 million users in February 2015, the company said.\nSomebody else wrote this.")
    assert "No longer in the text" in desk.get(address(version)).content.decode()
    old = desk.get(address(version, version=1)).content.decode()
    assert "not the latest" in old
    assert "confirmed" in old
    changes = desk.get(reverse("editor:article_changes", args=[version.article_id])).content.decode()
    assert "<del>Nobody asked how many were new.</del>" in changes
    assert desk.get(address(version, version=9)).status_code == 404
    assert desk.get(address(version, version="x")).status_code == 404


def test_markup_in_a_text_stays_text(desk, article):
    page = desk.get(address(article("<script>alert(1)</script> & <b>bold</b>"))).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold" in page


def test_a_passage_that_a_link_points_at(desk, article):
    page = desk.get(address(article(), show="0-4")).content.decode()
    assert 'class="shown"' in page
    assert 'id="span-0"' in page
    assert 'class="shown"' not in desk.get(address(article(), show="0-90000")).content.decode()


class TestLongText:
    """Three pages; the second page's first paragraph begins where the first page ends."""

    SENTENCE = "The 👨‍👩‍👧 of cafe\u0301 {} counted ships.\n"

    @pytest.fixture
    def version(self, article):
        return article("".join(self.SENTENCE.format(number) for number in range(4_200)))

    def on_page(self, version, number: int) -> str:
        from factcheck.editor.passages import pages

        start, end = pages(version.text)[number - 1]
        return version.text[start:end].split("\n")[5]

    def test_a_page_at_a_time(self, desk, version):
        first = desk.get(address(version)).content.decode()
        assert self.on_page(version, 1) in first
        assert self.on_page(version, 2) not in first
        assert "Page 1 of 3" in first
        second = desk.get(address(version, page=2)).content.decode()
        assert self.on_page(version, 2) in second
        assert "page=1#text" in second
        assert "page=3#text" in second
        for page in ("0", "4", "x", "9" * 30):
            assert desk.get(address(version, page=page)).status_code == 404

    def test_a_short_text_has_no_pages(self, desk, article):
        page = desk.get(address(article())).content.decode()
        assert "Page 1 of 1" not in page
        assert "page=" not in page

    def test_a_link_to_a_span_or_a_passage_opens_its_page(self, desk, version, claim_on):
        span = claim_on(version, self.on_page(version, 3)).spans.get()
        page = desk.get(address(version, span=span.pk)).content.decode()
        assert f'id="span-{span.pk}"' in page
        assert f'id="note-{span.pk}"' in page
        assert f'id="note-{span.pk}"' not in desk.get(address(version)).content.decode()
        shown = desk.get(address(version, show=f"{span.start}-{span.end}")).content.decode()
        assert 'id="span-0"' in shown
        claim = desk.get(reverse("editor:claim_detail", args=[span.claim_id])).content.decode()
        assert f"version=1&amp;span={span.pk}#span-{span.pk}" in claim

    def test_a_claim_made_on_a_later_page_leads_back_there(self, desk, version):
        exact = self.on_page(version, 2)
        answer = desk.post(making(version) + "&page=2", posted(version, exact))
        span = SourceSpan.objects.get()
        assert version.text[span.start : span.end] == span.exact == exact
        assert f'id="span-{span.pk}"' in desk.get(answer.url).content.decode()

    def test_a_span_over_the_end_of_a_page_is_on_both(self, desk, version, claim_on):
        from factcheck.editor.passages import pages

        border = pages(version.text)[0][1]
        span = claim_on(version, version.text[border - 20 : border + 20]).spans.get()
        for number, told in ((1, "goes on to page 2"), (2, "begins on page 1")):
            page = desk.get(address(version, page=number)).content.decode()
            assert told in page
            assert f'id="span-{span.pk}"' in page
            assert f'data-spans="{span.pk}"' in page

    def test_what_waits_on_other_pages_is_told_and_deciding_stays_on_the_page(self, desk, version, claim_on, suggested):
        claim = claim_on(version, self.on_page(version, 1))
        span = suggested(claim, version, self.on_page(version, 3))
        first = desk.get(address(version)).content.decode()
        assert "1 suggested span on another page" in first
        assert "page=3#text" in first
        answer = desk.post(reverse("editor:span_decide", args=[span.pk]), {"state": "confirmed", "page": "3"})
        page = desk.get(answer.url).content.decode()
        assert "Page 3 of 3" in page
        assert 'data-key="z"' in page

    def test_no_more_is_asked_of_the_database_for_more_spans(
        self, desk, version, claim_on, django_assert_max_num_queries
    ):
        claim = claim_on(version, self.on_page(version, 1))
        lines = version.text.split("\n")[10:40]
        with django_assert_max_num_queries(40) as few:
            desk.get(address(version))
        for line in lines:
            SourceSpan.objects.create(
                claim=claim,
                version=version,
                start=version.text.index(line),
                end=version.text.index(line) + len(line),
                exact=line,
            )
        with django_assert_max_num_queries(len(few)):
            desk.get(address(version))


def test_a_suggestion_shows_the_stance_that_confirming_it_writes_and_takes_another(desk, article, claim_on, suggested):
    version = article()
    span = suggested(claim_on(version, "Nobody asked"), version, "in February 2015")
    SourceSpan.objects.filter(pk=span.pk).update(stance="mentions")
    for page in (address(version), reverse("editor:claim_detail", args=[span.claim_id])):
        shown = desk.get(page).content.decode()
        assert "Suggested as:" in shown
        assert "Mentions</span>" in shown
        assert 'name="stance" value="refutes"' in shown
    desk.post(reverse("editor:span_decide", args=[span.pk]), {"stance": "refutes"})
    span.refresh_from_db()
    assert (span.state, span.stance) == ("confirmed", "refutes")


def test_a_claim_made_without_a_passage_is_shown_what_it_may_repeat_and_can_attach_nothing(desk, article, claim_on):
    """Without a passage there is nothing to attach: the button would have made the claim a second time."""
    claim = claim_on(article(), "MIUI had 100 million users", "MIUI passed 100 million users")
    alike = {"statement": "MIUI passed 100 million"}
    asked = desk.get(reverse("editor:claim_matches"), alike | {"look": 1}).content.decode()
    refused = desk.post(reverse("editor:claim_create"), alike | {"as_of": "some day"}).content.decode()
    for shown in (asked, refused):
        assert "Open it instead" in shown
        assert reverse("editor:claim_detail", args=[claim.pk]) in shown
        assert 'name="claim"' not in shown
    beside_a_passage = desk.get(reverse("editor:claim_matches"), alike).content.decode()
    assert "Attach to: MIUI passed 100 million users" in beside_a_passage
    assert "Open it instead" not in beside_a_passage

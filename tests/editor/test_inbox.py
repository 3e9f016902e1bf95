"""The contradictions inbox: deciding, undoing, and making claims of what sources disagree on."""

from django.urls import reverse

from factcheck.claims.models import Claim
from factcheck.editor.views import inbox
from factcheck.tracking.actions import track_due
from factcheck.tracking.models import Comparison, Judgement
from tests.factories import EntityFactory

INBOX = "/desk/contradictions/"


def judge(client, comparison, verdict: str, query: str = "", **data):
    return client.post(reverse("editor:judge", args=[comparison.pk]) + query, {"verdict": verdict} | data)


def test_both_quotes_the_clash_and_the_reason(desk, contradiction):
    page = desk.get(INBOX).content.decode()
    assert '<mark class="value against">100 million</mark>' in page
    assert '<mark class="value against">80 million</mark>' in page
    assert "both cannot be right" in page
    assert 'data-key="x"' in page
    assert "Sources disagree: no claim yet" in page
    assert "A brochure says otherwise." in page


def test_the_sentence_is_in_the_language_of_the_desk(desk, editor, contradiction):
    editor.language = "de"
    editor.save()
    page = desk.get(INBOX).content.decode()
    assert '<html lang="de"' in page
    assert "both cannot be right" not in page


def test_deciding_goes_on_and_is_undone(desk, editor, contradiction):
    answer = judge(desk, contradiction, "different_time", reason="A month lies between.")
    contradiction.refresh_from_db()
    judgement = contradiction.judgements.get()
    assert (judgement.verdict, judgement.reason, judgement.by) == (
        "different_time",
        "A month lies between.",
        editor,
    )
    assert contradiction.state == Comparison.State.DISMISSED
    page = desk.get(answer.url).content.decode()
    assert "All decided" in page
    assert "Different time" in page
    undo = reverse("editor:take_back", args=[contradiction.pk])
    assert undo in page
    desk.post(undo)
    contradiction.refresh_from_db()
    assert contradiction.state == Comparison.State.OPEN


def test_two_who_decide_on_the_same_page_are_told_of_each_other_and_the_first_word_stands(
    desk, second_desk, contradiction, reviewer
):
    judge(second_desk, contradiction, "different_time", reason="A month lies between.")
    answer = judge(desk, contradiction, "contradicts", reason="Users only add up.", seen="")
    assert answer.status_code == 409
    assert [(word.verdict, word.by) for word in contradiction.judgements.filter(withdrawn_at=None)] == [
        ("different_time", reviewer)
    ]
    page = answer.content.decode()
    assert "After you opened this, rosa decided: Different time." in page
    assert "A month lies between." in page
    assert "Your decision, Contradicts, is not saved." in page
    assert 'value="Users only add up."' in page


def test_a_colleague_s_decision_is_overruled_by_whoever_has_seen_it(desk, second_desk, contradiction, editor):
    judge(second_desk, contradiction, "different_time")
    theirs = contradiction.judgements.get()
    page = judge(desk, contradiction, "contradicts").content.decode()
    assert f'name="seen" value="{theirs.pk}"' in page
    assert judge(desk, contradiction, "contradicts", seen=theirs.pk).status_code == 302
    theirs.refresh_from_db()
    assert theirs.withdrawn_by == editor
    assert contradiction.judgements.get(withdrawn_at=None).by == editor


def test_an_undo_takes_back_no_decision_that_was_made_since(desk, second_desk, contradiction, reviewer):
    judge(desk, contradiction, "agrees")
    mine = contradiction.judgements.get()
    judge(second_desk, contradiction, "contradicts", seen=mine.pk)
    undo = reverse("editor:take_back", args=[contradiction.pk])
    answer = desk.post(undo, {"seen": mine.pk})
    assert answer.status_code == 409
    assert "rosa decided: Contradicts." in answer.content.decode()
    assert contradiction.judgements.get(withdrawn_at=None).by == reviewer


def test_a_decision_that_was_taken_back_meanwhile_is_told(desk, second_desk, contradiction):
    judge(desk, contradiction, "agrees")
    mine = contradiction.judgements.get()
    second_desk.post(reverse("editor:take_back", args=[contradiction.pk]), {"seen": mine.pk})
    answer = judge(desk, contradiction, "unsure", seen=mine.pk)
    assert "rosa took back the decision “Agrees”." in answer.content.decode()
    assert not contradiction.judgements.filter(withdrawn_at=None).exists()
    assert judge(desk, contradiction, "unsure", seen="").status_code == 302


def test_filters_by_state(desk, contradiction):
    judge(desk, contradiction, "contradicts")
    mark = f"/desk/contradictions/{contradiction.pk}/judge/"
    assert mark not in desk.get(INBOX).content.decode()
    assert mark in desk.get(INBOX, {"state": "confirmed"}).content.decode()
    assert mark in desk.get(INBOX, {"state": "all"}).content.decode()
    assert mark not in desk.get(INBOX, {"state": "dismissed"}).content.decode()
    judge(desk, contradiction, "misread")
    assert mark in desk.get(INBOX, {"state": "dismissed"}).content.decode()


def test_filters_by_source_language_and_claim(desk, contradiction, claim_on):
    mark = f"/desk/contradictions/{contradiction.pk}/judge/"
    source = contradiction.left_version.article.source_id
    assert mark in desk.get(INBOX, {"source": source}).content.decode()
    assert mark in desk.get(INBOX, {"language": "en"}).content.decode()
    assert mark not in desk.get(INBOX, {"language": "fr"}).content.decode()
    assert mark in desk.get(INBOX, {"about": "none"}).content.decode()
    assert mark not in desk.get(INBOX, {"about": "claim"}).content.decode()
    claim = claim_on(contradiction.left_version, contradiction.left_exact)
    track_due()
    assert mark in desk.get(INBOX, {"claim": claim.pk}).content.decode()
    assert mark not in desk.get(INBOX, {"about": "none"}).content.decode()


def test_an_unknown_verdict_is_told(desk, contradiction):
    answer = judge(desk, contradiction, "eaten")
    assert "Choose what the two passages are" in desk.get(answer.url).content.decode()
    assert not Judgement.objects.exists()


def test_what_is_not_there(desk, contradiction):
    assert desk.get(INBOX, {"at": 999999}).status_code == 404
    told = desk.get(judge(desk, Comparison(pk=999999), "agrees").url).content.decode()
    assert "That comparison is no longer there" in told
    for name in ("take_back", "both_sides"):
        assert desk.post(reverse(f"editor:{name}", args=[999999])).status_code == 302
    for query in ({"state": "x"}, {"source": "x"}, {"at": "x"}, {"done": "x"}, {"claim": "0"}):
        assert desk.get(INBOX, query).status_code == 200


def test_one_step_makes_the_claim_with_both_passages(desk, contradiction, editor):
    make = reverse("editor:both_sides", args=[contradiction.pk])
    answer = desk.post(
        make,
        {
            "statement": "MIUI had 100 million users",
            "left_stance": "supports",
            "right_stance": "refutes",
            "entity": "MIUI",
            "measure": contradiction.entity.comparisons.first() and "",
        },
    )
    claim = Claim.objects.get()
    spans = claim.spans.order_by("version__article_id")
    assert [span.stance for span in spans] == ["supports", "refutes"]
    assert {span.version_id for span in spans} == {contradiction.left_version_id, contradiction.right_version_id}
    page = desk.get(answer.url).content.decode()
    assert "MIUI had 100 million users" in page
    assert make not in page


def test_the_claim_that_is_offered_says_whom_it_is_about(desk, article):
    EntityFactory(key="xiaomi", name="Xiaomi", kind="company")
    for name, revenue in (("handyblick", 20), ("wire", 30)):
        text = f"Xiaomi had a good third quarter. Revenue rose to {revenue} billion yuan."
        article(text, name=name, published_at="2015-11-12")
    track_due()
    assert Comparison.objects.contradicting().count() == 1
    page = desk.get(INBOX, {"about": "none"}).content.decode()
    assert ">\nXiaomi: Revenue rose to 20 billion yuan</textarea>" in page


def test_a_claim_without_a_statement_is_refused_in_place(desk, contradiction):
    make = reverse("editor:both_sides", args=[contradiction.pk])
    answer = desk.post(make, {"statement": "", "left_stance": "supports", "right_stance": "refutes"})
    assert answer.status_code == 422
    assert "Write what is claimed" in answer.content.decode()
    assert not Claim.objects.exists()


def test_a_dismissal_survives_tracking(desk, contradiction):
    judge(desk, contradiction, "not_comparable")
    desk.post(reverse("editor:track_again"))
    track_due()
    contradiction.refresh_from_db()
    assert contradiction.state == Comparison.State.DISMISSED


def test_what_nobody_has_made_a_claim_of_has_a_queue_of_its_own(desk, contradiction):
    assert '<h1 class="title">Sources disagree</h1>' in desk.get(f"{INBOX}?about=none").content.decode()
    judge(desk, contradiction, "not_comparable", "?about=none")
    page = desk.get(f"{INBOX}?about=none").content.decode()
    assert "No sources disagree" in page
    assert "One key makes the claim" in page
    assert "Take a filter away" in desk.get(f"{INBOX}?about=none&language=id").content.decode()


def test_more_cases_than_are_walked_through_are_counted_all(desk, contradiction, monkeypatch):
    monkeypatch.setattr(inbox, "IN_A_ROW", 1)
    contradiction.pk, contradiction.left_key = None, "another"
    contradiction.save()
    shown = desk.get(reverse("editor:inbox")).content.decode()
    assert '<span class="num">1</span> of <span class="num">2</span>' in shown

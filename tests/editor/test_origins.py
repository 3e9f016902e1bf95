"""Articles with mostly the same text: grouped under one origin or told apart, on the page of either."""

import pytest
from django.urls import reverse

from articles.actions import update_article
from articles.models import Article, Origin
from factcheck.accounts.models import Role
from factcheck.accounts.roles import PERMISSIONS
from factcheck.tracking.actions import call_independent, track_due
from factcheck.tracking.models import SharedText, VersionWork
from tests.factories import ArticleFactory, OriginFactory

RELEASE = (
    "MIUI had 100 million users in February 2015, Xiaomi said in Beijing on Thursday.\n"
    "Hugo Barra, who left Google for Xiaomi in 2013, announced the figure before journalists in San Francisco.\n"
    "The company sold 61 million phones in 2014 and hopes to sell more in India, Brazil and Indonesia."
)


@pytest.fixture
def pair(article) -> SharedText:
    """A wire story and a paper that printed it the day after, found by the tracker itself."""
    article(RELEASE, name="wire", title="Xiaomi counts its users")
    article(f"Berlin.\n{RELEASE}", name="paper", title="A hundred million", published_at="2015-02-13")
    track_due()
    return SharedText.objects.with_articles().get()


def page(article: Article, **query) -> str:
    return reverse("editor:article_detail", args=[article.pk], query=query or None)


def decide(desk, shared: SharedText, do: str, **fields):
    seen = {f"edit-{article.pk}": article.edit for article in (shared.left, shared.right)}
    data = {"do": do, "article": shared.right_id, **seen, **fields}
    return desk.post(reverse("editor:shared_text_decide", args=[shared.pk]), data, follow=True)


def origins(shared: SharedText) -> list[str | None]:
    return list(
        Article.objects.filter(pk__in=[shared.left_id, shared.right_id])
        .order_by("pk")
        .values_list("origin__name", flat=True)
    )


def test_the_page_of_either_names_the_other(desk, pair):
    for here, there in ((pair.left, pair.right), (pair.right, pair.left)):
        answer = desk.get(page(here))
        [same] = answer.context["same_texts"].shown
        assert (same.other, same.percent) == (there, 100)
        assert "100 % of the shorter one’s words" in answer.content.decode()
        assert f'href="{page(there)}"' in answer.content.decode()


def test_an_article_of_its_own_has_no_notice(desk, article):
    assert "same-texts" not in desk.get(page(article(RELEASE).article)).content.decode()


def test_the_first_ones_title_is_proposed_as_the_origins_name(desk, pair):
    assert 'value="Xiaomi counts its users"' in desk.get(page(pair.right)).content.decode()


def test_both_rest_on_the_origin_that_the_editor_names(desk, pair, editor):
    answer = decide(desk, pair, "group", origin="Xiaomi’s release")
    assert origins(pair) == ["Xiaomi’s release"] * 2
    assert "now rest on “Xiaomi’s release”" in answer.content.decode()
    assert "same-texts" not in answer.content.decode()


def test_grouping_is_on_record_and_tracked_again(desk, pair, editor):
    decide(desk, pair, "group", origin="Xiaomi’s release")
    for article in (pair.left, pair.right):
        event = article.events.order_by("-pgh_id").first()
        assert event.pgh_context.metadata["user"] == editor.pk
        assert event.origin_id == Origin.objects.get().pk
        assert VersionWork.objects.get(version__article=article).is_due


def test_an_origin_that_one_of_them_has_is_taken_for_both(desk, pair, editor):
    update_article(article=pair.left, expected_edit=pair.left.edit, by=editor, origin="A talk")
    pair = SharedText.objects.with_articles().get()
    assert "Group both under “A talk”" in desk.get(page(pair.right)).content.decode()
    decide(desk, pair, "group")
    assert origins(pair) == ["A talk", "A talk"]


def test_without_a_name_nothing_is_grouped(desk, pair):
    answer = decide(desk, pair, "group", origin=" \0 ")
    assert "Name the origin that they rest on." in answer.content.decode()
    assert origins(pair) == [None, None]


def test_whoever_saw_an_older_state_is_told_and_neither_is_changed(desk, pair, editor):
    update_article(article=pair.right, expected_edit=pair.right.edit, by=editor, author="Ann")
    answer = decide(desk, pair, "group", origin="Xiaomi’s release")
    assert "Somebody else changed one of the two" in answer.content.decode()
    assert origins(pair) == [None, None]
    assert not Origin.objects.exists()


def test_two_that_were_told_apart_meanwhile_are_not_grouped(desk, pair):
    for article in (pair.left, pair.right):
        Article.objects.filter(pk=article.pk).update(origin=OriginFactory())
    before = origins(pair)
    assert "different origins already" in decide(desk, pair, "group", origin="Another").content.decode()
    assert origins(pair) == before


def test_independent_ones_are_not_named_again_unless_that_is_taken_back(desk, pair, editor):
    answer = decide(desk, pair, "independent")
    assert "same-texts" not in answer.content.decode()
    assert answer.context["independent"] == pair
    pair.refresh_from_db()
    assert pair.dismissed_by == editor
    assert "same-texts" in decide(desk, pair, "undo").content.decode()
    pair.refresh_from_db()
    assert pair.dismissed_at is None


def test_a_pair_that_is_gone_is_told(desk, pair):
    SharedText.objects.all().delete()
    assert "no longer alike" in decide(desk, pair, "independent").content.decode()


def test_many_copies_are_named_a_few_at_a_time(desk, pair, editor):
    for number in range(4):
        SharedText.objects.create(left=pair.right, right=ArticleFactory(), share=0.6 + number / 10)
    told = desk.get(page(pair.right)).context["same_texts"]
    assert [same.percent for same in told.shown] == [100, 90, 80]
    assert told.more == 2
    call_independent(shared=pair, by=editor)
    assert desk.get(page(pair.right)).context["same_texts"].more == 1


def test_who_may_not_edit_details_sees_the_notice_and_no_buttons(desk, pair, monkeypatch):
    monkeypatch.setitem(PERMISSIONS, Role.EDITOR, PERMISSIONS[Role.EDITOR] - {"articles.change_article"})
    shown = desk.get(page(pair.right)).content.decode()
    assert "same-texts" in shown
    assert "They are independent" not in shown
    assert decide(desk, pair, "independent").status_code == 403
    pair.refresh_from_db()
    assert pair.dismissed_at is None

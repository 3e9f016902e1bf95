"""An entity is deleted with what the machine made of it, and not while people's work rests on it."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import import_article
from factcheck.accounts.models import Role, User
from factcheck.claims.actions import create_claim
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Entity, EntityAlias
from factcheck.tracking.actions import delete_entity, judge, take_back, track_due
from factcheck.tracking.models import Assertion, Comparison, Judgement
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> User:
    return UserFactory(role=Role.ADMINISTRATOR)


@pytest.fixture
def browse(administrator) -> Client:
    client = Client()
    client.force_login(administrator)
    return client


@pytest.fixture
def miui(administrator) -> Entity:
    """Read in two texts, which contradict each other."""
    entity = Entity.objects.create(key="miui", name="MIUI")
    entity.aliases.create(name="MiUi")
    for name, text in (
        ("wire", "MIUI had 100 million users in May 2015."),
        ("daily", "MIUI had 70 million users in May 2015."),
    ):
        import_article(
            url=f"https://{name}.example/1", source=name, text=text, language="en", published_at="2015-06",
            by=administrator,
        )  # fmt: skip
    track_due()
    assert Assertion.objects.filter(entity=entity).count() == 2
    assert entity.comparisons.exists()
    return entity


def page(entity: Entity, what: str = "delete") -> str:
    return reverse(f"admin:claims_entity_{what}", args=[entity.pk])


def test_what_the_machine_read_and_compared_goes_with_it(browse, miui):
    asked = browse.get(page(miui)).content.decode()
    assert "permission" not in asked
    assert "assertions: 2" in " ".join(asked.lower().split())
    assert browse.post(page(miui), {"post": "yes"}).status_code == 302
    for model in (Entity, EntityAlias, Assertion, Comparison):
        assert not model.objects.exists()


def test_what_is_read_anew_afterwards_knows_it_no_more(browse, miui):
    browse.post(page(miui), {"post": "yes"})
    track_due()
    assert not Assertion.objects.exclude(entity=None).exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_entity_that_claims_are_about_stays_and_they_are_named(browse, miui, administrator, method):
    create_claim(statement="MIUI passed 100 million users", entity=miui, by=administrator)
    answer = getattr(browse, method)(page(miui), {"post": "yes"}, follow=True)
    told = answer.content.decode()
    assert answer.redirect_chain[-1][0] == page(miui, "change")
    assert "1 claim is about it" in told
    assert reverse("editor:claim_list", query={"entity": miui.pk}) in told
    assert Entity.objects.exists()


def test_what_a_person_judged_keeps_it_even_after_the_judgement_was_taken_back(browse, miui, administrator):
    comparison = Comparison.objects.get()
    judge(comparison=comparison, verdict="contradicts", by=administrator)
    take_back(comparison=comparison, by=administrator)
    told = browse.post(page(miui), {"post": "yes"}, follow=True).content.decode()
    assert "1 comparison of it was judged" in told
    assert "add it to the other" in told
    assert Judgement.objects.exists()


def test_whoever_comes_between_the_question_and_the_answer_is_heard(miui, administrator):
    create_claim(statement="MIUI passed 100 million users", entity=miui, by=administrator)
    with pytest.raises(ClaimError, match="change what that claim is about first"):
        delete_entity(entity=miui)


def test_many_at_once_are_not_deleted(browse, miui):
    chosen = {"action": "delete_selected", "_selected_action": [miui.pk], "post": "yes"}
    browse.post(reverse("admin:claims_entity_changelist"), chosen)
    assert Entity.objects.exists()

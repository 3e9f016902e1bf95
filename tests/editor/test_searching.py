"""Searching on the desk: what is too long, or no word, is told kindly."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import ClaimFactory, EntityFactory, VersionFactory

TOO_LONG = "цена" * 60


@pytest.mark.parametrize("page", ["claim_list", "article_list"])
def test_a_search_that_is_too_long_finds_everything_and_says_so_at_the_field(desk, page):
    ClaimFactory(statement="The harbour counted 7 ships")
    VersionFactory(article__title="The harbour counted 7 ships")
    answer = desk.get(reverse(f"editor:{page}"), {"text": TOO_LONG})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "at most 200 characters" in html
    assert "The harbour counted 7 ships" in html
    assert re.search(r'<input type="search" name="text"[^>]*maxlength="200"', html)


@pytest.mark.parametrize("page", ["entity_list", "source_list", "measure_list"])
def test_so_do_the_lists_to_look_things_up_in(desk, page):
    EntityFactory(name="Torvik")
    answer = desk.get(reverse(f"editor:{page}"), {"q": TOO_LONG})
    assert answer.status_code == 200
    assert TOO_LONG[:200] in answer.content.decode()
    assert TOO_LONG not in answer.content.decode()


@pytest.mark.parametrize("words", ["!!!", "🙂", "– …"])
def test_signs_alone_are_no_search(desk, words):
    ClaimFactory()
    page = desk.get(reverse("editor:claim_list"), {"text": words}).content.decode()
    assert "Nothing can be searched for by signs alone" in page
    assert "Take a filter away" not in page


def test_like_claims_are_looked_up_for_a_statement_longer_than_an_address(desk, claim_on, article):
    claim_on(article(), "MIUI had 100 million users", "MIUI passed 100 million users")
    asked = {"statement": "MIUI passed 100 million users" + " и ещё" * 2000}
    answer = desk.post(reverse("editor:claim_matches"), asked)
    assert answer.status_code == 200
    answer = desk.post(reverse("editor:claim_matches"), {"q": "MIUI pass"})
    assert "MIUI passed 100 million users" in answer.content.decode()


def test_the_look_up_takes_no_question_from_another_site(editor):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(editor)
    assert desk.post(reverse("editor:claim_matches"), {"q": "MIUI"}).status_code == 403


@pytest.mark.parametrize("page", ["claim_create", "span_create"])
def test_no_form_asks_for_like_claims_in_an_address(desk, article, page):
    version = article()
    args = [version.article_id] if page == "span_create" else []
    html = desk.get(reverse(f"editor:{page}", args=args)).content.decode()
    assert f'hx-post="{reverse("editor:claim_matches")}' in html
    assert f'hx-get="{reverse("editor:claim_matches")}' not in html

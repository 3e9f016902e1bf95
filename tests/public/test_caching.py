"""Pages that a cache may keep, and that search engines and those who share them know by one address."""

import re
import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse

from factcheck.claims.models import Claim, SourceSpan
from factcheck.public.jsonld import claim_review
from tests.factories import PublishedClaimFactory, RatingFactory, SpanFactory, UserFactory

pytestmark = pytest.mark.django_db
LISTS = ["claim_list", "contradiction_list", "correction_list", "how_we_rate"]
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def addresses(claim: Claim, opposed: tuple[SourceSpan, SourceSpan]) -> list[str]:
    return [claim.get_absolute_url(), *(reverse(f"public:{name}") for name in [*LISTS, "feed", "sitemap", "robots"])]


def test_no_reader_gets_a_cookie_and_no_page_depends_on_one(client, addresses):
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert not answer.cookies, address
        assert "cookie" not in answer.get("Vary", "").lower(), address
        assert b"csrf" not in answer.content, address


def test_who_chose_a_language_or_logged_in_gets_pages_of_their_own(client, claim):
    client.get(reverse("set_language"), {"language": "de", "next": claim.get_absolute_url()})
    answer = client.get(claim.get_absolute_url())
    assert '<html lang="de">' in answer.content.decode()
    assert "Cookie" in answer["Vary"]
    editor = Client()
    editor.force_login(UserFactory(language="fr"))
    answer = editor.get(claim.get_absolute_url())
    assert '<html lang="fr">' in answer.content.decode()
    assert "Cookie" in answer["Vary"]


def test_a_language_is_a_link_that_leads_back_to_the_page(client, claim):
    html = client.get(claim.get_absolute_url() + "?a=1&b=2").content.decode()
    (link,) = re.findall(r'<a href="([^"]+)" lang="fr"', html)
    answer = client.get(link.replace("&amp;", "&"))
    assert answer["Location"] == claim.get_absolute_url() + "?a=1&b=2"
    assert answer.cookies["django_language"].value == "fr"


@pytest.mark.parametrize("asked", [{"language": "xx"}, {"language": "de", "next": "//evil.example"}, {}])
def test_no_other_language_and_no_other_site(client, asked):
    answer = client.get(reverse("set_language"), asked)
    assert answer["Location"] == "/"
    assert answer.cookies.get("django_language", None) is None or asked["language"] == "de"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_one_address_and_says_what_it_is(client, settings, name):
    settings.SITE_URL = "https://facts.example"
    RatingFactory()
    address = f"https://facts.example{reverse(f'public:{name}')}"
    html = client.get(reverse(f"public:{name}"), {"utm_source": "x"}).content.decode()
    assert f'<link rel="canonical" href="{address}">' in html
    assert f'<meta property="og:url" content="{address}">' in html
    for tag in ('name="description"', 'property="og:title"', 'property="og:description"', 'property="og:type"'):
        assert len(re.findall(rf'<meta {tag} content="[^"]+">', html)) == 1, tag


def test_the_second_page_of_a_list_has_its_own_address_and_a_search_has_none(client):
    PublishedClaimFactory.create_batch(21)
    assert '/?page=2">' in re.findall(r'<link rel="canonical"[^>]*>', client.get("/?page=2").content.decode())[0]
    searched = client.get("/?q=harbour").content.decode()
    assert "canonical" not in searched
    assert '<meta name="robots" content="noindex">' in searched


def test_an_article_without_a_title_has_no_headline(claim):
    span = SpanFactory(claim=claim, version__article__title="")
    told = claim_review(Claim.objects.with_review().get(pk=claim.pk), [span])
    assert "headline" not in told["itemReviewed"]["firstAppearance"]


def test_a_feed_speaks_the_language_of_its_address(client, claim, settings):
    def language(address: str) -> str:
        answer = client.get(address, headers={"Accept-Language": "id"})
        told = ET.fromstring(answer.content).get(XML_LANGUAGE)
        assert answer["Content-Language"] == told
        return told

    assert language("/feed.atom") == "en"
    assert language("/feed.fr.atom") == "fr"
    settings.HOUSE_LANGUAGE = "de"
    assert language("/feed.atom") == "de"
    settings.HOUSE_LANGUAGE = "es"  # articles are read in it, but the site has no words of it
    assert language("/feed.atom") == "en"
    assert client.get("/feed.xx.atom").status_code == 404
    assert "/feed.fr.atom" in client.get("/", headers={"Accept-Language": "fr"}).content.decode()

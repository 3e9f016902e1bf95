"""What machines read: ClaimReview, the claim as data, feed, sitemap, robots."""

import json
import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import jsonschema
import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Claim
from tests.factories import (
    ClaimFactory,
    CorrectionFactory,
    EntityFactory,
    PublishedClaimFactory,
    RatingFactory,
    SpanFactory,
)

pytestmark = pytest.mark.django_db

PARTY = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {"@type": {"enum": ["Person", "Organization"]}, "name": {"type": "string", "minLength": 1}},
}
DATE = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
URL = {"type": "string", "pattern": "^https?://"}
APPEARANCE = {
    "type": "object",
    "required": ["@type", "url", "headline", "publisher"],
    "properties": {"@type": {"const": "NewsArticle"}, "url": URL, "publisher": PARTY, "datePublished": DATE},
}
# What schema.org defines and Google requires or recommends of a ClaimReview.
CLAIM_REVIEW = {
    "type": "object",
    "required": [
        "@context",
        "@type",
        "url",
        "claimReviewed",
        "reviewRating",
        "author",
        "datePublished",
        "itemReviewed",
    ],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "url": URL,
        "claimReviewed": {"type": "string", "minLength": 1},
        "datePublished": DATE,
        "dateModified": DATE,
        "author": {**PARTY, "required": ["@type", "name", "url"]},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "properties": {
                "@type": {"const": "Rating"},
                "alternateName": {"type": "string", "minLength": 1},
                "ratingValue": {"type": "number"},
                "bestRating": {"type": "number"},
                "worstRating": {"type": "number"},
            },
            "dependentRequired": {"ratingValue": ["bestRating", "worstRating"], "bestRating": ["ratingValue"]},
        },
        "itemReviewed": {
            "type": "object",
            "required": ["@type"],
            "properties": {
                "@type": {"const": "Claim"},
                "author": PARTY,
                "datePublished": DATE,
                "firstAppearance": APPEARANCE,
                "appearance": {"type": "array", "items": APPEARANCE},
            },
        },
    },
}


def claim_review(client, claim) -> dict:
    html = client.get(claim.get_absolute_url()).content.decode()
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(scripts) == 1
    data = json.loads(scripts[0])
    jsonschema.validate(data, CLAIM_REVIEW)
    return data


def test_a_whole_review(client, settings, claim, opposed):
    settings.SITE_URL = "https://facts.example"
    EntityFactory(key="xiaomi", name="Xiaomi", kind="company")
    RatingFactory(key="false", value=1)
    data = claim_review(client, claim)
    assert data["url"] == f"https://facts.example{claim.get_absolute_url()}"
    assert data["datePublished"] == "2026-11-20"
    assert data["reviewRating"]["alternateName"] == "True"
    assert (data["reviewRating"]["worstRating"], data["reviewRating"]["bestRating"]) == (1, 5)
    reviewed = data["itemReviewed"]
    assert reviewed["author"] == {"@type": "Organization", "name": "Xiaomi"}
    assert reviewed["datePublished"] == reviewed["firstAppearance"]["datePublished"] == "2015-02-12"
    assert reviewed["firstAppearance"]["publisher"]["name"] == "Handyblick"
    assert "appearance" not in reviewed  # the other source says the opposite


def test_a_claim_dates_from_its_earliest_report_and_not_from_the_time_it_is_about(client):
    claim = PublishedClaimFactory(claimed_from=date(2019, 1, 1), claimed_until=date(2020, 1, 1))
    SpanFactory(claim=claim, stance="refutes", version__article__published_from=date(2014, 1, 1))
    assert "datePublished" not in claim_review(client, claim)["itemReviewed"]
    nothing = {"published_from": None, "published_until": None, "published_precision": ""}
    SpanFactory(claim=claim, **{f"version__article__{name}": value for name, value in nothing.items()})
    assert "datePublished" not in claim_review(client, claim)["itemReviewed"]
    SpanFactory(claim=claim, version__article__published_from=date(2015, 2, 12))
    june = {"published_from": date(2014, 6, 1), "published_until": date(2014, 7, 1), "published_precision": "month"}
    SpanFactory(claim=claim, **{f"version__article__{name}": value for name, value in june.items()})
    assert claim_review(client, claim)["itemReviewed"]["datePublished"] == "2014-06"


NO_DATE = {
    f"version__article__{name}": value
    for name, value in {"published_from": None, "published_until": None, "published_precision": ""}.items()
}


def test_only_what_has_a_date_can_have_come_first(client):
    claim = PublishedClaimFactory()
    SpanFactory(claim=claim, version__article__source__name="Undated", **NO_DATE)
    reviewed = claim_review(client, claim)["itemReviewed"]
    assert "firstAppearance" not in reviewed
    assert [one["publisher"]["name"] for one in reviewed["appearance"]] == ["Undated"]
    for name, day in (("Later", date(2015, 3, 1)), ("Earliest", date(2015, 2, 12))):
        dated = {"published_from": day, "published_until": day + timedelta(days=1)}
        fields = {f"version__article__{field}": value for field, value in dated.items()}
        SpanFactory(claim=claim, version__article__source__name=name, **fields)
    reviewed = claim_review(client, claim)["itemReviewed"]
    assert reviewed["firstAppearance"]["publisher"]["name"] == "Earliest"
    assert {one["publisher"]["name"] for one in reviewed["appearance"]} == {"Undated", "Later"}


def test_what_was_retracted_is_no_appearance_and_the_data_says_that_it_was(client, claim, opposed):
    Article.objects.filter(pk=opposed[0].version.article_id).update(retracted_at=timezone.now())
    assert "firstAppearance" not in claim_review(client, claim)["itemReviewed"]
    data = client.get(reverse("public:claim_data", args=[claim.slug])).json()
    assert [quote["article"]["retracted"] for quote in data["quotes"]] == [True, False]
    assert "firstAppearance" not in data["claim_review"]["itemReviewed"]


def test_a_verdict_without_a_number_gives_none(client):
    claim = PublishedClaimFactory(review__rating=RatingFactory(key="unproven", value=None))
    assert set(claim_review(client, claim)["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}


@pytest.mark.parametrize(("kind", "type_"), [("person", "Person"), ("organization", "Organization"), ("place", None)])
def test_the_claimant_is_what_the_newsroom_knows_him_to_be(client, kind, type_):
    EntityFactory(name="Lei Jun", kind=kind)
    data = claim_review(client, PublishedClaimFactory(claimant="Lei Jun"))
    assert data["itemReviewed"].get("author", {}).get("@type") == type_


def test_the_claim_as_data(client, claim, opposed, compared):
    compared(*opposed)
    response = client.get(reverse("public:claim_data", args=[claim.slug]))
    data = response.json()
    assert response["Content-Type"].startswith("application/json")
    assert data["verdict"] == "True"
    assert data["claimed"] == "2015-02"
    assert [quote["stance"] for quote in data["quotes"]] == ["supports", "refutes"]
    position = data["quotes"][0]["target"]["selector"][1]
    assert (position["start"], position["end"]) == (opposed[0].start, opposed[0].end)
    assert data["contradictions"][0]["judged"] is False
    jsonschema.validate(data["claim_review"], CLAIM_REVIEW)


def test_a_withdrawn_claim_gives_no_verdict_to_machines(client):
    claim = PublishedClaimFactory(status=Claim.Status.WITHDRAWN)
    data = client.get(reverse("public:claim_data", args=[claim.slug])).json()
    assert data["verdict"] is data["summary"] is data["claim_review"] is None


ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_the_feed_is_atom_and_says_what_was_withdrawn(client, settings):
    settings.SITE_URL = "https://facts.example"
    ClaimFactory(statement="A draft")
    PublishedClaimFactory(statement="Ships <b>& more</b>")
    PublishedClaimFactory(statement="Taken back", status=Claim.Status.WITHDRAWN, review__summary="No longer")
    response = client.get("/feed.atom")
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(response.content)
    assert feed.find("a:id", ATOM).text == "https://facts.example/"
    assert feed.find("a:updated", ATOM) is not None
    assert feed.find("a:author/a:name", ATOM) is not None
    assert feed.find("a:link[@rel='self']", ATOM).get("href") == "https://facts.example/feed.atom"
    titles = {entry.find("a:title", ATOM).text for entry in feed.findall("a:entry", ATOM)}
    assert titles == {"True: Ships <b>& more</b>", "Withdrawn: Taken back"}
    for entry in feed.findall("a:entry", ATOM):
        assert entry.find("a:id", ATOM).text.startswith("https://facts.example/claims/")
        assert entry.find("a:updated", ATOM).text >= entry.find("a:published", ATOM).text
    assert "No longer" not in response.content.decode()


def test_a_less_than_is_no_markup_in_the_feed(client):
    """A summary is HTML to whoever reads the feed."""
    PublishedClaimFactory(review__summary="Sales were <5 percent of all, says R&D.")
    entry = ET.fromstring(client.get("/feed.atom").content).find("a:entry/a:summary", ATOM)
    assert entry.get("type") == "html"
    assert entry.text == "Sales were &lt;5 percent of all, says R&amp;D."


@pytest.mark.parametrize("claims", [1, 30])
def test_the_feed_costs_one_query(client, django_assert_num_queries, claims):
    for _ in range(claims):
        PublishedClaimFactory(entity=EntityFactory())
    with django_assert_num_queries(1):
        client.get("/feed.atom")


def test_an_empty_feed_is_a_feed(client):
    assert ET.fromstring(client.get("/feed.atom").content).find("a:updated", ATOM) is not None


def test_the_sitemap_lists_what_stands(client, settings):
    settings.SITE_URL = "https://facts.example"
    claim = PublishedClaimFactory()
    gone = PublishedClaimFactory(status=Claim.Status.WITHDRAWN)
    places = [place.text for place in ET.fromstring(client.get("/sitemap.xml").content).iter() if place.text]
    assert f"https://facts.example{claim.get_absolute_url()}" in places
    assert f"https://facts.example{gone.get_absolute_url()}" not in places
    assert "https://facts.example/how-we-rate/" in places


def test_robots_keep_out_of_the_newsroom(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in text
    assert "Sitemap: http" in text


def test_how_we_rate_explains_the_scale_in_use(client):
    RatingFactory(label="Quite so", meaning="It is as it says.")
    html = client.get(reverse("public:how_we_rate")).content.decode()
    assert "Quite so" in html
    assert "It is as it says." in html


def test_how_we_rate_without_a_scale(client):
    assert client.get(reverse("public:how_we_rate")).status_code == 200


@pytest.mark.parametrize("corrections", [1, 30])
def test_the_log_of_corrections(client, django_assert_num_queries, corrections):
    for _ in range(corrections):
        CorrectionFactory(reason="The date was wrong.")
    with django_assert_num_queries(2):
        html = client.get(reverse("public:correction_list")).content.decode()
    assert html.count("The date was wrong.") == corrections


def test_unpublished_claims_are_not_in_the_log(client):
    CorrectionFactory(claim=ClaimFactory(), reason="Nobody knows.")
    assert "Nobody knows." not in client.get(reverse("public:correction_list")).content.decode()


def test_dates_of_appearances_are_as_precise_as_known(client, claim):
    SpanFactory(
        claim=claim,
        version__article__published_from=date(2015, 1, 1),
        version__article__published_until=date(2016, 1, 1),
        version__article__published_precision="year",
    )
    assert claim_review(client, claim)["itemReviewed"]["firstAppearance"]["datePublished"] == "2015"

"""A claim's page: what it shows, what it keeps back, and how it holds up under hostile text."""

import json
import re
from itertools import pairwise

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Claim, SourceSpan
from factcheck.public.dossier import of_claim
from factcheck.tracking.models import Comparison, SharedText, VersionWork
from tests.factories import (
    ClaimFactory,
    CorrectionFactory,
    EvidenceFactory,
    OriginFactory,
    PublishedClaimFactory,
    SourceFactory,
    SpanFactory,
    UserFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db


def html_of(client, claim) -> str:
    response = client.get(claim.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_it_shows_claim_verdict_quotes_and_people(client, claim, opposed):
    html = html_of(client, claim)
    for words in ("MIUI passed 100M users", "Xiaomi", "February 2015", "Both registers give the number."):
        assert words in html
    assert 'lang="de"' in html
    assert '<mark class="value with">100 million</mark>' in html
    assert '<mark class="value against">80 million</mark>' in html
    assert str(claim.review.author) in html
    assert str(claim.review.approver) in html


@pytest.mark.parametrize("status", [Claim.Status.DRAFT, Claim.Status.IN_REVIEW])
def test_what_was_not_published_is_not_there(client, status):
    claim = ClaimFactory(status=status)
    assert client.get(claim.get_absolute_url()).status_code == 404
    assert client.get(reverse("public:claim_data", args=[claim.slug])).status_code == 404


def test_slugs_in_any_script(client):
    claim = PublishedClaimFactory(slug="小米-über-100")
    assert client.get(claim.get_absolute_url()).status_code == 200


def test_suggested_and_refused_quotes_are_not_shown(client, claim):
    for state in (SourceSpan.State.SUGGESTED, SourceSpan.State.REJECTED):
        SpanFactory(claim=claim, version=VersionFactory(text=f"Only {state}."), state=state)
    html = html_of(client, claim)
    assert "Only suggested" not in html
    assert "Only rejected" not in html


def test_a_quote_that_its_source_has_changed_since_says_of_which_day_it_is(client, claim, opposed, django_user_model):
    article = opposed[0].version.article
    EvidenceFactory(review=claim.review, url="", span=opposed[0])
    note = "The source has changed its text since; this is what it said on"
    assert note not in html_of(client, claim)
    newer = VersionFactory(article=article, text="MIUI had fewer users than was said.")
    assert note not in html_of(client, claim)  # nobody has looked for the quote in it yet
    VersionWork.objects.create(version=newer, tracked_at=newer.retrieved_at)
    assert html_of(client, claim).count(note) == 2  # beside the quote, and where it is evidence
    SourceSpan.objects.filter(pk=opposed[0].pk).update(
        successor=SpanFactory(claim=claim, version=newer, exact="MIUI had fewer users")
    )
    assert note not in html_of(client, claim)


def test_a_withdrawn_claim_says_so_and_why_and_claims_no_verdict(client):
    claim = PublishedClaimFactory(status=Claim.Status.WITHDRAWN, review__summary="It was so.")
    CorrectionFactory(claim=claim, kind="withdrawal", reason="The register was forged.")
    html = html_of(client, claim)
    assert "We have withdrawn this fact-check." in html
    assert "The register was forged." in html
    assert "It was so." not in html
    assert "ClaimReview" not in html
    assert "<span>withdrawn <" in html
    assert "<span>checked <" not in html


def test_corrections_show_what_changed_word_by_word(client, claim):
    CorrectionFactory(
        claim=claim,
        before={"summary": "It took 70 minutes."},
        after={"summary": "It took 17 minutes."},
        reason="Seventeen it was.",
    )
    html = html_of(client, claim)
    assert "Seventeen it was." in html
    assert "<del>70</del>" in html
    assert "<ins>17</ins>" in html


def test_evidence_links_to_where_it_is(client, claim):
    EvidenceFactory(review=claim.review, title="Register", url="https://register.example/1")
    EvidenceFactory(review=claim.review, title="Our copy", url="", span=SpanFactory(claim=claim))
    html = html_of(client, claim)
    assert 'href="https://register.example/1"' in html
    assert "Our copy" in html


HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">&amp; \u2028'


def test_hostile_text_stays_text(client, quoted):
    version = VersionFactory(text=HOSTILE, article__source__name=HOSTILE, article__title=HOSTILE)
    claim = PublishedClaimFactory(
        statement=HOSTILE, claimant=HOSTILE, review__summary=HOSTILE, review__reasoning=HOSTILE
    )
    SpanFactory(claim=claim, version=version, speaker=HOSTILE)
    CorrectionFactory(claim=claim, reason=HOSTILE, before={"summary": HOSTILE}, after={"summary": "x"})
    html = html_of(client, claim)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert structured(html)["claimReviewed"] == HOSTILE


def structured(html: str) -> dict:
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(scripts) == 1
    return json.loads(scripts[0])


def test_no_inline_style_or_handler(client, claim, opposed, compared):
    compared(*opposed)
    html = html_of(client, claim)
    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"\son[a-z]+=", html)
    assert html.count("<script") == 1  # the structured data


class TestOrigins:
    """How many independent voices there are, which is never more than the page can show."""

    @pytest.fixture
    def said(self):
        claim = PublishedClaimFactory()
        outlets = {}

        def say(outlet: str, origin=None) -> Article:
            if outlet not in outlets:
                outlets[outlet] = SourceFactory(name=outlet)
            span = SpanFactory(claim=claim, version__article__source=outlets[outlet], version__article__origin=origin)
            return span.version.article

        say.claim = claim
        return say

    def counted(self, said) -> tuple[int, int]:
        dossier = of_claim(said.claim)
        return dossier.sources, dossier.origins

    def test_an_outlet_that_says_it_again_is_one(self, said, client):
        for _time in range(3):
            said("Handyblick")
        assert self.counted(said) == (1, 1)
        assert "independent origin" not in html_of(client, said.claim)

    def test_what_was_retracted_is_shown_and_counts_no_more(self, said, client):
        retracted, _other, _third = said("Handyblick"), said("Wire"), said("Herald")
        Article.objects.filter(pk=retracted.pk).update(retracted_at=timezone.now())
        assert self.counted(said) == (2, 2)
        page = html_of(client, said.claim)
        assert "retracted by its publisher" in page
        assert "2 outlets" in page
        assert "2 sources support it" in client.get("/").content.decode()

    def test_reports_of_one_release_are_one(self, said, client):
        release = OriginFactory()
        for outlet in ("Handyblick", "Wire", "Herald"):
            said(outlet, release)
        assert self.counted(said) == (3, 1)
        assert "3 outlets, 1 independent origin<" in html_of(client, said.claim)

    def test_outlets_with_mostly_the_same_text_are_one_unless_an_editor_knows_better(self, said):
        articles = [said(outlet) for outlet in ("Handyblick", "Wire", "Herald")]
        for left, right in pairwise(articles):
            SharedText.objects.create(left=left, right=right, share=0.9)
        assert self.counted(said) == (3, 1)
        SharedText.objects.filter(right=articles[2]).update(dismissed_by=UserFactory(), dismissed_at=timezone.now())
        assert self.counted(said) == (3, 2)

    def test_a_copy_of_what_rests_on_a_release_rests_on_it(self, said):
        first, copy = said("Wire", OriginFactory()), said("Herald")
        assert self.counted(said) == (2, 2)
        SharedText.objects.create(left=first, right=copy, share=0.9)
        assert self.counted(said) == (2, 1)

    def test_what_an_outlet_says_beside_a_release_is_no_second_voice(self, said):
        said("Wire", OriginFactory())
        said("Wire")
        assert self.counted(said) == (1, 1)

    def test_a_release_and_a_talk_are_two_even_in_one_outlet(self, said):
        said("Wire", OriginFactory())
        said("Wire", OriginFactory())
        assert self.counted(said) == (1, 2)


@pytest.mark.parametrize("sources", [1, 30])
def test_queries_do_not_grow_with_the_sources(client, claim, quoted, compared, django_assert_num_queries, sources):
    odd = quoted(claim, 80, source="Odd", stance="refutes", month=3)
    for number in range(sources):
        compared(quoted(claim, 100 + number, source=f"Outlet {number}"), odd)
        EvidenceFactory(review=claim.review, url="", span=odd)
    with django_assert_num_queries(12):
        html_of(client, claim)


class TestContradictions:
    def test_an_unjudged_one_between_quotes_on_either_side_is_shown_and_marked(self, client, claim, opposed, compared):
        compared(*opposed)
        html = html_of(client, claim)
        assert "What cannot both be right" in html
        for page in (html, client.get("/").content.decode()):
            assert "not yet judged" in page

    def test_an_unjudged_one_beside_the_confirmed_quotes_is_kept_back(self, client, claim, quoted, compared):
        """The tracker compares passages that no editor has looked at, too."""
        one = quoted(claim, 100, source="One")
        other = quoted(claim, 80, source="Other", stance="refutes", month=3)
        compared(one, other)
        other.state = SourceSpan.State.SUGGESTED
        other.save()
        assert "What cannot both be right" not in html_of(client, claim)
        assert client.get(reverse("public:contradiction_list")).context["cases"] == []

    def test_two_quotes_on_the_same_side_are_not_told_unjudged(self, client, claim, quoted, compared):
        compared(quoted(claim, 100, source="One"), quoted(claim, 80, source="Other", month=3))
        assert "What cannot both be right" not in html_of(client, claim)

    def test_a_confirmed_one_is_shown_whatever_the_stances(self, client, claim, quoted, compared):
        one, other = quoted(claim, 100, source="One"), quoted(claim, 80, source="Other", stance="mentions", month=3)
        compared(one, other, state=Comparison.State.CONFIRMED)
        html = html_of(client, claim)
        assert "Judged by an editor" in html
        assert "not yet judged" not in html

    @pytest.mark.parametrize("state", [Comparison.State.DISMISSED, Comparison.State.CLOSED, Comparison.State.NOTED])
    def test_what_was_dismissed_or_is_gone_is_never_shown(self, client, claim, opposed, compared, state):
        compared(*opposed, state=state)
        assert "What cannot both be right" not in html_of(client, claim)

    def test_three_against_one_are_one_case(self, client, claim, quoted, compared):
        odd = quoted(claim, 80, source="Odd", stance="refutes", month=3)
        for name in ("One", "Two", "Three"):
            compared(quoted(claim, 100, source=name), odd)
        html = html_of(client, claim)
        assert html.count('<article class="case"') == 1
        assert "2 more pairs that clash" in html

    def test_the_explanation_is_in_the_readers_language(self, client, claim, opposed, compared):
        compared(*opposed)
        english = html_of(client, claim)
        client.post(reverse("set_language"), {"language": "fr", "next": "/"})
        french = html_of(client, claim)
        because = re.compile(r'<div class="because">\s*<p>(.*?)</p>', re.DOTALL)
        assert because.search(english)[1] != because.search(french)[1]

    def test_the_public_list_names_the_claim(self, client, claim, opposed, compared):
        compared(*opposed)
        html = client.get(reverse("public:contradiction_list")).content.decode()
        assert claim.statement in html
        assert claim.get_absolute_url() in html

    def test_those_of_unpublished_claims_are_not_listed(self, client, claim, opposed, compared):
        compared(*opposed, state=Comparison.State.CONFIRMED)
        Claim.objects.update(status=Claim.Status.IN_REVIEW)
        assert client.get(reverse("public:contradiction_list")).context["cases"] == []

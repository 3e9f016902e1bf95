"""An article that its publisher takes back is seen wherever something published rests on it."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import restore_article, retract_article
from factcheck.claims.models import Claim, SourceSpan, Stance
from tests.factories import CorrectionFactory, EvidenceFactory, PublishedClaimFactory, SpanFactory

HEADING = "Published claims that rest on a retracted article"
CHIP = "✗</span>retracted</span>"


@pytest.fixture
def span(db) -> SourceSpan:
    """A quote of a published claim."""
    return SpanFactory(claim=PublishedClaimFactory(statement="The harbour counted 7 ships"))


def taken_back(span: SourceSpan) -> None:
    retract_article(article=span.version.article, by=None, why="The outlet withdrew it.")


def today(desk: Client) -> str:
    return desk.get(reverse("editor:home")).content.decode()


def page_of(desk: Client, claim: Claim) -> str:
    return desk.get(reverse("editor:claim_detail", args=[claim.pk])).content.decode()


def test_today_lists_the_claim_until_it_turns_out_to_be_an_error(desk, span):
    assert HEADING not in today(desk)
    taken_back(span)
    page = today(desk).partition(HEADING)[2]
    assert span.claim.statement in page
    assert str(span.version.article.source) in page
    restore_article(article=span.version.article, by=None)
    assert HEADING not in today(desk)


@pytest.mark.parametrize("status", [Claim.Status.DRAFT, Claim.Status.IN_REVIEW, Claim.Status.WITHDRAWN])
def test_today_speaks_only_of_what_the_newsroom_stands_by(desk, span, status):
    taken_back(span)
    Claim.objects.filter(pk=span.claim_id).update(status=status)
    assert HEADING not in today(desk)


def test_a_source_that_only_mentions_the_claim_bears_nothing_of_it(desk, span):
    SourceSpan.objects.filter(pk=span.pk).update(stance=Stance.MENTIONS)
    taken_back(span)
    assert HEADING not in today(desk)


def test_a_correction_written_since_settles_it(desk, span):
    CorrectionFactory(claim=span.claim)
    taken_back(span)
    assert HEADING in today(desk)  # what was corrected before says nothing of it
    CorrectionFactory(claim=span.claim)
    assert HEADING not in today(desk)


@pytest.mark.parametrize("linked", [True, False], ids=["by its address", "by a quote"])
def test_evidence_rests_on_an_article_as_a_quote_does(desk, client, linked):
    claim, quote = PublishedClaimFactory(), SpanFactory()
    where = {"url": quote.version.article.url} if linked else {"url": "", "span": quote}
    EvidenceFactory(review=claim.review, **where)
    EvidenceFactory(review=claim.review, url="https://elsewhere.example/")
    taken_back(quote)
    assert claim.statement in today(desk).partition(HEADING)[2]
    assert page_of(desk, claim).count(CHIP) == 1
    assert client.get(claim.get_absolute_url()).content.decode().count("retracted by its publisher") == 1


def test_the_desk_marks_the_source_on_the_claim_s_page(desk, span):
    assert CHIP not in page_of(desk, span.claim)
    taken_back(span)
    assert page_of(desk, span.claim).count(CHIP) == 1

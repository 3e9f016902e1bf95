"""A newsroom at work: an editor and a reviewer, and two outlets that cannot both be right."""

from collections.abc import Callable

import pytest
from django.test import Client

from articles.actions import import_article
from articles.models import ArticleVersion
from factcheck.accounts.models import Role, User
from factcheck.claims.actions import attach_span, create_claim
from factcheck.claims.models import Claim, SourceSpan
from factcheck.tracking.actions import track_due
from factcheck.tracking.models import Comparison
from tests.factories import EntityFactory, MeasureFactory, RatingFactory, UserFactory

FEBRUARY = "MIUI had 100 million users in February 2015, the company said.\nNobody asked how many were new."
MARCH = "A brochure says otherwise. MIUI had 80 million users in March 2015."


@pytest.fixture
def editor(db) -> User:
    return UserFactory(username="edith", first_name="Edith")


@pytest.fixture
def reviewer(db) -> User:
    return UserFactory(username="rosa", role=Role.REVIEWER)


@pytest.fixture
def desk(editor) -> Client:
    """The desk as the editor sees it."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def second_desk(reviewer) -> Client:
    client = Client()
    client.force_login(reviewer)
    return client


@pytest.fixture
def article(editor) -> Callable[..., ArticleVersion]:
    """Imports a text under an address of its own."""

    def make(text: str = FEBRUARY, *, name: str = "handyblick", **fields) -> ArticleVersion:
        fields = {
            "source": name.title(),
            "language": "en",
            "title": f"From {name}",
            "published_at": "2015-02-12",
        } | fields
        return import_article(url=f"https://{name}.example/1", text=text, by=editor, **fields).version

    return make


@pytest.fixture
def claim_on(editor) -> Callable[..., Claim]:
    """A draft attached to a passage."""

    def make(version: ArticleVersion, exact: str, statement: str = "MIUI passed 100 million users", **fields) -> Claim:
        claim = create_claim(statement=statement, by=editor, **fields)
        start = version.text.index(exact)
        attach_span(claim=claim, version=version, start=start, end=start + len(exact), exact=exact, by=editor)
        return claim

    return make


@pytest.fixture
def suggested() -> Callable[..., SourceSpan]:
    """A passage that the tracker would offer."""

    def make(claim: Claim, version: ArticleVersion, exact: str) -> SourceSpan:
        start = version.text.index(exact)
        return SourceSpan.objects.create(
            claim=claim,
            version=version,
            start=start,
            end=start + len(exact),
            exact=exact,
            state=SourceSpan.State.SUGGESTED,
            found_by=SourceSpan.FoundBy.TRACKER,
        )

    return make


@pytest.fixture
def contradiction(article, db) -> Comparison:
    """80 million users after 100 million: found by the tracker itself, with no claim yet."""
    EntityFactory(key="miui", name="MIUI", kind="product")
    MeasureFactory()
    article(FEBRUARY, name="handyblick")
    article(MARCH, name="wire", published_at="2015-03-20")
    track_due()
    return Comparison.objects.contradicting().get()


@pytest.fixture
def reviewed(claim_on, article, editor) -> Claim:
    """A draft with all that a review needs."""
    from factcheck.claims.actions import save_review

    claim = claim_on(article(), "MIUI had 100 million users")
    rating = RatingFactory()
    save_review(claim=claim, expected_edit=0, by=editor, rating=rating, summary="It had.", reasoning="We counted.")
    return claim

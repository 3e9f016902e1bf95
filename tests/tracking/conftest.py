"""A newsroom small enough to hold in the head: one company, one product, articles as they are needed."""

from collections.abc import Callable

import pytest

from articles.actions import import_article
from articles.models import ArticleVersion
from factcheck.accounts.models import Role, User
from factcheck.claims.actions import attach_span, create_claim
from factcheck.claims.models import Claim, Entity
from factcheck.tracking.actions import track_due


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("edith", role=Role.EDITOR)


@pytest.fixture
def miui(db) -> Entity:
    return Entity.objects.create(key="miui", name="MIUI", kind=Entity.Kind.PRODUCT)


@pytest.fixture
def article(editor, miui) -> Callable[..., ArticleVersion]:
    """Imports one article; the address says which."""

    def make(name: str, text: str, published_at: str = "2015-02-12", **fields) -> ArticleVersion:
        fields = {"source": name.title(), "language": "en", "title": name.title(), **fields}
        return import_article(
            url=f"https://{name}.example/1", text=text, published_at=published_at, by=editor, **fields
        ).version

    return make


@pytest.fixture
def claim_on(editor) -> Callable[..., Claim]:
    """Makes a claim and attaches it to a passage."""

    def make(statement: str, version: ArticleVersion, exact: str) -> Claim:
        claim = create_claim(statement=statement, by=editor)
        start = version.text.index(exact)
        attach_span(claim=claim, version=version, start=start, end=start + len(exact), exact=exact, by=editor)
        return claim

    return make


@pytest.fixture
def attach(editor) -> Callable[..., None]:
    """Attaches a further passage to a claim."""

    def make(claim: Claim, version: ArticleVersion, exact: str, **fields) -> None:
        start = version.text.index(exact)
        attach_span(claim=claim, version=version, start=start, end=start + len(exact), exact=exact, by=editor, **fields)

    return make


@pytest.fixture
def track() -> Callable[[], None]:
    def run() -> None:
        done = track_due()
        assert done.failed == 0, done.error

    return run

import pytest

from articles.actions import import_article
from articles.models import ArticleVersion
from factcheck.accounts.models import Role, User
from factcheck.claims.actions import attach_span, create_claim, save_review
from factcheck.claims.models import Claim, Rating, RatingScale

TEXT = "Le mot d’une 👩‍🚀 : le Mi 3 coûte 280 dollars en Malaisie. Rien d'autre n'est connu."
QUOTE = "le Mi 3 coûte 280 dollars en Malaisie"


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("edith", role=Role.EDITOR)


@pytest.fixture
def reviewer(db) -> User:
    return User.objects.create_user("rashid", role=Role.REVIEWER)


@pytest.fixture
def true(db) -> Rating:
    scale = RatingScale.objects.create(name="House", is_default=True)
    return Rating.objects.create(scale=scale, key="true", label="True", symbol="✓", meaning="It is so.", position=1)


@pytest.fixture
def false(true) -> Rating:
    return Rating.objects.create(
        scale=true.scale, key="false", label="False", symbol="✗", meaning="It is not so.", position=2
    )


@pytest.fixture
def version(editor) -> ArticleVersion:
    return import_article(
        url="https://lemobile.example/1", source="Le Mobile", language="fr", title="Mi 3", text=TEXT, by=editor
    ).version


@pytest.fixture
def draft(editor) -> Claim:
    return create_claim(statement="The Mi 3 costs $280 in Malaysia", by=editor)


@pytest.fixture
def in_hand(draft, version, editor, true) -> Claim:
    """A draft with all that a reviewer needs."""
    start = version.text.index(QUOTE)
    attach_span(claim=draft, version=version, start=start, end=start + len(QUOTE), exact=QUOTE, by=editor)
    save_review(claim=draft, expected_edit=0, by=editor, rating=true, summary="The shop page says so.", reasoning="")
    return draft

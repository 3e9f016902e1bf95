"""Rows for tests, by their meaning. Each makes what it stands on."""

import hashlib
from datetime import UTC, date, datetime
from functools import cache

import factory
from django.contrib.auth.hashers import make_password

from articles.models import Article, ArticleVersion, Origin, Source
from factcheck.accounts.models import Role, User
from factcheck.claims.models import (
    Claim,
    Correction,
    Entity,
    Evidence,
    Measure,
    Rating,
    RatingScale,
    Review,
    SourceSpan,
)


@cache
def hashed(password: str) -> str:
    """Once for all users: a hash is slow on purpose."""
    return make_password(password)


class UserFactory(factory.django.DjangoModelFactory):
    """An editor; `role=Role.REVIEWER` for another."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"person{number}")
    role = Role.EDITOR
    password = factory.LazyFunction(lambda: hashed("a-long-pass-phrase"))


class SourceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Source

    name = factory.Sequence(lambda number: f"Outlet {number}")


class OriginFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Origin

    name = factory.Sequence(lambda number: f"Release {number}")


class ArticleFactory(factory.django.DjangoModelFactory):
    """An article without a text; VersionFactory makes one with."""

    class Meta:
        model = Article

    url = factory.Sequence(lambda number: f"https://outlet.example/{number}")
    source = factory.SubFactory(SourceFactory)
    title = factory.Sequence(lambda number: f"Article {number}")
    language = "en"
    published_from = date(2015, 2, 12)
    published_until = date(2015, 2, 13)
    published_precision = Article.Precision.DAY


class VersionFactory(factory.django.DjangoModelFactory):
    """An article's text. `VersionFactory(text="…", article__language="de")`."""

    class Meta:
        model = ArticleVersion

    article = factory.SubFactory(ArticleFactory)
    number = factory.LazyAttribute(lambda version: version.article.versions.count() + 1)
    text = factory.Sequence(lambda number: f"The harbour counted {number} ships.")
    text_hash = factory.LazyAttribute(lambda version: hashlib.sha256(version.text.encode()).hexdigest())


class EntityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Entity

    key = factory.Sequence(lambda number: f"entity-{number}")
    name = factory.Sequence(lambda number: f"Entity {number}")


class MeasureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Measure
        django_get_or_create = ("key",)

    key = "users"
    label = "users"
    movement = Measure.Movement.CUMULATIVE


class RatingScaleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RatingScale
        django_get_or_create = ("name",)

    name = "House scale"
    is_default = True


class RatingFactory(factory.django.DjangoModelFactory):
    """A verdict of the scale in use: "True", worth 5, unless told otherwise."""

    class Meta:
        model = Rating
        django_get_or_create = ("scale", "key")

    scale = factory.SubFactory(RatingScaleFactory)
    key = "true"
    label = factory.LazyAttribute(lambda rating: rating.key.replace("-", " ").capitalize())
    symbol = "✓"
    colour = Rating.Colour.WITH
    meaning = "The evidence bears it out."
    value = 5


class ClaimFactory(factory.django.DjangoModelFactory):
    """A draft."""

    class Meta:
        model = Claim
        skip_postgeneration_save = True

    key = factory.Sequence(lambda number: f"claim-{number}")
    slug = factory.SelfAttribute("key")
    statement = factory.Sequence(lambda number: f"The harbour counted {number} ships")
    language = "en"
    author = factory.SubFactory(UserFactory)


class ReviewFactory(factory.django.DjangoModelFactory):
    """A review of a claim; `PublishedClaimFactory` makes one that readers see."""

    class Meta:
        model = Review

    claim = factory.SubFactory(ClaimFactory)
    rating = factory.SubFactory(RatingFactory)
    summary = "Both registers give the number."
    reasoning = "We read both registers."
    author = factory.SelfAttribute("claim.author")


class PublishedClaimFactory(ClaimFactory):
    """A claim with a review, as readers see it; `review__rating=…` and the like reach the review."""

    status = Claim.Status.PUBLISHED
    published_at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    review = factory.RelatedFactory(
        ReviewFactory,
        factory_related_name="claim",
        approver=factory.SubFactory(UserFactory, role=Role.REVIEWER),
        published_at=datetime(2026, 11, 20, 12, tzinfo=UTC),
    )


class SpanFactory(factory.django.DjangoModelFactory):
    """A confirmed quote: the whole text of its version, or its part `exact`."""

    class Meta:
        model = SourceSpan

    claim = factory.SubFactory(ClaimFactory)
    version = factory.SubFactory(VersionFactory)
    exact = factory.SelfAttribute("version.text")
    start = factory.LazyAttribute(lambda span: span.version.text.index(span.exact))
    end = factory.LazyAttribute(lambda span: span.start + len(span.exact))


class EvidenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Evidence

    title = factory.Sequence(lambda number: f"Register {number}")
    url = factory.Sequence(lambda number: f"https://register.example/{number}")


class CorrectionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Correction

    claim = factory.SubFactory(PublishedClaimFactory)
    kind = Correction.Kind.CORRECTION
    reason = "A figure was wrong."
    by = factory.SelfAttribute("claim.author")

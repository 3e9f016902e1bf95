"""Rows for tests, by their meaning. Each makes what it stands on."""

import hashlib
from datetime import date

import factory

from articles.models import Article, ArticleVersion, Origin, Source
from factcheck.accounts.models import Role, User


class UserFactory(factory.django.DjangoModelFactory):
    """An editor; `role=Role.REVIEWER` for another."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"person{number}")
    role = Role.EDITOR
    password = factory.django.Password("a-long-pass-phrase")


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

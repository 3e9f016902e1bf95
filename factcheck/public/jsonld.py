"""Structured data for search engines: schema.org ClaimReview, as Google reads it.

https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck
A function gives a dict; `as_script` escapes it, once.
"""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Max, Min
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, Source
from factcheck.claims.models import Claim, Entity, Rating, SourceSpan, Stance
from factcheck.templatetags.reading import iso_period

_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def as_script(data: dict[str, Any]) -> SafeString:
    """The script element. Escaped as Django's `json_script` does, which knows no other type."""
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 (escaped above)


def claim_review(claim: Claim, spans: list[SourceSpan]) -> dict[str, Any]:
    """The ClaimReview of a claim that stands. `spans`: the confirmed ones that count, with their articles."""
    review = claim.review
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": address(claim),
        "claimReviewed": claim.statement,
        "inLanguage": claim.language,
        "datePublished": review.published_at.date().isoformat(),
        "dateModified": max(review.changed_at, review.published_at).date().isoformat(),
        "author": {"@type": "Organization", "name": settings.SITE_NAME, "url": f"{settings.SITE_URL}/"},
        "reviewRating": rating(review.rating),
        "reviewBody": review.summary,
        "itemReviewed": _claim(claim, spans),
    }


def address(claim: Claim) -> str:
    return f"{settings.SITE_URL}{claim.get_absolute_url()}"


def rating(given: Rating) -> dict[str, Any]:
    """With numbers only where the verdict has one: best and worst are the ends of its scale."""
    data: dict[str, Any] = {"@type": "Rating", "alternateName": given.shown_label}
    data["ratingExplanation"] = given.shown_meaning
    if given.value is not None:
        ends = given.scale.ratings.aggregate(worst=Min("value"), best=Max("value"))
        data |= {
            "ratingValue": _number(given.value),
            "bestRating": _number(ends["best"]),
            "worstRating": _number(ends["worst"]),
        }
    return data


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _claim(claim: Claim, spans: list[SourceSpan]) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "Claim", "text": claim.statement}
    author = _claimant(claim)
    if author:
        data["author"] = author
    said = [span for span in spans if span.stance == Stance.SUPPORTS]
    articles = list({span.version.article_id: span.version.article for span in said}.values())
    # When it was said, which is not the time it is about: of a forecast for 2019, the day of the announcement.
    made = min((article for article in articles if _published(article)), key=_day, default=None)
    if made is not None:
        data["datePublished"] = _published(made)
        data["firstAppearance"] = _appearance(made)  # of one without a date nobody can say that it came first
        articles.remove(made)
    if articles:
        data["appearance"] = [_appearance(article) for article in articles]
    return data


def _appearance(article: Article) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "url": article.url,
        "publisher": {"@type": "Organization", "name": article.source.name},
    }
    if article.title:
        data["headline"] = article.title  # the outlet's name is none
    if article.language:
        data["inLanguage"] = article.language
    if _published(article):
        data["datePublished"] = _published(article)
    if article.author:
        data["author"] = {"@type": "Person", "name": article.author}
    return data


def _published(article: Article) -> str:
    """As precisely as is known; empty where it is not."""
    if article.published_from is None or article.published_until is None:
        return ""
    return iso_period(article.published_from, article.published_until).split("/")[0]


def _day(article: Article) -> tuple[date, date]:
    """To find the earliest; of two that begin alike, the more precise."""
    return article.published_from, article.published_until


def _claimant(claim: Claim) -> dict[str, str] | None:
    """Schema.org wants a person or an organisation. Who is neither a source nor a followed entity is
    left out rather than guessed at."""
    if not claim.claimant:
        return None
    entity = Entity.objects.filter(name__iexact=claim.claimant).first()
    if entity is None:
        entity = Entity.objects.filter(aliases__name__iexact=claim.claimant).first()
    if entity is not None and entity.kind == Entity.Kind.PERSON:
        return {"@type": "Person", "name": claim.claimant}
    companies = (Entity.Kind.COMPANY, Entity.Kind.ORGANIZATION)
    if (entity is not None and entity.kind in companies) or Source.objects.filter(name__iexact=claim.claimant).exists():
        return {"@type": "Organization", "name": claim.claimant}
    return None

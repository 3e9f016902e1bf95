"""A claim's page as data, for programs: `/claims/<slug>.json`.

Dates are ISO 8601 at their precision. Quotes are W3C Web Annotation targets: the article's address
with a TextQuoteSelector and a TextPositionSelector (code points, end exclusive).
"""

from typing import Any

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.public import jsonld
from factcheck.public.contradictions import Told
from factcheck.public.dossier import Dossier, Quote
from factcheck.templatetags.reading import iso_period


def claim(claim: Claim, shown: Dossier) -> dict[str, Any]:
    withdrawn = claim.status == Claim.Status.WITHDRAWN
    review = claim.review
    return {
        "key": claim.key,
        "url": jsonld.address(claim),
        "statement": claim.statement,
        "language": claim.language,
        "status": claim.status,
        "claimant": claim.claimant or None,
        "claimed": iso_period(claim.claimed_from, claim.claimed_until) if claim.claimed_from else None,
        "published_at": claim.published_at.isoformat(),
        "changed_at": claim.changed_at.isoformat(),
        "verdict": None if withdrawn else review.rating.label,
        "summary": None if withdrawn else review.summary,
        "quotes": [_quote(quote) for quote in shown.quotes],
        "contradictions": [_told(one) for one in shown.contradictions],
        "evidence": []
        if withdrawn
        else [
            {
                "title": item.title,
                "url": item.url or item.span.version.article.url,
                "kind": item.kind,
                "stance": item.stance,
            }
            for item in review.evidence.all()
        ],
        "corrections": [
            {"at": one.at.isoformat(), "kind": one.kind, "reason": one.reason, "before": one.before, "after": one.after}
            for one in claim.corrections.all()
        ],
        "claim_review": None if withdrawn else jsonld.claim_review(claim, [quote.span for quote in shown.counted]),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "url": article.url,
        "title": article.title or None,
        "source": article.source.name,
        "language": article.language or None,
        "published": iso_period(article.published_from, article.published_until) if article.published_from else None,
        "origin": article.origin.name if article.origin else None,
        "retracted": article.retracted_at is not None,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    span = quote.span
    return {
        "stance": span.stance,
        "speaker": span.speaker or None,
        "article": _article(quote.article),
        "target": {
            "source": quote.article.url,
            "selector": [
                {"type": "TextQuoteSelector", "exact": span.exact, "prefix": span.prefix, "suffix": span.suffix},
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
        },
    }


def _told(one: Told) -> dict[str, Any]:
    return {
        "relation": one.comparison.relation,
        "cause": one.comparison.cause or None,
        "judged": one.judged,
        "explanation": one.because,
        "sides": [{"article": _article(side.article), "exact": side.text} for side in one.sides],
    }

"""What the tracker found, for other systems: dicts as docs/interchange.md says."""

from collections.abc import Iterator
from typing import Any

from factcheck.claims.models import SourceSpan
from factcheck.tracking.comparing import explain, finding_from_dict
from factcheck.tracking.models import Comparison


def spans() -> Iterator[dict[str, Any]]:
    """Every span in the last version that has its quote, refused ones too."""
    rows = (
        SourceSpan.objects.filter(successor=None)
        .select_related("claim", "version__article")
        .defer("version__text", "version__original")
        .order_by("claim_id", "version_id", "start")
    )
    for span in rows.iterator(chunk_size=1000):
        yield {
            "claim_key": span.claim.key,
            "article_url": span.version.article.url,
            "version": span.version.number,
            "start": span.start,
            "end": span.end,
            "exact": span.exact,
            "state": span.state,
            "found_by": span.found_by,
            "stance": span.stance,
        }


def comparisons(language: str = "en") -> Iterator[dict[str, Any]]:
    """Every comparison with the claims it concerns; closed ones too, as their state says."""
    rows = Comparison.objects.with_sides().order_by("pk")
    for row in rows.iterator(chunk_size=500):
        yield {
            "claim_keys": sorted(claim.key for claim in row.claims.all()),
            "relation": row.relation,
            "cause": row.cause or None,
            "state": row.state,
            "confidence": row.confidence,
            "explanation": explain(finding_from_dict(row.finding), language),
            "left": _side(row.left_version, row.left_start, row.left_end),
            "right": _side(row.right_version, row.right_start, row.right_end),
        }


def _side(version, start: int, end: int) -> dict[str, Any]:
    return {"article_url": version.article.url, "start": start, "end": end, "exact": version.text[start:end]}

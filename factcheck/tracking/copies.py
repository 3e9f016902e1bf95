"""Articles whose texts are mostly the same, so that an editor can say whether they rest on one origin.

Settled as claims and buckets are: computed from the rows under a lock, the difference written, the
end the same in any order. Candidates come from the index of stories; what an editor dismissed stays.
"""

from collections.abc import Collection

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Left

from articles.models import ArticleVersion
from factcheck.tracking.comparing.copied import LONGEST, Worded, share_copied, worded
from factcheck.tracking.matching import a_few_at_once
from factcheck.tracking.models import SharedText, Story
from factcheck.tracking.stories import candidates

# From here on two articles are held to have one text (docs/measurements.md).
MOSTLY_SAME = 0.5
# Texts that are compared for one article: those that share most names and figures with it, as copies do.
CLOSEST = 200
_LOCK = (-3, 0)  # set apart from those on buckets and on claims' stories


@transaction.atomic
def settle_copies(article_id: int) -> None:
    """Write which other articles have mostly the same text as this one, and forget which no longer have."""
    with connection.cursor() as cursor:
        # One for all: a pair is written by whichever of its articles is settled last.
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", _LOCK)
    known = {
        row.other_than(article_id): row
        for row in SharedText.objects.filter(Q(left_id=article_id) | Q(right_id=article_id))
    }
    found = _copies_of(article_id, known)
    gone = [row.pk for other, row in known.items() if other not in found]
    SharedText.objects.filter(pk__in=gone, dismissed_at=None).delete()
    for other, row in known.items():
        if row.share != found.get(other, row.share):
            SharedText.objects.filter(pk=row.pk).update(share=found[other])
    SharedText.objects.bulk_create(
        SharedText(left_id=min(article_id, other), right_id=max(article_id, other), share=share)
        for other, share in sorted(found.items())
        if other not in known
    )


def _copies_of(article_id: int, known: Collection[int]) -> dict[int, float]:
    """The articles in the same language that have mostly the same text, each with the share.

    What is known is measured again, too: that closer ones came does not make it another text.
    """
    own = Story.objects.filter(version__article_id=article_id).select_related("version__article").first()
    if own is None:
        return {}
    common = dict(candidates(own).values_list("version_id", "common"))
    others = ArticleVersion.objects.filter(article__language=own.version.article.language).exclude(article=article_id)
    rows = others.order_by().values_list("pk", "article_id")
    articles = dict(row for some in a_few_at_once(common) for row in rows.filter(pk__in=some))
    closest = sorted(articles, key=lambda version_id: (-common[version_id], version_id))[:CLOSEST]
    chosen = {*closest, *(version_id for version_id, other in articles.items() if other in known)}
    text = worded(own.version.text)
    beginnings = ArticleVersion.objects.filter(pk__in=chosen).values_list("article_id", Left("text", LONGEST))
    shares = ((other, _share(text, beginning)) for other, beginning in beginnings.iterator())
    return {other: share for other, share in shares if share >= MOSTLY_SAME}


def _share(text: Worded, other: str) -> float:
    return round(share_copied(text, worded(other)), 4)

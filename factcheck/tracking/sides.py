"""What articles say, and which claims are followed: in many buckets at once, or of some measures in some articles."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import TextField
from django.db.models.functions import Cast

from articles.models import ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language import families
from factcheck.language.interchange import assertion_from_dict
from factcheck.tracking.comparing import Side
from factcheck.tracking.comparing.record import side_as_json
from factcheck.tracking.matching import Bucket, a_few_at_once, in_buckets
from factcheck.tracking.models import Assertion
from factcheck.tracking.recording import canonical, digest

# An article that says something of the same measure more often than this is held to its first words and to
# the passages that editors confirmed: tables of results and whole books would be compared line by line.
MOST_OF_AN_ARTICLE = 40

_OFFSETS = frozenset({"start", "end"})


# Which claims are followed


@dataclass(frozen=True, slots=True)
class Followed:
    """The claims of a bucket: what each says, and the passages that speak to them."""

    sides: Mapping[int, list[Side]]  # by claim
    passages: Mapping[int, list[tuple[int, int, int]]]  # by version: start, end, claim

    @property
    def about(self) -> dict[str, Any] | None:
        """Whom the claims are about, as an assertion names an entity that it infers."""
        mentions = (side.assertion.entity for sides in self.sides.values() for side in sides)
        known = next((mention for mention in mentions if mention is not None), None)
        if known is None:
            return None
        return {"key": known.key, "name": known.name, "start": None, "end": None, "inferred": True}

    def spoken_to(self, version_id: int, start: int, end: int) -> frozenset[int]:
        """The claims that, as an editor holds, this passage itself supports or contradicts."""
        passages = self.passages.get(version_id, ())
        return frozenset(claim for first, last, claim in passages if start < last and first < end)


def followed_in(buckets: Collection[Bucket]) -> dict[Bucket, Followed]:
    """The claims that are followed in each bucket. Withdrawn ones no longer are."""
    found: dict[Bucket, Followed] = {bucket: Followed(defaultdict(list), defaultdict(list)) for bucket in buckets}
    of_claim: defaultdict[int, list[Followed]] = defaultdict(list)
    rows = (
        Assertion.objects.filter(in_buckets(buckets), claim__isnull=False)
        .exclude(claim__status=Claim.Status.WITHDRAWN)
        .order_by("claim_id", "ordinal")
        .values_list("entity_id", "measure", "claim_id", "data")
    )
    for entity_id, measure, claim_id, data in rows:
        followed = found[Bucket.of(entity_id, measure)]
        if claim_id not in followed.sides:
            of_claim[claim_id].append(followed)
        followed.sides[claim_id].append(Side(assertion_from_dict(data)))
    if not of_claim:
        return found
    spans = SourceSpan.objects.confirmed().filter(claim_id__in=of_claim).exclude(stance=Stance.MENTIONS)
    for version_id, start, end, claim_id in spans.values_list("version_id", "start", "end", "claim_id"):
        for followed in of_claim[claim_id]:
            followed.passages[version_id].append((start, end, claim_id))
    return found


# What articles say


class Published(NamedTuple):
    """An article, as far as comparing has to know it."""

    article_id: int
    url: str
    source_id: int
    source: str
    origin_id: int | None
    origin: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True)
class Said:
    """An assertion of an article, with what identifies it by content."""

    article_id: int
    version_id: int
    start: int
    end: int
    side: Side
    key: str
    content: str  # canonical JSON of what is said and what is known of where
    data: str  # JSON, as it was read
    speaks_to: frozenset[int]  # claims

    @cached_property
    def side_as_json(self) -> str:
        return side_as_json(self.side, self.data)


_READ = ("entity_id", "measure", "version_id", "ordinal", "start", "end")
_AS_TEXT = Cast("data", TextField())


def _adopted(followed: Mapping[Bucket, Followed]) -> list[tuple[Any, ...]]:
    """What confirmed passages say of nobody, as rows of whom their claim is about: most sentences that give a figure
    name nobody, and an editor who put one under a claim has said whose it is."""
    versions = {version_id for one in followed.values() for version_id in one.passages}
    measures = {measure for bucket, one in followed.items() if one.passages for measure in bucket.measures}
    if not versions:
        return []
    rows = Assertion.objects.filter(entity=None, version_id__in=versions, measure__in=measures).order_by()
    of_nobody = list(rows.filter(data__entity=None).values_list(*_READ, _AS_TEXT))
    found = []
    for bucket, one in followed.items():
        about = one.about
        for _nobody, measure, version_id, ordinal, start, end, text in of_nobody if about is not None else ():
            if measure in bucket.measures and one.spoken_to(version_id, start, end):
                data = json.loads(text) | {"entity": about}
                found.append((bucket.entity_id, measure, version_id, ordinal, start, end, json.dumps(data)))
    return found


def said_in(buckets: Collection[Bucket], followed: Mapping[Bucket, Followed]) -> dict[Bucket, list[Said]]:
    """What articles say in each bucket, in the order of the articles and of their texts."""
    rows = list(
        Assertion.objects.filter(in_buckets(buckets), version__isnull=False).order_by().values_list(*_READ, _AS_TEXT)
    )
    rows += _adopted(followed)
    articles = _published({version_id for _entity, _measure, version_id, *_rest in rows})
    rows.sort(key=lambda row: (articles[row[2]].article_id, row[3]))
    found: dict[Bucket, list[Said]] = {bucket: [] for bucket in buckets}
    times_said: defaultdict[str, int] = defaultdict(int)
    times_spoken: defaultdict[tuple[Bucket, int], int] = defaultdict(int)
    for entity_id, measure, version_id, _ordinal, start, end, text in rows:
        bucket, article = Bucket.of(entity_id, measure), articles[version_id]
        speaks_to = followed[bucket].spoken_to(version_id, start, end)
        times_spoken[bucket, article.article_id] += 1
        if times_spoken[bucket, article.article_id] > MOST_OF_AN_ARTICLE and not speaks_to:
            continue
        data = json.loads(text)
        content = _content(data, article)
        # A launch keeps its name where it comes to be known which step it is.
        stem = digest([article.article_id, entity_id, families.wider(measure), content["text"], content["value"]])
        times_said[stem] += 1
        found[bucket].append(
            Said(
                article_id=article.article_id,
                version_id=version_id,
                start=start,
                end=end,
                side=_side(data, article),
                key=digest([stem, times_said[stem]]),
                content=canonical(content),
                data=text,
                speaks_to=speaks_to,
            )
        )
    return found


def said_of(versions: Collection[int], measures: Collection[str]) -> dict[int, list[Side]]:
    """What these versions assert of some measures, of whomever, each in the order of its text. Two queries."""
    rows = Assertion.objects.filter(version_id__in=versions, measure__in=measures).order_by("version_id", "ordinal")
    found = list(rows.values_list("version_id", "data"))
    articles = _published({version_id for version_id, _data in found})
    said: dict[int, list[Side]] = {}
    for version_id, data in found:
        said.setdefault(version_id, []).append(_side(data, articles[version_id]))
    return said


def _published(versions: Collection[int]) -> dict[int, Published]:
    """The article of each version."""
    fields = ("url", "source_id", "source__name", "origin_id", "origin__name", "published_from", "published_until")
    rows = ArticleVersion.objects.order_by().values_list("pk", "article_id", *(f"article__{name}" for name in fields))
    return {
        version_id: Published(*article)
        for some in a_few_at_once(versions)
        for version_id, *article in rows.filter(pk__in=some)
    }


def _side(data: dict[str, Any], article: Published) -> Side:
    return Side(
        assertion_from_dict(data),
        source=article.source,
        origin=article.origin,
        article=article.url,
        published_since=article.since,
        published_until=article.until,
    )


def _content(data: dict[str, Any], article: Published) -> dict[str, Any]:
    """What is said and what is known of where, without offsets: the same in every version that
    leaves the sentence as it was."""
    return {
        **{name: _without_offsets(value) for name, value in data.items() if name not in _OFFSETS},
        "value_text": (data.get("value") or {}).get("text"),
        "source": article.source_id,
        "origin": article.origin_id,
        "published": [str(article.since), str(article.until)],
    }


def _without_offsets(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: value for name, value in part.items() if name not in _OFFSETS}
    return part

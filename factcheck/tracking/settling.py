"""Buckets settled: suggestions and comparisons made to say what their texts and claims say now.

Settling recomputes from the rows, under locks on the buckets, and writes only what differs. So it
may run again, at once or in any order, and ends the same.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, combinations, product
from typing import Any

from django.db import connection, transaction
from django.db.models import Count

from articles.models import ArticleVersion
from factcheck.claims.glossary import measure_entries, newsroom_glossary
from factcheck.claims.models import SourceSpan
from factcheck.language import MeasureEntry, Quantity, families
from factcheck.tracking.comparing import SENTENCES, Finding, compare
from factcheck.tracking.comparing.record import finding_as_json
from factcheck.tracking.matching import Bucket, in_buckets
from factcheck.tracking.models import Assertion, Comparison
from factcheck.tracking.recording import add, digest_of_canonical, judgements_in_force, let_go, renew
from factcheck.tracking.retelling import is_doubtful, of_one_thing
from factcheck.tracking.sides import Followed, Said, followed_in, said_in
from factcheck.tracking.suggesting import settle_suggestions

# Another entity or another measure after all: nothing to tell an editor.
_UNTOLD = frozenset({"different_referent", "not_comparable"})
# Buckets that hold no more assertions than this are settled together: what is asked of the database is asked
# once for all of them, and no more than this is held in memory. A larger bucket is settled alone.
TOGETHER = 500


def settle(buckets: Collection[Bucket], *, articles: Collection[int] = (), claims: Collection[int] = ()) -> None:
    """Settle what concerns these articles and claims in each of the buckets."""
    if not buckets:
        return
    _number, glossary = newsroom_glossary()
    entries = measure_entries(glossary)
    for some in _portions(buckets):
        _settle(some, set(articles), set(claims), entries)


def _portions(buckets: Collection[Bucket]) -> Iterator[list[Bucket]]:
    """The buckets in their order, as many at once as can be held."""
    counted = Assertion.objects.filter(in_buckets(buckets)).order_by().values_list("entity_id", "measure")
    sizes: Counter[Bucket] = Counter()
    for entity, measure, size in counted.annotate(Count("pk")):
        sizes[Bucket.of(entity, measure)] += size
    portion: list[Bucket] = []
    room = TOGETHER
    for bucket in sorted(buckets):
        size = sizes[bucket]
        if portion and size > room:
            yield portion
            portion, room = [], TOGETHER
        portion.append(bucket)
        room -= size
    yield portion


@transaction.atomic
def _settle(buckets: list[Bucket], articles: set[int], claims: set[int], entries: Mapping[str, MeasureEntry]) -> None:
    _lock(buckets)
    followed = followed_in(buckets)
    said = said_in(buckets, followed)
    settle_suggestions(said, followed, entries, articles=articles, claims=claims)
    touched = articles | _sources(claims)
    held = _told_alike(
        [pair for bucket in buckets for pair in _held(bucket, said[bucket], touched, entries)], said, entries
    )
    versions = ArticleVersion.objects.filter(article_id__in=touched).values_list("pk", flat=True)
    _reconcile(buckets, followed, held, list(versions))


def _lock(buckets: Collection[Bucket]) -> None:
    """Held to the end of the transaction: two workers never settle one bucket at once. In one order, so
    that no two wait for each other."""
    entities, measures = [bucket.entity_id for bucket in buckets], [bucket.measure for bucket in buckets]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(entity, measure) FROM (SELECT DISTINCT entity, hashtext(name) AS measure"
            " FROM unnest(%s::int[], %s::text[]) AS bucket(entity, name) ORDER BY 1, 2) AS locks",
            [entities, measures],
        )


def _sources(claims: Collection[int]) -> set[int]:
    """The articles that hold, or held, a passage of these claims."""
    if not claims:
        return set()
    spans = SourceSpan.objects.filter(claim_id__in=claims).exclude(state=SourceSpan.State.SUGGESTED)
    return set(spans.values_list("version__article_id", flat=True))


# Comparisons


@dataclass(frozen=True, slots=True)
class Held:
    """Two passages held against each other."""

    bucket: Bucket
    left: Said
    right: Said
    same_matter: bool
    finding: Finding
    one_story: bool = False

    def made(self) -> dict[str, Any]:
        """What is to be written of it, the finding as JSON."""
        left, right, finding = self.left, self.right, self.finding
        return {
            "entity_id": self.bucket.entity_id,
            "measure": self._measure(),
            "left_version_id": left.version_id,
            "left_start": left.start,
            "left_end": left.end,
            "left_key": left.key,
            "right_version_id": right.version_id,
            "right_start": right.start,
            "right_end": right.end,
            "right_key": right.key,
            "relation": finding.relation,
            "cause": finding.cause or "",
            "confidence": finding.confidence,
            "finding": finding_as_json(finding, left.side_as_json, right.side_as_json),
            "input_hash": digest_of_canonical(f"[{left.content}, {right.content}, {self._presumed()}]"),
        }

    def _measure(self) -> str:
        """What both speak of: the measure of both, else what stands for the family of the two."""
        measures = {str(said.side.assertion.measure) for said in (self.left, self.right)}
        return measures.pop() if len(measures) == 1 else self.bucket.measure

    def _presumed(self) -> str:
        """What is held to be so of both, as JSON."""
        return json.dumps("one_story" if self.one_story else self.same_matter)


def _held(bucket: Bucket, said: list[Said], articles: set[int], entries: Mapping[str, MeasureEntry]) -> Iterator[Held]:
    """What these articles say in a bucket against what all others say.

    An editor who has both passages support or contradict one claim has said that they speak of one
    matter.
    """
    asserted = {(one.article_id, *_verdict(one)) for one in said}
    for left, right in _pairs(said, articles):
        if _tells_both(left, right, asserted) or _tells_both(right, left, asserted):
            continue
        same_matter = not left.speaks_to.isdisjoint(right.speaks_to)
        finding = compare(left.side, right.side, entries, same_matter=same_matter)
        if finding.relation not in _UNTOLD or is_doubtful((left, right), finding):
            yield Held(bucket, left, right, same_matter, finding)


def _tells_both(one: Said, other: Said, asserted: Collection[tuple[int, str | None, Decimal | None]]) -> bool:
    """Whether the article of the one also tells what the other does and its own passage excludes: the murderer's
    acquittal of a second murder, a sentence and how it was reduced. Then it knows of both, and denies neither."""
    (told, term), (excluded, other_term) = _verdict(one), _verdict(other)
    if told is None or excluded is None:
        return False
    excludes = families.exclude(told, excluded) or (told == excluded and term != other_term)
    return excludes and (one.article_id, excluded, other_term) in asserted


def _verdict(said: Said) -> tuple[str | None, Decimal | None]:
    """What an article tells: its measure and, of a term in prison, how long."""
    measure, value = said.side.assertion.measure, said.side.assertion.value
    return measure, value.stated if measure in SENTENCES and isinstance(value, Quantity) else None


def _told_alike(
    pairs: Sequence[Held], said: Mapping[Bucket, list[Said]], entries: Mapping[str, MeasureEntry]
) -> dict[tuple[str, str], Held]:
    """The pairs by their keys; of those that may be of two things only what two articles tell of one story."""
    doubtful = [(pair.left, pair.right) for pair in pairs if is_doubtful((pair.left, pair.right), pair.finding)]
    one_thing = of_one_thing(doubtful, said.values())
    held: dict[tuple[str, str], Held] = {}
    for pair in pairs:
        key = pair.left.key, pair.right.key
        if key in one_thing:
            finding = compare(pair.left.side, pair.right.side, entries, one_story=True)
            held[key] = replace(pair, finding=finding, one_story=True)
        elif pair.finding.relation not in _UNTOLD:
            held[key] = pair
    return {key: pair for key, pair in held.items() if pair.finding.relation not in _UNTOLD}


def _pairs(said: list[Said], articles: set[int]) -> Iterator[tuple[Said, Said]]:
    """What two articles say of which one is named; each pair in the order of its articles."""
    named = [one for one in said if one.article_id in articles]
    others = [one for one in said if one.article_id not in articles]
    crossed = ((a, b) if a.article_id < b.article_id else (b, a) for a, b in product(named, others))
    return ((a, b) for a, b in chain(combinations(named, 2), crossed) if a.article_id != b.article_id)


def _reconcile(
    buckets: Collection[Bucket],
    followed: Mapping[Bucket, Followed],
    held: Mapping[tuple[str, str], Held],
    versions: Collection[int],
) -> None:
    """New, changed, closed. What nobody judged and nobody says any more goes; what was judged stays, closed.

    `versions` are those of whose passages the comparisons are settled.
    """
    rows = Comparison.objects.filter(in_buckets(buckets)).of_versions(versions)
    standing = {(row.left_key, row.right_key): row for row in rows.select_for_update(of=("self",)).order_by("pk")}
    in_force = judgements_in_force(row.pk for row in standing.values())
    for pair, row in standing.items():
        if pair in held:
            made = held[pair].made()
            renew(row, {**made, "finding": json.loads(made["finding"])}, in_force.get(row.pk))
    kept = [row for pair, row in standing.items() if pair in held]
    kept += let_go(row for pair, row in standing.items() if pair not in held)
    new = [pair for key, pair in held.items() if key not in standing]
    add(pair.made() for pair in new)
    _settle_concerns(kept, new, followed)


def _settle_concerns(kept: list[Comparison], new: list[Held], followed: Mapping[Bucket, Followed]) -> None:
    """A comparison concerns a claim of its bucket when one side is a passage that speaks to it."""
    through = Comparison.claims.through
    wanted = set()
    for row in kept:
        claims = followed[Bucket.of(row.entity_id, row.measure)]
        for place in _places(row):
            wanted |= {(row.pk, claim_id) for claim_id in claims.spoken_to(*place)}
    speaking = {(one.left.key, one.right.key): one.left.speaks_to | one.right.speaks_to for one in new}
    speaking = {pair: claims for pair, claims in speaking.items() if claims}
    if speaking:
        rows = Comparison.objects.filter(left_key__in={left for left, _right in speaking})
        for pk, *pair in rows.values_list("pk", "left_key", "right_key"):
            wanted |= {(pk, claim_id) for claim_id in speaking.get(tuple(pair), ())}
    standing = {}
    if kept:
        links = through.objects.filter(comparison_id__in=[row.pk for row in kept])
        standing = {(link.comparison_id, link.claim_id): link.pk for link in links}
    gone = [pk for pair, pk in standing.items() if pair not in wanted]
    if gone:
        through.objects.filter(pk__in=gone).delete()
    missing = [through(comparison_id=pk, claim_id=claim_id) for pk, claim_id in sorted(wanted - standing.keys())]
    through.objects.bulk_create(missing, ignore_conflicts=True)


def _places(row: Comparison) -> Iterator[tuple[int, int, int]]:
    yield row.left_version_id, row.left_start, row.left_end
    yield row.right_version_id, row.right_start, row.right_end

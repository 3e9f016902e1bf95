"""One bucket settled: suggestions and comparisons made to say what its texts and claims say now.

Settling recomputes from the rows, under a lock on the bucket, and writes only what differs. So it
may run again, at once or in any order, and ends the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from articles.models import ArticleVersion
from factcheck.claims.glossary import measure_entries, newsroom_glossary
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language.interchange import assertion_from_dict
from factcheck.tracking.comparing import Finding, Side, compare, finding_as_dict
from factcheck.tracking.matching import SIGHTINGS, Bucket, is_sighting
from factcheck.tracking.models import Assertion, Comparison
from factcheck.tracking.recording import add, digest, judgements_in_force, let_go, renew, state_of, suggest

_FORECASTS = frozenset({"forecast_kept", "forecast_missed"})
# Another entity or another measure after all: nothing to tell an editor.
_UNTOLD = frozenset({"different_referent", "not_comparable"})


# An article that says something of the same measure more often than this is held to its first words and to
# the passages that editors confirmed: tables of results and whole books would be compared line by line.
MOST_OF_AN_ARTICLE = 40


@dataclass(frozen=True, slots=True)
class Said:
    """An assertion of an article, with what identifies it by content."""

    row: Assertion
    side: Side
    key: str
    content: dict[str, Any]

    @property
    def article_id(self) -> int:
        return self.row.version.article_id

    @property
    def place(self) -> tuple[int, int, int]:
        return self.row.version_id, self.row.start, self.row.end


@transaction.atomic
def settle(bucket: Bucket, *, articles: Collection[int] | None = None, claims: Collection[int] | None = None) -> None:
    """Settle what concerns these articles and claims in a bucket; all of it where neither is given."""
    _lock(bucket)
    followed = _followed(bucket)
    said = _said(bucket, followed)
    everything = articles is None and claims is None
    _settle_suggestions(bucket, said, followed, None if everything else (set(articles or ()), set(claims or ())))
    touched = None if everything else set(articles or ()) | _sources(claims or ())
    _settle_comparisons(bucket, said, followed, touched)
    _settle_concerns(bucket, followed, touched)


def _lock(bucket: Bucket) -> None:
    """Held to the end of the transaction: two workers never settle one bucket at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [bucket.entity_id, bucket.measure])


def _said(bucket: Bucket, followed: list["Followed"]) -> list[Said]:
    rows = (
        Assertion.objects.filter(entity_id=bucket.entity_id, measure=bucket.measure, version__isnull=False)
        .select_related("version__article__source", "version__article__origin")
        .defer("version__text", "version__original")
        .order_by("version__article_id", "ordinal")
    )
    seen: defaultdict[str, int] = defaultdict(int)
    of_article: defaultdict[int, int] = defaultdict(int)
    found = []
    for row in rows:
        of_article[row.version.article_id] += 1
        if of_article[row.version.article_id] > MOST_OF_AN_ARTICLE and not any(
            claim.speaks(row.version_id, row.start, row.end) for claim in followed
        ):
            continue
        content = _content(row)
        stem = digest([row.version.article_id, bucket.entity_id, bucket.measure, content["text"], content["value"]])
        seen[stem] += 1
        found.append(Said(row, side_of(row), digest([stem, seen[stem]]), content))
    return found


def side_of(row: Assertion) -> Side:
    """An assertion row as comparing takes it, with where it was published."""
    said = assertion_from_dict(row.data)
    if row.version is None:
        return Side(said)
    article = row.version.article
    return Side(
        said,
        source=article.source.name,
        origin=article.origin.name if article.origin else None,
        article=article.url,
        published_since=article.published_from,
        published_until=article.published_until,
    )


def _content(row: Assertion) -> dict[str, Any]:
    """What is said and what is known of where, without offsets: the same in every version that
    leaves the sentence as it was."""
    data = _without_offsets(row.data)
    article = row.version.article
    return {
        **data,
        "value_text": (row.data.get("value") or {}).get("text"),
        "value": data.get("value"),
        "source": article.source_id,
        "origin": article.origin_id,
        "published": [str(article.published_from), str(article.published_until)],
    }


def _without_offsets(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: _without_offsets(value) for name, value in data.items() if name not in ("start", "end")}
    if isinstance(data, list):
        return [_without_offsets(value) for value in data]
    return data


# Which claims are followed here


@dataclass(frozen=True, slots=True)
class Followed:
    """A claim in this bucket: what it says, and the passages that editors confirmed for it."""

    claim_id: int
    sides: tuple[Side, ...]
    confirmed: tuple[tuple[int, int, int, str], ...]  # version, start, end, stance

    def speaks(self, version_id: int, start: int, end: int) -> bool:
        """Whether an editor holds that this passage supports or contradicts the claim itself."""
        return any(
            own == version_id and start < last and first < end and stance != Stance.MENTIONS
            for own, first, last, stance in self.confirmed
        )


def _followed(bucket: Bucket) -> list[Followed]:
    sides: defaultdict[int, list[Side]] = defaultdict(list)
    rows = (
        Assertion.objects.filter(entity_id=bucket.entity_id, measure=bucket.measure, claim__isnull=False)
        .exclude(claim__status=Claim.Status.WITHDRAWN)
        .order_by("claim_id", "ordinal")
    )
    for row in rows:
        sides[row.claim_id].append(side_of(row))
    confirmed: defaultdict[int, list[tuple[int, int, int, str]]] = defaultdict(list)
    for claim_id, *place in (
        SourceSpan.objects.confirmed()
        .filter(claim_id__in=sides)
        .order_by("claim_id", "version_id", "start")
        .values_list("claim_id", "version_id", "start", "end", "stance")
    ):
        confirmed[claim_id].append(tuple(place))
    return [Followed(claim_id, tuple(found), tuple(confirmed[claim_id])) for claim_id, found in sides.items()]


def _sources(claims: Collection[int]) -> set[int]:
    """The articles that hold, or held, a passage of these claims."""
    spans = SourceSpan.objects.filter(claim_id__in=claims).exclude(state=SourceSpan.State.SUGGESTED)
    return set(spans.values_list("version__article_id", flat=True))


# Suggested spans


def _settle_suggestions(
    bucket: Bucket, said: list[Said], followed: list[Followed], only: tuple[set[int], set[int]] | None
) -> None:
    """`only` names the articles and the claims whose suggestions are settled; None: all."""

    def concerned(claim_id: int, article_id: int) -> bool:
        return only is None or article_id in only[0] or claim_id in only[1]

    wanted: dict[tuple[int, int, int, int], tuple[float, str, dict[str, Any], str]] = {}
    entries = _measures()
    for claim in followed:
        for one in said:
            if not concerned(claim.claim_id, one.article_id):
                continue
            finding = _likest([compare(side, one.side, entries) for side in claim.sides])
            if not is_sighting(finding):
                continue
            score, stance = SIGHTINGS[finding.relation]
            if finding.relation in _FORECASTS:
                # The claim is what is to be checked: it proves no forecast kept or missed.
                score, stance = SIGHTINGS["different_modality"][0], Stance.MENTIONS
            place = (claim.claim_id, one.row.version_id, one.row.start, one.row.end)
            reason = {
                "entity": bucket.entity_id,
                "measure": bucket.measure,
                "relation": finding.relation,
            }
            if finding.relation not in _FORECASTS:
                reason["finding"] = finding_as_dict(finding)
            score = round(score * finding.confidence, 4)
            if place not in wanted or wanted[place][0] < score:
                wanted[place] = (score, stance, reason, one.side.assertion.speaker or "")
    _write_suggestions(bucket, wanted, only)


def _likest(findings: Iterable[Finding]) -> Finding:
    return max(findings, key=lambda finding: SIGHTINGS.get(finding.relation, (0.0,))[0] * finding.confidence)


def _write_suggestions(bucket: Bucket, wanted, only: tuple[set[int], set[int]] | None) -> None:
    own = SourceSpan.objects.filter(
        found_by=SourceSpan.FoundBy.TRACKER,
        state=SourceSpan.State.SUGGESTED,
        successor=None,
        reason__entity=bucket.entity_id,
        reason__measure=bucket.measure,
    )
    if only is not None:
        own = own.filter(Q(version__article_id__in=only[0]) | Q(claim_id__in=only[1]))
    standing = {(span.claim_id, span.version_id, span.start, span.end): span for span in own}
    free = _free(wanted, standing.values())
    SourceSpan.objects.filter(pk__in=[span.pk for place, span in standing.items() if place not in free]).delete()
    texts = dict(
        ArticleVersion.objects.filter(pk__in={place[1] for place in free if place not in standing}).values_list(
            "pk", "text"
        )
    )
    for place, (score, stance, reason, speaker) in sorted(free.items(), key=lambda item: item[0]):
        claim_id, version_id, start, end = place
        suggest(
            standing.get(place),
            claim_id=claim_id,
            version_id=version_id,
            text=texts.get(version_id, ""),
            start=start,
            end=end,
            stance=stance,
            score=score,
            reason=reason,
            speaker=speaker,
        )


def _free(wanted, standing: Iterable[SourceSpan]):
    """The wanted places at which the claim has no other span: what an editor decided there goes first."""
    taken: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    others = SourceSpan.objects.filter(claim_id__in={place[0] for place in wanted})
    # A suggestion by story gives way to one by bucket, and is settled after it.
    others = others.exclude(pk__in=[span.pk for span in standing]).exclude(
        reason__story=True, state=SourceSpan.State.SUGGESTED
    )
    for claim_id, version_id, start, end in others.values_list("claim_id", "version_id", "start", "end"):
        taken[claim_id, version_id].append((start, end))
    return {
        place: found
        for place, found in wanted.items()
        if not any(place[2] < last and first < place[3] for first, last in taken[place[0], place[1]])
    }


def _measures():
    _number, glossary = newsroom_glossary()
    return measure_entries(glossary)


# Comparisons


def _settle_comparisons(bucket: Bucket, said: list[Said], followed: list[Followed], articles: set[int] | None) -> None:
    """`articles` names those of whose passages the comparisons are settled; None: all.

    An editor who has both passages support or contradict one claim has said that they speak of one
    matter.
    """
    entries = _measures()
    wanted: dict[tuple[str, str], Comparison] = {}
    for left, right in _pairs(said, articles):
        same_matter = any(claim.speaks(*left.place) and claim.speaks(*right.place) for claim in followed)
        finding = compare(left.side, right.side, entries, same_matter=same_matter)
        if finding.relation in _UNTOLD:
            continue
        wanted[left.key, right.key] = Comparison(
            entity_id=bucket.entity_id,
            measure=bucket.measure,
            left_version_id=left.row.version_id,
            left_start=left.row.start,
            left_end=left.row.end,
            left_key=left.key,
            right_version_id=right.row.version_id,
            right_start=right.row.start,
            right_end=right.row.end,
            right_key=right.key,
            relation=finding.relation,
            cause=finding.cause or "",
            confidence=finding.confidence,
            finding=finding_as_dict(finding),
            input_hash=digest([left.content, right.content, same_matter]),
        )
    _reconcile(bucket, wanted, articles)


def _pairs(said: list[Said], articles: set[int] | None) -> Iterator[tuple[Said, Said]]:
    """What two articles say of which one is named; each pair in the order of its articles."""
    if articles is None:
        pairs = combinations(said, 2)
    else:
        named = [one for one in said if one.article_id in articles]
        others = [one for one in said if one.article_id not in articles]
        crossed = (sorted(pair, key=lambda one: one.article_id) for pair in product(named, others))
        pairs = chain(combinations(named, 2), crossed)
    return ((left, right) for left, right in pairs if left.article_id != right.article_id)


def _reconcile(bucket: Bucket, wanted: dict[tuple[str, str], Comparison], articles: set[int] | None) -> None:
    """New, changed, closed. What nobody judged and nobody says any more goes; what was judged stays, closed."""
    rows = _of_bucket(bucket, articles)
    standing = {(row.left_key, row.right_key): row for row in rows.select_for_update(of=("self",)).order_by("pk")}
    in_force = judgements_in_force(row.pk for row in standing.values())
    for pair, row in standing.items():
        if pair in wanted:
            renew(row, wanted[pair], in_force.get(row.pk))
        else:
            let_go(row)
    new = [row for pair, row in wanted.items() if pair not in standing]
    for row in new:
        row.state = state_of(row, None)
    add(new)


def _of_bucket(bucket: Bucket, articles: set[int] | None):
    """The bucket's comparisons; only those that one of `articles` has a side in, where any are named."""
    rows = Comparison.objects.filter(entity_id=bucket.entity_id, measure=bucket.measure)
    return rows if articles is None else rows.involving(articles)


def _settle_concerns(bucket: Bucket, followed: list[Followed], articles: set[int] | None) -> None:
    """A comparison concerns a claim of its bucket when one side is a passage that speaks to it."""
    through = Comparison.claims.through
    rows = list(
        _of_bucket(bucket, articles).values_list(
            "pk", "left_version_id", "left_start", "left_end", "right_version_id", "right_start", "right_end"
        )
    )
    wanted = {
        (pk, claim.claim_id)
        for pk, *places in rows
        for claim in followed
        if claim.speaks(*places[:3]) or claim.speaks(*places[3:])
    }
    links = through.objects.filter(comparison_id__in=[row[0] for row in rows])
    standing = {(link.comparison_id, link.claim_id): link.pk for link in links}
    through.objects.filter(pk__in=[pk for pair, pk in standing.items() if pair not in wanted]).delete()
    through.objects.bulk_create(
        [through(comparison_id=pk, claim_id=claim) for pk, claim in sorted(wanted - set(standing))],
        ignore_conflicts=True,
    )

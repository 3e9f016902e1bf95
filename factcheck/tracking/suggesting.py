"""Suggested spans: where articles say what a claim is about, until an editor decides."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, NamedTuple

from django.db.models import Q

from articles.models import ArticleVersion
from factcheck.claims.models import SourceSpan, Stance
from factcheck.language import MeasureEntry, Quantity, Rank
from factcheck.language.interchange import assertion_from_dict
from factcheck.tracking.comparing import CONTRADICTING, Finding, Side, compare, finding_as_dict
from factcheck.tracking.matching import NO_PROOF, Bucket, is_sighting, sighted
from factcheck.tracking.models import Assertion
from factcheck.tracking.opposing import Opposed
from factcheck.tracking.recording import renew_suggestion, suggest, suggestion
from factcheck.tracking.sides import Followed, Said, said_of

# What the tracker suggests and nobody has decided on; what a quote was reworded to stands until somebody does.
_SUGGESTED = Q(found_by=SourceSpan.FoundBy.TRACKER, state=SourceSpan.State.SUGGESTED, successor=None) & ~Q(
    reason__has_key="was"
)
_FORECASTS = frozenset({"forecast_kept", "forecast_missed"})

Place = tuple[int, int, int, int]  # claim, version, start, end


@dataclass(frozen=True, slots=True)
class Sighting:
    """A passage that a claim is about, and how surely."""

    bucket: Bucket
    finding: Finding
    score: float  # 0 to 1
    stance: Stance
    speaker: str
    said: str
    against: Opposed | None = None

    @property
    def reason(self) -> dict[str, Any]:
        reason: dict[str, Any] = {
            "entity": self.bucket.entity_id,
            "measure": self.bucket.measure,
            "relation": self.finding.relation,
        }
        if self.finding.relation not in _FORECASTS:
            reason["finding"] = finding_as_dict(self.finding)
        if self.against is not None:
            reason |= self.against.reason
        return reason


def settle_suggestions(
    said: Mapping[Bucket, list[Said]],
    followed: Mapping[Bucket, Followed],
    entries: Mapping[str, MeasureEntry],
    *,
    articles: Collection[int],
    claims: Collection[int],
) -> None:
    """Settle the suggestions in these articles and for these claims, a bucket after the other. Of two that
    suggest one place the one does that comes first in their order, whichever came first in time."""
    seen = {
        bucket: _seen(bucket, said[bucket], followed[bucket], entries, articles, claims) for bucket in sorted(followed)
    }
    _hold_to_all_that_is_claimed(seen, entries)
    seen = {bucket: _mixed(found) for bucket, found in seen.items()}
    standing = _standing(seen, articles, claims)
    taken = _taken({place for found in seen.values() for place in found})
    gone: list[int] = []
    new: dict[Place, Sighting] = {}
    for bucket, found in seen.items():
        own = standing[bucket]
        free = {place: sighting for place, sighting in found.items() if not _overlapped(place, taken, bucket)}
        for place, span in own.items():
            if place in free:
                sighting = free[place]
                renew_suggestion(span, score=sighting.score, stance=sighting.stance, reason=sighting.reason)
            else:
                gone.append(span.pk)
                taken[place[:2]].pop(span.pk, None)
        for place, sighting in free.items():
            if place not in own:
                new[place] = sighting
                taken[place[:2]][place] = Taken(*place[2:], bucket)
    if gone:
        SourceSpan.objects.filter(pk__in=gone).delete()
    if new:
        _write(new)


def _make_room(new: Collection[Place]) -> None:
    """Take away what gives way at these very places: a suggestion by story, or by a bucket further behind."""
    standing = SourceSpan.objects.filter(
        claim_id__in={place[0] for place in new},
        version_id__in={place[1] for place in new},
    ).filter(_SUGGESTED)
    rows = standing.values_list("pk", "claim_id", "version_id", "start", "end")
    less = [pk for pk, *place in rows if tuple(place) in new]
    if less:
        SourceSpan.objects.filter(pk__in=less, state=SourceSpan.State.SUGGESTED).delete()


def _seen(
    bucket: Bucket,
    said: list[Said],
    followed: Followed,
    entries: Mapping[str, MeasureEntry],
    articles: Collection[int],
    claims: Collection[int],
) -> dict[Place, Sighting]:
    seen: dict[Place, Sighting] = {}
    for claim_id, sides in followed.sides.items():
        for one in said:
            if one.article_id not in articles and claim_id not in claims:
                continue
            finding = _likest([compare(side, one.side, entries) for side in sides])
            if not is_sighting(finding):
                continue
            score, stance = sighted(finding)
            if finding.relation in _FORECASTS:
                # The claim is what is to be checked: it proves no forecast kept or missed.
                score, stance = NO_PROOF
            score = round(score * finding.confidence, 4)
            place = (claim_id, one.version_id, one.start, one.end)
            if place not in seen or seen[place].score < score:
                told = one.side.assertion
                seen[place] = Sighting(bucket, finding, score, stance, told.speaker or "", told.text)
    return seen


def _hold_to_all_that_is_claimed(
    seen: Mapping[Bucket, dict[Place, Sighting]], entries: Mapping[str, MeasureEntry]
) -> None:
    """Take as mentions what supports a part of a claim that says more: convicted, and sentenced to eight years.

    A text that speaks against another part of the claim is no support; nor is a passage without a figure of a claim
    that gives one in another bucket.
    """
    supporting = [
        (bucket, place) for bucket, found in seen.items() for place in found if found[place].stance == Stance.SUPPORTS
    ]
    claimed = _of_several_parts({place[0] for _bucket, place in supporting})
    if not claimed:
        return
    measures = {measure for sides in claimed.values() for bucket in sides for measure in bucket.measures}
    said = said_of({place[1] for _bucket, place in supporting if place[0] in claimed}, measures)
    for bucket, place in supporting:
        parts = {other: sides for other, sides in claimed.get(place[0], {}).items() if other != bucket}
        if not parts:
            continue
        sighting = seen[bucket][place]
        against = _spoken_against(parts, said.get(place[1], ()), entries)
        if against is not None:
            seen[bucket][place] = replace(sighting, stance=Stance.MENTIONS, against=against)
        elif sighting.finding.left.assertion.value is None and any(map(_gives_figure, chain(*parts.values()))):
            seen[bucket][place] = replace(sighting, stance=Stance.MENTIONS)


def _of_several_parts(claims: Collection[int]) -> dict[int, dict[Bucket, list[Side]]]:
    """What those of the claims say that are followed in more than one bucket, by bucket."""
    rows = Assertion.objects.filter(claim_id__in=claims).exclude(entity=None).exclude(measure="").order_by("ordinal")
    found: dict[int, dict[Bucket, list[Side]]] = {}
    for claim_id, entity_id, measure, data in rows.values_list("claim_id", "entity_id", "measure", "data"):
        sides = found.setdefault(claim_id, {}).setdefault(Bucket.of(entity_id, measure), [])
        sides.append(Side(assertion_from_dict(data)))
    return {claim_id: buckets for claim_id, buckets in found.items() if len(buckets) > 1}


def _spoken_against(
    parts: Mapping[Bucket, list[Side]], said: Iterable[Side], entries: Mapping[str, MeasureEntry]
) -> Opposed | None:
    for one in said:
        for side in chain(*parts.values()):
            finding = compare(side, one, entries)
            if finding.relation in CONTRADICTING:
                span = one.assertion.span
                return Opposed(span.start, span.end, one.assertion.text, finding)
    return None


def _gives_figure(side: Side) -> bool:
    return isinstance(side.assertion.value, Quantity | Rank)


def _mixed(seen: Mapping[Place, Sighting]) -> dict[Place, Sighting]:
    """No source supports a claim of which another passage of the same text contradicts it."""
    refuting: dict[tuple[int, int], Opposed] = {}
    for (claim_id, version_id, start, end), sighting in seen.items():
        if sighting.stance == Stance.REFUTES:
            refuting.setdefault((claim_id, version_id), Opposed(start, end, sighting.said))
    confirmed = _confirmed_against({place[:2] for place, found in seen.items() if found.stance == Stance.SUPPORTS})
    against = refuting | confirmed
    return {
        place: replace(sighting, stance=Stance.MENTIONS, against=against[place[:2]])
        if sighting.stance == Stance.SUPPORTS and place[:2] in against
        else sighting
        for place, sighting in seen.items()
    }


def _confirmed_against(texts: Collection[tuple[int, int]]) -> dict[tuple[int, int], Opposed]:
    """What editors hold to speak against claims, by claim and version."""
    if not texts:
        return {}
    spans = SourceSpan.objects.confirmed().filter(
        claim_id__in={claim for claim, _version in texts},
        version_id__in={version for _claim, version in texts},
        stance=Stance.REFUTES,
    )
    return {(span.claim_id, span.version_id): Opposed(span.start, span.end, span.exact) for span in spans}


def _likest(findings: Iterable[Finding]) -> Finding:
    return max(findings, key=lambda finding: sighted(finding)[0] * finding.confidence)


def _standing(
    buckets: Collection[Bucket], articles: Collection[int], claims: Collection[int]
) -> dict[Bucket, dict[Place, SourceSpan]]:
    """The suggestions that were made before, by bucket."""
    own = SourceSpan.objects.filter(Q(version__article_id__in=articles) | Q(claim_id__in=claims), _SUGGESTED)
    found: dict[Bucket, dict[Place, SourceSpan]] = {bucket: {} for bucket in buckets}
    for span in own:
        bucket = Bucket.of(span.reason.get("entity"), span.reason.get("measure"))
        if bucket in found:
            found[bucket][span.claim_id, span.version_id, span.start, span.end] = span
    return found


class Taken(NamedTuple):
    """A stretch of a version that has a span of the claim; `by` is the bucket that only suggests it."""

    start: int
    end: int
    by: Bucket | None


def _taken(places: Collection[Place]) -> defaultdict[tuple[int, int], dict[Any, Taken]]:
    """The spans of these claims in these versions, by what names them."""
    taken: defaultdict[tuple[int, int], dict[Any, Taken]] = defaultdict(dict)
    if not places:
        return taken
    spans = SourceSpan.objects.filter(
        claim_id__in={place[0] for place in places}, version_id__in={place[1] for place in places}
    )
    # A suggestion by story gives way to one by bucket, and is settled after it.
    spans = spans.exclude(reason__has_key="story", state=SourceSpan.State.SUGGESTED)
    columns = ("pk", "claim_id", "version_id", "start", "end", "reason__entity", "reason__measure")
    rows = spans.annotate(suggested=_SUGGESTED).values_list("suggested", *columns)
    for suggested, pk, claim_id, version_id, start, end, *bucket in rows:
        taken[claim_id, version_id][pk] = Taken(start, end, Bucket.of(*bucket) if suggested else None)
    return taken


def _overlapped(place: Place, taken, bucket: Bucket) -> bool:
    """Whether an editor's span stands at a place, or a suggestion of a bucket that comes before this one."""
    _claim, _version, start, end = place
    return any(
        start < other.end and other.start < end and (other.by is None or other.by < bucket)
        for other in taken[place[:2]].values()
    )


def _write(new: Mapping[Place, Sighting]) -> None:
    _make_room(new)
    texts = dict(ArticleVersion.objects.filter(pk__in={place[1] for place in new}).values_list("pk", "text"))
    suggest(
        suggestion(
            claim_id=claim_id,
            version_id=version_id,
            text=texts[version_id],
            start=start,
            end=end,
            stance=sighting.stance,
            score=sighting.score,
            reason=sighting.reason,
            speaker=sighting.speaker,
        )
        for (claim_id, version_id, start, end), sighting in sorted(new.items(), key=lambda item: item[0])
    )

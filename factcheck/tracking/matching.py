"""Claims ↔ assertions: who is about the same entity and measure. By index, never all pairs."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Func, Q, TextField, Value

from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.claims.searching import prefix_query
from factcheck.language import families
from factcheck.tracking.comparing import Finding, Relation
from factcheck.tracking.models import Assertion, Comparison
from factcheck.tracking.reading import read_claim


@dataclass(frozen=True, order=True, slots=True)
class Bucket:
    """What is said of one entity in one measure, or in one of its family: inside it everything is compared.

    `measure` stands for the family; `Bucket.of` finds it.
    """

    entity_id: int
    measure: str

    @classmethod
    def of(cls, entity_id: int, measure: str) -> Self:
        return cls(entity_id, families.family(measure))

    @property
    def measures(self) -> frozenset[str]:
        return frozenset(families.members(self.measure))


class _OneOfRows(Func):
    """Whether a row of columns is among those that a function gives."""

    template = "%(expressions)s)"
    arg_joiner = " IN (SELECT * FROM "
    output_field = BooleanField()


def in_buckets(buckets: Collection[Bucket]) -> Func:
    """Whether a row is in one of these buckets, as a condition that the index on both columns answers."""
    rows = [(bucket.entity_id, measure) for bucket in buckets for measure in sorted(bucket.measures)]
    entities = Value([entity_id for entity_id, _measure in rows], ArrayField(BigIntegerField()))
    measures = Value([measure for _entity_id, measure in rows], ArrayField(TextField()))
    return _OneOfRows(
        Func("entity_id", "measure", function="ROW", output_field=BooleanField()),
        Func(entities, measures, function="unnest", output_field=BooleanField()),
    )


# Rows that are asked for at once where others are joined to them: for more, a planner rather reads a whole table.
_JOINED = 50


def a_few_at_once(keys: Iterable[int]) -> Iterator[list[int]]:
    """The keys in order, as many at a time as a planner looks up one by one."""
    ordered = sorted(keys)
    return (ordered[first : first + _JOINED] for first in range(0, len(ordered), _JOINED))


# How surely a claim is what a passage talks of, and how the passage then stands to it, by how the two relate; what is
# not here is another matter and is not suggested. The claim is the left side: what only follows from it, as 30 million
# from 100 million, does not support it.
_SIGHTINGS: dict[Relation, tuple[float, Stance]] = {
    "equivalent": (0.95, Stance.SUPPORTS),
    "entailed_by": (0.9, Stance.SUPPORTS),
    "compatible": (0.85, Stance.SUPPORTS),
    "forecast_kept": (0.85, Stance.SUPPORTS),
    "contradicts": (0.9, Stance.REFUTES),
    "reporting_divergence": (0.9, Stance.REFUTES),
    "forecast_missed": (0.85, Stance.REFUTES),
    "forecast_revised": (0.8, Stance.MENTIONS),
    "entails": (0.7, Stance.MENTIONS),
    "superseded": (0.7, Stance.MENTIONS),
    "different_time": (0.6, Stance.MENTIONS),
    "different_modality": (0.5, Stance.MENTIONS),
}
_LEAVES_ROOM = (0.7, Stance.MENTIONS)
NO_PROOF = (0.5, Stance.MENTIONS)

# Said of another time: of no interest to a claim that names its own.
_OTHER_TIMES: frozenset[Relation] = frozenset({"superseded", "different_time"})


def is_sighting(finding: Finding) -> bool:
    """Whether the right side is a passage that the claim on the left is about."""
    if finding.relation not in _SIGHTINGS:
        return False
    when = finding.left.assertion.when
    return finding.relation not in _OTHER_TIMES or when is None or when.assumed


def sighted(finding: Finding) -> tuple[float, Stance]:
    """How surely the claim on the left is what the passage on the right talks of, and how the passage stands to it."""
    if finding.relation == "compatible" and not _says_all(finding):
        return _LEAVES_ROOM
    return _SIGHTINGS.get(finding.relation, (0.0, Stance.MENTIONS))


def _says_all(finding: Finding) -> bool:
    """Whether the passage says all that the claim does, if both speak of quite the same thing: and of a time that the
    claim is about, where both name one."""
    if finding.facts.get("says_all") not in ("right", "both"):
        return False
    time = next((gate for gate in finding.gates if gate.gate == "time"), None)
    if time is None or time.result != "passes" or time.left.get("assumed"):
        return True
    since, until = time.left.get("from"), time.left.get("to")
    starts, ends = time.right.get("from"), time.right.get("to")  # ISO dates: in order as they are written
    return (since is None or (starts is not None and starts >= since)) and (
        until is None or (ends is not None and ends <= until)
    )


def buckets_of(rows) -> set[Bucket]:
    """The buckets that assertion rows fall into; what has no entity or no measure falls into none."""
    return {Bucket.of(row.entity_id, row.measure) for row in rows if row.entity_id is not None and row.measure}


def buckets_found_in(article_id: int) -> set[Bucket]:
    """Every bucket in which something of this article was compared or suggested before."""
    compared = Comparison.objects.involving([article_id]).exclude(entity=None)
    suggested = _suggested_buckets(SourceSpan.objects.filter(version__article_id=article_id))
    pairs = compared.order_by().values_list("entity_id", "measure").distinct()
    return suggested | {Bucket.of(entity, measure) for entity, measure in pairs}


def buckets_of_claim(claim_id: int) -> set[Bucket]:
    """Every bucket in which this claim is followed, or was when something was last found for it."""
    said = Assertion.objects.filter(claim_id=claim_id).exclude(entity=None).exclude(measure="")
    compared = Comparison.objects.filter(claims=claim_id).exclude(entity=None)
    suggested = _suggested_buckets(SourceSpan.objects.filter(claim_id=claim_id))
    return suggested | {
        Bucket.of(entity, measure)
        for entity, measure in chain(
            said.order_by().values_list("entity_id", "measure").distinct(),
            compared.order_by().values_list("entity_id", "measure").distinct(),
        )
    }


def similar_claims(
    statement: str, *, language: str = "", entity=None, measure=None, exclude: int | None = None, limit: int = 5
) -> list[Claim]:
    """Claims that may say the same: of the same entity and measure, or sharing the statement's words."""

    wanted = Claim(statement=statement, language=language or settings.HOUSE_LANGUAGE, entity=entity, measure=measure)
    buckets = buckets_of(read_claim(wanted))
    same = Q(pk__in=[])
    for bucket in buckets:
        measures = families.members(bucket.measure)
        same |= Q(assertions__entity=bucket.entity_id, assertions__measure__in=measures)
    found = list(Claim.objects.filter(same).exclude(pk=exclude).distinct()[:limit])
    query = prefix_query(statement)
    if query is not None and len(found) < limit:
        known = [claim.pk for claim in found]
        found += Claim.objects.filter(search=query).exclude(pk__in=known).exclude(pk=exclude)[: limit - len(found)]
    return found


def _suggested_buckets(spans) -> set[Bucket]:
    reasons = spans.filter(found_by=SourceSpan.FoundBy.TRACKER).values_list("reason", flat=True)
    return {Bucket.of(reason["entity"], reason["measure"]) for reason in reasons if "entity" in reason}

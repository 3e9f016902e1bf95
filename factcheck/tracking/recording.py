"""What settling writes: suggested spans, and comparisons with where they stand."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.utils import timezone
from psycopg import sql

from factcheck.claims.models import SourceSpan
from factcheck.tracking.comparing import CONTRADICTING
from factcheck.tracking.models import Comparison, Judgement

CONTEXT = 32
# What is computed anew each time; all else of a comparison's row is kept.
MADE = (
    "measure",
    "left_version_id",
    "left_start",
    "left_end",
    "right_version_id",
    "right_start",
    "right_end",
    "relation",
    "cause",
    "confidence",
    "finding",
    "input_hash",
)


def canonical(content: Any) -> str:
    """The one way of writing a content as JSON."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False)


def digest(content: Any) -> str:
    """A name for a content, the same wherever and whenever it is computed."""
    return digest_of_canonical(canonical(content))


def digest_of_canonical(content: str) -> str:
    """The same name, for a content that has been written already."""
    return hashlib.sha256(content.encode()).hexdigest()


# Suggested spans


def suggestion(
    *,
    claim_id: int,
    version_id: int,
    text: str,
    start: int,
    end: int,
    stance: str,
    score: float,
    reason: dict[str, Any],
    speaker: str = "",
) -> SourceSpan:
    """A suggested span, unsaved. `text` is the whole version's."""
    return SourceSpan(
        claim_id=claim_id,
        version_id=version_id,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        state=SourceSpan.State.SUGGESTED,
        found_by=SourceSpan.FoundBy.TRACKER,
        stance=stance,
        speaker=speaker[:200],
        score=score,
        reason=reason,
    )


def suggest(spans: Iterable[SourceSpan]) -> None:
    """Write new suggestions. An editor may attach the same passage at this very moment: then that stands."""
    SourceSpan.objects.bulk_create(spans, ignore_conflicts=True)


def renew_suggestion(span: SourceSpan, *, score: float, stance: str, reason: dict[str, Any]) -> None:
    """Make a standing suggestion say this, unless an editor has decided on it by now."""
    if (span.score, span.stance, span.reason) != (score, stance, reason):
        SourceSpan.objects.filter(pk=span.pk, state=SourceSpan.State.SUGGESTED).update(
            score=score, stance=stance, reason=reason
        )


# Comparisons


def judgements_in_force(comparison_ids: Iterable[int]) -> dict[int, Judgement]:
    """The last judgement of each comparison that was not taken back."""
    found: dict[int, Judgement] = {}
    ids = list(comparison_ids)
    if not ids:
        return found
    judgements = Judgement.objects.filter(comparison_id__in=ids, withdrawn_at=None)
    for judgement in judgements.order_by("at", "pk"):
        found[judgement.comparison_id] = judgement
    return found


def state_of(row: Comparison, judgement: Judgement | None) -> str:
    """Where a comparison that both sides still say stands. A judgement holds for the inputs it saw."""
    if judgement is None or judgement.input_hash != row.input_hash:
        return unjudged(row.relation)
    if judgement.verdict == Judgement.Verdict.CONTRADICTS:
        return Comparison.State.CONFIRMED
    if judgement.verdict == Judgement.Verdict.UNSURE:
        return unjudged(row.relation)
    return Comparison.State.DISMISSED


def unjudged(relation: str) -> str:
    """Where a comparison stands on which nobody's word is in force."""
    return Comparison.State.OPEN if relation in CONTRADICTING else Comparison.State.NOTED


def renew(row: Comparison, made: Mapping[str, Any], judgement: Judgement | None) -> None:
    """Make a standing comparison say what was found now; writes only what differs. `made` names all of MADE."""
    changed = [name for name in MADE if getattr(row, name) != made[name]]
    for name in changed:
        setattr(row, name, made[name])
    state = state_of(row, judgement)
    if changed or row.state != state:
        row.state, row.changed_at = state, timezone.now()
        row.save(update_fields=[*changed, "state", "changed_at"])


def add(rows: Iterable[Mapping[str, Any]]) -> None:
    """Write new comparisons that nobody has judged: all of MADE with the finding as JSON, the bucket and the keys.

    An article of figures makes thousands, and a statement each would take seconds.
    """
    now = timezone.now()
    names = ("entity_id", "left_key", "right_key", *MADE)
    columns = sql.SQL(", ").join(map(sql.Identifier, (*names, "state", "found_at", "changed_at")))
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(Comparison._meta.db_table), columns)
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row((*(row[name] for name in names), unjudged(row["relation"]), now, now))


def let_go(rows: Iterable[Comparison]) -> list[Comparison]:
    """What is no longer said goes; where somebody judged it, it stays, closed. Returns what stays."""
    known = {row.pk: row for row in rows}
    if not known:
        return []
    judged = set(Judgement.objects.filter(comparison__in=known).values_list("comparison_id", flat=True))
    Comparison.objects.filter(pk__in=known.keys() - judged).delete()
    Comparison.objects.filter(pk__in=judged).exclude(state=Comparison.State.CLOSED).update(
        state=Comparison.State.CLOSED, changed_at=timezone.now()
    )
    return [row for pk, row in known.items() if pk in judged]

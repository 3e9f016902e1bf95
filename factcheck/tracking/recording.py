"""What settling writes: suggested spans, and comparisons with where they stand."""

import hashlib
import json
from collections.abc import Iterable
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


def digest(content: Any) -> str:
    """A name for a content, the same wherever and whenever it is computed."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def suggest(
    standing: SourceSpan | None,
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
) -> None:
    """Make the suggestion say this; `standing` is the row at its place, if there is one.

    An editor may decide on the same passage at this very moment: then that stands.
    """
    if standing is not None:
        if (standing.score, standing.stance, standing.reason) != (score, stance, reason):
            SourceSpan.objects.filter(pk=standing.pk, state=SourceSpan.State.SUGGESTED).update(
                score=score, stance=stance, reason=reason
            )
        return
    span = SourceSpan(
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
    SourceSpan.objects.bulk_create([span], ignore_conflicts=True)


def judgements_in_force(comparison_ids: Iterable[int]) -> dict[int, Judgement]:
    """The last judgement of each comparison that was not taken back."""
    found: dict[int, Judgement] = {}
    for judgement in Judgement.objects.filter(comparison_id__in=list(comparison_ids), withdrawn_at=None).order_by(
        "at", "pk"
    ):
        found[judgement.comparison_id] = judgement
    return found


def state_of(row: Comparison, judgement: Judgement | None) -> str:
    """Where a comparison that both sides still say stands. A judgement holds for the inputs it saw."""
    flagged = Comparison.State.OPEN if row.relation in CONTRADICTING else Comparison.State.NOTED
    if judgement is None or judgement.input_hash != row.input_hash:
        return flagged
    if judgement.verdict == Judgement.Verdict.CONTRADICTS:
        return Comparison.State.CONFIRMED
    if judgement.verdict == Judgement.Verdict.UNSURE:
        return flagged
    return Comparison.State.DISMISSED


def renew(row: Comparison, new: Comparison, judgement: Judgement | None) -> None:
    """Make a standing comparison say what was found now; writes only what differs."""
    changed = [name for name in MADE if getattr(row, name) != getattr(new, name)]
    for name in changed:
        setattr(row, name, getattr(new, name))
    state = state_of(row, judgement)
    if changed or row.state != state:
        row.state, row.changed_at = state, timezone.now()
        row.save(update_fields=[*changed, "state", "changed_at"])


def add(rows: Iterable[Comparison]) -> None:
    """Write new comparisons; an article of figures makes thousands, and a statement each would take seconds."""
    fields = [field for field in Comparison._meta.concrete_fields if not field.primary_key]
    names = sql.SQL(", ").join(sql.Identifier(field.column) for field in fields)
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(Comparison._meta.db_table), names)
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row([field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields])


def let_go(row: Comparison) -> None:
    """What is no longer said goes; where somebody judged it, it stays, closed."""
    if not row.judgements.exists():
        row.delete()
    elif row.state != Comparison.State.CLOSED:
        row.state, row.changed_at = Comparison.State.CLOSED, timezone.now()
        row.save(update_fields=["state", "changed_at"])

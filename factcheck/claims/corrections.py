"""What a correction changes, told before it is written, and kept while it waits for a second person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from factcheck.claims.evidence import Plan, planned, write
from factcheck.claims.models import Claim, Entity, Measure, Rating, Review, SourceSpan

OF_CLAIM = ("statement", "entity", "measure", "claimant", "claimed_from", "claimed_until")
OF_REVIEW = ("rating", "summary", "reasoning")
PERIOD = ("claimed_from", "claimed_until")
NAMED = {"entity": Entity, "measure": Measure}


@dataclass
class Corrected:
    """A claim and its review as they would be, not saved. `before` and `after` as readers are told."""

    claim: Claim
    review: Review
    evidence: Plan | None = None
    before: dict = field(default_factory=dict)
    after: dict = field(default_factory=dict)

    def write(self) -> None:
        self.claim.save(update_fields=[*OF_CLAIM, "changed_at"])
        self.review.edit += 1
        self.review.save(update_fields=[*OF_REVIEW, "author", "approver", "edit", "changed_at"])
        if self.evidence is not None:
            write(self.evidence)


def corrected(claim: Claim, review: Review, changes: Mapping) -> Corrected:
    """`claim` and `review` are locked; `changes` may name any of OF_CLAIM and OF_REVIEW, and `evidence`."""
    done = Corrected(claim, review)
    period = _period(claim)
    for name in (*OF_CLAIM, *OF_REVIEW):
        owner = claim if name in OF_CLAIM else review
        if name not in changes or getattr(owner, name) == changes[name]:
            continue
        if name not in PERIOD:
            done.before[name], done.after[name] = _told(getattr(owner, name)), _told(changes[name])
        setattr(owner, name, changes[name])
    if _period(claim) != period:
        done.before["claimed"], done.after["claimed"] = period, _period(claim)
    if "evidence" in changes:
        done.evidence = planned(review, changes["evidence"])
        if done.evidence.told:
            done.before["evidence"], done.after["evidence"] = map(list, zip(*done.evidence.told, strict=True))
    return done


def _told(value) -> str:
    return value.label if isinstance(value, Rating) else "" if value is None else str(value)


def _period(claim: Claim) -> dict[str, str | None]:
    """Half-open, as everywhere: `until` is the day after the last."""
    return {"from": _day(claim.claimed_from), "until": _day(claim.claimed_until)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def packed(changes: Mapping) -> dict:
    """Changes as JSON keeps them; the verdict has a column of its own."""
    kept = {name: value for name, value in changes.items() if name not in ("rating", "evidence", *PERIOD, *NAMED)}
    kept |= {name: changes[name].pk if changes[name] else None for name in NAMED if name in changes}
    kept |= {name: _day(changes[name]) for name in PERIOD if name in changes}
    if "evidence" in changes:
        kept["evidence"] = [{**row, "span": row["span"].pk if row.get("span") else None} for row in changes["evidence"]]
    return kept


def unpacked(kept: Mapping) -> dict:
    """Raises DoesNotExist: of SourceSpan where a quote that is evidence is gone, of Entity or Measure where what the
    claim is about is."""
    changes = dict(kept)
    for name, model in NAMED.items():
        if name in kept:
            changes[name] = model.objects.get(pk=kept[name]) if kept[name] else None
    changes |= {name: date.fromisoformat(kept[name]) if kept[name] else None for name in PERIOD if name in kept}
    if "evidence" in kept:
        changes["evidence"] = [
            {**row, "span": SourceSpan.objects.get(pk=row["span"]) if row["span"] else None} for row in kept["evidence"]
        ]
    return changes

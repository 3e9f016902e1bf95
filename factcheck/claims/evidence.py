"""What a review rests on, changed row by row: who changed which, and what stood there, stays in the history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Evidence, Review

FIELDS = ("title", "url", "span", "kind", "stance", "note")


@dataclass
class Plan:
    """What becomes of a review's evidence, before it is written. `told`: each row that differs as readers see it,
    before and after; None where it was not or is no more."""

    kept: list[Evidence] = field(default_factory=list)
    dropped: list[Evidence] = field(default_factory=list)
    told: list[tuple[dict | None, dict | None]] = field(default_factory=list)


def planned(review: Review, rows: Iterable[Mapping]) -> Plan:
    """`rows` is the whole list: mappings of FIELDS, with the `pk` of the stored row that each of them was."""
    rows_stored = Evidence.objects.filter(review=review).select_related("span__version__article")
    plan, stored = Plan(), {item.pk: item for item in rows_stored}
    for position, row in enumerate(rows):
        if not row.get("url") and not row.get("span"):
            raise ClaimError(_("Evidence needs a link or a source span."), field="evidence")
        item = stored.pop(row.get("pk"), None)
        before = shown(item) if item else None
        item = item or Evidence(review=review)
        for name in FIELDS:
            if name in row:
                setattr(item, name, row[name])
        item.position = position
        plan.kept.append(item)
        if shown(item) != before:
            plan.told.append((before, shown(item)))
    plan.dropped = list(stored.values())
    plan.told += [(shown(item), None) for item in plan.dropped]
    return plan


def write(plan: Plan) -> None:
    for item in plan.dropped:
        item.delete()
    for item in plan.kept:
        item.save()


def shown(item: Evidence) -> dict:
    """A piece of evidence as readers see it, in the words of a correction's `before` and `after`."""
    return {
        "title": item.title,
        "url": item.url or (item.span.version.article.url if item.span else ""),
        "kind": str(item.kind),
        "stance": str(item.stance),
        "note": item.note,
        "exact": item.span.exact if item.span else "",
    }

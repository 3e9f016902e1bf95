"""Claims in from other systems: JSON Lines as docs/interchange.md says, one claim a line."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims import actions
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Claim, Rating

REQUIRED = ("key", "statement", "article_url", "exact")
OPTIONAL = ("start", "rating", "summary")


class LineRefused(ValueError):
    """A line that cannot be taken; the message says why."""


@dataclass
class Imported:
    """What became of the lines."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)


def import_claims(lines: Iterable[str], *, by, progress: Callable[[int], None] | None = None) -> Imported:
    """Take claims in, each with its first span. The same line again changes nothing.

    A line with a known key adds its span to that claim. `start` (code points) says which occurrence
    is meant where the quote stands more than once. Bad lines are told with number and reason; the
    good ones are taken.
    """
    done = Imported()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            with transaction.atomic():
                outcome = _take(_parse(line), by)
        except (LineRefused, ClaimError) as error:
            done.refused.append((number, str(error)))
        else:
            setattr(done, outcome, getattr(done, outcome) + 1)
        if progress is not None:
            progress(number)
    return done


def _parse(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise LineRefused(_("not JSON: %(error)s") % {"error": error}) from error
    if not isinstance(row, dict):
        raise LineRefused(_("not an object"))
    unknown = sorted(set(row) - set(REQUIRED) - set(OPTIONAL))
    if unknown:
        raise LineRefused(_("unknown key: %(keys)s") % {"keys": ", ".join(unknown)})
    missing = [name for name in REQUIRED if not isinstance(row.get(name), str) or not row[name].strip()]
    if missing:
        raise LineRefused(_("missing or not a text: %(keys)s") % {"keys": ", ".join(missing)})
    start = row.get("start")
    if start is not None and (not isinstance(start, int) or isinstance(start, bool) or start < 0):
        raise LineRefused(_("start is not a whole number"))
    return row


def _take(row: dict[str, Any], by) -> str:
    article = Article.objects.filter(url=row["article_url"]).first()
    if article is None:
        raise LineRefused(_("no article with the address %(url)s") % {"url": row["article_url"]})
    version = article.latest
    start = _place(version.text, row["exact"], row.get("start"))
    end = start + len(row["exact"])
    rating = _rating(row.get("rating"))
    claim = Claim.objects.filter(key=row["key"]).first()
    outcome = "unchanged"
    if claim is None:
        claim = actions.create_claim(statement=row["statement"], key=row["key"], by=by)
        outcome = "new"
    elif claim.statement != " ".join(row["statement"].split()):
        raise LineRefused(_("the claim with this key says something else: %(said)s") % {"said": claim.statement})
    if not claim.spans.confirmed().filter(version=version, start=start, end=end).exists():
        actions.attach_span(claim=claim, version=version, start=start, end=end, exact=row["exact"], by=by)
        outcome = "new" if outcome == "new" else "changed"
    if rating is not None or row.get("summary"):
        outcome = _review(claim, rating, row.get("summary") or "", by) or outcome
    return outcome


def _place(text: str, exact: str, start: int | None) -> int:
    if start is not None:
        if text[start : start + len(exact)] != exact:
            raise LineRefused(_("the text at %(start)s reads differently from the quote") % {"start": start})
        return start
    first = text.find(exact)
    if first < 0:
        raise LineRefused(_("the quote does not stand in the article"))
    if text.find(exact, first + 1) >= 0:
        raise LineRefused(_("the quote stands in the article more than once: say where by start"))
    return first


def _rating(key: str | None) -> Rating | None:
    if not key:
        return None
    rating = Rating.objects.filter(scale__is_default=True, key=key).first()
    if rating is None:
        raise LineRefused(_("no rating “%(key)s” in the scale in use") % {"key": key})
    return rating


def _review(claim: Claim, rating: Rating | None, summary: str, by) -> str | None:
    review = getattr(claim, "review", None)
    if review is not None and (review.rating, review.summary) == (rating, summary):
        return None
    actions.save_review(claim=claim, expected_edit=review.edit if review else 0, by=by, rating=rating, summary=summary)
    return None if review is None else "changed"

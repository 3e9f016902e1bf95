"""What the desk does in one step and the newsroom's domain in several: all of it or none."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims import actions as claims
from factcheck.claims.errors import ClaimError
from factcheck.claims.evidence import FIELDS
from factcheck.claims.models import Claim, Evidence, Review


@transaction.atomic
def claim_from_passages(*, fields: Mapping, passages: Iterable[Mapping], by) -> Claim:
    """A new draft with the passages that say it.

    `fields` as `create_claim` takes them; `passages` as `attach_span` does, `version` among them.
    Raises ClaimError, and then nothing was made.
    """
    claim = claims.create_claim(by=by, **fields)
    for passage in passages:
        claims.attach_span(claim=claim, by=by, **passage)
    return claim


def as_read(claim: Claim, review: Review | None) -> str:
    """Which text of a claim and its review somebody has before them, with which quotes and which evidence.

    A quote is known by its words and its article: that a newer version of the text has it too changes nothing.
    """
    quotes = claim.spans.confirmed().values_list("version__article", "exact", "stance", "speaker")
    rows = Evidence.objects.filter(review=review).values_list("pk", *FIELDS) if review else ()
    beside = json.dumps([sorted(quotes), list(rows)]).encode()
    return f"{claim.edit}.{review.edit if review else 0}.{hashlib.sha256(beside).hexdigest()[:16]}"


@transaction.atomic
def publish_as_read(*, claim: Claim, read: str, by) -> Claim:
    """Approve what the approver read, and nothing that was written since. `read` as `as_read` gives it.

    Raises ClaimError where either was changed in between, and NotAllowed.
    """
    claim = claims.locked(claim.pk)
    review = Review.objects.select_for_update(of=("self",)).filter(claim=claim).first()
    if read != as_read(claim, review):
        raise ClaimError(_("This was changed after you opened it. Read it again, then decide."))
    return claims.publish(claim=claim, by=by)

"""What the desk does in one step and the newsroom's domain in several: all of it or none."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from factcheck.claims import actions as claims
from factcheck.claims.models import Claim


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

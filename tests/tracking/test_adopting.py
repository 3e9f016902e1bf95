"""Figures of nobody, in passages that an editor has put under a claim."""

import pytest

from factcheck.claims.actions import decide_span
from factcheck.claims.models import Entity, SourceSpan, Stance
from factcheck.tracking.models import Comparison

pytestmark = pytest.mark.django_db

ORLIN = "Orlin Water supplied 41,000 households in January 2015."
UNSAID = (
    "The wells were dug last year. In January 2015 there were 62,000 households on the network. Prices stayed the same."
)


@pytest.fixture
def orlin(db) -> Entity:
    return Entity.objects.create(key="orlin", name="Orlin Water", kind=Entity.Kind.ORGANIZATION)


def _flags():
    """Of somebody; what two passages alike tell of one story is flagged beside it."""
    return Comparison.objects.contradicting().exclude(entity=None)


def test_a_confirmed_passage_that_names_nobody_is_held_to_be_of_whom_its_claim_is_about(
    orlin, article, claim_on, attach, track
):
    one, other = article("one", ORLIN), article("other", UNSAID)
    claim = claim_on("Orlin Water supplied 41,000 households in January 2015", one, ORLIN.removesuffix("."))
    track()
    assert not _flags().exists()
    attach(claim, other, "there were 62,000 households on the network", stance=Stance.REFUTES)
    track()
    assert [row.claims.get() for row in _flags()] == [claim]


def test_once_the_passage_is_taken_away_again_it_says_nothing_of_anybody(
    orlin, article, claim_on, attach, track, editor
):

    one, other = article("one", ORLIN), article("other", UNSAID)
    claim = claim_on("Orlin Water supplied 41,000 households in January 2015", one, ORLIN.removesuffix("."))
    attach(claim, other, "there were 62,000 households on the network", stance=Stance.REFUTES)
    track()
    span = SourceSpan.objects.get(version=other)
    decide_span(span=span, state=SourceSpan.State.REJECTED, by=editor)
    track()
    assert not _flags().exists()


def test_what_names_another_is_not_taken_for_the_claims_own(orlin, article, claim_on, attach, track):
    Entity.objects.create(key="hallgrove", name="Hallgrove", kind=Entity.Kind.ORGANIZATION)
    named = "Hallgrove had 62,000 households on its network in January 2015."
    one, other = article("one", ORLIN), article("other", named)
    claim = claim_on("Orlin Water supplied 41,000 households in January 2015", one, ORLIN.removesuffix("."))
    attach(claim, other, named.removesuffix("."), stance=Stance.REFUTES)
    track()
    assert not _flags().exists()

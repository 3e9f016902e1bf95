"""One suggestion at a place, whichever was there first."""

import pytest

from factcheck.claims.models import SourceSpan
from factcheck.tracking.sweeping import mark_all_wanted

pytestmark = pytest.mark.django_db

BOTH = "MIUI had 100 million users and 20 million downloads in February 2015"
ONE, ANOTHER = "MIUI had 100 million users in February 2015", "MIUI passed 100 million users in February 2015"
OTHER = "MIUI had 70 million users and 10 million downloads in March 2015. The brochure says so."


@pytest.fixture
def suggested(article, claim_on, track):
    """A passage that two buckets suggest for one claim."""
    claim = claim_on(BOTH, article("wire", BOTH + "."), BOTH)
    article("daily", OTHER, "2015-03-18")
    track()
    return claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER)


@pytest.mark.parametrize("measure", ["users", "downloads"])
def test_of_two_buckets_one_suggests_whichever_came_first(suggested, track, measure):
    by_itself = suggested.reason
    SourceSpan.objects.filter(pk=suggested.pk).update(reason={**by_itself, "measure": measure})
    mark_all_wanted()
    track()
    [span] = suggested.claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER)
    assert span.reason == by_itself


def test_a_suggestion_by_story_gives_way_to_one_by_what_is_said(suggested, track):
    by_itself = suggested.reason
    SourceSpan.objects.filter(pk=suggested.pk).update(reason={"story": True, "source": 1, "relation": "same_story"})
    mark_all_wanted()
    track()
    [span] = suggested.claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER)
    assert span.reason == by_itself


def test_two_claims_about_the_same_are_both_looked_for_in_one_text(article, claim_on, track):
    first = claim_on("MIUI had 100M users", article("wire", ONE), ONE)
    second = claim_on("MIUI has 100 million users", article("post", ANOTHER), ANOTHER)
    track()
    article("daily", OTHER, "2015-03-18")
    track()
    for claim in (first, second):
        assert claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER, version__article__source__name="Daily").exists()


@pytest.mark.parametrize(
    ("statement", "said", "stance"),
    [
        ("MIUI passed 100M users", "MIUI passed 30 million users in February 2015", "mentions"),
        ("MIUI passed 30M users", "MIUI passed 100 million users in February 2015", "supports"),
        ("MIUI passed 100M users", "MIUI passed 100 million users in February 2015", "supports"),
        ("MIUI had 70 million users in August 2014", "MIUI passed 30 million users in February 2015", "mentions"),
        ("MIUI had 70 million users in August 2014", "MIUI had 70 million users in February 2015", "mentions"),
        ("MIUI had 70 million users in August 2014", "MIUI had 70 million users on 14 August 2014", "supports"),
        ("MIUI had 70 million users in 2014", "MIUI had 70 million users in August 2014", "supports"),
        ("MIUI did not have 70 million users in 2014", "MIUI did not have 70 million users in 2014", "supports"),
    ],
)
def test_a_passage_supports_a_claim_only_if_it_says_all_that_the_claim_does(
    article, claim_on, track, statement, said, stance
):
    claim = claim_on(statement, article("wire", "There is a claim about it."), "There is a claim about it")
    told = article("daily", f"{said}.")
    track()
    assert claim.spans.get(version=told).stance == stance

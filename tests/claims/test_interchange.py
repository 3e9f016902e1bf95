"""Claims from other systems, a line each."""

import json

import pytest

from factcheck.claims.interchange import import_claims
from factcheck.claims.models import Claim

from .conftest import QUOTE

LINE = {
    "key": "price#1",
    "statement": "The Mi 3 costs $280",
    "article_url": "https://lemobile.example/1",
    "exact": QUOTE,
    "rating": "true",
    "summary": "So says the shop.",
}


@pytest.fixture
def take(version, editor, true):
    def run(*rows):
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        return import_claims(lines, by=editor)

    return run


def test_a_line_makes_a_claim_with_its_span_and_verdict(take):
    assert take(LINE).new == 1
    claim = Claim.objects.get(key="price#1")
    assert claim.spans.get().exact == QUOTE
    assert (claim.review.rating.key, claim.review.summary) == ("true", "So says the shop.")


def test_the_same_line_again_changes_nothing(take):
    take(LINE)
    before = list(Claim.objects.values())
    assert take(LINE).unchanged == 1
    assert list(Claim.objects.values()) == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"colour": "red"}, "unknown key: colour"),
        ({"exact": "never said"}, "does not stand in the article"),
        ({"exact": "e"}, "more than once"),
        ({"exact": QUOTE, "start": 1}, "reads differently"),
        ({"start": "3"}, "not a whole number"),
        ({"article_url": "https://nowhere.example/"}, "no article"),
        ({"rating": "gold"}, "no rating"),
        ({"statement": None}, "missing or not a text: statement"),
    ],
)
def test_a_bad_line_is_told_and_the_good_ones_are_taken(take, change, said):
    done = take({**LINE, "key": "other", **change}, LINE)
    assert done.new == 1
    [(number, reason)] = done.refused
    assert number == 1
    assert said in reason
    assert not Claim.objects.filter(key="other").exists()


def test_what_is_not_json_is_told(take):
    [(number, reason)] = take("{", LINE).refused
    assert number == 1
    assert "not JSON" in reason

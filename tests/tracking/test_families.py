"""Measures that belong together meet in one bucket, and are flagged and judged like any other."""

import pytest

from factcheck.claims.actions import create_claim
from factcheck.claims.models import Entity, Measure, SourceSpan
from factcheck.tracking.actions import judge
from factcheck.tracking.models import Assertion, Comparison, Judgement
from factcheck.tracking.sweeping import mark_all_wanted

pytestmark = pytest.mark.django_db

ACQUITTED = "The court acquitted Karl Brask on Monday."
CONVICTED = "Karl Brask was found guilty on Monday."
UNVEILED = "The Lumo 7 was unveiled on 9 February 2015."
LAUNCHED = "The Lumo 7 was launched on 12 February 2015."
SOLD = "The Lumo 7 went on sale on 11 February 2015."


@pytest.fixture(autouse=True)
def known(db) -> None:
    Entity.objects.create(key="brask", name="Karl Brask", kind=Entity.Kind.PERSON)
    Entity.objects.create(key="lumo_7", name="Lumo 7", kind=Entity.Kind.PRODUCT)


def flags() -> list[Comparison]:
    return list(Comparison.objects.filter(state=Comparison.State.OPEN))


def test_two_verdicts_of_one_day_are_flagged(article, track):
    article("wire", ACQUITTED)
    track()
    article("daily", CONVICTED)
    track()
    (flag,) = flags()
    assert (flag.relation, flag.cause, flag.measure) == ("contradicts", "event", "conviction")
    assert {flag.left_exact, flag.right_exact} == {ACQUITTED.rstrip("."), CONVICTED.rstrip(".")}


def test_tracking_verdicts_again_changes_nothing(article, track):
    article("wire", ACQUITTED)
    article("daily", CONVICTED)
    track()
    before = list(Comparison.objects.values())
    mark_all_wanted()
    track()
    assert before
    assert list(Comparison.objects.values()) == before


def test_who_tells_both_verdicts_contradicts_nobody_by_one_of_them(article, track):
    article("wire", ACQUITTED)
    article("daily", f"{CONVICTED} A second jury acquitted Karl Brask on Monday.")
    track()
    assert flags() == []


def test_a_flag_goes_with_the_verdict_that_was_wrong(article, track, editor):
    article("wire", ACQUITTED)
    article("daily", CONVICTED)
    track()
    judge(comparison=flags()[0], by=editor, verdict=Judgement.Verdict.CONTRADICTS)
    article("daily", "Karl Brask was acquitted on Monday.")
    track()
    assert set(Comparison.objects.contradicting().values_list("state", flat=True)) == {Comparison.State.CLOSED}


def test_a_claim_of_a_verdict_meets_its_opposite(article, claim_on, track):
    claim = claim_on("The court acquitted Karl Brask on Monday", article("wire", ACQUITTED), ACQUITTED[:-1])
    article("daily", CONVICTED)
    track()
    span = claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER)
    assert (span.exact, span.stance) == (CONVICTED[:-1], "refutes")


def test_the_steps_of_a_launch_contradict_neither_each_other_nor_the_launch(article, track):
    for name, text in (("wire", UNVEILED), ("daily", LAUNCHED), ("weekly", SOLD)):
        article(name, text)
    track()
    assert set(Assertion.objects.values_list("measure", flat=True)) == {"unveiling", "launch", "sales_start"}
    assert flags() == []
    article("monthly", "The Lumo 7 was unveiled on 10 February 2015.")
    track()
    (flag,) = flags()
    assert (flag.cause, flag.measure) == ("date", "unveiling")


def test_a_claim_followed_as_a_launch_is_followed_by_its_steps(article, editor, track):
    Measure.objects.get_or_create(key="launch", defaults={"label": "launch", "kind": "event", "movement": "event"})
    claim = create_claim(statement=SOLD[:-1], by=editor, measure=Measure.objects.get(key="launch"))
    article("daily", "The Lumo 7 went on sale in February 2015, Norvik said.")
    track()
    assert claim.assertions.get().measure == "sales_start"
    assert claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER).exists()


def test_two_terms_of_one_day_are_flagged(article, track):
    article("wire", "Karl Brask was sentenced to 12 years in prison on Monday.")
    article("daily", "Am Montag wurde Karl Brask zu 15 Jahren Haft verurteilt.", language="de")
    track()
    (flag,) = flags()
    assert (flag.cause, flag.measure) == ("number", "prison_term")


def test_who_tells_how_a_term_was_reduced_contradicts_nobody(article, track):
    reduced = "Karl Brask was sentenced to 9 years in prison on Monday."
    article("wire", reduced, "2015-02-10")
    article("daily", f"Karl Brask was sentenced to 12 years in prison by a first court. {reduced}", "2015-02-10")
    track()
    assert flags() == []
    article("weekly", "Karl Brask was sentenced to 12 years in prison.", "2015-02-10")
    track()
    assert {flag.relation for flag in flags()} == {"contradicts"}

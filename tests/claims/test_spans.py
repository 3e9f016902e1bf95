"""Claims stand on exact passages; the server checks every one."""

import pytest

from factcheck.claims import actions
from factcheck.claims.errors import ClaimError, NotAllowed
from factcheck.claims.models import Claim, Correction, SourceSpan

from .conftest import QUOTE


def test_offsets_count_code_points(draft, version, editor):
    start = version.text.index(QUOTE)
    span = actions.attach_span(
        claim=draft, version=version, start=start, end=start + len(QUOTE), exact=QUOTE, by=editor
    )
    assert version.text[span.start : span.end] == QUOTE
    assert "👩‍🚀" in span.prefix


@pytest.mark.parametrize(
    ("start", "end", "exact", "said"),
    [
        (0, 10_000, "Le", "outside the text"),
        (-3, 2, "Le", "outside the text"),
        (5, 5, "", "outside the text"),
        (0, 6, "Le mat", "reads differently"),
    ],
)
def test_a_quote_that_does_not_stand_there_is_refused(draft, version, editor, start, end, exact, said):
    with pytest.raises(ClaimError, match=said) as refused:
        actions.attach_span(claim=draft, version=version, start=start, end=end, exact=exact, by=editor)
    assert refused.value.field == "exact"


def test_attaching_a_suggested_passage_confirms_it(draft, version, editor):
    SourceSpan.objects.create(
        claim=draft, version=version, start=0, end=6, exact=version.text[:6], state="suggested", found_by="tracker"
    )
    span = actions.attach_span(claim=draft, version=version, start=0, end=6, exact=version.text[:6], by=editor)
    assert (span.state, span.found_by, span.decided_by) == ("confirmed", "tracker", editor)


def test_a_decision_is_undone_by_deciding_again(in_hand, editor):
    span = in_hand.spans.get()
    actions.decide_span(span=span, state=SourceSpan.State.REJECTED, by=editor)
    assert not in_hand.spans.shown().exists()
    actions.decide_span(span=span, state=SourceSpan.State.CONFIRMED, by=editor)
    assert in_hand.spans.confirmed().get() == span


@pytest.fixture
def seen(in_hand, editor, reviewer) -> Claim:
    """A claim that readers see, with one quote."""
    actions.submit(claim=in_hand, by=editor)
    return actions.publish(claim=in_hand, by=reviewer)


def changes_of_quotes(claim, version, *, by, **told):
    """Everything that changes what readers see of a claim's quotes, each by itself."""
    span = claim.spans.get()
    yield lambda: actions.decide_span(span=span, state="rejected", by=by, **told)
    yield lambda: actions.decide_span(span=span, state="suggested", by=by, **told)
    yield lambda: actions.decide_span(span=span, state="confirmed", stance="refutes", by=by, **told)
    yield lambda: actions.attach_span(
        claim=claim, version=version, start=0, end=6, exact=version.text[:6], by=by, **told
    )
    yield lambda: actions.attach_span(
        claim=claim, version=version, start=span.start, end=span.end, exact=span.exact, stance="refutes", by=by, **told
    )


def test_an_editor_changes_no_quote_that_readers_see(seen, version, editor):
    before = list(seen.spans.values())
    for change in changes_of_quotes(seen, version, by=editor, reason="It reads better."):
        with pytest.raises(NotAllowed, match="corrects what readers have seen"):
            change()
    assert list(seen.spans.values()) == before
    assert not Correction.objects.exists()


def test_nobody_changes_one_without_a_reason_that_readers_are_told(seen, version, reviewer):
    before = list(seen.spans.values())
    for change in changes_of_quotes(seen, version, by=reviewer, reason=" "):
        with pytest.raises(ClaimError, match="Readers are told") as refused:
            change()
        assert refused.value.field == "reason"
    assert list(seen.spans.values()) == before
    seen.refresh_from_db()
    assert seen.status == Claim.Status.PUBLISHED


def test_a_quote_taken_away_is_told_with_what_it_said(seen, reviewer):
    span = seen.spans.get()
    actions.decide_span(span=span, state="rejected", by=reviewer, kind="clarification", reason="It is of another shop.")
    correction = seen.corrections.get()
    assert (correction.kind, correction.reason, correction.by) == ("clarification", "It is of another shop.", reviewer)
    assert correction.before["quote"]["exact"] == QUOTE
    assert correction.before["quote"]["source"] == "Le Mobile"
    assert correction.after == {"quote": None}
    seen.refresh_from_db()
    assert (seen.status, seen.status_changes.last().why) == (Claim.Status.CORRECTED, "It is of another shop.")


def test_a_quote_that_turns_out_to_say_otherwise_is_told_with_both_stances(seen, reviewer):
    actions.decide_span(span=seen.spans.get(), state="confirmed", stance="refutes", by=reviewer, reason="It denies it.")
    correction = seen.corrections.get()
    assert (correction.before["quote"]["stance"], correction.after["quote"]["stance"]) == ("supports", "refutes")


def test_a_quote_that_comes_later_is_told(seen, version, reviewer):
    exact = version.text[:6]
    actions.attach_span(claim=seen, version=version, start=0, end=6, exact=exact, by=reviewer, reason="A second word.")
    correction = seen.corrections.get()
    assert (correction.before, correction.after["quote"]["exact"]) == ({"quote": None}, exact)


def test_what_readers_do_not_see_is_decided_as_before(seen, version, editor):
    suggestion = SourceSpan.objects.create(
        claim=seen, version=version, start=0, end=6, exact=version.text[:6], state="suggested", found_by="tracker"
    )
    actions.decide_span(span=suggestion, state="rejected", by=editor)
    actions.decide_span(span=suggestion, state="suggested", by=editor)
    span = seen.spans.confirmed().get()
    actions.decide_span(span=span, state="confirmed", stance=span.stance, by=editor)
    assert not seen.corrections.exists()


def test_the_quotes_of_a_withdrawn_claim_stay(seen, reviewer):
    actions.withdraw(claim=seen, reason="The shop page was a hoax.", by=reviewer)
    with pytest.raises(NotAllowed, match="once it is put back"):
        actions.decide_span(span=seen.spans.get(), state="rejected", by=reviewer, reason="Gone.")

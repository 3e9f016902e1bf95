"""Claims stand on exact passages; the server checks every one."""

import pytest

from factcheck.claims import actions
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import SourceSpan

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

"""What the tracker does for an editor, from import to flag."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import import_article, retract_article, update_article
from factcheck.claims.actions import attach_span, decide_span
from factcheck.claims.models import Entity, SourceSpan
from factcheck.tracking import working
from factcheck.tracking.actions import judge, take_back
from factcheck.tracking.models import Comparison, Judgement
from factcheck.tracking.sides import MOST_OF_AN_ARTICLE
from factcheck.tracking.sweeping import mark_all_wanted

pytestmark = pytest.mark.django_db

HUNDRED = "MIUI had 100 million users in February 2015. The company said so on Thursday."
SEVENTY = "MIUI had 70 million users in March 2015. That is what the brochure says."


@pytest.fixture
def clash(article, claim_on, track):
    """One claim, two reports that cannot both be right."""
    claim = claim_on("MIUI had 100 million users in February 2015", article("wire", HUNDRED), HUNDRED[:43])
    article("daily", SEVENTY, "2015-03-18")
    track()
    return claim


def test_a_new_article_meets_an_old_claim(clash):
    span = clash.spans.get(found_by=SourceSpan.FoundBy.TRACKER)
    assert span.state == SourceSpan.State.SUGGESTED
    assert span.exact in SEVENTY
    assert "70 million users" in span.exact
    assert span.stance == "refutes"


def test_a_new_claim_meets_old_articles(article, claim_on, track):
    article("daily", SEVENTY, "2015-03-18")
    wire = article("wire", HUNDRED)
    track()
    claim = claim_on("MIUI had 100 million users in February 2015", wire, HUNDRED[:43])
    track()
    assert claim.spans.filter(state=SourceSpan.State.SUGGESTED, version__article__source__name="Daily").exists()


def test_a_contradiction_is_flagged_under_its_claim(clash):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    assert flag.is_contradiction
    assert list(flag.claims.all()) == [clash]
    assert {flag.left_exact in HUNDRED, flag.right_exact in SEVENTY} == {True}


def test_tracking_again_changes_nothing(clash, track):
    before = list(Comparison.objects.values()) + list(SourceSpan.objects.values())
    mark_all_wanted()
    track()
    assert list(Comparison.objects.values()) + list(SourceSpan.objects.values()) == before


def test_a_dismissal_survives_tracking_again(clash, editor, track):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    judge(comparison=flag, verdict=Judgement.Verdict.DIFFERENT_SCOPE, by=editor, reason="two kinds of users")
    mark_all_wanted()
    track()
    flag.refresh_from_db()
    assert flag.state == Comparison.State.DISMISSED


def test_a_dismissal_survives_a_new_version_that_leaves_the_sentence(clash, article, editor, track):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    judge(comparison=flag, verdict=Judgement.Verdict.MISREAD, by=editor)
    article("daily", "Corrected on Monday.\n" + SEVENTY, "2015-03-18")
    track()
    flag.refresh_from_db()
    assert flag.state == Comparison.State.DISMISSED
    assert flag.right_exact in SEVENTY


def test_a_dismissed_flag_opens_again_when_what_it_rests_on_changes(clash, editor, track):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    judge(comparison=flag, verdict=Judgement.Verdict.DIFFERENT_TIME, by=editor)
    daily = flag.right_version.article
    update_article(article=daily, expected_edit=daily.edit, by=editor, published="2015-04-01")
    track()
    flag.refresh_from_db()
    assert flag.state == Comparison.State.OPEN
    assert flag.judgements.count() == 1  # the word stays on record


def test_a_judgement_can_be_taken_back(clash, editor):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    judge(comparison=flag, verdict=Judgement.Verdict.AGREES, by=editor)
    take_back(comparison=flag, by=editor)
    flag.refresh_from_db()
    assert flag.state == Comparison.State.OPEN
    assert flag.judgements.get().withdrawn_by == editor


def test_what_nobody_says_any_more_is_closed_if_judged_and_gone_if_not(clash, editor, article, track):
    flag = Comparison.objects.get(state=Comparison.State.OPEN)
    judge(comparison=flag, verdict=Judgement.Verdict.CONTRADICTS, by=editor)
    article("daily", "The brochure has been pulped.", "2015-03-18")
    track()
    flag.refresh_from_db()
    assert flag.state == Comparison.State.CLOSED
    assert not clash.spans.filter(state=SourceSpan.State.SUGGESTED).exists()


def test_a_retracted_article_says_nothing(clash, editor, track):
    daily = Comparison.objects.get(state=Comparison.State.OPEN).right_version.article
    retract_article(article=daily, by=editor, why="the outlet took it down")
    track()
    assert not Comparison.objects.exists()


def test_a_refused_suggestion_is_not_made_again(clash, editor, track):
    span = clash.spans.get(found_by=SourceSpan.FoundBy.TRACKER)
    decide_span(span=span, state=SourceSpan.State.REJECTED, by=editor)
    mark_all_wanted()
    track()
    assert list(clash.spans.filter(found_by=SourceSpan.FoundBy.TRACKER)) == [span]


def test_what_an_editor_attaches_takes_the_place_of_a_suggestion(clash, editor, track):
    span = clash.spans.get(found_by=SourceSpan.FoundBy.TRACKER)
    attach_span(
        claim=clash,
        version=span.version,
        start=span.start,
        end=span.end - 5,
        exact=span.exact[:-5],
        by=editor,
        stance="refutes",
    )
    track()
    assert not clash.spans.filter(state=SourceSpan.State.SUGGESTED).exists()


def test_a_confirmed_quote_is_found_again_in_the_next_version(article, claim_on, track):
    wire = article("wire", HUNDRED)
    claim = claim_on("MIUI had 100 million users in February 2015", wire, HUNDRED[:43])
    article("wire", "Updated.\n" + HUNDRED)
    track()
    span = claim.spans.confirmed().get()
    assert span.version.number == 2
    assert span.predecessor.version == wire
    assert span.version.text[span.start : span.end] == span.exact == HUNDRED[:43]


def test_the_same_import_again_has_nothing_tracked(clash, editor, article):
    from factcheck.tracking.models import VersionWork

    article("daily", SEVENTY, "2015-03-18")
    assert not VersionWork.objects.due().exists()


def test_any_order_of_arrival_ends_in_the_same_findings(article, claim_on, track, editor):
    texts = [("wire", HUNDRED, "2015-02-12"), ("daily", SEVENTY, "2015-03-18")]
    found = []
    for order in (texts, texts[::-1]):
        for name, text, day in order:
            article(f"{name}{len(found)}", text, day, source=f"{name} {len(found)}")
            track()
        found.append(
            sorted(
                (row.relation, row.cause, row.state)
                for row in Comparison.objects.filter(left_version__article__source__name__endswith=str(len(found)))
                if row.right_version.article.source.name.endswith(str(len(found)))
            )
        )
    assert found[0] == found[1]


def test_importing_is_the_only_thing_needed(editor, miui, django_capture_on_commit_callbacks):
    """The version is marked as wanted in the import's own transaction: a lost message loses nothing."""
    from factcheck.tracking.models import VersionWork

    version = import_article(
        url="https://a.example/1", source="A", text=HUNDRED, language="en", published_at="2015-02", by=editor
    ).version
    assert VersionWork.objects.due().get().version == version


def test_a_book_of_figures_is_held_to_its_first_words_and_to_what_editors_confirmed(article, claim_on, track):
    article("daily", SEVENTY, "2015-03-18")
    lines = [f"MIUI had {100 + number} million users in February 2015." for number in range(MOST_OF_AN_ARTICLE + 20)]
    claim_on("MIUI had 159 million users in February 2015", article("book", "\n\n".join(lines)), lines[-1])
    track()
    compared = {row.right_exact if "70" in row.left_exact else row.left_exact for row in Comparison.objects.all()}
    assert len(compared) == MOST_OF_AN_ARTICLE + 1
    assert any("159" in exact for exact in compared)
    assert not any("158" in exact for exact in compared)


def test_the_history_of_a_comparison_begins_with_its_flag_or_its_first_change(clash, article, track, editor):
    later = article("late", "MIUI had 300 million users in May 2016.", "2016-05-20").article
    track()
    history = Comparison.pgh_event_model.objects
    flags = Comparison.objects.contradicting()
    assert sorted(history.values_list("pgh_obj_id", flat=True)) == sorted(flags.values_list("pk", flat=True))
    update_article(article=later, expected_edit=later.edit, by=editor, published="2016-05-21")
    track()
    changed = history.filter(pgh_label="update")
    assert {later.pk} == {event.right_version.article_id for event in changed}
    assert set(changed.values_list("state", flat=True)) == {Comparison.State.NOTED}


def test_an_article_of_many_statements_asks_the_database_no_more_often_than_one_of_few(article):
    names = [f"Quab{chr(97 + number // 5)}{'aeiou'[number % 5]}" for number in range(30)]
    for name in names:
        Entity.objects.create(key=name.lower(), name=name, kind=Entity.Kind.COMPANY)

    def asked(statements: int) -> int:
        text = "\n\n".join(f"{name} had 70 million users in March 2015." for name in names[:statements])
        first, second = (article(f"outlet{statements}of{number}", text, "2015-03-18") for number in range(2))
        working.track_version(first.pk)
        with CaptureQueriesContext(connection) as queries:
            working.track_version(second.pk)
        return len(queries)

    assert asked(30) == asked(5)
    assert Comparison.objects.count() == 30 + 5 * 5


def test_a_source_that_says_both_is_no_support(article, claim_on, attach, track):
    claim = claim_on(
        "MIUI has 100 million users", article("wire", "MIUI has 100 million users."), "MIUI has 100 million"
    )
    both = article(
        "daily", "MIUI has 100 million users, says a brochure. MIUI has only 70 million users, says the bank."
    )
    track()
    suggested = claim.spans.filter(version=both).order_by("start")
    assert [span.stance for span in suggested] == ["mentions", "refutes"]
    assert suggested[0].reason["against"]["exact"].startswith("MIUI has only 70")


def test_what_an_editor_holds_against_the_claim_keeps_the_rest_of_the_text_from_supporting_it(
    article, claim_on, attach, track
):
    claim = claim_on(
        "MIUI has 100 million users", article("wire", "MIUI has 100 million users."), "MIUI has 100 million"
    )
    both = article("daily", "MIUI has 100 million users, says a brochure. Nobody at the bank believes the brochure.")
    track()
    assert claim.spans.get(version=both).stance == "supports"
    attach(claim, both, "Nobody at the bank believes the brochure", stance="refutes")
    track()
    first = claim.spans.filter(version=both).order_by("start")[0]
    assert (first.state, first.stance) == ("suggested", "mentions")


TOLL = "The ferry Santa Rita sank off Manila on Friday. {dead} people died, the coast guard said."


def test_a_source_that_changed_its_figure_has_its_new_words_suggested_with_what_they_were(article, claim_on, track):
    first = article("wire", TOLL.format(dead=14))
    claim = claim_on("14 people died when the Santa Rita sank", first, "14 people died, the coast guard said")
    track()
    second = article("wire", TOLL.format(dead=16))
    track()
    span = claim.spans.get(version=second)
    assert (span.state, span.stance) == ("suggested", "mentions")
    assert (span.exact[:14], span.was[:14]) == ("16 people died", "14 people died")


def test_of_several_changes_the_last_one_is_suggested_and_a_return_to_the_first_words_is_none(article, claim_on, track):
    first = article("wire", TOLL.format(dead=14))
    claim = claim_on("14 people died when the Santa Rita sank", first, "14 people died, the coast guard said")
    for dead in (16, 18):
        latest = article("wire", TOLL.format(dead=dead))
        track()
    [span] = claim.spans.filter(state="suggested")
    assert (span.version, span.exact[:2], span.was[:2]) == (latest, "18", "16")
    back = article("wire", TOLL.format(dead=14) + " Nobody else is missing.")
    track()
    assert not claim.spans.filter(state="suggested").exists()
    assert claim.spans.get(version=back).state == "confirmed"


def test_what_an_editor_decided_on_the_new_words_stands(article, claim_on, track, editor):
    first = article("wire", TOLL.format(dead=14))
    claim = claim_on("14 people died when the Santa Rita sank", first, "14 people died, the coast guard said")
    track()
    second = article("wire", TOLL.format(dead=16))
    track()
    decide_span(span=claim.spans.get(version=second), state="confirmed", stance="refutes", by=editor)
    third = article("wire", TOLL.format(dead=16) + " Nobody else is missing.")
    track()
    span = claim.spans.get(version=third)
    assert (span.state, span.stance) == ("confirmed", "refutes")


def test_a_second_article_of_one_outlet_with_another_figure_says_so(article, claim_on, track):
    first = article("wire", TOLL.format(dead=14) + " Divers of the port of Batangas went out.", "2015-02-12")
    claim = claim_on("14 people died when the Santa Rita sank", first, "14 people died, the coast guard said.")
    article(
        "wireagain",
        TOLL.format(dead=16) + " Divers of the port of Batangas came back.",
        "2015-02-13",
        source="Wire",
    )
    track()
    span = claim.spans.get(found_by="tracker")
    assert span.stance == "mentions"
    assert span.reason["before"].startswith("14 people died")

"""A claim followed through articles that tell its story, though nobody taught the tracker its words."""

from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import retract_article
from factcheck.claims.actions import decide_span
from factcheck.claims.models import SourceSpan
from factcheck.tracking.actions import judge
from factcheck.tracking.models import Comparison, Story
from factcheck.tracking.stories import candidates, settle_story

pytestmark = pytest.mark.django_db

ENGLISH = (
    "A tsunami struck the coast of Sulawesi on Friday evening.\n"
    "At least 384 people died in Palu and Donggala, said Sutopo Nugroho of the agency in Jakarta.\n"
    "The airport of Makassar stayed open for aid flights from Singapore."
)
GERMAN = (
    "Ein Tsunami hat am Freitagabend die Küste von Sulawesi getroffen.\n"
    "Mindestens {dead} Menschen starben in Palu und Donggala, sagte Sutopo Nugroho von der Behörde in Jakarta.\n"
    "Der Flughafen von Makassar blieb für Hilfsflüge aus Singapur offen."
)
OTHER = (
    "Der FC Sunderland hat am Samstag in Preston gewonnen.\n"
    "Trainer Jack Ross lobte vor 384 Zuschauern den Torhüter Jon McLaughlin.\n"
    "Am Dienstag kommt Charlton nach Sunderland."
)
QUOTE = ENGLISH.splitlines()[1]


@pytest.fixture
def claim(article, claim_on):
    return claim_on("At least 384 people died in Palu and Donggala", article("wire", ENGLISH, "2018-09-29"), QUOTE)


def test_the_passage_is_found_in_another_language(claim, article, track):
    article("blatt", GERMAN.format(dead=384), "2018-09-29", language="de")
    article("sport", OTHER, "2018-09-29", language="de")
    track()
    span = claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER)
    assert span.exact.startswith("Mindestens 384")
    assert (span.state, span.stance) == ("suggested", "supports")
    assert not claim.comparisons.exists()


def test_a_changed_figure_is_flagged(claim, article, track):
    article("blatt", GERMAN.format(dead=768), "2018-09-29", language="de")
    track()
    [flag] = claim.comparisons.contradicting()
    assert "768" in flag.right_exact
    assert claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER).stance == "refutes"


def test_another_figure_of_another_day_is_left_to_the_editor(claim, article, track):
    """A toll may have risen since: it is neither a contradiction nor support."""
    article("blatt", GERMAN.format(dead=832), "2018-09-30", language="de")
    track()
    assert claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER).stance == "mentions"
    assert not claim.comparisons.exists()


def test_a_passage_that_names_another_figure_than_the_claim_is_no_support(article, claim_on, track):
    wire = article("wire", ENGLISH, "2018-09-29")
    claim = claim_on("At least 420 people died in Palu and Donggala", wire, QUOTE)
    article("blatt", GERMAN.format(dead=384), "2018-09-30", language="de")
    track()
    assert claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER).stance == "mentions"


def test_what_says_the_same_as_a_source_against_the_claim_speaks_against_it_too(claim, article, track, editor):
    decide_span(span=claim.spans.get(), state="confirmed", stance="refutes", by=editor)
    article("blatt", GERMAN.format(dead=384), "2018-09-30", language="de")
    article("zeitung", GERMAN.format(dead=832), "2018-09-30", language="de")
    track()
    found = claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER).order_by("version__article__url")
    assert [span.stance for span in found] == ["refutes", "mentions"]


MAYOR = (
    "Kassel has a new mayor after a long count on Sunday night.\n"
    "Anna Berg was elected mayor of Kassel by the council, the clerk Jonas Reuter said.\n"
    "The council of Kassel meets again on Tuesday, when Jonas Reuter reads out the minutes."
)
ELECTED = MAYOR.splitlines()[1]


@pytest.fixture
def elected(article, claim_on):
    return claim_on("Anna Berg was elected mayor of Kassel", article("wire", MAYOR, "2018-09-29"), ELECTED)


def by_tracker(claim) -> list[SourceSpan]:
    return list(claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER).order_by("start"))


def test_a_source_that_also_says_otherwise_does_not_support(elected, article, track):
    article(
        "blatt",
        "Kassel has a new mayor, if the first news of Sunday night holds.\n"
        "The council elected Anna Berg mayor of Kassel, the clerk Jonas Reuter said.\n"
        "Later that night Reuter took it back: Anna Berg was not elected mayor of Kassel.",
        "2018-09-29",
    )
    track()
    [span] = by_tracker(elected)
    assert span.stance == "mentions"
    assert "not elected" in span.reason["against"]["exact"]


def test_a_source_that_says_nothing_else_supports(elected, article, track):
    article(
        "blatt",
        "Kassel has a new mayor since Sunday night.\n"
        "The council elected Anna Berg mayor of Kassel, the clerk Jonas Reuter said.\n"
        "Reuter reads out the minutes on Tuesday.",
        "2018-09-29",
    )
    track()
    [span] = by_tracker(elected)
    assert (span.stance, "against" in span.reason) == ("supports", False)


def test_a_later_figure_in_the_same_text_keeps_it_from_supporting(claim, article, track):
    """The first line tells an early count, the third the one that the day ended with."""
    article(
        "blatt",
        f"{GERMAN.format(dead=384)}\nIn Palu und Donggala starben nur 120 Menschen.",
        "2018-09-29",
        language="de",
    )
    track()
    [span] = by_tracker(claim)
    assert (span.exact[:14], span.stance) == ("Mindestens 384", "mentions")
    assert "120" in span.reason["against"]["exact"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Anna Berg lives in Kassel with two dogs."),
        ("de", "Anna Berg lebt dort seit Jahren."),
        ("fr", "Anna Berg y vit depuis longtemps."),
        ("id", "Anna Berg sudah lama tinggal di sana."),
    ],
)
def test_a_passage_that_only_names_the_same_people_is_no_sighting(elected, article, track, language, sentence):
    others = {
        "en": "Jonas Reuter, the clerk of the council, spoke to Kassel on Sunday night.",
        "de": "Jonas Reuter sprach am Sonntag in Kassel.",
        "fr": "Jonas Reuter a parlé dimanche à Kassel.",
        "id": "Jonas Reuter berbicara di Kassel pada hari Minggu.",
    }
    article("blatt", f"{others[language]}\n{sentence}", "2018-09-29", language=language)
    track()
    assert by_tracker(elected) == []


def test_who_is_named_together_in_another_language_may_be_a_mention_and_never_supports(elected, article, track):
    article("blatt", "Jonas Reuter sprach am Sonntag.\nAnna Berg lebt in Kassel.", "2018-09-29", language="de")
    track()
    assert {span.stance for span in by_tracker(elected)} <= {"mentions"}


def test_it_makes_no_difference_which_came_first(article, claim_on, track):
    article("blatt", GERMAN.format(dead=768), "2018-09-29", language="de")
    track()
    claim = claim_on("At least 384 people died", article("wire", ENGLISH, "2018-09-29"), QUOTE)
    track()
    assert claim.comparisons.contradicting().count() == 1


def test_a_corrected_report_is_no_longer_flagged_but_remembered_where_it_was_judged(claim, article, track, editor):
    article("blatt", GERMAN.format(dead=768), "2018-09-29", language="de")
    track()
    judge(comparison=claim.comparisons.get(), verdict="contradicts", by=editor)
    article("blatt", GERMAN.format(dead=384), "2018-09-29", language="de")
    track()
    assert Comparison.objects.get().state == Comparison.State.CLOSED
    assert not claim.comparisons.exists()


def test_a_retracted_report_is_gone(claim, article, track, editor):
    version = article("blatt", GERMAN.format(dead=768), "2018-09-29", language="de")
    track()
    retract_article(article=version.article, by=editor, why="withdrawn by the outlet")
    track()
    assert not Comparison.objects.exists()
    assert not claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER).exists()


REPORTS = {
    "en": (
        "The dam at Torvik burst on Friday, and the river flooded the lower town.\n"
        "At least {dead} people died, the governor Orla Finch said.\n"
        "Helicopters brought tents, blankets and drinking water."
    ),
    "fr": (
        "Une vague a submergé plusieurs quartiers de Torvik, où un barrage a cédé vendredi.\n"
        "Le bilan s'élève à {dead} morts, selon les services de Mme Finch.\n"
        "Des écoles accueillent ceux qui ont perdu leur maison."
    ),
    "id": (
        "Ribuan warga Torvik mengungsi setelah bendungan di kota itu jebol.\n"
        "Jumlah korban tewas mencapai {dead} orang, ujar Gubernur Orla Finch.\n"
        "Pencarian dilanjutkan dengan perahu karet."
    ),
}


@pytest.fixture
def flood(article, claim_on):
    text = REPORTS["en"].format(dead=384)
    return claim_on("The flood killed at least 384 people", article("wire", text, "2018-09-29"), text.splitlines()[1])


@pytest.mark.parametrize("language", ["fr", "id"])
def test_a_report_in_words_of_its_own_is_found_by_what_the_claim_measures(flood, article, track, language):
    article("other", REPORTS[language].format(dead=384), "2018-09-29", language=language)
    article("sport", OTHER, "2018-09-29", language="de")
    track()
    [span] = by_tracker(flood)
    assert "384" in span.exact
    assert (span.stance, span.reason["relation"]) == ("supports", "same_story")


def test_another_figure_of_the_same_kind_is_shown_with_how_it_stands_and_never_flagged(flood, article, track):
    article("other", REPORTS["id"].format(dead=512), "2018-10-01", language="id")
    track()
    [span] = by_tracker(flood)
    assert ("512" in span.exact, span.stance) == (True, "mentions")
    assert not flood.comparisons.exists()


def test_what_many_reports_say_is_asked_no_more_often_than_of_few(flood, article, track):
    def queries(reports: int) -> int:
        for number in range(SourceSpan.objects.filter(found_by="tracker").count(), reports):
            article(f"other{number}", REPORTS["id"].format(dead=512 + number), "2018-10-01", language="id")
        track()
        with CaptureQueriesContext(connection) as asked:
            settle_story(flood.pk)
        assert len(by_tracker(flood)) == reports
        return sum('FROM "tracking_assertion"' in query["sql"] for query in asked.captured_queries)

    assert queries(2) == queries(5)


def test_a_claim_without_a_figure_is_supported_only_by_what_is_much_like_its_quote(article, claim_on, track):
    text = "Orla Finch, the governor of Torvik, resigned on Friday after the flood.\nThe council of Brask met."
    claim = claim_on("The governor resigned", article("wire", text, "2018-09-29"), text.splitlines()[0])
    article(
        "other", "The governor of Torvik, Orla Finch, stayed with the flood's victims.\nBrask is safe.", "2018-09-29"
    )
    track()
    assert all(span.stance == "mentions" for span in by_tracker(claim))


def test_the_same_figure_of_another_day_is_no_support(article, claim_on, track):
    text = "The quake on 19 August killed 31 people in Torvik, the governor Orla Finch said."
    claim = claim_on("The quake on 19 August killed 31 people", article("wire", text, "2018-08-20"), text)
    other = "The quake on 29 July killed 31 people in Torvik, the governor Orla Finch said."
    article("other", other, "2018-08-20")
    track()
    [span] = by_tracker(claim)
    assert span.stance == "mentions"


def test_next_months_news_is_another_story(claim, article, track):
    article("blatt", GERMAN.format(dead=768), "2018-12-29", language="de")
    track()
    assert not claim.spans.filter(found_by=SourceSpan.FoundBy.TRACKER).exists()


def test_a_story_is_looked_at_from_three_shared_names_or_figures_on_whichever_they_are(article):
    def story(name: str, *shared: str) -> Story:
        version = article(name, f"{name} says nothing of it.")
        return Story.objects.create(version=version, key_terms=[*shared, f"w:{name}"], passages=[])

    terms = ["n:384", "w:palu", "p:ID", "t:2018-09-28/2018-09-29", "t:2018-09-29/2018-09-30"]
    own = story("own", *terms)
    alike = {story(f"o{number}", *three).pk for number, three in enumerate(combinations(terms, 3))}
    for number, two in enumerate(combinations(terms, 2)):
        story(f"t{number}", *two)
    assert {other.pk for other in candidates(own).exclude(pk=own.pk)} == alike

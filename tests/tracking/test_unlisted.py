"""Figures of somebody whom the newsroom has not listed: what a claim's sources say against each other."""

import pytest

from factcheck.claims.models import SourceSpan, Stance
from factcheck.tracking.models import Comparison
from factcheck.tracking.stories import settle_story

pytestmark = pytest.mark.django_db

WIRE = (
    "Orla Finch won the run-off in Torvik against Per Lund on Sunday, 7 October 2018.\n"
    "Turnout in Torvik was 48.7 percent, the electoral office said.\n"
    "Finch follows Ingrid Vance, who governed from Skarholm for twelve years."
)
QUOTE = WIRE.splitlines()[1]
FRENCH = (
    "Orla Finch a battu Per Lund au second tour à Torvik, dimanche 7 octobre 2018.\n"
    "La participation à Torvik a été de {turnout} %, selon le bureau électoral.\n"
    "Mme Finch succède à Ingrid Vance, qui gouvernait depuis Skarholm."
)
# Of the same election, in words of its own and without a name beside the figure.
ELSEWHERE = (
    "Viele blieben am Wochenende lieber zu Hause.\n"
    "Nur 39,1 Prozent betrug die Wahlbeteiligung bei der Stichwahl.\n"
    "Gewonnen hat die Kandidatin der Opposition."
)


@pytest.fixture
def turnout(article, claim_on):
    return claim_on("Turnout in the Torvik run-off was 48.7 percent", article("wire", WIRE, "2018-10-08"), QUOTE)


def _flags(claim):
    return [(row.left_exact, row.right_exact) for row in claim.comparisons.contradicting()]


def test_another_figure_of_one_story_is_flagged_though_told_a_day_later(turnout, article, track):
    article("quai", FRENCH.format(turnout="58,7"), "2018-10-09", language="fr")
    track()
    [(ours, theirs)] = _flags(turnout)
    assert ("48.7" in ours, "58,7" in theirs) == (True, True)
    assert turnout.spans.get(found_by=SourceSpan.FoundBy.TRACKER).stance == Stance.REFUTES


def test_an_article_that_gives_the_claims_own_figure_too_is_not_flagged(turnout, article, track):
    text = FRENCH.format(turnout="58,7") + "\nDans le reste du pays, la participation a été de 48,7 %."
    article("quai", text, "2018-10-09", language="fr")
    track()
    assert not _flags(turnout)


def test_what_two_confirmed_passages_say_is_held_against_each_other(turnout, article, attach, track):
    other = article("blatt", ELSEWHERE, "2018-10-08", language="de")
    track()
    assert not _flags(turnout)
    attach(turnout, other, ELSEWHERE.splitlines()[1], stance=Stance.REFUTES)
    track()
    [(ours, theirs)] = _flags(turnout)
    assert ("48.7" in ours, "39,1" in theirs) == (True, True)


def test_a_passage_that_only_mentions_the_claim_says_nothing_against_it(turnout, article, attach, track):
    other = article("blatt", ELSEWHERE, "2018-10-08", language="de")
    attach(turnout, other, ELSEWHERE.splitlines()[1], stance=Stance.MENTIONS)
    track()
    assert not _flags(turnout)


def test_tracking_again_changes_nothing(turnout, article, track):
    article("quai", FRENCH.format(turnout="58,7"), "2018-10-09", language="fr")
    track()
    before = list(Comparison.objects.values_list("pk", "left_key", "right_key", "state"))
    settle_story(turnout.pk)
    assert list(Comparison.objects.values_list("pk", "left_key", "right_key", "state")) == before


FARES = (
    "Merisca will not raise its tariffs before the winter, said Ingrid Vance of Merisca Airways in Skarholm.\n"
    "Merisca Airways carried 1.24 million passengers from Torvik and Ostermoor in 2017, Vance told Radio Torvik."
)
TARIFFS = (
    "Merisca {fares} ses tarifs avant l'hiver, a dit Ingrid Vance, de Merisca Airways, à Skarholm.\n"
    "Merisca Airways a transporté 1,24 million de passagers de Torvik et Ostermoor en 2017, a dit Vance à Radio Torvik."
)


@pytest.mark.parametrize(("fares", "stance"), [("va augmenter", "mentions"), ("ne va pas augmenter", "supports")])
def test_what_denies_nothing_does_not_support_what_the_claim_denies(article, claim_on, track, fares, stance):
    quote = FARES.splitlines()[0]
    claim = claim_on("Merisca will not raise its tariffs", article("wire", FARES, "2018-10-08"), quote)
    article("quai", TARIFFS.format(fares=fares), "2018-10-08", language="fr")
    track()
    assert claim.spans.get(found_by=SourceSpan.FoundBy.TRACKER).stance == stance


def test_prices_in_a_row_are_of_several_things(article, claim_on, track):
    """A car pays 45,000 in both; what a motorcycle pays and what a lorry does are two tolls."""
    wire = (
        "Drivers of cars pay 45,000 rupiah to cross the Torvik bridge to Skarholm and motorcycles 18,000 rupiah.\n"
        "Ingrid Vance opened it on Sunday, 7 October 2018."
    )
    quay = (
        "Pengemudi mobil membayar Rp 45.000 untuk melintasi jembatan Torvik ke Skarholm dan truk Rp 120.000.\n"
        "Ingrid Vance meresmikannya pada Minggu, 7 Oktober 2018."
    )
    claim = claim_on(
        "Cars pay 45,000 rupiah on the Torvik bridge", article("wire", wire, "2018-10-08"), wire.splitlines()[0]
    )
    article("kabar", quay, "2018-10-08", language="id")
    track()
    assert not _flags(claim)

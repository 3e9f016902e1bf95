"""Two passages of one story that agree in all but a figure."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.language import Assertion, Quantity, Span, read
from factcheck.tracking.comparing import Side, explain, finding_as_dict, finding_from_dict
from factcheck.tracking.comparing.passages import PassageSide, compare_passages, measured, same_figure


def passage(text: str, language: str = "en", source: str = "Wire", day: date | None = None) -> PassageSide:
    found = read(text, language)
    side = Side(
        Assertion(span=Span(0, len(text)), text=text, language=language),
        source=source,
        published_since=day,
        published_until=day and date.fromordinal(day.toordinal() + 1),
    )
    return PassageSide(side, measured(found.values, found.assertions))


def held(left: PassageSide, right: PassageSide):
    return compare_passages(left, right, names=["Palu"], likeness=0.4)


def test_one_figure_that_differs_is_flagged_and_told_in_every_language():
    finding = held(
        passage("At least 384 people died in Palu.", source="Wire"),
        passage("In Palu starben mindestens 768 Menschen.", "de", source="Blatt"),
    )
    assert (finding.relation, finding.cause) == ("contradicts", "number")
    for language in ("en", "de", "fr", "id"):
        told = explain(finding, language)
        assert "384" in told
        assert "768" in told
        assert "Blatt" in told
    assert finding_from_dict(finding_as_dict(finding)) == finding


def test_only_two_reports_of_one_known_origin_are_misreported():
    one, other = passage("At least 384 people died."), passage("At least 768 people died.", source="Blatt")
    resting = [replace(part, side=replace(part.side, origin="Agency note")) for part in (one, other)]
    assert held(one, other).relation == "contradicts"
    assert held(resting[0], other).relation == "contradicts"
    assert held(*resting).relation == "reporting_divergence"


def test_people_are_counted_one_by_one():
    finding = held(passage("At least 14 people died."), passage("Nine people died.", source="Blatt"))
    assert "at least 14 dead" in explain(finding, "en")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 200 houses fell.", "About 200 houses fell."),
        ("It cost $200 million.", "It cost $200 million, or £150 million."),
        ("Hundreds of houses fell.", "Some 700 houses fell."),
        ("A fire burnt 100 million trees.", "A fire burnt 99.7 million trees."),
        ("It lies 5 km away.", "It lies 5,000 m away."),
        ("It cost $200.", "It cost €180."),
        ("It rose by 5 percent.", "It stands at 7 percent."),
        ("They won 3 of 7 games.", "They won 4 of 9 games."),
        ("Nobody was hurt.", "Some 12 people were hurt."),
        ("At least 39 people died.", "142 people died."),
        ("The storm damaged 120 houses.", "The storm destroyed 14 houses."),
        ("The plant cuts 290 jobs.", "The plant cuts 290 jobs, and 50 others go at its suppliers."),
        ("Some 290 jobs go, and 50 others at suppliers.", "The group cuts 500 jobs, 290 of them there."),
        ("Revenue was 12 percent more than a year before.", "Services are 3 percent of revenue."),
    ],
)
def test_what_may_be_one_figure_or_two_matters_is_left_alone(left, right):
    assert held(passage(left), passage(right, source="Other")) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("217 people were aboard the ferry.", "en"), ("14 people died on the ferry.", "en")),
        (("The group made a profit of 40 million euros.", "en"), ("The group had a debt of 90 million euros.", "en")),
        (("14 people died in the fire.", "en"), ("Bei dem Feuer wurden 30 Menschen verletzt.", "de")),
        (("14 people died in the flood.", "en"), ("The flood reached 3 km inland.", "en")),
        (("Le groupe compte 300 salariés.", "fr"), ("Grup itu memiliki 120 toko.", "id")),
        (("14 people died in the fire.", "en"), ("20 percent of the forest burnt.", "en")),
    ],
)
def test_figures_of_two_known_measures_are_not_held_against_each_other(left, right):
    assert held(passage(*left), passage(*right, source="Other")) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Anna Berg, 52, left the board.", "en"), ("Anna Berg, âgée de 54 ans, a quitté le conseil.", "fr")),
        (("Tariffs hit $200 billion of goods.", "en"), ("Les droits portent sur 400 milliards de dollars.", "fr")),
        (("The town wants 640 new homes.", "en"), ("Die Stadt wünscht sich 900 neue Wohnungen.", "de")),
        (("384 people died.", "en"), ("768 Menschen wurden durch ein Beben und eine Flutwelle getötet.", "de")),
    ],
)
def test_what_two_languages_word_otherwise_is_still_of_one_measure(left, right):
    assert held(passage(*left), passage(*right, source="Other")).relation == "contradicts"


def test_the_dead_are_the_same_whatever_befell_their_houses():
    left = passage("The storm destroyed houses and killed 12 people.")
    assert held(left, passage("The storm damaged houses and killed 14 people.")).relation == "contradicts"


def test_of_several_figures_the_one_of_the_same_measure_is_the_counterpart():
    finding = held(
        passage("There were 217 people aboard; 14 died.", source="Wire"),
        passage("16 people died aboard.", source="Other"),
    )
    assert (finding.left.assertion.value.stated, finding.right.assertion.value.stated) == (14, 16)


def test_a_sum_in_a_second_currency_is_no_excuse():
    finding = held(
        passage("Tariffs on $200 billion (£150 billion) of goods."), passage("Tariffs on $400 billion of goods.")
    )
    assert (finding.left.assertion.value.stated, finding.right.assertion.value.stated) == (
        200_000_000_000,
        400_000_000_000,
    )


def test_a_story_moves_on_from_day_to_day():
    first = passage("At least 384 people died in Palu.", day=date(2018, 9, 29))
    next_day = passage("At least 832 people died in Palu.", day=date(2018, 9, 30))
    assert held(first, next_day) is None


def test_it_does_not_matter_which_side_is_which():
    one, other = passage("384 people died in Palu."), passage("768 people died in Palu.", source="Other")
    left, right = held(one, other), held(other, one)
    assert (left.relation, left.cause, left.confidence) == (right.relation, right.cause, right.confidence)
    assert left.left == right.right


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The park covers 1,200 hectares.", "The park covers 12 square kilometres."),
        ("The plant used 2 GWh in 2017.", "The plant used 2,000 MWh in 2017."),
        ("The battery holds 5,000 mAh.", "The battery holds 5 Ah."),
        ("The reservoir holds 2 cubic kilometres of water.", "The reservoir holds 2 billion cubic metres of water."),
        ("The lease runs for three decades.", "The lease runs for 30 years."),
    ],
)
def test_what_is_measured_is_the_same_in_any_of_its_units(left: str, right: str) -> None:
    one, other = (read(text, "en").values[0] for text in (left, right))
    assert isinstance(one, Quantity)
    assert isinstance(other, Quantity)
    assert same_figure(one, other)


def test_figures_of_which_nobody_knows_what_they_count_need_passages_that_are_more_alike() -> None:
    one, other = passage("The crew sighted 47 narwhals."), passage("The crew sighted 94 narwhals.", source="Other")
    assert compare_passages(one, other, names=["Palu"], likeness=0.4) is not None
    assert compare_passages(one, other, names=["Palu"], likeness=0.3) is None


def test_of_two_sums_in_one_language_the_one_of_a_known_measure_is_hardly_the_one_of_none() -> None:
    one = passage("Revenue came to 45 billion euros.")
    other = passage("It moved some 4 billion euros.", source="Other")
    assert compare_passages(one, other, names=["Palu"], likeness=0.3) is None

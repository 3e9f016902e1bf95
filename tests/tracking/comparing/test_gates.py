"""Each gate, and what it names: what an editor would say of the pair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.language import MeasureEntry, Mention, Period, Places, Quantity
from factcheck.tracking.comparing import GATES, Side, compare
from tests.tracking.comparing.saying import SPAN, days, figure, rank, says, when

MILLION = 1_000_000


def relation(left: Side, right: Side, *, same_matter: bool = False) -> str:
    return compare(left, right, same_matter=same_matter).relation


def test_the_gates_stand_in_their_order() -> None:
    found = compare(says(value=figure(5), at="2015-02"), says(value=figure(5), at="2015-02", origin=None))
    assert [gate.gate for gate in found.gates] == ["entity", "measure", "scope", "modality", "time", "value"]
    assert len(GATES) == 7


# Entity


def test_another_entity_is_another_matter() -> None:
    assert relation(says(value=figure(5)), says(value=figure(6), of="globex")) == "different_referent"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Acme Inc.", "acme", True), ("Société Acme", "Societe Acme", True), ("Acme Motors", "Acme Air", False)],
)
def test_names_tell_where_no_key_does(one: str, other: str, same: bool) -> None:
    left, right = (
        replace(side, assertion=replace(side.assertion, entity=Mention(None, name)))
        for side, name in ((says(value=figure(5), at="2015-02"), one), (says(value=figure(5), at="2015-02"), other))
    )
    assert (relation(left, right) == "equivalent") is same


def test_nobody_named_is_not_anybody() -> None:
    left, right = says(value=figure(5), of=None, at="2015-02"), says(value=figure(9), of=None, at="2015-02")
    found = compare(left, right)
    assert (found.relation, found.reason) == ("not_comparable", "entity_unknown")
    assert found.gates[0].missing == ("entity",)
    assert relation(left, right, same_matter=True) == "contradicts"


def test_where_nobody_is_named_some_figures_are_the_places() -> None:
    for measure, same in (("inflation", True), ("interest_rate", False), ("dead", False)):
        left, right = (
            says(measure, figure(number, unit="percent"), of=None, places=("ID",), at="2015-02") for number in (2, 3)
        )
        assert (relation(left, right) == "contradicts") is same
    left = says("inflation", figure(2, unit="percent"), of=None, places=("ID",), at="2015-02")
    for places in (("MY",), (), ("ID", "MY")):
        right = says("inflation", figure(3, unit="percent"), of=None, places=places, at="2015-02")
        assert relation(left, right) != "contradicts"


# Measure


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (says("users", figure(5)), says("active_users", figure(9)), "measures_differ"),
        (says("price", figure(280, unit="USD")), says("price", figure(250, unit="EUR")), "currencies_differ"),
        (
            says("market_share", figure(12, unit="percent")),
            says("market_share", figure(3, unit="percentage_point")),
            "percent_and_points",
        ),
        (says("price", figure(5, unit="USD", change="up")), says("price", figure(9, unit="USD")), "change_and_level"),
        (says("users", figure(5)), says("users", rank(2)), "kinds_differ"),
        (says("weight", figure(5, unit="kg")), says("weight", figure(5, unit="m")), "units_differ"),
        (says("users", figure(5)), says("users"), "figure_missing"),
        (says("users", figure(40, unit="percent")), says("users", figure(30, unit="percent")), "share_of_what"),
        (says(None, figure(5)), says(None, figure(9)), "measure_unknown"),
        # Three years in a town, five in prison.
        (says("duration", figure(3, unit="a")), says("duration", figure(5, unit="a")), "measure_unknown"),
    ],
)
def test_what_cannot_be_held_against_each_other(left: Side, right: Side, reason: str) -> None:
    found = compare(left, right)
    assert (found.relation, found.reason) == ("not_comparable", reason)


def test_units_of_one_dimension_convert() -> None:
    left = says("weight", figure("1.5", unit="t"), at="2015")
    assert relation(left, says("weight", figure(1500, unit="kg"), at="2015")) == "equivalent"
    assert relation(left, says("weight", figure(2500, unit="kg"), at="2015")) == "contradicts"


def test_fahrenheit_and_celsius_begin_at_different_noughts() -> None:
    hot = says("temperature", figure(104, unit="[degF]"), at="2024-07-21")
    for number, expected in ((40, "equivalent"), (37, "contradicts")):
        other = says("temperature", figure(number, unit="Cel"), at="2024-07-21")
        assert relation(hot, other, same_matter=True) == expected
    risen = says("temperature", figure(9, unit="[degF]", change="up"), at="2024-07-21")
    other = says("temperature", figure(5, unit="Cel", change="up"), at="2024-07-21")
    assert relation(risen, other, same_matter=True) == "equivalent"


def test_the_measures_own_key_is_a_plain_count() -> None:
    left, right = says(value=figure(5, unit="users"), at="2015-02"), says(value=figure(5), at="2015-02")
    assert relation(left, right) == "equivalent"


# Scope


def test_a_part_and_the_whole_can_both_be_right() -> None:
    left = says(value=figure(30 * MILLION), places=("CN",), at="2015-02")
    found = compare(left, says(value=figure(100 * MILLION), places=("001",), at="2015-02"))
    assert (found.relation, found.reason) == ("different_scope", "part_and_whole")


def test_a_part_is_never_more_than_the_whole() -> None:
    left = says(value=figure(over=90 * MILLION), places=("ES",), at="2015-02")
    found = compare(left, says(value=figure(70 * MILLION), places=("150",), at="2015-02"))
    assert (found.relation, found.cause, found.reason) == ("contradicts", "number", "part_exceeds_whole")


def test_ranks_of_a_part_say_nothing_of_the_whole() -> None:
    left = says("rank", rank(4), places=("CN",), at="2018-03")
    assert relation(left, says("rank", rank(6), places=("001",), at="2018-03")) == "different_scope"


def test_an_unsaid_place_is_unknown_and_not_everywhere() -> None:
    left = says(value=figure(30 * MILLION), places=("CN",), at="2015-02")
    right = says(value=figure(100 * MILLION), at="2015-02")
    found = compare(left, right)
    assert (found.relation, found.reason) == ("different_scope", "scope_unknown")
    assert next(gate for gate in found.gates if gate.gate == "scope").missing == ("place",)
    more = says(value=figure(130 * MILLION), places=("CN",), at="2015-02")
    assert relation(more, right) == "different_scope"
    assert relation(more, right, same_matter=True) == "contradicts"


@pytest.mark.parametrize(
    ("measure", "unit", "expected"),
    [("employees", "employees", "scope_unknown"), ("revenue", "EUR", "scope_unknown"), ("price", "EUR", "number")],
)
def test_less_in_a_place_may_be_a_part_of_what_adds_up(measure: str, unit: str, expected: str) -> None:
    left = says(measure, figure(4000, unit=unit), places=("DE",), at="2015")
    found = compare(left, says(measure, figure(18_500, unit=unit), at="2015"), same_matter=True)
    assert (found.cause or found.reason) == expected


def test_unknown_scope_lowers_the_confidence_of_an_agreement() -> None:
    known = compare(
        says("stores", figure(5), places=("FR",), at="2015"), says("stores", figure(5), places=("FR",), at="2015")
    )
    unknown = compare(says("stores", figure(5), places=("FR",), at="2015"), says("stores", figure(5), at="2015"))
    assert known.relation == "equivalent"
    assert unknown.relation == "compatible"
    assert unknown.confidence < known.confidence


def test_accessories_are_not_phones() -> None:
    left = says("store_opening", products=("accessory",), places=("US",), modality="plan", at="2015")
    right = says("store_opening", products=("phone",), places=("US",), modality="plan", at="2019")
    assert relation(left, right) == "different_scope"


def test_online_is_not_in_shops() -> None:
    left = says("units_sold", figure(2000), channels=("online",), at="2015-02")
    assert relation(left, says("units_sold", figure(9000), channels=("store",), at="2015-02")) == "different_scope"


def test_what_has_not_happened_anywhere_has_not_happened_there() -> None:
    nowhere = says("market_entry", polarity="negative", published="2015-03")
    there = says("market_entry", places=("ES",), at="2015-01")
    assert relation(nowhere, there) == "contradicts"


def test_what_has_not_happened_in_a_part_may_have_happened_in_the_whole() -> None:
    not_in_spain = says("market_entry", places=("ES",), polarity="negative", published="2015-03")
    in_europe = says("market_entry", places=("150",), at="2015-01")
    assert relation(not_in_spain, in_europe) == "different_scope"
    in_spain = says("market_entry", places=("ES",), at="2015-01")
    not_in_europe = says("market_entry", places=("150",), polarity="negative", published="2015-03")
    assert relation(in_spain, not_in_europe) == "contradicts"


def test_ranks_in_unnamed_orders_may_both_be_right() -> None:
    left, right = says("rank", rank(1), at="2015"), says("rank", rank(3), at="2015")
    assert compare(left, right).reason == "of_what"
    assert relation(left, right, same_matter=True) == "contradicts"


# Modality


@pytest.mark.parametrize("modality", ["possible", "conditional", "question"])
def test_what_is_not_claimed_contradicts_nothing(modality: str) -> None:
    left = says("market_entry", places=("US",), modality=modality, published="2015-03")
    right = says("market_entry", places=("US",), polarity="negative", published="2015-03")
    assert relation(left, right) == "different_modality"


def test_done_against_undecided() -> None:
    undecided = says("data_center", modality="undecided", published="2014-11")
    done = says("data_center", places=("SG", "US"), published="2014-11")
    found = compare(undecided, done)
    assert (found.relation, found.cause) == ("contradicts", "undecided")


def test_undecided_before_it_was_done() -> None:
    undecided = says("data_center", modality="undecided", published="2014-08")
    assert relation(undecided, says("data_center", places=("SG",), at="2014-11")) == "superseded"


def test_denied_against_reported() -> None:
    denied = says("market_exit", places=("US",), modality="denied", published="2015-03")
    found = compare(denied, says("market_exit", places=("US",), published="2015-03"))
    assert (found.relation, found.cause) == ("contradicts", "denial")


def test_what_is_not_planned_is_at_peace_with_a_denial_of_it() -> None:
    not_planned = says("customers", figure(over=0), modality="plan", polarity="negative", at="2015-03")
    denied = says("customers", figure(0), modality="denied", at="2015-03")
    assert relation(not_planned, denied) == relation(denied, not_planned) == "different_modality"


# Plans


PLAN = says("market_entry", places=("US",), modality="plan", at=when(by="2018"), published="2018-03")


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (says("market_entry", places=("US",), at="2018-11", published="2018-12"), "forecast_kept"),
        (says("market_entry", places=("US",), at="2020-05", published="2020-06"), "forecast_missed"),
        (says("market_entry", places=("US",), polarity="negative", published="2019-06"), "forecast_missed"),
        (says("market_entry", places=("US",), polarity="negative", published="2018-06"), "different_modality"),
        (says("market_entry", places=("US",), published="2018-09"), "forecast_kept"),
        (says("market_entry", places=("US",), published="2021-09"), "different_modality"),
        (says("market_entry", places=("US",), at="2014-01", published="2014-02"), "different_modality"),
        (says("market_entry", places=("US",), modality="undecided", published="2018-03"), "different_modality"),
        (says("market_entry", places=("US",), modality="denied", published="2018-11"), "forecast_revised"),
        (says("market_entry", places=("US",), modality="denied", published="2018-03"), "contradicts"),
    ],
)
def test_a_plan_against_what_was_reported(fact: Side, expected: str) -> None:
    assert relation(PLAN, fact) == expected


def test_a_plan_without_a_date_is_never_missed() -> None:
    plan = says("market_entry", places=("US",), modality="plan", published="2018-03")
    found = compare(plan, says("market_entry", places=("US",), polarity="negative", published="2030-01"))
    assert (found.relation, found.reason) == ("different_modality", "plan_without_date")
    assert found.gates[-1].missing == ("due",)


@pytest.mark.parametrize(
    ("published", "expected"), [("2018-03", "contradicts"), ("2018-09", "forecast_revised"), (None, "forecast_revised")]
)
def test_two_dates_for_one_plan(published: str | None, expected: str) -> None:
    later = says("market_entry", places=("US",), modality="plan", at="2020", published=published)
    found = compare(PLAN, later)
    assert found.relation == expected
    assert found.reason == ("cannot_both_date_plan" if expected == "contradicts" else "plans_differ")


def test_two_forecasters_may_differ() -> None:
    left = says("units_sold", figure(80 * MILLION), modality="forecast", at="2015", published="2015-01")
    right = says("units_sold", figure(99 * MILLION), modality="forecast", at="2015", published="2015-01")
    assert relation(left, right) == "different_modality"


@pytest.mark.parametrize(("sold", "expected"), [(61, "forecast_missed"), (81, "forecast_kept")])
def test_a_forecast_of_a_figure(sold: int, expected: str) -> None:
    forecast = says("units_sold", figure(over=80 * MILLION), modality="forecast", at="2015", published="2015-01")
    assert relation(forecast, says("units_sold", figure(sold * MILLION), at="2015", published="2016-01")) == expected


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        # Told of a day still to come, a figure is announced as the other is, and reports no outcome.
        (says("layoffs", figure(2100), at=when(by="2026"), published="2026-02"), "cannot_both_number"),
        (says("layoffs", figure(1200), at=when(by="2026"), published="2026-02"), "agree"),
        (says("layoffs", figure(2100), at=when(by="2026"), published="2026-05"), "plans_differ"),
        (says("layoffs", figure(2100), at=when(by="2027"), published="2026-02"), "due_dates_differ"),
        (says("layoffs", figure(2100), at=when(by="2026"), published="2027-02"), "fell_short"),
        (says("layoffs", figure(1200), at=when(by="2026"), published="2027-02"), "reached"),
    ],
)
def test_two_announcements_of_a_coming_day_miss_nothing(told: Side, reason: str) -> None:
    plan = says("layoffs", figure(1200), modality="plan", at=when(by="2026"), published="2026-02")
    assert compare(plan, told, same_matter=True).reason == reason
    assert compare(told, plan, same_matter=True).reason == reason


def test_no_outcome_is_reported_before_its_time_has_passed() -> None:
    plan = says("price", figure(500, unit="USD"), modality="plan", at="2026", published="2026-01")
    halfway = says("price", figure(400, unit="USD"), at="2026", published="2026-06")
    assert compare(plan, halfway).reason == "not_due_yet"
    assert compare(plan, replace(halfway, published_until=date(2027, 2, 1))).reason == "fell_short"
    opening = says("market_entry", places=("US",), modality="plan", at="2018-11", published="2018-03")
    not_so_far = says("market_entry", places=("US",), polarity="negative", at="2018", published="2018-06")
    assert compare(opening, not_so_far).reason == "not_due_yet"


@pytest.mark.parametrize(
    ("due", "denied", "published", "expected", "reason"),
    [
        ("2027-03", None, "2026-02", "contradicts", "cannot_both_plan"),
        (None, None, "2026-02", "contradicts", "cannot_both_plan"),
        ("2027-03", "2027", "2026-02", "contradicts", "cannot_both_plan"),
        ("2027-03", "2026", "2026-02", "different_time", "due_dates_differ"),
        ("2027", "2027-03", "2026-02", "different_time", "due_dates_differ"),
        (None, "2027", "2026-02", "different_time", "time_unknown"),
        ("2027-03", None, "2026-08", "forecast_revised", "taken_back"),
        ("2027-03", None, "2025-08", "forecast_revised", "plans_differ"),
        ("2027-03", None, None, "forecast_revised", "plans_differ"),
    ],
)
def test_a_plan_against_its_denial(
    due: str | None, denied: str | None, published: str | None, expected: str, reason: str
) -> None:
    plan = says("factory_closing", places=("DE",), modality="plan", at=due, published="2026-02")
    denial = says(
        "factory_closing", places=("DE",), modality="plan", polarity="negative", at=denied, published=published
    )
    found = compare(plan, denial)
    assert (found.relation, found.reason) == (expected, reason)
    assert found.cause == ("negation" if expected == "contradicts" else None)
    assert compare(denial, plan).relation == expected


def test_of_a_plan_and_its_denial_without_dates_one_is_wrong_where_the_matter_is_one() -> None:
    plan = says("factory_closing", modality="plan", at="2027-03")
    denial = says("factory_closing", modality="plan", polarity="negative")
    assert relation(plan, denial, same_matter=True) == "contradicts"


def test_an_event_told_ahead_is_one_more_plan() -> None:
    later = says("market_entry", places=("US",), at="2020", published="2018-03")
    assert compare(PLAN, later).reason == "cannot_both_date_plan"


# Time


def test_a_count_that_only_grows() -> None:
    passed = says(value=figure(over=100 * MILLION), at="2015-02")
    found = compare(passed, says(value=figure(70 * MILLION), at="2015-03"))
    assert (found.relation, found.cause, found.reason) == ("contradicts", "number", "only_grows")
    assert found.facts["earlier"] == "left"
    assert relation(passed, says(value=figure(70 * MILLION), at="2014-08")) == "superseded"
    assert relation(passed, says(value=figure(70 * MILLION), at="2015")) == "different_time"
    assert (
        relation(
            says(value=figure(over=100 * MILLION), at=when(by="2015-02")),
            says(value=figure(70 * MILLION), at="2015-03"),
        )
        == "contradicts"
    )


def test_shares_of_a_growing_count_do_not_only_grow() -> None:
    left, right = (
        says("downloads", figure(number, change="up"), at=at) for number, at in ((9, "2015-02"), (5, "2015-03"))
    )
    assert relation(left, right) == "different_time"


def test_the_dead_of_two_accidents_do_not_add_up() -> None:
    left, right = (
        says("dead", figure(number), places=("UG",), at=at) for number, at in ((30, "2015-02"), (4, "2015-03"))
    )
    assert relation(left, right) == "different_time"


def test_a_toll_grows_within_days() -> None:
    left = says("dead", figure(30), places=("UG",), published="2015-05-03")
    assert relation(left, says("dead", figure(34), places=("UG",), published="2015-05-04")) == "superseded"
    assert relation(left, says("dead", figure(21), places=("UG",), published="2015-05-04")) == "different_time"
    assert relation(left, says("dead", figure(21), places=("UG",), published="2015-05-03")) == "contradicts"
    month = [says("dead", figure(n), places=("UG",), published="2015-05") for n in (30, 34)]
    assert relation(*month) == "different_time"


def test_a_toll_is_counted_until_it_is_told() -> None:
    """Whatever day the accident is dated by: its dead are counted until the text comes out."""
    first = says("dead", figure(142), places=("UG",), published="2015-05-04")
    named = says("dead", figure(319), places=("UG",), at="2015-05-03", published="2015-05-08")
    assert relation(first, named) == "different_time"
    both = [
        says("dead", figure(number), places=("UG",), at="2015-05-03", published=day)
        for number, day in ((142, "2015-05-04"), (319, "2015-05-08"), (120, "2015-05-09"))
    ]
    assert relation(both[0], both[1]) == "superseded"
    assert relation(both[0], both[2]) == "contradicts"
    long_ago = [says("dead", figure(n), places=("UG",), at="2014-02-01", published=f"2015-05-0{n}") for n in (3, 4)]
    assert relation(*long_ago) == "contradicts"


@pytest.mark.parametrize(("measure", "expected"), [("stores", "contradicts"), ("visitors", "different_time")])
def test_how_long_a_figure_stands_still(measure: str, expected: str) -> None:
    left = says(measure, figure(30), places=("UG",), published="2015-05-03")
    assert relation(left, says(measure, figure(20), places=("UG",), published="2015-05-21")) == expected


def test_a_level_moves() -> None:
    left = says("customers", figure(500), at="2015-02")
    assert relation(left, says("customers", figure(400), at="2015-03")) == "different_time"
    assert relation(left, says("customers", figure(400), at="2015-02")) == "contradicts"
    assert relation(left, says("customers", figure(400), at="2015")) == "different_time"


def test_by_the_end_of_a_month_is_as_of_its_end() -> None:
    left = says("active_users", figure(42_000_000), at="2024-03")
    assert compare(left, says("active_users", figure(57_000_000), at=when(by="2024-03-31"))).relation == "contradicts"
    assert compare(left, says("active_users", figure(57_000_000), at=when(by="2024-05"))).relation == "different_time"


def test_publication_dates_are_weaker_than_stated_ones() -> None:
    stated = compare(says("customers", figure(500), at="2015-02"), says("customers", figure(400), at="2015-02"))
    assumed = compare(
        says("customers", figure(500), published="2015-02-03"), says("customers", figure(400), published="2015-02-21")
    )
    assert stated.relation == assumed.relation == "contradicts"
    assert assumed.confidence < stated.confidence


def test_a_missing_time_is_a_gap_that_is_named() -> None:
    left, right = says("customers", figure(500)), says("customers", figure(400), at="2015-02")
    found = compare(left, right)
    assert (found.relation, found.reason) == ("different_time", "time_unknown")
    assert next(gate for gate in found.gates if gate.gate == "time").missing == ("time",)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2014", "2014-11", "entailed_by"),
        ("2014", "2014", "equivalent"),
        ("2010", "2011", "contradicts"),
    ],
)
def test_an_event_happens_once(one: str, other: str, expected: str) -> None:
    found = compare(says("founding", at=one), says("founding", at=other))
    assert found.relation == expected
    assert found.cause == ("date" if expected == "contradicts" else None)


def test_a_company_opens_more_than_one_shop() -> None:
    left = says("store_opening", places=("FR",), at="2014-02-03")
    assert compare(left, says("store_opening", places=("FR",), at="2015-07-09")).reason == "may_be_two"
    assert relation(left, says("store_opening", places=("FR",), at="2014-02-10")) == "contradicts"


def test_an_election_is_held_again() -> None:
    left = says("election", at="1995", of="a_president")
    again = says("election", at="1990", of="a_president")
    assert relation(left, again) == relation(left, again, same_matter=True) == "different_time"


def test_what_can_happen_again_is_told_so() -> None:
    found = compare(says("strike", published="2014-02"), says("strike", published="2015-07"))
    assert (found.relation, found.reason) == ("different_time", "may_be_two")


def test_figures_of_unnamed_things_may_both_be_right() -> None:
    left, right = says("contracts", figure(5), at="2015"), says("contracts", figure(7), at="2015")
    assert compare(left, right).reason == "of_what"
    assert relation(left, right, same_matter=True) == "contradicts"


def test_not_in_that_year_is_not_never() -> None:
    not_then = says("market_entry", places=("US",), polarity="negative", at="2015")
    assert relation(not_then, says("market_entry", places=("US",), at="2015-04")) == "contradicts"
    assert relation(not_then, says("market_entry", places=("US",), at="2013")) == "different_time"
    assert relation(not_then, says("market_entry", places=("US",), at="2017")) == "superseded"


# Value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (figure(100 * MILLION), figure("99.7e6"), "equivalent"),
        (figure(100 * MILLION), figure(104 * MILLION), "equivalent"),
        (figure(100 * MILLION), figure(97 * MILLION), "contradicts"),
        (figure(over=100 * MILLION), figure("99.7e6"), "compatible"),
        (figure(over=100 * MILLION), figure(120 * MILLION), "entailed_by"),
        (figure(20), figure(21), "contradicts"),
        (figure(4), figure(5), "contradicts"),
        (figure(over=30), figure(30), "entailed_by"),
        (figure(over=30), figure(under=40), "compatible"),
        (figure(under=30), figure(over=40), "contradicts"),
        (figure("12.3e6"), figure(12_345_678), "equivalent"),
        (figure("12.3e6"), figure("12.4e6"), "contradicts"),
    ],
)
def test_bounds_and_rounding(left: Quantity, right: Quantity, expected: str) -> None:
    assert relation(says("customers", left, at="2015-02"), says("customers", right, at="2015-02")) == expected


@pytest.mark.parametrize(("text", "expected"), [("more than 30", "compatible"), ("at least 30", "entailed_by")])
def test_a_figure_follows_from_no_bound_that_leaves_it_out(text: str, expected: str) -> None:
    bound = replace(figure(over=30), text=text)
    assert relation(says("customers", bound, at="2015-02"), says("customers", figure(30), at="2015-02")) == expected


@pytest.mark.parametrize(("one", "other", "same"), [("5", "5.3", True), ("5", "6", False), ("0.5", "0.6", False)])
def test_shares_round_to_whole_percents(one: str, other: str, same: bool) -> None:
    left, right = (says("unemployment", figure(number, unit="percent"), at="2015-02") for number in (one, other))
    assert relation(left, right) == ("equivalent" if same else "contradicts")


def test_numbers_that_are_none_count_as_unbounded() -> None:
    broken = Quantity(SPAN, "?", Decimal("NaN"), Decimal("Infinity"), None, Decimal("NaN"))
    assert relation(says("customers", broken, at="2015"), says("customers", figure(5), at="2015")) == "entailed_by"


def test_a_denied_figure_leaves_the_others_open() -> None:
    denied = says("customers", figure(over=100), polarity="negative", at="2015-02")
    assert relation(denied, says("customers", figure(70), at="2015-02")) == "compatible"
    assert relation(denied, says("customers", figure(over=120), at="2015-02")) == "contradicts"


HEADQUARTERS = {"headquarters": MeasureEntry("headquarters", "place", "level", "headquarters")}
DEADLINE = {"deadline": MeasureEntry("deadline", "period", "level", "deadline")}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("US-IL", "CA", "contradicts"), ("US-IL", "US", "entails"), ("US", "US", "equivalent")],
)
def test_places_as_values(one: str, other: str, expected: str) -> None:
    left, right = (says("headquarters", Places(SPAN, "there", (code,)), at="2006") for code in (one, other))
    found = compare(left, right, HEADQUARTERS)
    assert found.relation == expected
    assert found.cause == ("place" if expected == "contradicts" else None)


def test_dates_as_values() -> None:
    left, right = (says("deadline", Period(SPAN, "then", *days(day)), at="2016") for day in ("2017-03", "2017-05"))
    assert (compare(left, right, DEADLINE).relation, compare(left, right, DEADLINE).cause) == ("contradicts", "date")
    whole = says("deadline", Period(SPAN, "then", date(2017, 1, 1), date(2018, 1, 1)), at="2016")
    assert compare(left, whole, DEADLINE).relation == "entails"


def test_what_no_glossary_knows_counts_as_a_level() -> None:
    left, right = says("gizmos", figure(5), at="2015"), says("gizmos", figure(9), at="2016")
    assert relation(left, right) == "different_time"


# Origin


def test_one_origin_cannot_say_both() -> None:
    left = says("customers", figure(500), published="2015-02-03", origin="a press release")
    right = says("customers", figure(400), published="2015-06-21", origin="a press release")
    found = compare(left, right)
    assert (found.relation, found.cause, found.reason) == ("reporting_divergence", "number", "one_origin")


def test_two_tellers_of_a_crowd_contradict_each_other_and_not_the_texts() -> None:
    police = says("dead", figure(14), at="2015-02", speaker="police")
    organisers = says("dead", figure(41), at="2015-02", speaker="organisers")
    assert compare(police, organisers, same_matter=True).reason == "two_tellers"
    assert relation(police, says("dead", figure(41), at="2015-02"), same_matter=True) == "contradicts"


def test_one_speaker_on_one_occasion() -> None:
    left = says("customers", figure(500), published="2015-02", speaker="Mira Okafor")
    assert (
        relation(left, says("customers", figure(400), published="2015-02", speaker="Okafor")) == "reporting_divergence"
    )
    assert relation(left, says("customers", figure(400), published="2015-02", speaker="Jan Wolff")) == "contradicts"

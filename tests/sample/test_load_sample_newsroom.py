"""The sample newsroom, loaded and tracked as a first visitor finds it."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Article, Doubt, Origin
from factcheck.accounts.models import User
from factcheck.claims.models import Claim, Entity, Measure, Rating, SourceSpan
from factcheck.tracking.actions import track_due
from factcheck.tracking.models import Comparison

pytestmark = pytest.mark.django_db

# Articles by the end of their address.
MALAYSIA_FR, MALAYSIA_EN = "mi-3-malaisie-17-minutes", "mi-3-malaysia-sale"
BIRTHDAY_ID = "miui-empat-tahun"
JAKARTA_EN, JAKARTA_ID = "barra-jakarta-talk", "barra-pusat-data"
MIUI_DE, MIUI_EN, MIUI_FR = "miui-100-millionen", "miui-hundred-million", "miui-cent-millions"
RECOUNT_EN, THIRD_DE, SHOP_FR = "miui-whose-sum", "2015-02-24-3", "xiaomi-boutique-etats-unis"
AMERICA_ID, AMERICA_EN = "xiaomi-pasar-amerika", "lei-jun-names-a-date"
DENIED_DE, MISSED_FR = "xiaomi-usa-absage", "xiaomi-rendez-vous-manque"


def load() -> str:
    said = StringIO()
    call_command("load_sample_newsroom", stdout=said)
    return said.getvalue()


def relations(rows) -> Counter:
    """How often each relation was found between two articles on a measure."""
    return Counter(
        (
            row.measure,
            row.relation,
            frozenset(version.article.url.rsplit("/", 1)[1] for version in (row.left_version, row.right_version)),
        )
        for row in rows.with_sides()
    )


def between(measure: str, relation: str, left: str, right: str):
    return measure, relation, frozenset({left, right})


def counts() -> dict[str, int]:
    models = (User, Article, Origin, Entity, Rating, Claim, SourceSpan)
    return {model.__name__: model.objects.count() for model in models}


def test_everything_is_there_and_loading_again_adds_nothing():
    said = load()
    first = counts()
    assert first == {"User": 3, "Article": 15, "Entity": 12, "Rating": 6, "Claim": 14, "SourceSpan": 32, "Origin": 12}
    assert len(said.splitlines()) == 3 + 1 + 12 + 11 + 15 + 14
    assert load() == ""
    assert counts() == first


def test_the_claims_stand_where_they_should():
    load()
    assert Counter(Claim.objects.values_list("status", flat=True)) == {
        "published": 10,
        "corrected": 1,
        "in_review": 1,
        "draft": 2,
    }
    for claim in Claim.objects.public().select_related("review__rating"):
        assert claim.review.approver_id not in (None, claim.review.author_id)
        assert claim.review.evidence.exists()
    corrected = Claim.objects.get(status="corrected")
    correction = corrected.corrections.get()
    assert "70 minutes" in correction.before["summary"]
    assert corrected.review.summary == correction.after["summary"]


def test_a_load_that_is_cut_off_leaves_nothing():
    Measure.objects.filter(key="users").delete()  # the last claim needs it
    with pytest.raises(Measure.DoesNotExist):
        load()
    assert set(counts().values()) == {0}


def test_the_three_can_log_in():
    load()
    for name in ("editor", "reviewer", "administrator"):
        user = User.objects.get(username=name)
        assert user.check_password(f"{name}-sample")
        assert user.role == name
        assert user.is_staff == (name == "administrator")
        assert not user.is_superuser


def test_a_password_that_was_changed_stays():
    user = User.objects.create_user("editor", password="another one altogether", role="editor")
    load()
    user.refresh_from_db()
    assert user.check_password("another one altogether")


def test_what_is_doubtful_is_marked():
    load()
    doubtful = {article.url.rsplit("/", 1)[1]: article.doubts for article in Article.objects.doubtful()}
    assert doubtful.keys() == {THIRD_DE, MIUI_FR}
    assert doubtful[MIUI_FR] == [Doubt.DATE_IMPRECISE]
    assert doubtful[THIRD_DE][0] in (Doubt.TITLE_MISSING, Doubt.TITLE_GUESSED)


def test_the_tracker_finds_the_contradictions_and_no_others():
    load()
    run = track_due()
    assert run.failed == 0, run.error

    assert relations(Comparison.objects.flags()) == Counter(
        [
            between("users", "contradicts", MIUI_DE, RECOUNT_EN),
            between("users", "contradicts", MIUI_EN, RECOUNT_EN),
            between("users", "contradicts", MIUI_FR, RECOUNT_EN),
            between("units_sold", "contradicts", MALAYSIA_FR, MALAYSIA_EN),
            between("service_centers", "contradicts", MALAYSIA_FR, MALAYSIA_EN),
            between("rank", "contradicts", MIUI_DE, THIRD_DE),
            between("data_center", "reporting_divergence", JAKARTA_EN, JAKARTA_ID),
            between("sales_share", "reporting_divergence", JAKARTA_EN, JAKARTA_ID),
            between("market_entry", "forecast_missed", AMERICA_ID, MISSED_FR),
            between("market_entry", "forecast_missed", AMERICA_EN, MISSED_FR),
        ]
    )


def test_what_only_looks_like_one_is_explained():
    load()
    track_due()

    noted = relations(Comparison.objects.filter(state=Comparison.State.NOTED))
    for expected in (
        between("users", "superseded", BIRTHDAY_ID, MIUI_DE),
        between("users", "superseded", BIRTHDAY_ID, RECOUNT_EN),
        between("users", "equivalent", MIUI_DE, MIUI_FR),
        between("rank", "different_scope", MIUI_DE, AMERICA_ID),
        between("units_sold", "different_scope", MALAYSIA_FR, JAKARTA_EN),
        between("market_entry", "different_scope", MIUI_DE, AMERICA_EN),
        between("market_entry", "different_scope", SHOP_FR, AMERICA_ID),
        between("market_entry", "equivalent", AMERICA_ID, AMERICA_EN),
        between("market_entry", "forecast_revised", AMERICA_ID, DENIED_DE),
        between("price", "equivalent", MALAYSIA_FR, MALAYSIA_EN),
    ):
        assert noted[expected], expected


def test_tracking_again_changes_nothing():
    load()
    track_due()
    before = list(Comparison.objects.order_by("pk").values())
    load()
    track_due()
    assert list(Comparison.objects.order_by("pk").values()) == before

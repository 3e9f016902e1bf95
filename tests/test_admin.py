"""The admin shows every model, writes through the desk's actions, and leaves the machine's fields alone."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import import_article
from factcheck.accounts.models import Role, User
from factcheck.claims.actions import attach_span, create_claim, delete_draft, save_review
from factcheck.claims.admin import ClaimAdmin
from factcheck.claims.models import Claim, Entity, Rating, RatingScale, Review, SourceSpan, StatusChange
from factcheck.tracking.actions import judge, track_due
from factcheck.tracking.models import Comparison, SharedText
from tests.factories import CorrectionFactory, PublishedClaimFactory, SpanFactory, UserFactory

TEXT = "MIUI had 100 million users in February 2015. Nobody doubts it."
OTHER = "MIUI had 70 million users in March 2015. Nobody doubts that either."
# Rows that have no face of their own: they are edited or shown inside others, or kept by triggers alone.
INSIDE = {"EntityAlias", "MeasureWord", "Rating", "GlossaryState", "GlossaryChange"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> User:
    return User.objects.create_user("ada", role=Role.ADMINISTRATOR)


@pytest.fixture
def newsroom(administrator) -> Claim:
    """One row at least of every model."""
    Entity.objects.create(key="miui", name="MIUI").aliases.create(name="MiUi")
    scale = RatingScale.objects.create(name="House", is_default=True)
    rating = Rating.objects.create(scale=scale, key="true", label="True", symbol="✓", meaning="It is so.")
    versions = [
        import_article(
            url=f"https://{name}.example/1",
            source=name,
            text=text,
            language="en",
            published_at="2015-03",
            origin="A talk",
            by=administrator,
        ).version
        for name, text in (("wire", TEXT), ("daily", OTHER))
    ]
    claim = create_claim(statement="MIUI had 100 million users in February 2015", by=administrator)
    attach_span(claim=claim, version=versions[0], start=0, end=43, exact=TEXT[:43], by=administrator)
    save_review(claim=claim, expected_edit=0, by=administrator, rating=rating, summary="So it is.", reasoning="")
    track_due()
    judge(comparison=Comparison.objects.get(), verdict="contradicts", by=administrator)
    SharedText.objects.create(left=versions[0].article, right=versions[1].article, share=0.87)
    return claim


@pytest.fixture
def browse(client, administrator):
    client.force_login(administrator)
    return client


def ours():
    return [
        model
        for model in apps.get_models()
        if model.__module__.split(".")[0] in ("articles", "factcheck") and not model.__name__.endswith("Event")
    ]


def test_every_model_is_in_the_admin():
    missing = {model.__name__ for model in ours() if not admin.site.is_registered(model)}
    assert missing == INSIDE


@pytest.mark.parametrize("model", [model for model in ours() if model.__name__ not in INSIDE], ids=lambda m: m.__name__)
def test_every_list_and_every_row_opens(browse, newsroom, model):
    options = model._meta
    listing = reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
    assert browse.get(listing).status_code == 200
    assert browse.get(listing, {"q": "MIUI"}).status_code == 200
    for row in model.objects.all()[:2]:
        page = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[row.pk])
        assert browse.get(page).status_code == 200


def change(browse, row, **fields):
    options = row._meta
    page = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[row.pk])
    form = browse.get(page).context["adminform"].form
    data = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    data = {name: "" if value is None else getattr(value, "pk", value) for name, value in data.items()}
    for inline in browse.get(page).context["inline_admin_formsets"]:
        data |= {f"{inline.formset.prefix}-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return browse.post(page, {**data, **fields}, follow=True)


def test_a_claim_saved_here_is_tracked_and_on_record_as_on_the_desk(browse, newsroom):
    change(browse, newsroom, statement="MIUI had over 100 million users in February 2015")
    newsroom.refresh_from_db()
    assert newsroom.statement == "MIUI had over 100 million users in February 2015"
    assert newsroom.edit == 2
    assert newsroom.work.is_due


def test_the_second_of_two_administrators_is_told(browse, newsroom):
    answer = change(browse, newsroom, statement="Something older", expected_edit=0)
    assert "Somebody else saved this" in answer.content.decode()
    newsroom.refresh_from_db()
    assert newsroom.statement != "Something older"


def test_what_was_deleted_meanwhile_is_told(browse, newsroom, administrator, monkeypatch):
    """Between opening the row and saving it: the deletion comes when the row is already loaded."""
    page = reverse("admin:claims_claim_change", args=[newsroom.pk])
    load = ClaimAdmin.get_object

    def loaded_then_deleted(self, *args, **kwargs):
        found = load(self, *args, **kwargs)
        delete_draft(claim=newsroom, by=administrator)
        return found

    monkeypatch.setattr(ClaimAdmin, "get_object", loaded_then_deleted)
    answer = browse.post(page, {"statement": "Another"}, follow=True)
    assert answer.status_code == 200
    assert "Somebody deleted this claim in the meantime" in answer.content.decode()


def test_what_readers_see_is_not_edited_here(browse, newsroom):
    Claim.objects.update(status=Claim.Status.PUBLISHED, published_at="2026-01-01T00:00Z")
    for row in (newsroom, Review.objects.get()):
        options = row._meta
        page = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[row.pk])
        assert browse.post(page, {"statement": "Another"}).status_code == 403


def test_the_machines_findings_cannot_be_added_edited_or_deleted(browse, newsroom):
    row = Comparison.objects.get()
    assert browse.get(reverse("admin:tracking_comparison_add")).status_code == 403
    assert (
        browse.post(reverse("admin:tracking_comparison_change", args=[row.pk]), {"state": "closed"}).status_code == 403
    )
    assert browse.post(reverse("admin:tracking_comparison_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_shared_texts_are_only_looked_at_here(browse, newsroom):
    row = SharedText.objects.get()
    assert "0.87" in browse.get(reverse("admin:tracking_sharedtext_changelist")).content.decode()
    page = reverse("admin:tracking_sharedtext_change", args=[row.pk])
    assert browse.post(page, {"share": 0.5}).status_code == 403


def test_spans_are_decided_and_judgements_taken_back_in_bulk(browse, newsroom):
    span = SourceSpan.objects.filter(found_by="tracker").get()
    listing = reverse("admin:claims_sourcespan_changelist")
    browse.post(listing, {"action": "refuse", "_selected_action": [span.pk]})
    span.refresh_from_db()
    assert span.state == SourceSpan.State.REJECTED
    row = Comparison.objects.get()
    browse.post(reverse("admin:tracking_comparison_changelist"), {"action": "take_back", "_selected_action": [row.pk]})
    row.refresh_from_db()
    assert row.state == Comparison.State.OPEN


def test_one_finds_back_to_the_desk_from_here(browse):
    assert f'<a href="{reverse("editor:home")}">' in browse.get(reverse("admin:index")).content.decode()


def test_a_list_is_filtered_only_by_what_its_rows_have(browse, newsroom):
    """Three hundred measures would be longer than any list of claims."""
    listing = browse.get(reverse("admin:claims_claim_changelist"))
    offered = {
        spec.title: len(list(spec.choices(listing.context["cl"]))) for spec in listing.context["cl"].filter_specs
    }
    assert offered.get("measure", 0) <= 3


def test_editors_have_no_business_here(client):
    client.force_login(User.objects.create_user("edith", role=Role.EDITOR))
    assert client.get(reverse("admin:index")).status_code == 302


def on_site(browse, claim):
    page = browse.get(reverse("admin:claims_claim_change", args=[claim.pk])).content.decode()
    return re.search(r'<a href="([^"]+)" class="viewsitelink"', page)[1]


def test_a_claim_is_looked_at_on_the_site_where_it_is_to_be_seen(browse, newsroom):
    """Of a draft readers have no page."""
    assert on_site(browse, newsroom) == reverse("editor:claim_detail", args=[newsroom.pk])
    claim = PublishedClaimFactory(review__rating=Rating.objects.get())
    assert browse.get(on_site(browse, claim)).status_code == 200
    assert on_site(browse, claim) == claim.get_absolute_url()


def test_a_claim_with_thirty_quotes_costs_what_one_with_one_costs(browse):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert browse.get(reverse("admin:claims_claim_change", args=[claim.pk])).status_code == 200
        return len(captured)

    claim = PublishedClaimFactory()
    SpanFactory(claim=claim)
    CorrectionFactory(claim=claim)
    StatusChange.objects.create(claim=claim, old="", new="draft", by=claim.author)
    queries()
    one = queries()
    for _row in range(29):
        SpanFactory(claim=claim)
        CorrectionFactory(claim=claim, by=UserFactory())
        StatusChange.objects.create(claim=claim, old="", new="draft", by=UserFactory())
    assert queries() == one

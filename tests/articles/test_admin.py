"""Articles in the admin: what is saved there goes the way of the desk, and nothing is lost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import update_article
from articles.models import Article, ArticleVersion, Doubt, ImportRun, Origin, Source
from factcheck.accounts.models import Role
from tests.factories import OriginFactory, SourceFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return UserFactory(role=Role.ADMINISTRATOR)


@pytest.fixture
def browse(client, administrator):
    client.force_login(administrator)
    return client


def save(browse, article, **fields):
    """Opens the article's page, changes some fields and saves."""
    page = reverse("admin:articles_article_change", args=[article.pk])
    form = browse.get(page).context["adminform"].form
    data = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    data = {name: getattr(value, "pk", value) for name, value in data.items() if value not in (None, False)}
    data |= {"versions-TOTAL_FORMS": 0, "versions-INITIAL_FORMS": 0}
    return browse.post(page, {**data, **fields})


def queries(browse, page, **parameters):
    with CaptureQueriesContext(connection) as captured:
        assert browse.get(page, parameters).status_code == 200
    return len(captured)


@pytest.mark.parametrize("model", [Article, ArticleVersion, Source, Origin, ImportRun])
def test_a_list_of_thirty_costs_what_a_list_of_one_costs(browse, model):
    def make():
        VersionFactory(article__origin=OriginFactory())
        ImportRun.objects.create(name="a.csv")

    page = reverse(f"admin:articles_{model._meta.model_name}_changelist")
    make()
    queries(browse, page)
    one = queries(browse, page)
    for _row in range(29):
        make()
    assert queries(browse, page) == one


def test_a_page_with_thirty_versions_costs_what_one_with_one_costs(browse):
    article = VersionFactory().article
    page = reverse("admin:articles_article_change", args=[article.pk])
    queries(browse, page)
    one = queries(browse, page)
    for _row in range(29):
        VersionFactory(article=article)
    assert queries(browse, page) == one


def test_saving_goes_through_the_action(browse, administrator):
    article = VersionFactory(article__doubts=[Doubt.TITLE_GUESSED, Doubt.BIDI_REMOVED]).article
    source = SourceFactory()
    answer = save(
        browse, article, title=" Better  title", source=source.pk, published="2016-03", language="de-AT",
        settle=[Doubt.BIDI_REMOVED],
    )  # fmt: skip
    assert answer.status_code == 302
    article.refresh_from_db()
    assert (article.title, article.source, article.language) == ("Better title", source, "de")
    assert (article.published_precision, article.doubts, article.edit) == ("month", [Doubt.DATE_IMPRECISE], 2)
    assert article.events.last().pgh_context.metadata["user"] == administrator.pk


def test_saving_nothing_new_writes_nothing(browse):
    article = VersionFactory(article__origin=OriginFactory(), article__author="Ada").article
    assert save(browse, article).status_code == 302
    article.refresh_from_db()
    assert article.edit == 1


@pytest.mark.parametrize(("field", "value"), [("published", "soon"), ("language", "xx"), ("source", ""), ("why", "")])
def test_what_the_action_would_refuse_is_said_beside_the_field(browse, field, value):
    article = VersionFactory().article
    answer = save(browse, article, **{"retracted": "on", "why": "Because.", field: value})
    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == [field]
    article.refresh_from_db()
    assert (article.edit, article.retracted_at) == (1, None)


def test_the_second_of_two_is_told(browse):
    article = VersionFactory().article
    update_article(article=article, expected_edit=1, by=None, title="Theirs")
    answer = save(browse, article, expected_edit=1, title="Mine")
    assert "Somebody else has changed this article" in answer.content.decode()
    article.refresh_from_db()
    assert article.title == "Theirs"


def test_an_article_is_retracted_and_restored_with_a_reason(browse):
    article = VersionFactory().article
    save(browse, article, retracted="on", why="Withdrawn by the source.")
    article.refresh_from_db()
    assert article.retracted_at
    assert article.events.last().pgh_context.metadata["why"] == "Withdrawn by the source."
    page = reverse("admin:articles_article_change", args=[article.pk])
    assert browse.get(page).context["adminform"].form.initial["retracted"]
    save(browse, article, retracted="", why="It was another one.")
    article.refresh_from_db()
    assert article.retracted_at is None


@pytest.mark.parametrize("model", [Article, ArticleVersion, ImportRun])
def test_what_tells_what_happened_is_neither_added_nor_deleted_here(browse, model):
    version = VersionFactory()
    row = {Article: version.article, ArticleVersion: version}.get(model) or ImportRun.objects.create(name="a.csv")
    name = model._meta.model_name
    assert browse.get(reverse(f"admin:articles_{name}_add")).status_code == 403
    assert browse.post(reverse(f"admin:articles_{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_a_version_and_a_run_are_only_read(browse):
    version, run = VersionFactory(), ImportRun.objects.create(name="a.csv")
    for name, row in (("articleversion", version), ("importrun", run)):
        page = reverse(f"admin:articles_{name}_change", args=[row.pk])
        assert browse.get(page).status_code == 200
        assert browse.post(page, {"text": "Another", "name": "Another"}).status_code == 403


@pytest.mark.parametrize("name", ["source", "origin"])
def test_a_source_or_origin_goes_only_while_no_article_names_it(browse, name):
    used = getattr(VersionFactory(article__origin=OriginFactory()).article, name)
    free = {"source": SourceFactory, "origin": OriginFactory}[name]()
    for row, left in ((used, True), (free, False)):
        browse.post(reverse(f"admin:articles_{name}_delete", args=[row.pk]), {"post": "yes"})
        assert type(row).objects.filter(pk=row.pk).exists() is left
    browse.post(
        reverse(f"admin:articles_{name}_changelist"),
        {"action": "delete_selected", "_selected_action": [used.pk], "post": "yes"},
    )
    assert type(used).objects.filter(pk=used.pk).exists()


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"doubt": "any"}, {"Doubtful"}),
        ({"doubt": "title_guessed"}, {"Doubtful"}),
        ({"doubt": "date_missing"}, set()),
        ({"language": "de"}, {"Doubtful"}),
        ({"q": "clear"}, {"Clear"}),
        ({"retracted_at__isempty": "0"}, set()),
        ({}, {"Doubtful", "Clear"}),
    ],
)
def test_filters_and_search(browse, parameters, found):
    VersionFactory(article__title="Doubtful", article__language="de", article__doubts=[Doubt.TITLE_GUESSED])
    VersionFactory(article__title="Clear")
    page = browse.get(reverse("admin:articles_article_changelist"), parameters)
    assert {article.title for article in page.context["cl"].result_list} == found

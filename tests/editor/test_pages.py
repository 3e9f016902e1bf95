"""Every page of the desk: who may see it, how many queries it takes, and what its policy allows."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import ImportRun
from factcheck.claims.models import Claim
from factcheck.tracking.actions import track_due
from factcheck.tracking.models import Comparison, TrackingRun
from tests.factories import ArticleFactory, PublishedClaimFactory, SpanFactory, VersionFactory

PLAIN = [
    "home",
    "article_list",
    "article_import",
    "claim_list",
    "claim_create",
    "claim_matches",
    "inbox",
    "entity_list",
    "entity_options",
    "measure_list",
    "source_list",
    "run_list",
    "account",
]


@pytest.fixture
def addresses(contradiction, reviewed, editor) -> list[str]:
    """One of each page, with something on it."""
    article = contradiction.left_version.article_id
    run = TrackingRun.objects.create(started_by=editor, total=3, tracked=1)
    imported = ImportRun.objects.create(name="m.csv", refused=1)
    imported.refused_lines.create(number=2, reason="No text.")
    one = {
        article: ["article_detail", "article_edit", "article_changes", "span_create"],
        reviewed.pk: ["claim_detail", "claim_edit", "claim_delete", "claim_history", "review_edit"],
        run.pk: ["tracking_run"],
        imported.pk: ["import_run"],
    }
    found = [reverse(f"editor:{name}") for name in PLAIN]
    found += [reverse(f"editor:{name}", args=[pk]) for pk, names in one.items() for name in names]
    return [*found, "/desk/articles/import/?by=file", "/desk/articles/import/?by=manifest"]


def test_every_page_opens_for_every_role(addresses, desk, second_desk):
    for client in (desk, second_desk):
        for address in addresses:
            assert client.get(address).status_code == 200, address


def test_nobody_else_comes_in(addresses):
    for address in addresses:
        answer = Client().get(address)
        assert answer.status_code == 302, address
        assert answer.url.startswith("/desk/login/"), address


def test_nothing_that_the_content_policy_forbids(addresses, desk):
    forbidden = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:|hx-on|hx-vals=.js:", re.I)
    for address in addresses:
        answer = desk.get(address)
        assert not forbidden.search(answer.content.decode()), address
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_every_field_has_a_label(addresses, desk):
    for address in addresses:
        page = desk.get(address).content.decode()
        labelled = set(re.findall(r'for="([^"]+)"', page))
        fields = re.findall(r"<(?:input|select|textarea)\b[^>]*>", page)
        for field in fields:
            if re.search(r'type="(?:hidden|submit|radio)"', field):
                continue
            (name,) = re.findall(r'\sid="([^"]+)"', field) or [None]
            assert name in labelled, (address, field)


@pytest.fixture
def crowd() -> Callable[[int], None]:
    """More of everything that lists show."""

    def make(number: int) -> None:
        for _each in range(number):
            claim = PublishedClaimFactory()
            version = VersionFactory(article=ArticleFactory(doubts=["title_missing"]))
            SpanFactory(claim=claim, version=version)
            SpanFactory(claim=PublishedClaimFactory(), version=version, exact="harbour", state="suggested")
        base = Comparison.objects.first()
        for each in range(number):
            copy = Comparison.objects.get(pk=base.pk)
            copy.pk, copy._state.adding = None, True
            copy.left_key = f"copy-{base.pk}-{Comparison.objects.count()}-{each}"
            copy.save()
            copy.claims.set([Claim.objects.last()])

    return make


@pytest.mark.parametrize(
    "address",
    [
        "/desk/",
        "/desk/articles/",
        "/desk/claims/",
        "/desk/contradictions/",
        "/desk/contradictions/?state=all",
        "/desk/runs/",
        "/desk/entities/",
        "/desk/sources/",
    ],
)
def test_as_many_queries_for_thirty_rows_as_for_one(address, desk, contradiction, crowd, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    crowd(1)
    desk.get(address)
    with CaptureQueriesContext(connection) as few:
        desk.get(address)
    crowd(30)
    with django_assert_max_num_queries(len(few)):
        desk.get(address)


def test_the_reader_and_a_claim_with_many_spans(desk, contradiction, crowd, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    version = VersionFactory(text=" ".join(f"w{number}" for number in range(200)))
    claim = PublishedClaimFactory()
    pages = [
        reverse("editor:article_detail", args=[version.article_id]),
        reverse("editor:claim_detail", args=[claim.pk]),
        reverse("editor:claim_history", args=[claim.pk]),
    ]

    def spans(first: int, last: int) -> None:
        for number in range(first, last):
            SpanFactory(claim=claim, version=version, exact=f"w{number} ")
            SpanFactory(claim=claim, version=VersionFactory())

    spans(10, 11)
    counts = []
    for page in pages:
        desk.get(page)
        with CaptureQueriesContext(connection) as few:
            desk.get(page)
        counts.append(len(few))
    spans(11, 41)
    for page, count in zip(pages, counts, strict=True):
        with django_assert_max_num_queries(count):
            desk.get(page)


def test_a_first_visit_says_what_to_do(desk):
    assert "Import the first article" in desk.get("/desk/").content.decode()
    assert "No articles yet" in desk.get("/desk/articles/").content.decode()
    assert "No claims yet" in desk.get("/desk/claims/").content.decode()
    assert "Nothing found yet" in desk.get("/desk/contradictions/").content.decode()


def test_the_language_of_the_desk(desk, editor):
    desk.post("/desk/account/", {"language": "fr"})
    editor.refresh_from_db()
    assert editor.language == "fr"
    assert '<html lang="fr"' in desk.get("/desk/").content.decode()
    assert desk.post("/desk/account/", {"language": "xx"}).status_code == 422


def test_tracking_everything_again_is_watched(desk, contradiction):
    answer = desk.post(reverse("editor:track_again"))
    assert 'hx-trigger="every 2s"' in desk.get(answer.url).content.decode()
    again = desk.post(reverse("editor:track_again"), follow=True)
    assert again.redirect_chain[0][0] == answer.url
    assert "All is being tracked again already." in again.content.decode()


@pytest.mark.parametrize(
    ("address", "told"),
    [("/desk/entities/", "No entities yet"), ("/desk/sources/", "No sources yet")],
)
def test_an_empty_list_says_what_will_be_there_and_how(desk, address, told):
    page = desk.get(address).content.decode()
    assert told in page
    assert "<table" not in page
    assert "Nothing here is called" in desk.get(address, {"q": "harbour"}).content.decode()


def test_a_superuser_is_told_that_he_may_do_everything(desk, editor):
    assert "Superuser" not in desk.get("/desk/account/").content.decode()
    editor.is_superuser = True
    editor.save()
    assert "Superuser: may do everything" in desk.get("/desk/account/").content.decode()


def test_how_the_tracker_is(desk, contradiction):
    from django.utils import timezone

    from factcheck.running.models import Heartbeat

    assert "Tracker never seen" in desk.get("/desk/").content.decode()
    Heartbeat.objects.create(worker="one", at=timezone.now())
    assert "Tracker at work" in desk.get("/desk/").content.decode()


ODD = ["\0", "²", "٣", "9" * 40, "-1", "' OR 1=1 --", "%_\\", "\ud7ff\uffff", "🙂" * 300, "<script>", "a" * 5000]


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_whatever_is_typed_into_an_address_does_no_harm(addresses, desk, odd):
    names = (
        "q text entity statement measure at done was state status source claim version show start end page by from to"
    )
    query = dict.fromkeys(names.split(), odd)
    for address in addresses:
        for asked in (query, {name: value for name, value in query.items() if name not in ("at", "version", "page")}):
            answer = desk.get(address, asked)
            assert answer.status_code in (200, 400, 404), address


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_whatever_is_typed_into_a_form_does_no_harm(addresses, desk, contradiction, odd):
    names = (
        "statement entity measure claimant as_of due_on expected_edit exact start end stance speaker claim do q url "
        "source text title published language author origin settle why rating summary reasoning kind reason to state "
        "verdict left_stance right_stance evidence-TOTAL_FORMS evidence-INITIAL_FORMS evidence-0-title evidence-0-url "
        "evidence-0-span evidence-0-kind"
    )
    data = dict.fromkeys(names.split(), odd)
    article = contradiction.left_version.article_id
    more = [
        reverse("editor:both_sides", args=[contradiction.pk]),
        reverse("editor:judge", args=[contradiction.pk]),
        reverse("editor:article_retract", args=[article]),
    ]
    more += [reverse("editor:claim_step", args=[Claim.objects.first().pk])]
    for address in [*addresses, *more]:
        if "delete" in address:
            continue
        for right in ({}, {"verdict": "unsure", "to": "draft", "do": "find"}):
            answer = desk.post(address, data | right)
            assert answer.status_code in (200, 302, 404, 405, 409, 422), address


def test_today_tells_of_quotes_that_their_sources_no_longer_say(desk, article, claim_on):
    claim = claim_on(article(), "MIUI had 100 million users in February 2015")
    track_due()
    assert "No longer in the text" not in desk.get("/desk/").content.decode()
    article("The company has taken the number back.")
    track_due()
    page = desk.get("/desk/").content.decode()
    assert "No longer in the text" in page
    assert f"/desk/claims/{claim.pk}/#sources" in page


@pytest.mark.parametrize("name", ["claim_list", "article_list", "source_list", "entity_list", "measure_list"])
def test_behind_the_last_page_of_a_list_stands_the_last(desk, name):
    SpanFactory.create_batch(41)
    last = desk.get(reverse(f"editor:{name}"), {"page": "last"}).context["paginator"].num_pages
    for asked, shown in (("9999", last), ("-1", last), ("9" * 5000, 1), ("x", 1), ("0", last)):
        answer = desk.get(reverse(f"editor:{name}"), {"page": asked})
        assert answer.status_code == 200
        assert answer.context["page_obj"].number == shown

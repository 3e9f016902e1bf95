"""What no form would send is answered, never with an error of ours."""

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from factcheck.accounts.models import Role
from factcheck.claims.actions import create_claim
from factcheck.editor.forms.evidence import EvidenceForm
from tests.factories import ClaimFactory, PublishedClaimFactory, SpanFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> Client:
    client = Client()
    client.force_login(UserFactory(role=Role.ADMINISTRATOR))
    return client


@pytest.mark.parametrize(
    "address",
    [
        "/claims/%00/",
        "/claims/a%00b.json",
        "/?q=%00",
        "/?entity=%00",
        "/desk/claims/?text=%00",
        "/admin/claims/claim/?status=%00",
        "/admin/axes/accessattempt/?path_info__exact=a%00b",
    ],
)
def test_an_address_with_a_nul_is_refused(administrator, address):
    answer = administrator.get(address)
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()
    assert "script-src 'self'" in answer["Content-Security-Policy"]


def test_more_than_an_import_may_bring_is_refused_before_it_is_read(client, settings):
    settings.REQUEST_MAX_BYTES = 1000
    upload = {"username": "edith", "password": "x", "file": SimpleUploadedFile("a.txt", b"x" * 2000)}
    assert client.post(reverse("login"), upload).status_code == 400


@pytest.mark.parametrize("name", ["x" * 20_000, "\0", "a\0b"])
def test_a_name_that_nobody_has_is_only_a_wrong_name(client, name):
    for login in (reverse("login"), reverse("admin:login")):
        answer = client.post(login, {"username": name, "password": "x"})
        assert answer.status_code == 200


def test_a_name_is_locked_after_eight_wrong_passwords(client):
    UserFactory(username="edith")
    codes = [client.post(reverse("login"), {"username": "edith", "password": "no"}).status_code for _ in range(9)]
    assert codes == [200] * 7 + [429, 429]
    assert client.post(reverse("login"), {"username": "edith", "password": "a-long-pass-phrase"}).status_code == 429
    assert client.post(reverse("login"), {"username": "rosa", "password": "no"}).status_code == 200


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_led_away_from_the_site(client, address):
    UserFactory(username="edith")
    answer = client.post(reverse("login"), {"username": "edith", "password": "a-long-pass-phrase", "next": address})
    assert answer["Location"] == reverse("editor:home")
    assert client.post(reverse("set_language"), {"language": "de", "next": address})["Location"] == "/"


@pytest.mark.parametrize("page", ["999999", "-1", "x", "9" * 5000])
def test_a_page_that_is_not_there_is_not_found(client, page):
    PublishedClaimFactory()
    assert client.get(reverse("public:claim_list"), {"page": page}).status_code == 404


@pytest.mark.parametrize("number", ["9" * 25, "9" * 5000, "²", "-1"])
def test_numbers_that_no_row_has_are_answered(administrator, number):
    claim = PublishedClaimFactory()
    version = SpanFactory(claim=claim).version
    article, desk = [version.article_id], [claim.pk]
    for name, args, asked in [
        ("article_detail", article, {"show": f"0-{number}", "done": number, "was": "confirmed"}),
        ("article_changes", article, {"from": number}),
        ("claim_detail", desk, {"done": number, "was": "confirmed"}),
        ("claim_matches", [], {"statement": "Ships", "measure": number}),
        ("inbox", [], {"at": number, "done": number}),
    ]:
        assert administrator.get(reverse(f"editor:{name}", args=args), asked).status_code in (200, 404), name
    address = reverse("editor:span_create", args=article)
    assert administrator.post(address, {"claim": number, "exact": "x"}).status_code in (404, 422)
    rows = {"do": "add_row", "evidence-TOTAL_FORMS": number, "evidence-INITIAL_FORMS": "0"}
    draft = reverse("editor:review_edit", args=[ClaimFactory().pk])
    assert administrator.post(draft, rows).status_code == 200


def test_a_reason_that_nobody_can_see_is_none(administrator):
    version = SpanFactory().version
    address = reverse("editor:article_retract", args=[version.article_id])
    assert administrator.post(address, {"why": "\u200b"}).status_code == 422
    assert administrator.post(address, {"why": "It was wrong."}).status_code == 302
    assert administrator.post(address, {"do": "restore", "why": "\u200b"}).status_code == 302


def test_what_cannot_be_seen_does_not_break_the_feed(client):
    """XML holds no control characters: one in one claim, and nobody could read any."""
    editor = UserFactory()
    claim = create_claim(statement="The harbour\x08 counted \u202e7 ships", claimant="A\x01 clerk", by=editor)
    assert (claim.statement, claim.claimant) == ("The harbour counted 7 ships", "A clerk")
    PublishedClaimFactory(statement="Older \x0bones stay \x08readable", review__summary="So\x01 it is")
    answer = client.get(reverse("public:feed"))
    assert "Older ones stay readable" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
# The queue's client silences this one itself, for one thread at a time.
@pytest.mark.filterwarnings("ignore:list_queues.. now returns")
def test_two_claims_of_the_same_words_at_the_same_moment():
    """As a double click sends them: both are answered, each under an address of its own."""
    editor, start = UserFactory(), Barrier(2)

    def make(_number: int) -> str:
        try:
            start.wait()
            return create_claim(statement="The harbour counted 7 ships", by=editor).slug
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        slugs = sorted(pool.map(make, range(2)))
    assert slugs == ["the-harbour-counted-7-ships", "the-harbour-counted-7-ships-2"]


def test_hostile_words_are_only_words(client):
    words = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    claim = PublishedClaimFactory(statement=words, claimant=words, review__summary=words, review__reasoning=words)
    SpanFactory(claim=claim, version__text=words, version__article__title=words, version__article__source__name=words)
    for address in (reverse("public:claim_list"), claim.get_absolute_url(), reverse("public:feed")):
        body = client.get(address).content.decode()
        assert "<script>alert" not in body, address
        assert "<img src=x" not in body, address


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt://x.example/%0aalert(1)"])
def test_evidence_is_a_link_to_the_web(link):
    assert not EvidenceForm({"title": "x", "url": link, "kind": "primary", "stance": "supports"}).is_valid()


def test_a_refusal_is_one_line_in_the_log_and_an_error_of_ours_a_traceback():
    """A hundred tracebacks of what was rightly refused hide the one of what went wrong."""
    [handler] = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler] or [None]
    assert handler is not None

    def written(status: int) -> str:
        try:
            raise PermissionDenied("not for you")
        except PermissionDenied as refused:
            told = (type(refused), refused, refused.__traceback__)
        record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Forbidden: /desk/", (), told)
        record.status_code = status
        assert handler.filter(record)
        return handler.format(record)

    for status in (400, 403, 404):
        assert "\n" not in written(status)
    assert "Traceback" in written(500)

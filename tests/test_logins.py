"""Whose failed attempts are counted, and that nobody can choose it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory
from django.urls import reverse

from factcheck.accounts.logins import client_address, proxies
from tests.factories import UserFactory

VISITOR, SPOOFED = "203.0.113.7", "198.51.100.99"


def seen_as(nearest: str, forwarded: str | None) -> str | None:
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return client_address(RequestFactory().get("/", REMOTE_ADDR=nearest, **headers))


def test_the_header_is_not_believed_unless_said(settings):
    assert settings.TRUSTED_PROXIES == ()
    assert seen_as("127.0.0.1", VISITOR) == "127.0.0.1"


@pytest.mark.parametrize(
    ("nearest", "forwarded", "visitor"),
    [
        ("127.0.0.1", VISITOR, VISITOR),
        ("127.0.0.1", f"{VISITOR}, 10.1.2.3", VISITOR),  # a load balancer before the proxy
        ("127.0.0.1", f"{SPOOFED}, {VISITOR}", VISITOR),
        ("127.0.0.1", f"{SPOOFED},, {VISITOR}, 10.1.2.3", VISITOR),
        ("127.0.0.1", f"10.9.9.9, {VISITOR}", VISITOR),  # who says to be a proxy of ours
        ("127.0.0.1", f"{SPOOFED}, unknown", "127.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("127.0.0.1", "10.1.2.3", "10.1.2.3"),  # somebody inside
        ("::ffff:127.0.0.1", VISITOR, VISITOR),
        ("", VISITOR, VISITOR),  # a proxy through a socket
        ("", None, None),
        (VISITOR, SPOOFED, VISITOR),  # around the proxy
        ("127.0.0.1", "2001:db8::7", "2001:db8::7"),
    ],
)
def test_behind_proxies_the_last_who_is_none_of_them_counts(settings, nearest, forwarded, visitor):
    settings.TRUSTED_PROXIES = proxies(["127.0.0.1", " 10.0.0.0/8"])
    assert seen_as(nearest, forwarded) == visitor


@pytest.mark.parametrize("written", ["proxy.example", "10.0.0.1/8", "10.0.0.0/33"])
def test_a_proxy_that_is_no_address_is_refused_by_name(written):
    with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES"):
        proxies([written])


@pytest.mark.django_db
def test_who_guesses_behind_the_proxy_locks_nobody_else_out(settings):
    settings.TRUSTED_PROXIES = proxies(["127.0.0.1"])
    UserFactory(username="edith")

    def log_in(password: str, forwarded: str) -> int:
        headers = {"x-forwarded-for": forwarded}
        return Client(headers=headers).post(reverse("login"), {"username": "edith", "password": password}).status_code

    assert [log_in("no", f"198.51.100.{n}, {SPOOFED}") for n in range(8)][-1] == 429
    assert log_in("a-long-pass-phrase", SPOOFED) == 429
    assert log_in("a-long-pass-phrase", VISITOR) == 302


class TestLoggedOutMeanwhile:
    """The page stays open over lunch, and the session ends before it is used again."""

    PAGE = "/desk/articles/7/?version=2"

    def login_then(self, answer) -> str:
        """Where the login leads to."""
        address = urlsplit(answer.headers.get("HX-Redirect") or answer["Location"])
        assert address.path == reverse("login")
        return parse_qs(address.query)["next"][0]

    def test_a_form_comes_back_to_the_page_it_stood_on(self, client):
        for name in ("editor:span_decide", "editor:claim_step", "editor:article_retract", "editor:judge"):
            answer = client.post(reverse(name, args=[7]), headers={"referer": f"http://testserver{self.PAGE}"})
            assert self.login_then(answer) == self.PAGE

    def test_without_a_word_on_that_page_it_is_one_that_can_be_read(self, client):
        for elsewhere in ({}, {"referer": "https://evil.example/desk/"}):
            assert self.login_then(client.post("/desk/spans/7/decide/", headers=elsewhere)) == reverse("editor:home")
            assert self.login_then(client.post("/desk/claims/7/edit/", headers=elsewhere)) == "/desk/claims/7/edit/"
        assert self.login_then(client.get("/desk/spans/7/decide/")) == reverse("editor:home")

    def test_a_page_asked_for_is_the_page_that_comes(self, client):
        headers = {"referer": f"http://testserver{self.PAGE}"}
        assert self.login_then(client.get("/desk/claims/?mine=on", headers=headers)) == "/desk/claims/?mine=on"

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_a_part_of_a_page_sends_the_whole_page_to_the_login(self, client, method):
        headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{self.PAGE}#span-3"}
        answer = getattr(client, method)("/desk/articles/7/spans/new/?version=2", headers=headers)
        assert answer.content == b""
        assert self.login_then(answer) == f"{self.PAGE}#span-3"

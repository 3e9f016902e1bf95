"""What no form would send is answered, never with an error of ours."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from factcheck.accounts.models import Role
from tests.factories import PublishedClaimFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> Client:
    client = Client()
    client.force_login(UserFactory(role=Role.ADMINISTRATOR, is_staff=True, is_superuser=True))
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

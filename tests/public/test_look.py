"""The stylesheets and the frame of the pages: collected, contrast, and what stays when all else fails."""

import re
from pathlib import Path

import pytest
from django.conf import settings as project
from django.core.management import call_command
from django.test import RequestFactory
from django.views import defaults

from tests.factories import UserFactory

CSS = sorted((Path(project.BASE_DIR) / "static" / "css").glob("*.css"))


def test_static_files_collect_with_their_hashes(settings, tmp_path):
    """Whitenoise refuses a stylesheet that names what is not there."""
    settings.STATIC_ROOT = tmp_path
    backend = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}
    call_command("collectstatic", interactive=False, verbosity=0)
    assert list(tmp_path.glob("css/tokens.*.css"))


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tokens(scheme: int) -> dict[str, str]:
    text = next(path for path in CSS if path.name == "tokens.css").read_text()
    pairs = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", text)
    return {name: (light, dark)[scheme] for name, light, dark in pairs}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_ink_is_read_on_every_ground_it_stands_on(scheme):
    token = tokens(scheme)
    grounds = ["paper", "sheet", "well"]
    inks = dict.fromkeys(("ink", "ink-2", "ink-3", "link", "against", "with", "maybe", "mine"), grounds)
    for meaning in ("against", "with", "maybe", "mine"):
        inks[meaning] = [*grounds, f"{meaning}-wash"]
        inks["ink"] = [*inks["ink"], f"{meaning}-wash"]
    inks["on-accent"] = ["accent", "accent-strong"]
    poor = {
        (ink, ground): round(contrast(token[ink], token[ground]), 2)
        for ink, on in inks.items()
        for ground in on
        if contrast(token[ink], token[ground]) < 4.5
    }
    assert poor == {}
    assert all(contrast(token["rule-2"], token[ground]) >= 3 for ground in ("paper", "sheet"))


def test_colours_are_named_once():
    """Colours live in tokens.css; the other sheets use their names."""
    for path in CSS:
        if path.name not in ("tokens.css", "print.css"):
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", path.read_text()), path.name


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "words"), [("/nowhere/", "There is no such page"), ("/claims/none/", "There is no such page")]
)
def test_a_page_that_is_not_there_says_so(client, path, words):
    response = client.get(path)
    assert response.status_code == 404
    assert words in response.content.decode()


def test_an_error_page_needs_nothing_that_may_be_broken():
    """No database, no context, no request that is whole."""
    response = defaults.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Something broke on our side" in response.content.decode()


@pytest.mark.django_db
def test_the_login_has_the_sites_own_name(client, settings):
    settings.SITE_NAME = "Kebenaran"
    html = client.get("/desk/login/").content.decode()
    assert "Log in to the newsroom" in html
    assert "testserver" not in html


@pytest.mark.django_db
def test_a_wrong_password_is_told_above_the_form_and_the_name_is_kept(client):
    html = client.post("/desk/login/", {"username": "edith", "password": "wrong"}).content.decode()
    assert 'role="alert"' in html
    assert 'value="edith"' in html


@pytest.mark.django_db
def test_who_guesses_passwords_is_told_to_wait(client, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        response = client.post("/desk/login/", {"username": "edith", "password": "wrong"})
    assert response.status_code == 429
    assert "Too many attempts" in response.content.decode()


@pytest.mark.django_db
def test_a_password_is_changed_and_a_weak_one_refused_beside_the_field(client):
    user = UserFactory()
    client.force_login(user)
    asked = {"old_password": "a-long-pass-phrase", "new_password1": "short", "new_password2": "short"}
    html = client.post("/desk/password/", asked).content.decode()
    assert 'aria-invalid="true"' in html
    assert 'class="errorlist"' in html
    asked |= {"new_password1": "another-long-phrase", "new_password2": "another-long-phrase"}
    assert "Password changed" in client.post("/desk/password/", asked, follow=True).content.decode()

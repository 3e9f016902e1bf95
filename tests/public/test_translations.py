"""The readers' pages in each of the site's languages."""

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.urls import reverse
from django.utils.translation.template import templatize

LOCALE = Path(settings.BASE_DIR) / "locale"
LANGUAGES = [code for code, _ in settings.LANGUAGES if code != "en"]
READERS = ["public/*.html", "components/*.html", "registration/*.html", "*.html"]


def catalogue(language: str):
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(messages) -> dict[tuple[str, str], list[str]]:
    """Each message's words by its context and first form, whether it has one or several. What was read from a
    compiled catalogue has its contexts as bytes."""
    told = {}
    for message in messages:
        if message.id:
            context = message.context.decode() if isinstance(message.context, bytes) else message.context or ""
            first = message.id if isinstance(message.id, str) else message.id[0]
            told[context, first] = [message.string] if isinstance(message.string, str) else list(message.string)
    return told


def said_to_readers() -> set[str]:
    """Every message of the readers' templates, the singular where there are two forms."""
    found = set()
    for pattern in READERS:
        for path in (Path(settings.BASE_DIR) / "templates").glob(pattern):
            code = templatize(path.read_text())
            found |= {words for _, words in re.findall(r"""gettext\(u?(["'])(.*?)(?<!\\)\1[,)]""", code)}
    return {words.replace('\\"', '"') for words in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language):
    messages = catalogue(language)
    said = said_to_readers()
    assert len(said) > 100
    missing = {words for words in said if not (words in messages and messages[words].string)}
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language):
    """Compile with `manage.py compilemessages` after every change of a .po file."""
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = forms(read_mo(file))
    assert compiled == forms(catalogue(language))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Was Quellen sagen"), ("fr", "Ce que disent les sources"), ("id", "Kata sumber")],
)
def test_a_claim_is_read_in_each_language(client, claim, opposed, compared, language, words):
    compared(*opposed)
    client.post(reverse("set_language"), {"language": language, "next": "/"})
    html = client.get(claim.get_absolute_url()).content.decode()
    assert f'<html lang="{language}">' in html
    assert words in html
    assert '<h1 class="claim" lang="en">MIUI passed 100M users</h1>' in html

"""The readers' pages in each of the site's languages."""

import json
import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.urls import reverse, reverse_lazy
from django.utils.translation.template import templatize

from factcheck.claims.verdicts import is_brought
from tests.factories import PublishedClaimFactory, RatingFactory

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdicts_that_the_product_brings_are_translated(language):
    scale = json.loads((Path(settings.BASE_DIR) / "factcheck" / "sample" / "ratings.json").read_text(encoding="utf-8"))
    words = {rating[name] for rating in scale["ratings"] for name in ("label", "meaning")}
    messages = catalogue(language)
    assert {one for one in words if not (is_brought(one) and one in messages and messages[one].string)} == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "page",
    [reverse_lazy("public:claim_list"), reverse_lazy("public:feed", args=["fr"]), reverse_lazy("public:how_we_rate")],
)
def test_a_verdict_reads_in_the_language_of_the_page(client, page):
    claim = PublishedClaimFactory(review__rating=RatingFactory(key="misleading", scale__is_default=True))
    client.post(reverse("set_language"), {"language": "fr", "next": "/"})
    assert "Trompeur" in client.get(page).content.decode()
    html = client.get(claim.get_absolute_url()).content.decode()
    assert '"alternateName": "Trompeur"' in html
    assert "Misleading" not in html


@pytest.mark.django_db
def test_a_newsroom_s_own_verdict_stays_in_its_own_words(client):
    claim = PublishedClaimFactory(review__rating=RatingFactory(key="withdrawn", label="Withdrawn"), language="en")
    client.post(reverse("set_language"), {"language": "de", "next": "/"})
    html = client.get(claim.get_absolute_url()).content.decode()
    assert 'lang="en">Withdrawn</span>' in html
    assert "Zurückgezogen" not in html

"""The desk speaks every language it offers: no sentence left over, every figure in its place."""

import gettext
import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
CATALOGUES = [ROOT / "locale"]
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2)}
IN_CONTEXT = {"pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}
OTHERS = [code for code, _name in settings.LANGUAGES if code != "en"]
PLACE = re.compile(r"%\(\w+\)\w")


def said() -> set[tuple[str | None, str | tuple[str, ...]]]:
    """Every sentence of the desk's code and templates with its context, if it has one; a pair where it has a
    plural."""
    sources = [path.read_text() for path in (ROOT / "factcheck/editor").rglob("*.py")]
    sources += [templatize(path.read_text(), origin=str(path)) for path in (ROOT / "templates/editor").glob("*.html")]
    found = set()
    for source in sources:
        keywords = KEYWORDS | IN_CONTEXT
        for _line, words, _comments, context in extract("python", io.BytesIO(source.encode()), keywords=keywords):
            found.add((context, words if isinstance(words, str) else tuple(words)))
    return found


def messages(language: str):
    """What is translated, of every catalogue."""
    return [
        message for folder in CATALOGUES for message in catalogue(folder, language) if message.id and message.string
    ]


def catalogue(folder: Path, language: str):
    with (folder / language / "LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale=language)


def forms_of(message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_translated(language):
    known = {(message.context, message.id) for message in messages(language) if all(forms_of(message))}
    assert said() - known == set()


@pytest.mark.parametrize("language", OTHERS)
def test_names_and_figures_stay_in_place(language):
    for message in messages(language):
        if all(forms_of(message)):
            wanted = set(PLACE.findall(message.id if isinstance(message.id, str) else message.id[1]))
            assert set(PLACE.findall(forms_of(message)[-1])) == wanted, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalogues_are_the_written_ones(language):
    for folder in CATALOGUES:
        with (folder / language / "LC_MESSAGES/django.mo").open("rb") as file:
            compiled = gettext.GNUTranslations(file)
        for message in catalogue(folder, language):
            if isinstance(message.id, str) and message.id and message.string and not message.fuzzy:
                told = (
                    compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
                )
                assert told == message.string


def test_a_page_in_german(desk, editor, contradiction):
    editor.language = "de"
    editor.save()
    page = desk.get("/desk/contradictions/").content.decode()
    assert "Quellen uneins" in page
    assert "Andere Zeit" in page
    assert "Contradictions" not in page

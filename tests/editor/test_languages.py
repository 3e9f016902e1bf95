"""The desk in other languages: their dates, their quotation marks, the names on their keys."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.urls import reverse
from django.utils import translation

from factcheck.public.dossier import _month
from factcheck.templatetags.reading import describe_period, quoted


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("fr", "5 févr. 2015|5 mars 2015|5 juin 2015|5 juil. 2015|5 août 2015"),
        ("de", "5. Feb. 2015|5. März 2015|5. Juni 2015|5. Juli 2015|5. Aug. 2015"),
        ("en", "5 Feb 2015|5 Mar 2015|5 Jun 2015|5 Jul 2015|5 Aug 2015"),
        ("id", "5 Feb 2015|5 Mar 2015|5 Jun 2015|5 Jul 2015|5 Agu 2015"),
    ],
)
def test_months_are_shortened_as_the_language_does(language, days):
    with translation.override(language):
        told = [describe_period(date(2015, month, 5), date(2015, month, 6), short=True) for month in (2, 3, 6, 7, 8)]
        assert "|".join(told) == days
        axis = _month(date(2015, 2, 1), with_year=True)
        assert days.startswith(("5 " + axis, "5. " + axis))
        moment = Template("{% load reading %}{{ at|short_moment }}").render(
            Context({"at": datetime(2015, 2, 5, 9, 7, tzinfo=UTC)})
        )
        assert moment == days.split("|")[0] + ", 09:07"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "“No <b>”"), ("de", "„No <b>“"), ("fr", "«\u00a0No <b>\u00a0»"), ("id", "“No <b>”")],
)
def test_what_is_quoted_stands_between_the_marks_of_the_page_s_language(language, told):
    with translation.override(language):
        assert quoted("No <b>") == told
        assert "&lt;b&gt;" in Template("{% load reading %}{{ words|quoted }}").render(Context({"words": "No <b>"}))


@pytest.mark.parametrize(
    ("language", "keys"), [("de", ("Strg", "Eingabe", "Umschalt")), ("fr", ("Ctrl", "Entrée", "Maj"))]
)
def test_keys_have_the_names_that_are_printed_on_them(desk, editor, article, language, keys):
    editor.language = language
    editor.save()
    shown = desk.get(reverse("editor:article_detail", args=[article().article_id])).content.decode()
    for key in keys:
        assert f"<kbd>{key}</kbd>" in shown

"""Importing, correcting and retracting articles: what is written, and what is not."""

import hashlib
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import actions
from articles.actions import EditConflict, ImportRefused, import_article, update_article
from articles.models import Article, ArticleVersion, Doubt, Origin, Source
from articles.signals import article_changed, version_stored
from tests.factories import ArticleFactory, OriginFactory, SourceFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db

URL = "https://harbour.example/ferries"
PARAGRAPH = "The port authority said on Tuesday that four hundred ferries had called at the northern quay since spring."
JAPANESE = "フェリーは港に戻った。港湾局は火曜日に発表した。" * 4
TEXT = f"Ferries return to the quay\n\n{PARAGRAPH}\n{PARAGRAPH.replace('four', 'five')}"


@pytest.fixture
def editor():
    return UserFactory()


@pytest.fixture
def heard():
    """What articles have said upwards, as (signal's name, row)."""
    said = []

    def stored(sender, version, **kwargs):
        said.append(("stored", version))

    def changed(sender, article, **kwargs):
        said.append(("changed", article))

    version_stored.connect(stored)
    article_changed.connect(changed)
    yield said
    version_stored.disconnect(stored)
    article_changed.disconnect(changed)


def bring(by=None, **given):
    """An import with all that it needs."""
    known = {"url": URL, "source": "Harbour News", "title": "Ferries", "language": "en", "published_at": "2015-02-12"}
    body = {} if "html" in given else {"text": TEXT}
    return import_article(by=by, **{**known, **body, **given})


class TestImport:
    def test_an_article_is_stored_with_all_that_was_given(self, editor, heard):
        imported = bring(by=editor, author="Ada Hill", origin="Port release 7", text=TEXT + "\r\n\r\n")
        article, version = Article.objects.get(), ArticleVersion.objects.get()
        assert (imported.article, imported.version, imported.outcome) == (article, version, "new")
        assert imported.doubts == ()
        assert (article.url, article.title, article.language, article.author) == (URL, "Ferries", "en", "Ada Hill")
        assert (article.source.name, article.origin.name) == ("Harbour News", "Port release 7")
        assert (article.published_from, article.published_until) == (date(2015, 2, 12), date(2015, 2, 13))
        assert (article.published_precision, article.imported_by, article.edit) == ("day", editor, 1)
        assert (version.number, version.text, version.retrieved_by) == (1, TEXT, editor)
        assert version.text_hash == hashlib.sha256(TEXT.encode()).hexdigest()
        assert heard == [("stored", version)]

    def test_the_same_again_writes_nothing(self, editor, heard):
        first = bring()
        heard.clear()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            again = bring(
                by=editor, url=URL + "?utm_source=mail#top", source="Another", title="Another", text=TEXT + "\n"
            )
        assert (again.article, again.version, again.outcome) == (first.article, first.version, "unchanged")
        assert not [query["sql"] for query in queries if "INSERT" in query["sql"] or 'UPDATE "' in query["sql"]]
        assert first.article.events.count() == 1
        assert Source.objects.count() == 1
        assert heard == []

    def test_a_changed_text_is_a_further_version_and_what_editors_settled_stays(self, heard):
        first = bring()
        update_article(article=first.article, expected_edit=1, by=None, title="Ferries, corrected")
        second = bring(text=TEXT + " More.", title="Ferries")
        assert (second.article, second.outcome, second.version.number) == (first.article, "new_version", 2)
        assert second.article.title == "Ferries, corrected"
        assert first.article.latest == second.version
        assert ("stored", second.version) in heard
        third = bring(text=TEXT)
        assert (third.outcome, third.version.number) == ("new_version", 3)

    def test_sources_and_origins_are_found_by_name_however_it_is_cased(self):
        source, origin = SourceFactory(name="Harbour News"), OriginFactory(name="Release 7")
        article = bring(source=" harbour  news", origin="release 7").article
        assert (article.source, article.origin) == (source, origin)
        SourceFactory(name="HARBOUR NEWS")
        assert bring(url=URL + "2", source="HARBOUR NEWS").article.source.name == "HARBOUR NEWS"

    @pytest.mark.parametrize(
        ("given", "doubts"),
        [
            ({"title": ""}, [Doubt.TITLE_GUESSED]),
            ({"title": "", "text": PARAGRAPH}, [Doubt.TITLE_MISSING]),
            ({"published_at": "2015-02"}, [Doubt.DATE_IMPRECISE]),
            ({"published_at": "2015"}, [Doubt.DATE_IMPRECISE]),
            ({"published_at": ""}, [Doubt.DATE_MISSING]),
            ({"language": ""}, [Doubt.LANGUAGE_GUESSED]),
            ({"language": "", "text": "123 456"}, [Doubt.LANGUAGE_UNKNOWN]),
            ({"language": "", "text": JAPANESE}, [Doubt.LANGUAGE_UNKNOWN]),
            ({"language": "id", "text": JAPANESE}, [Doubt.LANGUAGE_DIFFERS]),
            ({"language": "ja", "text": JAPANESE}, []),
            ({"language": "fr"}, [Doubt.LANGUAGE_DIFFERS]),
            ({"language": "fr", "text": "Quay 7, Tuesday."}, []),
            ({"published_at": "2099-03-01"}, [Doubt.DATE_FUTURE]),
            ({"published_at": "2099"}, [Doubt.DATE_IMPRECISE, Doubt.DATE_FUTURE]),
            ({"text": "paid \u202e000,1\u202c dollars"}, [Doubt.BIDI_REMOVED]),
        ],
    )
    def test_what_is_doubtful_is_marked(self, given, doubts):
        imported = bring(**given)
        assert list(imported.doubts) == doubts
        assert Article.objects.get().doubts == doubts

    def test_a_guess_is_taken_from_the_text(self):
        article = bring(title="", language="").article
        assert (article.title, article.language) == ("Ferries return to the quay", "en")

    def test_a_page_gives_text_title_date_author_and_confirms_the_language(self):
        page = f"""<!doctype html><html lang=en><head><title>Ferries return</title><meta name=author content="Ada Hill">
            <meta property="article:published_time" content="2015-02-12T08:00:00Z"><script>alert(1)</script></head>
            <body onload="alert(2)"><article><h1>Ferries return</h1><p>{PARAGRAPH}<script>alert(3)</script></p>
            <p>{PARAGRAPH.replace("four", "five")}</p></article></body></html>"""
        imported = bring(html=page, title="", language="", published_at="")
        article, version = imported.article, imported.version
        assert imported.doubts == ()
        assert (article.title, article.author, article.language) == ("Ferries return", "Ada Hill", "en")
        assert article.published_from == date(2015, 2, 12)
        assert PARAGRAPH in version.text
        assert "alert" not in version.text
        assert version.original == page

    def test_a_page_in_a_language_that_the_machine_does_not_read_keeps_its_own(self):
        body = "".join(
            f"<p>O porto anunciou na terça-feira que {n} balsas chegaram ao cais do norte.</p>" for n in (4, 5)
        )
        imported = bring(html=f"<html lang=pt><body><article>{body}</article></body></html>", language="")
        assert (imported.article.language, imported.doubts) == ("pt", (Doubt.LANGUAGE_GUESSED,))

    def test_a_page_in_a_language_that_the_machine_reads_though_no_page_of_the_site_is_in_it(self):
        body = "".join(
            f"<p>El puerto anunció el martes que {n} transbordadores llegaron al muelle norte.</p>" for n in (4, 5)
        )
        imported = bring(html=f"<html lang=es><body><article>{body}</article></body></html>", language="")
        assert (imported.article.language, imported.doubts) == ("es", ())

    @pytest.mark.parametrize(
        ("field", "given"),
        [
            ("text", {"text": ""}),
            ("text", {"text": " \n\u200b\0"}),
            ("html", {"html": ""}),
            ("html", {"html": "<html><body><nav>Home</nav>"}),
            ("url", {"url": ""}),
            ("url", {"url": "ftp://harbour.example/a"}),
            ("source", {"source": " "}),
            ("source", {"source": "x" * 201}),
            ("title", {"title": "x" * 501}),
            ("author", {"author": "x" * 201}),
            ("origin", {"origin": "x" * 201}),
            ("language", {"language": "klingon"}),
            ("language", {"language": "xx"}),
            ("published_at", {"published_at": "12.2.2015"}),
        ],
    )
    def test_what_cannot_be_taken_is_refused_by_field_and_leaves_nothing(self, field, given):
        with pytest.raises(ImportRefused) as refused:
            bring(**given)
        assert refused.value.field == field
        assert str(refused.value)
        assert not Article.objects.exists()
        assert not Source.objects.exists()

    def test_a_text_beyond_the_limit_is_refused_and_five_megabytes_are_not(self, settings):
        text = "".join(f"{number} {PARAGRAPH}\n" for number in range(5 * 1024 * 1024 // len(PARAGRAPH)))
        assert len(text) > 5 * 1024 * 1024
        assert bring(text=text).version.length == len(text.rstrip())
        settings.IMPORT_MAX_BYTES = 5 * 1024 * 1024
        with pytest.raises(ImportRefused) as refused:
            bring(text=text)
        assert refused.value.field == "text"

    def test_language_codes_are_kept_short(self):
        assert bring(language="de-AT").article.language == "de"
        assert bring(url=URL + "2", language="PT_br").article.language == "pt"

    def test_what_no_database_can_hold_is_taken_out_everywhere(self):
        imported = bring(
            title="A\0 \ud800title", author="A\x07da", source="Harb\0our", origin="R\u202e7", text="x\ud800\0y"
        )
        article = Article.objects.select_related("source", "origin").get()
        assert (article.title, article.author, article.source.name) == ("A \ufffdtitle", "Ada", "Harbour")
        assert (article.origin.name, imported.version.text) == ("R7", "x\ufffdy")

    def test_emoji_and_combining_characters_are_stored_as_they_came(self):
        text = "Cafe\u0301 👩\u200d👩\u200d👧 sold 🎉 out"
        assert bring(text=text).version.text == text
        assert bring(text=text).outcome == "unchanged"

    def test_text_or_page_not_both(self):
        with pytest.raises(TypeError):
            import_article(url=URL, source="Harbour News", by=None)


class TestUpdate:
    def test_changes_are_written_counted_and_told(self, editor, heard):
        article = VersionFactory().article
        done = update_article(
            article=article, expected_edit=1, by=editor, title=" New  title ", language="de", source="Other News",
            origin="Release 7", author="Ada", published="2016",
        )  # fmt: skip
        article.refresh_from_db()
        assert done == article
        assert (article.title, article.language, article.author, article.edit) == ("New title", "de", "Ada", 2)
        assert (article.source.name, article.origin.name) == ("Other News", "Release 7")
        assert (article.published_from, article.published_until) == (date(2016, 1, 1), date(2017, 1, 1))
        assert article.doubts == [Doubt.DATE_IMPRECISE]
        assert heard == [("changed", article)]
        event = article.events.last()
        assert event.pgh_context.metadata["user"] == editor.pk

    def test_a_new_title_concerns_no_tracking(self, heard):
        article = VersionFactory().article
        update_article(article=article, expected_edit=1, by=None, title="New", author="Ada")
        assert heard == []

    def test_what_already_stands_is_not_written(self, heard):
        article = VersionFactory(article__title="Same").article
        done = update_article(
            article=article,
            expected_edit=7,
            by=None,
            title="Same",
            source=article.source,
            origin="",
            published="2015-02-12",
        )
        assert done.edit == 1
        assert article.events.count() == 1

    def test_of_two_editors_the_second_is_told_what_changed(self):
        article = VersionFactory(article__title="First").article
        update_article(article=article, expected_edit=1, by=None, title="Second", published="2016-01-01")
        update_article(article=article, expected_edit=2, by=None, author="Ada")
        with pytest.raises(EditConflict) as conflict:
            update_article(article=article, expected_edit=1, by=None, title="Third")
        assert (conflict.value.current.title, conflict.value.current.edit) == ("Second", 3)
        assert conflict.value.changed_fields == ("title", "author", "published")
        article.refresh_from_db()
        assert article.title == "Second"

    def test_a_changed_answer_settles_its_doubt_and_a_guess_that_comes_back_does_not(self):
        open_doubts = [Doubt.TITLE_GUESSED, Doubt.DATE_IMPRECISE, Doubt.LANGUAGE_GUESSED, Doubt.BIDI_REMOVED]
        article = VersionFactory(article__doubts=open_doubts).article
        done = update_article(article=article, expected_edit=1, by=None, title=article.title, published="2015-03-01")
        assert done.doubts == [Doubt.TITLE_GUESSED, Doubt.LANGUAGE_GUESSED, Doubt.BIDI_REMOVED]
        done = update_article(article=article, expected_edit=2, by=None, language="de", settle=[Doubt.TITLE_GUESSED])
        assert done.doubts == [Doubt.BIDI_REMOVED]

    def test_taking_an_answer_away_raises_the_doubt(self):
        article = VersionFactory().article
        done = update_article(article=article, expected_edit=1, by=None, title="", language="", published="")
        assert done.doubts == [Doubt.TITLE_MISSING, Doubt.LANGUAGE_UNKNOWN, Doubt.DATE_MISSING]

    def test_a_doubt_that_is_settled_as_it_is_stays_settled(self):
        article = VersionFactory(article__doubts=[Doubt.DATE_MISSING]).article
        done = update_article(
            article=article, expected_edit=1, by=None, published="2015-03", settle=[Doubt.DATE_IMPRECISE]
        )
        assert done.doubts == []

    @pytest.mark.parametrize(
        ("field", "value"), [("source", ""), ("language", "xx"), ("published", "soon"), ("title", "x" * 501)]
    )
    def test_bad_values_are_refused(self, field, value):
        with pytest.raises(ImportRefused):
            update_article(article=VersionFactory().article, expected_edit=1, by=None, **{field: value})

    def test_the_address_is_not_among_the_fields(self):
        with pytest.raises(TypeError):
            update_article(article=ArticleFactory(), expected_edit=1, by=None, url="https://other.example/")

    def test_settling_leaves_who(self, editor):
        article = VersionFactory(article__doubts=[Doubt.TITLE_MISSING, Doubt.DATE_MISSING]).article
        done = actions.settle_doubts(article=article, doubts=[Doubt.TITLE_MISSING, Doubt.BIDI_REMOVED], by=editor)
        assert (done.doubts, done.edit) == ([Doubt.DATE_MISSING], 2)
        assert article.events.last().pgh_context.metadata["user"] == editor.pk
        assert actions.settle_doubts(article=article, doubts=[Doubt.TITLE_MISSING], by=editor).edit == 2


class TestRetract:
    def test_a_retraction_says_who_and_why_and_can_be_undone(self, editor, heard):
        article = VersionFactory().article
        done = actions.retract_article(article=article, by=editor, why="The source withdrew it.")
        assert done.retracted_at
        assert heard == [("changed", article)]
        assert article.events.last().pgh_context.metadata == {"user": editor.pk, "why": "The source withdrew it."}
        assert actions.retract_article(article=article, by=editor, why="Again.").edit == 2
        assert actions.restore_article(article=article, by=editor).retracted_at is None
        assert article.events.count() == 3

    def test_it_needs_a_reason(self):
        with pytest.raises(ImportRefused) as refused:
            actions.retract_article(article=VersionFactory().article, by=None, why=" ")
        assert refused.value.field == "why"


def test_an_origin_can_be_taken_off():
    article = VersionFactory(article__origin=OriginFactory()).article
    assert update_article(article=article, expected_edit=1, by=None, origin="").origin is None
    assert Origin.objects.count() == 1


def test_a_corrected_language_and_a_corrected_date_settle_their_doubts():
    imported = bring(language="fr", published_at="2099-03-01")
    assert imported.doubts == (Doubt.LANGUAGE_DIFFERS, Doubt.DATE_FUTURE)
    done = update_article(article=imported.article, expected_edit=1, by=None, language="en", published="2015-02-12")
    assert done.doubts == []
    later = update_article(article=done, expected_edit=done.edit, by=None, published="2098-01-01")
    assert later.doubts == [Doubt.DATE_FUTURE]

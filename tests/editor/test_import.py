"""Bringing articles in, and settling what an import could not know."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article, ImportRun
from articles.tasks import go_on_with_import
from tests.factories import EntityFactory

ADDRESS = "/desk/articles/import/"
PASTED = {
    "url": "https://handyblick.example/a",
    "source": "Handyblick",
    "text": "Eine Überschrift\nDer Hersteller hat am Donnerstag Zahlen genannt, und niemand hat sie geglaubt.",
}


def test_pasting_a_text(desk, editor):
    answer = desk.post(ADDRESS + "?by=paste", PASTED)
    article = Article.objects.get()
    assert answer.url == reverse("editor:article_detail", args=[article.pk])
    assert article.imported_by == editor
    page = desk.get(answer.url).content.decode()
    assert "no publication date" in page
    assert 'name="published"' in page


FERRIES = "<p>Four hundred ferries called at the harbour in March, its office told the paper on Monday.</p>"
NAMED = '<meta property="og:site_name" content=" Harbour News ">'


def page_sent(head: str, **fields) -> dict:
    page = f"<html><head>{head}</head><body><article>{FERRIES}</article></body></html>"
    file = SimpleUploadedFile("ferries.html", page.encode())
    return {"url": "https://harbour.example/a", "source": "", "file": file} | fields


def test_a_page_s_own_name_is_the_source_that_was_left_empty_and_is_marked(desk):
    desk.post(ADDRESS + "?by=file", page_sent(NAMED))
    article = Article.objects.get()
    assert article.source.name == "Harbour News"
    assert "source_recognised" in article.doubts
    fields = {"source": "Harbour Weekly", "title": article.title, "published": "", "language": "en"}
    desk.post(reverse("editor:article_edit", args=[article.pk]), fields | {"expected_edit": article.edit})
    article.refresh_from_db()
    assert (article.source.name, "source_recognised" in article.doubts) == ("Harbour Weekly", False)


def test_the_source_that_was_typed_goes_before_the_page_s_own_name(desk):
    desk.post(ADDRESS + "?by=file", page_sent(NAMED, source="Harbour Weekly"))
    article = Article.objects.get()
    assert (article.source.name, "source_recognised" in article.doubts) == ("Harbour Weekly", False)


@pytest.mark.parametrize("also_wrong", [{}, {"published": "soon"}])
def test_the_source_is_asked_for_where_the_page_does_not_name_itself(desk, also_wrong):
    answer = desk.post(ADDRESS + "?by=file", page_sent("<title>Ferries | Harbour</title>", **also_wrong))
    assert set(answer.context["form"].errors) == {"source", *also_wrong}
    assert "Say who published it." in answer.content.decode()
    assert not Article.objects.exists()


def test_the_same_again_changes_nothing(desk):
    desk.post(ADDRESS + "?by=paste", PASTED)
    page = desk.post(ADDRESS + "?by=paste", PASTED, follow=True).content.decode()
    assert "Nothing new" in page
    assert Article.objects.get().versions.count() == 1


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"url": ""}, "Give the article’s address."),
        ({"url": "no address"}, "address"),
        ({"source": ""}, "Say who published it."),
        ({"text": "  \n "}, "has no text"),
        ({"published": "yesterday"}, "is no date"),
        ({"language": "klingon-ish"}, "is no language code"),
    ],
)
def test_bad_input_is_told_and_kept(desk, changed, told):
    answer = desk.post(ADDRESS + "?by=paste", PASTED | {"author": "Ada Kept"} | changed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert 'value="Ada Kept"' in page
    assert not Article.objects.exists()


def test_every_mistake_is_told_at_once_and_nothing_typed_is_lost(desk):
    typed = {"url": "no address", "source": " ", "text": "\n ", "published": "soon", "language": "xx", "title": "Kept"}
    answer = desk.post(ADDRESS + "?by=paste", typed)
    assert set(answer.context["form"].errors) == {"url", "source", "text", "published", "language"}
    page = answer.content.decode()
    assert all(f'value="{typed[name]}"' in page for name in ("url", "published", "language", "title"))


def test_with_other_mistakes_the_page_in_a_file_is_read_all_the_same(desk):
    upload = SimpleUploadedFile("ferries.html", b"<html><body><nav>Home</nav></body></html>")
    answer = desk.post(ADDRESS + "?by=file", {"url": "x", "source": "", "file": upload})
    assert set(answer.context["form"].errors) == {"url", "file"}


def test_which_file_must_be_chosen_again_is_said(desk):
    upload = SimpleUploadedFile("ferries.txt", b"Four hundred ferries called.")
    page = desk.post(ADDRESS + "?by=file", PASTED | {"url": "", "file": upload}).content.decode()
    assert "choose it again" in page
    assert "ferries.txt" in page
    uploads = [SimpleUploadedFile(f"{number}.txt", b"Text.") for number in range(2)]
    page = desk.post(ADDRESS + "?by=manifest", {"files": uploads}).content.decode()
    assert "choose them again" in page
    assert "to be chosen again" not in desk.get(ADDRESS + "?by=file").content.decode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04\x14\x00words", "is no text (ZIP"),
        (b"%PDF-1.7 words", "is no text (PDF)"),
        ("Four hundred ferries called.".encode("utf-16-le"), "UTF-16 without its mark"),
        (bytes(range(256)) * 10, "is full of zero bytes|is not UTF-8"),
    ],
)
def test_a_file_that_only_calls_itself_a_text(desk, data, told):
    upload = SimpleUploadedFile("article.txt", data)
    answer = desk.post(ADDRESS + "?by=file", {"url": PASTED["url"], "source": "X", "file": upload})
    assert answer.status_code == 422
    assert any(words in str(answer.context["form"].errors["file"]) for words in told.split("|"))


@pytest.mark.parametrize("way", ["paste", "file"])
def test_a_missing_title_is_taken_from_the_first_line_however_it_comes(desk, way):
    given = dict(PASTED)
    lines = "Eine Überschrift steht hier\n" + "Der Hersteller hat am Donnerstag Zahlen genannt. " * 3
    if way == "file":
        given["file"] = SimpleUploadedFile("a.txt", lines.encode())
    given["text"] = lines
    form = desk.get(f"{ADDRESS}?by={way}").content.decode()
    assert "Left empty, it is what the page says, or the first line" in form
    page = desk.post(f"{ADDRESS}?by={way}", given, follow=True).content.decode()
    assert Article.objects.get().title == "Eine Überschrift steht hier"
    assert "title taken from the first line" in page


def test_a_file_of_html_comes_without_its_script(desk):
    html = b"<html><head><title>T</title></head><body><article><p>" + b"Words that an article has. " * 20
    html += b"</p><script>alert(1)</script></article></body></html>"
    upload = SimpleUploadedFile("page.html", html)
    answer = desk.post(ADDRESS + "?by=file", {"url": PASTED["url"], "source": "X", "file": upload})
    assert answer.status_code == 302
    assert "alert" not in Article.objects.get().latest.text


def test_a_file_that_is_not_utf_8(desk):
    upload = SimpleUploadedFile("a.txt", "Grüße aus München".encode("latin-1"))
    answer = desk.post(ADDRESS + "?by=file", {"url": PASTED["url"], "source": "Kept Source", "file": upload})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "is not UTF-8" in page
    assert 'value="Kept Source"' in page


def test_an_empty_file(desk):
    upload = SimpleUploadedFile("a.txt", b"")
    answer = desk.post(ADDRESS + "?by=file", {"url": PASTED["url"], "source": "X", "file": upload})
    assert answer.status_code == 422
    assert "has no text" in answer.content.decode()
    assert "has no text" in str(answer.context["form"].errors["file"])


def test_a_manifest_with_broken_lines(desk):
    lines = (
        '{"url": "https://a.example/1", "source": "A", "text": "The first article has a text of its own."}\n'
        "{broken\n"
        '{"url": "https://a.example/2", "source": "A", "file": "two.txt"}\n'
        '{"url": "", "source": "A", "text": "No address."}\n'
    )
    answer = desk.post(
        ADDRESS + "?by=manifest",
        {
            "manifest": SimpleUploadedFile("m.jsonl", lines.encode()),
            "files": [SimpleUploadedFile("two.txt", b"The second article came in a file.")],
        },
    )
    run = ImportRun.objects.get()
    assert answer.url == reverse("editor:import_run", args=[run.pk])
    waiting = desk.get(answer.url).content.decode()
    assert "no worker is running" in waiting
    assert "0 of 4 lines" in waiting
    go_on_with_import(run.pk)
    page = desk.get(answer.url).content.decode()
    assert "Refused lines" in page
    assert "https://a.example/2" not in page
    assert "no worker is running" not in page
    told = desk.get(reverse("editor:import_refused", args=[run.pk])).content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in told] == ["Line", "2", "4"]


def test_a_running_import_is_watched_in_the_list(desk):
    upload = SimpleUploadedFile("m.jsonl", b'{"url": "https://a.example/1", "source": "A", "text": "Some text."}')
    desk.post(ADDRESS + "?by=manifest", {"manifest": upload})
    assert "every 3s" in desk.get("/desk/runs/").content.decode()
    go_on_with_import(ImportRun.objects.get().pk)
    page = desk.get("/desk/runs/").content.decode()
    assert "every 3s" not in page
    assert "m.jsonl" in page


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("m.txt", b"url", "is a .csv or .jsonl file"),
        ("m.csv", b"address,words\nx,y\n", "Unknown: “address”"),
        ("m.csv", "url,source\nhttps://a.example/1,Münchner\n".encode("latin-1"), "is not UTF-8"),
        ("m.jsonl", b"just words", "No line of this file can be read"),
        ("m.csv", b"", "first line must name the columns"),
    ],
)
def test_what_is_no_manifest_is_told_at_once_beside_the_field(desk, name, data, told):
    answer = desk.post(ADDRESS + "?by=manifest", {"manifest": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert told in str(answer.context["form"].errors["manifest"])
    assert not ImportRun.objects.exists()


def test_no_formula_reaches_a_spreadsheet(desk):
    lines = b'{"url": "=HYPERLINK(1)", "source": "A", "text": "Some text."}'
    desk.post(ADDRESS + "?by=manifest", {"manifest": SimpleUploadedFile("m.jsonl", lines)})
    run = ImportRun.objects.get()
    go_on_with_import(run.pk)
    assert "'=HYPERLINK(1)" in desk.get(reverse("editor:import_refused", args=[run.pk])).content.decode()


def test_a_file_name_cannot_leave_the_folder(desk):
    lines = '{"url": "https://a.example/1", "source": "A", "file": "../../etc/passwd"}\n'
    desk.post(ADDRESS + "?by=manifest", {"manifest": SimpleUploadedFile("../../m.jsonl", lines.encode())})
    run = ImportRun.objects.get()
    go_on_with_import(run.pk)
    assert [line.field for line in run.refused_lines.all()] == ["file"]
    assert not Article.objects.exists()


def test_five_megabytes(desk):
    text = "A long sentence of an article that goes on and on. " * 100_000
    answer = desk.post(ADDRESS + "?by=paste", PASTED | {"text": text, "language": "en"})
    assert answer.status_code == 302
    assert desk.get(answer.url).status_code == 200


def test_too_much_is_refused_in_words(desk):
    answer = desk.post(ADDRESS + "?by=paste", PASTED | {"text": "word " * 2_200_000})
    assert answer.status_code in (413, 422)


class TestDetails:
    def edit(self, version) -> str:
        return reverse("editor:article_edit", args=[version.article_id])

    def typed(self, version, **fields) -> dict:
        article = Article.objects.get(pk=version.article_id)
        return {
            "title": article.title,
            "source": article.source.name,
            "language": article.language,
            "published": "2015-02-12",
            "author": "",
            "origin": "",
            "expected_edit": article.edit,
        } | fields

    def test_doubts_are_settled_in_place(self, desk, article):
        version = article(title="", published_at="")
        assert len(version.article.doubts) == 2
        desk.post(self.edit(version), self.typed(version, title="A real title", published="2015-02-12"))
        saved = Article.objects.get()
        assert (saved.title, saved.doubts) == ("A real title", [])

    def test_a_doubt_is_settled_by_a_word(self, desk, article):
        version = article(published_at="2015-02")
        desk.post(self.edit(version), self.typed(version, published="2015-02", settle=["date_imprecise"]))
        assert Article.objects.get().doubts == []

    def test_a_second_editor_sees_what_changed_and_loses_nothing(self, desk, second_desk, article):
        version = article()
        mine = self.typed(version, title="My title")
        second_desk.post(self.edit(version), self.typed(version, title="Her title"))
        answer = desk.post(self.edit(version), mine)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Her title" in page
        assert 'value="My title"' in page
        again = mine | {"expected_edit": Article.objects.get().edit}
        desk.post(self.edit(version), again)
        assert Article.objects.get().title == "My title"

    def test_retracting_needs_a_reason_and_is_undone(self, desk, article):
        version = article()
        retract = reverse("editor:article_retract", args=[version.article_id])
        assert desk.post(retract, {"why": ""}).status_code == 422
        desk.post(retract, {"why": "The outlet withdrew it."})
        assert Article.objects.get().retracted_at is not None
        desk.post(retract, {"do": "restore"})
        assert Article.objects.get().retracted_at is None


class TestList:
    def listed(self, client, **query) -> str:
        return client.get("/desk/articles/", query).content.decode()

    def test_filters(self, desk, article, claim_on, suggested):
        plain = article(name="handyblick")
        other = article("Ships were counted in the harbour.", name="wire", published_at="2015-03", language="en")
        claim = claim_on(plain, "Nobody asked")
        assert "From wire" not in self.listed(desk, text="nobody  ASKED")
        assert "From handyblick" not in self.listed(desk, text="harbour ships")
        assert "From wire" in self.listed(desk, text="wire")
        assert "No article is like that" in self.listed(desk, text="harbour nobody")
        assert "From wire" in self.listed(desk, doubts="any")
        assert "From handyblick" not in self.listed(desk, doubts="date_imprecise")
        assert "From wire" not in self.listed(desk, claims="yes")
        assert "From wire" in self.listed(desk, claims="no")
        assert "From wire" not in self.listed(desk, source=plain.article.source_id)
        assert "No article is like that" in self.listed(desk, language="fr")
        suggested(claim, other, "Ships were counted")
        assert "From handyblick" not in self.listed(desk, suggested="on")
        assert "1 suggested" in self.listed(desk, suggested="on")

    def test_however_it_is_spelled(self, desk, article):
        article("Hier à l’Élysée, personne n’a parlé.", name="palais", language="fr", title="Une journée")
        EntityFactory(name="Société Générale")
        for typed in ("Elysee", "l'elysee", "l’Élysée", "JOURNEE"):
            assert "Une journée" in self.listed(desk, text=typed), typed
        assert "Une journée" not in self.listed(desk, text="lelysee")
        for address, asked in ((reverse("editor:entity_list"), "q"), (reverse("editor:entity_options"), "entity")):
            assert "Société Générale" in desk.get(address, {asked: "societe gen"}).content.decode()
        assert (
            "Nothing here is called “sociable”"
            in desk.get(reverse("editor:entity_list"), {"q": "sociable"}).content.decode()
        )

    def test_a_text_longer_than_the_search_index_takes(self, desk, article):
        article(" ".join(f"word{number}" for number in range(200_000)), language="en")
        assert "From handyblick" in self.listed(desk, text="word199999")


class TestDetailsOfAnAddressThatWasKnown:
    """Of a known article only the text is taken; what else was typed is neither lost nor taken in silence."""

    KNOWN = PASTED | {"title": "Zahlen", "published": "2015-02", "language": "de"}

    @pytest.fixture(autouse=True)
    def known(self, desk) -> None:
        desk.post(ADDRESS + "?by=paste", self.KNOWN)

    @pytest.mark.parametrize("text", [PASTED["text"], PASTED["text"] + "\nNachtrag."])
    def test_they_are_held_against_what_is_stored_and_can_be_taken_over(self, desk, text):
        typed = {"title": "Neue Zahlen", "published": "2015-02-12", "language": "id", "source": "Another Outlet"}
        answer = desk.post(ADDRESS + "?by=paste", self.KNOWN | typed | {"text": text})
        article = Article.objects.get()
        assert (article.title, article.language, article.source.name) == ("Zahlen", "de", "Handyblick")
        page = desk.get(answer.url)
        shown = page.content.decode()
        assert "keeps the details it has" in shown
        assert all(f'value="{value}"' in shown for value in typed.values())
        assert [row["theirs"] for row in page.context["brought"]] == ["Zahlen", "Handyblick", "2015-02", "de"]
        fields = {bound.html_name: bound.value() for bound in page.context["form"] if bound.name != "settle"}
        desk.post(reverse("editor:article_edit", args=[article.pk]), {**fields, "origin": "", "author": ""})
        article.refresh_from_db()
        assert (article.title, article.language, article.source.name) == ("Neue Zahlen", "id", "Another Outlet")

    @pytest.mark.parametrize(
        "typed",
        [
            {},
            {"title": "", "published": "", "language": ""},
            {"language": "DE-at", "source": "handyblick", "title": " Zahlen "},
        ],
    )
    def test_what_is_left_empty_or_says_the_same_is_no_difference(self, desk, typed):
        answer = desk.post(ADDRESS + "?by=paste", self.KNOWN | typed)
        assert answer.url == reverse("editor:article_detail", args=[Article.objects.get().pk])

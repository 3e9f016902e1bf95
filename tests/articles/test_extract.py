"""The article in a page. Pages made to do harm give a text or a refusal, in bounded time."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from articles.importing.extract import MAX_ATTRIBUTES, MAX_ELEMENTS, extract_html
from articles.importing.refusal import ImportRefused

FIRST = "The port authority said on Tuesday that more than four hundred ferries had called at the northern quay."
SECOND = "Nobody had expected the figure after the long strike, the harbour master added 🚢, least of all in a café."
BODY = f"<article><h1>Ferries return</h1><p>{FIRST}</p><p>{SECOND}</p></article>"


def page(body: str = BODY, head: str = "", lang: str = "") -> str:
    return f"<!doctype html><html{lang and f' lang={lang}'}><head>{head}</head><body>{body}</body></html>"


def test_the_article_is_taken_without_menu_comments_scripts_and_styles():
    found = extract_html(
        page(
            head="<title>Ferries return</title><style>p{color:red}</style><script>track()</script>",
            body=f"""<nav><ul><li><a href=/>Start page</a><li><a href=/s>Sports pages</a></ul></nav>{BODY}
            <script>document.write("evil words")</script><noscript>turn it on</noscript>
            <div id=comments class=comments><p>I do not believe a word of this whole story, said the reader.</p></div>
            <footer>Imprint</footer>""",
        )
    )
    assert FIRST in found.text
    assert SECOND in found.text
    assert found.title == "Ferries return"
    for clutter in ("Sports", "evil", "color", "track", "turn it on", "believe", "Imprint"):
        assert clutter not in found.text


def test_a_page_that_is_one_form_keeps_its_article_and_a_comment_form_goes():
    reply = (
        "<form id=reply><label>Your name</label><input><textarea>Say something</textarea><button>Send</button></form>"
    )
    found = extract_html(page(f"<form id=aspnetForm><div>{BODY}</div></form>{reply}"))
    assert FIRST in found.text
    assert SECOND in found.text
    assert not {"Say something", "Your name"} & set(found.text.split("\n"))


def test_what_the_page_says_of_itself_is_taken():
    head = """<title>Ferries return | Harbour News</title><meta property="og:title" content="Ferries return">
        <meta property="og:site_name" content="Harbour News"><meta name=author content="Ada Hill">
        <meta property="article:published_time" content="2015-02-12T23:30:00+07:00">"""
    found = extract_html(page(head=head, lang="de-AT"))
    assert (found.title, found.author, found.site) == ("Ferries return", "Ada Hill", "Harbour News")
    assert (found.language, found.published) == ("de", "2015-02-12")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2014-11-05"}]}</script>', "2014-11-05"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":7}]}</script>', ""),
        ('<script type="application/ld+json">{broken</script><meta name="DC.date.issued" content=2014-11>', "2014-11"),
        ("<meta name=date content=someday>", ""),
        ('<meta property="article:modified_time" content="2019-01-01">', ""),
    ],
)
def test_only_a_declared_publication_date_is_taken(head, published):
    dated = BODY.replace("Tuesday", "3 March 2009")
    assert extract_html(page(dated, head)).published == published


def test_a_declared_character_set_is_honoured():
    data = page(BODY.replace("🚢", ""), "<meta charset=iso-8859-1>").encode("cp1252")
    assert "café" in extract_html(data).text
    with pytest.raises(ImportRefused, match="0xE9"):
        extract_html(data.replace(b"iso-8859-1", b"utf-8"))
    assert "café" in extract_html('<?xml version="1.0" encoding="iso-8859-1"?>' + page()).text


def test_markup_that_the_article_writes_about_stays_words():
    found = extract_html(page(BODY.replace("Tuesday", "&lt;script&gt;alert(1)&lt;/script&gt; Tuesday")))
    assert "<script>alert(1)</script> Tuesday" in found.text


@pytest.mark.parametrize(
    "empty", ["", " ", "<html></html>", "https://news.example/", page("<nav><a href=/>Home</a></nav>")]
)
def test_a_page_without_an_article_is_refused(empty):
    with pytest.raises(ImportRefused, match="No article text") as refused:
        extract_html(empty)
    assert refused.value.field == "html"


def test_no_entity_opens_a_file_and_none_explodes():
    declared = '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    found = extract_html(declared + page(BODY.replace("Tuesday", "&b; &x; Tuesday")))
    assert "root:" not in found.text
    assert "lollol" not in found.text


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + FIRST,
        "<b>" * 100_000 + FIRST,
        "<p " + " ".join(f"a{number}" for number in range(100_000)) + f">{FIRST}</p>",
        "<p " + " ".join(f'a{number}=">"' for number in range(100_000)) + f">{FIRST}</p>",
        "<p a='" * 100_000 + FIRST,
        "<i>x</i>" * (MAX_ELEMENTS + 1),
        f"<p>{FIRST}</p>" + "<script>a<b" * 100_000,
        f"<p>{FIRST}</p>" + "<!--" * 100_000,
    ],
    ids=["deep", "deep inline", "attributes", "quoted attributes", "open quotes", "elements", "scripts", "comments"],
)
def test_a_page_made_to_choke_on_takes_no_time(body):
    started = time.perf_counter()
    with contextlib.suppress(ImportRefused):
        assert FIRST in extract_html(page(body)).text
    assert time.perf_counter() - started < 10


def test_many_attributes_are_counted_in_one_tag_only():
    many = "".join(
        f'<p class=a data-n="{number}" title="x > y">{FIRST} {number}</p>' for number in range(MAX_ATTRIBUTES)
    )
    script = "<script>if (a<b && " + "c " * 2 * MAX_ATTRIBUTES + ") {}</script>"
    assert FIRST in extract_html(page(f"<article>{many}</article>{script}")).text


@hypothesis_settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div ", "<script>", "</script>", "<!--", "-->", "<svg>", "<table><tr><td>", "\0", "\ud800",
             "&#0;", "&#xD800;", "<![CDATA[", "]]>", "\u202e", "x='", '"', ">", "<", FIRST, SECOND, "<html>", "<title>"]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_any_soup_is_read_or_refused(soup):
    with contextlib.suppress(ImportRefused):
        assert extract_html(soup).text.strip()

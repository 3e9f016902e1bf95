"""The article in a page: its text without menus, comments and scripts, and what the page says of it.

Only a parsed tree is ever handed on: given a string, the extractor might take it for an address.
Nothing is fetched. The text that comes out is plain; markup in it would be words of the article.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from articles.importing.clean import INVISIBLE, SURROGATE, clean_line
from articles.importing.dates import UNKNOWN, Published, format_published, parse_published
from articles.importing.decode import decode_html
from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

# Never an article's words. JSON-LD sits in scripts, so what the page says of itself is read first.
DROPPED = (
    "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math",
    "button", "select", "textarea", "input",
)  # fmt: skip
PUBLISHED_META = ("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
                  "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "date")  # fmt: skip
# Beyond any page that people read. Walking a tree of a million levels, or parsing one tag with a
# hundred thousand attributes (its time is their square), would keep the site from its work.
MAX_ELEMENTS = 40_000
MAX_DEPTH = 500
MAX_ATTRIBUTES = 1000
# What a browser takes for the start of a tag, for one attribute, and for the end of a raw text.
_TAG = re.compile(r"<([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
_RAW_END = {name: re.compile(f"</{name}", re.I) for name in ("script", "style", "textarea", "title")}
# Shorter is a menu or a notice. The shortest ticker item is a sentence.
MIN_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Extracted:
    """`language`, `author`, `published`, `site` are what the page declares of itself, empty where it does not.

    `language` is a two-letter code and often a site's default rather than the truth.
    `published` is ISO 8601, as `parse_published` reads it.
    """

    title: str
    text: str
    language: str = ""
    author: str = ""
    published: str = ""
    site: str = ""


def extract_html(data: str | bytes) -> Extracted:
    """Raises ImportRefused: "html" where no article text is found or the page is made to choke on,
    "file" where bytes cannot be decoded."""
    page = decode_html(data) if isinstance(data, bytes) else data
    tree = _parse(page)
    published = _published(tree)
    language = _language(tree)
    site = _site(tree)
    metadata = trafilatura.extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    etree.strip_elements(tree, *DROPPED, with_tail=False)
    for form in tree.iter("form"):
        # Some sites put the whole page into one; a search box or a comment form holds no paragraphs.
        if form.find(".//p") is not None:
            form.tag = "div"
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    if found is None or len((found.text or "").strip()) < MIN_LENGTH:
        raise _no_text()
    return Extracted(
        title=clean_line(metadata.title or ""),
        text=found.text,
        language=language,
        author=clean_line(metadata.author or ""),
        published=format_published(*published),
        site=site,
    )


def _no_text() -> ImportRefused:
    return ImportRefused(_("No article text was found in this HTML. Paste the text itself instead."), field="html")


def _too_intricate() -> ImportRefused:
    return ImportRefused(_("This HTML is too intricate to be read. Paste the text itself instead."), field="html")


def _parse(page: str) -> Any:
    # Decoded already: a declaration in the page must not make the parser decode it a second time.
    page = SURROGATE.sub("\ufffd", re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    page = INVISIBLE.sub("", page)
    if not _attributes_within(page, MAX_ATTRIBUTES):
        raise _too_intricate()
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        tree = lxml_html.document_fromstring(page.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise _no_text() from None
    if not _size_within(tree, MAX_ELEMENTS, MAX_DEPTH):
        raise _too_intricate()
    return tree


def _size_within(tree: Any, elements: int, depth: int) -> bool:
    level = 0
    for count, (event, _element) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        level += 1 if event == "start" else -1
        if level > depth or count >= 2 * elements:
            return False
    return True


def _attributes_within(page: str, limit: int) -> bool:
    tag = _TAG.search(page)
    while tag:
        at, count = tag.end(), 0
        while attribute := _ATTRIBUTE.match(page, at):
            at, count = attribute.end(), count + 1
            if count > limit:
                return False
        if raw := _RAW_END.get(tag[1].lower()):
            end = raw.search(page, at)
            if end is None:
                return True
            at = end.end()
        tag = _TAG.search(page, at)
    return True


def _language(tree: Any) -> str:
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    code = re.match(r"[A-Za-z]{2}(?![A-Za-z])", declared.strip())
    return code[0].lower() if code else ""


def _site(tree: Any) -> str:
    """The outlet as the page names it; one made up of its address or title would be a source that nobody knows."""
    named = (meta for meta in tree.iter("meta") if "og:site_name" in (meta.get("property"), meta.get("name")))
    stated = (meta.get("content") or "" for meta in named)
    return next((name for name in map(clean_line, stated) if name), "")


def _published(tree: Any) -> Published:
    """The publication date that the page declares; a date that merely occurs in it is none."""
    for stated in _declared_dates(tree):
        try:
            published = parse_published(stated)
        except ImportRefused:
            continue
        if published != UNKNOWN:
            return published
    return UNKNOWN


def _declared_dates(tree: Any) -> list[str]:
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        named.setdefault(name, meta.get("content") or "")
    dates = [named[name] for name in PUBLISHED_META[:2] if name in named]
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            dates += _linked_data_dates(script.text or "")
    dates += [named[name] for name in PUBLISHED_META[2:] if name in named]
    for element in tree.iter("time"):
        if "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None:
            dates.append(element.get("datetime") or "")
    return dates


def _linked_data_dates(data: str) -> list[str]:
    try:
        waiting = [json.loads(data)]
    except (ValueError, RecursionError):
        return []
    dates = []
    for _step in range(1000):
        if not waiting:
            break
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if isinstance(node.get("datePublished"), str):
                dates.append(node["datePublished"])
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
    return dates

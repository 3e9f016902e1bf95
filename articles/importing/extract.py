"""The article in a page: its text without menus, comments and scripts, and what the page says of it.

Only a parsed tree is ever handed on: given a string, the extractor might take it for an address.
Nothing is fetched. The text that comes out is plain; markup in it would be words of the article.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

import trafilatura
from django.utils.translation import gettext as _
from lxml import etree
from lxml import html as lxml_html

from articles.importing.clean import INVISIBLE, SURROGATE, clean_line
from articles.importing.dates import UNKNOWN, Published, format_published, parse_published
from articles.importing.decode import decode_html
from articles.importing.refusal import ImportRefused

# Never an article's words. JSON-LD sits in scripts, so what the page says of itself is read first.
DROPPED = (
    "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math",
    "form", "button", "select", "textarea", "input",
)  # fmt: skip
PUBLISHED_META = ("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
                  "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "date")  # fmt: skip
# Deeper than any page that people read; a tree of a million levels is an attack on whoever walks it.
MAX_DEPTH = 500


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
    """Raises ImportRefused (field "html") where no article text is found, "file" where bytes cannot be decoded."""
    page = decode_html(data) if isinstance(data, bytes) else data
    tree = _parse(page)
    if tree is None:
        raise _no_text()
    published = _published(tree)
    language = _language(tree)
    metadata = trafilatura.extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    etree.strip_elements(tree, *DROPPED, with_tail=False)
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    if found is None or not (found.text or "").strip():
        raise _no_text()
    return Extracted(
        title=clean_line(metadata.title or ""),
        text=found.text,
        language=language,
        author=clean_line(metadata.author or ""),
        published=format_published(*published),
        site=clean_line(metadata.sitename or ""),
    )


def _no_text() -> ImportRefused:
    return ImportRefused(_("No article text was found in this HTML. Paste the text itself instead."), field="html")


def _parse(page: str) -> Any:
    # Decoded already: a declaration in the page must not make the parser decode it a second time.
    page = SURROGATE.sub("\ufffd", re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    page = INVISIBLE.sub("", page)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        tree = lxml_html.document_fromstring(page.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return tree if _depth_within(tree, MAX_DEPTH) else None


def _depth_within(tree: Any, limit: int) -> bool:
    level = 0
    for event, _element in etree.iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > limit:
            return False
    return True


def _language(tree: Any) -> str:
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    code = re.match(r"[A-Za-z]{2}(?![A-Za-z])", declared.strip())
    return code[0].lower() if code else ""


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

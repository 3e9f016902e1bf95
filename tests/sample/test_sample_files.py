"""The sample newsroom's files agree with each other, before anything is loaded."""

import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "factcheck" / "sample"


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


ARTICLES = {article["url"]: article for article in lines("manifest.jsonl")}
CLAIMS = lines("claims.jsonl")
QUOTES = [
    pytest.param(span["article_url"], span["exact"], id=f"{claim['key']}-{number}")
    for claim in CLAIMS
    for number, span in enumerate(claim["spans"])
]


def text_of(url: str) -> str:
    return (SAMPLE / ARTICLES[url]["file"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(("url", "exact"), QUOTES)
def test_a_quote_stands_in_its_article_once(url, exact):
    assert text_of(url).count(exact) == 1


def test_every_article_is_short_and_every_language_has_three():
    assert len(ARTICLES) == len(lines("manifest.jsonl"))
    for url in ARTICLES:
        assert 90 <= len(text_of(url).split()) <= 220, url
    counts = Counter(article["language"] for article in ARTICLES.values())
    assert set(counts) == {"id", "en", "de", "fr"}
    assert min(counts.values()) >= 3


def test_what_an_editor_must_settle_is_there():
    """One article each without a title, dated to the month, and with letters that combine."""
    assert sum("title" not in article for article in ARTICLES.values()) == 1
    assert sum(len(article["published_at"]) == len("2015-02") for article in ARTICLES.values()) == 1
    combining = [url for url in ARTICLES if any(map(unicodedata.combining, text_of(url)))]
    assert len(combining) == 1
    assert any(ord(letter) > 0xFFFF for letter in text_of(combining[0]))


def test_no_address_could_be_anybodys():
    for claim in CLAIMS:
        for evidence in claim["evidence"]:
            assert evidence["url"].split("/")[2].endswith(".example")
    for url in ARTICLES:
        assert url.split("/")[2].endswith(".example")


def test_every_origin_is_some_articles():
    origins = [origin["name"] for origin in lines("origins.jsonl")]
    assert set(origins) <= {article["origin"] for article in ARTICLES.values()}
    assert len(set(origins)) == len(origins)


def test_claims_name_what_the_files_define():
    entities = {entity["key"] for entity in lines("entities.jsonl")}
    ratings = {rating["key"] for rating in json.loads((SAMPLE / "ratings.json").read_text())["ratings"]}
    assert len({claim["key"] for claim in CLAIMS}) == len(CLAIMS)
    for claim in CLAIMS:
        assert claim["entity"] in entities
        assert claim["rating"] in ratings
        assert claim.get("approver") != claim["author"]
    states = Counter(claim["status"] for claim in CLAIMS)
    assert states["published"] >= 8
    assert states["in_review"] == 1
    assert states["draft"] == 2

"""Texts into rows: what a version asserts and the story it tells, and what a claim says."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from psycopg.types.range import DateRange

from articles.models import Article, ArticleVersion
from factcheck import language
from factcheck.claims.glossary import newsroom_glossary
from factcheck.claims.models import Claim, Entity, GlossaryChange, SourceSpan
from factcheck.language import Reading, families, terms
from factcheck.language.interchange import assertion_as_dict, value_as_dict
from factcheck.language.langs import codes
from factcheck.tracking.comparing.passages import Measured, measured
from factcheck.tracking.models import Assertion, Story, any_day

# Of more words than this the texts are not asked one by one: all are read again.
MANY_WORDS = 200
_SPELLED_ALIKE = re.compile(r"(?:(?!ss)[a-z0-9])+")
_LETTERS = re.compile(r"[^\W_]+")
_FORETELLING = ("plan", "forecast", "possible")


def reader_version() -> str:
    """Names the reader and the newsroom's words: what was read by another is read again."""
    number, _glossary = newsroom_glossary()
    return f"{language.READER_VERSION}/{number}"


def words_changed(earlier: str, later: str) -> set[str] | None:
    """What a text has to contain to be read otherwise by the later of two readers; None: any text is.

    Parts of words: the longest that every spelling of a changed word has in common.
    """
    reader, _slash, number = earlier.partition("/")
    later_reader, _slash, later_number = later.partition("/")
    if reader != later_reader:
        return None
    changes = GlossaryChange.objects.filter(number__gt=int(number), number__lte=int(later_number))
    words = set(changes.values_list("word", flat=True).distinct()[: MANY_WORDS + 1])
    parts = {_unmistakable(word) for word in words}
    return None if "" in parts or len(words) > MANY_WORDS else parts


def _unmistakable(word: str) -> str:
    """The longest part of a word that is spelled alike with and without capitals, accents, endings and hyphens."""
    stem = word.partition("|")[0]
    parts = _SPELLED_ALIKE.findall(stem.casefold()) or _LETTERS.findall(stem)
    longest = max(parts, key=len, default="")
    return longest if len(longest) > 1 or not longest.isascii() else ""


@dataclass(frozen=True)
class VersionRead:
    """What the latest version of an article says, unsaved; a retracted article says nothing."""

    assertions: list[Assertion]
    story: Story | None


def read_version(version: ArticleVersion) -> VersionRead:
    """Read a version. In a language that the reader does not know, nothing is read."""
    article = version.article
    if article.retracted_at is not None or article.language not in codes():
        return VersionRead([], None)
    read = _read(version.text, article.language, published_of(article))
    return VersionRead(_rows(read, version=version), _story(version, read))


def read_claim(claim: Claim) -> list[Assertion]:
    """What a claim says, unsaved.

    Read from the statement; where that leaves out what it is about, or which measure, the claim's
    own fields and then its confirmed spans say it. A statement that yields nothing to follow is
    followed by what its confirmed spans say.
    """
    confirmed = list(_confirmed_assertions(claim))
    rows = [
        row
        for row in (
            _completed(row, claim, confirmed)
            for row in _rows(_read(claim.statement, claim.language, _time_of(claim)), claim=claim)
        )
        if row.entity_id is not None and row.measure
    ]
    if claim.measure is not None and any(families.covers(claim.measure.key, row.measure) for row in rows):
        rows = [row for row in rows if families.covers(claim.measure.key, row.measure)]
    if not rows:
        rows = [
            Assertion(
                claim=claim, start=said.start, end=said.end, entity=said.entity, measure=said.measure, data=said.data
            )
            for said in confirmed
            if claim.measure is None or families.covers(claim.measure.key, said.measure)
        ]
    for ordinal, row in enumerate(rows):
        row.ordinal = ordinal
    return rows


@dataclass(frozen=True)
class Statement:
    """What a claim's statement says, whether or not it can be followed by that."""

    text: str
    language: str
    reading: Reading
    terms: Mapping[str, float]
    figures: tuple[Measured, ...]
    published: tuple[date, date] | None


def statement_of(claim: Claim) -> Statement:
    published = _time_of(claim)
    if claim.language in codes():
        read = _read(claim.statement, claim.language, published)
    else:
        read = Reading(claim.language, (), (), ())
    told = terms.merged(part.terms for part in terms.passages(claim.statement, read))
    figures = measured(read.values, read.assertions)
    return Statement(claim.statement, claim.language, read, told, figures, published)


def due_of(claim: Claim, rows: list[Assertion]) -> date | None:
    """The day by which all that the claim foretells must have come; None where it foretells nothing.

    A plan or forecast names it; so does whatever it says of a time that began after its first source appeared.
    Of a month that the source itself appeared in it tells how things stand.
    """
    said = _first_published(claim)
    ends = []
    for row in rows:
        when = row.data["when"]
        if when is None or when["assumed"] or when["to"] is None:
            continue
        end = date.fromisoformat(when["to"])
        begins = date.fromisoformat(when["from"]) if when["from"] else end - timedelta(days=1)
        if row.data["modality"] in _FORETELLING or (said is not None and begins >= said[1]):
            ends.append(end)
    return max(ends, default=None)


def published_of(article: Article) -> tuple[date, date] | None:
    if article.published_from is None or article.published_until is None:
        return None
    return article.published_from, article.published_until


def _time_of(claim: Claim) -> tuple[date, date] | None:
    """The days a claim is about, against which "this year" resolves: as entered, or those of its
    first confirmed source."""
    if claim.claimed_from is not None and claim.claimed_until is not None:
        return claim.claimed_from, claim.claimed_until
    return _first_published(claim)


def _first_published(claim: Claim) -> tuple[date, date] | None:
    first = (
        SourceSpan.objects.confirmed()
        .filter(claim_id=claim.pk, version__article__published_from__isnull=False)
        .select_related("version__article")
        .order_by("version__article__published_from", "pk")
        .first()
    )
    return published_of(first.version.article) if first else None


def _confirmed_assertions(claim: Claim) -> list[Assertion]:
    """What the reader found inside the claim's confirmed spans, in a stable order."""
    found: dict[int, Assertion] = {}
    for span in SourceSpan.objects.confirmed().filter(claim_id=claim.pk).order_by("version__article_id", "start", "pk"):
        for said in (
            Assertion.objects.filter(version_id=span.version_id, start__lt=span.end, end__gt=span.start)
            .exclude(entity=None)
            .exclude(measure="")
            .select_related("entity")
            .order_by("ordinal")
        ):
            found.setdefault(said.pk, said)
    return list(found.values())


def _completed(row: Assertion, claim: Claim, confirmed: list[Assertion]) -> Assertion:
    if not row.measure and claim.measure is not None:
        row.measure = claim.measure.key
        row.data = {**row.data, "measure": row.measure}
    if row.entity_id is None:
        said = {other.entity for other in confirmed if other.measure == row.measure}
        row.entity = claim.entity or (said.pop() if len(said) == 1 else None)
        if row.entity is not None:
            row.data = {**row.data, "entity": _mention(row.entity)}
    return row


def _mention(entity: Entity) -> dict[str, Any]:
    return {"key": entity.key, "name": entity.name, "start": None, "end": None, "inferred": True}


def read_text(text: str, article: Article) -> Reading:
    """A passage of an article, read by itself."""
    return _read(text, article.language, published_of(article))


def _read(text: str, code: str, published: tuple[date, date] | None) -> Reading:
    _number, glossary = newsroom_glossary()
    return language.read(text, code, published, glossary)


def _rows(read: Reading, **owner: Any) -> list[Assertion]:
    entities = Entity.objects.in_bulk(
        {said.entity.key for said in read.assertions if said.entity and said.entity.key}, field_name="key"
    )
    return [
        Assertion(
            ordinal=ordinal,
            start=said.span.start,
            end=said.span.end,
            entity=entities.get(said.entity.key) if said.entity and said.entity.key else None,
            measure=said.measure or "",
            data=assertion_as_dict(said),
            **owner,
        )
        for ordinal, said in enumerate(read.assertions)
    ]


def _story(version: ArticleVersion, read: Reading) -> Story:
    figures = sorted(measured(read.values, read.assertions), key=lambda one: one.figure.span.start)
    starts = [one.figure.span.start for one in figures]
    parts = terms.passages(version.text, read)
    return Story(
        version=version,
        passages=[
            [
                part.span.start,
                part.span.end,
                {key: round(weight, 2) for key, weight in part.terms.items()},
                [
                    {**value_as_dict(one.figure), "measure": one.measure}
                    for one in figures[bisect_left(starts, part.span.start) : bisect_left(starts, part.span.end)]
                ],
            ]
            for part in parts
        ],
        key_terms=terms.key_terms(terms.merged(part.terms for part in parts)),
        published=DateRange(*dates) if (dates := published_of(version.article)) else any_day(),
    )

"""A large newsroom made up by a seeded generator, as rows: what years of tracking leave behind.

Five articles a story, fifty statements an article, one claim to fifty statements. A larger archive is a longer
one and speaks of more things, as archives do. The rows are copied in without triggers: they stand for work that
was done long ago, and the first of each was read by the real reader.
"""

import json
import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db import connection
from psycopg import sql

from factcheck.accounts.models import Role, User
from factcheck.claims.models import Measure
from factcheck.language import EntityEntry, Glossary, read
from factcheck.language.interchange import assertion_as_dict
from factcheck.tracking.reading import reader_version

FIRST_DAY = date(1990, 1, 1)
ARTICLES_A_DAY = 8
ARTICLES_A_STORY = 5
ARTICLES_AN_ENTITY = 5
STATEMENTS = 50
ENTITIES_A_STORY = 5
OUTLETS = 50
SENTENCES = (
    "{name} had {figure} employees in May 2014.",
    "{name} had {figure} users in May 2014.",
    "{name} sold {figure} phones in May 2014.",
    "{name} had {figure} shops in May 2014.",
    "{name} had {figure} customers in May 2014.",
    "{name} had {figure} subscribers in May 2014.",
    "{name} had {figure} downloads in May 2014.",
    "{name} had {figure} followers in May 2014.",
)
SYLLABLES = tuple(a + b for a in "bdfgklmnprstv" for b in "aeio")
NOW = "2026-01-01T00:00:00Z"
Row = dict[str, Any]


def name_of(number: int) -> str:
    """A name of its own for every number: syllables that make no word."""
    parts = []
    for _ in range(4):
        number, part = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[part])
    return "Qu" + "".join(reversed(parts))


class Archive:
    """What is in which article; every row follows from the numbers and the seed."""

    def __init__(self, claims: int, statements: int, seed: int = 1, *, an_article: int = STATEMENTS) -> None:
        self.claims = claims
        self.articles = statements // an_article
        self._an_article = an_article
        self.entities = self.articles // ARTICLES_AN_ENTITY
        self._seed = seed
        self._forms = [_Form(sentence) for sentence in SENTENCES]

    def fill(self) -> None:
        """Into an empty, migrated database, without triggers and checks of references."""
        self.fill_known()
        articles, claims = range(1, self.articles + 1), range(1, self.claims + 1)
        self._author = User.objects.create_user("generator", role=Role.EDITOR).pk
        self._measures = dict(Measure.objects.values_list("key", "pk"))
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        _copy("articles_article", map(self._article, articles))
        _copy("articles_articleversion", map(self._version, articles))
        _copy("tracking_assertion", (row for number in articles for row in self._statements(number)))
        _copy("tracking_story", map(self._story, articles))
        _copy("claims_claim", map(self._claim, claims))
        _copy("tracking_assertion", map(self._claimed, claims))
        _copy("claims_sourcespan", map(self._span, claims))
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = origin")
        done = {"wanted": 1, "done": 1, "attempts": 0, "dead": False, "error": "", "reader_version": reader_version()}
        _copy("tracking_versionwork", ({**done, "version_id": number} for number in articles))
        _copy("tracking_claimwork", ({**done, "claim_id": number} for number in claims))
        with connection.cursor() as cursor:
            for table in ("articles_article", "articles_articleversion", "claims_claim"):
                cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
            cursor.execute("VACUUM ANALYZE")

    def fill_known(self) -> None:
        """The outlets, and the names that the newsroom knows."""
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            _copy("articles_source", map(self._source, range(1, OUTLETS + 1)))
            _copy("claims_entity", map(self._entity, range(1, self.entities + 1)))
            cursor.execute("SET session_replication_role = origin")
            cursor.execute("UPDATE claims_glossarystate SET number = number + 1")
            for table in ("articles_source", "claims_entity"):
                cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
            cursor.execute("VACUUM ANALYZE")

    def manifest(self) -> Iterator[Row]:
        """The articles as `import_articles` takes them."""
        for number in range(1, self.articles + 1):
            yield {
                "url": f"https://outlet.example/{number}", "title": f"Article {number}", "language": "en",
                "source": f"Outlet {number % OUTLETS + 1}", "published_at": self.published(number).isoformat(),
                "text": self.text(number),
            }  # fmt: skip

    def text(self, article: int) -> str:
        return " ".join(form.sentence(*said) for form, *said in self._said(article))

    def published(self, article: int) -> date:
        """The articles of a story appear on one day."""
        return FIRST_DAY + timedelta(days=article // ARTICLES_A_STORY * ARTICLES_A_STORY // ARTICLES_A_DAY)

    def _said(self, article: int) -> Iterator[tuple["_Form", int, int]]:
        """(form, entity, figure) of each statement. A story's articles say the same, but for a figure now and then."""
        story = random.Random(f"{self._seed}/{article // ARTICLES_A_STORY}")
        own = random.Random(f"{self._seed}/{article}/own")
        entities = [story.randint(1, self.entities) for _ in range(ENTITIES_A_STORY)]
        for number in range(self._an_article):
            figure = story.randint(100, 9000)
            if own.random() < 0.1:
                figure += own.randint(1, 50)
            yield self._forms[number % len(self._forms)], entities[number % ENTITIES_A_STORY], figure

    # -- rows

    def _source(self, number: int) -> Row:
        return {"id": number, "name": f"Outlet {number}", "kind": "outlet", "homepage": ""}

    def _entity(self, number: int) -> Row:
        name = name_of(number)
        return {"id": number, "key": name.lower(), "name": name, "kind": "company", "note": "", "parent_id": None}

    def _article(self, number: int) -> Row:
        day = self.published(number)
        return {
            "id": number, "url": f"https://outlet.example/{number}", "title": f"Article {number}", "language": "en",
            "author": "", "published_from": day, "published_until": day + timedelta(days=1),
            "published_precision": "day", "doubts": "{}", "imported_at": NOW, "edit": 1,
            "source_id": number % OUTLETS + 1,
        }  # fmt: skip

    def _version(self, number: int) -> Row:
        text = self.text(number)
        return {
            "id": number, "number": 1, "text": text, "text_hash": str(number), "original": "", "retrieved_at": NOW,
            "article_id": number,
        }  # fmt: skip

    def _statements(self, article: int) -> Iterator[Row]:
        start = 0
        for ordinal, (form, entity, figure) in enumerate(self._said(article)):
            data = form.data(entity, figure, start)
            end = start + len(form.sentence(entity, figure)) - 1
            yield {
                "ordinal": ordinal, "start": start, "end": end, "measure": form.measure, "data": data,
                "entity_id": entity, "version_id": article, "claim_id": None,
            }  # fmt: skip
            start = end + 2

    def _story(self, article: int) -> Row:
        said = list(self._said(article))
        names = {f"w:{name_of(entity).lower()}" for _form, entity, _figure in said}
        figures = {f"n:{figure}" for _form, _entity, figure in said}
        day = self.published(article)
        passages = []
        start = 0
        for form, entity, figure in said:
            end = start + len(form.sentence(entity, figure))
            passages.append([start, end, {f"w:{name_of(entity).lower()}": 3.2, f"n:{figure}": 3.0, "d:empl": 0.8}, []])
            start = end + 1
        terms = [*sorted(names | set(sorted(figures)[:55])), "t:2014-05-01/2014-06-01"]
        return {
            "version_id": article, "passages": json.dumps(passages), "key_terms": "{" + ",".join(terms) + "}",
            "published": f"[{day},{day + timedelta(days=1)})",
        }  # fmt: skip

    def _first(self, claim: int) -> tuple[int, "_Form", int, int]:
        """The article a claim was found in, and what it says: its first statement."""
        article = (claim - 1) % self.articles + 1
        return article, *next(self._said(article))

    def _claim(self, number: int) -> Row:
        _article, form, entity, figure = self._first(number)
        return {
            "id": number, "key": f"claim-{number}", "slug": f"claim-{number}",
            "statement": form.sentence(entity, figure)[:-1], "language": "en", "status": "draft", "claimant": "",
            "created_at": NOW, "changed_at": NOW, "edit": 1, "author_id": self._author, "entity_id": entity,
            "measure_id": self._measures[form.measure],
        }  # fmt: skip

    def _claimed(self, number: int) -> Row:
        _article, form, entity, figure = self._first(number)
        return {
            "ordinal": 0, "start": 0, "end": len(form.sentence(entity, figure)) - 1, "measure": form.measure,
            "data": form.data(entity, figure, 0), "entity_id": entity, "version_id": None, "claim_id": number,
        }  # fmt: skip

    def _span(self, number: int) -> Row:
        article, form, entity, figure = self._first(number)
        exact = form.sentence(entity, figure)[:-1]
        return {
            "start": 0, "end": len(exact), "exact": exact, "prefix": "", "suffix": ".", "state": "confirmed",
            "found_by": "editor", "stance": "supports", "speaker": "", "reason": "{}", "created_at": NOW,
            "claim_id": number, "decided_by_id": self._author, "version_id": article,
        }  # fmt: skip


class _Form:
    """A sentence that the reader read once; its other readings differ in name, figure and place."""

    NAME, FIGURE = "Zzzzzzzzzz", 98765

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        text = sentence.format(name=self.NAME, figure=f"{self.FIGURE:,}")
        glossary = Glossary(entities=(EntityEntry(key=self.NAME.lower(), name=self.NAME, kind="company"),))
        (self._said,) = [said for said in read(text, "en", None, glossary).assertions if said.measure]
        self.measure = str(self._said.measure)
        self._data = assertion_as_dict(self._said)

    def sentence(self, entity: int, figure: int) -> str:
        return self._sentence.format(name=name_of(entity), figure=f"{figure:,}")

    def data(self, entity: int, figure: int, start: int) -> str:
        """The reading as JSON. Offsets inside the clause are the first reading's: tracking uses the clause's alone."""
        name, text = name_of(entity), self.sentence(entity, figure)[:-1]
        value = {**self._data["value"], "text": f"{figure:,}"}
        value |= {bound: str(figure) for bound in ("lower", "upper", "stated") if value[bound] is not None}
        named = {**self._data["entity"], "key": name.lower(), "name": name}
        return json.dumps(
            {**self._data, "start": start, "end": start + len(text), "text": text, "value": value, "entity": named}
        )


def _copy(table: str, rows: Iterable[Row]) -> None:
    rows = iter(rows)
    first = next(rows)
    names = sql.SQL(", ").join(map(sql.Identifier, first))
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.write_row(list(first.values()))
        for row in rows:
            copy.write_row(list(row.values()))

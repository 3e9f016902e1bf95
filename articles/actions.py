"""What people do to articles. Each is one transaction that leaves who and why in the history."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pghistory
from django.db import transaction
from django.utils import timezone

from articles.importing.addresses import canonical_url
from articles.importing.clean import SURROGATE, clean_line, clean_text
from articles.importing.dates import Published, parse_published
from articles.importing.extract import Extracted, extract_html
from articles.importing.files import check_size
from articles.importing.languages import doubt_of_given, language_code, recognise
from articles.importing.refusal import ImportRefused
from articles.importing.titles import guess_title
from articles.importing.words import words as _
from articles.models import Article, ArticleVersion, Doubt, Origin, Source
from articles.signals import article_changed, version_stored
from factcheck.accounts.models import User

__all__ = [
    "EditConflict",
    "ImportRefused",
    "Imported",
    "group_articles",
    "import_article",
    "restore_article",
    "retract_article",
    "settle_doubts",
    "update_article",
]

Outcome = Literal["new", "new_version", "unchanged"]
TITLE_DOUBTS = frozenset({Doubt.TITLE_MISSING, Doubt.TITLE_GUESSED})
DATE_DOUBTS = frozenset({Doubt.DATE_MISSING, Doubt.DATE_IMPRECISE, Doubt.DATE_FUTURE})
LANGUAGE_DOUBTS = frozenset({Doubt.LANGUAGE_GUESSED, Doubt.LANGUAGE_UNKNOWN, Doubt.LANGUAGE_DIFFERS})


@dataclass(frozen=True, slots=True)
class Imported:
    """`doubts`: what is still open about the article, for the editor to settle."""

    article: Article
    version: ArticleVersion
    outcome: Outcome
    doubts: tuple[Doubt, ...]


class EditConflict(Exception):
    """Somebody else saved the article in between. Nothing was written.

    `current` is the article as it now stands; `changed_fields` names what has changed since the
    edit that the loser started from, as the parameters of `update_article` are called.
    """

    def __init__(self, current: Article, changed_fields: tuple[str, ...]) -> None:
        super().__init__(_("Somebody else has changed this article in the meantime."))
        self.current = current
        self.changed_fields = changed_fields


@transaction.atomic
def import_article(
    *,
    url: str,
    source: str,
    text: str | None = None,
    html: str | None = None,
    title: str = "",
    language: str = "",
    published_at: str = "",
    author: str = "",
    origin: str = "",
    by: User | None,
) -> Imported:
    """Stores an article, or a further version of one already known by its address.

    The same text again is "unchanged" and writes nothing. Of a known article only the text is
    taken: title, date and the rest are the editor's by then. What is missing is recognised where it
    can be and marked as a doubt. Raises ImportRefused. Simultaneous imports of one address make one
    article: the second waits for the first.
    """
    url = canonical_url(url)
    page, body, original = _read(text, html)
    outlet = page.site[:200] if page and not clean_line(source) else ""
    given = _checked(
        title=title, language=language, source=outlet or source, origin=origin, author=author, published=published_at
    )
    cleaned = clean_text(body)
    if not cleaned.text:
        raise ImportRefused(_("The article has no text."), field="html" if html is not None else "text")
    digest = hashlib.sha256(cleaned.text.encode()).hexdigest()

    with _on_record(by):
        article = Article.objects.select_for_update().filter(url=url).first()
        created = False
        if article is None:
            described, doubts = _describe(given, page, cleaned.text)
            article, created = Article.objects.get_or_create(
                url=url,
                defaults={
                    **described,
                    "source": _named(Source, given["source"]),
                    "origin": _named(Origin, given["origin"]) if given["origin"] else None,
                    "doubts": [*([Doubt.SOURCE_RECOGNISED] if outlet else []), *doubts, *cleaned.doubts],
                    "imported_by": by,
                },
            )
        if not created:
            # Locked, so of two imports of one changed text the second finds the first's version.
            article = Article.objects.select_for_update().get(pk=article.pk)
            latest = article.latest
            if latest.text_hash == digest:
                return Imported(article, latest, "unchanged", _doubts(article))
            article = _add_doubts(article, cleaned.doubts)
        version = ArticleVersion.objects.create(
            article=article,
            number=1 if created else latest.number + 1,
            text=cleaned.text,
            text_hash=digest,
            original=original,
            retrieved_by=by,
        )
        version_stored.send(sender=ArticleVersion, version=version)
    return Imported(article, version, "new" if created else "new_version", _doubts(article))


@transaction.atomic
def update_article(
    *, article: Article, expected_edit: int, by: User | None, settle: Iterable[str] = (), **fields: Any
) -> Article:
    """Changes what is known of an article; returns it as it then stands.

    `fields`: any of title, language, source (name or Source), origin (name, Origin or empty),
    author, published (ISO 8601, "2014-11"). A doubt is settled by a changed answer, or by naming it
    in `settle`; a guess that merely comes back from a form stays a guess. Saving what already
    stands writes nothing. Raises ImportRefused, and EditConflict where the article's `edit` is no
    longer `expected_edit`.
    """
    checked = _checked(**fields)
    with _on_record(by):
        current = Article.objects.select_for_update().get(pk=article.pk)
        changes = _changes(current, checked)
        doubts = _doubts_after(current, changes, frozenset(settle))
        if doubts != current.doubts:
            changes["doubts"] = doubts
        if not changes:
            return current
        if current.edit != expected_edit:
            raise EditConflict(current, _changed_since(current, expected_edit))
        _save(current, changes)
        if changes.keys() & {"language", "source", "origin", "published_from", "published_until"}:
            article_changed.send(sender=Article, article=current)
    return current


@transaction.atomic
def group_articles(*, articles: Iterable[tuple[Article, int]], origin: str, by: User | None) -> Origin:
    """Has all of these rest on one origin: on that of any of them, else on the one that is named here.

    `articles`: each with the `edit` it was seen at. Raises EditConflict, and ImportRefused where
    they rest on several origins already, or on none and none is named. Then nothing is written.
    """
    seen = sorted(articles, key=lambda pair: pair[0].pk)
    locked = Article.objects.select_for_update(of=("self",)).filter(pk__in=[article.pk for article, _edit in seen])
    known = {article.origin for article in locked.select_related("origin").order_by("pk") if article.origin}
    if len(known) > 1:
        raise ImportRefused(_("They rest on different origins already."), field="origin")
    name = next(iter(known), None) or clean_line(origin)
    if not name:
        raise ImportRefused(_("Name the origin that they rest on."), field="origin")
    for article, edit in seen:
        grouped = update_article(article=article, expected_edit=edit, by=by, origin=name)
    return grouped.origin


@transaction.atomic
def settle_doubts(*, article: Article, doubts: Iterable[str], by: User | None) -> Article:
    """An editor's word that these are right as they stand. Doubts that are not open are passed over."""
    settled = frozenset(doubts)
    with _on_record(by):
        current = Article.objects.select_for_update().get(pk=article.pk)
        kept = [doubt for doubt in current.doubts if doubt not in settled]
        if kept != current.doubts:
            _save(current, {"doubts": kept})
    return current


@transaction.atomic
def retract_article(*, article: Article, by: User | None, why: str) -> Article:
    """Notes that the source took the article back. It stays, for what was said of it. `why` is required."""
    return _set_retracted(article, timezone.now(), by, why)


@transaction.atomic
def restore_article(*, article: Article, by: User | None, why: str = "") -> Article:
    """Undoes a retraction that was noted in error."""
    return _set_retracted(article, None, by, clean_text(why).text.strip() or "restored")


def _read(text: str | None, html: str | None) -> tuple[Extracted | None, str, str]:
    """What a page says of itself, the text, and the page as it came (for the record, as far as it can be stored)."""
    if (text is None) == (html is None):
        raise TypeError("import_article takes either text or html")
    if text is not None:
        check_size(_bytes(text), field="text")
        return None, text, ""
    check_size(_bytes(html), field="html")
    if not html.strip():
        raise ImportRefused(_("The article has no text."), field="html")
    page = extract_html(html)
    return page, page.text, SURROGATE.sub("\ufffd", html.replace("\0", ""))


def _bytes(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


def _checked(**fields: Any) -> dict[str, Any]:
    """Values of `update_article`'s fields, cleaned and valid; `published` becomes a Published."""
    checked: dict[str, Any] = {}
    for field, value in fields.items():
        match field:
            case "title" | "author":
                checked[field] = _line(field, value, Article)
            case "language":
                checked[field] = language_code(value)
            case "published":
                checked[field] = value if isinstance(value, Published) else parse_published(value)
            case "source" | "origin":
                model = Source if field == "source" else Origin
                checked[field] = value if isinstance(value, model) else _line(field, value or "", model, column="name")
                if field == "source" and not checked[field]:
                    raise ImportRefused(_("Say who published it."), field="source")
            case _:
                raise TypeError(f"An article has no field {field!r}")
    return checked


def _line(field: str, value: str, model: type, column: str = "") -> str:
    value = clean_line(value)
    longest = model._meta.get_field(column or field).max_length
    if len(value) > longest:
        raise ImportRefused(_("At most %(max)d characters, please.") % {"max": longest}, field=field)
    return value


def _describe(given: dict[str, Any], page: Extracted | None, text: str) -> tuple[dict[str, Any], list[Doubt]]:
    """The fields of a new article from what was given, what its page says, and what the text shows."""
    doubts = []
    title = given["title"] or (page.title if page else "")
    if not title:
        title = guess_title(text)
        doubts.append(Doubt.TITLE_GUESSED if title else Doubt.TITLE_MISSING)
    language = given["language"]
    if not language:
        language, doubt = recognise(text, page.language if page else "")
    else:
        doubt = doubt_of_given(text, language)
    doubts += [doubt] if doubt else []
    published = given["published"]
    if not published.precision and page:
        published = parse_published(page.published)
    doubts += _date_doubts(published.since, published.precision)
    return {
        "title": title[:500],
        "language": language,
        "author": given["author"] or (page.author[:200] if page else ""),
        **_date_columns(published),
    }, doubts


def _date_columns(published: Published) -> dict[str, Any]:
    since, until, precision = published
    return {"published_from": since, "published_until": until, "published_precision": precision}


def _date_doubts(since: date | None, precision: str) -> list[Doubt]:
    if since is None:
        return [Doubt.DATE_MISSING]
    # Somewhere it may be tomorrow already.
    future = [Doubt.DATE_FUTURE] if since > timezone.localdate() + timedelta(days=1) else []
    return future if precision == "day" else [Doubt.DATE_IMPRECISE, *future]


def _named(model: type, name: Any) -> Any:
    """The source or origin of that name; however its letters are cased, where only that differs."""
    if isinstance(name, model):
        return name
    known = model.objects.filter(name=name).first() or model.objects.filter(name__iexact=name).order_by("pk").first()
    return known or model.objects.get_or_create(name=name)[0]


def _changes(current: Article, checked: dict[str, Any]) -> dict[str, Any]:
    """The columns that would differ."""
    wanted: dict[str, Any] = {}
    for field, value in checked.items():
        if field == "published":
            wanted.update(_date_columns(value))
        elif field in ("source", "origin"):
            wanted[field] = _named(Source if field == "source" else Origin, value) if value else None
        else:
            wanted[field] = value
    return {column: value for column, value in wanted.items() if getattr(current, column) != value}


def _doubts_after(current: Article, changes: dict[str, Any], settled: frozenset[str]) -> list[str]:
    answered, raised = set(settled), []
    if "title" in changes:
        answered |= TITLE_DOUBTS
        raised += [] if changes["title"] else [Doubt.TITLE_MISSING]
    if "source" in changes:
        answered.add(Doubt.SOURCE_RECOGNISED)
    if "language" in changes:
        answered |= LANGUAGE_DOUBTS
        raised += [] if changes["language"] else [Doubt.LANGUAGE_UNKNOWN]
    if changes.keys() & {"published_from", "published_until", "published_precision"}:
        answered |= DATE_DOUBTS
        raised += _date_doubts(
            *(changes.get(column, getattr(current, column)) for column in ("published_from", "published_precision"))
        )
    kept = [doubt for doubt in current.doubts if doubt not in answered]
    return kept + [doubt.value for doubt in raised if doubt not in settled]


def _add_doubts(article: Article, doubts: Iterable[Doubt]) -> Article:
    new = [doubt.value for doubt in doubts if doubt not in article.doubts]
    if new:
        _save(article, {"doubts": article.doubts + new})
    return article


def _save(article: Article, changes: dict[str, Any]) -> None:
    """Writes these columns of a locked row and counts the edit."""
    for column, value in changes.items():
        setattr(article, column, value)
    article.edit += 1
    article.save(update_fields=[*changes, "edit"])


def _changed_since(current: Article, edit: int) -> tuple[str, ...]:
    """Which fields differ from how they stood at that edit, by the history."""
    then = current.events.filter(edit=edit).order_by("-pgh_id").first()
    if then is None:
        return ()
    fields = {
        "title": ["title"],
        "language": ["language"],
        "source": ["source_id"],
        "origin": ["origin_id"],
        "author": ["author"],
        "published": ["published_from", "published_until", "published_precision"],
        "doubts": ["doubts"],
        "retracted": ["retracted_at"],
    }
    return tuple(
        field
        for field, columns in fields.items()
        if any(getattr(then, column) != getattr(current, column) for column in columns)
    )


def _set_retracted(article: Article, at: Any, by: User | None, why: str) -> Article:
    why = clean_text(why).text.strip()
    if not why:
        raise ImportRefused(_("Say why."), field="why")
    with _on_record(by, why=why):
        current = Article.objects.select_for_update().get(pk=article.pk)
        if (current.retracted_at is None) == (at is None):
            return current
        _save(current, {"retracted_at": at})
        article_changed.send(sender=Article, article=current)
    return current


def _doubts(article: Article) -> tuple[Doubt, ...]:
    return tuple(Doubt(doubt) for doubt in article.doubts)


def _on_record(by: User | None, **why: str) -> Any:
    """History rows written inside name the person and the reason."""
    return pghistory.context(user=by.pk if by else None, **why)

"""A claim followed through articles that tell the same story, by names, figures and shared words.

What buckets cannot see: claims of which no entity or no measure is known. In an article that tells
the same story as one of the claim's sources, the passage most like the claim's own is suggested; and
where the two agree in everything but one figure, that is flagged. Settled like a bucket: computed
from the rows under a lock, the difference written, the end the same in any order.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.models import Exists, Func, IntegerField, OuterRef, TextField, Value
from psycopg.types.range import DateRange

from articles.models import ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language import Assertion, Quantity, Rank, Span, terms
from factcheck.language.interchange import value_from_dict
from factcheck.tracking.comparing import Finding, Side, finding_as_dict
from factcheck.tracking.comparing.matter import Passage, about_one_thing, named_together
from factcheck.tracking.comparing.passages import (
    Measured,
    PassageSide,
    comparable,
    compare_passages,
    of_one_measure,
    same_figure,
)
from factcheck.tracking.models import Comparison, Story
from factcheck.tracking.opposing import Opposed, spoken_against, worded_against
from factcheck.tracking.reading import Statement, statement_of
from factcheck.tracking.recording import (
    MADE,
    digest,
    judgements_in_force,
    let_go,
    renew,
    renew_suggestion,
    suggest,
    suggestion,
    unjudged,
)
from factcheck.tracking.retelling import CANDIDATE_SHARES, SAME_NEWS, SAME_STORY

# Measured on parallel news in four languages (docs/measurements.md). The surer it is that two articles tell one story,
# the less a passage has to be like the other: between SURELY_SAME and LEAST_SAME. It has to be clearly more like it
# than the next best, too.
SURELY_SAME, LEAST_SAME, STEEPNESS = 0.4, 0.15, 4.0
AHEAD_OF_NEXT = 0.1
_LOCKS = 2  # sets these locks apart from those on buckets


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a story."""

    version_id: int
    start: int
    end: int
    terms: dict[str, float]
    figures: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its version and article at hand."""

    story: Story
    places: tuple[Place, ...]
    terms: dict[str, float]

    @property
    def article(self):
        return self.story.version.article

    def within(self, start: int, end: int) -> list[Place]:
        return [place for place in self.places if place.start < end and start < place.end]


@dataclass(slots=True)
class Seen:
    """A passage that says what some source of the claim says, and how it stands to the claim by each of them.

    `against` is what in the same article speaks against the claim: then the passage is no support.
    """

    score: float = 0.0
    reason: dict[str, Any] = field(default_factory=dict)
    stances: set[Stance] = field(default_factory=set)
    against: Opposed | None = None

    @property
    def stance(self) -> Stance:
        """Where the sources tell it differently, an editor has to say."""
        if self.stances <= {Stance.REFUTES, Stance.MENTIONS} and Stance.REFUTES in self.stances:
            return Stance.REFUTES
        return next(iter(self.stances)) if len(self.stances) == 1 else Stance.MENTIONS


def claims_of_story(article_id: int) -> list[int]:
    """The claims that an article's story may concern: those with a source in it, or in one like it."""
    alike = {article_id}
    for story in Story.objects.filter(version__article_id=article_id):
        # Most of an archive holds no claim's source; nothing of it need be loaded.
        sourced = Exists(_speaking().filter(version__article=OuterRef("version__article")))
        others = list(_loaded(candidates(story).exclude(version__article_id=article_id).filter(sourced)))
        if others:
            own = _told(story)
            alike |= {other.article.pk for other in others if _one_story(own, other)}
    suggested = SourceSpan.objects.filter(version__article_id=article_id, reason__story=True)
    speaking = _speaking().filter(version__article_id__in=alike)
    compared = Comparison.objects.involving([article_id]).filter(entity=None)
    found = (
        speaking.order_by()
        .values_list("claim_id")
        .union(
            suggested.order_by().values_list("claim_id"),
            compared.exclude(claims=None).order_by().values_list("claims"),
        )
    )
    return sorted(claim_id for (claim_id,) in found)


@transaction.atomic
def settle_story(claim_id: int, *, articles: Collection[int] | None = None) -> None:
    """Settle what one claim finds in the stories of these articles; of all, where none are given.

    An article that holds one of the claim's own sources has all of the claim settled.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [-_LOCKS, claim_id])
    spans = list(_speaking().filter(claim_id=claim_id).order_by("version__article_id", "start", "pk"))
    sources = {span.version.article_id for span in spans}
    if articles is not None and sources & set(articles):
        articles = None
    claim = Claim.objects.get(pk=claim_id) if spans else None
    if claim is not None and claim.status == Claim.Status.WITHDRAWN:
        spans = []
    statement = statement_of(claim) if claim is not None and spans else None
    suggestions: dict[tuple[int, int, int], Seen] = {}
    comparisons: dict[tuple[str, str], Comparison] = {}
    spoken: dict[int, Opposed | None] = {}  # by version: asked of an article once, however many quotes lead to it
    for span, source, other in _pairs(spans, articles) if statement is not None else ():
        seen = _seen(span, source, other, statement)
        if seen is None:
            continue
        place, score, told = seen
        row = _compared(span, source, other, place)
        if row is not None:
            comparisons[row.left_key, row.right_key] = row
        if other.article.pk not in sources:
            found = suggestions.setdefault((place.version_id, place.start, place.end), Seen())
            stance = _stance(span, source, place, statement, clash=row is not None) if told else Stance.MENTIONS
            against = _against(statement, other, place, spoken) if stance == Stance.SUPPORTS else None
            found.stances.add(stance if against is None else Stance.MENTIONS)
            if found.score < score:
                found.score = score
                found.reason = {"story": True, "source": source.article.pk, "relation": "same_story"}
                if _changed_its_figure(span, source, other, place):
                    found.reason["before"] = span.exact
            found.against = found.against or against
    _write_suggestions(claim_id, suggestions, articles)
    _write_comparisons(claim_id, comparisons, articles)


def _speaking():
    return (
        SourceSpan.objects.confirmed()
        .exclude(stance=Stance.MENTIONS)
        .select_related("version__article__source", "version__article__origin")
    )


class _InCommon(Func):
    """How many elements of one array are in another."""

    template = "(SELECT count(*) FROM unnest(%(expressions)s))"
    arg_joiner = ") AS term WHERE term = ANY("
    output_field = IntegerField()


def candidates(story: Story):
    """The stories of the same weeks that share names and figures enough to be looked at, by index."""
    wanted = Value(story.key_terms, output_field=ArrayField(TextField()))
    return (
        Story.objects.filter(key_terms__overlap=_looked_up(story.key_terms), published__overlap=_weeks_around(story))
        .annotate(common=_InCommon("key_terms", wanted))
        .filter(common__gte=CANDIDATE_SHARES)
    )


def _looked_up(key_terms: list[str]) -> list[str]:
    """Of these, too, every story that shares enough shares one: two fewer than it has to share are left out.

    Dates and places go first: a whole month's news shares them, and all of it would be looked at.
    """
    return sorted(key_terms, key=lambda term: term[0] in "pt")[: 1 - CANDIDATE_SHARES]


def _pairs(spans: list[SourceSpan], articles: Collection[int] | None) -> Iterator[tuple[SourceSpan, Told, Told]]:
    """Each source of the claim with each other article that tells its story."""
    told: dict[int, Told] = {}
    for story in _loaded(Story.objects.filter(version_id__in={span.version_id for span in spans})):
        told[story.story.version_id] = story
    for span in spans:
        source = told.get(span.version_id)
        if source is None:
            continue
        rows = candidates(source.story).exclude(version__article_id=source.article.pk)
        if articles is not None:
            rows = rows.filter(version__article_id__in=articles)
        for other in _loaded(rows.order_by("version_id")):
            if _one_story(source, other):
                yield span, source, other


def _loaded(rows) -> Iterator[Told]:
    rows = rows.select_related("version__article__source", "version__article__origin")
    return map(_told, rows.defer("version__text", "version__original"))


def _told(story: Story) -> Told:
    places = tuple(
        Place(story.version_id, start, end, words, tuple(_figures(figures)))
        for start, end, words, figures in story.passages
    )
    return Told(story, places, terms.merged(place.terms for place in places))


def _figures(rows: Iterable[Mapping[str, Any]]) -> Iterator[Measured]:
    for row in rows:
        value = value_from_dict(row)
        if isinstance(value, Quantity | Rank):
            yield Measured(value, row.get("measure"))  # what an older reader wrote names none


def _seen(span: SourceSpan, source: Told, other: Told, statement: Statement) -> tuple[Place, float, bool] | None:
    """The passage of the other article that says what the claim's source says, how surely, and whether it shares
    more with the claim than whom it names."""
    own = terms.merged(place.terms for place in source.within(span.start, span.end))
    ranked = sorted(((terms.shared(own, place.terms), -place.start, place) for place in other.places), reverse=True)
    if not ranked:
        return None
    best, _start, place = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    alike = terms.likeness(own, place.terms)
    if alike < _least(source, other) or best - second < AHEAD_OF_NEXT * best:
        return None
    claimed = Passage(statement.text, statement.language, statement.terms, statement.figures)
    found = _passage(other, place)
    if about_one_thing(claimed, found) or _like_the_quote(own, place.terms, claimed, found):
        return place, round(min(1.0, 0.5 + alike), 4), True
    if named_together(claimed, found):
        return place, round(min(1.0, 0.5 + alike), 4), False
    return None


def _like_the_quote(quote: Mapping[str, float], passage: Mapping[str, float], claimed: Passage, found: Passage) -> bool:
    """Whether a passage in another language than the claim's is much like the quote that the claim rests on: the
    statement may share no word with it."""
    if claimed.language == found.language or terms.likeness(quote, passage) < SURELY_SAME:
        return False
    return terms.beyond_names(quote, passage) > 0


def _passage(told: Told, place: Place) -> Passage:
    text = told.story.version.text[place.start : place.end]
    return Passage(text, told.article.language, place.terms, place.figures)


def _joined(parts: Sequence[Place], version_id: int) -> Place:
    """Sentences that stand together, as one passage."""
    return Place(
        version_id,
        parts[0].start,
        parts[-1].end,
        terms.merged(part.terms for part in parts),
        tuple(figure for part in parts for figure in part.figures),
    )


def _against(statement: Statement, other: Told, place: Place, spoken: dict[int, Opposed | None]) -> Opposed | None:
    """What in the article speaks against the claim that a passage of it seems to support."""
    if place.version_id not in spoken:
        spoken[place.version_id] = spoken_against(statement, other.article, place.version_id)
    found = spoken[place.version_id]
    if found is not None:
        return found
    return worded_against(statement, other.article, other.story.version.text, Span(place.start, place.end))


def _stance(span: SourceSpan, source: Told, place: Place, statement: Statement, *, clash: bool) -> Stance:
    """How a passage stands to the claim, by a source that it is most like.

    With another figure it never counts as saying the same, nor does it support a figure that it does not name. Where
    the figure was found to clash it speaks against the claim; else the story may have moved on, or another thing been
    counted: what it is, an editor says.
    """
    if clash:
        return Stance.REFUTES if span.stance == Stance.SUPPORTS else Stance.MENTIONS
    own = [one for part in source.within(span.start, span.end) for one in part.figures]
    short_of_claim = span.stance == Stance.SUPPORTS and _only_in(statement.figures, place.figures)
    return Stance.MENTIONS if short_of_claim or _at_odds(own, place.figures) else Stance(span.stance)


def _changed_its_figure(span: SourceSpan, source: Told, other: Told, place: Place) -> bool:
    """Whether one outlet tells in two articles of one story two figures of one thing."""
    if source.article.source_id != other.article.source_id:
        return False
    own = _joined(source.within(span.start, span.end), span.version_id)
    one_language = source.article.language == other.article.language
    return any(
        of_one_measure(one, another, one_language=one_language) and comparable(one.figure, another.figure)
        for one in _only_in(own.figures, place.figures)
        for another in _only_in(place.figures, own.figures)
    )


def _at_odds(ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether each names a figure that the other does not."""
    return bool(_only_in(ours, theirs)) and bool(_only_in(theirs, ours))


def _only_in(figures: Sequence[Measured], others: Sequence[Measured]) -> list[Measured]:
    """Of the figures as written ("hundreds" is none) those that the others do not have."""
    written = [one for one in figures if one.figure.stated is not None]
    return [one for one in written if not any(_same(one, other) for other in others)]


def _same(one: Measured, other: Measured) -> bool:
    """Whether both give one figure, whatever they count: another language may have it read otherwise."""
    return same_figure(one.figure, other.figure)


def _least(source: Told, other: Told) -> float:
    """How much alike passages of these two stories have to be."""
    story = terms.likeness(source.terms, other.terms)
    return max(LEAST_SAME, SURELY_SAME - STEEPNESS * (story - SAME_STORY))


def _one_story(source: Told, other: Told) -> bool:
    return terms.likeness(source.terms, other.terms) >= SAME_STORY


def _weeks_around(story: Story) -> DateRange:
    """The days on which the same news may be told."""
    days = story.published
    return DateRange(days.lower and days.lower - SAME_NEWS, days.upper and days.upper + SAME_NEWS)


# Suggestions


def _write_suggestions(
    claim_id: int, wanted: Mapping[tuple[int, int, int], Seen], articles: Collection[int] | None
) -> None:
    own = SourceSpan.objects.filter(
        claim_id=claim_id,
        found_by=SourceSpan.FoundBy.TRACKER,
        state=SourceSpan.State.SUGGESTED,
        successor=None,
        reason__story=True,
    )
    # What an editor decided or a bucket found at the same place goes first.
    taken = list(SourceSpan.objects.filter(claim_id=claim_id).exclude(pk__in=own.values("pk")))
    if articles is not None:
        own = own.filter(version__article_id__in=articles)
    free = {
        place: found
        for place, found in wanted.items()
        if not any(place[0] == span.version_id and place[1] < span.end and span.start < place[2] for span in taken)
    }
    standing = {(span.version_id, span.start, span.end): span for span in own}
    SourceSpan.objects.filter(pk__in=[span.pk for place, span in standing.items() if place not in free]).delete()
    texts = dict(ArticleVersion.objects.filter(pk__in={place[0] for place in free}).values_list("pk", "text"))
    refuting = {
        span.version_id: Opposed(span.start, span.end, span.exact)
        for span in taken
        if span.stance == Stance.REFUTES and span.state != SourceSpan.State.REJECTED
    } | {
        place[0]: Opposed(place[1], place[2], texts[place[0]][place[1] : place[2]])
        for place, found in free.items()
        if found.stance == Stance.REFUTES
    }
    new = []
    for place in sorted(free):
        version_id, start, end = place
        found = free[place]
        if found.stance == Stance.SUPPORTS and version_id in refuting:
            found.stances, found.against = {Stance.MENTIONS}, refuting[version_id]
        reason = found.reason if found.against is None else found.reason | found.against.reason
        if place in standing:
            renew_suggestion(standing[place], score=found.score, stance=found.stance, reason=reason)
            continue
        new.append(
            suggestion(
                claim_id=claim_id,
                version_id=version_id,
                text=texts[version_id],
                start=start,
                end=end,
                stance=found.stance,
                score=found.score,
                reason=reason,
            )
        )
    suggest(new)


# Comparisons


def _compared(span: SourceSpan, source: Told, other: Told, place: Place) -> Comparison | None:
    """The row where both tell the same but for one figure."""
    own = _joined(source.within(span.start, span.end), span.version_id)
    alike = terms.likeness(own.terms, place.terms)
    sides = sorted(((source, own), (other, place)), key=lambda side: side[0].article.pk)
    (left, left_place), (right, right_place) = sides
    if _flagged_by_bucket(left_place, right_place):
        return None
    finding = compare_passages(
        _side(left, left_place),
        _side(right, right_place),
        names=terms.common_names(left.story.version.text[left_place.start : left_place.end], right_place.terms),
        likeness=alike,
    )
    return None if finding is None else _row(finding, left_place, right_place, left, right)


def _side(told: Told, place: Place) -> PassageSide:
    article = told.article
    whole = Assertion(
        span=Span(place.start, place.end),
        text=told.story.version.text[place.start : place.end],
        language=article.language,
    )
    side = Side(
        whole,
        source=article.source.name,
        origin=article.origin.name if article.origin else None,
        article=article.url,
        published_since=article.published_from,
        published_until=article.published_until,
    )
    return PassageSide(side, place.figures)


def _row(finding: Finding, left: Place, right: Place, one: Told, other: Told) -> Comparison:
    texts = finding.left.assertion.text, finding.right.assertion.text
    known = [
        (told.article.pk, text, told.article.source_id, told.article.origin_id, str(told.article.published_from))
        for told, text in zip((one, other), texts, strict=True)
    ]
    return Comparison(
        entity=None,
        measure="",
        left_version_id=left.version_id,
        left_start=left.start,
        left_end=left.end,
        left_key=digest(["story", one.article.pk, texts[0]]),
        right_version_id=right.version_id,
        right_start=right.start,
        right_end=right.end,
        right_key=digest(["story", other.article.pk, texts[1]]),
        relation=finding.relation,
        cause=finding.cause or "",
        confidence=finding.confidence,
        finding=finding_as_dict(finding),
        input_hash=digest(known),
    )


def _flagged_by_bucket(left: Place, right: Place) -> bool:
    """Whether the gates have already found these two passages to contradict."""
    return (
        Comparison.objects.contradicting()
        .exclude(entity=None)
        .filter(
            left_version_id=left.version_id,
            left_start__lt=left.end,
            left_end__gt=left.start,
            right_version_id=right.version_id,
            right_start__lt=right.end,
            right_end__gt=right.start,
        )
        .exists()
    )


def _write_comparisons(claim_id: int, wanted, articles: Collection[int] | None) -> None:
    """Rows are shared by the claims they concern: each claim adds and takes away only itself."""
    linked = Comparison.objects.filter(entity=None, claims=claim_id)
    if articles is not None:
        linked = linked.involving(articles)
    for row in linked.select_for_update(of=("self",)).order_by("pk"):
        if (row.left_key, row.right_key) not in wanted:
            row.claims.remove(claim_id)
            if not row.claims.exists():
                let_go([row])
    for pair, new in sorted(wanted.items()):
        made = {name: getattr(new, name) for name in MADE}
        row, created = Comparison.objects.select_for_update(of=("self",)).get_or_create(
            left_key=pair[0],
            right_key=pair[1],
            defaults={**made, "state": unjudged(new.relation)},
        )
        if not created:
            renew(row, made, judgements_in_force([row.pk]).get(row.pk))
        row.claims.add(claim_id)

"""A claim followed through articles that tell the same story, by names, figures and shared words.

What buckets cannot see: claims of which no entity or no measure is known. In an article that tells
the same story as one of the claim's sources, the passage most like the claim's own is suggested; and
where the two agree in everything but one figure, that is flagged. Settled like a bucket: computed
from the rows under a lock, the difference written, the end the same in any order.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.models import Exists, Func, IntegerField, OuterRef, TextField, Value
from psycopg.types.range import DateRange

from articles.models import ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language import Span, terms
from factcheck.tracking.clashes import between_sources, clashing, keyed, write_comparisons
from factcheck.tracking.comparing import CONTRADICTING, finding_as_dict
from factcheck.tracking.comparing.matter import deny_alike
from factcheck.tracking.comparing.passages import (
    Measured,
    comparable,
    of_one_measure,
    same_figure,
)
from factcheck.tracking.matching import sighted
from factcheck.tracking.models import Assertion as Said
from factcheck.tracking.models import Comparison, Story
from factcheck.tracking.opposing import Opposed, spoken_against, worded_against
from factcheck.tracking.reading import Statement, statement_of
from factcheck.tracking.recording import (
    renew_suggestion,
    suggest,
    suggestion,
)
from factcheck.tracking.retelling import CANDIDATE_SHARES, SAME_NEWS
from factcheck.tracking.seeing import Sight, Sought, may_tell_one_story, seen, sought
from factcheck.tracking.tellings import Place, Told, at_hand, joined, loaded, told_of
from factcheck.tracking.unlisted import By

# Names and figures that two reports of one event share, where each is in its own words.
REPORT_SHARES = 2
_LOCKS = 2  # sets these locks apart from those on buckets


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
        others = list(loaded(candidates(story, REPORT_SHARES).exclude(version__article_id=article_id).filter(sourced)))
        if others:
            own = told_of(story)
            alike |= {other.article.pk for other in others if may_tell_one_story(own, other)}
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
    claimed = None if statement is None else sought(statement, listed=_has_bucket(claim_id))
    if claimed is not None and not claimed.listed and articles is None:
        comparisons.update(keyed(between_sources(spans, claimed)))
    for span, source, other, said in _pairs(spans, articles, claimed) if claimed is not None else ():
        sight = seen(span, source, other, claimed, said.get(other.story.version_id, ()))
        if sight is None:
            continue
        place = sight.place
        rows = clashing(span, source, other, sight, said, claimed)
        comparisons.update(keyed(rows))
        if other.article.pk not in sources:
            found = suggestions.setdefault((place.version_id, place.start, place.end), Seen())
            stance = _stance(span, source, other, sight, claimed.statement, clash=bool(rows))
            against = _against(claimed.statement, other, place, spoken) if stance == Stance.SUPPORTS else None
            found.stances.add(stance if against is None else Stance.MENTIONS)
            if found.score < sight.score:
                found.score = sight.score
                found.reason = _reason(span, source, other, sight)
            found.against = found.against or against
    _write_suggestions(claim_id, suggestions, articles)
    write_comparisons(claim_id, comparisons, articles)


def _has_bucket(claim_id: int) -> bool:
    """Whether a claim is followed by its entity and measure, and so found wherever both are known."""
    return Said.objects.filter(claim_id=claim_id).exclude(entity=None).exclude(measure="").exists()


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


def candidates(story: Story, shares: int = CANDIDATE_SHARES):
    """The stories of the same weeks that share names and figures enough to be looked at, by index."""
    wanted = Value(story.key_terms, output_field=ArrayField(TextField()))
    return (
        Story.objects.filter(
            key_terms__overlap=_looked_up(story.key_terms, shares), published__overlap=_weeks_around(story)
        )
        .annotate(common=_InCommon("key_terms", wanted))
        .filter(common__gte=shares)
    )


def _looked_up(key_terms: list[str], shares: int) -> list[str]:
    """Of these, too, every story that shares enough shares one: one fewer than it has to share are left out.

    Dates and places go first: a whole month's news shares them, and all of it would be looked at.
    """
    return sorted(key_terms, key=lambda term: term[0] in "pt")[: 1 - shares]


def _pairs(
    spans: list[SourceSpan], articles: Collection[int] | None, claimed: Sought
) -> Iterator[tuple[SourceSpan, Told, Told, By]]:
    """Each source of the claim with each other article that tells its story, and what both say of the claim's
    measures."""
    told = at_hand({span.version_id for span in spans})
    for span in spans:
        source = told.get(span.version_id)
        if source is None:
            continue
        rows = candidates(source.story, REPORT_SHARES).exclude(version__article_id=source.article.pk)
        if articles is not None:
            rows = rows.filter(version__article_id__in=articles)
        others = [other for other in loaded(rows.order_by("version_id")) if may_tell_one_story(source, other)]
        said = claimed.given_in([source, *others]) if others else {}
        for other in others:
            yield span, source, other, said


def _against(statement: Statement, other: Told, place: Place, spoken: dict[int, Opposed | None]) -> Opposed | None:
    """What in the article speaks against the claim that a passage of it seems to support."""
    if place.version_id not in spoken:
        spoken[place.version_id] = spoken_against(statement, place.version_id)
    found = spoken[place.version_id]
    if found is not None:
        return found
    return worded_against(statement, other.article, other.story.version.text, Span(place.start, place.end))


def _stance(span: SourceSpan, source: Told, other: Told, sight: Sight, statement: Statement, *, clash: bool) -> Stance:
    """How a passage stands to the claim, by a source that it is most like.

    With another figure it never counts as saying the same, nor does it support a figure that it does not name. Where
    the figure was found to clash it speaks against the claim; else the story may have moved on, or another thing been
    counted: what it is, an editor says.
    """
    if not sight.tells:
        return Stance.MENTIONS
    if clash:
        return Stance.REFUTES if span.stance == Stance.SUPPORTS else Stance.MENTIONS
    if sight.finding is not None:
        return sighted(sight.finding)[1] if sight.agrees else Stance.MENTIONS
    own = [one for part in source.within(span.start, span.end) for one in part.figures]
    passage = (other.story.version.text[sight.place.start : sight.place.end], other.article.language)
    short_of_claim = span.stance == Stance.SUPPORTS and (
        _falls_short(span, source, sight, statement)
        # Of a figure, the two figures tell; a word of denial beside it may be of anything.
        or not (statement.figures or deny_alike((statement.text, statement.language), passage))
    )
    return Stance.MENTIONS if short_of_claim or _at_odds(own, sight.place.figures) else Stance(span.stance)


def _falls_short(span: SourceSpan, source: Told, sight: Sight, statement: Statement) -> bool:
    """Whether a passage leaves out what a claim says: its figure, or what the quote says happened; or tells it of
    another time."""
    own = terms.merged(part.terms for part in source.within(span.start, span.end))
    theirs = sight.place.terms
    if terms.of_other_times(own, theirs):
        return True
    if statement.figures:
        return bool(_only_in(statement.figures, sight.place.figures))
    told = {term for term in own if term[0] == "m"}
    worded = {term: weight for term, weight in theirs.items() if term[0] != "n"}  # what is alike in a Boeing 737
    return not sight.is_sure or not terms.beyond_names(own, worded) or (bool(told) and told.isdisjoint(theirs))


def _reason(span: SourceSpan, source: Told, other: Told, sight: Sight) -> dict[str, Any]:
    """Why a passage is suggested. Whether another figure contradicts the claim is left to an editor."""
    reason: dict[str, Any] = {"story": True, "source": source.article.pk, "relation": "same_story"}
    if sight.finding is not None and sight.finding.relation not in CONTRADICTING:
        return reason | {"finding": finding_as_dict(sight.finding)}
    if sight.finding is not None:
        return reason | {"figure": True}
    if _changed_its_figure(span, source, other, sight.place):
        reason["before"] = span.exact
    return reason


def _changed_its_figure(span: SourceSpan, source: Told, other: Told, place: Place) -> bool:
    """Whether one outlet tells in two articles of one story two figures of one thing."""
    if source.article.source_id != other.article.source_id:
        return False
    own = joined(source.within(span.start, span.end), span.version_id)
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

"""Which passage of a story says what a claim's source says: the one most like its quote, or, in a report that somebody
else wrote, the one that gives a figure of what the claim measures."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from articles.models import ArticleVersion
from factcheck.claims.glossary import measure_entries, newsroom_glossary
from factcheck.claims.models import SourceSpan
from factcheck.language import Quantity, Rank, terms
from factcheck.language.interchange import assertion_from_dict
from factcheck.tracking.comparing import AGREEING, Finding, Side, compare
from factcheck.tracking.comparing.matter import Passage, about_one_thing, named_together
from factcheck.tracking.comparing.passages import comparable, same_figure
from factcheck.tracking.matching import is_sighting, sighted
from factcheck.tracking.models import Assertion
from factcheck.tracking.reading import Statement
from factcheck.tracking.retelling import ANYTHING, SAME_STORY
from factcheck.tracking.tellings import Place, Told

# Measured on parallel news in four languages (docs/measurements.md). The surer it is that two articles tell one story,
# the less a passage has to be like the other: between SURELY_SAME and LEAST_SAME. It has to be clearly more like it
# than the next best, too.
SURELY_SAME, LEAST_SAME, STEEPNESS = 0.4, 0.15, 4.0
AHEAD_OF_NEXT = 0.1
# Two reports of one event that nobody translated share less. Of eight stories, each told by a dozen outlets, no two
# reports of different stories were as much alike: in one language, in two. What is found so has to give a figure.
REPORTED_ALIKE, REPORTED_ACROSS = 0.16, 0.08
# From this on two such reports may be of one event although the figures differ; and how many times the one may be the
# other.
OTHER_FIGURE_ALIKE, ONE_MAGNITUDE = 0.12, Decimal(5)
# Figures up to this many are of anything.
ANY_FEW = 12
_AGES = frozenset({"age", "rank"})


class Sight(NamedTuple):
    """A passage that a claim may be about, and how surely; `tells`: more of the claim than whom it names; `finding`:
    the claim held against it, where it was found by what both measure."""

    place: Place
    score: float
    tells: bool
    finding: Finding | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the passage is as like the quote as a translation of it is."""
        return self.score >= _score(SURELY_SAME)

    @property
    def agrees(self) -> bool:
        """Whether what was found by its measure is the claim's own figure, said as it says it."""
        return self.finding is not None and _same(self.finding) and self.finding.relation in AGREEING


def may_tell_one_story(source: Told, other: Told) -> bool:
    """Whether two articles may report one event, be it in words of their own."""
    one_language = source.article.language == other.article.language
    least = REPORTED_ALIKE if one_language else REPORTED_ACROSS
    return terms.likeness(source.terms, other.terms) >= least


def seen(span: SourceSpan, source: Told, other: Told, statement: Statement, *, by_measure: bool) -> Sight | None:
    """The passage of the other article that says what the claim's source says. `by_measure`: whether one may be found
    by what the claim measures; a claim that is followed by its entity needs none of that."""
    own = terms.merged(place.terms for place in source.within(span.start, span.end))
    ranked = sorted(((terms.shared(own, place.terms), -place.start, place) for place in other.places), reverse=True)
    if not ranked:
        return None
    story = terms.likeness(source.terms, other.terms)
    found = _most_alike(own, ranked, story, other, statement) if story >= SAME_STORY else None
    if found is not None or not by_measure:
        return found
    return _of_its_measure(own, story, source, other, statement)


def _most_alike(
    own: Mapping[str, float],
    ranked: Sequence[tuple[float, int, Place]],
    story: float,
    other: Told,
    statement: Statement,
) -> Sight | None:
    best, _start, place = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    alike = terms.likeness(own, place.terms)
    least = max(LEAST_SAME, SURELY_SAME - STEEPNESS * (story - SAME_STORY))
    if alike < least or best - second < AHEAD_OF_NEXT * best:
        return None
    claimed = Passage(statement.text, statement.language, statement.terms, statement.figures)
    found = _passage(other, place)
    if about_one_thing(claimed, found) or _like_the_quote(own, place.terms, claimed, found):
        return Sight(place, _score(alike), tells=True)
    if named_together(claimed, found):
        return Sight(place, _score(alike), tells=False)
    return None


def _score(alike: float) -> float:
    return round(min(1.0, 0.5 + alike), 4)


def _like_the_quote(quote: Mapping[str, float], passage: Mapping[str, float], claimed: Passage, found: Passage) -> bool:
    """Whether a passage in another language than the claim's is much like the quote that the claim rests on: the
    statement may share no word with it."""
    if claimed.language == found.language or terms.likeness(quote, passage) < SURELY_SAME:
        return False
    return terms.beyond_names(quote, passage) > 0


def _passage(told: Told, place: Place) -> Passage:
    text = told.story.version.text[place.start : place.end]
    return Passage(text, told.article.language, place.terms, place.figures)


# By what the claim measures


def _of_its_measure(
    own: Mapping[str, float], story: float, source: Told, other: Told, statement: Statement
) -> Sight | None:
    """The passage that gives a figure of what the claim measures: its own before any other.

    The same figure supports a claim where the two agree. Another one is only mentioned, where the passages share a
    name: it may be of another day, another part or another accident, and an editor says which.
    """
    claimed = [
        Side(said, published_since=source.article.published_from, published_until=source.article.published_until)
        for said in statement.reading.assertions
        if _stated(said.value) is not None and said.measure and said.measure not in ANYTHING | _AGES
    ]
    if not claimed:
        return None
    best: tuple[tuple[bool, float, float, int], Place, Finding] | None = None
    for said in _said_of(other, {side.assertion.measure for side in claimed if side.assertion.measure}):
        place = next(iter(other.within(said.assertion.span.start, said.assertion.span.end)), None)
        if place is None or _stated(said.assertion.value) is None:
            continue
        for side in claimed:
            finding = compare(side, said, _entries(), same_matter=True)
            if not _may_be_meant(finding, own, place, story):
                continue
            key = (_same(finding), sighted(finding)[0], terms.shared(own, place.terms), -place.start)
            if best is None or key > best[0]:
                best = key, place, finding
    if best is None:
        return None
    return Sight(best[1], _score(terms.likeness(own, best[1].terms)), tells=True, finding=best[2])


def _may_be_meant(finding: Finding, own: Mapping[str, float], place: Place, story: float) -> bool:
    """Whether a claim's figure and a passage's of one measure may be of one thing."""
    figures = [_stated(side.assertion.value) for side in (finding.left, finding.right)]
    if not is_sighting(finding) or None in figures:
        return False
    smaller, larger = sorted(abs(figure) for figure in figures if figure is not None)
    if larger <= ANY_FEW:
        return False
    named = terms.names_in_common(own, place.terms) > 0
    if _same(finding):
        return named or finding.relation in AGREEING
    return named and story >= OTHER_FIGURE_ALIKE and 0 < larger <= smaller * ONE_MAGNITUDE


def _same(finding: Finding) -> bool:
    one, other = finding.left.assertion.value, finding.right.assertion.value
    if not isinstance(one, Quantity | Rank) or not isinstance(other, Quantity | Rank):
        return False
    return comparable(one, other) and same_figure(one, other)


def _stated(value: object) -> Decimal | None:
    return value.stated if isinstance(value, Quantity) else None


def _said_of(told: Told, measures: set[str]) -> list[Side]:
    """What an article asserts of these measures."""
    article = told.article
    version: ArticleVersion = told.story.version
    rows = Assertion.objects.filter(version_id=version.pk, measure__in=measures).order_by("ordinal")
    return [
        Side(
            assertion_from_dict(row.data),
            source=article.source.name,
            article=article.url,
            published_since=article.published_from,
            published_until=article.published_until,
        )
        for row in rows
    ]


def _entries():
    _number, glossary = newsroom_glossary()
    return measure_entries(glossary)

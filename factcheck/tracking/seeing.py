"""Which passage of a story says what a claim's source says: the one most like its quote, or, in a report that somebody
else wrote, the one that gives a figure of what the claim measures."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from factcheck.claims.glossary import measure_entries, newsroom_glossary
from factcheck.claims.models import SourceSpan
from factcheck.language import MeasureEntry, Quantity, terms
from factcheck.tracking.comparing import AGREEING, Finding, Side, compare
from factcheck.tracking.comparing.matter import Passage, about_one_thing, named_together
from factcheck.tracking.comparing.passages import comparable, same_figure
from factcheck.tracking.matching import is_sighting, sighted
from factcheck.tracking.opposing import sides_of
from factcheck.tracking.reading import Statement
from factcheck.tracking.retelling import ANYTHING, SAME_STORY, is_new, stated
from factcheck.tracking.sides import said_of
from factcheck.tracking.tellings import Place, Told

# Measured on parallel news in four languages (docs/measurements.md). From so much alike on, articles may be looked at
# for a passage like the quote; the surer it is that two tell one story, the less alike the passage has to be: between
# MOST_ASKED and LEAST_ASKED. It has to be clearly more like it than the next best, too.
STORY_ALIKE, MOST_ASKED, LEAST_ASKED, STEEPNESS = 0.18, 0.35, 0.15, 4.0
# As like a quote as a translation of it is.
SURELY_SAME = 0.4
AHEAD_OF_NEXT = 0.1
# Two reports of one event that nobody translated share less. Of eight stories, each told by a dozen outlets, no two
# reports of different stories were as much alike: in one language, in two. What is found so has to give a figure.
REPORTED_ALIKE, REPORTED_ACROSS = 0.16, 0.08
# From this on two such reports may be of one event although the figures differ; and how many times the one may be the
# other.
OTHER_FIGURE_ALIKE, ONE_MAGNITUDE = 0.12, Decimal(5)
# Figures up to this many are of anything.
ANY_FEW = 12
# By what comes along with anybody's name, too, no two figures are of one thing.
_HARDLY_TELLING = ANYTHING | {"age"}


@dataclass(frozen=True, slots=True)
class Sought:
    """What a claim is looked for by: its statement and its figures. `listed`: whether it is followed by its entity, and
    so found already wherever that is known."""

    statement: Statement
    listed: bool = False
    figures: tuple[Side, ...] = ()
    measures: frozenset[str] = frozenset()  # of all that the statement says
    entries: Mapping[str, MeasureEntry] = field(default_factory=dict)

    def given_in(self, stories: Iterable[Told]) -> dict[int, list[Side]]:
        """What these stories say of the measures that the claim has a figure of, by version."""
        measures = {side.assertion.measure for side in self.figures if side.assertion.measure}
        versions = [
            told.story.version_id
            for told in stories
            if any(figure.measure in measures for place in told.places for figure in place.figures)
        ]
        return said_of(versions, measures) if versions else {}


def sought(statement: Statement, *, listed: bool) -> Sought:
    """What a claim is looked for by; `listed`: whether it is followed by its entity as well."""
    sides = sides_of(statement)
    if not sides:
        return Sought(statement, listed)
    figures = tuple(
        side
        for side in sides
        if _stated(side.assertion.value) is not None and side.assertion.measure not in _HARDLY_TELLING
    )
    _number, glossary = newsroom_glossary()
    measures = frozenset(str(side.assertion.measure) for side in sides)
    return Sought(statement, listed, figures, measures, measure_entries(glossary))


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


def seen(span: SourceSpan, source: Told, other: Told, claim: Sought, said: Sequence[Side]) -> Sight | None:
    """The passage of the other article that says what the claim's source says; `said`: what that article says of the
    measures of the claim's figures."""
    own = terms.merged(place.terms for place in source.within(span.start, span.end))
    ranked = sorted(((_told_apart(own, place, other), -place.start, place) for place in other.places), reverse=True)
    if not ranked:
        return None
    story = terms.likeness(source.terms, other.terms)
    found = _most_alike(own, ranked, story, other, claim.statement) if story >= STORY_ALIKE else None
    return found or _of_its_measure(own, story, other, claim, said)


def _told_apart(own: Mapping[str, float], place: Place, other: Told) -> float:
    """How much of a quote one passage of an article shares, as against the others there: what every second sentence
    says, the name of the one whom all of it is about, tells little."""
    common = own.keys() & place.terms.keys()
    return sum(min(own[key], place.terms[key]) / other.times_told[key] ** 0.5 for key in sorted(common))


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
    least = max(LEAST_ASKED, MOST_ASKED - STEEPNESS * (story - STORY_ALIKE))
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
    own: Mapping[str, float], story: float, other: Told, claim: Sought, said: Sequence[Side]
) -> Sight | None:
    """The passage that gives a figure of what the claim measures: its own before any other.

    The same figure supports a claim where the two agree. Another one is only mentioned, where the passages share a
    name: it may be of another day, another part or another accident, and an editor says which.
    """
    best: tuple[tuple[bool, float, float, int], Place, Finding] | None = None
    given = Counter(one.assertion.measure for one in said if is_new(one) and stated(one) is not None)
    for one in said:
        about = one.assertion.entity
        if claim.listed and about is not None and about.key is not None:  # its bucket holds it, or it is another's
            continue
        place = next(iter(other.within(one.assertion.span.start, one.assertion.span.end)), None)
        if place is None or _stated(one.assertion.value) is None:
            continue
        alone = given[one.assertion.measure] == 1 and is_new(one)
        for figure in claim.figures:
            finding = compare(figure, one, claim.entries, same_matter=True)
            if not _may_be_meant(finding, own, place, story, alone=alone and is_new(figure)):
                continue
            key = (_same(finding), sighted(finding)[0], terms.shared(own, place.terms), -place.start)
            if best is None or key > best[0]:
                best = key, place, finding
    if best is None:
        return None
    return Sight(best[1], _score(terms.likeness(own, best[1].terms)), tells=True, finding=best[2])


def _may_be_meant(finding: Finding, own: Mapping[str, float], place: Place, story: float, *, alone: bool) -> bool:
    """Whether a claim's figure and a passage's of one measure may be of one thing: `alone` is the only one of its
    article."""
    figures = [_stated(side.assertion.value) for side in (finding.left, finding.right)]
    if not is_sighting(finding) or None in figures:
        return False
    smaller, larger = sorted(abs(figure) for figure in figures if figure is not None)
    if larger <= ANY_FEW:
        return False
    named = (alone and story >= SAME_STORY) or terms.names_in_common(own, place.terms) > 0
    if _same(finding):
        return named or finding.relation in AGREEING
    return named and story >= OTHER_FIGURE_ALIKE and 0 < larger <= smaller * ONE_MAGNITUDE


def _same(finding: Finding) -> bool:
    return give_one_figure(finding.left, finding.right)


def give_one_figure(one: Side, other: Side) -> bool:
    """Whether both give a figure, and the same."""
    a, b = one.assertion.value, other.assertion.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    return comparable(a, b) and same_figure(a, b)


def _stated(value: object) -> Decimal | None:
    return value.stated if isinstance(value, Quantity) else None

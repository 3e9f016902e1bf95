"""What two articles say of a claim's matter, held against each other by the gates where no bucket holds it: of somebody
whom the newsroom has not listed, or of nobody whom the sentence names.

An editor who has put both passages under the claim has said that they speak of one matter. Before anybody has, two
figures are of one thing where both articles tell one story, the passages are alike, and the other article gives one
such figure there and nowhere the claim's own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.claims.models import SourceSpan
from factcheck.language import MeasureEntry, families, terms
from factcheck.tracking.comparing import CONTRADICTING, Finding, Side, compare
from factcheck.tracking.retelling import ANYTHING, is_new, of_one_size, stated
from factcheck.tracking.seeing import Sight, Sought, give_one_figure
from factcheck.tracking.tellings import Told

# How much alike two passages of one story are that give figures of one thing.
ALIKE_FIGURE = 0.1

By = Mapping[int, Sequence[Side]]  # what articles say of the claim's measures, by version


@dataclass(frozen=True, slots=True)
class Clash:
    """Two assertions that cannot both be right, each of a version; the left one is of the article known first."""

    finding: Finding
    left: Told
    right: Told

    @property
    def sides(self) -> tuple[tuple[Side, Told], tuple[Side, Told]]:
        return (self.finding.left, self.left), (self.finding.right, self.right)


def by_editor(
    spans: Sequence[SourceSpan], told: Mapping[int, Told], said: By, entries: Mapping[str, MeasureEntry]
) -> Iterator[Clash]:
    """What the claim's own sources say against each other."""
    sources = [(span, told[span.version_id]) for span in spans if span.version_id in told]
    for (one, left), (other, right) in product(sources, sources):
        if left.article.pk < right.article.pk:
            ours, theirs = (_within(said, span.version_id, span.start, span.end) for span in (one, other))
            yield from _clashes(left, right, product(ours, theirs), entries, same_matter=True)


def by_story(span: SourceSpan, source: Told, other: Told, sight: Sight, said: By, claim: Sought) -> Iterator[Clash]:
    """What a source of the claim and the passage that tells the same of its story say against each other.

    The claim says which figure of its source is meant. The passage has to give one figure of that measure, and the
    article nowhere the claim's own.
    """
    place = sight.place
    own = terms.merged(part.terms for part in source.within(span.start, span.end))
    if not sight.tells or terms.likeness(own, place.terms) < ALIKE_FIGURE:
        return
    told = said.get(place.version_id, ())
    pairs = []
    for one in _within(said, span.version_id, span.start, span.end):
        measure = one.assertion.measure
        if measure in ANYTHING or not any(_is_same(one, figure) for figure in claim.figures):
            continue
        if any(_is_same(one, another) for another in told):
            continue
        given = [
            another for another in _within(said, place.version_id, place.start, place.end) if _gives(another, measure)
        ]
        pairs += [(one, another) for another in given if len(given) == 1 and of_one_size(one, another)]
    if other.article.pk < source.article.pk:
        source, other, pairs = other, source, [(another, one) for one, another in pairs]
    yield from _clashes(source, other, pairs, claim.entries, one_story=True)


def _clashes(
    left: Told,
    right: Told,
    pairs: Iterable[tuple[Side, Side]],
    entries: Mapping[str, MeasureEntry],
    *,
    same_matter: bool = False,
    one_story: bool = False,
) -> Iterator[Clash]:
    for one, other in pairs:
        if _is_held_elsewhere(one, other):
            continue
        finding = compare(one, other, entries, same_matter=same_matter, one_story=one_story)
        if finding.relation in CONTRADICTING:
            yield Clash(finding, left, right)


def _within(said: By, version_id: int, start: int, end: int) -> list[Side]:
    return [
        side for side in said.get(version_id, ()) if side.assertion.span.start < end and start < side.assertion.span.end
    ]


def _gives(side: Side, measure: str | None) -> bool:
    """Whether an article gives a figure of a measure, of the weeks in which it came out."""
    return side.assertion.measure == measure and stated(side) is not None and is_new(side)


def _is_same(one: Side, other: Side) -> bool:
    """Whether both give one figure of one measure."""
    return one.assertion.measure == other.assertion.measure and give_one_figure(one, other)


def _is_held_elsewhere(one: Side, other: Side) -> bool:
    """Whether both are of one listed entity, and so held against each other in its bucket, or of two measures."""
    mentions = (one.assertion.entity, other.assertion.entity)
    keys = [mention.key for mention in mentions if mention is not None and mention.key is not None]
    measures = {families.family(str(side.assertion.measure)) for side in (one, other)}
    return len(keys) == len(mentions) or len(measures) > 1

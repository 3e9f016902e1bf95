"""Stories at hand: the sentences of a version with what each shares with other languages, and their figures."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.language import Quantity, Rank, terms
from factcheck.language.interchange import value_from_dict
from factcheck.tracking.comparing.passages import Measured
from factcheck.tracking.models import Story


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
    times_told: Mapping[str, int]  # in how many sentences a term stands

    @property
    def article(self):
        return self.story.version.article

    def within(self, start: int, end: int) -> list[Place]:
        return [place for place in self.places if place.start < end and start < place.end]


def loaded(rows) -> Iterator[Told]:
    """Rows of stories with their versions and articles, one query."""
    rows = rows.select_related("version__article__source", "version__article__origin")
    return map(told_of, rows.defer("version__text", "version__original"))


def at_hand(versions: Collection[int]) -> dict[int, Told]:
    """The stories of these versions, by version."""
    return {told.story.version_id: told for told in loaded(Story.objects.filter(version_id__in=versions))}


def told_of(story: Story) -> Told:
    places = tuple(
        Place(story.version_id, start, end, words, tuple(_figures(figures)))
        for start, end, words, figures in story.passages
    )
    times_told = Counter(key for place in places for key in place.terms)
    return Told(story, places, terms.merged(place.terms for place in places), times_told)


def _figures(rows: Iterable[Mapping[str, Any]]) -> Iterator[Measured]:
    for row in rows:
        value = value_from_dict(row)
        if isinstance(value, Quantity | Rank):
            yield Measured(value, row.get("measure"))  # what an older reader wrote names none


def joined(parts: Sequence[Place], version_id: int) -> Place:
    """Sentences that stand together, as one passage."""
    return Place(
        version_id,
        parts[0].start,
        parts[-1].end,
        terms.merged(part.terms for part in parts),
        tuple(figure for part in parts for figure in part.figures),
    )

"""What speaks against a claim in an article of which another passage seems to support it.

A source supports a claim only where nothing in it says otherwise: an article may tell in its first line what a
party says, and in its third that it is not so. All that the article asserts of what the claim measures is held
against the claim; that both speak of one matter is presumed, since both tell one story.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Article
from factcheck.claims.glossary import measure_entries, newsroom_glossary
from factcheck.language import Span
from factcheck.tracking.comparing import CONTRADICTING, Finding, Side, Text, compare, compare_texts, finding_as_dict
from factcheck.tracking.reading import Statement, read_text
from factcheck.tracking.sides import said_of


@dataclass(frozen=True, slots=True)
class Opposed:
    """A passage that speaks against a claim, and why: the finding's left side is the claim."""

    start: int
    end: int
    exact: str
    finding: Finding | None = None

    @property
    def reason(self) -> dict[str, Any]:
        reason: dict[str, Any] = {"against": {"start": self.start, "end": self.end, "exact": self.exact}}
        if self.finding is not None:
            reason["finding"] = finding_as_dict(self.finding)
        return reason


def spoken_against(statement: Statement, version_id: int) -> Opposed | None:
    """The first assertion of a version that cannot be true together with the claim."""
    claimed = sides_of(statement)
    if not claimed:
        return None
    _number, glossary = newsroom_glossary()
    entries = measure_entries(glossary)
    measures = {side.assertion.measure for side in claimed if side.assertion.measure}
    for said in said_of([version_id], measures).get(version_id, ()):
        for side in claimed:
            finding = compare(side, said, entries, same_matter=True)
            if finding.relation in CONTRADICTING:
                span = said.assertion.span
                return Opposed(span.start, span.end, said.assertion.text, finding)
    return None


def sides_of(statement: Statement) -> list[Side]:
    """What a claim's statement says of measures, each as one side of a comparison."""
    return [Side(said, **_when(statement.published)) for said in statement.reading.assertions if said.measure]


def worded_against(statement: Statement, article: Article, text: str, span: Span) -> Opposed | None:
    """The passage itself, where its words exclude the claim's: approved; not approved."""
    if article.language != statement.language:
        return None
    passage = text[span.start : span.end]
    published = (article.published_from, article.published_until)
    left = Text(statement.text, statement.reading, None, *(statement.published or (None, None)))
    right = Text(passage, read_text(passage, article), article.source.name, *published)
    finding = compare_texts(left, right)
    if finding is None or finding.relation not in CONTRADICTING:
        return None
    return Opposed(span.start, span.end, passage, finding)


def _when(published: tuple[date, date] | None) -> Mapping[str, Any]:
    return {} if published is None else {"published_since": published[0], "published_until": published[1]}

"""Which contradictions readers see, and how one is told.

An unjudged finding is a machine's suspicion about somebody's reporting, and a newsroom does not
print suspicions. So readers see a contradiction

- when an editor has confirmed it, or
- when editors have put both quotes under one published claim, the one supporting and the other
  refuting it. Then a person has said already that the two stand against each other; only the
  explanation is the machine's, and the page marks it as not judged yet.

What was dismissed, or is no longer said, is never shown.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Substr
from django.utils.translation import get_language

from articles.models import Article, ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.templatetags.reading import Mark
from factcheck.tracking.comparing import Finding, Side, explain, finding_from_dict
from factcheck.tracking.models import Comparison


def _quoted(side: str, stance: str) -> Exists:
    """The claim has a confirmed quote of this stance where the comparison's side stands."""
    outer = OuterRef(OuterRef(f"{side}_version"))
    return Exists(
        SourceSpan.objects.confirmed().filter(
            claim=OuterRef("pk"),
            version=outer,
            stance=stance,
            start__lt=OuterRef(OuterRef(f"{side}_end")),
            end__gt=OuterRef(OuterRef(f"{side}_start")),
        )
    )


def _passage(side: str) -> Substr:
    """Only the words that are held against each other; an article may have megabytes."""
    start = F(f"{side}_start")
    return Substr(f"{side}_version__text", start + 1, F(f"{side}_end") - start)


def for_readers() -> QuerySet[Comparison]:
    """Confirmed first, then the surest. Each comes with both sides and its published claims."""
    standing = Claim.objects.standing().filter(comparisons=OuterRef("pk"))
    opposed = Exists(standing.filter(_quoted("left", Stance.SUPPORTS), _quoted("right", Stance.REFUTES))) | Exists(
        standing.filter(_quoted("left", Stance.REFUTES), _quoted("right", Stance.SUPPORTS))
    )
    return (
        Comparison.objects.contradicting()
        .filter(Exists(standing))
        .filter(Q(state=Comparison.State.CONFIRMED) | (Q(state=Comparison.State.OPEN) & opposed))
        .with_sides()
        .annotate(left_text=_passage("left"), right_text=_passage("right"))
        .defer(*(f"{side}_version__{text}" for side in ("left", "right") for text in ("text", "original")))
        .prefetch_related(None)
        .prefetch_related(Prefetch("claims", Claim.objects.standing().with_review(), to_attr="published_claims"))
        .order_by(F("state").asc(), "-confidence", "pk")
    )


@dataclass(frozen=True)
class ToldSide:
    """One of the two quotes."""

    version: ArticleVersion
    start: int
    end: int
    text: str
    marks: list[Mark]
    speaker: str

    @property
    def article(self) -> Article:
        return self.version.article


@dataclass(frozen=True)
class Told:
    """A contradiction as readers are told it."""

    comparison: Comparison
    sides: tuple[ToldSide, ToldSide]
    because: str
    judged: bool

    @property
    def claims(self) -> list[Claim]:
        return self.comparison.published_claims

    def touches(self, span: SourceSpan) -> bool:
        """Whether one of its sides lies in this quote."""
        return any(
            side.version.pk == span.version_id and side.start < span.end and side.end > span.start
            for side in self.sides
        )


def tell(comparison: Comparison) -> Told:
    """A row of `for_readers()` in the language of the page, the older report first."""
    finding: Finding = finding_from_dict(comparison.finding)
    left = _side(comparison.left_version, comparison.left_start, comparison.left_text, finding.left)
    right = _side(comparison.right_version, comparison.right_start, comparison.right_text, finding.right)
    older_first = sorted((left, right), key=lambda side: side.article.published_from or date.max)
    return Told(
        comparison=comparison,
        sides=(older_first[0], older_first[1]),
        because=explain(finding, (get_language() or "en").split("-")[0]),
        judged=comparison.state == Comparison.State.CONFIRMED,
    )


def _side(version: ArticleVersion, start: int, text: str, side: Side) -> ToldSide:
    value = side.assertion.value
    marks: list[Mark] = []
    if value is not None:
        marks.append((value.span.start - start, value.span.end - start, "against"))
    return ToldSide(version, start, start + len(text), text, marks, side.assertion.speaker or "")

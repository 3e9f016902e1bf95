"""Which contradictions readers see, and how one is told.

An unjudged finding is a machine's suspicion about somebody's reporting, and a newsroom does not
print suspicions. So readers see a contradiction

- when an editor has confirmed it, or
- when editors have put both quotes under one published claim, the one supporting and the other
  refuting it. Then a person has said already that the two stand against each other; only the
  explanation is the machine's, and the page marks it as not judged yet.

What was dismissed, or is no longer said, is never shown.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Substr
from django.utils.translation import get_language

from articles.models import Article, ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.templatetags.reading import Mark
from factcheck.tracking.comparing import Finding, GateRow, Side, explain, finding_from_dict, gate_rows
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

    @property
    def place(self) -> tuple[int, int, int]:
        return self.version.pk, self.start, self.end

    def lies_in(self, span: SourceSpan) -> bool:
        return self.version.pk == span.version_id and self.start < span.end and self.end > span.start


@dataclass(frozen=True)
class Told:
    """A contradiction as readers are told it."""

    comparison: Comparison
    sides: tuple[ToldSide, ToldSide]
    because: str
    gates: list[GateRow]
    judged: bool

    @property
    def claims(self) -> list[Claim]:
        return self.comparison.published_claims


def tell(comparison: Comparison) -> Told:
    """A row of `for_readers()` in the language of the page, the older report first."""
    finding: Finding = finding_from_dict(comparison.finding)
    by_date = finding.cause == "date" or finding.relation == "forecast_missed"
    left = _side(comparison.left_version, comparison.left_start, comparison.left_text, finding.left, by_date=by_date)
    right = _side(
        comparison.right_version, comparison.right_start, comparison.right_text, finding.right, by_date=by_date
    )
    older_first = sorted((left, right), key=_published)
    language = (get_language() or "en").split("-")[0]
    return Told(
        comparison=comparison,
        sides=(older_first[0], older_first[1]),
        because=explain(finding, language),
        gates=gate_rows(finding, language),
        judged=comparison.state == Comparison.State.CONFIRMED,
    )


def _side(version: ArticleVersion, start: int, text: str, side: Side, *, by_date: bool) -> ToldSide:
    """`by_date`: it is the time that clashes; marked where no value is."""
    assertion = side.assertion
    span = assertion.value.span if assertion.value is not None else None
    if span is None and by_date and assertion.when is not None:
        span = assertion.when.span
    marks: list[Mark] = [(span.start - start, span.end - start, "against")] if span else []
    return ToldSide(version, start, start + len(text), text, marks, assertion.speaker or "")


@dataclass(frozen=True)
class Case:
    """Contradictions that turn on one quote, told together: three reports against a fourth are one
    case and not three. `columns`: the quotes on either side, the older side first."""

    told: list[Told]
    columns: tuple[list[ToldSide], list[ToldSide]]

    @property
    def first(self) -> Told:
        return self.told[0]

    @property
    def judged(self) -> bool:
        return all(one.judged for one in self.told)

    def touches(self, span: SourceSpan) -> bool:
        return any(side.lies_in(span) for column in self.columns for side in column)


def cases(told: list[Told]) -> list[Case]:
    """Groups by the quote that most of them share, as long as claims and judgement are the same."""
    left = list(told)
    found = []
    while left:
        hubs = Counter(_hub(one, side) for one in left for side in one.sides)
        hub = max((_hub(left[0], side) for side in left[0].sides), key=lambda key: hubs[key])
        group = [one for one in left if hub in {_hub(one, side) for side in one.sides}]
        left = [one for one in left if one not in group]
        found.append(_case(group, hub))
    return found


def _hub(one: Told, side: ToldSide) -> tuple:
    return side.place, one.judged, tuple(claim.pk for claim in one.claims)


def _case(group: list[Told], hub: tuple) -> Case:
    if len(group) == 1:
        older, newer = group[0].sides
        return Case(group, ([older], [newer]))
    shared = next(side for side in group[0].sides if side.place == hub[0])
    group = sorted(group, key=lambda one: _published(_other(one, hub[0])))
    across = [_other(one, hub[0]) for one in group]
    columns = ([shared], across) if _published(shared) < _published(across[0]) else (across, [shared])
    return Case(group, columns)


def _other(one: Told, place: tuple[int, int, int]) -> ToldSide:
    return next(side for side in one.sides if side.place != place)


def _published(side: ToldSide) -> date:
    return side.article.published_from or date.max

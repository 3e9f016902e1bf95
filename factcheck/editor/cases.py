"""A comparison as an editor sees it: two quotes, what clashes in them, one sentence that says why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Prefetch
from django.utils.translation import get_language, gettext

from articles.models import Article, ArticleVersion
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.editor.passages import Excerpt, excerpt, squashed
from factcheck.tracking import comparing
from factcheck.tracking.models import Comparison, Judgement

QUOTE_SHOWN = 200  # characters
SIGNS = {"against": "≠", "with": "✓", "maybe": "?", "plain": "–"}
AGREEING = frozenset({"equivalent", "entails", "entailed_by", "compatible", "forecast_kept"})


@dataclass(frozen=True)
class CaseSide:
    article: Article
    version: ArticleVersion
    start: int
    end: int
    excerpt: Excerpt
    speaker: str
    subject: str  # whom it is about, where only the sentences before name it


@dataclass(frozen=True)
class Case:
    """All that the page shows of one comparison, in the language of the page."""

    comparison: Comparison
    left: CaseSide
    right: CaseSide
    label: str
    kind: str  # against, with, maybe or plain: a class of the marks and chips
    sign: str
    explanation: str
    gates: list[comparing.GateRow]
    judgement: Judgement | None
    claims: list[Claim]
    measure: str

    @property
    def sides(self) -> tuple[CaseSide, CaseSide]:
        return self.left, self.right

    @property
    def matter(self) -> str:
        """What both speak of, where no claim says it yet."""
        entity = str(self.comparison.entity) if self.comparison.entity_id else ""
        return " · ".join(part for part in (entity, self.measure) if part)

    @property
    def same_origin(self) -> bool:
        origin = self.left.article.origin_id
        return origin is not None and origin == self.right.article.origin_id


def shown(comparisons):
    """What `cases_of` needs of comparisons, in a fixed number of queries. The texts it reads itself."""
    in_force = Judgement.objects.filter(withdrawn_at=None).select_related("by")
    return (
        comparisons.select_related("entity")
        .with_sides()
        .defer(*(f"{side}_version__{text}" for side in ("left", "right") for text in ("text", "original")))
        .prefetch_related(Prefetch("judgements", queryset=in_force, to_attr="in_force"))
    )


def case_of(comparison: Comparison) -> Case:
    """`comparison` comes from `shown()`."""
    language = (get_language() or "en").split("-")[0]
    finding = comparing.finding_from_dict(comparison.finding)
    kind = "plain"
    if comparison.is_contradiction:
        kind = "against"
    elif finding.relation in AGREEING:
        kind = "with"
    gates = comparing.gate_rows(finding, language)
    return Case(
        comparison=comparison,
        left=_side(comparison, "left", finding.left, kind),
        right=_side(comparison, "right", finding.right, kind),
        label=comparing.relation_label(finding, language),
        kind=kind,
        sign=SIGNS[kind],
        explanation=comparing.explain(finding, language),
        gates=gates,
        judgement=next(iter(comparison.in_force), None),
        claims=list(comparison.claims.all()),
        measure=next((gate.left for gate in gates if gate.gate == "measure"), ""),
    )


@dataclass(frozen=True)
class Matter:
    """Cases of one claim, or of one thing that no claim says yet: one line in a list."""

    first: Case
    others: int


def matters_of(cases: Iterable[Case]) -> list[Matter]:
    """In the order of their first case."""
    grouped: dict[object, list[Case]] = {}
    for case in cases:
        grouped.setdefault(case.claims[0].pk if case.claims else case.matter, []).append(case)
    return [Matter(same[0], len(same) - 1) for same in grouped.values()]


def cases_of(comparisons: Iterable[Comparison]) -> list[Case]:
    """Each text is read once, however many comparisons quote it: it may be a long one."""
    rows = list(comparisons)
    versions = [version for row in rows for version in (row.left_version, row.right_version)]
    texts = dict(ArticleVersion.objects.filter(pk__in={version.pk for version in versions}).values_list("pk", "text"))
    for version in versions:
        version.text = texts[version.pk]
    return [case_of(row) for row in rows]


def _side(comparison: Comparison, which: str, side: comparing.Side, kind: str) -> CaseSide:
    version: ArticleVersion = getattr(comparison, f"{which}_version")
    start, end = getattr(comparison, f"{which}_start"), getattr(comparison, f"{which}_end")
    # The finding keeps its offsets from when it was made; the row says where the words stand now.
    moved = start - side.assertion.span.start
    value = side.assertion.value
    about = side.assertion.entity
    marks = [(value.span.start + moved, value.span.end + moved, kind)] if value is not None else [(start, end, kind)]
    return CaseSide(
        article=version.article,
        version=version,
        start=start,
        end=end,
        excerpt=excerpt(version.text, start, end, marks),
        speaker=side.assertion.speaker or "",
        subject=about.name if about is not None and about.inferred else "",
    )


def both_supporting(cases: Iterable[Case], spans: Iterable[SourceSpan]) -> list[Case]:
    """Contradictions that nobody dismissed whose two passages both count as supporting one claim.

    `spans` are that claim's. One of the two stances is wrong.
    """
    supporting = [span for span in spans if span.state == SourceSpan.State.CONFIRMED and span.stance == Stance.SUPPORTS]

    def supports(side: CaseSide) -> bool:
        return any(
            span.version_id == side.version.pk and span.start < side.end and span.end > side.start
            for span in supporting
        )

    return [
        case
        for case in cases
        if case.kind == "against"
        and case.comparison.state != Comparison.State.DISMISSED
        and all(supports(side) for side in case.sides)
    ]


def why_suggested(span: SourceSpan) -> tuple[str, str] | None:
    """How the passage stands to its claim, in a word and in a sentence; None where the machine did not say."""
    if span.was:
        return gettext("text changed"), gettext(
            "The source has changed its text. Version %(number)s said: “%(was)s”. Now it says: “%(now)s”."
        ) % {
            "number": span.reason["was"]["version"],
            "was": squashed(span.was)[:QUOTE_SHOWN],
            "now": squashed(span.exact)[:QUOTE_SHOWN],
        }
    told = _told(span)
    against = span.reason.get("against")
    if against is None:
        return told
    if against["start"] == span.start and told is not None:  # it is this passage that speaks against the claim
        return told
    quote = squashed(against["exact"])[:QUOTE_SHOWN]
    elsewhere = gettext("Elsewhere in the same text this source speaks against the claim: “%(quote)s”.") % {
        "quote": quote
    }
    return gettext("says both"), elsewhere if told is None else f"{elsewhere} {told[1]}"


def _told(span: SourceSpan) -> tuple[str, str] | None:
    kept = span.reason.get("finding")
    if kept:
        language = (get_language() or "en").split("-")[0]
        finding = comparing.finding_from_dict(kept)
        told = replace(finding, left=replace(finding.left, source=gettext("the claim")))
        return comparing.relation_label(finding, language), comparing.explain(told, language)
    before = span.reason.get("before")
    if before:
        return gettext("another figure"), gettext(
            "The same source tells the same story with another figure. Elsewhere it says: “%(quote)s”."
        ) % {"quote": squashed(before)[:QUOTE_SHOWN]}
    if span.reason.get("figure"):
        return gettext("another figure"), gettext(
            "The text seems to tell the same story as a source of the claim, and gives another figure of the same kind."
        )
    if span.reason.get("story"):
        return gettext("same story"), gettext(
            "The text tells the same story as a source of the claim, and this passage is most like the quote there."
        )
    return None


def saying_both(spans: Iterable[SourceSpan]) -> list[Article]:
    """The articles of which one passage supports the claim and another contradicts it, as far as nobody refused them.

    `spans` are one claim's.
    """
    stances: dict[Article, set[str]] = {}
    for span in spans:
        stances.setdefault(span.version.article, set()).add(span.stance)
    return [article for article, found in stances.items() if {Stance.SUPPORTS, Stance.REFUTES} <= found]


def claims_holding(case: Case) -> list[Claim]:
    """Claims to which an editor attached both passages, where the tracker has not yet said so."""
    spans = SourceSpan.objects.confirmed()
    both = Claim.objects.all()
    for side in case.sides:
        overlapping = spans.filter(version=side.version, start__lt=side.end, end__gt=side.start)
        both = both.filter(pk__in=overlapping.values("claim"))
    return list(both)

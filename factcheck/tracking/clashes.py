"""What two passages of a claim's story say against each other, as comparisons that no bucket holds."""

from collections.abc import Collection, Iterable, Sequence

from factcheck.claims.models import SourceSpan
from factcheck.language import Assertion, Span, terms
from factcheck.tracking.comparing import Finding, Side, finding_as_dict
from factcheck.tracking.comparing.passages import PassageSide, compare_passages
from factcheck.tracking.models import Comparison
from factcheck.tracking.recording import MADE, digest, judgements_in_force, let_go, renew, unjudged
from factcheck.tracking.seeing import Sight, Sought
from factcheck.tracking.sides import said_of
from factcheck.tracking.tellings import Place, Told, at_hand, joined
from factcheck.tracking.unlisted import By, Clash, by_editor, by_story


def keyed(rows: Iterable[Comparison]) -> dict[tuple[str, str], Comparison]:
    """The rows by what names them."""
    return {(row.left_key, row.right_key): row for row in rows}


def clashing(span: SourceSpan, source: Told, other: Told, sight: Sight, said: By, claimed: Sought) -> list[Comparison]:
    """What a source of the claim and the passage that tells its story say against each other: in one figure among
    others, whatever it counts, else in what the claim measures."""
    row = _compared(span, source, other, sight.place) if sight.finding is None else None
    if row is not None:
        return [row]
    return _rows_of(by_story(span, source, other, sight, said, claimed))


def between_sources(spans: Sequence[SourceSpan], claimed: Sought) -> list[Comparison]:
    """What the sources that an editor has put under the claim say against each other of what it measures."""
    versions = {span.version_id for span in spans}
    if len(versions) < 2 or not claimed.measures:
        return []
    return _rows_of(by_editor(spans, at_hand(versions), said_of(versions, claimed.measures), claimed.entries))


def _rows_of(clashes: Iterable[Clash]) -> list[Comparison]:
    rows = []
    for clash in clashes:
        places = [_place(side, told) for side, told in clash.sides]
        if not _flagged_by_bucket(*places):
            measure = str(clash.finding.left.assertion.measure)
            rows.append(_row(clash.finding, *places, clash.left, clash.right, measure=measure))
    return rows


def _place(side: Side, told: Told) -> Place:
    span = side.assertion.span
    return Place(told.story.version_id, span.start, span.end, {}, ())


def _compared(span: SourceSpan, source: Told, other: Told, place: Place) -> Comparison | None:
    """The row where both tell the same but for one figure."""
    own = joined(source.within(span.start, span.end), span.version_id)
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


def _row(finding: Finding, left: Place, right: Place, one: Told, other: Told, *, measure: str = "") -> Comparison:
    """The comparison of two passages; where the gates held them against each other, in a `measure`."""
    assertions = finding.left.assertion, finding.right.assertion
    # One clause may give figures of several measures, and several of one.
    what = [[measure, said.value.text if said.value else ""] if measure else [] for said in assertions]
    known = [
        (told.article.pk, said.text, told.article.source_id, told.article.origin_id, str(told.article.published_from))
        for told, said in zip((one, other), assertions, strict=True)
    ]
    return Comparison(
        entity=None,
        measure=measure,
        left_version_id=left.version_id,
        left_start=left.start,
        left_end=left.end,
        left_key=digest(["story", one.article.pk, assertions[0].text, *what[0]]),
        right_version_id=right.version_id,
        right_start=right.start,
        right_end=right.end,
        right_key=digest(["story", other.article.pk, assertions[1].text, *what[1]]),
        relation=finding.relation,
        cause=finding.cause or "",
        confidence=finding.confidence,
        finding=finding_as_dict(finding),
        input_hash=digest([known, *what] if measure else known),
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


def write_comparisons(claim_id: int, wanted, articles: Collection[int] | None) -> None:
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

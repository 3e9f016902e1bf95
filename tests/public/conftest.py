"""Claims as readers meet them, with quotes that agree and quotes that do not."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.language import Assertion as Read
from factcheck.language import Mention, Quantity, Span, When
from factcheck.language.interchange import assertion_as_dict, assertion_from_dict
from factcheck.tracking.comparing import Side, compare, finding_as_dict
from factcheck.tracking.models import Assertion, Comparison
from tests.factories import (
    EntityFactory,
    MeasureFactory,
    PublishedClaimFactory,
    SpanFactory,
    VersionFactory,
)


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """A request leaves its language behind in the thread; the next test starts with English."""
    with translation.override("en"):
        yield


@pytest.fixture
def quoted(db) -> Callable[..., SourceSpan]:
    """A confirmed quote "MIUI had N million users", read by the machine, under a claim."""

    def make(claim: Claim, millions: int, *, source: str, stance: str = Stance.SUPPORTS, month: int = 2, **fields):
        text = f"MIUI had {millions} million users"
        version = VersionFactory(text=f"{text}, they say.", article__source__name=source, **fields)
        figure = f"{millions} million"
        value = Decimal(millions) * 10**6
        read = Read(
            span=Span(0, len(text)),
            text=text,
            language="en",
            entity=Mention(claim.entity.key, claim.entity.name, Span(0, 4)),
            measure="users",
            value=Quantity(Span(9, 9 + len(figure)), figure, value, value, "users", value),
            when=When(date(2015, month, 1), date(2015, month + 1, 1), "month"),
        )
        Assertion.objects.create(
            version=version,
            ordinal=0,
            start=0,
            end=len(text),
            entity=claim.entity,
            measure="users",
            data=assertion_as_dict(read),
        )
        return SpanFactory(claim=claim, version=version, exact=text, stance=stance)

    return make


@pytest.fixture
def compared(db) -> Callable[..., Comparison]:
    """What the tracker would note of two quotes of `quoted`."""

    def make(one: SourceSpan, other: SourceSpan, **fields) -> Comparison:
        left, right = sorted((one, other), key=lambda span: span.version.article_id)
        sides = [
            Side(_read(span), source=span.version.article.source.name, article=span.version.article.url)
            for span in (left, right)
        ]
        finding = compare(*sides)
        comparison = Comparison.objects.create(
            entity=one.claim.entity,
            measure="users",
            **{f"{name}_version": span.version for name, span in (("left", left), ("right", right))},
            **{f"{name}_start": span.start for name, span in (("left", left), ("right", right))},
            **{f"{name}_end": span.end for name, span in (("left", left), ("right", right))},
            **{f"{name}_key": str(span.pk) for name, span in (("left", left), ("right", right))},
            relation=finding.relation,
            cause=finding.cause or "",
            confidence=finding.confidence,
            finding=finding_as_dict(finding),
            input_hash="0",
            **{"state": Comparison.State.OPEN, **fields},
        )
        assert comparison.is_contradiction
        comparison.claims.add(one.claim)
        return comparison

    return make


def _read(span: SourceSpan) -> Read:

    return assertion_from_dict(Assertion.objects.get(version=span.version).data)


@pytest.fixture
def claim(db) -> Claim:
    """Published, about a count of users that only grows."""
    return PublishedClaimFactory(
        statement="MIUI passed 100M users",
        slug="miui-passed-100m-users",
        claimant="Xiaomi",
        claimed_from=date(2015, 2, 1),
        claimed_until=date(2015, 3, 1),
        entity=EntityFactory(key="miui", name="MIUI", kind="product"),
        measure=MeasureFactory(),
    )


@pytest.fixture
def opposed(claim, quoted) -> tuple[SourceSpan, SourceSpan]:
    """100 million in February by the one, 80 million in March by the other."""
    return (
        quoted(claim, 100, source="Handyblick", article__language="de"),
        quoted(claim, 80, source="Startup Wire", stance=Stance.REFUTES, month=3),
    )

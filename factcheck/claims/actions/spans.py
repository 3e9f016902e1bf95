"""Quotes bound to a claim, decided on, and found again in a newer text."""

import pghistory
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import anchoring
from articles.importing.clean import clean_text
from articles.models import ArticleVersion
from factcheck.claims import workflow
from factcheck.claims.actions.stored import locked
from factcheck.claims.errors import ClaimError, NotAllowed
from factcheck.claims.models import Claim, Correction, Review, SourceSpan, Stance
from factcheck.claims.signals import claim_changed


@transaction.atomic
def attach_span(
    *,
    claim: Claim,
    version: ArticleVersion,
    start: int,
    end: int,
    exact: str,
    by,
    stance: str = Stance.SUPPORTS,
    speaker: str = "",
    kind: str = Correction.Kind.CORRECTION,
    reason: str = "",
) -> SourceSpan:
    """Bind a range of a version to a claim. Offsets are code points.

    Of a claim that readers see this is a correction, and `reason` is what they are told. Raises ClaimError where
    the range lies outside the text or does not hold the quote, NotAllowed.
    """
    selector = _verified(version, start, end, exact)
    claim, reason = locked(claim.pk), clean_text(reason).text.strip()
    stored = SourceSpan.objects.filter(claim=claim, version=version, start=start, end=end).first()
    if stored is not None:
        return decide_span(
            span=stored, state=SourceSpan.State.CONFIRMED, by=by, stance=stance, kind=kind, reason=reason
        )
    span = SourceSpan(
        claim=claim,
        version=version,
        start=start,
        end=end,
        exact=selector.exact,
        prefix=selector.prefix,
        suffix=selector.suffix,
        stance=stance,
        speaker=speaker,
        decided_by=by,
    )
    with pghistory.context(user=by.pk, why=reason):
        span.save()
    _tell_of_quote(claim, None, span, kind=kind, reason=reason, by=by)
    claim_changed.send(sender=Claim, claim=claim)
    return span


@transaction.atomic
def decide_span(
    *,
    span: SourceSpan,
    state: str,
    by,
    stance: str | None = None,
    kind: str = Correction.Kind.CORRECTION,
    reason: str = "",
) -> SourceSpan:
    """Confirm, refuse, or put back a span, or say how it stands to the claim. Undone by deciding again.

    Where that changes a quote that readers see it is a correction, and `reason` is what they are told. Raises
    ClaimError where the claim is gone, or the tracker took its suggestion back; NotAllowed.
    """
    claim, span = locked(span.claim_id), SourceSpan.objects.select_for_update(of=("self",)).filter(pk=span.pk).first()
    if span is None:
        raise ClaimError(_("The tracker has taken this suggestion back in the meantime."))
    reason, before = clean_text(reason).text.strip(), quote_shown(span)
    with pghistory.context(user=by.pk, why=reason):
        span.state = state
        span.decided_by = by
        if stance is not None:
            span.stance = stance
        span.save(update_fields=["state", "decided_by", "stance"])
    _tell_of_quote(claim, before, span, kind=kind, reason=reason, by=by)
    claim_changed.send(sender=Claim, claim=claim)
    return span


def quote_shown(span: SourceSpan | None) -> dict | None:
    """A span as readers of its claim see it, in the words of a correction's `before` and `after`; None where they
    see nothing of it. A quote that a newer version continues is shown from there."""
    if span is None or span.state != SourceSpan.State.CONFIRMED or span.successor_id is not None:
        return None
    article = span.version.article
    return {
        "exact": span.exact,
        "stance": str(span.stance),
        "speaker": span.speaker,
        "source": article.source.name,
        "url": article.url,
        "language": article.language,
    }


def _tell_of_quote(claim: Claim, before: dict | None, span: SourceSpan, *, kind: str, reason: str, by) -> None:
    """What readers see of a published claim changes with its quotes as with its words: not in silence, and not by
    everybody. The correction is refused after the change was written; the transaction takes both back."""
    after = quote_shown(span)
    if not claim.is_public or before == after:
        return
    refused = workflow.quote_refusal(claim, by)
    if refused is not None:
        raise NotAllowed(refused)
    if not reason:
        raise ClaimError(_("Readers are told what changed and why: please write it."), field="reason")
    workflow.move(claim=claim, to=Claim.Status.CORRECTED, by=by, why=reason)
    with pghistory.context(user=by.pk, why=reason):
        Review.objects.filter(claim=claim).update(changed_at=timezone.now())
    Correction.objects.create(
        claim=claim, kind=kind, reason=reason, before={"quote": before}, after={"quote": after}, by=by
    )


@transaction.atomic
def carry_spans(*, version: ArticleVersion) -> list[SourceSpan]:
    """Find the quotes of the version before again in this one; returns those carried over.

    A quote that is gone stays where it was said, and its claim's page says so. Where it was reworded, the passage
    that stands there now is suggested with what it was: a source that gives 16 where it gave 14 has to be read again.
    """
    carried = []
    reworded: list[tuple[SourceSpan, anchoring.Located]] = []
    before = SourceSpan.objects.filter(
        version__article=version.article, version__number__lt=version.number, successor=None
    ).select_for_update(of=("self",))
    for span in before.select_related("version").order_by("-version__number", "start", "pk"):
        selector = anchoring.Selector(span.start, span.end, span.exact, span.prefix, span.suffix)
        found = anchoring.locate(version.text, selector)
        if found is None or found.how == "changed":
            between = bool(span.was) and span.state == SourceSpan.State.SUGGESTED  # nobody has decided on it
            if found is not None and (between or span.state == SourceSpan.State.CONFIRMED):
                reworded.append((span, found))
            if between:
                span.delete()
            continue
        again = anchoring.select(version.text, found.start, found.end)
        successor, _created = SourceSpan.objects.get_or_create(
            claim_id=span.claim_id,
            version=version,
            start=found.start,
            end=found.end,
            defaults={
                "exact": again.exact,
                "prefix": again.prefix,
                "suffix": again.suffix,
                "state": span.state,
                "found_by": span.found_by,
                "stance": span.stance,
                "speaker": span.speaker,
                "score": span.score,
                "reason": span.reason,
                "decided_by": span.decided_by,
            },
        )
        if SourceSpan.objects.filter(successor=successor).exists():
            continue
        span.successor = successor
        span.save(update_fields=["successor"])
        carried.append(successor)
    for span, found in reworded:
        _suggest_reworded(span, version, found)
    return carried


def _suggest_reworded(span: SourceSpan, version: ArticleVersion, found: anchoring.Located) -> None:
    """Suggest what stands now where a quote stood, unless something of the claim stands there already. How it stands
    to the claim, an editor has to say: one word may be all that changed, and all that matters."""
    standing = SourceSpan.objects.filter(claim_id=span.claim_id, version=version, successor=None)
    if standing.filter(start__lt=found.end, end__gt=found.start).exists():
        return
    again = anchoring.select(version.text, found.start, found.end)
    SourceSpan.objects.get_or_create(
        claim_id=span.claim_id,
        version=version,
        start=found.start,
        end=found.end,
        defaults={
            "exact": again.exact,
            "prefix": again.prefix,
            "suffix": again.suffix,
            "state": SourceSpan.State.SUGGESTED,
            "found_by": SourceSpan.FoundBy.TRACKER,
            "stance": Stance.MENTIONS,
            "speaker": span.speaker,
            "score": found.score,
            "reason": {"was": {"exact": span.exact, "version": span.version.number}},
        },
    )


def _verified(version: ArticleVersion, start: int, end: int, exact: str) -> anchoring.Selector:
    exact = exact.replace("\r\n", "\n")  # as browsers send what stands in a form
    if not 0 <= start < end <= version.length:
        raise ClaimError(_("This passage lies outside the text. Select it again."), field="exact")
    if version.text[start:end] != exact:
        raise ClaimError(
            _("The text at this place reads differently from the quote. Select the passage again."), field="exact"
        )
    return anchoring.select(version.text, start, end)

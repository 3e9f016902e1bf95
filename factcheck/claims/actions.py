"""Everything that writes claims, spans, reviews and corrections. Views, admin and commands call these."""

from collections.abc import Iterable, Mapping

import pghistory
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles import anchoring
from articles.importing.clean import clean_line, clean_text
from articles.models import ArticleVersion
from factcheck.claims import corrections, workflow
from factcheck.claims.errors import ClaimError, EditConflict, NotAllowed
from factcheck.claims.evidence import planned as planned_evidence
from factcheck.claims.evidence import write as write_evidence
from factcheck.claims.models import (
    Claim,
    Correction,
    Measure,
    ProposedCorrection,
    Review,
    SourceSpan,
    Stance,
    StatusChange,
)
from factcheck.claims.signals import claim_changed
from factcheck.language.measures import default_glossary

CLAIM_FIELDS = ("statement", "entity", "measure", "claimant", "claimed_from", "claimed_until", "due_on")
REVIEW_FIELDS = corrections.OF_REVIEW


# Claims


@transaction.atomic
def create_claim(
    *,
    statement: str,
    by,
    key: str = "",
    language: str = "",
    entity=None,
    measure=None,
    claimant: str = "",
    claimed_from=None,
    claimed_until=None,
    due_on=None,
) -> Claim:
    """A new draft. Raises ClaimError where the statement is empty or the key is taken."""
    statement = _statement(statement)
    with pghistory.context(user=by.pk):
        claim = _create_under_free_slug(
            key,
            statement=statement,
            language=language or settings.HOUSE_LANGUAGE,
            entity=entity,
            measure=measure,
            claimant=clean_line(claimant),
            claimed_from=claimed_from,
            claimed_until=claimed_until,
            due_on=due_on,
            author=by,
        )
    StatusChange.objects.create(claim=claim, old="", new=claim.status, by=by)
    claim_changed.send(sender=Claim, claim=claim)
    return claim


def _create_under_free_slug(key: str, **fields) -> Claim:
    """Of two that take the same slug or key at the same moment the second finds it taken, and looks again."""
    while True:
        if key and Claim.objects.filter(key=key).exists():
            raise ClaimError(_("There is a claim with this key already."), field="key")
        slug = _free_slug(key or fields["statement"])
        try:
            with transaction.atomic():
                return Claim.objects.create(key=key or slug, slug=slug, **fields)
        except IntegrityError:
            if not Claim.objects.filter(Q(slug=slug) | Q(key=key or slug)).exists():
                raise


def edit_claim(*, claim: Claim, expected_edit: int, by, **fields) -> Claim:
    """Save a draft's own fields. Raises EditConflict where somebody saved in between, NotAllowed for
    a claim that readers see: that is corrected, not edited."""
    unknown = set(fields) - set(CLAIM_FIELDS)
    if unknown:
        raise TypeError(f"edit_claim() takes no {', '.join(sorted(unknown))}")
    if "statement" in fields:
        fields["statement"] = _statement(fields["statement"])
    fields = _seen(fields)
    with transaction.atomic(), pghistory.context(user=by.pk):
        stored = locked(claim.pk)
        if stored.is_public:
            raise NotAllowed(_("Readers see this claim: correct it instead, so that the change is told."))
        _refuse_stale(stored, expected_edit, fields)
        changed = {name: value for name, value in fields.items() if getattr(stored, name) != value}
        if changed:
            for name, value in changed.items():
                setattr(stored, name, value)
            stored.edit += 1
            stored.save(update_fields=[*changed, "edit", "changed_at"])
            claim_changed.send(sender=Claim, claim=stored)
    return stored


@transaction.atomic
def delete_draft(*, claim: Claim, by) -> None:
    """Take away a claim that readers never saw."""
    stored = locked(claim.pk)
    refused = workflow.deletion_refusal(stored)
    if refused is not None:
        raise NotAllowed(refused)
    with pghistory.context(user=by.pk, why="draft deleted"):
        stored.delete()


def locked(pk: int) -> Claim:
    """The claim as it is stored, kept as it is until the transaction ends. Before anything of the claim is
    locked or written: so two who do that at once wait for each other. Raises ClaimError where it is gone."""
    claim = Claim.objects.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
    if claim is None:
        raise ClaimError(_("Somebody deleted this claim in the meantime."))
    return claim


def _statement(text: str) -> str:
    text = clean_line(text)
    if not text:
        raise ClaimError(_("Write what is claimed, as one sentence."), field="statement")
    if len(text) > 1000:
        raise ClaimError(_("A claim is one sentence; this has more than 1,000 characters."), field="statement")
    return text


def _seen(fields: Mapping[str, object]) -> dict[str, object]:
    """Texts as articles' are stored: without control characters, which no feed may hold, and without marks
    that make a text read otherwise than it is."""
    lines = ("claimant", "title")
    return {
        name: value if not isinstance(value, str) else clean_line(value) if name in lines else clean_text(value).text
        for name, value in fields.items()
    }


def _free_slug(text: str) -> str:
    stem = slugify(text, allow_unicode=True)[:100].strip("-") or "claim"
    slug, number = stem, 1
    while Claim.objects.filter(Q(slug=slug) | Q(key=slug)).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _refuse_stale(stored, expected_edit: int, fields: Mapping[str, object]) -> None:
    if stored.edit != expected_edit:
        changed = {name: getattr(stored, name) for name, value in fields.items() if getattr(stored, name) != value}
        raise EditConflict(stored, changed)


# Source spans


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


# Reviews


def save_review(*, claim: Claim, expected_edit: int, by, evidence: Iterable[Mapping] | None = None, **fields) -> Review:
    """Write a claim's review; `expected_edit` 0 where the writer saw none yet.

    `evidence` is the whole list: mappings of kind, stance, title, url, span, note; `pk` names the stored row that
    one was. Stored rows that it does not name go. Raises EditConflict, or NotAllowed for a review that readers see.
    """
    unknown = set(fields) - set(REVIEW_FIELDS)
    if unknown:
        raise TypeError(f"save_review() takes no {', '.join(sorted(unknown))}")
    fields = _seen(fields)
    with transaction.atomic(), pghistory.context(user=by.pk):
        claim = locked(claim.pk)
        if claim.is_public:
            raise NotAllowed(_("Readers see this review: correct it instead, so that the change is told."))
        stored = Review.objects.select_for_update(of=("self",)).filter(claim=claim).first()
        if stored is None:
            stored = Review.objects.create(claim=claim, author=by, **fields)
        else:
            _refuse_stale(stored, expected_edit, fields)
            for name, value in fields.items():
                setattr(stored, name, value)
            # Who wrote last answers for it: a reviewer who rewrites a colleague's text does not approve it.
            stored.author = by
            stored.edit += 1
            stored.save(update_fields=[*fields, "author", "edit", "changed_at"])
        if evidence is not None:
            write_evidence(planned_evidence(stored, map(_seen, evidence)))
    return stored


# The way to the readers


def submit(*, claim: Claim, by, why: str = "") -> Claim:
    """Hand a draft in for review."""
    return _move(claim, Claim.Status.IN_REVIEW, by, why)


def send_back(*, claim: Claim, by, why: str) -> Claim:
    """Give a claim in review back to its author, saying why."""
    return _move(claim, Claim.Status.DRAFT, by, why)


def publish(*, claim: Claim, by, why: str = "") -> Claim:
    """Approve and publish. Not by the author of the review."""
    return _move(claim, Claim.Status.PUBLISHED, by, why)


@transaction.atomic
def _move(claim: Claim, to: str, by, why: str) -> Claim:
    return workflow.move(claim=locked(claim.pk), to=to, by=by, why=why)


@transaction.atomic
def correct(
    *, claim: Claim, kind: str, reason: str, by, expected_edit: int | None = None, **changes
) -> Correction | ProposedCorrection:
    """Change something that readers saw, and tell them who changed it. `changes`: statement, claimant, claimed_from,
    claimed_until, rating, summary, reasoning; `evidence` as `save_review` takes it.

    Two people sign a verdict: another one is proposed, and changes nothing until somebody else approves it.
    Also brings a withdrawn claim back. Raises NotAllowed, EditConflict, ClaimError.
    """
    unknown = set(changes) - {*corrections.OF_CLAIM, *corrections.OF_REVIEW, "evidence"}
    if unknown:
        raise TypeError(f"correct() takes no {', '.join(sorted(unknown))}")
    reason, changes = clean_text(reason).text.strip(), _seen(changes)
    if not reason:
        raise ClaimError(_("Readers are told what changed and why: please write it."), field="reason")
    if "statement" in changes:
        changes["statement"] = _statement(changes["statement"])
    if "evidence" in changes:
        changes["evidence"] = [_seen(row) for row in changes["evidence"]]
    claim = locked(claim.pk)
    if expected_edit is not None:
        _refuse_stale(claim, expected_edit, {})
    review = Review.objects.select_for_update(of=("self",)).get(claim=claim)
    refused = workflow.refusal(claim, Claim.Status.CORRECTED, by)
    if refused is not None:
        raise NotAllowed(refused)
    done = corrections.corrected(claim, review, changes)
    if "rating" in done.before:
        return _propose(done, kind=kind, reason=reason, changes=changes, by=by)
    workflow.move(claim=claim, to=Claim.Status.CORRECTED, by=by, why=reason)
    return _tell(done, kind=kind, reason=reason, by=by)


def _tell(done: corrections.Corrected, *, kind: str, reason: str, by, approver=None) -> Correction:
    with pghistory.context(user=(approver or by).pk, why=reason):
        done.write()
    claim_changed.send(sender=Claim, claim=done.claim)
    return Correction.objects.create(
        claim=done.claim, kind=kind, reason=reason, before=done.before, after=done.after, by=by, approver=approver
    )


def _propose(done: corrections.Corrected, *, kind: str, reason: str, changes: dict, by) -> ProposedCorrection:
    """Whoever gives another verdict is its author, and readers are told so."""
    waiting = ProposedCorrection.objects.filter(claim=done.claim).select_related("by").first()
    with pghistory.context(user=by.pk, why=reason):
        if waiting is not None:
            if waiting.by != by:
                raise NotAllowed(
                    _("%(name)s has proposed another verdict already: decide on that first.") % {"name": waiting.by}
                )
            waiting.delete()
        return ProposedCorrection.objects.create(
            claim=done.claim,
            kind=kind,
            reason=reason,
            rating=done.review.rating,
            changes=corrections.packed(changes),
            before=done.before | {"author": str(done.review.author)},
            after=done.after | {"author": str(by)},
            claim_edit=done.claim.edit,
            by=by,
        )


@transaction.atomic
def approve_correction(*, claim: Claim, proposed: int | None, by) -> Correction:
    """Publish another verdict that a colleague proposed. `proposed` is the id of what the approver read.

    Raises NotAllowed, and ClaimError where it waits no longer or the claim was changed since.
    """
    claim, waiting = _waiting(claim, proposed)
    refused = workflow.approval_refusal(waiting, by)
    if refused is not None:
        raise NotAllowed(refused)
    if claim.edit != waiting.claim_edit:
        raise ClaimError(
            _("The claim was changed after this correction was written. Take it back, then write it anew.")
        )
    review = Review.objects.select_for_update(of=("self",)).get(claim=claim)
    told = {"author": str(review.author)}, {"author": str(waiting.by)}
    try:
        changes = corrections.unpacked(waiting.changes) | {"rating": waiting.rating}
    except SourceSpan.DoesNotExist:
        raise ClaimError(_("A quote that is evidence in this correction is no longer there.")) from None
    done = corrections.corrected(claim, review, changes)
    review.author, review.approver = waiting.by, by
    done.before |= told[0]
    done.after |= told[1]
    correction = _tell(done, kind=waiting.kind, reason=waiting.reason, by=waiting.by, approver=by)
    # Once the words have their new author, the one rule of four eyes decides here as well.
    workflow.move(claim=claim, to=Claim.Status.CORRECTED, by=by, why=waiting.reason)
    with pghistory.context(user=by.pk, why="approved"):
        waiting.delete()
    return correction


@transaction.atomic
def take_back_correction(*, claim: Claim, proposed: int | None, by, why: str = "") -> None:
    """Take a proposed correction off the desk: its author as they like, others saying why."""
    _claim, waiting = _waiting(claim, proposed)
    if not by.has_perm("claims.correct_claim"):
        raise NotAllowed(_("Those who correct what readers have seen decide on this."))
    if waiting.by != by and not why.strip():
        raise NotAllowed(_("Please say why."), field="why")
    with pghistory.context(user=by.pk, why=why.strip()):
        waiting.delete()


def _waiting(claim: Claim, proposed: int | None) -> tuple[Claim, ProposedCorrection]:
    claim = locked(claim.pk)
    waiting = ProposedCorrection.objects.filter(claim=claim).select_related("by", "rating").first()
    if waiting is None:
        raise ClaimError(_("This correction waits no longer: somebody has decided on it."))
    if waiting.pk != proposed:
        raise ClaimError(_("This was changed after you opened it. Read it again, then decide."))
    return claim, waiting


@transaction.atomic
def withdraw(*, claim: Claim, reason: str, by) -> Correction:
    """Take a published claim back. Its page stays and says why."""
    reason = clean_text(reason).text.strip()
    if not reason:
        raise ClaimError(_("Readers are told why it was withdrawn: please write it."), field="reason")
    claim = locked(claim.pk)
    before = {"status": claim.status}
    workflow.move(claim=claim, to=Claim.Status.WITHDRAWN, by=by, why=reason)
    return Correction.objects.create(
        claim=claim,
        kind=Correction.Kind.WITHDRAWAL,
        reason=reason,
        before=before,
        after={"status": claim.status},
        by=by,
    )


# The newsroom's words


@transaction.atomic
def keep_built_in_measures() -> None:
    """Rows for the measures that come with the reader; writes only what differs, for every write has
    all texts read again."""
    stored = {measure.key: measure for measure in Measure.objects.all()}
    labels = {measure.label for measure in stored.values()}
    new = []
    for entry in default_glossary().measures:
        measure = stored.get(entry.key)
        told = {"kind": entry.kind, "movement": entry.movement}
        if measure is None:
            label = f"{entry.label} ({entry.key})" if entry.label in labels else entry.label
            new.append(Measure(key=entry.key, label=label, built_in=True, **told))
        elif measure.built_in and any(getattr(measure, name) != value for name, value in told.items()):
            Measure.objects.filter(pk=measure.pk).update(**told)
    if new:
        Measure.objects.bulk_create(new)

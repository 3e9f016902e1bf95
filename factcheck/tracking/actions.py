"""What people do to the tracker: judge, take back, have things tracked again."""

import time
from collections.abc import Callable, Iterator
from functools import partial

import pghistory
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Claim, Entity
from factcheck.tracking import entities, sweeping, tasks, working
from factcheck.tracking.copies import settle_copies
from factcheck.tracking.models import ClaimWork, Comparison, Judgement, SharedText, TrackingRun, VersionWork
from factcheck.tracking.recording import state_of


class Overtaken(ClaimError):
    """Somebody else decided, or took a decision back, after this person opened the page. `told` is the judgement
    now in force; else the one taken back."""

    def __init__(self, told: Judgement):
        super().__init__(_("Somebody else decided on this after you opened it. Nothing of yours was saved yet."))
        self.told = told


@transaction.atomic
def judge(*, comparison: Comparison, verdict: str, by, reason: str = "", seen: int | None = None) -> Judgement:
    """A person's word on a comparison. It replaces what was in force; earlier words stay on record.

    `seen` is the judgement that `by` saw in force, None where none was. Raises Overtaken where another
    person's is by now: what a colleague decided is overruled knowingly or not at all.
    """
    if verdict not in Judgement.Verdict.values:
        raise ClaimError(_("Choose what the two passages are to each other."), field="verdict")
    row = Comparison.objects.select_for_update(of=("self",)).get(pk=comparison.pk)
    if row.state == Comparison.State.CLOSED:
        raise ClaimError(_("One of the two is no longer said; there is nothing left to judge."))
    _refuse_unseen(row, seen, by)
    with pghistory.context(user=by.pk, why=reason):
        _withdraw(row, by)
        judgement = Judgement.objects.create(
            comparison=row, verdict=verdict, reason=reason.strip(), input_hash=row.input_hash, by=by
        )
        _restate(row, judgement)
    return judgement


@transaction.atomic
def take_back(*, comparison: Comparison, by, seen: int | None = None) -> Judgement | None:
    """Undo the judgement in force, if there is one. What the machine found shows again. `seen` as for `judge`."""
    row = Comparison.objects.select_for_update(of=("self",)).get(pk=comparison.pk)
    _refuse_unseen(row, seen, by)
    with pghistory.context(user=by.pk, why="judgement taken back"):
        withdrawn = _withdraw(row, by)
        if row.state != Comparison.State.CLOSED:
            _restate(row, None)
    return withdrawn


def _in_force(row: Comparison) -> Judgement | None:
    return row.judgements.filter(withdrawn_at=None).first()


def _refuse_unseen(row: Comparison, seen: int | None, by) -> None:
    """What a person did in another window is no surprise to them."""
    in_force = _in_force(row)
    if in_force is not None and in_force.pk != seen and in_force.by_id != by.pk:
        raise Overtaken(in_force)
    if in_force is None and seen is not None:
        taken_back = row.judgements.filter(pk=seen).exclude(withdrawn_by=by).first()
        if taken_back is not None:
            raise Overtaken(taken_back)


def _withdraw(row: Comparison, by) -> Judgement | None:
    in_force = _in_force(row)
    row.judgements.filter(withdrawn_at=None).update(withdrawn_at=timezone.now(), withdrawn_by=by)
    return in_force


def _restate(row: Comparison, judgement: Judgement | None) -> None:
    state = state_of(row, judgement)
    if row.state != state:
        row.state, row.changed_at = state, timezone.now()
        row.save(update_fields=["state", "changed_at"])


def call_independent(*, shared: SharedText, by) -> None:
    """An editor's word that two articles do not rest on one origin, alike as they are. The first word holds."""
    SharedText.objects.filter(pk=shared.pk, dismissed_at=None).update(dismissed_at=timezone.now(), dismissed_by=by)


def take_back_independence(*, shared: SharedText) -> None:
    """Undo that word. The pair shows again, if the texts are still alike."""
    # Two transactions: a settling that waits for this row would hold the lock that ours waits for.
    SharedText.objects.filter(pk=shared.pk).update(dismissed_at=None, dismissed_by=None)
    settle_copies(shared.left_id)


# What is known of


@transaction.atomic
def delete_entity(*, entity: Entity) -> None:
    """Take an entity off the newsroom's list, with all that the machine made of its names: what it read, and
    comparisons that nobody judged. Raises ClaimError where people's work rests on it."""
    row = Entity.objects.select_for_update().get(pk=entity.pk)
    # A judgement locks its comparison: one that is being made now is waited for, and then counted.
    list(row.comparisons.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    refused = entities.deletion_refusal(row)
    if refused:
        raise ClaimError(" ".join(refused))
    row.delete()


# What is wanted


def want_version(*, version_id: int) -> None:
    """Have a version tracked. The row is the truth; the message only makes it soon."""
    working.want(VersionWork, version_id)
    tasks.track_version.delay_on_commit(version_id)


def want_claim(*, claim_id: int) -> None:
    """Have a claim tracked. The row is the truth; the message only makes it soon."""
    working.want(ClaimWork, claim_id)
    tasks.track_claim.delay_on_commit(claim_id)


@transaction.atomic
def want_all(*, by) -> tuple[TrackingRun, bool]:
    """Have all that is known tracked again, by the workers; the run shows how far they are.

    Where they are at it already that run is returned, and False: whatever changed since it began is wanted by itself.
    """
    with connection.cursor() as cursor:  # of several who ask at once, one begins
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('track everything', 0))")
    # A run without a name is a command's, over what was due or over one claim.
    under_way = TrackingRun.objects.filter(status=TrackingRun.Status.RUNNING, started_by__isnull=False).first()
    if under_way is not None:
        return under_way, False
    run = TrackingRun.objects.create(started_by=by, total=sweeping.mark_all_wanted())
    tasks.sweep.delay_on_commit()
    return run, True


# Here and now


def track_due(
    *, claim: Claim | None = None, by=None, progress: Callable[[int, int], None] | None = None
) -> TrackingRun:
    """Track whatever has no mark, in this process; `claim` limits it to one.

    `progress` is told how many of how many are done. What another worker is at is left to it.
    """
    run = TrackingRun.objects.create(started_by=by)
    try:
        sweeping.make_missing_marks()
        for step in _due(run, claim):
            try:
                step()
                run.tracked += 1
            except Exception as error:
                # One text that cannot be read must not keep the others waiting; its row says why.
                run.failed += 1
                run.error = f"{type(error).__name__}: {error}"
            if progress is not None:
                progress(run.tracked + run.failed, run.total)
    except BaseException as error:
        run.fail(f"{type(error).__name__}: {error}")
        raise
    run.done()
    return run


def _due(run: TrackingRun, claim: Claim | None) -> Iterator[Callable[[], object]]:
    """Versions first, then claims: a claim's sources may only now have been read. Until nothing is due."""
    if claim is not None:
        working.want(ClaimWork, claim.pk)
        run.total = 1
        yield partial(working.track_claim, claim.pk)
        return
    while True:
        steps: list[Callable[[], object]] = []
        for model, track in ((VersionWork, working.track_version), (ClaimWork, working.track_claim)):
            steps += [
                partial(track, pk) for pk in model.objects.due().free().order_by("pk").values_list("pk", flat=True)
            ]
        if not steps:
            if not VersionWork.objects.due().exists() and not ClaimWork.objects.due().exists():
                return
            time.sleep(0.2)  # a worker is at the rest; its lease ends, whatever becomes of it
            continue
        run.total += len(steps)
        run.save(update_fields=["total", "tracked", "failed"])
        yield from steps

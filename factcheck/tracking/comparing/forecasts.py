"""A plan or forecast against what was reported, and against another plan.

A plan whose day has come is kept or missed; before that day, or without one, a plan and a fact are
of different modality. Whatever the dates leave open is never called missed.

What is told of a time still to come is announced, however it is worded ("streicht bis Ende 2026"):
it reports no outcome, and is one more plan.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language import Assertion, Quantity, Rank
from factcheck.tracking.comparing import excluding
from factcheck.tracking.comparing.anchors import OF_ONESELF, TOLD_WITHIN
from factcheck.tracking.comparing.case import WHICH_STEP, Case, Doubt, Outcome, Stance, is_figure, row, stance
from factcheck.tracking.comparing.figures import intervals_of
from factcheck.tracking.comparing.model import Cause, Relation, Result, Side
from factcheck.tracking.comparing.moments import WEEK, Moment, ahead, event_date, moment, published, same_origin
from factcheck.tracking.comparing.speakers import same_speaker

Shown = tuple[Mapping[str, object], Mapping[str, object]]

PRICE = "price"


def judge(case: Case, shown: Shown) -> Outcome:
    """The modality gate's answer where at least one side is a plan or a forecast."""
    if both_announced(case):
        return _plans(case, shown)
    intended = stance(case.left.assertion) == "intended"
    plan, fact = (case.left, case.right) if intended else (case.right, case.left)
    return _Judgement(case, shown, plan, fact).outcome()


def both_announced(case: Case) -> bool:
    """Whether a plan or forecast stands against another, or against what is told of a time to come."""
    sides = (case.left, case.right)
    intended = [stance(side.assertion) == "intended" for side in sides]
    told_ahead = [stance(side.assertion) in ("asserted", "negated") and ahead(side) for side in sides]
    return any(intended) and all(one or other for one, other in zip(intended, told_ahead, strict=True))


class _Judgement:
    """One plan against one report."""

    def __init__(self, case: Case, shown: Shown, plan: Side, fact: Side) -> None:
        self.case, self.shown, self.plan, self.fact = case, shown, plan, fact
        self.facts = {"plan": "left" if plan is case.left else "right"}

    def outcome(self) -> Outcome:
        reported = stance(self.fact.assertion)
        if self._both_ways(reported):
            return Outcome(row("modality", *self.shown, "fails"), opposed="negation", facts=self.facts, weight=0.9)
        if reported == "denied" and self.plan.assertion.polarity == "positive":
            return self._taken_back()
        if reported in ("undecided", "denied") or self.plan.assertion.polarity == "negative":
            return self._names("different_modality", "plan_and_fact")
        due = event_date(self.plan)
        if due is None and self._is_one_price():
            return Outcome(row("modality", *self.shown, "passes"), facts=self.facts, weight=0.8)
        if due is None:
            return self._names("different_modality", "plan_without_date", missing=("due",))
        told, made = moment(self.fact), published(self.plan)
        if told is None:
            return self._names("different_modality", "fact_without_date", missing=("time",))
        if made is not None and told.before(made):
            return self._names("different_modality", "fact_before_plan")
        if reported == "negated":
            return self._not_done(due, told)
        if is_figure(self.plan.assertion) and is_figure(self.fact.assertion):
            return self._figure(due, told)
        return self._done(due, told, made)

    def _both_ways(self, reported: Stance) -> bool:
        """Whether, in the same days, the one says that somebody will do what the other says he has waived, or the
        other way round: will appeal, waived the right to. Of what one does of oneself there is no second time."""
        measure, (left, right) = self.case.measure, self.case.assertions
        if measure is None or measure.key not in OF_ONESELF or left.polarity == right.polarity:
            return False
        ruled_out = reported == "negated" and excluding.rules_out(self.fact.assertion)
        if not (reported == "asserted" or ruled_out) or event_date(self.plan) is not None:
            return False
        made, told = published(self.plan), moment(self.fact)
        return made is not None and told is not None and made.hull(told).days <= TOLD_WITHIN

    def _is_one_price(self) -> bool:
        """Whether both tell in the same days what one thing costs, in two tenses: "will cost 486 million", "the price
        tag is 486 million". Two sums may be of the whole and of a part, or of before and after."""
        made, told = published(self.plan), published(self.fact)
        measure, pair = self.case.measure, intervals_of(self.case)
        if measure is None or measure.key != PRICE or made is None or told is None or made.hull(told).days > WEEK:
            return False
        values = [side.assertion.value for side in (self.plan, self.fact)]
        levels = all(isinstance(value, Quantity) and value.change is None for value in values)
        return levels and pair is not None and pair[0].overlaps(pair[1])

    def _done(self, due: Moment, told: Moment, made: Moment | None) -> Outcome:
        done = event_date(self.fact)
        if self.case.fact(WHICH_STEP) and (done is None or not done.within(due)):
            return self._names("different_modality", "which_step")
        if done is not None:
            if due.before(done):
                return self._names("forecast_missed", "done_late", cause="date")
            return self._names("forecast_kept", "done_in_time", weight=1.0 if done.within(due) else 0.85)
        if made is not None and not made.before(told):
            return self._names("different_modality", "plan_and_fact")  # both told in the same days
        if told.until is not None and due.until is not None and told.until <= due.until:
            return self._names("forecast_kept", "done_in_time", weight=0.85)
        return self._names("different_modality", "fact_without_date", missing=("time",))

    def _not_done(self, due: Moment, told: Moment) -> Outcome:
        if is_figure(self.plan.assertion) or is_figure(self.fact.assertion):
            return self._names("different_modality", "plan_and_fact")
        if self.case.fact(WHICH_STEP):
            return self._names("different_modality", "which_step")
        covered = not told.assumed and told.since is not None and due.within(told) and self._is_over(due)
        if due.before(told) or covered:
            return self._names("forecast_missed", "not_done", cause="negation", weight=0.9 if told.assumed else 1.0)
        return self._names("different_modality", "not_due_yet")

    def _figure(self, due: Moment, told: Moment) -> Outcome:
        pair = intervals_of(self.case)
        if pair is None:
            return self._names("different_modality", "plan_and_fact")
        planned, reached = pair if self.plan is self.case.left else (pair[1], pair[0])
        cause: Cause = "rank" if _is_rank(self.plan.assertion) else "number"
        if self.case.movement == "cumulative":
            if planned.exceeds(reached):
                if due.before(told):
                    return self._names("forecast_missed", "fell_short", cause=cause)
                return self._names("different_modality", "not_due_yet")
            if told.until is not None and due.until is not None and told.until <= due.until:
                return self._names("forecast_kept", "reached")
            return self._names("different_modality", "fact_without_date", missing=("time",))
        if not due.equals(told):
            return self._names("different_modality", "other_period")
        if not self._is_over(due):
            return self._names("different_modality", "not_due_yet")
        if planned.overlaps(reached):
            return self._names("forecast_kept", "reached")
        return self._names("forecast_missed", "fell_short", cause=cause)

    def _is_over(self, due: Moment) -> bool:
        """Whether the report came out when that time had passed. A report without a date of its own is
        taken at its word, that it tells what was."""
        out = published(self.fact)
        return out is None or out.until is None or (due.until is not None and due.until <= out.until)

    def _taken_back(self) -> Outcome:
        """Denied after it was announced: the plan has been taken back. Denied in the same days: one
        of the two is wrong about it."""
        made, denied = published(self.plan), moment(self.fact)
        if made is not None and denied is not None and made.before(denied):
            return self._names("forecast_revised", "taken_back")
        if made is not None and denied is not None and made.equals(denied):
            return Outcome(row("modality", *self.shown, "fails"), opposed="denial", facts=self.facts)
        return self._names("different_modality", "plan_and_fact", missing=("published",))

    def _names(
        self,
        relation: Relation,
        reason: str,
        *,
        cause: Cause | None = None,
        missing: tuple[str, ...] = (),
        weight: float = 1.0,
    ) -> Outcome:
        result: Result = "unknown" if missing else "passes" if relation == "forecast_kept" else "fails"
        answer = row("modality", *self.shown, result, missing)
        weight *= 0.7 if missing else 1.0
        return Outcome(answer, relation=relation, cause=cause, reason=reason, facts=self.facts, weight=weight)


def _plans(case: Case, shown: Shown) -> Outcome:
    """Two plans. That they differ is a revision where the one was made after the other; two
    forecasters may differ without either being wrong about what is."""
    left, right = case.assertions
    opposed: Cause | None = "negation" if left.polarity != right.polarity else None
    alike = left.modality == right.modality or {left.modality, right.modality} == {"plan", "fact"}
    result: Result = "fails" if opposed else "same" if alike else "passes"
    made = published(case.left), published(case.right)
    weight = 1.0
    doubt: Doubt | None = None
    missing: tuple[str, ...] = ()
    facts: dict[str, object] = {}
    if "forecast" in (left.modality, right.modality) and not _one_voice(case):
        doubt = Doubt("different_modality", "two_forecasts")
    elif (made[0] is None or made[1] is None) and opposed and case.same_matter:
        missing, weight = ("published",), 0.85
    elif made[0] is None or made[1] is None:
        doubt, missing = Doubt("forecast_revised", "plans_differ"), ("published",)
    elif not (made[0].equals(made[1]) or same_origin(case.left, case.right)):
        doubt = Doubt("forecast_revised", "plans_differ")
        if made[0].before(made[1]) or made[1].before(made[0]):
            earlier, later = (left, right) if made[0].before(made[1]) else (right, left)
            facts["earlier"] = "left" if earlier is left else "right"
            if opposed and later.polarity == "negative":
                doubt = Doubt("forecast_revised", "taken_back")
    return Outcome(row("modality", *shown, result, missing), opposed=opposed, doubt=doubt, facts=facts, weight=weight)


def _one_voice(case: Case) -> bool:
    return same_origin(case.left, case.right) or same_speaker(*case.assertions)


def _is_rank(assertion: Assertion) -> bool:
    return isinstance(assertion.value, Rank)

"""Reviews: writing one, and changing or taking back what readers have seen."""

from copy import copy

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from factcheck.claims import actions, workflow
from factcheck.claims.errors import ClaimError, EditConflict
from factcheck.claims.models import Claim, ProposedCorrection, Review, SourceSpan, Stance
from factcheck.editor import reading
from factcheck.editor.forms.claims import ClaimForm
from factcheck.editor.forms.evidence import PREFIX, EvidenceRows, quotes_for, rows_of, rows_sent
from factcheck.editor.forms.fields import Meeting, add_refusal, differences
from factcheck.editor.forms.reviews import (
    CorrectionForm,
    ReviewForm,
    TakeBackForm,
    ToldForm,
    WithdrawalForm,
    ratings_in_use,
)
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import texts_typed, typed, whole_number
from factcheck.editor.views.claims import ClaimMixin


class EvidenceMixin(ClaimMixin):
    """A page on which a verdict is given: with what sources say at hand, and the evidence beside the words."""

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(said=reading.said_of(self.claim), **kwargs)

    def rows_stored(self) -> EvidenceRows:
        return rows_of(workflow.review_of(self.claim), self._quotes)

    def rows_sent(self) -> EvidenceRows:
        return rows_sent(self.request.POST, self._quotes)

    def rows_with_one_more(self) -> EvidenceRows:
        data = self.request.POST.copy()
        total = whole_number(data.get(f"{PREFIX}-TOTAL_FORMS")) or 0
        data[f"{PREFIX}-TOTAL_FORMS"] = str(total + 1)
        return rows_sent(data, self._quotes)

    @cached_property
    def _quotes(self) -> list[SourceSpan]:
        return quotes_for(self.claim)


class ReviewEditView(EvidenceMixin, TemplateView):
    permission_required = "claims.edit_claim"
    template_name = "editor/review_edit.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return self._page(ReviewForm(initial=_initial_of(workflow.review_of(self.claim))), self.rows_stored())

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ReviewForm(request.POST)
        if self.claim.is_public:
            return self._page(form, self.rows_sent(), status=422)
        if request.POST.get("do") == "add_row":
            return self._page(form, self.rows_with_one_more())
        rows = self.rows_sent()
        both = [form.is_valid(), rows.is_valid()]
        if not all(both):
            return self._page(form, rows, status=422)
        try:
            actions.save_review(
                claim=self.claim,
                expected_edit=form.cleaned_data["expected_edit"],
                by=request.user,
                evidence=rows.rows(),
                **form.fields_of_review(),
            )
        except EditConflict as conflict:
            met = form.meet(_initial_of(conflict.current), conflict.current.edit)
            rows, differ = rows.meet(conflict.current)
            return self._page(form, rows, conflict=Meeting([*met.differ, *differ], met.taken), status=409)
        except ClaimError as refused:
            add_refusal(form, refused)
            return self._page(form, rows, status=422)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(self.address("review"))

    def _page(self, form, rows, conflict: Meeting | None = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            rows=rows,
            conflict=conflict,
            ratings=list(ratings_in_use()),
            review=workflow.review_of(self.claim),
            typed=texts_typed(self.request.POST),
        )
        return self.render_to_response(context, status=status)


def _initial_of(review: Review | None) -> dict:
    if review is None:
        return {"expected_edit": 0}
    return {
        "rating": review.rating_id,
        "summary": review.summary,
        "reasoning": review.reasoning,
        "expected_edit": review.edit,
    }


class ClaimCorrectView(EvidenceMixin, TemplateView):
    """Changes what readers saw, with a reason that they read."""

    permission_required = "claims.correct_claim"
    template_name = "editor/claim_correct.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return self._page(CorrectionForm(initial=self._initial(self.claim)), self.rows_stored())

    def _initial(self, claim: Claim) -> dict:
        return _initial_of(workflow.review_of(claim)) | {
            **ClaimForm.initial_of(claim),
            "expected_edit": claim.edit,
        }

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = CorrectionForm(request.POST)
        if request.POST.get("do") == "add_row":
            return self._page(form, self.rows_with_one_more())
        rows = self.rows_sent()
        both = [form.is_valid(), rows.is_valid()]
        if not all(both):
            return self._page(form, rows, status=422)
        if self.claim.status != Claim.Status.WITHDRAWN and not self._changed(form, rows):
            form.add_error("reason", _("Nothing below is changed yet. Readers would be told of a change that is none."))
            return self._page(form, rows, status=422)
        try:
            done = actions.correct(
                claim=self.claim,
                **form.told(),
                by=request.user,
                expected_edit=form.cleaned_data["expected_edit"],
                evidence=rows.rows(),
                **form.changes(),
            )
        except EditConflict as conflict:
            met = form.meet(self._initial(conflict.current), conflict.current.edit)
            rows, differ = rows.meet(workflow.review_of(conflict.current))
            return self._page(form, rows, conflict=Meeting([*met.differ, *differ], met.taken), status=409)
        except ClaimError as refused:
            add_refusal(form, refused, why="reason")
            return self._page(form, rows, status=422)
        if isinstance(done, ProposedCorrection):
            messages.success(request, _("Another verdict is signed by two. Readers see it once somebody approves it."))
        else:
            messages.success(request, _("Corrected. Readers see what changed and why."))
        return HttpResponseRedirect(self.address())

    def _changed(self, form: CorrectionForm, rows: EvidenceRows) -> bool:
        return bool(differences(form, self._initial(self.claim))) or rows.changed()

    def _page(self, form, rows, conflict: Meeting | None = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            rows=rows,
            conflict=conflict,
            refused=workflow.refusal(self.claim, Claim.Status.CORRECTED, self.request.user),
            waiting=proposed_for(self.claim),
            ratings=list(ratings_in_use()),
        )
        return self.render_to_response(context, status=status)


class ProposedCorrectionView(ClaimMixin, TemplateView):
    """Another verdict that waits for a second person: what it changes, and who may sign it."""

    permission_required = "claims.correct_claim"
    template_name = "editor/correction_approve.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if proposed_for(self.claim) is None:
            messages.info(request, _("This correction waits no longer: somebody has decided on it."))
            return HttpResponseRedirect(self.address())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, form: TakeBackForm | None = None, **kwargs) -> dict:
        waiting = proposed_for(self.claim)
        return super().get_context_data(
            form=form or TakeBackForm(),
            waiting=waiting,
            own=waiting is not None and waiting.by_id == self.request.user.pk,
            refused=workflow.approval_refusal(waiting, self.request.user) if waiting else "",
            **kwargs,
        )

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        asked = {"claim": self.claim, "proposed": whole_number(request.POST.get("proposed")), "by": request.user}
        form = TakeBackForm(request.POST)
        try:
            if request.POST.get("do") == "approve":
                actions.approve_correction(**asked)
                told = _("Corrected. Readers see what changed and why.")
            else:
                actions.take_back_correction(**asked, why=typed(request.POST, "why"))
                told = _("Taken back. Readers saw nothing of it.")
        except ClaimError as refused:
            if proposed_for(self.claim) is None:
                messages.error(request, str(refused))
                return HttpResponseRedirect(self.address())
            form.is_valid()
            add_refusal(form, refused)
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.success(request, told)
        return HttpResponseRedirect(self.address())


def proposed_for(claim: Claim) -> ProposedCorrection | None:
    return ProposedCorrection.objects.filter(claim=claim).select_related("by", "claim").first()


class QuoteCorrectView(DeskMixin, TemplateView):
    """Takes away a quote that readers see, adds one that the tracker found, or says that it stands otherwise to the
    claim: with a reason that they read. `state` and `stance` as for a decision on a span."""

    permission_required = "claims.correct_claim"
    template_name = "editor/quote_correct.html"
    section = "claims"

    @cached_property
    def span(self) -> SourceSpan:
        spans = SourceSpan.objects.select_related("claim", "version__article__source")
        return get_object_or_404(spans.defer("version__text", "version__original"), pk=self.kwargs["pk"])

    @cached_property
    def after(self) -> SourceSpan:
        """The span as it would be, not saved."""
        asked = self.request.POST if self.request.method == "POST" else self.request.GET
        after = copy(self.span)
        after.stance = asked.get("stance") or after.stance
        after.state = asked.get("state") or SourceSpan.State.CONFIRMED
        if after.state not in SourceSpan.State.values or after.stance not in Stance.values:
            raise Http404(_("A span has no such state."))
        return after

    def get_context_data(self, form: ToldForm | None = None, **kwargs) -> dict:
        before, after = actions.quote_shown(self.span), actions.quote_shown(self.after)
        return super().get_context_data(
            form=form or ToldForm(),
            span=self.span,
            claim=self.span.claim,
            after=self.after,
            added=before is None and after is not None,
            removed=after is None,
            nothing=before == after,
            refused=workflow.quote_refusal(self.span.claim, self.request.user),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ToldForm(request.POST)
        if form.is_valid():
            try:
                actions.decide_span(
                    span=self.span, state=self.after.state, stance=self.after.stance, by=request.user, **form.told()
                )
            except ClaimError as refused:
                add_refusal(form, refused, why="reason")
            else:
                messages.success(request, _("Corrected. Readers see what changed and why."))
                return HttpResponseRedirect(reverse("editor:claim_detail", args=[self.span.claim_id]))
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ClaimWithdrawView(ClaimMixin, TemplateView):
    """Takes a published claim back, with a reason that readers read."""

    permission_required = "claims.withdraw_claim"
    template_name = "editor/claim_withdraw.html"

    def get_context_data(self, form: WithdrawalForm | None = None, **kwargs) -> dict:
        refused = workflow.refusal(self.claim, Claim.Status.WITHDRAWN, self.request.user)
        return super().get_context_data(form=form or WithdrawalForm(), refused=refused, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = WithdrawalForm(request.POST)
        if form.is_valid():
            try:
                actions.withdraw(claim=self.claim, reason=form.cleaned_data["reason"], by=request.user)
            except ClaimError as refused:
                add_refusal(form, refused, why="reason")
            else:
                messages.success(request, _("Withdrawn. Its page stays and says why."))
                return HttpResponseRedirect(self.address())
        return self.render_to_response(self.get_context_data(form=form), status=422)

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
from factcheck.claims.models import Claim, Evidence, Review, SourceSpan, Stance
from factcheck.editor.forms.fields import add_refusal, differences
from factcheck.editor.forms.reviews import (
    CorrectionForm,
    EvidenceFormSet,
    ReviewForm,
    ToldForm,
    WithdrawalForm,
    ratings_in_use,
)
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import whole_number
from factcheck.editor.views.claims import ClaimMixin

PREFIX = "evidence"


class ReviewEditView(ClaimMixin, TemplateView):
    permission_required = "claims.edit_claim"
    template_name = "editor/review_edit.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        review = workflow.review_of(self.claim)
        rows = EvidenceFormSet(initial=_rows_of(review), prefix=PREFIX, form_kwargs=self._spans())
        return self._page(ReviewForm(initial=_initial_of(review)), rows)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ReviewForm(request.POST)
        if request.POST.get("do") == "add_row":
            data = request.POST.copy()
            total = whole_number(data.get(f"{PREFIX}-TOTAL_FORMS")) or 0
            data[f"{PREFIX}-TOTAL_FORMS"] = str(total + 1)
            return self._page(form, EvidenceFormSet(data, prefix=PREFIX, form_kwargs=self._spans()))
        rows = EvidenceFormSet(request.POST, prefix=PREFIX, form_kwargs=self._spans())
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
            form.renew(conflict.current.edit)
            theirs = _initial_of(conflict.current)
            return self._page(form, rows, conflict=differences(form, theirs), status=409)
        except ClaimError as refused:
            add_refusal(form, refused)
            return self._page(form, rows, status=422)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(self.address("review"))

    def _spans(self) -> dict:
        if not hasattr(self, "_known"):
            self._known = list(self.claim.spans.confirmed().select_related("version__article__source"))
        return {"spans": self._known}

    def _page(self, form, rows, conflict: list | None = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            rows=rows,
            conflict=conflict,
            ratings=list(ratings_in_use()),
            review=workflow.review_of(self.claim),
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


def _rows_of(review: Review | None) -> list[dict]:
    if review is None:
        return []
    names = ("title", "url", "span", "kind", "stance", "note")
    return list(Evidence.objects.filter(review=review).values(*names))


class ClaimCorrectView(ClaimMixin, TemplateView):
    """Changes what readers saw, with a reason that they read."""

    permission_required = "claims.correct_claim"
    template_name = "editor/claim_correct.html"
    changed = ("statement", "rating", "summary", "reasoning")

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return self._page(CorrectionForm(initial=self._initial(self.claim)))

    def _initial(self, claim: Claim) -> dict:
        return _initial_of(workflow.review_of(claim)) | {"statement": claim.statement, "expected_edit": claim.edit}

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = CorrectionForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        data = form.cleaned_data
        if self.claim.status != Claim.Status.WITHDRAWN and not differences(form, self._initial(self.claim)):
            form.add_error("reason", _("Nothing below is changed yet. Readers would be told of a change that is none."))
            return self._page(form, status=422)
        try:
            actions.correct(
                claim=self.claim,
                **form.told(),
                by=request.user,
                expected_edit=data["expected_edit"],
                **{name: data[name] for name in self.changed},
            )
        except EditConflict as conflict:
            form.renew(conflict.current.edit)
            return self._page(form, conflict=differences(form, self._initial(conflict.current)), status=409)
        except ClaimError as refused:
            add_refusal(form, refused, why="reason")
            return self._page(form, status=422)
        messages.success(request, _("Corrected. Readers see what changed and why."))
        return HttpResponseRedirect(self.address())

    def _page(self, form, conflict: list | None = None, status: int = 200) -> HttpResponse:
        refused = workflow.refusal(self.claim, Claim.Status.CORRECTED, self.request.user)
        context = self.get_context_data(form=form, conflict=conflict, refused=refused, ratings=list(ratings_in_use()))
        return self.render_to_response(context, status=status)


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

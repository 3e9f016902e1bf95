"""Claims: the list, a claim's page, and its own fields."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views import View
from django.views.generic import DetailView, TemplateView
from django.views.generic.detail import SingleObjectMixin
from django_filters.views import FilterView

from factcheck.claims import actions, workflow
from factcheck.claims.errors import ClaimError, EditConflict, Overtaken
from factcheck.claims.models import Claim, Correction, Evidence, ProposedCorrection, Review, SourceSpan, Stance
from factcheck.claims.retractions import with_retracted
from factcheck.claims.searching import prefix_query
from factcheck.editor import reading
from factcheck.editor.actions import as_read, publish_as_read
from factcheck.editor.cases import both_supporting, cases_of, saying_both, shown
from factcheck.editor.filters import ClaimFilter
from factcheck.editor.forms.claims import ClaimEditForm, ClaimForm, DueForm
from factcheck.editor.forms.fields import add_refusal
from factcheck.editor.frame import DeskMixin, rail_of
from factcheck.editor.history import deleted_claim, history_of
from factcheck.editor.inputs import texts_typed, typed
from factcheck.editor.pages import PagesMixin
from factcheck.tracking.forecasts import with_due
from factcheck.tracking.models import Comparison

SOURCES_SHOWN, COMPARISONS_SHOWN = 50, 30  # at once


class ClaimListView(DeskMixin, PagesMixin, FilterView):
    filterset_class = ClaimFilter
    template_name = "editor/claim_list.html"
    paginate_by = 40
    strict = False
    context_object_name = "claims"

    def get_section(self) -> str:
        if self.request.GET.get("to_review"):
            return "to_review"
        if self.request.GET.get("due"):
            return "due"
        return "mine" if self.request.GET.get("mine") else "claims"

    def get_queryset(self):
        confirmed = SourceSpan.objects.confirmed().filter(claim=OuterRef("pk")).order_by().values("claim")
        flagged = (
            Comparison.claims.through.objects.filter(
                claim=OuterRef("pk"), comparison__in=Comparison.objects.flags().contradicting()
            )
            .order_by()
            .values("claim")
        )
        counted = confirmed.filter(version__article__retracted_at=None)
        return with_due(Claim.objects.select_related("review__rating", "entity", "author")).annotate(
            sources=Subquery(counted.annotate(n=Count("version__article__source", distinct=True)).values("n")),
            flagged=Subquery(flagged.annotate(n=Count("pk")).values("n")),
        )

    def get_context_data(self, **kwargs) -> dict:
        words = typed(self.request.GET, "text")
        wordless = bool(words) and prefix_query(words) is None
        return super().get_context_data(any_at_all=Claim.objects.exists(), wordless=wordless, **kwargs)


class ClaimMixin(DeskMixin, SingleObjectMixin):
    """A page about one claim. Where somebody deleted it, whatever was asked is answered by a page that says
    so and keeps what was typed."""

    section = "claims"
    queryset = Claim.objects.select_related("entity", "measure", "author", "review__rating", "review__author")
    context_object_name = "claim"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            deleted = deleted_claim(self.kwargs["pk"])
            if deleted is None:
                raise
            context = {"deleted": deleted, "typed": texts_typed(request.POST)} | rail_of(request.user, self.section)
            return render(request, "editor/claim_deleted.html", context, status=404)

    @cached_property
    def claim(self) -> Claim:
        return self.get_object()

    def get_context_data(self, **kwargs) -> dict:
        self.object = self.claim
        return super().get_context_data(**kwargs)

    def address(self, part: str = "") -> str:
        return reverse("editor:claim_detail", args=[self.claim.pk]) + (f"#{part}" if part else "")


class ClaimDetailView(ClaimMixin, DetailView):
    template_name = "editor/claim_detail.html"

    def get_context_data(self, **kwargs) -> dict:
        claim = self.claim
        review = workflow.review_of(claim)
        read = as_read(claim, review)  # before anything else is read: what changes from here on counts as unread
        found = claim.comparisons.current().order_by("-state", "-confidence", "pk")
        compared = Paginator(found, COMPARISONS_SHOWN).get_page(self.request.GET.get("comparisons"))
        comparisons = cases_of(shown(compared.object_list))
        spans = list(reading.quotes_of(claim))
        sources = Paginator(spans, SOURCES_SHOWN).get_page(self.request.GET.get("sources"))
        return super().get_context_data(
            review=review,
            evidence=list(
                with_retracted(Evidence.objects.filter(review=review).select_related("span__version__article__source"))
            )
            if review
            else [],
            both_support=both_supporting(comparisons, spans),
            say_both=saying_both(spans),
            sources=sources,
            passages=reading.passages_of(sources.object_list),
            compared=compared,
            cases=sorted(comparisons, key=lambda case: not case.comparison.is_contradiction),
            steps=steps_for(claim, self.request.user),
            hints=hints_for(claim, review),
            as_read=read,
            proposed=ProposedCorrection.objects.filter(claim=claim).select_related("by", "rating").first(),
            corrections=list(Correction.objects.filter(claim=claim).select_related("by", "approver")),
            changes=list(claim.status_changes.select_related("by").order_by("-at", "-pk")),
            stances=Stance.choices,
            undo=reading.undo_of(self.request.GET, claim=claim),
            **kwargs,
        )


def steps_for(claim: Claim, user) -> list[dict]:
    """The steps from where the claim stands: which are open to this person, and why the others are not."""
    told = {
        (Claim.Status.DRAFT, Claim.Status.IN_REVIEW): _("Hand in for review"),
        (Claim.Status.IN_REVIEW, Claim.Status.DRAFT): _("Send back to its author"),
        (Claim.Status.IN_REVIEW, Claim.Status.PUBLISHED): _("Approve and publish"),
        (Claim.Status.PUBLISHED, Claim.Status.CORRECTED): _("Correct"),
        (Claim.Status.CORRECTED, Claim.Status.CORRECTED): _("Correct again"),
        (Claim.Status.WITHDRAWN, Claim.Status.CORRECTED): _("Correct and put back"),
        (Claim.Status.PUBLISHED, Claim.Status.WITHDRAWN): _("Withdraw"),
        (Claim.Status.CORRECTED, Claim.Status.WITHDRAWN): _("Withdraw"),
    }
    missing = [] if claim.is_public else workflow.missing_for_review(claim)
    pages = {Claim.Status.CORRECTED: "editor:claim_correct", Claim.Status.WITHDRAWN: "editor:claim_withdraw"}
    steps = []
    for (old, new), step in workflow.STEPS.items():
        if old != claim.status:
            continue
        refused = workflow.refusal(claim, new, user)
        steps.append(
            {
                "to": new,
                "label": told[old, new],
                "refused": refused,
                "missing": missing if missing and refused == workflow.still_missing(missing) else [],
                "url": reverse(pages[new], args=[claim.pk]) if new in pages else None,
                "needs_why": step.needs_why,
                "main": new in (Claim.Status.IN_REVIEW, Claim.Status.PUBLISHED),
                "danger": new == Claim.Status.WITHDRAWN,
            }
        )
    return sorted(steps, key=lambda step: not step["main"])


def hints_for(claim: Claim, review: Review | None) -> list[str]:
    """What whoever hands a claim in or publishes it may have overlooked. It keeps nobody from it."""
    hints = []
    if review is not None and not Evidence.objects.filter(review=review).exists():
        hints.append(_("No evidence is listed: readers see what sources say, but not what the verdict rests on."))
    undecided = claim.comparisons.contradicting().filter(state=Comparison.State.OPEN).count()
    if undecided:
        hints.append(
            ngettext("%(number)s contradiction is undecided.", "%(number)s contradictions are undecided.", undecided)
            % {"number": undecided}
        )
    return hints


class ClaimCreateView(DeskMixin, TemplateView):
    """A claim that no article of ours says yet."""

    permission_required = "claims.edit_claim"
    template_name = "editor/claim_create.html"
    section = "claims"

    def get_context_data(self, form: ClaimForm | None = None, **kwargs) -> dict:
        if form is None:
            form = ClaimForm()
            form.fields["statement"].widget.attrs["autofocus"] = True
        matches = reading.matching_claims("", form["statement"].value() or "", form["entity"].value(), "")
        return super().get_context_data(form=form, matches=matches, attach=False, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ClaimForm(request.POST)
        if form.is_valid():
            try:
                claim = actions.create_claim(by=request.user, **form.fields_of_claim())
            except ClaimError as refused:
                add_refusal(form, refused)
            else:
                messages.success(request, _("Saved as a draft. Next: where is it said?"))
                return HttpResponseRedirect(reverse("editor:claim_detail", args=[claim.pk]))
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ClaimEditView(ClaimMixin, TemplateView):
    """A draft's own fields. Of a claim that readers see only the day it is due: all else is corrected before them."""

    permission_required = "claims.edit_claim"
    template_name = "editor/claim_edit.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.claim.is_public:
            return self._page(self._due_form())
        initial = ClaimForm.initial_of(self.claim) | {"expected_edit": self.claim.edit}
        return self._page(ClaimEditForm(initial=initial))

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.claim.is_public:
            return self._set_due_day()
        form = ClaimEditForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        try:
            actions.edit_claim(
                claim=self.claim,
                expected_edit=form.cleaned_data["expected_edit"],
                by=request.user,
                **form.fields_of_claim(),
            )
        except EditConflict as conflict:
            met = form.meet(ClaimForm.initial_of(conflict.current), conflict.current.edit)
            return self._page(form, conflict=met, status=409)
        except ClaimError as refused:
            add_refusal(form, refused)
            return self._page(form, status=422)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(self.address())

    def _due_form(self) -> DueForm:
        return DueForm(initial={"due_on": self.claim.due_on, "was": self.claim.due_on})

    def _set_due_day(self) -> HttpResponse:
        if "statement" in self.request.POST:  # the page was opened while it was a draft
            return self._page(self._due_form(), typed=texts_typed(self.request.POST), status=422)
        form = DueForm(self.request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        try:
            actions.set_due_day(claim=self.claim, by=self.request.user, **form.told())
        except ClaimError as refused:
            if isinstance(refused, Overtaken):
                form.renew(refused.now)
            add_refusal(form, refused)
            return self._page(form, status=422)
        messages.success(self.request, _("Saved."))
        return HttpResponseRedirect(self.address())

    def _page(self, form: ClaimEditForm | DueForm, status: int = 200, **told) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, **told), status=status)


class ClaimStepView(ClaimMixin, View):
    """Hand in, send back, publish."""

    permission_required = "claims.submit_claim"

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        take = {
            Claim.Status.IN_REVIEW: (actions.submit, _("Handed in. Somebody else reviews it now.")),
            Claim.Status.DRAFT: (actions.send_back, _("Sent back to its author.")),
            Claim.Status.PUBLISHED: (actions.publish, _("Published. Readers see it now.")),
        }
        action, told = take.get(request.POST.get("to", ""), (None, ""))
        if action is None:
            messages.error(request, _("Choose a step."))
            return HttpResponseRedirect(self.address())
        try:
            if action is actions.publish and "read" in request.POST:
                publish_as_read(claim=self.claim, read=typed(request.POST, "read"), by=request.user)
            else:
                action(claim=self.claim, by=request.user, why=typed(request.POST, "why"))
        except ClaimError as refused:
            messages.error(request, self._with_what_was_typed(str(refused)))
        else:
            messages.success(request, told)
        return HttpResponseRedirect(self.address())

    def _with_what_was_typed(self, refused: str) -> str:
        why = typed(self.request.POST, "why")
        return _("%(refused)s You had written: “%(why)s”") % {"refused": refused, "why": why} if why else refused


class ClaimDeleteView(ClaimMixin, TemplateView):
    """Asks before a draft is taken away."""

    permission_required = "claims.edit_claim"
    template_name = "editor/claim_delete.html"

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(refused=workflow.deletion_refusal(self.claim), **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            actions.delete_draft(claim=self.claim, by=request.user)
        except ClaimError as refused:
            messages.error(request, str(refused))
            return HttpResponseRedirect(self.address())
        messages.success(request, _("Draft deleted: %(statement)s") % {"statement": self.claim.statement})
        return HttpResponseRedirect(reverse("editor:claim_list"))


class ClaimHistoryView(ClaimMixin, DetailView):
    template_name = "editor/claim_history.html"

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(entries=history_of(self.claim), **kwargs)

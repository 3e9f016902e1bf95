"""The contradictions inbox: one case at a time, one key to decide, one to take it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from django_htmx.http import push_url

from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Measure, Stance
from factcheck.editor import actions
from factcheck.editor.cases import Case, case_of, cases_of, claims_holding, shown
from factcheck.editor.filters import InboxFilter
from factcheck.editor.forms.claims import BothSidesForm
from factcheck.editor.forms.fields import add_refusal
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import typed, whole_number
from factcheck.editor.passages import standing_alone
from factcheck.tracking import actions as tracking
from factcheck.tracking.models import Comparison, Judgement

# One key each; the order of the buttons.
KEYS = {
    Judgement.Verdict.CONTRADICTS: "x",
    Judgement.Verdict.AGREES: "a",
    Judgement.Verdict.DIFFERENT_TIME: "t",
    Judgement.Verdict.DIFFERENT_SCOPE: "s",
    Judgement.Verdict.NOT_COMPARABLE: "n",
    Judgement.Verdict.MISREAD: "m",
    Judgement.Verdict.UNSURE: "u",
}
FILTERS = ("state", "source", "language", "about", "claim")
# As many cases as one walks through; beyond that one filters.
IN_A_ROW = 1000
NEXT_SHOWN = 8


class Queue:
    """The cases that the filters leave, in their order, and where in it one is."""

    def __init__(self, asked: QueryDict, request: HttpRequest):
        self.asked = asked
        self.filter = InboxFilter(asked, queryset=Comparison.objects.all(), request=request)
        found = self.filter.qs if self.filter.form.is_valid() else Comparison.objects.none()
        self.ids = list(found.order_by("-confidence", "pk").values_list("pk", flat=True).distinct()[:IN_A_ROW])
        self.total = len(self.ids) if len(self.ids) < IN_A_ROW else found.order_by().values("pk").distinct().count()

    def position(self, pk: int | None) -> int | None:
        return self.ids.index(pk) if pk in self.ids else None

    def after(self, pk: int) -> int | None:
        """The case after this one; from the last, the one before it; None where there is no other."""
        at = self.position(pk)
        if at is None:
            return self.ids[0] if self.ids else None
        following = self.ids[at + 1 :] or self.ids[:at][-1:]
        return following[0] if following else None

    def address(self, at: int | None = None, done: int | None = None) -> str:
        query = QueryDict(mutable=True)
        for name in FILTERS:
            if self.asked.get(name):
                query[name] = self.asked[name]
        if at:
            query["at"] = str(at)
        if done:
            query["done"] = str(done)
        return f"{reverse('editor:inbox')}{'?' if query else ''}{query.urlencode()}"


class InboxView(DeskMixin, TemplateView):
    template_name = "editor/inbox.html"
    section = "inbox"

    def get_section(self) -> str:
        return "disagree" if self.request.GET.get("about") == "none" else "inbox"

    def get_context_data(self, both: BothSidesForm | None = None, overtaken: Judgement | None = None, **kwargs) -> dict:
        queue = Queue(self.request.GET, self.request)
        asked = whole_number(self.request.GET.get("at"))
        pk = asked or (queue.ids[0] if queue.ids else None)
        comparison = shown(Comparison.objects.filter(pk=pk)).first() if pk else None
        if asked and comparison is None:
            raise Http404(_("There is no such comparison."))
        case = case_of(comparison) if comparison else None
        at = queue.position(pk)
        holding = claims_holding(case) if case and not case.claims else []
        return super().get_context_data(
            filter=queue.filter,
            filtered=any(self.request.GET.get(name) for name in FILTERS[1:]),
            unclaimed=self.get_section() == "disagree",
            narrowed=any(self.request.GET.get(name) for name in FILTERS if name != "about"),
            queue=queue,
            case=case,
            holding=holding,
            number=at + 1 if at is not None else None,
            total=queue.total,
            previous=queue.address(queue.ids[at - 1]) if at else None,
            next=queue.address(queue.ids[at + 1]) if at is not None and at + 1 < len(queue.ids) else None,
            here=queue.address(pk),
            onwards=queue.address(),
            coming=self._coming(queue, at),
            verdicts=[(verdict.value, verdict.label, key) for verdict, key in KEYS.items()],
            done=self._done(),
            overtaken=overtaken,
            reason=typed(self.request.POST, "reason") or (case.judgement.reason if case and case.judgement else ""),
            wanted=Judgement.Verdict(wanted).label if (wanted := self._wanted()) else "",
            both=both or (_both_sides(case) if case and not case.claims and not holding else None),
            any_at_all=bool(queue.ids) or Comparison.objects.exists(),
            **kwargs,
        )

    def _wanted(self) -> str:
        """The verdict that was just asked for, if one was."""
        asked = self.request.POST.get("verdict", "")
        return asked if asked in Judgement.Verdict.values else ""

    def _coming(self, queue: Queue, at: int | None) -> list[tuple[str, Case]]:
        ids = queue.ids[at + 1 :] if at is not None else queue.ids
        rows = shown(Comparison.objects.filter(pk__in=ids[:NEXT_SHOWN]))
        by_id = {case.comparison.pk: case for case in cases_of(rows)}
        return [(queue.address(pk), by_id[pk]) for pk in ids[:NEXT_SHOWN] if pk in by_id]

    def _done(self) -> Judgement | None:
        """What was decided just now, so that one key takes it back."""
        pk = whole_number(self.request.GET.get("done"))
        found = Judgement.objects.filter(comparison=pk, withdrawn_at=None, by=self.request.user) if pk else None
        return found.first() if found is not None else None


def _both_sides(case: Case) -> BothSidesForm:
    """Starts with the side that is in the house language, if one is."""
    from django.conf import settings

    says = next((side for side in case.sides if side.article.language == settings.HOUSE_LANGUAGE), case.left)
    other = Stance.REFUTES if case.comparison.is_contradiction else Stance.SUPPORTS
    stances = [Stance.SUPPORTS if side is says else other for side in case.sides]
    return BothSidesForm(
        initial={
            "statement": standing_alone(says.excerpt.quote, says.subject),
            "left_stance": stances[0],
            "right_stance": stances[1],
            "entity": case.comparison.entity,
            "measure": Measure.objects.filter(key=case.comparison.measure).first(),
        }
    )


def _gone(request: HttpRequest, queue: Queue) -> HttpResponse:
    messages.warning(request, _("That comparison is no longer there: what it rested on was changed or taken away."))
    return HttpResponseRedirect(queue.address())


class DecideView(InboxView):
    """Deciding on a comparison. What a colleague decided in between is shown first, and nothing typed is lost."""

    permission_required = "tracking.judge_comparison"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        queue = Queue(request.GET, request)
        following = queue.after(pk)
        try:
            self.decide(Comparison.objects.get(pk=pk), whole_number(request.POST.get("seen")))
        except tracking.Overtaken as overtaken:
            return self._overtaken(queue, pk, overtaken.told)
        except ClaimError as refused:
            messages.error(request, str(refused))
            return HttpResponseRedirect(queue.address(pk))
        except Comparison.DoesNotExist:
            return _gone(request, queue)
        return HttpResponseRedirect(self.onwards(queue, pk, following))

    def decide(self, comparison: Comparison, seen: int | None) -> None:
        raise NotImplementedError

    def onwards(self, queue: Queue, pk: int, following: int | None) -> str:
        raise NotImplementedError

    def _overtaken(self, queue: Queue, pk: int, told: Judgement) -> HttpResponse:
        self.request.GET = self.request.GET.copy()
        self.request.GET["at"] = str(pk)
        self.request.GET.pop("done", None)
        answer = self.render_to_response(self.get_context_data(overtaken=told), status=409)
        return push_url(answer, queue.address(pk))


class JudgeView(DecideView):
    def decide(self, comparison: Comparison, seen: int | None) -> None:
        posted = self.request.POST
        tracking.judge(
            comparison=comparison,
            verdict=posted.get("verdict", ""),
            by=self.request.user,
            reason=typed(posted, "reason"),
            seen=seen,
        )

    def onwards(self, queue: Queue, pk: int, following: int | None) -> str:
        return queue.address(following, done=pk)


class TakeBackView(DecideView):
    def decide(self, comparison: Comparison, seen: int | None) -> None:
        tracking.take_back(comparison=comparison, by=self.request.user, seen=seen)

    def onwards(self, queue: Queue, pk: int, following: int | None) -> str:
        return queue.address(pk)


class BothSidesView(InboxView):
    """Makes the claim that two sources disagree on, with both their passages."""

    permission_required = "claims.edit_claim"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        comparison = shown(Comparison.objects.filter(pk=pk)).first()
        if comparison is None:
            return _gone(request, Queue(request.GET, request))
        form = BothSidesForm(request.POST)
        if form.is_valid():
            case = case_of(comparison)
            passages = [
                {
                    "version": side.version,
                    "start": side.start,
                    "end": side.end,
                    "exact": side.excerpt.quote,
                    "stance": form.cleaned_data[f"{which}_stance"],
                    "speaker": side.speaker,
                }
                for which, side in zip(("left", "right"), case.sides, strict=True)
            ]
            try:
                claim = actions.claim_from_passages(fields=form.fields_of_claim(), passages=passages, by=request.user)
            except ClaimError as refused:
                add_refusal(form, refused)
            else:
                messages.success(request, _("Saved as a draft: %(statement)s") % {"statement": claim.statement})
                return HttpResponseRedirect(Queue(request.GET, request).address(pk))
        request.GET = request.GET.copy()
        request.GET["at"] = str(pk)
        return self.render_to_response(self.get_context_data(both=form), status=422)

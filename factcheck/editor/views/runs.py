"""Runs: imports of many articles and passes of the tracker, to be watched and read afterwards."""

import csv
from pathlib import PurePath

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import DetailView, TemplateView
from django.views.generic.detail import SingleObjectMixin

from articles.models import ArticleVersion, ImportRun
from factcheck.claims.models import Claim
from factcheck.editor.frame import DeskMixin
from factcheck.editor.views.home import health
from factcheck.tracking import actions
from factcheck.tracking.models import ClaimWork, TrackingRun, VersionWork

SHOWN, REFUSED_SHOWN = 30, 200


class RunListView(DeskMixin, TemplateView):
    template_name = "editor/run_list.html"
    section = "runs"

    def get_context_data(self, **kwargs) -> dict:
        tracking_runs = list(TrackingRun.objects.select_related("started_by")[:SHOWN])
        import_runs = list(ImportRun.objects.select_related("started_by")[:SHOWN])
        return super().get_context_data(
            health=health(),
            tracking_runs=tracking_runs,
            import_runs=import_runs,
            watched=any(run.is_open for run in import_runs)
            or any(run.status == TrackingRun.Status.RUNNING for run in tracking_runs),
            given_up_versions=list(
                VersionWork.objects.filter(dead=True)
                .select_related("version__article")
                .defer("version__text", "version__original")[:SHOWN]
            ),
            given_up_claims=list(ClaimWork.objects.filter(dead=True).select_related("claim")[:SHOWN]),
            **kwargs,
        )


class ImportRunView(DeskMixin, DetailView):
    """One import: what came in, and each refused line with its reason."""

    model = ImportRun
    template_name = "editor/import_run.html"
    context_object_name = "run"
    section = "runs"

    def get_context_data(self, **kwargs) -> dict:
        run = self.object
        return super().get_context_data(
            share=round(100 * run.position / run.total) if run.total else 0,
            refused_lines=run.refused_lines.all()[:REFUSED_SHOWN],
            health=health() if run.is_waiting else None,
            **kwargs,
        )


class RefusedLinesView(DeskMixin, SingleObjectMixin, View):
    """Every refused line of an import, for a spreadsheet."""

    model = ImportRun

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        run = self.get_object()
        answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = content_disposition_header(True, f"{PurePath(run.name).stem} refused.csv")
        written = csv.writer(answer)
        written.writerow([_("Line"), _("Address"), _("Field"), _("Why")])
        for line in run.refused_lines.all():
            written.writerow([line.number, *map(_as_text, (line.url, line.field, line.shown_reason))])
        return answer


def _as_text(words: str) -> str:
    """A spreadsheet takes what begins so for a formula, and works it out."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t")) else words


class TrackingRunView(DeskMixin, DetailView):
    model = TrackingRun
    template_name = "editor/tracking_run.html"
    context_object_name = "run"
    section = "runs"

    def get_context_data(self, **kwargs) -> dict:
        run = self.object
        share = round(100 * (run.tracked + run.failed) / run.total) if run.total else 100
        return super().get_context_data(share=share, **kwargs)


class TrackAgainView(DeskMixin, View):
    permission_required = "tracking.start_run"

    def post(self, request: HttpRequest) -> HttpResponse:
        run, new = actions.want_all(by=request.user)
        if new:
            messages.success(request, _("All is tracked again. Flags stay as they are until the new ones are in."))
        else:
            messages.info(request, _("All is being tracked again already. This is how far it is."))
        return HttpResponseRedirect(reverse("editor:tracking_run", args=[run.pk]))


class TryAgainView(DeskMixin, SingleObjectMixin, View):
    """Has one text that the tracker gave up tracked again."""

    permission_required = "tracking.start_run"

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        text = self.get_object()
        self.want(text)
        messages.success(request, _("Tracked again, as soon as the tracker comes to it."))
        back = request.POST.get("back")
        return HttpResponseRedirect(reverse("editor:run_list") if back == "runs" else self.page_of(text))


class TrackVersionAgainView(TryAgainView):
    queryset = ArticleVersion.objects.defer("text", "original")

    def want(self, version: ArticleVersion) -> None:
        actions.want_version(version_id=version.pk)

    def page_of(self, version: ArticleVersion) -> str:
        return reverse("editor:article_detail", args=[version.article_id], query={"version": version.number})


class TrackClaimAgainView(TryAgainView):
    queryset = Claim.objects.all()

    def want(self, claim: Claim) -> None:
        actions.want_claim(claim_id=claim.pk)

    def page_of(self, claim: Claim) -> str:
        return reverse("editor:claim_detail", args=[claim.pk])

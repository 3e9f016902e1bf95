"""Runs: imports of many articles and passes of the tracker, to be watched and read afterwards."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import DetailView, TemplateView

from articles.models import ImportRun
from factcheck.editor.frame import DeskMixin
from factcheck.editor.views.home import health
from factcheck.tracking import actions
from factcheck.tracking.models import ClaimWork, TrackingRun, VersionWork

SHOWN = 30


class RunListView(DeskMixin, TemplateView):
    template_name = "editor/run_list.html"
    section = "runs"

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(
            health=health(),
            tracking_runs=list(TrackingRun.objects.select_related("started_by")[:SHOWN]),
            import_runs=list(ImportRun.objects.select_related("started_by")[:SHOWN]),
            given_up_versions=list(VersionWork.objects.filter(dead=True).select_related("version__article")[:SHOWN]),
            given_up_claims=list(ClaimWork.objects.filter(dead=True).select_related("claim")[:SHOWN]),
            **kwargs,
        )


class ImportRunView(DeskMixin, DetailView):
    """One import: what came in, and each refused line with its reason."""

    model = ImportRun
    template_name = "editor/import_run.html"
    context_object_name = "run"
    section = "runs"


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
        run = actions.want_all(by=request.user)
        messages.success(request, _("All is tracked again. Flags stay as they are until the new ones are in."))
        return HttpResponseRedirect(reverse("editor:tracking_run", args=[run.pk]))

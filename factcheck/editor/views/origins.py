"""What an editor says of two articles with mostly the same text: one origin, or independent of each other."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from articles import actions as article_actions
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import typed, whole_number
from factcheck.tracking import actions
from factcheck.tracking.models import SharedText


class SharedTextDecideView(DeskMixin, View):
    """Group the two under one origin, call them independent, or take that back: `do`. `article`: the page to go to."""

    permission_required = "articles.change_article"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        shared = SharedText.objects.with_articles().filter(pk=pk).first()
        page = whole_number(request.POST.get("article"))
        query = {}
        if shared is None:
            messages.info(request, _("These two texts are no longer alike: one of them was changed or retracted."))
        elif request.POST.get("do") == "independent":
            actions.call_independent(shared=shared, by=request.user)
            query = {"independent": shared.pk}
        elif request.POST.get("do") == "undo":
            actions.take_back_independence(shared=shared)
        else:
            self._group(shared)
        address = reverse("editor:article_detail", args=[page], query=query) if page else reverse("editor:article_list")
        return HttpResponseRedirect(address)

    def _group(self, shared: SharedText) -> None:
        seen = [
            (article, whole_number(self.request.POST.get(f"edit-{article.pk}")) or 0)
            for article in (shared.left, shared.right)
        ]
        try:
            origin = article_actions.group_articles(
                articles=seen, origin=typed(self.request.POST, "origin"), by=self.request.user
            )
        except article_actions.EditConflict:
            messages.error(
                self.request,
                _("Somebody else changed one of the two articles in the meantime. Look again, then decide."),
            )
        except article_actions.ImportRefused as refused:
            messages.error(self.request, str(refused))
        else:
            messages.success(
                self.request,
                _("Both articles now rest on “%(origin)s”. Each one’s details let you change that.")
                % {"origin": origin.name},
            )

"""Articles: the list, bringing them in, what is known of them, and what changed between versions."""

from django.conf import settings
from django.contrib import messages
from django.db.models import Count, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from django_filters.views import FilterView

from articles import actions, manifests
from articles.models import Article
from factcheck.claims.models import SourceSpan
from factcheck.editor.changes import changes_between
from factcheck.editor.filters import ArticleFilter
from factcheck.editor.forms.articles import (
    ArticleEditForm,
    ArticleFields,
    ManifestForm,
    PasteForm,
    RetractForm,
    UploadForm,
    offered_names,
)
from factcheck.editor.forms.fields import Meeting, add_refusal, differences
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import whole_number
from factcheck.editor.pages import PagesMixin
from factcheck.editor.views.reader import ArticleMixin


def _spans_of(state: str) -> Subquery:
    """How many spans of a state an article has; only counted for the rows that are shown."""
    spans = SourceSpan.objects.filter(version__article=OuterRef("pk"), state=state, successor=None)
    return Subquery(spans.order_by().values("version__article").annotate(number=Count("pk")).values("number"))


class ArticleListView(DeskMixin, PagesMixin, FilterView):
    filterset_class = ArticleFilter
    template_name = "editor/article_list.html"
    paginate_by = 40
    strict = False
    context_object_name = "articles"

    def get_section(self) -> str:
        if self.request.GET.get("doubts"):
            return "doubts"
        return "suggested" if self.request.GET.get("suggested") else "articles"

    def get_queryset(self):
        return (
            Article.objects.select_related("source", "origin")
            .with_latest()
            .annotate(confirmed=_spans_of(SourceSpan.State.CONFIRMED), suggested=_spans_of(SourceSpan.State.SUGGESTED))
            .order_by(*Article._meta.ordering)
        )

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(any_at_all=Article.objects.exists(), **kwargs)


class ArticleImportView(DeskMixin, TemplateView):
    """By pasting, as a file, or many at once by a manifest. What was typed comes back with any error."""

    permission_required = "articles.import_article"
    section = "import"
    template_name = "editor/article_import.html"
    ways = {"paste": PasteForm, "file": UploadForm, "manifest": ManifestForm}

    @property
    def way(self) -> str:
        asked = self.request.GET.get("by", "paste")
        return asked if asked in self.ways else "paste"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return self._page(self.ways[self.way]())

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = self.ways[self.way](request.POST, request.FILES)
        if not form.is_valid():
            return self._page(form, 422)
        return self._manifest(form) if self.way == "manifest" else self._article(form)

    def _article(self, form: PasteForm | UploadForm) -> HttpResponse:
        try:
            imported = actions.import_article(by=self.request.user, **form.fields_of_import())
        except actions.ImportRefused as refused:
            add_refusal(form, refused, published_at="published", text=form.carrier, html=form.carrier)
            return self._page(form, 422)
        told = {
            "new": _("Imported. The tracker reads it now."),
            "new_version": _("This address was known: its new text is version %(number)s."),
            "unchanged": _("Nothing new: the article is here already, word for word."),
        }
        level = messages.INFO if imported.outcome == "unchanged" else messages.SUCCESS
        words = told[imported.outcome] % {"number": imported.version.number}
        messages.add_message(self.request, level, words)
        left = {} if imported.outcome == "new" else form.differing_from(imported.article)
        if left and self.request.user.has_perm("articles.change_article"):
            return HttpResponseRedirect(reverse("editor:article_edit", args=[imported.article.pk], query=left))
        if left:
            typed = "; ".join(f"{form[name].label}: {value}" for name, value in left.items())
            messages.warning(
                self.request, _("It keeps the details it has. Not taken over: %(typed)s") % {"typed": typed}
            )
        return HttpResponseRedirect(reverse("editor:article_detail", args=[imported.article.pk]))

    def _manifest(self, form: ManifestForm) -> HttpResponse:
        manifest = form.cleaned_data["manifest"]
        files = {upload.name: upload.read() for upload in form.cleaned_data["files"]}
        try:
            run = manifests.queue_manifest(name=manifest.name, data=manifest.read(), files=files, by=self.request.user)
        except actions.ImportRefused as refused:
            add_refusal(form, refused, file="manifest")
            return self._page(form, 422)
        return HttpResponseRedirect(reverse("editor:import_run", args=[run.pk]))

    def _page(self, form, status: int = 200) -> HttpResponse:
        most = settings.REQUEST_MAX_BYTES if self.way == "manifest" else settings.IMPORT_MAX_BYTES
        context = self.get_context_data(form=form, way=self.way, max_bytes=most, **offered_names())
        return self.render_to_response(context, status=status)


class ArticleEditView(ArticleMixin, TemplateView):
    """Title, date, language, source and origin; and which doubts are settled. What an import was told of an article
    that was known already comes along in the address, to be compared with what is stored."""

    permission_required = "articles.change_article"
    template_name = "editor/article_edit.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        stored = ArticleEditForm.initial_of(self.article)
        brought = {name: value for name, value in request.GET.items() if name in ArticleFields.base_fields}
        form = ArticleEditForm(article=self.article, initial=stored | brought | {"was": stored})
        return self._page(form, brought=differences(form, stored) if brought else None)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ArticleEditForm(request.POST, article=self.article)
        if not form.is_valid():
            return self._page(form, status=422)
        try:
            actions.update_article(
                article=self.article,
                expected_edit=form.cleaned_data["expected_edit"],
                by=request.user,
                settle=form.cleaned_data.get("settle", ()),
                **form.fields_of_article(),
            )
        except actions.EditConflict as conflict:
            met = form.meet(ArticleEditForm.initial_of(conflict.current), conflict.current.edit)
            return self._page(form, conflict=met, status=409)
        except actions.ImportRefused as refused:
            add_refusal(form, refused, published_at="published")
            return self._page(form, status=422)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("editor:article_detail", args=[self.article.pk]))

    def _page(
        self, form, conflict: Meeting | None = None, brought: list | None = None, status: int = 200
    ) -> HttpResponse:
        self.object = self.article
        context = self.get_context_data(
            form=form, conflict=conflict, brought=brought, retract=RetractForm(), **offered_names()
        )
        return self.render_to_response(context, status=status)


class ArticleRetractView(ArticleMixin, TemplateView):
    """The source took the article back, or that was noted in error."""

    permission_required = "articles.change_article"
    template_name = "editor/article_edit.html"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = RetractForm(request.POST)
        undo = request.POST.get("do") == "restore"
        if undo:
            actions.restore_article(article=self.article, by=request.user, why=request.POST.get("why", ""))
            messages.success(request, _("The article stands again."))
        elif form.is_valid() and self._retracted(form):
            messages.success(request, _("Noted as retracted. What rests on it is tracked anew."))
        else:
            self.object = self.article
            edit = ArticleEditForm(article=self.article, initial=ArticleEditForm.initial_of(self.article))
            context = self.get_context_data(form=edit, retract=form, **offered_names())
            return self.render_to_response(context, status=422)
        return HttpResponseRedirect(reverse("editor:article_detail", args=[self.article.pk]))

    def _retracted(self, form: RetractForm) -> bool:
        try:
            actions.retract_article(article=self.article, by=self.request.user, why=form.cleaned_data["why"])
        except actions.ImportRefused as refused:
            add_refusal(form, refused)
            return False
        return True


class ArticleChangesView(ArticleMixin, TemplateView):
    """What changed between two versions: by default the last two."""

    template_name = "editor/article_changes.html"

    def get_context_data(self, **kwargs) -> dict:
        self.object = self.article
        numbers = [version.number for version in self.versions]
        new = self._asked("to", numbers, numbers[-1])
        old = self._asked("from", numbers, max((number for number in numbers if number < new), default=new))
        texts = dict(self.article.versions.filter(number__in=[old, new]).values_list("number", "text"))
        changes, more = changes_between(texts[old], texts[new])
        changed = sum(change.kind != "same" for change in changes) + more
        return super().get_context_data(
            versions=self.versions,
            old=old,
            new=new,
            changes=changes,
            more=more,
            told=ngettext("%(number)s paragraph differs", "%(number)s paragraphs differ", changed)
            % {"number": changed},
            **kwargs,
        )

    def _asked(self, name: str, numbers: list[int], otherwise: int) -> int:
        asked = self.request.GET.get(name, "")
        if not asked:
            return otherwise
        number = whole_number(asked)
        if number not in numbers:
            raise Http404(_("This article has no such version."))
        return number

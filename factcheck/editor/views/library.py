"""The newsroom's lists, to look things up in; they are kept in the admin."""

from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import ListView, View

from articles.models import Source
from factcheck.claims.models import Entity, EntityAlias, Measure
from factcheck.claims.searching import folded, pattern
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import SEARCH_TAKEN, typed
from factcheck.editor.pages import PagesMixin
from factcheck.tracking.naming import measure_names

OFFERED = 30


class LibraryView(DeskMixin, PagesMixin, ListView):
    paginate_by = 100

    @property
    def words(self) -> str:
        return typed(self.request.GET, "q")[:SEARCH_TAKEN]

    def get_queryset(self):
        return self.found(self.words)

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(query=self.words, **kwargs)


class EntityListView(LibraryView):
    template_name = "editor/entity_list.html"
    section = "entities"

    def found(self, words: str):
        entities = (
            Entity.objects.select_related("parent")
            .annotate(claim_count=Count("claims", distinct=True))
            .prefetch_related(Prefetch("aliases", queryset=EntityAlias.objects.order_by("name")))
        )
        if words:
            sought = pattern(words)
            entities = entities.filter(Q(name__iregex=sought) | Q(aliases__name__iregex=sought)).distinct()
        return entities.order_by("name")


class MeasureListView(LibraryView):
    template_name = "editor/measure_list.html"
    section = "measures"

    def found(self, words: str):
        """By name in the language of the page, so not by the database, which has one name for all."""
        measures = Measure.objects.annotate(claim_count=Count("claims", distinct=True))
        sought = folded(words)
        return [
            (measure, name)
            for measure, name in measure_names(measures)
            if any(sought in folded(said) for said in (name, measure.label, measure.key))
        ]


class SourceListView(LibraryView):
    template_name = "editor/source_list.html"
    section = "sources"

    def found(self, words: str):
        sources = Source.objects.annotate(article_count=Count("articles", distinct=True)).order_by("name")
        return sources.filter(name__iregex=pattern(words)) if words else sources


class EntityOptionsView(DeskMixin, View):
    """Names that begin as what is typed does: the options of a datalist."""

    def get(self, request: HttpRequest) -> HttpResponse:
        words = typed(request.GET, "entity")[:SEARCH_TAKEN]
        entities = Entity.objects.order_by("name")
        if words:
            begins = f"^{pattern(words)}"
            entities = entities.filter(Q(name__iregex=begins) | Q(aliases__name__iregex=begins)).distinct()
        return render(request, "editor/_entity_options.html", {"entities": entities[:OFFERED]})

"""Lists in pages, of which the last may be gone by the time somebody asks for it."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet


class PagesMixin:
    """For list views: behind the last page stands the last, and what is no number is the first."""

    def paginate_queryset(self, queryset: QuerySet, page_size: int) -> tuple[Paginator, Page, QuerySet, bool]:
        pages = self.get_paginator(queryset, page_size)
        shown = pages.get_page(self.request.GET.get(self.page_kwarg))
        return pages, shown, shown.object_list, shown.has_other_pages()

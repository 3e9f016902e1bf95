"""The article reader: a version's text, the spans in it, and making claims from what is selected."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import DetailView, TemplateView
from django.views.generic.detail import SingleObjectMixin
from django_htmx.http import HttpResponseClientRedirect, HttpResponseLocation

from articles.models import Article, ArticleVersion
from factcheck.claims import actions as claim_actions
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Claim, SourceSpan, Stance
from factcheck.editor import actions, reading
from factcheck.editor.cases import why_suggested
from factcheck.editor.forms.articles import ArticleEditForm, offered_names
from factcheck.editor.forms.claims import ClaimForm, PassageForm
from factcheck.editor.forms.fields import add_refusal
from factcheck.editor.forms.reviews import ToldForm
from factcheck.editor.frame import DeskMixin
from factcheck.editor.inputs import SEARCH_TAKEN, STATEMENT_TAKEN, typed, whole_number
from factcheck.editor.passages import Mark, paragraphs, squashed
from factcheck.editor.same_texts import called_independent, same_texts_of
from factcheck.tracking.models import VersionWork

# Columns of a span's version that only reading it needs.
LONG = ("version__text", "version__original")


class ArticleMixin(DeskMixin, SingleObjectMixin):
    """A page about one article. `?version=` names an older one; without it the latest is read."""

    section = "articles"
    queryset = Article.objects.select_related("source", "origin")
    context_object_name = "article"

    @cached_property
    def article(self) -> Article:
        return self.get_object()

    @cached_property
    def versions(self) -> list[ArticleVersion]:
        """Without the texts: an article may be long, and only one of them is read."""
        return list(self.article.versions.defer("text", "original").order_by("number"))

    @cached_property
    def version(self) -> ArticleVersion:
        named = self.request.GET.get("version") or self.request.POST.get("version")
        found = self.article.versions.defer("original")
        try:
            return found.get(number=int(named)) if named else found.latest("number")
        except (ValueError, ArticleVersion.DoesNotExist):
            raise Http404(_("This article has no such version.")) from None

    @property
    def is_latest(self) -> bool:
        return self.version.number == self.versions[-1].number

    def address(self, **query: object) -> str:
        """Of this version in the reader. `page` opens a long text there, `span` where that span begins."""
        return reverse("editor:article_detail", args=[self.article.pk], query={"version": self.version.number} | query)


class ReaderView(ArticleMixin, DetailView):
    """One version with everything that is said of it; of a long text one page: `?page=`, `?span=`, `?show=`."""

    template_name = "editor/article_detail.html"

    def get_context_data(self, **kwargs) -> dict:
        shown = self._pointed_at()
        book = self._book(shown)
        spans = reading.spans_of(self.version, book.page)
        marks = [Mark(span.start, span.end, span.pk, span.state) for span in spans] + shown
        editable = bool(self.article.doubts) and self.request.user.has_perm("articles.change_article")
        return super().get_context_data(
            version=self.version,
            versions=self.versions,
            is_latest=self.is_latest,
            book=book,
            paragraphs=paragraphs(self.version.text, marks, start=book.page.start, end=book.page.end),
            notes=[(span, why_suggested(span), *book.beyond(span)) for span in spans],
            stances=Stance.choices,
            clashes=reading.open_contradictions_of((span.claim_id for span in spans), self.article),
            lost=reading.lost_spans_of(self.article, self.version) if self.is_latest else [],
            settle=ArticleEditForm(article=self.article, initial=ArticleEditForm.initial_of(self.article))
            if editable
            else None,
            **(offered_names() if editable else {}),
            same_texts=same_texts_of(self.article),
            independent=called_independent(self.article, self.request.GET.get("independent")),
            undo=reading.undo_of(self.request.GET, version=self.version),
            given_up=VersionWork.objects.filter(version=self.version, dead=True).first(),
            **kwargs,
        )

    def _book(self, shown: list[Mark]) -> reading.Book:
        asked = self.request.GET
        number = whole_number(asked["page"]) or 0 if asked.get("page") else None
        span = whole_number(asked.get("span"))
        offset = shown[0].start if shown else reading.place_of(self.version, span)
        book = reading.book_of(self.version, number=number, offset=offset)
        if book is None:
            raise Http404(_("This text has no such page."))
        return book

    def _pointed_at(self) -> list[Mark]:
        """The passage that a link from elsewhere means: `?show=120-168`."""
        first, last = (whole_number(part) for part in self.request.GET.get("show", "").partition("-")[::2])
        if first is None or last is None or not first < last <= self.version.length:
            return []
        return [Mark(first, last, 0, "shown")]


class SpanCreateView(ArticleMixin, TemplateView):
    """The small form beside a selected passage: a claim is made of it, or an existing one gets it."""

    permission_required = "claims.edit_claim"
    template_name = "editor/span_create.html"
    fragment_name, told_name = "editor/_span_form.html", "editor/_span_told_form.html"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        found = reading.prefill(self.version, request.GET.get("start"), request.GET.get("end"))
        return self._page(
            PassageForm(version=self.version, initial=found.passage),
            ClaimForm(initial=found.claim),
        )

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        passage = PassageForm(request.POST, version=self.version)
        chosen = whole_number(request.POST.get("claim"))
        if chosen is not None:
            return self._attach(passage, chosen)
        claim = ClaimForm(request.POST)
        if request.POST.get("do") == "find":
            return self._page(passage, claim, query=typed(request.POST, "q")[:SEARCH_TAKEN])
        both = [passage.is_valid(), claim.is_valid()]
        if not all(both):
            return self._page(passage, claim, status=422)
        try:
            made = actions.claim_from_passages(
                fields=claim.fields_of_claim(),
                passages=[{"version": self.version, **passage.fields_of_span()}],
                by=request.user,
            )
        except ClaimError as refused:
            add_refusal(passage if refused.field in passage.fields else claim, refused)
            return self._page(passage, claim, status=422)
        messages.success(request, _("Saved as a draft: %(statement)s") % {"statement": made.statement})
        return self._done(made.spans.get())

    def _attach(self, passage: PassageForm, chosen: int) -> HttpResponse:
        claim = Claim.objects.filter(pk=chosen).first()
        told = ToldForm(self.request.POST if "reason" in self.request.POST else None)
        if claim is None:
            passage.add_error(None, _("Somebody deleted this claim in the meantime."))
        elif passage.is_valid():
            try:
                span = claim_actions.attach_span(
                    claim=claim,
                    version=self.version,
                    by=self.request.user,
                    **passage.fields_of_span(),
                    **(told.told() if told.is_valid() else {}),
                )
            except ClaimError as refused:
                if refused.field == "reason":
                    return self._ask_what_readers_are_told(passage, claim, told)
                add_refusal(passage, refused)
            else:
                messages.success(self.request, _("Attached to: %(statement)s") % {"statement": claim.statement})
                return self._done(span)
        query = typed(self.request.POST, "q")[:SEARCH_TAKEN]
        return self._page(passage, ClaimForm(initial=self.request.POST.dict()), query=query, status=422)

    def _ask_what_readers_are_told(self, passage: PassageForm, claim: Claim, told: ToldForm) -> HttpResponse:
        """The second page of the form, where the claim is one that readers see. It keeps the first."""
        context = self.get_context_data(
            article=self.article,
            version=self.version,
            passage=passage,
            form=ClaimForm(self.request.POST),
            told=told,
            claim=claim,
            page=self._page_read,
            back=self._back,
            fragment=self.told_name,
        )
        template = self.told_name if self.request.htmx else self.template_name
        return render(self.request, template, context, status=422 if told.is_bound else 200)

    def _done(self, span: SourceSpan) -> HttpResponse:
        address = f"{self.address(span=span.pk)}#span-{span.pk}"
        if self.request.htmx:
            return HttpResponseLocation(address, target="#main", select="#main", swap="outerHTML show:none")
        return HttpResponseRedirect(address)

    @property
    def _page_read(self) -> int | None:
        """The page of a long text that the form stands beside."""
        return whole_number(self.request.GET.get("page"))

    @property
    def _back(self) -> str:
        return self.address(**({"page": self._page_read} if self._page_read else {}))

    def _page(self, passage: PassageForm, claim: ClaimForm, query: str = "", status: int = 200) -> HttpResponse:
        said = passage["exact"].value() or ""
        quote = squashed(said)
        statement = claim["statement"].value() or quote
        context = self.get_context_data(
            article=self.article,
            version=self.version,
            passage=passage,
            form=claim,
            query=query,
            attach=True,
            page=self._page_read,
            back=self._back,
            fragment=self.fragment_name,
            matches=reading.matching_claims(
                query,
                statement,
                claim["entity"].value(),
                claim["measure"].value(),
                language=self.article.language if quote and statement.endswith(quote) else "",
            ),
        )
        template = self.fragment_name if self.request.htmx else self.template_name
        return render(self.request, template, context, status=status)

    def get_context_data(self, **kwargs) -> dict:
        self.object = self.article
        return super().get_context_data(**kwargs)


class ClaimMatchesView(DeskMixin, TemplateView):
    """Existing claims that say the same, or hold the words typed: a fragment, as one types. `?look=1` where there is
    no passage to attach to one of them.

    Asked by POST, although it writes nothing: a statement may be longer than an address can be.
    """

    template_name = "editor/_claim_matches.html"

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs) -> dict:
        data = self.request.POST if self.request.method == "POST" else self.request.GET
        query, statement, *rest = (typed(data, name) for name in ("q", "statement", "entity", "measure"))
        query = query[:SEARCH_TAKEN]
        statement = statement[:STATEMENT_TAKEN]  # of a longer one the beginning: it is refused when it is saved
        looking = bool(self.request.GET.get("look"))
        return {"matches": reading.matching_claims(query, statement, *rest), "query": query, "attach": not looking}


class SpanDecideView(DeskMixin, View):
    """Confirm, refuse or put back a span, or say how its source stands to the claim; of a suggestion, that
    confirms it."""

    permission_required = "claims.edit_claim"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            return self._decide(request, SourceSpan.objects.select_related("claim", "version").defer(*LONG).get(pk=pk))
        except SourceSpan.DoesNotExist:
            messages.error(request, _("This passage is gone: its claim was deleted, or the tracker took it back."))
        except ClaimError as refused:
            if refused.field == "reason":
                return self._ask_what_readers_are_told(request, pk)
            messages.error(request, str(refused))
        return HttpResponseRedirect(self._came_from(request))

    def _ask_what_readers_are_told(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The claim was published after the page with the button was opened."""
        asked = {name: request.POST[name] for name in ("state", "stance") if request.POST.get(name)}
        address = reverse("editor:quote_correct", args=[pk], query=asked)
        return HttpResponseClientRedirect(address) if request.htmx else HttpResponseRedirect(address)

    def _decide(self, request: HttpRequest, span: SourceSpan) -> HttpResponse:
        before = span.state
        stance = request.POST.get("stance") or None
        state = request.POST.get("state", SourceSpan.State.CONFIRMED if stance else before)
        if state not in SourceSpan.State.values or (stance and stance not in reading.STANCES):
            raise Http404(_("A span has no such state."))
        decided = claim_actions.decide_span(span=span, state=state, by=request.user, stance=stance)
        undone = request.POST.get("undo")
        if request.POST.get("back") == "claim":
            address = reverse("editor:claim_detail", args=[span.claim_id])
            return HttpResponseRedirect(address if undone else f"{address}?done={span.pk}&was={before}#sources")
        query = {"version": span.version.number, "span": span.pk}
        if page := whole_number(request.POST.get("page")):
            query["page"] = page
        if not undone:
            query |= {"done": decided.pk, "was": before}
        address = reverse("editor:article_detail", args=[span.version.article_id], query=query)
        return HttpResponseRedirect(f"{address}#span-{decided.pk}")

    def _came_from(self, request: HttpRequest) -> str:
        """The page with the button, which alone knows the article or claim of a span that is gone."""
        page = request.headers.get("Referer", "")
        own = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
        return page if own else reverse("editor:home")

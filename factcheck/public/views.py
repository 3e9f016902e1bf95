"""What readers see. Reads only; nothing here writes."""

from django.conf import settings
from django.contrib.auth.decorators import permission_required
from django.db.models import Count, Exists, OuterRef, Prefetch
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic import ListView
from django_filters.views import FilterView

from factcheck.claims.models import Claim, ClaimQuerySet, Correction, Evidence, Rating, RatingScale, SourceSpan, Stance
from factcheck.claims.retractions import with_retracted
from factcheck.claims.searching import prefix_query
from factcheck.public import contradictions, dossier, interchange, jsonld
from factcheck.public.filters import ClaimFilter

LANGUAGE_KEPT = 365 * 24 * 60 * 60  # seconds
HIGHLIGHTS, HIGHLIGHTS_FROM = 3, 12  # cases on the front page, and the contradictions they are grouped from


class ClaimList(FilterView):
    """All public claims, newest first."""

    filterset_class = ClaimFilter
    template_name = "public/claim_list.html"
    paginate_by = 20
    strict = False  # a hand-typed parameter that means nothing finds everything, and says so in the form
    extra_context = {"section": "claims"}

    def get_queryset(self):
        spans = SourceSpan.objects.confirmed().filter(version__article__retracted_at=None)
        spans = spans.select_related("version__article__source").defer("version__text", "version__original", "exact")
        return (
            Claim.objects.public()
            .with_review()
            .prefetch_related(Prefetch("spans", spans, to_attr="quotes"))
            .order_by("-published_at", "-pk")
        )

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        page = context["page_obj"]
        rows = contradictions.for_readers().filter(claims__in=[claim.pk for claim in page])
        counted = dict(
            Claim.comparisons.through.objects.filter(comparison__in=rows.values("pk"), claim__in=[c.pk for c in page])
            .values_list("claim")
            .annotate(Count("pk"))
        )
        for claim in page:
            claim.contradictions = counted.get(claim.pk, 0)
            articles = [quote.version.article for quote in claim.quotes]
            claim.languages = sorted({article.language for article in articles if article.language})
            claim.sources = len({article.source_id for article in articles})
            claim.supporting, claim.refuting = (_sources(claim, stance) for stance in (Stance.SUPPORTS, Stance.REFUTES))
        context["asked"] = any(self.request.GET.get(name) for name in ClaimFilter.base_filters)
        words = self.request.GET.get("q", "").strip()
        context["wordless"] = bool(words) and prefix_query(words) is None
        if not context["asked"] and page.number == 1:
            told = [contradictions.tell(row) for row in contradictions.for_readers()[:HIGHLIGHTS_FROM]]
            context["highlights"] = contradictions.cases(told)[:HIGHLIGHTS]
        return context


def _sources(claim: Claim, stance: str) -> int:
    return len({quote.version.article.source_id for quote in claim.quotes if quote.stance == stance})


def _public_claim(slug: str) -> Claim:
    return _whole(Claim.objects.public(), slug)


def _whole(claims: ClaimQuerySet, slug: str) -> Claim:
    """A claim with all that its page shows."""
    return get_object_or_404(
        claims.with_review()
        .select_related("review__author", "review__approver")
        .prefetch_related(
            Prefetch("corrections", Correction.objects.select_related("by", "approver")),
            Prefetch(
                "review__evidence",
                with_retracted(Evidence.objects.select_related("span__version__article__source")).defer(
                    "span__version__text", "span__version__original"
                ),
            ),
        ),
        slug=slug,
    )


@require_safe
def claim_detail(request: HttpRequest, slug: str) -> HttpResponse:
    claim = _public_claim(slug)
    shown, contact = dossier.of_claim(claim), settings.CORRECTIONS_CONTACT
    withdrawn = claim.status == Claim.Status.WITHDRAWN
    review = None if withdrawn else jsonld.claim_review(claim, [quote.span for quote in shown.counted])
    return render(
        request,
        "public/claim_detail.html",
        {
            "section": "claims",
            "claim": claim,
            "review": claim.review,
            "dossier": shown,
            "withdrawn": withdrawn,
            "corrections": claim.corrections.all(),
            "correctors": _correctors(claim),
            "address": jsonld.address(claim),
            "report": contact.href(subject=claim.statement, body=jsonld.address(claim)) if contact else "",
            "structured": jsonld.as_script(review) if review else "",
        },
    )


def _correctors(claim: Claim) -> list[str]:
    """Who changed words beside the author named on the page, first to last. Who gave another verdict is its author
    since, and is named there."""
    changed = [one for one in reversed(claim.corrections.all()) if one.kind != Correction.Kind.WITHDRAWAL]
    return list(dict.fromkeys(str(one.by) for one in changed if one.by_id != claim.review.author_id))


@require_safe
@never_cache
@permission_required("claims.edit_claim")
def claim_preview(request: HttpRequest, slug: str) -> HttpResponse:
    """A claim as readers will see it, for those who write it. What they see already has a page, which knows of
    corrections and withdrawals."""
    claim = _whole(Claim.objects.exclude(review=None), slug)
    if claim.is_public:
        return redirect(claim)
    return render(
        request,
        "public/claim_preview.html",
        {
            "section": "claims",
            "claim": claim,
            "review": claim.review,
            "dossier": dossier.of_claim(claim),
            "withdrawn": False,
            "corrections": claim.corrections.all(),
            "address": jsonld.address(claim),
            "structured": "",
        },
    )


@require_safe
def claim_data(request: HttpRequest, slug: str) -> JsonResponse:
    """The same page for programs."""
    claim = _public_claim(slug)
    data = interchange.claim(claim, dossier.of_claim(claim))
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})


class ContradictionList(ListView):
    """What published claims showed to be irreconcilable between sources."""

    template_name = "public/contradiction_list.html"
    paginate_by = 20
    extra_context = {"section": "contradictions"}

    def get_queryset(self):
        return contradictions.for_readers()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["cases"] = contradictions.cases([contradictions.tell(row) for row in context["page_obj"]])
        return context


@require_safe
def how_we_rate(request: HttpRequest) -> HttpResponse:
    ratings = Rating.objects.annotate(
        used=Exists(Claim.objects.standing().filter(review__rating=OuterRef("pk")))
    ).order_by("position", "pk")
    scale = RatingScale.objects.filter(is_default=True).prefetch_related(Prefetch("ratings", ratings)).first()
    return render(request, "public/how_we_rate.html", {"section": "how_we_rate", "scale": scale})


class CorrectionList(ListView):
    """The public log: every change to something that readers had seen."""

    template_name = "public/correction_list.html"
    paginate_by = 40
    extra_context = {"section": "corrections"}

    def get_queryset(self):
        return Correction.objects.filter(claim__in=Claim.objects.public()).select_related("claim", "by", "approver")


def set_language(request: HttpRequest) -> HttpResponse:
    """Keeps the language that a reader chose, then back to the page they came from.

    Django's own takes only a form, whose token would give every reader of every page a cookie. That another site could
    link here does no harm: it changes the language, and nothing else.
    """
    asked = request.POST if request.method == "POST" else request.GET
    back = asked.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    answer = redirect(back if safe else reverse("public:claim_list"))
    code = asked.get("language", "")
    if code in dict(settings.LANGUAGES) and check_for_language(code):
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=LANGUAGE_KEPT,
            path=settings.LANGUAGE_COOKIE_PATH,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )
    return answer


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask here where a page names no icon: the admin's, a feed, an error of the server's."""
    return redirect(static("img/favicon.ico"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('editor:home')}",
        f"Disallow: {reverse('admin:index')}",
        f"Disallow: {reverse('set_language')}",
        f"Sitemap: {settings.SITE_URL}{reverse('public:sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")

"""What every page of the desk shares: who may see it, and the rail on its left."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from django.contrib.auth.mixins import LoginRequiredMixin, PermissionRequiredMixin
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from articles.models import Article
from factcheck.claims.models import Claim, SourceSpan
from factcheck.tracking.forecasts import forecasts_due
from factcheck.tracking.models import Comparison


@dataclass(frozen=True)
class Counts:
    """How much of each waits for somebody; what stands beside the rail's words."""

    mine: int
    to_review: int
    due: int
    contradictions: int
    disagreements: int
    suggested: int
    doubtful: int


def counts_for(user) -> Counts:
    """A count for each, on an index, whatever the page."""
    open_ones = Comparison.objects.contradicting().filter(state=Comparison.State.OPEN)
    return Counts(
        mine=Claim.objects.filter(author=user, status=Claim.Status.DRAFT).count(),
        to_review=Claim.objects.waiting_for(user).count(),
        due=forecasts_due(timezone.localdate()).count(),
        contradictions=open_ones.count(),
        disagreements=open_ones.filter(claims=None).count(),
        suggested=SourceSpan.objects.filter(state=SourceSpan.State.SUGGESTED, successor=None).count(),
        doubtful=Article.objects.doubtful().filter(retracted_at=None).count(),
    )


def rail(counts: Counts, section: str) -> list[dict]:
    """The rail's groups, as templates/desk.html takes them. `section` names the link that is open."""

    def group(label: str, links: Iterable[tuple[str, str, str, int | None]]) -> dict:
        return {
            "label": label,
            "links": [
                {"url": url, "label": text, "count": count, "current": name == section}
                for name, url, text, count in links
            ],
        }

    claims, articles = reverse("editor:claim_list"), reverse("editor:article_list")
    return [
        group(
            _("Desk"),
            [
                ("home", reverse("editor:home"), _("Today"), None),
                ("mine", f"{claims}?mine=on&status=draft", _("My drafts"), counts.mine),
                ("to_review", f"{claims}?to_review=on", _("To review"), counts.to_review),
                ("due", f"{claims}?due=on", _("Forecasts due"), counts.due),
                ("inbox", reverse("editor:inbox"), _("Contradictions"), counts.contradictions),
                ("disagree", f"{reverse('editor:inbox')}?about=none", _("Sources disagree"), counts.disagreements),
                ("suggested", f"{articles}?suggested=on", _("Suggested spans"), counts.suggested),
                ("doubts", f"{articles}?doubts=any", _("Doubtful imports"), counts.doubtful),
            ],
        ),
        group(
            _("Library"),
            [
                ("articles", articles, _("Articles"), None),
                ("claims", claims, _("Claims"), None),
                ("entities", reverse("editor:entity_list"), _("Entities"), None),
                ("measures", reverse("editor:measure_list"), _("Measures"), None),
                ("sources", reverse("editor:source_list"), _("Sources"), None),
            ],
        ),
        group(
            _("Machinery"),
            [
                ("import", reverse("editor:article_import"), _("Import"), None),
                ("runs", reverse("editor:run_list"), _("Runs"), None),
                ("account", reverse("editor:account"), _("My account"), None),
            ],
        ),
    ]


def rail_of(user, section: str) -> dict:
    """What templates/desk.html takes, and the counts that some pages show besides."""
    counts = counts_for(user)
    return {"counts": counts, "rail_groups": rail(counts, section)}


def page_before(request: HttpRequest, *, readable: bool) -> str:
    """The page of ours that a request came from, without its host. `readable`: what was asked for is one itself."""
    if request.htmx:
        page = request.htmx.current_url or ""
    elif request.method in ("GET", "HEAD"):
        page = "" if readable else request.headers.get("Referer", "")
    else:
        page = request.headers.get("Referer", "")
    if page and url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()}):
        return urlunsplit(urlsplit(page)._replace(scheme="", netloc=""))
    return request.get_full_path() if readable and not request.htmx else reverse("editor:home")


class DeskMixin(LoginRequiredMixin, PermissionRequiredMixin):
    """A page of the desk. Everybody who works in the newsroom may look; `permission_required` says
    what a page that changes something needs besides."""

    permission_required: str | tuple[str, ...] = ()
    section = ""

    def get_permission_required(self) -> tuple[str, ...]:
        named = self.permission_required
        return (named,) if isinstance(named, str) else tuple(named)

    def has_permission(self) -> bool:
        return self.request.user.has_perms(self.get_permission_required())

    def handle_no_permission(self):
        """Whoever is logged out comes back, after logging in, to the page that they were on: what an htmx request or
        a form was sent to may be a fragment, or take nothing but a form."""
        if self.request.user.is_authenticated:
            self.raise_exception = True
            return super().handle_no_permission()
        readable = hasattr(self, "get") and "get" in self.http_method_names
        login = redirect_to_login(page_before(self.request, readable=readable), self.get_login_url())
        return HttpResponseClientRedirect(login.url) if self.request.htmx else login

    def get_section(self) -> str:
        return self.section

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | rail_of(self.request.user, self.get_section())

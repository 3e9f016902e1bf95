"""What was published, as Atom (RFC 4287)."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from articles.importing.clean import clean_line
from factcheck.claims.models import Claim
from factcheck.public.jsonld import address


def house_language() -> str:
    """That of the feed whose address names none: the newsroom's, where the site has it."""
    known = settings.HOUSE_LANGUAGE in dict(settings.LANGUAGES)
    return settings.HOUSE_LANGUAGE if known else settings.LANGUAGE_CODE


class ClaimFeed(Feed):
    """The fifty claims that were published or changed last; a withdrawn one says so.

    Its language stands in its address: a program that fetches it has no wish, and one copy is passed on to many.
    One control character anywhere, which XML cannot hold, and nobody could read the feed: so none gets in.
    """

    feed_type = Atom1Feed

    def __call__(self, request, language=""):
        asked, language = language, language or house_language()
        if language not in dict(settings.LANGUAGES):
            raise Http404
        with translation.override(language):
            answer = super().__call__(request, language=asked)
        answer["Content-Language"] = language
        return answer

    def get_object(self, request, language):
        return language

    def title(self):
        return settings.SITE_NAME

    def subtitle(self):
        return _("Claims checked, with verdicts")

    def link(self):
        return f"{settings.SITE_URL}/"

    def feed_url(self, asked):
        return settings.SITE_URL + reverse("public:feed", args=[asked] if asked else [])

    def author_name(self):
        return settings.SITE_NAME

    def items(self):
        return Claim.objects.public().with_review().order_by("-changed_at", "-pk")[:50]

    def item_title(self, claim):
        if claim.status == Claim.Status.WITHDRAWN:
            return _("Withdrawn: %(claim)s") % {"claim": clean_line(claim.statement)}
        return clean_line(f"{claim.review.rating.shown_label}: {claim.statement}")

    def item_description(self, claim):
        if claim.status == Claim.Status.WITHDRAWN:
            return _("We have taken this fact-check back. Its page says why.")
        return escape(clean_line(claim.review.summary))  # as HTML, which a feed's summary is

    def item_link(self, claim):
        return address(claim)

    def item_pubdate(self, claim):
        return claim.published_at

    def item_updateddate(self, claim):
        return max(claim.changed_at, claim.published_at)

    def item_categories(self, claim):
        return [clean_line(claim.entity.name)] if claim.entity else []

"""What was published, as Atom (RFC 4287)."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from articles.importing.clean import clean_line
from factcheck.claims.models import Claim
from factcheck.public.jsonld import address


class ClaimFeed(Feed):
    """The fifty claims that were published or changed last; a withdrawn one says so.

    One control character anywhere, which XML cannot hold, and nobody could read the feed: so none gets in.
    """

    feed_type = Atom1Feed

    def title(self):
        return settings.SITE_NAME

    def subtitle(self):
        return _("Claims checked, with verdicts")

    def link(self):
        return f"{settings.SITE_URL}/"

    def feed_url(self):
        return settings.SITE_URL + reverse("public:feed")

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

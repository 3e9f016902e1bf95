"""Every page that readers may find, for search engines."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from factcheck.claims.models import Claim


class OwnSitemap(Sitemap):
    """On the address that readers use, whatever host the request came in by."""

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc

    def get_protocol(self, protocol=None):
        return urlsplit(settings.SITE_URL).scheme


class ClaimSitemap(OwnSitemap):
    def items(self):
        return Claim.objects.standing().order_by("pk")

    def lastmod(self, claim):
        return claim.changed_at


class PageSitemap(OwnSitemap):
    def items(self):
        return ["claim_list", "contradiction_list", "how_we_rate", "correction_list"]

    def location(self, name):
        return reverse(f"public:{name}")


SITEMAPS = {"claims": ClaimSitemap, "pages": PageSitemap}

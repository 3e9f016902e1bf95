from django.contrib.sitemaps.views import sitemap
from django.urls import path
from django.views.generic import RedirectView

from factcheck.public import views
from factcheck.public.feeds import ClaimFeed
from factcheck.public.sitemaps import SITEMAPS

app_name = "public"
urlpatterns = [
    path("", views.ClaimList.as_view(), name="claim_list"),
    path("claims/", RedirectView.as_view(pattern_name="public:claim_list", query_string=True)),
    # Slugs are written in any script, so `str`; they hold no dot.
    path("claims/<str:slug>.json", views.claim_data, name="claim_data"),
    path("claims/<str:slug>/", views.claim_detail, name="claim_detail"),
    path("claims/<str:slug>/preview/", views.claim_preview, name="claim_preview"),
    path("contradictions/", views.ContradictionList.as_view(), name="contradiction_list"),
    path("how-we-rate/", views.how_we_rate, name="how_we_rate"),
    path("corrections/", views.CorrectionList.as_view(), name="correction_list"),
    path("feed.atom", ClaimFeed(), name="feed"),
    path("feed.<str:language>.atom", ClaimFeed(), name="feed"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("robots.txt", views.robots, name="robots"),
]

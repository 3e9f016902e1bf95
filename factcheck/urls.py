from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("", include("factcheck.public.urls")),
    path("desk/", include("factcheck.editor.urls")),
    path("admin/", admin.site.urls),
    path("language/", set_language, name="set_language"),
]
admin.site.site_header = admin.site.site_title = settings.SITE_NAME

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path

from factcheck.public.views import set_language

urlpatterns = [
    path("", include("factcheck.public.urls")),
    path(
        "desk/login/",
        auth.LoginView.as_view(redirect_authenticated_user=True, extra_context={"site_name": settings.SITE_NAME}),
        name="login",
    ),
    path("desk/logout/", auth.LogoutView.as_view(), name="logout"),
    path("desk/password/", auth.PasswordChangeView.as_view(), name="password_change"),
    path("desk/password/done/", auth.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("desk/", include("factcheck.editor.urls")),
    path("admin/", admin.site.urls),
    path("language/", set_language, name="set_language"),
]
admin.site.site_header = admin.site.site_title = settings.SITE_NAME

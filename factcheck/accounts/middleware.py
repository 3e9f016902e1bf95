from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers


class PrivatePagesMiddleware:
    """Nobody keeps what is shown behind the login: no proxy, and no browser for whoever presses Back after
    somebody logged out."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith((reverse("editor:home"), reverse("admin:index"))):
            add_never_cache_headers(response)
        return response


class UserLanguageMiddleware:
    """The desk speaks the language that its user chose; without a choice, the browser's.

    Who brings no cookie, as nearly all readers do, has no session to be looked up: their pages depend on no cookie and
    a cache may keep them. Where a reader chose a language, the page says that it depends on that.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            response = self.get_response(request)
            if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
                patch_vary_headers(response, ["Cookie"])
            return response
        language = getattr(request.user, "language", "") if request.user.is_authenticated else ""
        if not language:
            return self.get_response(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            return self.get_response(request)

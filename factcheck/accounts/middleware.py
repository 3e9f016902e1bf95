from django.urls import reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers


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
    """The desk speaks the language that its user chose; without a choice, the browser's."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = getattr(request.user, "language", "") if request.user.is_authenticated else ""
        if not language:
            return self.get_response(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            return self.get_response(request)

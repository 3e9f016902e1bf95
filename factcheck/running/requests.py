"""Requests that no page could answer are refused before any page sees them."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest, HttpResponse


class RefuseUnanswerable:
    """Answers 400 where the address holds a NUL, which no text in PostgreSQL may hold, and where more is
    sent than REQUEST_MAX_BYTES: files have no limit of their own, and anybody may send some to the login."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address holds a NUL.")
        # The web server passes on no more than was announced.
        announced = request.META.get("CONTENT_LENGTH") or "0"
        if announced.isdecimal() and len(announced) < 20 and int(announced) <= settings.REQUEST_MAX_BYTES:
            return self.get_response(request)
        raise RequestDataTooBig("More was sent than REQUEST_MAX_BYTES.")

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from editorial.refusals import Refusal


class RefusalMiddleware:
    """Brings the editor back to where they were, with what keeps it from being done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refusal):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return HttpResponseForbidden(str(error), content_type="text/plain")
        messages.error(request, str(error))
        return redirect(_place_of(request) or "wagtailadmin_home")


def _place_of(request: HttpRequest) -> str:
    """The page that sent the request, if it is one of this site; "" otherwise."""
    address = request.headers.get("referer", "")
    ours = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if ours else ""

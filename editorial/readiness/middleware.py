from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from editorial.readiness.guard import collecting


class RefusalMiddleware:
    """Tells the editor why a page was not published.

    Wagtail's admin answers a refusal by going home with "you do not have permission",
    which says nothing about the section that is missing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with collecting() as refusals:
            response = self.get_response(request)
        if 300 <= response.status_code < 400:
            for sentence in dict.fromkeys(str(refusal) for refusal in refusals):
                messages.error(request, sentence)
        return response

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase


class OneLanguagePerAddressMiddleware:
    """Takes ``Accept-Language`` off ``Vary``: here the address alone decides the language.

    Stands outside Django's LocaleMiddleware, which adds it to every un-prefixed page and
    so makes a shared cache keep one copy per browser language.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        names = [name.strip() for name in response.headers.get("Vary", "").split(",")]
        kept = [name for name in names if name.lower() not in {"", "accept-language"}]
        if kept:
            response.headers["Vary"] = ", ".join(kept)
        elif "Vary" in response.headers:
            del response.headers["Vary"]
        return response

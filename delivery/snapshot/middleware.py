from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from delivery.snapshot.reading import one_snapshot


class OneSnapshotMiddleware:
    """Answers a reader from one state of the database; put it outside all that reads from it.

    Whoever is logged in works on the newest state, and so does what writes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with one_snapshot() if _is_a_readers(request) else nullcontext():
            return self.get_response(request)


def _is_a_readers(request: HttpRequest) -> bool:
    return request.method in {"GET", "HEAD"} and settings.SESSION_COOKIE_NAME not in request.COOKIES

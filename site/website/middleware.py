"""What every answer carries, and how it travels."""

from collections.abc import Callable

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

ADMIN_POLICY = (
    # Wagtail's admin writes inline scripts and styles; it is not for readers.
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)


class PackingMiddleware(GZipMiddleware):
    """Packs text. Pictures, sound, films and letters are packed already: once more costs time,
    and takes the length from the answer.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        kind = response.headers.get("Content-Type", "")
        is_packed = kind.startswith(("image/", "audio/", "video/", "font/"))
        if is_packed and not kind.startswith("image/svg"):
            return response
        return super().process_response(request, response)


class SecurityHeadersMiddleware:
    """Adds what Django has no setting for; the policy for public pages is django-csp's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        if request.path_info.startswith("/admin/"):
            response.headers.setdefault("Content-Security-Policy", ADMIN_POLICY)
        return response


class FramePolicyMiddleware:
    """Lets a page show frames of the players that its text holds, and of no others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if origins := getattr(request, "frame_origins", None):
            response._csp_update = {"frame-src": sorted(origins)}  # type: ignore[attr-defined]
        return response


class PlainPathMiddleware:
    """No address of ours has a NUL in it, and PostgreSQL cannot be asked for one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "\x00" in request.path_info:
            raise Http404
        return self.get_response(request)

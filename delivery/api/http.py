"""What every address of the API does alike: methods, other origins, errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from delivery.api.parameters import check_text
from delivery.api.problems import NotFound, Problem

View = Callable[..., HttpResponse]
METHODS = "GET, HEAD, OPTIONS"
#: Bytes; no question that the API understands is as long.
LONGEST_QUERY = 4096


def of_the_api(view: View, *content_types: str) -> View:
    """``view`` for GET, with all that the other methods and other origins need."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "OPTIONS":
            return _cors(request, _options())
        try:
            _check(request, content_types or ("application/json",))
            response = _get(view, request, *args, **kwargs)
        except Problem as problem:
            response = problem.response()
        except Http404:
            response = NotFound().response()
        if response.status_code == 405:
            response["Allow"] = METHODS
        return _cors(request, _without_body(response) if request.method == "HEAD" else response)

    # Nothing changes by what is sent here, and a POST hears that there is nothing to post to.
    return csrf_exempt(answer)


def _check(request: HttpRequest, content_types: tuple[str, ...]) -> None:
    if request.method not in {"GET", "HEAD"}:
        raise Problem(405, "Everything here can only be read.")
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        raise Problem(414, f"The query is longer than {LONGEST_QUERY} bytes.")
    check_text(request.META.get("QUERY_STRING", ""))
    if not any(request.accepts(one) for one in content_types):
        raise Problem(406, f"This is given as {' or '.join(content_types)} only.")


def _get(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    method, request.method = request.method, "GET"
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = method


def _without_body(response: HttpResponse) -> HttpResponse:
    if response.status_code != 304:
        response["Content-Length"] = str(len(response.content))
        response.content = b""
    return response


def _options() -> HttpResponse:
    headers = {
        "Allow": METHODS,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=headers)


def _cors(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let pages of the origins in ``DELIVERY_CORS_ORIGINS`` read the answer; "*" is all."""
    origins = getattr(settings, "DELIVERY_CORS_ORIGINS", [])
    if not origins:
        return response
    if "*" in origins:
        response["Access-Control-Allow-Origin"] = "*"
    else:
        patch_vary_headers(response, ["Origin"])
        if request.headers.get("Origin") in origins:
            response["Access-Control-Allow-Origin"] = request.headers["Origin"]
    response["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Link"
    return response

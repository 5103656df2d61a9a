"""For the root of a host, outside ``i18n_patterns``: the API says its language in a parameter."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import URLPattern, re_path
from django.urls import path as url

from delivery.api.docs import docs
from delivery.api.http import of_the_api
from delivery.api.openapi import api, openapi_json
from delivery.api.problems import NotFound


def elsewhere(request: HttpRequest, path: str) -> HttpResponse:
    """What has no address: if it has one with or without a slash, it leads there."""
    other = path.removesuffix("/") if path.endswith("/") else f"{path}/"
    if not any(pattern.resolve(other) for pattern in _operations):
        raise NotFound
    base = request.path.removesuffix(path)
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{base}{other}{'?' if query else ''}{query}")


def _patterns() -> Iterator[URLPattern]:
    for pattern in api().urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            view = of_the_api(pattern.callback)
            yield URLPattern(pattern.pattern, view, pattern.default_args, pattern.name)


_operations = list(_patterns())

urlpatterns = [
    url("openapi.json", of_the_api(openapi_json), name="delivery_openapi"),
    url("docs", of_the_api(docs, "text/html"), name="delivery_api_docs"),
    *_operations,
    re_path(r"^(?P<path>.*)$", of_the_api(elsewhere, "application/json"), name="delivery_api"),
]

"""A page of a preview as a reader will get it, with a bar above it that leafs."""

from __future__ import annotations

import copy
import re
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import override

from delivery.addresses.files import opened_by
from delivery.addresses.previews import previewing
from editorial.preview.bar import bar_context
from editorial.preview.links_inside import with_links_inside
from editorial.preview.opened import Opened

#: Where the bar goes: a link that skips to the content stays the first thing of a page.
_TOP = re.compile(r'<body\b[^>]*>(\s*<a\b[^>]*\shref="#[^>]*>[^<]*</a>)?', re.IGNORECASE)
SHEET = "editorial/css/preview.css"
Answer = TypeVar("Answer", bound=HttpResponseBase)


def rendered(
    request: HttpRequest, opened: Opened, key: str = "", more: dict[str, Any] | None = None
) -> HttpResponse:
    """The page with the bar, and with ``more`` of it; ``key`` opens private pictures."""
    response = _as_a_reader(request, opened, key)
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        return for_nobody_else(response)
    html = with_links_inside(response.content.decode(), opened)
    with override(opened.language):
        context = bar_context(opened) | (more or {})
        bar = render_to_string("editorial/preview/bar.html", context, request=None)
        end = render_to_string("editorial/preview/end.html", context, request=None)
    response.content = _dressed(html, bar, end)
    return for_nobody_else(response)


def for_nobody_else(response: Answer) -> Answer:
    """Kept by no cache, listed by no search engine, and told to no other host."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _as_a_reader(request: HttpRequest, opened: Opened, key: str) -> Any:
    reader = _reader(request)
    language = opened.row.locale.language_code
    with previewing(opened.scope), opened_by(key), override(language):
        draft = opened.draft
        response = draft.serve_preview(reader, draft.default_preview_mode)
        if hasattr(response, "render"):
            response.render()
    # The policy of the answer learns from the request which players the page holds.
    if origins := getattr(reader, "frame_origins", None):
        request.frame_origins = origins  # type: ignore[attr-defined]
    return response


def _reader(request: HttpRequest) -> Any:
    """The same request of somebody without an account and without a cookie."""
    reader: Any = copy.copy(request)
    reader.user, reader.COOKIES, reader.is_preview = AnonymousUser(), {}, True
    reader.method = "GET"
    return reader


def _dressed(html: str, bar: str, end: str) -> str:
    sheet = format_html('<link rel="stylesheet" href="{}">', static(SHEET))
    html = html.replace("</head>", f"{sheet}</head>", 1)
    html = _TOP.sub(lambda top: top[0] + bar, html, count=1)
    before, found, after = html.rpartition("</body>")
    return f"{before}{end}{found}{after}" if found else html + end

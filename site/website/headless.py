"""A site whose pages are shown by a front end elsewhere: what is asked for here leads there.

Admin, API, files, feeds, calendars, the sitemap, posted forms and signed links stay.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase

from delivery.addresses.frontend import frontend_url

View = Callable[..., HttpResponseBase]


def in_front(view: View) -> View:
    """``view`` where the site shows its pages itself; else only for what is posted to it."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if frontend_url() and request.method in {"GET", "HEAD"}:
            return lead_on(request)
        return view(request, *args, **kwargs)

    return answer


def lead_on(request: HttpRequest) -> HttpResponseBase:
    """The same address on the front end. For now: the site may show its pages itself again."""
    return HttpResponseRedirect(frontend_url() + request.get_full_path())

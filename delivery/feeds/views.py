from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from delivery.addresses.routing import page_at
from delivery.caching.answers import conditional
from delivery.feeds import atom, json_feed
from delivery.feeds.content import Feed
from delivery.feeds.discovery import feed_address
from delivery.feeds.registry import builder_for

#: Seconds; whoever reads feeds asks a few times a day.
MAX_AGE = 600
Writer = Callable[[Feed, str], bytes]
_FORMATS: dict[str, tuple[Writer, str]] = {
    "xml": (atom.atom, atom.CONTENT_TYPE),
    "json": (json_feed.json_feed, json_feed.CONTENT_TYPE),
}


# Exempt, so that a POST hears that there is nothing to post to, and not of a token.
@csrf_exempt
@require_safe
def serve_feed(request: HttpRequest, path: str, form: str) -> HttpResponse:
    """The feed of the page at ``path`` in the address's language, as Atom or JSON Feed."""
    page = page_at(request, path)
    builder = builder_for(type(page)) if page else None
    if page is None or builder is None:
        raise Http404
    feed = builder(page, request)
    write, content_type = _FORMATS[form]
    body = write(feed, feed_address(page, form, request))
    return conditional(request, body, content_type, MAX_AGE, feed.updated)

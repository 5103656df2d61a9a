from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from magazine.covers.cover import cover_svg


@require_safe
@cache_control(public=True, max_age=31536000, immutable=True)
def cover(request: HttpRequest, issue: str) -> HttpResponse:
    """The woven cover of "2026-1", or of any other issue, asked or not: it tells nothing new.

    The address carries the edition of the pattern book, so the answer may be kept for ever.
    """
    found = re.fullmatch(r"([12]\d{3})(?:-([a-z0-9-]{1,60}))?", issue)
    if found is None:
        raise Http404
    return HttpResponse(cover_svg(int(found[1]), found[2] or ""), content_type="image/svg+xml")

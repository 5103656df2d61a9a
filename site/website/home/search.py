"""The simple search page."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from delivery.languages.alternates import Alternate
from website.home.hits import hits_of
from website.paths import in_every_language

LONGEST_QUERY = 200
PER_PAGE = 20
PATHS = in_every_language({"fi": "/haku/", "en": "/en/search/"})


def search(request: HttpRequest) -> HttpResponse:
    """``?q=`` in the published pages of the address's language; nothing for an empty query."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    results = Paginator(found_pages(query), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "query": query,
        "query_string": urlencode({"q": query}),
        "results": results,
        "hits": hits_of(results),
        "total": results.paginator.count,
        "alternates": _alternates(request, query),
    }
    return render(request, "website/search.html", context)


def search_path(language: str | None) -> str:
    """The address of the search page in ``language``, in the default one for one unknown."""
    return PATHS.get(language or "", PATHS[settings.LANGUAGE_CODE])


def _alternates(request: HttpRequest, query: str) -> list[Alternate]:
    words = f"?{urlencode({'q': query})}" if query else ""
    return [
        Alternate(
            code,
            str(name),
            request.build_absolute_uri(f"{search_path(code)}{words}"),
            code == get_language(),
        )
        for code, name in settings.WAGTAIL_CONTENT_LANGUAGES
    ]


def found_pages(query: str) -> list[Page]:
    """The published, public pages in the active language that match, best first."""
    # SQLite takes quotation marks and brackets for operators, and stops at an odd one.
    words = " ".join(re.findall(r"\w+", query))
    if not words:
        return []
    # The search index knows a page's locale by its key, not by its language code.
    pages = Page.objects.live().public().filter(locale=Locale.get_active())
    return pages.search(words)

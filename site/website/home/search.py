"""The simple search page."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Locale, Page

LONGEST_QUERY = 200
PER_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """``?q=`` in the published pages of the address's language; nothing for an empty query."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    results = Paginator(found_pages(query), PER_PAGE).get_page(request.GET.get("page"))
    context = {"query": query, "results": results, "total": results.paginator.count}
    return render(request, "website/search.html", context)


def found_pages(query: str) -> list[Page]:
    """The published, public pages in the active language that match, best first."""
    if not query:
        return []
    # The search index knows a page's locale by its key, not by its language code.
    pages = Page.objects.live().public().filter(locale=Locale.get_active())
    return pages.search(query)

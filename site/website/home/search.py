"""The simple search page."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page

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
    pages = Page.objects.live().public().filter(locale__language_code=get_language())
    return pages.search(query)

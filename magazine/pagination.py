"""Long lists in pages of thirty."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 30


def page_of(request: HttpRequest, items: QuerySet[Any]) -> Page:
    """The page that ``?page=`` asks for; the nearest one when it asks for none that exists."""
    return Paginator(items, PER_PAGE).get_page(request.GET.get("page"))

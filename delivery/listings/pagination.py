"""Long lists in pages of thirty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 30


def page_of(
    request: HttpRequest, items: QuerySet[Any] | Sequence[Any], total: int | None = None
) -> Page:
    """The page that ``?page=`` asks for; the nearest one when it asks for none that exists.

    ``total`` is how many there are, where the caller has counted.
    """
    paginator = Paginator(items, PER_PAGE)
    if total is not None:
        paginator.count = total
    return paginator.get_page(request.GET.get("page"))

"""Navigation and footer in a language, one query each."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from website.home.models import Footer, NavigationItem


def navigation_pages(site: Any, language: str) -> list[Page]:
    """The published pages of the navigation in ``language``, in the editor's order.

    Chosen pages are compared by translation key; one without that language is left out.
    """
    items = NavigationItem.objects.filter(
        navigation__site=site, page__translation_key=OuterRef("translation_key")
    )
    pages = Page.objects.live().filter(locale__language_code=language)
    place = Subquery(items.values("sort_order")[:1])
    chosen = pages.annotate(place=place).filter(place__isnull=False)
    return list(chosen.order_by("place"))


def footer_text(site: Any, language: str) -> str:
    """The footer's rich text as stored; "" when nobody wrote one."""
    rows = Footer.objects.filter(navigation__site=site, language=language)
    return rows.values_list("text", flat=True).first() or ""

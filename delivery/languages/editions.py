"""The language editions of pages, found by translation key."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.utils.translation import get_language
from wagtail.models import Page

from delivery.addresses.previews import previewed
from delivery.addresses.visibility import is_guarded, readable

#: Page id → language code → published edition, which carries ``is_guarded``.
Editions = dict[int, dict[str, Page]]


def editions_of(page: Page) -> list[Page]:
    """The editions of ``page`` that any reader may read, itself included.

    No query for a page that an address led to: routing brought them along.
    """
    if trail := getattr(page, "trail", None):
        rows = [*trail.pages, *trail.others]
        mine = [row for row in rows if row.translation_key == page.translation_key]
        return [row for row in mine if row.live and not row.is_guarded and not row.alias_of_id]
    pages = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    return list(readable(pages).select_related("locale"))


def live_editions(page_ids: Collection[int]) -> Editions:
    """The published editions of each page; one query for all, none for no ids.

    An alias is nobody's edition, and an id that is no page's is left out.
    """
    if not page_ids:
        return {}
    keys = Page.objects.filter(pk__in=page_ids).values("translation_key")
    rows = Page.objects.filter(translation_key__in=keys).annotate(is_guarded=is_guarded())
    editions: dict[Any, dict[str, Page]] = {}
    chosen, shown = {}, previewed()
    for row in rows.select_related("locale"):
        chosen[row.pk] = row.translation_key
        if row.pk in shown:
            row.live, row.is_guarded = True, False
        if row.live and not row.alias_of_id:
            editions.setdefault(row.translation_key, {})[row.locale.language_code] = row
    return {pk: editions.get(chosen[pk], {}) for pk in page_ids if pk in chosen}


def in_language(
    editions: Editions, page_ids: Iterable[int], language: str | None = None
) -> list[Page]:
    """The editions in ``language`` (the active one by default) that any reader may read.

    In the order of ``page_ids``; a page without such an edition is left out.
    """
    wanted = language or get_language() or ""
    found = (editions.get(pk, {}).get(wanted) for pk in page_ids)
    return [page for page in found if page and not page.is_guarded]

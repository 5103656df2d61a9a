"""Hundreds of pages for a test, written as rows: publishing each would take minutes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page


def add_rows(parent: Page, pages: Iterable[Any]) -> list[Any]:
    """``pages`` as published children of ``parent``, after those that it has."""
    pages = list(pages)
    first = parent.get_children_count() + 1
    with transaction.atomic():
        for place, page in enumerate(pages, start=first):
            _place(page, parent, place)
        _save_parents(pages)
        for page in pages:
            page.save_base(raw=True)
        Page.objects.filter(pk=parent.pk).update(numchild=first + len(pages) - 1)
    return pages


def _place(page: Any, parent: Page, place: int) -> None:
    page._cached_parent_obj = parent
    page.path = Page._get_path(parent.path, parent.depth + 1, place)
    page.depth, page.numchild = parent.depth + 1, 0
    page.locale_id = parent.locale_id
    page.content_type = ContentType.objects.get_for_model(page)
    page._set_core_field_defaults()
    page.live, page.draft_title = True, page.title
    page.url_path = f"{parent.url_path}{page.slug}/"


def _save_parents(pages: list[Any]) -> None:
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    for page, row in zip(pages, Page.objects.bulk_create(rows), strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk

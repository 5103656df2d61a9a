"""Published pages written as rows, thousands at a time.

Saving each page makes a revision, entries of two indexes and a dozen queries: for a hundred
thousand pages that is a day. What is left out here (revisions, search, Wagtail's reference
index) no reader's page asks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page


def add_children(parent: Page, pages: Iterable[Any]) -> list[Any]:
    """``pages``, of one class, as published children of ``parent``, after those that it has.

    Each says its title and slug; the rest is its parent's, or made.
    """
    pages = list(pages)
    first = _places_taken(parent) + 1
    for place, page in enumerate(pages, start=first):
        _place(page, parent, place)
    parent.numchild += len(pages)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
    return pages


def insert(pages: list[Any]) -> None:
    """Write ``pages``, of one class, which ``add_children`` has placed."""
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    for page, row in zip(pages, Page.objects.bulk_create(rows), strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
    model = type(pages[0])
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    # What Django itself does for the child's own table, of which it offers nothing in bulk.
    model._base_manager.all()._batched_insert(pages, fields, None)


def _places_taken(parent: Page) -> int:
    """The place of the last child: pages that went away leave theirs empty."""
    if not parent.numchild:
        return 0
    last = parent.get_last_child()
    return int(Page._str2int(last.path[-Page.steplen :]))


def _place(page: Any, parent: Page, place: int) -> None:
    now = timezone.now()
    page._cached_parent_obj = parent
    page.path = Page._get_path(parent.path, parent.depth + 1, place)
    page.depth, page.numchild = parent.depth + 1, 0
    page.locale_id = parent.locale_id
    page.content_type = ContentType.objects.get_for_model(page)
    page.live, page.draft_title = True, page.title
    page.url_path = f"{parent.url_path}{page.slug}/"
    page.first_published_at = page.first_published_at or now
    page.last_published_at = page.last_published_at or now

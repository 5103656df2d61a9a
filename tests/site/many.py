"""Hundreds of pages for a test, written as rows: publishing each would take minutes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from website.synthesis.rows import add_children, insert


def add_rows(parent: Page, pages: Iterable[Any]) -> list[Any]:
    """``pages``, of one class, as published children of ``parent``, after those that it has."""
    made = list(pages)
    parent.numchild = parent.get_children_count()
    for page in made:
        page._cached_parent_obj, page.locale_id = parent, parent.locale_id
        page._set_core_field_defaults()
    with transaction.atomic():
        insert(add_children(parent, made))
    return made


def index_rows(rows: list[Any]) -> None:
    """Let a search find ``rows``, of one class, for which nobody enqueued that."""
    get_search_backend().add_bulk(type(rows[0]), rows)

"""Pages that change what readers see make out of date what was said of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models.signals import post_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from delivery.api.registry import resource_of
from delivery.caching.purging import purge, watch

#: Stands in every answer that may name any page, such as in the links of a text.
PUBLISHED = "published"


def connect() -> None:
    """Called once when the app is ready."""
    for name, signal in (
        ("published", page_published),
        ("unpublished", page_unpublished),
        ("moved", post_page_move),
        ("deleted", post_delete),
    ):
        signal.connect(_changed, dispatch_uid=f"purge-page-{name}")
    watch(PageViewRestriction, lambda restriction: _below(restriction.page))


def _changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        purge(*tags_of(instance))


def tags_of(page: Page) -> Iterator[str]:
    """The name of the page's resource, that of the page itself, and the one for all pages."""
    yield PUBLISHED
    resource = resource_of(page.specific_class)
    if resource:
        yield resource.name
        yield f"{resource.name}-{page.pk}"


def _below(page: Page) -> set[str]:
    """A restriction hides a page and all below it."""
    models = {one.specific_class for one in page.get_descendants(inclusive=True)}
    named = {resource.name for model in models if (resource := resource_of(model))}
    return {PUBLISHED, *named}

"""Where a page's readers find the feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from delivery.feeds.registry import builder_for

TYPES = {"xml": "application/atom+xml", "json": "application/feed+json"}


@dataclass(frozen=True)
class FeedLinks:
    """The feeds of ``page``: what it is called, and an address by media type."""

    title: str
    page: Page
    by_type: dict[str, str]

    @property
    def atom(self) -> str:
        return self.by_type[TYPES["xml"]]


def feed_address(page: Page, form: str, request: Any = None) -> str:
    """The absolute address of the feed of ``page`` as ``form``, "xml" or "json"."""
    return f"{page.get_full_url(request)}feed.{form}"


def feeds_around(page: Page, request: Any = None) -> list[FeedLinks]:
    """The feeds of ``page`` and of the pages above it, the nearest first.

    No query for a page that an address led to.
    """
    trail = getattr(page, "trail", None)
    pages = trail.pages if trail else page.get_ancestors(inclusive=True)
    return [_links(row, request) for row in reversed(pages) if builder_for(row.specific_class)]


def _links(page: Page, request: Any) -> FeedLinks:
    addresses = {mime: feed_address(page, form, request) for form, mime in TYPES.items()}
    return FeedLinks(page.title, page, addresses)

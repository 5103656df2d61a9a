"""Where a page's readers find the feeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from delivery.feeds.registry import builder_for

TYPES = {"xml": "application/atom+xml", "json": "application/feed+json"}


@dataclass(frozen=True)
class FeedLinks:
    """The feeds of one page: its title, and an absolute address by media type."""

    title: str
    by_type: dict[str, str]

    @property
    def atom(self) -> str:
        """The address that every feed reader takes."""
        return self.by_type[TYPES["xml"]]


def feed_address(page: Page, form: str, request: Any = None) -> str:
    """The absolute address of the feed of ``page`` as ``form``, "xml" or "json"."""
    return f"{page.get_full_url(request)}feed.{form}"


def feeds_of(pages: Iterable[Page], request: Any = None) -> list[FeedLinks]:
    """The feeds of ``pages`` and of those above them, the nearest first, each once.

    No query: what stands above a page is known where ``delivery.addresses.routing`` has
    led to it; any other page speaks for itself.
    """
    found = {row.pk: row for page in pages for row in _upwards(page)}
    return [_links(row, request) for row in found.values() if builder_for(row.specific_class)]


def _upwards(page: Page) -> Iterable[Page]:
    trail = getattr(page, "trail", None)
    return reversed(trail.pages) if trail else [page]


def _links(page: Page, request: Any) -> FeedLinks:
    addresses = {mime: feed_address(page, form, request) for form, mime in TYPES.items()}
    return FeedLinks(page.title, addresses)

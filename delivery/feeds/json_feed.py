"""JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from delivery.feeds.content import Entry, Feed
from delivery.feeds.standalone import standalone

CONTENT_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, address: str) -> bytes:
    """``feed`` as JSON Feed, to be served at ``address``."""
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.url,
        "feed_url": address,
        "description": feed.subtitle,
        "language": feed.language,
        "authors": _people([feed.author] if feed.author else []),
    }
    items = [_filled(_item(entry)) for entry in feed.entries]
    return json.dumps(_filled(document) | {"items": items}, ensure_ascii=False).encode()


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "image": entry.image,
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        # The format has no other contributors than authors.
        "authors": _people(entry.authors),
        "tags": list(entry.categories),
        "language": entry.language,
        "content_html": standalone(entry.html, entry.url),
    }


def _people(names: Sequence[str]) -> list[dict[str, str]]:
    return [{"name": name} for name in names]


def _filled(document: dict[str, Any]) -> dict[str, Any]:
    """The format leaves out what is not known; the text of an entry is always there."""
    return {key: value for key, value in document.items() if value or key == "content_html"}

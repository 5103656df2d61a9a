"""Feeds as two readers get them: feedparser, and the rules of JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import feedparser

TOP = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "language": str,
    "authors": list,
    "items": list,
}
ITEM = {
    "id": str,
    "url": str,
    "title": str,
    "summary": str,
    "image": str,
    "content_html": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
    "language": str,
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def atom(client: Any, url: str) -> Any:
    """The feed at ``url`` as feedparser reads it, which finds nothing to remark."""
    response = client.get(url)
    assert response.status_code == 200, url
    headers = {"content-type": response["Content-Type"], "content-location": url}
    parsed = feedparser.parse(
        response.content,
        response_headers=headers,
        sanitize_html=False,
        resolve_relative_uris=False,  # it would write the HTML anew
    )
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    assert_follows_rfc_4287(parsed)
    return parsed


def assert_follows_rfc_4287(parsed: Any) -> None:
    """What the standard demands and feedparser forgives."""
    for element in (parsed.feed, *parsed.entries):
        assert element.id.startswith("urn:uuid:")
        assert element.title is not None
        assert element.updated_parsed
    assert parsed.feed.authors[0]["name"]
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)


def json_feed(client: Any, url: str) -> dict[str, Any]:
    """The feed at ``url`` after a look at the published rules."""
    response = client.get(url)
    assert response.status_code == 200, url
    assert response["Content-Type"] == "application/feed+json"
    feed = json.loads(response.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {"version", "title", "items"} <= feed.keys()
    _assert_kinds(feed, TOP)
    for item in feed["items"]:
        _assert_item(item)
    return feed


def _assert_item(item: dict[str, Any]) -> None:
    assert {"id", "content_html"} <= item.keys()
    _assert_kinds(item, ITEM)
    for name in ("date_published", "date_modified"):
        assert datetime.fromisoformat(item[name]).tzinfo
    assert all(author.keys() == {"name"} and author["name"] for author in item.get("authors", []))
    assert all(isinstance(tag, str) for tag in item.get("tags", []))


def _assert_kinds(part: dict[str, Any], kinds: dict[str, type]) -> None:
    assert part.keys() <= kinds.keys()
    for name, value in part.items():
        assert isinstance(value, kinds[name]), name
        assert value or name == "items", f"{name} is empty, and had better be left out"
        if name == "url" or name.endswith("_url") or name == "image":
            assert value.startswith("http://localhost/"), value
    assert _LANGUAGE.fullmatch(part["language"])

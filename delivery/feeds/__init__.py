"""Feeds: ``feed.xml`` and ``feed.json`` below the pages whose app has registered one."""

from delivery.feeds.content import Entry, Feed
from delivery.feeds.registry import feed

__all__ = ["Entry", "Feed", "feed"]

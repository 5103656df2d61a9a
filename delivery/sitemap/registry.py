from __future__ import annotations

from delivery.sitemap.content import Source
from delivery.sitemap.pages import PublishedPages

_sources: dict[str, Source] = {}


def register(source: Source) -> Source:
    """Add the places of ``source`` to the sitemap."""
    _sources[source.name] = source
    return source


def sources() -> list[Source]:
    """All sources in the order of their registration, the pages first."""
    return list(_sources.values())


register(PublishedPages())

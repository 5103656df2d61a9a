"""Sitemaps as https://www.sitemaps.org/protocol.html has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.utils.encoding import iri_to_uri

from delivery.sitemap.content import Place

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_URLSET = (
    f'{_HEAD}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
)


def urlset(places: Iterable[Place]) -> bytes:
    """The places of a sitemap, or of a part of one."""
    return "".join([_URLSET, *map(_url, places), "</urlset>\n"]).encode()


def index(addresses: Iterable[str]) -> bytes:
    """The list of the parts."""
    parts = (f"<sitemap>{_loc(address)}</sitemap>\n" for address in addresses)
    opening = f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n'
    return "".join([opening, *parts, "</sitemapindex>\n"]).encode()


def _url(place: Place) -> str:
    parts = [_loc(place.address)]
    if place.modified:
        parts.append(f"<lastmod>{place.modified.isoformat(timespec='seconds')}</lastmod>")
    if len(place.editions) > 1:
        parts += _alternates(place)
    parts += (f"<image:image>{_loc(image, 'image:')}</image:image>" for image in place.images)
    return f"<url>{''.join(parts)}</url>\n"


def _alternates(place: Place) -> Iterator[str]:
    for language, address in sorted(place.editions.items()):
        yield _link(language, address)
    # As in the head of a page: who reads none of the languages gets the default one.
    if default := place.editions.get(settings.LANGUAGE_CODE):
        yield _link("x-default", default)


def _link(language: str, address: str) -> str:
    href = quoteattr(iri_to_uri(address))
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={href}/>'


def _loc(address: str, prefix: str = "") -> str:
    return f"<{prefix}loc>{escape(iri_to_uri(address))}</{prefix}loc>"

"""A network as schema.org describes an organization. People are left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from network.models import NetworkPage, Region


def organization(
    network: NetworkPage, regions: Iterable[Region], request: HttpRequest | None
) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": network.title,
        "description": network.summary,
        "url": network.get_full_url(request),
        "foundingDate": str(network.founded or ""),
        "knowsLanguage": network.languages,
        "areaServed": [{"@type": "AdministrativeArea", "name": area.name} for area in regions],
        "sameAs": [link.url for link in network.links.all() if link.url],
    }

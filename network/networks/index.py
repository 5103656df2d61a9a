"""The list of networks: all of them, or those that a reader asks for, and the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from delivery.languages.alternates import Alternate, alternates_of
from delivery.languages.collation import sort_key
from delivery.listings.pagination import page_of
from network.models.addresses import address_of
from network.networks.listed import ListedNetwork, networks_of
from network.networks.region_map import HEIGHT, WIDTH, tiles_of
from network.networks.wanted import Wanted

if TYPE_CHECKING:
    from network.models import NetworkIndexPage


def index_context(index: NetworkIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Template context; a filter that fits nothing leads to a list with nothing on it."""
    wanted = Wanted.of(request.GET)
    networks = networks_of(index)
    found = [network for network in networks if wanted.fits(network)]
    regions = [region for network in networks for region in network.regions]
    return {
        "wanted": wanted,
        "used": list(wanted.in_words()),
        "choices": _choices(networks, index.locale.language_code),
        "pages": page_of(request, found),
        "tiles": tiles_of(regions, index.url or "", wanted.region) if regions else [],
        "map_size": (WIDTH, HEIGHT),
        "listing_url": index.url,
        "directory_url": address_of(index, "directory"),
        "alternates": [_alternate(one, wanted) for one in alternates_of(index, request)],
    }


def _choices(networks: Iterable[ListedNetwork], language: str) -> dict[str, list[Any]]:
    """What each filter offers: nothing that fits no network."""
    from network.models import LANGUAGES

    networks = list(networks)
    regions = {region.code: region.name for network in networks for region in network.regions}
    spoken = {code for network in networks for code in network.page.languages}
    return {
        "region": sorted(regions.items(), key=lambda choice: sort_key(choice[1], language)),
        "language": [choice for choice in LANGUAGES if choice[0] in spoken],
    }


def _alternate(edition: Alternate, wanted: Wanted) -> Alternate:
    if not edition.url or not wanted:
        return edition
    return replace(edition, url=f"{edition.url}?{wanted.query}")

"""Regions and links of a network: one query for both, where an address led to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from network.models import NetworkPage

_LINK = ("pk", "kind", "label", "language", "url", "sort_order")


def load_facts(network: NetworkPage) -> None:
    """Fill ``regions`` and ``links`` of a published page, as its row has them."""
    from network.models import NetworkLink, NetworkPage, NetworkRegion

    fields = ("regions__region", "regions__sort_order", *(f"links__{name}" for name in _LINK))
    # Every region beside every link: a few rows more, and a question less.
    rows = list(NetworkPage.objects.filter(pk=network.pk).values_list(*fields))
    regions = {row[0]: row[1] for row in rows if row[0]}
    links = {row[2]: row[2:] for row in rows if row[2]}
    network.regions = [
        NetworkRegion(region_id=pk, sort_order=order) for pk, order in regions.items()
    ]
    found = (NetworkLink(**dict(zip(_LINK, values, strict=True))) for values in links.values())
    network.links = sorted(found, key=lambda link: (link.sort_order or 0, link.pk))

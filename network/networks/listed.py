"""The published networks of an index, by two queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from delivery.addresses.visibility import readable
from delivery.languages.collation import sort_key
from network.regions import all_regions

if TYPE_CHECKING:
    from network.models import NetworkIndexPage, NetworkPage, Region


@dataclass(frozen=True)
class ListedNetwork:
    """A network with its regions, by their names."""

    page: NetworkPage
    regions: list[Region]

    @property
    def is_open(self) -> bool:
        return self.page.openness == self.page.Openness.OPEN


def networks_of(index: NetworkIndexPage) -> list[ListedNetwork]:
    """In the order of the alphabet; their texts are not loaded."""
    from network.models import NetworkPage

    rows = readable(NetworkPage.objects.child_of(index)).defer("background", "actions")
    pages = list(rows.select_related("locale"))
    regions = _regions_of(pages)
    language = index.locale.language_code
    pages.sort(key=lambda page: sort_key(page.title, language))
    return [ListedNetwork(page, in_order(regions[page.pk], language)) for page in pages]


def in_order(ids: list[int], language: str) -> list[Region]:
    """The regions with these ids by name."""
    known = all_regions()
    found = [known[pk] for pk in ids if pk in known]
    return sorted(found, key=lambda region: sort_key(region.name, language))


def _regions_of(pages: list[NetworkPage]) -> defaultdict[int, list[int]]:
    from network.models import NetworkRegion

    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = NetworkRegion.objects.filter(page__in=pages)
    for page, region in rows.values_list("page", "region"):
        found[page].append(region)
    return found

"""The filters that several of the network's lists have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from django.db.models import Q, QuerySet
from pydantic import Field

from delivery.addresses.visibility import readable
from delivery.api.filters import editions_of_any, right_below
from delivery.api.parameters import Filter, Id, Words
from delivery.api.searching import matching
from network.models import NetworkPage, NetworkRegion

RegionCode = Annotated[str, Field(pattern=r"^[0-9]{2}$")]
_literal: Any = Literal


def one_of(values: Iterable[str]) -> Any:
    """The type of a parameter that is one of ``values``."""
    return _literal[tuple(values)]


def networks_in(code: str) -> QuerySet[NetworkPage]:
    """The networks, in every language, that work in a region."""
    return NetworkPage.objects.filter(pk__in=_working_in(code).values("page"))


def published_editions(pk: int) -> QuerySet[NetworkPage]:
    """A network that any reader may read, with its translations; none for another."""
    shown = readable(NetworkPage.objects.filter(pk=pk, alias_of=None))
    return NetworkPage.objects.filter(translation_key__in=shown.values("translation_key"))


def in_year(pages: QuerySet[Any], year: int) -> QuerySet[Any]:
    """Those that go on, or went on, in ``year``; of what says no years nobody knows."""
    begun = Q(start_year=None, end_year__isnull=False) | Q(start_year__lte=year)
    return pages.filter(begun, Q(end_year=None) | Q(end_year__gte=year))


def _working_in(code: str) -> QuerySet[NetworkRegion]:
    return NetworkRegion.objects.filter(region__code=code)


def _of_network(pages: QuerySet[Any], pk: int) -> QuerySet[Any]:
    return right_below(pages, editions_of_any(NetworkPage, pk))


def _of_region(pages: QuerySet[Any], code: str) -> QuerySet[Any]:
    return right_below(pages, networks_in(code))


OF_NETWORK = Filter(
    "network", Id, "Those of the network with this id, in any language.", _of_network
)
OF_REGION = Filter(
    "region", RegionCode, "Those of networks in the region with this code.", _of_region
)
SEARCH = Filter("search", Words, "Those that hold these words.", matching)

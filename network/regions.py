"""The regions with their names, which change so seldom that nobody asks for them twice."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save

from network.models import Region, RegionText

_KEY = "network.regions"
_SECONDS = 60 * 60


def all_regions() -> dict[int, Region]:
    """Every region by id, with its texts."""
    return cache.get_or_set(_KEY, _load, _SECONDS) or {}


def region_of(code: str) -> Region | None:
    """The region with this code; None for what is no code."""
    return next((region for region in all_regions().values() if region.code == code), None)


def connect() -> None:
    """A name that changes is asked for anew."""
    for model in (Region, RegionText):
        for signal in (post_save, post_delete):
            signal.connect(_forget, sender=model, dispatch_uid="network-regions")


def _load() -> dict[int, Region]:
    return {region.pk: region for region in Region.objects.prefetch_related("texts")}


def _forget(**kwargs: Any) -> None:
    cache.delete(_KEY)

"""Filters of articles that join the magazine and the networks."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from delivery.addresses.visibility import readable
from delivery.api.parameters import Filter, Id
from delivery.api.registry import add_filter
from magazine.models import RelatedPage
from network.api.filters import RegionCode, networks_in, one_of, published_editions
from network.choice_sets import has
from network.models import Audience, EventPage
from website.home.about_networks import naming_any

Articles = QuerySet[Any]


def _about_network(articles: Articles, pk: int) -> Articles:
    return _about(articles, published_editions(pk))


def _about_region(articles: Articles, code: str) -> Articles:
    return _about(articles, networks_in(code))


def _about(articles: Articles, networks: QuerySet[Any]) -> Articles:
    shown = readable(networks.filter(alias_of=None))
    return articles.filter(naming_any(shown.only("slug", "title", "translation_key")))


def _for_audience(articles: Articles, audience: str) -> Articles:
    events = readable(EventPage.objects.filter(has("audience", audience), alias_of=None))
    keys = events.order_by().values("translation_key")
    related = RelatedPage.objects.filter(page__translation_key__in=keys)
    return articles.filter(pk__in=related.values("article"))


for one in (
    Filter(
        "network",
        Id,
        "Those about the network with this id, in any language: by a related page or a keyword.",
        _about_network,
    ),
    Filter(
        "region", RegionCode, "Those about a network in the region with this code.", _about_region
    ),
    Filter(
        "audience",
        one_of(Audience.values),
        "Those that name an event for this audience among their related pages.",
        _for_audience,
    ),
):
    add_filter("articles", one)

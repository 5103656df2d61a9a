"""Funders, partners, regions and networks of many projects: one query for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any, NamedTuple

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce

from network.api.data import title_in
from network.models import ProjectFunder, ProjectNetwork, ProjectPartner, ProjectRegion

_NOBODY = Value("", CharField())


class Row(NamedTuple):
    """``key`` is the id of whatever the row names, 0 for none."""

    key: int
    programme: str
    title: str
    url: str


def rows_of(projects: Collection[int]) -> dict[int, dict[str, list[Row]]]:
    """The rows in their order, by the project's id and the name of their property."""
    organisation = {
        "title": title_in("organisation", "page__locale"),
        "url": F("organisation__url"),
    }
    paying = _told(ProjectFunder, "funders", "organisation", F("programme"), organisation)
    partners = _told(ProjectPartner, "partners", "organisation", _NOBODY, organisation)
    regions = _told(ProjectRegion, "regions", "region", _NOBODY, {})
    networks = _told(ProjectNetwork, "networks", "network", _NOBODY, {})
    one, *others = (
        rows.filter(page__in=projects) for rows in (paying, partners, regions, networks)
    )
    found: dict[int, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for page, name, _order, _pk, *values in one.union(*others, all=True).order_by("_place", "pk"):
        found[page][name].append(Row(*values))
    return found


def _told(
    model: Any, name: str, key: str, programme: Any, words: dict[str, Any]
) -> QuerySet[Any, tuple[Any, ...]]:
    rows = model.objects.order_by().annotate(
        _name=Value(name, CharField()),
        _place=Coalesce("sort_order", 0),
        _key=Coalesce(F(f"{key}_id"), 0),
        _programme=programme,
        _title=Coalesce(words.get("title", _NOBODY), _NOBODY),
        _url=Coalesce(words.get("url", _NOBODY), _NOBODY),
    )
    return rows.values_list("page", "_name", "_place", "pk", "_key", "_programme", "_title", "_url")

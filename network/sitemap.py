"""What indexes and networks list at addresses of their own: directory, events, projects, plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length, Substr

from delivery.addresses.visibility import readable
from delivery.sitemap import Roots, RowSource, register
from network.models import NetworkIndexPage, NetworkPage, PlanPage, ProjectPage
from network.models.addresses import Kind, own_slug

#: Under every list of networks, and under every network.
OF_INDEXES: tuple[Kind, ...] = ("directory", "events", "calendar")
OF_NETWORKS: tuple[Kind, ...] = ("events", "calendar")
#: Under a network that has a published page of the kind.
OF_CHILDREN: tuple[Kind, ...] = ("projects", "plans")


class _Row(NamedTuple):
    """A list under a page."""

    kind: Kind
    key: UUID
    language: str
    above: str

    @property
    def across_languages(self) -> tuple[Kind, UUID]:
        return self.kind, self.key

    @property
    def address(self) -> str:
        return f"{self.above}{own_slug(self.kind, self.language)}/"


class Listings(RowSource[_Row]):
    """The lists of all networks of a site that have something on them: two queries."""

    name = "networks"

    def rows(self, roots: Roots) -> list[_Row]:
        return [*_of_indexes(roots), *_of_networks(roots)]


def _of_indexes(roots: Roots) -> Iterator[_Row]:
    for path, url_path, key, language in _fields(NetworkIndexPage.objects.all(), roots):
        for kind in OF_INDEXES:
            yield _Row(kind, key, language, roots.address(path, url_path))


def _of_networks(roots: Roots) -> Iterator[_Row]:
    networks = NetworkPage.objects.annotate(projects=_has(ProjectPage), plans=_has(PlanPage))
    rows = _fields(networks, roots, *OF_CHILDREN)
    for path, url_path, key, language, *has in rows:
        children = (kind for kind, there in zip(OF_CHILDREN, has, strict=True) if there)
        for kind in (*OF_NETWORKS, *children):
            yield _Row(kind, key, language, roots.address(path, url_path))


def _has(model: type[ProjectPage | PlanPage]) -> Exists:
    """Whether a published page of ``model`` stands under a network."""
    above = Substr("path", 1, Length("path") - NetworkPage.steplen)
    children = readable(model.objects.all()).order_by().annotate(above=above)
    return Exists(children.filter(above=OuterRef("path")))


def _fields(pages: QuerySet[Any], roots: Roots, *more: str) -> Iterable[Any]:
    """Path, address, translation key and language of each published one, and ``more``."""
    found = readable(pages.filter(roots.below(), alias_of=None)).order_by("path")
    return found.values_list("path", "url_path", "translation_key", "locale__language_code", *more)


register(Listings())

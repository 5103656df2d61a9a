"""Where the languages of a site begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.models import Page, Site


@dataclass(frozen=True)
class Root:
    """The published front page of a language, with its absolute address."""

    path: str
    url_path: str
    address: str


class Roots(list[Root]):
    """The front pages of one site. What stands below none of them has no address there."""

    @classmethod
    def of(cls, site: Site, request: Any = None) -> Roots:
        """Those of ``site``: one query."""
        paths = [root.root_path for root in Site.get_site_root_paths() if root.site_id == site.pk]
        pages = Page.objects.live().filter(url_path__in=paths).order_by("path")
        return cls(Root(page.path, page.url_path, page.get_full_url(request)) for page in pages)

    def below(self) -> Q:
        """For ``filter``: the pages of the site, front pages included."""
        below = Q(pk__in=[])
        for root in self:
            below |= Q(path__startswith=root.path)
        return below

    def address(self, path: str, url_path: str) -> str:
        """The absolute address of a page of the site, from two of its fields."""
        root = next(root for root in self if path.startswith(root.path))
        return root.address + url_path[len(root.url_path) :]

"""Where the languages of a site begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Q
from wagtail.models import Page, Site

Row = TypeVar("Row")


@dataclass(frozen=True)
class Root:
    """The published front page of a language, with its absolute address."""

    path: str
    url_path: str
    address: str
    language: str


class Roots(list[Root]):
    """The front pages of one site. What stands below none of them has no address there."""

    @classmethod
    def of(cls, site: Site, request: Any = None) -> Roots:
        """Those of ``site``: one query."""
        return cls.of_id(site.pk, request)

    @classmethod
    def of_id(cls, site_id: int, request: Any = None) -> Roots:
        """The same for who knows no more of the site than its id."""
        languages = {
            root.root_path: root.language_code
            for root in Site.get_site_root_paths()
            if root.site_id == site_id
        }
        fields = ("path", "url_path", "slug", "locale_id")
        asked = Page.objects.live().filter(url_path__in=languages).only(*fields)
        # The slugs say the same again, but they have an index. The root of the tree, which is
        # the front page of some sites, has a slug that stands in no path.
        slugs = {url_path.strip("/").rsplit("/", 1)[-1] for url_path in languages}
        pages = (asked.filter(slug__in=slugs) if all(slugs) else asked).order_by("path")
        return cls(
            Root(page.path, page.url_path, page.get_full_url(request), languages[page.url_path])
            for page in pages
        )

    def once(self, rows: Callable[[Roots], list[Row]]) -> list[Row]:
        """What ``rows`` finds below these roots: asked for once, to count and to tell."""
        found: dict[Any, list[Row]] = vars(self).setdefault("_found", {})
        if rows not in found:
            found[rows] = rows(self)
        return found[rows]

    def below(self, language: str | None = None) -> Q:
        """For ``filter``: the pages of the site, front pages included; in one language or all."""
        below = Q(pk__in=[])
        for root in self:
            if language in (None, root.language):
                below |= Q(path__within=root.path)
        return below

    def address(self, path: str, url_path: str) -> str:
        """The absolute address of a page of the site, from two of its fields."""
        root = next(root for root in self if path.startswith(root.path))
        return root.address + url_path[len(root.url_path) :]

    def has(self, path: str) -> bool:
        """Whether the page at ``path`` stands below one of them."""
        return any(path.startswith(root.path) for root in self)

"""The published pages of a site, whatever their type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from delivery.addresses.visibility import readable
from delivery.sitemap.content import Place
from delivery.sitemap.roots import Roots

_FIELDS = ("path", "url_path", "translation_key", "last_published_at")


class PublishedPages:
    """Every page that any reader may read, but for aliases and ``in_sitemap = False``."""

    name = "pages"

    def count(self, roots: Roots) -> int:
        return _pages(roots).count()

    def places(self, roots: Roots, start: int, stop: int) -> Iterable[Place]:
        """Two queries: no page is loaded, only what its address is made of."""
        pages = _pages(roots).order_by("path")
        rows = list(pages.values_list(*_FIELDS)[start:stop])
        if not rows:
            return
        editions = _editions(roots, pages, rows[0][0], rows[-1][0])
        for path, url_path, key, published in rows:
            yield Place(roots.address(path, url_path), editions[key], published)


def _pages(roots: Roots) -> PageQuerySet:
    pages = Page.objects.filter(roots.below(), alias_of=None)
    hidden = [model for model in get_page_models() if not getattr(model, "in_sitemap", True)]
    kinds = ContentType.objects.get_for_models(*hidden).values()
    return readable(pages).exclude(content_type__in=list(kinds))


def _editions(roots: Roots, pages: PageQuerySet, first: str, last: str) -> dict[Any, Any]:
    """The addresses by language of what stands between two paths, by translation key."""
    keys = pages.filter(path__range=(first, last)).order_by().values("translation_key")
    rows = pages.filter(translation_key__in=keys).values_list(
        "translation_key", "locale__language_code", "path", "url_path"
    )
    found: dict[Any, dict[str, str]] = defaultdict(dict)
    for key, language, path, url_path in rows:
        found[key][language] = roots.address(path, url_path)
    return found

"""From an address to its page by two queries, whatever the depth of the tree.

Wagtail asks level by level. Here one query brings the page, the pages above it and their
editions in the other languages; the second brings the page's own fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from delivery.addresses.visibility import is_guarded

#: Deeper than any tree (treebeard's paths end there); a longer address is nobody's.
DEEPEST = 63


@dataclass(frozen=True)
class Trail:
    """The pages of an address, front page first, and their editions in other languages.

    All are plain ``Page`` rows with ``is_guarded``; ``others`` holds drafts as well.
    """

    pages: list[Page]
    others: list[Page]

    @property
    def languages(self) -> set[str]:
        """The languages that have a published front page."""
        home = self.pages[0]
        fronts = [home, *(page for page in self.others if page.depth == home.depth)]
        return {page.locale.language_code for page in fronts if page.live}

    @property
    def is_open(self) -> bool:
        """Whether nothing guards the last page. An alias is guarded as its original is:
        that is left to Wagtail.
        """
        return not any(page.is_guarded or page.alias_of_id for page in self.pages)


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Wagtail's view for a page."""
    # Where Wagtail looks first.
    request._wagtail_route_for_request = route(request, path)  # type: ignore[attr-defined]
    return views.serve(request, path)


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """What ``Page.route_for_request`` answers, except that a language whose front page is
    missing or a draft has no addresses: Wagtail shows the default language there.
    """
    components = _components(path)
    trail = _trail_of(request, components)
    if trail is None:
        return None
    page = _specific(trail)
    try:
        return page.route(request, components[_depth(trail) :])
    except Http404:
        return None


def page_at(request: HttpRequest, path: str) -> Page | None:
    """The published page right at ``path`` that any reader may read, with its own fields.

    For addresses that hang on a page, such as a feed's. A page's own routes lead nowhere
    here, and an alias counts as no page.
    """
    components = _components(path)
    trail = _trail_of(request, components)
    if trail is None or _depth(trail) != len(components):
        return None
    return _specific(trail) if trail.pages[-1].live and trail.is_open else None


def _components(path: str) -> list[str]:
    return [component for component in path.split("/") if component]


def _depth(trail: Trail) -> int:
    return trail.pages[-1].depth - trail.pages[0].depth


def _trail_of(request: HttpRequest, components: list[str]) -> Trail | None:
    root = _root_path(request)
    return _trail(root, components) if root else None


def _root_path(request: HttpRequest) -> str | None:
    site, language = Site.find_for_request(request), get_language()
    paths = Site.get_site_root_paths() if site else []
    mine = (p.root_path for p in paths if (p.site_id, p.language_code) == (site.pk, language))
    return next(mine, None)


def _trail(root: str, components: list[str]) -> Trail | None:
    if len(components) > DEEPEST:
        return None
    paths = list(accumulate(components, lambda above, slug: f"{above}{slug}/", initial=root))
    # The slugs say the same again, but they have an index.
    slugs = [path.strip("/").rsplit("/", 1)[-1] for path in paths]
    asked = Page.objects.filter(url_path__in=paths, slug__in=slugs)
    editions = Page.objects.filter(translation_key__in=asked.values("translation_key"))
    found = editions.annotate(is_guarded=is_guarded()).select_related("locale")
    pages = sorted((page for page in found if page.url_path in paths), key=lambda p: p.depth)
    if not pages or not pages[0].live:
        return None
    return Trail(pages, [page for page in found if page.url_path not in paths])


def _specific(trail: Trail) -> Page:
    *above, row = trail.pages
    page = row.specific
    page.trail, page.is_open, page.locale = trail, trail.is_open, row.locale
    if above:
        page._cached_parent_obj = above[-1]
    return page

"""``resolve``: from an address of the site to what a front end has to show there."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import get_language_from_path, override
from pydantic import Field
from typing_extensions import TypedDict
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from delivery.addresses.routing import route
from delivery.api.asked import Asked
from delivery.api.editions import load_named
from delivery.api.parameters import parameters
from delivery.api.problems import NotFound
from delivery.api.registry import Told, endpoint, resource_of
from website.api.routes import ROUTES, Place, page_itself
from website.home.search import PATHS as SEARCH


class ResourceData(TypedDict):
    """Where the API has it: one thing by its ``id``, or a list, where ``id`` is null."""

    name: str
    id: int | None
    href: str


class RedirectData(TypedDict):
    """Where the address leads on to; ``status`` is 301 or 302."""

    url: str
    status: int


class AlternateData(TypedDict):
    """The same in another language."""

    locale: str
    url: str


class ResolutionData(TypedDict):
    """What stands at an address: a resource, or a redirect, and never both."""

    path: str
    locale: str
    title: str
    url: str | None
    resource: ResourceData | None
    redirect: RedirectData | None
    alternates: list[AlternateData]


_PATH = Annotated[
    str,
    Field(
        min_length=1,
        max_length=1000,
        pattern="^/",
        description="An address of the site without its host, such as /lehti/.",
    ),
]


@endpoint(
    "resolve",
    ResolutionData,
    parameters("ResolveParameters", {"path": (_PATH, ...)}),
    "What stands at an address",
    ("published", "contributors", "keywords", "pictures"),
)
def resolve(asked: Asked) -> Told:
    """For the router of a front end: the resource of an address of the site, or where it leads
    on to, and the same in the other languages.
    """
    path = asked.values["path"]
    plain = urlsplit(path.lstrip("/")).path
    asked.locale, rest = _language(f"/{plain}")
    with override(asked.locale):
        place = _place(rest, asked)
    if place is None:
        return Told(_redirected(path, asked))
    if urlsplit(place.url).path != f"/{plain}":
        return Told(_answer(path, asked, redirect={"url": place.url, "status": 301}))
    return Told(_resource(path, place, asked))


def _language(path: str) -> tuple[str, str]:
    """The language of an address, and what stands behind its prefix."""
    prefix = get_language_from_path(path)
    if prefix is None:
        return str(settings.LANGUAGE_CODE), path
    if prefix == settings.LANGUAGE_CODE:
        return prefix, ""  # it has no prefix: nothing is there
    return prefix, path.removeprefix(f"/{prefix}") or "/"


def _place(path: str, asked: Asked) -> Place | None:
    if f"{path.rstrip('/')}/" in SEARCH.values() or _is_search(path, asked):
        url = f"{asked.roots[0].address.rstrip('/')}{SEARCH[asked.locale]}" if asked.roots else ""
        return Place("search", "", url)
    found = route(asked.request, path) if path else None
    # What is guarded, and an alias, is nowhere.
    if found is None or not getattr(found.page, "is_open", False):
        return None
    try:
        return _found(found, asked)
    except Http404:
        return None


def _is_search(path: str, asked: Asked) -> bool:
    mine = SEARCH[asked.locale].removeprefix(f"/{asked.locale}")
    return f"{path.rstrip('/')}/" == mine


def _found(found: Any, asked: Asked) -> Place | None:
    page, args = found.page, found.args
    name = getattr(args[0], "__name__", "") if args else ""
    if name in {"", "index_route"}:
        resource = resource_of(type(page))
        return page_itself(page, resource.name, asked) if resource else None
    way = ROUTES.get((type(page), name))
    return way(page, args[2], asked) if way else None


def _resource(path: str, place: Place, asked: Asked) -> ResolutionData:
    query = place.query if place.id else {"locale": asked.locale} | place.query
    address = f"{place.resource}/{place.id or ''}" if place.resource != "search" else "search"
    href = asked.api_address(address) + (f"?{urlencode(query)}" if query else "")
    resource: ResourceData = {"name": place.resource, "id": place.id, "href": href}
    others: list[AlternateData] = [
        {"locale": one.language, "url": one.url}
        for one in place.alternates
        if one.url and not one.is_current
    ]
    return _answer(path, asked, place, resource, others)


def _answer(
    path: str,
    asked: Asked,
    place: Place | None = None,
    resource: ResourceData | None = None,
    alternates: list[AlternateData] | None = None,
    redirect: RedirectData | None = None,
) -> ResolutionData:
    return {
        "path": path,
        "locale": asked.locale,
        "title": place.title if place else "",
        "url": place.url if place else None,
        "resource": resource,
        "redirect": redirect,
        "alternates": alternates or [],
    }


def _redirected(path: str, asked: Asked) -> ResolutionData:
    """Where an editor, or a page that moved, has the address lead."""
    normal = Redirect.normalise_path(path)
    found = get_redirect(asked.request, normal) or get_redirect(
        asked.request, urlsplit(normal).path
    )
    url = _target(found, asked) if found else None
    if found is None or not url:
        raise NotFound
    status = 301 if found.is_permanent else 302
    return _answer(path, asked, redirect={"url": url, "status": status})


def _target(found: Redirect, asked: Asked) -> str | None:
    if not found.redirect_page_id:
        return str(found.redirect_link) or None
    editions = load_named(asked, [found.redirect_page_id]).by_id[found.redirect_page_id]
    page = next((one for one in editions.values() if one.pk == found.redirect_page_id), None)
    return f"{page.url.rstrip('/')}{found.redirect_page_route_path or '/'}" if page else None

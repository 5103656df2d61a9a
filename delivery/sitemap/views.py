from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Site

from delivery.caching.answers import conditional
from delivery.sitemap.content import Place
from delivery.sitemap.registry import sources
from delivery.sitemap.roots import Roots
from delivery.sitemap.writing import index, urlset

#: Addresses in one file. The protocol allows 50 000; so many are not held in memory here.
PER_PART = 5_000
MAX_AGE = 3600


@csrf_exempt
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All addresses of the host; the list of the parts when they are more than one holds."""
    site = _site(request)
    roots = Roots.of(site, request)
    counts = {source: source.count(roots) for source in sources()}
    if sum(counts.values()) > PER_PART:
        parts = (
            reverse("delivery_sitemap_part", args=(source.name, number))
            for source, count in counts.items()
            for number in range(1, _parts(count) + 1)
        )
        return _answer(request, index(f"{site.root_url}{part}" for part in parts))
    all_places = (source.places(roots, 0, count) for source, count in counts.items())
    return _places(request, chain.from_iterable(all_places))


@csrf_exempt
@require_safe
def sitemap_part(request: HttpRequest, name: str, number: str) -> HttpResponse:
    """One file of a sitemap in parts, counted from 1."""
    source = next((source for source in sources() if source.name == name), None)
    if source is None:
        raise Http404
    roots, stop = Roots.of(_site(request), request), int(number) * PER_PART
    if int(number) not in range(1, _parts(source.count(roots)) + 1):
        raise Http404
    return _places(request, source.places(roots, stop - PER_PART, stop))


def _site(request: HttpRequest) -> Site:
    if site := Site.find_for_request(request):
        return site
    raise Http404


def _parts(count: int) -> int:
    return -(-count // PER_PART)


def _places(request: HttpRequest, places: Iterable[Place]) -> HttpResponse:
    return _answer(request, urlset(places))


def _answer(request: HttpRequest, body: bytes) -> HttpResponse:
    return conditional(request, body, "application/xml; charset=utf-8", MAX_AGE)

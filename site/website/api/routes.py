"""What stands at addresses that hang on a page: photos, contributors, keywords, the archive,
and the lists of a network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.http import Http404

from delivery.api.asked import Asked
from delivery.languages.alternates import Alternate, alternates_of
from gallery.albums.photo_page import around, photo_alternates
from gallery.models import AlbumPage, Keyword
from magazine.api.contributors import Contributors
from magazine.models import MagazinePage
from magazine.models.addresses import own_slug
from magazine.topics import languages_of
from network.models import NetworkIndexPage, NetworkPage
from network.models.addresses import Kind, alternates_under, refuse_foreign
from network.models.addresses import own_slug as own_slug_below


@dataclass
class Place:
    """What is found at an address: a resource, one thing of it or what ``query`` asks for.

    ``url`` is its proper address.
    """

    resource: str
    title: str
    url: str
    id: int | None = None
    query: dict[str, Any] = field(default_factory=dict)
    alternates: list[Alternate] = field(default_factory=list)


Route = Callable[[Any, dict[str, str], Asked], Place]


def _photo(album: AlbumPage, found: dict[str, str], asked: Asked) -> Place:
    photo = around(album, int(found["number"]))[0]
    url = f"{album.get_full_url(asked.request)}{photo.spot.number}/"
    others = photo_alternates(album, photo.spot, asked.request)
    locale = {"locale": asked.locale}
    return Place("pictures", photo.title, url, photo.picture.pk, locale, others)


def _listing(
    kind: Any, resource: str, magazine: MagazinePage, found: dict[str, str], asked: Asked
) -> Place:
    """A list of the magazine, by the word that its own language has for it."""
    if found["word"] != own_slug(kind, asked.locale):
        raise Http404
    url = magazine.get_full_url(asked.request) + own_slug(kind, asked.locale) + "/"
    others = magazine.listing_alternates(asked.request, kind, "", None)
    query = {"magazine": magazine.pk} if resource == "issues" else {}
    return Place(resource, magazine.title, url, query=query, alternates=others)


def _contributor(magazine: MagazinePage, found: dict[str, str], asked: Asked) -> Place:
    list_of_all = _listing("contributors", "contributors", magazine, found, asked)
    people = Contributors()
    row = people.listed(asked).filter(slug=found["slug"]).first()
    if row is None:
        raise Http404
    told = people.item(row, asked, people.around([row], asked))
    languages = {one["locale"] for one in told.translations() if one["url"]}
    if told.url() is None:
        raise Http404
    rest = f"{found['slug']}/"
    others = magazine.listing_alternates(asked.request, "contributors", rest, languages)
    url, locale = f"{list_of_all.url}{rest}", {"locale": asked.locale}
    return Place("contributors", row.name, url, row.pk, locale, others)


def _keyword(magazine: MagazinePage, found: dict[str, str], asked: Asked) -> Place:
    above = _listing("topics", "articles", magazine, found, asked)
    word = Keyword.objects.filter(slug=found["slug"]).prefetch_related("texts").first()
    languages = languages_of(word, magazine) if word else set()
    if word is None or asked.locale not in languages:
        raise Http404
    rest = f"{word.slug}/"
    others = magazine.listing_alternates(asked.request, "topics", rest, languages)
    query = {"magazine": magazine.pk, "keyword": word.slug}
    return Place(
        "articles",
        word.label_in(asked.locale),
        f"{above.url}{rest}",
        query=query,
        alternates=others,
    )


def _below(
    kind: Kind,
    resource: str,
    page: NetworkIndexPage | NetworkPage,
    found: dict[str, str],
    asked: Asked,
) -> Place:
    """A list of a network or of all of them, by the word that its own language has for it."""
    refuse_foreign(page, kind, found["word"])
    url = f"{page.get_full_url(asked.request)}{own_slug_below(kind, asked.locale)}/"
    others = alternates_under(page, kind, asked.request)
    query = {"network": page.pk} if isinstance(page, NetworkPage) else {}
    return Place(resource, page.title, url, query=query, alternates=others)


#: By page class and name of the route.
ROUTES: dict[tuple[type, str], Route] = {
    (AlbumPage, "photo"): _photo,
    (MagazinePage, "archive"): partial(_listing, "archive", "issues"),
    (MagazinePage, "contributors"): partial(_listing, "contributors", "contributors"),
    (MagazinePage, "contributor"): _contributor,
    (MagazinePage, "keyword"): _keyword,
    (NetworkIndexPage, "directory"): partial(_below, "directory", "organisations"),
    (NetworkPage, "projects"): partial(_below, "projects", "projects"),
    (NetworkPage, "plans"): partial(_below, "plans", "plans"),
    (NetworkIndexPage, "events"): partial(_below, "events", "events"),
    (NetworkIndexPage, "month"): partial(_below, "calendar", "events"),
    (NetworkPage, "events"): partial(_below, "events", "events"),
    (NetworkPage, "month"): partial(_below, "calendar", "events"),
}


def page_itself(page: Any, resource: str, asked: Asked) -> Place:
    """The page at an address that is its own."""
    url = page.get_full_url(asked.request)
    others = alternates_of(page, asked.request)
    return Place(resource, page.title, url, page.pk, alternates=others)

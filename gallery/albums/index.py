"""The index of a gallery: its albums, and all their pictures by what a reader asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from delivery.languages.alternates import Alternate, alternates_of
from delivery.languages.collation import sort_key
from delivery.listings.filters import Used
from gallery.albums.holdings import Choice, Item, albums_of, items_in
from gallery.albums.photos import Photo, Spot, at
from gallery.albums.wanted import Wanted

if TYPE_CHECKING:
    from gallery.models import AlbumPage, GalleryPage

PER_PAGE = 24


@dataclass(frozen=True)
class Shelf:
    """An album on the index; ``cover`` is its first picture, None while it shows none."""

    album: AlbumPage
    cover: Photo | None

    @property
    def total(self) -> int:
        return self.cover.spot.total if self.cover else 0


def index_context(gallery: GalleryPage, request: HttpRequest) -> dict[str, Any]:
    """Template context; a filter that fits nothing leads to a list with nothing on it."""
    wanted = Wanted.of(request.GET)
    albums = albums_of(gallery)
    items = items_in(albums, gallery.locale.language_code)
    choices = _choices(items, gallery.locale.language_code)
    found = _once([item for item in items if item.fits(wanted)])
    pages = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    firsts = [] if wanted else [item for item in items if item.spot.position == 1]
    photos = {photo.spot: photo for photo in at(item.spot for item in [*firsts, *pages])}
    return {
        "wanted": wanted,
        "choices": choices,
        "used": list(_used(wanted, choices)),
        "pages": pages,
        "photos": [photos[item.spot] for item in pages if item.spot in photos],
        "shelves": [] if wanted else _shelves(albums, photos),
        "alternates": _alternates(gallery, wanted, albums, request),
    }


def _once(items: Iterable[Item]) -> list[Item]:
    """A picture of several albums is listed where it stands first."""
    first: dict[int, Item] = {}
    for item in items:
        first.setdefault(item.spot.picture_id, item)
    return list(first.values())


def _shelves(albums: Iterable[AlbumPage], photos: dict[Spot, Photo]) -> list[Shelf]:
    first = {spot.album.pk: photo for spot, photo in photos.items() if spot.position == 1}
    return [Shelf(album, first.get(album.pk)) for album in albums]


def _choices(items: Iterable[Item], language: str) -> dict[str, list[Choice]]:
    """What each filter offers: nothing that fits no picture."""
    items = list(items)
    keywords = {word for item in items for word in item.keywords}
    albums = dict.fromkeys((item.spot.album.slug, item.spot.album.title) for item in items)
    return {
        "keyword": sorted(keywords, key=lambda word: sort_key(word.label, language)),
        "year": [Choice(y, y) for y in sorted({i.year for i in items if i.year}, reverse=True)],
        "album": [Choice(*album) for album in albums],
    }


def _used(wanted: Wanted, choices: dict[str, list[Choice]]) -> Iterator[Used]:
    for name, value in wanted.used():
        label = dict(choices.get(name, [])).get(value, value)
        yield Used(_words(name, label), wanted.without(name).query)


def _words(name: str, label: str) -> str:
    sentences = {
        "keyword": _("keyword %(label)s"),
        "year": _("year %(label)s"),
        "album": _("album %(label)s"),
        "free": _("free to reuse"),
    }
    return sentences[name] % {"label": label}


def _alternates(
    gallery: GalleryPage, wanted: Wanted, albums: Iterable[AlbumPage], request: HttpRequest
) -> list[Alternate]:
    """The index in the other languages with the same filters; an album has a slug in each."""
    slugs = _slugs(wanted, albums)
    return [_alternate(one, wanted, slugs) for one in alternates_of(gallery, request)]


def _alternate(edition: Alternate, wanted: Wanted, slugs: dict[str, str]) -> Alternate:
    if wanted.album and not edition.is_current:
        wanted = replace(wanted, album=slugs.get(edition.language, ""))
    if not edition.url or not wanted:
        return edition
    return replace(edition, url=f"{edition.url}?{wanted.query}")


def _slugs(wanted: Wanted, albums: Iterable[AlbumPage]) -> dict[str, str]:
    """The slugs by language of the album that is asked for."""
    from gallery.models import AlbumPage

    asked = next((album for album in albums if album.slug == wanted.album), None)
    if asked is None:
        return {}
    editions = AlbumPage.objects.filter(translation_key=asked.translation_key, alias_of=None)
    return dict(editions.live().values_list("locale__language_code", "slug"))

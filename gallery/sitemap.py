"""Albums and their photos, with the pictures that search engines may show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin
from uuid import UUID

from delivery.addresses.visibility import readable
from delivery.sitemap import Roots, RowSource, register
from gallery.albums.photos import shown_in, spots_in
from gallery.renditions import WIDTHS, spec

if TYPE_CHECKING:
    from gallery.models import AlbumPage

#: From the smallest to the largest, so that the last one found is the one told.
_JPEGS = [spec(width, "jpeg") for width in WIDTHS]


class _Row(NamedTuple):
    """An album (``picture`` is 0), or one photo in it."""

    key: UUID
    language: str
    address: str
    modified: datetime | None
    picture: int
    pictures: tuple[int, ...]

    @property
    def across_languages(self) -> tuple[UUID, int]:
        return self.key, self.picture


class Albums(RowSource[_Row]):
    """The albums of a site and their photos: three queries."""

    name = "albums"

    def rows(self, roots: Roots) -> list[_Row]:
        from gallery.models import AlbumPage

        pages = readable(AlbumPage.objects.filter(roots.below(), alias_of=None))
        albums = list(pages.select_related("locale").order_by("path"))
        shown = shown_in(albums)
        return [row for album in albums for row in _rows_of(album, roots, shown)]

    def told(self, rows: Sequence[_Row]) -> Iterator[dict[str, Any]]:
        files = _files({pk for row in rows for pk in row.pictures})
        for row in rows:
            images = [urljoin(row.address, files[pk]) for pk in row.pictures if pk in files]
            yield {"modified": row.modified, "images": images}


def _rows_of(album: AlbumPage, roots: Roots, shown: set[int]) -> Iterator[_Row]:
    spots = spots_in(album, shown)
    key, language = album.translation_key, album.locale.language_code
    address, modified = roots.address(album.path, album.url_path), album.last_published_at
    yield _Row(key, language, address, modified, 0, tuple(spot.picture_id for spot in spots))
    for spot in spots:
        pk = spot.picture_id
        yield _Row(key, language, f"{address}{spot.number}/", modified, pk, (pk,))


def _files(pictures: set[int]) -> dict[int, str]:
    """The address of the largest JPEG of each picture that is drawn."""
    from gallery.models import PictureRendition

    drawn = PictureRendition.objects.filter(image__in=pictures, filter_spec__in=_JPEGS)
    by_size = sorted(drawn, key=lambda file: file.width)
    return {file.image_id: file.url for file in by_size}


register(Albums())

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import F
from typing_extensions import TypedDict

from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Named, load_named
from delivery.api.items import PageItem, optional
from delivery.api.parameters import Filter, Year
from delivery.api.resources import Around, PageResource
from gallery.albums.photos import Photo, Spot, at, shown_in, spots_in
from gallery.models import AlbumPage
from gallery.serializers import PictureData, picture_data


class PhotoData(TypedDict):
    """A picture at its place in an album, with its words there.

    ``number`` is the last part of its address and never another's.
    """

    number: int
    url: str
    title: str
    alt: str
    caption: str
    picture: PictureData


class AlbumsAround(Around):
    def __init__(self, named: Named, photos: dict[int, list[Photo]], totals: dict[int, int]):
        super().__init__(named)
        self.photos, self.totals = photos, totals


class AlbumItem(PageItem):
    """Pictures in an order, each with words of this album."""

    type_name = "ImageGallery"
    row: AlbumPage
    around: AlbumsAround

    @optional
    def description(self) -> str:
        return self.row.description

    @optional
    def year(self) -> int | None:
        """When the pictures were taken, or the album was made."""
        return self.row.year

    @optional
    def picture_count(self) -> int:
        """How many pictures readers see."""
        return self.around.totals[self.row.pk]

    @optional
    def gallery(self) -> ReferenceData | None:
        """The page that lists the albums."""
        above = self.around.named.by_path.get(self.row.path[: -AlbumPage.steplen])
        return above.reference if above else None

    @optional
    def pictures(self) -> list[PhotoData]:
        """What readers see, in order."""
        return [self._photo(photo) for photo in self.around.photos.get(self.row.pk, [])]

    def _photo(self, photo: Photo) -> PhotoData:
        return {
            "number": photo.spot.number,
            "url": f"{self.url()}{photo.spot.number}/",
            "title": photo.title,
            "alt": photo.alt,
            "caption": photo.caption,
            "picture": picture_data(photo.picture),
        }


class Albums(PageResource):
    """Albums of the galleries: pictures in an order, each with its caption and credit."""

    name, singular = "albums", "album"
    model, item, detail = AlbumPage, AlbumItem, AlbumItem
    made_of = ("pictures",)
    orders = {
        "year": (F("year").desc(nulls_last=True), "path"),
        "newest": (F("first_published_at").desc(nulls_last=True), "-pk"),
        "title": ("title", "pk"),
    }
    filters = (
        Filter("year", Year, "Those of this year.", lambda albums, year: albums.filter(year=year)),
    )

    def around(self, rows: list[Any], asked: Asked) -> AlbumsAround:
        above = {row.path[: -AlbumPage.steplen] for row in rows} if asked.wants("gallery") else ()
        named = load_named(asked, paths=above, keys=[row.translation_key for row in rows])
        spots = _spots(rows) if asked.wants("pictures", "picture_count") else {}
        photos: dict[int, list[Photo]] = defaultdict(list)
        if asked.wants("pictures"):
            for photo in at(spot for group in spots.values() for spot in group):
                photos[photo.spot.album.pk].append(photo)
        return AlbumsAround(named, photos, {pk: len(group) for pk, group in spots.items()})


def _spots(albums: list[AlbumPage]) -> dict[int, list[Spot]]:
    shown = shown_in(albums)
    return {album.pk: spots_in(album, shown) for album in albums}

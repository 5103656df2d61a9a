"""All pictures of a gallery with what a reader can choose them by: four queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F

from delivery.addresses.visibility import readable
from gallery.albums.photos import Spot, spots_in
from gallery.albums.stored import ids_in
from gallery.albums.wanted import Wanted
from gallery.keyword_labels import labelled_in
from gallery.licences import Licence

if TYPE_CHECKING:
    from gallery.models import AlbumPage, GalleryPage


class Choice(NamedTuple):
    """One of those that a filter offers: what the address says, and what readers read."""

    value: str
    label: str


@dataclass(frozen=True)
class Item:
    """A picture at its spot; its year is when it was taken, else its album's."""

    spot: Spot
    year: str
    keywords: frozenset[Choice]
    is_free: bool

    def fits(self, wanted: Wanted) -> bool:
        return (
            (not wanted.keyword or wanted.keyword in {word.value for word in self.keywords})
            and wanted.year in {"", self.year}
            and wanted.album in {"", self.spot.album.slug}
            and (not wanted.free or self.is_free)
        )


def albums_of(gallery: GalleryPage) -> list[AlbumPage]:
    """The albums that readers may see, the newest year first."""
    from gallery.models import AlbumPage

    albums = readable(AlbumPage.objects.child_of(gallery)).select_related("locale")
    return list(albums.order_by(F("year").desc(nulls_last=True), "path"))


def items_in(albums: list[AlbumPage], language: str) -> list[Item]:
    """The public pictures of ``albums``, album by album."""
    from gallery.models import Picture

    ids = {pk for album in albums for pk in ids_in(album.pictures)}
    rows = Picture.objects.public().filter(pk__in=ids)
    known = {row["id"]: row for row in rows.values("id", "date_taken", "license")}
    words = _keywords(ids, language)
    spots = (spot for album in albums for spot in spots_in(album, known))
    return [_item(spot, known[spot.picture_id], words[spot.picture_id]) for spot in spots]


def _item(spot: Spot, facts: dict[str, Any], words: set[Choice]) -> Item:
    taken, licence = facts["date_taken"], facts["license"]
    year = taken.year if taken else spot.album.year
    is_free = bool(licence) and Licence(licence).is_free
    return Item(spot, str(year or ""), frozenset(words), is_free)


def _keywords(ids: set[int], language: str) -> defaultdict[int, set[Choice]]:
    from gallery.models import Picture

    found: defaultdict[int, set[Choice]] = defaultdict(set)
    pairs = Picture.keywords.through.objects.filter(picture__in=ids)
    told = labelled_in(language, pairs, "keyword__")
    for pk, slug, label in told.values_list("picture", "keyword__slug", "words"):
        found[pk].add(Choice(slug, label))
    return found

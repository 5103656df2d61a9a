"""The pictures of albums as readers see them: those that are not withheld, each in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from gallery.albums.numbers import with_numbers
from gallery.albums.stored import ids_in, values_in
from gallery.blocks.figure import FigureValue
from gallery.models.rights import not_withheld

if TYPE_CHECKING:
    from gallery.models import AlbumPage, Picture

#: Proportions in hundredths: a style sheet gives each its share of a row.
RATIOS = (50, 67, 75, 100, 133, 150, 178, 200, 250, 300)


@dataclass(frozen=True)
class Spot:
    """Where a picture stands in an album: ``position`` counts what readers see, from 1."""

    album: AlbumPage
    picture_id: int
    number: int
    position: int
    total: int

    @property
    def url(self) -> str:
        return f"{self.album.url or ''}{self.number}/"


@dataclass(frozen=True)
class Photo:
    """A picture in an album, with its words there and its files."""

    spot: Spot
    figure: FigureValue

    @property
    def picture(self) -> Picture:
        return self.figure["picture"]

    @property
    def url(self) -> str:
        return self.spot.url

    @property
    def title(self) -> str:
        """The picture's own in the language of the album, else its place there."""
        own = self.picture.words_in(self.spot.album.locale.language_code, "title")
        return own or _("Picture %(number)s") % {"number": self.spot.position}

    @property
    def alt(self) -> str:
        return self.figure.alt_text

    @property
    def caption(self) -> str:
        return self.figure.caption_text

    @property
    def ratio(self) -> int:
        """Of ``RATIOS`` the nearest to the picture's width by its height."""
        exact = 100 * self.picture.width / (self.picture.height or 1)
        return min(RATIOS, key=lambda ratio: abs(ratio - exact))


def spots_in(album: AlbumPage, shown: Collection[int]) -> list[Spot]:
    """The places of the pictures ``shown``, in the album's order."""
    # In a preview some have no number yet: they get those that saving would give.
    every = ids_in(album.pictures)
    numbers = with_numbers(album.numbers, every)
    ids = [pk for pk in every if pk in shown]
    return [
        Spot(album, pk, numbers[str(pk)], position, len(ids))
        for position, pk in enumerate(ids, start=1)
    ]


def shown_in(albums: Iterable[AlbumPage]) -> set[int]:
    """The ids of the pictures in ``albums`` that are not withheld: one query."""
    from gallery.models import Picture

    ids = {pk for album in albums for pk in ids_in(album.pictures)}
    return set(Picture.objects.filter(not_withheld(), pk__in=ids).values_list("pk", flat=True))


def at(spots: Iterable[Spot]) -> list[Photo]:
    """The photos at ``spots``, of any albums; three queries for any number."""
    spots = list(spots)
    if not spots:
        return []
    block = spots[0].album.pictures.stream_block.child_blocks["figure"]
    stored = {spot.album.pk: values_in(spot.album.pictures) for spot in spots}
    figures = block.bulk_to_python([stored[s.album.pk][s.picture_id] for s in spots])
    found = zip(spots, figures, strict=True)
    return [Photo(spot, figure) for spot, figure in found if figure["picture"]]


def photos_of(album: AlbumPage) -> list[Photo]:
    """All that readers see of ``album``, in order."""
    return at(spots_in(album, shown_in([album])))


def words_of(album: AlbumPage) -> str:
    """The captions and alternative texts of ``album`` in its language."""
    with override(album.locale.language_code):
        return " ".join(filter(None, _words(photos_of(album))))


def _words(photos: Iterable[Photo]) -> Iterator[Any]:
    for photo in photos:
        yield from (photo.caption, photo.alt)

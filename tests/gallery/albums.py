"""Albums that a test is not about, made the way the editor makes them."""

from __future__ import annotations

from typing import Any

from gallery.models import AlbumPage, GalleryPage, Picture
from tests.factories import make_picture, published


def make_gallery(home: Any, **fields: Any) -> GalleryPage:
    return published(home, GalleryPage(**({"title": "Galleria", "slug": "galleria"} | fields)))


def figures(*pictures: Picture, **words: str) -> list[tuple[str, dict[str, Any]]]:
    """``pictures`` as the blocks of an album, all with the same words of this place."""
    words = {"alt": "", "caption": ""} | words
    return [("figure", {"picture": picture, **words}) for picture in pictures]


def make_album(gallery: Any, *pictures: Picture, **fields: Any) -> AlbumPage:
    """A published album; without ``pictures`` it has three of its own."""
    chosen = pictures or tuple(make_picture(title=f"Kuva {place}") for place in (1, 2, 3))
    values = {"title": "Langanpäitä", "pictures": figures(*chosen)} | fields
    return published(gallery, AlbumPage(**values))

"""The page of one photo: the picture, what is known of it, and its neighbours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest

from delivery.languages.alternates import Alternate, alternates_of
from delivery.languages.editions import editions_of
from delivery.structured import script_text
from gallery.albums.downloads import credit_to_copy, download_of
from gallery.albums.photos import Photo, Spot, at, shown_in, spots_in
from gallery.albums.stored import ids_in
from gallery.albums.structured import image_object
from gallery.keyword_labels import labelled_in

if TYPE_CHECKING:
    from gallery.models import AlbumPage


def photo_context(album: AlbumPage, number: int, request: HttpRequest) -> dict[str, Any]:
    """Template context; 404 for a number that is not in the album, or withheld."""
    near = around(album, number)
    photo = near[0]
    language = album.locale.language_code
    keywords = labelled_in(language, photo.picture.keywords.all()).order_by("words")
    address = f"{album.get_full_url(request)}{number}/"
    return {
        "photo": photo,
        "previous": near.get(-1),
        "next": near.get(1),
        "gallery": album.get_parent(),
        "keywords": keywords,
        "long_description": photo.picture.words_in(language, "long_description"),
        "download": download_of(photo),
        "credit_to_copy": credit_to_copy(photo.picture),
        "structured_data": script_text(image_object(photo, address)),
        "alternates": photo_alternates(album, photo.spot, request),
    }


def around(album: AlbumPage, number: int) -> dict[int, Photo]:
    """The photo (0) and its neighbours (-1 and 1), where there are any: no others are loaded."""
    spots = spots_in(album, shown_in([album]))
    here = next((spot.position for spot in spots if spot.number == number), None)
    if here is None:
        raise Http404
    near = at(spots[max(here - 2, 0) : here + 1])
    return {photo.spot.position - here: photo for photo in near}


def photo_alternates(album: AlbumPage, spot: Spot, request: HttpRequest) -> list[Alternate]:
    """The same photo in the other languages; None where the album there leaves it out."""
    from gallery.models import AlbumPage

    editions = AlbumPage.objects.filter(pk__in=[page.pk for page in editions_of(album)])
    has = {
        page.locale.language_code
        for page in editions.select_related("locale")
        if spot.picture_id in ids_in(page.pictures)
    }
    return [
        replace(one, url=f"{one.url}{spot.number}/" if one.url and one.language in has else None)
        for one in alternates_of(album, request)
    ]

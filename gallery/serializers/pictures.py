"""A picture as data."""

from __future__ import annotations

from django.utils.translation import get_language
from typing_extensions import TypedDict

from delivery.addresses.files import file_address
from delivery.api.once import once
from gallery.models import Picture
from gallery.renditions import Source, fallback_of, sources_of


class SourceData(TypedDict):
    type: str
    srcset: str


class ArtworkData(TypedDict):
    """The work of art that a picture shows; an empty string for what nobody has said."""

    title: str
    artist: str
    year: str
    technique: str


class FocalPointData(TypedDict):
    """What no crop may lose, as shares of the picture: the middle, and how large it is."""

    x: float
    y: float
    width: float
    height: float


class PictureData(TypedDict):
    """What a front end needs to show a picture and to say whose it is.

    Of a picture that is ``withheld`` there are no files and no words, since those may name
    who is in it: a notice belongs in its place, in the same proportions.
    """

    id: int
    withheld: bool
    url: str
    width: int
    height: int
    sources: list[SourceData]
    alt: str
    caption: str
    credit: str
    rights_holder: str
    license: str
    license_url: str
    ai_generated: bool
    artwork: ArtworkData | None
    focal_point: FocalPointData | None


def picture_data(picture: Picture) -> PictureData:
    """A picture in the active language; sizes in pixels.

    Addresses are relative to the site, but absolute inside ``absolute_files``.
    """
    # One picture stands beside many articles, and in the text of each.
    return once(("picture", picture.pk, get_language()), lambda: _data(picture))


def _data(picture: Picture) -> PictureData:
    if picture.is_withheld:
        return _withheld_data(picture)
    licence, file = picture.licence, fallback_of(picture)
    return {
        "id": picture.pk,
        "withheld": False,
        "url": file_address(file.file.url),
        "width": file.width,
        "height": file.height,
        "sources": [_source_data(source) for source in sources_of(picture)],
        "alt": picture.words_here("alt"),
        "caption": picture.words_here("caption"),
        "credit": picture.credit,
        "rights_holder": picture.rights_holder,
        "license": str(licence.label) if licence else "",
        "license_url": licence.url if licence else "",
        "ai_generated": picture.ai_generated,
        "artwork": _artwork_data(picture),
        "focal_point": _focal_point_data(picture),
    }


def shown_picture(picture: Picture | None) -> PictureData | None:
    """A picture in a place that can do without: nothing where it is withheld."""
    return picture_data(picture) if picture and picture.is_shown else None


def _source_data(source: Source) -> SourceData:
    files = (f"{file_address(url)} {width}w" for width, url in source.files.items())
    return {"type": source.type, "srcset": ", ".join(files)}


def _withheld_data(picture: Picture) -> PictureData:
    return {
        "id": picture.pk,
        "withheld": True,
        "url": "",
        "width": picture.width,
        "height": picture.height,
        "sources": [],
        "alt": "",
        "caption": "",
        "credit": "",
        "rights_holder": "",
        "license": "",
        "license_url": "",
        "ai_generated": False,
        "artwork": None,
        "focal_point": None,
    }


def _artwork_data(picture: Picture) -> ArtworkData | None:
    if not picture.shows_artwork:
        return None
    return {
        "title": picture.artwork_title,
        "artist": picture.artwork_artist,
        "year": picture.artwork_year,
        "technique": picture.artwork_technique,
    }


def _focal_point_data(picture: Picture) -> FocalPointData | None:
    point = picture.get_focal_point()
    if point is None:
        return None
    return {
        "x": round(point.centroid_x / picture.width, 4),
        "y": round(point.centroid_y / picture.height, 4),
        "width": round(point.width / picture.width, 4),
        "height": round(point.height / picture.height, 4),
    }

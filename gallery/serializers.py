"""Pictures as data."""

from __future__ import annotations

from typing import TypedDict

from gallery.models import Picture
from gallery.renditions import fallback_of, sources_of


class SourceData(TypedDict):
    type: str
    srcset: str


class PictureData(TypedDict):
    """What a front end needs to show a picture and to say whose it is."""

    id: int
    url: str
    width: int
    height: int
    sources: list[SourceData]
    alt: str
    caption: str
    credit: str
    license: str
    license_url: str


def picture_data(picture: Picture) -> PictureData:
    """A picture in the active language; sizes in pixels, addresses relative to the site."""
    licence, file = picture.licence, fallback_of(picture)
    return {
        "id": picture.pk,
        "url": file.file.url,
        "width": file.width,
        "height": file.height,
        "sources": [{"type": s.type, "srcset": s.srcset} for s in sources_of(picture)],
        "alt": picture.words("alt"),
        "caption": picture.words("caption"),
        "credit": picture.credit,
        "license": str(licence.label) if licence else "",
        "license_url": licence.url if licence else "",
    }

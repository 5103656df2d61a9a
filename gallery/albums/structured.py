"""A photo as schema.org describes one, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from gallery.albums.downloads import largest_jpeg

if TYPE_CHECKING:
    from gallery.albums.photos import Photo
    from gallery.models import Picture


def image_object(photo: Photo, address: str) -> dict[str, Any]:
    """An ``ImageObject``; ``address`` is the absolute one of the photo's page."""
    picture = photo.picture
    told = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "url": address,
        "name": photo.title,
        "caption": photo.caption,
        "description": photo.alt,
        "inLanguage": photo.spot.album.locale.language_code,
        "dateCreated": picture.date_taken and picture.date_taken.isoformat(),
        **_file(picture, address),
        **_rights(picture, address),
    }
    return {name: value for name, value in told.items() if value}


def _file(picture: Picture, address: str) -> dict[str, Any]:
    file = largest_jpeg(picture)
    if file is None:
        return {}
    return {
        "contentUrl": urljoin(address, file.url),
        "width": file.width,
        "height": file.height,
        "encodingFormat": "image/jpeg",
    }


def _rights(picture: Picture, address: str) -> dict[str, Any]:
    holder = picture.rights_holder or picture.credit
    licence = picture.licence
    return {
        "creator": picture.credit and {"@type": "Person", "name": picture.credit},
        "creditText": picture.credit,
        "copyrightNotice": ", ".join(filter(None, (holder, str(licence.label) if licence else ""))),
        "license": licence.url if licence else "",
        # Where a reader finds what may be done with it, and whom to name.
        "acquireLicensePage": address if licence else "",
    }

"""The files in which readers get a picture. Made ahead of any reader's request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gallery.models import Picture, PictureRendition

#: Best first: a browser takes the first it knows.
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
#: Pixels; the largest is enough for a full-width picture on a dense phone screen.
WIDTHS = (400, 800, 1200)
SPECS = [f"width-{width}|format-{name}" for name in FORMATS for width in WIDTHS]


@dataclass(frozen=True)
class Source:
    """One format of a picture, as ``<source>`` wants it."""

    type: str
    srcset: str


def sources_of(picture: Picture) -> list[Source]:
    """The files that exist, by format; formats without a file are left out.

    Reads ``picture.renditions``: prefetch it with ``for_display()``.
    """
    files = {file.filter_spec: file for file in picture.renditions.all()}
    found = []
    for name, mime in FORMATS.items():
        sizes: dict[int, str] = {}
        for width in WIDTHS:
            if file := files.get(f"width-{width}|format-{name}"):
                # A small original is not enlarged: several specs, one width.
                sizes.setdefault(file.width, file.url)
        if sizes:
            found.append(Source(mime, ", ".join(f"{url} {w}w" for w, url in sizes.items())))
    return found


def fallback_of(picture: Picture) -> PictureRendition | Picture:
    """The file for ``<img src>``: a middling JPEG, or the original until there is one."""
    files = {file.filter_spec: file for file in picture.renditions.all()}
    found = (files.get(f"width-{width}|format-jpeg") for width in (800, 400, 1200))
    return next((file for file in found if file), picture)

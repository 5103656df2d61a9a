"""The files in which readers get a picture. Made ahead of any reader's request."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gallery.models import Picture, PictureRendition

#: Best first: a browser takes the first it knows.
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
#: Pixels; the largest is enough for a full-width picture on a dense phone screen.
WIDTHS = (400, 800, 1200)


def spec(width: int, name: str) -> str:
    """The filter that makes one file: at most ``width`` wide, in format ``name``."""
    return f"width-{width}|srgb|format-{name}"


SPECS = [spec(width, name) for name in FORMATS for width in WIDTHS]


@dataclass(frozen=True)
class Source:
    """One format of a picture, as ``<source>`` wants it."""

    type: str
    srcset: str


def specs_of(picture: Picture) -> list[str]:
    """The files that ``picture`` needs: up to its own width, since none is enlarged."""
    widths = WIDTHS[: bisect_left(WIDTHS, picture.width) + 1]
    return [spec(width, name) for name in FORMATS for width in widths]


def missing_specs(picture: Picture) -> list[str]:
    """The files that ``picture`` needs and does not have."""
    made = set(picture.renditions.model.objects.filter(image=picture).values_list("filter_spec"))
    return [spec for spec in specs_of(picture) if (spec,) not in made]


def sources_of(picture: Picture) -> list[Source]:
    """The files that exist, by format; formats without a file are left out.

    Asks the database, unless ``picture`` comes from ``for_display()``.
    """
    files = _files_of(picture)
    found = []
    for name, mime in FORMATS.items():
        # By their own widths: the largest file of a small picture is narrower than its spec.
        urls = {f.width: f.url for width in WIDTHS if (f := files.get(spec(width, name)))}
        if urls:
            found.append(Source(mime, ", ".join(f"{url} {w}w" for w, url in urls.items())))
    return found


def fallback_of(picture: Picture) -> PictureRendition | Picture:
    """The file for ``<img src>``: a middling JPEG, or the original until there is one."""
    files = _files_of(picture)
    found = (files.get(spec(width, "jpeg")) for width in (800, 400, 1200))
    return next((file for file in found if file), picture)


def _files_of(picture: Picture) -> dict[str, PictureRendition]:
    files = getattr(picture, "display_files", None)
    return {f.filter_spec: f for f in (picture.renditions.all() if files is None else files)}

"""The files in which readers get a picture. Made ahead of any reader's request."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from gallery.display import DisplayFile
    from gallery.models import Picture, PictureRendition

File: TypeAlias = "DisplayFile | PictureRendition"

#: Best first: a browser takes the first it knows.
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
#: Pixels; the largest is enough for a full-width picture on a dense phone screen.
WIDTHS = (400, 800, 1200)
#: Crops for cards and lists, cut around the focal point: their largest size.
SHAPES = {"square": (400, 400), "landscape": (600, 400)}
#: What Wagtail's admin shows in lists and choosers, and beside the form of a picture.
ADMIN_SPECS = ["max-165x165", "max-800x600"]


def spec(width: int, name: str) -> str:
    """The filter that makes one file: at most ``width`` wide, in format ``name``."""
    return f"width-{width}|srgb|format-{name}"


def crop_spec(shape: str, name: str) -> str:
    """The filter that makes a crop in format ``name``."""
    width, height = size_of_crop(shape)
    return f"fill-{width}x{height}|srgb|format-{name}"


def size_of_crop(shape: str) -> tuple[int, int]:
    """In pixels; of a small picture it is smaller, in the same proportions."""
    return SHAPES[shape]


WHOLE = [spec(width, name) for name in FORMATS for width in WIDTHS]
CROPS = [crop_spec(shape, name) for name in FORMATS for shape in SHAPES]
#: All that readers may get.
SPECS = [*WHOLE, *CROPS]


@dataclass(frozen=True)
class Source:
    """One format of a picture: its files by their widths, the narrow one first."""

    type: str
    files: Mapping[int, str]

    @property
    def srcset(self) -> str:
        """As ``<source>`` wants it."""
        return ", ".join(f"{url} {width}w" for width, url in self.files.items())


def specs_of(picture: Picture) -> list[str]:
    """The files that ``picture`` needs: up to its own width, since none is enlarged."""
    widths = WIDTHS[: bisect_left(WIDTHS, picture.width) + 1]
    return [*(spec(width, name) for name in FORMATS for width in widths), *CROPS, *ADMIN_SPECS]


def sources_of(picture: Picture, shape: str = "") -> list[Source]:
    """The files that exist, by format; formats without a file are left out.

    Asks the database, unless ``picture`` comes from ``for_display()``. ``shape`` is one of
    ``SHAPES``, "" the whole picture; the whole stands in until its crops are drawn.
    """
    files = _files_of(picture, shape)
    found = []
    for name, mime in FORMATS.items():
        # By their own widths: the largest file of a small picture is narrower than its spec.
        urls = {f.width: f.url for f in files if f.filter_spec.endswith(f"|format-{name}")}
        if urls:
            found.append(Source(mime, urls))
    return found


def fallback_of(picture: Picture, shape: str = "") -> File | Picture:
    """The file for ``<img src>``: a middling JPEG, or the original until there is one."""
    files = {file.filter_spec: file for file in _files_of(picture, shape)}
    middling = [spec(width, "jpeg") for width in (800, 400, 1200)]
    wanted = [crop_spec(shape, "jpeg"), *middling] if shape else middling
    return next((files[one] for one in wanted if one in files), picture)


def _files_of(picture: Picture, shape: str) -> list[File]:
    """Those of ``shape``, else of the whole; narrow ones first."""
    known = getattr(picture, "display_files", None)
    files = {f.filter_spec: f for f in (picture.renditions.all() if known is None else known)}
    crops = [crop_spec(shape, name) for name in FORMATS] if shape else []
    return _those(files, crops) or _those(files, WHOLE)


def _those(files: dict[str, File], specs: list[str]) -> list[File]:
    return [files[one] for one in specs if one in files]

"""Pictures as they are meant to be looked at: a camera held upright writes lying pixels and a
note to turn them.
"""

from __future__ import annotations

from PIL import ExifTags, Image, ImageOps

_SIDEWAYS = {5, 6, 7, 8}


def orientation_of(image: Image.Image) -> int:
    """The camera's note, 1 to 8; 1 when there is none or it cannot be read."""
    try:
        noted = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - torn notes raise all sorts
        return 1
    return noted if isinstance(noted, int) and 1 <= noted <= 8 else 1


def size_of(image: Image.Image) -> tuple[int, int]:
    """Width and height when turned; decodes nothing."""
    width, height = image.size
    return (height, width) if orientation_of(image) in _SIDEWAYS else (width, height)


def upright(image: Image.Image) -> Image.Image:
    """``image`` turned as its note says."""
    return image if orientation_of(image) == 1 else ImageOps.exif_transpose(image)

"""The colours in which readers get pictures: those that every screen shows alike."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageCms
from wagtail.images.image_operations import FilterOperation
from willow.plugins.pillow import PillowImage

#: Of 65 536 greys and of 256.
_FINE_GREYS = ("I", "F")


class ScreenColoursOperation(FilterOperation):
    """The step ``srgb`` of a filter: sRGB pixels and nothing else.

    Left out on purpose is what a camera writes beside them: profiles that no longer hold,
    and the place where the picture was taken.
    """

    def construct(self) -> None:
        """No arguments."""

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> PillowImage:
        return PillowImage(in_screen_colours(willow.get_pillow_image()))


def in_screen_colours(picture: Image.Image) -> Image.Image:
    """``picture`` in sRGB by its own profile; a broken one counts as none."""
    picture = with_all_tones(picture)
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if profile := picture.info.get("icc_profile"):
        picture = _by_profile(picture, profile, mode)
    bare = picture.convert(mode)
    bare.info = {}
    return bare


def with_all_tones(picture: Image.Image) -> Image.Image:
    """``picture`` without palette, and its greys in 8 bits: only such can be scaled."""
    if picture.mode in {"1", "P", "PA"}:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if picture.mode.startswith(_FINE_GREYS):
        # Pillow would make white of every grey above 255.
        return picture.convert("I").point(lambda grey: grey / 257).convert("L")
    return picture


def _by_profile(picture: Image.Image, profile: bytes, mode: str) -> Image.Image:
    screen = ImageCms.createProfile("sRGB")
    try:
        converted = ImageCms.profileToProfile(picture, BytesIO(profile), screen, outputMode=mode)
    except ImageCms.PyCMSError:
        return picture
    return converted or picture  # None is for a conversion in place only

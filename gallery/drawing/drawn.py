"""Pixels of one original cut, scaled and written, for any number of Wagtail's filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

from gallery.drawing.decoding import Decoded, decoded
from gallery.drawing.encoding import encoded, format_for
from gallery.metadata.packet import xmp_of

if TYPE_CHECKING:
    from gallery.models import Picture


@dataclass(frozen=True)
class Drawn:
    """A file that is not stored yet."""

    content: bytes
    size: tuple[int, int]
    format: str


def drawn(picture: Picture, filters: Iterable[Filter]) -> dict[Filter, Drawn]:
    """The files that ``filters`` ask for, out of one decode, each with the credit inside."""
    wanted = list(filters)
    original, xmp = decoded(picture, wanted), xmp_of(picture)
    return {one: _one(picture, original, one, xmp) for one in wanted}


def _one(picture: Picture, original: Decoded, wanted: Filter, xmp: bytes) -> Drawn:
    env = {"original-format": original.format}
    image = PillowImage(original.cut(wanted))
    for operation in wanted.filter_operations:
        image = operation.run(image, picture, env) or image
    pixels, name = image.get_pillow_image(), format_for(original.format, env)
    return Drawn(encoded(pixels, name, env, xmp), pixels.size, name)

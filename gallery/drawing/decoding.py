"""From a stored original to pixels: read once, upright, in the colours of a screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PIL import Image
from wagtail.images.image_operations import ImageTransform
from wagtail.images.models import Filter, SourceImageIOError

from gallery.colours import in_screen_colours, with_all_tones
from gallery.upright import size_of, upright

if TYPE_CHECKING:
    from gallery.models import Picture

#: What Pillow calls otherwise than Wagtail.
_NAMES = {"mpo": "jpeg", "heif": "heic"}
_FINE = Image.Resampling.LANCZOS


@dataclass(frozen=True)
class Decoded:
    """``pixels`` may be fewer than the file has: enough for the ``cuts`` to be made of them."""

    pixels: Image.Image
    size: tuple[int, int]
    format: str
    cuts: dict[Filter, ImageTransform]
    made: dict[Any, Image.Image] = field(default_factory=dict)

    def cut(self, wanted: Filter) -> Image.Image:
        """The part of the picture that ``wanted`` names, in its size."""
        size = tuple(map(int, self.cuts[wanted].size))
        place = (size, self._box(wanted))
        # The same in every format. Each size is scaled from the whole, not from the next
        # larger one: scaled twice it is softer, and hardly cheaper.
        if place not in self.made:
            self.made[place] = self.pixels.resize(size, _FINE, place[1], reducing_gap=3.0)
        return self.made[place].copy()

    def _box(self, wanted: Filter) -> tuple[float, float, float, float]:
        """What ``wanted`` shows, in pixels of what was read."""
        across, down = (have / full for have, full in zip(self.pixels.size, self.size, strict=True))
        rect = self.cuts[wanted].get_rect().round()
        right, bottom = min(self.size[0], rect.right), min(self.size[1], rect.bottom)
        return max(0, rect.left) * across, max(0, rect.top) * down, right * across, bottom * down


def decoded(picture: Picture, filters: Iterable[Filter]) -> Decoded:
    """The original of ``picture``, for all ``filters`` at once."""
    with picture.open_file() as file:
        try:
            image = Image.open(file)
            size = size_of(image)
            cuts = {wanted: wanted.get_transform(picture, size) for wanted in filters}
            name = (image.format or "").lower()
            pixels = _pixels(image, _times_too_large(cuts.values()))
        except Exception as error:  # decoders raise all sorts on torn bytes
            raise SourceImageIOError(str(error)) from error
    return Decoded(pixels, size, _NAMES.get(name, name), cuts)


def _times_too_large(cuts: Iterable[ImageTransform]) -> int:
    """By how much the original may shrink before its colours are reckoned.

    Half of what would do, so that the finer scaling that follows has something to work on.
    """
    times = min(cut.get_rect().width / cut.size[0] for cut in cuts)
    return max(1, int(times / 2))


def _pixels(image: Image.Image, times: int) -> Image.Image:
    full = image.width
    # A JPEG can be read at half, a quarter or an eighth; other formats take no notice.
    image.draft(None, (image.width // times, image.height // times))
    pixels = with_all_tones(image)
    left = times * pixels.width // full
    shrunk = pixels.reduce(left) if left > 1 else pixels
    return in_screen_colours(upright(shrunk))

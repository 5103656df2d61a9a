"""What the patterns share: colours, grain, light, shadow, smooth lines and the finished JPEG.

A shade is a greyscale image in which 127 changes nothing, less darkens and more lightens.
"""

from collections.abc import Iterable, Mapping
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Point = tuple[float, float]
Size = tuple[int, int]
Line = tuple[list[Point], Colour]

LONGEST_SIDE = 1200
HEAVIEST = 240_000  # bytes
NEUTRAL = 127


def size_of(spec: Mapping[str, Any]) -> Size:
    """Return the width and height asked for, refusing more than the site needs."""
    size = spec["width"], spec["height"]
    if max(size) > LONGEST_SIDE:
        raise ValueError(f"A picture of {size} is larger than {LONGEST_SIDE} pixels.")
    return size


def colour(code: str) -> Colour:
    """Return ``#rrggbb`` as three numbers."""
    return ImageColor.getrgb(code)[:3]


def toned(tint: Colour, factor: float) -> Colour:
    """Return ``tint`` darker (factor below one) or lighter (above one)."""
    red, green, blue = (min(255, max(0, round(part * factor))) for part in tint)
    return red, green, blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return ``one`` with ``share`` of ``other`` stirred in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def grain(size: Size, rng: Random, coarseness: int = 1, strength: int = 8) -> Image.Image:
    """Return a shade of random specks, ``coarseness`` pixels wide."""
    width, height = size[0] // coarseness + 1, size[1] // coarseness + 1
    specks = Image.frombytes("L", (width, height), rng.randbytes(width * height))
    calm = specks.point(
        [round(NEUTRAL + (value - 127.5) * strength / 127.5) for value in range(256)]
    )
    return calm.resize((width * coarseness, height * coarseness), Image.Resampling.BICUBIC).crop(
        (0, 0, *size)
    )


def light(size: Size, corners: tuple[int, int, int, int] = (140, 126, 122, 100)) -> Image.Image:
    """Return a shade that falls softly from the upper left corner to the lower right."""
    return Image.frombytes("L", (2, 2), bytes(corners)).resize(size, Image.Resampling.BICUBIC)


def shaded(image: Image.Image, *shades: Image.Image) -> Image.Image:
    """Return ``image`` under the given shades."""
    for shade in shades:
        image = ImageChops.hard_light(image, shade.convert("RGB"))
    return image


def with_shadow(
    ground: Image.Image, mask: Image.Image, offset: Size, blur: float, depth: float
) -> Image.Image:
    """Return ``ground`` with the shadow that the shape in ``mask`` throws on it."""
    fallen = Image.new("L", ground.size, 0)
    fallen.paste(mask, offset)
    soft = fallen.reduce(2).filter(ImageFilter.GaussianBlur(blur / 2)).resize(ground.size)
    dark = Image.new("RGB", ground.size, (38, 28, 20))
    return Image.composite(dark, ground, soft.point([round(value * depth) for value in range(256)]))


def lay_lines(ground: Image.Image, lines: Iterable[Line], width: int) -> Image.Image:
    """Return ``ground`` with threads drawn on it; twice the size and back again makes them smooth."""
    large = ground.resize((ground.width * 2, ground.height * 2))
    pencil = ImageDraw.Draw(large)
    for points, tint in lines:
        pencil.line([(x * 2, y * 2) for x, y in points], fill=tint, width=width, joint="curve")
    return large.reduce(2)


def rounded(points: list[Point], closed: bool = False, rounds: int = 4) -> list[Point]:
    """Return the path with its corners cut until it is a curve (Chaikin's way)."""
    for _ in range(rounds):
        followers = points[1:] + points[:1] if closed else points[1:]
        cut = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in zip(points, followers, strict=False)
            for share in (0.25, 0.75)
        ]
        points = cut if closed else [points[0], *cut, points[-1]]
    return points


def jpeg(image: Image.Image) -> bytes:
    """Return the image as a JPEG that is light enough to travel."""
    for quality in (84, 78, 72, 64, 56):
        target = BytesIO()
        image.save(target, "JPEG", quality=quality, optimize=True, progressive=True)
        if target.tell() <= HEAVIEST:
            break
    return target.getvalue()

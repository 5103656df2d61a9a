"""A linocut, printed from one block after another.

Reads ``paper`` and ``blocks``, each with its ``ink`` and ``cuts``, made in turn. A block prints all over until something
is cut from it, or nothing at all with ``bare``. A cut has a shape of the collage (or ``spruce``: x, y, width, height)
and a ``way``: ``away`` takes the shape out, ``ink`` leaves it standing whole, ``lines`` gouges it with strokes, ``gap``
pixels apart, of which ``share`` are made: at an ``slant`` in degrees, or as ``rays`` from a point or ``rings`` around
one.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, cos, hypot, pi, radians, sin
from random import Random
from typing import Any

from PIL import Image, ImageChops, ImageDraw

from .collage import OUTLINES, Box, along, around, torn
from .collage import cut as cut_out
from .surface import Point, Size, colour, grain, shaded, size_of

Cut = Mapping[str, Any]
STROKE = 64  # pixels


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the paper with every block printed on it."""
    size = size_of(spec)
    print_ = shaded(Image.new("RGB", size, colour(spec["paper"])), grain(size, rng, 2, 8))
    for block in spec["blocks"]:
        relief = carved(block, size, rng)
        ink = shaded(Image.new("RGB", size, colour(block["ink"])), grain(size, rng, 24, 10))
        print_.paste(ink, mask=ImageChops.multiply(relief, coverage(size, rng)))
    return margin(print_, colour(spec["paper"]), rng)


def carved(block: Mapping[str, Any], size: Size, rng: Random) -> Image.Image:
    """Return what stands of a block after all its cuts, white where it takes ink."""
    relief = Image.new("L", size, 0 if block.get("bare") else 255)
    for cut in block["cuts"]:
        shape = (SPRUCE | OUTLINES)[cut["shape"]](cut, size)
        box = around(shape, size)
        mask = cut_out((box[2] - box[0], box[3] - box[1]), torn(shape, box, rng, 1))
        if cut["way"] == "lines":
            mask = ImageChops.multiply(mask, gouged(cut, size, box, rng))
        relief.paste(255 if cut["way"] == "ink" else 0, box[:2], mask)
    return relief


def gouged(cut: Cut, size: Size, box: Box, rng: Random) -> Image.Image:
    """Return the strokes of a gouge all over a part of the block."""
    left, top, right, foot = box
    sheet = Image.new("L", ((right - left) * 2, (foot - top) * 2), 0)
    pencil = ImageDraw.Draw(sheet)
    for (x, y), angle in places(cut, size):
        inside = left - STROKE < x < right + STROKE and top - STROKE < y < foot + STROKE
        if inside and rng.random() < cut.get("share", 1):
            drift, length = rng.uniform(-0.4, 0.4) * STROKE, STROKE * rng.uniform(0.55, 1.15)
            middle = x - left + cos(angle) * drift, y - top + sin(angle) * drift + rng.gauss(0, 1)
            wide = cut["gap"] * rng.uniform(0.24, 0.4)
            stroke = lens(middle, angle + rng.gauss(0, 0.03), length, wide)
            pencil.polygon([(px * 2, py * 2) for px, py in stroke], 255)
    return sheet.reduce(2)


def places(cut: Cut, size: Size) -> Iterator[tuple[Point, float]]:
    """Yield where the strokes are and which way they go."""
    if "rays" in cut:
        return about(cut["rays"], size, (STROKE, cut["gap"]), 0)
    if "rings" in cut:
        return about(cut["rings"], size, (cut["gap"], STROKE), pi / 2)
    return in_rows(cut, size)


def in_rows(cut: Cut, size: Size) -> Iterator[tuple[Point, float]]:
    """Yield the places in rows that all slant the same way."""
    slant, reach = radians(cut.get("slant", 0)), hypot(*size)
    for row in range(ceil(reach / cut["gap"])):
        for step in range(ceil(reach / STROKE)):
            u, v = (step + row % 2 / 2) * STROKE - reach / 2, row * cut["gap"] - reach / 2
            x, y = u * cos(slant) - v * sin(slant), u * sin(slant) + v * cos(slant)
            yield (x + size[0] / 2, y + size[1] / 2), slant


def about(
    middle: Sequence[float], size: Size, steps: tuple[float, float], turn: float
) -> Iterator[tuple[Point, float]]:
    """Yield the places on rings about a point, so far apart outwards and along the ring."""
    for ring in range(1, ceil(hypot(*size) / steps[0])):
        radius = ring * steps[0]
        count = ceil(2 * pi * radius / steps[1])
        for step in range(count):
            angle = 2 * pi * (step + ring * 0.37) / count
            x, y = middle[0] * size[0] + radius * cos(angle), middle[1] * size[1]
            yield (x, y + radius * sin(angle)), angle + turn


def lens(middle: Point, angle: float, length: float, wide: float) -> list[Point]:
    """Return a stroke: pointed where the gouge went in, round where it came out."""
    outline = [(-0.5, 0.0), (-0.1, 0.62), (0.3, 1.0), (0.46, 0.6), (0.5, 0.0)]
    both = outline + [(u, -v) for u, v in reversed(outline[1:-1])]
    return [
        (
            middle[0] + u * length * cos(angle) - v * wide * sin(angle),
            middle[1] + u * length * sin(angle) + v * wide * cos(angle),
        )
        for u, v in both
    ]


def coverage(size: Size, rng: Random) -> Image.Image:
    """Return how well the ink took: not quite everywhere."""
    coarse, fine = grain(size, rng, 5, 127), grain(size, rng, 2, 127)
    both = Image.blend(coarse, fine, 0.45)
    return both.point([min(255, max(60, round((value - 26) * 14))) for value in range(256)])


def margin(image: Image.Image, paper: tuple[int, int, int], rng: Random) -> Image.Image:
    """Return the print on its sheet, with the edge of the block a little uneven."""
    width, height = image.size
    room = round(min(image.size) * 0.045)
    corners = [
        (room, room),
        (width - room, room),
        (width - room, height - room),
        (room, height - room),
    ]
    edge = [
        (x + rng.gauss(0, 0.9), y + rng.gauss(0, 0.9))
        for one, other in zip(corners, corners[1:] + corners[:1], strict=True)
        for x, y in along(one, other)
    ]
    sheet = shaded(Image.new("RGB", image.size, paper), grain(image.size, rng, 2, 8))
    return Image.composite(image, sheet, cut_out(image.size, edge))


def spruce(cut: Cut, size: Size) -> list[Point]:
    """Return a spruce on its foot at x, y: five skirts of branches."""
    x, foot = cut["x"] * size[0], cut["y"] * size[1]
    wide, tall = cut["width"] * size[0] / 2, cut["height"] * size[1]
    side = [(0.0, 1.0)]
    for skirt in range(1, 6):
        side += [(skirt / 5, 1 - skirt / 5.3), (skirt / 5 * 0.52, 1 - skirt / 5.3 + 0.03)]
    right = [(x + u * wide, foot - v * tall) for u, v in [*side, (0.1, 0.05), (0.1, 0.0)]]
    return right + [(2 * x - px, py) for px, py in reversed(right)]


SPRUCE = {"spruce": spruce}

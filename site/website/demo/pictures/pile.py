"""The pile of a ryijy rug from near.

Reads ``colours``, laid in soft hills from the first to the last, and ``knot`` (pixels).
"""

from collections.abc import Iterator, Mapping
from math import cos, sin
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from .surface import Colour, Point, Size, colour, grain, light, shaded, size_of, toned


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the rug, knotted row by row from the top so that each row falls over the one before."""
    size, step = size_of(spec), spec["knot"]
    tints = [colour(code) for code in spec["colours"]]
    rug = Image.new("RGB", size, toned(tints[0], 0.3))
    pencil = ImageDraw.Draw(rug)
    for place in knots(size, step):
        tie(pencil, place, step, yarn(place, size, spec["seed"], tints, rng), rng)
    return shaded(rug, grain(size, rng, 90, 14), light(size, (146, 130, 122, 92)))


def knots(size: Size, step: int) -> Iterator[Point]:
    """Yield the places of the knots, every second row half a step aside."""
    for number, y in enumerate(range(-3 * step, size[1], step)):
        for x in range(-step + step // 2 * (number % 2), size[0] + step, step):
            yield x, y


def yarn(place: Point, size: Size, seed: int, tints: list[Colour], rng: Random) -> Colour:
    """Return the yarn chosen for a knot: hills of colour with a few strays at the borders."""
    x, y = place[0] / size[0], place[1] / size[1]
    hill = sin(x * 4.6 + seed) * 0.6 + cos(y * 5.2 + x * 2.4) + 0.5 * sin((x + y) * 7.5)
    share = (hill + 2.1) / 4.2 * (len(tints) - 1) + rng.gauss(0, 0.16)
    return tints[min(len(tints) - 1, max(0, round(share)))]


def tie(pencil: ImageDraw.ImageDraw, place: Point, step: int, tint: Colour, rng: Random) -> None:
    """Draw the three strands of a knot, bent a little and cut where they end."""
    (x, y), tone = place, rng.gauss(0.96, 0.13)
    for shade in (0.62, 0.95, 1.12):
        lean, length = rng.gauss(step * 0.25, step * 0.5), step * rng.uniform(2.2, 3.1)
        bend = (x + lean * 0.2 + rng.gauss(0, 1.4), y + length * 0.5)
        pencil.line([(x, y), bend, (x + lean, y + length)], fill=toned(tint, tone * shade), width=4)

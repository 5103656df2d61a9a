"""Skeins of dyed yarn hanging side by side from a wooden rod.

Reads ``wall``, ``rod`` and ``colours``, a skein each.
"""

from collections.abc import Iterator, Mapping
from math import cos, exp, pi, sin
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from .surface import (
    Colour,
    Line,
    Point,
    Size,
    colour,
    grain,
    lay_lines,
    light,
    shaded,
    size_of,
    toned,
    with_shadow,
)

ROD = 0.1  # of the height
STRANDS = 140


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the wall, the rod and the skeins in front of it."""
    size = size_of(spec)
    wall = shaded(
        Image.new("RGB", size, colour(spec["wall"])),
        grain(size, rng, 2, 12),
        grain(size, rng, 40, 10),
    )
    picture = hang_rod(wall, colour(spec["rod"]))
    strands = list(skeins(size, [colour(code) for code in spec["colours"]], rng))
    picture = with_shadow(picture, silhouette(size, strands), (16, 12), 14, 0.5)
    return shaded(lay_lines(picture, strands, 4), light(size))


def hang_rod(wall: Image.Image, tint: Colour) -> Image.Image:
    """Return the wall with a round rod across it and the rod's shadow."""
    middle, radius = round(wall.height * ROD), round(wall.height * 0.017)
    mask = Image.new("L", wall.size, 0)
    ImageDraw.Draw(mask).rectangle((0, middle - radius, wall.width, middle + radius), fill=255)
    picture = with_shadow(wall, mask, (10, 20), 10, 0.5)
    pencil = ImageDraw.Draw(picture)
    for row in range(-radius, radius + 1):
        tone = 1.12 - 0.5 * ((row / radius + 0.4) / 1.4) ** 2
        pencil.line((0, middle + row, wall.width, middle + row), fill=toned(tint, tone))
    return picture


def skeins(size: Size, tints: list[Colour], rng: Random) -> Iterator[Line]:
    """Yield the strands of every skein and of the thread that ties it."""
    room = size[0] / len(tints)
    for place, tint in enumerate(tints):
        x, foot = room * (place + 0.5), size[1] * rng.uniform(0.86, 0.93)
        knot = size[1] * rng.uniform(0.55, 0.62)
        for _ in range(STRANDS):
            yield strand(x, foot, knot, room * 0.36, size, tint, rng)
        yield from tie((x, knot), room * 0.19, toned(tints[(place + 2) % len(tints)], 0.9), rng)


def strand(
    x: float, foot: float, knot: float, reach: float, size: Size, tint: Colour, rng: Random
) -> Line:
    """Return one loop of yarn: down from the rod, round at the foot, up again on the other side."""
    depth = 0.02 + 0.98 * rng.random() ** 0.72
    head, low, sway = (
        size[1] * ROD - 16 * depth,
        foot - 34 * (1 - depth) + rng.gauss(0, 4),
        rng.uniform(0, 2 * pi),
    )
    points: list[Point] = []
    for step in range(65):
        turn = step / 64 * 2 * pi
        y = (head + low) / 2 - cos(turn) * (low - head) / 2
        wide = (
            reach
            * depth
            * (1 - 0.5 * exp(-(((y - knot) / 55) ** 2)))
            * (0.8 + 0.2 * (y - head) / (low - head))
        )
        points.append((x + wide * curve(sin(turn)) + 4 * sin(y / 70 + sway), y))
    return points, toned(tint, 1.1 - 0.34 * depth + rng.gauss(0, 0.13))


def curve(side: float) -> float:
    """Return the sine flattened, so that the sides of a loop hang straight."""
    return float(abs(side) ** 0.4) * (1 if side > 0 else -1)


def tie(knot: Point, reach: float, tint: Colour, rng: Random) -> Iterator[Line]:
    """Yield the turns of the thread that holds a skein together."""
    for turn in range(7):
        y = knot[1] + (turn - 3) * 4 + rng.gauss(0, 1)
        arc = [
            (knot[0] + reach * (step / 6 - 1), y + 6 * (1 - (step / 6 - 1) ** 2))
            for step in range(13)
        ]
        yield arc, toned(tint, rng.gauss(1, 0.1))


def silhouette(size: Size, strands: list[Line]) -> Image.Image:
    """Return the mask of all strands."""
    mask = Image.new("L", size, 0)
    pencil = ImageDraw.Draw(mask)
    for points, _ in strands:
        pencil.line(points, fill=255, width=4)
    return mask

"""Balls of yarn seen from above on a table.

Reads ``table``, ``balls`` (x, y, radius, as shares of the width and height, and colour) and ``thread``: the loose
yarn between them, its colour and the points it wanders through.
"""

from collections.abc import Iterator, Mapping
from math import cos, pi, sin, sqrt
from random import Random
from typing import Any

from PIL import Image, ImageChops, ImageDraw

from .surface import (
    Colour,
    Line,
    Point,
    Size,
    colour,
    grain,
    lay_lines,
    light,
    rounded,
    shaded,
    size_of,
    toned,
    with_shadow,
)

BANDS = 9
WIDTH = 0.72  # of a band, as a share of the radius
YARN = 9  # pixels
EDGE, CORE = YARN * 2 + 3, YARN * 2 - 5  # at twice the size


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the table with the loose thread and the balls laid on it one after another."""
    size = size_of(spec)
    cloth = Image.new("RGB", size, colour(spec["table"]))
    picture = shaded(cloth, grain(size, rng, 2, 10), grain(size, rng, 60, 10))
    picture = lay_thread(picture, spec["thread"])
    for ball in spec["balls"]:
        middle, radius = (ball["x"] * size[0], ball["y"] * size[1]), ball["radius"] * size[0]
        picture = lay_ball(picture, middle, radius, colour(ball["colour"]), rng)
    return shaded(picture, light(size))


def lay_thread(picture: Image.Image, thread: Mapping[str, Any]) -> Image.Image:
    """Return the picture with a loose thread lying on the table."""
    path = rounded([(x * picture.width, y * picture.height) for x, y in thread["points"]])
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).line(path, fill=255, width=YARN)
    picture = with_shadow(picture, mask, (4, 6), 4, 0.6)
    tint = colour(thread["colour"])
    return lay_lines(lay_lines(picture, [(path, toned(tint, 0.6))], EDGE), [(path, tint)], CORE)


def lay_ball(
    picture: Image.Image, middle: Point, radius: float, tint: Colour, rng: Random
) -> Image.Image:
    """Return the picture with one more ball and its shadow."""
    mask = disc(picture.size, middle, radius)
    picture = with_shadow(
        picture, mask, (round(radius * 0.15), round(radius * 0.2)), radius * 0.18, 0.66
    )
    reach = round(radius) + YARN
    left, top = round(middle[0]) - reach, round(middle[1]) - reach
    ball = wound(2 * reach, radius, tint, rng)
    picture.paste(ball, (left, top), disc(ball.size, (reach, reach), radius + 1))
    return picture


def wound(side: int, radius: float, tint: Colour, rng: Random) -> Image.Image:
    """Return a ball on a square of its own, every turn of yarn with its dark edge."""
    ball = Image.new("RGB", (side * 2, side * 2), toned(tint, 0.55))
    pencil = ImageDraw.Draw(ball)
    for points, tone in windings((side, side), radius * 2, tint, rng):
        pencil.line(points, fill=toned(tone, 0.58), width=EDGE)
        pencil.line(points, fill=tone, width=CORE)
    return shaded(ball.reduce(2), roundness((side, side)))


def windings(middle: Point, radius: float, tint: Colour, rng: Random) -> Iterator[Line]:
    """Yield the yarn, band over band, each wound in a direction of its own."""
    first, step = rng.uniform(0, pi), YARN * 2.1 / radius
    turns = round(WIDTH / step)
    for number in range(BANDS):
        turn, lean = first + number * pi * 0.381 + rng.uniform(-0.2, 0.2), rng.uniform(0.1, 0.75)
        for place in range(turns):
            height = (place - turns / 2) * step + rng.gauss(0, 0.007)
            yield turn_of_yarn(
                middle, radius, (turn, lean, height), toned(tint, rng.gauss(1, 0.05))
            )


def turn_of_yarn(
    middle: Point, radius: float, path: tuple[float, float, float], tint: Colour
) -> Line:
    """Return one turn of yarn on the visible half of the ball."""
    turn, lean, height = path
    wide, points = sqrt(max(0, 1 - height**2)), []
    for step in range(23):
        angle = pi * step / 22
        x, flat = wide * cos(angle), wide * sin(angle)
        y = height * cos(lean) - flat * sin(lean)
        x, y = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
        points.append((middle[0] + x * radius, middle[1] + y * radius))
    return points, tint


def roundness(size: Size) -> Image.Image:
    """Return the shade of a ball lit from the upper left."""
    wide, tall = size[0] * 2, size[1] * 2
    glow = Image.radial_gradient("L").resize((wide, tall), Image.Resampling.BICUBIC)
    left, top = round(wide * 0.34), round(tall * 0.35)
    falling = glow.crop((left, top, left + size[0], top + size[1]))
    return ImageChops.invert(falling).point(
        [round(28 + 122 * (value / 255) ** 0.8) for value in range(256)]
    )


def disc(size: Size, middle: Point, radius: float) -> Image.Image:
    """Return the mask of a circle."""
    mask = Image.new("L", (size[0] * 2, size[1] * 2), 0)
    x, y, reach = middle[0] * 2, middle[1] * 2, radius * 2
    ImageDraw.Draw(mask).ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    return mask.reduce(2)

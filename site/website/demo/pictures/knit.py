"""A knitted sole from near, with a darn: ``finished``, or with the needle still in it.

Reads ``rows``, from the top down: the colour and the number of ``rows`` of each stripe, again when they have run out;
``darn``: x, y, width and height as shares of the picture, ``colours`` of its threads one way and the other.
"""

from collections.abc import Iterator, Mapping
from itertools import cycle
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from .surface import (
    Colour,
    Point,
    Size,
    colour,
    grain,
    light,
    rounded,
    shaded,
    size_of,
    toned,
    with_shadow,
)

WIDE, TALL, LEG = 30, 19, 15  # a stitch and the thickness of its yarn, in pixels
THREAD = 11
STEEL: Colour = (196, 198, 200)


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the knitted ground, the darn on it, and the needle."""
    size = size_of(spec)
    picture = knitted(size, stripes(spec["rows"]), rng)
    picture = darned(picture, spec["darn"], rng)
    return shaded(picture, grain(size, rng, 1, 12), grain(size, rng, 70, 10), light(size))


def stripes(rows: list[Mapping[str, Any]]) -> Iterator[Colour]:
    """Yield the colour of one row after another."""
    for stripe in cycle(rows):
        for _ in range(stripe["rows"]):
            yield colour(stripe["colour"])


def knitted(size: Size, tints: Iterator[Colour], rng: Random) -> Image.Image:
    """Return stocking stitch, every row drawn over the one below it."""
    rows = [(y, next(tints)) for y in range(-TALL, size[1] + 2 * TALL, TALL)]
    sheet = Image.new("RGB", (size[0] * 2, size[1] * 2), toned(rows[0][1], 0.3))
    pencil = ImageDraw.Draw(sheet)
    for y, tint in reversed(rows):
        for x in range(0, size[0] + WIDE, WIDE):
            foot = (x + rng.gauss(0, 0.8), y + TALL + rng.gauss(0, 0.8))
            for side in (-1, 1):
                head = (x + side * WIDE * 0.42, y - TALL * 0.35)
                lay(pencil, [foot, head], LEG, toned(tint, rng.gauss(1, 0.05) - 0.06 * side))
    return sheet.reduce(2)


def lay(pencil: ImageDraw.ImageDraw, points: list[Point], thick: float, tint: Colour) -> None:
    """Draw yarn with a dark edge and a light back on a sheet of twice the size."""
    for tone, share, lift in ((0.5, 1.18, 0.0), (1.0, 0.9, 0.0), (1.16, 0.35, -0.18)):
        path = [(x * 2, (y + lift * thick) * 2) for x, y in points]
        radius, ink = thick * share, toned(tint, tone)
        pencil.line(path, fill=ink, width=round(radius * 2), joint="curve")
        for x, y in (path[0], path[-1]) if tone <= 1 else ():
            pencil.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)


def darned(picture: Image.Image, darn: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the picture with a woven patch, whose last thread hangs from the needle."""
    left, top = darn["x"] * picture.width, darn["y"] * picture.height
    right, foot = left + darn["width"] * picture.width, top + darn["height"] * picture.height
    along, across = (colour(code) for code in darn["colours"])
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((left - 8, top - 8, right + 8, foot + 8), 20, fill=255)
    sheet = with_shadow(picture, mask, (5, 7), 7, 0.7)
    sheet = sheet.resize((picture.width * 2, picture.height * 2))
    pencil = ImageDraw.Draw(sheet)
    warp = [left + n * THREAD * 2.05 for n in range(int((right - left) / THREAD / 2.05) + 1)]
    for x in warp:
        ends = [(x, top - rng.uniform(4, 26)), (x + rng.gauss(0, 2), foot + rng.uniform(4, 26))]
        lay(pencil, ends, THREAD * 0.92, toned(along, rng.gauss(1, 0.05)))
    if darn.get("finished"):
        weave(pencil, (warp, top, foot), across, rng)
    else:
        y = weave(pencil, (warp, top, foot - (foot - top) * 0.22), across, rng)
        needle(pencil, (warp[-1], y), across)
    return sheet.reduce(2)


def weave(
    pencil: ImageDraw.ImageDraw, patch: tuple[list[float], float, float], tint: Colour, rng: Random
) -> float:
    """Draw the threads that go over and under the warp, and return where the last one is."""
    warp, top, foot = patch
    y, turn = top + THREAD, 0
    while y < foot:
        shade, reach = toned(tint, rng.gauss(1, 0.05)), THREAD * 0.9
        ends = (warp[0] - rng.uniform(6, 24), warp[-1] + rng.uniform(6, 24))
        lay(pencil, [(ends[turn % 2], y), (warp[-(turn % 2)], y)], THREAD * 0.92, shade)
        for place in range(turn % 2, len(warp), 2):
            lay(pencil, [(warp[place] - reach, y), (warp[place] + reach, y)], THREAD * 0.92, shade)
        y, turn = y + THREAD * 1.72, turn + 1
    return y


def needle(pencil: ImageDraw.ImageDraw, start: Point, tint: Colour) -> None:
    """Draw the thread from where the darn ends to the eye of a needle lying on the sock."""
    x, y = start
    eye, point = (x + 178, y - 92), (x + 330, y - 330)
    thread = [(x, y), (x + 60, y + 4), (x + 140, y + 66), (x + 206, y + 30), (x + 196, y - 60), eye]
    lay(pencil, rounded(thread), THREAD * 0.6, tint)
    for tone, width, aside in ((0.35, 15, 4), (0.8, 12, 0), (1.24, 4, -2)):
        path = [((px + aside / 2) * 2, py * 2) for px, py in (eye, point)]
        pencil.line(path, fill=toned(STEEL, tone), width=width)
    across = (eye[0] + (point[0] - eye[0]) * 0.05) * 2, (eye[1] + (point[1] - eye[1]) * 0.05) * 2
    pencil.line([(eye[0] * 2, eye[1] * 2), across], fill=toned(STEEL, 0.25), width=5)

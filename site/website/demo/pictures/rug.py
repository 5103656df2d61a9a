"""A rag rug on a wooden floor.

Reads ``floor``, ``fringe`` and ``stripes`` from the top down: the colour and the number of ``picks`` of each; a stripe
with ``until`` breaks off at that share of the width, and the stripe before it goes on.
"""

from collections.abc import Iterator, Mapping
from itertools import cycle
from math import pi, sin
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from .surface import (
    Colour,
    Line,
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

PICK, DENT = 12, 17  # height of a rag and distance of two warp threads, in pixels
EDGE, TOP = 0.11, 0.105  # of the floor left free, of the width and of the height
PRINT = (1, 1, 1, 0.88, 1.06, 1.2)  # how much darker or lighter the flecks of a rag are
BUNDLE = 5  # warp ends in a knot of the fringe
Rag = tuple[
    Colour, Colour, float
]  # its colour, the colour after it has broken off, and where that is


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the floor, the rug that runs out of the picture below, and its fringe."""
    size = size_of(spec)
    rug, mask = woven(size, rags(spec["stripes"]), rng)
    picture = with_shadow(floor(size, colour(spec["floor"]), rng), mask, (9, 12), 12, 0.65)
    picture = lay_lines(picture, fringe(size, colour(spec["fringe"]), rng), 6)
    return shaded(Image.composite(rug, picture, mask), light(size))


def floor(size: Size, tint: Colour, rng: Random) -> Image.Image:
    """Return upright boards with a dark gap between them."""
    boards = Image.new("RGB", size, tint)
    pencil, width = ImageDraw.Draw(boards), size[0] // 6
    for left in range(-width // 3, size[0], width):
        pencil.rectangle(
            (left, 0, left + width, size[1]), fill=toned(tint, rng.uniform(0.93, 1.05))
        )
        pencil.line((left, 0, left, size[1]), fill=toned(tint, 0.45), width=3)
    fibres = grain((size[0], 8), rng, 2, 16).resize(size, Image.Resampling.BICUBIC)
    return shaded(boards, fibres, grain(size, rng, 2, 6))


def rags(stripes: list[Mapping[str, Any]]) -> Iterator[Rag]:
    """Yield the rags of one pick after another; the stripes begin again when they have run out."""
    before = colour(stripes[0]["colour"])
    for stripe in cycle(stripes):
        tint, until = colour(stripe["colour"]), stripe.get("until", 1)
        for _ in range(stripe["picks"]):
            yield tint, before, until
        before = tint if until == 1 else before


def woven(size: Size, picks: Iterator[Rag], rng: Random) -> tuple[Image.Image, Image.Image]:
    """Return the rug and its mask, beaten in pick by pick, every second pick half a dent aside."""
    rug, mask = Image.new("RGB", size), Image.new("L", size, 0)
    left, top = round(size[0] * EDGE), round(size[1] * TOP)
    for number, y in enumerate(range(top, size[1], PICK)):
        tall, wide = PICK + 3, size[0] - 2 * left + rng.randint(-2, 4)
        rag = folded(next(picks), (wide, tall), number % 2 * DENT / 2, rng)
        corner = (left + rng.randint(-2, 2), y + rng.randint(-1, 1))
        rug.paste(rag, corner)
        mask.paste(255, (*corner, corner[0] + wide, corner[1] + tall))
    return rug, mask


def folded(rag: Rag, size: Size, start: float, rng: Random) -> Image.Image:
    """Return one rag: soft folds, here and there a fleck of print, a dip wherever a warp thread crosses it."""
    tint, rest, until = rag
    cells, tone = Image.new("RGB", (size[0] // 7 + 1, 3)), rng.gauss(1, 0.07)
    breaks = round(cells.width * until)
    flecks = [tone * rng.choice(PRINT) * rng.gauss(1, 0.07) for _ in range(cells.width * 3)]
    cells.putdata(
        [toned(tint if n % cells.width < breaks else rest, fleck) for n, fleck in enumerate(flecks)]
    )
    return shaded(
        cells.resize(size, Image.Resampling.BICUBIC),
        dips(size, start, rng),
        grain(size, rng, 1, 10),
    )


def dips(size: Size, start: float, rng: Random) -> Image.Image:
    """Return the shade of a rag that goes over and under the warp, never twice in quite the same way."""
    across = [
        abs(sin((x + start) * pi / DENT)) ** 0.4 * rng.uniform(0.97, 1) for x in range(size[0])
    ]
    lean = rng.uniform(-0.25, 0.25)
    down = [1 - abs((y + 0.5) / size[1] * 2 - 0.85 + lean) ** 2.4 for y in range(size[1])]
    shade = Image.new("L", size)
    shade.putdata(
        [round(62 + 76 * over * (0.25 + 0.75 * max(0, fold))) for fold in down for over in across]
    )
    return shade


def fringe(size: Size, tint: Colour, rng: Random) -> Iterator[Line]:
    """Yield the warp ends, knotted bundle by bundle above the rug."""
    top, room = size[1] * TOP, DENT * BUNDLE / 2
    bundles = int(size[0] * (1 - 2 * EDGE) / room)
    for bundle in range(bundles):
        middle = size[0] * EDGE + (bundle + 0.5) * size[0] * (1 - 2 * EDGE) / bundles
        for end in range(BUNDLE):
            aside = (end - (BUNDLE - 1) / 2) * room / BUNDLE
            yield warp_end(middle, aside, top, toned(tint, rng.gauss(0.94, 0.07)), rng)
        yield from knot(middle, top, tint)


def warp_end(middle: float, aside: float, top: float, tint: Colour, rng: Random) -> Line:
    """Return one warp thread from the rug through its knot to its loose end."""
    loose, drift = top - rng.uniform(70, 92), rng.gauss(0, 4)
    neck = middle + aside * 0.2
    bend = (middle + aside * 0.6 + drift * 0.4, (loose + top) / 2 - 12)
    end = (middle + aside * 0.7 + drift, loose)
    return [(middle + aside, top + 4), (neck, top - 18), (neck, top - 27), bend, end], tint


def knot(middle: float, top: float, tint: Colour) -> Iterator[Line]:
    """Yield the turns of a knot, the lowest in shadow."""
    for turn, tone in enumerate((0.68, 0.9, 1.02)):
        y = top - 18 - 3.5 * turn
        yield [(middle - 5, y), (middle, y + 1.5), (middle + 5, y - 1)], toned(tint, tone)

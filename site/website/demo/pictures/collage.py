"""A collage of torn paper. Reads ``ground`` and ``papers``, laid from the first to the last.

A paper has a ``shape``, a ``colour``, a ``texture`` (plain, laid, ribbed) and the shape's measures, x and widths as
shares of the picture's width, y and heights of its height: ``hill`` (y, swell, waves, shift), ``disc`` (x, y, radius),
``arch`` (x, y, radius, band, span and angle in degrees: part of a ring), ``sheet`` (x, y, width, height, angle),
``cut`` (points; with ``soft`` its corners are rounded).
"""

from collections.abc import Callable, Mapping
from math import cos, pi, radians, sin
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

from .surface import (
    NEUTRAL,
    Point,
    Size,
    colour,
    grain,
    light,
    rounded,
    shaded,
    size_of,
    with_shadow,
)

TORN = (247, 241, 228)
Box = tuple[int, int, int, int]
Paper = Mapping[str, Any]


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the ground with every paper glued on it in turn."""
    size = size_of(spec)
    surface = shaded(
        Image.new("RGB", size, (NEUTRAL,) * 3), grain(size, rng, 3, 8), grain(size, rng, 1, 10)
    )
    picture = shaded(Image.new("RGB", size, colour(spec["ground"])), surface)
    for paper in spec["papers"]:
        glue(picture, paper, surface, rng)
    return shaded(picture, light(size, (136, 128, 126, 112)))


def glue(picture: Image.Image, paper: Paper, surface: Image.Image, rng: Random) -> None:
    """Lay a torn paper on the picture: shadow, white edge, coloured sheet. Only the piece it touches is worked on."""
    outline = OUTLINES[paper["shape"]](paper, picture.size)
    box = around(outline, picture.size)
    piece = picture.crop(box)
    inner = cut(piece.size, torn(outline, box, rng, 0.9))
    outer = cut(piece.size, torn(outline, box, rng, 1.6), rim=9)
    piece = with_shadow(piece, outer, (6, 9), 12, 0.5)
    piece.paste(TORN, mask=outer)
    tint = Image.new("RGB", piece.size, colour(paper["colour"]))
    piece.paste(shaded(tint, surface.crop(box), texture(paper, piece.size)), mask=inner)
    picture.paste(piece, box[:2])


def around(outline: list[Point], size: Size) -> Box:
    """Return the part of the picture that a paper and its shadow touch."""
    (xs, ys), room = zip(*outline, strict=True), 40
    left, top = max(0, int(min(xs)) - room), max(0, int(min(ys)) - room)
    return left, top, min(size[0], int(max(xs)) + room), min(size[1], int(max(ys)) + room)


def torn(outline: list[Point], box: Box, rng: Random, much: float) -> list[Point]:
    """Return the outline within its box, every point moved a little, as paper tears."""
    return [(x - box[0] + rng.gauss(0, much), y - box[1] + rng.gauss(0, much)) for x, y in outline]


def cut(size: Size, outline: list[Point], rim: int = 0) -> Image.Image:
    """Return the mask of a closed shape, with ``rim`` pixels more around it."""
    large = Image.new("L", (size[0] * 2, size[1] * 2), 0)
    pencil, points = ImageDraw.Draw(large), [(x * 2, y * 2) for x, y in outline]
    pencil.polygon(points, fill=255)
    if rim:
        pencil.line([*points, points[0]], fill=255, width=rim, joint="curve")
    return large.reduce(2).filter(ImageFilter.GaussianBlur(0.4))


def texture(paper: Paper, size: Size) -> Image.Image:
    """Return the shade of the paper's surface, drawn once across and stretched down."""
    waves = {"laid": (7, 6), "ribbed": (16, 10)}.get(paper.get("texture", "plain"))
    if not waves:
        return Image.new("L", size, NEUTRAL)
    period, depth = waves
    column = bytes(round(NEUTRAL + depth * sin(y * 2 * pi / period)) for y in range(size[1]))
    return Image.frombytes("L", (1, size[1]), column).resize(size, Image.Resampling.NEAREST)


def hill(paper: Paper, size: Size) -> list[Point]:
    """Return a rolling line with everything below it."""
    width, height = size
    ridge = [
        (
            x,
            height
            * (
                paper["y"]
                + paper["swell"] * sin(x / width * paper["waves"] * 2 * pi + paper["shift"])
            ),
        )
        for x in range(-30, width + 40, 8)
    ]
    return [*ridge, (width + 40, height + 40), (-30, height + 40)]


def disc(paper: Paper, size: Size) -> list[Point]:
    """Return a circle."""
    return arc(paper, size, paper["radius"], 0, 2 * pi)


def arch(paper: Paper, size: Size) -> list[Point]:
    """Return part of a ring: its upper half, or ``span`` degrees of it, turned clockwise by ``angle``."""
    middle, half = radians(paper.get("angle", 0) - 90), radians(paper.get("span", 180)) / 2
    outside = arc(paper, size, paper["radius"], middle - half, middle + half)
    return (
        outside
        + arc(paper, size, paper["radius"] - paper["band"], middle - half, middle + half)[::-1]
    )


def arc(paper: Paper, size: Size, radius: float, start: float, end: float) -> list[Point]:
    """Return points along a circle around the paper's place."""
    x, y, reach = paper["x"] * size[0], paper["y"] * size[1], radius * size[0]
    angles = [start + (end - start) * step / 120 for step in range(121)]
    return [(x + reach * cos(angle), y + reach * sin(angle)) for angle in angles]


def sheet(paper: Paper, size: Size) -> list[Point]:
    """Return a rectangle around its middle, turned by ``angle``."""
    half, tall, turn = (
        paper["width"] * size[0] / 2,
        paper["height"] * size[1] / 2,
        radians(paper.get("angle", 0)),
    )
    corners = [(-half, -tall), (half, -tall), (half, tall), (-half, tall)]
    sides = [
        along(one, other) for one, other in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    middle = paper["x"] * size[0], paper["y"] * size[1]
    return [
        (middle[0] + x * cos(turn) - y * sin(turn), middle[1] + x * sin(turn) + y * cos(turn))
        for side in sides
        for x, y in side
    ]


def cut_out(paper: Paper, size: Size) -> list[Point]:
    """Return the shape that the scissors were led along."""
    points = [(x * size[0], y * size[1]) for x, y in paper["points"]]
    if paper.get("soft"):
        return rounded(points, closed=True)
    return [
        place
        for one, other in zip(points, points[1:] + points[:1], strict=True)
        for place in along(one, other)
    ]


def along(one: Point, other: Point) -> list[Point]:
    """Return points from one corner to the next, close enough to tear between."""
    return [
        (one[0] + (other[0] - one[0]) * n / 48, one[1] + (other[1] - one[1]) * n / 48)
        for n in range(48)
    ]


OUTLINES: dict[str, Callable[[Paper, Size], list[Point]]] = {
    "hill": hill,
    "disc": disc,
    "arch": arch,
    "sheet": sheet,
    "cut": cut_out,
}

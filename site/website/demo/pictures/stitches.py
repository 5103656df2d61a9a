"""A sampler in cross-stitch on linen.

Reads ``linen``, ``cell`` (pixels), ``threads`` (a colour for each letter of the charts) and ``charts``: x and y in
cells and ``rows``, a line of letters for each row of stitches, a full stop where there is none; or ``text`` and
``thread`` in place of the rows.
"""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from .surface import NEUTRAL, Colour, Point, Size, colour, grain, light, shaded, size_of, toned

Stitch = tuple[int, int, str]


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the linen with every stitch on it, the lower diagonal first."""
    size, cell = size_of(spec), spec["cell"]
    threads = {letter: colour(code) for letter, code in spec["threads"].items()}
    sheet = linen(size, cell, colour(spec["linen"]), rng).resize((size[0] * 2, size[1] * 2))
    pencil = ImageDraw.Draw(sheet)
    for chart in spec["charts"]:
        for x, y, letter in stitches(chart):
            cross(pencil, ((x + 0.5) * cell, (y + 0.5) * cell), cell, threads[letter], rng)
    return shaded(sheet.reduce(2), grain(size, rng, 1, 14), light(size))


def linen(size: Size, cell: int, tint: Colour, rng: Random) -> Image.Image:
    """Return plain cloth of threads that are thick here and thin there."""
    ground = Image.new("RGB", size, tint)
    half = max(3, cell // 4)
    across = grain((size[0], size[1] // half + 1), rng, 1, 26).resize(size)
    down = grain((size[0] // half + 1, size[1]), rng, 1, 26).resize(size)
    return shaded(ground, across, down, holes(size, cell))


def holes(size: Size, cell: int) -> Image.Image:
    """Return the shade of the holes between the threads, at the corners of the cells."""
    tile = Image.new("L", (cell, cell), NEUTRAL)
    ImageDraw.Draw(tile).ellipse((-2, -2, 1, 1), fill=70)
    row, sheet = Image.new("L", (size[0], cell)), Image.new("L", size)
    for left in range(0, size[0], cell):
        row.paste(tile, (left, 0))
    for top in range(0, size[1], cell):
        sheet.paste(row, (0, top))
    return sheet


def stitches(chart: Mapping[str, Any]) -> Iterator[Stitch]:
    """Yield place and thread of every stitch of a chart."""
    rows = chart["rows"].split() if "rows" in chart else lettered(chart["text"], chart["thread"])
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter != ".":
                yield chart["x"] + x, chart["y"] + y, letter


def lettered(text: str, thread: str) -> list[str]:
    """Return the rows of a line of letters, one cell for each pixel of the smallest font."""
    font = ImageFont.load_default_imagefont()
    left, top, right, foot = font.getbbox(text)
    page = Image.new("1", (round(right), round(foot)))
    ImageDraw.Draw(page).text((0, 0), text, font=font, fill=1)
    page = page.crop(page.getbbox())
    return [
        "".join(thread if page.getpixel((x, y)) else "." for x in range(page.width))
        for y in range(page.height)
    ]


def cross(pencil: ImageDraw.ImageDraw, middle: Point, cell: int, tint: Colour, rng: Random) -> None:
    """Draw one stitch on a sheet of twice the size."""
    reach, shade = cell * 0.46, toned(tint, rng.gauss(1, 0.06))
    x, y = middle[0] + rng.gauss(0, 0.4), middle[1] + rng.gauss(0, 0.4)
    for turn, tone in ((-1, 0.86), (1, 1.04)):
        ends = [
            ((x - reach) * 2, (y - turn * reach) * 2),
            ((x + reach) * 2, (y + turn * reach) * 2),
        ]
        pencil.line([(px + 2, py + 3) for px, py in ends], fill=toned(tint, 0.42), width=cell // 2)
        pencil.line(ends, fill=toned(shade, tone), width=round(cell * 0.52))
        pencil.line(
            [(px, py - 2) for px, py in ends], fill=toned(shade, tone * 1.15), width=cell // 6
        )

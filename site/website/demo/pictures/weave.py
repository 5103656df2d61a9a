"""Cloth seen from near, computed from a real draft: threading, treadling and tie-up.

Reads ``warp`` and ``weft`` (colours in order), ``threading`` and ``treadling`` (shafts and treadles in order),
``tieup`` (for the first treadle, one figure a shaft; every next treadle is one step on), ``thread`` (pixels) and
``angle``.
"""

from collections.abc import Mapping
from math import ceil, hypot, pi, sin, sqrt
from random import Random
from typing import Any

from PIL import Image, ImageFilter

from .surface import NEUTRAL, Size, colour, grain, light, shaded, size_of, toned


def paint(spec: Mapping[str, Any], rng: Random) -> Image.Image:
    """Return the cloth, turned by ``angle`` and cut to size."""
    size, thread = size_of(spec), spec["thread"]
    count = ceil(hypot(*size) / thread) + 1
    cloth = woven(spec, rng, count).rotate(spec.get("angle", 0), Image.Resampling.BICUBIC)
    left, top = (cloth.width - size[0]) // 2, (cloth.height - size[1]) // 2
    return shaded(cloth.crop((left, top, left + size[0], top + size[1])), light(size))


def woven(spec: Mapping[str, Any], rng: Random, count: int) -> Image.Image:
    """Return a square of ``count`` ends and picks before it is turned."""
    size = (count * spec["thread"],) * 2
    over = draft(spec, count).resize(size, Image.Resampling.NEAREST)
    warp = dyed(spec["warp"], rng, (count, 1)).resize(size, Image.Resampling.NEAREST)
    weft = dyed(spec["weft"], rng, (1, count)).resize(size, Image.Resampling.NEAREST)
    ends = bulge(size, spec["thread"])
    relief = Image.composite(ends, ends.transpose(Image.Transpose.TRANSPOSE), over)
    cloth = Image.composite(warp, weft, over)
    return shaded(
        cloth, relief, crossings(over, spec["thread"]), twist(size), grain(size, rng, 2, 14)
    )


def draft(spec: Mapping[str, Any], count: int) -> Image.Image:
    """Return the interlacing, a pixel a crossing: white where the warp lies on top."""
    threading, treadling, tieup = spec["threading"], spec["treadling"], spec["tieup"]
    cells = bytearray()
    for pick in range(count):
        treadle = treadling[pick % len(treadling)]
        row = (
            tieup[(threading[end % len(threading)] - treadle) % len(tieup)] for end in range(count)
        )
        cells.extend(255 if figure == "1" else 0 for figure in row)
    return Image.frombytes("L", (count, count), bytes(cells))


def dyed(codes: list[str], rng: Random, size: Size) -> Image.Image:
    """Return a line of threads in the given colours; no two are quite alike."""
    threads = Image.new("RGB", size)
    tints = [colour(code) for code in codes]
    threads.putdata(
        [toned(tints[n % len(tints)], rng.gauss(1, 0.045)) for n in range(size[0] * size[1])]
    )
    return threads


def bulge(size: Size, thread: int) -> Image.Image:
    """Return the shade of round upright threads lying side by side."""
    across = [(n + 0.5) / thread * 2 - 1.15 for n in range(thread)]
    profile = bytes(round(38 + 104 * sqrt(max(0, 1 - (u * 0.86) ** 2))) for u in across)
    return Image.frombytes("L", (size[0], 1), profile * (size[0] // thread)).resize(
        size, Image.Resampling.NEAREST
    )


def crossings(over: Image.Image, thread: int) -> Image.Image:
    """Return the shade where one thread dives under another."""
    soft = over.filter(ImageFilter.GaussianBlur(thread * 0.24))
    return soft.point(
        [round(NEUTRAL - 62 * (1 - abs(value / 127.5 - 1)) ** 2) for value in range(256)]
    )


def twist(size: Size) -> Image.Image:
    """Return the faint slant of spun yarn."""
    step = 8
    tile = Image.new("L", (step, step))
    tile.putdata(
        [
            round(NEUTRAL + 9 * sin((x + y) * 2 * pi / step))
            for y in range(step)
            for x in range(step)
        ]
    )
    row, sheet = Image.new("L", (size[0], step)), Image.new("L", size)
    for left in range(0, size[0], step):
        row.paste(tile, (left, 0))
    for top in range(0, size[1], step):
        sheet.paste(row, (0, top))
    return sheet

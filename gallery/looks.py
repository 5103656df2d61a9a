"""How a picture looks, in 64 bits."""

from __future__ import annotations

from PIL import Image

from gallery.upright import upright

_COLUMNS, _ROWS = 9, 8


def difference_hash(image: Image.Image) -> str:
    """64 bits as sixteen hexadecimal digits, each bit for a spot lighter than its right
    neighbour; "" for a picture in one colour, which would be like all others.
    """
    image.draft("L", (_COLUMNS * 32, _ROWS * 32))  # a large JPEG need not be decoded whole
    small = _greys(upright(image)).resize((_COLUMNS, _ROWS), Image.Resampling.BOX)
    spots = small.tobytes()
    rows = [spots[start : start + _COLUMNS] for start in range(0, len(spots), _COLUMNS)]
    bits = [left > right for row in rows for left, right in zip(row, row[1:], strict=False)]
    return f"{int(''.join('01'[bit] for bit in bits), 2):016x}" if len(set(spots)) > 1 else ""


def distance(a: str, b: str) -> int:
    """In how many of the 64 bits two hashes differ; 64 when one of them is missing."""
    return (int(a, 16) ^ int(b, 16)).bit_count() if a and b else 64


def _greys(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return image.convert("L")

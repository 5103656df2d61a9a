"""A picture of squares in many colours, like a cloth seen from near."""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image

SIZE = (1200, 800)


def cloth(number: int) -> bytes:
    """A JPEG, always the same for the same number."""
    chance = Random(number)  # noqa: S311 - no secret
    squares = Image.frombytes("RGB", (30, 20), chance.randbytes(30 * 20 * 3))
    out = BytesIO()
    squares.resize(SIZE, Image.Resampling.NEAREST).save(out, "JPEG", quality=80)
    return out.getvalue()

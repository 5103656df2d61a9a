"""The demo's pictures, drawn from a few numbers: always the same picture for the same specification.

>>> jpeg = draw({"pattern": "skeins", "seed": 4, "width": 1200, "height": 800, "colours": ["#b5382c", "#2a5d92"]})
"""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from PIL import Image

from . import balls, collage, knit, lino, pile, rug, skeins, stitches, weave
from .surface import jpeg

__all__ = ["PATTERNS", "draw"]

PATTERNS: dict[str, Callable[[Mapping[str, Any], Random], Image.Image]] = {
    "balls": balls.paint,
    "collage": collage.paint,
    "knit": knit.paint,
    "lino": lino.paint,
    "pile": pile.paint,
    "rug": rug.paint,
    "skeins": skeins.paint,
    "stitches": stitches.paint,
    "weave": weave.paint,
}


def draw(spec: Mapping[str, Any]) -> bytes:
    """Return the picture that ``spec`` describes as a JPEG; each pattern's module tells what it reads."""
    try:
        paint = PATTERNS[spec["pattern"]]
    except KeyError:
        raise ValueError(
            f"Unknown pattern in {dict(spec)!r}; known are {', '.join(PATTERNS)}."
        ) from None
    return jpeg(paint(spec, Random(spec["seed"])))

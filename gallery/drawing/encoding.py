"""From pixels to a file: how each format is written, and the credit that stands in it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from PIL import Image
from PIL.PngImagePlugin import PngInfo

#: Chosen by looking at eight pictures in twice their size; what was seen, and the bytes of all
#: eight at 1200 pixels, are in docs/pictures.md. AVIF (821 kB): at 50 (687) the grain of paper
#: is smoothed, at speed 8 lines get ripples; with a quarter of the colours ("4:2:0") red letters
#: fade, and all of them cost two bytes in a hundred. WebP (1163) and JPEG (1382): no difference
#: seen from the larger ones of 80 (1330, 1493).
WAYS: dict[str, dict[str, Any]] = {
    "avif": {"quality": 55, "speed": 7, "subsampling": "4:4:4"},
    "webp": {"quality": 76},
    "jpeg": {"quality": 76, "progressive": True, "optimize": True},
}
#: Of Wagtail's names for formats, those that Pillow knows by another.
_NAMES = {"heic": "HEIF"}
#: Formats that not every browser shows, or that would lose what they are good for.
_CONVERSIONS = {"bmp": "png", "heic": "jpeg", "gif": "png"}
_WITHOUT_HOLES = {"jpeg"}


def format_for(original: str, env: dict[str, Any]) -> str:
    """The format that a filter asks for, else the one that fits the original."""
    conversions = _CONVERSIONS | getattr(settings, "WAGTAILIMAGES_FORMAT_CONVERSIONS", {})
    return str(env.get("output-format") or conversions.get(original, original))


def encoded(pixels: Image.Image, name: str, env: dict[str, Any], xmp: bytes) -> bytes:
    """The bytes of a file in format ``name``, with nothing in it but the pixels and ``xmp``."""
    out = BytesIO()
    bare = _on_white(pixels) if name in _WITHOUT_HOLES else pixels
    bare.info = {}  # Pillow writes what a picture remembers, where the format has room for it
    bare.save(out, _NAMES.get(name, name), **_way(name, env), **_credit(name, xmp))
    return out.getvalue()


def _way(name: str, env: dict[str, Any]) -> dict[str, Any]:
    way = dict(WAYS.get(name, {}))
    if "quality" in way:
        usual = getattr(settings, f"WAGTAILIMAGES_{name.upper()}_QUALITY", way["quality"])
        way["quality"] = env.get(f"{name}-quality", usual)
    if "lossless" in env.get("output-format-options", ()):
        way |= {"quality": 100, "lossless": True} if name == "webp" else {"quality": 100}
    return way


def _credit(name: str, xmp: bytes) -> dict[str, Any]:
    if not xmp:
        return {}
    if name == "png":
        words = PngInfo()
        words.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return {"pnginfo": words}
    return {"xmp": xmp} if name in WAYS else {}


def _on_white(pixels: Image.Image) -> Image.Image:
    if not pixels.has_transparency_data:
        return pixels
    white = Image.new("RGBA", pixels.size, "white")
    return Image.alpha_composite(white, pixels.convert("RGBA")).convert("RGB")

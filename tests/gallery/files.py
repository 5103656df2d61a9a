"""Files as people and machines really upload them, the bad ones too."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/octet-stream")


def picture(
    mode: str = "RGB", size: tuple[int, int] = (60, 40), kind: str = "JPEG", **how: Any
) -> bytes:
    """A picture that opens, by default a little JPEG."""
    out = io.BytesIO()
    Image.effect_noise(size, 40).convert(mode).save(out, kind, **how)
    return out.getvalue()


def plain(colour: str) -> bytes:
    """A PNG in one colour."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "PNG")
    return out.getvalue()


def torn() -> bytes:
    """The first half of a JPEG: it opens, and breaks when it is drawn."""
    whole = picture(size=(400, 300))
    return whole[: len(whole) // 2]


def pixel_bomb(width: int = 10_000, height: int = 10_000) -> bytes:
    """A hundred megapixels in a hundred kilobytes: a PNG of zeros."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(width + 1) * height)
    chunks = [(b"IHDR", header), (b"IDAT", pixels), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def printed() -> bytes:
    """A JPEG as a printing house sends it: four inks."""
    return picture("CMYK")


def with_broken_profile() -> bytes:
    return picture(icc_profile=b"this is no colour profile" * 8)


def with_profile_of_other_colours() -> bytes:
    """A profile for greys in a colour picture: it opens, and fits nothing."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return picture(icc_profile=lab.tobytes())


def turned(size: tuple[int, int] = (1000, 600)) -> bytes:
    """A photo taken with the phone upright: lying pixels, and a note to turn them."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    return picture(size=size, exif=exif)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

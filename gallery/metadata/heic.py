"""What iPhones write. Browsers do not show it, so that it is kept as JPEG."""

from __future__ import annotations

import io

from PIL import Image
from pillow_heif import register_heif_opener

from gallery.metadata import jpeg
from gallery.metadata.beside import Beside
from gallery.metadata.notes import kept_notes

register_heif_opener()

_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
#: Nothing to be seen is lost.
_QUALITY = 92


def is_one(data: bytes) -> bool:
    # AVIF may call itself "mif1" too, and then names itself among those it agrees with.
    brands = data[16 : int.from_bytes(data[:4])] if data[4:8] == b"ftyp" else b""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS and b"avif" not in brands


def read(data: bytes) -> Beside:
    try:
        info = Image.open(io.BytesIO(data)).info
    except Exception:  # noqa: BLE001 - torn bytes raise all sorts
        return Beside()
    exif = (info.get("exif") or b"").removeprefix(b"Exif\0\0")
    return Beside(exif=exif, xmp=info.get("xmp") or b"")


def as_jpeg(data: bytes) -> bytes:
    """Upright, in the colours of its own profile, with the note of when it was taken."""
    image: Image.Image = Image.open(io.BytesIO(data))
    notes = kept_notes(Beside(exif=read(data).exif))
    profile = image.info.get("icc_profile")
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=_QUALITY, icc_profile=profile)
    return jpeg.rewritten(out.getvalue(), notes, b"")

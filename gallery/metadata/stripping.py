"""Files without what cameras and programs write beside the pixels.

Where somebody was when, with which camera, and who is on the picture: nothing of it is kept.
What is kept are the colours' profile, how to turn the picture and when it was taken.
"""

from __future__ import annotations

import io
from types import ModuleType

from PIL import Image

from gallery.metadata import avif, gif, heic, jpeg, png, webp
from gallery.metadata.beside import Beside
from gallery.metadata.notes import kept_notes

#: Those whose pixels need not be written anew.
_CONTAINERS = (jpeg, png, webp, gif, avif)


def read_beside(data: bytes) -> Beside:
    """What ``data`` holds beside its pixels."""
    kind = heic if heic.is_one(data) else _kind_of(data)
    return kind.read(data) if kind else Beside()


def stripped(data: bytes, packet: bytes = b"") -> bytes:
    """The same picture with ``packet`` as its XMP.

    Always the same bytes for the same two. A photo from an iPhone becomes a JPEG, which
    browsers know; a file that is no picture stays as it is.
    """
    try:
        data = heic.as_jpeg(data) if heic.is_one(data) else data
        kind = _kind_of(data)
        if kind is None:
            return _saved_again(data)
        return bytes(kind.rewritten(data, kept_notes(kind.read(data)), packet))
    except Exception:  # noqa: BLE001 - nobody can open it, and so nobody will see it
        return data


def is_jpeg(data: bytes) -> bool:
    return jpeg.is_one(data)


def _kind_of(data: bytes) -> ModuleType | None:
    return next((kind for kind in _CONTAINERS if kind.is_one(data)), None)


def _saved_again(data: bytes) -> bytes:
    """For formats that a site allows beyond those of the web, such as TIFF."""
    out = io.BytesIO()
    image = Image.open(io.BytesIO(data))
    profile = image.info.get("icc_profile")
    bare = image.copy()
    bare.info = {}
    bare.save(out, image.format, icc_profile=profile)
    return out.getvalue()

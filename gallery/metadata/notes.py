"""EXIF, of which two notes are kept: how to turn the picture and when it was taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from gallery.metadata.beside import Beside

_TAKEN = "%Y:%m:%d %H:%M:%S"
#: For files that tell it in XMP only.
_TURNED = re.compile(rb"tiff:Orientation(?:=[\"']|>)([1-8])[\"'<]")


class Notes:
    """The EXIF of a file. Whatever is torn in it counts as not there."""

    def __init__(self, exif: bytes) -> None:
        self._tags: Mapping[int, Any] = {}
        self._of_the_shot: Mapping[int, Any] = {}
        tags = Image.Exif()
        try:
            tags.load(b"Exif\0\0" + exif if exif else b"")
            self._tags, self._of_the_shot = tags, tags.get_ifd(ExifTags.IFD.Exif)
        except Exception:  # noqa: BLE001 - torn bytes raise all sorts
            return

    def text(self, tag: ExifTags.Base) -> str:
        """The words under ``tag``, "" when there are none."""
        try:
            value = self._tags.get(tag, "")
        except Exception:  # noqa: BLE001 - as above
            return ""
        return _as_text(value)

    @property
    def orientation(self) -> int:
        try:
            noted = self._tags.get(ExifTags.Base.Orientation)
        except Exception:  # noqa: BLE001 - as above
            return 0
        return noted if isinstance(noted, int) and 1 <= noted <= 8 else 0

    @property
    def taken(self) -> str:
        """When it was taken, as EXIF writes it; "" for a time that cannot be."""
        try:
            noted = _as_text(self._of_the_shot.get(ExifTags.Base.DateTimeOriginal, ""))
            return datetime.strptime(noted, _TAKEN).strftime(_TAKEN)
        except Exception:  # noqa: BLE001 - as above
            return ""


def kept_notes(beside: Beside) -> bytes:
    """EXIF with the two notes and nothing else; b"" when there is neither."""
    notes = Notes(beside.exif)
    turned = _TURNED.search(beside.xmp)
    return _written(notes.orientation or (int(turned[1]) if turned else 1), notes.taken)


def only_when_taken(exif: bytes) -> bytes:
    """``exif`` without the note how to turn the picture."""
    return _written(1, Notes(exif).taken)


def _written(orientation: int, taken: str) -> bytes:
    kept = Image.Exif()
    if orientation != 1:
        kept[ExifTags.Base.Orientation] = orientation
    if taken:
        kept.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    return kept.tobytes().removeprefix(b"Exif\0\0") if orientation != 1 or taken else b""


def _as_text(value: Any) -> str:
    """EXIF promises ASCII; cameras and programs write UTF-8 or Latin letters."""
    if isinstance(value, str):
        value = value.encode("latin-1", "ignore")  # as Pillow has decoded it
    if not isinstance(value, bytes):
        return ""
    value = value.rstrip(b"\0 ").partition(b"\0")[0]
    try:
        return value.decode().strip()
    except UnicodeDecodeError:
        return value.decode("cp1252", "ignore").strip()

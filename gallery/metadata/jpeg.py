"""JPEG, segment by segment: what to keep of it, and what was written beside the pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gallery.metadata.beside import Beside

_MAGIC = b"\xff\xd8"
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ICC = b"ICC_PROFILE\0"
_IPTC = b"Photoshop 3.0\0"
_APP0, _APP1, _APP2, _APP13, _APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_SCAN, _END = 0xDA, 0xD9
_COMMENT = 0xFE
#: In the pixels, 0xFF stands before a zero or the number of a restart.
_MARKER = re.compile(rb"\xff([\x02-\xcf\xd8-\xfe])", re.DOTALL)
_LARGEST = 65_533


def is_one(data: bytes) -> bool:
    return data.startswith(_MAGIC)


def read(data: bytes) -> Beside:
    """The first of each kind, as every program takes it."""
    found = Beside()
    for marker, body in _segments(data):
        if marker == _APP1 and body.startswith(_EXIF):
            found.exif = found.exif or body.removeprefix(_EXIF)
        elif marker == _APP1 and body.startswith(_XMP):
            found.xmp = found.xmp or body.removeprefix(_XMP)
        elif marker == _APP13 and body.startswith(_IPTC):
            found.iptc = found.iptc or body.removeprefix(_IPTC)
    return found


def rewritten(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """The same pixels and colours with ``exif`` and ``xmp``, and nothing else beside them.

    What stands behind the end is left out: a phone keeps a film or a second picture there.
    """
    trimmed = ((marker, _trimmed(marker, body)) for marker, body in _segments(data))
    kept = [(marker, body) for marker, body in trimmed if body is not None]
    # Some readers want JFIF's own segment to be the first.
    first = 1 if kept and kept[0][0] == _APP0 else 0
    kept[first:first] = [
        (_APP1, magic + text)
        for magic, text in ((_EXIF, exif), (_XMP, xmp))
        if text and len(magic + text) <= _LARGEST
    ]
    return _MAGIC + b"".join(_written(marker, body) for marker, body in kept)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment, a scan with its pixels; up to the end or a tear."""
    at = len(_MAGIC)
    while found := _MARKER.search(data, at):
        marker, at = found[1][0], found.end()
        if marker in {_END, _MAGIC[1]}:
            yield marker, b""
        if marker == _END:
            return
        if marker != _MAGIC[1]:
            end = at + int.from_bytes(data[at : at + 2])
            if marker == _SCAN:
                following = _MARKER.search(data, end)
                end = following.start() if following else len(data)
            yield marker, data[at + 2 : end]
            at = max(end, at + 2)


def _trimmed(marker: int, body: bytes) -> bytes | None:
    """What is kept of a segment; None for nothing."""
    if marker == _APP0:
        # Without the little picture that may stand in it.
        return body[:12] + b"\0\0" if body.startswith(b"JFIF\0") else None
    if marker == _APP2:
        return body if body.startswith(_ICC) else None
    if marker == _APP14:
        return body[:12] if body.startswith(b"Adobe") else None
    unwanted = _APP0 < marker <= 0xEF or 0xF0 <= marker <= _COMMENT or marker == _MAGIC[1]
    return None if unwanted else body


def _written(marker: int, body: bytes) -> bytes:
    if marker == _END:
        return bytes([0xFF, _END])
    # The length of a scan is that of its head, which tells it itself.
    length = 6 + 2 * body[0] if marker == _SCAN and body else len(body) + 2
    return bytes([0xFF, marker]) + length.to_bytes(2) + body

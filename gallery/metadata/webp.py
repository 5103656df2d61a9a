"""WebP, chunk by chunk."""

from __future__ import annotations

from collections.abc import Iterator

from gallery.metadata.beside import Beside

_MAGIC = b"RIFF"
_HEAD = 12  # "RIFF", a length, "WEBP"
_KEPT = {b"ICCP", b"ALPH", b"VP8 ", b"VP8L", b"ANIM", b"ANMF"}
_ICC, _ALPHA, _EXIF, _XMP, _MOVES = 0x20, 0x10, 0x08, 0x04, 0x02


def is_one(data: bytes) -> bool:
    return data.startswith(_MAGIC) and data[8:12] == b"WEBP"


def read(data: bytes) -> Beside:
    found = Beside()
    for name, body in _chunks(data):
        if name == b"EXIF":
            found.exif = body.removeprefix(b"Exif\0\0")
        elif name == b"XMP ":
            found.xmp = body
    return found


def rewritten(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """The same pixels and colours with ``exif`` and ``xmp``, and nothing else beside them.

    Always with the extended head, so that the same picture gives the same bytes.
    """
    chunks = list(_chunks(data))
    kept = [chunk for chunk in chunks if chunk[0] in _KEPT]
    kept += [(b"EXIF", exif)] * bool(exif) + [(b"XMP ", xmp)] * bool(xmp)
    body = b"WEBP" + b"".join(_written(*chunk) for chunk in [(b"VP8X", _head(chunks, kept)), *kept])
    return _MAGIC + len(body).to_bytes(4, "little") + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, up to the end or a tear."""
    at, end = _HEAD, min(len(data), int.from_bytes(data[4:8], "little") + 8)
    while at + 8 <= end:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        yield name, data[at + 8 : min(at + 8 + length, end)]
        at += 8 + length + length % 2


def _written(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _head(chunks: list[tuple[bytes, bytes]], kept: list[tuple[bytes, bytes]]) -> bytes:
    """What the extended head says: which chunks there are, and the size."""
    before = dict(reversed(chunks))  # the first of each name
    names = {name for name, _body in kept}
    flags = _ICC * (b"ICCP" in names) | _EXIF * (b"EXIF" in names) | _XMP * (b"XMP " in names)
    if b"VP8X" in before:
        return bytes([flags | before[b"VP8X"][0] & (_ALPHA | _MOVES)]) + before[b"VP8X"][1:]
    width, height, has_alpha = _pixels(before)
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes([flags | _ALPHA * has_alpha]) + b"\0\0\0" + sides


def _pixels(chunks: dict[bytes, bytes]) -> tuple[int, int, bool]:
    """Width, height, and whether there is transparency, from the pixels themselves."""
    if b"VP8L" in chunks:
        bits = int.from_bytes(chunks[b"VP8L"][1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1)
    head = chunks.get(b"VP8 ", b"")
    width, height = (int.from_bytes(head[i : i + 2], "little") & 0x3FFF for i in (6, 8))
    return max(width, 1), max(height, 1), False

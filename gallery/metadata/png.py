"""PNG, chunk by chunk."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from gallery.metadata.beside import Beside

_MAGIC = b"\x89PNG\r\n\x1a\n"
#: Pixels, and how to show them.
_KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs", b"sBIT"} | {
    b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"mDCV", b"cLLI"
}  # fmt: skip
_XMP = b"XML:com.adobe.xmp"
#: How ImageMagick has kept EXIF since before PNG knew it: in hexadecimal digits.
_EXIF_AS_TEXT = b"Raw profile type exif"
#: No text that says whose a picture is takes more.
MOST = 1_000_000


def is_one(data: bytes) -> bool:
    return data.startswith(_MAGIC)


def read(data: bytes) -> Beside:
    found = Beside()
    for name, body in _chunks(data):
        key, _zero, rest = body.partition(b"\0")
        if name == b"eXIf":
            found.exif = body
        elif name == b"iTXt" and key == _XMP:
            found.xmp = _international(rest)
        elif name == b"zTXt" and key == _EXIF_AS_TEXT:
            found.exif = found.exif or _from_digits(_unpacked(rest[1:]))
        elif name == b"tEXt" and key == _EXIF_AS_TEXT:
            found.exif = found.exif or _from_digits(rest)
    return found


def rewritten(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """The same pixels and colours with ``exif`` and ``xmp``, and nothing else beside them."""
    kept = [chunk for chunk in _chunks(data) if chunk[0] in _KEPT]
    pixels = next((i for i, (name, _body) in enumerate(kept) if name == b"IDAT"), len(kept))
    text = _XMP + b"\0\0\0\0\0" + xmp
    added = [(b"eXIf", exif)] * bool(exif) + [(b"iTXt", text)] * bool(xmp)
    kept[pixels:pixels] = added
    return _MAGIC + b"".join(_written(name, body) for name, body in kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, up to the end or a tear."""
    at = len(_MAGIC)
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        yield name, data[at + 8 : at + 8 + length]
        if name == b"IEND":
            return
        at += length + 12


def _written(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def _international(rest: bytes) -> bytes:
    """The text of an iTXt chunk, from behind its key."""
    is_packed, rest = rest[:1] == b"\1", rest[2:]
    text = rest.split(b"\0", 2)[-1]
    return _unpacked(text) if is_packed else text


def _unpacked(packed: bytes) -> bytes:
    """Unpacks no more than is worth reading."""
    try:
        return zlib.decompressobj().decompress(packed, MOST)
    except zlib.error:
        return b""


def _from_digits(text: bytes) -> bytes:
    # Two lines of its own, then the digits: "exif", the length.
    try:
        return bytes.fromhex("".join(text.decode("ascii").split("\n")[3:])).removeprefix(
            b"Exif\0\0"
        )
    except ValueError:
        return b""

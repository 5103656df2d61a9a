"""GIF, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from gallery.metadata.beside import Beside

_MAGIC = b"GIF8"
_HEAD = 13
_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
#: How long to show a picture, and which colour is transparent.
_CONTROL = b"\x21\xf9"
_XMP = b"\x21\xff\x0bXMP DataXMP"
#: XMP is written as it is, without blocks; these lead every reader of blocks to the end.
_LEAD_OUT = bytes([1, *range(255, -1, -1), 0])


def is_one(data: bytes) -> bool:
    return data.startswith(_MAGIC)


def read(data: bytes) -> Beside:
    texts = (block for block in _blocks(data) if block.startswith(_XMP))
    first = next(texts, b"").removeprefix(_XMP)
    return Beside(xmp=first.removesuffix(_LEAD_OUT))


def rewritten(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """The same pixels with ``xmp`` and nothing else beside them; GIF knows no EXIF."""
    blocks = [block for block in _blocks(data) if _is_kept(block)]
    text = _XMP + xmp + _LEAD_OUT if xmp else b""
    return b"GIF89a" + data[6 : _colours_end(data, 10, _HEAD)] + text + b"".join(blocks)


def _is_kept(block: bytes) -> bool:
    return block[0] in {_PICTURE, _END} or block.startswith(_CONTROL)


def _blocks(data: bytes) -> Iterator[bytes]:
    """Each block behind the head, up to the end or a tear."""
    at = _colours_end(data, 10, _HEAD)
    while at < len(data) and data[at] in {_EXTENSION, _PICTURE, _END}:
        start = at
        if data[at] == _EXTENSION:
            at = _parts_end(data, at + 2)
        elif data[at] == _PICTURE:
            at = _parts_end(data, _colours_end(data, at + 9, at + 10) + 1)
        else:
            yield data[at : at + 1]
            return
        yield data[start:at]


def _colours_end(data: bytes, flags: int, start: int) -> int:
    """Where the colours that start at ``start`` end; there may be none."""
    packed = data[flags] if flags < len(data) else 0
    return start + (3 << (packed & 7) + 1 if packed & 0x80 else 0)


def _parts_end(data: bytes, at: int) -> int:
    """Where a chain of parts ends: each tells its length, the last has none."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1

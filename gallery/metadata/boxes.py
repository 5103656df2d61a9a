"""The boxes of ISO media files, as far as AVIF has them: a tree, and a table of where data is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


class Unknown(Exception):
    """A file that is laid out in a way not known here."""


@dataclass
class Item:
    """One thing in a file: pixels, a note about them, a recipe that joins others."""

    id: int
    #: As it introduces itself, a whole ``infe`` box.
    entry: bytes
    data: bytes = b""

    @property
    def kind(self) -> bytes:
        """Four letters, such as ``av01``."""
        return self.entry[16:20] if self.entry[8] == 2 else self.entry[18:22]


def box(name: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4) + name + body


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each box in ``data``."""
    at = 0
    while at + 8 <= len(data):
        size, name, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        size = size or len(data) - at
        if size < head:
            raise Unknown(name)
        yield name, data[at + head : at + size]
        at += size


class Numbers:
    """Reads numbers of some bytes each, one after the other."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    def __call__(self, size: int) -> int:
        self.at += size
        if self.at > len(self.data):
            raise Unknown("too short")
        return int.from_bytes(self.data[self.at - size : self.at])


def items_of(whole: bytes, meta: dict[bytes, bytes]) -> list[Item]:
    """The items of a file with their data, wherever in it that stands."""
    body = meta[b"iinf"]
    entries = [box(*found) for found in boxes(body[6 if body[0] == 0 else 8 :])]
    places = dict(_places(meta[b"iloc"]))
    items = []
    for entry in entries:
        if entry[4:8] != b"infe" or entry[8] not in {2, 3}:
            raise Unknown("infe")
        number = int.from_bytes(entry[12:14] if entry[8] == 2 else entry[12:16])
        in_box, extents = places.get(number, (0, []))
        source = meta.get(b"idat", b"") if in_box else whole
        parts = (source[start : start + length] for start, length in extents)
        items.append(Item(number, entry, b"".join(parts)))
    return items


def _places(body: bytes) -> Iterator[tuple[int, tuple[int, list[tuple[int, int]]]]]:
    """For each item whether its data is in the box ``idat``, and its extents."""
    version, sizes, more = body[0], body[4], body[5]
    if version > 2:
        raise Unknown("iloc")
    wide = 4 if version == 2 else 2
    read = Numbers(body, 6)
    for _item in range(read(wide)):
        number = read(wide)
        method = read(2) & 15 if version else 0
        if read(2) or method > 1:
            raise Unknown("in another file")
        base, extents = read(more >> 4), []
        for _extent in range(read(2)):
            read(more & 15 if version else 0)
            start, length = base + read(sizes >> 4), read(sizes & 15)
            if not length:
                raise Unknown("to the end")
            extents.append((start, length))
        yield number, (method, extents)

"""AVIF, item by item: the pixels stay as they are, what is woven around them is laid anew."""

from __future__ import annotations

import io

from PIL import Image

from gallery.metadata.beside import Beside
from gallery.metadata.boxes import Item, Numbers, Unknown, box, boxes, items_of
from gallery.metadata.notes import only_when_taken
from gallery.upright import upright

#: Pixels, and how larger pictures are joined of several.
_PIXELS = {b"av01", b"grid", b"iovl", b"iden"}
_NOTES = {b"Exif", b"mime", b"uri "}
_QUALITY = 90
#: Of 10; slower ones make somebody wait who uploads a large picture.
_SPEED = 8


def is_one(data: bytes) -> bool:
    if data[4:8] != b"ftyp":
        return False
    return data[8:12] == b"avif" or b"avif" in data[16 : int.from_bytes(data[:4])]


def read(data: bytes) -> Beside:
    try:
        info = Image.open(io.BytesIO(data)).info
    except Exception:  # noqa: BLE001 - torn bytes raise all sorts
        return Beside()
    exif = (info.get("exif") or b"").removeprefix(b"Exif\0\0")
    return Beside(exif=exif, xmp=info.get("xmp") or b"")


def rewritten(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """The same picture with ``exif`` and ``xmp`` and nothing else beside it.

    A file laid out in a way not known here is drawn anew, in a high quality.
    """
    exif = only_when_taken(exif)  # how to turn it is told to every reader by a box of its own
    try:
        return _laid_anew(data, exif, xmp)
    except (Unknown, KeyError, IndexError, ValueError, OverflowError):
        return _laid_anew(_drawn_anew(data), exif, xmp)


def _laid_anew(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    outer = dict(boxes(data))
    meta = dict(boxes(outer[b"meta"][4:]))
    items = items_of(data, meta)
    if b"moov" in outer or {item.kind for item in items} - _PIXELS - _NOTES:
        raise Unknown("more than a picture")
    references = _references(meta.get(b"iref", b""))
    small = {start for name, start, _ends in references if name == b"thmb"}
    kept = [item for item in items if item.kind in _PIXELS and item.id not in small]
    ids = {item.id for item in kept}
    notes = _notes(max(ids), exif, xmp)
    main = int.from_bytes(meta[b"pitm"][4:])
    links = [link for link in references if link[1] in ids and ids.issuperset(link[2])]
    links += [(b"cdsc", note.id, [main]) for note in notes]
    parts = [box(name, meta[name]) for name in (b"hdlr", b"pitm")]
    parts += [_list_of(kept + notes), _linked(links), _properties(meta[b"iprp"], ids)]
    return _put_together(box(b"ftyp", outer[b"ftyp"]), parts, kept + notes)


def _notes(last: int, exif: bytes, xmp: bytes) -> list[Item]:
    """Items with numbers of their own, behind all others."""
    told = [(b"Exif\0", b"\0\0\0\0" + exif)] * bool(exif)
    told += [(b"mime\0application/rdf+xml\0", xmp)] * bool(xmp)
    heads = ((last + 1 + i, kind, text) for i, (kind, text) in enumerate(told))
    return [
        Item(number, box(b"infe", b"\2\0\0\0" + number.to_bytes(2) + b"\0\0" + kind), text)
        for number, kind, text in heads
    ]


def _references(body: bytes) -> list[tuple[bytes, int, list[int]]]:
    """Which item is what to which others."""
    wide = 4 if body and body[0] else 2
    found = []
    for name, content in boxes(body[4:]):
        number = Numbers(content)
        start, count = number(wide), number(2)
        found.append((name, start, [number(wide) for _end in range(count)]))
    return found


def _linked(links: list[tuple[bytes, int, list[int]]]) -> bytes:
    body = b"".join(
        box(name, b"".join(n.to_bytes(2) for n in (start, len(ends), *ends)))
        for name, start, ends in links
    )
    return box(b"iref", b"\0\0\0\0" + body) if body else b""


def _list_of(items: list[Item]) -> bytes:
    entries = b"".join(item.entry for item in items)
    return box(b"iinf", b"\0\0\0\0" + len(items).to_bytes(2) + entries)


def _properties(body: bytes, ids: set[int]) -> bytes:
    """Size, colours and turning, of those items only that are kept."""
    parts = [box(n, _of_items(c, ids) if n == b"ipma" else c) for n, c in boxes(body)]
    return box(b"iprp", b"".join(parts))


def _of_items(body: bytes, ids: set[int]) -> bytes:
    wide, each = 4 if body[0] else 2, 2 if body[3] & 1 else 1
    number = Numbers(body, 4)
    rows = []
    for _row in range(number(4)):
        start = number.at
        item = number(wide)
        number(number(1) * each)
        rows += [body[start : number.at]] * (item in ids)
    return body[:4] + len(rows).to_bytes(4) + b"".join(rows)


def _put_together(head: bytes, parts: list[bytes], items: list[Item]) -> bytes:
    def with_places(start: int) -> bytes:
        rows = []
        for item in items:
            rows.append(item.id.to_bytes(2) + b"\0\0\0\1" + start.to_bytes(4))
            rows.append(len(item.data).to_bytes(4))
            start += len(item.data)
        places = box(b"iloc", b"\0\0\0\0\x44\0" + len(items).to_bytes(2) + b"".join(rows))
        return head + box(b"meta", b"\0\0\0\0" + b"".join([*parts[:2], places, *parts[2:]]))

    before = with_places(len(with_places(0)) + 8)
    return before + box(b"mdat", b"".join(item.data for item in items))


def _drawn_anew(data: bytes) -> bytes:
    image = Image.open(io.BytesIO(data))
    profile = image.info.get("icc_profile") or b""
    out = io.BytesIO()
    bare = {"exif": b"", "xmp": b"", "icc_profile": profile}
    upright(image).save(out, "AVIF", quality=_QUALITY, speed=_SPEED, **bare)
    return out.getvalue()

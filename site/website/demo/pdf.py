"""A document of one page as a PDF that a screen reader can read: tagged, titled, in its language."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

LEFT, TOP, BOTTOM = 72, 770, 72
LINE = 80  # letters of running text that fit beside each other


@dataclass(frozen=True)
class Style:
    """How one kind of paragraph is tagged and set; ``font`` is a name in the page's resources."""

    tag: str
    font: str
    size: int
    leading: int


HEADINGS = {"# ": Style("H1", "F2", 20, 30), "## ": Style("H2", "F2", 14, 26)}
TEXT = Style("P", "F1", 11, 16)


def pdf(title: str, language: str, text: str) -> bytes:
    """``text`` has a paragraph a line; "# " and "## " before one make it a heading.

    Raises ValueError when it does not fit on a page.
    """
    paragraphs = [_styled(line.strip()) for line in text.strip().splitlines() if line.strip()]
    return _file(_objects(title, language, paragraphs, _content(paragraphs)))


def _styled(line: str) -> tuple[Style, str]:
    for mark, style in HEADINGS.items():
        if line.startswith(mark):
            return style, line.removeprefix(mark)
    return TEXT, line


def _content(paragraphs: list[tuple[Style, str]]) -> bytes:
    """The drawing of the page, each paragraph marked with its number."""
    parts, height = [], float(TOP)
    for number, (style, words) in enumerate(paragraphs):
        lines = textwrap.wrap(words, LINE * TEXT.size // style.size)
        # The space at a line's end keeps its last word apart from the next for a reader aloud.
        drawn = " T* ".join(f"({_escaped(line)} ) Tj" for line in lines)
        start = f"/{style.tag} <</MCID {number}>> BDC BT /{style.font} {style.size} Tf"
        parts.append(f"{start} {style.leading} TL {LEFT} {height:g} Td {drawn} ET EMC")
        height -= style.leading * len(lines) + 8
    if height < BOTTOM:
        raise ValueError("The document does not fit on one page.")
    return "\n".join(parts).encode("cp1252")


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _objects(
    title: str, language: str, paragraphs: list[tuple[Style, str]], content: bytes
) -> list[bytes]:
    """The objects of the file, the first of them numbered 1; paragraphs' tags begin at 9."""
    tags = [f"{9 + number} 0 R" for number in range(len(paragraphs))]
    fonts = "/Font <</F1 5 0 R /F2 6 0 R>>"
    catalog = (
        f"<</Type /Catalog /Pages 2 0 R /Lang ({language}) /MarkInfo <</Marked true>> "
        "/StructTreeRoot 7 0 R /ViewerPreferences <</DisplayDocTitle true>>>>"
    )
    page = (
        f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<{fonts}>> "
        "/Contents 4 0 R /StructParents 0 /Tabs /S>>"
    )
    root = (
        "<</Type /StructTreeRoot /K [8 0 R] /ParentTreeNextKey 1 "
        f"/ParentTree <</Nums [0 [{' '.join(tags)}]]>>>>"
    )
    texts = [
        catalog,
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        page,
        f"<</Length {len(content)}>>\nstream\n{content.decode('cp1252')}\nendstream",
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        root,
        f"<</Type /StructElem /S /Document /P 7 0 R /K [{' '.join(tags)}]>>",
        *(
            f"<</Type /StructElem /S /{style.tag} /P 8 0 R /Pg 3 0 R /K {number}>>"
            for number, (style, _words) in enumerate(paragraphs)
        ),
        f"<</Title <{_utf16(title)}>>>",
    ]
    return [text.encode("cp1252") for text in texts]


def _font(name: str) -> str:
    return f"<</Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding>>"


def _utf16(words: str) -> str:
    return "feff" + words.encode("utf-16-be").hex()


def _file(objects: list[bytes]) -> bytes:
    """Objects with their table; the last one is the document's information."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = f"<</Size {size} /Root 1 0 R /Info {len(objects)} 0 R>>".encode()
    start = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n"
    return out + start % (size, table, trailer, len(out))

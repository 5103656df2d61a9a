"""XMP as others write it: a few properties, in the two ways in which it may say them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

#: No packet that says whose a picture is takes more; what is larger is not read.
MOST = 1_000_000
_SPACES = {
    "cc": "http://creativecommons.org/ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: The language of words that tell none.
ANY = "x-default"


class Xmp:
    """The properties of a packet by names such as ``dc:title``.

    Empty for a packet that cannot be read, is larger than any honest one, or brings entities
    of its own, which may name files of ours or grow without end.
    """

    def __init__(self, packet: bytes) -> None:
        self._root: Element | None = None
        if 0 < len(packet) <= MOST:
            try:
                self._root = ElementTree.fromstring(packet.strip(b"\0 \r\n"), forbid_dtd=True)
            except (ParseError, DefusedXmlException, ValueError, LookupError):
                return

    def texts(self, name: str) -> list[str]:
        """All values, in order."""
        return [text for _language, text in self._values(name)]

    def text(self, name: str) -> str:
        """The first value, "" when there is none."""
        return next(iter(self.texts(name)), "")

    def by_language(self, name: str) -> dict[str, str]:
        """The words in each language, by its two letters; ``ANY`` where none is told."""
        words: dict[str, str] = {}
        for language, text in self._values(name):
            words.setdefault(language, text)
        return words

    def _values(self, name: str) -> list[tuple[str, str]]:
        if self._root is None:
            return []
        prefix, _colon, local = name.partition(":")
        tag = f"{{{_SPACES[prefix]}}}{local}"
        values = [(ANY, element.get(tag, "")) for element in self._root.iter()]
        values += [pair for element in self._root.iter(tag) for pair in _items(element)]
        return [(language, text.strip()) for language, text in values if text.strip()]


def _items(element: Element) -> list[tuple[str, str]]:
    """The words of a property: its own, those of its list, or the address it points to."""
    items = list(element.iter(f"{_RDF}li")) or [element]
    return [(_language(item), item.text or item.get(f"{_RDF}resource") or "") for item in items]


def _language(item: Element) -> str:
    code = item.get(_LANGUAGE, ANY).casefold()
    return code if code == ANY else code.partition("-")[0].partition("_")[0]

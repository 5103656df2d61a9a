"""Inline marks as XLIFF has them: ``<pc>`` around words, ``<ph>`` for what has none.

A link keeps the id that wagtail-localize gave it (a1); other tags are numbered (b-1); the words
of a placeholder stand in the unit's ``<originalData>``.
"""

from __future__ import annotations

from collections import Counter
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from bs4 import NavigableString, Tag

from editorial.translation_files.marks import PLACEHOLDER, parsed
from editorial.translation_files.xliff_names import SPACE, core

#: What XLIFF has a name for.
_FORMATS = {"b": "xlf:b", "i": "xlf:i", "br": "xlf:lb"}


class InlineWriter:
    """Writes sources and targets of one unit; ``data`` is what their placeholders say."""

    def __init__(self, is_html: bool) -> None:
        self.is_html = is_html
        self.data: dict[str, str] = {}

    def write(self, segment: Element, name: str, text: str) -> None:
        """``text`` as the ``<source>`` or ``<target>`` of ``segment``."""
        element = SubElement(segment, core(name), {SPACE: "preserve"})
        self._numbers: Counter[str] = Counter()
        if self.is_html:
            self._fill(element, parsed(text))
        else:
            self._say(element, text)

    def _fill(self, element: Element, part: Any) -> None:
        for child in part.children:
            if isinstance(child, NavigableString):
                self._say(element, str(child))
            elif child.name == "br":
                self._mark(element, "ph", child)
            else:
                self._fill(self._mark(element, "pc", child), child)

    def _mark(self, element: Element, name: str, tag: Tag) -> Element:
        is_link = tag.name == "a"
        said = {
            "id": str(tag.get("id") or self._numbered(tag.name)),
            "canCopy": "no",
            "canDelete": "no",
            "type": "link" if is_link else "fmt",
        }
        if tag.name in _FORMATS:
            said["subType"] = _FORMATS[tag.name]
        shown = f"[{said['id']}]" if is_link else f"<{tag.name}>"
        ending = f"[/{said['id']}]" if is_link else f"</{tag.name}>"
        shows = {"dispStart": shown, "dispEnd": ending} if name == "pc" else {"disp": shown}
        return SubElement(element, core(name), said | shows)

    def _say(self, element: Element, text: str) -> None:
        for number, part in enumerate(PLACEHOLDER.split(text)):
            if number % 2:
                self._placeholder(element, part)
            else:
                _append(element, part)

    def _placeholder(self, element: Element, words: str) -> None:
        reference = self.data.setdefault(words, f"d{len(self.data) + 1}")
        said = {"id": self._numbered("ph"), "canCopy": "no", "canDelete": "no"}
        said |= {"dataRef": reference, "disp": words, "type": "other"}
        SubElement(element, core("ph"), said)

    def _numbered(self, name: str) -> str:
        self._numbers[name] += 1
        return f"{name}-{self._numbers[name]}"


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
